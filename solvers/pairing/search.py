"""One goal on one part: linear relaxation, exact bound, and a proof over what is left.

1. The relaxation is grown by pricing. Its duals, made whole, give an exact lower bound.
2. Columns too dear to be part of a better plan drop out; cuts and an integer programme
   over the rest find the best plan and prove it (see `closing`).

Alone, a subject gap leaves countless plans equal, and its relaxation tells them apart
by nothing. So a gap is made small together with the goal after it, weighed so heavily
that no saving on the other makes up for it: what is best for the sum is best for both
in their order.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from solvers.pairing.arcs import solve_arcs
from solvers.pairing.closing import close
from solvers.pairing.flow import Flow, linear
from solvers.pairing.growth import Growth, columns_of_plan
from solvers.pairing.pool import SCALE, Multipliers, Pool, Priced, Side, price, within
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.relaxation import Column
from solvers.params import Params
from solvers.result import Status

_LARGEST = 2**60


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is known of the next goal before it is taken.

    Parameters
    ----------
    goal
        The next goal.
    pool
        What a plan no worse on both goals may be made of.
    bound
        Of the next goal, given those before it.
    only
        Whether no other plan is as good on all of them.
    """

    goal: Goal
    pool: Pool
    bound: int
    only: bool


@dataclass(frozen=True, slots=True)
class Reached:
    """Where one goal ended on one part.

    Parameters
    ----------
    partner
        Best plan, as the support of each recipient.
    value, bound
        Of this goal, given the goals before it.
    pool
        What a plan no worse on this goal may be made of.
    kept
        Columns worth starting the next goal from.
    prices
        Prices that gave the best bound.
    only
        Whether no other plan is as good on this goal and those before it.
    ahead
        What is known of the next goal, if it was looked at.
    """

    partner: tuple[int, ...]
    value: int
    bound: int
    pool: Pool
    kept: tuple[Column, ...]
    prices: Multipliers
    only: bool
    ahead: Ahead | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Aim:
    """What is made small: a goal, or `weight` times a goal plus the one after it.

    Parameters
    ----------
    goal
        The sum.
    weight
        Weight of the goal searched for.
    least, most
        What the goal after it is between, for any plan.
    both
        Whether the goal after it has to be proven too.
    """

    goal: Goal
    weight: int
    least: int
    most: int
    both: bool


class Search:
    """Makes one goal as small as it can be on one pool.

    Parameters
    ----------
    pool
        Columns in play; a plan no worse on the earlier goals uses nothing else.
    goal
        What is made small.
    partner
        A plan of the pool.
    kept
        Columns to start from.
    earlier
        The goals before this one with the values reached.
    after
        A later goal that tells plans apart; None if there is none.
    next_after
        Whether it is the very next one, so that it may be proven at once.
    bound
        A bound of the goal that is known.
    params
        Limits.
    seconds
        Time for this goal on this part.
    on_best
        Called with value and bound of this goal when either gets better.
    """

    def __init__(
        self,
        pool: Pool,
        goal: Goal,
        partner: tuple[int, ...],
        kept: Iterable[Column],
        *,
        earlier: Sequence[tuple[Goal, int]] = (),
        after: Goal | None = None,
        next_after: bool = False,
        bound: int | None = None,
        params: Params,
        seconds: float,
        on_best: Callable[[int, int], None] | None = None,
    ) -> None:
        self._pool = pool
        self._goal = goal
        self._partner = partner
        self._value = pool.problem.value(goal, partner)
        self._earlier = earlier
        self._params = params
        self._ends = params.remaining_s - seconds
        self._on_best = on_best
        self._only = False
        self._best = price(pool, goal, Multipliers.none(pool))
        least = self._best.lower if bound is None else max(self._best.lower, bound)
        self._bound = min(least, self._value)
        own = columns_of_plan(pool.problem, partner)
        self._seen = {(c.support, c.recipients): c for c in (*own, *kept)}
        self._after = after if goal.gap_weight else None
        self._aim = _aim(pool.problem, goal, self._after, self._value, next_after)
        self._left: Pool | None = None
        self._low = -_LARGEST

    def run(self) -> Reached:
        """Return the best plan, its value and its bound."""
        if self._additive() and not self._done():
            self._ask_arcs(share=0.5)
        if not self._done() and self._time() > 0:
            self._descend()
        self._confirm()
        return self._reached()

    def _additive(self) -> bool:
        """Return whether subject gaps play no part, neither asked for nor limited."""
        problem = self._pool.problem
        kept = [goal for goal, _ in (*self._earlier, *problem.limits)]
        weighs = any(goal.gap_weight for goal in (self._goal, *kept))
        return problem.gap_most is None and not weighs

    def _done(self) -> bool:
        slack = self._params.gap * max(1, abs(self._value))
        return self._value - self._bound <= slack

    def _time(self) -> float:
        if self._params.stopped():
            return 0.0
        return max(0.0, self._params.remaining_s - max(0.0, self._ends))

    # --- the plan that stands

    @property
    def partner(self) -> tuple[int, ...]:
        """The best plan so far, as the support of each recipient."""
        return self._partner

    @property
    def most(self) -> int:
        """What the best plan costs under what is made small."""
        return self._pool.problem.value(self._aim.goal, self._partner)

    def offer(self, partner: tuple[int, ...]) -> bool:
        """Take a plan if it is wanted and better; return whether it was taken."""
        problem = self._pool.problem
        wanted = problem.admits(partner) and all(
            problem.value(side.goal, partner) <= side.limit for side in self._pool.sides
        )
        return wanted and self._take(partner)

    def prove(self, bound: int) -> bool:
        """Hear of a bound over all plans, times SCALE; return whether it is enough."""
        aim = self._aim
        self._low = max(self._low, -(-bound // SCALE))
        least = -(-(self._low - aim.most) // aim.weight)
        if least > self._bound:
            self._bound = min(least, self._value)
            self._tell()
        if not self._done() or not aim.both:
            return self._done()
        open_ = self.most - self._low
        rest = self.most - aim.weight * self._value
        return open_ <= self._params.gap * max(1, abs(rest))

    # --- arcs

    def _ask_arcs(self, *, share: float) -> None:
        """Ask a flow, else the arc model: quick to prove a goal additive over pairs."""
        if self._ask_flow():
            return
        answer = solve_arcs(
            self._pool.problem,
            self._goal,
            self._earlier,
            params=self._params,
            time_limit_s=self._time() * share,
            hint=self._partner,
        )
        self._take(answer.partner)
        if answer.bound is not None:
            self._bound = max(self._bound, min(answer.bound, self._value))
            self._tell()

    def _ask_flow(self) -> bool:
        """Take the goals so far as a flow; return whether that proved this one."""
        goals = (*(goal for goal, _ in self._earlier), self._goal)
        flat = linear(replace(self._pool.problem, goals=goals))
        if flat is None:
            return False
        flow = Flow(flat, self._partner, params=self._params)
        for goal, (_, reached) in zip(flat.goals, self._earlier, strict=False):
            value, _ = flow.reach(goal, seconds=self._time())
            if value != reached:
                return False
        _, bound = flow.reach(flat.goals[-1], seconds=self._time())
        self._take(flow.partner)
        self._bound = max(self._bound, min(bound, self._value))
        self._tell()
        return self._done()

    def _take(self, partner: tuple[int, ...] | None) -> bool:
        """Keep a plan if it is better on this goal, or on the one after it."""
        if partner is None:
            return False
        value = self._pool.problem.value(self._goal, partner)
        if (value, self._then(partner)) < (self._value, self._then(self._partner)):
            self._partner, self._value = partner, value
            for column in columns_of_plan(self._pool.problem, partner):
                self._seen[column.support, column.recipients] = column
            self._tell()
            return True
        return False

    def _then(self, partner: tuple[int, ...]) -> int:
        after = self._after
        return 0 if after is None else self._pool.problem.value(after, partner)

    # --- relaxation and proof

    def _descend(self) -> None:
        """Grow the relaxation, then close the gap that is left."""
        aim = self._aim
        begin = Multipliers(
            self._best.prices.recipient * aim.weight,
            self._best.prices.side * aim.weight,
        )
        growth = Growth(self._pool, aim.goal, self._seen, left_s=self._time)
        root = growth.run(price(self._pool, aim.goal, begin), self._enough)
        if not self.prove(root.bound) and self._is_between(growth):
            growth.bind(_at_least(self._goal, self._bound))
            begin = replace(root.prices, side=np.append(root.prices.side, 0))
            root = growth.run(price(growth.pool, aim.goal, begin), self._enough)
        self._left = within(growth.pool, root, SCALE * self.most - root.bound)
        if not self.prove(root.bound) and self._time() > 0:
            closed = close(
                growth.pool,
                aim.goal,
                root,
                self,
                params=self._params,
                left_s=self._time,
            )
            self.prove(closed.bound)
            self._only, self._left = closed.only, closed.left
        sides = root.prices.side[: len(self._pool.sides)]
        alone = Multipliers(
            np.rint(root.prices.recipient / aim.weight).astype(np.int64),
            np.rint(sides / aim.weight).astype(np.int64),
        )
        priced = root if aim.weight == 1 else price(self._pool, self._goal, alone)
        if priced.bound > self._best.bound:
            self._best = priced
            self._bound = max(self._bound, min(priced.lower, self._value))

    def _confirm(self) -> None:
        """Prove a second time that a requirement cannot be kept any better.

        An exact Lagrangian bound is proof enough; what a solver alone claims is asked
        again with another seed and without presolve.
        """
        if not self._goal.must or self._bound <= self._best.lower:
            return
        answer = solve_arcs(
            self._pool.problem,
            self._goal,
            [*self._earlier, (self._goal, self._bound - 1)],
            params=self._params,
            time_limit_s=max(1.0, self._time()),
            second_opinion=True,
        )
        if answer.status is not Status.INFEASIBLE:
            self._bound = self._best.lower
            self._take(answer.partner)

    def _tell(self) -> None:
        if self._on_best is not None:
            self._on_best(self._value, self._bound)

    def _enough(self, priced: Priced) -> bool:
        return self.prove(priced.bound)

    def _is_between(self, growth: Growth) -> bool:
        """Return whether the relaxation is below what the goal is known to be."""
        if self._aim.weight == 1 or self._time() <= 0:
            return False
        value = growth.value(self._goal)
        return value is not None and value < self._bound - 1e-6

    def _reached(self) -> Reached:
        best = self._best
        slack = SCALE * self._value - best.bound
        pool = self._beside(within(self._pool, best, slack), slack > 0)
        kept = tuple(c for c in self._seen.values() if reduced(best, c) <= slack)
        return Reached(
            partner=self._partner,
            value=self._value,
            bound=self._bound,
            pool=pool,
            kept=kept,
            prices=best.prices,
            only=self._only and self._after is None,
            ahead=self._look_ahead(),
        )

    def _look_ahead(self) -> Ahead | None:
        """Return what is known of the goal after this one."""
        aim, left = self._aim, self._left
        if not aim.both or left is None or self._bound < self._value:
            return None
        assert self._after is not None
        low = self._low - aim.weight * self._value
        return Ahead(self._after, self._beside(left, True), low, self._only)

    def _beside(self, pool: Pool, needed: bool) -> Pool:
        """Return a pool bound to the value reached, unless its columns alone are."""
        if not needed and not self._best.prices.side.any():
            return pool
        return replace(pool, sides=(*pool.sides, Side(self._goal, self._value)))


def reduced(priced: Priced, column: Column) -> int:
    """Return the exact reduced cost of a column, times SCALE."""
    paid = int(priced.prices.recipient[list(column.recipients)].sum())
    return column.cost(priced.goal) - paid - int(priced.support[column.support])


def _weighted(goal: Goal, after: Goal, weight: int) -> Goal:
    """Return `weight` times a goal plus the one after it."""

    def both(one: Ints, other: Ints) -> Ints:
        return weight * one + other

    return Goal(
        name=goal.name,
        pair_cost=both(goal.pair_cost, after.pair_cost),
        unpaired_cost=both(goal.unpaired_cost, after.unpaired_cost),
        idle_cost=both(goal.idle_cost, after.idle_cost),
        size_cost=both(goal.size_cost, after.size_cost),
        gap_weight=weight * goal.gap_weight + after.gap_weight,
        constant=weight * goal.constant + after.constant,
    )


def _at_least(goal: Goal, bound: int) -> Side:
    """Return the limit that a goal is no less than a bound proven for it."""
    return Side(
        replace(
            goal,
            pair_cost=-goal.pair_cost,
            unpaired_cost=-goal.unpaired_cost,
            idle_cost=-goal.idle_cost,
            size_cost=-goal.size_cost,
            gap_weight=-goal.gap_weight,
            constant=-goal.constant,
        ),
        -bound,
    )


def _aim(
    problem: PairingProblem, goal: Goal, after: Goal | None, value: int, both: bool
) -> _Aim:
    """Return what to make small for a goal and the one after it."""
    if after is None:
        return _Aim(goal, 1, 0, 0, False)
    least, most = _range(problem, after)
    weight = most - least + 1
    if weight * (abs(value) + 1) * SCALE > _LARGEST:
        return _Aim(goal, 1, 0, 0, False)
    return _Aim(_weighted(goal, after, weight), weight, least, most, both)


def _range(problem: PairingProblem, goal: Goal) -> tuple[int, int]:
    """Return two numbers between which a goal without gaps is for any plan."""
    least, most = goal.unpaired_cost.copy(), goal.unpaired_cost.copy()
    np.minimum.at(least, problem.arcs[:, 1], goal.pair_cost)
    np.maximum.at(most, problem.arcs[:, 1], goal.pair_cost)
    sizes = np.append(goal.size_cost[1:], 0)
    low = np.minimum(goal.idle_cost, sizes.min())
    high = np.maximum(goal.idle_cost, sizes.max())
    return (
        goal.constant + int(least.sum()) + int(low.sum()),
        goal.constant + int(most.sum()) + int(high.sum()),
    )
