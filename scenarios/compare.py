"""Two plans side by side, as data: goals, pairs, moves, people."""

from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from pydantic import Field

from matcher.county import Noun
from matcher.diff import (
    InputChange,
    LeadChange,
    PairChange,
    TermsChange,
    diff_plans,
)
from matcher.plan import Goal, Plan, Status


class GoalLine(Noun):
    """A goal in both plans; None where a plan does not have it."""

    name: str
    unit: str
    before: int | None
    before_bound: int | None
    after: int | None
    after_bound: int | None

    @property
    def gained(self) -> int | None:
        """How much smaller, hence better, the goal has become."""
        if self.before is None or self.after is None:
            return None
        return self.before - self.after


class Move(Noun):
    """A recipient whose support school changed; '' stands for none.

    Where a recipient has several supports, each that changed is a move; `part` says
    what it is for, '' where it does not matter which of them.
    """

    recipient: str
    part: str = ""
    before: str
    after: str


class DutyCount(Noun):
    """How many duties of a kind each plan has, and how many are new or gone."""

    kind: str
    before: int = Field(ge=0)
    after: int = Field(ge=0)
    added: int = Field(ge=0)
    removed: int = Field(ge=0)


class Comparison(Noun):
    """What an edit did to a plan."""

    pairing_status: tuple[Status, Status]
    rotation_status: tuple[Status, Status]
    hard_findings: tuple[int | None, int | None]
    goals: tuple[GoalLine, ...]
    pairs: tuple[PairChange, ...]
    moves: tuple[Move, ...]
    terms: tuple[TermsChange, ...] = ()
    leads: tuple[LeadChange, ...] = ()
    unpaired: tuple[tuple[str, ...], tuple[str, ...]] = Field(
        description="Places without a support, before and after"
    )
    duties: tuple[DutyCount, ...]
    people: tuple[str, ...] = Field(description="Codes of people with changed duties")
    inputs: tuple[InputChange, ...]


def compare(before: Plan, after: Plan) -> Comparison:
    """Return what differs between a plan and the one made from edited inputs."""
    found = diff_plans(before, after)
    return Comparison(
        pairing_status=found.pairing_status,
        rotation_status=found.rotation_status,
        hard_findings=found.hard_findings,
        goals=_goal_lines(before, after),
        pairs=found.pairs,
        moves=_moves(before, after),
        terms=found.terms,
        leads=found.leads,
        unpaired=(_unpaired(before), _unpaired(after)),
        duties=_duty_counts(before, after),
        people=tuple(sorted({duty.person for duty in found.duties if duty.person})),
        inputs=found.inputs,
    )


def _goal_lines(before: Plan, after: Plan) -> tuple[GoalLine, ...]:
    old, new = _goals(before), _goals(after)
    lines = []
    for name in dict.fromkeys([*new, *old]):
        one, other = old.get(name), new.get(name)
        known = other or one
        lines.append(
            GoalLine(
                name=name,
                unit=known.unit if known else "",
                before=one.value if one else None,
                before_bound=one.bound if one else None,
                after=other.value if other else None,
                after_bound=other.bound if other else None,
            )
        )
    return tuple(lines)


def _goals(plan: Plan) -> dict[str, Goal]:
    return {goal.name: goal for goal in (*plan.pairing.goals, *plan.rotation.goals)}


def _moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Return moves; partners of one school that change places move nobody."""
    old, new = _supports_of(before), _supports_of(after)
    return tuple(
        Move(recipient=school, part=part, before=was, after=is_now)
        for school, part in sorted({*old, *new})
        for was, is_now in _exchanged(
            old.get((school, part), []), new.get((school, part), [])
        )
    )


def _exchanged(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    gone = [code for code in old if code not in new]
    come = [code for code in new if code not in old]
    return list(zip_longest(gone, come, fillvalue=""))


def _supports_of(plan: Plan) -> dict[tuple[str, str], list[str]]:
    """Return the supports by recipient and part; partners have no part of their own."""
    alike = plan.policy.partners.by == "school"
    found: dict[tuple[str, str], list[str]] = {}
    for group in plan.pairing.consortia:
        for link in group.recipients:
            key = (link.school, "" if alike else link.part)
            found.setdefault(key, []).append(group.support)
    return found


def _unpaired(plan: Plan) -> tuple[str, ...]:
    return tuple(
        sorted(
            f"{row.school}#{row.part}" if row.part else row.school
            for row in plan.pairing.unpaired
        )
    )


def _duty_counts(before: Plan, after: Plan) -> tuple[DutyCount, ...]:
    """Count duties by kind; a person, kind, place and dates make one duty."""
    old, new = _duty_table(before), _duty_table(after)
    counts = []
    for kind in sorted({*old, *new}):
        one, other = old.get(kind, Counter()), new.get(kind, Counter())
        counts.append(
            DutyCount(
                kind=kind,
                before=one.total(),
                after=other.total(),
                added=(other - one).total(),
                removed=(one - other).total(),
            )
        )
    return tuple(counts)


def _duty_table(plan: Plan) -> dict[str, Counter[tuple[str, ...]]]:
    table: dict[str, Counter[tuple[str, ...]]] = {}
    for kind, key in _duties(plan):
        table.setdefault(kind, Counter())[key] += 1
    return table


def _duties(plan: Plan) -> Iterator[tuple[str, tuple[str, ...]]]:
    for stay in plan.rotation.postings:
        yield stay.kind.value, (stay.teacher, stay.host, str(stay.start), str(stay.end))
    for trip in plan.rotation.visits:
        yield "observation", (trip.teacher, trip.host, str(trip.date))
    for event in plan.rotation.events:
        key = (event.consortium, event.host, str(event.date), event.subject)
        yield event.kind.value, key
