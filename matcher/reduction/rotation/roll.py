"""Who of some schools is free for an event; sets of people are the bits of a number.

What a person does every week (lessons at home) is worked out once for each weekday,
parity, host and period; only people with something special on a date (a stay, a
visit, a lesson covered, another meeting) are looked at by date.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.county import Availability, Parity, Post, Teacher
from matcher.curriculum import lesson_times, minutes
from matcher.eligibility import age_years
from matcher.policy import Attend
from matcher.reduction.rotation.scene import Scene

_LEADERS = (Post.HEAD, Post.DEPUTY, Post.MIDDLE)
_YOUNG_YEARS = 35
_STAND_IN = {Post.MIDDLE: 0, Post.DEPUTY: 1, Post.HEAD: 2}


class Meeting(NamedTuple):
    """When and where people meet.

    Attributes
    ----------
    day : SchoolDay
    period : int | None
        First period by the bells of the host; None is after the last lesson.
    length : int
        Periods.
    host : str
        Code of a school.
    online : bool
        Everybody stays at the own school.
    """

    day: SchoolDay
    period: int | None
    length: int
    host: str
    online: bool = False


class Roll:
    """The people of some schools and when they can come to an event.

    Parameters
    ----------
    scene
        Timetables and diary; what is written into the diary later is not seen.
    schools
        Codes; all their teachers are on the roll.
    """

    def __init__(self, scene: Scene, schools: Sequence[str]) -> None:
        self.scene = scene
        self.people: list[Teacher] = []
        self._members: dict[str, int] = {}
        for school in schools:
            staff = scene.staff(school)
            self._members[school] = ((1 << len(staff)) - 1) << len(self.people)
            self.people += staff
        self.bit_of = {t.code: 1 << i for i, t in enumerate(self.people)}
        self.full_time = self.mask(t.code for t in self.people if t.full_time)
        self._groups: dict[tuple[str, Attend, str], int] = {}
        self._usual: dict[tuple[object, ...], int] = {}
        self._free: dict[tuple[object, ...], int] = {}
        self._special: dict[dt.date, tuple[int, tuple[Teacher, ...]]] = {}
        self._taught: dict[tuple[str, int, Parity], tuple[tuple[int, int], ...]] = {}

    # --- people and bits

    def codes(self, mask: int) -> tuple[str, ...]:
        """Return the people of a set in the order of the roll."""
        return tuple(self.people[i].code for i in _bits(mask))

    def mask(self, codes: Iterable[str]) -> int:
        """Return the set of some people; those not on the roll are left out."""
        found = 0
        for code in codes:
            found |= self.bit_of.get(code, 0)
        return found

    def staff(self, school: str) -> int:
        """Return the people of a school."""
        return self._members[school]

    def wanted(self, school: str, attend: Attend, subject: str) -> int:
        """Return who of a school belongs to the group that is asked to come."""
        key = (school, attend, subject)
        if key not in self._groups:
            self._groups[key] = self.mask(
                self.people[i].code
                for i in _bits(self._members[school])
                if self._asked(self.people[i], attend, subject)
            )
        return self._groups[key]

    def _asked(self, teacher: Teacher, attend: Attend, subject: str) -> bool:
        if attend is Attend.SUBJECT:
            return not subject or subject in teacher.subjects
        if attend is Attend.BACKBONE:
            leads = teacher.is_backbone or teacher.post is Post.MIDDLE
            return leads and (not subject or subject in teacher.subjects)
        if attend is Attend.CLASS_TEACHERS:
            return teacher.class_teacher or teacher.post is Post.CLASS_TEACHER
        if attend is Attend.HEADS:
            return teacher.post is Post.HEAD
        if attend is Attend.LEADERS:
            return teacher.post in _LEADERS
        if attend is Attend.YOUNG:
            age = age_years(teacher, self.scene.county.term)
            return age is not None and age <= _YOUNG_YEARS
        return True

    def pick(self, mask: int, limit: int) -> int:
        """Return at most so many of a set: middle leaders first, then in order."""
        ranked = sorted(
            _bits(mask), key=lambda i: (_STAND_IN.get(self.people[i].post, 3), i)
        )
        return sum(1 << i for i in ranked[:limit])

    # --- who can come

    def free(self, meeting: Meeting) -> int:
        """Return who misses nothing from leaving for a meeting to being back."""
        day = meeting.day
        key = (day.date, *meeting[1:])
        if key not in self._free:
            special, people = self._special_on(day)
            came = self._usually_free(meeting) & ~special
            for teacher in people:
                if self._can_come(teacher, meeting):
                    came |= self.bit_of[teacher.code]
            self._free[key] = came
        return self._free[key]

    def _usually_free(self, meeting: Meeting) -> int:
        """Return who is free in every week of this parity, diary left aside."""
        day = meeting.day
        key = (day.weekday, day.parity, *meeting[1:])
        if key not in self._usual:
            self._usual[key] = self.mask(
                t.code
                for t in self.people
                if self._suits(t, meeting, t.school, self._lessons(t, day))
            )
        return self._usual[key]

    def _special_on(self, day: SchoolDay) -> tuple[int, tuple[Teacher, ...]]:
        """Return the people whose day is unlike the same day of other weeks."""
        if day.date not in self._special:
            scene, date = self.scene, day.date
            people = tuple(
                t
                for t in self.people
                if scene.away_on(t.code, date)
                or scene.meets_on(t.code, date)
                or scene.duties_on(t.code, date)
            )
            self._special[date] = self.mask(t.code for t in people), people
        return self._special[day.date]

    def _can_come(self, teacher: Teacher, meeting: Meeting) -> bool:
        scene, date = self.scene, meeting.day.date
        stay = scene.stay_on(teacher.code, date)
        if scene.meets_on(teacher.code, date):
            return False
        if stay is None and scene.away_on(teacher.code, date):
            return False
        place = stay.host if stay else teacher.school
        periods = set(scene.duties_on(teacher.code, date))
        if stay is not None:
            periods |= {heard.period for heard in stay.lessons if heard.date == date}
        times = [self._times(place, meeting.day, period) for period in sorted(periods)]
        if stay is None:
            times += self._lessons(teacher, meeting.day)
        return self._suits(teacher, meeting, place, times)

    def _suits(
        self,
        teacher: Teacher,
        meeting: Meeting,
        place: str,
        busy: Sequence[tuple[int, int]],
    ) -> bool:
        """Return whether somebody who is busy at a place at times can come."""
        travels = place != meeting.host and not meeting.online
        if teacher.availability is Availability.AWAY:
            return False
        if travels and teacher.availability is Availability.DEFERRED:
            return False
        span = self.span(meeting)
        if span is None:
            return True
        leaves, back = span
        if travels:
            rule = self.scene.policy.travel
            way = self.scene.case.legs[place, meeting.host].minutes or 0
            leaves, back = leaves - way - rule.margin_min, back + way
            if leaves < minutes(rule.earliest_departure):
                return False
            if back > minutes(rule.latest_return):
                return False
        return all(ends <= leaves or begins >= back for begins, ends in busy)

    def span(self, meeting: Meeting) -> tuple[int, int] | None:
        """Return start and end in minutes after midnight; None after all lessons."""
        if meeting.period is None:
            return None
        last = meeting.period + meeting.length - 1
        begins = self._times(meeting.host, meeting.day, meeting.period)[0]
        return begins, self._times(meeting.host, meeting.day, last)[1]

    def _times(self, school: str, day: SchoolDay, period: int) -> tuple[int, int]:
        return lesson_times(self.scene.county, school, day.weekday, period)

    def _lessons(self, teacher: Teacher, day: SchoolDay) -> tuple[tuple[int, int], ...]:
        key = (teacher.code, day.weekday, day.parity)
        if key not in self._taught:
            periods = {x.period for x in self.scene.lessons_on(teacher.code, day)}
            self._taught[key] = tuple(
                self._times(teacher.school, day, period) for period in sorted(periods)
            )
        return self._taught[key]


def _bits(mask: int) -> Iterable[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
