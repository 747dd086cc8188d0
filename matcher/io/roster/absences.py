"""Reads postings, visits and the covers for both back from a roster."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, TypeVar

from matcher.calendar import SchoolDay, school_days
from matcher.county import County, Stage
from matcher.curriculum import clock, period_times
from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import BASIS
from matcher.io.roster.statements import choice_of
from matcher.io.sheets.cells import Choice, Option
from matcher.io.sheets.choices import PARITY, WEEKDAY, YES_NO
from matcher.plan import Cover, Observed, PairingPlan, Posting, StandingCover, Visit
from matcher.policy import Activity, Policy
from matcher.report.words import ONE_DAY, WEEKLY
from matcher.text import Text

T = TypeVar("T")

ACTIVITY = choice_of(
    Activity,
    {
        "posting_out": ("顶岗支教", "派出", "交流", "轮岗"),
        "posting_in": ("顶岗", "跟岗", "跟岗学习", "顶岗交流"),
        "year_posting": ("支教（一年）", "一年支教", "全年支教"),
        "placement": ("挂职锻炼", "干部挂职"),
        "joint_research": ("教研", "联合教研活动"),
        "demo_lesson": ("公开课", "观摩课"),
        "lecture": ("讲座",),
        "meeting": ("联席会议", "研讨会"),
    },
)
_WEEKLY = Choice(
    (
        Option(True, WEEKLY.zh, WEEKLY.en, ("长期", "顶课")),
        Option(False, ONE_DAY.zh, ONE_DAY.en, ("临时", "一次", "单次")),
    )
)
_MOST_PERIODS = 20


class Away(NamedTuple):
    """Postings and visits of a roster, covers attached."""

    postings: tuple[Posting, ...]
    visits: tuple[Visit, ...]


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

    def read(
        self,
        postings: FilledForm | None,
        visits: FilledForm | None,
        covers: FilledForm | None,
    ) -> Away:
        """Return the absences; a sheet that is not there holds none."""
        stays = list(self._postings(postings)) if postings else []
        trips = list(self._trips(visits)) if visits else []
        standing: dict[int, list[StandingCover]] = {}
        daily: dict[int, list[Cover]] = {}
        if covers:
            self._covers(covers, stays, trips, standing, daily)
        return Away(
            tuple(
                stay.model_copy(update={"covers": tuple(standing.get(n, ()))})
                for n, stay in enumerate(stays)
            ),
            tuple(
                visit
                for n, trip in enumerate(trips)
                if (visit := self._visit(trip, tuple(daily.get(n, ()))))
            ),
        )

    @cached_property
    def _days(self) -> tuple[SchoolDay, ...]:
        return school_days(self.county.term)

    def _person(self, line: Line, key: str) -> tuple[str, str]:
        """Return a person and the school left; both '' with a fault if nobody."""
        home_key = "school" if key == "absent" else "home"
        home = self.directory.school(line, home_key)
        teacher = self.directory.teacher(line, key, school=home)
        if not teacher:
            if not line.text(key):
                line.missing(key)
            return "", ""
        known = self.directory.known_teacher(teacher)
        return teacher, home or (known.school if known else "")

    def _postings(self, form: FilledForm) -> Iterator[Posting]:
        form.require(
            ("teacher", "teacher_code"), ("host", "host_code"), ("kind",),
            ("start",), ("end",),
        )  # fmt: skip
        ids = _Ids("P")
        for line in form.lines("teacher", "teacher_code"):
            teacher, home = self._person(line, "teacher")
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
        ids = _Ids("V")
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
        teacher, home = self._person(line, "teacher")
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
        school = self.county.school_by_code.get(trip.host)
        for key, value in (("depart", depart), ("back", back)):
            if value is None and line.cell(key) is None:
                if minutes is None or not periods or school is None:
                    line.missing(key)
                    continue
                first, last = _span(school.stage, periods)
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

    def _covers(
        self,
        form: FilledForm,
        stays: Sequence[Posting],
        trips: Sequence[_Trip],
        standing: dict[int, list[StandingCover]],
        daily: dict[int, list[Cover]],
    ) -> None:
        form.require(("absent", "absent_code"), ("period",), ("cover", "cover_code"))
        stay_of = _index(stays, lambda s: (s.teacher,))
        trip_of = _index(trips, lambda t: (t.teacher, t.date))
        for line in form.lines("absent", "absent_code", "period", "cover", "class"):
            absent, home = self._person(line, "absent")
            period = line.whole("period", low=1, high=_MOST_PERIODS)
            if period is None and line.cell("period") is None:
                line.missing("period")
            if not absent or period is None:
                continue
            lesson = (
                self.directory.class_of(home, line.text("class")),
                line.text("subject"),
                self.directory.teacher(line, "cover", school=home),
            )
            if self._is_weekly(line):
                near = [(n, stays[n]) for n in stay_of.get((absent,), ())]
                at = _posting_of(line, near)
                pattern = _pattern(line)
                if at is not None and pattern:
                    weekday, parity = pattern
                    cover = StandingCover(weekday, period, parity, *lesson)
                    standing.setdefault(at, []).append(cover)
            else:
                at = _trip_of(line, absent, trips, trip_of)
                if at is not None:
                    daily.setdefault(at, []).append(Cover(period, *lesson))

    def _is_weekly(self, line: Line) -> bool:
        stated: bool | None = line.choice("manner", _WEEKLY)
        if stated is None:
            return line.cell("date") is None or line.cell("until") is not None
        return stated


class _Ids:
    """Gives every item an id of its own: a copied row does not keep the first one's."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._taken: set[str] = set()
        self._count = 0

    def take(self, wanted: str) -> str:
        taken = wanted
        while not taken or taken in self._taken:
            self._count += 1
            taken = f"{wanted or self._prefix}-{self._count}"
        self._taken.add(taken)
        return taken


def _index(
    items: Sequence[T], key: Callable[[T], tuple[object, ...]]
) -> dict[tuple[object, ...], list[int]]:
    index: dict[tuple[object, ...], list[int]] = {}
    for at, item in enumerate(items):
        index.setdefault(key(item), []).append(at)
    return index


def _span(stage: Stage, periods: Sequence[int]) -> tuple[int, int]:
    """Return the start of the first and the end of the last period, in minutes."""
    return period_times(stage, min(periods))[0], period_times(stage, max(periods))[1]


def _pattern(line: Line) -> tuple[int, Literal["all", "odd", "even"]] | None:
    weekday = line.choice("weekday", WEEKDAY)
    if weekday is None:
        if line.cell("weekday") is None:
            line.missing("weekday")
        return None
    return weekday, line.choice("parity", PARITY) or "all"


def _posting_of(line: Line, near: Sequence[tuple[int, Posting]]) -> int | None:
    """Return which posting of the absent teacher a weekly cover belongs to."""
    named = [n for n, stay in near if stay.id == line.text("id")]
    if named:
        return named[0]
    start = line.date("date")
    end = line.date("until") or start
    if start and end:
        near = [(n, s) for n, s in near if s.start <= end and start <= s.end]
    if len(near) == 1:
        return near[0][0]
    _unattached(line, "轮岗花名册", "Postings", several=len(near) > 1)
    return None


def _trip_of(
    line: Line,
    absent: str,
    trips: Sequence[_Trip],
    trip_of: Mapping[tuple[object, ...], list[int]],
) -> int | None:
    """Return which trip of the absent teacher a cover of one day belongs to."""
    date = line.date("date")
    if date is None:
        if line.cell("date") is None:
            line.missing("date")
        return None
    near = trip_of.get((absent, date), [])
    named = [n for n in near if trips[n].id == line.text("id")]
    if named or len(near) == 1:
        return (named or near)[0]
    _unattached(line, "听课安排表", "Observation", several=len(near) > 1)
    return None


def _unattached(line: Line, zh: str, en: str, *, several: bool) -> None:
    expected = (
        Text(
            f"{zh} 中此人同时有几条安排，分不清属于哪一条",
            f"{en} has several entries for this person at that time",
        )
        if several
        else Text(
            f"{zh} 中没有此人这一时间的外出安排",
            f"{en} has no absence of this person at that time",
        )
    )
    line.fault(
        "absent",
        "no_absence",
        expected,
        Text("删去此行，或改正姓名和日期", "delete the row, or correct name and date"),
    )
