"""Close the gap over a sheet of columns: cuts, fixing, and whole numbers at last.

Zero-half cuts raise the bound. After every round, columns too dear to be part of a plan
as good as the best one drop out. What is left goes to an integer programme, the plan at
hand ruled out: either it finds another one at least as good, or there is none.

The prices of rows, sides and cuts are made whole; any whole prices prove a bound.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np

from solvers.pairing.cuts import Cut, Fractions, coefficients, separate
from solvers.pairing.pool import SCALE, Multipliers, Pool, Priced
from solvers.pairing.pricing import TablePrices, price_table
from solvers.pairing.problem import Goal, Ints
from solvers.pairing.relaxation import Relaxation, Relaxed
from solvers.pairing.table import Table
from solvers.pairing.whole import Offsets, Whole, choose_whole
from solvers.params import Params
from solvers.result import Status

_FIRST_LP = 1_500
_ENTERING = 400
_ROUNDS = 60
_FEW = 1_000
_GUESS = 1_000
_LARGEST_GUESS = 4_000
_GUESS_AT = (1, 3, 6, 9, 13, 18, 24, 31, 39, 48)
_GUESS_NODES = 200
_STALLED = 0.03
_STALLS = 3
_SIZES = (12_000, 40_000)
_WHOLE = 1.5
_EPS = 1e-6


class Standing(Protocol):
    """The best plan so far, kept by whoever asked."""

    @property
    def partner(self) -> tuple[int, ...]:
        """The plan, as the support of each recipient."""

    @property
    def most(self) -> int:
        """What it costs under the goal that is closed."""

    def offer(self, partner: tuple[int, ...]) -> bool:
        """Take a plan if it is wanted and better; return whether it was taken."""

    def prove(self, bound: int) -> bool:
        """Hear of a bound over all plans, times SCALE; return whether it is enough."""


class Sheet:
    """Columns laid out in a table, on the way to a proof.

    Parameters
    ----------
    pool
        All columns in play; the sheet is empty before it is laid out.
    goal
        What is made small.
    root
        Prices to start from.
    standing
        The best plan so far.
    params
        Seed, the question whether to stop.
    left_s
        Seconds left.

    Attributes
    ----------
    bound : int
        Over the plans of the sheet, times SCALE.
    only : bool
        Whether no other plan of the sheet is as good as the best one.
    """

    def __init__(
        self,
        pool: Pool,
        goal: Goal,
        root: Priced,
        standing: Standing,
        *,
        params: Params,
        left_s: Callable[[], float],
    ) -> None:
        self._goal = goal
        self._root = root
        self._standing = standing
        self._cuts: list[Cut] = []
        self._params = params
        self._left_s = left_s
        self._prices, self._paid = root.prices, np.zeros(0, dtype=np.int64)
        self._offsets = Offsets(root.prices.recipient, root.support)
        self._tight = np.zeros(0, dtype=np.bool_)
        self._lp = Relaxation(pool, goal)

    def lay_out(self, pool: Pool, *, beyond: int) -> None:
        """Put columns on the sheet, instead of those that are there.

        Parameters
        ----------
        pool
            The columns, those of the plan at hand among them.
        beyond
            Bound of all plans that use other columns, times SCALE.
        """
        self.bound, self.only, self._beyond = self._root.bound, False, beyond
        self._near = pool
        self._pool = replace(pool, blocks=())
        self._table = Table.of(pool)
        self._place = np.arange(len(self._table), dtype=np.int64)
        self._known = coefficients(self._table, self._cuts)
        self._slot = np.full(len(self._table), -1, dtype=np.int64)
        there = self._table.places(self._lp.columns)
        slots = np.arange(len(there))
        self._slot[there[there >= 0]] = slots[there >= 0]
        self._lp.allow(slots[there >= 0].tolist())
        self._lp.drop(slots[there < 0].tolist())
        self._last = self._price(self._prices, self._paid)
        own = np.flatnonzero(self._table.used(self._standing.partner))
        first = np.union1d(own, self._cheapest(_FIRST_LP))
        self._enter(first[self._slot[first] < 0])

    def left(self) -> Pool:
        """Return the pool of the columns that have not dropped out."""
        chosen = np.zeros(len(self._near), dtype=np.bool_)
        chosen[self._place] = True
        ends = np.cumsum([len(block) for block in self._near.blocks])[:-1]
        pieces = zip(self._near.blocks, np.split(chosen, ends), strict=True)
        return replace(
            self._pool, blocks=tuple(block.keep(mine) for block, mine in pieces)
        )

    def close(self) -> bool:
        """Return whether the best plan of the sheet is proven, or proof enough."""
        stalls, size = 0, _GUESS
        for at in range(_ROUNDS):
            before, plan = self.bound, self._standing.partner
            if self._converge() is None:
                return False
            if len(self._table) <= _FEW:
                break
            if self._enough():
                return True
            stalls = stalls + 1 if self._is_slow(before) else 0
            if at in _GUESS_AT:
                better = self._guess(size)
                size = _GUESS if better else min(2 * size, _LARGEST_GUESS)
                stalls = 0 if better else stalls
            if stalls >= _STALLS or not self._cut(at):
                if plan == self._standing.partner and not self._guess(_LARGEST_GUESS):
                    break
                stalls = 0
        return self._prove()

    def _is_slow(self, before: int) -> bool:
        """Return whether a round of cuts brought little, seen from a good plan."""
        most = SCALE * self._standing.most
        return most <= self._beyond and self.bound - before < _STALLED * (most - before)

    def _enough(self) -> bool:
        return self._standing.prove(min(self.bound, self._beyond))

    # --- relaxation

    def _converge(self) -> Relaxed | None:
        """Solve the relaxation over the sheet; None when out of time."""
        while self._left_s() > 0:
            relaxed = self._lp.solve(time_limit_s=self._left_s())
            if relaxed is None:
                return None
            cut = np.maximum(np.rint(relaxed.cut * SCALE), 0).astype(np.int64)
            support = np.rint(relaxed.support * SCALE).astype(np.int64)
            priced = self._price(relaxed.multipliers(), cut)
            self._prices, self._paid = relaxed.multipliers(), cut
            self._offsets = Offsets(self._prices.recipient, support)
            self._tight = relaxed.cut > _EPS
            net = priced.column + (priced.support - support)[self._table.support]
            new = np.flatnonzero((net < -_EPS * SCALE) & (self._slot < 0))
            new = new[np.argsort(net[new], kind="stable")][:_ENTERING]
            self._enter(np.sort(new))
            self._keep(priced)
            if not len(new):
                return relaxed
        return None

    def _price(self, prices: Multipliers, paid: Ints) -> TablePrices:
        return price_table(
            self._pool,
            self._table,
            self._goal,
            prices,
            cuts=self._cuts,
            coefficients=self._known,
            paid=paid,
        )

    def _keep(self, priced: TablePrices) -> None:
        """Note a bound and drop what no plan as good as the best one can use."""
        self.bound = max(self.bound, priced.bound)
        self._last = priced
        slack = SCALE * self._standing.most - priced.bound
        kept = priced.column <= slack
        self._pool = replace(
            self._pool,
            may_stay=self._pool.may_stay & (priced.stay <= slack),
            may_idle=self._pool.may_idle & (priced.idle <= slack),
        )
        if kept.all():
            return
        self._lp.drop(self._slot[~kept & (self._slot >= 0)].tolist())
        index = np.flatnonzero(kept)
        self._table = self._table.take(index)
        self._known = self._known[:, index]
        self._slot = self._slot[index]
        self._place = self._place[index]
        self._last = replace(priced, column=priced.column[index])

    def _enter(self, index: Ints) -> None:
        """Let some columns of the sheet into the relaxation."""
        for at, column in zip(index.tolist(), self._table.columns(index), strict=True):
            mine = self._known[:, at]
            used = np.flatnonzero(mine)
            self._lp.add(column, zip(used.tolist(), mine[used].tolist(), strict=True))
        there = len(self._lp.columns)
        self._slot[index] = np.arange(there - len(index), there)

    # --- cuts

    def _cut(self, seed: int) -> bool:
        """Add cuts that the relaxation breaks; return whether there were any."""
        shares = self._lp.shares(time_limit_s=self._left_s())
        if shares is None:
            return False
        inside = np.flatnonzero(self._slot >= 0)
        value = shares.column[self._slot[inside]]
        between = (value > _EPS) & (value < 1 - _EPS)
        if not between.any():
            if self._standing.offer(self._plan(inside[value >= 1 - _EPS])):
                self._keep(self._last)
            return False
        part = inside[between]
        stays = np.flatnonzero((shares.stay > _EPS) & (shares.stay < 1 - _EPS))
        idles = np.flatnonzero((shares.idle > _EPS) & (shares.idle < 1 - _EPS))
        problem = self._pool.problem
        first, supports = problem.n_recipient, problem.n_support
        fills = np.zeros(
            (first + supports + 1, len(part) + len(stays) + len(idles)), dtype=np.uint8
        )
        members = self._table.recipients[:, part]
        members = np.where(members == first, first + supports, members)
        fills[members, np.arange(len(part))] = 1
        fills[first + self._table.support[part], np.arange(len(part))] = 1
        fills[stays, len(part) + np.arange(len(stays))] = 1
        fills[first + idles, len(part) + len(stays) + np.arange(len(idles))] = 1
        odd = np.zeros((len(self._cuts), fills.shape[1]), dtype=np.int64)
        odd[:, : len(part)] = self._known[:, part]
        new = separate(
            Fractions(
                fills=fills[:-1],
                odd=odd,
                tight=self._tight,
                value=np.concatenate(
                    (value[between], shares.stay[stays], shares.idle[idles])
                ),
            ),
            self._cuts,
            seed=seed,
        )
        self._add(new)
        return bool(new)

    def _add(self, new: Sequence[Cut]) -> None:
        first = len(self._cuts)
        self._cuts += new
        self._known = coefficients(self._table, self._cuts, self._known)
        inside = self._slot >= 0
        for cut, mine in zip(new, self._known[first:], strict=True):
            entered = np.zeros(len(self._lp.columns), dtype=np.int64)
            entered[self._slot[inside]] = mine[inside]
            self._lp.cut(cut.most, entered.tolist())
        self._tight = np.append(self._tight, np.ones(len(new), dtype=np.bool_))
        self._paid = np.append(self._paid, np.zeros(len(new), dtype=np.int64))

    # --- whole columns

    def _plan(self, index: Ints) -> tuple[int, ...]:
        chosen = np.zeros(len(self._table), dtype=np.bool_)
        chosen[index] = True
        return self._table.plan(chosen)

    def _cheapest(self, count: int) -> Ints:
        """Return the columns of least reduced cost, ascending.

        Many cost the same: those of the relaxation come first, and then all supports
        in turn.
        """
        net, support, new = self._last.column, self._table.support, self._slot < 0
        order = np.lexsort((new, net, support))
        turn = np.empty(len(order), dtype=np.int64)
        turn[order] = np.arange(len(order)) - self._table.start[support[order]]
        return np.sort(np.lexsort((turn, new, net))[:count])

    def _guess(self, count: int) -> bool:
        """Look for a better plan among the cheapest columns, if these are not all."""
        if len(self._table) <= _WHOLE * count:
            return False
        return self._better(self._try(count, share=0.2, node_limit=_GUESS_NODES))

    def _try(self, count: int, *, share: float, node_limit: int | None = None) -> Whole:
        """Ask for a better plan made of the cheapest columns."""
        own = np.flatnonzero(self._table.used(self._standing.partner))
        return self._ask(
            np.union1d(own, self._cheapest(count)),
            most=self._standing.most - 1,
            share=share,
            node_limit=node_limit,
        )

    def _better(self, whole: Whole) -> bool:
        """Offer the plan of an answer; if it is better, drop what it makes too dear."""
        if whole.partner is None or not self._standing.offer(whole.partner):
            return False
        self._keep(self._last)
        return True

    def _prove(self) -> bool:
        """Ask for any other plan as good, until there is none.

        The cheapest columns come first: a better plan among them makes the rest fewer.
        """
        for size in _SIZES:
            if len(self._table) > _WHOLE * size:
                self._better(self._try(size, share=0.3))
        while self._left_s() > 0:
            before = self._standing.most
            whole = self._ask(
                np.arange(len(self._table), dtype=np.int64),
                most=before,
                share=0.9,
                other_than=self._standing.partner,
            )
            taken = self._better(whole)
            if whole.status is Status.INFEASIBLE:
                self.bound, self.only = SCALE * before, True
                return True
            if whole.bound is not None:
                least = SCALE * -(-whole.bound // SCALE)
                self.bound = max(self.bound, min(least, SCALE * before))
            if whole.status is not Status.OPTIMAL:
                return self._enough()
            if not taken:
                return True
        return False

    def _ask(
        self,
        index: Ints,
        *,
        most: int,
        share: float,
        other_than: tuple[int, ...] | None = None,
        node_limit: int | None = None,
    ) -> Whole:
        """Ask for the best plan made of some columns of the sheet."""
        held = np.flatnonzero(self._tight)
        return choose_whole(
            self._pool,
            self._table.take(index),
            self._goal,
            offsets=self._offsets,
            cuts=[self._cuts[cut] for cut in held.tolist()],
            coefficients=self._known[np.ix_(held, index)],
            most=most,
            other_than=other_than,
            params=self._params,
            time_limit_s=self._left_s() * share,
            node_limit=node_limit,
        )
