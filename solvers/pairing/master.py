"""The integer master: choose whole columns, every recipient and support once.

minimise   sum_j cost_j x_j + sum_r unpaired_r y_r + sum_s idle_s z_s
subject to sum_{j takes r} x_j + y_r = 1      for every recipient r
           sum_{j of s} x_j + z_s = 1         for every support s
           value of an earlier goal <= limit  for every side
           x, y, z in {0, 1}

CP-SAT reasons in whole numbers, so its proof needs no tolerance.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from ortools.sat.python import cp_model

from solvers import cpsat
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
    partner : tuple of int or None
        Support of each recipient, -1 if unpaired.
    bound : int or None
        Proven over the columns given.
    """

    status: Status
    partner: tuple[int, ...] | None
    bound: int | None


class _Model(NamedTuple):
    model: cp_model.CpModel
    takes: list[Any]
    stays: dict[int, Any]
    idles: dict[int, Any]


def choose(
    pool: Pool,
    columns: Sequence[Column],
    goal: Goal,
    *,
    params: Params,
    time_limit_s: float,
    below: int | None = None,
    hint: Sequence[int] | None = None,
    second_opinion: bool = False,
    on_best: cpsat.OnBest | None = None,
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
    below
        Ask for a plan whose goal is at most this; INFEASIBLE proves there is none.
    hint
        A plan to start from, as partner of each recipient.
    second_opinion
        Solve with another seed and without presolve, to confirm a proof.
    """
    built = _build(pool, columns, goal, below)
    hints = _hints(built, columns, hint) if hint is not None else []
    answer = cpsat.solve(
        built.model,
        params=params,
        time_limit_s=time_limit_s,
        seed=params.seed + 1 if second_opinion else None,
        presolve=not second_opinion,
        confirm=False,
        hint=hints,
        on_best=on_best,
    )
    if not answer.found:
        return Choice(answer.status, None, answer.bound)
    partner = [-1] * pool.problem.n_recipient
    for column, taken in zip(columns, answer.values(built.takes), strict=True):
        if taken:
            for recipient in column.recipients:
                partner[recipient] = column.support
    return Choice(answer.status, tuple(partner), answer.bound)


def _build(
    pool: Pool, columns: Sequence[Column], goal: Goal, below: int | None
) -> _Model:
    model = cp_model.CpModel()
    takes = [model.new_bool_var("") for _ in columns]
    stays = {r: model.new_bool_var("") for r in np.flatnonzero(pool.may_stay).tolist()}
    idles = {s: model.new_bool_var("") for s in np.flatnonzero(pool.may_idle).tolist()}
    built = _Model(model, takes, stays, idles)
    of_recipient: list[list[Any]] = [[] for _ in range(pool.problem.n_recipient)]
    of_support: list[list[Any]] = [[] for _ in range(pool.problem.n_support)]
    for recipient, variable in stays.items():
        of_recipient[recipient].append(variable)
    for support, variable in idles.items():
        of_support[support].append(variable)
    for column, variable in zip(columns, takes, strict=True):
        of_support[column.support].append(variable)
        for recipient in column.recipients:
            of_recipient[recipient].append(variable)
    for group in (*of_recipient, *of_support):
        model.add_exactly_one(group)
    for side in pool.sides:
        model.add(_value(built, columns, side.goal) <= side.limit)
    value = _value(built, columns, goal)
    if below is not None:
        model.add(value <= below)
    model.minimize(value)
    return built


def _value(built: _Model, columns: Sequence[Column], goal: Goal) -> Any:
    variables = [*built.takes, *built.stays.values(), *built.idles.values()]
    costs = [column.cost(goal) for column in columns]
    costs += [int(goal.unpaired_cost[r]) for r in built.stays]
    costs += [int(goal.idle_cost[s]) for s in built.idles]
    used = [(v, c) for v, c in zip(variables, costs, strict=True) if c]
    return (
        cp_model.LinearExpr.weighted_sum([v for v, _ in used], [c for _, c in used])
        + goal.constant
    )


def _hints(
    built: _Model, columns: Sequence[Column], partner: Sequence[int]
) -> list[tuple[Any, int]]:
    groups: dict[int, list[int]] = {}
    for recipient, support in enumerate(partner):
        if support >= 0:
            groups.setdefault(support, []).append(recipient)
    chosen = {(s, tuple(group)) for s, group in groups.items()}
    hints = [
        (variable, int((column.support, column.recipients) in chosen))
        for column, variable in zip(columns, built.takes, strict=True)
    ]
    hints += [(variable, int(partner[r] < 0)) for r, variable in built.stays.items()]
    hints += [(variable, int(s not in groups)) for s, variable in built.idles.items()]
    return hints
