"""One consortium while its term is being planned: who is where, who is busy when.

`Case` is the plain data sent to a worker process. `Scene` adds look-ups and the diary
of what has been decided so far; it lives only while one consortium is planned.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from matcher.calendar import SchoolDay, school_days, travel_days
from matcher.county import Availability, County, Lesson, Parity, Teacher
from matcher.distance import Leg
from matcher.eligibility import eligible
from matcher.plan import Consortium, Heard, Posting, Reason, StandingCover
from matcher.policy import Policy
from matcher.text import Text


@dataclass(frozen=True, slots=True)
class Case:
    """All that is needed to plan one consortium; plain data that pickles.

    Parameters
    ----------
    county
        The county cut down to the schools of the consortium.
    policy
        The whole policy.
    consortium
        Support and recipients.
    legs
        Ways between its schools, both directions.
    needs
        Weekly periods lacking by school and subject.
    first
        Whether this is the first consortium of the plan (it lists bureau papers).
    owed
        People owed by (place of the rule in the policy, school), where the schools of
        the county owe a share or a number together.
    """

    county: County
    policy: Policy
    consortium: Consortium
    legs: Mapping[tuple[str, str], Leg]
    needs: Mapping[str, Mapping[str, int]]
    first: bool
    owed: Mapping[tuple[int, str], int] = field(default_factory=dict)

    @property
    def support(self) -> str:
        """Code of the support school."""
        return self.consortium.support

    @property
    def recipients(self) -> tuple[str, ...]:
        """Codes of the recipients."""
        return tuple(link.school for link in self.consortium.recipients)

    def bare(self) -> "Case":
        """Return the case with a county of its own, without look-ups kept so far.

        They go with it, so that memory does not grow with the consortia planned.
        """
        return replace(self, county=self.county.model_copy())

    @property
    def schools(self) -> tuple[str, ...]:
        """Support and recipients, each once."""
        return tuple(dict.fromkeys((self.support, *self.recipients)))


def reason(
    rule: str, text: Text, *, where: str = "", value: object = "", bound: object = ""
) -> Reason:
    """Return a reason with its words."""
    return Reason(
        rule=rule,
        where=where,
        value=str(value),
        bound=str(bound),
        message_zh=text.zh,
        message_en=text.en,
    )


def falls(parity: Parity, day: SchoolDay) -> bool:
    """Return whether a lesson of this parity is held in the week of the day."""
    return parity in ("all", day.parity)


class Scene:
    """Look-ups over a case and the diary of what is decided.

    Parameters
    ----------
    case
        The consortium.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.county = case.county
        self.policy = case.policy
        self.stays: list[Posting] = []
        self.event_dates: set[dt.date] = set()
        self.reserved: frozenset[str] = frozenset()
        """People better not asked for standing covers: they are to leave later."""
        self._stays_of: dict[str, list[Posting]] = defaultdict(list)
        self._duties: dict[tuple[str, dt.date], set[int]] = defaultdict(set)
        self._week_load: dict[tuple[str, int], int] = defaultdict(int)
        self._out: dict[str, set[dt.date]] = defaultdict(set)
        self._meetings: dict[str, set[dt.date]] = defaultdict(set)
        self._kept: dict[str, set[dt.date]] = defaultdict(set)
        self.listeners: Counter[tuple[dt.date, Lesson]] = Counter()
        self._own: dict[tuple[str, int, str], tuple[Lesson, ...]] = {}

    # --- calendar

    @cached_property
    def days(self) -> tuple[SchoolDay, ...]:
        """School days of the term."""
        return school_days(self.county.term)

    @cached_property
    def travel(self) -> tuple[SchoolDay, ...]:
        """School days on which people may be sent."""
        return travel_days(self.county.term, self.policy.window)

    @cached_property
    def week_openings(self) -> frozenset[dt.date]:
        """First travel day of each week."""
        first: dict[int, dt.date] = {}
        for day in self.travel:
            first.setdefault(day.week, day.date)
        return frozenset(first.values())

    def days_between(self, start: dt.date, end: dt.date) -> tuple[SchoolDay, ...]:
        """Return the school days of a stay."""
        return tuple(day for day in self.days if start <= day.date <= end)

    # --- names

    def school(self, code: str) -> str:
        """Return the name of a school."""
        school = self.county.school_by_code.get(code)
        return school.name if school else code

    def person(self, code: str) -> str:
        """Return the name of a teacher, or the code if there is none."""
        teacher = self.county.teacher_by_code.get(code)
        return teacher.name if teacher and teacher.name else code

    # --- people

    def staff(self, school: str) -> tuple[Teacher, ...]:
        """Return the teachers of a school."""
        return self.county.staff_by_school.get(school, ())

    @cached_property
    def _eligible(self) -> dict[str, tuple[Teacher, ...]]:
        rule, term = self.policy.eligibility, self.county.term
        return {
            code: tuple(t for t in self.staff(code) if eligible(t, rule, term))
            for code in self.case.schools
        }

    def eligible(self, school: str) -> tuple[Teacher, ...]:
        """Return the teachers of a school who may be posted or go observing."""
        return self._eligible[school]

    @cached_property
    def _coverers(self) -> dict[str, tuple[Teacher, ...]]:
        return {
            code: tuple(
                t
                for t in self.staff(code)
                if t.full_time and t.availability is not Availability.AWAY
            )
            for code in self.case.schools
        }

    def coverers(self, school: str) -> tuple[Teacher, ...]:
        """Return the full-time teachers at work at a school."""
        return self._coverers[school]

    def full_time(self, school: str) -> int:
        """Return the number of full-time teachers, or the stated staff."""
        staff = self.staff(school)
        if staff:
            return sum(teacher.full_time for teacher in staff)
        return self.county.school_by_code[school].staff or 0

    def went_before(self, activity: str) -> frozenset[str]:
        """Return who did an activity in an earlier term."""
        now = self.county.term.code
        return frozenset(
            turn.teacher
            for turn in self.county.history
            if turn.activity == activity and turn.term < now
        )

    # --- timetables

    def has_timetable(self, school: str) -> bool:
        """Return whether the timetable of a school is known."""
        return school in self.county.lessons_by_school

    @cached_property
    def timetable(self) -> dict[str, tuple[Lesson, ...]]:
        """Weekly lessons by teacher, in order of weekday and period."""
        found: dict[str, list[Lesson]] = defaultdict(list)
        for lesson in self.county.lessons:
            if lesson.teacher:
                found[lesson.teacher].append(lesson)
        return {
            code: tuple(sorted(lessons, key=_lesson_order))
            for code, lessons in found.items()
        }

    def lessons_on(self, teacher: str, day: SchoolDay) -> tuple[Lesson, ...]:
        """Return the own lessons of a teacher on a day, in order of period."""
        key = (teacher, day.weekday, day.parity)
        if key not in self._own:
            self._own[key] = tuple(
                lesson
                for lesson in self.timetable.get(teacher, ())
                if lesson.weekday == day.weekday and falls(lesson.parity, day)
            )
        return self._own[key]

    # --- diary

    def away_on(self, teacher: str, date: dt.date) -> bool:
        """Return whether a teacher is posted, placed, on a visit or on leave."""
        return (
            date in self._out[teacher]
            or self.stay_on(teacher, date) is not None
            or self.county.absent(teacher, date)
        )

    def stay_on(self, teacher: str, date: dt.date) -> Posting | None:
        """Return the stay a teacher is on, None if at home."""
        for stay in self._stays_of.get(teacher, ()):
            if stay.start <= date <= stay.end:
                return stay
        return None

    def stays_between(self, teacher: str, start: dt.date, end: dt.date) -> bool:
        """Return whether a teacher has a stay that touches a span."""
        stays = self._stays_of.get(teacher, ())
        return any(s.start <= end and start <= s.end for s in stays)

    def duties_on(self, teacher: str, date: dt.date) -> frozenset[int]:
        """Return the periods in which a teacher takes over or covers a lesson."""
        return frozenset(self._duties.get((teacher, date), ()))

    def meets_on(self, teacher: str, date: dt.date) -> bool:
        """Return whether a teacher attends an event on a date."""
        return date in self._meetings.get(teacher, ())

    def week_left(self, teacher: str, week: int) -> int:
        """Return the cover periods a colleague may still take in a week."""
        known = self.county.teacher_by_code.get(teacher)
        leads = known is not None and known.class_teacher
        cap = self.policy.home_cover.weekly_cap(class_teacher=leads)
        return max(0, cap - self._week_load.get((teacher, week), 0))

    def free_at(self, teacher: str, day: SchoolDay, period: int) -> bool:
        """Return whether a colleague is at home and has nothing to give."""
        return (
            not self.away_on(teacher, day.date)
            and all(own.period != period for own in self.lessons_on(teacher, day))
            and period not in self._duties.get((teacher, day.date), ())
        )

    def free_throughout(
        self, teacher: str, days: tuple[SchoolDay, ...], period: int
    ) -> bool:
        """Return whether a colleague is `free_at` a period on each of some days."""
        for kind in dict.fromkeys((day.weekday, day.parity) for day in days):
            day = next(d for d in days if (d.weekday, d.parity) == kind)
            if any(own.period == period for own in self.lessons_on(teacher, day)):
                return False
        leaves = bool(
            self._out.get(teacher)
            or self._stays_of.get(teacher)
            or teacher in self.county.absences_of
        )
        if leaves and any(self.away_on(teacher, day.date) for day in days):
            return False
        duties = self._duties
        return not any(period in duties.get((teacher, d.date), ()) for d in days)

    def add_stay(self, stay: Posting) -> None:
        """Write a posting or placement and its covers into the diary."""
        self.stays.append(stay)
        self._stays_of[stay.teacher].append(stay)
        self._give(stay)

    def cover_stay(self, stay: Posting, covers: tuple[StandingCover, ...]) -> None:
        """Write the covers of a stay that is in the diary without any."""
        covered = stay.model_copy(update={"covers": covers})
        for stays in (self.stays, self._stays_of[stay.teacher]):
            stays[stays.index(stay)] = covered
        self._give(covered)

    def hear_at(self, stay: Posting, lessons: tuple[Heard, ...]) -> None:
        """Write the lessons heard during a stay that is in the diary without any."""
        heard = stay.model_copy(update={"lessons": lessons})
        for stays in (self.stays, self._stays_of[stay.teacher]):
            stays[stays.index(stay)] = heard
        days = {day.date: day for day in self.days_between(stay.start, stay.end)}
        for lesson in lessons:
            day = days[lesson.date]
            self.add_duty(stay.teacher, day, lesson.period, counted=False)

    def drop_stay(self, stay: Posting) -> None:
        """Take back a stay that has no covers."""
        self.stays.remove(stay)
        self._stays_of[stay.teacher].remove(stay)

    def _give(self, stay: Posting) -> None:
        for line in stay.covers:
            home = self.county.teacher_by_code[line.teacher].school == stay.home
            for day in self.days_of(line, stay.start, stay.end):
                self.add_duty(line.teacher, day, line.period, counted=home)

    def add_duty(
        self, teacher: str, day: SchoolDay, period: int, *, counted: bool = True
    ) -> None:
        """Write a lesson given for somebody else; `counted` under the weekly cap."""
        self._duties[teacher, day.date].add(period)
        if counted:
            self._week_load[teacher, day.week] += 1

    def keep_home(self, teacher: str, dates: Iterable[dt.date]) -> None:
        """Write dates on which a teacher is needed and goes on no visit."""
        self._kept[teacher].update(dates)

    def kept_on(self, teacher: str, date: dt.date) -> bool:
        """Return whether a teacher is needed on a date and goes on no visit."""
        return date in self._kept.get(teacher, ())

    @property
    def engaged(self) -> frozenset[str]:
        """Return who has a stay, a day visit, a leave or lessons to give for others."""
        busy = {teacher for teacher, _ in self._duties} | set(self.county.absences_of)
        busy.update(code for code, stays in self._stays_of.items() if stays)
        return frozenset(busy.union(code for code, out in self._out.items() if out))

    @property
    def needed_at_home(self) -> frozenset[str]:
        """Return who is needed at home on some date."""
        return frozenset(code for code, dates in self._kept.items() if dates)

    def dates_taken(self) -> Mapping[str, frozenset[dt.date]]:
        """Return by teacher the travel days on which no day visit is possible."""
        taken: dict[str, set[dt.date]] = defaultdict(set)
        for dates in (self._out, self._kept):
            for code, found in dates.items():
                taken[code] |= found
        for (code, date), periods in self._duties.items():
            if periods:
                taken[code].add(date)
        for code, stays in self._stays_of.items():
            for stay in stays:
                taken[code].update(
                    d.date for d in self.travel if stay.start <= d.date <= stay.end
                )
        for leave in self.county.absences:
            taken[leave.teacher].update(
                day.date for day in self.travel if leave.holds(day.date)
            )
        return {code: frozenset(dates) for code, dates in taken.items()}

    def loaded_weeks(self) -> tuple[tuple[str, int], ...]:
        """Return the (teacher, week) in which a colleague has cover periods."""
        return tuple(key for key, load in self._week_load.items() if load)

    @property
    def changed(self) -> bool:
        """Whether the diary holds anything that narrows who may visit when."""
        return bool(self.stays or self._kept or self._duties)

    def add_listener(self, date: dt.date, lesson: Lesson) -> None:
        """Write a lesson heard by somebody who stays at the school."""
        self.listeners[date, lesson] += 1
        self.keep_home(lesson.teacher, (date,))

    def add_visit(self, teacher: str, date: dt.date) -> None:
        """Write a day trip."""
        self._out[teacher].add(date)

    def add_meeting(self, people: Iterable[str], date: dt.date) -> None:
        """Write an event."""
        self.event_dates.add(date)
        for person in people:
            self._meetings[person].add(date)

    def days_of(
        self, line: StandingCover | Lesson, start: dt.date, end: dt.date
    ) -> tuple[SchoolDay, ...]:
        """Return the school days of a span on which a weekly lesson is held."""
        return tuple(
            day
            for day in self.days_between(start, end)
            if day.weekday == line.weekday and falls(line.parity, day)
        )


def _lesson_order(lesson: Lesson) -> tuple[int, int, str, str, str]:
    return (
        lesson.weekday,
        lesson.period,
        lesson.parity,
        lesson.class_,
        lesson.subject,
    )
