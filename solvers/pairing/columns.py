"""Columns: every group of recipients a support may take, as arrays.

The groups of one support are the combinations of its arcs. They are held as positions
within the arcs of the support, padded, so that the cost of all groups under any
additive goal is a handful of array look-ups; only the subject gap, which is not
additive, is stored.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from math import comb

import numpy as np
from numpy.typing import NDArray

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
    picks
        Shape (largest size, n_column): positions in `arcs`; n stands for "nobody".
    size
        Shape (n_column,): recipients in each group.
    gap
        Shape (n_column,): subject gap of each group.
    """

    support: int
    arcs: Ints
    members: Ints
    picks: NDArray[np.int32]
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
        padded = np.append(per_arc, 0)
        total = padded[self.picks[0]]
        for row in self.picks[1:]:
            total = total + padded[row]
        return np.asarray(total, dtype=np.int64)

    def keep(self, chosen: NDArray[np.bool_] | Ints) -> "Block":
        """Return the block with some of its groups only."""
        return replace(
            self,
            picks=np.ascontiguousarray(self.picks[:, chosen]),
            size=self.size[chosen],
            gap=self.gap[chosen],
        )

    def group(self, column: int) -> tuple[int, ...]:
        """Return the recipients of one group, ascending."""
        picks = self.picks[: int(self.size[column]), column]
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
    return [_block(problem, support) for support in range(problem.n_support)]


def _block(problem: PairingProblem, support: int) -> Block:
    first, last = problem.arc_start[support : support + 2].tolist()
    low, high = int(problem.degree_min[support]), int(problem.degree_max[support])
    picks, size = _picks(last - first, low, high)
    members = problem.arcs[first:last, 1]
    block = Block(
        support=support,
        arcs=np.arange(first, last, dtype=np.int64),
        members=members,
        picks=picks,
        size=size,
        gap=np.zeros(size.shape[0], dtype=np.int32),
    )
    return replace(block, gap=_gaps(problem, block))


def _gaps(problem: PairingProblem, block: Block) -> NDArray[np.int32]:
    """Return the subject gap of every group; subjects nobody lacks are skipped."""
    needs = problem.needs[block.members]
    gap = np.zeros(len(block), dtype=np.int32)
    for subject in np.flatnonzero(needs.any(axis=0)).tolist():
        lacking = block.additive(needs[:, subject])
        missing = lacking - int(problem.spares[block.support, subject])
        gap += np.maximum(missing, 0).astype(np.int32)
    return gap


@lru_cache(maxsize=256)
def _picks(
    count: int, low: int, high: int
) -> tuple[NDArray[np.int32], NDArray[np.int8]]:
    """Return all combinations of low..high out of `count`, padded with `count`."""
    high = min(high, count)
    blocks = [_choose(count, size) for size in range(low, high + 1)]
    width = max(high, 1)
    total = sum(block.shape[0] for block in blocks)
    picks = np.full((width, total), count, dtype=np.int32)
    sizes = np.zeros(total, dtype=np.int8)
    at = 0
    for block in blocks:
        end = at + block.shape[0]
        picks[: block.shape[1], at:end] = block.T
        sizes[at:end] = block.shape[1]
        at = end
    return picks, sizes


def _choose(count: int, size: int) -> NDArray[np.int32]:
    """Return all combinations of `size` out of `count`, shape (n, size)."""
    if size == 1:
        return np.arange(count, dtype=np.int32)[:, None]
    if size == 2:
        return np.column_stack(np.triu_indices(count, 1)).astype(np.int32)
    flat = np.fromiter(
        (i for group in combinations(range(count), size) for i in group),
        dtype=np.int32,
        count=comb(count, size) * size,
    )
    return flat.reshape(-1, size)
