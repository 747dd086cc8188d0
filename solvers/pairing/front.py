"""What two goals cost each other: the Pareto front of the last two.

All goals before them stay at their best. A point is found by limiting the second of
the two and making the first as small as it can be, then the second (epsilon
constraint): no plan is better on one of them without being worse on the other. Of a
subject gap and a sum over pairs the gap is the one limited, which is far quicker. The
limit moves from the value of the last point to what the second goal can reach at best;
where more points may lie between than are asked for, it halves the widest room first.
"""

import time
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from solvers.pairing.engine import open_ways, solve_pairing
from solvers.pairing.parts import Part, one_part
from solvers.pairing.polish import Neighbours, polish
from solvers.pairing.problem import PairingProblem
from solvers.pairing.ways import ColumnWay, FlowWay, Way
from solvers.pairing.worst import looks_at_worst
from solvers.params import Params
from solvers.result import Status

_LEAST_S = 0.05
_TRIALS = 10_000


@dataclass(frozen=True, slots=True)
class Point:
    """A plan on the front.

    Parameters
    ----------
    partner
        Support of each recipient, -1 if unpaired.
    values
        Of every goal, in the order of the problem.
    proven
        Whether it is proven that no plan is better on one of the last two goals
        without being worse on the other, and that the goals before are at their best.
    """

    partner: tuple[int, ...]
    values: tuple[int, ...]
    proven: bool


@dataclass(frozen=True, slots=True)
class Front:
    """Points from the best of the first goal to the best of the second.

    Parameters
    ----------
    points
        The first of the two goals rises, the second falls.
    complete
        Whether every pair of values of the front is there.
    """

    points: tuple[Point, ...]
    complete: bool


def front(
    problem: PairingProblem,
    *,
    params: Params,
    hint: Sequence[int] | None = None,
    most_points: int = 50,
) -> Front:
    """Return the Pareto front of the last two goals of a problem.

    Parameters
    ----------
    problem
        At least two goals; limits and plans not wanted are kept.
    params
        Limits for all points together.
    hint
        A plan to start from.
    most_points
        Most points, at least 2.

    Raises
    ------
    ValueError
        If there are fewer than two goals, or `most_points` is below 2.
    """
    if len(problem.goals) < 2:
        raise ValueError("a front needs two goals")
    if most_points < 2:
        raise ValueError(f"most_points must be at least 2, got {most_points}")
    *_, one, other = problem.goals
    turned = one.gap_weight > 0 and not other.gap_weight
    asked = _swapped(problem) if turned else problem
    ask = _asking(asked, params, hint)
    first = ask.best(swapped=False)
    last = ask.best(swapped=True)
    if first is None or last is None:
        return Front((), complete=False)
    walk = _Walk(ask, first, last, most_points, params)
    walk.run()
    points = walk.points()
    if turned:
        points = tuple(
            replace(point, values=problem.values(point.partner))
            for point in reversed(points)
        )
    return Front(points, walk.complete)


def _swapped(problem: PairingProblem) -> PairingProblem:
    """Return the problem with its last two goals the other way round."""
    *before, first, second = problem.goals
    return replace(problem, goals=(*before, second, first))


class _Ask(Protocol):
    """Finds single points."""

    def best(self, *, swapped: bool) -> Point | None:
        """Return the point of the best first goal, or of the best second one."""

    def below(self, limit: int, left: Point, right: Point) -> Point | None:
        """Return the point of the best first goal with the second at most `limit`.

        Parameters
        ----------
        limit
            Most the second goal may be.
        left, right
            The points to both sides; only the second keeps the limit.
        """


def _asking(
    problem: PairingProblem, params: Params, hint: Sequence[int] | None
) -> _Ask:
    part = one_part(problem)
    if part is None or problem.tied or looks_at_worst(problem):
        return _Anew(problem, params, hint)
    (way,) = open_ways([part], hint, params)
    if way.restricted or not isinstance(way, (ColumnWay, FlowWay)):
        return _Anew(problem, params, hint)
    return _FromThere(problem, part, way, params)


class _Room(NamedTuple):
    """Where points may still be: between two points, the second goal above a value."""

    left: Point
    right: Point
    above: int

    def is_open(self) -> bool:
        """Return whether whole values are left between the points, on both goals."""
        wide = self.right.values[-2] - self.left.values[-2]
        return wide > 1 and self.high > 1

    @property
    def high(self) -> int:
        """How far the second goal reaches above its lower end."""
        return self.left.values[-1] - self.above


class _Walk:
    """Fills the room between the two ends of a front."""

    def __init__(
        self, ask: _Ask, first: Point, last: Point, most: int, params: Params
    ) -> None:
        self._ask = ask
        self._points = {first.values[-2:]: first}
        self._points.setdefault(last.values[-2:], last)
        room = _Room(first, last, last.values[-1])
        self._rooms = [room] if room.is_open() else []
        self._most = most
        self._params = params
        self._halve = min(room.high, last.values[-2] - first.values[-2]) >= most
        self.complete = first.proven and last.proven

    def run(self) -> None:
        """Look for points until there is no room left between any two."""
        while self._rooms:
            over = self._params.stopped() or not self._params.remaining_s
            if over or len(self._points) >= self._most:
                self.complete = False
                return
            room = max(self._rooms, key=lambda room: room.high)
            self._rooms.remove(room)
            limit = room.left.values[-1] - 1
            if self._halve:
                limit = (room.left.values[-1] + room.above) // 2
            point = self._ask.below(limit, room.left, room.right)
            if point is None:
                self.complete = False
                continue
            self.complete = self.complete and point.proven
            self._points.setdefault(point.values[-2:], point)
            rooms = (
                _Room(room.left, point, limit),
                _Room(point, room.right, room.above),
            )
            self._rooms += [room for room in rooms if room.is_open()]

    def points(self) -> tuple[Point, ...]:
        """Return the points found, those that another beats left out."""
        kept: list[Point] = []
        for values in sorted(self._points):
            if not kept or values[1] < kept[-1].values[-1]:
                kept.append(self._points[values])
        return tuple(kept)


class _FromThere:
    """Points from where the goals before the last two were reached.

    Parameters
    ----------
    problem
        The whole problem.
    part
        All its arcs as one part.
    way
        Before any goal; taken through all but the last two.
    """

    def __init__(
        self, problem: PairingProblem, part: Part, way: Way, params: Params
    ) -> None:
        self._whole = problem
        self._part = part
        self._params = params
        self._before = len(problem.goals) - 2
        self._proven = True
        for index in range(self._before):
            seconds = params.remaining_s / 2
            value, bound = way.reach(index, seconds=seconds, loose=False)
            self._proven = self._proven and value == bound
        self._way = way

    def best(self, *, swapped: bool) -> Point | None:
        """Return the point of the best first goal, or of the best second one."""
        problem = self._part.problem
        return self._point(_swapped(problem) if swapped else problem, self._way.partner)

    def below(self, limit: int, left: Point, right: Point) -> Point | None:
        """Return the point of the best first goal with the second at most `limit`."""
        problem = self._part.problem
        goal = problem.goals[-1]
        kept = self._local(right.partner)
        always = right.values[-1] - problem.value(goal, kept)
        limited = replace(problem, limits=((goal, limit - always),))
        near = Neighbours(limited).of(self._local(left.partner), most=1)
        start = min([kept, *near], key=limited.values)
        return self._point(limited, polish(limited, start, trials=_TRIALS))

    def _point(self, problem: PairingProblem, start: Sequence[int]) -> Point:
        way = copy(self._way)
        way.turn(problem, start)
        proven = self._proven
        for index in range(self._before, self._before + 2):
            seconds = self._params.remaining_s / 2
            value, bound = way.reach(index, seconds=seconds, loose=False)
            proven = proven and value == bound
        supports = [*self._part.supports.tolist(), -1]
        partner = [-1] * self._whole.n_recipient
        recipients = self._part.recipients.tolist()
        for recipient, support in zip(recipients, way.partner, strict=True):
            partner[recipient] = supports[support]
        return Point(tuple(partner), self._whole.values(partner), proven)

    def _local(self, partner: Sequence[int]) -> tuple[int, ...]:
        local = {support: i for i, support in enumerate(self._part.supports.tolist())}
        return tuple(local.get(partner[r], -1) for r in self._part.recipients.tolist())


class _Anew:
    """Points solved for from the start, one by one."""

    def __init__(
        self, problem: PairingProblem, params: Params, hint: Sequence[int] | None
    ) -> None:
        self._problem = problem
        self._params = params
        self._hint = hint

    def best(self, *, swapped: bool) -> Point | None:
        """Return the point of the best first goal, or of the best second one."""
        problem = self._problem
        return self._point(_swapped(problem) if swapped else problem, self._hint)

    def below(self, limit: int, left: Point, right: Point) -> Point | None:
        """Return the point of the best first goal with the second at most `limit`."""
        problem = self._problem
        limits = (*problem.limits, (problem.goals[-1], limit))
        return self._point(replace(problem, limits=limits), right.partner)

    def _point(
        self, problem: PairingProblem, hint: Sequence[int] | None
    ) -> Point | None:
        seconds = max(self._params.remaining_s / 3, _LEAST_S)
        params = replace(self._params, time_limit_s=seconds, started=time.monotonic())
        result = solve_pairing(problem, params=params, hint=hint)
        if result.solution is None:
            return None
        partner = result.solution.partner
        proven = result.status is Status.OPTIMAL
        return Point(partner, self._problem.values(partner), proven)
