"""Which lessons of two schools could be one sync class: grade, bells, people."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from matcher.county import Availability, Lesson
from matcher.curriculum import GENERAL_SUBJECTS, class_grade, lesson_times
from matcher.policy import SyncClass as SyncRule
from matcher.reduction.rotation.scene import Scene
from matcher.staffing import Balance, subject_balance

Kind: TypeAlias = tuple[str, int]
"""Subject and grade."""

Place: TypeAlias = tuple[str, int, int, int]
"""Subject, grade, weekday; and 0 every week, 1 odd weeks, 2 even weeks."""

_PARITIES = ("all", "odd", "even")


class Line(NamedTuple):
    """Two lessons that could be one sync class.

    Attributes
    ----------
    kind : tuple[str, int]
        Subject and grade.
    source, receiver : Lesson
    begins, ends : int
        Time the two bells have in common, minutes after midnight.
    level : int
        0 where the receiver lacks the subject and the source has it to spare, 1 where
        one of the two holds, 2 where neither.
    """

    kind: Kind
    source: Lesson
    receiver: Lesson
    begins: int
    ends: int
    level: int

    @property
    def overlap_min(self) -> int:
        """Minutes in common; 0 or less if none."""
        return self.ends - self.begins


@dataclass(frozen=True)
class Lines:
    """Finds the lines possible between schools.

    Parameters
    ----------
    scene
        The diary: teachers who are away on one of the days give no line.
    """

    scene: Scene

    @cached_property
    def balance(self) -> Balance:
        """What each school lacks and can give."""
        return subject_balance(self.scene.county)

    @cached_property
    def _timetables(self) -> dict[str, dict[Place, tuple[Lesson, ...]]]:
        """Lessons of each school by subject, grade, weekday and parity."""
        tables: dict[str, dict[Place, tuple[Lesson, ...]]] = {}
        for code in self.scene.case.schools:
            found: dict[Place, list[Lesson]] = defaultdict(list)
            for lesson in sorted(self.scene.county.lessons_by_school.get(code, ())):
                grade = self._grade(lesson)
                if grade is not None:
                    parity = _PARITIES.index(lesson.parity)
                    place = lesson.subject, grade, lesson.weekday, parity
                    found[place].append(lesson)
            tables[code] = {place: tuple(group) for place, group in found.items()}
        return tables

    def _grade(self, lesson: Lesson) -> int | None:
        staff = self.scene.county.teacher_by_code
        teacher = staff.get(lesson.teacher)
        if teacher is None or teacher.availability is Availability.AWAY:
            return None
        if not lesson.class_ or not lesson.subject:
            return None
        return self.grades[lesson.school, lesson.class_]

    @cached_property
    def grades(self) -> dict[tuple[str, str], int | None]:
        """Grade of each class by (school, class); None where nothing tells it."""
        county = self.scene.county
        return {
            (school, class_): class_grade(county, school, class_)
            for school, class_ in county.lessons_by_class
        }

    @cached_property
    def _dates(self) -> dict[tuple[int, str], tuple[dt.date, ...]]:
        return {
            (weekday, parity): tuple(
                day.date
                for day in self.scene.travel
                if day.weekday == weekday and (parity == "all" or day.parity == parity)
            )
            for weekday in range(1, 8)
            for parity in _PARITIES
        }

    def dates(self, lesson: Lesson) -> tuple[dt.date, ...]:
        """Return the days of the weeks of travel on which a lesson is held."""
        return self._dates[lesson.weekday, lesson.parity]

    def kinds(self, school: str, rule: SyncRule) -> frozenset[Kind]:
        """Return the subjects and grades a school could share lessons of."""
        return frozenset(
            (subject, grade)
            for subject, grade, _, _ in self._timetables[school]
            if (subject in rule.subjects if rule.subjects else True)
            and (bool(rule.subjects) or subject not in GENERAL_SUBJECTS)
        )

    def between(
        self, support: str, recipient: str, rule: SyncRule, *, least_min: int
    ) -> Iterator[Line]:
        """Yield every line of two schools with so many minutes in common.

        Teachers who are away are not left out: `held` tells.
        """
        common = self.kinds(support, rule) & self.kinds(recipient, rule)
        here, there = self._timetables[support], self._timetables[recipient]
        for place in sorted(here.keys() & there.keys()):
            kind = place[0], place[1]
            if kind not in common:
                continue
            for one in here[place]:
                for other in there[place]:
                    line = self._line(kind, one, other)
                    if line.overlap_min >= least_min and self.dates(one):
                        yield line

    def _line(self, kind: Kind, one: Lesson, other: Lesson) -> Line:
        county = self.scene.county
        source, receiver = one, other
        if self._strength(other.school, kind[0]) > self._strength(one.school, kind[0]):
            source, receiver = other, one
        times = [
            lesson_times(county, x.school, x.weekday, x.period) for x in (one, other)
        ]
        lacks = self.balance.needs.get(receiver.school, {}).get(kind[0], 0) > 0
        spares = self.balance.spares.get(source.school, {}).get(kind[0], 0) > 0
        return Line(
            kind,
            source,
            receiver,
            begins=max(start for start, _ in times),
            ends=min(end for _, end in times),
            level=2 - lacks - spares,
        )

    def _strength(self, school: str, subject: str) -> tuple[bool, int]:
        """Return whether a school has a subject to spare, and how little it lacks."""
        spare = self.balance.spares.get(school, {}).get(subject, 0)
        return spare > 0, -self.balance.needs.get(school, {}).get(subject, 0)

    def held(self, line: Line) -> bool:
        """Return whether both teachers are at their school on every day of a line."""
        return not any(
            self.scene.away_on(lesson.teacher, date)
            for lesson in (line.source, line.receiver)
            for date in self.dates(line.source)
        )
