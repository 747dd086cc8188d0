"""Reads the covers back from a roster and finds the absence each belongs to."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeVar

from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.io.sheets.cells import Choice, Option
from matcher.io.sheets.choices import PARITY, WEEKDAY
from matcher.plan import Cover, StandingCover
from matcher.report.words import ONE_DAY, WEEKLY
from matcher.text import Text

T = TypeVar("T")
_MANNER = Choice(
    (
        Option(True, WEEKLY.zh, WEEKLY.en, ("长期", "顶课")),
        Option(False, ONE_DAY.zh, ONE_DAY.en, ("临时", "一次", "单次")),
    )
)
_MOST_PERIODS = 20


class WeeklyAbsence(NamedTuple):
    """A stay or a weekly round: what weekly covers belong to."""

    id: str
    teacher: str
    start: dt.date
    end: dt.date


class DayAbsence(NamedTuple):
    """A day trip: what covers of one day belong to."""

    id: str
    teacher: str
    date: dt.date


class Covers(NamedTuple):
    """Covers by the place of their absence in the list given.

    Attributes
    ----------
    standing : dict
        Weekly covers by index among the weekly absences.
    daily : dict
        Covers of one day by index among the trips.
    """

    standing: dict[int, tuple[StandingCover, ...]]
    daily: dict[int, tuple[Cover, ...]]


def read_covers(
    form: FilledForm | None,
    weekly: Sequence[WeeklyAbsence],
    trips: Sequence[DayAbsence],
    directory: Directory,
) -> Covers:
    """Return the covers of a roster; one without an absence is a fault of its row."""
    if form is None:
        return Covers({}, {})
    form.require(("absent", "absent_code"), ("period",), ("cover", "cover_code"))
    reader = _CoverReader(weekly, trips, directory)
    for line in form.lines("absent", "absent_code", "period", "cover", "class"):
        reader.add(line)
    return Covers(
        {at: tuple(found) for at, found in reader.standing.items()},
        {at: tuple(found) for at, found in reader.daily.items()},
    )


@dataclass
class _CoverReader:
    weekly: Sequence[WeeklyAbsence]
    trips: Sequence[DayAbsence]
    directory: Directory
    standing: dict[int, list[StandingCover]] = field(default_factory=dict)
    daily: dict[int, list[Cover]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._weekly_of = _index(self.weekly, lambda a: a.teacher)
        self._trips_of = _index(self.trips, lambda t: (t.teacher, t.date))

    def add(self, line: Line) -> None:
        """Read one row."""
        absent, home = self.directory.person(line, "absent", home_key="school")
        period = line.whole("period", low=1, high=_MOST_PERIODS)
        if period is None and line.cell("period") is None:
            line.missing("period")
        if not absent or period is None:
            return
        lesson = (
            self.directory.class_of(home, line.text("class")),
            line.text("subject"),
            self.directory.teacher(line, "cover", school=home),
        )
        if _is_weekly(line):
            at, pattern = self._absence_of(line, absent), _pattern(line)
            if at is not None and pattern:
                weekday, parity = pattern
                cover = StandingCover(weekday, period, parity, *lesson)
                self.standing.setdefault(at, []).append(cover)
        elif (at := self._trip_of(line, absent)) is not None:
            self.daily.setdefault(at, []).append(Cover(period, *lesson))

    def _absence_of(self, line: Line, absent: str) -> int | None:
        """Return which weekly absence of a teacher a weekly cover belongs to."""
        near = self._weekly_of.get(absent, [])
        named = [n for n in near if self.weekly[n].id == line.text("id")]
        if named:
            return named[0]
        start = line.date("date")
        end = line.date("until") or start
        if start and end:
            spans = self.weekly
            near = [n for n in near if spans[n].start <= end and start <= spans[n].end]
        if len(near) == 1:
            return near[0]
        _unattached(line, "轮岗花名册、走教安排", "Postings", several=len(near) > 1)
        return None

    def _trip_of(self, line: Line, absent: str) -> int | None:
        """Return which trip of a teacher a cover of one day belongs to."""
        date = line.date("date")
        if date is None:
            if line.cell("date") is None:
                line.missing("date")
            return None
        near = self._trips_of.get((absent, date), [])
        named = [n for n in near if self.trips[n].id == line.text("id")]
        if named or len(near) == 1:
            return (named or near)[0]
        _unattached(line, "听课安排表", "Observation", several=len(near) > 1)
        return None


def _is_weekly(line: Line) -> bool:
    stated: bool | None = line.choice("manner", _MANNER)
    if stated is None:
        return line.cell("date") is None or line.cell("until") is not None
    return stated


def _index(items: Sequence[T], key: Callable[[T], object]) -> dict[object, list[int]]:
    index: dict[object, list[int]] = {}
    for at, item in enumerate(items):
        index.setdefault(key(item), []).append(at)
    return index


def _pattern(line: Line) -> tuple[int, Literal["all", "odd", "even"]] | None:
    weekday = line.choice("weekday", WEEKDAY)
    if weekday is None:
        if line.cell("weekday") is None:
            line.missing("weekday")
        return None
    return weekday, line.choice("parity", PARITY) or "all"


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
