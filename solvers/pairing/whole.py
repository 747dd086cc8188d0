"""Whole columns: the integer programme over the columns of a table.

minimise   sum_j cost_j x_j + sum_r unpaired_r y_r + sum_s idle_s z_s
subject to sum_{j takes r} x_j + y_r = 1          for every recipient r
           sum_{j of s} x_j + z_s = 1             for every support s
           value of an earlier goal <= limit      for every side
           sum_j coefficient_j x_j <= most        for every cut
           x, y, z in {0, 1}

As every row is filled exactly once, any price may be taken off the cost of all choices
that fill it: all solutions get cheaper by the same. With the prices of the relaxation
the costs become small and tell the solver what is worth a look.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from solvers.pairing.cuts import Cut, Small
from solvers.pairing.pool import SCALE, Pool
from solvers.pairing.problem import Goal, Ints
from solvers.pairing.table import Table
from solvers.params import Params
from solvers.programme import Programme, solve_whole
from solvers.result import Status


@dataclass(frozen=True, slots=True, eq=False)
class Offsets:
    """Prices taken off, times SCALE; any will do, good ones make the search short.

    Parameters
    ----------
    recipient
        Shape (n_recipient,).
    support
        Shape (n_support,).
    """

    recipient: Ints
    support: Ints


class Whole(NamedTuple):
    """Answer over the columns given.

    Attributes
    ----------
    status : Status
        INFEASIBLE: they make no plan that is wanted.
    partner : tuple of int or None
        Support of each recipient, -1 if unpaired; not yet checked.
    bound : int or None
        Proven over the columns given, times SCALE.
    """

    status: Status
    partner: tuple[int, ...] | None
    bound: int | None


def choose_whole(
    pool: Pool,
    table: Table,
    goal: Goal,
    *,
    offsets: Offsets,
    cuts: Sequence[Cut],
    coefficients: Small,
    most: int,
    other_than: Sequence[int] | None,
    params: Params,
    time_limit_s: float,
    node_limit: int | None = None,
) -> Whole:
    """Return the best plan made of the columns of a table.

    Parameters
    ----------
    pool
        Who may stay unpaired or idle, and the sides.
    table
        Columns to choose from.
    goal
        What is made small.
    offsets
        Prices taken off the costs.
    cuts, coefficients
        Cuts, and their coefficients, shape (n_cut, n_column).
    most
        Plans that cost more are not wanted.
    other_than
        A plan that is not wanted besides those the problem excludes.
    params
        Seed, limits, the question whether to stop.
    time_limit_s, node_limit
        When to give up.
    """
    stays, idles = np.flatnonzero(pool.may_stay), np.flatnonzero(pool.may_idle)
    costs = SCALE * _costs(table, stays, idles, goal) - np.concatenate(
        (
            np.append(offsets.recipient, 0)[table.recipients].sum(axis=0)
            + offsets.support[table.support],
            offsets.recipient[stays],
            offsets.support[idles],
        )
    )
    taken = int(offsets.recipient.sum()) + int(offsets.support.sum())
    taken += SCALE * goal.constant
    weights, right = _limits(pool, table, stays, idles, cuts, coefficients, other_than)
    solved = solve_whole(
        _programme(pool, table, stays, idles, costs, weights, right),
        params=params,
        time_limit_s=time_limit_s,
        unit=SCALE,
        most=SCALE * most - taken,
        node_limit=node_limit,
    )
    bound = None if solved.bound is None else solved.bound + taken
    if solved.values is None:
        return Whole(solved.status, None, bound)
    chosen = solved.values[: len(table)] > 0.5
    return Whole(solved.status, table.plan(chosen), bound)


def _costs(table: Table, stays: Ints, idles: Ints, goal: Goal) -> Ints:
    return np.concatenate(
        (table.cost(goal), goal.unpaired_cost[stays], goal.idle_cost[idles])
    )


def _limits(
    pool: Pool,
    table: Table,
    stays: Ints,
    idles: Ints,
    cuts: Sequence[Cut],
    coefficients: Small,
    other_than: Sequence[int] | None,
) -> tuple[Ints, Ints]:
    """Return weights, shape (n_limit, n_choice), and what they may add up to."""
    alone = np.zeros(len(stays) + len(idles), dtype=np.int64)
    weights = [_costs(table, stays, idles, side.goal) for side in pool.sides]
    right = [side.limit - side.goal.constant for side in pool.sides]
    weights += [np.concatenate((row, alone)) for row in coefficients]
    right += [cut.most for cut in cuts]
    unwanted = pool.problem.excluded
    for plan in unwanted if other_than is None else (*unwanted, other_than):
        partner = np.array(plan, dtype=np.int64)
        busy = np.isin(idles, partner)
        mine = (table.used(plan), partner[stays] < 0, ~busy)
        weights.append(np.concatenate(mine).astype(np.int64))
        right.append(pool.problem.n_support + int((partner < 0).sum()) - 1)
    shape = (len(right), len(table) + len(alone))
    return np.array(weights, dtype=np.int64).reshape(shape), np.array(
        right, dtype=np.int64
    )


def _programme(
    pool: Pool,
    table: Table,
    stays: Ints,
    idles: Ints,
    costs: Ints,
    weights: Ints,
    right: Ints,
) -> Programme:
    first, supports = pool.problem.n_recipient, pool.problem.n_support
    members = table.recipients
    row, column = np.nonzero((members < first).T)
    at, choice = np.nonzero(weights)
    n_row, n_column = first + supports, len(table)
    rows = (members.T[row, column], first + table.support, stays, first + idles)
    order = np.arange(n_column, len(costs))
    columns = (row, np.arange(n_column), order)
    entries = sum(len(part) for part in rows)
    return Programme(
        costs=costs,
        lower=np.zeros_like(costs),
        upper=np.ones_like(costs),
        rows=np.concatenate((*rows, n_row + at)),
        columns=np.concatenate((*columns, choice)),
        weights=np.concatenate((np.ones(entries, dtype=np.int64), weights[at, choice])),
        right=np.concatenate((np.ones(n_row, dtype=np.int64), right)),
        at_most=np.arange(n_row + len(right)) >= n_row,
    )
