"""Judges who gives demo lessons and lectures: how many people, and backbone guests."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import EventBook, EventRule, topic_of
from matcher.audit.presence import Presence
from matcher.county import Availability
from matcher.plan import Event
from matcher.policy import Activity, CountQuota
from matcher.text import Text

_GIVEN = frozenset({Activity.DEMO_LESSON, Activity.LECTURE, Activity.REPORT_LESSON})
_BY_GUESTS = frozenset({Activity.DEMO_LESSON, Activity.LECTURE})


def judge_givers(book: EventBook, presence: Presence, docket: Docket) -> None:
    """Judge who gives each event, and how many different people give a quota."""
    events = book.case.plan.rotation.events
    of_rule: dict[int, tuple[EventRule | None, list[Event]]] = {}
    for at, event in enumerate(events):
        if event.kind in _GIVEN and not event.after:
            rule = book.rule_of(at)
            of_rule.setdefault(id(rule), (rule, []))[1].append(event)
    for rule, given in of_rule.values():
        _each(book, presence, docket, rule, given)
    for rule in book.rules:
        if isinstance(rule, CountQuota):
            _people(book, docket, rule)


def _each(
    book: EventBook,
    presence: Presence,
    docket: Docket,
    rule: EventRule | None,
    events: list[Event],
) -> None:
    case, check = book.case, docket.check("event.giver", rule)
    for event in events:
        for fault in _faults(book, presence, event, rule):
            check.broken(
                event.id,
                Text(
                    f"{event.topic.zh}（{event.id}，{event.date}）：{fault.zh}",
                    f"{event.topic.en} ({event.id}, {event.date}): {fault.en}",
                ),
            )
    people = {giver for event in events for giver in event.givers}
    backbone = sum(
        teacher.is_backbone for p in people if (teacher := case.teacher(p)) is not None
    )
    check.close(
        Text(
            f"{len(events)} 次均有主讲人，共 {len(people)} 人、"
            f"{sum(len(e.givers) for e in events)} 人次，其中骨干 {backbone} 人",
            f"all {len(events)} have somebody who gives them: {len(people)} people, "
            f"{sum(len(e.givers) for e in events)} times, {backbone} of them backbone",
        )
    )


def _faults(
    book: EventBook, presence: Presence, event: Event, rule: EventRule | None
) -> list[Text]:
    if not event.givers:
        return [Text("未列主讲人", "nobody is named who gives it")]
    if event.kind not in _BY_GUESTS:
        return []
    case = book.case
    visiting = _visiting(book, event, rule)
    has_backbone = _has_backbone(case, presence, event, visiting)
    faults = []
    for person in event.givers:
        teacher = case.teacher(person)
        if teacher is None:
            continue  # judged with the other names
        name = case.person(person)
        places = {teacher.school, presence.place_on(person, event.date)}
        if not places & set(visiting):
            faults.append(
                Text(
                    f"主讲人 {name} 不是送教学校的教师",
                    f"{name}, who gives it, is of no visiting school",
                )
            )
        if event.subject and teacher.subjects[:1] != (event.subject,):
            faults.append(
                Text(
                    f"主讲人 {name} 的主教学科不是{event.subject}",
                    f"{event.subject} is not the main subject of {name}, who gives it",
                )
            )
        if has_backbone and not teacher.is_backbone:
            faults.append(
                Text(
                    f"主讲人 {name} 不是骨干教师",
                    f"{name}, who gives it, is no backbone teacher",
                )
            )
    return faults


def _visiting(book: EventBook, event: Event, rule: EventRule | None) -> tuple[str, ...]:
    """Return the schools whose people may give an event held at one of them.

    Online nobody is host, so all may; recipients that host are given it by the support.
    """
    group = book.members(event.consortium) or event.schools
    if rule is not None and rule.hosts == "recipient" and group:
        return (group[0],)
    if event.online:
        return event.schools
    return tuple(code for code in event.schools if code != event.host)


def _has_backbone(
    case: Case, presence: Presence, event: Event, schools: tuple[str, ...]
) -> bool:
    """Return whether schools have a backbone teacher of the subject who can go."""
    return any(
        t.is_backbone
        and t.availability not in (Availability.AWAY, Availability.DEFERRED)
        and (not event.subject or t.subjects[:1] == (event.subject,))
        and presence.stay_on(t.code, event.date) is None
        and not presence.absent(t.code, event.date)
        for school in schools
        for t in case.county.staff_by_school.get(school, ())
    )


def _people(book: EventBook, docket: Docket, rule: CountQuota) -> None:
    least, most = rule.people_min, rule.people_max
    if least is None and most is None:
        return
    low = least or 1
    span = f"≥ {low}" if most is None else f"{low}–{most}"
    topic = topic_of(rule)
    events = book.events_of(rule)
    for consortium in book.case.rotating:
        people = {
            giver
            for event in events
            if event.consortium == consortium.id
            for giver in event.givers
        }
        group = book.group(consortium.id)
        if group is None:
            continue
        count = len(people)
        docket.check("event.people", rule).judge(
            low <= count and (most is None or count <= most),
            consortium.id,
            Text(
                f"{group.name.zh}的{topic.zh}由 {count} 人主讲，规定 {span} 人",
                f"{group.name.en}: {topic.en} given by {count} people, {span} asked "
                "for",
            ),
            value=count,
            bound=low if count < low else most,
        )
