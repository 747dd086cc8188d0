"""When a part has too many columns: fewer arcs, and a bound that is still true.

Only the best arcs of each support and of each recipient stay, and with them every arc
of the plan at hand. What is best among their columns is a good plan, not a proven one.
The bound is computed over all arcs: the subject gap of a group is at least the sum of
the gaps its recipients would leave one by one, so the cheapest group of a support is at
least the sum of its cheapest single prices.
"""

from collections.abc import Sequence

import numpy as np

from solvers.pairing.columns import count_columns
from solvers.pairing.greedy import arc_order
from solvers.pairing.pool import SCALE
from solvers.pairing.problem import Goal, Ints, PairingProblem

_PER_RECIPIENT = 6


def restrict(
    problem: PairingProblem, partner: Sequence[int], *, limit: int
) -> PairingProblem:
    """Return the problem with so few arcs that at most `limit` columns remain.

    Parameters
    ----------
    problem
        A part of any size.
    partner
        A plan whose arcs are all kept.
    limit
        Largest number of columns; exceeded only if the plan alone needs more.
    """
    rank = arc_order(problem)
    kept = np.zeros(problem.n_arc, dtype=np.bool_)
    kept[[problem.arc_of[s, r] for r, s in enumerate(partner) if s >= 0]] = True
    by_support = _place(problem.arcs[:, 0], rank)
    by_recipient = _place(problem.arcs[:, 1], rank)
    smaller = problem.with_arcs(kept)
    width = int(np.diff(problem.arc_start).max(initial=1))
    while width >= 1:
        useful = (by_support < width) & (
            (by_recipient < _PER_RECIPIENT) | (by_support < max(3, width // 2))
        )
        smaller = problem.with_arcs(kept | useful)
        if count_columns(smaller) <= limit:
            return smaller
        width = width * 4 // 5
    return problem.with_arcs(kept)


def bound_over_all(problem: PairingProblem, goal: Goal, recipient: Ints) -> int:
    """Return a lower bound of a goal over every column of a problem.

    Parameters
    ----------
    problem
        All arcs.
    goal
        Whole costs.
    recipient
        Shape (n_recipient,): any prices, times SCALE; good ones give a good bound.
    """
    price = np.minimum(recipient, SCALE * goal.unpaired_cost)
    missing = problem.needs[problem.arcs[:, 1]] - problem.spares[problem.arcs[:, 0]]
    single = goal.pair_cost + goal.gap_weight * np.maximum(missing, 0).sum(axis=1)
    net = SCALE * single - price[problem.arcs[:, 1]]
    total = int(price.sum()) + SCALE * goal.constant
    for support in range(problem.n_support):
        first, last = problem.arc_start[support : support + 2].tolist()
        low = int(problem.degree_min[support])
        high = min(int(problem.degree_max[support]), last - first)
        least = SCALE * int(goal.idle_cost[support])
        if high >= low:
            sums = np.cumsum(np.sort(net[first:last]))[low - 1 : high]
            sizes = SCALE * goal.size_cost[low : high + 1]
            least = min(least, int((sums + sizes).min()))
        total += least
    return -(-total // SCALE)


def _place(owner: Ints, rank: Ints) -> Ints:
    """Return the place of each arc among those of the same owner, by rank."""
    order = np.lexsort((rank, owner))
    sorted_owner = owner[order]
    starts = np.searchsorted(sorted_owner, sorted_owner)
    place = np.empty_like(owner)
    place[order] = np.arange(owner.shape[0]) - starts
    return place
