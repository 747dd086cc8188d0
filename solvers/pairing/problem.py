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

Beyond the number of recipients, a support may be bound by *forms* (in which modes it
may work, and with whom) and *twins* (two places of one school are never with the same
support). Both only say which groups may be columns. A problem may also be asked again
with `limits` on goals (what else can be had if this goal may be no worse than that) and
with plans `excluded` (what is best besides these); both tie all parts together.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.forms import Form

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
    worst
        The goal is the dearest pair (by `pair_cost`) or, with a `gap_weight`, the
        widest gap of a column, instead of a sum; all else is 0.
    """

    name: str
    pair_cost: Ints
    unpaired_cost: Ints
    idle_cost: Ints
    size_cost: Ints
    gap_weight: int = 0
    constant: int = 0
    must: bool = False
    worst: bool = False


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
    forms
        A group is a column if at least one form admits it; none: any group of a size
        between `degree_min` and `degree_max`, which otherwise hold the outermost sizes.
    twin
        Shape (n_recipient,): recipients of the same number are never in one group;
        None: no two are twins.
    limits
        Goals with the most they may cost; a plan within them must be known (a hint).
    excluded
        Plans not wanted, each as the support of every recipient.
    gap_most
        The most a column may lack, in weekly periods; None: no matter.

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
    forms: tuple[Form, ...] = ()
    twin: Ints | None = None
    limits: tuple[tuple[Goal, int], ...] = ()
    excluded: tuple[tuple[int, ...], ...] = ()
    gap_most: int | None = None

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
        for goal in (*self.goals, *(goal for goal, _ in self.limits)):
            self._check(goal)
        for form in self.forms:
            form.check(self.n_support, self.n_arc)
        if self.twin is not None and self.twin.shape != (recipient,):
            raise ValueError(f"twin must have shape ({recipient},)")
        if any(len(plan) != recipient for plan in self.excluded):
            raise ValueError("excluded plans must name a support for every recipient")

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

    @property
    def plain(self) -> bool:
        """Whether the number of recipients is all that binds a group."""
        return not self.forms and self.twin is None and self.gap_most is None

    @property
    def tied(self) -> bool:
        """Whether limits or excluded plans tie all parts together."""
        return bool(self.limits or self.excluded)

    def form_of(self, support: int, group: Sequence[int]) -> int:
        """Return the first form that admits a group of allowed pairs, -1 if none does.

        Parameters
        ----------
        support
            Row of the support.
        group
            Rows of its recipients, at least one.
        """
        if not self.degree_min[support] <= len(group) <= self.degree_max[support]:
            return -1
        if self._has_twins(group):
            return -1
        if self.gap_most is not None and self.gap(support, group) > self.gap_most:
            return -1
        if not self.forms:
            return 0
        arcs = [self.arc_of[support, recipient] for recipient in group]
        return next(
            (
                index
                for index, form in enumerate(self.forms)
                if form.admits(support, arcs)
            ),
            -1,
        )

    def fits(self, support: int, group: Sequence[int]) -> bool:
        """Return whether a group of allowed pairs may be a column."""
        return self.form_of(support, group) >= 0

    def leaves_room(self, support: int, group: Sequence[int]) -> bool:
        """Return whether nothing forbids a group that recipients may still join."""
        if len(group) > self.degree_max[support] or self._has_twins(group):
            return False
        if self.gap_most is not None and self.gap(support, group) > self.gap_most:
            return False
        arcs = [self.arc_of[support, recipient] for recipient in group]
        forms = self.forms
        return not forms or any(form.leaves_room(support, arcs) for form in forms)

    def _has_twins(self, group: Sequence[int]) -> bool:
        if self.twin is None:
            return False
        return len(set(self.twin[list(group)].tolist())) < len(group)

    def admits(self, partner: Sequence[int]) -> bool:
        """Return whether a plan uses allowed pairs and groups only, and is wanted."""
        if any((s, r) not in self.arc_of for r, s in enumerate(partner) if s >= 0):
            return False
        groups = enumerate(self.groups(partner))
        return (
            all(not group or self.fits(support, group) for support, group in groups)
            and all(self.value(goal, partner) <= most for goal, most in self.limits)
            and tuple(partner) not in self.excluded
        )

    def with_arcs(self, kept: NDArray[np.bool_]) -> "PairingProblem":
        """Return the problem with some of its arcs only.

        Parameters
        ----------
        kept
            Shape (n_arc,).
        """

        def cut(goal: Goal) -> Goal:
            return replace(goal, pair_cost=goal.pair_cost[kept])

        return replace(
            self,
            arcs=self.arcs[kept],
            goals=tuple(cut(goal) for goal in self.goals),
            forms=tuple(form.with_arcs(kept) for form in self.forms),
            limits=tuple((cut(goal), most) for goal, most in self.limits),
        )

    def value(self, goal: Goal, partner: Sequence[int]) -> int:
        """Return what a plan costs under one goal."""
        if goal.worst:
            return self._worst(goal, partner)
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

    def _worst(self, goal: Goal, partner: Sequence[int]) -> int:
        pairs = (
            int(goal.pair_cost[self.arc_of[s, r]])
            for r, s in enumerate(partner)
            if s >= 0
        )
        gaps = (
            goal.gap_weight * self.gap(support, group)
            for support, group in enumerate(self.groups(partner))
            if group and goal.gap_weight
        )
        return max((*pairs, *gaps), default=0)

    def values(self, partner: Sequence[int]) -> tuple[int, ...]:
        """Return what a plan costs under every goal, in order."""
        return tuple(self.value(goal, partner) for goal in self.goals)

    def gap(self, support: int, group: Sequence[int]) -> int:
        """Return the weekly periods a group lacks beyond what its support can give."""
        missing = self.needs[list(group)].sum(axis=0) - self.spares[support]
        return int(np.maximum(missing, 0).sum())
