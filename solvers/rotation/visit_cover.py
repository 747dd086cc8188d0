"""Home cover of chosen visits, named exactly: what fails gives cuts for the model."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from solvers.rotation.cover import CoverProblem, CoverUnit, assign_cover
from solvers.rotation.visit_model import Cut
from solvers.rotation.visits import Trip, VisitProblem


class _Visits(NamedTuple):
    """Trips of one school in one week."""

    school: int
    week: int
    trips: tuple[Trip, ...]


def cover_units(
    problem: VisitProblem, school: int, trips: Sequence[Trip]
) -> CoverProblem:
    """Return the lessons that the trips of a school leave, as a cover problem."""
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
        for period in missed_on(problem, trip)
    ]
    return CoverProblem(tuple(units), home.week_cap)


def missed_on(problem: VisitProblem, trip: Trip) -> tuple[int, ...]:
    """Return the periods of own lessons missed on a trip."""
    options = problem.visitors[trip.visitor].options
    return next(option.missed for option in options if option.day == trip.day)


def _weeks(problem: VisitProblem, trips: Sequence[Trip]) -> list[_Visits]:
    groups: dict[tuple[int, int], list[Trip]] = defaultdict(list)
    for trip in trips:
        school = problem.visitors[trip.visitor].school
        groups[school, problem.week[trip.day]].append(trip)
    return [_Visits(g, w, tuple(group)) for (g, w), group in sorted(groups.items())]


def _covered(problem: VisitProblem, school: int, trips: Sequence[Trip]) -> bool:
    return assign_cover(cover_units(problem, school, trips)) is not None


def conflicts_of(problem: VisitProblem, trips: Sequence[Trip]) -> list[Cut]:
    """Return for each school and week that fails the fewest trips that do."""
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


def served(problem: VisitProblem, trips: Sequence[Trip]) -> tuple[Trip, ...]:
    """Return the trips left when every visitor with an uncovered lesson stays home."""
    kept = list(trips)
    while cuts := conflicts_of(problem, kept):
        gone = {cut.visits[-1][0] for cut in cuts}
        kept = [trip for trip in kept if trip.visitor not in gone]
    return tuple(kept)
