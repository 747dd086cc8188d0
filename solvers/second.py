"""A second opinion on a set of choices: does CP-SAT, too, find none?

The engine closes its integer master with HiGHS. Whoever doubts that asks here: the
same kind of problem, another solver, whole numbers only.
"""

from collections.abc import Sequence

from ortools.sat.python import cp_model

from solvers import cpsat
from solvers.params import Params
from solvers.result import Status


def choose_again(
    rows: Sequence[Sequence[int]],
    *,
    n_row: int,
    limits: Sequence[tuple[Sequence[int], int]],
    params: Params,
) -> tuple[Status, tuple[int, ...]]:
    """Return whether some choices fill every row exactly once within all limits.

    Parameters
    ----------
    rows
        For each choice the rows it fills.
    n_row
        Number of rows.
    limits
        Whole weight of each choice, and what the weights of those made may be at most
        in sum.
    params
        Limits, seed, workers.

    Returns
    -------
    tuple
        FEASIBLE or OPTIMAL with the choices made; INFEASIBLE (asked twice, the second
        time with another seed and without presolve) or UNKNOWN with none.
    """
    model = cp_model.CpModel()
    x = [model.new_bool_var("") for _ in rows]
    filled: list[list[cp_model.IntVar]] = [[] for _ in range(n_row)]
    for variable, places in zip(x, rows, strict=True):
        for row in places:
            filled[row].append(variable)
    for choices in filled:
        model.add_exactly_one(choices)
    for weights, most in limits:
        model.add(cp_model.LinearExpr.weighted_sum(x, list(weights)) <= most)
    answer = cpsat.solve(model, params=params)
    if not answer.found:
        return answer.status, ()
    return answer.status, tuple(i for i, v in enumerate(answer.values(x)) if v)
