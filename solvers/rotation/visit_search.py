"""Search for the best observation of one consortium, proven goal by goal.

The days are chosen by `VisitModel`, where home cover is counted but not named; then
the cover of every school is named exactly by a flow. A week that no cover can serve
gives a cut (the smallest set of visits that fails) and the model is solved again: it
was a relaxation, so its bounds stay true. A school for which cuts do not end, or one
small enough, is planned by name inside the model.
"""

import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ortools.sat.python import cp_model

from solvers.cpsat import Answer, solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.visit_cover import conflicts_of, missed_on, served
from solvers.rotation.visit_fit import fitted_visits
from solvers.rotation.visit_greedy import visits_in_turn
from solvers.rotation.visit_model import SUBSOLVERS, Cut, VisitModel, trips_of
from solvers.rotation.visit_peak import settle_peak
from solvers.rotation.visits import (
    Trip,
    VisitProblem,
    VisitSolution,
    at_the_bound,
    counting_bound,
)

GOALS = ("short", "trips", "missed_periods", "cover_peak")
_MOST_ROUNDS = 12
_SMALL_MODEL = 6_000
_POLISH_EFFORT = 1.5
_BOUND_EFFORT = 2.5
_GOAL_EFFORT = 6.0
"""Work in the units of CP-SAT, about two to four seconds each."""

_ROUNDS_BEFORE_NAMES = 3

Expr = cp_model.LinearExpr


@dataclass(frozen=True, slots=True)
class _Round:
    """One lexicographic solve of the model."""

    trips: tuple[Trip, ...]
    tiers: tuple[TierResult, ...]
    at_bound: bool = False


def solve_visits(problem: VisitProblem, params: Params) -> Result[VisitSolution]:
    """Choose visitors and days; every lesson missed can be covered by name.

    Returns
    -------
    Result
        Tiers `short`, `trips`, `missed_periods`, `cover_peak`, each with its bound
        given the values above it. OPTIMAL if all are proven. A plan made visitor by
        visitor stands in where time ends before a better one is found.
    """
    began = time.monotonic()
    found = _at_bound(problem, params)
    if found is not None:
        result = _finish(problem, found, params)
    else:
        searched = _by_goals(problem, params)
        result = _finish(problem, _in_turn(problem), params)
        if searched is not None:
            result = _better(_finish(problem, searched, params), result)
    return replace(result, runtime_s=time.monotonic() - began)


def _in_turn(problem: VisitProblem) -> _Round:
    """Return the plan made visitor by visitor: it stands in where the search fails."""
    least = _least_values(problem)
    trips = visits_in_turn(problem)
    owed = sum(school.quota for school in problem.schools)
    values = {
        "short": owed - len({trip.visitor for trip in trips}),
        "trips": len(trips),
        "missed_periods": sum(len(missed_on(problem, trip)) for trip in trips),
    }
    tiers: list[TierResult] = []
    for name in GOALS:
        value = values.get(name, least[name])
        above = all(tier.value == least[tier.name] for tier in tiers)
        tiers.append(TierResult(name, value, least[name] if above else 0))
    return _Round(trips, tuple(tiers))


def _better(
    one: Result[VisitSolution], other: Result[VisitSolution]
) -> Result[VisitSolution]:
    """Return the better of two plans; the bound on people short holds for both."""
    first, second = ([t.value for t in plan.tiers] for plan in (one, other))
    if first <= second:
        return one
    short, *rest = other.tiers
    bound = min(short.value, max(short.bound, one.tiers[0].bound))
    return replace(other, tiers=(replace(short, bound=bound), *rest))


def _at_bound(problem: VisitProblem, params: Params) -> _Round | None:
    """Look for a plan that meets the counting bound: it needs no further proof."""
    small = at_the_bound(problem)
    least = _least_values(problem)
    proven = tuple(TierResult(name, v, v) for name, v in least.items())
    fitted = fitted_visits(small)
    if fitted is not None and not conflicts_of(problem, fitted):
        return _Round(fitted, proven, at_bound=True)
    cuts: list[Cut] = []
    named: frozenset[int] = frozenset()
    for attempt in range(_MOST_ROUNDS):
        if attempt >= _ROUNDS_BEFORE_NAMES:
            named |= {cut.school for cut in cuts[-1:]}
        model = VisitModel(small, named=named, cuts=cuts, roomy=True)
        for name, goal in model.goals[:-1]:
            if not isinstance(goal, int):
                model.model.add(goal == least[name])
        _keep_even(model, least["trips"])
        answer = solve(
            model.model,
            params=params,
            workers=1,
            subsolvers=SUBSOLVERS,
            deterministic_limit=_BOUND_EFFORT,
            confirm=False,
        )
        if not answer.found:
            return None
        trips = trips_of(model, answer)
        conflicts = conflicts_of(problem, trips)
        if not conflicts:
            return _Round(trips, proven, at_bound=True)
        cuts += conflicts
    return None


def _keep_even(model: VisitModel, trips: int) -> None:
    """Let no week hold more than its share of the trips, and one more."""
    weeks: dict[int, list[Any]] = defaultdict(list)
    for (_, day), visit in model.visits.items():
        weeks[model.problem.week[day]].append(visit)
    most = -(-trips // max(1, len(set(model.problem.week)))) + 1
    for visits in weeks.values():
        if len(visits) > most:
            model.model.add(Expr.sum(visits) <= most)


def _by_goals(problem: VisitProblem, params: Params) -> _Round | None:
    """Solve goal by goal, with cuts until every lesson missed can be covered."""
    named = frozenset(
        g for g in range(len(problem.schools)) if 0 < _size(problem, g) <= _SMALL_MODEL
    )
    cuts: list[Cut] = []
    round_number = 0
    while True:
        if round_number == _MOST_ROUNDS:
            named |= frozenset(cut.school for cut in cuts)
        found = _solve_goals(VisitModel(problem, named=named, cuts=cuts), params)
        if found is None:
            return None
        conflicts = conflicts_of(problem, found.trips)
        done = not conflicts or params.remaining_s <= 0 or params.stopped()
        if done or round_number == _MOST_ROUNDS:
            return found
        cuts += conflicts
        round_number += 1


def _size(problem: VisitProblem, school: int) -> int:
    free = problem.schools[school].free
    return sum(
        len(free.get((option.day, period), ()))
        for visitor in problem.visitors
        if visitor.school == school
        for option in visitor.options
        for period in option.missed
    )


def _solve_goals(model: VisitModel, params: Params) -> _Round | None:
    tiers: list[TierResult] = []
    trips: tuple[Trip, ...] = ()
    hint: list[tuple[Any, int]] = []
    least = _least_values(model.problem)
    for name, goal in model.goals:
        if isinstance(goal, int):
            tiers.append(TierResult(name, goal, goal))
            continue
        if all(tier.value == least[tier.name] for tier in tiers):
            model.model.add(goal >= least[name])
        model.model.minimize(goal)
        answer = solve(
            model.model,
            params=params,
            workers=1,
            subsolvers=SUBSOLVERS,
            hint=hint,
            time_limit_s=params.remaining_s / 2,
            deterministic_limit=_GOAL_EFFORT,
        )
        if not answer.found or answer.objective is None or answer.bound is None:
            if not hint:
                return None
            tiers.append(TierResult(name, _measure(model, trips, name), 0))
            continue
        tiers.append(TierResult(name, answer.objective, answer.bound))
        model.model.add(goal <= answer.objective)
        hint = _values(model, answer)
        trips = trips_of(model, answer)
    return _Round(_spread(model, params, hint, trips), tuple(tiers))


def _least_values(problem: VisitProblem) -> dict[str, int]:
    """Return the value of each goal that counting proves, given those above it."""
    counted = counting_bound(problem)
    owed = sum(school.quota for school in problem.schools)
    least = (owed - counted.served, counted.trips, counted.missed, counted.peak)
    return dict(zip(GOALS, least, strict=True))


def _measure(model: VisitModel, trips: Sequence[Trip], name: str) -> int:
    missed = sum(len(model.option[t.visitor, t.day].missed) for t in trips)
    if name == "trips":
        return len(trips)
    return missed


def _values(model: VisitModel, answer: Answer) -> list[tuple[Any, int]]:
    variables = [*model.chosen, *model.visits.values()]
    return list(zip(variables, answer.values(variables), strict=True))


def _spread(
    model: VisitModel,
    params: Params,
    hint: list[tuple[Any, int]],
    trips: tuple[Trip, ...],
) -> tuple[Trip, ...]:
    """Return trips of the same goals spread evenly over the weeks, if found quickly."""
    if not trips or params.stopped():
        return trips
    model.model.clear_objective()  # type: ignore[no-untyped-call]
    _keep_even(model, len(trips))
    answer = solve(
        model.model,
        params=params,
        workers=1,
        subsolvers=SUBSOLVERS,
        hint=hint,
        deterministic_limit=_POLISH_EFFORT,
        confirm=False,
    )
    return trips_of(model, answer) if answer.found else trips


def _finish(
    problem: VisitProblem, found: _Round, params: Params
) -> Result[VisitSolution]:
    trips = served(problem, found.trips)
    complete = len(trips) == len(found.trips)
    peaks: list[int] = []
    raised = 0
    for school in range(len(problem.schools)):
        settled = settle_peak(problem, school, trips, params, exact=found.at_bound)
        trips = settled.trips
        peaks.append(settled.peak)
        raised += settled.bound - settled.counted
    chosen = {trip.visitor for trip in trips}
    short = tuple(
        school.quota - sum(problem.visitors[t].school == g for t in chosen)
        for g, school in enumerate(problem.schools)
    )
    values = (
        sum(short),
        len(trips),
        sum(len(missed_on(problem, trip)) for trip in trips),
        sum(peaks),
    )
    extra = (0, 0, 0, raised if found.at_bound else 0)
    tiers = tuple(
        TierResult(t.name, value, min(t.bound + more, value) if complete else 0)
        for t, value, more in zip(found.tiers, values, extra, strict=True)
    )
    proven = all(t.value == t.bound for t in tiers)
    return Result(
        Status.OPTIMAL if proven else Status.FEASIBLE,
        VisitSolution(trips, tuple(peaks), short),
        tiers,
        method="cp-sat + flow",
    )
