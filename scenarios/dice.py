"""Chance that falls the same way on every machine and every Python.

Only `random.Random.random` is promised to be stable between versions, so every draw
is made from it; a stream is named, so that one school's draws never move another's.
"""

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_SQRT_3 = 1.7320508


class Dice:
    """A named, reproducible stream of draws.

    Parameters
    ----------
    *key
        Seed, purpose, code: equal keys give equal draws.

    Examples
    --------
    >>> Dice(7, "demo").below(6) == Dice(7, "demo").below(6)
    True
    """

    def __init__(self, *key: object) -> None:
        self._unit = random.Random("/".join(str(part) for part in key)).random

    def below(self, count: int) -> int:
        """Return a whole number in 0..count-1."""
        return int(self._unit() * count)

    def between(self, low: int, high: int) -> int:
        """Return a whole number in low..high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, share: float) -> bool:
        """Return True in `share` (0..1) of all draws."""
        return self._unit() < share

    def pick(self, items: Sequence[T]) -> T:
        """Return one item, all equally likely."""
        return items[self.below(len(items))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """Return the items in a random order."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order

    def around(self, mean: float, deviation: float) -> float:
        """Return a bell-shaped draw, never further than 3.5 deviations off."""
        total = self._unit() + self._unit() + self._unit() + self._unit()
        return mean + (total - 2) * _SQRT_3 * deviation
