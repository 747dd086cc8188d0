"""Judges the lessons observed: really in the host's timetable on that date."""

import datetime as dt

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence
from matcher.calendar import SchoolDay
from matcher.county import Lesson
from matcher.curriculum import school_bells
from matcher.plan import Observed, Visit
from matcher.text import Text

_BASES = {
    "timetable": Text("按课表", "the timetable"),
    "day": Text("只按日期", "the day alone"),
}


def judge_lessons(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge that each lesson observed is held on its date by somebody present.

    A lesson of a posted teacher is held by whoever takes it over. A host without a
    timetable is judged by its bells alone.
    """
    check = docket.check("visit.lesson", case.policy.observation)
    count = 0
    for visit in case.visits:
        faults = _visit_faults(case, presence, visit)
        count += len(visit.lessons)
        for fault in faults:
            check.broken(
                visit.id,
                Text(
                    f"{case.person(visit.teacher)} {visit.date} 在 "
                    f"{case.school(visit.host)}：{fault.zh}",
                    f"{case.person(visit.teacher)}, {visit.date} at "
                    f"{case.school(visit.host)}: {fault.en}",
                ),
            )
    check.close(
        Text(
            f"所听 {count} 节课均可在当日课表或作息中找到",
            f"all {count} lessons observed are in the timetable or bells of their date",
        )
    )


def _visit_faults(case: Case, presence: Presence, visit: Visit) -> list[Text]:
    if not visit.lessons:
        return [Text("未列所听的课", "no lesson is listed")]
    known = presence.has_timetable(visit.host)
    if known != (visit.basis == "timetable"):
        return [
            Text(
                f"编排依据写作“{_BASES[visit.basis].zh}”，但接收校"
                f"{'有' if known else '无'}课表",
                f"planned by {_BASES[visit.basis].en}, but the host has "
                f"{'a' if known else 'no'} timetable",
            )
        ]
    faults = (
        lesson_fault(case, presence, visit.host, visit.date, lesson)
        for lesson in visit.lessons
    )
    return [fault for fault in faults if fault is not None]


def lesson_fault(
    case: Case, presence: Presence, host: str, date: dt.date, lesson: Observed
) -> Text | None:
    """Return what is wrong with a lesson said to be held at a school on a date.

    A school without a timetable is judged by its bells alone, and any date without a
    timetable in force is left to others to judge.
    """
    day = case.day_by_date.get(date)
    if not presence.has_timetable(host):
        return _period_fault(case, host, day.weekday if day else 0, lesson)
    if day is None or not day.weekday:
        return None
    return _held_fault(case, presence, host, day, lesson)


def _period_fault(case: Case, host: str, weekday: int, lesson: Observed) -> Text | None:
    last = len(school_bells(case.county, host, weekday))
    if 1 <= lesson.period <= last:
        return None
    return Text(
        f"第 {lesson.period} 节超出作息（共 {last} 节）",
        f"period {lesson.period} is beyond the bells ({last} periods)",
    )


def _held_fault(
    case: Case, presence: Presence, host: str, day: SchoolDay, lesson: Observed
) -> Text | None:
    told = f"第 {lesson.period} 节 {lesson.class_} {lesson.subject}"
    told_en = f"period {lesson.period}, {lesson.class_}, {lesson.subject}"
    substitute = presence.taken_over.get((host, day.date, lesson.period, lesson.class_))
    for held in presence.held(host, day, lesson.period):
        same = (held.class_, held.subject) == (lesson.class_, lesson.subject)
        if same and lesson.teacher in (held.teacher, substitute):
            return _absent_teacher(case, presence, day, held, substitute)
    name = case.person(lesson.teacher)
    return Text(
        f"{told}（{name}）不在该日课表中",
        f"{told_en} ({name}) is not in that date's timetable",
    )


def _absent_teacher(
    case: Case,
    presence: Presence,
    day: SchoolDay,
    held: Lesson,
    substitute: str | None,
) -> Text | None:
    teacher = held.teacher
    outing = presence.out_at(teacher, day, held.period)
    stay = presence.stay_on(teacher, day.date)
    if presence.trips_on(teacher, day.date):
        where = Text("外出听课", "out on a visit")
    elif substitute:
        return None
    elif stay is not None and stay.host != held.school:
        where = Text(f"派在 {case.school(stay.host)}", f"at {case.school(stay.host)}")
    elif presence.absent(teacher, day.date):
        where = Text("请假", "on leave")
    elif outing is not None:
        host = case.school(outing.stops[0].host)
        where = Text(f"走教 {host}", f"teaching at {host}")
    else:
        return None
    name = case.person(teacher)
    return Text(
        f"授课教师 {name} 当日{where.zh}，无人上课可听",
        f"the teacher {name} is {where.en} that day, so there is no lesson to observe",
    )
