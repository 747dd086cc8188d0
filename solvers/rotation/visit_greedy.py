"""A plan of visits made visitor by visitor: quick, and it keeps every hard rule.

Visitors are taken in the order of the counting bound, each with the days on which most
can be observed; a visitor who cannot see enough stays at home.
"""

from collections import Counter, defaultdict

from solvers.rotation.cover import assign_cover
from solvers.rotation.visit_cover import cover_units
from solvers.rotation.visits import DayOption, Trip, VisitProblem, ranked


def visits_in_turn(problem: VisitProblem) -> tuple[Trip, ...]:
    """Return trips in order of visitor and day that keep every limit of a problem."""
    draft = _Draft(problem)
    for g, school in enumerate(problem.schools):
        sent, passed_over = 0, False
        for later, _, visitor in ranked(problem, g):
            if sent == school.quota or (later and passed_over):
                break
            if draft.send(visitor):
                sent += 1
            elif not later:
                passed_over = True
    return tuple(sorted(draft.trips))


class _Draft:
    def __init__(self, problem: VisitProblem) -> None:
        self.problem = problem
        self.trips: list[Trip] = []
        self._out: Counter[tuple[int, int]] = Counter()
        self._taken: Counter[int] = Counter()
        self._weeks: dict[tuple[int, int], list[Trip]] = defaultdict(list)

    def send(self, visitor: int) -> bool:
        """Add trips until a visitor has observed enough; none if that fails."""
        made: list[tuple[Trip, tuple[int, ...]]] = []
        seen = 0
        while seen < self.problem.need:
            step = self._next(visitor, self.problem.need - seen)
            if step is None:
                for trip, rooms in made:
                    self._undo(trip, rooms)
                return False
            made.append(step)
            seen += step[0].periods
        return True

    def _next(self, visitor: int, wanted: int) -> tuple[Trip, tuple[int, ...]] | None:
        """Make the next trip of a visitor: most observed, least missed, calm week."""
        problem = self.problem
        home = problem.visitors[visitor].school
        ways: list[tuple[tuple[int, ...], DayOption, tuple[int, ...]]] = []
        for option in problem.visitors[visitor].options:
            rooms = self._seats(option, wanted)
            seen = min(option.open + len(rooms), problem.most_a_day)
            if not seen:
                continue
            busy = len(self._weeks[home, problem.week[option.day]])
            key = (-min(seen, wanted), len(option.missed), busy, option.day)
            ways.append((key, option, rooms))
        for _, option, rooms in sorted(ways):
            seen = min(option.open + len(rooms), problem.most_a_day)
            trip = Trip(visitor, option.day, seen)
            if self._may(trip):
                self._make(trip, rooms)
                return trip, rooms
        return None

    def _seats(self, option: DayOption, wanted: int) -> tuple[int, ...]:
        """Return a room with a place left for each limited period that is needed."""
        most = max(0, min(wanted, self.problem.most_a_day) - option.open)
        rooms: list[int] = []
        for choice in option.tight:
            left = [r for r in choice if self._taken[r] < self.problem.room[r]]
            if left and len(rooms) < most:
                rooms.append(left[0])
        return tuple(rooms)

    def _may(self, trip: Trip) -> bool:
        problem = self.problem
        home, week = problem.visitors[trip.visitor].school, problem.week[trip.day]
        group = self._weeks[home, week]
        own = [other.day for other in group if other.visitor == trip.visitor]
        if trip.day in own or len(own) >= problem.trips_a_week:
            return False
        if self._out[home, trip.day] >= problem.schools[home].day_cap:
            return False
        return assign_cover(cover_units(problem, home, [*group, trip])) is not None

    def _make(self, trip: Trip, rooms: tuple[int, ...]) -> None:
        home = self.problem.visitors[trip.visitor].school
        self.trips.append(trip)
        self._out[home, trip.day] += 1
        self._weeks[home, self.problem.week[trip.day]].append(trip)
        self._taken.update(rooms)

    def _undo(self, trip: Trip, rooms: tuple[int, ...]) -> None:
        home = self.problem.visitors[trip.visitor].school
        self.trips.remove(trip)
        self._out[home, trip.day] -= 1
        self._weeks[home, self.problem.week[trip.day]].remove(trip)
        self._taken.subtract(rooms)
