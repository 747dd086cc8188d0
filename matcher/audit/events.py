"""Judges each event by itself: people and schools, date, who attends."""

from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.event_book import EVENTS, EventBook, participants
from matcher.audit.event_clashes import Diary, judge_clashes
from matcher.audit.presence import Presence
from matcher.county import Availability, Post, Teacher
from matcher.labels import label
from matcher.plan import Event
from matcher.policy import Attend, StudentExchange
from matcher.retirement import month_number, months_of
from matcher.text import Text

__all__ = ["in_group", "judge_events"]

_LEADERS = frozenset({Post.HEAD, Post.DEPUTY, Post.MIDDLE})
_YOUNG_BELOW_MONTHS = 36 * 12


def judge_events(book: EventBook, diary: Diary, docket: Docket) -> None:
    """Judge every event for itself; numbers and hosts are judged elsewhere."""
    case, presence = book.case, diary.presence
    if not case.plan.rotation.events:
        return
    _known(case, book, docket)
    _days(case, docket)
    _attendance(case, book, presence, docket)
    _groups(case, book, diary, docket)
    judge_clashes(case, diary, docket)


def _known(case: Case, book: EventBook, docket: Docket) -> None:
    events = case.plan.rotation.events
    check = docket.check("event.known")
    ids = Counter(event.id for event in events)
    causes = {row.id for row in case.plan.rotation.postings}
    causes |= {row.id for row in case.plan.rotation.sync_classes}
    for event in events:
        faults = _identity_faults(case, event, book.members(event.consortium), ids)
        if event.after and event.after not in causes:
            faults.append(
                Text(
                    f"所跟随的 {event.after} 不在方案中",
                    f"it follows {event.after}, which is not in the plan",
                )
            )
        for fault in faults:
            check.broken(
                event.id,
                Text(f"活动 {event.id}：{fault.zh}", f"event {event.id}: {fault.en}"),
            )
    check.close(
        Text(
            f"{len(events)} 次活动的人员与学校均存在",
            f"people and schools of all {len(events)} events exist",
        )
    )


def _identity_faults(
    case: Case, event: Event, members: tuple[str, ...] | None, ids: Counter[str]
) -> list[Text]:
    faults = []
    if ids[event.id] > 1:
        faults.append(Text("编号重复", "the id is used twice"))
    if event.kind not in EVENTS:
        faults.append(
            Text(
                f"类别“{label(event.kind)}”不是活动",
                f"{label(event.kind, 'en')} is no kind of event",
            )
        )
    if members is None:
        faults.append(
            Text(
                f"共同体 {event.consortium} 不在方案中",
                f"consortium {event.consortium} is not in the plan",
            )
        )
    group = set(case.county.school_by_code if members is None else members)
    for code in sorted({event.host, *event.schools, *event.students} - group):
        faults.append(
            Text(
                f"{case.school(code)} 不是该共同体的学校",
                f"{case.school(code)} is no member of the consortium",
            )
        )
    for person in participants(event):
        if case.teacher(person) is None:
            faults.append(Text(f"教师 {person} 不存在", f"no teacher {person}"))
    if any(len(set(row)) != len(row) for row in (event.people, event.givers)):
        faults.append(Text("人员重复", "a person is listed twice"))
    return faults


def _days(case: Case, docket: Docket) -> None:
    check = docket.check("event.day")
    events = case.plan.rotation.events
    for event in events:
        day = case.day_by_date.get(event.date)
        schools = () if event.online else (event.host, *event.schools)
        shut = next((s for s in schools if case.shut(s, event.date)), "")
        if shut and day is not None and day.open:
            check.broken(
                event.id,
                Text(
                    f"{event.topic.zh}（{event.id}）定在 {event.date}，"
                    f"该日 {case.school(shut)} 停派",
                    f"{event.topic.en} ({event.id}) is on {event.date}, when "
                    f"{case.school(shut)} neither sends nor receives anybody",
                ),
                value=event.date,
            )
        if day is None or not day.open:
            check.broken(
                event.id,
                Text(
                    f"{event.topic.zh}（{event.id}）定在 {event.date}，该日"
                    f"{'不是上课日' if day is None else '不可外出'}",
                    f"{event.topic.en} ({event.id}) is on {event.date}, "
                    f"{'no school day' if day is None else 'a day nobody may travel'}",
                ),
                value=event.date,
            )
    check.close(
        Text(
            f"{len(events)} 次活动均在上课日",
            f"all {len(events)} events are on school days",
        )
    )


# --- who attends


def came_from(case: Case, presence: Presence, event: Event) -> set[str]:
    """Return the schools somebody at an event belongs to or works at that day."""
    people = participants(event)
    homes = {case.home_of(p) for p in people}
    return homes | {presence.place_on(p, event.date) for p in people}


def _attendance(
    case: Case, book: EventBook, presence: Presence, docket: Docket
) -> None:
    attended: dict[int, tuple[Check, list[int]]] = {}
    for at, event in enumerate(case.plan.rotation.events):
        rule = book.rule_of(at)
        if isinstance(rule, StudentExchange):
            continue  # who accompanies the students is judged with their numbers
        new = (docket.check("event.attend", rule), list[int]())
        check, counts = attended.setdefault(id(rule), new)
        counts.append(len(participants(event)))
        came = came_from(case, presence, event)
        for school in book.required(event, rule):
            staffed = bool(case.county.staff_by_school.get(school))
            if school not in event.schools or (staffed and school not in came):
                check.broken(
                    event.id,
                    Text(
                        f"{event.topic.zh}（{event.id}，{event.date}）没有 "
                        f"{case.school(school)} 的人员参加",
                        f"{event.topic.en} ({event.id}, {event.date}): nobody of "
                        f"{case.school(school)} attends",
                    ),
                    value=0,
                    bound=1,
                )
    for check, counts in attended.values():
        check.close(
            Text(
                f"{len(counts)} 次活动、{sum(counts)} 人次，应到学校每次均有人参加",
                f"{len(counts)} events, {sum(counts)} attendances, every school due "
                "at each",
            )
        )


def in_group(teacher: Teacher, attend: Attend, subject: str, *, case: Case) -> bool:
    """Return whether a teacher is one of those a rule asks to attend.

    Parameters
    ----------
    teacher, attend
        Who, and who is asked for.
    subject
        Subject of the event; '' for none, which every teacher then is of.
    case
        The plan under judgement; its term says who is young.
    """
    of_subject = not subject or subject in teacher.subjects
    if attend is Attend.SUBJECT:
        return of_subject
    if attend is Attend.BACKBONE:
        return of_subject and (teacher.is_backbone or teacher.post is Post.MIDDLE)
    if attend is Attend.CLASS_TEACHERS:
        return teacher.class_teacher or teacher.post is Post.CLASS_TEACHER
    if attend is Attend.HEADS:
        return teacher.post is Post.HEAD
    if attend is Attend.LEADERS:
        return teacher.post in _LEADERS
    if attend is Attend.YOUNG:
        return _young(case, teacher)
    return True


def _young(case: Case, teacher: Teacher) -> bool:
    if teacher.born is None:
        return False
    months = months_of(case.county.term.start) - month_number(teacher.born)
    return months < _YOUNG_BELOW_MONTHS


def _groups(case: Case, book: EventBook, diary: Diary, docket: Docket) -> None:
    """Judge that schools send those asked for, where one of them is free."""
    for rule in book.rules:
        if isinstance(rule, StudentExchange):
            continue
        check = docket.check("event.group", rule)
        events = book.events_of(rule)
        name, name_en = label(rule.attend), label(rule.attend, "en")
        for event in events:
            came = came_from(case, diary.presence, event)
            for school in (s for s in dict.fromkeys(event.schools) if s in came):
                who = _missing(case, diary, event, rule.attend, school)
                if who is not None:
                    check.broken(
                        event.id,
                        Text(
                            f"{event.topic.zh}（{event.id}，{event.date}）应由{name}"
                            f"参加，{case.school(school)} 未派，而 {case.person(who)} "
                            "当时有空",
                            f"{event.topic.en} ({event.id}, {event.date}) is for "
                            f"{name_en}; {case.school(school)} sends none, though "
                            f"{case.person(who)} is free then",
                        ),
                        value=0,
                        bound=1,
                    )
        if events:
            people = sum(len(participants(event)) for event in events)
            check.close(
                Text(
                    f"{len(events)} 次活动、{people} 人次，各校均派出{name}",
                    f"{len(events)} events, {people} attendances, {name_en} of every "
                    "school that has them free",
                )
            )


def _missing(
    case: Case, diary: Diary, event: Event, attend: Attend, school: str
) -> str | None:
    """Return somebody asked for and free whose school sends none of them."""
    people = participants(event)
    subject = event.subject
    staff = case.county.staff_by_school.get(school, ())
    asked = [t for t in staff if in_group(t, attend, subject, case=case)]
    if any(t.code in people for t in asked):
        return None
    here = diary.presence.place_on
    posted = (case.teacher(p) for p in people if here(p, event.date) == school)
    if any(t is not None and in_group(t, attend, subject, case=case) for t in posted):
        return None
    for teacher in asked:
        absent = teacher.availability is not Availability.AVAILABLE
        if not absent and diary.free(event, teacher.code):
            return teacher.code
    return None
