"""Rows of the sheet of bells: when the periods of a school begin and end."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from matcher.county import Bell
from matcher.errors import Fault, Severity
from matcher.io.county.links import SchoolIndex, link
from matcher.io.county.tables import Table, where
from matcher.io.sheets.choices import BELL_DAY
from matcher.text import Text

EVERY_DAY = 0


class _Rung(NamedTuple):
    """A bell and the data row it stands in."""

    at: int
    bell: Bell


def read_bells(table: Table, schools: SchoolIndex) -> tuple[Bell, ...]:
    """Return the bells in the order of the rows; faults are added to the table.

    A period of one day may stand once; it ends after it begins, and no period begins
    before the one of the next lower number ends. Numbers left out are a warning.
    """
    places = link(table, "school", schools.find, schools.unknown())
    days: dict[tuple[str, int], dict[int, _Rung]] = defaultdict(dict)
    bells: list[Bell] = []
    for index, (weekday, period, begins, ends) in enumerate(
        table.records("weekday", "period", "begins", "ends")
    ):
        school = places[index]
        if school is None or period is None or begins is None or ends is None:
            continue
        bell = Bell(school, EVERY_DAY if weekday is None else weekday, period,
                    begins, ends)  # fmt: skip
        if ends <= begins:
            table.blame(_backwards(table, index, bell), [index])
            continue
        day = days[school, bell.weekday]
        if period in day:
            table.blame(_twice(table, index, day[period].at, bell), [index])
            continue
        day[period] = _Rung(index, bell)
        bells.append(bell)
    gaps: list[tuple[_Rung, _Rung]] = []
    for (school, _), own in days.items():
        day = _filled(own, days.get((school, EVERY_DAY), {}))
        rungs = [day[period] for period in sorted(day)]
        for fault, index in _overlaps(table, rungs, own):
            table.blame(fault, [index])
        gaps += _gaps(rungs)
    if gaps:
        table.faults.append(_gap(table, gaps))
    return tuple(bells)


def _filled(own: dict[int, _Rung], usual: dict[int, _Rung]) -> dict[int, _Rung]:
    """Return the bells of a day; periods it leaves out are those of every day."""
    last = max(own)
    return {p: rung for p, rung in usual.items() if p < last} | own


def _overlaps(
    table: Table, rungs: list[_Rung], own: dict[int, _Rung]
) -> Iterator[tuple[Fault, int]]:
    for before, after in pairwise(rungs):
        if after.bell.begins >= before.bell.ends:
            continue
        if own.get(after.bell.period) is after:
            yield _overlap(table, before, after), after.at
        elif own.get(before.bell.period) is before:
            yield _overlap(table, before, after), before.at


def _gaps(rungs: list[_Rung]) -> list[tuple[_Rung, _Rung]]:
    return [(a, b) for a, b in pairwise(rungs) if b.bell.period > a.bell.period + 1]


def _day(bell: Bell) -> Text:
    return Text(*(str(BELL_DAY.show(bell.weekday, lang)) for lang in ("zh", "en")))


def _backwards(table: Table, index: int, bell: Bell) -> Fault:
    return Fault(
        code="bell.backwards",
        where=table.place(index, "ends"),
        value=f"{bell.begins}-{bell.ends}",
        expected=Text(
            f"{bell.school} 第 {bell.period} 节的下课时间不晚于上课时间",
            f"period {bell.period} of {bell.school} ends before it begins",
        ),
        remedy=Text(
            "核对上课、下课时间（下午写成 13:30 的样子）",
            "check both times (write the afternoon as 13:30)",
        ),
    )


def _twice(table: Table, index: int, first: int, bell: Bell) -> Fault:
    day = _day(bell)
    return Fault(
        code="bell.duplicate",
        where=table.place(index, "period"),
        value=str(bell.period),
        expected=Text(
            f"{bell.school} {day.zh}的第 {bell.period} 节与 "
            f"{table.place(first, 'period')} 重复",
            f"period {bell.period} of {bell.school} ({day.en}) stands in "
            f"{table.place(first, 'period')} too",
        ),
        remedy=Text("每天每节留一行", "keep one row for each period of a day"),
    )


def _overlap(table: Table, before: _Rung, after: _Rung) -> Fault:
    day, one, other = _day(after.bell), before.bell, after.bell
    return Fault(
        code="bell.overlap",
        where=table.place(after.at, "begins"),
        value=other.begins,
        expected=Text(
            f"{other.school} {day.zh}的第 {other.period} 节在第 {one.period} 节"
            f"下课（{one.ends}，{table.place(before.at, 'ends')}）之前就上课",
            f"period {other.period} of {other.school} ({day.en}) begins before period "
            f"{one.period} ends ({one.ends}, {table.place(before.at, 'ends')})",
        ),
        remedy=Text(
            "改正时间，或把节次按先后重新编号",
            "correct a time, or number the periods in their order",
        ),
    )


def _gap(table: Table, gaps: list[tuple[_Rung, _Rung]]) -> Fault:
    before, after = gaps[0]
    day, missing = _day(after.bell), before.bell.period + 1
    rows = [table.rows[later.at] for _, later in gaps]
    return Fault(
        code="bell.gap",
        severity=Severity.WARNING,
        where=where(table.grid, rows, table.heading.columns.get("period")),
        value=str(after.bell.period),
        expected=Text(
            f"{after.bell.school} {day.zh}没有第 {missing} 节的作息",
            f"{after.bell.school} ({day.en}) has no bells for period {missing}",
        ),
        remedy=Text(
            "补上缺的节次；这一节不上课就不用管",
            "add the period; fine if no lessons are held in it",
        ),
    )
