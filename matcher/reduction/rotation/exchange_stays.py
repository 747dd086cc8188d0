"""Stays of an exchange: their dates, subjects and clauses."""

from typing import NamedTuple

from matcher.county import Teacher
from matcher.plan import Posting
from matcher.policy import (
    Activity,
    Composition,
    CountQuota,
    EqualExchange,
    PercentQuota,
    Stint,
    SubjectPosting,
    Turns,
)
from matcher.reduction.rotation.exchange_duty import Duty, Length
from matcher.reduction.rotation.people import honoured, main_subject
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.spans import Span, handy_spans


class Swap(NamedTuple):
    """One posting out and its counterpart, if any, with their stays."""

    teacher: Teacher
    back: Teacher | None
    out_stay: Posting
    back_stay: Posting | None


def spans_for(scene: Scene, length: Length) -> list[Span]:
    """Return the stays of a length; empty if the weeks of travel are too few."""
    if not length.whole:
        return handy_spans(scene, length.school_days)
    if not scene.travel:
        return []
    end = scene.county.term.end if length.continues else scene.travel[-1].date
    span = scene.travel[0].date, end
    long_enough = len(scene.days_between(*span)) >= length.school_days
    return [span] if long_enough else []


def stay_of(
    scene: Scene,
    teacher: Teacher,
    host: str,
    kind: Activity,
    span: Span,
    *,
    continues: bool,
) -> Posting:
    """Return the stay of one teacher, without covers."""
    days = scene.days_between(*span)
    return Posting(
        id=f"P-{teacher.code}-{span[0].isoformat()}",
        teacher=teacher.code,
        home=teacher.school,
        host=host,
        kind=kind,
        start=span[0],
        end=span[1],
        weeks=len({day.week for day in days}),
        school_days=len(days),
        subject=_subject(scene, teacher, host, kind),
        clause=_clauses(scene, kind, teacher),
        continues=continues,
    )


def swap_of(
    scene: Scene,
    duty: Duty,
    pair: tuple[Teacher, Teacher | None],
    host: str,
    span: Span,
    *,
    year: bool,
    continues: bool,
) -> Swap:
    """Return a posting and that of the counterpart on the same dates."""
    teacher, back = pair
    kind = Activity.YEAR_POSTING if year else duty.activity
    stay = stay_of(scene, teacher, host, kind, span, continues=continues)
    if back is None:
        return Swap(teacher, None, stay, None)
    came = Activity.POSTING_IN
    returned = stay_of(scene, back, duty.home, came, span, continues=continues)
    return Swap(
        teacher,
        back,
        stay.model_copy(update={"takes_over": back.code}),
        returned.model_copy(update={"takes_over": teacher.code}),
    )


def year_away(scene: Scene, teacher: Teacher) -> Posting:
    """Return a stay of a teacher from the first day of travel to the end of term."""
    span = scene.travel[0].date, scene.county.term.end
    host = scene.case.recipients[0]
    kind = Activity.YEAR_POSTING
    return stay_of(scene, teacher, host, kind, span, continues=True)


def _subject(scene: Scene, teacher: Teacher, host: str, kind: Activity) -> str:
    if kind is not Activity.YEAR_POSTING or not teacher.subjects:
        return main_subject(teacher)
    lacking = scene.case.needs.get(host, {})
    return max(teacher.subjects, key=lambda s: lacking.get(s, 0))


def _clauses(scene: Scene, kind: Activity, teacher: Teacher) -> tuple[str, ...]:
    """Return the clauses of every rule that a posting helps to keep."""
    policy = scene.policy
    asked = Activity.POSTING_IN if kind is Activity.POSTING_IN else Activity.POSTING_OUT
    ids: list[str] = []
    if kind is Activity.POSTING_IN:
        ids += (x for rule in policy.each(EqualExchange) for x in rule.clauses)
    for number in (PercentQuota, CountQuota, Turns):
        ids += (x for rule in policy.each(number, activity=asked) for x in rule.clauses)
    for rule in policy.each(Composition, activity=asked):
        if honoured(teacher, rule.titles):
            ids += rule.clauses
    if kind is Activity.YEAR_POSTING:
        ids += (x for rule in policy.each(SubjectPosting) for x in rule.clauses)
    ids += (x for rule in policy.each(Stint, activity=asked) for x in rule.clauses)
    return tuple(dict.fromkeys(ids))
