"""The goals of pairing as integer costs of pairs, places, supports and group sizes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.candidates import Pair
from matcher.labels import GOAL_UNITS
from matcher.policy import GoalName
from matcher.reduction.pairing_case import Case
from solvers.pairing.problem import Goal as Tier
from solvers.pairing.problem import Ints

BLEND_UNIT = "points"


def tier_name(weights: Mapping[GoalName, int]) -> str:
    """Return the name of a goal, or of goals traded against each other.

    Examples
    --------
    >>> tier_name({GoalName.TRAVEL: 1, GoalName.CHANGES: 5000})
    'travel+changes'
    """
    return "+".join(weights)


def tier_unit(weights: Mapping[GoalName, int]) -> str:
    """Return the unit of a goal; goals traded against each other give points."""
    names = list(weights)
    return GOAL_UNITS[names[0]] if len(names) == 1 else BLEND_UNIT


@dataclass(frozen=True, eq=False)
class Costs:
    """Builds goals over the arcs of a problem.

    Parameters
    ----------
    case
        The county and its candidates.
    pairs
        Pairs (support, place) in the order of the arcs.
    high
        Places one support takes at most.
    """

    case: Case
    pairs: Sequence[Pair]
    high: int

    def tier(self, weights: Mapping[GoalName, int]) -> Tier:
        """Return one goal, or the weighted sum of several."""
        tiers = [(self.goal(name), weight) for name, weight in weights.items()]
        if len(tiers) == 1:
            return tiers[0][0]
        return Tier(
            name=tier_name(weights),
            pair_cost=_sum([w * t.pair_cost for t, w in tiers]),
            unpaired_cost=_sum([w * t.unpaired_cost for t, w in tiers]),
            idle_cost=_sum([w * t.idle_cost for t, w in tiers]),
            size_cost=_sum([w * t.size_cost for t, w in tiers]),
            gap_weight=sum(w * t.gap_weight for t, w in tiers),
            constant=sum(w * t.constant for t, w in tiers),
        )

    def goal(self, name: GoalName) -> Tier:
        """Return one goal."""
        return _BUILD[name](self)

    def kept(self, name: str, kept: Iterable[Pair], *, must: bool) -> Tier:
        """Return the number of given pairs (support, school) that a plan leaves out."""
        wanted = dict.fromkeys(kept)
        keeping = {arc for pair in wanted for arc in self.case.candidates.keeping(pair)}
        return self.of(
            name,
            pair=(-int(pair in keeping) for pair in self.pairs),
            constant=len(wanted),
            must=must,
        )

    def unpaired(self, name: str, *, must: bool = False) -> Tier:
        """Return the number of places left empty of schools that should receive."""
        found = self.case.candidates
        due, known = set(found.should_receive), set(found.recipients)
        return self.of(
            name,
            unpaired=(int(code in due) for code in found.recipients),
            constant=len(due - known),
            must=must,
        )

    def idle(self, name: str, *, must: bool = False) -> Tier:
        """Return the number of schools that should support and do not."""
        found = self.case.candidates
        due, known = set(found.should_support), set(found.supports)
        return self.of(
            name,
            idle=(int(code in due) for code in found.supports),
            constant=len(due - known),
            must=must,
        )

    def of(
        self,
        name: str,
        *,
        pair: Iterable[int] | None = None,
        unpaired: Iterable[int] | None = None,
        idle: Iterable[int] | None = None,
        size: Iterable[int] | None = None,
        gap_weight: int = 0,
        constant: int = 0,
        must: bool = False,
        worst: bool = False,
    ) -> Tier:
        """Return a goal with cost arrays of the right shapes, 0 unless said."""
        found = self.case.candidates
        return Tier(
            name=name,
            pair_cost=_ints(pair, len(self.pairs)),
            unpaired_cost=_ints(unpaired, len(found.recipients)),
            idle_cost=_ints(idle, len(found.supports)),
            size_cost=_ints(size, self.high + 1),
            gap_weight=gap_weight,
            constant=constant,
            must=must,
            worst=worst,
        )

    @cached_property
    def metres(self) -> list[int]:
        """One-way metres of each pair, 0 if unknown."""
        allowed = self.case.candidates.allowed
        return [allowed[pair].metres or 0 for pair in self.pairs]


def _sum(arrays: Sequence[Ints]) -> Ints:
    total = arrays[0].copy()
    for array in arrays[1:]:
        total += array
    return total


def _ints(values: Iterable[int] | None, length: int) -> Ints:
    if values is None:
        return np.zeros(length, dtype=np.int64)
    return np.fromiter(values, dtype=np.int64, count=length)


def _unpaired(costs: Costs) -> Tier:
    return costs.unpaired(GoalName.UNPAIRED)


def _idle(costs: Costs) -> Tier:
    return costs.idle(GoalName.IDLE_SUPPORT)


def _subject_gap(costs: Costs) -> Tier:
    found, needs = costs.case.candidates, costs.case.balance.needs
    due = dict.fromkeys(found.should_receive)
    lacking = {code: sum(needs.get(code, {}).values()) for code in due}
    known = set(found.recipients)
    return costs.of(
        GoalName.SUBJECT_GAP,
        unpaired=(lacking.get(code, 0) for code in found.recipients),
        gap_weight=1,
        constant=sum(count for code, count in lacking.items() if code not in known),
    )


def _widest_gap(costs: Costs) -> Tier:
    return costs.of(GoalName.WIDEST_GAP, gap_weight=1, worst=True)


def _travel(costs: Costs) -> Tier:
    return costs.of(GoalName.TRAVEL, pair=costs.metres)


def _longest_trip(costs: Costs) -> Tier:
    return costs.of(GoalName.LONGEST_TRIP, pair=costs.metres, worst=True)


def _changes(costs: Costs) -> Tier:
    """Count published pairs not kept; twins make at most one pair of each count."""
    counted = costs.case.counted
    published = {counted(pair) for pair in costs.case.published}
    return costs.of(
        GoalName.CHANGES,
        pair=(-int(counted(pair) in published) for pair in costs.pairs),
        constant=len(published),
    )


def _renewals(costs: Costs) -> Tier:
    return costs.kept(GoalName.RENEWALS, costs.case.expired, must=False)


def _crossings(costs: Costs) -> Tier:
    case = costs.case

    def crosses(support: str, place: str) -> bool:
        here = case.county.school_by_code[support].district
        there = case.school(place).district
        return bool(here and there and here != there)

    return costs.of(GoalName.CROSSINGS, pair=(int(crosses(*p)) for p in costs.pairs))


def _preferences(costs: Costs) -> Tier:
    ranks: dict[str, dict[str, int]] = {}
    length: dict[str, int] = {}
    for wish in costs.case.county.preferences:
        mine = ranks.setdefault(wish.school, {})
        mine[wish.partner] = min(wish.rank, mine.get(wish.partner, wish.rank))
        length[wish.school] = length.get(wish.school, 0) + 1

    def past_first(school: str, partner: str) -> int:
        if school not in ranks:
            return 0
        return ranks[school].get(partner, length[school] + 1) - 1

    def both(support: str, place: str) -> int:
        school = costs.case.school(place).code
        return past_first(support, school) + past_first(school, support)

    return costs.of(GoalName.PREFERENCES, pair=(both(*pair) for pair in costs.pairs))


def _imbalance(costs: Costs) -> Tier:
    sizes = range(costs.high + 1)
    return costs.of(GoalName.IMBALANCE, size=(d * (d - 1) // 2 for d in sizes))


_BUILD = {
    GoalName.UNPAIRED: _unpaired,
    GoalName.IDLE_SUPPORT: _idle,
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
