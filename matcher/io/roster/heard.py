"""Reads the lessons heard during stays back from a roster."""

import datetime as dt
from collections.abc import Sequence

from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.plan import Heard, Posting
from matcher.text import Text

_MOST_PERIODS = 20


def read_heard(
    form: FilledForm, stays: Sequence[Posting], directory: Directory
) -> dict[int, tuple[Heard, ...]]:
    """Return the lessons heard by the place of their stay in `stays`.

    A lesson belongs to the stay of its hidden id, else to the one stay of the person
    that holds the date; without any it is a fault of its row.
    """
    form.require(("teacher", "teacher_code"), ("date",), ("period",))
    heard: dict[int, list[Heard]] = {}
    for line in form.lines("teacher", "teacher_code", "date", "period", "class"):
        teacher, _ = directory.person(line, home_key="none")
        date, period = (
            line.date("date"),
            line.whole("period", low=1, high=_MOST_PERIODS),
        )
        for key, value in (("date", date), ("period", period)):
            if value is None and line.cell(key) is None:
                line.missing(key)
        if not teacher or date is None or period is None:
            continue
        at = _stay_of(line, teacher, date, stays)
        if at is None:
            continue
        host = directory.school(line, "host") or stays[at].host
        heard.setdefault(at, []).append(
            Heard(
                date,
                period,
                directory.class_of(host, line.text("class")),
                line.text("subject"),
                directory.teacher(line, "host_teacher", school=host),
            )
        )
    return {at: tuple(lessons) for at, lessons in heard.items()}


def _stay_of(
    line: Line, teacher: str, date: dt.date, stays: Sequence[Posting]
) -> int | None:
    own = [n for n, stay in enumerate(stays) if stay.teacher == teacher]
    named = [n for n in own if stays[n].id == line.text("id")]
    held = [n for n in own if stays[n].start <= date <= stays[n].end]
    if named or len(held) == 1:
        return (named or held)[0]
    line.fault(
        "teacher",
        "no_stay",
        Text(
            "轮岗花名册中此人这一天有几次派出，分不清属于哪一次",
            "Postings has several stays of this person on that day",
        )
        if held
        else Text(
            "轮岗花名册中没有此人这一天的跟岗",
            "Postings has no stay of this person on that day",
        ),
        Text("删去此行，或改正姓名和日期", "delete the row, or correct name and date"),
    )
    return None
