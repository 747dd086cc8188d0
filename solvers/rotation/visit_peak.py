"""The cover peak of one school: lowered by moving its visits, or proven least."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params
from solvers.result import Status
from solvers.rotation.cover import least_peak
from solvers.rotation.visit_cover import cover_units, missed_on
from solvers.rotation.visit_model import SUBSOLVERS, VisitModel, trips_of
from solvers.rotation.visits import Trip, Visitor, VisitProblem, at_the_bound

Expr = cp_model.LinearExpr

_EFFORT = 1.5
"""Work of one solve in the units of CP-SAT, about two to four seconds each."""


class Settled(NamedTuple):
    """Trips with the cover peak of one school made as low as found, and its bounds."""

    trips: tuple[Trip, ...]
    peak: int
    counted: int
    bound: int


def settle_peak(
    problem: VisitProblem,
    school: int,
    trips: tuple[Trip, ...],
    params: Params,
    *,
    exact: bool,
) -> Settled:
    """Lower the cover peak of one school, or prove that it cannot be lower.

    Counting says that lessons missed, shared evenly over the colleagues, give the
    least peak. Where the flow needs more, the school's trips are moved; if even the
    school alone, without any other visitor, cannot do with less, the bound is raised.
    """
    own = [t for t in trips if problem.visitors[t.visitor].school == school]
    if not own:
        return Settled(trips, 0, 0, 0)
    missed = sum(len(missed_on(problem, trip)) for trip in own)
    counted = -(-missed // max(1, problem.schools[school].colleagues))
    cover = least_peak(cover_units(problem, school, own), lower=counted)
    if cover is None:
        raise RuntimeError("trips kept can be covered")
    peak, bound = cover[0], counted
    if peak == counted or not exact or params.stopped():
        return Settled(trips, peak, counted, bound)
    small = at_the_bound(problem)
    better = _move(small, school, trips, peak, params)
    if better is not None:
        trips, peak = better
    while bound < peak and _no_peak(small, school, own, bound, params):
        bound += 1
    return Settled(trips, peak, counted, bound)


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
        subsolvers=SUBSOLVERS,
        deterministic_limit=_EFFORT,
        confirm=False,
    )
    if not answer.found or answer.objective is None:
        return None
    return trips_of(model, answer), answer.objective


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
    missed = sum(len(missed_on(small, trip)) for trip in own)
    model.model.add(Expr.sum(model.chosen) == len({trip.visitor for trip in own}))
    model.model.add(goals["trips"] <= len(own))
    model.model.add(goals["missed_periods"] <= missed)
    model.model.add(model.peak[school] <= peak)
    answer = solve(
        model.model,
        params=params,
        workers=1,
        subsolvers=SUBSOLVERS,
        deterministic_limit=_EFFORT,
    )
    return answer.status is Status.INFEASIBLE


def _restricted(visitor: Visitor, days: frozenset[int]) -> Visitor:
    options = tuple(option for option in visitor.options if option.day in days)
    return visitor._replace(options=options)
