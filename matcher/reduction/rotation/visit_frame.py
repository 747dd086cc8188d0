"""What the visits of a consortium depend on however people are posted.

Visits are looked at several times while one consortium is planned: before anybody is
posted, for each choice of postings, and at last. Days with the same weekday, parity
and whereabouts are alike, so what holds on one of them is worked out once and kept
here for all those looks.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.county import Teacher
from matcher.curriculum import school_bells
from matcher.policy import Activity
from matcher.reduction.rotation.people import gone_of, observers
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.visit_ways import (
    Host,
    Way,
    observable_subjects,
    reachable,
)


class Offer(NamedTuple):
    """A period observable at a host: its own subjects, each with its lessons.

    Attributes
    ----------
    period : int
    subjects : tuple[tuple[str, int], ...]
        Empty where the host has no timetable: any lesson, without a limit of places.
    """

    period: int
    subjects: tuple[tuple[str, int], ...]


class DayKind(NamedTuple):
    """A kind of day at a school: its lessons, and who is away or has duties."""

    school: str
    weekday: int
    parity: str
    who: tuple[object, ...]


def day_cap(scene: Scene, school: str) -> int:
    """Return ``max(1, floor(max_absent_share * staff))``, at most the seats."""
    share = Fraction(str(scene.policy.home_cover.max_absent_share))
    most = max(1, int(share * scene.full_time(school)))
    seats = scene.policy.observation.vehicle_seats
    return most if seats is None else min(most, seats)


class VisitFrame:
    """Ways, visitors and timetables of a consortium, looked up once.

    Parameters
    ----------
    scene
        Any scene of the consortium; nothing of its diary is read.
    ways
        Who observes where.
    """

    def __init__(self, scene: Scene, ways: tuple[Way, ...]) -> None:
        self.scene, self.ways = scene, ways
        self.people = {way.home: observers(scene, way.home) for way in ways}
        self.teams = {way.home: scene.coverers(way.home) for way in ways}
        self.caps = {way.home: day_cap(scene, way.home) for way in ways}
        kind = Activity.OBSERVATION
        gone = (gone_of(scene, kind, way.home) for way in ways)
        self.before: frozenset[str] = frozenset().union(*gone)
        self.hosts = {way.host: Host(scene, way.host) for way in ways}
        self._kinds: dict[DayKind, int] = {}
        self._reached: dict[tuple[str, str, int, int], bool] = {}
        self._free: dict[int, dict[int, tuple[int, ...]]] = {}
        self._held: dict[int, list[tuple[int, dict[str, int]]]] = {}
        self._offers: dict[tuple[object, ...], tuple[Offer, ...]] = {}

    # --- people

    @cached_property
    def weekly_caps(self) -> Mapping[str, Mapping[tuple[int, int], int]]:
        """Cover periods by home and (colleague, week) while nobody has any."""
        rule = self.scene.policy.home_cover
        weeks = sorted({day.week for day in self.scene.travel})
        return {
            home: {
                (i, week): rule.weekly_cap(class_teacher=teacher.class_teacher)
                for i, teacher in enumerate(team)
                for week in weeks
            }
            for home, team in self.teams.items()
        }

    @cached_property
    def crowds(self) -> Mapping[tuple[str, str], int]:
        """Most visitors of a subject at a host on one day; '' for any subject."""
        crowd: dict[tuple[str, str], int] = defaultdict(int)
        for way in self.ways:
            cap, people = self.caps[way.home], self.people[way.home]
            count: dict[str, int] = defaultdict(int)
            anything = 0
            for teacher in people:
                own = self.own_subjects(teacher)
                if own is None:
                    anything += 1
                for subject in own or ():
                    count[subject] += 1
            for subject in set(count) | self.hosts[way.host].subjects():
                crowd[way.host, subject] += min(cap, count[subject] + anything)
            crowd[way.host, ""] += min(cap, len(people))
        return dict(crowd)

    def own_subjects(self, teacher: Teacher) -> tuple[str, ...] | None:
        """Return the subjects a visitor may hear; None means any."""
        if not self.scene.policy.observation.own_subject:
            return None
        return observable_subjects(teacher)

    # --- kinds of days

    def kind(self, school: str, day: SchoolDay, who: tuple[object, ...]) -> int:
        """Return the number of a kind of day at a school."""
        key = DayKind(school, day.weekday, day.parity, who)
        return self._kinds.setdefault(key, len(self._kinds))

    def missed(self, teacher: Teacher, day: SchoolDay) -> tuple[int, ...]:
        """Return the periods of own lessons on a day; () without a timetable."""
        return tuple(x.period for x in self.scene.lessons_on(teacher.code, day))

    def free(
        self, scene: Scene, kind: int, home: str, day: SchoolDay
    ) -> Mapping[int, tuple[int, ...]]:
        """Return the colleagues free by period on a kind of day of a scene."""
        if kind not in self._free:
            team = self.teams[home]
            busy = [
                (i, scene.duties_on(t.code, day.date).union(self.missed(t, day)))
                for i, t in enumerate(team)
                if not scene.away_on(t.code, day.date)
            ]
            self._free[kind] = {
                period: tuple(i for i, periods in busy if period not in periods)
                for period in range(1, self._last_period(home) + 1)
            }
        return self._free[kind]

    def _last_period(self, home: str) -> int:
        lessons = self.scene.county.lessons_by_school.get(home, ())
        return max((x.period for x in lessons), default=0)

    # --- what can be heard

    def reaches(self, way: Way, weekday: int, period: int) -> bool:
        """Return whether a day trip reaches a period of the host and is back."""
        key = (way.home, way.host, weekday, period)
        if key not in self._reached:
            self._reached[key] = reachable(self.scene, *key)
        return self._reached[key]

    def offers(
        self,
        way: Way,
        own: tuple[str, ...] | None,
        kind: int,
        day: SchoolDay,
        away: tuple[str, ...],
    ) -> tuple[Offer, ...]:
        """Return the periods observable on a kind of day of the host, in order."""
        key = (way.home, way.host, own, kind)
        if key not in self._offers:
            self._offers[key] = tuple(self._offered(way, own, kind, day, away))
        return self._offers[key]

    def _offered(
        self,
        way: Way,
        own: tuple[str, ...] | None,
        kind: int,
        day: SchoolDay,
        away: tuple[str, ...],
    ) -> list[Offer]:
        weekday = day.weekday
        if not self.hosts[way.host].known:
            last = len(school_bells(self.scene.county, way.host, weekday))
            every = range(1, last + 1)
            return [Offer(p, ()) for p in every if self.reaches(way, weekday, p)]
        found: list[Offer] = []
        wanted = None if own is None else sorted(own)
        for period, counts in self._taught(way.host, kind, day, away):
            heard = tuple(
                (subject, counts[subject])
                for subject in (counts if wanted is None else wanted)
                if subject in counts
            )
            if heard and self.reaches(way, weekday, period):
                found.append(Offer(period, heard))
        return found

    def _taught(
        self, host: str, kind: int, day: SchoolDay, away: tuple[str, ...]
    ) -> list[tuple[int, dict[str, int]]]:
        """Return for each period of a day how many lessons of each subject it has."""
        if kind not in self._held:
            by_period = self.hosts[host].held(day, away)
            self._held[kind] = [
                (period, dict(sorted(Counter(x.subject for x in lessons).items())))
                for period, lessons in sorted(by_period.items())
            ]
        return self._held[kind]
