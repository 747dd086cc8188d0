"""The visits of all consortia as one problem, and its answer cut up again."""

from collections.abc import Sequence
from itertools import pairwise

from solvers.rotation.visit_cover import missed_on
from solvers.rotation.visits import (
    DayOption,
    HomeSchool,
    Trip,
    Visitor,
    VisitProblem,
    VisitSolution,
)


def merged(problems: Sequence[VisitProblem]) -> VisitProblem:
    """Return one problem that holds all others; days and limits must be the same."""
    first = problems[0]
    if any(p.week != first.week or p.need != first.need for p in problems):
        raise ValueError("problems of one county share days and limits")
    visitors: list[Visitor] = []
    rooms: list[int] = []
    schools: list[HomeSchool] = []
    for problem in problems:
        for visitor in problem.visitors:
            options = tuple(_shifted(o, len(rooms)) for o in visitor.options)
            visitors.append(
                visitor._replace(school=visitor.school + len(schools), options=options)
            )
        schools += problem.schools
        rooms += problem.room
    return VisitProblem(
        schools=tuple(schools),
        visitors=tuple(visitors),
        week=first.week,
        kind=tuple(range(len(first.week))),
        room=tuple(rooms),
        need=first.need,
        most_a_day=first.most_a_day,
        trips_a_week=first.trips_a_week,
    )


def _shifted(option: DayOption, rooms: int) -> DayOption:
    tight = tuple(tuple(room + rooms for room in choice) for choice in option.tight)
    return option._replace(tight=tight)


def parted(
    problems: Sequence[VisitProblem], trips: Sequence[Trip]
) -> list[VisitSolution]:
    """Return the answer of each problem from trips of the merged one."""
    starts = [0]
    for problem in problems:
        starts.append(starts[-1] + len(problem.visitors))
    return [
        solution_of(
            problem,
            [
                trip._replace(visitor=trip.visitor - low)
                for trip in trips
                if low <= trip.visitor < high
            ],
        )
        for problem, (low, high) in zip(problems, pairwise(starts), strict=True)
    ]


def solution_of(problem: VisitProblem, trips: Sequence[Trip]) -> VisitSolution:
    """Return trips as a solution; any cover will do, the audit counts its peak."""
    lessons = sum(len(missed_on(problem, trip)) for trip in trips)
    peaks = tuple(lessons for _ in problem.schools)
    return VisitSolution(tuple(trips), peaks, tuple(0 for _ in peaks))
