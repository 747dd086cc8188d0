"""Local search: move one recipient, or swap two, while the goals get better.

Goals are compared as a planner reads them, the first one first, so a move that gives
up anything of an earlier goal is never taken. Limits are kept and plans not wanted are
passed over, if the plan given keeps them.
"""

import heapq
from collections.abc import Callable, Iterator, Sequence

from solvers.pairing.problem import Ints, PairingProblem

Cost = tuple[int, ...]

_MOST_TRIALS = 150_000


def _never() -> bool:
    return False


def polish(
    problem: PairingProblem,
    partner: Sequence[int],
    *,
    trials: int = _MOST_TRIALS,
    over: Callable[[], bool] = _never,
) -> tuple[int, ...]:
    """Return a plan at least as good in which no single move or swap helps.

    Parameters
    ----------
    problem
        Goals in order.
    partner
        A plan the problem admits.
    trials
        Most moves tried; a count, not a time, so that the answer is always the same.
    over
        Asked before each recipient whether the time is over.
    """
    return _Polish(problem, partner, trials).run(over)


class Neighbours:
    """The plans one move or swap away from a plan.

    Parameters
    ----------
    problem
        Groups admitted, goals and limits; plans it excludes are left out.
    """

    def __init__(self, problem: PairingProblem) -> None:
        self._problem = problem
        self._polish = _Polish(problem, (-1,) * problem.n_recipient, 0)

    def of(self, partner: Sequence[int], *, most: int) -> list[tuple[int, ...]]:
        """Return up to `most` plans, best first by the goals in their order.

        Parameters
        ----------
        partner
            A plan that the problem admits, whether it is excluded or not.
        """
        return self._polish.around(partner, most)


class _Polish:
    def __init__(
        self, problem: PairingProblem, partner: Sequence[int], trials: int
    ) -> None:
        self._problem = problem
        self._stand_at(partner)
        self._left = trials
        self._low = problem.degree_min.tolist()
        self._high = problem.degree_max.tolist()
        goals = (*problem.goals, *(goal for goal, _ in problem.limits))
        self._ranked = len(problem.goals)
        self._alone = _by_row([g.unpaired_cost for g in goals])
        self._idle = _by_row([g.idle_cost for g in goals])
        self._pair = _by_row([g.pair_cost for g in goals])
        self._size = _by_row([g.size_cost for g in goals])
        self._weights = [g.gap_weight for g in goals]
        self._reach: list[list[int]] = [[] for _ in range(problem.n_recipient)]
        for support, recipient in problem.arcs.tolist():
            self._reach[recipient].append(support)
        self._known: dict[tuple[int, frozenset[int]], Cost | None] = {}

    def run(self, over: Callable[[], bool]) -> tuple[int, ...]:
        better = bool(self._problem.goals)
        while better and self._left > 0:
            better = False
            for recipient in range(self._problem.n_recipient):
                if over():
                    return tuple(self._partner)
                better |= self._better(recipient)
        return tuple(self._partner)

    def around(self, partner: Sequence[int], most: int) -> list[tuple[int, ...]]:
        """Return the best plans one change away."""
        self._stand_at(partner)
        changes = heapq.nsmallest(2 * most, self._allowed_changes())
        plans = dict.fromkeys(self._changed(dict(change)) for _, change in changes)
        return list(plans)[:most]

    def _allowed_changes(self) -> Iterator[tuple[Cost, tuple[tuple[int, int], ...]]]:
        """Yield what every change gains; swaps come up twice."""
        for recipient in range(self._problem.n_recipient):
            for change in self._changes(recipient):
                gain = self._gain(change)
                if gain is not None and self._kept(gain, change):
                    yield gain[: self._ranked], tuple(sorted(change.items()))

    def _stand_at(self, partner: Sequence[int]) -> None:
        problem = self._problem
        self._partner = list(partner)
        self._groups = [frozenset(group) for group in problem.groups(partner)]
        self._room = [most - problem.value(g, partner) for g, most in problem.limits]

    def _better(self, recipient: int) -> bool:
        """Take the best change for one recipient, if any helps."""
        found = None
        least = (0,) * self._ranked
        for change in self._changes(recipient):
            self._left -= 1
            gain = self._gain(change)
            if gain is None or gain[: self._ranked] >= least:
                continue
            if self._kept(gain, change):
                found = gain, change
                least = gain[: self._ranked]
        if found is None:
            return False
        self._room = [
            room - more
            for room, more in zip(self._room, found[0][self._ranked :], strict=True)
        ]
        for moved, support in found[1].items():
            self._put(moved, support)
        return True

    def _kept(self, gain: Cost, change: dict[int, int]) -> bool:
        """Return whether a change keeps all limits and gives a plan that is wanted."""
        problem = self._problem
        more = gain[self._ranked :]
        if any(used > room for used, room in zip(more, self._room, strict=True)):
            return False
        return not problem.excluded or self._changed(change) not in problem.excluded

    def _changed(self, change: dict[int, int]) -> tuple[int, ...]:
        plan = self._partner.copy()
        for recipient, support in change.items():
            plan[recipient] = support
        return tuple(plan)

    def _changes(self, recipient: int) -> Iterator[dict[int, int]]:
        """Yield new supports of one or two recipients; -1 leaves one unpaired."""
        here = self._partner[recipient]
        if here >= 0:
            yield {recipient: -1}
        for there in self._reach[recipient]:
            if there == here:
                continue
            yield {recipient: there}
            for other in sorted(self._groups[there]):
                if here < 0 or (here, other) in self._problem.arc_of:
                    yield {recipient: there, other: here}

    def _gain(self, change: dict[int, int]) -> Cost | None:
        """Return the change of every goal and limit, None if a group is refused."""
        touched = {self._partner[r] for r in change} | set(change.values())
        total = [0] * len(self._weights)
        for support in sorted(touched - {-1}):
            old = self._groups[support]
            joins = {r for r, s in change.items() if s == support}
            new = frozenset(old.difference(change) | joins)
            if new and not self._low[support] <= len(new) <= self._high[support]:
                return None
            after, before = self._cost(support, new), self._cost(support, old)
            if after is None or before is None:
                return None
            _add(total, after, 1)
            _add(total, before, -1)
        for recipient, support in change.items():
            was, becomes = self._partner[recipient] < 0, support < 0
            if was != becomes:
                _add(total, self._alone[recipient], 1 if becomes else -1)
        return tuple(total)

    def _cost(self, support: int, group: frozenset[int]) -> Cost | None:
        """Return what a group costs, None if it may not be a column."""
        if not group:
            return self._idle[support]
        key = (support, group)
        if key not in self._known:
            self._known[key] = self._count(support, group)
        return self._known[key]

    def _count(self, support: int, group: frozenset[int]) -> Cost | None:
        if not self._problem.plain and not self._problem.fits(support, sorted(group)):
            return None
        arc_of = self._problem.arc_of
        total = list(self._size[len(group)])
        for recipient in group:
            _add(total, self._pair[arc_of[support, recipient]], 1)
        if any(self._weights):
            gap = self._problem.gap(support, sorted(group))
            _add(total, self._weights, gap)
        return tuple(total)

    def _put(self, recipient: int, support: int) -> None:
        before = self._partner[recipient]
        if before >= 0:
            self._groups[before] -= {recipient}
        if support >= 0:
            self._groups[support] |= {recipient}
        self._partner[recipient] = support


def _by_row(costs: Sequence[Ints]) -> list[Cost]:
    """Return the costs of each school, pair or size under all goals."""
    return list(zip(*(cost.tolist() for cost in costs), strict=True))


def _add(total: list[int], cost: Sequence[int], times: int) -> None:
    for index, value in enumerate(cost):
        total[index] += times * value
