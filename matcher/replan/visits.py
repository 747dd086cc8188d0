"""Mends observation visits: another cover, lesson, day or visitor."""

import dataclasses
import datetime as dt
from functools import partial
from typing import cast

from matcher.calendar import SchoolDay
from matcher.county import Lesson, Teacher
from matcher.curriculum import clock, minutes
from matcher.plan import Cover, Observed, Visit
from matcher.policy import Activity, Turns
from matcher.reduction.rotation.people import observers
from matcher.reduction.rotation.visit_problem import periods_needed
from matcher.reduction.rotation.visit_ways import (
    Host,
    observable_subjects,
    reachable,
)
from matcher.replan.board import Board, hours
from matcher.replan.draft import Draft, Slot
from matcher.replan.holes import PRICE, Gap, Holes, Need, Pick, Way
from matcher.text import Text
from solvers.params import Params

_OTHER_SUBJECT = 20
_MOVED = 50 * PRICE
"""A visit on another day costs more than any number of others on the same day."""

_MOST_ASKED = 15
_DAYS_ASKED = 12
"""People asked to go instead of a visitor, and days tried for each of their trips."""

Changed = tuple[Slot[Visit], Visit, Text]


def broken_visits(board: Board, draft: Draft) -> list[tuple[Slot[Visit], Text]]:
    """Return the visits to come that cannot be made as published, and why."""
    found: list[tuple[Slot[Visit], Text]] = []
    for slot in draft.visits:
        visit = slot.now
        if visit is None or visit.date < draft.start or not board.mine(visit.home):
            continue
        why = cannot_go(board, visit) or _holes_in(board, visit)
        if why is not None:
            found.append((slot, why))
    return found


def cannot_go(board: Board, visit: Visit) -> Text | None:
    """Return why a visit cannot be made on its date at all, None if it can."""
    absent, date = board.scene.county.absent, visit.date
    if absent(visit.teacher, date):
        name = board.scene.person(visit.teacher)
        return Text(f"{name} 请假", f"{name} is on leave")
    day = board.day_of.get(date)
    if day is None or not day.open:
        return Text(f"{date} 停派", f"nobody travels on {date}")
    for school in (visit.home, visit.host):
        if board.closed(school, date):
            name = board.scene.school(school)
            return Text(f"{name} {date} 停派", f"{name} is closed to travel on {date}")
    stay = board.scene.stay_on(visit.teacher, date)
    if stay is not None:
        host = board.scene.school(stay.host)
        return Text(f"已派往 {host}", f"is posted at {host} by now")
    return None


def lost_lessons_of(board: Board, visit: Visit) -> list[Observed]:
    """Return the lessons of a visit that nobody gives any more.

    Those of somebody on a stay are given by whoever covers them.
    """
    absent, stay_on = board.scene.county.absent, board.scene.stay_on
    return [
        x
        for x in visit.lessons
        if x.teacher
        and absent(x.teacher, visit.date)
        and stay_on(x.teacher, visit.date) is None
    ]


def uncovered(board: Board, visit: Visit) -> list[Cover]:
    """Return the covers of a visit whose giver is away by now."""
    absent = board.scene.county.absent
    return [
        c
        for c in visit.covers
        if c.teacher
        and (
            absent(c.teacher, visit.date)
            or (
                board.scene.stay_on(c.teacher, visit.date) is not None
                and board.people[c.teacher].school == visit.home
            )
        )
    ]


def _holes_in(board: Board, visit: Visit) -> Text | None:
    people = [x.teacher for x in lost_lessons_of(board, visit)]
    people += [c.teacher for c in uncovered(board, visit)]
    if not people:
        return None
    name = board.scene.person(people[0])
    return Text(f"{name} 请假或已外派", f"{name} is on leave or sent away")


class VisitMender:
    """Adds the gaps of broken visits to the holes of a consortium.

    Parameters
    ----------
    board
        The diary without the parts that are broken.
    draft
        Receives the visits mended.
    """

    def __init__(self, board: Board, draft: Draft) -> None:
        self.board, self.draft = board, draft
        self.scene = board.scene
        self._hosts: dict[str, Host] = {}
        self._lessons: dict[tuple[str, dt.date], dict[int, list[Lesson]]] = {}
        self.failed: list[tuple[Visit, Text]] = []

    def add(
        self,
        holes: Holes,
        slot: Slot[Visit],
        visit: Visit,
        why: Text,
        *,
        near: int | None,
    ) -> None:
        """Add one broken visit; `visit` is the published one.

        With `near` a visit that can be made on its day stays there, and of other days
        only so many of the nearest are tried.
        """
        ways = []
        if slot.now is not None:
            ways.append(self._on_the_spot(slot, slot.now, visit, why))
        if near is None or slot.now is None:
            ways += self.moves(slot, visit, visit.teacher, why, near=near)
        holes.gaps.append(Gap(tuple(ways), partial(self._give_up, slot, visit, why)))

    def _give_up(self, slot: Slot[Visit], visit: Visit, why: Text) -> None:
        slot.put(None, why)
        self.failed.append((visit, why))

    # --- the same day

    def _on_the_spot(
        self, slot: Slot[Visit], kept: Visit, visit: Visit, why: Text
    ) -> Way:
        """Return the way that keeps the day and names others for what is missing."""
        day = self.board.day_of[visit.date]
        lost = len(visit.lessons) - len(kept.lessons)
        needs = [
            Need(1, self._cover_picks(visit, c, day)) for c in self._open(visit, kept)
        ]
        if lost:
            taken = {x.period for x in kept.lessons}
            span = hours(visit)
            seats = [
                pick
                for pick in self._seats(visit.host, visit.home, visit.teacher, day)
                if cast("Observed", pick.means).period not in taken
                and self._within(visit, day, cast("Observed", pick.means), span)
            ]
            needs.append(Need(lost, tuple(seats)))
        return Way(
            PRICE * len(needs),
            (),
            tuple(needs),
            partial(self._keep, slot, kept, why),
        )

    def _open(self, visit: Visit, kept: Visit) -> list[Cover]:
        return [c for c in visit.covers if c not in kept.covers]

    def _within(
        self, visit: Visit, day: SchoolDay, seen: Observed, span: tuple[int, int]
    ) -> bool:
        """Return whether a lesson is reached without leaving or coming back later."""
        begins, ends = self.board.times(visit.host, day, seen.period)
        legs = self.board.case.legs
        there = legs[visit.home, visit.host].minutes or 0
        back = legs[visit.host, visit.home].minutes or 0
        margin = self.scene.policy.travel.margin_min
        return span[0] + there + margin <= begins and ends + back <= span[1]

    def _keep(
        self, slot: Slot[Visit], kept: Visit, why: Text, picked: list[list[object]]
    ) -> None:
        means = [each for group in picked for each in group]
        covers = (*kept.covers, *(m for m in means if isinstance(m, Cover)))
        lessons = (*kept.lessons, *(m for m in means if isinstance(m, Observed)))
        slot.put(
            kept.model_copy(
                update={
                    "covers": tuple(sorted(covers)),
                    "lessons": tuple(sorted(lessons)),
                }
            ),
            why,
        )

    def _cover_picks(
        self, visit: Visit, cover: Cover, day: SchoolDay
    ) -> tuple[Pick, ...]:
        lesson = Lesson(
            visit.home,
            cover.class_,
            cover.subject,
            visit.teacher,
            day.weekday,
            cover.period,
        )
        return self._covers(lesson, day, visit.teacher)

    def _covers(self, lesson: Lesson, day: SchoolDay, who: str) -> tuple[Pick, ...]:
        return tuple(
            Pick(
                cost,
                (
                    ("busy", teacher.code, day.date, lesson.period),
                    ("week", teacher.code, day.week),
                ),
                Cover(lesson.period, lesson.class_, lesson.subject, teacher.code),
            )
            for cost, teacher in self.board.colleagues(
                lesson.school, lesson, (day,), but=who
            )
            if self.scene.week_left(teacher.code, day.week)
        )

    # --- another day

    def moves(
        self,
        slot: Slot[Visit],
        visit: Visit,
        person: str,
        why: Text,
        *,
        near: int | None = None,
    ) -> list[Way]:
        """Return the ways to make a visit on another day, the nearest first."""
        ways: list[Way] = []
        order = sorted(
            self.board.travel,
            key=lambda d: (abs((d.date - visit.date).days), d.date < visit.date),
        )
        for day in order:
            way = self._move(slot, visit, person, day, why)
            if way is not None:
                ways.append(way)
            if near is not None and len(ways) >= near:
                break
        return ways

    def _move(
        self, slot: Slot[Visit], visit: Visit, person: str, day: SchoolDay, why: Text
    ) -> Way | None:
        board, scene, date = self.board, self.scene, day.date
        if person == visit.teacher and date == visit.date:
            return None
        if (
            scene.away_on(person, date)
            or scene.kept_on(person, date)
            or board.met(person, date)
            or scene.duties_on(person, date)
            or board.closed(visit.home, date)
            or board.closed(visit.host, date)
        ):
            return None
        needs = []
        if scene.has_timetable(visit.home):
            for lesson in scene.lessons_on(person, day):
                picks = self._covers(lesson, day, person)
                if not picks:
                    return None
                needs.append(Need(1, picks))
        seats = self._seats(visit.host, visit.home, person, day)
        if len({cast("Observed", s.means).period for s in seats}) < len(visit.lessons):
            return None
        needs.append(Need(len(visit.lessons), seats))
        uses = (
            ("day", visit.home, date),
            ("trip", person, day.week),
            *(("busy", person, date, p) for p in board.periods(visit.home, day)),
        )
        far = min(abs((date - visit.date).days), 300)
        carry = partial(self._go, slot, visit, person, day, why)
        return Way(_MOVED + far, uses, tuple(needs), carry)

    def _seats(
        self, host: str, home: str, person: str, day: SchoolDay
    ) -> tuple[Pick, ...]:
        """Return the lessons of a host that somebody can observe on a day."""
        scene, teacher = self.scene, self.board.people[person]
        own = (
            observable_subjects(teacher)
            if scene.policy.observation.own_subject
            else None
        )
        if not scene.has_timetable(host):
            subject = (observable_subjects(teacher) or ("",))[0]
            return tuple(
                Pick(p, (("hear", person, day.date, p),), Observed(p, "", subject, ""))
                for p in self.board.periods(host, day)
                if reachable(scene, home, host, day.weekday, p)
            )
        held = self._held(host, day)
        main = teacher.subjects[0] if teacher.subjects else ""
        return tuple(
            Pick(
                _OTHER_SUBJECT * bool(main and lesson.subject != main),
                (
                    ("hear", person, day.date, period),
                    ("seat", host, day.date, period, lesson.class_),
                ),
                Observed(period, lesson.class_, lesson.subject, lesson.teacher),
            )
            for period, lessons in sorted(held.items())
            if reachable(scene, home, host, day.weekday, period)
            for lesson in lessons
            if own is None or lesson.subject in own
        )

    def _held(self, host: str, day: SchoolDay) -> dict[int, list[Lesson]]:
        key = host, day.date
        if key not in self._lessons:
            if host not in self._hosts:
                self._hosts[host] = Host(self.scene, host)
            self._lessons[key] = self._hosts[host].held(day)
        return self._lessons[key]

    def _go(
        self,
        slot: Slot[Visit],
        visit: Visit,
        person: str,
        day: SchoolDay,
        why: Text,
        picked: list[list[object]],
    ) -> None:
        means = [each for group in picked for each in group]
        lessons = tuple(sorted(m for m in means if isinstance(m, Observed)))
        depart, back = self._hours(visit, day, [x.period for x in lessons])
        slot.put(
            visit.model_copy(
                update={
                    "id": f"V-{person}-{day.date.isoformat()}",
                    "teacher": person,
                    "date": day.date,
                    "depart": depart,
                    "back": back,
                    "lessons": lessons,
                    "covers": tuple(sorted(m for m in means if isinstance(m, Cover))),
                }
            ),
            why,
        )

    def _hours(
        self, visit: Visit, day: SchoolDay, periods: list[int]
    ) -> tuple[str, str]:
        rule, legs = self.scene.policy.travel, self.board.case.legs
        there = legs[visit.home, visit.host].minutes
        back = legs[visit.host, visit.home].minutes
        if there is None or back is None:
            return rule.earliest_departure, rule.latest_return
        begins = self.board.times(visit.host, day, min(periods))[0]
        ends = self.board.times(visit.host, day, max(periods))[1]
        leaves = max(minutes(rule.earliest_departure), begins - rule.margin_min - there)
        return clock(leaves), clock(ends + back)


# --- another visitor


def other_visitors(
    board: Board, draft: Draft, failed: list[tuple[Visit, Text]], params: Params
) -> list[tuple[Visit, Text]]:
    """Find a new visitor for everybody whose visits cannot be made at all.

    The newcomer makes as many trips as the one who fell out, for as many lessons.

    Returns
    -------
    list
        Visits for which there is nobody.
    """
    left: list[tuple[Visit, Text]] = []
    for person in dict.fromkeys(visit.teacher for visit, _ in failed):
        mine = [(v, why) for v, why in failed if v.teacher == person]
        if not _replaced(board, draft, person, mine[0][1], params):
            left += mine
    return left


def _replaced(
    board: Board, draft: Draft, person: str, why: Text, params: Params
) -> bool:
    need = periods_needed(board.scene)
    was = [s for s in draft.visits if s.was is not None and s.was.teacher == person]
    heard = sum(len(s.now.lessons) for s in was if s.now is not None)
    if heard >= need:
        return True  # what is left is enough
    trips = [s.was for s in was if s.was is not None]
    now = Board(board.case, _without(draft, person))
    mender = VisitMender(now, draft)
    for teacher in _standing_by(board, draft, trips[0].home)[:_MOST_ASKED]:
        fresh: list[Slot[Visit]] = [Slot(None, None) for _ in trips]
        holes = Holes(now)
        for slot, visit in zip(fresh, trips, strict=True):
            ways = mender.moves(slot, visit, teacher.code, why, near=_DAYS_ASKED)
            holes.gaps.append(Gap(tuple(ways), lambda: None))
        if not all(gap.ways for gap in holes.gaps):
            continue
        holes.carry_out(holes.find(params, effort=0.3))
        if all(slot.now is not None for slot in fresh):
            for slot in was:
                if slot.was is not None and slot.was.date >= draft.start:
                    slot.put(None, why)
            draft.visits += fresh
            return True
    return False


def _without(draft: Draft, person: str) -> Draft:
    """Return the draft without the visits to come of somebody who is replaced."""
    kept = [
        s
        for s in draft.visits
        if s.now is None or s.now.teacher != person or s.now.date < draft.start
    ]
    return dataclasses.replace(draft, visits=kept)


def _standing_by(board: Board, draft: Draft, home: str) -> list[Teacher]:
    """Return who of a school may go instead, in the order they are asked."""
    going = {s.now.teacher for s in draft.visits if s.now is not None}
    scene = board.scene
    went = scene.went_before(Activity.OBSERVATION.value)
    turns = next(scene.policy.each(Turns, activity=Activity.OBSERVATION), None)
    people = [t for t in observers(scene, home) if t.code not in going]
    fresh = [t for t in people if t.code not in went]
    return fresh if fresh or turns is not None else people
