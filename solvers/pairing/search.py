"""One goal on one part: linear relaxation, exact bound, integer master, proof.

1. The relaxation is grown by pricing: every column of the pool is priced at once, the
   cheapest few of each support join, until nothing cheaper is left. Its duals, made
   whole, give an exact lower bound.
2. The integer master over the columns seen gives a plan.
3. Columns too dear to be part of a better plan drop out. The master over the rest
   either finds a better plan or proves that there is none.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from solvers.pairing import master
from solvers.pairing.arcs import solve_arcs
from solvers.pairing.growth import columns_of, columns_of_plan, grow
from solvers.pairing.pool import SCALE, Multipliers, Pool, Priced, Side, price, within
from solvers.pairing.problem import Goal, Ints
from solvers.pairing.relaxation import Column
from solvers.params import Params
from solvers.result import Status

_FIRST_MASTER = 1_500
_WEIGHTS = (1, 16, 512)
_MOST_UNIT = 100_000
_MASTER_SIZES = (3_000, 12_000, 40_000)
_WHOLE = 1.5


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
    """

    partner: tuple[int, ...]
    value: int
    bound: int
    pool: Pool
    kept: tuple[Column, ...]
    prices: Multipliers
    only: bool


def all_columns(pool: Pool) -> list[Column]:
    """Return every column of a pool."""
    return [c for block in pool.blocks for c in columns_of(block, range(len(block)))]


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
        The next goal that tells plans apart; None if there is none.
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
        params: Params,
        seconds: float,
        on_best: Callable[[int, int], None] | None = None,
    ) -> None:
        self._pool = pool
        self._goal = goal
        self._partner = partner
        self._value = pool.problem.value(goal, partner)
        self._earlier = earlier
        self._after = after
        self._params = params
        self._ends = params.remaining_s - seconds
        self._on_best = on_best
        self._only = False
        self._best = price(pool, goal, Multipliers.none(pool))
        self._bound = min(self._best.lower, self._value)
        own = columns_of_plan(pool.problem, partner)
        self._seen = {(c.support, c.recipients): c for c in (*own, *kept)}

    def run(self) -> Reached:
        """Return the best plan, its value and its bound."""
        if self._additive() and not self._done():
            self._ask_arcs(share=0.5)
        if self._after is not None and self._goal.gap_weight and not self._done():
            self._look_ahead(self._after)
        if self._best.bound < SCALE * self._value and not self._done():
            self._relax()
        for most in (_FIRST_MASTER, len(self._seen)):
            if not self._done() and self._time() > 0:
                self._choose(self._promising(most), share=0.6)
        if not self._done() and self._time() > 0:
            self._close()
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

    # --- arcs

    def _ask_arcs(self, *, share: float) -> None:
        """Ask the arc model, which is quick to prove a goal additive over pairs."""
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

    def _take(self, partner: tuple[int, ...] | None) -> None:
        """Keep a plan if it is better on this goal."""
        if partner is None:
            return
        value = self._pool.problem.value(self._goal, partner)
        if (value, self._then(partner)) < (self._value, self._then(self._partner)):
            self._partner, self._value = partner, value
            for column in columns_of_plan(self._pool.problem, partner):
                self._seen[column.support, column.recipients] = column
            self._tell()

    def _then(self, partner: tuple[int, ...]) -> int:
        after = self._after
        return 0 if after is None else self._pool.problem.value(after, partner)

    # --- relaxation

    def _relax(self) -> None:
        """Grow the relaxation until no column of the pool has a negative price."""
        best = grow(
            self._pool,
            self._goal,
            self._seen,
            start=self._best,
            left_s=self._time,
            enough=self._enough,
        )
        self._improve(best)

    def _enough(self, priced: Priced) -> bool:
        self._improve(priced)
        return self._done()

    def _improve(self, priced: Priced) -> None:
        if priced.bound > self._best.bound:
            self._best = priced
            if priced.lower > self._bound:
                self._bound = min(priced.lower, self._value)
                self._tell()

    # --- two goals at once

    def _look_ahead(self, after: Goal) -> None:
        """Make this goal small together with the next one, weighing it ever more.

        Alone, a subject gap leaves countless plans equal and its relaxation tells them
        apart by nothing: both solvers wander. A little of the next goal breaks the
        ties, and the plan found is a good one for that goal too. The prices, divided
        by the weight, are prices of this goal alone.
        """
        unit = min(max(1, int(np.abs(after.pair_cost).max(initial=1))), _MOST_UNIT)
        for factor in _WEIGHTS:
            if self._done() or self._time() <= 0:
                return
            weight = unit * factor
            both = _weighted(self._goal, after, weight)
            begin = Multipliers(
                self._best.prices.recipient * weight, self._best.prices.side * weight
            )
            best = grow(
                self._pool,
                both,
                self._seen,
                start=price(self._pool, both, begin),
                left_s=self._time,
                enough=_never,
            )
            alone = Multipliers(
                np.rint(best.prices.recipient / weight).astype(np.int64),
                np.rint(best.prices.side / weight).astype(np.int64),
            )
            self._improve(price(self._pool, self._goal, alone))
            self._pick_both(best, both)
        for most in (self._bound, self._bound + 1):
            if most < self._value and not self._done() and self._time() > 0:
                self._aim(best, after, most)

    def _pick_both(self, best: Priced, both: Goal) -> None:
        choice = master.choose(
            self._pool,
            self._cheap(best),
            both,
            params=self._params,
            time_limit_s=self._time() * 0.1,
            hint=self._partner,
        )
        self._take(choice.partner)

    def _aim(self, best: Priced, after: Goal, most: int) -> None:
        """Look for a plan that reaches a value, the next goal small."""
        aimed = replace(self._pool, sides=(*self._pool.sides, Side(self._goal, most)))
        choice = master.choose(
            aimed,
            self._cheap(best),
            after,
            params=self._params,
            time_limit_s=self._time() * 0.1,
        )
        self._take(choice.partner)

    def _cheap(self, best: Priced) -> list[Column]:
        """Return the columns of least reduced cost and those of the plan at hand."""
        order = sorted(self._seen.values(), key=lambda c: (reduced(best, c), c))
        own = columns_of_plan(self._pool.problem, self._partner)
        return list(dict.fromkeys([*order[:_FIRST_MASTER], *own]))

    # --- whole columns

    def _choose(self, columns: Sequence[Column], *, share: float) -> None:
        """Look for a better plan made of some columns, within a part of the time."""
        choice = master.choose(
            self._pool,
            columns,
            self._goal,
            params=self._params,
            time_limit_s=self._time() * share,
            hint=self._partner,
        )
        self._take(choice.partner)

    def _close(self) -> None:
        """Prove the plan best, or find a better one, over all that could be better.

        The cheapest columns come first: a better plan among them makes the rest fewer.
        """
        for limit in _MASTER_SIZES:
            better = within(self._pool, self._best, self._slack())
            if len(better) <= _WHOLE * limit:
                self._prove(better)
                return
            self._choose(self._few(better, limit), share=0.3)
            if self._done() or self._time() <= 0:
                return

    def _prove(self, better: Pool) -> None:
        """Ask for any other plan at least as good, until there is none.

        The plan at hand is ruled out: when nothing else is as good, it is not only the
        best but the only one, and the goals that follow have nothing left to decide.
        """
        while self._time() > 0:
            before, mine = self._value, self._partner
            choice = master.choose(
                replace(better, sides=(*better.sides, Side(self._goal, before))),
                all_columns(better),
                self._goal,
                params=self._params,
                time_limit_s=self._time() * 0.9,
                other_than=mine,
            )
            self._take(choice.partner)
            if choice.status is Status.INFEASIBLE:
                self._bound, self._only = before, True
            elif choice.bound is not None:
                self._bound = max(self._bound, min(choice.bound, self._value))
            self._tell()
            if self._value == before or choice.status is not Status.OPTIMAL:
                return
            better = within(self._pool, self._best, self._slack())

    def _slack(self) -> int:
        return SCALE * self._value - self._best.bound

    def _promising(self, most: int) -> list[Column]:
        """Return columns seen, those of least reduced cost and those of the plan."""
        order = sorted(self._seen.values(), key=lambda c: (reduced(self._best, c), c))
        own = columns_of_plan(self._pool.problem, self._partner)
        return list(dict.fromkeys([*order[:most], *own]))

    def _few(self, better: Pool, limit: int) -> list[Column]:
        """Return the cheapest columns and those of the plan at hand."""
        columns = cheapest_of(better, self._best, limit)
        there = {(c.support, c.recipients) for c in columns}
        own = columns_of_plan(self._pool.problem, self._partner)
        return columns + [c for c in own if (c.support, c.recipients) not in there]

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

    def _reached(self) -> Reached:
        best = self._best
        slack = SCALE * self._value - best.bound
        pool = within(self._pool, best, slack)
        if slack > 0 or best.prices.side.any():
            pool = replace(pool, sides=(*pool.sides, Side(self._goal, self._value)))
        kept = tuple(c for c in self._seen.values() if reduced(best, c) <= slack)
        return Reached(
            partner=self._partner,
            value=self._value,
            bound=self._bound,
            pool=pool,
            kept=kept,
            prices=best.prices,
            only=self._only,
        )


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


def _never(_: Priced) -> bool:
    return False


def cheapest_of(pool: Pool, best: Priced, limit: int) -> list[Column]:
    """Return up to `limit` columns of a pool, those of least reduced cost."""
    costs = [
        block.cost(best.goal, less=best.prices.recipient[block.members])
        - best.support[block.support]
        for block in pool.blocks
    ]
    order = np.argsort(np.concatenate(costs), kind="stable")[:limit]
    chosen = np.zeros(len(pool), dtype=np.bool_)
    chosen[order] = True
    ends = np.cumsum([len(block) for block in pool.blocks])[:-1]
    columns: list[Column] = []
    for block, mine in zip(pool.blocks, np.split(chosen, ends), strict=True):
        columns += columns_of(block, np.flatnonzero(mine).tolist())
    return columns
