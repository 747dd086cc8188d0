"""Goals that look at the worst pair or the worst group only: by thresholds.

Whether the goals before can keep their values when no pair (or no subject gap) is above
a threshold is a problem of its own, with fewer columns. The least threshold is found by
halving the figures there are; each step is proven. What is above it is then removed for
the goals that follow, which is all the worst goal asks of them.

Parts that touch no other are taken one by one: the worst of all is the worst of any.
"""

import time
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

import numpy as np

from solvers.pairing.parts import Part, parts_of
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.restrict import bound_over_all
from solvers.pairing.start import zero_goal
from solvers.params import Params
from solvers.result import Result, Status, TierResult

_LEAST_STEP_S = 0.05


class HasPlan(Protocol):
    """A solution that names the support of each recipient."""

    @property
    def partner(self) -> tuple[int, ...]:
        """Support of each recipient, -1 if unpaired."""


S = TypeVar("S", bound=HasPlan)


def looks_at_worst(problem: PairingProblem) -> bool:
    """Return whether a goal or a limit of a problem is about the worst pair or gap."""
    return any(
        goal.worst for goal in (*problem.goals, *(goal for goal, _ in problem.limits))
    )


def capped(problem: PairingProblem, goal: Goal, most: int) -> PairingProblem:
    """Return the problem without what is above a threshold of a worst goal.

    Parameters
    ----------
    goal
        One of the problem's, or a limit's.
    most
        Largest value it may have, at least 0.
    """
    gap_most = problem.gap_most
    if goal.gap_weight:
        widest = most // goal.gap_weight
        gap_most = widest if gap_most is None else min(gap_most, widest)
    return replace(problem.with_arcs(goal.pair_cost <= most), gap_most=gap_most)


def within_worst_limits(problem: PairingProblem) -> PairingProblem | None:
    """Return the problem with its limits on worst goals kept by what is left of it.

    None if such a limit is below 0, which no plan keeps.
    """
    while True:
        index = next((i for i, (g, _) in enumerate(problem.limits) if g.worst), None)
        if index is None:
            return problem
        goal, most = problem.limits[index]
        if most < 0:
            return None
        others = problem.limits[:index] + problem.limits[index + 1 :]
        problem = capped(replace(problem, limits=others), goal, most)


def solve_worst(
    problem: PairingProblem,
    *,
    solve: Callable[..., Result[S]],
    params: Params,
    hint: Sequence[int] | None = None,
    on_best: Callable[[str, int, int], None] | None = None,
) -> Result[S]:
    """Solve a problem with goals or limits about the worst pair or gap.

    Parameters
    ----------
    problem
        At least one of its goals or limits is such a one.
    solve
        The engine: solves a problem with one such goal less.
    params, hint, on_best
        As for the engine.
    """
    begun = time.monotonic()
    inner = within_worst_limits(problem)
    if inner is None:
        return Result(Status.INFEASIBLE, None)
    at = next((i for i, goal in enumerate(inner.goals) if goal.worst), None)
    if at is None:
        return solve(inner, params=params, hint=hint, on_best=on_best)
    search = _Search(inner, at, solve, params)
    failed = search.begin(hint)
    if failed is not None:
        return failed
    search.run()
    if on_best is not None:
        on_best(inner.goals[at].name, search.value, search.bound)
    smaller = capped(inner, inner.goals[at], search.value)
    smaller = replace(smaller, goals=smaller.goals[:at] + smaller.goals[at + 1 :])
    result = solve(smaller, params=params, hint=search.partner, on_best=on_best)
    if result.solution is None:
        return result
    tiers = (*search.tiers(result.solution.partner), *result.tiers[at:])
    proven = result.status is Status.OPTIMAL and all(t.value == t.bound for t in tiers)
    return replace(
        result,
        status=Status.OPTIMAL if proven else Status.FEASIBLE,
        tiers=tiers,
        runtime_s=time.monotonic() - begun,
    )


@dataclass(slots=True, eq=False)
class _Halving:
    """The threshold of one part, between what is proven and what is reached.

    Parameters
    ----------
    problem
        The part, with the goals before the worst goal only.
    goal
        The worst goal on the part.
    partner
        A plan that has the best values.
    floor
        No less is looked for.
    bound
        What is proven, at least `floor`.
    """

    problem: PairingProblem
    goal: Goal
    partner: tuple[int, ...]
    floor: int
    bound: int

    @property
    def value(self) -> int:
        """Value of the worst goal for the plan at hand."""
        return self.problem.value(self.goal, self.partner)

    def run(
        self, solve: Callable[..., Result[S]], budget: Callable[[], Params | None]
    ) -> None:
        """Halve the figures there are until the threshold is found."""
        figures = self._figures()
        low, high = 0, len(figures) - 1
        while low < high and (params := budget()) is not None:
            middle = (low + high) // 2
            reached = self._reach(figures[middle], solve, params)
            if reached:
                high = max(low, bisect_left(figures, self.value))
                continue
            low = middle + 1
            if reached is False:
                self.bound = figures[low]

    def _figures(self) -> list[int]:
        """Return the values the goal may have, from the floor to that of the plan."""
        goal, value = self.goal, self.value
        figures = {self.floor, value, *goal.pair_cost.tolist()}
        if goal.gap_weight:
            figures.update(range(0, value + 1, goal.gap_weight))
        return sorted(f for f in figures if self.floor <= f <= value)

    def _reach(
        self, most: int, solve: Callable[..., Result[S]], params: Params
    ) -> bool | None:
        """Return whether the goals before keep their values below a threshold.

        None if that could not be told in time.
        """
        wanted = self.problem.values(self.partner)
        smaller = capped(self.problem, self.goal, most)
        result = solve(smaller, params=params, hint=self.partner, aims=wanted)
        if result.solution is None:
            return False if result.status is Status.INFEASIBLE else None
        values = self.problem.values(result.solution.partner)
        if values <= wanted:
            self.partner = result.solution.partner
            if values < wanted:
                self.bound = self.floor
            return True
        for tier, value in zip(result.tiers, wanted, strict=False):
            if tier.value != value:
                return False if tier.bound > value else None
        return None


class _Search(Generic[S]):
    """Looks for the least value of one worst goal, and proves it."""

    def __init__(
        self,
        problem: PairingProblem,
        at: int,
        solve: Callable[..., Result[S]],
        params: Params,
    ) -> None:
        self._problem = problem
        self._goal = problem.goals[at]
        self._before = replace(
            problem, goals=problem.goals[:at] or (zero_goal(problem),)
        )
        self._at = at
        self._solve = solve
        self._params = params
        self._reserve = params.remaining_s / 3
        self._base: tuple[TierResult, ...] = ()
        self.partner: tuple[int, ...] = (-1,) * problem.n_recipient
        self.bound = 0

    @property
    def value(self) -> int:
        """Value of the worst goal for the plan at hand."""
        return self._problem.value(self._goal, self.partner)

    def begin(self, hint: Sequence[int] | None) -> Result[S] | None:
        """Bring the goals before to their best values; return a failure."""
        if not self._at and self._problem.admits(self.partner):
            return None
        half = _limited(self._params, self._params.remaining_s / 2)
        result = self._solve(self._before, params=half, hint=hint)
        if result.solution is None:
            return result
        self.partner, self._base = result.solution.partner, result.tiers
        return None

    def run(self) -> None:
        """Lower the threshold, part by part, the worst part first."""
        whole = np.arange(self._problem.n_support), np.arange(self._problem.n_recipient)
        parts = [Part(replace(self._before, goals=self._problem.goals), *whole)]
        if all(tier.value == tier.bound for tier in self._base):
            parts = parts_of(parts[0].problem)
        halvings = [self._halving(part) for part in parts]
        order = sorted(range(len(parts)), key=lambda i: (-halvings[i].value, i))
        reached = 0
        for index in order:
            halving = halvings[index]
            if halving.value <= reached:
                continue
            halving.floor = halving.bound = reached
            halving.run(self._solve, self._budget)
            if halving.bound > reached:
                self.bound = max(self.bound, halving.bound)
            reached = max(reached, halving.value)
            self._take(parts[index], halving.partner)

    def tiers(self, partner: Sequence[int]) -> tuple[TierResult, ...]:
        """Return the tiers up to the worst goal, for the plan taken in the end."""
        same = True
        tiers = []
        for index, goal in enumerate(self._problem.goals[: self._at]):
            value = self._problem.value(goal, partner)
            bound = bound_over_all(
                self._problem, goal, np.zeros(self._problem.n_recipient, np.int64)
            )
            if same:
                bound = self._base[index].bound
                same = value == self._base[index].value
            tiers.append(TierResult(goal.name, value, min(bound, value)))
        value = self._problem.value(self._goal, partner)
        bound = min(value, self.bound if same else 0)
        return (*tiers, TierResult(self._goal.name, value, bound))

    def _halving(self, part: Part) -> _Halving:
        local = {support: i for i, support in enumerate(part.supports.tolist())}
        partner = tuple(
            local.get(self.partner[r], -1) for r in part.recipients.tolist()
        )
        goal = part.problem.goals[self._at]
        goals = part.problem.goals[: self._at] or (zero_goal(part.problem),)
        before = replace(part.problem, goals=goals)
        return _Halving(before, goal, partner, 0, 0)

    def _take(self, part: Part, partner: Sequence[int]) -> None:
        supports = [*part.supports.tolist(), -1]
        whole = list(self.partner)
        for recipient, support in zip(part.recipients.tolist(), partner, strict=True):
            whole[recipient] = supports[support]
        self.partner = tuple(whole)

    def _budget(self) -> Params | None:
        """Return the limits of one more step, None if there is no time for it."""
        left = self._params.remaining_s - self._reserve
        if left <= _LEAST_STEP_S or self._params.stopped():
            return None
        return _limited(self._params, max(left / 3, _LEAST_STEP_S))


def _limited(params: Params, seconds: float) -> Params:
    seconds = max(min(seconds, params.remaining_s), _LEAST_STEP_S)
    return replace(params, time_limit_s=seconds, started=time.monotonic())
