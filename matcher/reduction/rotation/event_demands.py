"""Every event that counts ask for, one demand each: when, where, who, how often."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from matcher.calendar import SchoolDay
from matcher.curriculum import GENERAL_SUBJECTS
from matcher.labels import label
from matcher.policy import (
    Activity,
    Attend,
    CountQuota,
    Scope,
    Shadowing,
    StudentExchange,
    WeeklyPattern,
)
from matcher.reduction.rotation.event_spans import SpanKey, spans_of_quota
from matcher.reduction.rotation.givers import Givers, givers_for, main_subjects
from matcher.reduction.rotation.scene import Scene
from matcher.text import Text

EVENTS = (
    Activity.JOINT_RESEARCH,
    Activity.DEMO_LESSON,
    Activity.LECTURE,
    Activity.MEETING,
    Activity.TRAINING,
    Activity.REPORT_LESSON,
)
"""Kinds of event that are counted."""

EventRule: TypeAlias = CountQuota | WeeklyPattern | StudentExchange | Shadowing


class Round(NamedTuple):
    """What a minimum number of events is owed for.

    Attributes
    ----------
    rule : int
        Place of the rule in the policy.
    span : tuple[int, ...]
        () the term, (week,) or (year, month).
    where : str
        Subject, school, 'support-recipient', id of a stay; '' the whole group.
    """

    rule: int
    span: SpanKey
    where: str


@dataclass(frozen=True, slots=True)
class Demand:
    """One event to hold.

    Parameters
    ----------
    rule
        What asks for it.
    kind, topic
        Of the event.
    round
        What it counts for.
    gap_days
        Calendar days between events of one rule and `round.where`; 0 allows one date.
    days, wider
        School days on which it may be held; those of `wider` only if need be.
    ideal
        Place in `days`.
    schools
        Who takes part; each of `senders` that has staff sends somebody.
    hosts
        Schools that may host, in turns over the events of one rule and `turn`.
    attend, length
        Who is asked to come, and for how many periods.
    subjects
        Subjects it may have, best first; '' is none.
    half
        'am' or 'pm', if bound to one.
    givers
        Who may give it; None if nobody need be named.
    limit
        People of one school at most; None is no limit.
    giver
        The one person who must give it, a report after a stay.
    after
        Id of what it follows.
    students
        Students of each school.
    """

    rule: EventRule
    kind: Activity
    topic: Text
    round: Round
    days: tuple[SchoolDay, ...]
    ideal: int
    schools: tuple[str, ...]
    senders: tuple[str, ...]
    hosts: tuple[str, ...]
    attend: Attend
    length: int
    wider: tuple[SchoolDay, ...] = ()
    gap_days: int = 1
    turn: str = ""
    subjects: tuple[str, ...] = ("",)
    half: str | None = None
    online: bool = False
    givers: Givers | None = None
    limit: int | None = None
    giver: str = ""
    after: str = ""
    students: tuple[tuple[str, int], ...] = ()

    @property
    def group(self) -> tuple[int, str]:
        """Events of one group keep their distance."""
        return self.round.rule, self.round.where

    @property
    def likeness(self) -> tuple[object, ...]:
        """Equal for demands that could stand for each other."""
        return (
            self.round,
            self.days,
            frozenset(self.hosts),
            frozenset(self.subjects),
            self.giver,
        )


class Wanted(NamedTuple):
    """Demands, and how many of each round are owed."""

    demands: list[Demand]
    owed: dict[Round, int]


def topic_of(rule: CountQuota | WeeklyPattern | StudentExchange) -> Text:
    """Return the topic of a rule, the label of its activity if it states none."""
    if rule.topic.zh:
        return rule.topic
    if isinstance(rule, StudentExchange):
        kind = Activity.STUDENT_EXCHANGE
    else:
        kind = rule.activity
    return Text(label(kind, "zh"), label(kind, "en"))


def hosts_of(
    scene: Scene, rule: CountQuota | WeeklyPattern | StudentExchange
) -> tuple[str, ...]:
    """Return the schools that may host the events of a rule."""
    case = scene.case
    if rule.hosts == "support":
        return (case.support,)
    if rule.hosts == "recipient" and case.recipients:
        return case.recipients
    return case.schools


# --- what is counted together


class _Unit(NamedTuple):
    """Something for which a quota is owed once."""

    where: str
    schools: tuple[str, ...]
    hosts: tuple[str, ...]
    subject: str = ""
    turn: str = ""


def counted(
    scene: Scene, place: int, quota: CountQuota, *, hosts: tuple[str, ...] = ()
) -> Wanted:
    """Return the events one quota asks of a consortium.

    Parameters
    ----------
    scene, place, quota
        The quota and its place in the policy.
    hosts
        Schools that host, if others than those the quota names.
    """
    hosts = hosts or hosts_of(scene, quota)
    units = _units(scene, quota, hosts)
    givers = givers_for(scene, place, quota, hosts)
    owed: dict[Round, int] = {}
    demands: list[Demand] = []
    for span in spans_of_quota(scene, quota):
        owed |= {Round(place, span.key, u.where): quota.minimum for u in units}
        count = _aim(quota) * len(units)
        for i in range(count):
            unit = units[i % len(units)]
            demands.append(
                Demand(
                    rule=quota,
                    kind=quota.activity,
                    topic=topic_of(quota),
                    round=Round(place, span.key, unit.where),
                    days=span.days,
                    wider=span.wider,
                    ideal=(2 * i + 1) * len(span.days) // (2 * count),
                    schools=unit.schools,
                    senders=unit.schools,
                    hosts=unit.hosts,
                    turn=unit.turn,
                    attend=quota.attend,
                    length=quota.length_periods,
                    gap_days=_gap(quota),
                    subjects=_subjects(scene, quota, unit, givers, len(demands)),
                    half=quota.half,
                    online=quota.online,
                    givers=givers,
                )
            )
    return Wanted(demands, owed)


def _aim(quota: CountQuota) -> int:
    aim = max(quota.minimum, quota.target or 0)
    return aim if quota.maximum is None else min(aim, quota.maximum)


def _gap(quota: CountQuota) -> int:
    """Return the days between events; demo lessons may follow each other on a day."""
    least = 0 if quota.activity is Activity.DEMO_LESSON else 1
    return max(least, quota.spacing_days)


def _units(scene: Scene, quota: CountQuota, hosts: tuple[str, ...]) -> list[_Unit]:
    case = scene.case
    if quota.scope is Scope.SUBJECT:
        return [_Unit(s, case.schools, hosts, s) for s in shared_subjects(scene)]
    if quota.scope is Scope.PAIR:
        return [
            _Unit(
                f"{case.support}-{other}",
                (case.support, other),
                tuple(h for h in hosts if h in (case.support, other)),
                turn=other,
            )
            for other in case.recipients
        ]
    if quota.scope is Scope.SCHOOL and quota.hosts != "support":
        return [_Unit(h, case.schools, (h,), turn=h) for h in hosts]
    return [_Unit("", case.schools, hosts)]


def _subjects(
    scene: Scene,
    quota: CountQuota,
    unit: _Unit,
    givers: Givers | None,
    number: int,
) -> tuple[str, ...]:
    """Return the subjects an event may have, those of each number in turn first."""
    if unit.subject:
        return (unit.subject,)
    if quota.attend is not Attend.SUBJECT:
        return ("",)
    found = joint_subjects(scene, unit.schools)
    if givers is not None:
        given = main_subjects(scene, givers, unit.schools, unit.hosts)
        found = [s for s in found if s in given] or given
    if not found:
        return ("",)
    turn = number % len(found)
    return (*found[turn:], *found[:turn])


def joint_subjects(scene: Scene, schools: Sequence[str]) -> list[str]:
    """Return subjects for joint work: those the recipients lack most come first.

    Only subjects that at least two schools have teachers of; then the commonest.
    """
    needs: Counter[str] = Counter()
    for school in schools:
        if school != scene.case.support:
            needs.update(scene.case.needs.get(school, {}))
    having: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for school in schools:
        taught = [s for t in scene.staff(school) for s in t.subjects]
        people.update(taught)
        having.update(sorted(set(taught)))
    joint = [s for s, n in having.items() if n > 1 and s not in GENERAL_SUBJECTS]
    return sorted(joint, key=lambda s: (-having[s], -needs[s], -people[s], s))


def shared_subjects(scene: Scene) -> list[str]:
    """Return the main subjects that at least two schools have teachers of."""
    schools = Counter(
        subject
        for school in scene.case.schools
        for subject in sorted(
            {t.subjects[0] for t in scene.staff(school) if t.subjects}
        )
    )
    return sorted(subject for subject, count in schools.items() if count > 1)
