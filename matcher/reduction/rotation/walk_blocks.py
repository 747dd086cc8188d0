"""When a teacher could teach at another school: periods in a row, lessons kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from matcher.county import Teacher
from matcher.curriculum import lesson_times, minutes, school_bells
from matcher.reduction.rotation.scene import Scene

Span: TypeAlias = tuple[int, int]
"""Start and end, minutes after midnight."""

_WEEKDAYS = range(1, 8)
_UNFIT_COST = 10
_FAR_HOME_COST = 100
_LOAD_COST = 2


class Lack(NamedTuple):
    """What a recipient lacks of a subject, in weekly periods."""

    host: str
    subject: str
    periods: int


class Stay(NamedTuple):
    """Periods in a row at a host on a weekday.

    Attributes
    ----------
    teacher : Teacher
    lack : Lack
    weekday : int
    periods : tuple[int, ...]
    teaches : tuple[int, int]
        From the start of the first period to the end of the last.
    away : tuple[int, int]
        From leaving home to being back.
    cost : int
    """

    teacher: Teacher
    lack: Lack
    weekday: int
    periods: tuple[int, ...]
    teaches: Span
    away: Span
    cost: int


def overlap(one: Span, other: Span) -> bool:
    """Return whether two spans have time in common."""
    return one[0] < other[1] and other[0] < one[1]


@dataclass(frozen=True)
class Weeks:
    """Finds out when teachers of a consortium could be at another of its schools.

    Parameters
    ----------
    scene
        The diary: postings, covers and days needed at home.
    most_between_min
        Longest way between two hosts of one day, minutes.
    """

    scene: Scene
    most_between_min: int

    @cached_property
    def weekdays(self) -> tuple[int, ...]:
        """Weekdays of the timetable in the weeks of travel."""
        held = {day.weekday for day in self.scene.travel}
        return tuple(weekday for weekday in _WEEKDAYS if weekday in held)

    def free_weekdays(self, teacher: Teacher, kept: frozenset[int]) -> list[int]:
        """Return the weekdays without any cover duty and not among those kept."""
        scene = self.scene
        bound = {
            day.weekday
            for day in scene.travel
            if scene.duties_on(teacher.code, day.date)
        }
        return [w for w in self.weekdays if w not in bound and w not in kept]

    def stays(
        self, teacher: Teacher, lack: Lack, weekday: int, most: int
    ) -> Iterator[Stay]:
        """Yield every row of at most `most` periods that misses no own lesson."""
        county, host = self.scene.county, lack.host
        last = len(school_bells(county, host, weekday))
        own = self._own(teacher, weekday)
        for first in range(1, last + 1):
            for end in range(first, min(last, first + most - 1) + 1):
                periods = tuple(range(first, end + 1))
                stay = self._stay(teacher, lack, weekday, periods)
                if any(overlap(stay.away, lesson) for lesson in own):
                    break
                if self._in_hours(stay):
                    yield stay

    def _own(self, teacher: Teacher, weekday: int) -> list[Span]:
        return [
            lesson_times(self.scene.county, teacher.school, weekday, lesson.period)
            for lesson in self.scene.timetable.get(teacher.code, ())
            if lesson.weekday == weekday
        ]

    def _stay(
        self, teacher: Teacher, lack: Lack, weekday: int, periods: tuple[int, ...]
    ) -> Stay:
        scene, home, host = self.scene, teacher.school, lack.host
        there = scene.case.legs[home, host].minutes or 0
        back = scene.case.legs[host, home].minutes or 0
        start = lesson_times(scene.county, host, weekday, periods[0])[0]
        end = lesson_times(scene.county, host, weekday, periods[-1])[1]
        cost = there + back + _LOAD_COST * len(scene.timetable.get(teacher.code, ()))
        cost += _FAR_HOME_COST * (home != scene.case.support)
        cost += _UNFIT_COST * sum(not self._fits(lack, weekday, p) for p in periods)
        return Stay(
            teacher,
            lack,
            weekday,
            periods,
            teaches=(start, end),
            away=(start - there - scene.policy.travel.margin_min, end + back),
            cost=cost,
        )

    def _fits(self, lack: Lack, weekday: int, period: int) -> bool:
        """Return whether the host has a lesson then that nobody there is trained for.

        True throughout where its timetable shows no such lesson.
        """
        slots = self._untaught.get((lack.host, lack.subject))
        return slots is None or (weekday, period) in slots

    @cached_property
    def _untaught(self) -> dict[tuple[str, str], frozenset[tuple[int, int]]]:
        staff = self.scene.county.teacher_by_code
        found: dict[tuple[str, str], set[tuple[int, int]]] = {}
        for lesson in self.scene.county.lessons:
            teacher = staff.get(lesson.teacher)
            if teacher is None or lesson.subject not in teacher.subjects:
                key = lesson.school, lesson.subject
                found.setdefault(key, set()).add((lesson.weekday, lesson.period))
        return {key: frozenset(slots) for key, slots in found.items()}

    def _in_hours(self, stay: Stay) -> bool:
        rule = self.scene.policy.travel
        leaves, back = stay.away
        earliest = minutes(rule.earliest_departure)
        return leaves >= earliest and back <= minutes(rule.latest_return)

    def near(self, one: str, other: str) -> bool:
        """Return whether two hosts are close enough for one day."""
        if one == other:
            return True
        ways = self.scene.case.legs[one, other], self.scene.case.legs[other, one]
        return all(
            way.minutes is not None and way.minutes <= self.most_between_min
            for way in ways
        )

    def joined(self, one: Stay, other: Stay) -> bool:
        """Return whether a teacher can do both on one day, one after the other.

        The teacher stays out between the two, so no own lesson falls in between.
        """
        first, second = sorted((one, other), key=lambda stay: stay.teaches)
        if first.periods[-1] >= second.periods[0]:
            return False
        if not self.near(first.lack.host, second.lack.host):
            return False
        way = self.scene.case.legs[first.lack.host, second.lack.host].minutes or 0
        out = first.away[0], second.away[1]
        return first.teaches[1] + way <= second.teaches[0] and not any(
            overlap(out, lesson) for lesson in self._own(one.teacher, one.weekday)
        )
