"""The peer of the visit search: one CP-SAT model, all goals in one weighted sum.

Cover is planned by name inside the model for every school, so nothing is decomposed
and nothing is added later. For benchmarks; the product never calls it.
"""

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params
from solvers.rotation.visit_model import VisitModel, trips_of
from solvers.rotation.visits import Trip, VisitProblem

WEIGHTS = (10**12, 10**8, 10**4, 1)
"""People short, trips, lessons missed, sum of peaks: one sum, in this order."""


def solve_at_once(
    problem: VisitProblem, params: Params
) -> tuple[tuple[Trip, ...], bool] | None:
    """Return trips and whether they are proven best; None if none were found."""
    model = VisitModel(problem, named=frozenset(range(len(problem.schools))))
    goals = [goal for _, goal in model.goals]
    model.model.minimize(cp_model.LinearExpr.weighted_sum(goals, list(WEIGHTS)))
    answer = solve(model.model, params=params, confirm=False)
    if not answer.found:
        return None
    return trips_of(model, answer), answer.objective == answer.bound
