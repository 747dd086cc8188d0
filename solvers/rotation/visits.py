"""Which teachers go observing on which days: problem and answer, integers only.

The model is in `solvers.rotation.visit_model`, the search in
`solvers.rotation.visit_search`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple


class DayOption(NamedTuple):
    """One day on which a visitor could go.

    Attributes
    ----------
    day : int
        Index of the day.
    open : int
        Periods observable that day whoever else comes.
    tight : tuple[tuple[int, ...], ...]
        For each further period the rooms (limited places) to choose from.
    missed : tuple[int, ...]
        Periods of own lessons missed at home, each to be covered.
    """

    day: int
    open: int
    tight: tuple[tuple[int, ...], ...]
    missed: tuple[int, ...]

    @property
    def most(self) -> int:
        """Periods observable if nobody else takes the limited places."""
        return self.open + len(self.tight)


class Visitor(NamedTuple):
    """A teacher who may be chosen.

    Attributes
    ----------
    school : int
        Index of the home school.
    colleague : int
        Index of this teacher among the colleagues of the home school.
    later : bool
        Goes only when all earlier ones of the school go (turns).
    options : tuple[DayOption, ...]
        Days, in order.
    """

    school: int
    colleague: int
    later: bool
    options: tuple[DayOption, ...]


@dataclass(frozen=True, slots=True)
class HomeSchool:
    """A school that sends visitors and covers their lessons.

    Parameters
    ----------
    quota
        Visitors owed.
    day_cap
        Most visitors of the school away on one day.
    colleagues
        Number of colleagues free at least once, visitors among them.
    free
        Colleagues free and at home by (day, period).
    week_cap
        Cover periods left by (colleague, week); a missing key means none.
    """

    quota: int
    day_cap: int
    colleagues: int
    free: Mapping[tuple[int, int], tuple[int, ...]]
    week_cap: Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class VisitProblem:
    """Observation of one consortium.

    Parameters
    ----------
    schools, visitors
        Who sends, who may go.
    week
        Week of each day, shape (n_days,).
    kind
        Kind of each day, shape (n_days,): days of one kind have the same timetable.
    room
        Places in each room, shape (n_rooms,).
    need
        Periods each chosen visitor observes at least.
    most_a_day
        Most periods observed on one day.
    trips_a_week
        Most trips of one visitor in a week.
    """

    schools: tuple[HomeSchool, ...]
    visitors: tuple[Visitor, ...]
    week: tuple[int, ...]
    kind: tuple[int, ...]
    room: tuple[int, ...]
    need: int
    most_a_day: int
    trips_a_week: int


class Trip(NamedTuple):
    """A visit chosen: `periods` can be observed on that day at most."""

    visitor: int
    day: int
    periods: int


@dataclass(frozen=True, slots=True)
class VisitSolution:
    """Trips in order of visitor and day, and the cover peak of each school."""

    trips: tuple[Trip, ...]
    peaks: tuple[int, ...]
    short: tuple[int, ...]


class Least(NamedTuple):
    """Fewest trips of one visitor, and fewest periods missed with that many."""

    trips: int
    missed: int


class CountingBound(NamedTuple):
    """Least trips, missed periods and sum of peaks by counting alone.

    Attributes
    ----------
    served : int
        Visitors counted: the quota of each school, or all who can observe enough.
    trips, missed, peak : int
        True for every choice of days, postings and covers that serves as many.
    """

    served: int
    trips: int
    missed: int
    peak: int


def least_of(visitor: Visitor, problem: VisitProblem) -> Least | None:
    """Return the fewest trips and missed periods of one visitor alone.

    None when no set of days lets the visitor observe enough. Days of the same week
    beyond `trips_a_week` are counted as usable, so both numbers are lower bounds.
    """
    for trips, row in enumerate(_table(visitor, problem)):
        value = row[problem.need]
        if value is not None:
            return Least(trips, value)
    return None


def _table(visitor: Visitor, problem: VisitProblem) -> list[list[int | None]]:
    """Return the fewest misses by number of trips and periods observed (capped)."""
    need = problem.need
    days: dict[tuple[int, int], int] = {}
    for option in visitor.options:
        gain = min(option.most, problem.most_a_day)
        if gain:
            key = (gain, len(option.missed))
            days[key] = days.get(key, 0) + 1
    longest = min(need, sum(days.values()))
    rows: list[list[int | None]] = [[0] + [None] * need]
    rows += [[None] * (need + 1) for _ in range(longest)]
    for (gain, missed), count in sorted(days.items()):
        for _ in range(min(count, longest)):
            _extend(rows, gain, missed, need)
    return rows


def _extend(rows: list[list[int | None]], gain: int, missed: int, need: int) -> None:
    for trips in range(len(rows) - 1, 0, -1):
        before, row = rows[trips - 1], rows[trips]
        for seen, cost in enumerate(before):
            if cost is None:
                continue
            reached = min(need, seen + gain)
            value = row[reached]
            if value is None or cost + missed < value:
                row[reached] = cost + missed


def counting_bound(problem: VisitProblem) -> CountingBound:
    """Return bounds on the goals that ignore limits on days, rooms and cover.

    Visitors are taken earlier before later, then by fewest trips and misses; so the
    numbers hold for the goals in their order.
    """
    served = trips = missed = peak = 0
    for g, school in enumerate(problem.schools):
        best = [least for _, least, _ in ranked(problem, g)[: school.quota]]
        served += len(best)
        trips += sum(least.trips for least in best)
        here = sum(least.missed for least in best)
        missed += here
        peak += -(-here // school.colleagues) if school.colleagues else 0
    return CountingBound(served, trips, missed, peak)


def ranked(problem: VisitProblem, school: int) -> list[tuple[bool, Least, int]]:
    """Return who of a school can observe enough: earlier first, then the cheapest."""
    return sorted(
        (visitor.later, least, t)
        for t, visitor in enumerate(problem.visitors)
        if visitor.school == school
        and (least := least_of(visitor, problem)) is not None
    )


def counted_visitors(problem: VisitProblem) -> tuple[int, ...]:
    """Return the visitors that the counting bound takes, school by school."""
    return tuple(
        t
        for g, school in enumerate(problem.schools)
        for _, _, t in ranked(problem, g)[: school.quota]
    )


def at_the_bound(problem: VisitProblem) -> VisitProblem:
    """Return the problem cut down to what a plan at the counting bound can use.

    Only visitors no dearer than the last one counted, and only their days that occur
    in a cheapest set of days of theirs.
    """
    kept: set[int] = set()
    for g, school in enumerate(problem.schools):
        order = ranked(problem, g)
        if not school.quota or not order:
            continue
        last = order[min(school.quota, len(order)) - 1]
        kept |= {t for later, least, t in order if (later, least) <= last[:2]}
    visitors = tuple(
        visitor._replace(options=_cheapest_days(visitor, problem) if t in kept else ())
        for t, visitor in enumerate(problem.visitors)
    )
    return replace(problem, visitors=visitors)


def _cheapest_days(visitor: Visitor, problem: VisitProblem) -> tuple[DayOption, ...]:
    least = least_of(visitor, problem)
    if least is None:
        return ()
    rest = _table(visitor, problem)[least.trips - 1] if least.trips else []

    def useful(option: DayOption) -> bool:
        gain = min(option.most, problem.most_a_day)
        others = [
            cost for cost in rest[max(0, problem.need - gain) :] if cost is not None
        ]
        return bool(others) and min(others) + len(option.missed) <= least.missed

    return tuple(option for option in visitor.options if useful(option))
