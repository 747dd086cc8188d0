"""A support of few pairs whose groups may be of any size: branch and bound over them.

Pair by pair, a group takes it or leaves it. The subject gap of every group that a
choice may still become is at least ``sum_k f_k (needs - spare)`` for any fractions
``f`` between 0 and 1; a subject already beyond the spare periods takes 1, one that can
no longer get there takes 0, the others what is best at the outset. Under such fractions
every pair left either pays or does not, so the cheapest completion is bounded at once,
for thousands of choices together. The last bound is the cost itself.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.admission import admitted
from solvers.pairing.problem import Ints, PairingProblem
from solvers.pairing.wide.loose import fractions_of
from solvers.pairing.wide.tariff import Floats

FAR = 1e18
_ROWS = 20_000
_EXACT = 2.0**52

Mask = NDArray[np.bool_]


class Ruler(NamedTuple):
    """Costs of groups, and the most one may cost.

    Attributes
    ----------
    net : ndarray, shape (n,)
        Of each pair of the support, prices taken off.
    size : ndarray, shape (largest size + 1,) or longer
        By number of recipients.
    gap : float
        Of one period of subject gap, at least 0.
    most : float
        Groups dearer than this are not looked for.
    whole : bool
        Whether all costs are whole numbers, and are to stay so.
    """

    net: Floats
    size: Floats
    gap: float
    most: float
    whole: bool = False

    @property
    def exact(self) -> bool:
        """Whether whole costs are small enough to be held exactly."""
        largest = np.abs(self.net).sum() + np.abs(self.size).max(initial=0.0)
        return bool(largest + 1e5 * abs(self.gap) < _EXACT)


class Found(NamedTuple):
    """What a search found.

    Attributes
    ----------
    groups : ndarray, shape (n_group, n)
        Which pairs each uses.
    cost : ndarray, shape (n_group,)
        Under the first ruler.
    gap : ndarray, shape (n_group,)
        Subject gap in weekly periods.
    missed : float
        No group that was not looked at costs less, up to `most`.
    """

    groups: Mask
    cost: Floats
    gap: Ints
    missed: float

    def take(self, index: Mask | Ints) -> "Found":
        """Return some of the groups."""
        return Found(self.groups[index], self.cost[index], self.gap[index], self.missed)


class _Nodes(NamedTuple):
    groups: Mask
    total: Floats
    size: Ints
    paid: Floats

    def take(self, index: Mask | Ints) -> "_Nodes":
        return _Nodes(
            self.groups[index], self.total[index], self.size[index], self.paid[index]
        )

    def join(self, other: "_Nodes") -> "_Nodes":
        return _Nodes(
            np.concatenate((self.groups, other.groups)),
            np.concatenate((self.total, other.total)),
            np.concatenate((self.size, other.size)),
            np.concatenate((self.paid, other.paid)),
        )


def branch(
    problem: PairingProblem,
    support: int,
    rulers: tuple[Ruler, ...],
    *,
    width: int,
    every: bool = False,
    known: float = -FAR,
) -> Found:
    """Return the columns of a support that no ruler finds too dear.

    Parameters
    ----------
    problem
        The part.
    support
        Row of the support.
    rulers
        At least one; the first says what is cheap. With whole costs below 2**52 the
        answer is exact.
    width
        Most choices followed at a time; the cheapest are kept.
    every
        Whether to stop, with no group at all, when there are more choices.
    known
        A bound of the least cost; the search stops, with no group at all, once it
        cannot give a better one.
    """
    first, last = problem.arc_start[support : support + 2].tolist()
    needs = problem.needs[problem.arcs[first:last, 1]]
    subjects = needs.any(axis=0)
    tree = _Tree(
        needs[:, subjects].astype(np.float64),
        problem.spares[support, subjects].astype(np.float64),
        int(problem.degree_min[support]),
        min(int(problem.degree_max[support]), last - first),
        rulers,
    )
    found = tree.run(width, known=FAR if every else known)
    if problem.plain or not len(found.groups):
        return found
    whole = found.groups.astype(np.int64)
    size = whole.sum(axis=1)
    ok = admitted(problem, support, size, found.gap, lambda figures: whole @ figures)
    return found.take(ok)


def costs_of(ruler: Ruler, groups: Mask, gap: Ints) -> Floats:
    """Return what groups cost under a ruler, shape (n_group,)."""
    cost = groups @ ruler.net + ruler.size[groups.sum(axis=1)] + ruler.gap * gap
    return np.asarray(cost, dtype=np.float64)


class _Tree:
    """The choices of one support."""

    def __init__(
        self,
        needs: Floats,
        spare: Floats,
        low: int,
        high: int,
        rulers: tuple[Ruler, ...],
    ) -> None:
        self._low, self._high = low, high
        self._spare = spare
        weights = [_weights(needs, spare, low, high, r) for r in rulers]
        slope = rulers[0].net + needs @ weights[0]
        # What is decided by itself comes first: the wrong way is dear at once.
        self._order = np.argsort(-np.abs(slope), kind="stable")
        self._needs = needs[self._order]
        self._rest = np.vstack(
            [np.cumsum(self._needs[::-1], axis=0)[::-1], np.zeros((1, len(spare)))]
        )
        self._weights = weights
        self._rulers = [r._replace(net=r.net[self._order]) for r in rulers]

    def run(self, width: int, *, known: float) -> Found:
        """Take or leave pair by pair."""
        count = len(self._order)
        nodes = _Nodes(
            np.zeros((1, count), dtype=np.bool_),
            np.zeros((1, len(self._spare))),
            np.zeros(1, dtype=np.int64),
            np.zeros((1, len(self._rulers))),
        )
        missed = FAR
        cost = np.zeros(1)
        if self._high < self._low:
            nodes = nodes.take(np.zeros(1, dtype=np.bool_))
        for pair in range(count):
            nodes = self._taken(nodes, pair)
            nodes, cost = self._kept(nodes, pair + 1)
            if len(cost) > width:
                order = np.argpartition(cost, width)
                missed = min(missed, float(cost[order[width:]].min()))
                best = np.sort(order[: 0 if missed <= known else width])
                nodes, cost = nodes.take(best), cost[best]
        groups = np.empty_like(nodes.groups)
        groups[:, self._order] = nodes.groups
        gap = np.maximum(nodes.total - self._spare, 0).sum(axis=1)
        return Found(groups, cost[: len(groups)], gap.astype(np.int64), missed)

    def _taken(self, nodes: _Nodes, pair: int) -> _Nodes:
        """Return all choices with the pair left, and with it taken."""
        more = nodes.take(nodes.size < self._high)
        groups = more.groups.copy()
        groups[:, pair] = True
        paid = more.paid + [r.net[pair] for r in self._rulers]
        new = _Nodes(groups, more.total + self._needs[pair], more.size + 1, paid)
        return nodes.join(new)

    def _kept(self, nodes: _Nodes, done: int) -> tuple[_Nodes, Floats]:
        """Return the choices that may end well, and what they cost at least."""
        enough = nodes.size + len(self._order) - done >= self._low
        nodes = nodes.take(enough)
        costs = np.zeros(0)
        for place in range(len(self._rulers) - 1, -1, -1):
            pieces = [
                self._bound(nodes.take(np.arange(at, end)), done, place)
                for at, end in _pieces(len(nodes.size))
            ]
            costs = np.concatenate([np.zeros(0), *pieces])
            good = costs <= self._rulers[place].most
            nodes, costs = nodes.take(good), costs[good]
        return nodes, costs

    def _bound(self, nodes: _Nodes, done: int, place: int) -> Floats:
        ruler = self._rulers[place]
        over = nodes.total - self._spare
        weights = np.where(over >= 0, ruler.gap, self._weights[place])
        weights[over + self._rest[done] <= 0] = 0.0
        cost = nodes.paid[:, place] + np.einsum("ij,ij->i", over, weights)
        slope = weights @ self._needs[done:].T
        slope += ruler.net[done:]
        free = self._low <= 1 and self._high >= len(self._order)
        if free and not ruler.size[self._low : self._high + 1].any():
            cost += np.minimum(slope, 0.0).sum(axis=1)
            # Nobody is no group: the empty choice takes at least its cheapest pair.
            if done < len(self._order):
                none = nodes.size == 0
                least = slope[none].min(axis=1)
                cost[none] += np.maximum(least, 0.0)
            else:
                cost[nodes.size == 0] = 2 * FAR
            return np.asarray(cost, dtype=np.float64)
        return np.asarray(cost + self._sized(nodes.size, slope, ruler.size))

    def _sized(self, size: Ints, slope: Floats, paid: Floats) -> Floats:
        """Return the least that further pairs and the size add."""
        slope.sort(axis=1)
        best = np.full(len(size), FAR)
        total = np.zeros(len(size))
        for more in range(slope.shape[1] + 1):
            if more:
                total = total + slope[:, more - 1]
            then = size + more
            fits = (self._low <= then) & (then <= self._high)
            end = total + paid[np.minimum(then, len(paid) - 1)]
            best = np.where(fits, np.minimum(best, end), best)
        return best


def _weights(needs: Floats, spare: Floats, low: int, high: int, ruler: Ruler) -> Floats:
    """Return what a period beyond the spare ones is taken to cost at the outset."""
    if high < low or not ruler.gap:
        return np.zeros(len(spare))
    best = fractions_of(
        ruler.net,
        needs.astype(np.int64),
        spare.astype(np.int64),
        ruler.gap,
        ruler.size,
        low,
        high,
    )
    weights = best * ruler.gap
    return np.rint(weights) if ruler.whole else weights


def _pieces(count: int) -> list[tuple[int, int]]:
    return [(at, min(count, at + _ROWS)) for at in range(0, count, _ROWS)]
