"""Which teachers go observing on which days: problem and answer, integers only.

The model is in `solvers.rotation.visit_model`, the search in
`solvers.rotation.visit_search`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
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


class _Kind(NamedTuple):
    """Days on which a visitor observes as much and misses as much."""

    gain: int
    missed: int
    days: int


@dataclass(frozen=True)
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

    @cached_property
    def days(self) -> tuple[tuple[_Kind, ...], ...]:
        """Kinds of days of each visitor."""
        return tuple(_days_of(visitor, self) for visitor in self.visitors)

    @cached_property
    def least(self) -> "tuple[Least | None, ...]":
        """Fewest trips and missed periods of each visitor, as `least_of` says."""
        return tuple(_least(days, self.need) for days in self.days)


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
    return _least(_days_of(visitor, problem), problem.need)


def _least(days: tuple[_Kind, ...], need: int) -> Least | None:
    trips = _fewest(days, need)
    if trips is None:
        return None
    value = _table(days, trips, need)[trips][need]
    return None if value is None else Least(trips, value)


def least_rest(
    problem: VisitProblem, visitor: int, trips: int, need: int
) -> int | None:
    """Return the fewest periods missed on so many days that observe `need` together.

    None if no days of the visitor do, `trips` at most as many as `least_of` says.
    """
    if need <= 0 and not trips:
        return 0
    row = _table(problem.days[visitor], trips, problem.need)[trips]
    costs = [cost for cost in row[max(0, need) :] if cost is not None]
    return min(costs, default=None)


def _days_of(visitor: Visitor, problem: VisitProblem) -> tuple[_Kind, ...]:
    days: dict[tuple[int, int], int] = {}
    most = problem.most_a_day
    for option in visitor.options:
        gain = min(option.open + len(option.tight), most)
        if gain:
            key = (gain, len(option.missed))
            days[key] = days.get(key, 0) + 1
    return tuple(_Kind(*key, count) for key, count in sorted(days.items()))


def _fewest(days: tuple[_Kind, ...], need: int) -> int | None:
    """Return the fewest days on which enough is observed, the richest days first."""
    trips = seen = 0
    for kind in reversed(days):
        wanted = -(-(need - seen) // kind.gain)
        if wanted <= kind.days:
            return trips + max(0, wanted)
        trips += kind.days
        seen += kind.days * kind.gain
    return None if need > 0 else 0


@lru_cache(maxsize=4096)
def _table(
    days: tuple[_Kind, ...], trips: int, need: int
) -> tuple[tuple[int | None, ...], ...]:
    """Return the fewest misses by number of trips and periods observed (capped).

    Of days on which as much is observed no more are looked at than there are trips,
    those that miss least.
    """
    rows: list[list[int | None]] = [[0] + [None] * need]
    rows += [[None] * (need + 1) for _ in range(trips)]
    looked: Counter[int] = Counter()
    for gain, missed, count in days:
        for _ in range(min(count, trips - looked[gain])):
            looked[gain] += 1
            _extend(rows, gain, missed, need)
    return tuple(tuple(row) for row in rows)


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
        if visitor.school == school and (least := problem.least[t]) is not None
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
        visitor._replace(options=_cheapest_days(problem, t) if t in kept else ())
        for t, visitor in enumerate(problem.visitors)
    )
    return replace(problem, visitors=visitors)


def _cheapest_days(problem: VisitProblem, number: int) -> tuple[DayOption, ...]:
    visitor, least = problem.visitors[number], problem.least[number]
    if least is None or not least.trips:
        return ()
    need, most = problem.need, problem.most_a_day
    rest = _table(problem.days[number], least.trips, need)[least.trips - 1]
    useful: dict[tuple[int, int], bool] = {}
    kept: list[DayOption] = []
    for option in visitor.options:
        key = (min(option.open + len(option.tight), most), len(option.missed))
        if key not in useful:
            costs = [c for c in rest[max(0, need - key[0]) :] if c is not None]
            useful[key] = bool(costs) and min(costs) + key[1] <= least.missed
        if useful[key]:
            kept.append(option)
    return tuple(kept)
