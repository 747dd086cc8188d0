"""Reads the weekly rounds of itinerant teachers back from a roster."""

import datetime as dt
from dataclasses import dataclass, field

from matcher.io.roster.lines import FilledForm, Ids, Line
from matcher.io.roster.names import Directory
from matcher.io.sheets.choices import PARITY, WEEKDAY
from matcher.plan import Itinerary, Stop

_MOST_PERIODS = 20
_STOP = ("host", "host_code", "weekday", "periods")


@dataclass
class _Round:
    """An itinerary while its rows are read."""

    id: str
    teacher: str
    home: str
    subject: str
    start: dt.date
    end: dt.date
    clause: tuple[str, ...]
    stops: list[Stop] = field(default_factory=list)


def read_itineraries(form: FilledForm, directory: Directory) -> tuple[Itinerary, ...]:
    """Return the itineraries; rows of one id, or one person and subject, are one."""
    form.require(("teacher", "teacher_code"), ("start",), ("end",))
    ids = Ids("I")
    rounds: dict[tuple[str, str, str], _Round] = {}
    for line in form.lines("teacher", "teacher_code", *_STOP):
        teacher, home = directory.person(line)
        if not teacher:
            continue
        subject, named = line.text("subject"), line.text("id")
        weekly = rounds.get((teacher, subject, named))
        if weekly is None:
            weekly = _opened(line, ids, teacher, home)
            if weekly is None:
                continue
            rounds[teacher, subject, named] = weekly
        stop = _stop(line, directory)
        if stop is not None:
            weekly.stops.append(stop)
    return tuple(
        Itinerary(
            id=weekly.id,
            teacher=weekly.teacher,
            home=weekly.home,
            subject=weekly.subject,
            start=weekly.start,
            end=weekly.end,
            stops=tuple(weekly.stops),
            clause=weekly.clause,
        )
        for weekly in rounds.values()
    )


def _opened(line: Line, ids: Ids, teacher: str, home: str) -> _Round | None:
    start, end = line.date("start"), line.date("end")
    for key, value in (("start", start), ("end", end)):
        if value is None and line.cell(key) is None:
            line.missing(key)
    if start is None or end is None:
        return None
    return _Round(
        ids.take(line.text("id")),
        teacher,
        home,
        line.text("subject"),
        start,
        end,
        line.items("clause"),
    )


def _stop(line: Line, directory: Directory) -> Stop | None:
    """Return the weekly stop of a row; None, with faults, if it is not whole."""
    if all(line.cell(key) is None for key in _STOP):
        return None
    host, weekday = directory.school(line, "host"), line.choice("weekday", WEEKDAY)
    periods = line.wholes("periods", low=1, high=_MOST_PERIODS)
    for key, value in (("host", host), ("weekday", weekday), ("periods", periods)):
        if not value and not line.text(key):
            line.missing(key)
    if not host or weekday is None:
        return None
    return Stop(weekday, line.choice("parity", PARITY) or "all", host, periods)
