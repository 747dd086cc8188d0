"""The naive arc model in HiGHS, reached through `scipy.optimize.milp`."""

import time
from collections.abc import Callable

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array, vstack

from solvers.pairing.naive import ArcProblem


def solve_arcs_highs(
    problem: ArcProblem,
    *,
    time_limit_s: float,
    on_built: Callable[[], None] = lambda: None,
) -> tuple[tuple[int, ...] | None, bool]:
    """Solve goal after goal; return the chosen arcs and whether all was proven.

    The relative gap is set to 0: HiGHS otherwise calls a gap of 1e-4 optimal.

    Parameters
    ----------
    problem
        Arcs and figures.
    time_limit_s
        For the building of the model and all goals together.
    on_built
        Called when the model is built.
    """
    began = time.monotonic()
    n_arcs, n_support = len(problem.arcs), len(problem.spare)
    n_gap = n_support * problem.need.shape[1]
    size = n_arcs + n_support + n_gap
    rows = _rows(problem, size)
    lower = np.zeros(size)
    lower[:n_arcs][problem.forced] = 1
    upper = np.concatenate([np.ones(n_arcs + n_support), np.full(n_gap, np.inf)])
    integrality = np.concatenate([np.ones(n_arcs + n_support), np.zeros(n_gap)])
    need = problem.need.sum(axis=1)[problem.arcs[:, 1]]
    goals = [
        np.concatenate([-np.ones(n_arcs), np.zeros(n_support + n_gap)]),
        np.concatenate([-need, np.zeros(n_support), np.ones(n_gap)]),
        np.concatenate([problem.distance_m, np.zeros(n_support + n_gap)]),
    ]
    on_built()
    chosen: tuple[int, ...] | None = None
    proven = True
    for goal in goals:
        left = time_limit_s - (time.monotonic() - began)
        if left <= 0.05:
            return chosen, False
        answer = milp(
            goal.astype(np.float64),
            integrality=integrality,
            bounds=Bounds(lower, upper),
            constraints=rows,
            options={"time_limit": left, "mip_rel_gap": 0.0},
        )
        if answer.x is None:
            return chosen, False
        proven = proven and answer.status == 0
        chosen = tuple(np.flatnonzero(answer.x[:n_arcs] > 0.5).tolist())
        rows = [
            *rows,
            LinearConstraint(goal[None, :], ub=round(float(goal @ answer.x)) + 0.5),
        ]
    return chosen, proven


def _rows(problem: ArcProblem, size: int) -> list[LinearConstraint]:
    n_arcs, n_support = len(problem.arcs), len(problem.spare)
    n_recipient, n_subject = problem.need.shape
    arc = np.arange(n_arcs)
    support, recipient = problem.arcs[:, 0], problem.arcs[:, 1]
    once = coo_array((np.ones(n_arcs), (recipient, arc)), shape=(n_recipient, size))
    degree = coo_array((np.ones(n_arcs), (support, arc)), shape=(n_support, size))
    used_at = n_arcs + np.arange(n_support)

    def used(factor: int) -> coo_array:
        return coo_array(
            (np.full(n_support, -factor), (np.arange(n_support), used_at)),
            shape=(n_support, size),
        )

    shortages = [
        coo_array(
            (
                np.concatenate([-problem.need[recipient, k], np.ones(n_support)]),
                (
                    np.concatenate([support, np.arange(n_support)]),
                    np.concatenate(
                        [arc, n_arcs + n_support + np.arange(n_support) * n_subject + k]
                    ),
                ),
            ),
            shape=(n_support, size),
        )
        for k in range(n_subject)
    ]
    rows = [
        LinearConstraint(once.tocsr(), ub=1),
        LinearConstraint((degree + used(problem.hi)).tocsr(), ub=0),
        LinearConstraint((degree + used(problem.lo)).tocsr(), lb=0),
    ]
    if shortages:
        bound = -problem.spare.T.reshape(-1).astype(np.float64)
        rows.append(LinearConstraint(vstack(shortages).tocsr(), lb=bound))
    return rows
