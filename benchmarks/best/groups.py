"""The groups of one support: the cheapest, or all that are cheap enough.

The subject gap of a group is at least the sum of what its members would leave one by
one, so a group grown member by member can be left as soon as even the best members to
come would not make it cheap enough. Sums are whole numbers; nothing is rounded.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
_CELLS = 2_000_000
_KEEP = 6


@dataclass(frozen=True, slots=True, eq=False)
class Star:
    """A support with the recipients it may take.

    Parameters
    ----------
    arcs, members
        Shape (n,): its arcs and their recipients.
    need
        Shape (n, n_subject): weekly periods lacking.
    spare
        Shape (n_subject,): weekly periods to give.
    base
        Positions of recipients that are in every group.
    low, high
        Recipients in a group.
    """

    arcs: Ints
    members: Ints
    need: Ints
    spare: Ints
    base: tuple[int, ...]
    low: int
    high: int

    def gap(self, load: Ints) -> Ints:
        """Return the subject gap of loads, shape (..., n_subject)."""
        return np.asarray(np.maximum(load - self.spare, 0).sum(axis=-1))


@dataclass(frozen=True, slots=True, eq=False)
class Lens:
    """What a group costs, and what it may cost at most.

    Parameters
    ----------
    net
        Shape (n,): cost of each arc less the price of its recipient.
    gap_weight
        Cost of one weekly period of subject gap, at least 0.
    most
        Groups that cost more are not wanted.
    """

    net: Ints
    gap_weight: int
    most: int


@dataclass(frozen=True, slots=True)
class Group:
    """Positions within the star, ascending, and the cost under the last lens."""

    positions: tuple[int, ...]
    cost: int


def cheapest(star: Star, lenses: Sequence[Lens]) -> list[Group]:
    """Return a group of least cost under the last lens, and a few more, cheapest first.

    Only groups within every lens count; [] if there is none.
    """
    walk = _Walk(star, lenses, shrink=True)
    walk.dive()
    walk.go()
    found = sorted(walk.found(), key=lambda g: (g.cost, g.positions))
    return list(dict.fromkeys(found))[:_KEEP]


def within(star: Star, lenses: Sequence[Lens]) -> list[Group]:
    """Return every group within every lens, in no special order."""
    walk = _Walk(star, lenses, shrink=False)
    walk.go()
    return walk.found()


@dataclass(slots=True)
class _Level:
    """Groups of one size: positions in the walk's order, loads, sums of net costs."""

    picks: NDArray[np.int32]
    load: Ints
    net: Ints
    last: Ints


class _Walk:
    """Grows groups member by member, in order of what each alone would cost."""

    def __init__(self, star: Star, lenses: Sequence[Lens], *, shrink: bool) -> None:
        self._star = star
        self._shrink = shrink
        self._weight = np.array([lens.gap_weight for lens in lenses], dtype=np.int64)
        self._most = np.array([lens.most for lens in lenses], dtype=np.int64)
        net = np.array([lens.net for lens in lenses], dtype=np.int64)
        alone = net + self._weight[:, None] * star.gap(star.need)[None, :]
        free = np.ones(len(star.members), dtype=np.bool_)
        free[list(star.base)] = False
        order = np.argsort(alone[-1][free], kind="stable")
        self._order = np.flatnonzero(free)[order]
        self._alone = alone[:, self._order]
        self._net = net[:, self._order]
        self._need = star.need[self._order]
        self._base_net = net[:, list(star.base)].sum(axis=1)
        self._base_load = star.need[list(star.base)].sum(axis=0)
        self._groups: list[tuple[NDArray[np.int32], Ints]] = []

    def found(self) -> list[Group]:
        """Return the groups kept so far."""
        groups = []
        for picks, costs in self._groups:
            rows = self._order[picks].tolist() if picks.shape[1] else [[]] * len(costs)
            for row, cost in zip(rows, costs.tolist(), strict=True):
                groups.append(Group(tuple(sorted([*self._star.base, *row])), cost))
        return groups

    def dive(self) -> None:
        """Try the first members in order, so that much can be left out at once."""
        level = self._begin()
        size = len(self._star.base)
        while True:
            self._keep(level, size)
            if size >= self._star.high or size - len(self._star.base) >= len(
                self._order
            ):
                return
            place = size - len(self._star.base)
            level = self._grown(
                level, np.zeros(1, dtype=np.int64), np.array([place], dtype=np.int64)
            )
            size += 1

    def go(self) -> None:
        """Visit every group that can be wanted."""
        level = self._begin()
        for size in range(len(self._star.base), self._star.high + 1):
            self._keep(level, size)
            if size == self._star.high or not len(level.last):
                return
            level = self._longer(level, rest=self._star.high - size - 1)

    def _begin(self) -> _Level:
        return _Level(
            picks=np.zeros((1, 0), dtype=np.int32),
            load=self._base_load[None, :].copy(),
            net=self._base_net[:, None].copy(),
            last=np.full(1, -1, dtype=np.int64),
        )

    def _cost(self, level: _Level) -> Ints:
        gap = self._star.gap(level.load)
        return np.asarray(level.net + self._weight[:, None] * gap[None, :])

    def _keep(self, level: _Level, size: int) -> None:
        if size < max(1, self._star.low) or not len(level.last):
            return
        cost = self._cost(level)
        good = (cost <= self._most[:, None]).all(axis=0)
        if not good.any():
            return
        self._groups.append((level.picks[good], cost[-1][good]))
        if self._shrink:
            self._most[-1] = min(int(self._most[-1]), int(cost[-1][good].min()) - 1)

    def _longer(self, level: _Level, *, rest: int) -> _Level:
        """Return the groups with one member more that may still be wanted.

        Parameters
        ----------
        level
            Groups of one size.
        rest
            How many members may follow the one added.
        """
        hope = self._alone + self._tail(rest)
        cost = self._cost(level)
        count = len(self._order)
        at_once = max(1, _CELLS // max(1, count))
        owners, places = [], []
        for first in range(0, len(level.last), at_once):
            rows = slice(first, first + at_once)
            open_ = np.arange(count)[None, :] > level.last[rows, None]
            for lens in range(len(self._most)):
                open_ &= (
                    cost[lens, rows, None] + hope[lens][None, :] <= self._most[lens]
                )
            owner, place = np.nonzero(open_)
            owners.append(owner + first)
            places.append(place)
        return self._grown(level, np.concatenate(owners), np.concatenate(places))

    def _tail(self, rest: int) -> Ints:
        """Return, by position, the least that `rest` later members could add."""
        below = np.minimum(self._alone, 0)
        count = below.shape[1]
        tail = np.zeros_like(below)
        if not rest or not count:
            return tail
        # the last lens is sorted: its next members are its best
        run = np.append(0, np.cumsum(below[-1]))
        here = np.arange(1, count + 1)
        tail[-1] = run[np.minimum(here + rest, count)] - run[here]
        if below.shape[0] > 1:
            later = np.minimum.accumulate(below[:-1, ::-1], axis=1)[:, ::-1]
            tail[:-1, :-1] = rest * later[:, 1:]
        return tail

    def _grown(self, level: _Level, owner: Ints, place: Ints) -> _Level:
        return _Level(
            picks=np.concatenate(
                [level.picks[owner], place[:, None].astype(np.int32)], axis=1
            ),
            load=level.load[owner] + self._need[place],
            net=level.net[:, owner] + self._net[:, place],
            last=place.astype(np.int64),
        )
