"""Judges the lessons observed: really in the host's timetable on that date."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence
from matcher.curriculum import bells
from matcher.plan import Observed, Visit
from matcher.text import Text


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
                f"编排依据写作 {visit.basis}，但接收校{'有' if known else '无'}课表",
                f"basis is stated as {visit.basis}, but the host has "
                f"{'a' if known else 'no'} timetable",
            )
        ]
    judge = _lesson_fault if known else _period_fault
    faults = (judge(case, presence, visit, lesson) for lesson in visit.lessons)
    return [fault for fault in faults if fault is not None]


def _period_fault(
    case: Case, presence: Presence, visit: Visit, lesson: Observed
) -> Text | None:
    last = len(bells(case.county.school_by_code[visit.host].stage))
    if 1 <= lesson.period <= last:
        return None
    return Text(
        f"第 {lesson.period} 节超出作息（共 {last} 节）",
        f"period {lesson.period} is beyond the bells ({last} periods)",
    )


def _lesson_fault(
    case: Case, presence: Presence, visit: Visit, lesson: Observed
) -> Text | None:
    day = case.day_by_date.get(visit.date)
    if day is None or not day.weekday:
        return None
    told = f"第 {lesson.period} 节 {lesson.class_} {lesson.subject}"
    told_en = f"period {lesson.period}, {lesson.class_}, {lesson.subject}"
    substitute = presence.taken_over.get(
        (visit.host, visit.date, lesson.period, lesson.class_)
    )
    for held in presence.held(visit.host, day, lesson.period):
        same = (held.class_, held.subject) == (lesson.class_, lesson.subject)
        if same and lesson.teacher in (held.teacher, substitute):
            return _absent_teacher(case, presence, visit, held.teacher, substitute)
    name = case.person(lesson.teacher)
    return Text(
        f"{told}（{name}）不在该日课表中",
        f"{told_en} ({name}) is not in that date's timetable",
    )


def _absent_teacher(
    case: Case, presence: Presence, visit: Visit, teacher: str, substitute: str | None
) -> Text | None:
    if presence.trips_on(teacher, visit.date):
        where = Text("外出听课", "out on a visit")
    else:
        stay = presence.stay_on(teacher, visit.date)
        if stay is None or stay.host == visit.host or substitute:
            return None
        where = Text(f"派在 {case.school(stay.host)}", f"at {case.school(stay.host)}")
    name = case.person(teacher)
    return Text(
        f"授课教师 {name} 当日{where.zh}，无人上课可听",
        f"the teacher {name} is {where.en} that day, so there is no lesson to observe",
    )
