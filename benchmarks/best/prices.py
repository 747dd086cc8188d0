"""Finds prices that prove a good bound: column generation with the book's own groups.

Only `record` needs this; whoever checks a certificate does not. The relaxation is
solved by HiGHS through `scipy.optimize.linprog`; its duals, mixed with the best prices
so far, are priced exactly.
"""

import time
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import coo_array

from benchmarks.best.certificate import SCALE, Book, Priced, Tier
from benchmarks.best.start import arc_prices

Floats = NDArray[np.float64]
_UNITS = (SCALE, 2_310, 210, 1)
"""Prices are written in the coarsest of these units that costs next to nothing."""

_LOSS = 2e-5


class Column(NamedTuple):
    """A support with recipients, as rows and arcs.

    Attributes
    ----------
    support : int
    arcs : tuple of int
        Ascending.
    """

    support: int
    arcs: tuple[int, ...]


class Sold(NamedTuple):
    """Prices worth writing down.

    Attributes
    ----------
    unit : int
        Multiples of 1 / SCALE in which prices are written.
    prices : tuple of int
        One a recipient, in units.
    priced : Priced
        What they prove.
    earlier : tuple of int
        Multipliers of the goals before, times SCALE.
    """

    unit: int
    prices: tuple[int, ...]
    priced: Priced
    earlier: tuple[int, ...]


class Market:
    """Grows columns for the goals of one instance, one after the other.

    Parameters
    ----------
    book
        The instance; goals reached so far bind.
    partner
        A plan that keeps the values reached: support of each recipient, -1 if none.
    """

    def __init__(self, book: Book, partner: Sequence[int]) -> None:
        self._book = book
        problem = book.problem
        arc_of = {(s, r): i for i, (s, r) in enumerate(problem.arcs.tolist())}
        groups: dict[int, list[int]] = {}
        for recipient, support in enumerate(partner):
            if support >= 0:
                groups.setdefault(support, []).append(arc_of[support, recipient])
        self._own = [Column(s, tuple(sorted(a))) for s, a in sorted(groups.items())]
        self._columns = dict.fromkeys(self._own)
        self._support = np.zeros(len(problem.spare))

    def sell(self, value: int, *, seconds: float) -> Sold:
        """Return good prices for the next goal, whose value is known.

        Parameters
        ----------
        value
            Of the plan; a bound that reaches it ends the search.
        seconds
            Time for this goal.
        """
        ends = time.monotonic() + seconds
        zero = np.zeros(len(self._book.problem.need))
        none = np.zeros(len(self._book.reached))
        centre = (self._shares(), none)
        best, best_w = self._priced(zero, none)
        tiers = self._book.tiers[: len(none) + 1]
        start = arc_prices(
            self._book.problem, tiers, self._book.reached, seconds=seconds / 3
        )
        for first in ([] if start is None else [(start.recipient, start.side)]) + [
            centre
        ]:
            priced, w = self._priced(*first)
            if priced.bound > best.bound:
                best, best_w, centre = priced, w, first
        weight = 0.6
        # beyond the rounded bound: less slack leaves fewer groups to later goals
        while best.bound < SCALE * value and time.monotonic() < ends:
            relaxed = self._relax(ends - time.monotonic())
            if relaxed is None:
                break
            worth, duals = relaxed
            here = _mixed(centre, duals, weight)
            priced, w = self._priced(*here)
            if priced.bound > best.bound:
                best, best_w, centre = priced, w, here
            if worth * SCALE - best.bound < SCALE / 50:
                break
            if self._add(priced, duals):
                continue
            priced, w = self._priced(*duals)
            if priced.bound > best.bound:
                best, best_w, centre = priced, w, duals
            if not self._add(priced, duals):
                break
            weight *= 0.5
        return self._coarse(best, best_w)

    def _shares(self) -> Floats:
        """Return what every recipient costs in the plan at hand, shared equally."""
        tier = self._book.tiers[len(self._book.reached)]
        shares = tier.unpaired.astype(np.float64)
        for column in self._own:
            members = self._book.problem.arcs[list(column.arcs), 1]
            shares[members] = self._cost(column, tier) / len(members)
        return shares

    def _priced(self, recipient: Floats, side: Floats) -> tuple[Priced, list[int]]:
        prices = np.rint(recipient * SCALE).astype(np.int64)
        w = np.maximum(np.rint(side * SCALE), 0).astype(np.int64).tolist()
        return self._book.price(prices, w), w

    def _coarse(self, best: Priced, w: list[int]) -> Sold:
        """Return the coarsest prices that prove nearly as much."""
        for unit in _UNITS:
            units = np.rint(best.prices / unit).astype(np.int64)
            priced = self._book.price(units * unit, w)
            lost = best.bound - priced.bound
            close = lost <= max(SCALE // 20, _LOSS * best.bound)
            if close and (priced.lower == best.lower or lost > SCALE):
                return Sold(unit, tuple(units.tolist()), priced, tuple(w))
        return Sold(1, tuple(best.prices.tolist()), best, tuple(w))

    def _add(self, priced: Priced, duals: tuple[Floats, Floats]) -> bool:
        """Add groups the relaxation would use; return whether there are any."""
        tier = self._book.tiers[len(self._book.reached)]
        added = False
        for support, groups in enumerate(priced.groups):
            star = self._book.stars[support]
            for group in groups:
                arcs = tuple(sorted(star.arcs[list(group.positions)].tolist()))
                column = Column(support, arcs)
                if column in self._columns:
                    continue
                if self._reduced(column, tier, duals) < -1e-6:
                    self._columns[column] = None
                    added = True
        return added

    def _reduced(
        self, column: Column, tier: Tier, duals: tuple[Floats, Floats]
    ) -> float:
        recipient, side = duals
        total = float(self._cost(column, tier))
        for w, other in zip(side.tolist(), self._book.tiers, strict=False):
            total += w * self._cost(column, other)
        members = self._book.problem.arcs[list(column.arcs), 1]
        paid = float(recipient[members].sum()) + float(self._support[column.support])
        return total - paid

    def _cost(self, column: Column, tier: Tier) -> int:
        problem, arcs = self._book.problem, list(column.arcs)
        cost = int(tier.pair[arcs].sum())
        if tier.gap_weight:
            load = problem.need[problem.arcs[arcs, 1]].sum(axis=0)
            missing = np.maximum(load - problem.spare[column.support], 0).sum()
            cost += tier.gap_weight * int(missing)
        return cost

    def _relax(self, seconds: float) -> tuple[float, tuple[Floats, Floats]] | None:
        """Solve the relaxation over the columns met; return value and duals."""
        book = self._book
        n_recipient, n_support = len(book.problem.need), len(book.problem.spare)
        columns = list(self._columns)
        stays = np.flatnonzero(book.may_stay)
        idles = np.flatnonzero(book.may_idle)
        rows, cols = self._cells(columns)
        at = len(columns)
        rows = [*rows, *stays.tolist(), *(n_recipient + idles).tolist()]
        cols = [*cols, *range(at, at + len(stays) + len(idles))]
        width = at + len(stays) + len(idles)
        tiers = book.tiers[: len(book.reached) + 1]
        costs = np.zeros((len(tiers), width))
        for row, tier in enumerate(tiers):
            costs[row, :at] = [self._cost(column, tier) for column in columns]
            costs[row, at : at + len(stays)] = tier.unpaired[stays]
        once: Any = coo_array(
            (np.ones(len(rows)), (rows, cols)), shape=(n_recipient + n_support, width)
        ).tocsr()
        sides: dict[str, Any] = {}
        if len(tiers) > 1:
            sides = {"A_ub": costs[:-1], "b_ub": np.array(book.reached, dtype=float)}
        answer: Any = linprog(
            costs[-1],
            A_eq=once,
            b_eq=np.ones(n_recipient + n_support),
            method="highs",
            options={"time_limit": max(1.0, seconds)},
            **sides,
        )
        if answer.status != 0:
            return None
        duals = np.asarray(answer.eqlin.marginals)
        side = -np.asarray(answer.ineqlin.marginals)[: len(book.reached)]
        self._support = duals[n_recipient:]
        return float(answer.fun), (duals[:n_recipient], np.maximum(side, 0.0))

    def _cells(self, columns: Sequence[Column]) -> tuple[list[int], list[int]]:
        first = len(self._book.problem.need)
        recipient = self._book.problem.arcs[:, 1]
        rows: list[int] = []
        cols: list[int] = []
        for index, column in enumerate(columns):
            rows += [first + column.support, *recipient[list(column.arcs)].tolist()]
            cols += [index] * (1 + len(column.arcs))
        return rows, cols


def _mixed(
    centre: tuple[Floats, Floats], duals: tuple[Floats, Floats], weight: float
) -> tuple[Floats, Floats]:
    """Return prices between the best so far and the newest."""
    one, other = (
        weight * old + (1 - weight) * new
        for old, new in zip(centre, duals, strict=True)
    )
    return one, other
