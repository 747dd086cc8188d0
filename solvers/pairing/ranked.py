"""The k best whole plans, provably in order.

Parts that touch no other are ranked on their own, each only as far as it is asked for,
and put together best first: what the goals cost adds up over the parts.

A part is taken through its goals once, and every step of the way is remembered. The
next best plan shares as many of the first goals as any plan left can: the last goal is
asked first for another plan, from where it was reached, then the one before it, until
there is one. Plans equal on all goals follow each other in a fixed order.
"""

import heapq
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from solvers.pairing.engine import open_ways, solve_pairing, tie_goal
from solvers.pairing.parts import Part, parts_of
from solvers.pairing.polish import Neighbours
from solvers.pairing.problem import PairingProblem
from solvers.pairing.start import any_plan
from solvers.pairing.ways import ColumnWay, FlowWay, Way
from solvers.pairing.worst import looks_at_worst
from solvers.params import Params
from solvers.result import Status

_NEIGHBOURS = 60


@dataclass(frozen=True, slots=True)
class RankedPlan:
    """One of the best plans.

    Parameters
    ----------
    partner
        Support of each recipient, -1 if unpaired.
    values
        Of every goal, in order.
    proven
        Whether no plan missing from the list comes before it.
    """

    partner: tuple[int, ...]
    values: tuple[int, ...]
    proven: bool


@dataclass(frozen=True, slots=True)
class Ranked:
    """The best plans, best first.

    Parameters
    ----------
    plans
        All different.
    complete
        Whether it is proven that there is no other plan.
    """

    plans: tuple[RankedPlan, ...]
    complete: bool


def best_plans(
    problem: PairingProblem,
    *,
    count: int,
    params: Params,
    hint: Sequence[int] | None = None,
) -> Ranked:
    """Return the best plans in order of their goals.

    Parameters
    ----------
    problem
        Goals in order; limits and plans not wanted are kept.
    count
        How many, at least 1.
    params
        Limits for all of them together.
    hint
        A plan to start from.

    Raises
    ------
    ValueError
        If `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"count must be at least 1, got {count}")
    if problem.tied or looks_at_worst(problem):
        parts: list[Part] = []
        lists: list[_Ranking] = [_Anew(problem, params, hint)]
    else:
        parts = parts_of(problem)
        lists = [_ranking(part, params, hint) for part in parts]
    plans: list[RankedPlan] = []
    merged = _Merged(lists)
    for chosen, proven in merged:
        partner = _joined(problem, parts, chosen)
        plans.append(RankedPlan(partner, problem.values(partner), proven))
        if len(plans) == count:
            return Ranked(tuple(plans), complete=False)
    return Ranked(tuple(plans), complete=merged.ended)


class _Place(NamedTuple):
    """A plan of a part in its order: what it costs, and whether that is proven.

    Costs end with a figure that tells equal plans apart.
    """

    cost: tuple[int, ...]
    partner: tuple[int, ...]
    proven: bool


class _Ranking(Protocol):
    """The plans of one part, best first.

    Attributes
    ----------
    ended : bool
        Whether it is proven that no plan comes after those named.
    """

    ended: bool

    def place(self, index: int) -> _Place | None:
        """Return the plan of a place, None if there is none or no time to find it."""


def _ranking(part: Part, params: Params, hint: Sequence[int] | None) -> _Ranking:
    tied = replace(part.problem, goals=(*part.problem.goals, tie_goal(part)))
    (way,) = open_ways([replace(part, problem=tied)], hint, params)
    if way.restricted or not isinstance(way, (ColumnWay, FlowWay)):
        return _Anew(part.problem, params, way.partner)
    return _Steps(way, params)


class _Merged:
    """The plans of all parts put together, best first."""

    def __init__(self, lists: Sequence[_Ranking]) -> None:
        self._lists = lists
        self._sure = True

    @property
    def ended(self) -> bool:
        """Whether it is proven that there is no other plan."""
        return all(ranking.ended for ranking in self._lists)

    def __iter__(self) -> Iterator[tuple[list[_Place], bool]]:
        """Yield what is taken of each part, and whether the order is proven."""
        start = (0,) * len(self._lists)
        heap = [] if (first := self._take(start)) is None else [(first, start)]
        while heap:
            _, index = heapq.heappop(heap)
            chosen = self._places(index)
            assert chosen is not None
            yield chosen, self._sure and all(place.proven for place in chosen)
            last = max((i for i, place in enumerate(index) if place), default=0)
            for at in range(last, len(index)):
                later = (*index[:at], index[at] + 1, *index[at + 1 :])
                if (cost := self._take(later)) is not None:
                    heapq.heappush(heap, (cost, later))

    def _take(self, index: Sequence[int]) -> tuple[int, ...] | None:
        chosen = self._places(index)
        if chosen is None:
            return None
        return tuple(map(sum, zip(*(place.cost for place in chosen), strict=True)))

    def _places(self, index: Sequence[int]) -> list[_Place] | None:
        chosen = []
        for ranking, at in zip(self._lists, index, strict=True):
            place = ranking.place(at)
            if place is None:
                self._sure = self._sure and ranking.ended
                return None
            chosen.append(place)
        return chosen


class _Steps:
    """One part on its way through the goals, every step remembered.

    Parameters
    ----------
    way
        Before any goal; the last goal of its problem tells equal plans apart.
    params
        Limits.
    """

    def __init__(self, way: Way, params: Params) -> None:
        self.ended = False
        self._problem = way.problem
        self._params = params
        self._steps: list[Way] = [way]
        self._found: list[_Place] = []
        self._near = Neighbours(way.problem)
        self._nearby: dict[tuple[int, ...], tuple[int, ...]] = {}

    def place(self, index: int) -> _Place | None:
        """Return the plan of a place."""
        while index >= len(self._found) and not self.ended:
            if self._found and (self._params.stopped() or not self._time()):
                return None
            if not self._find():
                return None
        return self._found[index] if index < len(self._found) else None

    def _time(self) -> float:
        return self._params.remaining_s

    def _find(self) -> bool:
        """Find the next plan; return whether there was one."""
        if not self._found:
            self._climb(copy(self._steps[0]), 0)
            return True
        level = next(
            (i for i, step in enumerate(self._steps) if step.only),
            len(self._problem.goals),
        )
        start = None
        while start is None and level > 0:
            level -= 1
            start = self._start(level)
        taken = tuple(place.partner for place in self._found)
        problem = replace(self._problem, excluded=taken)
        if start is None:
            asked = any_plan(problem, params=self._params)
            self.ended = asked.status is Status.INFEASIBLE
            start = asked.partner
        if start is None:
            return False
        way = copy(self._steps[level])
        way.turn(problem, start)
        self._climb(way, level)
        return True

    def _start(self, level: int) -> tuple[int, ...] | None:
        """Return a plan as good as the last one found on the first goals."""
        kept = self._found[-1].cost[:level]
        plans = [plan for plan, cost in self._nearby.items() if cost[:level] == kept]
        return min(plans, key=lambda plan: (self._nearby[plan], plan), default=None)

    def _climb(self, way: Way, level: int) -> None:
        """Take a way through the goals from one on, and note the plan it ends with."""
        count = len(self._problem.goals)
        proven = all(place.proven for place in self._found)
        del self._steps[level + 1 :]
        for index in range(level, count):
            seconds = self._time() / 2
            value, bound = way.reach(index, seconds=seconds, loose=False)
            proven = proven and (value == bound or index == count - 1)
            self._steps.append(copy(way))
        partner = way.partner
        self._found.append(_Place(self._problem.values(partner), partner, proven))
        for plan in self._near.of(partner, most=_NEIGHBOURS):
            if plan not in self._nearby:
                self._nearby[plan] = self._problem.values(plan)
        for place in self._found:
            self._nearby.pop(place.partner, None)


class _Anew:
    """The plans of a problem, each solved for from the start.

    Parameters
    ----------
    problem
        Too large to take apart, or with goals that do not add up.
    params
        Limits.
    hint
        A plan to start from.
    """

    def __init__(
        self, problem: PairingProblem, params: Params, hint: Sequence[int] | None
    ) -> None:
        self.ended = False
        self._problem = problem
        self._params = params
        self._hint = hint
        self._found: list[_Place] = []
        sums = tuple(goal for goal in problem.goals if not goal.worst)
        limits = tuple(limit for limit in problem.limits if not limit[0].worst)
        self._near = Neighbours(replace(problem, goals=sums, limits=limits))

    def place(self, index: int) -> _Place | None:
        """Return the plan of a place."""
        while index >= len(self._found) and not self.ended:
            if self._found and (self._params.stopped() or not self._params.remaining_s):
                return None
            if not self._find():
                return None
        return self._found[index] if index < len(self._found) else None

    def _find(self) -> bool:
        taken = tuple(place.partner for place in self._found)
        asked = replace(self._problem, excluded=(*self._problem.excluded, *taken))
        result = solve_pairing(asked, params=self._params, hint=self._wish(asked))
        if result.solution is None:
            self.ended = result.status is Status.INFEASIBLE
            return False
        partner = result.solution.partner
        proven = result.status is Status.OPTIMAL
        proven = proven and all(place.proven for place in self._found)
        cost = (*self._problem.values(partner), 0)
        self._found.append(_Place(cost, partner, proven))
        return True

    def _wish(self, asked: PairingProblem) -> Sequence[int] | None:
        """Return a plan to start from, one change away from the last one."""
        if not self._found:
            return self._hint
        near = self._near.of(self._found[-1].partner, most=_NEIGHBOURS)
        return next((plan for plan in near if asked.admits(plan)), None)


def _joined(
    problem: PairingProblem, parts: Sequence[Part], chosen: Sequence[_Place]
) -> tuple[int, ...]:
    """Return one plan of those of the parts, or of the whole if it has no parts."""
    if not parts and chosen:
        return chosen[0].partner
    partner = [-1] * problem.n_recipient
    for part, place in zip(parts, chosen, strict=True):
        supports = [*part.supports.tolist(), -1]
        recipients = part.recipients.tolist()
        for recipient, support in zip(recipients, place.partner, strict=True):
            partner[recipient] = supports[support]
    return tuple(partner)
