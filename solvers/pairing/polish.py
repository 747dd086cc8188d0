"""Local search: move one recipient, or swap two, while the goals get better.

Goals are compared as a planner reads them, the first one first, so a move that gives
up anything of an earlier goal is never taken.
"""

from collections.abc import Callable, Iterator, Sequence

from solvers.pairing.problem import PairingProblem

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
        A plan that keeps all degrees.
    trials
        Most moves tried; a count, not a time, so that the answer is always the same.
    over
        Asked before each recipient whether the time is over.
    """
    return _Polish(problem, partner, trials).run(over)


class _Polish:
    def __init__(
        self, problem: PairingProblem, partner: Sequence[int], trials: int
    ) -> None:
        self._problem = problem
        self._partner = list(partner)
        self._groups = [frozenset(group) for group in problem.groups(partner)]
        self._left = trials
        self._low = problem.degree_min.tolist()
        self._high = problem.degree_max.tolist()
        self._alone = list(
            zip(*(g.unpaired_cost.tolist() for g in problem.goals), strict=True)
        )
        self._idle = list(
            zip(*(g.idle_cost.tolist() for g in problem.goals), strict=True)
        )
        self._pair = list(
            zip(*(g.pair_cost.tolist() for g in problem.goals), strict=True)
        )
        self._size = list(
            zip(*(g.size_cost.tolist() for g in problem.goals), strict=True)
        )
        self._weights = [g.gap_weight for g in problem.goals]
        self._reach: list[list[int]] = [[] for _ in range(problem.n_recipient)]
        for support, recipient in problem.arcs.tolist():
            self._reach[recipient].append(support)
        self._known: dict[tuple[int, frozenset[int]], Cost] = {}

    def run(self, over: Callable[[], bool]) -> tuple[int, ...]:
        better = bool(self._problem.goals)
        while better and self._left > 0:
            better = False
            for recipient in range(self._problem.n_recipient):
                if over():
                    return tuple(self._partner)
                better |= self._better(recipient)
        return tuple(self._partner)

    def _better(self, recipient: int) -> bool:
        """Take the best change for one recipient, if any helps."""
        found = None
        for change in self._changes(recipient):
            self._left -= 1
            gain = self._gain(change)
            if gain is not None and (found is None or gain < found[0]):
                found = gain, change
        if found is None or found[0] >= (0,) * len(self._weights):
            return False
        for moved, support in found[1].items():
            self._put(moved, support)
        return True

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
        """Return the change of every goal, None if a degree would break."""
        touched = {self._partner[r] for r in change} | set(change.values())
        total = [0] * len(self._weights)
        for support in sorted(touched - {-1}):
            old = self._groups[support]
            joins = {r for r, s in change.items() if s == support}
            new = frozenset(old.difference(change) | joins)
            if new and not self._low[support] <= len(new) <= self._high[support]:
                return None
            _add(total, self._cost(support, new), 1)
            _add(total, self._cost(support, old), -1)
        for recipient, support in change.items():
            was, becomes = self._partner[recipient] < 0, support < 0
            if was != becomes:
                _add(total, self._alone[recipient], 1 if becomes else -1)
        return tuple(total)

    def _cost(self, support: int, group: frozenset[int]) -> Cost:
        if not group:
            return self._idle[support]
        key = (support, group)
        if (known := self._known.get(key)) is not None:
            return known
        arc_of = self._problem.arc_of
        total = list(self._size[len(group)])
        for recipient in group:
            _add(total, self._pair[arc_of[support, recipient]], 1)
        if any(self._weights):
            gap = self._problem.gap(support, sorted(group))
            _add(total, self._weights, gap)
        self._known[key] = tuple(total)
        return self._known[key]

    def _put(self, recipient: int, support: int) -> None:
        before = self._partner[recipient]
        if before >= 0:
            self._groups[before] -= {recipient}
        if support >= 0:
            self._groups[support] |= {recipient}
        self._partner[recipient] = support


def _add(total: list[int], cost: Sequence[int], times: int) -> None:
    for index, value in enumerate(cost):
        total[index] += times * value
