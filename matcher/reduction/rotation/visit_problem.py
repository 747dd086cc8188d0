"""Observation of a consortium as integers: days, periods, rooms, home cover."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from matcher.calendar import SchoolDay
from matcher.county import Teacher
from matcher.policy import Activity, PersonQuota, Turns
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.visit_frame import Offer, VisitFrame
from matcher.reduction.rotation.visit_ways import Way
from solvers.rotation.visits import DayOption, HomeSchool, Visitor, VisitProblem

_Own = tuple[str, ...] | None
"""Subjects a visitor may hear; None means any."""

_Whereabouts = tuple[str, bool, tuple[int, ...]]
"""Somebody who is away or has duties on a day: code, away, periods of duties."""

_NOBODY: Counter[tuple[int, str]] = Counter()


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
    frame
        What holds however people are posted.
    """

    ways: tuple[Way, ...]
    people: tuple[Teacher, ...]
    colleagues: tuple[tuple[Teacher, ...], ...]
    days: tuple[SchoolDay, ...]
    problem: VisitProblem
    frame: VisitFrame


def periods_needed(scene: Scene) -> int:
    """Return the periods each visitor observes at least."""
    rules = scene.policy.each(PersonQuota, activity=Activity.OBSERVATION)
    return max((rule.min_periods for rule in rules), default=1)


def build_visits(scene: Scene, frame: VisitFrame) -> VisitCase:
    """Return the visit problem of a consortium, given the diary so far."""
    return _Builder(scene, frame).build()


def _away(found: tuple[_Whereabouts, ...]) -> tuple[str, ...]:
    return tuple(code for code, away, _ in found if away)


def _places_taken(scene: Scene) -> Counter[tuple[str, dt.date, int, str]]:
    """Return the places taken by people who stay at a host: by period and subject."""
    taken: Counter[tuple[str, dt.date, int, str]] = Counter()
    for (date, lesson), count in scene.listeners.items():
        taken[lesson.school, date, lesson.period, lesson.subject] += count
    return taken


class _Builder:
    def __init__(self, scene: Scene, frame: VisitFrame) -> None:
        self.scene, self.frame, self.ways = scene, frame, frame.ways
        self.days = scene.travel
        self.rule = scene.policy.observation
        self.taken = _places_taken(scene)
        self.busy = scene.dates_taken()
        self.shut = {
            way: frozenset(
                each.date for each in scene.county.closures if each.school in way[:2]
            )
            for way in self.ways
        }
        self.rooms: dict[tuple[str, int, int, str], int] = {}
        self.places: list[int] = []
        self._periods: dict[
            tuple[str, str, _Own, int], tuple[int, tuple[tuple[int, ...], ...]]
        ] = {}
        self._usual: dict[tuple[str, str, _Own, int], tuple[int, list[Offer]]] = {}
        self._heard: dict[tuple[str, dt.date], Counter[tuple[int, str]]] = {}
        for (host, date, period, subject), places in self.taken.items():
            here = self._heard.setdefault((host, date), Counter())
            here[period, subject] += places
        engaged = scene.engaged
        there = {
            school: self._whereabouts_at(school, engaged)
            for school in scene.case.schools
        }
        self.kinds = {
            school: self._kinds_at(school, found) for school, found in there.items()
        }
        self.away = {
            host: [_away(found) for found in there[host]] for host in frame.hosts
        }
        self.hosted = {
            host: self._kinds_at(host, found) for host, found in self.away.items()
        }

    def build(self) -> VisitCase:
        people: list[Teacher] = []
        visitors: list[Visitor] = []
        schools: list[HomeSchool] = []
        frame = self.frame
        in_turns = self.scene.policy.find(Turns, activity=Activity.OBSERVATION)
        for index, way in enumerate(self.ways):
            team = frame.teams[way.home]
            home = self._home(way, team)
            schools.append(home)
            place = {teacher.code: i for i, teacher in enumerate(team)}
            for teacher in frame.people[way.home]:
                own = place[teacher.code]
                people.append(teacher)
                visitors.append(
                    Visitor(
                        school=index,
                        colleague=own,
                        later=teacher.code in frame.before and in_turns is not None,
                        options=self._options(way, teacher, home, own),
                    )
                )
        problem = VisitProblem(
            schools=tuple(schools),
            visitors=tuple(visitors),
            week=tuple(day.week for day in self.days),
            kind=self._kinds(people),
            room=tuple(self.places),
            need=periods_needed(self.scene),
            most_a_day=self.rule.max_periods_a_day,
            trips_a_week=self.rule.max_trips_a_week,
        )
        colleagues = tuple(frame.teams[way.home] for way in self.ways)
        return VisitCase(
            self.ways, tuple(people), colleagues, self.days, problem, frame
        )

    def _home(self, way: Way, team: tuple[Teacher, ...]) -> HomeSchool:
        scene = self.scene
        free: dict[tuple[int, int], tuple[int, ...]] = {}
        present: set[int] = set()
        seen: set[int] = set()
        for d, day in enumerate(self.days):
            kind = self.kinds[way.home][d]
            usual = self.frame.free(scene, kind, way.home, day)
            for period, who in usual.items():
                free[d, period] = who
            if kind not in seen:
                seen.add(kind)
                present.update(*usual.values())
        cap = dict(self.frame.weekly_caps[way.home])
        place = {teacher.code: i for i, teacher in enumerate(team)}
        for teacher, week in scene.loaded_weeks():
            if teacher in place and (place[teacher], week) in cap:
                cap[place[teacher], week] = scene.week_left(teacher, week)
        return HomeSchool(
            quota=way.owed,
            day_cap=self.frame.caps[way.home],
            colleagues=len(present),
            free=free,
            week_cap=cap,
        )

    def _options(
        self, way: Way, teacher: Teacher, home: HomeSchool, own: int
    ) -> tuple[DayOption, ...]:
        busy = self.busy.get(teacher.code, frozenset()) | self.shut[way]
        subjects = self.frame.own_subjects(teacher)
        if subjects == ():
            return ()
        timed = self.scene.has_timetable(way.home)
        at_home: dict[int, tuple[int, ...] | None] = {}
        options: list[DayOption] = []
        for d, (day, kind) in enumerate(
            zip(self.days, self.kinds[way.home], strict=True)
        ):
            if day.date in busy:
                continue
            if kind not in at_home:
                missed = self.frame.missed(teacher, day) if timed else ()
                alone = any(home.free[d, p] in ((), (own,)) for p in missed)
                at_home[kind] = None if alone else missed
            periods_missed = at_home[kind]
            if periods_missed is None:
                continue
            loose, tight = self._observable(way, subjects, d)
            if loose or tight:
                options.append(DayOption(d, loose, tight, periods_missed))
        return tuple(options)

    def _observable(
        self, way: Way, own: _Own, d: int
    ) -> tuple[int, tuple[tuple[int, ...], ...]]:
        """Return how many periods have no limit of places, and the rooms of others."""
        key = (way.home, way.host, own, d)
        if key not in self._periods:
            kind, day = self.hosted[way.host][d], self.days[d]
            heard = self._heard.get((way.host, day.date), _NOBODY)
            usual = (way.home, way.host, own, kind)
            if not heard and usual in self._usual:
                loose, limited = self._usual[usual]
            else:
                away = self.away[way.host][d]
                offers = self.frame.offers(way, own, kind, day, away)
                limited = [x for x in offers if self._limited(way.host, x, heard)]
                loose = len(offers) - len(limited)
                if not heard:
                    self._usual[usual] = loose, limited
            self._periods[key] = (
                loose,
                tuple(self._rooms(way.host, d, offer, heard) for offer in limited),
            )
        return self._periods[key]

    def _limited(
        self, host: str, offer: Offer, heard: Counter[tuple[int, str]]
    ) -> bool:
        """Return whether every lesson of a period could fill up."""
        crowd = self.frame.crowds
        return bool(offer.subjects) and all(
            self.rule.max_observers * lessons - heard[offer.period, subject]
            < crowd.get((host, subject), crowd[host, ""])
            for subject, lessons in offer.subjects
        )

    def _rooms(
        self, host: str, d: int, offer: Offer, heard: Counter[tuple[int, str]]
    ) -> tuple[int, ...]:
        """Return the numbers of the rooms of a period that could fill up."""
        numbers: list[int] = []
        for subject, lessons in offer.subjects:
            key = (host, d, offer.period, subject)
            if key not in self.rooms:
                self.rooms[key] = len(self.places)
                places = self.rule.max_observers * lessons
                self.places.append(places - heard[offer.period, subject])
            numbers.append(self.rooms[key])
        return tuple(numbers)

    # --- kinds of days

    def _kinds_at(
        self, school: str, found: Sequence[tuple[object, ...]]
    ) -> tuple[int, ...]:
        """Return the kind of each day at a school, given who is where on it."""
        return tuple(
            self.frame.kind(school, day, who)
            for day, who in zip(self.days, found, strict=True)
        )

    def _whereabouts_at(
        self, school: str, engaged: frozenset[str]
    ) -> list[tuple[_Whereabouts, ...]]:
        """Return for each day who of a school is away or has duties."""
        scene = self.scene
        codes = [t.code for t in scene.staff(school) if t.code in engaged]
        return [
            tuple(
                (code, away, tuple(sorted(duties)))
                for code in codes
                for away in [scene.away_on(code, day.date)]
                for duties in [scene.duties_on(code, day.date)]
                if away or duties
            )
            for day in self.days
        ]

    def _kinds(self, people: list[Teacher]) -> tuple[int, ...]:
        """Return equal numbers for days with equal timetables and whereabouts."""
        numbers: dict[tuple[object, ...], int] = {}
        kinds: list[int] = []
        needed = [t.code for t in people if t.code in self.scene.needed_at_home]
        heard: dict[dt.date, list[tuple[object, ...]]] = defaultdict(list)
        for (host, date, *lesson), places in sorted(self.taken.items()):
            heard[date].append((host, *lesson, places))
        for d, day in enumerate(self.days):
            alike = tuple(self.kinds[school][d] for school in self.kinds)
            kept = tuple(t for t in needed if self.scene.kept_on(t, day.date))
            key = (alike, kept, tuple(heard[day.date]))
            kinds.append(numbers.setdefault(key, len(numbers)))
        return tuple(kinds)
