"""The pairing problem in integers: which supports take which recipients.

Sets: supports ``s``, recipients ``r``, arcs ``(s, r)``, subjects ``k``. A *column* is a
support with the recipients it takes; a plan puts every recipient in at most one column
and gives every support at most one.

Every goal is a sum over the columns chosen, the recipients left unpaired and the
supports left idle::

    constant + sum_columns [ sum_arcs pair_cost + size_cost[number of recipients]
                             + gap_weight * sum_k max(0, sum_r need[r,k] - spare[s,k]) ]
             + sum_unpaired unpaired_cost[r] + sum_idle idle_cost[s]

Goals are lexicographic: the first is made as small as it can be, then the second
without giving up any of the first, and so on. An empty plan is always a plan, so the
problem is never infeasible; what *must* hold is a goal of its own, put first, whose
proven bound above 0 says that it cannot hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Goal:
    """One additive goal, to be made small.

    Parameters
    ----------
    name
        Shown in the result.
    pair_cost
        Shape (n_arc,).
    unpaired_cost
        Shape (n_recipient,).
    idle_cost
        Shape (n_support,).
    size_cost
        Shape (largest degree + 1,) or longer, the same for all goals of a problem:
        cost of a column by its number of recipients; entry 0 is not used.
    gap_weight
        Weight of the subject gap of a column, at least 0.
    constant
        Added once.
    must
        A requirement: its best value above 0 means that no plan keeps it.
    """

    name: str
    pair_cost: Ints
    unpaired_cost: Ints
    idle_cost: Ints
    size_cost: Ints
    gap_weight: int = 0
    constant: int = 0
    must: bool = False


@dataclass(frozen=True, eq=False)
class PairingProblem:
    """Arcs, degrees, subject figures and goals.

    Parameters
    ----------
    arcs
        Shape (n_arc, 2): support and recipient of each allowed pair, sorted, distinct.
    degree_min, degree_max
        Shape (n_support,): recipients a support takes if it takes any, 1 <= min <= max.
    spares
        Shape (n_support, n_subject): weekly periods to give.
    needs
        Shape (n_recipient, n_subject): weekly periods lacking.
    goals
        Most important first.

    Raises
    ------
    ValueError
        If shapes disagree or a bound is broken.
    """

    arcs: Ints
    degree_min: Ints
    degree_max: Ints
    spares: Ints
    needs: Ints
    goals: tuple[Goal, ...]

    def __post_init__(self) -> None:
        support, recipient = self.n_support, self.n_recipient
        if self.arcs.ndim != 2 or self.arcs.shape[1] != 2:
            raise ValueError(f"arcs must have shape (n, 2), got {self.arcs.shape}")
        if self.n_arc and (
            self.arcs.min() < 0
            or self.arcs[:, 0].max() >= support
            or self.arcs[:, 1].max() >= recipient
        ):
            raise ValueError("arcs must name supports and recipients that exist")
        keys = self.arcs[:, 0] * max(1, recipient) + self.arcs[:, 1]
        if np.any(np.diff(keys) <= 0):
            raise ValueError("arcs must be sorted and distinct")
        if self.degree_max.shape != (support,) or np.any(self.degree_min < 1):
            raise ValueError("degree_min must be at least 1 for every support")
        if np.any(self.degree_max < self.degree_min):
            raise ValueError("degree_max must not be below degree_min")
        if self.spares.shape[1] != self.needs.shape[1]:
            raise ValueError("spares and needs must have the same subjects")
        if min(self.spares.min(initial=0), self.needs.min(initial=0)) < 0:
            raise ValueError("spares and needs must not be negative")
        for goal in self.goals:
            self._check(goal)

    def _check(self, goal: Goal) -> None:
        shapes = (
            (goal.pair_cost, self.n_arc, "pair_cost"),
            (goal.unpaired_cost, self.n_recipient, "unpaired_cost"),
            (goal.idle_cost, self.n_support, "idle_cost"),
        )
        for array, length, name in shapes:
            if array.shape != (length,):
                raise ValueError(f"{goal.name}: {name} must have shape ({length},)")
        if goal.size_cost.shape[0] <= int(self.degree_max.max(initial=0)):
            raise ValueError(f"{goal.name}: size_cost must reach the largest degree")
        if goal.size_cost.shape != self.goals[0].size_cost.shape:
            raise ValueError(f"{goal.name}: size_cost must be as long as the others")
        if goal.gap_weight < 0:
            raise ValueError(f"{goal.name}: gap_weight must not be negative")

    @property
    def n_support(self) -> int:
        """Number of supports."""
        return int(self.degree_min.shape[0])

    @property
    def n_recipient(self) -> int:
        """Number of recipients."""
        return int(self.needs.shape[0])

    @property
    def n_arc(self) -> int:
        """Number of allowed pairs."""
        return int(self.arcs.shape[0])

    @cached_property
    def arc_start(self) -> Ints:
        """First arc of each support, shape (n_support + 1,)."""
        return np.searchsorted(self.arcs[:, 0], np.arange(self.n_support + 1)).astype(
            np.int64
        )

    @cached_property
    def arc_of(self) -> dict[tuple[int, int], int]:
        """Index of each arc by (support, recipient)."""
        return {(s, r): i for i, (s, r) in enumerate(self.arcs.tolist())}

    def groups(self, partner: Sequence[int]) -> list[list[int]]:
        """Return the recipients of each support under a plan.

        Parameters
        ----------
        partner
            Support of each recipient, -1 if unpaired.
        """
        groups: list[list[int]] = [[] for _ in range(self.n_support)]
        for recipient, support in enumerate(partner):
            if support >= 0:
                groups[support].append(recipient)
        return groups

    def admits(self, partner: Sequence[int]) -> bool:
        """Return whether a plan uses allowed pairs only and keeps all degrees."""
        if any((s, r) not in self.arc_of for r, s in enumerate(partner) if s >= 0):
            return False
        sizes = [len(group) for group in self.groups(partner)]
        return all(
            not size or low <= size <= high
            for size, low, high in zip(
                sizes, self.degree_min.tolist(), self.degree_max.tolist(), strict=True
            )
        )

    def value(self, goal: Goal, partner: Sequence[int]) -> int:
        """Return what a plan costs under one goal."""
        total = goal.constant
        for support, group in enumerate(self.groups(partner)):
            if not group:
                total += int(goal.idle_cost[support])
                continue
            arcs = [self.arc_of[support, recipient] for recipient in group]
            total += int(goal.pair_cost[arcs].sum()) + int(goal.size_cost[len(group)])
            if goal.gap_weight:
                total += goal.gap_weight * self.gap(support, group)
        return total + sum(
            int(goal.unpaired_cost[r]) for r, s in enumerate(partner) if s < 0
        )

    def values(self, partner: Sequence[int]) -> tuple[int, ...]:
        """Return what a plan costs under every goal, in order."""
        return tuple(self.value(goal, partner) for goal in self.goals)

    def gap(self, support: int, group: Sequence[int]) -> int:
        """Return the weekly periods a group lacks beyond what its support can give."""
        missing = self.needs[list(group)].sum(axis=0) - self.spares[support]
        return int(np.maximum(missing, 0).sum())


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a problem that touches no other part.

    Parameters
    ----------
    problem
        The part, renumbered; its goals carry no constant.
    supports, recipients
        Their numbers in the whole problem.
    """

    problem: PairingProblem
    supports: Ints
    recipients: Ints


def parts_of(problem: PairingProblem) -> list[Part]:
    """Return the connected components that hold at least one arc.

    Supports and recipients without an arc are in no part: they stay idle and unpaired
    in every plan.
    """
    root = list(range(problem.n_support))
    owner = [-1] * problem.n_recipient

    def find(support: int) -> int:
        while root[support] != support:
            root[support] = root[root[support]]
            support = root[support]
        return support

    for support, recipient in problem.arcs.tolist():
        if owner[recipient] < 0:
            owner[recipient] = support
        else:
            one, other = find(support), find(owner[recipient])
            root[max(one, other)] = min(one, other)
    label = np.array([find(s) for s in range(problem.n_support)], dtype=np.int64)
    arc_label = label[problem.arcs[:, 0]]
    return [_part(problem, arc_label == value) for value in np.unique(arc_label)]


def _part(problem: PairingProblem, inside: NDArray[np.bool_]) -> Part:
    supports, local_s = np.unique(problem.arcs[inside, 0], return_inverse=True)
    recipients, local_r = np.unique(problem.arcs[inside, 1], return_inverse=True)
    goals = tuple(
        replace(
            goal,
            pair_cost=goal.pair_cost[inside],
            unpaired_cost=goal.unpaired_cost[recipients],
            idle_cost=goal.idle_cost[supports],
            constant=0,
        )
        for goal in problem.goals
    )
    part = PairingProblem(
        arcs=np.column_stack((local_s, local_r)).astype(np.int64),
        degree_min=problem.degree_min[supports],
        degree_max=problem.degree_max[supports],
        spares=problem.spares[supports],
        needs=problem.needs[recipients],
        goals=goals,
    )
    return Part(part, supports, recipients)
