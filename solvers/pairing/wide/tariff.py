"""Several goals weighed into one, and the columns met so far, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.problem import Goal, Ints, PairingProblem

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Tariff:
    """What pairs, sizes, gaps, idle and unpaired schools cost, as fractions.

    Parameters
    ----------
    pair
        Shape (n_arc,).
    unpaired
        Shape (n_recipient,).
    idle
        Shape (n_support,).
    size
        Shape (largest degree + 1,) or longer.
    gap
        Of one period of subject gap.
    constant
        Always paid.
    """

    pair: Floats
    unpaired: Floats
    idle: Floats
    size: Floats
    gap: float
    constant: float


def weigh(goals: Sequence[Goal], weights: Sequence[float]) -> Tariff:
    """Return the weighted sum of goals, at least one."""
    terms = [(w, g) for w, g in zip(weights, goals, strict=True) if w]
    terms = terms or [(0.0, goals[0])]
    return Tariff(
        pair=_sum([(w, g.pair_cost) for w, g in terms]),
        unpaired=_sum([(w, g.unpaired_cost) for w, g in terms]),
        idle=_sum([(w, g.idle_cost) for w, g in terms]),
        size=_sum([(w, g.size_cost) for w, g in terms]),
        gap=float(sum(w * g.gap_weight for w, g in terms)),
        constant=float(sum(w * g.constant for w, g in terms)),
    )


def whole(goals: Sequence[Goal], weights: Sequence[int]) -> Goal:
    """Return the weighted sum of goals in whole numbers."""
    terms = list(zip(weights, goals, strict=True))
    return Goal(
        name=goals[0].name,
        pair_cost=_total([w * g.pair_cost for w, g in terms]),
        unpaired_cost=_total([w * g.unpaired_cost for w, g in terms]),
        idle_cost=_total([w * g.idle_cost for w, g in terms]),
        size_cost=_total([w * g.size_cost for w, g in terms]),
        gap_weight=sum(w * g.gap_weight for w, g in terms),
        constant=sum(w * g.constant for w, g in terms),
    )


def _sum(terms: list[tuple[float, Ints]]) -> Floats:
    return np.asarray(sum(w * array for w, array in terms), dtype=np.float64)


def _total(arrays: list[Ints]) -> Ints:
    return np.asarray(np.sum(arrays, axis=0), dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Columns as arrays, sorted by support and arcs, distinct.

    Parameters
    ----------
    support
        Shape (n,).
    arcs
        Shape (n, largest size): arcs of the group, descending, padded with -1.
    gap
        Shape (n,): subject gap in weekly periods.
    """

    support: Ints
    arcs: Ints
    gap: Ints

    def __len__(self) -> int:
        return int(self.support.shape[0])

    @classmethod
    def empty(cls, width: int) -> "Batch":
        """Return no columns, of groups of up to `width`."""
        none = np.zeros(0, dtype=np.int64)
        return cls(none, np.zeros((0, width), dtype=np.int64), none)

    def take(self, index: NDArray[np.bool_] | Ints) -> "Batch":
        """Return some of the columns."""
        return Batch(self.support[index], self.arcs[index], self.gap[index])

    def join(self, other: "Batch") -> "Batch":
        """Return the columns of both, each once."""
        support = np.concatenate((self.support, other.support))
        arcs = np.concatenate((self.arcs, other.arcs))
        gap = np.concatenate((self.gap, other.gap))
        order = np.lexsort((*arcs.T[::-1], support))
        both = Batch(support[order], arcs[order], gap[order])
        new = np.ones(len(both), dtype=np.bool_)
        new[1:] = (both.support[1:] != both.support[:-1]) | (
            both.arcs[1:] != both.arcs[:-1]
        ).any(axis=1)
        return both.take(new)

    def sizes(self) -> Ints:
        """Return the number of recipients of each column."""
        return np.asarray((self.arcs >= 0).sum(axis=1), dtype=np.int64)

    def costs(self, goal: Goal) -> Ints:
        """Return the cost of each column under a goal."""
        padded = np.append(goal.pair_cost, 0)
        total = padded[self.arcs].sum(axis=1) + goal.size_cost[self.sizes()]
        return np.asarray(total + goal.gap_weight * self.gap, dtype=np.int64)

    def members(self, problem: PairingProblem) -> Ints:
        """Return recipients, shape as `arcs`, padded with n_recipient."""
        padded = np.append(problem.arcs[:, 1], problem.n_recipient)
        return np.asarray(padded[self.arcs], dtype=np.int64)


def of_plan(problem: PairingProblem, partner: Sequence[int], width: int) -> Batch:
    """Return the columns a plan uses."""
    rows = [(s, group) for s, group in enumerate(problem.groups(partner)) if group]
    arcs = np.full((len(rows), width), -1, dtype=np.int64)
    for index, (support, group) in enumerate(rows):
        mine = sorted((problem.arc_of[support, r] for r in group), reverse=True)
        arcs[index, : len(mine)] = mine
    return Batch(
        np.array([s for s, _ in rows], dtype=np.int64),
        arcs,
        np.array([problem.gap(s, group) for s, group in rows], dtype=np.int64),
    )
