"""The integer master: choose whole columns, every recipient and support once.

minimise   sum_j cost_j x_j + sum_r unpaired_r y_r + sum_s idle_s z_s
subject to sum_{j takes r} x_j + y_r = 1      for every recipient r
           sum_{j of s} x_j + z_s = 1         for every support s
           value of an earlier goal <= limit  for every side
           x, y, z in {0, 1}

Its linear relaxation is tight, so HiGHS closes it quickly; what it returns is checked
in whole numbers before it is believed.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from solvers.mip import Choices, pick
from solvers.pairing.pool import Pool
from solvers.pairing.problem import Goal
from solvers.pairing.relaxation import Column
from solvers.params import Params
from solvers.result import Status


class Choice(NamedTuple):
    """Answer of the master.

    Attributes
    ----------
    status : Status
        INFEASIBLE: no plan is made of the columns given.
    partner : tuple of int or None
        Support of each recipient, -1 if unpaired.
    bound : int or None
        Proven over the columns given.
    """

    status: Status
    partner: tuple[int, ...] | None
    bound: int | None


def choose(
    pool: Pool,
    columns: Sequence[Column],
    goal: Goal,
    *,
    params: Params,
    time_limit_s: float,
    hint: Sequence[int] | None = None,
    other_than: Sequence[int] | None = None,
) -> Choice:
    """Return the best plan made of the columns given.

    Parameters
    ----------
    pool
        Who may stay unpaired or idle, and the sides.
    columns
        Columns to choose from.
    goal
        What is made small.
    hint
        A plan of these columns to start from, as partner of each recipient.
    other_than
        A plan that is not wanted besides those the problem excludes, as partner of
        each recipient.
    """
    stays = np.flatnonzero(pool.may_stay).tolist()
    idles = np.flatnonzero(pool.may_idle).tolist()
    first = pool.problem.n_recipient
    rows = [[*c.recipients, first + c.support] for c in columns]
    rows += [[r] for r in stays]
    rows += [[first + s] for s in idles]
    limits = [
        (_costs(columns, stays, idles, s.goal), s.limit - s.goal.constant)
        for s in pool.sides
    ]
    unwanted = pool.problem.excluded
    for plan in unwanted if other_than is None else (*unwanted, other_than):
        weights = [0] * len(rows)
        for index in _hint(columns, stays, idles, plan):
            weights[index] = 1
        limits.append((weights, _size(pool, plan) - 1))
    choices = Choices(
        costs=_costs(columns, stays, idles, goal),
        rows=rows,
        n_row=first + pool.problem.n_support,
        limits=limits,
    )
    start = _hint(columns, stays, idles, hint) if hint is not None else None
    picked = pick(choices, params=params, time_limit_s=time_limit_s, hint=start)
    bound = None if picked.bound is None else picked.bound + goal.constant
    if not picked.chosen:
        return Choice(picked.status, None, bound)
    partner = [-1] * pool.problem.n_recipient
    for column, taken in zip(columns, picked.chosen, strict=False):
        if taken:
            for recipient in column.recipients:
                partner[recipient] = column.support
    return Choice(picked.status, _checked(pool, tuple(partner)), bound)


def _size(pool: Pool, partner: Sequence[int]) -> int:
    """Return of how many choices a plan is made: one for each support and stay."""
    return pool.problem.n_support + sum(support < 0 for support in partner)


def _checked(pool: Pool, partner: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return a plan if it keeps all degrees and sides exactly."""
    problem = pool.problem
    kept = all(problem.value(s.goal, partner) <= s.limit for s in pool.sides)
    return partner if kept and problem.admits(partner) else None


def _costs(
    columns: Sequence[Column], stays: Sequence[int], idles: Sequence[int], goal: Goal
) -> list[int]:
    costs = [column.cost(goal) for column in columns]
    costs += goal.unpaired_cost[stays].tolist()
    costs += goal.idle_cost[idles].tolist()
    return costs


def _hint(
    columns: Sequence[Column],
    stays: Sequence[int],
    idles: Sequence[int],
    partner: Sequence[int],
) -> list[int]:
    groups: dict[int, list[int]] = {}
    for recipient, support in enumerate(partner):
        if support >= 0:
            groups.setdefault(support, []).append(recipient)
    chosen = {(s, tuple(group)) for s, group in groups.items()}
    used = [i for i, c in enumerate(columns) if (c.support, c.recipients) in chosen]
    at = len(columns)
    used += [at + i for i, recipient in enumerate(stays) if partner[recipient] < 0]
    at += len(stays)
    return used + [at + i for i, support in enumerate(idles) if support not in groups]
