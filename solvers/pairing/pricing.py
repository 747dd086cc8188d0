"""Exact reduced costs over a table of columns, cuts included, and the bound they prove.

As `pool.price`, for the columns that are left: relaxing "every recipient once", the
sides and the cuts with whole prices leaves one independent choice per support and per
recipient; the sum of the cheapest choices is a lower bound for every plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solvers.pairing.cuts import Cut, Small
from solvers.pairing.pool import NEVER, Multipliers, Pool, combine
from solvers.pairing.problem import Goal, Ints
from solvers.pairing.table import Table


@dataclass(frozen=True, slots=True, eq=False)
class TablePrices:
    """A table under a goal and prices; all times SCALE.

    Parameters
    ----------
    bound
        Lower bound of the goal over the plans of the table.
    column
        Shape (n_column,): reduced costs, the support paid.
    stay, idle
        Reduced costs of staying unpaired and of being idle; a large number where that
        is not allowed.
    support
        Shape (n_support,): the least that a support costs.
    """

    bound: int
    column: Ints
    stay: Ints
    idle: Ints
    support: Ints


def price_table(
    pool: Pool,
    table: Table,
    goal: Goal,
    prices: Multipliers,
    *,
    cuts: Sequence[Cut] = (),
    coefficients: Small | None = None,
    paid: Ints | None = None,
) -> TablePrices:
    """Return exact reduced costs and the bound they prove.

    Parameters
    ----------
    pool
        Who may stay unpaired or idle, and the sides; its blocks are not looked at.
    table
        The columns.
    goal
        What is made small.
    prices
        Prices of recipients and sides, times SCALE.
    cuts, coefficients
        Cuts with their coefficients, shape (n_cut, n_column).
    paid
        Shape (n_cut,): prices of the cuts, times SCALE, at least 0.
    """
    combined = combine(pool, goal, prices)
    stay = pool.may_stay
    recipient = prices.recipient.copy()
    recipient[stay] = np.minimum(recipient[stay], combined.unpaired_cost[stay])
    net = table.cost(combined) - np.append(recipient, 0)[table.recipients].sum(axis=0)
    limits = sum(
        int(w) * side.limit for w, side in zip(prices.side, pool.sides, strict=True)
    )
    if paid is not None and coefficients is not None and paid.any():
        net += paid[paid > 0] @ coefficients[paid > 0].astype(np.int64)
        limits += sum(int(p) * c.most for p, c in zip(paid, cuts, strict=True))
    idle = np.where(pool.may_idle, combined.idle_cost, NEVER)
    support = np.minimum(idle, _least(table, net))
    return TablePrices(
        bound=int(recipient.sum()) + int(support.sum()) + combined.constant - limits,
        column=net - support[table.support],
        stay=np.where(stay, combined.unpaired_cost - recipient, NEVER),
        idle=idle - support,
        support=support,
    )


def _least(table: Table, net: Ints) -> Ints:
    """Return the least net cost of a column of each support, shape (n_support,)."""
    least = np.full(table.problem.n_support, NEVER)
    first, last = table.start[:-1], table.start[1:]
    busy = first < last
    if busy.any():
        least[busy] = np.minimum.reduceat(net, first[busy])
    return least
