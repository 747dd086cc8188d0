"""A first plan by hand's rule: the nearest support with room, then mend.

Recipients with the fewest supports in reach choose first, each the cheapest pair that
still has room; supports left below their least degree are filled up from recipients
of supports that can spare one, or given up.
"""

import numpy as np

from solvers.pairing.problem import Ints, PairingProblem


def arc_order(problem: PairingProblem) -> Ints:
    """Return the rank of each arc, cheapest first, by the goals in their order.

    An arc is judged as the only pair of its support.
    """
    keys = []
    for goal in problem.goals:
        cost = goal.pair_cost.copy()
        if goal.gap_weight:
            missing = (
                problem.needs[problem.arcs[:, 1]] - problem.spares[problem.arcs[:, 0]]
            )
            cost += goal.gap_weight * np.maximum(missing, 0).sum(axis=1)
        keys.append(cost - goal.unpaired_cost[problem.arcs[:, 1]])
    order = np.lexsort((problem.arcs[:, 0], problem.arcs[:, 1], *reversed(keys)))
    rank = np.empty(problem.n_arc, dtype=np.int64)
    rank[order] = np.arange(problem.n_arc)
    return rank


def greedy_plan(problem: PairingProblem) -> tuple[int, ...]:
    """Return a plan that keeps all degrees, as the support of each recipient."""
    rank = arc_order(problem).tolist()
    by_recipient: list[list[int]] = [[] for _ in range(problem.n_recipient)]
    for arc, (_, recipient) in enumerate(problem.arcs.tolist()):
        by_recipient[recipient].append(arc)
    for arcs in by_recipient:
        arcs.sort(key=rank.__getitem__)
    partner = _nearest(problem, by_recipient)
    _mend(problem, rank, partner)
    return tuple(partner)


def _nearest(problem: PairingProblem, by_recipient: list[list[int]]) -> list[int]:
    room = problem.degree_max.tolist()
    support_of = problem.arcs[:, 0].tolist()
    partner = [-1] * problem.n_recipient
    order = sorted(range(problem.n_recipient), key=lambda r: (len(by_recipient[r]), r))
    for recipient in order:
        for arc in by_recipient[recipient]:
            if room[support_of[arc]] > 0:
                partner[recipient] = support_of[arc]
                room[support_of[arc]] -= 1
                break
    return partner


def _mend(problem: PairingProblem, rank: list[int], partner: list[int]) -> None:
    """Fill or give up every support below its least degree."""
    low = problem.degree_min.tolist()
    load = [len(group) for group in problem.groups(partner)]
    short = [s for s in range(problem.n_support) if 0 < load[s] < low[s]]
    for support in sorted(short, key=lambda s: (low[s] - load[s], s)):
        first, last = problem.arc_start[support : support + 2].tolist()
        for arc in sorted(range(first, last), key=rank.__getitem__):
            recipient = int(problem.arcs[arc, 1])
            giver = partner[recipient]
            may_leave = giver < 0 or (giver != support and load[giver] > low[giver])
            if load[support] < low[support] and may_leave:
                if giver >= 0:
                    load[giver] -= 1
                partner[recipient] = support
                load[support] += 1
        if load[support] < low[support]:
            for recipient, mine in enumerate(partner):
                if mine == support:
                    partner[recipient] = -1
            load[support] = 0
