"""Pairing without subject gaps: every goal is a sum over pairs, so it is a flow.

minimise   goal(x)
subject to sum_s x[s,r] + y[r] = 1                              every recipient r
           sum_r x[s,r] - sum_i e[s,i] + low[s] z[s] = low[s]   every support s
           0 <= x, y, z <= 1,  0 <= e[s,i] <= width[s,i]

A support is idle (z) or takes its least number of recipients and as many more as its
steps e say; where each further recipient costs at least what the one before did, the
steps fill up in the right order by themselves. Of twins a support takes at most one.
With a least number of 1 this is a network: the corners of the linear programme are
whole, its prices too, and the optimum is proven at once. Else gates hold the steps of
idle supports shut and order the others, and what the fractions leave open is closed in
whole numbers.

Goals follow each other on the same programme: what costs too much under the prices of
one goal is nailed down for the next ones, so a goal that is reached without slack needs
no constraint of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.arcs import solve_arcs
from solvers.pairing.network import marginal, programme_of, steps_of
from solvers.pairing.pool import SCALE
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.params import Params
from solvers.programme import Programme, solve_fractions, solve_whole
from solvers.result import Status


def linear(problem: PairingProblem) -> PairingProblem | None:
    """Return a problem with the same values and no subject gaps, if there is one.

    The gap of a support and subject is 0 for every group it may take, or, where the
    support has nothing to give, the sum of what its recipients lack. Groups may be
    bound by their size, by twins and by which pairs are open, no more.
    """
    if problem.gap_most is not None or len(problem.forms) > 1:
        return None
    if any(form.weight.shape[0] for form in problem.forms):
        return None
    goals = (*problem.goals, *(goal for goal, _ in problem.limits))
    if any(goal.gap_weight for goal in goals):
        lacking = _lacking(problem)
        if lacking is None:
            return None
        goals = tuple(
            replace(g, pair_cost=g.pair_cost + g.gap_weight * lacking, gap_weight=0)
            for g in goals
        )
    count = len(problem.goals)
    most = [limit for _, limit in problem.limits]
    return replace(
        _within_form(problem),
        goals=goals[:count],
        limits=tuple(zip(goals[count:], most, strict=True)),
    )


def _within_form(problem: PairingProblem) -> PairingProblem:
    """Return a problem of one form whose degrees and open pairs say all it says."""
    if not problem.forms:
        return problem
    (form,) = problem.forms
    low = np.maximum(problem.degree_min, form.low)
    high = np.minimum(problem.degree_max, form.high)
    closed = low > high
    is_open = form.arc & ~closed[problem.arcs[:, 0]]
    return replace(
        problem,
        degree_min=np.where(closed, problem.degree_min, low),
        degree_max=np.where(closed, problem.degree_max, high),
        forms=(replace(form, arc=is_open),),
    )


def _lacking(problem: PairingProblem) -> Ints | None:
    """Return what each pair adds to the subject gap, None if that is no sum."""
    lacking = np.zeros(problem.n_arc, dtype=np.int64)
    for support in range(problem.n_support):
        first, last = problem.arc_start[support : support + 2].tolist()
        needs = problem.needs[problem.arcs[first:last, 1]]
        spare = problem.spares[support]
        most = int(problem.degree_max[support])
        heaviest = np.sort(needs, axis=0)[::-1][:most].sum(axis=0)
        if bool(((spare > 0) & (heaviest > spare)).any()):
            return None
        lacking[first:last] = needs[:, spare == 0].sum(axis=1)
    return lacking


class Flow:
    """Takes a problem without subject gaps through its goals.

    Parameters
    ----------
    problem
        A problem of `linear`.
    partner
        A plan that keeps all degrees.
    params
        Limits.

    Attributes
    ----------
    partner : tuple of int
        The best plan so far.
    """

    def __init__(
        self, problem: PairingProblem, partner: Sequence[int], *, params: Params
    ) -> None:
        self.partner = tuple(partner)
        self._problem = problem
        self._params = params
        self._reached: list[tuple[Goal, int]] = []
        self._steps = steps_of(problem)
        self._programme = self._free = programme_of(problem, self._steps)
        for limit, most in problem.limits:
            self._add_side(limit, most)
        for plan in problem.excluded:
            self._exclude(plan)

    def reach(self, goal: Goal, *, seconds: float) -> tuple[int, int]:
        """Make one more goal as small as it can be; return its value and bound.

        Parameters
        ----------
        goal
            One of the problem, or one more of the same shape without a gap.
        seconds
            Time for it.
        """
        ends = self._params.remaining_s - seconds
        problem = self._problem
        value = problem.value(goal, self.partner)
        costs, constant = self._costs(goal)
        programme = replace(self._programme, costs=costs)
        prices = np.zeros_like(programme.right)
        best = programme.bound(prices, SCALE) + SCALE * constant
        solved = None
        if best <= SCALE * (value - 1):
            solved = solve_fractions(
                programme, params=self._params, time_limit_s=seconds
            )
        if solved is not None and solved.values is not None:
            value = self._take(goal, value, solved.values)
            assert solved.prices is not None
            found = np.rint(solved.prices * SCALE).astype(np.int64)
            found[programme.at_most] = np.minimum(found[programme.at_most], 0)
            bound = programme.bound(found, SCALE) + SCALE * constant
            if bound > best:
                best, prices = bound, found
        lower = min(value, -(-best // SCALE))
        left = max(0.0, self._params.remaining_s - ends)
        if lower < value and left > 0 and not self._params.stopped():
            value, lower = self._close(goal, programme, constant, value, lower, left)
        self._nail(goal, programme, prices, SCALE * value - best, value)
        self._reached = [*self._reached, (goal, value)]
        return value, lower

    def turn(self, problem: PairingProblem, partner: Sequence[int]) -> None:
        """Go on from here with another problem; a copy of a flow may be turned.

        Parameters
        ----------
        problem
            The same with other goals to come, more limits or more plans not wanted.
        partner
            A plan of it that has the values reached so far.
        """
        before, self._problem = self._problem, problem
        self.partner = tuple(partner)
        for limit, most in problem.limits[len(before.limits) :]:
            self._add_side(limit, most)
        for plan in problem.excluded[len(before.excluded) :]:
            self._exclude(plan)

    def still_open(self) -> tuple[NDArray[np.bool_], ...]:
        """Return the pairs, stays and idle supports not ruled out by goals so far.

        Returns
        -------
        tuple of three arrays
            Shapes (n_arc,), (n_recipient,), (n_support,).
        """
        problem, may = self._problem, self._programme.upper > 0
        ends = np.cumsum([problem.n_arc, problem.n_recipient, problem.n_support])
        return tuple(np.split(may, ends)[:3])

    def bound_over_all(self, goal: Goal) -> int:
        """Return a bound that holds whatever becomes of the earlier goals."""
        costs, constant = self._costs(goal)
        programme = replace(self._free, costs=costs)
        return programme.bound(np.zeros_like(programme.right), 1) + constant

    def _take(self, goal: Goal, value: int, values: NDArray[np.float64]) -> int:
        """Keep a plan if it is whole and better; return the value now reached."""
        problem = self._problem
        partner = [-1] * problem.n_recipient
        taken = values[: problem.n_arc] > 0.5
        for support, recipient in problem.arcs[taken].tolist():
            partner[recipient] = support
        if not problem.admits(partner):
            return value
        now = problem.value(goal, partner)
        kept = all(problem.value(g, partner) <= most for g, most in self._reached)
        if not kept or now >= value:
            return value
        self.partner = tuple(partner)
        return now

    def _close(
        self,
        goal: Goal,
        programme: Programme,
        constant: int,
        value: int,
        lower: int,
        seconds: float,
    ) -> tuple[int, int]:
        """Prove the plan best in whole numbers, or find a better one."""
        whole = solve_whole(programme, params=self._params, time_limit_s=seconds)
        if whole.values is not None:
            value = self._take(goal, value, whole.values)
        proven = lower
        if whole.bound is not None:
            proven = max(lower, min(value, whole.bound + constant))
        if goal.must and proven > lower:
            again = solve_arcs(
                self._problem,
                goal,
                [*self._reached, (goal, proven - 1)],
                params=self._params,
                time_limit_s=max(1.0, seconds / 2),
                second_opinion=True,
            )
            if again.status is not Status.INFEASIBLE:
                proven = lower
        return value, proven

    def _nail(
        self, goal: Goal, programme: Programme, prices: Ints, slack: int, value: int
    ) -> None:
        """Fix what no plan can change without giving up the value reached."""
        left = programme.reduced(prices, SCALE)
        lower, upper = programme.lower.copy(), programme.upper.copy()
        up = left > 0
        lower_room = np.where(up, slack // np.maximum(left, 1), upper - lower)
        upper_room = np.where(left < 0, slack // np.maximum(-left, 1), upper - lower)
        new_upper = np.minimum(upper, lower + lower_room)
        new_lower = np.maximum(lower, upper - upper_room)
        self._programme = replace(self._programme, lower=new_lower, upper=new_upper)
        if slack > 0 or prices[programme.at_most].any():
            self._add_side(goal, value)

    def _add_side(self, goal: Goal, most: int) -> None:
        """Add the constraint that a goal stays at the value reached."""
        costs, constant = self._costs(goal)
        used = np.flatnonzero(costs)
        self._add_row(used, costs[used], most - constant)

    def _exclude(self, plan: Sequence[int]) -> None:
        """Add the constraint that a plan is left in at least one recipient."""
        arc_of, stay = self._problem.arc_of, self._problem.n_arc
        used = [
            stay + r if s < 0 else arc_of.get((s, r), -1) for r, s in enumerate(plan)
        ]
        if -1 not in used:
            ones = np.ones(len(used), dtype=np.int64)
            self._add_row(np.array(used, dtype=np.int64), ones, len(used) - 1)

    def _add_row(self, used: Ints, weights: Ints, most: int) -> None:
        old = self._programme
        row = len(old.right)
        self._programme = replace(
            old,
            rows=np.append(old.rows, np.full(len(used), row, dtype=np.int64)),
            columns=np.append(old.columns, used),
            weights=np.append(old.weights, weights),
            right=np.append(old.right, np.int64(most)),
            at_most=np.append(old.at_most, np.True_),
        )

    def _costs(self, goal: Goal) -> tuple[Ints, int]:
        """Return the cost of each variable under a goal, and what is always paid."""
        problem, steps = self._problem, self._steps
        base = goal.size_cost[problem.degree_min]
        extra = marginal(goal, steps.first)
        idle = goal.idle_cost - base
        costs = np.concatenate((goal.pair_cost, goal.unpaired_cost, idle, extra))
        return costs.astype(np.int64), goal.constant + int(base.sum())
