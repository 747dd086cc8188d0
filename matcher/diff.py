"""What changed from one plan to another, for whom, and at what gain.

Plans are compared by what they say, not by their ids: a posting that only got
another id is no change.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias, TypeVar

from pydantic import BaseModel, Field

from matcher.county import County, Noun
from matcher.plan import Goal, Plan, Posting, RotationPlan, Status, Visit
from matcher.policy import Policy

Sign: TypeAlias = Literal["added", "removed"]
N = TypeVar("N", bound=BaseModel)


class PairChange(Noun):
    """A pair that came or went."""

    change: Sign
    support: str
    recipient: str


class DutyChange(Noun):
    """Something one person does, or no longer does.

    `kind` is an activity of the policy, or 'cover', 'standing_cover', 'mentor'.
    """

    change: Sign
    person: str
    kind: str
    place: str = Field(description="Code of the school where it is done")
    start: dt.date | None = None
    end: dt.date | None = None
    detail: str = Field(
        default="", description="Lessons as period:class:subject, joined by '; '"
    )


class EventChange(Noun):
    """An event of a consortium that came or went."""

    change: Sign
    consortium: str
    kind: str
    topic: str
    date: dt.date
    period: int | None
    host: str
    subject: str


class GoalChange(Noun):
    """A goal before and after; None where a plan does not have it."""

    part: Literal["pairing", "rotation"]
    name: str
    unit: str
    before: int | None
    after: int | None


class InputChange(Noun):
    """One difference between the inputs; '' stands for absent."""

    noun: str = Field(description="school, teacher, term, rule, clause, distance ...")
    code: str
    field: str = ""
    before: str = ""
    after: str = ""


class PlanDiff(Noun):
    """All differences between two plans."""

    pairing_status: tuple[Status, Status]
    rotation_status: tuple[Status, Status]
    hard_findings: tuple[int | None, int | None]
    goals: tuple[GoalChange, ...] = ()
    pairs: tuple[PairChange, ...] = ()
    duties: tuple[DutyChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    inputs: tuple[InputChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether both plans ask the same of everybody from the same inputs."""
        return not (self.pairs or self.duties or self.events or self.inputs)


def diff_plans(before: Plan, after: Plan) -> PlanDiff:
    """Compare two plans.

    Returns
    -------
    PlanDiff
        Removed before added, sorted by code within each.
    """
    return PlanDiff(
        pairing_status=(before.pairing.status, after.pairing.status),
        rotation_status=(before.rotation.status, after.rotation.status),
        hard_findings=(_hard(before), _hard(after)),
        goals=tuple(
            [
                *_goals("pairing", before.pairing.goals, after.pairing.goals),
                *_goals("rotation", before.rotation.goals, after.rotation.goals),
            ]
        ),
        pairs=tuple(
            PairChange(change=sign, support=support, recipient=recipient)
            for sign, (support, recipient) in _signed(_pairs(before), _pairs(after))
        ),
        duties=tuple(
            DutyChange.model_validate({**duty.model_dump(), "change": sign})
            for sign, duty in _signed_nouns(
                _duties(before.rotation), _duties(after.rotation)
            )
        ),
        events=tuple(
            EventChange.model_validate({**event.model_dump(), "change": sign})
            for sign, event in _signed_nouns(
                _events(before.rotation), _events(after.rotation)
            )
        ),
        inputs=tuple(
            [
                *_county_changes(before.county, after.county),
                *_policy_changes(before.policy, after.policy),
            ]
        ),
    )


def _hard(plan: Plan) -> int | None:
    return plan.audit.hard_findings if plan.audit else None


def _goals(
    part: Literal["pairing", "rotation"],
    before: Sequence[Goal],
    after: Sequence[Goal],
) -> list[GoalChange]:
    old, new = ({g.name: g for g in goals} for goals in (before, after))
    return [
        GoalChange(
            part=part,
            name=name,
            unit=(new.get(name) or old[name]).unit,
            before=old[name].value if name in old else None,
            after=new[name].value if name in new else None,
        )
        for name in dict.fromkeys([*new, *old])
    ]


def _pairs(plan: Plan) -> set[tuple[str, str]]:
    return {(g.support, r.school) for g in plan.pairing.consortia for r in g.recipients}


def _signed(
    before: set[tuple[str, str]], after: set[tuple[str, str]]
) -> Iterator[tuple[Sign, tuple[str, str]]]:
    for pair in sorted(before - after):
        yield "removed", pair
    for pair in sorted(after - before):
        yield "added", pair


def _signed_nouns(before: Iterable[N], after: Iterable[N]) -> Iterator[tuple[Sign, N]]:
    old, new = ({noun.model_dump_json(): noun for noun in g} for g in (before, after))
    for key in sorted(set(old) - set(new)):
        yield "removed", old[key]
    for key in sorted(set(new) - set(old)):
        yield "added", new[key]


def _duties(rotation: RotationPlan) -> Iterator[DutyChange]:
    for posting in rotation.postings:
        yield from _posting_duties(posting)
    for visit in rotation.visits:
        yield from _visit_duties(visit)
    for event in rotation.events:
        for person in event.people:
            yield _duty(
                person,
                event.kind.value,
                event.host,
                event.date,
                detail=_lesson(event.period, "", event.subject),
            )
    for mentor in rotation.mentors:
        yield DutyChange(
            change="added",
            person=mentor.mentor,
            kind="mentor",
            place="",
            detail=f"{mentor.apprentice}:{mentor.subject}",
        )


def _posting_duties(posting: Posting) -> Iterator[DutyChange]:
    yield _duty(
        posting.teacher,
        posting.kind.value,
        posting.host,
        posting.start,
        posting.end,
        detail=posting.subject,
    )
    for line in posting.covers:
        if line.teacher:
            lesson = _lesson(line.period, line.class_, line.subject)
            yield _duty(
                line.teacher,
                "standing_cover",
                posting.home,
                posting.start,
                posting.end,
                detail=f"{line.weekday}:{line.parity}:{lesson}",
            )


def _visit_duties(visit: Visit) -> Iterator[DutyChange]:
    lessons = "; ".join(_lesson(o.period, o.class_, o.subject) for o in visit.lessons)
    yield _duty(visit.teacher, "observation", visit.host, visit.date, detail=lessons)
    for cover in visit.covers:
        if cover.teacher:
            lesson = _lesson(cover.period, cover.class_, cover.subject)
            yield _duty(cover.teacher, "cover", visit.home, visit.date, detail=lesson)


def _duty(
    person: str,
    kind: str,
    place: str,
    start: dt.date,
    end: dt.date | None = None,
    *,
    detail: str,
) -> DutyChange:
    return DutyChange(
        change="added",
        person=person,
        kind=kind,
        place=place,
        start=start,
        end=end or start,
        detail=detail,
    )


def _lesson(period: int | None, class_: str, subject: str) -> str:
    return f"{'' if period is None else period}:{class_}:{subject}"


def _events(rotation: RotationPlan) -> Iterator[EventChange]:
    for event in rotation.events:
        yield EventChange(
            change="added",
            consortium=event.consortium,
            kind=event.kind.value,
            topic=event.topic.zh,
            date=event.date,
            period=event.period,
            host=event.host,
            subject=event.subject,
        )


def _county_changes(before: County, after: County) -> Iterator[InputChange]:
    for noun, keys in _KEYED.items():
        old, new = (
            {_key(item, keys): item for item in getattr(county, noun)}
            for county in (before, after)
        )
        yield from _noun_changes(_SINGULAR[noun], old, new)
    yield from _noun_changes("term", {"": before.term}, {"": after.term})
    yield from _lesson_changes(before, after)


_KEYED: dict[str, tuple[str, ...]] = {
    "schools": ("code",),
    "teachers": ("code",),
    "subjects": ("code",),
    "distances": ("origin", "destination"),
    "agreements": ("support", "recipient"),
    "locks": ("support", "recipient", "kind"),
    "history": ("teacher", "activity", "term", "host"),
    "preferences": ("school", "partner"),
}
_SINGULAR = {
    "schools": "school",
    "teachers": "teacher",
    "subjects": "subject",
    "distances": "distance",
    "agreements": "agreement",
    "locks": "lock",
    "history": "turn",
    "preferences": "preference",
}


def _key(item: object, fields: tuple[str, ...]) -> str:
    return "/".join(str(getattr(item, field)) for field in fields)


def _lesson_changes(before: County, after: County) -> Iterator[InputChange]:
    old, new = before.lessons_by_school, after.lessons_by_school
    for school in sorted(set(old) | set(new)):
        left = set(old.get(school, ())) - set(new.get(school, ()))
        came = set(new.get(school, ())) - set(old.get(school, ()))
        if left or came:
            yield InputChange(
                noun="timetable",
                code=school,
                before=f"-{len(left)}",
                after=f"+{len(came)}",
            )


def _noun_changes(
    noun: str, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[InputChange]:
    for code in sorted(set(before) | set(after)):
        old, new = before.get(code), after.get(code)
        if old == new:
            continue
        if old is None or new is None:
            yield InputChange(
                noun=noun,
                code=code,
                before="" if old is None else _title(old, code),
                after="" if new is None else _title(new, code),
            )
            continue
        fields = _fields(old)
        for name, value in _fields(new).items():
            if fields[name] != value:
                yield InputChange(
                    noun=noun,
                    code=code,
                    field=name,
                    before=_plain(fields[name]),
                    after=_plain(value),
                )


def _title(item: object, code: str) -> str:
    return str(getattr(item, "name", "") or code)


def _fields(item: object) -> dict[str, object]:
    if isinstance(item, BaseModel):
        return {name: getattr(item, name) for name in type(item).model_fields}
    return dict(getattr(item, "_asdict")())  # noqa: B009 (a NamedTuple)


def _plain(value: object) -> str:
    if value is None or value == () or value == {}:
        return ""
    if isinstance(value, frozenset | set):
        return ", ".join(sorted(str(v) for v in value))
    if isinstance(value, tuple | list):
        return ", ".join(_plain(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(f"{k}={_plain(v)}" for k, v in sorted(value.items()))
    return str(value)


def _policy_changes(before: Policy, after: Policy) -> Iterator[InputChange]:
    if before.name != after.name:
        yield InputChange(
            noun="policy", code="", field="name", before=before.name, after=after.name
        )
    yield from _noun_changes("rule", _rules(before), _rules(after))


def _rules(policy: Policy) -> dict[str, object]:
    """Return rules by kind and clauses, numbered where those are not unique."""
    rules: dict[str, object] = {}
    for rule in policy.rules:
        place = f"{rule.kind}[{','.join(rule.clauses)}]"
        number = sum(key.startswith(place) for key in rules)
        rules[f"{place}#{number + 1}" if number else place] = rule
    return rules
