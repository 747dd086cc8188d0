"""Mends weekly covers whose giver is on leave or has been sent away."""

from functools import partial
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.plan import Itinerary, Posting, StandIn, StandingCover
from matcher.replan.board import Board, giver_on, line_lesson
from matcher.replan.draft import Draft, Slot, rows
from matcher.replan.holes import PRICE, Gap, Holes, Need, Pick, Way
from matcher.replan.stays import stand_in
from matcher.text import Text

_DAYWISE = PRICE // 2
"""More for a lesson given by different people on different dates."""

Stay = Posting | Itinerary
Broken = tuple[
    Slot[Posting] | Slot[Itinerary], StandingCover, str, tuple[SchoolDay, ...]
]


class _Given(NamedTuple):
    """Who gives a lesson on some days."""

    days: tuple[SchoolDay, ...]
    who: str


def broken_lines(board: Board, draft: Draft) -> list[Broken]:
    """Return the weekly covers to come that nobody gives, with their dates."""
    found: list[Broken] = []
    slots: list[Slot[Posting] | Slot[Itinerary]]
    slots = [*draft.postings, *draft.itineraries]
    for slot in slots:
        stay = slot.now
        if stay is None or stay.end < draft.start or not board.mine(stay.home):
            continue
        for line in stay.covers:
            gone: dict[str, list[SchoolDay]] = {}
            span = max(stay.start, draft.start), stay.end
            for day in board.scene.days_of(line, *span):
                giver = giver_on(stay, line, day)
                later = slot.was is not None and day.date > slot.was.end
                if giver and not _gives(board, stay, giver, line, day, later=later):
                    gone.setdefault(giver, []).append(day)
            found += [(slot, line, who, tuple(days)) for who, days in gone.items()]
    return found


def _gives(
    board: Board,
    stay: Stay,
    giver: str,
    line: StandingCover,
    day: SchoolDay,
    *,
    later: bool,
) -> bool:
    """Return whether somebody is where the lesson of a stay is given, and free.

    Whether they are free needs to be asked only of days `later` than was published.
    """
    if board.scene.county.absent(giver, day.date) or giver not in board.people:
        return False
    away = board.scene.stay_on(giver, day.date)
    if away is None:
        own = board.scene.lessons_on(giver, day) if later else ()
        busy = any(lesson.period == line.period for lesson in own)
        return board.people[giver].school == stay.home and not busy
    return away.host == stay.home


def add_lines(board: Board, draft: Draft, holes: Holes) -> None:
    """Add the gaps of weekly covers to the holes of a consortium."""
    for slot, line, who, days in broken_lines(board, draft):
        stay = slot.now
        if stay is None or not days:
            continue
        name = board.scene.person(who)
        why = Text(f"{name} 请假或已外派", f"{name} is on leave or sent away")
        ways = [_throughout(board, draft, slot, stay, line, days, why)]
        if len(days) > 1:
            ways.append(_day_by_day(board, draft, slot, stay, line, days, why))
        give_up = partial(_alone, board, draft, slot, line, days, why)
        holes.gaps.append(Gap(tuple(ways), give_up))


def _picks(
    board: Board,
    draft: Draft,
    stay: Stay,
    line: StandingCover,
    days: tuple[SchoolDay, ...],
) -> tuple[Pick, ...]:
    lesson = line_lesson(stay, line)
    guests = [
        Pick(
            0,
            tuple(("busy", guest.teacher, d.date, line.period) for d in days),
            _Given(days, guest.teacher),
        )
        for guest in rows(draft.postings)
        if guest.host == stay.home
        and guest.replaces
        and guest.start <= days[0].date
        and days[-1].date <= guest.end
        and not any(
            line.period in board.scene.duties_on(guest.teacher, d.date)
            or board.scene.county.absent(guest.teacher, d.date)
            for d in days
        )
    ]
    own = [
        Pick(
            cost,
            (
                *(("busy", t.code, d.date, line.period) for d in days),
                *(("week", t.code, d.week) for d in days),
            ),
            _Given(days, t.code),
        )
        for cost, t in board.colleagues(stay.home, lesson, days, but=stay.teacher)
    ]
    return (*guests, *own)


def _throughout(
    board: Board,
    draft: Draft,
    slot: Slot[Posting] | Slot[Itinerary],
    stay: Stay,
    line: StandingCover,
    days: tuple[SchoolDay, ...],
    why: Text,
) -> Way:
    need = Need(1, _picks(board, draft, stay, line, days))
    return Way(PRICE, (), (need,), partial(_name, slot, line, why))


def _day_by_day(
    board: Board,
    draft: Draft,
    slot: Slot[Posting] | Slot[Itinerary],
    stay: Stay,
    line: StandingCover,
    days: tuple[SchoolDay, ...],
    why: Text,
) -> Way:
    needs = tuple(Need(1, _picks(board, draft, stay, line, (d,))) for d in days)
    cost = PRICE + _DAYWISE * len(days)
    return Way(cost, (), needs, partial(_name, slot, line, why))


def _name(
    slot: Slot[Posting] | Slot[Itinerary],
    line: StandingCover,
    why: Text,
    picked: list[list[object]],
) -> None:
    added: list[StandIn] = []
    for group in picked:
        for means in group:
            assert isinstance(means, _Given)
            first, last = means.days[0].date, means.days[-1].date
            added.append(stand_in(line, first, last, means.who))
    _write(slot, added, why)


def _write(
    slot: Slot[Posting] | Slot[Itinerary], added: list[StandIn], why: Text
) -> None:
    assert slot.now is not None
    merged = (*slot.now.stand_ins, *added)
    slot.put(slot.now.model_copy(update={"stand_ins": merged}), why)  # type: ignore[arg-type]


def _alone(
    board: Board,
    draft: Draft,
    slot: Slot[Posting] | Slot[Itinerary],
    line: StandingCover,
    days: tuple[SchoolDay, ...],
    why: Text,
) -> None:
    stay = slot.now
    assert stay is not None
    _write(slot, [stand_in(line, days[0].date, days[-1].date, "")], why)
    scene = board.scene
    school = scene.school(stay.home)
    draft.fail(
        "cover.every",
        Text(
            f"{school} {line.class_} 周{line.weekday}第{line.period}节 {line.subject}"
            f"（{days[0].date} 至 {days[-1].date}）无人可代：同事当时都有课、外出或已到"
            "每周代课上限；可提高上限、请结对学校派人，或调课",
            f"nobody of {school} can give {line.subject} to {line.class_}, day "
            f"{line.weekday} period {line.period} ({days[0].date} to "
            f"{days[-1].date}): all colleagues teach then, are out or at the weekly "
            "limit; raise the limit, ask the partner school, or swap lessons",
        ),
        where=stay.id,
    )
