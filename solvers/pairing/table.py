"""Columns of a pool side by side, for the few that are left once bounds are close.

Blocks are quick where there are millions of columns; a table is quick where there are
thousands, of which each may be looked at on its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.pool import Pool
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.relaxation import Column


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Columns as arrays, ordered by support.

    Parameters
    ----------
    problem
        Arcs and figures.
    support
        Shape (n_column,), ascending.
    arcs
        Shape (largest size, n_column): arcs of each column, ascending, padded with
        the number of arcs.
    recipients
        Shape (largest size, n_column): theirs, padded with the number of recipients.
    size, gap
        Shape (n_column,): recipients and subject gap of each column.
    """

    problem: PairingProblem
    support: Ints
    arcs: Ints
    recipients: Ints
    size: Ints
    gap: Ints

    @classmethod
    def of(cls, pool: Pool) -> "Table":
        """Return all columns of a pool."""
        problem = pool.problem
        whole = [b.positions(np.arange(len(b), dtype=np.int64)) for b in pool.blocks]
        deepest = max((picks.shape[0] for picks in whole), default=1)
        arcs = np.full((deepest, len(pool)), problem.n_arc, dtype=np.int64)
        at = 0
        for block, picks in zip(pool.blocks, whole, strict=True):
            end = at + len(block)
            arcs[: picks.shape[0], at:end] = np.append(block.arcs, problem.n_arc)[picks]
            at = end
        counts = [len(block) for block in pool.blocks]
        names = np.array([block.support for block in pool.blocks], dtype=np.int64)
        none = np.zeros(0, dtype=np.int64)
        return cls(
            problem=problem,
            support=np.repeat(names, counts),
            arcs=arcs,
            recipients=np.append(problem.arcs[:, 1], problem.n_recipient)[arcs],
            size=np.concatenate([none, *(block.size for block in pool.blocks)]),
            gap=np.concatenate([none, *(block.gap for block in pool.blocks)]),
        )

    def __len__(self) -> int:
        return int(self.support.shape[0])

    @property
    def start(self) -> Ints:
        """First column of each support, shape (n_support + 1,)."""
        bounds = np.arange(self.problem.n_support + 1)
        return np.searchsorted(self.support, bounds).astype(np.int64)

    def cost(self, goal: Goal) -> Ints:
        """Return what each column costs under a goal, shape (n_column,)."""
        pairs = np.append(goal.pair_cost, 0)[self.arcs].sum(axis=0)
        total = pairs + goal.size_cost[self.size] + goal.gap_weight * self.gap
        return np.asarray(total, dtype=np.int64)

    def take(self, index: Ints) -> "Table":
        """Return some of the columns, in the order given."""
        return replace(
            self,
            support=self.support[index],
            arcs=self.arcs[:, index],
            recipients=self.recipients[:, index],
            size=self.size[index],
            gap=self.gap[index],
        )

    def columns(self, index: Ints) -> list[Column]:
        """Return some of the columns one by one."""
        few = self.take(index)
        rows = zip(
            few.support.tolist(),
            few.size.tolist(),
            few.recipients.T.tolist(),
            few.arcs.T.tolist(),
            few.gap.tolist(),
            strict=True,
        )
        return [
            Column(support, tuple(group[:size]), tuple(arcs[:size]), gap)
            for support, size, group, arcs, gap in rows
        ]

    def plan(self, chosen: NDArray[np.bool_]) -> tuple[int, ...]:
        """Return the plan made of the columns chosen, as partner of each recipient."""
        partner = np.full(self.problem.n_recipient + 1, -1, dtype=np.int64)
        for support, group in zip(
            self.support[chosen].tolist(), self.recipients[:, chosen].T, strict=True
        ):
            partner[group] = support
        return tuple(partner[:-1].tolist())

    def used(self, partner: Sequence[int]) -> NDArray[np.bool_]:
        """Return which columns a plan uses, shape (n_column,)."""
        padded = np.append(np.array(partner, dtype=np.int64), -2)
        theirs = padded[self.recipients]
        inside = (theirs == self.support) | (theirs == -2)
        load = np.bincount(padded[padded >= 0], minlength=self.problem.n_support)
        return np.asarray(inside.all(axis=0) & (self.size == load[self.support]))

    def places(self, columns: Sequence[Column]) -> Ints:
        """Return where some columns are, -1 for those that are not here."""
        start = self.start.tolist()
        found = np.full(len(columns), -1, dtype=np.int64)
        for at, column in enumerate(columns):
            first, last = start[column.support : column.support + 2]
            wanted = np.full(self.arcs.shape[0], self.problem.n_arc, dtype=np.int64)
            if len(column.arcs) > len(wanted):
                continue
            wanted[: len(column.arcs)] = column.arcs
            same = (self.arcs[:, first:last] == wanted[:, None]).all(axis=0)
            if same.any():
                found[at] = first + int(np.argmax(same))
        return found
