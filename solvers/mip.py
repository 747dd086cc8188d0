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
from itertools import chain
from typing import Any

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from solvers.params import Params
from solvers.result import Status

_POLL_S = 0.03
_GRACE_S = 0.5
_TOLERANCE = 1e-6
STATUS = {
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
    model = _model(choices)
    variables = list(model.variables())
    start = None
    if hint is not None:
        chosen = set(hint)
        start = {v: float(i in chosen) for i, v in enumerate(variables)}
    result = run(
        model, mathopt.SolverType.HIGHS, params=params, seconds=seconds, start=start
    )
    if result is None:
        return Picked(Status.UNKNOWN, (), None)
    status = STATUS.get(result.termination.reason, Status.UNKNOWN)
    if status not in (Status.OPTIMAL, Status.FEASIBLE):
        return Picked(status, (), proven(result))
    values = result.variable_values(variables)
    return Picked(status, tuple(value > 0.5 for value in values), proven(result))


def _model(choices: Choices) -> mathopt.Model:
    """Return the model, handed over in one piece: far quicker than row by row."""
    count = len(choices.costs)
    proto = model_pb2.ModelProto()
    proto.variables.ids.extend(range(count))
    proto.variables.lower_bounds.extend([0.0] * count)
    proto.variables.upper_bounds.extend([1.0] * count)
    proto.variables.integers.extend([True] * count)
    paid = [i for i, cost in enumerate(choices.costs) if cost]
    proto.objective.linear_coefficients.ids.extend(paid)
    proto.objective.linear_coefficients.values.extend(
        float(choices.costs[i]) for i in paid
    )
    most = [1.0] * choices.n_row + [float(limit) for _, limit in choices.limits]
    least = [1.0] * choices.n_row + [float("-inf")] * len(choices.limits)
    proto.linear_constraints.ids.extend(range(len(most)))
    proto.linear_constraints.lower_bounds.extend(least)
    proto.linear_constraints.upper_bounds.extend(most)
    filled: list[list[int]] = [[] for _ in range(choices.n_row)]
    for variable, rows in enumerate(choices.rows):
        for row in rows:
            filled[row].append(variable)
    entries = proto.linear_constraint_matrix
    entries.row_ids.extend(
        chain.from_iterable([row] * len(group) for row, group in enumerate(filled))
    )
    entries.column_ids.extend(chain.from_iterable(filled))
    entries.coefficients.extend([1.0] * sum(map(len, filled)))
    for index, (weights, _) in enumerate(choices.limits, start=choices.n_row):
        used = [i for i, weight in enumerate(weights) if weight]
        entries.row_ids.extend([index] * len(used))
        entries.column_ids.extend(used)
        entries.coefficients.extend(float(weights[i]) for i in used)
    return mathopt.Model.from_model_proto(proto)


def run(
    model: mathopt.Model,
    solver: mathopt.SolverType,
    *,
    params: Params,
    seconds: float,
    start: dict[mathopt.Variable, float] | None = None,
    node_limit: int | None = None,
) -> Any:
    """Return what a solver says of a model; None when stopped or well over time.

    Parameters
    ----------
    model
        Minimisation.
    solver
        Solver of MathOpt.
    params
        Seed, and the question whether to stop.
    seconds
        Time limit.
    start
        Values of a solution to start from.
    node_limit
        Most nodes of the search tree; a count, not a time, so that the answer is
        always the same.
    """
    if seconds <= 0 or params.stopped():
        return None
    limits = mathopt.SolveParameters(
        time_limit=dt.timedelta(seconds=seconds), random_seed=params.seed % 2**31
    )
    if solver is mathopt.SolverType.HIGHS:
        limits.relative_gap_tolerance = 0.0
        limits.node_limit = node_limit
    given = mathopt.ModelSolveParameters()
    if start is not None:
        given.solution_hints.append(mathopt.SolutionHint(variable_values=start))
    outcome: list[Any] = []
    failure: list[BaseException] = []

    def search() -> None:
        try:
            outcome.append(
                mathopt.solve(model, solver, params=limits, model_params=given)
            )
        except BaseException as error:
            failure.append(error)

    thread = threading.Thread(target=search, name="mathopt", daemon=True)
    thread.start()
    latest = time.monotonic() + seconds + _GRACE_S
    while thread.is_alive():
        thread.join(_POLL_S)
        if thread.is_alive() and (params.stopped() or time.monotonic() > latest):
            return None
    if failure:
        raise failure[0]
    return outcome[0]


def proven(result: Any) -> int | None:
    """Return the bound a solver proved, rounded up; None if it knows nothing."""
    bound = result.termination.objective_bounds.dual_bound
    if abs(bound) > 2**52:
        return None
    return -int(-(bound - _TOLERANCE * max(1.0, abs(bound) * 1e-3)) // 1)


def proven_scaled(result: Any, unit: int) -> int | None:
    """Return the bound a solver proved, times `unit`, a little lowered to be safe."""
    bound = result.termination.objective_bounds.dual_bound
    if abs(bound) > 2**52:
        return None
    return int((bound - _TOLERANCE * max(1.0, abs(bound) * 1e-3)) * unit)
