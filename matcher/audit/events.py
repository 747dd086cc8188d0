"""Judges each event by itself: people and schools, date, attendance, clashes."""

import datetime as dt
from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence
from matcher.county import Availability, Stage
from matcher.curriculum import clock, period_times
from matcher.plan import Event
from matcher.policy import Activity
from matcher.text import Text

EVENTS = frozenset(
    {
        Activity.JOINT_RESEARCH,
        Activity.DEMO_LESSON,
        Activity.LECTURE,
        Activity.MEETING,
        Activity.TRAINING,
    }
)
MOST_PERIODS = 20


def judge_events(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every event for itself; numbers and hosts are judged elsewhere."""
    if not case.plan.rotation.events:
        return
    _known(case, docket)
    _days(case, docket)
    _attendance(case, presence, docket)
    _clashes(case, presence, docket)


def _known(case: Case, docket: Docket) -> None:
    events = case.plan.rotation.events
    check = docket.check("event.known")
    members = {c.id: set(case.members(c)) for c in case.rotating}
    ids = Counter(event.id for event in events)
    for event in events:
        for fault in _identity_faults(case, event, members, ids):
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
    case: Case, event: Event, members: dict[str, set[str]], ids: Counter[str]
) -> list[Text]:
    faults = []
    if ids[event.id] > 1:
        faults.append(Text("编号重复", "the id is used twice"))
    if event.kind not in EVENTS:
        faults.append(
            Text(f"类别 {event.kind} 不是活动", f"{event.kind} is no kind of event")
        )
    if event.consortium not in members:
        faults.append(
            Text(
                f"共同体 {event.consortium} 不在方案中",
                f"consortium {event.consortium} is not in the plan",
            )
        )
    group = members.get(event.consortium, set(case.county.school_by_code))
    for code in sorted({event.host, *event.schools} - group):
        faults.append(
            Text(
                f"{case.school(code)} 不是该共同体的学校",
                f"{case.school(code)} is no member of the consortium",
            )
        )
    for person in event.people:
        if case.teacher(person) is None:
            faults.append(Text(f"教师 {person} 不存在", f"no teacher {person}"))
    if len(set(event.people)) != len(event.people):
        faults.append(Text("人员重复", "a person is listed twice"))
    return faults


def _days(case: Case, docket: Docket) -> None:
    check = docket.check("event.day")
    events = case.plan.rotation.events
    for event in events:
        day = case.day_by_date.get(event.date)
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


def _attendance(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("event.attend")
    members = {c.id: case.members(c) for c in case.rotating}
    events = case.plan.rotation.events
    for event in events:
        came = {case.home_of(p) for p in event.people}
        came |= {presence.place_on(p, event.date) for p in event.people}
        for school in members.get(event.consortium, ()):
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
    people = sum(len(event.people) for event in events)
    check.close(
        Text(
            f"{len(events)} 次活动、{people} 人次，成员校每次均有人参加",
            f"{len(events)} events, {people} attendances, every member school at each",
        )
    )


# --- nobody's lesson is missed for an event


def _clashes(case: Case, presence: Presence, docket: Docket) -> None:
    check = docket.check("event.clash")
    attendances = 0
    for event in case.plan.rotation.events:
        if event.host not in case.county.school_by_code:
            continue
        for person in dict.fromkeys(event.people):
            if case.teacher(person) is None:
                continue
            attendances += 1
            why = _clash(case, presence, event, person)
            if why is not None:
                check.broken(
                    event.id,
                    Text(
                        f"{case.person(person)} 不能参加 {event.date} 的 "
                        f"{event.topic.zh}（{event.id}）：{why.zh}",
                        f"{case.person(person)} cannot attend {event.topic.en} "
                        f"({event.id}) on {event.date}: {why.en}",
                    ),
                    value=person,
                )
    check.close(
        Text(
            f"{attendances} 人次参加活动，均不误课、不冲突",
            f"{attendances} attendances, none clashes with lessons or trips",
        )
    )


def _clash(case: Case, presence: Presence, event: Event, person: str) -> Text | None:
    if case.county.teacher_by_code[person].availability is Availability.AWAY:
        return Text("不在岗", "is not at work this term")
    trips = presence.trips_on(person, event.date)
    if trips:
        host = case.school(trips[0].host)
        return Text(f"当日在 {host} 听课", f"is on a visit to {host} that day")
    other = _other_event(presence, event, person)
    if other is not None:
        return Text(
            f"同时参加活动 {other.id}", f"attends event {other.id} at the same time"
        )
    place = presence.place_on(person, event.date)
    if place not in (event.host, *event.schools):
        away = case.school(place)
        return Text(f"当日派在 {away}", f"is posted at {away} that day")
    return _missed(case, presence, event, person, place)


def _other_event(presence: Presence, event: Event, person: str) -> Event | None:
    mine = _span(presence.case, event)
    for other in presence.meetings.get((person, event.date), ()):
        if other is event or other.host not in presence.case.county.school_by_code:
            continue
        theirs = _span(presence.case, other)
        if mine is None or theirs is None:
            if mine is theirs:
                return other
        elif mine[0] < theirs[1] and theirs[0] < mine[1]:
            return other
    return None


def _span(case: Case, event: Event) -> tuple[int, int] | None:
    """Return start and end in minutes; None for an event after all lessons."""
    if event.period is None or not 1 <= event.period <= MOST_PERIODS:
        return None
    stage = case.county.school_by_code[event.host].stage
    last = min(event.period + event.length_periods - 1, MOST_PERIODS)
    return period_times(stage, event.period)[0], period_times(stage, last)[1]


def _missed(
    case: Case, presence: Presence, event: Event, person: str, place: str
) -> Text | None:
    span = _span(case, event)
    if span is None or place not in case.county.school_by_code:
        return None
    way = 0
    if place != event.host:
        way = case.distances.leg(place, event.host).minutes or 0
    start, end = span[0] - way, span[1] + way
    stage: Stage = case.county.school_by_code[place].stage
    for period in _busy(presence, person, event.date, place):
        begins, ends = period_times(stage, max(1, min(period, MOST_PERIODS)))
        if begins < end and start < ends:
            road = f"（含路上 {way} 分钟）" if way else ""
            road_en = f" (with {way} min on the road)" if way else ""
            return Text(
                f"{clock(begins)} 第 {period} 节有课{road}",
                f"has a lesson at {clock(begins)}, period {period}{road_en}",
            )
    return None


def _busy(presence: Presence, person: str, date: dt.date, place: str) -> list[int]:
    """Return the periods in which a person gives own or others' lessons."""
    periods = {
        given.period
        for given in presence.given_on(person, date)
        if given.school == place
    }
    if presence.stay_on(person, date) is None:
        periods |= {lesson.period for lesson in presence.lessons_on(person, date)}
    return sorted(periods)
