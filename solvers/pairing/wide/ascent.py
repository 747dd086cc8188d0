"""Prices that prove a good bound, found by climbing a smoothed Lagrangian dual.

Relaxing "every recipient once" with prices ``u`` and earlier goals with prices ``w``
leaves each support its cheapest group. That bound is concave but has kinks everywhere;
with every minimum replaced by a soft one of temperature ``t`` it is smooth, and
quasi-Newton steps climb it in a few hundred cheap iterations over the groups met so
far. A sweep over all groups then adds the cheapest ones and says how good the bound
really is, and the temperature falls. The soft minima weigh the groups: near the end the
weights are a fractional plan.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, minimize
from scipy.sparse import csr_matrix

from solvers.pairing.pool import Side
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.wide.groups import Groups
from solvers.pairing.wide.tariff import Batch, Floats, Tariff, weigh

_FALL = 0.7
_PER_SWEEP = 10
_PER_SUPPORT = 80
_KEEP = 40.0
_STEP = 8.0
_ITERATIONS = 200
_MARGIN = 2.0
_SWING = 0.3
_GENTLE = 50.0
_FAR = 1e17


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """What a plan may do besides its groups.

    Parameters
    ----------
    may_idle
        Shape (n_support,).
    may_stay
        Shape (n_recipient,).
    """

    may_idle: NDArray[np.bool_]
    may_stay: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Climbed:
    """Where a climb ended.

    Parameters
    ----------
    recipient
        Shape (n_recipient,): prices of the best bound.
    side
        Shape (n_side,): prices of the sides, at least 0.
    bound
        The bound they give, as fractions say it.
    batch
        Groups met that are worth keeping.
    shares
        Shape (n_batch,): how much of each group the fractional plan uses.
    heat
        Temperature reached.
    rounds
        Sweeps made.
    """

    recipient: Floats
    side: Floats
    bound: float
    batch: Batch
    shares: Floats
    heat: float
    rounds: int


class _Point(NamedTuple):
    recipient: Floats
    side: Floats


def climb(
    groups: Groups,
    goal: Goal,
    sides: Sequence[Side],
    room: Room,
    *,
    start: tuple[Floats, Floats],
    batch: Batch,
    heat: float,
    floor: float,
    left_s: Callable[[], float],
    enough: Callable[[Floats, Floats, float], bool],
) -> Climbed:
    """Return the prices of the best bound found.

    Parameters
    ----------
    groups
        The groups of all supports.
    goal
        What is bounded.
    sides
        Earlier goals with their limits.
    room
        Who may be idle or unpaired.
    start
        Prices of recipients and of sides to start from.
    batch
        Groups to start from.
    heat, floor
        First and last temperature, in units of the goal.
    left_s
        Seconds left.
    enough
        Told prices and bound of each sweep; True ends the climb.
    """
    problem = groups.problem
    here = _Point(*start)
    best, value = here, -np.inf
    shares = np.zeros(len(batch))
    rounds = 0
    still = 0
    while True:
        tariff = weigh([goal, *(s.goal for s in sides)], [1.0, *here.side.tolist()])
        sweep = groups.cheapest(tariff, here.recipient, per=_PER_SWEEP)
        reached = _bound(problem, tariff, sweep.least, here, sides, room)
        rounds += 1
        still = still + 1 if reached <= value + 0.02 * heat else 0
        if reached > value:
            best, value = here, reached
        if enough(here.recipient, here.side, reached) or left_s() <= 0:
            break
        if heat <= floor and still >= 2:
            break
        batch = batch.join(sweep.batch)
        if not len(batch):
            break
        pool = _Pool(problem, batch, goal, sides, room, sweep.least)
        pool = pool.trimmed(here, _KEEP * heat)
        here, shares = pool.climb(here, heat, left_s=left_s)
        batch = pool.batch
        heat = max(floor, heat * _FALL)
    if len(shares) != len(batch):
        shares = np.zeros(len(batch))
    return Climbed(best.recipient, best.side, value, batch, shares, heat, rounds)


def bound_at(
    groups: Groups,
    goal: Goal,
    sides: Sequence[Side],
    room: Room,
    recipient: Floats,
    side: Floats,
) -> float:
    """Return the bound that prices give, as fractions say it."""
    tariff = weigh([goal, *(s.goal for s in sides)], [1.0, *side.tolist()])
    least = groups.cheapest(tariff, recipient, per=1).least
    here = _Point(recipient, side)
    return _bound(groups.problem, tariff, least, here, sides, room)


def _bound(
    problem: PairingProblem,
    tariff: Tariff,
    least: Floats,
    here: _Point,
    sides: Sequence[Side],
    room: Room,
) -> float:
    unpaired, idle, constant = tariff.unpaired, tariff.idle, tariff.constant
    price = np.where(
        room.may_stay, np.minimum(here.recipient, unpaired), here.recipient
    )
    support = np.where(room.may_idle, np.minimum(least, idle), least)
    limits = sum(
        w * side.limit for w, side in zip(here.side.tolist(), sides, strict=True)
    )
    return float(price.sum() + support.sum() + constant - limits)


class _Pool:
    """The groups met so far, priced together."""

    def __init__(
        self,
        problem: PairingProblem,
        batch: Batch,
        goal: Goal,
        sides: Sequence[Side],
        room: Room,
        least: Floats,
    ) -> None:
        self.batch = batch
        self._problem = problem
        self._goals = [goal, *(side.goal for side in sides)]
        self._sides = sides
        self._room = room
        self._least = least
        self._lay()

    def _lay(self) -> None:
        problem, batch = self._problem, self.batch
        members = batch.members(problem)
        real = members < problem.n_recipient
        starts = np.concatenate(([0], np.cumsum(real.sum(axis=1))))
        self._paid = csr_matrix(
            (np.ones(int(starts[-1])), members[real], starts),
            shape=(len(batch), problem.n_recipient),
        )
        self._used = self._paid.T.tocsr()
        self._base = batch.costs(self._goals[0]).astype(np.float64)
        self._extra = np.array(
            [batch.costs(goal) for goal in self._goals[1:]], dtype=np.float64
        ).reshape(len(self._goals) - 1, len(batch))
        present, self._row = np.unique(batch.support, return_inverse=True)
        self._present = present
        self._starts = np.searchsorted(batch.support, present)

    def trimmed(self, here: _Point, most: float) -> "_Pool":
        """Return the pool without groups far too dear, or too many of a support."""
        cost = self._cost(here)
        over = cost - np.minimum.reduceat(cost, self._starts)[self._row]
        order = np.lexsort((over, self._row))
        place = np.empty(len(order), dtype=np.int64)
        place[order] = np.arange(len(order)) - self._starts[self._row[order]]
        keep = (over <= most) & (place < _PER_SUPPORT)
        self.batch = self.batch.take(keep)
        self._lay()
        return self

    def _cost(self, here: _Point) -> Floats:
        cost = self._base - self._paid @ here.recipient
        if len(self._sides):
            cost = cost + here.side @ self._extra
        return np.asarray(cost, dtype=np.float64)

    def climb(
        self, here: _Point, heat: float, *, left_s: Callable[[], float]
    ) -> tuple[_Point, Floats]:
        """Return better prices for one temperature, and the weight of each group."""
        n_recipient = self._problem.n_recipient
        pull = self._pulls(here)
        step = heat / self._spreads(pull)
        low = np.full(n_recipient + len(step), -_STEP)
        high = np.full(n_recipient + len(step), _STEP)
        most = (self._cap(here) - here.recipient) / heat
        high[:n_recipient] = np.clip(most, low[:n_recipient], _STEP)
        if len(step):
            swing = np.maximum(_SWING * here.side, heat / _GENTLE) / step
            low[n_recipient:] = -np.minimum(swing, here.side / step)
            high[n_recipient:] = swing
        anchor = self._least_of(here)

        def point(moved: Floats) -> _Point:
            weighed = step * moved[n_recipient:]
            return _Point(
                here.recipient + heat * moved[:n_recipient] + weighed @ pull,
                np.maximum(0.0, here.side + weighed),
            )

        def down(moved: Floats) -> tuple[float, Floats]:
            value, slope_r, slope_s, _ = self._soft(point(moved), heat, anchor)
            along = slope_s + pull @ slope_r
            return -value, -np.concatenate((slope_r, along * step / heat))

        def look_at_the_clock(xk: Floats) -> None:
            del xk
            if left_s() <= 0:
                raise StopIteration

        found = minimize(
            down,
            np.zeros(n_recipient + len(step)),
            jac=True,
            method="L-BFGS-B",
            bounds=Bounds(low, high),
            callback=look_at_the_clock,
            options={
                "maxiter": _ITERATIONS,
                "maxcor": 20,
                "ftol": 1e-11,
                "gtol": 1e-3,
            },
        )
        there = point(found.x)
        return there, self._soft(there, heat, anchor)[3]

    def _pulls(self, here: _Point) -> Floats:
        """Return how prices of recipients follow those of the sides, (n_side, n).

        What a period of subject gap is worth makes up nearly all of a recipient's
        price: when the one falls by half, so does the other.
        """
        weights = np.array([side.goal.gap_weight for side in self._sides])
        own = self._goals[0].gap_weight
        total = own + float(here.side @ weights) if len(weights) else 0.0
        if total <= 0:
            return np.zeros((len(weights), len(here.recipient)))
        return np.asarray(np.outer(weights / total, here.recipient), dtype=np.float64)

    def _spreads(self, pull: Floats) -> Floats:
        """Return how far the groups of a support differ in each side."""
        count = np.diff(np.append(self._starts, len(self.batch)))
        spreads = []
        for extra, along in zip(self._extra, pull, strict=True):
            net = extra - self._paid @ along
            mean = np.add.reduceat(net, self._starts) / count
            spreads.append(max(1e-3, float(np.std(net - mean[self._row]))))
        return np.array(spreads, dtype=np.float64)

    def _cap(self, here: _Point) -> Floats:
        """Return prices hardly any recipient is worth: beyond what it costs alone.

        A recipient of which no group has been met yet would pull its price up for
        ever.
        """
        problem = self._problem
        tariff = weigh(self._goals, [1.0, *here.side.tolist()])
        lacking = problem.needs.sum(axis=1)
        dearest = np.full(problem.n_recipient, -np.inf)
        np.maximum.at(dearest, problem.arcs[:, 1], tariff.pair)
        margin = _MARGIN * float(np.abs(tariff.pair).max(initial=0.0))
        margin += float(np.abs(tariff.size).max() + np.abs(tariff.idle).max(initial=0))
        return np.asarray(dearest + tariff.gap * lacking + margin, dtype=np.float64)

    def _least_of(self, here: _Point) -> float:
        """Return a value near that of the soft bound, taken off to keep precision."""
        value, _, _, _ = self._soft(here, 1.0, 0.0)
        return value

    def _soft(
        self, here: _Point, heat: float, anchor: float
    ) -> tuple[float, Floats, Floats, Floats]:
        """Return the soft bound over `heat`, its slopes, and the weights."""
        idle, unpaired, constant = self._outside(here)
        cost = self._cost(here)
        least = np.minimum.reduceat(cost, self._starts)
        rest = np.where(self._room.may_idle, idle, _FAR)[self._present]
        least = np.minimum(least, rest)
        weight = np.exp((least[self._row] - cost) / heat)
        total = np.add.reduceat(weight, self._starts) + np.exp((least - rest) / heat)
        weight /= total[self._row]
        value = float((least - heat * np.log(total)).sum())
        slope_r = 1.0 - self._used @ weight
        value += float(here.recipient.sum())
        left = np.where(self._room.may_stay, (unpaired - here.recipient) / heat, _FAR)
        stay = 1.0 / (1.0 + np.exp(np.clip(left, -700, 700)))
        value -= heat * float(np.logaddexp(0.0, -np.maximum(left, -1e6)).sum())
        slope_r = slope_r - stay
        slope_s = np.zeros(0)
        if len(self._sides):
            busy = np.add.reduceat(weight, self._starts)
            slope_s = np.array(
                [
                    float(extra @ weight)
                    + float(stay @ side.goal.unpaired_cost)
                    + float((1.0 - busy) @ side.goal.idle_cost[self._present])
                    + side.goal.constant
                    - side.limit
                    for extra, side in zip(self._extra, self._sides, strict=True)
                ]
            )
        value += constant
        value -= sum(
            w * s.limit for w, s in zip(here.side.tolist(), self._sides, strict=True)
        )
        return (value - anchor) / heat, slope_r, slope_s, weight

    def _outside(self, here: _Point) -> tuple[Floats, Floats, float]:
        weights = [1.0, *here.side.tolist()]
        terms = list(zip(weights, self._goals, strict=True))
        return (
            np.asarray(sum(w * g.idle_cost for w, g in terms), dtype=np.float64),
            np.asarray(sum(w * g.unpaired_cost for w, g in terms), dtype=np.float64),
            float(sum(w * g.constant for w, g in terms)),
        )
