"""Our engine and its peers: from a term instance to a rotation plan."""

from collections.abc import Callable, Iterable

from benchmarks.terms.instance import TermInstance
from benchmarks.terms.merge import merged, parted, solution_of
from matcher.plan import RotationPlan, Status, Visit
from matcher.reduction.rotation import plan_rotation
from matcher.reduction.rotation.assembly import cases_of
from matcher.reduction.rotation.scene import Case, Scene
from matcher.reduction.rotation.visit_details import visits_of
from matcher.reduction.rotation.visit_problem import VisitCase
from matcher.reduction.rotation.visits import outlook
from solvers.params import Params
from solvers.rotation.naive import solve_at_once
from solvers.rotation.visit_greedy import visits_in_turn
from solvers.rotation.visits import VisitSolution

WORKERS = 2
TermMethod = Callable[[TermInstance, float, int], RotationPlan | None]


def ours(instance: TermInstance, limit_s: float, seed: int) -> RotationPlan:
    """Plan with the product's engine: one proof for each consortium."""
    return plan_rotation(
        instance.county,
        instance.policy,
        instance.pairing,
        params=Params(time_limit_s=limit_s, seed=seed, workers=WORKERS),
    )


def monolith(instance: TermInstance, limit_s: float, seed: int) -> RotationPlan | None:
    """Plan with one CP-SAT model of the whole county, cover by name inside it."""
    params = Params(time_limit_s=limit_s, seed=seed, workers=WORKERS)
    seen = _looked_at(instance)
    problems = [case.problem for _, case in seen]
    found = solve_at_once(merged(problems), params)
    if found is None:
        return None
    trips, proven = found
    return _plan(seen, parted(problems, trips), proven=proven)


def greedy(instance: TermInstance, limit_s: float, seed: int) -> RotationPlan:
    """Plan visitor by visitor, the days on which most can be heard first."""
    del limit_s, seed
    seen = _looked_at(instance)
    solutions = [
        solution_of(case.problem, visits_in_turn(case.problem)) for _, case in seen
    ]
    return _plan(seen, solutions, proven=False)


def _looked_at(instance: TermInstance) -> list[tuple[Case, VisitCase]]:
    cases = cases_of(instance.county, instance.policy, instance.pairing)
    seen = [(case, outlook(case).free) for case in cases]
    return [(case, free) for case, free in seen if free is not None]


def _plan(
    seen: Iterable[tuple[Case, VisitCase]],
    solutions: Iterable[VisitSolution],
    *,
    proven: bool,
) -> RotationPlan:
    visits: list[Visit] = []
    for (case, free), solution in zip(seen, solutions, strict=True):
        visits += visits_of(Scene(case), free, solution)
    status = Status.OPTIMAL if proven else Status.FEASIBLE
    return RotationPlan(status=status, visits=tuple(visits))


TERM_METHODS: dict[str, TermMethod] = {
    "jiedui": ours,
    "one CP-SAT model": monolith,
    "greedy": greedy,
}
"""Ours first; the others are its peers."""
