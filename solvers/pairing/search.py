"""One goal on one part: linear relaxation, exact bound, integer master, proof.

1. The relaxation is grown by pricing: every column of the pool is priced at once, the
   cheapest few of each support join, until nothing cheaper is left. Its duals, made
   whole, give an exact lower bound.
2. The integer master over the columns seen gives a plan.
3. Columns too dear to be part of a better plan drop out. The master over the rest
   either finds a better plan or proves that there is none.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from solvers.pairing import master
from solvers.pairing.arcs import solve_arcs
from solvers.pairing.columns import Block
from solvers.pairing.pool import SCALE, Multipliers, Pool, Priced, Side, price, within
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.relaxation import Column, Relaxation, Relaxed
from solvers.params import Params
from solvers.result import Status

_PER_SUPPORT = 4
_FIRST_MASTER = 1_500
_MASTER_SIZES = (3_000, 12_000, 40_000)


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
    """

    partner: tuple[int, ...]
    value: int
    bound: int
    pool: Pool
    kept: tuple[Column, ...]
    prices: Multipliers


def as_column(problem: PairingProblem, support: int, group: Sequence[int]) -> Column:
    """Return the column of a support and its recipients."""
    recipients = tuple(sorted(group))
    arcs = tuple(problem.arc_of[support, r] for r in recipients)
    return Column(support, recipients, arcs, problem.gap(support, recipients))


def columns_of_plan(
    problem: PairingProblem, partner: Sequence[int]
) -> tuple[Column, ...]:
    """Return the columns a plan uses."""
    return tuple(
        as_column(problem, support, group)
        for support, group in enumerate(problem.groups(partner))
        if group
    )


def _columns(block: Block, chosen: Iterable[int]) -> Iterator[Column]:
    for index in chosen:
        picks = block.picks[: int(block.size[index]), index]
        yield Column(
            block.support,
            tuple(block.members[picks].tolist()),
            tuple(block.arcs[picks].tolist()),
            int(block.gap[index]),
        )


def all_columns(pool: Pool) -> list[Column]:
    """Return every column of a pool."""
    return [c for block in pool.blocks for c in _columns(block, range(len(block)))]


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
        self._best = price(pool, goal, Multipliers.none(pool))
        self._bound = min(self._best.lower, self._value)
        own = columns_of_plan(pool.problem, partner)
        self._seen = {(c.support, c.recipients): c for c in (*own, *kept)}

    def run(self) -> Reached:
        """Return the best plan, its value and its bound."""
        additive = not any(
            goal.gap_weight for goal in (self._goal, *(g for g, _ in self._earlier))
        )
        if additive and not self._done():
            self._ask_arcs(share=0.5)
        if self._best.bound < SCALE * self._value:
            self._relax()
        for most in (_FIRST_MASTER, len(self._seen)):
            if not self._done() and self._time() > 0:
                self._choose(self._promising(most), proof=False, share=0.4)
        if not self._done() and self._time() > 0:
            self._close()
        self._confirm()
        return self._reached()

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
        if value < self._value:
            self._partner, self._value = partner, value
            for column in columns_of_plan(self._pool.problem, partner):
                self._seen[column.support, column.recipients] = column
            self._tell()

    # --- relaxation

    def _relax(self) -> None:
        """Grow the relaxation until no column of the pool has a negative price."""
        relaxation = Relaxation(self._pool, self._goal)
        for column in self._seen.values():
            relaxation.add(column)
        centre: Multipliers | None = None
        weight = 0.6
        while self._time() > 0:
            relaxed = relaxation.solve(time_limit_s=self._time())
            if relaxed is None:
                return
            duals = relaxed.multipliers()
            here = _between(centre, duals, weight) if centre else duals
            priced = price(self._pool, self._goal, here)
            if priced.bound > self._best.bound or centre is None:
                centre = here
            self._improve(priced)
            if self._done() or relaxed.value * SCALE - self._best.bound < SCALE / 20:
                return
            new = self._cheapest(priced, relaxed)
            if not new and here is not duals:
                priced = price(self._pool, self._goal, duals)
                self._improve(priced)
                new = self._cheapest(priced, relaxed)
                weight *= 0.5
            if not new:
                return
            for column in new:
                self._seen[column.support, column.recipients] = column
                relaxation.add(column)

    def _improve(self, priced: Priced) -> None:
        if priced.bound > self._best.bound:
            self._best = priced
            if priced.lower > self._bound:
                self._bound = min(priced.lower, self._value)
                self._tell()

    def _cheapest(self, priced: Priced, relaxed: Relaxed) -> list[Column]:
        """Return columns the relaxation would use, the cheapest few of each support."""
        found = []
        for block, costs in zip(self._pool.blocks, priced.columns, strict=True):
            count = min(_PER_SUPPORT, len(block))
            if not count:
                continue
            least = np.argpartition(costs, count - 1)[:count]
            least = least[np.lexsort((least, costs[least]))]
            found += [
                column
                for column in _columns(block, least.tolist())
                if (column.support, column.recipients) not in self._seen
                and self._reduced(column, relaxed) < -1e-6
            ]
        return found

    def _reduced(self, column: Column, relaxed: Relaxed) -> float:
        cost = float(column.cost(self._goal))
        for side, weight in zip(self._pool.sides, relaxed.side.tolist(), strict=True):
            cost += weight * column.cost(side.goal)
        paid = relaxed.recipient[list(column.recipients)].sum()
        return cost - float(paid) - float(relaxed.support[column.support])

    # --- whole columns

    def _choose(self, columns: Sequence[Column], *, proof: bool, share: float) -> None:
        """Look for a better plan made of some columns.

        Parameters
        ----------
        columns
            Columns to choose from.
        proof
            Whether no better plan uses any other column.
        share
            Part of the time left that may be spent.
        """
        before = self._value
        choice = master.choose(
            self._pool,
            columns,
            self._goal,
            params=self._params,
            time_limit_s=self._time() * share,
            hint=None if proof else self._partner,
        )
        self._take(choice.partner)
        if not proof:
            return
        if choice.status is Status.INFEASIBLE:
            self._bound = self._value
        elif choice.bound is not None:
            self._bound = max(self._bound, min(choice.bound, before, self._value))
        self._tell()

    def _close(self) -> None:
        """Prove the plan best, or find a better one, over all that could be better.

        The cheapest columns come first: a better plan among them makes the rest fewer.
        """
        for limit in _MASTER_SIZES:
            better = self._better()
            whole = len(better) <= limit
            columns = all_columns(better) if whole else self._few(better, limit)
            self._choose(columns, proof=whole, share=0.9 if whole else 0.3)
            if whole or self._done() or self._time() <= 0:
                return

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

    def _better(self) -> Pool:
        """Return the pool without what no better plan could use."""
        slack = SCALE * (self._value - 1) - self._best.bound
        return within(self._pool, self._best, slack)

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
        return Reached(self._partner, self._value, self._bound, pool, kept, best.prices)


def reduced(priced: Priced, column: Column) -> int:
    """Return the exact reduced cost of a column, times SCALE."""
    paid = int(priced.prices.recipient[list(column.recipients)].sum())
    return column.cost(priced.goal) - paid - int(priced.support[column.support])


def _between(centre: Multipliers, duals: Multipliers, weight: float) -> Multipliers:
    """Return prices between the best so far and the newest."""
    mix = weight * centre.recipient + (1 - weight) * duals.recipient
    side = weight * centre.side + (1 - weight) * duals.side
    return Multipliers(np.rint(mix).astype(np.int64), np.rint(side).astype(np.int64))


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
        columns += _columns(block, np.flatnonzero(mine).tolist())
    return columns
