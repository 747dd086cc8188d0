"""Recounts the goals of a pairing from its consortia, the county and the policy."""

from collections.abc import Callable

from matcher.audit.agreements import expired, is_kept
from matcher.audit.area_leads import members
from matcher.audit.case import Case
from matcher.audit.places import school_of
from matcher.audit.statements import consortium_gaps
from matcher.labels import GOAL_UNITS
from matcher.plan import Goal
from matcher.policy import GoalName
from matcher.staffing import Periods

BLEND_UNIT = "points"
"""Unit of goals traded against each other: their weighted sum has no other."""


def pairing_goals(case: Case) -> tuple[Goal, ...]:
    """Return the goals of the policy, in its order, then those of area leads.

    Goals traded against each other stand as one, with what each came to. The bounds are
    0: a recount proves nothing.
    """
    goals = []
    for tier in case.policy.goals.tiers:
        values = {name: _COUNT[name](case) for name in tier}
        blended = len(tier) > 1
        goals.append(
            Goal(
                name="+".join(tier),
                value=sum(tier[name] * value for name, value in values.items()),
                bound=0,
                unit=BLEND_UNIT if blended else GOAL_UNITS[next(iter(tier))],
                parts={n.value: v for n, v in values.items()} if blended else {},
            )
        )
    return (*goals, *_lead_goals(case))


def _lead_goals(case: Case) -> tuple[Goal, ...]:
    if case.lead_rule is None:
        return ()
    under = members(case)
    pairs = {
        (group.school, support)
        for group in case.plan.pairing.area_leads
        for support in group.supports
        if support in under and group.school in case.county.school_by_code
    }
    led = {support for _, support in pairs}
    travel = sum(case.distances.leg(s, lead).metres or 0 for lead, s in pairs)
    return (
        Goal(name="lead_missing", value=len(under) - len(led), bound=0, unit="schools"),
        Goal(name="lead_travel", value=travel, bound=0, unit="metres"),
    )


def _open_places(case: Case) -> list[Periods]:
    """Return what each place lacks that should be supported and is not."""
    taken = {link.place for c in case.consortia for link in c.recipients}
    return [
        needs
        for code in case.receiving
        for part, needs in case.parts[code].items()
        if (f"{code}#{part}" if part else code) not in taken
    ]


def _unpaired(case: Case) -> int:
    return len(_open_places(case))


def _idle_support(case: Case) -> int:
    busy = {c.support for c in case.consortia if c.recipients}
    return sum(code not in busy for code in case.giving)


def _gaps(case: Case) -> list[int]:
    gaps = []
    for consortium in case.consortia:
        need, spare = consortium_gaps(case, consortium)
        gaps.append(sum(max(0, n - spare.get(k, 0)) for k, n in need.items()))
    return gaps


def _subject_gap(case: Case) -> int:
    return sum(_gaps(case)) + sum(sum(needs.values()) for needs in _open_places(case))


def _widest_gap(case: Case) -> int:
    return max(_gaps(case), default=0)


def _trips(case: Case) -> list[int]:
    """Return the metres of every pair of known schools, 0 where not known."""
    known = case.county.school_by_code
    seats = ((s, school_of(place, known)) for s, place in case.seats)
    return [
        case.distances.leg(school, support).metres or 0
        for support, school in seats
        if support in known and school in known
    ]


def _travel(case: Case) -> int:
    return sum(_trips(case))


def _longest_trip(case: Case) -> int:
    return max(_trips(case), default=0)


def _crossings(case: Case) -> int:
    known = case.county.school_by_code
    ends = (
        (known.get(s), known.get(school_of(place, known))) for s, place in case.seats
    )
    return sum(
        a is not None
        and b is not None
        and bool(a.district)
        and bool(b.district)
        and a.district != b.district
        for a, b in ends
    )


def _changes(case: Case) -> int:
    """Count published pairs that are gone; partners of one school may swap places."""
    published = set(case.plan.pairing.published)
    if case.policy.partners.by != "school":
        return len(published - case.seats)
    known = case.county.school_by_code
    return len({(s, school_of(place, known)) for s, place in published} - case.pairs)


def _renewals(case: Case) -> int:
    known = case.county.school_by_code
    running = {(a.support, a.recipient) for a in case.running}
    ended = {
        (a.support, a.recipient)
        for a in expired(case.county, case.policy)
        if a.support in known and a.recipient in known
    }
    return sum(not is_kept(case, *pair) for pair in ended - running)


def _preferences(case: Case) -> int:
    lists: dict[str, list[tuple[int, str]]] = {}
    for wish in case.county.preferences:
        lists.setdefault(wish.school, []).append((wish.rank, wish.partner))
    rank: dict[tuple[str, str], int] = {}
    for school, wishes in lists.items():
        for stated, partner in sorted(wishes, reverse=True):
            rank[school, partner] = stated
    known = case.county.school_by_code
    pairs = ((s, school_of(place, known)) for s, place in case.seats)
    return sum(
        rank.get((school, partner), len(lists[school]) + 1) - 1
        for pair in pairs
        for school, partner in (pair, pair[::-1])
        if school in lists
    )


def _imbalance(case: Case) -> int:
    sizes = [len(c.recipients) for c in case.consortia]
    return sum(size * (size - 1) // 2 for size in sizes)


_COUNT: dict[GoalName, Callable[[Case], int]] = {
    GoalName.UNPAIRED: _unpaired,
    GoalName.IDLE_SUPPORT: _idle_support,
    GoalName.SUBJECT_GAP: _subject_gap,
    GoalName.TRAVEL: _travel,
    GoalName.CHANGES: _changes,
    GoalName.PREFERENCES: _preferences,
    GoalName.IMBALANCE: _imbalance,
    GoalName.LONGEST_TRIP: _longest_trip,
    GoalName.WIDEST_GAP: _widest_gap,
    GoalName.CROSSINGS: _crossings,
    GoalName.RENEWALS: _renewals,
}
