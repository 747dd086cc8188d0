"""Which rule each event answers, and which schools and groups events are held for.

An event answers one rule of its kind: the one whose topic it has (of several the one
whose clauses it names), else the one that shares a clause with it, else the only one.
What follows something else (a seminar after a sync class, a report lesson after a
stay) answers the rule of what it follows and is judged there.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from matcher.audit.case import Case
from matcher.labels import label
from matcher.plan import Event
from matcher.policy import (
    Activity,
    Anchor,
    CountQuota,
    Scope,
    StudentExchange,
    WeeklyPattern,
)
from matcher.text import Text

EventRule: TypeAlias = CountQuota | WeeklyPattern | StudentExchange

EVENTS = frozenset(
    {
        Activity.JOINT_RESEARCH,
        Activity.DEMO_LESSON,
        Activity.LECTURE,
        Activity.MEETING,
        Activity.TRAINING,
        Activity.REPORT_LESSON,
        Activity.STUDENT_EXCHANGE,
    }
)


def activity_of(rule: EventRule) -> Activity:
    """Return the kind of event a rule asks for."""
    if isinstance(rule, StudentExchange):
        return Activity.STUDENT_EXCHANGE
    return rule.activity


def topic_of(rule: EventRule) -> Text:
    """Return the topic of a rule; its activity where it names none."""
    activity = activity_of(rule)
    return Text(
        rule.topic.zh or label(activity), rule.topic.en or label(activity, "en")
    )


class Group(NamedTuple):
    """Something events are counted over: a consortium, a pair, a school, an area.

    Attributes
    ----------
    where : str
        Short name of it in findings.
    name : Text
    consortium : str | None
        Value of `Event.consortium`; None for any.
    members : tuple of str
        Schools whose turn it is to host; the support or the lead first.
    schools : frozenset of str
        Schools that must be named by an event for it to count.
    subject : str | None
        Subject the events must be of; None for any.
    host : str | None
        School that must host them; None for any.
    """

    where: str
    name: Text
    consortium: str | None
    members: tuple[str, ...]
    schools: frozenset[str] = frozenset()
    subject: str | None = None
    host: str | None = None

    def holds(self, event: Event) -> bool:
        """Return whether an event belongs to the group."""
        return (
            self.consortium in (None, event.consortium)
            and self.schools <= set(event.schools)
            and self.subject in (None, event.subject)
            and self.host in (None, event.host)
        )


@dataclass(frozen=True)
class EventBook:
    """The events of a plan beside the rules that ask for them.

    Parameters
    ----------
    case
        The plan under judgement.
    """

    case: Case

    @cached_property
    def rules(self) -> tuple[EventRule, ...]:
        """Rules that ask for events in the term, in the policy's order."""
        return tuple(
            rule
            for rule in self.case.policy.rules
            if isinstance(rule, WeeklyPattern | StudentExchange)
            or (
                isinstance(rule, CountQuota)
                and rule.activity in EVENTS
                and rule.anchor is not Anchor.SUMMER
            )
        )

    @cached_property
    def _answers(self) -> dict[int, EventRule]:
        found = {}
        for at, event in enumerate(self.case.plan.rotation.events):
            rivals = [r for r in self.rules if activity_of(r) is event.kind]
            rule = None if event.after else _answered(event, rivals)
            if rule is not None:
                found[at] = rule
        return found

    def rule_of(self, at: int) -> EventRule | None:
        """Return the rule that the event at a place of the plan answers, if any."""
        return self._answers.get(at)

    def events_of(self, rule: EventRule) -> tuple[Event, ...]:
        """Return the events that answer a rule, in the plan's order."""
        events = self.case.plan.rotation.events
        return tuple(events[at] for at, owner in self._answers.items() if owner is rule)

    # --- schools

    @cached_property
    def areas(self) -> dict[str, tuple[str, ...]]:
        """Schools of each area by "A-" + code of its lead: lead, supports, recipients.

        A lead none of whose supports rotates has no area.
        """
        groups = {c.support: self.case.members(c) for c in self.case.rotating}
        found: dict[str, tuple[str, ...]] = {}
        for area in self.case.plan.pairing.area_leads:
            below = [code for s in area.supports for code in groups.get(s, ())]
            if below:
                found[f"A-{area.school}"] = tuple(dict.fromkeys((area.school, *below)))
        return found

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {c.id: self.case.members(c) for c in self.case.rotating} | self.areas

    def members(self, consortium: str) -> tuple[str, ...] | None:
        """Return the schools of a consortium or area, None if there is none such."""
        return self._members.get(consortium)

    def required(self, event: Event, rule: EventRule | None) -> tuple[str, ...]:
        """Return the schools that must attend an event."""
        members = self._members.get(event.consortium, ())
        if event.after or event.kind is Activity.REPORT_LESSON:
            return event.schools
        if event.kind is Activity.STUDENT_EXCHANGE:
            return tuple(code for code in members if code != event.host)
        scope = rule.scope if isinstance(rule, CountQuota) else Scope.CONSORTIUM
        if scope in (Scope.PAIR, Scope.SCHOOL) and len(set(event.schools)) > 1:
            return event.schools
        return members

    # --- groups

    def groups(self, rule: EventRule) -> Iterable[Group]:
        """Yield what the events of a rule are counted over."""
        scope = rule.scope if isinstance(rule, CountQuota) else Scope.CONSORTIUM
        if scope is Scope.COUNTY:
            every = self.case.county.school_by_code
            yield Group("county", Text("全县", "the county"), None, tuple(every))
        elif scope is Scope.AREA:
            yield from self._areas()
        else:
            for consortium in self.case.rotating:
                whole = self.group(consortium.id)
                if whole is not None:
                    yield from self._parts(whole, scope, rule.hosts)

    def group(self, consortium: str) -> Group | None:
        """Return a consortium as a group, None if there is none such."""
        members = self._members.get(consortium)
        if not members:
            return None
        lead = self.case.school(members[0])
        name = Text(f"{lead}共同体", f"the consortium of {lead}")
        return Group(consortium, name, consortium, members)

    def _areas(self) -> Iterable[Group]:
        for code, members in self.areas.items():
            lead = self.case.school(members[0])
            name = Text(f"{lead}片区", f"the area of {lead}")
            yield Group(code, name, code, members)

    def _parts(self, whole: Group, scope: Scope, hosts: str) -> Iterable[Group]:
        case, members = self.case, whole.members
        if scope is Scope.PAIR:
            for other in members[1:]:
                both = f"{case.school(members[0])}–{case.school(other)}"
                yield whole._replace(
                    where=f"{members[0]}-{other}",
                    name=Text(both, both),
                    members=(members[0], other),
                    schools=frozenset({members[0], other}),
                )
        elif scope is Scope.SCHOOL:
            first = {"support": members[:1], "recipient": members[1:]}
            for member in first.get(hosts, members):
                name = Text(case.school(member), case.school(member))
                yield whole._replace(where=member, name=name, host=member)
        elif scope is Scope.SUBJECT:
            for subject in _shared_subjects(case, members):
                name = Text(f"{whole.name.zh} {subject}", f"{whole.name.en} {subject}")
                yield whole._replace(
                    where=f"{whole.where} {subject}", name=name, subject=subject
                )
        else:
            yield whole


def _answered(event: Event, rivals: Sequence[EventRule]) -> EventRule | None:
    named = [r for r in rivals if set(r.clauses) & set(event.clause)]
    same = [r for r in rivals if event.topic.zh and topic_of(r).zh == event.topic.zh]
    both = [r for r in same if r in named]
    for found in (both, same, named):
        if found:
            return found[0]
    return rivals[0] if len(rivals) == 1 else None


def _shared_subjects(case: Case, members: Iterable[str]) -> list[str]:
    """Return the main subjects that at least two schools have teachers of."""
    schools = Counter(
        subject
        for school in members
        for subject in {
            t.subjects[0]
            for t in case.county.staff_by_school.get(school, ())
            if t.subjects
        }
    )
    return sorted(subject for subject, count in schools.items() if count > 1)


def participants(event: Event) -> tuple[str, ...]:
    """Return everybody who is at an event, those who give it included, each once."""
    return tuple(dict.fromkeys((*event.people, *event.givers)))
