"""A support with too many groups to look at each: good ones, and a bound of the best.

The subject gap of a group is at least ``sum_k f_k (needs - spare)`` for any fractions
``f`` between 0 and 1, and that is a sum over recipients: for each size the cheapest
recipients make the cheapest group, exactly. The best fractions are sought by steps
along the slope; whatever they are, the bound holds.
"""

from math import comb

import numpy as np

from solvers.pairing.columns import _picks
from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.pairing.wide.tariff import Floats, Tariff

_TRIED = 20_000
_STEPS = 24
_FAR = 1e18


def cheapest(
    problem: PairingProblem,
    support: int,
    tariff: Tariff,
    net: Floats,
    per: int,
    width: int,
) -> tuple[float, Ints, Ints]:
    """Return a lower bound of the cheapest group, and good groups with their gaps.

    Parameters
    ----------
    problem
        The part.
    support
        Row of the support.
    tariff
        Costs of sizes and gaps.
    net
        Shape (n,): what each pair of the support costs.
    per
        Groups wanted.
    width
        Columns of the arcs returned.
    """
    first, last = problem.arc_start[support : support + 2].tolist()
    needs = problem.needs[problem.arcs[first:last, 1]]
    spare = problem.spares[support]
    low = int(problem.degree_min[support])
    high = min(int(problem.degree_max[support]), last - first)
    none = np.zeros((0, width), dtype=np.int64), np.zeros(0, dtype=np.int64)
    if high < low:
        return _FAR, *none
    fractions = fractions_of(net, needs, spare, tariff.gap, tariff.size, low, high)
    least = _least(net, needs, spare, tariff.gap * fractions, tariff.size, low, high)
    slope = net + tariff.gap * (needs * fractions).sum(axis=1)
    groups = _tried(net, needs, spare, tariff, slope, low, high)
    groups += _grown(net, needs, spare, tariff, slope, low, high)
    members = problem.arcs[first:last, 1]
    known: dict[tuple[int, ...], float] = {}
    for cost, group in groups:
        if group not in known and problem.fits(support, members[list(group)].tolist()):
            known[group] = cost
    best = sorted(known, key=lambda group: (known[group], group))[:per]
    arcs = np.full((len(best), width), -1, dtype=np.int64)
    gap = np.zeros(len(best), dtype=np.int64)
    for row, group in enumerate(best):
        arcs[row, : len(group)] = first + np.array(group[::-1])
        gap[row] = problem.gap(support, members[list(group)].tolist())
    return float(least), arcs, gap


def bound(problem: PairingProblem, support: int, goal: Goal, net: Ints) -> int:
    """Return a lower bound of the cheapest group of a support, in whole numbers.

    Parameters
    ----------
    goal
        Whole costs of sizes and gaps.
    net
        Shape (n,): what each pair of the support costs.
    """
    first, last = problem.arc_start[support : support + 2].tolist()
    needs = problem.needs[problem.arcs[first:last, 1]]
    spare = problem.spares[support]
    low = int(problem.degree_min[support])
    high = min(int(problem.degree_max[support]), last - first)
    if high < low:
        return 2**60
    weight = goal.gap_weight
    size = goal.size_cost
    best = fractions_of(net.astype(float), needs, spare, weight, size, low, high)
    tries = (best, np.ones_like(best), np.zeros_like(best))
    return max(
        int(_least(net, needs, spare, _whole(f, weight), size, low, high))
        for f in tries
    )


def _whole(fractions: Floats, weight: int) -> Ints:
    return np.clip(np.rint(fractions * weight).astype(np.int64), 0, weight)


def _least(
    net: Floats | Ints,
    needs: Ints,
    spare: Ints,
    weights: Floats | Ints,
    size: Floats | Ints,
    low: int,
    high: int,
) -> float | int:
    slope = net + (needs * weights).sum(axis=1)
    sums = np.cumsum(np.sort(slope))[low - 1 : high] + size[low : high + 1]
    return (sums.min() - (weights * spare).sum()).item()  # type: ignore[no-any-return]


def fractions_of(
    net: Floats,
    needs: Ints,
    spare: Ints,
    weight: float,
    size: Floats | Ints,
    low: int,
    high: int,
) -> Floats:
    """Return fractions that make the bound large."""
    fractions = np.where(spare > 0, 0.7, 1.0)
    best, value = fractions, -np.inf
    scale = np.maximum(1.0, np.maximum(spare, needs.max(axis=0, initial=0)))
    for step in range(_STEPS):
        slope = net + weight * (needs * fractions).sum(axis=1)
        order = np.argsort(slope, kind="stable")
        sums = np.cumsum(slope[order])[low - 1 : high] + size[low : high + 1]
        at = int(np.argmin(sums))
        reached = float(sums[at] - weight * (fractions * spare).sum())
        if reached > value:
            best, value = fractions, reached
        rise = (needs[order[: low + at]].sum(axis=0) - spare) / scale
        fractions = np.clip(fractions + 0.5 / (1 + step) * rise, 0.0, 1.0)
    return best


def _tried(
    net: Floats,
    needs: Ints,
    spare: Ints,
    tariff: Tariff,
    slope: Floats,
    low: int,
    high: int,
) -> list[tuple[float, tuple[int, ...]]]:
    """Return the groups among a small choice of the best recipients, cheapest few."""
    most = min(high, max(low, 3))
    count = low
    while count < len(net) and _many(count + 1, low, most) <= _TRIED:
        count += 1
    if _many(count, low, most) > _TRIED:
        return []
    chosen = np.sort(np.argsort(slope, kind="stable")[:count])
    picks = _picks(count, low, most)
    padded = np.vstack((needs[chosen], np.zeros_like(spare)))
    missing = padded[picks].sum(axis=0) - spare
    cost = np.append(net[chosen], 0.0)[picks].sum(axis=0)
    cost += tariff.gap * np.maximum(missing, 0).sum(axis=1)
    cost += tariff.size[(picks < count).sum(axis=0)]
    order = np.argsort(cost, kind="stable")[:40]
    return [
        (
            float(cost[i]),
            tuple(chosen[[p for p in picks[:, i].tolist() if p < count]].tolist()),
        )
        for i in order.tolist()
    ]


def _grown(
    net: Floats,
    needs: Ints,
    spare: Ints,
    tariff: Tariff,
    slope: Floats,
    low: int,
    high: int,
) -> list[tuple[float, tuple[int, ...]]]:
    """Return groups grown by the recipient that adds least, from several starts."""
    groups = []
    for start in np.argsort(slope, kind="stable")[:4].tolist():
        group = [start]
        total = needs[start].astype(np.int64)
        paid = float(net[start])
        free = np.ones(len(net), dtype=np.bool_)
        free[start] = False
        while True:
            gap = int(np.maximum(total - spare, 0).sum())
            cost = paid + tariff.gap * gap + float(tariff.size[len(group)])
            if len(group) >= low:
                groups.append((cost, tuple(sorted(group))))
            if len(group) >= high or not free.any():
                break
            then = np.maximum(total + needs - spare, 0).sum(axis=1)
            adds = np.where(free, net + tariff.gap * (then - gap), np.inf)
            best = int(np.argmin(adds))
            if len(group) >= low and adds[best] >= 0:
                break
            group.append(best)
            total = total + needs[best]
            paid += float(net[best])
            free[best] = False
    return groups


def _many(count: int, low: int, high: int) -> int:
    return sum(comb(count, size) for size in range(low, high + 1))
