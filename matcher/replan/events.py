"""Mends events: others come or give them, or they are held on the nearest day."""

import dataclasses
import datetime as dt
from collections.abc import Iterator

from matcher.calendar import SchoolDay
from matcher.plan import Event
from matcher.policy import (
    Activity,
    Attend,
    CountQuota,
    StudentExchange,
    WeeklyPattern,
)
from matcher.reduction.rotation.event_board import Board as EventBoard
from matcher.reduction.rotation.event_demands import Demand, Round, counted, topic_of
from matcher.reduction.rotation.givers import Givers, givers_for
from matcher.reduction.rotation.roll import Meeting, Roll
from matcher.reduction.rotation.student_exchange import exchanged
from matcher.replan.board import Board
from matcher.replan.draft import Draft, Slot, rows
from matcher.text import Text

_Rule = CountQuota | WeeklyPattern | StudentExchange


def mend_events(board: Board, draft: Draft) -> None:
    """Mend every event to come that cannot be held as published."""
    for slot in draft.events:
        event = slot.now
        if event is None or event.date < draft.start:
            continue
        if not any(board.mine(school) for school in event.schools):
            continue
        renamed = slot.was is not None and slot.was.after != event.after
        why = slot.why if renamed else _shut(board, event)
        if why is None:
            why = _mend_people(board, draft, slot, event)
        if why is not None:
            _move(board, draft, slot, event, why)


def _shut(board: Board, event: Event) -> Text | None:
    """Return why an event cannot be held on its date, None if it can."""
    day = board.day_of.get(event.date)
    if day is None or not day.open:
        return Text(f"{event.date} 停派", f"nobody travels on {event.date}")
    schools = () if event.online else (event.host, *event.schools)
    for school in schools:
        if board.closed(school, event.date):
            name = board.scene.school(school)
            return Text(
                f"{name} {event.date} 停派",
                f"{name} is closed to travel on {event.date}",
            )
    return None


# --- people


def gone_from(board: Board, event: Event) -> list[str]:
    """Return who cannot be at an event any more."""
    scene, gone = board.scene, []
    for person in dict.fromkeys((*event.people, *event.givers)):
        stay = scene.stay_on(person, event.date)
        elsewhere = stay is not None and stay.host not in (event.host, *event.schools)
        trip = stay is None and scene.away_on(person, event.date)
        away = scene.county.absent(person, event.date)
        if away or elsewhere or trip or _called(board, event, person):
            gone.append(person)
    return gone


def _called(board: Board, event: Event, person: str) -> bool:
    """Return whether somebody has a new lesson to give at the time of an event."""
    span, day = board.event_span(event), board.day_of.get(event.date)
    if span is None or day is None or person not in board.people:
        return False
    stay = board.scene.stay_on(person, event.date)
    place = stay.host if stay else board.people[person].school
    way = 0
    if place != event.host and not event.online:
        way = board.case.legs[place, event.host].minutes or 0
    for period in board.scene.duties_on(person, event.date):
        begins, ends = board.times(place, day, period)
        if begins < span[1] + way and span[0] - way < ends:
            return True
    return False


def _mend_people(
    board: Board, draft: Draft, slot: Slot[Event], event: Event
) -> Text | None:
    """Name others where somebody cannot come; return why if that is not enough."""
    gone = gone_from(board, event)
    if not gone:
        return None
    name = board.scene.person(gone[0])
    why = Text(f"{name} 请假或另有安排", f"{name} is on leave or needed elsewhere")
    people = [p for p in event.people if p not in gone]
    givers = [p for p in event.givers if p not in gone]
    free = _free(board, event)
    if event.givers and not givers:
        giver = _new_giver(board, event, free)
        if giver is None:
            return why
        givers = [giver]
    for school in event.schools:
        if not board.mine(school):
            continue
        was = [p for p in event.people if _home(board, p) == school]
        left = [p for p in (*people, *givers) if _home(board, p) == school]
        if was and not left:
            found = _someone(board, event, school, free)
            if found is None:
                return why
            people.append(found)
    slot.put(
        event.model_copy(
            update={
                "people": tuple(dict.fromkeys((*people, *givers)))
                if set(event.givers) <= set(event.people)
                else tuple(people),
                "givers": tuple(givers),
            }
        ),
        why,
    )
    return None


def _home(board: Board, person: str) -> str:
    teacher = board.people.get(person)
    return teacher.school if teacher else ""


def _free(board: Board, event: Event) -> set[str]:
    """Return who of the consortium is free for an event as it stands."""
    roll = Roll(board.scene, board.case.schools)
    meeting = Meeting(
        board.day_of[event.date],
        event.period,
        event.length_periods,
        event.host,
        event.online,
    )
    return set(roll.codes(roll.free(meeting)))


def _someone(board: Board, event: Event, school: str, free: set[str]) -> str | None:
    """Return who of a school comes instead: those asked for first."""
    roll = Roll(board.scene, (school,))
    rule = rule_of(board, event)
    attend = Attend.SUBJECT if rule is None else getattr(rule, "attend", Attend.ALL)
    asked = roll.codes(roll.wanted(school, attend, event.subject))
    staff = [t.code for t in board.scene.staff(school)]
    return next((p for p in (*asked, *staff) if p in free), None)


def _new_giver(board: Board, event: Event, free: set[str]) -> str | None:
    """Return who gives an event instead: of the same school first, who comes anyway."""
    from matcher.reduction.rotation.givers import may_give

    givers = _givers_of(board, event)
    if givers is None:
        return None
    people = may_give(board.scene, givers, event.schools, event.host, event.subject)
    homes = {_home(board, p) for p in event.givers}
    able = [t for t in people if t.code in free or t.code in event.people]
    able = [t for t in able if t.code not in gone_from(board, event)]
    able.sort(key=lambda t: (t.school not in homes, t.code not in event.people))
    return able[0].code if able else None


def _givers_of(board: Board, event: Event) -> Givers | None:
    rule = rule_of(board, event)
    if not isinstance(rule, CountQuota):
        return None
    place = board.scene.policy.rules.index(rule)
    for demand in counted(board.scene, place, rule).demands:
        return givers_for(board.scene, place, rule, demand.hosts)
    return None


# --- another day


def rule_of(board: Board, event: Event) -> _Rule | None:
    """Return the rule an event answers: by topic, then by clause."""
    kinds = [
        rule
        for rule in board.scene.policy.rules
        if (
            isinstance(rule, CountQuota | WeeklyPattern) and rule.activity is event.kind
        )
        or (
            isinstance(rule, StudentExchange)
            and event.kind is Activity.STUDENT_EXCHANGE
        )
    ]
    found = [r for r in kinds if isinstance(r, _Rule)]
    named = [r for r in found if topic_of(r).zh == event.topic.zh]
    shared = [r for r in named or found if set(r.clauses) & set(event.clause)]
    return next(iter(shared or named or found), None)


def _move(
    board: Board, draft: Draft, slot: Slot[Event], event: Event, why: Text
) -> None:
    """Hold an event on the nearest day on which everybody asked for can come."""
    slot.put(None, why)
    now = Board(board.case, draft)
    rule = rule_of(now, event)
    if event.after or isinstance(rule, WeeklyPattern):
        demand: Demand | None = _as_it_was(now, event)
    else:
        demand = _demand(now, rule, event)
    if event.after and not _still_follows(draft, event):
        return
    if demand is not None and not isinstance(rule, WeeklyPattern):
        held = _nearest(now, draft, demand, event)
        if held is not None:
            slot.put(held, why)
            board.renew()
            return
    topic = event.topic
    draft.fail(
        "event.count",
        Text(
            f"{topic.zh}（{event.id}，原定 {event.date}）{why.zh}，此后没有各校都能派人"
            "的日子，未改期；可放宽周次、间隔，或改为线上",
            f"{topic.en} ({event.id}, due on {event.date}): {why.en}, and no later day "
            "suits all schools, so it is not held; widen weeks or spacing, or hold it "
            "online",
        ),
        where=event.id,
    )


def _still_follows(draft: Draft, event: Event) -> bool:
    """Return whether what an event follows is still held shortly before it."""
    for line in rows(draft.sync_classes):
        if line.id == event.after:
            week = dt.timedelta(days=7)
            return any(event.date - week <= date <= event.date for date in line.dates)
    return any(stay.id == event.after for stay in rows(draft.postings))


def _as_it_was(board: Board, event: Event) -> Demand:
    """Return the demand behind an event that follows something: near its date."""
    near = dt.timedelta(days=7)
    days = tuple(d for d in board.travel if abs(d.date - event.date) <= near)
    quota = CountQuota(activity=Activity.JOINT_RESEARCH)
    return Demand(
        rule=quota,
        kind=event.kind,
        topic=event.topic,
        round=Round(-1, (), event.after),
        days=days,
        ideal=0,
        schools=event.schools,
        senders=event.schools,
        hosts=(event.host,),
        attend=Attend.SUBJECT,
        length=event.length_periods,
        subjects=(event.subject,),
        online=event.online,
        giver=event.givers[0] if event.givers else "",
        after=event.after,
    )


def _demand(board: Board, rule: _Rule | None, event: Event) -> Demand | None:
    """Return the demand an event answers, bound to its host and subject."""
    if not isinstance(rule, CountQuota | StudentExchange):
        return None
    place = board.scene.policy.rules.index(rule)
    if isinstance(rule, CountQuota):
        demands = counted(board.scene, place, rule).demands
    else:
        demands = exchanged(board.scene, place, rule).demands
    for demand in demands:
        days = (*demand.days, *demand.wider)
        if event.host in demand.hosts and set(event.schools) == set(demand.schools):
            if event.date in board.day_of and days:
                span = days[0].date, days[-1].date
                if len(demands) > 1 and not _in_span(event, span, demands):
                    continue
            return dataclasses.replace(
                demand, hosts=(event.host,), subjects=(event.subject,)
            )
    return None


def _in_span(
    event: Event, span: tuple[dt.date, dt.date], demands: list[Demand]
) -> bool:
    """Return whether a demand's days are those the event was placed in."""
    if len({d.round.span for d in demands}) == 1:
        return True
    return span[0] <= event.date <= span[1]


def _nearest(board: Board, draft: Draft, demand: Demand, event: Event) -> Event | None:
    roll = Roll(board.scene, board.case.schools)
    others = [
        e.date
        for e in rows(draft.events)
        if e.id != event.id
        and e.kind is event.kind
        and e.topic == event.topic
        and e.consortium == event.consortium
        and not e.after
        and set(e.schools) == set(event.schools)
    ]
    for day in _days(board, demand, event):
        if demand.gap_days and any(
            abs((day.date - other).days) < demand.gap_days for other in others
        ):
            continue
        found = _on(roll, demand, day, event)
        if found is not None:
            return found
    return None


def _days(board: Board, demand: Demand, event: Event) -> Iterator[SchoolDay]:
    allowed = {d.date for d in (*demand.days, *demand.wider)}
    open_ = [
        d
        for d in board.travel
        if d.date in allowed
        and (
            event.online
            or not any(board.closed(s, d.date) for s in (event.host, *event.schools))
        )
    ]
    yield from sorted(open_, key=lambda d: _distance(d.date, event.date))


def _distance(date: dt.date, due: dt.date) -> tuple[int, bool]:
    """Order dates by nearness, of two as near the later one first."""
    return abs((date - due).days), date < due


def _on(roll: Roll, demand: Demand, day: SchoolDay, event: Event) -> Event | None:
    """Return the event on a day: in its period if it can be, with the same people."""
    board = EventBoard(roll, [demand])
    slots = list(board.slots.on(demand, day, event.host, event.subject))
    if not slots:
        return None
    slots.sort(key=lambda s: (s.meeting.period != event.period, [-w for w in s.worth]))
    slot = slots[0]
    givers = tuple(g for g in event.givers if roll.mask((g,)) & slot.givers)
    board.book(0, slot, giver=givers)
    held = board.held[0]
    free = roll.free(slot.meeting)
    same = tuple(p for p in event.people if roll.mask((p,)) & free)
    needed = tuple(
        p
        for p in roll.codes(held.people)
        if not any(_same_home(roll, p, other) for other in same)
    )
    people = (*same, *needed, *held.givers)
    return event.model_copy(
        update={
            "date": day.date,
            "period": slot.meeting.period,
            "people": tuple(dict.fromkeys(people)),
            "givers": held.givers,
        }
    )


def _same_home(roll: Roll, one: str, other: str) -> bool:
    people = roll.scene.county.teacher_by_code
    return people[one].school == people[other].school
