"""The cheapest groups of every support under given prices, found among all of them.

Where a support has not too many groups, their subject gaps are worked out once and
held, two bytes each; all else about a group is a sum over its pairs, so one sweep finds
the cheapest exactly. Where it has too many of few pairs, they are sought by branch and
bound (see `branching`). Where it has too many pairs for that, a small choice of its
best pairs is tried, and the least cost is bounded from below instead (see `loose`).
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from math import comb
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.columns import Block, pattern_sums
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.wide import loose
from solvers.pairing.wide.branching import Found, Ruler, branch, costs_of
from solvers.pairing.wide.patterns import UNFIT, gaps_of, too_large, unrank, width
from solvers.pairing.wide.tariff import Batch, Floats, Tariff, weigh

_PER_SUPPORT = 4_000_000
_FAR = 1e18
_FEW_ARCS = 1_000
_SWEPT, _PROVEN = 2_000, 20_000
T = TypeVar("T")


class Sweep(NamedTuple):
    """What one look at every group found.

    Attributes
    ----------
    least : ndarray, shape (n_support,)
        Least cost of a group; very large where there is none. A lower bound of it
        where the groups are too many.
    batch : Batch
        The cheapest groups.
    """

    least: Floats
    batch: Batch


class Groups:
    """All groups of a part.

    Parameters
    ----------
    problem
        The part.
    held
        Most groups whose gaps are held.
    workers
        Threads.
    over
        Asked now and then; True leaves the supports not yet laid out loose, and only
        bounds those that would be branched.
    """

    def __init__(
        self,
        problem: PairingProblem,
        *,
        held: int,
        workers: int,
        over: Callable[[], bool],
    ) -> None:
        self.problem = problem
        self.width = width(problem)
        self._barred = not problem.plain
        self._workers = workers
        self._over = over
        self._low = problem.degree_min
        self._high = np.minimum(problem.degree_max, np.diff(problem.arc_start))
        counts = [self._count(s) for s in range(problem.n_support)]
        self._held: list[NDArray[np.int16] | None] = [None] * problem.n_support
        left = held
        chosen = []
        for support in sorted(range(problem.n_support), key=counts.__getitem__):
            left -= counts[support]
            if left < 0 or counts[support] > _PER_SUPPORT:
                break
            chosen.append(support)
        chosen = [] if too_large(problem) else sorted(chosen)
        gaps = self._each(
            lambda s: None if over() else gaps_of(problem, s, self._bounds(s)), chosen
        )
        for support, gap in zip(chosen, gaps, strict=True):
            self._held[support] = gap
        few = problem.n_arc <= _FEW_ARCS
        self.branched = tuple(
            s for s, gap in enumerate(self._held) if gap is None and few
        )
        self.loose = tuple(
            s for s, gap in enumerate(self._held) if gap is None and not few
        )
        self._bars: list[tuple[Goal, Ints, Ints]] = []

    @property
    def count(self) -> int:
        """Groups whose gaps are held."""
        return sum(len(gap) for gap in self._held if gap is not None)

    def cheapest(self, tariff: Tariff, prices: Floats, *, per: int) -> Sweep:
        """Return the least cost of every support and its cheapest groups.

        Parameters
        ----------
        tariff
            Costs.
        prices
            Shape (n_recipient,): taken off for each recipient of a group.
        per
            Groups per support.
        """
        net = tariff.pair - prices[self.problem.arcs[:, 1]]
        found = self._each(
            lambda s: self._cheapest(s, tariff, net, per),
            range(self.problem.n_support),
        )
        least = np.array([cost for cost, _, _ in found], dtype=np.float64).reshape(-1)
        support = np.repeat(
            np.arange(self.problem.n_support), [len(gap) for _, _, gap in found]
        )
        if not len(support):
            return Sweep(least, Batch.empty(self.width))
        arcs = np.concatenate([arcs for _, arcs, _ in found])
        gap = np.concatenate([gap for _, _, gap in found])
        batch = Batch(support.astype(np.int64), arcs, gap.astype(np.int64))
        return Sweep(least, Batch.empty(self.width).join(batch))

    def least(self, goal: Goal, prices: Ints) -> Ints:
        """Return the least cost of every support in whole numbers.

        Parameters
        ----------
        goal
            Whole costs.
        prices
            Shape (n_recipient,): taken off for each recipient of a group.

        Returns
        -------
        ndarray, shape (n_support,)
            Exact, or a lower bound where the groups are too many.
        """
        net = goal.pair_cost - prices[self.problem.arcs[:, 1]]
        found = self._each(
            lambda s: self._least(s, goal, net), range(self.problem.n_support)
        )
        return np.array(found, dtype=np.int64).reshape(-1)

    def below(
        self, goal: Goal, prices: Ints, most: Ints, *, limit: int
    ) -> Batch | None:
        """Return all groups that cost at most so much, None if they are too many.

        Parameters
        ----------
        goal, prices
            As for `least`.
        most
            Shape (n_support,).
        limit
            Most groups returned.
        """
        if self.loose:
            return None
        net = goal.pair_cost - prices[self.problem.arcs[:, 1]]
        parts = []
        left = limit
        for support in range(self.problem.n_support):
            mine = self._below(support, goal, net, int(most[support]), limit)
            left -= 0 if mine is None else len(mine)
            if mine is None or left < 0:
                return None
            parts.append(mine)
        return Batch(
            np.concatenate([p.support for p in parts]).astype(np.int64),
            np.concatenate([p.arcs for p in parts]),
            np.concatenate([p.gap for p in parts]).astype(np.int64),
        )

    def blocks(
        self, goal: Goal, prices: Ints, most: Ints, *, limit: int
    ) -> list[Block] | None:
        """Return the groups of `below` as columns of their supports."""
        batch = self.below(goal, prices, most, limit=limit)
        if batch is None:
            return None
        ends = np.searchsorted(batch.support, np.arange(self.problem.n_support + 1))
        return [
            self._block(support, batch.take(np.arange(*ends[support : support + 2])))
            for support in range(self.problem.n_support)
        ]

    def _block(self, support: int, batch: Batch) -> Block:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        arcs = np.arange(first, last, dtype=np.int64)
        low, high = self._bounds(support)
        places = np.where(batch.arcs >= 0, batch.arcs - first, last - first)
        picks = np.sort(places, axis=1)[:, : max(1, high)].T
        return Block(
            support=support,
            arcs=arcs,
            members=self.problem.arcs[arcs, 1],
            low=low,
            high=high,
            picks=np.ascontiguousarray(picks, dtype=np.int32),
            size=batch.sizes().astype(np.int8),
            gap=batch.gap.astype(np.int32),
        )

    def bar(self, goal: Goal, prices: Ints, most: Ints) -> int:
        """Rule out all groups that cost more than so much; return how many are left.

        Parameters
        ----------
        goal, prices
            As for `least`.
        most
            Shape (n_support,).
        """
        net = goal.pair_cost - prices[self.problem.arcs[:, 1]]

        def work(support: int) -> int:
            gap = self._held[support]
            if gap is None:
                return 0
            gap[self._costs(support, goal, net) > most[support]] = UNFIT
            return int((gap < UNFIT).sum())

        self._barred = True
        if self.branched:
            self._bars.append((goal, net, most))
        return sum(self._each(work, range(self.problem.n_support)))

    # --- one support

    def _bounds(self, support: int) -> tuple[int, int]:
        return int(self._low[support]), int(self._high[support])

    def _count(self, support: int) -> int:
        low, high = self._bounds(support)
        first, last = self.problem.arc_start[support : support + 2].tolist()
        return sum(comb(last - first, size) for size in range(low, high + 1))

    def _cheapest(
        self, support: int, tariff: Tariff, net: Floats, per: int
    ) -> tuple[float, Ints, Ints]:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        gap = self._held[support]
        if support in self.branched and not self._over():
            return self._branched(support, tariff, net, per)
        if gap is None:
            return loose.cheapest(
                self.problem, support, tariff, net[first:last], per, self.width
            )
        if not len(gap):
            none = np.zeros(0, dtype=np.int64)
            return _FAR, np.zeros((0, self.width), dtype=np.int64), none
        cost = self._float_costs(support, tariff, net)
        index = _few(cost, per)
        index = index[gap[index] < UNFIT]
        arcs, gaps = self._named(support, index)
        return float(cost[index[0]]) if len(index) else _FAR, arcs, gaps

    def _float_costs(
        self, support: int, tariff: Tariff, net: Floats
    ) -> NDArray[np.float32]:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        gap = self._held[support]
        assert gap is not None
        cost = pattern_sums(net[first:last].astype(np.float32), *self._bounds(support))
        if tariff.gap:
            cost += np.multiply(gap, np.float32(tariff.gap), dtype=np.float32)
        self._add_sizes(support, cost, tariff.size)
        if self._barred:
            cost[gap >= UNFIT] = _FAR
        return np.asarray(cost, dtype=np.float32)

    def _least(self, support: int, goal: Goal, net: Ints) -> int:
        if support in self.branched:
            return self._least_branched(support, goal, net)
        if self._held[support] is None:
            first, last = self.problem.arc_start[support : support + 2].tolist()
            return loose.bound(self.problem, support, goal, net[first:last])
        return int(self._costs(support, goal, net).min(initial=2**60))

    def _below(
        self, support: int, goal: Goal, net: Ints, most: int, limit: int
    ) -> Batch | None:
        if support in self.branched:
            return self._below_branched(support, goal, net, most, limit)
        index = np.flatnonzero(self._costs(support, goal, net) <= most)
        arcs, gap = self._named(support, index)
        return Batch(np.full(len(index), support), arcs, gap)

    # --- one support with too many groups, of few pairs

    def _branched(
        self, support: int, tariff: Tariff, net: Floats, per: int
    ) -> tuple[float, Ints, Ints]:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        ruler = Ruler(net[first:last], tariff.size, tariff.gap, _FAR)
        least, known = self._known(support, tariff, ruler, per)
        if len(known.cost):
            most = float(known.cost.max())
            ruler = ruler._replace(most=most + 1e-9 * abs(most))
        rulers = ruler, *self._rulers(support)
        found = branch(self.problem, support, rulers, width=_SWEPT)
        found = found.take(np.argsort(found.cost, kind="stable")[:per])
        groups = np.concatenate([found.groups, known.groups])
        cost = np.concatenate([found.cost, known.cost])
        gap = np.concatenate([found.gap, known.gap])
        groups, index = np.unique(groups, axis=0, return_index=True)
        cost, gap = cost[index], gap[index]
        best = np.argsort(cost, kind="stable")[:per]
        exact = min(found.missed, float(cost.min(initial=_FAR)))
        return max(least, exact), self._arcs(support, groups[best]), gap[best]

    def _known(
        self, support: int, tariff: Tariff, ruler: Ruler, per: int
    ) -> tuple[float, Found]:
        """Return a bound of the least cost, and a few good groups not ruled out."""
        first, last = self.problem.arc_start[support : support + 2].tolist()
        least, arcs, gap = loose.cheapest(
            self.problem, support, tariff, ruler.net, per, self.width
        )
        groups = (arcs[:, :, None] == np.arange(first, last)).any(axis=1)
        ok = np.ones(len(groups), dtype=np.bool_)
        for bar in self._rulers(support):
            ok &= costs_of(bar, groups, gap) <= bar.most
        groups, gap = groups[ok], gap[ok]
        return least, Found(groups, costs_of(ruler, groups, gap), gap, _FAR)

    def _least_branched(self, support: int, goal: Goal, net: Ints) -> int:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        ruler = _whole_ruler(goal, net[first:last], _FAR)
        most = loose.bound(self.problem, support, goal, net[first:last])
        if not ruler.exact or self._over():
            return most
        known = self._known(support, weigh([goal], [1.0]), ruler, 1)[1]
        ruler = ruler._replace(most=float(known.cost.min(initial=_FAR)))
        rulers = ruler, *self._rulers(support)
        found = branch(self.problem, support, rulers, width=_PROVEN, known=float(most))
        least = min(found.missed, float(found.cost.min(initial=2.0**60)))
        return max(most, int(least))

    def _below_branched(
        self, support: int, goal: Goal, net: Ints, most: int, limit: int
    ) -> Batch | None:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        ruler = _whole_ruler(goal, net[first:last], float(most))
        if not ruler.exact:
            return None
        rulers = ruler, *self._rulers(support)
        found = branch(self.problem, support, rulers, width=2 * limit, every=True)
        if found.missed < _FAR:
            return None
        arcs = self._arcs(support, found.groups)
        return Batch(np.full(len(arcs), support), arcs, found.gap)

    def _rulers(self, support: int) -> list[Ruler]:
        """Return what has been ruled out of a support."""
        first, last = self.problem.arc_start[support : support + 2].tolist()
        bars = [
            _whole_ruler(goal, net[first:last], float(most[support]))
            for goal, net, most in self._bars
        ]
        return [bar for bar in bars if bar.exact]

    def _arcs(self, support: int, groups: NDArray[np.bool_]) -> Ints:
        """Return arcs (descending, padded with -1) of groups."""
        first, last = self.problem.arc_start[support : support + 2].tolist()
        arcs = np.where(groups, np.arange(first, last), -1)
        arcs = -np.sort(-arcs, axis=1)[:, : self.width]
        full = np.full((len(groups), self.width), -1, dtype=np.int64)
        full[:, : arcs.shape[1]] = arcs
        return full

    # --- costs of all groups held

    def _costs(self, support: int, goal: Goal, net: Ints) -> Ints:
        first, last = self.problem.arc_start[support : support + 2].tolist()
        gap = self._held[support]
        assert gap is not None
        cost = pattern_sums(net[first:last], *self._bounds(support))
        if goal.gap_weight:
            cost += goal.gap_weight * gap.astype(np.int64)
        self._add_sizes(support, cost, goal.size_cost)
        if self._barred:
            cost[gap >= UNFIT] = 2**60
        return np.asarray(cost, dtype=np.int64)

    def _add_sizes(self, support: int, cost: NDArray[Any], size: Floats | Ints) -> None:
        low, high = self._bounds(support)
        if not size[low : high + 1].any():
            return
        first, last = self.problem.arc_start[support : support + 2].tolist()
        at = 0
        for number in range(low, high + 1):
            end = at + comb(last - first, number)
            cost[at:end] += size[number]
            at = end

    def _named(self, support: int, index: Ints) -> tuple[Ints, Ints]:
        """Return arcs (descending, padded with -1) and gaps of groups by number."""
        first, last = self.problem.arc_start[support : support + 2].tolist()
        gap = self._held[support]
        assert gap is not None
        low, high = self._bounds(support)
        arcs = np.full((len(index), self.width), -1, dtype=np.int64)
        at = 0
        for size in range(low, high + 1):
            end = at + comb(last - first, size)
            mine = np.flatnonzero((at <= index) & (index < end))
            picks = unrank(last - first, size, index[mine] - at)
            arcs[mine[:, None], np.arange(size)[::-1]] = first + picks
            at = end
        return arcs, gap[index].astype(np.int64)

    def _each(self, work: Callable[[int], T], supports: Sequence[int]) -> list[T]:
        if self._workers < 2 or len(supports) < 8:
            return [work(support) for support in supports]
        with ThreadPoolExecutor(self._workers) as threads:
            return list(threads.map(work, supports, chunksize=16))


def _whole_ruler(goal: Goal, net: Ints, most: float) -> Ruler:
    return Ruler(
        net.astype(np.float64),
        goal.size_cost.astype(np.float64),
        float(goal.gap_weight),
        most,
        whole=True,
    )


def _few(cost: NDArray[np.float32], count: int) -> Ints:
    """Return the places of the least costs, least first.

    A sample says where the least ones end, so that all but few are only compared once.
    """
    if len(cost) <= 20 * count:
        order = np.argsort(cost, kind="stable")[:count]
        return order.astype(np.int64)
    step = max(1, len(cost) // 2000)
    sample = cost[::step]
    place = min(len(sample) - 1, 4 + 2 * count // step)
    index = np.flatnonzero(cost <= np.partition(sample, place)[place])
    order = np.argsort(cost[index], kind="stable")[:count]
    return np.asarray(index[order], dtype=np.int64)
