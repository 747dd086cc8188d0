"""Large-neighbourhood search: free the supports of one region, choose again, repeat.

A region is a support and those that share most of its promising recipients. All groups
of its own recipients (and of unpaired ones in reach) are priced, the least dear are
chosen from in whole numbers, and everything outside stays as it is. Since every plan of
the region pays the same prices for the same recipients, a group dearer than all that
the region pays too much now cannot be part of a better one.
"""

from collections.abc import Callable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from solvers.mip import Choices, pick
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.wide.some import Some, groups_within
from solvers.pairing.wide.tariff import Batch, Floats, Tariff
from solvers.params import Params

_MOST_WANTED = 4.0
_LITTLE = 0.05
_CLOSE = 4
_SPREAD = 6


class Aim(NamedTuple):
    """What a region makes small.

    Attributes
    ----------
    goal : Goal
        Whole costs; earlier goals weighed in.
    limits : tuple of (Goal, int)
        What goals may cost over the whole part.
    recipient : ndarray, shape (n_recipient,)
        Prices that fit the goal.
    """

    goal: Goal
    limits: tuple[tuple[Goal, int], ...]
    recipient: Floats


class Regions:
    """Improves one plan, region by region.

    Parameters
    ----------
    problem
        The part.
    partner
        A plan.
    batch
        Promising groups, to tell who competes with whom.
    tariff
        Costs, to the same end.
    params
        Limits.
    """

    def __init__(
        self,
        problem: PairingProblem,
        partner: Sequence[int],
        batch: Batch,
        tariff: Tariff,
        *,
        params: Params,
    ) -> None:
        self._problem = problem
        self._params = params
        self.partner = list(partner)
        self._groups = [tuple(sorted(g)) for g in problem.groups(partner)]
        self._near = _neighbours(problem, batch, tariff)
        self._done: dict[int, int] = {}
        self._changed = [0] * problem.n_support
        self._clock = 0
        self._reach: list[list[int]] = [[] for _ in range(problem.n_recipient)]
        for support, recipient in problem.arcs.tolist():
            self._reach[recipient].append(support)

    def run(
        self,
        aim: Aim,
        *,
        size: int,
        most: int,
        left_s: Callable[[], float],
        each_s: float,
        enough: Callable[[], bool] = lambda: False,
    ) -> int:
        """Go through all regions until none gets better; return how many did.

        Parameters
        ----------
        aim
            What is made small.
        size
            Supports of a region.
        most
            Groups a region chooses from.
        left_s
            Seconds left.
        each_s
            Most seconds for one region.
        enough
            Asked after each better region; True ends the search.
        """
        self._done.clear()
        better = 0
        again = True
        while again:
            again = False
            for support in self._order(aim):
                if left_s() <= 0 or self._params.stopped():
                    return better
                region = self._region(support, size)
                if self._settled(support, region):
                    continue
                self._clock += 1
                self._done[support] = self._clock
                seconds = min(each_s, left_s())
                if self._choose(aim, region, most=most, seconds=seconds):
                    better += 1
                    again = True
                    if enough():
                        return better
        return better

    def _settled(self, support: int, region: Sequence[int]) -> bool:
        """Return whether nothing of a region has changed since its last look."""
        seen = self._done.get(support)
        if seen is None:
            return False
        return all(self._changed[s] <= seen for s in region)

    def _order(self, aim: Aim) -> list[int]:
        """Return the supports, those first that pay most too much."""
        over = self._overpaid(aim)
        order = sorted(range(len(over)), key=lambda s: (-over[s], s))
        skip: set[int] = set()
        first = []
        for support in order:
            if support not in skip:
                first.append(support)
                skip.update(s for _, s in self._near[support][:_SPREAD])
        rest = [s for s in order if s in skip]
        return list(dict.fromkeys([*first, *rest]))

    def _overpaid(self, aim: Aim) -> list[float]:
        return [self._net(aim, s, group) for s, group in enumerate(self._groups)]

    def _net(self, aim: Aim, support: int, group: Sequence[int]) -> float:
        cost = _cost(self._problem, aim.goal, support, group)
        return cost - float(aim.recipient[list(group)].sum())

    def _region(self, support: int, size: int) -> list[int]:
        """Return a support and those it, or they, share most with."""
        region = {support}
        pull: dict[int, float] = {}
        heap: list[tuple[float, int]] = []
        newest = support
        while len(region) < size:
            for weight, other in self._near[newest]:
                if other not in region:
                    pull[other] = pull.get(other, 0.0) + weight
                    heappush(heap, (pull[other], other))
            while heap and heap[0][1] in region:
                heappop(heap)
            if not heap:
                break
            newest = heappop(heap)[1]
            region.add(newest)
        return sorted(region)

    def _choose(
        self, aim: Aim, region: list[int], *, most: int, seconds: float
    ) -> bool:
        """Choose the groups of a region anew; return whether they are better."""
        problem = self._problem
        free = sorted(r for s in region for r in self._groups[s])
        inside = set(region)
        alone = [
            r
            for r, s in enumerate(self.partner)
            if s < 0 and not inside.isdisjoint(self._reach[r])
        ]
        members = np.array(sorted({*free, *alone}), dtype=np.int64)
        if not len(members):
            return False
        now = self._worth(aim.goal, region, alone)
        some = groups_within(
            problem, region, members, aim.goal, aim.recipient, most=most
        )
        some = some.joined(self._own(region), aim.goal, problem)
        answer = self._pick(aim, region, members, some, seconds)
        if answer is None:
            return False
        before = {s: self._groups[s] for s in region}
        if (
            sum(self._cost_of(aim.goal, s, g) for s, g in answer.items())
            + sum(
                int(aim.goal.unpaired_cost[r])
                for r in sorted(set(members.tolist()).difference(*answer.values()))
            )
            >= now
        ):
            return False
        self._put(answer)
        for goal, limit in aim.limits:
            if problem.value(goal, self.partner) > limit:
                self._put(before)
                return False
        for support in region:
            if self._groups[support] != before[support]:
                self._changed[support] = self._clock + 1
        return True

    def _put(self, answer: dict[int, tuple[int, ...]]) -> None:
        for support in answer:
            for recipient in self._groups[support]:
                self.partner[recipient] = -1
        for support, group in answer.items():
            self._groups[support] = group
            for recipient in group:
                self.partner[recipient] = support

    def _cost_of(self, goal: Goal, support: int, group: Sequence[int]) -> int:
        if not group:
            return int(goal.idle_cost[support])
        return _cost(self._problem, goal, support, group)

    def _worth(self, goal: Goal, region: list[int], alone: Sequence[int]) -> int:
        total = sum(int(goal.unpaired_cost[r]) for r in alone)
        return total + sum(self._cost_of(goal, s, self._groups[s]) for s in region)

    def _own(self, region: list[int]) -> list[tuple[int, tuple[int, ...]]]:
        return [(s, self._groups[s]) for s in region if self._groups[s]]

    def _pick(
        self,
        aim: Aim,
        region: list[int],
        members: Ints,
        some: Some,
        seconds: float,
    ) -> dict[int, tuple[int, ...]] | None:
        problem = self._problem
        place = {r: i for i, r in enumerate(members.tolist())}
        first = len(place)
        row = {s: first + i for i, s in enumerate(region)}
        rows = [
            [row[s], *(place[r] for r in group)]
            for s, group in zip(some.support, some.groups, strict=True)
        ]
        rows += [[place[r]] for r in members.tolist()]
        rows += [[row[s]] for s in region]

        def costs(goal: Goal) -> list[int]:
            stays: list[int] = goal.unpaired_cost[members].tolist()
            idles: list[int] = goal.idle_cost[region].tolist()
            return [*some.costs(goal, problem), *stays, *idles]

        limits = []
        for goal, limit in aim.limits:
            alone = [r for r in members.tolist() if self.partner[r] < 0]
            spare = limit - problem.value(goal, self.partner)
            limits.append((costs(goal), self._worth(goal, region, alone) + spare))
        busy = {(s, self._groups[s]) for s in region if self._groups[s]}
        hint = [
            i
            for i, key in enumerate(zip(some.support, some.groups, strict=True))
            if key in busy
        ]
        hint += [
            len(some.groups) + i
            for i, r in enumerate(members.tolist())
            if self.partner[r] < 0
        ]
        at = len(some.groups) + len(members)
        hint += [at + i for i, s in enumerate(region) if not self._groups[s]]
        # Prices taken off change every plan by the same and keep the figures small.
        paid = np.rint(aim.recipient).astype(np.int64).tolist()
        named = [*some.groups, *((r,) for r in members.tolist()), *((),) * len(region)]
        net = [
            cost - sum(paid[r] for r in group)
            for cost, group in zip(costs(aim.goal), named, strict=True)
        ]
        picked = pick(
            Choices(net, rows, first + len(region), limits),
            params=self._params,
            time_limit_s=seconds,
            hint=hint,
        )
        if not picked.chosen:
            return None
        answer: dict[int, tuple[int, ...]] = {s: () for s in region}
        chosen = zip(some.support, some.groups, picked.chosen, strict=False)
        for support, group, taken in chosen:
            if taken:
                answer[support] = group
        return answer


def _cost(
    problem: PairingProblem, goal: Goal, support: int, group: Sequence[int]
) -> int:
    if not group:
        return int(goal.idle_cost[support])
    arcs = [problem.arc_of[support, r] for r in group]
    cost = int(goal.pair_cost[arcs].sum()) + int(goal.size_cost[len(group)])
    return cost + goal.gap_weight * problem.gap(support, group)


def _neighbours(
    problem: PairingProblem, batch: Batch, tariff: Tariff
) -> list[list[tuple[float, int]]]:
    """Return for each support the others that want the same recipients, and how much.

    A support wants the recipients of its promising groups, and a little those for whom
    it is among the cheapest.
    """
    members = batch.members(problem)
    real = members < problem.n_recipient
    wants = csr_matrix(
        (
            np.ones(int(real.sum())),
            (np.repeat(batch.support, real.sum(axis=1)), members[real]),
        ),
        shape=(problem.n_support, problem.n_recipient),
    )
    wants.data = np.minimum(wants.data, _MOST_WANTED)
    close = problem.arcs[_closest(problem, tariff)]
    little = csr_matrix(
        (np.full(len(close), _LITTLE), (close[:, 0], close[:, 1])), shape=wants.shape
    )
    wants = (wants + little).tocsr()
    shared = (wants @ wants.T).tocsr()
    near = []
    for support in range(problem.n_support):
        begin, end = shared.indptr[support], shared.indptr[support + 1]
        pairs = zip(
            shared.data[begin:end].tolist(),
            shared.indices[begin:end].tolist(),
            strict=True,
        )
        near.append(sorted((-w, s) for w, s in pairs if s != support))
    return near


def _closest(problem: PairingProblem, tariff: Tariff) -> Ints:
    """Return the cheapest pairs of each recipient, judged alone."""
    support, recipient = problem.arcs[:, 0], problem.arcs[:, 1]
    missing = np.maximum(problem.needs[recipient] - problem.spares[support], 0)
    cost = tariff.pair + tariff.gap * missing.sum(axis=1)
    order = np.lexsort((cost, recipient))
    owner = recipient[order]
    place = np.arange(len(order)) - np.searchsorted(owner, owner)
    return np.asarray(order[place < _CLOSE], dtype=np.int64)
