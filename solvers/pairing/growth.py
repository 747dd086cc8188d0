"""Grow a linear relaxation by pricing until no column left out would lower it.

Pricing every column every round would cost most of the time, so a *core* is priced: the
few hundred columns of each support that looked best when all were last priced. When the
core has nothing more to give, all columns are priced again; that proves a bound, and
makes the next core. Prices are taken between the best so far and the newest.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from solvers.pairing.columns import Block
from solvers.pairing.pool import SCALE, Multipliers, Pool, Priced, Side, price
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.relaxation import Column, Relaxation, Relaxed

_PER_SUPPORT = 4
_CORE_PER_SUPPORT = 600
_SMOOTHING = 0.3

Seen = dict[tuple[int, tuple[int, ...]], Column]
"""Columns met so far, by support and recipients."""


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


def columns_of(block: Block, chosen: Sequence[int]) -> Iterator[Column]:
    """Yield some columns of a block."""
    index = np.array(chosen, dtype=np.int64)
    picks = block.positions(index).T.tolist()
    members = [*block.members.tolist(), -1]
    arcs = [*block.arcs.tolist(), -1]
    rows = zip(block.size[index].tolist(), block.gap[index].tolist(), strict=True)
    for group, (size, gap) in zip(picks, rows, strict=True):
        yield Column(
            block.support,
            tuple([members[p] for p in group[:size]]),
            tuple([arcs[p] for p in group[:size]]),
            gap,
        )


class Growth:
    """A relaxation that grows.

    Parameters
    ----------
    pool
        Columns in play.
    goal
        What the relaxation makes small.
    seen
        Columns to start from, enough for a plan; takes up the columns met.
    left_s
        Seconds left.
    """

    def __init__(
        self, pool: Pool, goal: Goal, seen: Seen, *, left_s: Callable[[], float]
    ) -> None:
        self.pool = pool
        self._goal = goal
        self._seen = seen
        self._left_s = left_s
        self._relaxation = Relaxation(pool, goal)
        for column in seen.values():
            self._relaxation.add(column)
        self._near = _guess(pool, goal, seen)

    def run(self, start: Priced, enough: Callable[[Priced], bool]) -> Priced:
        """Return the prices of the best bound.

        Parameters
        ----------
        start
            Best prices so far.
        enough
            Asked about every better bound; True ends the search.
        """
        best = start
        priced = price(self.pool, self._goal, self._near)
        while self._left_s() > 0:
            relaxed = self._settle(_core(self.pool, priced))
            if relaxed is None:
                return best
            self._near = relaxed.multipliers()
            priced = price(self.pool, self._goal, self._near)
            best = max(best, priced, key=_bound)
            if enough(best) or relaxed.value * SCALE - best.bound < SCALE / 20:
                return best
            new = _cheapest(self.pool, self._goal, priced, relaxed, self._seen)
            if not new:
                return best
            self._join(new)
        return best

    def bind(self, side: Side) -> None:
        """Ask for one more limit."""
        self.pool = replace(self.pool, sides=(*self.pool.sides, side))
        self._relaxation.bind(side)
        more = np.append(self._near.side, 0)
        self._near = Multipliers(self._near.recipient, more)

    def value(self, goal: Goal) -> float | None:
        """Return what the relaxation costs under a goal, None if out of time."""
        return self._relaxation.value(goal, time_limit_s=self._left_s())

    def _settle(self, core: Pool) -> Relaxed | None:
        """Price a core until it has nothing more to give; None when out of time."""
        centre: Multipliers | None = None
        bound, weight = 0, _SMOOTHING
        while self._left_s() > 0:
            relaxed = self._relaxation.solve(time_limit_s=self._left_s())
            if relaxed is None:
                return None
            duals = relaxed.multipliers()
            here = _between(centre, duals, weight) if centre else duals
            priced = price(core, self._goal, here)
            if centre is None or priced.bound > bound:
                centre, bound = here, priced.bound
            if relaxed.value * SCALE - bound < SCALE / 20:
                return relaxed
            new = _cheapest(core, self._goal, priced, relaxed, self._seen)
            if not new and here is not duals:
                priced = price(core, self._goal, duals)
                bound = max(bound, priced.bound)
                new = _cheapest(core, self._goal, priced, relaxed, self._seen)
                weight *= 0.5
            if not new:
                return relaxed
            self._join(new)
        return None

    def _join(self, new: Iterable[Column]) -> None:
        for column in new:
            self._seen[column.support, column.recipients] = column
            self._relaxation.add(column)


def _core(pool: Pool, priced: Priced) -> Pool:
    """Return the pool with the cheapest few hundred columns of each support."""
    blocks = []
    for block, costs in zip(pool.blocks, priced.columns, strict=True):
        if len(block) > _CORE_PER_SUPPORT:
            chosen = np.zeros(len(block), dtype=np.bool_)
            near = np.argpartition(costs, _CORE_PER_SUPPORT - 1)[:_CORE_PER_SUPPORT]
            chosen[near] = True
            block = block.keep(chosen)
        blocks.append(block)
    return replace(pool, blocks=tuple(blocks))


def _guess(pool: Pool, goal: Goal, seen: Seen) -> Multipliers:
    """Return prices by which every recipient pays its share of its cheapest column."""
    paid = goal.unpaired_cost.copy()
    least = np.full(pool.problem.n_recipient, np.iinfo(np.int64).max)
    for column in seen.values():
        mine = list(column.recipients)
        share = column.cost(goal) // len(mine)
        least[mine] = np.minimum(least[mine], share)
    met = least < np.iinfo(np.int64).max
    paid[met] = least[met]
    return Multipliers(SCALE * paid, np.zeros(len(pool.sides), dtype=np.int64))


def _bound(priced: Priced) -> int:
    return priced.bound


def _cheapest(
    pool: Pool, goal: Goal, priced: Priced, relaxed: Relaxed, seen: Iterable[object]
) -> list[Column]:
    """Return columns the relaxation would use, the cheapest few of each support."""
    found = []
    known = set(seen)
    for block, costs in zip(pool.blocks, priced.columns, strict=True):
        count = min(_PER_SUPPORT, len(block))
        if not count:
            continue
        least = np.argpartition(costs, count - 1)[:count]
        least = least[np.lexsort((least, costs[least]))]
        found += [
            column
            for column in columns_of(block, least.tolist())
            if (column.support, column.recipients) not in known
            and _reduced(pool, goal, column, relaxed) < -1e-6
        ]
    return found


def _reduced(pool: Pool, goal: Goal, column: Column, relaxed: Relaxed) -> float:
    cost = float(column.cost(goal))
    for side, weight in zip(pool.sides, relaxed.side.tolist(), strict=True):
        cost += weight * column.cost(side.goal)
    paid = relaxed.recipient[list(column.recipients)].sum()
    return cost - float(paid) - float(relaxed.support[column.support])


def _between(centre: Multipliers, duals: Multipliers, weight: float) -> Multipliers:
    """Return prices between the best so far and the newest."""
    mix = weight * centre.recipient + (1 - weight) * duals.recipient
    side = weight * centre.side + (1 - weight) * duals.side
    return Multipliers(np.rint(mix).astype(np.int64), np.rint(side).astype(np.int64))
