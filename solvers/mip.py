"""The one place that runs HiGHS on integer programmes, through MathOpt.

HiGHS is far quicker than CP-SAT where the linear relaxation is tight, as it is for set
partitioning. It cannot be interrupted and heeds its time limit only between steps: it
runs in a thread, and when the user asks to stop, or the time is well over, the thread
is left to itself and its answer is not waited for.
"""

import datetime as dt
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ortools.math_opt.python import mathopt

from solvers.params import Params
from solvers.result import Status

_POLL_S = 0.03
_GRACE_S = 1.0
_TOLERANCE = 1e-6
_STATUS = {
    mathopt.TerminationReason.OPTIMAL: Status.OPTIMAL,
    mathopt.TerminationReason.FEASIBLE: Status.FEASIBLE,
    mathopt.TerminationReason.INFEASIBLE: Status.INFEASIBLE,
}


@dataclass(frozen=True, slots=True)
class Choices:
    """Pick binary variables: each row exactly once, limits kept, least cost.

    Parameters
    ----------
    costs
        Whole cost of each variable.
    rows
        For each variable the rows it fills.
    n_row
        Number of rows; each must be filled exactly once.
    limits
        Further constraints: whole weight of each variable, and what the sum of the
        weights chosen may be at most.
    """

    costs: Sequence[int]
    rows: Sequence[Sequence[int]]
    n_row: int
    limits: Sequence[tuple[Sequence[int], int]] = ()


@dataclass(frozen=True, slots=True)
class Picked:
    """Answer to a problem of choices.

    Parameters
    ----------
    status
        OPTIMAL, FEASIBLE, INFEASIBLE or UNKNOWN (out of time, or stopped).
    chosen
        Whether each variable is chosen; empty without a solution.
    bound
        Least cost proven, rounded up; None if nothing is known.
    """

    status: Status
    chosen: tuple[bool, ...]
    bound: int | None


def pick(
    choices: Choices,
    *,
    params: Params,
    time_limit_s: float,
    hint: Sequence[int] | None = None,
) -> Picked:
    """Solve a problem of choices to a relative gap of 0.

    Parameters
    ----------
    choices
        Costs and constraints.
    params
        Seed, limits, the question whether to stop.
    time_limit_s
        Seconds; never more than `params.remaining_s`.
    hint
        Indices of the variables of a solution to start from.
    """
    seconds = min(time_limit_s, params.remaining_s)
    if seconds <= 0 or params.stopped():
        return Picked(Status.UNKNOWN, (), None)
    model, variables = _model(choices)
    result = _run(model, variables, params, seconds, hint)
    if result is None:
        return Picked(Status.UNKNOWN, (), None)
    reason = result.termination.reason
    status = _STATUS.get(reason, Status.UNKNOWN)
    bound = result.termination.objective_bounds.dual_bound
    proven = None if abs(bound) > 2**52 else _round_up(bound)
    if status not in (Status.OPTIMAL, Status.FEASIBLE):
        return Picked(status, (), proven)
    values = result.variable_values(variables)
    return Picked(status, tuple(value > 0.5 for value in values), proven)


def _model(choices: Choices) -> tuple[mathopt.Model, list[mathopt.Variable]]:
    model = mathopt.Model()
    rows = [model.add_linear_constraint(lb=1.0, ub=1.0) for _ in range(choices.n_row)]
    variables = []
    for cost, fills in zip(choices.costs, choices.rows, strict=True):
        variable = model.add_binary_variable()
        variables.append(variable)
        if cost:
            model.objective.set_linear_coefficient(variable, float(cost))
        for row in fills:
            rows[row].set_coefficient(variable, 1.0)
    for weights, most in choices.limits:
        limit = model.add_linear_constraint(ub=float(most))
        for variable, weight in zip(variables, weights, strict=True):
            if weight:
                limit.set_coefficient(variable, float(weight))
    return model, variables


def _run(
    model: mathopt.Model,
    variables: Sequence[mathopt.Variable],
    params: Params,
    seconds: float,
    hint: Sequence[int] | None,
) -> Any:
    limits = mathopt.SolveParameters(
        time_limit=dt.timedelta(seconds=seconds),
        relative_gap_tolerance=0.0,
        random_seed=params.seed % 2**31,
    )
    start = mathopt.ModelSolveParameters()
    if hint is not None:
        chosen = set(hint)
        values = {v: float(i in chosen) for i, v in enumerate(variables)}
        start.solution_hints.append(mathopt.SolutionHint(variable_values=values))
    outcome: list[Any] = []
    failure: list[BaseException] = []

    def search() -> None:
        try:
            outcome.append(
                mathopt.solve(
                    model,
                    mathopt.SolverType.HIGHS,
                    params=limits,
                    model_params=start,
                )
            )
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=search, name="highs", daemon=True)
    thread.start()
    latest = time.monotonic() + seconds + _GRACE_S
    while thread.is_alive():
        thread.join(_POLL_S)
        if params.stopped() or time.monotonic() > latest:
            return None
    if failure:
        raise failure[0]
    return outcome[0]


def _round_up(bound: float) -> int:
    return -int(-(bound - _TOLERANCE * max(1.0, abs(bound) * 1e-3)) // 1)
