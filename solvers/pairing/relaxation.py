"""The linear relaxation of the master problem, grown column by column (GLOP).

Presolve is off: every solve starts where the last one ended, and presolve forgets that.
"""

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from ortools.math_opt.python import mathopt

from solvers.pairing.pool import SCALE, Multipliers, Pool, Side
from solvers.pairing.problem import Goal

_ONLY_DUALS = mathopt.ModelSolveParameters(
    variable_values_filter=mathopt.VariableFilter(filtered_items=[]),
    reduced_costs_filter=mathopt.VariableFilter(filtered_items=[]),
)
_ONLY_VALUES = mathopt.ModelSolveParameters(
    dual_values_filter=mathopt.LinearConstraintFilter(filtered_items=[]),
    reduced_costs_filter=mathopt.VariableFilter(filtered_items=[]),
)


class Column(NamedTuple):
    """A support with the recipients it takes.

    Attributes
    ----------
    support : int
    recipients : tuple of int
        Ascending.
    arcs : tuple of int
        Arc of each recipient.
    gap : int
        Subject gap of the group.
    """

    support: int
    recipients: tuple[int, ...]
    arcs: tuple[int, ...]
    gap: int

    def cost(self, goal: Goal) -> int:
        """Return what the column costs under a goal."""
        pairs = sum(int(goal.pair_cost[arc]) for arc in self.arcs)
        size = int(goal.size_cost[len(self.recipients)])
        return pairs + size + goal.gap_weight * self.gap


class Relaxed(NamedTuple):
    """A solved relaxation.

    Attributes
    ----------
    value : float
    recipient : ndarray, shape (n_recipient,)
        Duals.
    side : ndarray, shape (n_side,)
        Prices of the sides, at least 0.
    support : ndarray, shape (n_support,)
        Duals.
    cut : ndarray, shape (n_cut,)
        Prices of the cuts, at least 0.
    """

    value: float
    recipient: NDArray[np.float64]
    side: NDArray[np.float64]
    support: NDArray[np.float64]
    cut: NDArray[np.float64]

    def multipliers(self) -> Multipliers:
        """Return the duals as exact multiples of 1 / SCALE."""
        return Multipliers(
            np.rint(self.recipient * SCALE).astype(np.int64),
            np.maximum(np.rint(self.side * SCALE), 0).astype(np.int64),
        )


class Shares(NamedTuple):
    """How much of each choice a relaxation takes, between 0 and 1.

    Attributes
    ----------
    column : ndarray, shape (n_column,)
        In the order in which the columns were added.
    stay : ndarray, shape (n_recipient,)
        Of being unpaired.
    idle : ndarray, shape (n_support,)
        Of being idle.
    """

    column: NDArray[np.float64]
    stay: NDArray[np.float64]
    idle: NDArray[np.float64]


class Relaxation:
    """Every recipient once, every support once, the sides kept; fractions allowed.

    Parameters
    ----------
    pool
        Who may stay unpaired or idle, and the sides.
    goal
        What is made small.
    """

    def __init__(self, pool: Pool, goal: Goal) -> None:
        self._goal = goal
        self._sides = pool.sides
        self._model = mathopt.Model()
        problem = pool.problem
        self._recipient = self._rows(problem.n_recipient)
        self._support = self._rows(problem.n_support)
        self._side = [self._side_row(side) for side in pool.sides]
        self._cut: list[mathopt.LinearConstraint] = []
        self._column: list[mathopt.Variable] = []
        self._columns: list[Column] = []
        self._stay = {
            recipient: self._variable(
                [int(g.unpaired_cost[recipient]) for g in self._goals()],
                [self._recipient[recipient]],
            )
            for recipient in np.flatnonzero(pool.may_stay).tolist()
        }
        self._idle = {
            support: self._variable(
                [int(g.idle_cost[support]) for g in self._goals()],
                [self._support[support]],
            )
            for support in np.flatnonzero(pool.may_idle).tolist()
        }
        self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)

    def add(self, column: Column, cuts: Iterable[tuple[int, int]] = ()) -> None:
        """Let a column be used.

        Parameters
        ----------
        column
            A column of the pool, each once.
        cuts
            Its coefficients that are not 0: number of the cut, coefficient.
        """
        rows = [self._recipient[r] for r in column.recipients]
        variable = self._variable(
            [column.cost(goal) for goal in self._goals()],
            [self._support[column.support], *rows],
        )
        for cut, coefficient in cuts:
            self._cut[cut].set_coefficient(variable, float(coefficient))
        self._column.append(variable)
        self._columns.append(column)

    def bind(self, side: Side) -> None:
        """Ask for one more limit."""
        row = self._side_row(side)
        for variable, cost in self._costs(side.goal):
            row.set_coefficient(variable, float(cost))
        self._sides = (*self._sides, side)
        self._side.append(row)

    def value(self, goal: Goal, *, time_limit_s: float) -> float | None:
        """Return what the solved relaxation costs under a goal, None if out of time."""
        result = self._solved(time_limit_s, _ONLY_VALUES)
        if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
            return None
        pairs = self._costs(goal)
        values = result.variable_values([variable for variable, _ in pairs])
        costs = [cost for _, cost in pairs]
        return goal.constant + float(np.array(values) @ np.array(costs, dtype=float))

    def cut(self, most: int, coefficients: Sequence[int]) -> None:
        """Ask ``sum of coefficients of the columns added so far <= most``."""
        row = self._model.add_linear_constraint(ub=float(most))
        for variable, coefficient in zip(self._column, coefficients, strict=True):
            if coefficient:
                row.set_coefficient(variable, float(coefficient))
        self._cut.append(row)

    @property
    def columns(self) -> Sequence[Column]:
        """The columns added so far."""
        return self._columns

    def drop(self, columns: Iterable[int]) -> None:
        """Forbid columns, by the order in which they were added."""
        for index in columns:
            self._column[index].upper_bound = 0.0

    def allow(self, columns: Iterable[int]) -> None:
        """Allow columns again."""
        for index in columns:
            self._column[index].upper_bound = math.inf

    def solve(self, *, time_limit_s: float) -> Relaxed | None:
        """Return value and duals, or None if out of time (or nothing fits)."""
        result = self._solved(time_limit_s, _ONLY_DUALS)
        if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
            return None
        return Relaxed(
            value=result.objective_value() + self._goal.constant,
            recipient=np.array(result.dual_values(self._recipient)),
            side=-np.array(result.dual_values(self._side)),
            support=np.array(result.dual_values(self._support)),
            cut=-np.array(result.dual_values(self._cut)),
        )

    def shares(self, *, time_limit_s: float) -> Shares | None:
        """Return what the relaxation takes, or None if out of time."""
        result = self._solved(time_limit_s, _ONLY_VALUES)
        if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
            return None

        def of(variables: dict[int, mathopt.Variable], count: int) -> Any:
            share = np.zeros(count)
            share[list(variables)] = result.variable_values(variables.values())
            return share

        return Shares(
            column=np.array(result.variable_values(self._column)),
            stay=of(self._stay, len(self._recipient)),
            idle=of(self._idle, len(self._support)),
        )

    def _solved(
        self, time_limit_s: float, wanted: mathopt.ModelSolveParameters
    ) -> mathopt.SolveResult:
        parameters = mathopt.SolveParameters(
            time_limit=dt.timedelta(seconds=max(time_limit_s, 0.01)),
            presolve=mathopt.Emphasis.OFF,
        )
        return self._solver.solve(params=parameters, model_params=wanted)

    def _costs(self, goal: Goal) -> list[tuple[mathopt.Variable, int]]:
        """Return every choice with what it costs under a goal."""
        columns = zip(self._column, self._columns, strict=True)
        return [
            *((variable, column.cost(goal)) for variable, column in columns),
            *((v, int(goal.unpaired_cost[r])) for r, v in self._stay.items()),
            *((v, int(goal.idle_cost[s])) for s, v in self._idle.items()),
        ]

    def _side_row(self, side: Side) -> mathopt.LinearConstraint:
        limit = float(side.limit - side.goal.constant)
        return self._model.add_linear_constraint(ub=limit)

    def _goals(self) -> list[Goal]:
        return [self._goal, *(side.goal for side in self._sides)]

    def _rows(self, count: int) -> list[mathopt.LinearConstraint]:
        return [self._model.add_linear_constraint(lb=1.0, ub=1.0) for _ in range(count)]

    def _variable(
        self, costs: list[int], rows: list[mathopt.LinearConstraint]
    ) -> mathopt.Variable:
        variable = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(variable, float(costs[0]))
        for row in rows:
            row.set_coefficient(variable, 1.0)
        for row, cost in zip(self._side, costs[1:], strict=True):
            row.set_coefficient(variable, float(cost))
        return variable
