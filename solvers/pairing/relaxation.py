"""The linear relaxation of the master problem, grown column by column (GLOP)."""

import datetime as dt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from ortools.math_opt.python import mathopt

from solvers.pairing.pool import SCALE, Multipliers, Pool
from solvers.pairing.problem import Goal

_ONLY_DUALS = mathopt.ModelSolveParameters(
    variable_values_filter=mathopt.VariableFilter(filtered_items=[]),
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
    """

    value: float
    recipient: NDArray[np.float64]
    side: NDArray[np.float64]
    support: NDArray[np.float64]

    def multipliers(self) -> Multipliers:
        """Return the duals as exact multiples of 1 / SCALE."""
        return Multipliers(
            np.rint(self.recipient * SCALE).astype(np.int64),
            np.maximum(np.rint(self.side * SCALE), 0).astype(np.int64),
        )


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
        self._side = [
            self._model.add_linear_constraint(ub=float(s.limit - s.goal.constant))
            for s in pool.sides
        ]
        for recipient in np.flatnonzero(pool.may_stay).tolist():
            costs = [int(g.unpaired_cost[recipient]) for g in self._goals()]
            self._variable(costs, [self._recipient[recipient]])
        for support in np.flatnonzero(pool.may_idle).tolist():
            costs = [int(g.idle_cost[support]) for g in self._goals()]
            self._variable(costs, [self._support[support]])
        self._solver = mathopt.IncrementalSolver(self._model, mathopt.SolverType.GLOP)

    def add(self, column: Column) -> None:
        """Let a column be used."""
        rows = [self._recipient[r] for r in column.recipients]
        self._variable(
            [column.cost(goal) for goal in self._goals()],
            [self._support[column.support], *rows],
        )

    def solve(self, *, time_limit_s: float) -> Relaxed | None:
        """Return value and duals, or None if out of time (or nothing fits)."""
        limit = dt.timedelta(seconds=max(time_limit_s, 0.01))
        result = self._solver.solve(
            params=mathopt.SolveParameters(time_limit=limit), model_params=_ONLY_DUALS
        )
        if result.termination.reason is not mathopt.TerminationReason.OPTIMAL:
            return None
        return Relaxed(
            value=result.objective_value() + self._goal.constant,
            recipient=np.array(result.dual_values(self._recipient)),
            side=-np.array(result.dual_values(self._side)),
            support=np.array(result.dual_values(self._support)),
        )

    def _goals(self) -> list[Goal]:
        return [self._goal, *(side.goal for side in self._sides)]

    def _rows(self, count: int) -> list[mathopt.LinearConstraint]:
        return [self._model.add_linear_constraint(lb=1.0, ub=1.0) for _ in range(count)]

    def _variable(self, costs: list[int], rows: list[mathopt.LinearConstraint]) -> None:
        variable = self._model.add_variable(lb=0.0)
        self._model.objective.set_linear_coefficient(variable, float(costs[0]))
        for row in rows:
            row.set_coefficient(variable, 1.0)
        for row, cost in zip(self._side, costs[1:], strict=True):
            row.set_coefficient(variable, float(cost))
