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
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import Answer, solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.cover import (
    CoverProblem,
    CoverUnit,
    assign_cover,
    least_peak,
)
from solvers.rotation.visit_model import Cut, VisitModel
from solvers.rotation.visits import (
    Trip,
    Visitor,
    VisitProblem,
    VisitSolution,
    at_the_bound,
    counting_bound,
)

GOALS = ("short", "trips", "missed_periods", "cover_peak")
_MOST_ROUNDS = 12
_SUBSOLVERS = ("max_lp",)
"""One thread with the full linear relaxation: without it the bound stays at 0."""

_SMALL_MODEL = 6_000
_POLISH_S = 5.0
_BOUND_S = 8.0
_ROUNDS_BEFORE_NAMES = 3

Expr = cp_model.LinearExpr


@dataclass(frozen=True, slots=True)
class _Round:
    """One lexicographic solve of the model."""

    trips: tuple[Trip, ...]
    tiers: tuple[TierResult, ...]
    at_bound: bool = False


class _Visits(NamedTuple):
    """Trips of one school in one week."""

    school: int
    week: int
    trips: tuple[Trip, ...]


def solve_visits(problem: VisitProblem, params: Params) -> Result[VisitSolution]:
    """Choose visitors and days; every lesson missed can be covered by name.

    Returns
    -------
    Result
        Tiers `short`, `trips`, `missed_periods`, `cover_peak`, each with its bound
        given the values above it. OPTIMAL if all are proven. UNKNOWN if time ended
        before any plan was found.
    """
    began = time.monotonic()
    found = _at_bound(problem, params) or _by_goals(problem, params)
    if found is None:
        return Result(Status.UNKNOWN, None, runtime_s=time.monotonic() - began)
    result = _finish(problem, found, params)
    return replace(result, runtime_s=time.monotonic() - began)


def _at_bound(problem: VisitProblem, params: Params) -> _Round | None:
    """Look for a plan that meets the counting bound: it needs no further proof."""
    small = at_the_bound(problem)
    least = _least_values(problem)
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
            subsolvers=_SUBSOLVERS,
            time_limit_s=_BOUND_S,
            confirm=False,
        )
        if not answer.found:
            return None
        trips = _trips(model, answer)
        conflicts = _conflicts(problem, trips)
        if not conflicts:
            proven = tuple(TierResult(name, v, v) for name, v in least.items())
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
        conflicts = _conflicts(problem, found.trips)
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
            subsolvers=_SUBSOLVERS,
            hint=hint,
            time_limit_s=params.remaining_s / 2,
        )
        if not answer.found or answer.objective is None or answer.bound is None:
            if not hint:
                return None
            tiers.append(TierResult(name, _measure(model, trips, name), 0))
            continue
        tiers.append(TierResult(name, answer.objective, answer.bound))
        model.model.add(goal <= answer.objective)
        hint = _values(model, answer)
        trips = _trips(model, answer)
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


def _trips(model: VisitModel, answer: Answer) -> tuple[Trip, ...]:
    return tuple(
        Trip(*key, answer.value(model.observed[key]))
        for key, visit in sorted(model.visits.items(), key=lambda item: item[0])
        if answer.value(visit)
    )


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
        subsolvers=_SUBSOLVERS,
        hint=hint,
        time_limit_s=_POLISH_S,
        confirm=False,
    )
    return _trips(model, answer) if answer.found else trips


# --- naming the cover


def _units(problem: VisitProblem, school: int, trips: Sequence[Trip]) -> CoverProblem:
    home = problem.schools[school]
    away: dict[int, set[int]] = defaultdict(set)
    for trip in trips:
        away[trip.day].add(problem.visitors[trip.visitor].colleague)
    units = [
        CoverUnit(
            week=problem.week[trip.day],
            slot=trip.day * 100 + period,
            options=tuple(
                (who, 0)
                for who in home.free.get((trip.day, period), ())
                if who not in away[trip.day]
            ),
        )
        for trip in trips
        for period in _missed(problem, trip)
    ]
    return CoverProblem(tuple(units), home.week_cap)


def _missed(problem: VisitProblem, trip: Trip) -> tuple[int, ...]:
    options = problem.visitors[trip.visitor].options
    return next(option.missed for option in options if option.day == trip.day)


def _weeks(problem: VisitProblem, trips: Sequence[Trip]) -> list[_Visits]:
    groups: dict[tuple[int, int], list[Trip]] = defaultdict(list)
    for trip in trips:
        school = problem.visitors[trip.visitor].school
        groups[school, problem.week[trip.day]].append(trip)
    return [_Visits(g, w, tuple(group)) for (g, w), group in sorted(groups.items())]


def _covered(problem: VisitProblem, school: int, trips: Sequence[Trip]) -> bool:
    return assign_cover(_units(problem, school, trips)) is not None


def _conflicts(problem: VisitProblem, trips: Sequence[Trip]) -> list[Cut]:
    cuts: list[Cut] = []
    for group in _weeks(problem, trips):
        if _covered(problem, group.school, group.trips):
            continue
        rest = list(group.trips)
        for trip in group.trips:
            fewer = [t for t in rest if t != trip]
            if not _covered(problem, group.school, fewer):
                rest = fewer
        keys = tuple((t.visitor, t.day) for t in rest)
        cuts.append(Cut(group.school, group.week, keys))
    return cuts


def _served(problem: VisitProblem, trips: Sequence[Trip]) -> tuple[Trip, ...]:
    """Return the trips left when every visitor with an uncovered lesson stays home."""
    kept = list(trips)
    while cuts := _conflicts(problem, kept):
        gone = {cut.visits[-1][0] for cut in cuts}
        kept = [trip for trip in kept if trip.visitor not in gone]
    return tuple(kept)


def _finish(
    problem: VisitProblem, found: _Round, params: Params
) -> Result[VisitSolution]:
    trips = _served(problem, found.trips)
    complete = len(trips) == len(found.trips)
    peaks: list[int] = []
    raised = 0
    for school in range(len(problem.schools)):
        settled = _settle_peak(problem, school, trips, params, exact=found.at_bound)
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
        sum(len(_missed(problem, trip)) for trip in trips),
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


class _Settled(NamedTuple):
    """Trips with the cover peak of one school made as low as found, and its bounds."""

    trips: tuple[Trip, ...]
    peak: int
    counted: int
    bound: int


def _settle_peak(
    problem: VisitProblem,
    school: int,
    trips: tuple[Trip, ...],
    params: Params,
    *,
    exact: bool,
) -> _Settled:
    """Lower the cover peak of one school, or prove that it cannot be lower.

    Counting says that lessons missed, shared evenly over the colleagues, give the
    least peak. Where the flow needs more, the school's trips are moved; if even the
    school alone, without any other visitor, cannot do with less, the bound is raised.
    """
    own = [t for t in trips if problem.visitors[t.visitor].school == school]
    if not own:
        return _Settled(trips, 0, 0, 0)
    missed = sum(len(_missed(problem, trip)) for trip in own)
    counted = -(-missed // max(1, problem.schools[school].colleagues))
    cover = least_peak(_units(problem, school, own), lower=counted)
    if cover is None:
        raise RuntimeError("trips kept can be covered")
    peak, bound = cover[0], counted
    if peak == counted or not exact or params.stopped():
        return _Settled(trips, peak, counted, bound)
    small = at_the_bound(problem)
    better = _move(small, school, trips, peak, params)
    if better is not None:
        trips, peak = better
    while bound < peak and _no_peak(small, school, own, bound, params):
        bound += 1
    return _Settled(trips, peak, counted, bound)


def _move(
    small: VisitProblem,
    school: int,
    trips: tuple[Trip, ...],
    peak: int,
    params: Params,
) -> tuple[tuple[Trip, ...], int] | None:
    """Move the trips of one school so that its peak falls below `peak`.

    The school may choose again among its visitors and days at the counting bound;
    all other trips stay.
    """
    fixed: dict[int, set[int]] = defaultdict(set)
    for trip in trips:
        fixed[trip.visitor].add(trip.day)
    visitors = tuple(
        visitor
        if visitor.school == school
        else _restricted(visitor, frozenset(fixed[t]))
        for t, visitor in enumerate(small.visitors)
    )
    model = VisitModel(
        replace(small, visitors=visitors), named=frozenset({school}), roomy=True
    )
    used = {(trip.visitor, trip.day) for trip in trips}
    missed = sum(len(model.option[key].missed) for key in used)
    chosen = len({trip.visitor for trip in trips})
    for key, visit in model.visits.items():
        if small.visitors[key[0]].school != school:
            model.model.add(visit == 1)
    goals = dict(model.goals)
    model.model.add(Expr.sum(model.chosen) == chosen)
    model.model.add(goals["trips"] <= len(trips))
    model.model.add(goals["missed_periods"] <= missed)
    model.model.add(model.peak[school] <= peak - 1)
    model.model.minimize(model.peak[school])
    answer = solve(
        model.model,
        params=params,
        workers=1,
        subsolvers=_SUBSOLVERS,
        time_limit_s=_POLISH_S,
        confirm=False,
    )
    if not answer.found or answer.objective is None:
        return None
    return _trips(model, answer), answer.objective


def _no_peak(
    small: VisitProblem,
    school: int,
    own: Sequence[Trip],
    peak: int,
    params: Params,
) -> bool:
    """Return whether it is proven that a school alone cannot keep to a peak.

    Rooms and other schools are left out, so the proof holds whatever they do.
    """
    visitors = tuple(
        visitor if visitor.school == school else visitor._replace(options=())
        for visitor in small.visitors
    )
    places = tuple(len(small.visitors) for _ in small.room)
    alone = replace(small, visitors=visitors, room=places)
    model = VisitModel(alone, named=frozenset({school}), roomy=True)
    goals = dict(model.goals)
    missed = sum(len(_missed(small, trip)) for trip in own)
    model.model.add(Expr.sum(model.chosen) == len({trip.visitor for trip in own}))
    model.model.add(goals["trips"] <= len(own))
    model.model.add(goals["missed_periods"] <= missed)
    model.model.add(model.peak[school] <= peak)
    answer = solve(
        model.model,
        params=params,
        workers=1,
        subsolvers=_SUBSOLVERS,
        time_limit_s=_POLISH_S,
    )
    return answer.status is Status.INFEASIBLE


def _restricted(visitor: Visitor, days: frozenset[int]) -> Visitor:
    options = tuple(option for option in visitor.options if option.day in days)
    return visitor._replace(options=options)
