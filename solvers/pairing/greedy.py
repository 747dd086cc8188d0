"""A first plan by hand's rule: the nearest support with room, then mend.

Recipients with the fewest supports in reach choose first, each the cheapest pair that
still has room; supports whose group may not be a column yet are filled up from
recipients of supports that can spare one, or give up some or all of theirs.
"""

from collections.abc import Sequence

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
    """Return a plan of admitted groups, as the support of each recipient.

    Limits and plans not wanted are not looked at.
    """
    rank = arc_order(problem).tolist()
    by_recipient: list[list[int]] = [[] for _ in range(problem.n_recipient)]
    for arc, (_, recipient) in enumerate(problem.arcs.tolist()):
        by_recipient[recipient].append(arc)
    for arcs in by_recipient:
        arcs.sort(key=rank.__getitem__)
    partner = _nearest(problem, by_recipient)
    _mend(problem, rank, partner)
    return tuple(partner)


def mended(problem: PairingProblem, wanted: Sequence[int]) -> tuple[int, ...]:
    """Return a plan of admitted groups that keeps as much of another as it easily can.

    Parameters
    ----------
    wanted
        Support of each recipient, -1 if unpaired; any pairs and groups.
    """
    allowed = problem.arc_of
    partner = [s if (s, r) in allowed else -1 for r, s in enumerate(wanted)]
    for support, group in enumerate(problem.groups(partner)):
        left = group
        while left and not problem.fits(support, left):
            fewer = ([r for r in left if r != out] for out in reversed(left))
            left = next((g for g in fewer if problem.fits(support, g)), left[:-1])
        for recipient in set(group) - set(left):
            partner[recipient] = -1
    return tuple(partner)


def _nearest(problem: PairingProblem, by_recipient: list[list[int]]) -> list[int]:
    room = problem.degree_max.tolist()
    support_of = problem.arcs[:, 0].tolist()
    partner = [-1] * problem.n_recipient
    groups: list[list[int]] = [[] for _ in range(problem.n_support)]
    order = sorted(range(problem.n_recipient), key=lambda r: (len(by_recipient[r]), r))
    for recipient in order:
        for arc in by_recipient[recipient]:
            support = support_of[arc]
            wider = [*groups[support], recipient]
            if len(wider) <= room[support] and _may_stay(problem, support, wider):
                partner[recipient] = support
                groups[support] = wider
                break
    return partner


def _may_stay(problem: PairingProblem, support: int, group: Sequence[int]) -> bool:
    return problem.plain or problem.leaves_room(support, group)


def _mend(problem: PairingProblem, rank: list[int], partner: list[int]) -> None:
    """Fill or give up every support whose group may not be a column."""
    low = problem.degree_min.tolist()
    groups = problem.groups(partner)

    def fits(support: int, group: Sequence[int]) -> bool:
        return len(group) >= low[support] and (
            problem.plain or problem.fits(support, group)
        )

    short = [s for s, group in enumerate(groups) if group and not fits(s, group)]
    for support in sorted(short, key=lambda s: (low[s] - len(groups[s]), s)):
        first, last = problem.arc_start[support : support + 2].tolist()
        for arc in sorted(range(first, last), key=rank.__getitem__):
            if fits(support, groups[support]):
                break
            recipient = int(problem.arcs[arc, 1])
            giver = partner[recipient]
            if giver == support:
                continue
            wider = [*groups[support], recipient]
            fewer = [r for r in groups[giver] if r != recipient] if giver >= 0 else []
            may_leave = giver < 0 or (bool(fewer) and fits(giver, fewer))
            if may_leave and _may_stay(problem, support, wider):
                groups[support] = wider
                if giver >= 0:
                    groups[giver] = fewer
                partner[recipient] = support
    kept = mended(problem, partner)
    partner[:] = kept
