"""The naive model of pairing: one Boolean per (support, recipient), goals one by one.

Kept as a peer for the benchmark: it is what a first attempt writes. The programme, for
supports s, recipients r, arcs A and subjects k::

    x[s,r] in {0,1} for (s,r) in A       paired
    used[s] in {0,1}                     s has a recipient
    gap[s,k] >= 0                        periods of k that s cannot give its recipients
    sum_s x[s,r] <= 1                    a recipient is paired once
    lo[s] used[s] <= sum_r x[s,r] <= hi[s] used[s]
    gap[s,k] >= sum_r need[r,k] x[s,r] - spare[s,k]

minimising in turn: recipients unpaired; subject gaps left; distance.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from solvers import cpsat
from solvers.params import Params
from solvers.result import Result, Status, TierResult

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ArcProblem:
    """A pairing problem as arcs.

    Parameters
    ----------
    arcs
        (n_arcs, 2) support and recipient row of each allowed pair.
    distance_m
        (n_arcs,) one-way metres.
    forced
        (n_arcs,) True where the pair must be made.
    need
        (n_recipient, n_subject) weekly periods lacking.
    spare
        (n_support, n_subject) weekly periods to give.
    lo, hi
        Recipients per support that takes part.
    """

    arcs: Ints
    distance_m: Ints
    forced: NDArray[np.bool_]
    need: Ints
    spare: Ints
    lo: int
    hi: int


def solve_arcs(
    problem: ArcProblem,
    *,
    params: Params,
    on_built: Callable[[], None] = lambda: None,
) -> Result[tuple[int, ...]]:
    """Solve the naive arc model in CP-SAT, goal after goal.

    Parameters
    ----------
    problem
        Arcs and figures.
    params
        Limits, seed, workers.
    on_built
        Called when the model is built.

    Returns
    -------
    Result
        Its solution holds the indices of the chosen arcs.
    """
    model = cp_model.CpModel()
    x = [model.new_bool_var("") for _ in range(len(problem.arcs))]
    for goal in _constrain(model, problem, x):
        model.add(goal[0] == goal[1])
    goals = _goals(model, problem, x)
    on_built()
    chosen: tuple[int, ...] | None = None
    hint: list[tuple[cp_model.IntVar, int]] = []
    tiers: list[TierResult] = []
    for name, expression in goals:
        model.minimize(expression)
        answer = cpsat.solve(model, params=params, hint=hint)
        if not answer.found:
            break
        assert answer.objective is not None
        assert answer.bound is not None
        values = answer.values(x)
        chosen = tuple(i for i, value in enumerate(values) if value)
        hint = list(zip(x, values, strict=True))
        tiers.append(TierResult(name, answer.objective, answer.bound))
        model.add(expression <= answer.objective)
    proven = len(tiers) == len(goals) and all(t.value == t.bound for t in tiers)
    status = Status.OPTIMAL if proven else Status.FEASIBLE
    return Result(
        status if chosen is not None else Status.UNKNOWN,
        chosen,
        tuple(tiers),
        method="arc model, CP-SAT",
    )


def _constrain(
    model: cp_model.CpModel, problem: ArcProblem, x: list[cp_model.IntVar]
) -> list[tuple[cp_model.IntVar, int]]:
    by_recipient = _incident(problem.arcs[:, 1], len(problem.need))
    by_support = _incident(problem.arcs[:, 0], len(problem.spare))
    for members in by_recipient:
        model.add_at_most_one([x[i] for i in members])
    for members in by_support:
        used = model.new_bool_var("")
        degree = sum(x[i] for i in members)
        model.add(degree >= problem.lo * used)
        model.add(degree <= problem.hi * used)
    return [(x[i], 1) for i in np.flatnonzero(problem.forced).tolist()]


def _goals(
    model: cp_model.CpModel, problem: ArcProblem, x: list[cp_model.IntVar]
) -> list[tuple[str, cp_model.LinearExpr]]:
    need, spare = problem.need.tolist(), problem.spare.tolist()
    recipient = problem.arcs[:, 1].tolist()
    shortages = []
    for s, members in enumerate(_incident(problem.arcs[:, 0], len(spare))):
        for k in range(problem.need.shape[1]):
            load = [(need[recipient[i]][k], x[i]) for i in members]
            most = sum(sorted((n for n, _ in load), reverse=True)[: problem.hi])
            if most > spare[s][k]:
                gap = model.new_int_var(0, most - spare[s][k], "")
                model.add(gap >= sum(n * v for n, v in load if n) - spare[s][k])
                shortages.append(gap)
    total = problem.need.sum(axis=1).tolist()
    paired_need = sum(total[r] * v for r, v in zip(recipient, x, strict=True))
    all_need = sum(total)
    travel = cp_model.LinearExpr.weighted_sum(x, problem.distance_m.tolist())
    return [
        ("unpaired", len(total) - cp_model.LinearExpr.sum(x)),
        ("subject_gap", sum(shortages) + all_need - paired_need),
        ("travel", travel),
    ]


def _incident(rows: Ints, size: int) -> list[list[int]]:
    groups: list[list[int]] = [[] for _ in range(size)]
    for index, row in enumerate(rows.tolist()):
        groups[row].append(index)
    return groups
