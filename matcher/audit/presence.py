"""Who is where on which date, and who stands in front of which class."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from matcher.audit.case import Case
from matcher.calendar import SchoolDay
from matcher.county import Lesson, Parity
from matcher.plan import (
    Event,
    Itinerary,
    Posting,
    StandIn,
    StandingCover,
    Stop,
    Visit,
)


class Given(NamedTuple):
    """A lesson given for an absent colleague on one date.

    Attributes
    ----------
    giver, absent : str
        Who gives it and whose lesson it is.
    school : str
        Where.
    day : SchoolDay
    period : int
    class_ : str
    source : str
        Id of the visit or posting that causes it.
    standing : bool
        Whether it recurs for a whole posting.
    """

    giver: str
    absent: str
    school: str
    day: SchoolDay
    period: int
    class_: str
    source: str
    standing: bool


class Outing(NamedTuple):
    """A day on which somebody teaches at other schools and is back the same day.

    Attributes
    ----------
    itinerary : Itinerary
        One of those followed.
    stops : tuple of Stop
        Schools in the order of the first period there.
    leaves, back : int
        Minutes after midnight between which the person is away from home.
    """

    itinerary: Itinerary
    stops: tuple[Stop, ...]
    leaves: int
    back: int


def falls(parity: Parity, day: SchoolDay) -> bool:
    """Return whether a lesson of a parity is held in the week of a day."""
    return parity in ("all", day.parity)


@dataclass(frozen=True)
class Presence:
    """Look-ups over the plan, each built once and on first need.

    Parameters
    ----------
    case
        The plan under judgement.
    """

    case: Case

    # --- timetables

    def has_timetable(self, school: str) -> bool:
        """Return whether the county states a timetable of the school."""
        return school in self.case.county.lessons_by_school

    @cached_property
    def timetable(self) -> dict[str, tuple[Lesson, ...]]:
        """Weekly lessons by teacher."""
        found: dict[str, list[Lesson]] = {}
        for lesson in self.case.county.lessons:
            if lesson.teacher:
                found.setdefault(lesson.teacher, []).append(lesson)
        return {code: tuple(lessons) for code, lessons in found.items()}

    def lessons_on(self, teacher: str, date: dt.date) -> tuple[Lesson, ...]:
        """Return a teacher's own lessons of a date; () if no timetable is in force."""
        day = self.case.day_by_date.get(date)
        if day is None:
            return ()
        return tuple(
            lesson
            for lesson in self.timetable.get(teacher, ())
            if lesson.weekday == day.weekday and falls(lesson.parity, day)
        )

    @cached_property
    def _slots(self) -> dict[tuple[str, int, int], tuple[Lesson, ...]]:
        found: dict[tuple[str, int, int], list[Lesson]] = {}
        for lesson in self.case.county.lessons:
            key = (lesson.school, lesson.weekday, lesson.period)
            found.setdefault(key, []).append(lesson)
        return {key: tuple(lessons) for key, lessons in found.items()}

    def held(self, school: str, day: SchoolDay, period: int) -> tuple[Lesson, ...]:
        """Return the lessons held at a school in one period of a day."""
        slot = self._slots.get((school, day.weekday, period), ())
        return tuple(lesson for lesson in slot if falls(lesson.parity, day))

    @cached_property
    def _subjects(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for lesson in self.case.county.lessons:
            found.setdefault(lesson.school, set()).add(lesson.subject)
        return {code: frozenset(subjects) for code, subjects in found.items()}

    def subjects_of(self, school: str) -> frozenset[str]:
        """Return the subjects in a school's timetable."""
        return self._subjects.get(school, frozenset())

    # --- whereabouts

    def absent(self, person: str, date: dt.date) -> bool:
        """Return whether a person is on leave on a date."""
        return self.case.county.absent(person, date)

    @cached_property
    def stays(self) -> dict[str, tuple[Posting, ...]]:
        """Postings, placements and shadowing by person."""
        found: dict[str, list[Posting]] = {}
        for posting in self.case.postings:
            found.setdefault(posting.teacher, []).append(posting)
        return {code: tuple(group) for code, group in found.items()}

    def stay_on(self, person: str, date: dt.date) -> Posting | None:
        """Return the stay a person is on, None if at home."""
        for stay in self.stays.get(person, ()):
            if stay.start <= date <= stay.end:
                return stay
        return None

    @cached_property
    def trips(self) -> dict[tuple[str, dt.date], tuple[Visit, ...]]:
        """Visits by person and date."""
        found: dict[tuple[str, dt.date], list[Visit]] = {}
        for visit in self.case.visits:
            found.setdefault((visit.teacher, visit.date), []).append(visit)
        return {key: tuple(group) for key, group in found.items()}

    @cached_property
    def visits_by(self) -> dict[str, tuple[Visit, ...]]:
        """Visits by person."""
        found: dict[str, list[Visit]] = {}
        for visit in self.case.visits:
            found.setdefault(visit.teacher, []).append(visit)
        return {code: tuple(group) for code, group in found.items()}

    def trips_on(self, person: str, date: dt.date) -> tuple[Visit, ...]:
        """Return the visits of a person on a date."""
        return self.trips.get((person, date), ())

    @cached_property
    def itineraries(self) -> dict[str, tuple[Itinerary, ...]]:
        """Itineraries by person."""
        found: dict[str, list[Itinerary]] = {}
        for row in self.case.itineraries:
            found.setdefault(row.teacher, []).append(row)
        return {code: tuple(rows) for code, rows in found.items()}

    @cached_property
    def outings(self) -> dict[tuple[str, dt.date], Outing]:
        """Days of itinerant teaching, by person and date."""
        days = [day for day in self.case.day_by_date.values() if day.open]
        found: dict[tuple[str, dt.date], Outing] = {}
        for person, rows in self.itineraries.items():
            for day in days:
                if self.absent(person, day.date):
                    continue
                outing = self._outing(rows, day)
                if outing is not None:
                    found[person, day.date] = outing
        return found

    def _outing(self, rows: tuple[Itinerary, ...], day: SchoolDay) -> Outing | None:
        today = [
            (min(stop.periods), row, stop)
            for row in rows
            for stop in row.stops
            if row.start <= day.date <= row.end
            and stop.periods
            and stop.weekday == day.weekday
            and falls(stop.parity, day)
        ]
        if not today:
            return None
        today.sort(key=lambda item: (item[0], item[2].host))
        row, first, last = today[0][1], today[0][2], today[-1][2]
        case = self.case
        there = case.distances.leg(row.home, first.host).minutes or 0
        home = case.distances.leg(last.host, row.home).minutes or 0
        begins, _ = case.period_times(first.host, day.weekday, min(first.periods))
        _, ends = case.period_times(last.host, day.weekday, max(last.periods))
        return Outing(
            itinerary=row,
            stops=tuple(stop for _, _, stop in today),
            leaves=begins - there - case.policy.travel.margin_min,
            back=ends + home,
        )

    def outing_on(self, person: str, date: dt.date) -> Outing | None:
        """Return the day of itinerant teaching of a person on a date, if it is one."""
        return self.outings.get((person, date))

    def itinerant_dates(self, person: str) -> set[dt.date]:
        """Return the dates on which a person teaches at other schools."""
        return self._itinerant_dates.get(person, set())

    @cached_property
    def _itinerant_dates(self) -> dict[str, set[dt.date]]:
        found: dict[str, set[dt.date]] = {}
        for person, date in self.outings:
            found.setdefault(person, set()).add(date)
        return found

    def out_at(self, person: str, day: SchoolDay, period: int) -> Outing | None:
        """Return the outing that keeps a person from a period at home, if any."""
        outing = self.outing_on(person, day.date)
        if outing is None:
            return None
        begins, ends = self.case.period_times(
            outing.itinerary.home, day.weekday, period
        )
        return outing if begins < outing.back and outing.leaves < ends else None

    def place_on(self, person: str, date: dt.date) -> str:
        """Return the school where a person works on a date, day trips left aside.

        Itinerant teachers are at home but for their hours away; events and sync
        classes move nobody.
        """
        stay = self.stay_on(person, date)
        return stay.host if stay else self.case.home_of(person)

    @cached_property
    def meetings(self) -> dict[tuple[str, dt.date], tuple[Event, ...]]:
        """Events by person and date."""
        found: dict[tuple[str, dt.date], list[Event]] = {}
        for event in self.case.plan.rotation.events:
            for person in dict.fromkeys(event.people):
                found.setdefault((person, event.date), []).append(event)
        return {key: tuple(group) for key, group in found.items()}

    # --- lessons given for others

    @cached_property
    def _days_by_slot(self) -> dict[tuple[int, str], tuple[SchoolDay, ...]]:
        found: dict[tuple[int, str], list[SchoolDay]] = {}
        for day in self.case.day_by_date.values():
            found.setdefault((day.weekday, day.parity), []).append(day)
        return {key: tuple(days) for key, days in found.items()}

    def days_of(
        self, line: StandingCover | Lesson, posting: Posting | Itinerary
    ) -> tuple[SchoolDay, ...]:
        """Return the days of a stay on which a weekly lesson is held."""
        parities = ("odd", "even") if line.parity == "all" else (line.parity,)
        return tuple(
            day
            for parity in parities
            for day in self._days_by_slot.get((line.weekday, parity), ())
            if posting.start <= day.date <= posting.end
        )

    @cached_property
    def given(self) -> dict[tuple[str, dt.date], tuple[Given, ...]]:
        """Lessons given for others, by giver and date."""
        found: dict[tuple[str, dt.date], list[Given]] = {}
        for given in (*self._standing(), *self._daily()):
            found.setdefault((given.giver, given.day.date), []).append(given)
        return {key: tuple(group) for key, group in found.items()}

    @cached_property
    def taken_over(self) -> dict[tuple[str, dt.date, int, str], str]:
        """Who gives a posted teacher's lesson: by school, date, period and class."""
        return {
            (g.school, g.day.date, g.period, g.class_): g.giver
            for g in self._standing()
        }

    @cached_property
    def givers(self) -> frozenset[str]:
        """Everybody who gives a lesson for somebody else at some time."""
        return frozenset(person for person, _ in self.given)

    def given_on(self, person: str, date: dt.date) -> tuple[Given, ...]:
        """Return the lessons a person gives for others on a date."""
        return self.given.get((person, date), ())

    def _standing(self) -> list[Given]:
        stays: tuple[Posting | Itinerary, ...]
        stays = (*self.case.postings, *self.case.itineraries)
        return [
            Given(
                giver=giver,
                absent=stay.teacher,
                school=stay.home,
                day=day,
                period=line.period,
                class_=line.class_,
                source=stay.id,
                standing=True,
            )
            for stay in stays
            for line in stay.covers
            for day in self._covered_days(line, stay)
            if (giver := _giver(line, day, stay.stand_ins))
        ]

    def _covered_days(
        self, line: StandingCover, stay: Posting | Itinerary
    ) -> Iterable[SchoolDay]:
        if isinstance(stay, Posting):
            return self.days_of(line, stay)
        return [
            day
            for day in self.days_of(line, stay)
            if self.outing_on(stay.teacher, day.date) is not None
        ]

    def _daily(self) -> list[Given]:
        days = self.case.day_by_date
        return [
            Given(
                giver=cover.teacher,
                absent=visit.teacher,
                school=visit.home,
                day=days[visit.date],
                period=cover.period,
                class_=cover.class_,
                source=visit.id,
                standing=False,
            )
            for visit in self.case.visits
            if visit.date in days
            for cover in visit.covers
            if cover.teacher
        ]


def _giver(line: StandingCover, day: SchoolDay, rows: tuple[StandIn, ...]) -> str:
    """Return who gives a weekly lesson on a day: the last stand-in named, if any."""
    for row in reversed(rows):
        same = (row.weekday, row.period, row.class_)
        if (
            same == (line.weekday, line.period, line.class_)
            and row.first <= day.date <= row.last
            and falls(row.parity, day)
        ):
            return row.teacher
    return line.teacher
