"""Judges student exchanges: as many students of each school, with a teacher each."""

from collections.abc import Iterator

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import EventBook, participants
from matcher.audit.presence import Presence
from matcher.curriculum import grades_of
from matcher.plan import Event
from matcher.policy import StudentExchange
from matcher.text import Text


def judge_student_exchange(book: EventBook, presence: Presence, docket: Docket) -> None:
    """Judge the students and the teachers with them; the number is judged elsewhere."""
    for rule in book.rules:
        if not isinstance(rule, StudentExchange):
            continue
        check, case = docket.check("event.students", rule), book.case
        events = book.events_of(rule)
        for event in events:
            for fault in _faults(book, presence, event, rule):
                check.broken(
                    event.id,
                    Text(
                        f"{event.topic.zh}（{event.id}，{event.date}）：{fault.zh}",
                        f"{event.topic.en} ({event.id}, {event.date}): {fault.en}",
                    ),
                    value=", ".join(
                        f"{case.school(s)} {n}" for s, n in event.students.items()
                    ),
                    bound=rule.students,
                )
        if events:
            students = sum(sum(event.students.values()) for event in events)
            people = sum(len(participants(event)) for event in events)
            check.close(
                Text(
                    f"{len(events)} 次学生交流，学生 {students} 人次，各校人数相等，"
                    f"带队教师 {people} 人次",
                    f"{len(events)} student exchanges, {students} student attendances "
                    f"in equal numbers, {people} attendances of teachers",
                )
            )


def _faults(
    book: EventBook, presence: Presence, event: Event, rule: StudentExchange
) -> Iterator[Text]:
    case = book.case
    members = book.members(event.consortium) or ()
    counts = {school: event.students.get(school, 0) for school in members}
    if not counts:
        return  # a consortium that is not in the plan is judged with the names
    if len(set(counts.values())) > 1:
        told = "、".join(f"{case.school(s)} {n} 人" for s, n in counts.items())
        told_en = ", ".join(f"{case.school(s)} {n}" for s, n in counts.items())
        yield Text(f"各校学生数不等：{told}", f"unequal numbers of students: {told_en}")
    fewest = min(counts.values())
    owed = min((rule.students, *(size_of(case, s, rule) for s in members)))
    if fewest < owed:
        yield Text(
            f"每校应有 {owed} 名学生，最少的只有 {fewest} 名",
            f"{owed} students of each school are asked for, the fewest are {fewest}",
        )
    for school, count in counts.items():
        pupils = (
            case.county.school_by_code[school].pupils if _is(case, school) else None
        )
        if pupils is not None and count > pupils:
            yield Text(
                f"{case.school(school)} 只有 {pupils} 名学生，却派 {count} 名",
                f"{case.school(school)} has {pupils} pupils, yet {count} take part",
            )
    people = participants(event)
    came = {case.home_of(p) for p in people}
    came |= {presence.place_on(p, event.date) for p in people}
    for school in book.required(event, rule):
        if case.county.staff_by_school.get(school) and school not in came:
            yield Text(
                f"{case.school(school)} 没有带队教师",
                f"no teacher of {case.school(school)} comes with the students",
            )


def _is(case: Case, school: str) -> bool:
    return school in case.county.school_by_code


def size_of(case: Case, school: str, rule: StudentExchange) -> int:
    """Return how many students a school could send at most; as asked if unknown."""
    known = case.county.school_by_code.get(school)
    if known is None:
        return rule.students
    taught = grades_of(known.stage)
    if rule.grades and taught and not set(rule.grades) & set(taught):
        return 0
    if known.pupils is None:
        return rule.students
    classes = sum(known.classes.values())
    if not rule.grades or not classes:
        return known.pupils
    asked = sum(known.classes.get(grade, 0) for grade in rule.grades)
    return known.pupils * asked // classes
