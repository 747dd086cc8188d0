"""Reads the shared table of sync classes back from a roster."""

from collections.abc import Iterator
from typing import Any

from matcher.county import County
from matcher.curriculum import class_grade, clock, lesson_times
from matcher.io.roster.lines import FilledForm, Ids, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import BASIS
from matcher.io.sheets.choices import PARITY, WEEKDAY
from matcher.plan import SyncClass, SyncSeat

_MOST_PERIODS = 20
_SIDES = ("source", "receiver")


def read_sync_classes(
    form: FilledForm | None,
    county: County,
    directory: Directory,
    group_of: dict[str, str],
) -> Iterator[SyncClass]:
    """Yield the sync classes; bell times, grade and group left out are filled in.

    Parameters
    ----------
    form
        The sheet, if there is one.
    county
        For bells and grades.
    directory
        Names of the county.
    group_of
        Consortium of each school.
    """
    if form is None:
        return
    form.require(
        ("source", "source_code"), ("receiver", "receiver_code"), ("weekday",),
        ("source_period",), ("receiver_period",), ("subject",),
    )  # fmt: skip
    ids = Ids("Y")
    for line in form.lines("source", "source_code", "receiver", "receiver_code"):
        weekday = line.choice("weekday", WEEKDAY)
        if weekday is None and line.cell("weekday") is None:
            line.missing("weekday")
        if not line.text("subject"):
            line.missing("subject")
        seats = [_seat(line, side, weekday, county, directory) for side in _SIDES]
        source, receiver = seats
        if weekday is None or source is None or receiver is None:
            continue
        grade = line.whole("grade", low=1, high=9) or _grade(county, source)
        if grade is None:
            line.missing("grade")
            continue
        yield SyncClass(
            id=ids.take(line.text("id")),
            consortium=line.text("consortium") or group_of.get(source.school, ""),
            subject=line.text("subject"),
            grade=grade,
            weekday=weekday,
            parity=line.choice("parity", PARITY) or "all",
            source=source,
            receiver=receiver,
            begins=line.clock("begins") or max(source.begins, receiver.begins),
            ends=line.clock("ends") or min(source.ends, receiver.ends),
            dates=line.dates("dates"),
            basis=_basis(line, seats),
            clause=line.items("clause"),
        )


def _seat(
    line: Line, side: str, weekday: int | None, county: County, directory: Directory
) -> SyncSeat | None:
    school = directory.school(line, side)
    if not school and not line.text(side):
        line.missing(side)
    key = f"{side}_period"
    period = line.whole(key, low=1, high=_MOST_PERIODS)
    if period is None and line.cell(key) is None:
        line.missing(key)
    teacher = directory.teacher(line, f"{side}_teacher", school=school)
    begins, ends = line.clock(f"{side}_begins"), line.clock(f"{side}_ends")
    if not school or period is None or weekday is None:
        return None
    if begins is None or ends is None:
        if school not in county.school_by_code:
            line.missing(f"{side}_begins")
            return None
        start, end = lesson_times(county, school, weekday, period)
        begins, ends = begins or clock(start), ends or clock(end)
    class_ = directory.class_of(school, line.text(f"{side}_class"))
    return SyncSeat(school, class_, teacher, period, begins, ends)


def _grade(county: County, seat: SyncSeat) -> int | None:
    if seat.school not in county.school_by_code:
        return None
    return class_grade(county, seat.school, seat.class_)


def _basis(line: Line, seats: list[SyncSeat | None]) -> Any:
    """Return the basis stated, else whether both ends name their class."""
    named = all(seat and seat.class_ for seat in seats)
    return line.choice("basis", BASIS) or ("timetable" if named else "assumed")
