"""Grow a linear relaxation by pricing until no column left out would lower it.

Every column of the pool is priced at once, under prices between the best so far and the
newest, and the cheapest few of each support join. Each round proves a bound.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np

from solvers.pairing.columns import Block
from solvers.pairing.pool import SCALE, Multipliers, Pool, Priced, price
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.relaxation import Column, Relaxation, Relaxed

_PER_SUPPORT = 4

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


def grow(
    pool: Pool,
    goal: Goal,
    seen: Seen,
    *,
    start: Priced,
    left_s: Callable[[], float],
    enough: Callable[[Priced], bool],
) -> Priced:
    """Return the prices of the best bound; `seen` takes up the columns met.

    Parameters
    ----------
    pool
        Columns in play.
    goal
        What the relaxation makes small.
    seen
        Columns to start from, enough for a plan; new ones are added.
    start
        Best prices so far for this goal.
    left_s
        Seconds left.
    enough
        Asked about every better bound; True ends the search.
    """
    relaxation = Relaxation(pool, goal)
    for column in seen.values():
        relaxation.add(column)
    best = start
    centre: Multipliers | None = None
    weight = 0.6
    while left_s() > 0:
        relaxed = relaxation.solve(time_limit_s=left_s())
        if relaxed is None:
            return best
        duals = relaxed.multipliers()
        here = _between(centre, duals, weight) if centre else duals
        priced = price(pool, goal, here)
        if priced.bound > best.bound or centre is None:
            centre = here
        best = max(best, priced, key=_bound)
        if enough(best) or relaxed.value * SCALE - best.bound < SCALE / 20:
            return best
        new = _cheapest(pool, goal, priced, relaxed, seen)
        if not new and here is not duals:
            priced = price(pool, goal, duals)
            best = max(best, priced, key=_bound)
            new = _cheapest(pool, goal, priced, relaxed, seen)
            weight *= 0.5
        if not new:
            return best
        for column in new:
            seen[column.support, column.recipients] = column
            relaxation.add(column)
    return best


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
