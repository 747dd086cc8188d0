"""Observation of a consortium as integers: days, periods, rooms, home cover."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.county import Teacher
from matcher.curriculum import school_bells
from matcher.policy import Activity, PersonQuota, Turns
from matcher.reduction.rotation.people import gone_of, observers
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.visit_ways import (
    Host,
    Way,
    observable_subjects,
    reachable,
)
from solvers.rotation.visits import DayOption, HomeSchool, Visitor, VisitProblem


@dataclass(frozen=True)
class VisitCase:
    """A visit problem with the names behind its numbers.

    Parameters
    ----------
    ways
        By school index.
    people
        Teacher by visitor index.
    colleagues
        Colleagues by school index, in index order.
    days
        Days by index.
    problem
        The integer problem.
    """

    ways: tuple[Way, ...]
    people: tuple[Teacher, ...]
    colleagues: tuple[tuple[Teacher, ...], ...]
    days: tuple[SchoolDay, ...]
    problem: VisitProblem


def day_cap(scene: Scene, school: str) -> int:
    """Return ``max(1, floor(max_absent_share * staff))``."""
    share = Fraction(str(scene.policy.home_cover.max_absent_share))
    return max(1, int(share * scene.full_time(school)))


def periods_needed(scene: Scene) -> int:
    """Return the periods each visitor observes at least."""
    rules = scene.policy.each(PersonQuota, activity=Activity.OBSERVATION)
    return max((rule.min_periods for rule in rules), default=1)


def build_visits(scene: Scene, ways: tuple[Way, ...]) -> VisitCase:
    """Return the visit problem of a consortium, given the diary so far."""
    return _Builder(scene, ways).build()


class _Offer(NamedTuple):
    """A period observable at a host: its own subjects, each with its lessons."""

    period: int
    subjects: tuple[tuple[str, int], ...]


def _places_taken(scene: Scene) -> Counter[tuple[str, dt.date, int, str]]:
    """Return the places taken by people who stay at a host: by period and subject."""
    taken: Counter[tuple[str, dt.date, int, str]] = Counter()
    for (date, lesson), count in scene.listeners.items():
        taken[lesson.school, date, lesson.period, lesson.subject] += count
    return taken


class _Builder:
    def __init__(self, scene: Scene, ways: tuple[Way, ...]) -> None:
        self.scene, self.ways = scene, ways
        self.days = scene.travel
        self.rule = scene.policy.observation
        self.hosts = {way.host: Host(scene, way.host) for way in ways}
        self.taken = _places_taken(scene)
        self.rooms: dict[tuple[str, int, int, str], int] = {}
        self.places: list[int] = []
        kind = Activity.OBSERVATION
        gone = (gone_of(scene, kind, way.home) for way in ways)
        self.before: frozenset[str] = frozenset().union(*gone)
        self._offered: dict[tuple[object, ...], list[_Offer]] = {}
        self._taught: dict[
            tuple[object, ...], list[tuple[int, list[tuple[str, int]]]]
        ] = {}
        self._special: dict[tuple[str, dt.date], tuple[object, ...]] = {}

    def build(self) -> VisitCase:
        people: list[Teacher] = []
        visitors: list[Visitor] = []
        self.crowd = self._crowds()
        schools: list[HomeSchool] = []
        colleagues: list[tuple[Teacher, ...]] = []
        for index, way in enumerate(self.ways):
            team = self.scene.coverers(way.home)
            colleagues.append(team)
            home = self._home(way, team)
            schools.append(home)
            place = {teacher.code: i for i, teacher in enumerate(team)}
            for teacher in observers(self.scene, way.home):
                people.append(teacher)
                visitors.append(
                    Visitor(
                        school=index,
                        colleague=place[teacher.code],
                        later=teacher.code in self.before and self._in_turns,
                        options=self._options(way, teacher, home, place[teacher.code]),
                    )
                )
        problem = VisitProblem(
            schools=tuple(schools),
            visitors=tuple(visitors),
            week=tuple(day.week for day in self.days),
            kind=self._kinds(),
            room=tuple(self.places),
            need=periods_needed(self.scene),
            most_a_day=self.rule.max_periods_a_day,
            trips_a_week=self.rule.max_trips_a_week,
        )
        return VisitCase(
            self.ways, tuple(people), tuple(colleagues), self.days, problem
        )

    @property
    def _in_turns(self) -> bool:
        return self.scene.policy.find(Turns, activity=Activity.OBSERVATION) is not None

    def _home(self, way: Way, team: tuple[Teacher, ...]) -> HomeSchool:
        scene = self.scene
        last = max(
            (x.period for x in scene.county.lessons_by_school.get(way.home, ())),
            default=0,
        )
        free: dict[tuple[int, int], tuple[int, ...]] = {}
        usual: dict[tuple[object, ...], tuple[int, ...]] = {}
        for d, day in enumerate(self.days):
            whereabouts = self._whereabouts(way.home, day)
            for period in range(1, last + 1):
                key = (day.weekday, day.parity, whereabouts, period)
                if key not in usual:
                    usual[key] = tuple(
                        i
                        for i, teacher in enumerate(team)
                        if scene.free_at(teacher.code, day, period)
                    )
                free[d, period] = usual[key]
        weeks = sorted({day.week for day in self.days})
        cap = {
            (i, week): scene.week_left(teacher.code, week)
            for i, teacher in enumerate(team)
            for week in weeks
        }
        return HomeSchool(
            quota=way.owed,
            day_cap=day_cap(scene, way.home),
            colleagues=len({i for present in free.values() for i in present}),
            free=free,
            week_cap=cap,
        )

    def _options(
        self, way: Way, teacher: Teacher, home: HomeSchool, own: int
    ) -> tuple[DayOption, ...]:
        scene = self.scene
        options: list[DayOption] = []
        for d, day in enumerate(self.days):
            if scene.away_on(teacher.code, day.date):
                continue
            if scene.duties_on(teacher.code, day.date):
                continue
            if scene.kept_on(teacher.code, day.date):
                continue
            missed = self._missed(way, teacher, day)
            if any(not set(home.free[d, period]) - {own} for period in missed):
                continue
            periods = self._periods(way, teacher, d)
            loose = sum(1 for rooms in periods if not rooms)
            tight = tuple(rooms for rooms in periods if rooms)
            if periods:
                options.append(DayOption(d, loose, tight, missed))
        return tuple(options)

    def _missed(self, way: Way, teacher: Teacher, day: SchoolDay) -> tuple[int, ...]:
        if not self.scene.has_timetable(way.home):
            return ()
        return tuple(x.period for x in self.scene.lessons_on(teacher.code, day))

    def _periods(self, way: Way, teacher: Teacher, d: int) -> list[tuple[int, ...]]:
        """Return for each observable period its limited rooms; () is no limit."""
        host, day = self.hosts[way.host], self.days[d]
        own = observable_subjects(teacher) if self.rule.own_subject else None
        if own == ():
            return []
        if not host.known:
            last = len(school_bells(self.scene.county, way.host, day.weekday))
            return [
                ()
                for period in range(1, last + 1)
                if reachable(self.scene, way.home, way.host, day.weekday, period)
            ]
        return [
            self._rooms(way.host, d, period, subjects)
            for period, subjects in self._offers(way, own, day)
        ]

    def _offers(
        self, way: Way, own: tuple[str, ...] | None, day: SchoolDay
    ) -> list[_Offer]:
        """Return the periods observable on a day, with the own subjects given."""
        whereabouts = self._whereabouts(way.host, day)
        key = (way.home, way.host, own, day.weekday, day.parity, whereabouts)
        if key not in self._offered:
            self._offered[key] = [
                _Offer(period, tuple(subjects))
                for period, counts in self._held(way.host, day, whereabouts)
                if reachable(self.scene, way.home, way.host, day.weekday, period)
                and (
                    subjects := [
                        (subject, count)
                        for subject, count in counts
                        if own is None or subject in own
                    ]
                )
            ]
        return self._offered[key]

    def _held(
        self, host: str, day: SchoolDay, whereabouts: tuple[object, ...]
    ) -> list[tuple[int, list[tuple[str, int]]]]:
        """Return for each period of a day how many lessons of each subject it has."""
        key = (host, day.weekday, day.parity, whereabouts)
        if key not in self._taught:
            self._taught[key] = [
                (period, sorted(Counter(x.subject for x in lessons).items()))
                for period, lessons in sorted(self.hosts[host].held(day).items())
            ]
        return self._taught[key]

    def _rooms(
        self, host: str, d: int, period: int, subjects: tuple[tuple[str, int], ...]
    ) -> tuple[int, ...]:
        """Return the limited rooms of one period; () if one has no limit."""
        rooms = [self._room(host, d, period, s, count) for s, count in subjects]
        limited = tuple(room for room in rooms if room is not None)
        return limited if len(limited) == len(rooms) else ()

    def _whereabouts(self, school: str, day: SchoolDay) -> tuple[object, ...]:
        """Return who of a school is away or has duties on a day."""
        key = (school, day.date)
        if key not in self._special:
            scene = self.scene
            self._special[key] = tuple(
                (t.code, away, tuple(sorted(duties)))
                for t in scene.staff(school)
                for away in [scene.away_on(t.code, day.date)]
                for duties in [scene.duties_on(t.code, day.date)]
                if away or duties
            )
        return self._special[key]

    def _room(
        self, host: str, d: int, period: int, subject: str, lessons: int
    ) -> int | None:
        """Return the number of a room that could fill up, None if it cannot."""
        places = self.rule.max_observers * lessons
        places -= self.taken[host, self.days[d].date, period, subject]
        if places >= self.crowd.get((host, subject), self.crowd[host, ""]):
            return None
        key = (host, d, period, subject)
        if key not in self.rooms:
            self.rooms[key] = len(self.places)
            self.places.append(places)
        return self.rooms[key]

    def _crowds(self) -> Mapping[tuple[str, str], int]:
        """Return the most visitors of a subject there can be at a host on one day."""
        crowd: dict[tuple[str, str], int] = defaultdict(int)
        for way in self.ways:
            cap = day_cap(self.scene, way.home)
            people = observers(self.scene, way.home)
            count: dict[str, int] = defaultdict(int)
            anything = 0
            for teacher in people:
                own = observable_subjects(teacher) if self.rule.own_subject else None
                if own is None:
                    anything += 1
                for subject in own or ():
                    count[subject] += 1
            for subject in set(count) | self.hosts[way.host].subjects():
                crowd[way.host, subject] += min(cap, count[subject] + anything)
            crowd[way.host, ""] += min(cap, len(people))
        return dict(crowd)

    def _kinds(self) -> tuple[int, ...]:
        """Return equal numbers for days with equal timetables and whereabouts."""
        numbers: dict[tuple[object, ...], int] = {}
        kinds: list[int] = []
        people = [t.code for way in self.ways for t in observers(self.scene, way.home)]
        heard: dict[dt.date, list[tuple[object, ...]]] = defaultdict(list)
        for (host, date, *lesson), places in sorted(self.taken.items()):
            heard[date].append((host, *lesson, places))
        for day in self.days:
            special = tuple(self._whereabouts(s, day) for s in self.scene.case.schools)
            kept = tuple(t for t in people if self.scene.kept_on(t, day.date))
            key = (day.weekday, day.parity, special, kept, tuple(heard[day.date]))
            kinds.append(numbers.setdefault(key, len(numbers)))
        return tuple(kinds)
