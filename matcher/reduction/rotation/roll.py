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
_NO_TIME = (0, 0)
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
        self._taught: dict[
            tuple[str, int, Parity], tuple[tuple[int, int, int], ...]
        ] = {}
        self._spans: dict[tuple[object, ...], tuple[int, int]] = {}
        travel = scene.policy.travel
        self._hours = minutes(travel.earliest_departure), minutes(travel.latest_return)
        self._absent = self._with(Availability.AWAY)
        self._deferred = self._with(Availability.DEFERRED)

    def _with(self, availability: Availability) -> int:
        return self.mask(t.code for t in self.people if t.availability is availability)

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

    def elsewhere(self, date: dt.date, schools: Sequence[str]) -> int:
        """Return who is on a stay at a school that is not one of some schools."""
        stays = self.scene.stays
        return self.mask(
            stay.teacher
            for stay in stays
            if stay.start <= date <= stay.end and stay.host not in schools
        )

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
            came = 0
            for school, members in self._members.items():
                away = self._away(meeting, school)
                if away is None:
                    continue
                leaves, back = away
                came |= members & ~self._never(school, meeting)
                for begins, ends, people in self._lessons(school, day):
                    if begins < back and leaves < ends:
                        came &= ~people
            self._usual[key] = came
        return self._usual[key]

    def _never(self, school: str, meeting: Meeting) -> int:
        """Return who of a school comes to no meeting there, whatever the time."""
        travels = school != meeting.host and not meeting.online
        return self._absent | (self._deferred if travels else 0)

    def _away(self, meeting: Meeting, place: str) -> tuple[int, int] | None:
        """Return from when to when a meeting keeps people from a place, in minutes.

        An empty span after the last lesson; None if they would leave too early or be
        back too late.
        """
        span = self.span(meeting)
        if span is None:
            return _NO_TIME
        if place == meeting.host or meeting.online:
            return span
        rule = self.scene.policy.travel
        way = self.scene.case.legs[place, meeting.host].minutes or 0
        leaves, back = span[0] - way - rule.margin_min, span[1] + way
        early, late = self._hours
        return (leaves, back) if leaves >= early and back <= late else None

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
        if scene.county.absent(teacher.code, date):
            return False
        if stay is None and scene.away_on(teacher.code, date):
            return False
        place = stay.host if stay else teacher.school
        away = self._away(meeting, place)
        bit = self.bit_of[teacher.code]
        if away is None or bit & self._never(place, meeting):
            return False
        leaves, back = away
        periods = set(scene.duties_on(teacher.code, date))
        if stay is not None:
            periods |= {heard.period for heard in stay.lessons if heard.date == date}
        times = [self._times(place, meeting.day, period) for period in periods]
        if stay is None:
            own = self._lessons(teacher.school, meeting.day)
            times += [(begins, ends) for begins, ends, people in own if people & bit]
        return not any(begins < back and leaves < ends for begins, ends in times)

    def span(self, meeting: Meeting) -> tuple[int, int] | None:
        """Return start and end in minutes after midnight; None after all lessons."""
        if meeting.period is None:
            return None
        key = (meeting.host, meeting.day.weekday, meeting.period, meeting.length)
        if key not in self._spans:
            last = meeting.period + meeting.length - 1
            begins = self._times(meeting.host, meeting.day, meeting.period)[0]
            self._spans[key] = begins, self._times(meeting.host, meeting.day, last)[1]
        return self._spans[key]

    def _times(self, school: str, day: SchoolDay, period: int) -> tuple[int, int]:
        return lesson_times(self.scene.county, school, day.weekday, period)

    def _lessons(self, school: str, day: SchoolDay) -> tuple[tuple[int, int, int], ...]:
        """Return start and end of each period of a school, and who teaches then."""
        key = (school, day.weekday, day.parity)
        if key not in self._taught:
            teaching: dict[int, int] = {}
            for i in _bits(self._members[school]):
                for lesson in self.scene.lessons_on(self.people[i].code, day):
                    people = teaching.get(lesson.period, 0)
                    teaching[lesson.period] = people | 1 << i
            self._taught[key] = tuple(
                (*self._times(school, day, period), teaching[period])
                for period in sorted(teaching)
            )
        return self._taught[key]


def _bits(mask: int) -> Iterable[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
