"""Forms: in which modes a support may work, and what each asks of its group.

A document may know several modes of a consortium (merged: one or two recipients;
collaborative: any number; one core school that entrusts one or two and adds ordinary
members). Each is a form: bounds on the number of recipients, pairs it is open to, and
linear limits ``least <= sum of weights <= most`` over its pairs. A group is a column if
at least one form admits it, so the mode of a consortium follows from its group.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

_Ints: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One form.

    Parameters
    ----------
    low, high
        Shape (n_support,): number of recipients; `high` 0 closes the form to a support.
    arc
        Shape (n_arc,): pairs it is open to.
    weight
        Shape (n_limit, n_arc).
    least, most
        Shape (n_limit, n_support): bounds of the weights of a group.
    """

    low: _Ints
    high: _Ints
    arc: NDArray[np.bool_]
    weight: _Ints
    least: _Ints
    most: _Ints

    def check(self, n_support: int, n_arc: int) -> None:
        """Raise ValueError if a shape disagrees with the problem."""
        n_limit = self.weight.shape[0]
        for array, shape, name in (
            (self.low, (n_support,), "low"),
            (self.high, (n_support,), "high"),
            (self.arc, (n_arc,), "arc"),
            (self.weight, (n_limit, n_arc), "weight"),
            (self.least, (n_limit, n_support), "least"),
            (self.most, (n_limit, n_support), "most"),
        ):
            if array.shape != shape:
                raise ValueError(f"form: {name} must have shape {shape}")

    def admits(self, support: int, arcs: Sequence[int]) -> bool:
        """Return whether a support may form a group of pairs."""
        if not self.low[support] <= len(arcs) <= self.high[support]:
            return False
        if not self.arc[list(arcs)].all():
            return False
        weights = self.weight[:, list(arcs)].sum(axis=1)
        within = (self.least[:, support] <= weights) & (
            weights <= self.most[:, support]
        )
        return bool(within.all())

    def leaves_room(self, support: int, arcs: Sequence[int]) -> bool:
        """Return whether a group keeps all upper bounds, so that more may join."""
        if len(arcs) > self.high[support] or not self.arc[list(arcs)].all():
            return False
        only_grow = (self.weight >= 0).all(axis=1)
        weights = self.weight[:, list(arcs)].sum(axis=1)
        return bool((weights <= self.most[:, support])[only_grow].all())

    def with_arcs(self, kept: NDArray[np.bool_]) -> "Form":
        """Return the form of a problem with some of its arcs only."""
        return Form(
            self.low,
            self.high,
            self.arc[kept],
            self.weight[:, kept],
            self.least,
            self.most,
        )

    def part(self, arcs: NDArray[np.bool_], supports: _Ints) -> "Form":
        """Return the form of a part of a problem."""
        return Form(
            self.low[supports],
            self.high[supports],
            self.arc[arcs],
            self.weight[:, arcs],
            self.least[:, supports],
            self.most[:, supports],
        )
