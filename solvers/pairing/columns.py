"""Columns: every group of recipients a support may take, as arrays.

The groups of one support are the combinations of its arcs. They are held as positions
within the arcs of the support, padded, so that the cost of all groups under any
additive goal is a handful of array look-ups; only the subject gap, which is not
additive, is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import comb
from typing import Any

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.admission import admitted
from solvers.pairing.problem import Goal, Ints, PairingProblem


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Groups of one support.

    Parameters
    ----------
    support
        Row of the support.
    arcs, members
        Shape (n,): arcs of the support used here and their recipients.
    low, high
        Sizes of the groups when all are here.
    picks
        Shape (largest size, n_column): positions in `arcs`; n stands for "nobody".
        None: every group, in order of size and then of positions.
    size
        Shape (n_column,): recipients in each group.
    gap
        Shape (n_column,): subject gap of each group.
    """

    support: int
    arcs: Ints
    members: Ints
    low: int
    high: int
    picks: NDArray[np.int32] | None
    size: NDArray[np.int8]
    gap: NDArray[np.int32]

    def __len__(self) -> int:
        return int(self.size.shape[0])

    def cost(self, goal: Goal, *, less: Ints | None = None) -> Ints:
        """Return the cost of every group under a goal, shape (n_column,).

        Parameters
        ----------
        goal
            Costs of arcs, sizes and gaps.
        less
            Shape (n,): taken off the cost of each arc.
        """
        per_arc = goal.pair_cost[self.arcs]
        total = self.additive(per_arc if less is None else per_arc - less)
        if goal.size_cost.any():
            total += goal.size_cost[self.size]
        if goal.gap_weight:
            total += goal.gap_weight * self.gap.astype(np.int64)
        return total

    def additive(self, per_arc: Ints) -> Ints:
        """Return the sum of a figure per arc over every group, shape (n_column,)."""
        if self.picks is None:
            return pattern_sums(per_arc, self.low, self.high)
        padded = np.append(per_arc, 0)
        total = padded[self.picks[0]]
        for row in self.picks[1:]:
            total += padded[row]
        return np.asarray(total, dtype=np.int64)

    def keep(self, chosen: NDArray[np.bool_]) -> "Block":
        """Return the block with some of its groups only."""
        index = np.flatnonzero(chosen)
        return replace(
            self,
            picks=np.ascontiguousarray(self.positions(index)),
            size=self.size[index],
            gap=self.gap[index],
        )

    def is_group(self, group: Sequence[int]) -> NDArray[np.bool_]:
        """Return which column has exactly these recipients, shape (n_column,)."""
        mine = np.searchsorted(self.members, np.array(sorted(group), dtype=np.int64))
        picks = self.picks
        if picks is None:
            picks = _picks(self.arcs.shape[0], self.low, self.high)
        wanted = np.full(picks.shape[0], self.arcs.shape[0], dtype=np.int64)
        wanted[: len(mine)] = mine
        return np.asarray((picks == wanted[:, None]).all(axis=0))

    def positions(self, index: Ints) -> NDArray[np.int32]:
        """Return the positions in `arcs` of some groups, padded with n.

        Parameters
        ----------
        index
            Shape (n_chosen,): which groups.
        """
        picks = self.picks
        if picks is None:
            picks = _picks(self.arcs.shape[0], self.low, self.high)
        return picks[:, index]

    def group(self, column: int) -> tuple[int, ...]:
        """Return the recipients of one group, ascending."""
        picks = self.positions(np.array([column]))[: int(self.size[column]), 0]
        return tuple(self.members[picks].tolist())


def count_columns(problem: PairingProblem) -> int:
    """Return how many columns the whole problem has."""
    counts = np.diff(problem.arc_start).tolist()
    bounds = zip(problem.degree_min.tolist(), problem.degree_max.tolist(), strict=True)
    return sum(
        comb(count, size)
        for count, (low, high) in zip(counts, bounds, strict=True)
        for size in range(low, min(high, count) + 1)
    )


def enumerate_columns(problem: PairingProblem) -> list[Block]:
    """Return every column, one block per support (blocks may be empty)."""
    blocks = (_block(problem, support) for support in range(problem.n_support))
    if problem.plain:
        return list(blocks)
    return [
        block.keep(
            admitted(problem, block.support, block.size, block.gap, block.additive)
        )
        for block in blocks
    ]


def _block(problem: PairingProblem, support: int) -> Block:
    first, last = problem.arc_start[support : support + 2].tolist()
    low = int(problem.degree_min[support])
    high = min(int(problem.degree_max[support]), last - first)
    sizes = np.arange(low, high + 1, dtype=np.int8)
    counts = [comb(last - first, size) for size in sizes.tolist()]
    size = np.repeat(sizes, np.array(counts, dtype=np.int64))
    block = Block(
        support=support,
        arcs=np.arange(first, last, dtype=np.int64),
        members=problem.arcs[first:last, 1],
        low=low,
        high=high,
        picks=None,
        size=size,
        gap=np.zeros(size.shape[0], dtype=np.int32),
    )
    return replace(block, gap=_gaps(problem, block))


def _gaps(problem: PairingProblem, block: Block) -> NDArray[np.int32]:
    """Return the subject gap of every group; subjects nobody lacks are skipped."""
    needs = problem.needs[block.members].astype(np.int32)
    gap = np.zeros(len(block), dtype=np.int32)
    for subject in np.flatnonzero(needs.any(axis=0)).tolist():
        missing = pattern_sums(needs[:, subject], block.low, block.high)
        missing -= np.int32(problem.spares[block.support, subject])
        np.maximum(missing, 0, out=missing)
        gap += missing
    return gap


def pattern_sums(
    figures: NDArray[np.signedinteger[Any]], low: int, high: int
) -> NDArray[Any]:
    """Return the sums over all groups of low..high figures.

    The groups of one size that start with a figure are that figure put before the
    groups of one less that start later, and those lie side by side: additions of whole
    stretches, no look-ups.
    """
    count = figures.shape[0]
    levels = []
    level = figures
    for size in range(1, high + 1):
        if size > 1:
            level = _longer(figures, level, count, size)
        if size >= low:
            levels.append(level)
    if not levels:
        return np.zeros(0, dtype=figures.dtype)
    return levels[0].copy() if len(levels) == 1 else np.concatenate(levels)


def _longer(
    figures: NDArray[Any], shorter: NDArray[Any], count: int, size: int
) -> NDArray[Any]:
    """Return sums over groups of `size`, from those over groups of one less."""
    longer = np.empty(comb(count, size), dtype=figures.dtype)
    at = 0
    for first in range(count - size + 1):
        end = at + comb(count - first - 1, size - 1)
        np.add(shorter[at - end :], figures[first], out=longer[at:end])
        at = end
    return longer


@lru_cache(maxsize=256)
def _picks(count: int, low: int, high: int) -> NDArray[np.int32]:
    """Return all combinations of low..high out of `count`, padded with `count`."""
    high = min(high, count)
    blocks = [_choose(count, size) for size in range(low, high + 1)]
    total = sum(block.shape[1] for block in blocks)
    picks = np.full((max(high, 1), total), count, dtype=np.int32)
    at = 0
    for block in blocks:
        end = at + block.shape[1]
        picks[: block.shape[0], at:end] = block
        at = end
    return picks


def _choose(count: int, size: int) -> NDArray[np.int32]:
    """Return all combinations of `size` out of `count`, shape (size, n)."""
    if size == 1:
        return np.arange(count, dtype=np.int32)[None, :]
    shorter = _choose(count, size - 1)
    longer = np.empty((size, comb(count, size)), dtype=np.int32)
    at = 0
    for first in range(count - size + 1):
        end = at + comb(count - first - 1, size - 1)
        longer[0, at:end] = first
        longer[1:, at:end] = shorter[:, at - end :]
        at = end
    return longer
