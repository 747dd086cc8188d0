"""A quick bound over every column of a problem, whatever becomes of earlier goals.

The subject gap of a group is at least the sum of the gaps its recipients would leave
one by one, so the cheapest group of a support is at least the sum of its cheapest
single prices.
"""

import numpy as np

from solvers.pairing.pool import SCALE
from solvers.pairing.problem import Goal, Ints, PairingProblem


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
