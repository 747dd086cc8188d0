"""Who observes where, and which lessons of a host can be reached in a day."""

from collections import defaultdict
from collections.abc import Container
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.county import Lesson, Teacher
from matcher.curriculum import GENERAL_SUBJECTS, lesson_times, minutes
from matcher.policy import Activity, PercentQuota, Side, Turns
from matcher.reduction.rotation.people import people_owed, round_owed
from matcher.reduction.rotation.scene import Scene, falls


class Way(NamedTuple):
    """Who observes where.

    Attributes
    ----------
    home, host : str
    owed : int
        Visitors owed by the home school.
    """

    home: str
    host: str
    owed: int


def observation_ways(scene: Scene) -> tuple[Way, ...]:
    """Return who observes where and how many people each school owes.

    Recipients observe at the support; the support, where a policy asks it, at the
    recipient that is nearest.
    """
    case = scene.case
    owed: dict[str, int] = {}
    for quota in scene.policy.each(PercentQuota, activity=Activity.OBSERVATION):
        homes: list[str] = []
        if quota.side is not Side.RECIPIENT:
            homes.append(case.support)
        if quota.side is not Side.SUPPORT:
            homes += case.recipients
        for home in homes:
            if scene.staff(home):
                owed[home] = max(owed.get(home, 0), people_owed(scene, quota, home))
    for rule in scene.policy.each(Turns, activity=Activity.OBSERVATION):
        for home in owed or case.recipients:
            if rule.round_terms and scene.staff(home):
                least = round_owed(scene, rule, home)
                owed[home] = max(owed.get(home, 0), least)
    return tuple(
        Way(
            home,
            case.support if home != case.support else nearest_recipient(scene),
            count,
        )
        for home, count in owed.items()
        if count and case.recipients
    )


def nearest_recipient(scene: Scene) -> str:
    """Return the recipient nearest to the support, those with a timetable first."""
    legs, support = scene.case.legs, scene.case.support
    far = 10**9
    return min(
        scene.case.recipients,
        key=lambda code: (
            not scene.has_timetable(code),
            legs[support, code].metres if legs[support, code].metres else far,
        ),
    )


def observable_subjects(teacher: Teacher) -> tuple[str, ...] | None:
    """Return the subjects a teacher may observe as own; None means any (unknown)."""
    if not teacher.subjects:
        return None
    return tuple(s for s in teacher.subjects if s not in GENERAL_SUBJECTS)


def overnight(scene: Scene, home: str, host: str) -> bool:
    """Return whether a host is too far for a day trip under the policy."""
    limit = scene.policy.travel.max_day_trip_min
    way = scene.case.legs[home, host].minutes
    return limit is not None and way is not None and way > limit


def reachable(scene: Scene, home: str, host: str, weekday: int, period: int) -> bool:
    """Return whether a day trip reaches a period of the host and is back in time."""
    rule = scene.policy.travel
    there = scene.case.legs[home, host].minutes or 0
    back = scene.case.legs[host, home].minutes or 0
    start, end = lesson_times(scene.county, host, weekday, period)
    leaves = start - rule.margin_min - there
    if overnight(scene, home, host):
        return False
    return leaves >= minutes(rule.earliest_departure) and end + back <= minutes(
        rule.latest_return
    )


class Host:
    """The lessons of a host that visitors can observe, by day and period.

    Parameters
    ----------
    scene
        The diary: lessons of people who are away are left out.
    school
        Code of the host.
    """

    def __init__(self, scene: Scene, school: str) -> None:
        self.scene, self.school = scene, school
        self.known = scene.has_timetable(school)
        self._lessons: dict[int, list[Lesson]] = defaultdict(list)
        for lesson in sorted(scene.county.lessons_by_school.get(school, ())):
            if lesson.class_ and lesson.subject:
                self._lessons[lesson.weekday].append(lesson)

    def held(
        self, day: SchoolDay, away: Container[str] | None = None
    ) -> dict[int, list[Lesson]]:
        """Return the lessons of a day by period: one of each class, teacher there.

        Parameters
        ----------
        day
        away
            Who is away that day; None asks the diary.
        """
        found: dict[tuple[int, str], Lesson] = {}
        for lesson in self._lessons.get(day.weekday, ()):
            if not falls(lesson.parity, day):
                continue
            if away is None:
                if lesson.teacher and self.scene.away_on(lesson.teacher, day.date):
                    continue
            elif lesson.teacher in away:
                continue
            found.setdefault((lesson.period, lesson.class_), lesson)
        by_period: dict[int, list[Lesson]] = defaultdict(list)
        for lesson in found.values():
            by_period[lesson.period].append(lesson)
        return by_period

    def subjects(self) -> frozenset[str]:
        """Return the subjects taught."""
        return frozenset(x.subject for group in self._lessons.values() for x in group)
