"""Linear and integer programmes as arrays, solved through MathOpt.

minimise   costs . x
subject to rows: A x = right, or A x <= right
           lower <= x <= upper

The arrays go to the solver in one piece: building a model variable by variable in
Python takes longer than solving it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from solvers import mip
from solvers.params import Params
from solvers.result import Status

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Programme:
    """A programme over whole numbers.

    Parameters
    ----------
    costs, lower, upper
        Shape (n_variable,).
    rows, columns, weights
        Shape (n_entry,): where the entries of A stand, and what they are.
    right
        Shape (n_row,).
    at_most
        Shape (n_row,): True for ``<=``, False for ``=``.
    """

    costs: Ints
    lower: Ints
    upper: Ints
    rows: Ints
    columns: Ints
    weights: Ints
    right: Ints
    at_most: NDArray[np.bool_]

    def reduced(self, prices: Ints, scale: int) -> Ints:
        """Return ``scale * costs`` less what the prices of the rows pay."""
        paid = np.zeros_like(self.costs)
        np.add.at(paid, self.columns, self.weights * prices[self.rows])
        return scale * self.costs - paid

    def bound(self, prices: Ints, scale: int) -> int:
        """Return a bound, times `scale`, proven by any prices of the rows.

        Parameters
        ----------
        prices
            Shape (n_row,), times `scale`; at most 0 for rows with ``<=``.
        """
        left = self.reduced(prices, scale)
        least = np.where(left > 0, left * self.lower, left * self.upper)
        return int((prices * self.right).sum() + least.sum())

    def model(self, *, whole: bool, unit: int = 1) -> mathopt.Model:
        """Return the programme for MathOpt, of whole numbers or of fractions.

        Parameters
        ----------
        whole
            Whether the variables take whole numbers only.
        unit
            What the costs are divided by.
        """
        proto = model_pb2.ModelProto()
        known = proto.variables
        known.ids.extend(range(len(self.costs)))
        known.lower_bounds.extend(self.lower.astype(float).tolist())
        known.upper_bounds.extend(self.upper.astype(float).tolist())
        known.integers.extend([whole] * len(self.costs))
        paid = np.flatnonzero(self.costs)
        proto.objective.linear_coefficients.ids.extend(paid.tolist())
        proto.objective.linear_coefficients.values.extend(
            (self.costs[paid] / unit).tolist()
        )
        rows = proto.linear_constraints
        rows.ids.extend(range(len(self.right)))
        rows.lower_bounds.extend(np.where(self.at_most, -np.inf, self.right).tolist())
        rows.upper_bounds.extend(self.right.astype(float).tolist())
        order = np.lexsort((self.columns, self.rows))
        entries = proto.linear_constraint_matrix
        entries.row_ids.extend(self.rows[order].tolist())
        entries.column_ids.extend(self.columns[order].tolist())
        entries.coefficients.extend(self.weights[order].astype(float).tolist())
        return mathopt.Model.from_model_proto(proto)


@dataclass(frozen=True, slots=True, eq=False)
class Solved:
    """Answer to a programme.

    Parameters
    ----------
    status
        OPTIMAL, FEASIBLE, INFEASIBLE or UNKNOWN.
    values
        Shape (n_variable,), or None without a solution.
    prices
        Shape (n_row,), of fractions only.
    bound
        Least cost proven as the solver sees it, rounded up; None if unknown.
    """

    status: Status
    values: NDArray[np.float64] | None
    prices: NDArray[np.float64] | None = None
    bound: int | None = None


def solve_fractions(
    programme: Programme, *, params: Params, time_limit_s: float
) -> Solved:
    """Solve with fractions allowed: a corner of the programme, and its prices."""
    model = programme.model(whole=False)
    result = mip.run(
        model,
        mathopt.SolverType.GLOP,
        params=params,
        seconds=min(time_limit_s, params.remaining_s),
    )
    if result is None:
        return Solved(Status.UNKNOWN, None)
    status = mip.STATUS.get(result.termination.reason, Status.UNKNOWN)
    if status is not Status.OPTIMAL:
        return Solved(Status.UNKNOWN if status is Status.FEASIBLE else status, None)
    values = result.variable_values(list(model.variables()))
    prices = result.dual_values(list(model.linear_constraints()))
    return Solved(status, np.array(values), np.array(prices))


def solve_whole(
    programme: Programme,
    *,
    params: Params,
    time_limit_s: float,
    unit: int = 1,
    most: int | None = None,
    node_limit: int | None = None,
) -> Solved:
    """Solve in whole numbers to a gap of 0.

    Parameters
    ----------
    programme
        Costs and rows.
    params
        Seed, limits, the question whether to stop.
    time_limit_s
        Seconds; never more than `params.remaining_s`.
    unit
        Costs are divided by it for the solver, which works with fractions and copes
        badly with large numbers; the bound is again in the costs given.
    most
        Solutions that cost more than this are not wanted.
    node_limit
        Most nodes of the search tree.
    """
    model = programme.model(whole=True, unit=unit)
    if most is not None:
        _at_most(model, (most + 0.25 * unit) / unit)
    result = mip.run(
        model,
        mathopt.SolverType.HIGHS,
        params=params,
        seconds=min(time_limit_s, params.remaining_s),
        node_limit=node_limit,
    )
    if result is None:
        return Solved(Status.UNKNOWN, None)
    status = mip.STATUS.get(result.termination.reason, Status.UNKNOWN)
    bound = mip.proven(result) if unit == 1 else mip.proven_scaled(result, unit)
    if status not in (Status.OPTIMAL, Status.FEASIBLE):
        return Solved(status, None, bound=bound)
    values = result.variable_values(list(model.variables()))
    return Solved(status, np.array(values), bound=bound)


def _at_most(model: mathopt.Model, limit: float) -> None:
    """Add the objective as a row."""
    row = model.add_linear_constraint(ub=limit)
    for term in model.objective.linear_terms():
        row.set_coefficient(term.variable, term.coefficient)
