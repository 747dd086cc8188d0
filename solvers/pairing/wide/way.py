"""A part with too many columns to hold: prices by climbing, plans region by region.

The goals before the first subject gap are a flow and proven at once; what they rule out
is left out. For every later goal, prices are sought that prove a good bound, and a
fractional plan comes with them; it is rounded and improved region by region. The bound
is worked out again in whole numbers over all groups, and what it rules out given the
value reached is left out for the goals that follow.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.flow import Flow, linear
from solvers.pairing.polish import polish
from solvers.pairing.pool import SCALE, Pool, Side
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.restrict import bound_over_all
from solvers.pairing.ways import ColumnWay
from solvers.pairing.wide.ascent import Climbed, Room, bound_at, climb
from solvers.pairing.wide.groups import Groups
from solvers.pairing.wide.proof import Proof, prove, ruled_out, stays_open
from solvers.pairing.wide.regions import Aim, Regions
from solvers.pairing.wide.rounding import rounded
from solvers.pairing.wide.tariff import Batch, Floats, of_plan, weigh, whole
from solvers.params import Params

HELD = 600_000_000
"""Groups whose subject gap is held, two bytes each."""

_FLOOR = 4e-4
_PENALTY = 200
_LEAST_PART = 1e-3
_CLOSE = 200_000
_RULE_OUT_S = 5.0
_REGIONS = ((300, 12, 20.0), (120, 20, 10.0), (300, 25, 60.0))

Tell = Callable[[int, int], None]
Mask = NDArray[np.bool_]


def _silent(_value: int, _bound: int) -> None:
    return None


class WideWay:
    """A part with subject gaps and very many columns.

    Parameters
    ----------
    problem
        The part.
    partner
        A plan it admits.
    params
        Limits.
    held
        Most groups whose gaps are held; supports beyond are only bounded.
    """

    only = False

    def __init__(
        self,
        problem: PairingProblem,
        partner: Sequence[int],
        *,
        params: Params,
        held: int = HELD,
    ) -> None:
        self.tell: Tell = _silent
        self._params = params
        self._most_held = held
        self._begin(problem, partner)

    def _begin(self, problem: PairingProblem, partner: Sequence[int]) -> None:
        self.problem = problem
        self.partner = tuple(partner)
        self.columns = 0
        self.restricted = False
        self._goals = problem.goals
        self._first = next(
            (i for i, g in enumerate(problem.goals) if g.gap_weight),
            len(problem.goals),
        )
        self._flow = self._as_flow()
        self._inner = problem
        self._room = Room(
            np.ones(problem.n_support, dtype=np.bool_),
            np.ones(problem.n_recipient, dtype=np.bool_),
        )
        self._groups: Groups | None = None
        self._reached: list[tuple[Goal, int]] = []
        self._sides: list[Side] = []
        self._prices: tuple[Floats, Floats] | None = None
        self._next: Goal | None = None
        self._unit = 1.0
        self._heat = 0.0
        self._batch = Batch.empty(1)
        self._close: ColumnWay | None = None

    # --- the way

    def reach(self, index: int, *, seconds: float, loose: bool) -> tuple[int, int]:
        """Take the next goal and return its value and bound."""
        ends = time.monotonic() + min(seconds, self._params.remaining_s)
        goal = self._goals[index]
        if self._flow is not None and index < self._first:
            return self._by_flow(index, ends, loose=loose)
        if self._left(ends)() <= 0:
            value = self.problem.value(goal, self.partner)
            return value, min(value, self._outer(goal))
        if self._groups is None:
            self._open()
        if self._close is None:
            value, bound = self._by_prices(index, ends)
        else:
            value, bound = self._by_columns(index, ends)
        if loose:
            bound = self._outer(goal)
        return value, min(bound, value)

    def settle(self, tie: Goal, *, seconds: float) -> None:
        """Among plans equal on every goal, take the one of least `tie`, if few."""
        if self._close is None:
            return
        arc_of = self.problem.arc_of
        kept = [arc_of[s, r] for s, r in self._inner.arcs.tolist()]
        self._close.settle(replace(tie, pair_cost=tie.pair_cost[kept]), seconds=seconds)
        self.partner = self._close.partner

    def mend(self, *, trials: int, over: Callable[[], bool]) -> None:
        """Improve a plan that is not proven."""
        plan = polish(self.problem, self.partner, trials=trials, over=over)
        self._take(plan)

    def turn(self, problem: PairingProblem, partner: Sequence[int]) -> None:
        """Start anew from here with another problem."""
        self._begin(problem, partner)

    # --- goals without subject gaps

    def _as_flow(self) -> Flow | None:
        if not self._first or self.problem.limits or self.problem.excluded:
            return None
        flat = linear(replace(self.problem, goals=self._goals[: self._first]))
        if flat is None:
            return None
        return Flow(flat, self.partner, params=self._params)

    def _by_flow(self, index: int, ends: float, *, loose: bool) -> tuple[int, int]:
        assert self._flow is not None
        goal = self._goals[index]
        seconds = max(0.0, ends - time.monotonic())
        value, bound = self._flow.reach(goal, seconds=seconds)
        self._take(self._flow.partner)
        self._reached.append((goal, value))
        if loose:
            bound = min(bound, self._flow.bound_over_all(goal))
        return value, bound

    def _open(self) -> None:
        """Leave out what the goals so far rule out, and lay out the groups."""
        if self._flow is not None:
            arcs, stay, idle = self._flow.still_open()
            for goal, value in self._reached:
                arcs, stay = _only_least(self.problem, goal, value, arcs, stay)
            self._room = Room(idle, stay)
            self._inner = self.problem.with_arcs(arcs)
            kept = self._inner.goals[: self._first]
            for goal, (_, value) in zip(kept, self._reached, strict=True):
                if not _same_for_all(self._inner, goal, self._room):
                    self._sides.append(Side(goal, value))
        self._sides += [Side(goal, most) for goal, most in self._inner.limits]
        self._groups = Groups(
            self._inner,
            held=self._most_held,
            workers=self._params.workers,
            over=self._over,
        )
        self.columns = self._groups.count
        self.restricted = bool(self._groups.loose)
        self._batch = of_plan(self._inner, self.partner, self._groups.width)

    # --- goals with subject gaps before or in them

    def _by_prices(self, index: int, ends: float) -> tuple[int, int]:
        goal = self._inner.goals[index]
        value = self.problem.value(self._goals[index], self.partner)
        after, weight = self._after(index)
        both = whole([goal, after], [weight, 1]) if after is not None else goal
        climbed = self._climb(goal, both, weight, _share(ends, 0.4))
        proof = self._prove(goal, climbed, weight)
        if after is not None and proof.lower < value:
            proof = self._alone(goal, climbed, weight, proof, _share(ends, 0.2))
        self.tell(value, min(value, proof.lower))
        for until in (_share(ends, 0.7), ends):
            if proof.lower < value:
                self._regions(index, both, climbed, proof, until)
                value = self.problem.value(self._goals[index], self.partner)
            if self._left(ends)() > 0 and self._closing(proof, value):
                return self._by_columns(index, ends, proof.lower)
            if proof.lower >= value:
                break
        bound = min(proof.lower, value)
        if index + 1 < len(self._goals):
            self._rule_out(goal, proof, value, self._left(ends))
        self._reached.append((self._goals[index], value))
        self._unit = _unit(goal) if after is None else float(weight)
        self._next, self._heat = after, climbed.heat
        side = climbed.side
        if len(self._sides) > len(side):
            side = np.append(side, self._unit if after is not None else 1.0)
        self._prices = climbed.recipient, side
        return value, bound

    def _closing(self, proof: Proof, value: int) -> bool:
        """Hold every group a better plan may use one by one, if they are few now."""
        assert self._groups is not None
        slack = SCALE * value - proof.bound
        blocks = self._groups.blocks(
            proof.goal, proof.recipient, proof.support + slack, limit=_CLOSE
        )
        if blocks is None or not self._inner.admits(self.partner):
            return False
        room = stays_open(self._room, proof, slack)
        pool = Pool(
            self._inner, tuple(blocks), room.may_idle, room.may_stay, tuple(self._sides)
        )
        self._close = ColumnWay(
            self._inner,
            pool,
            self.partner,
            params=self._params,
            reached=[(s.goal, s.limit) for s in self._sides],
        )
        return True

    def _by_columns(self, index: int, ends: float, least: int = 0) -> tuple[int, int]:
        """Take a goal with every group that is left held one by one."""
        assert self._close is not None
        seconds = max(0.0, ends - time.monotonic())
        value, bound = self._close.reach(index, seconds=seconds, loose=False)
        self._take(self._close.partner)
        self.only = self._close.only
        bound = min(value, max(bound, least))
        self.tell(value, bound)
        return value, bound

    def _after(self, index: int) -> tuple[Goal | None, int]:
        """Return the next goal over pairs, for a gap to be weighed with, and how."""
        if not self._inner.goals[index].gap_weight:
            return None, 1
        later = self._inner.goals[index + 1 :]
        after = next((g for g in later if g.pair_cost.any() and not g.gap_weight), None)
        if after is None:
            return None, 1
        return after, 2 * max(1, int(np.abs(after.pair_cost).max()))

    def _climb(self, goal: Goal, both: Goal, weight: int, ends: float) -> Climbed:
        assert self._groups is not None
        unit = float(weight) * _unit(goal)
        start, heat = self._start(goal, both, unit)
        return climb(
            self._groups,
            both,
            self._sides,
            self._room,
            start=start,
            batch=self._batch.join(
                of_plan(self._inner, self.partner, self._groups.width)
            ),
            heat=heat,
            floor=_FLOOR * unit,
            left_s=self._left(ends),
            enough=lambda *_: False,
        )

    def _start(
        self, goal: Goal, both: Goal, unit: float
    ) -> tuple[tuple[Floats, Floats], float]:
        """Return prices to start from, and the temperature."""
        if self._prices is not None:
            recipient, side = self._prices
            if self._next is goal:
                return self._relaxed_to(goal, recipient, side)
            scale = unit / self._unit
            side = np.resize(side, len(self._sides)) if len(side) else side
            return (recipient * scale, side * scale), unit
        lacking = self._inner.needs.sum(axis=1).astype(np.float64)
        recipient = float(both.gap_weight) * lacking
        if not both.gap_weight:
            recipient = np.zeros(self._inner.n_recipient)
        return (recipient, np.full(len(self._sides), unit)), 3.0 * unit

    def _relaxed_to(
        self, goal: Goal, recipient: Floats, side: Floats
    ) -> tuple[tuple[Floats, Floats], float]:
        """Return prices for a goal that was weighed lightly before.

        The value reached on the goal before may be well above what fractions reach,
        and then its price is much lower: prices that are a part of the old ones are
        tried, ever smaller, while the bound gets better.
        """
        assert self._groups is not None
        args = (self._groups, goal, self._sides, self._room)
        part, best = 1.0, bound_at(*args, recipient, side)
        while part > _LEAST_PART:
            reached = bound_at(*args, recipient * part / 2, side * part / 2)
            if reached <= best:
                break
            part, best = part / 2, reached
        heat = max(0.15 * part * self._unit, 2.0 * self._heat)
        return (recipient * part, side * part), heat

    def _alone(
        self, goal: Goal, climbed: Climbed, weight: int, proof: Proof, ends: float
    ) -> Proof:
        """Return a better bound of a goal by itself, from prices of two goals."""
        assert self._groups is not None
        again = climb(
            self._groups,
            goal,
            self._sides,
            self._room,
            start=(climbed.recipient / weight, climbed.side / weight),
            batch=climbed.batch,
            heat=0.05 * _unit(goal),
            floor=_FLOOR * _unit(goal),
            left_s=self._left(ends),
            enough=lambda *_: False,
        )
        better = prove(
            self._groups, goal, self._sides, self._room, again.recipient, again.side
        )
        return max(proof, better, key=lambda p: p.bound)

    def _prove(self, goal: Goal, climbed: Climbed, weight: int) -> Proof:
        assert self._groups is not None
        return prove(
            self._groups,
            goal,
            self._sides,
            self._room,
            climbed.recipient / weight,
            climbed.side / weight,
        )

    def _rule_out(
        self, goal: Goal, proof: Proof, value: int, left_s: Callable[[], float]
    ) -> None:
        """Hand the goal on to those that follow: as a side, and by what it rules out.

        Ruling out takes a look at every group; it is left for the next goal's time.
        """
        assert self._groups is not None
        slack = SCALE * value - proof.bound
        if left_s() > 0 or self._params.remaining_s > _RULE_OUT_S:
            self._room = ruled_out(self._groups, self._room, proof, slack)
            if slack <= 0 and not proof.side.any():
                return
        self._sides.append(Side(goal, value))

    # --- plans

    def _regions(
        self, index: int, both: Goal, climbed: Climbed, proof: Proof, ends: float
    ) -> None:
        """Look for better plans, region by region, until the time is over."""
        inner, sides = self._inner, self._sides
        firm = [inner.goals[i] for i in range(index)]
        firm = [g for g in firm if all(g is not s.goal for s in sides)]
        scale = 1 if _unit(both) >= 1000 else 1000
        weights = [max(1, round(w * scale)) for w in climbed.side.tolist()]
        penalty = _PENALTY * scale * max(1, int(_unit(both)))
        goals = [both, *(s.goal for s in sides), *firm]
        aimed = whole(goals, [scale, *weights, *[penalty] * len(firm)])
        limits = tuple((s.goal, s.limit) for s in sides)
        aim = Aim(aimed, limits, climbed.recipient * scale)
        start = self.partner
        if self._prices is None:
            start = self._rounded(aimed, climbed, aim)
        tariff = weigh([aimed], [1.0])
        regions = Regions(inner, start, climbed.batch, tariff, params=self._params)

        def better() -> bool:
            self._take(tuple(regions.partner))
            value = self.problem.value(self._goals[index], self.partner)
            self.tell(value, min(value, proof.lower))
            return value <= proof.lower

        if better():
            return
        for size, each, seconds in _REGIONS:
            regions.run(
                aim,
                size=size,
                most=each * size,
                left_s=self._left(ends),
                each_s=seconds,
                enough=better,
            )
            if self._left(ends)() <= 0 or size >= inner.n_support:
                break
        self._take(tuple(regions.partner))

    def _rounded(self, aimed: Goal, climbed: Climbed, aim: Aim) -> tuple[int, ...]:
        batch = climbed.batch
        if not len(batch):
            return self.partner
        paid = np.append(aim.recipient, 0.0)[batch.members(self._inner)].sum(axis=1)
        cost = batch.costs(aimed) - paid
        plan = rounded(self._inner, batch, climbed.shares, cost, weigh([aimed], [1.0]))
        keeps = all(self._inner.value(g, plan) <= most for g, most in aim.limits)
        return plan if keeps else self.partner

    def _take(self, plan: tuple[int, ...]) -> None:
        """Keep a plan if it is better on the goals in their order."""
        problem = self.problem
        if problem.values(plan) < problem.values(self.partner) and problem.admits(plan):
            self.partner = plan

    # --- bounds that look away from earlier goals; the clock

    def _outer(self, goal: Goal) -> int:
        zero = np.zeros(self.problem.n_recipient, dtype=np.int64)
        best = bound_over_all(self.problem, goal, zero)
        if self._prices is not None and not goal.gap_weight:
            prices = np.rint(self._prices[0] * SCALE).astype(np.int64)
            best = max(best, bound_over_all(self.problem, goal, prices))
        return best

    def _over(self) -> bool:
        return self._params.stopped() or self._params.remaining_s <= 0

    def _left(self, ends: float) -> Callable[[], float]:
        def left() -> float:
            if self._params.stopped():
                return 0.0
            return max(0.0, min(ends - time.monotonic(), self._params.remaining_s))

        return left


def _share(ends: float, part: float) -> float:
    """Return the time when a part of what is left until `ends` is over."""
    now = time.monotonic()
    return now + part * max(0.0, ends - now)


def _unit(goal: Goal) -> float:
    """Return what a unit of a goal is, to measure temperatures in."""
    if goal.gap_weight:
        return float(goal.gap_weight)
    costs = np.abs(goal.pair_cost[goal.pair_cost != 0])
    return float(costs.mean()) if len(costs) else 1.0


def _range(
    problem: PairingProblem, goal: Goal, arcs: Mask, stay: Mask
) -> tuple[Ints, Ints]:
    """Return the least and the most each recipient may cost by itself."""
    low = np.full(problem.n_recipient, np.iinfo(np.int64).max)
    high = np.full(problem.n_recipient, np.iinfo(np.int64).min)
    np.minimum.at(low, problem.arcs[arcs, 1], goal.pair_cost[arcs])
    np.maximum.at(high, problem.arcs[arcs, 1], goal.pair_cost[arcs])
    low = np.where(stay, np.minimum(low, goal.unpaired_cost), low)
    high = np.where(stay, np.maximum(high, goal.unpaired_cost), high)
    return low, high


def _only_least(
    problem: PairingProblem, goal: Goal, value: int, arcs: Mask, stay: Mask
) -> tuple[Mask, Mask]:
    """Leave out what a plan cannot use if all recipients must cost their least."""
    if goal.size_cost.any() or goal.idle_cost.any():
        return arcs, stay
    low, _ = _range(problem, goal, arcs, stay)
    if goal.constant + int(low.sum()) < value:
        return arcs, stay
    least = goal.pair_cost == low[problem.arcs[:, 1]]
    return arcs & least, stay & (goal.unpaired_cost == low)


def _same_for_all(problem: PairingProblem, goal: Goal, room: Room) -> bool:
    """Return whether a goal costs the same in every plan that is left."""
    if goal.gap_weight or goal.size_cost.any() or goal.idle_cost.any():
        return False
    every = np.ones(problem.n_arc, dtype=np.bool_)
    low, high = _range(problem, goal, every, room.may_stay)
    return bool((low >= high).all())
