"""A whole plan from a fractional one: the surest groups first, the rest squeezed in."""

from collections.abc import Sequence

import numpy as np

from solvers.pairing.problem import PairingProblem
from solvers.pairing.wide.tariff import Batch, Floats, Tariff


def rounded(
    problem: PairingProblem,
    batch: Batch,
    shares: Floats,
    cost: Floats,
    tariff: Tariff,
) -> tuple[int, ...]:
    """Return a plan that keeps all degrees.

    Parameters
    ----------
    batch
        Groups met.
    shares
        Shape (n_batch,): how much of each the fractional plan uses.
    cost
        Shape (n_batch,): what each costs beyond its prices.
    tariff
        Costs, to squeeze in who is left.
    """
    partner = [-1] * problem.n_recipient
    busy = [False] * problem.n_support
    members = batch.members(problem)
    for index in np.lexsort((cost, -np.round(shares, 2))).tolist():
        support = int(batch.support[index])
        group = [r for r in members[index].tolist() if r < problem.n_recipient]
        if not busy[support] and all(partner[r] < 0 for r in group):
            busy[support] = True
            for recipient in group:
                partner[recipient] = support
    return _squeezed(problem, partner, tariff)


def _squeezed(
    problem: PairingProblem, partner: list[int], tariff: Tariff
) -> tuple[int, ...]:
    """Put each recipient left into the group where it costs least, while any has room.

    An idle support opens for as many as it must take at least.
    """
    reach: list[list[int]] = [[] for _ in partner]
    for support, recipient in problem.arcs.tolist():
        if partner[recipient] < 0:
            reach[recipient].append(support)
    groups = problem.groups(partner)
    left = [r for r, s in enumerate(partner) if s < 0 and reach[r]]
    for recipient in sorted(left, key=lambda r: (len(reach[r]), r)):
        best: tuple[float, int, list[int]] | None = None
        for support in reach[recipient] if partner[recipient] < 0 else ():
            group = _opened(problem, support, groups[support], recipient, partner)
            if not problem.fits(support, group):
                continue
            cost = _cost(problem, tariff, support, group) - _cost(
                problem, tariff, support, groups[support]
            )
            cost /= len(group) - len(groups[support])
            if best is None or (cost, support) < best[:2]:
                best = cost, support, group
        if best is not None:
            _, support, group = best
            groups[support] = group
            for member in group:
                partner[member] = support
    return tuple(partner)


def _opened(
    problem: PairingProblem,
    support: int,
    group: Sequence[int],
    recipient: int,
    partner: Sequence[int],
) -> list[int]:
    """Return a group with one more, and with what it needs to be large enough."""
    larger = [*group, recipient]
    lacking = int(problem.degree_min[support]) - len(larger)
    if lacking > 0:
        first, last = problem.arc_start[support : support + 2].tolist()
        others = problem.arcs[first:last, 1].tolist()
        free = [r for r in others if partner[r] < 0 and r != recipient]
        larger += free[:lacking]
    return sorted(larger)


def _cost(
    problem: PairingProblem, tariff: Tariff, support: int, group: Sequence[int]
) -> float:
    if not group:
        return float(tariff.idle[support])
    arcs = [problem.arc_of[support, r] for r in group]
    cost = float(tariff.pair[arcs].sum()) + float(tariff.size[len(group)])
    return cost + tariff.gap * problem.gap(support, group)
