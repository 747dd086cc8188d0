"""Reads stays, day trips and weekly rounds back from a roster, covers attached."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from matcher.calendar import SchoolDay, school_days
from matcher.county import County
from matcher.curriculum import clock, lesson_times
from matcher.io.roster.covers import DayAbsence, WeeklyAbsence, read_covers
from matcher.io.roster.heard import read_heard
from matcher.io.roster.itineraries import read_itineraries
from matcher.io.roster.lines import FilledForm, Ids, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import BASIS
from matcher.io.roster.statements import choice_of
from matcher.io.sheets.choices import YES_NO
from matcher.plan import Cover, Itinerary, Observed, PairingPlan, Posting, Visit
from matcher.policy import Activity, Policy

ACTIVITY = choice_of(
    Activity,
    {
        "posting_out": ("顶岗支教", "派出", "交流", "轮岗"),
        "posting_in": ("顶岗", "顶岗交流", "上挂学习"),
        "shadowing": ("跟岗学习", "跟岗研修", "跟班学习", "影子培训"),
        "year_posting": ("支教（一年）", "一年支教", "全年支教"),
        "placement": ("挂职锻炼", "干部挂职"),
        "joint_research": ("教研", "联合教研活动"),
        "demo_lesson": ("公开课", "观摩课"),
        "lecture": ("讲座",),
        "meeting": ("联席会议", "研讨会"),
    },
)
_MOST_PERIODS = 20


class Away(NamedTuple):
    """Postings, visits and itineraries of a roster, covers attached."""

    postings: tuple[Posting, ...]
    visits: tuple[Visit, ...]
    itineraries: tuple[Itinerary, ...]


class AwayForms(NamedTuple):
    """The sheets that say who is away; None where there is no such sheet."""

    postings: FilledForm | None
    heard: FilledForm | None
    visits: FilledForm | None
    itineraries: FilledForm | None
    covers: FilledForm | None


@dataclass
class _Trip:
    """A visit while its rows are read."""

    line: Line
    id: str
    teacher: str
    home: str
    host: str
    date: dt.date
    lessons: list[Observed] = field(default_factory=list)


@dataclass
class AbsenceReader:
    """Reads people's absences with what the county knows of them.

    Parameters
    ----------
    county, policy
        Inputs of the plan.
    pairing
        Pairs, for the travel time of trips whose hours are not stated.
    directory
        Names of the county.
    """

    county: County
    policy: Policy
    pairing: PairingPlan
    directory: Directory

    def read(self, forms: AwayForms) -> Away:
        """Return the absences; a sheet that is not there holds none."""
        stays = list(self._postings(forms.postings)) if forms.postings else []
        trips = list(self._trips(forms.visits)) if forms.visits else []
        rounds = (
            read_itineraries(forms.itineraries, self.directory)
            if forms.itineraries
            else ()
        )
        heard = read_heard(forms.heard, stays, self.directory) if forms.heard else {}
        covers = read_covers(
            forms.covers,
            [
                *(WeeklyAbsence(s.id, s.teacher, s.start, s.end) for s in stays),
                *(WeeklyAbsence(r.id, r.teacher, r.start, r.end) for r in rounds),
            ],
            [DayAbsence(trip.id, trip.teacher, trip.date) for trip in trips],
            self.directory,
        )
        return Away(
            tuple(
                stay.model_copy(
                    update={
                        "covers": covers.standing.get(n, ()),
                        "lessons": heard.get(n, ()),
                    }
                )
                for n, stay in enumerate(stays)
            ),
            tuple(
                visit
                for n, trip in enumerate(trips)
                if (visit := self._visit(trip, covers.daily.get(n, ())))
            ),
            tuple(
                weekly.model_copy(update={"covers": covers.standing.get(n, ())})
                for n, weekly in enumerate(rounds, len(stays))
            ),
        )

    @cached_property
    def _days(self) -> tuple[SchoolDay, ...]:
        return school_days(self.county.term)

    def _postings(self, form: FilledForm) -> Iterator[Posting]:
        form.require(
            ("teacher", "teacher_code"), ("host", "host_code"), ("kind",),
            ("start",), ("end",),
        )  # fmt: skip
        ids = Ids("P")
        for line in form.lines("teacher", "teacher_code"):
            teacher, home = self.directory.person(line)
            host = self.directory.school(line, "host")
            kind, start, end = (
                line.choice("kind", ACTIVITY), line.date("start"), line.date("end")
            )  # fmt: skip
            for key, value in (("kind", kind), ("start", start), ("end", end)):
                if value is None and line.cell(key) is None:
                    line.missing(key)
            if not host and not line.text("host"):
                line.missing("host")
            if not (teacher and host and kind and start and end):
                continue
            days = [d for d in self._days if start <= d.date <= end]
            weeks = len({d.week for d in days})
            yield Posting(
                id=ids.take(line.text("id")),
                teacher=teacher,
                home=home,
                host=host,
                kind=kind,
                start=start,
                end=end,
                weeks=line.whole("weeks", low=1) or max(weeks, 1),
                school_days=line.whole("school_days", low=1) or max(len(days), 1),
                subject=line.text("subject"),
                takes_over=self.directory.teacher(line, "takes_over", school=host),
                clause=line.items("clause"),
                continues=bool(line.choice("continues", YES_NO)),
            )

    def _trips(self, form: FilledForm) -> Iterator[_Trip]:
        form.require(("teacher", "teacher_code"), ("host", "host_code"), ("date",))
        trips: dict[tuple[str, str, str, dt.date, str], _Trip] = {}
        first: dict[tuple[str, str, str, dt.date], _Trip] = {}
        ids = Ids("V")
        for line in form.lines("teacher", "teacher_code", "date", "host", "host_code"):
            where_and_when = self._whereabouts(line)
            if where_and_when is None:
                continue
            named = line.text("id")
            key = (*where_and_when, named)
            trip = trips.get(key) if named else first.get(where_and_when)
            if trip is None:
                trip = _Trip(line, ids.take(named), *where_and_when)
                trips[key] = trip
                first.setdefault(where_and_when, trip)
            elif trip.line.cell("depart") is None:
                trip.line = line  # rows were sorted: the hours may stand in any of them
            if lesson := self._observed(line, trip.host):
                trip.lessons.append(lesson)
        yield from trips.values()

    def _whereabouts(self, line: Line) -> tuple[str, str, str, dt.date] | None:
        """Return teacher, home, host and date of a trip; None, with faults, if not."""
        teacher, home = self.directory.person(line)
        host, date = self.directory.school(line, "host"), line.date("date")
        if not host and not line.text("host"):
            line.missing("host")
        if date is None and line.cell("date") is None:
            line.missing("date")
        return (teacher, home, host, date) if teacher and host and date else None

    def _observed(self, line: Line, host: str) -> Observed | None:
        period = line.whole("period", low=1, high=_MOST_PERIODS)
        class_ = self.directory.class_of(host, line.text("class"))
        subject = line.text("subject")
        teacher = self.directory.teacher(line, "host_teacher", school=host)
        if period is None:
            if (class_ or teacher) and line.cell("period") is None:
                line.missing("period")
            return None
        return Observed(period, class_, subject, teacher)

    def _visit(self, trip: _Trip, covers: tuple[Cover, ...]) -> Visit | None:
        depart, back = self._hours(trip)
        if depart is None or back is None:
            return None
        line = trip.line
        named = any(lesson.class_ or lesson.teacher for lesson in trip.lessons)
        at_home: Literal["timetable", "unknown"] = (
            "timetable" if trip.home in self.county.lessons_by_school else "unknown"
        )
        return Visit(
            id=trip.id,
            teacher=trip.teacher,
            home=trip.home,
            host=trip.host,
            date=trip.date,
            depart=depart,
            back=back,
            basis=line.choice("basis", BASIS) or ("timetable" if named else "day"),
            cover_basis=line.choice("cover_basis", BASIS) or at_home,
            lessons=tuple(trip.lessons),
            covers=covers,
            clause=line.items("clause"),
        )

    def _hours(self, trip: _Trip) -> tuple[str | None, str | None]:
        """Return the hours stated, or those the pair's travel time makes necessary."""
        line = trip.line
        depart, back = line.clock("depart"), line.clock("back")
        minutes = self._travel_min.get(frozenset({trip.home, trip.host}))
        periods = [lesson.period for lesson in trip.lessons]
        for key, value in (("depart", depart), ("back", back)):
            if value is None and line.cell(key) is None:
                if (
                    minutes is None
                    or not periods
                    or trip.host not in self.county.school_by_code
                ):
                    line.missing(key)
                    continue
                first, last = self._span(trip, periods)
                if key == "depart":
                    margin = self.policy.travel.margin_min
                    depart = clock(max(first - minutes - margin, 0))
                else:
                    back = clock(min(last + minutes, 24 * 60 - 1))
        return depart, back

    @cached_property
    def _travel_min(self) -> dict[frozenset[str], int | None]:
        return {
            frozenset({group.support, link.school}): link.travel_min
            for group in self.pairing.main
            for link in group.recipients
        }

    def _span(self, trip: _Trip, periods: Sequence[int]) -> tuple[int, int]:
        """Return the start of the first and the end of the last period, in minutes."""
        known = {day.date: day.weekday for day in self._days}
        weekday = known.get(trip.date, trip.date.isoweekday())
        first, last = (
            lesson_times(self.county, trip.host, weekday, period)
            for period in (min(periods), max(periods))
        )
        return first[0], last[1]
