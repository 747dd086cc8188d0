"""The groups a few supports may form from a few recipients, the least dear ones."""

from collections.abc import Sequence
from math import comb
from typing import NamedTuple

import numpy as np

from solvers.pairing.columns import pattern_sums
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.wide.patterns import unrank
from solvers.pairing.wide.tariff import Floats

_TRIED = 200_000


class Some(NamedTuple):
    """A few groups.

    Attributes
    ----------
    support : list of int
    groups : list of tuple of int
        Recipients, ascending.
    gap : list of int
        Subject gap in weekly periods.
    """

    support: list[int]
    groups: list[tuple[int, ...]]
    gap: list[int]

    def costs(self, goal: Goal, problem: PairingProblem) -> list[int]:
        """Return what each group costs under a goal."""
        arc_of = problem.arc_of
        pair, size = goal.pair_cost.tolist(), goal.size_cost.tolist()
        return [
            sum(pair[arc_of[s, r]] for r in group)
            + size[len(group)]
            + goal.gap_weight * gap
            for s, group, gap in zip(self.support, self.groups, self.gap, strict=True)
        ]

    def joined(
        self,
        own: Sequence[tuple[int, tuple[int, ...]]],
        goal: Goal,
        problem: PairingProblem,
    ) -> "Some":
        """Return the groups with those of a plan among them."""
        known = set(zip(self.support, self.groups, strict=True))
        new = [(s, group) for s, group in own if (s, group) not in known]
        return Some(
            [*self.support, *(s for s, _ in new)],
            [*self.groups, *(group for _, group in new)],
            [*self.gap, *(problem.gap(s, group) for s, group in new)],
        )


def groups_within(
    problem: PairingProblem,
    supports: Sequence[int],
    members: Ints,
    goal: Goal,
    prices: Floats,
    *,
    most: int,
) -> Some:
    """Return the least dear groups some supports may form from some recipients.

    As many of each support: some have very many groups that cost nearly the same, and
    the least dear of all would be theirs.

    Parameters
    ----------
    supports
        Rows of supports.
    members
        Rows of recipients, ascending.
    goal, prices
        Costs, and what is taken off for each recipient.
    most
        Most groups.
    """
    inside = np.zeros(problem.n_recipient, dtype=np.bool_)
    inside[members] = True
    found: list[tuple[int, Ints, Ints, int, int]] = []
    gaps, owner, ranks = [], [], []
    share = max(1, most // max(1, len(supports)))
    for index, support in enumerate(supports):
        first, last = problem.arc_start[support : support + 2].tolist()
        arcs = first + np.flatnonzero(inside[problem.arcs[first:last, 1]])
        low = int(problem.degree_min[support])
        high = min(int(problem.degree_max[support]), len(arcs))
        net = goal.pair_cost[arcs] - prices[problem.arcs[arcs, 1]]
        arcs, high = _fewer(problem, support, goal, arcs, net, low, high)
        found.append((support, arcs, problem.arcs[arcs, 1], low, high))
        if high < low:
            continue
        net = goal.pair_cost[arcs] - prices[problem.arcs[arcs, 1]]
        gap = _gaps(problem, support, problem.arcs[arcs, 1], low, high)
        cost: Floats = pattern_sums(net, low, high) + goal.gap_weight * gap
        cost += np.repeat(
            goal.size_cost[low : high + 1],
            [comb(len(arcs), size) for size in range(low, high + 1)],
        )
        best = np.arange(len(cost))
        if len(cost) > share:
            best = np.sort(np.argpartition(cost, share)[:share])
        gaps.append(gap[best])
        owner.append(np.full(len(best), index))
        ranks.append(best)
    if not gaps:
        return Some([], [], [])
    return _named(
        problem,
        found,
        np.concatenate(owner),
        np.concatenate(ranks),
        np.concatenate(gaps),
    )


def _fewer(
    problem: PairingProblem,
    support: int,
    goal: Goal,
    arcs: Ints,
    net: Floats,
    low: int,
    high: int,
) -> tuple[Ints, int]:
    """Return so few pairs, the best alone, that their groups can be looked at."""
    high = min(high, max(low, 6))
    while _count(len(arcs), low, high) > _TRIED and high > max(low, 3):
        high -= 1
    missing = problem.needs[problem.arcs[arcs, 1]] - problem.spares[support]
    alone = net + goal.gap_weight * np.maximum(missing, 0).sum(axis=1)
    order = np.argsort(alone, kind="stable")
    count = len(arcs)
    while count > low and _count(count, low, high) > _TRIED:
        count -= 1
    if _count(count, low, high) > _TRIED:
        return arcs[:0], 0
    return np.sort(arcs[order[:count]]), min(high, count)


def _count(count: int, low: int, high: int) -> int:
    return sum(comb(count, size) for size in range(low, high + 1))


def _gaps(
    problem: PairingProblem, support: int, members: Ints, low: int, high: int
) -> Ints:
    needs = problem.needs[members]
    gap = np.zeros(_count(len(members), low, high), dtype=np.int64)
    for subject in np.flatnonzero(needs.any(axis=0)).tolist():
        missing = pattern_sums(needs[:, subject].astype(np.int32), low, high)
        missing -= np.int32(problem.spares[support, subject])
        np.maximum(missing, 0, out=missing)
        gap += missing
    return gap


def _named(
    problem: PairingProblem,
    found: Sequence[tuple[int, Ints, Ints, int, int]],
    owner: Ints,
    rank: Ints,
    gap: Ints,
) -> Some:
    some = Some([], [], [])
    for index, (support, arcs, members, low, high) in enumerate(found):
        mine = np.flatnonzero(owner == index)
        at = 0
        for size in range(low, high + 1):
            end = at + comb(len(arcs), size)
            chosen = mine[(at <= rank[mine]) & (rank[mine] < end)]
            picks = unrank(len(arcs), size, rank[chosen] - at)
            groups = members[picks].tolist()
            for group, lack in zip(groups, gap[chosen].tolist(), strict=True):
                if problem.plain or problem.fits(support, group):
                    some.support.append(support)
                    some.groups.append(tuple(group))
                    some.gap.append(lack)
            at = end
    return some
