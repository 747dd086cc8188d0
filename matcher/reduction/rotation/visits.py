"""Observation visits of one consortium: days, lessons observed, cover at home."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from matcher.plan import Reason, Visit
from matcher.reduction.rotation.scene import Case, Scene
from matcher.reduction.rotation.visit_details import visits_of
from matcher.reduction.rotation.visit_frame import VisitFrame
from matcher.reduction.rotation.visit_problem import VisitCase, build_visits
from matcher.reduction.rotation.visit_ways import observation_ways
from matcher.reduction.rotation.visit_words import visits_not_found, visits_short
from solvers.params import Params
from solvers.result import Result
from solvers.rotation.visit_search import solve_visits
from solvers.rotation.visits import VisitSolution, counted_visitors, counting_bound


class Tally(NamedTuple):
    """A goal of the visits: value and proven bound."""

    value: int
    bound: int


_NONE = Tally(0, 0)


@dataclass
class Observation:
    """What came of the observation.

    Parameters
    ----------
    visits
        In order of date and teacher.
    trips, missed, peak
        Goals.
    proven
        Whether every goal is proven.
    unmet
        Quotas that cannot be met.
    """

    visits: tuple[Visit, ...] = ()
    trips: Tally = _NONE
    missed: Tally = _NONE
    peak: Tally = _NONE
    proven: bool = True
    unmet: list[Reason] = field(default_factory=list)


@dataclass(frozen=True)
class Outlook:
    """The visits of a consortium before anybody is posted.

    Parameters
    ----------
    free
        The problem without postings and placements; None if nobody observes.
    cheap
        Teachers the counting bound takes as visitors.
    """

    free: VisitCase | None
    cheap: frozenset[str]


def outlook(case: Case) -> Outlook:
    """Return what the visits would be if nobody were posted or placed."""
    scene = Scene(case)
    ways = observation_ways(scene)
    if not ways:
        return Outlook(None, frozenset())
    free = build_visits(scene, VisitFrame(scene, ways))
    chosen = counted_visitors(free.problem)
    return Outlook(free, frozenset(free.people[t].code for t in chosen))


def plan_observation(scene: Scene, before: Outlook, params: Params) -> Observation:
    """Choose visitors, days, lessons and covers; write them into the diary."""
    free = before.free
    if free is None:
        return Observation()
    ways = free.ways
    case = build_visits(scene, free.frame) if scene.changed else free
    result = solve_visits(case.problem, params)
    if result.solution is None:
        unmet = [visits_not_found(scene, way) for way in ways]
        return Observation(proven=False, unmet=unmet)
    done = _with_bounds(scene, free, result, params)
    done.unmet += visits_short(scene, case, result.solution)
    visits = visits_of(scene, case, result.solution)
    return replace(done, visits=visits)


def _with_bounds(
    scene: Scene, free: VisitCase, result: Result[VisitSolution], params: Params
) -> Observation:
    """Return the goals with their bounds.

    Those of trips and missed periods hold for every choice of postings: counting over
    a diary without stays often proves them, else the problem without stays is solved.
    The bound of the cover peak holds for the postings chosen.
    """
    short, trips, missed, peak = result.tiers
    if scene.changed:
        least = _free_bounds(free, result, params)
        trips = replace(trips, bound=min(trips.value, least[0]))
        missed = replace(missed, bound=min(missed.value, least[1]))
    tallies = [Tally(t.value, min(t.bound, t.value)) for t in (trips, missed, peak)]
    return Observation(
        trips=tallies[0],
        missed=tallies[1],
        peak=tallies[2],
        proven=all(t.value == t.bound for t in tallies) and short.value == short.bound,
    )


def _free_bounds(
    free: VisitCase, result: Result[VisitSolution], params: Params
) -> tuple[int, int]:
    """Return bounds on trips and missed periods that hold whoever is posted."""
    short, trips, missed, _ = (tier.value for tier in result.tiers)
    counted = counting_bound(free.problem)
    owed = sum(school.quota for school in free.problem.schools)
    if (short, trips) == (owed - counted.served, counted.trips):
        if missed == counted.missed or params.stopped():
            return counted.trips, counted.missed
    elif params.stopped():
        return 0, 0
    above = solve_visits(free.problem, params).tiers
    if not above or above[0].value != short:
        return 0, 0
    return above[1].bound, above[2].bound if above[1].value == trips else 0
