"""Mends sync classes and lessons heard during a stay."""

import datetime as dt
from functools import partial

from matcher.calendar import SchoolDay
from matcher.plan import Heard, Itinerary, Posting
from matcher.policy import Activity, Shadowing
from matcher.reduction.rotation.scene import falls
from matcher.reduction.rotation.visit_ways import Host
from matcher.replan.board import Board
from matcher.replan.draft import Draft, Slot
from matcher.replan.holes import PRICE, Gap, Holes, Need, Pick, Way
from matcher.text import Text


def drop_sync_dates(board: Board, draft: Draft) -> None:
    """Take out the dates on which a sync class has no teacher or is not held."""
    absent = board.scene.county.absent
    for slot in draft.sync_classes:
        line = slot.now
        if line is None or not board.mine(line.source.school):
            continue
        ends = (line.source, line.receiver)
        gone: dict[dt.date, Text] = {}
        for date in line.dates:
            day = board.day_of.get(date)
            who = [s.teacher for s in ends if absent(s.teacher, date)]
            if date >= draft.start and (day is None or not day.open):
                gone[date] = Text(f"{date} 停派", f"nobody travels on {date}")
            elif date >= draft.start and who:
                name = board.scene.person(who[0])
                gone[date] = Text(f"{name} 请假", f"{name} is on leave")
        if gone:
            dates = tuple(date for date in line.dates if date not in gone)
            why = next(iter(gone.values()))
            slot.put(line.model_copy(update={"dates": dates}), why)


def tell_rounds(board: Board, draft: Draft) -> None:
    """Say which weekly rounds of itinerant teachers fall away for a time."""
    scene = board.scene
    for slot in draft.itineraries:
        walk = slot.now
        if walk is None or not board.mine(walk.home) or walk.end < draft.start:
            continue
        lost = _lost_days(board, draft, walk)
        if not lost:
            continue
        name = scene.person(walk.teacher)
        hosts = [scene.school(s.host) for s in walk.stops]
        draft.fail(
            "itinerant.need",
            Text(
                f"{name} 请假，{lost[0]} 至 {lost[-1]} 不到 {'、'.join(hosts)} 走教 "
                f"{walk.subject}（{len(lost)} 天）；请另派该学科教师，或待其返岗后补课",
                f"{name} is on leave and gives no {walk.subject} at "
                f"{', '.join(hosts)} from {lost[0]} to {lost[-1]} ({len(lost)} days); "
                "send another teacher of it, or make up the lessons on return",
            ),
            where=walk.id,
        )


def _lost_days(board: Board, draft: Draft, walk: Itinerary) -> list[dt.date]:
    absent = board.scene.county.absent
    return [
        day.date
        for day in board.scene.days_between(max(walk.start, draft.start), walk.end)
        if day.open
        and absent(walk.teacher, day.date)
        and any(s.weekday == day.weekday and falls(s.parity, day) for s in walk.stops)
    ]


# --- lessons heard during a stay


def lost_lessons(board: Board, draft: Draft, stay: Posting) -> list[Heard]:
    """Return the lessons to come that cannot be heard as published."""
    absent = board.scene.county.absent
    return [
        heard
        for heard in stay.lessons
        if heard.date >= draft.start
        and (
            absent(stay.teacher, heard.date)
            or (
                absent(heard.teacher, heard.date)
                and board.scene.stay_on(heard.teacher, heard.date) is None
            )
        )
    ]


def add_heard(
    board: Board,
    draft: Draft,
    holes: Holes,
    broken: list[tuple[Slot[Posting], list[Heard]]],
) -> None:
    """Add the lessons that can no longer be heard, as far as they are owed."""
    rules = list(board.scene.policy.each(Shadowing))
    least = max((rule.min_periods for rule in rules), default=0)
    for slot, lost in broken:
        stay = slot.now
        if stay is None or stay.kind is not Activity.SHADOWING:
            continue
        short = min(len(lost), max(0, least - len(stay.lessons)))
        if not short:
            continue
        picks = tuple(_offers(board, draft, stay))
        way = Way(PRICE, (), (Need(short, picks),), partial(_hear, slot))
        holes.gaps.append(Gap((way,), partial(_too_few, board, draft, stay, least)))


def _offers(board: Board, draft: Draft, stay: Posting) -> list[Pick]:
    scene = board.scene
    own = board.people[stay.teacher].subjects
    host = Host(scene, stay.host)
    asked = scene.policy.observation.own_subject and bool(own)
    asked = asked and bool(set(own) & host.subjects())
    taken = {(x.date, x.period) for x in stay.lessons}
    found: list[Pick] = []
    for day in scene.days_between(max(stay.start, draft.start), stay.end):
        if scene.county.absent(stay.teacher, day.date) or not day.open:
            continue
        found += [
            Pick(
                0 if lesson.subject in own[:1] else 20,
                (
                    ("hear", stay.teacher, day.date, period),
                    ("heard", stay.teacher, day.date),
                    ("seat", stay.host, day.date, period, lesson.class_),
                ),
                Heard(day.date, period, lesson.class_, lesson.subject, lesson.teacher),
            )
            for period, lessons in sorted(host.held(day).items())
            if (day.date, period) not in taken and not _busy(board, stay, day, period)
            for lesson in lessons
            if not asked or lesson.subject in own
        ]
    return found


def _busy(board: Board, stay: Posting, day: SchoolDay, period: int) -> bool:
    return period in board.scene.duties_on(stay.teacher, day.date)


def _hear(slot: Slot[Posting], picked: list[list[object]]) -> None:
    assert slot.now is not None
    new = [m for group in picked for m in group if isinstance(m, Heard)]
    lessons = tuple(sorted((*slot.now.lessons, *new)))
    slot.put(slot.now.model_copy(update={"lessons": lessons}), slot.why)


def _too_few(board: Board, draft: Draft, stay: Posting, least: int) -> None:
    name = board.scene.person(stay.teacher)
    draft.fail(
        "shadow.periods",
        Text(
            f"{name} 跟岗只能听 {len(stay.lessons)} 节，至少 {least} 节；可延长跟岗",
            f"{name} can hear {len(stay.lessons)} lessons, at least {least} asked "
            "for; lengthen the stay",
        ),
        where=stay.id,
    )
