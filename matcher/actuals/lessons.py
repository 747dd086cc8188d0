"""Which lessons were heard, where the report only tells how many."""

import datetime as dt
from collections.abc import Iterator, Sequence

from matcher.calendar import SchoolDay, school_days
from matcher.county import Lesson
from matcher.plan import Heard, Observed, Plan, Posting, Visit

_MOST_PERIODS = 12


def lessons_on(
    plan: Plan, visit: Visit, known: Sequence[Observed], number: int
) -> tuple[Observed, ...]:
    """Return `number` lessons of a visit on its date, the known ones first.

    The others are lessons of the visitor's subjects in the host's timetable of that
    day, then any of its lessons, one a period; without a timetable the periods count.
    """
    taken = {lesson.period for lesson in known}
    found = list(known)
    for lesson in _held(plan, visit.host, visit.teacher, visit.date):
        if lesson.period not in taken and len(found) < number:
            taken.add(lesson.period)
            found.append(
                Observed(lesson.period, lesson.class_, lesson.subject, lesson.teacher)
            )
    for period in range(1, _MOST_PERIODS + 1):
        if period not in taken and len(found) < number:
            found.append(Observed(period, "", "", ""))
    return tuple(sorted(found[:number]))


def heard_on(
    plan: Plan, stay: Posting, known: Sequence[Heard], number: int
) -> tuple[Heard, ...]:
    """Return `number` lessons heard during a stay, the known ones first."""
    taken = {(lesson.date, lesson.period) for lesson in known}
    found = list(known)
    days = [
        d for d in school_days(plan.county.term) if stay.start <= d.date <= stay.end
    ]
    for day in days:
        for lesson in _held(plan, stay.host, stay.teacher, day.date):
            place = (day.date, lesson.period)
            if place not in taken and len(found) < number:
                taken.add(place)
                row = lesson.period, lesson.class_, lesson.subject, lesson.teacher
                found.append(Heard(day.date, *row))
    for day in days:
        for period in range(1, _MOST_PERIODS + 1):
            if (day.date, period) not in taken and len(found) < number:
                found.append(Heard(day.date, period, "", "", ""))
    return tuple(sorted(found[:number]))


def _held(plan: Plan, host: str, visitor: str, date: dt.date) -> Iterator[Lesson]:
    """Yield the lessons of a school on a date, those of the visitor's subjects first.

    No lesson of the visitor's own is among them.
    """
    day = next((d for d in school_days(plan.county.term) if d.date == date), None)
    if day is None:
        return iter(())
    lessons = [
        lesson
        for lesson in plan.county.lessons_by_school.get(host, ())
        if _is_held(lesson, day) and lesson.teacher != visitor
    ]
    teacher = plan.county.teacher_by_code.get(visitor)
    own = teacher.subjects if teacher else ()
    lessons.sort(key=lambda lesson: (lesson.subject not in own, lesson.period))
    return iter(lessons)


def _is_held(lesson: Lesson, day: SchoolDay) -> bool:
    return lesson.weekday == day.weekday and lesson.parity in ("all", day.parity)
