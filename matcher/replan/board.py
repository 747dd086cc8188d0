"""What is decided in one consortium: its diary, and what may still be used of it."""

import datetime as dt
from collections import Counter
from functools import cached_property

from matcher.calendar import SchoolDay
from matcher.county import Lesson, Teacher
from matcher.curriculum import lesson_times, minutes, school_bells
from matcher.plan import Event, Itinerary, Posting, StandingCover, Visit
from matcher.reduction.rotation.covers import cover_cost
from matcher.reduction.rotation.scene import Case, Scene, falls
from matcher.reduction.rotation.visit_frame import day_cap
from matcher.replan.draft import Draft, rows


class Board:
    """The diary of one consortium as the draft has it now.

    Parameters
    ----------
    case
        The consortium with the county as it is from now on.
    draft
        All rows; those of people of the consortium are written into the diary.
    """

    def __init__(self, case: Case, draft: Draft) -> None:
        self.case, self.draft = case, draft
        self.renew()

    def renew(self) -> None:
        """Write the diary anew from the rows as they are now."""
        case = self.case
        self.scene = Scene(case)
        self.day_of: dict[dt.date, SchoolDay] = {d.date: d for d in self.scene.days}
        self.people = case.county.teacher_by_code
        self._schools = frozenset(case.schools)
        self._closed = frozenset(case.county.closures)
        self.trips: Counter[tuple[str, int]] = Counter()
        self.out: Counter[tuple[str, dt.date]] = Counter()
        self.seats: Counter[tuple[str, dt.date, int, str]] = Counter()
        self._busy: dict[tuple[str, dt.date], list[tuple[int, int]]] = {}
        self._load()

    def mine(self, school: str) -> bool:
        """Return whether a school is of the consortium."""
        return school in self._schools

    # --- writing the diary

    def _load(self) -> None:
        for stay in rows(self.draft.postings):
            if self.mine(stay.home) and stay.teacher in self.people:
                self.add_stay(stay)
        for visit in rows(self.draft.visits):
            if self.mine(visit.home) and visit.teacher in self.people:
                self.add_visit(visit)
        for event in rows(self.draft.events):
            if self._schools & set(event.schools):
                self._add_event(event)
        for line in rows(self.draft.sync_classes):
            for seat in (line.source, line.receiver):
                self.scene.keep_home(seat.teacher, line.dates)
        for walk in rows(self.draft.itineraries):
            if self.mine(walk.home):
                self._add_walk(walk)

    def add_stay(self, stay: Posting) -> None:
        """Write a stay, its covers as they are given date by date, what is heard."""
        bare = stay.model_copy(update={"covers": ()})
        self.scene.add_stay(bare)
        self._give(stay)
        for heard in stay.lessons:
            if heard.date in self.day_of:
                self.scene.add_duty(
                    stay.teacher, self.day_of[heard.date], heard.period, counted=False
                )
                self.scene.keep_home(heard.teacher, (heard.date,))
                key = (stay.host, heard.date, heard.period, heard.class_)
                self.seats[key] += 1

    def _give(self, stay: Posting | Itinerary) -> None:
        for line in stay.covers:
            for day in self.scene.days_of(line, stay.start, stay.end):
                giver = giver_on(stay, line, day)
                if giver in self.people:
                    home = self.people[giver].school == stay.home
                    self.scene.add_duty(giver, day, line.period, counted=home)

    def add_visit(self, visit: Visit) -> None:
        """Write a day trip with its covers and the lessons observed."""
        day = self.day_of.get(visit.date)
        if day is None:
            return
        self.scene.add_visit(visit.teacher, visit.date)
        self.trips[visit.teacher, day.week] += 1
        self.out[visit.home, visit.date] += 1
        for cover in visit.covers:
            if cover.teacher in self.people:
                self.scene.add_duty(cover.teacher, day, cover.period)
        for seen in visit.lessons:
            if seen.teacher:
                self.scene.keep_home(seen.teacher, (visit.date,))
            self.seats[visit.host, visit.date, seen.period, seen.class_] += 1

    def _add_event(self, event: Event) -> None:
        people = dict.fromkeys((*event.people, *event.givers))
        self.scene.add_meeting(people, event.date)
        span = self.event_span(event)
        if span is None:
            return
        for person in people:
            if person not in self.people:
                continue
            way = 0
            home = self.people[person].school
            if home != event.host and not event.online:
                leg = self.case.legs.get((home, event.host))
                way = (leg.minutes or 0) if leg else 0
            times = span[0] - way, span[1] + way
            self._busy.setdefault((person, event.date), []).append(times)

    def event_span(self, event: Event) -> tuple[int, int] | None:
        """Return begin and end of an event in minutes; None after the last lesson."""
        day = self.day_of.get(event.date)
        if event.period is None or day is None:
            return None
        last = event.period + event.length_periods - 1
        begins = self.times(event.host, day, event.period)[0]
        return begins, self.times(event.host, day, last)[1]

    def _add_walk(self, walk: Itinerary) -> None:
        for stop in walk.stops:
            for day in self.scene.days_between(walk.start, walk.end):
                if day.weekday == stop.weekday and falls(stop.parity, day):
                    self.scene.keep_home(walk.teacher, (day.date,))
                    self._busy.setdefault((walk.teacher, day.date), []).append(
                        (0, 24 * 60)
                    )
        self._give(walk)

    # --- asking

    def times(self, school: str, day: SchoolDay, period: int) -> tuple[int, int]:
        """Return begin and end of a period in minutes."""
        return lesson_times(self.scene.county, school, day.weekday, period)

    def closed(self, school: str, date: dt.date) -> bool:
        """Return whether nobody goes to a school or leaves it on a date."""
        return (school, date) in self._closed

    @cached_property
    def travel(self) -> tuple[SchoolDay, ...]:
        """Days from the start of the change on, on which people may be sent."""
        return tuple(d for d in self.scene.travel if d.date >= self.draft.start)

    def _meets_at(
        self, person: str, school: str, day: SchoolDay, lesson: Lesson
    ) -> bool:
        """Return whether a meeting keeps somebody from a lesson on a day."""
        spans = self._busy.get((person, day.date))
        if not spans:
            return False
        begins, ends = self.times(school, day, lesson.period)
        return any(a < ends and begins < b for a, b in spans)

    def met(self, person: str, date: dt.date) -> bool:
        """Return whether somebody has a meeting or a round on a date."""
        return self.scene.meets_on(person, date) or (person, date) in self._busy

    def colleagues(
        self, school: str, lesson: Lesson, days: tuple[SchoolDay, ...], *, but: str
    ) -> list[tuple[int, Teacher]]:
        """Return who can give a weekly lesson on all of some days, with the cost."""
        return [
            (cover_cost(self.scene, teacher, lesson), teacher)
            for teacher in self.scene.coverers(school)
            if teacher.code != but
            and self.scene.free_throughout(teacher.code, days, lesson.period)
            and not any(self._meets_at(teacher.code, school, d, lesson) for d in days)
        ]

    def day_cap_left(self, school: str, date: dt.date) -> int:
        """Return how many more people of a school may make day trips on a date."""
        return day_cap(self.scene, school) - self.out[school, date]

    def periods(self, school: str, day: SchoolDay) -> range:
        """Return the periods of a day at a school."""
        return range(1, len(school_bells(self.scene.county, school, day.weekday)) + 1)


def giver_on(stay: Posting | Itinerary, line: StandingCover, day: SchoolDay) -> str:
    """Return who gives a weekly lesson of a stay on a day, stand-ins first."""
    for row in reversed(stay.stand_ins):
        same = (row.weekday, row.period, row.class_)
        if (
            same == (line.weekday, line.period, line.class_)
            and row.first <= day.date <= row.last
            and falls(row.parity, day)
        ):
            return row.teacher
    return line.teacher


def line_lesson(stay: Posting | Itinerary, line: StandingCover) -> Lesson:
    """Return the weekly lesson behind a line of a standing cover."""
    return Lesson(
        school=stay.home,
        class_=line.class_,
        subject=line.subject,
        teacher=stay.teacher,
        weekday=line.weekday,
        period=line.period,
        parity=line.parity,
    )


def hours(visit: Visit) -> tuple[int, int]:
    """Return when a visitor leaves and is back, in minutes."""
    return minutes(visit.depart), minutes(visit.back)
