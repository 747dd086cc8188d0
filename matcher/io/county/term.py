"""The settings and the calendar sheet, as the term to plan."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from matcher.calendar import unknown_years
from matcher.county import Crs, DayKind, SpecialDay, Term
from matcher.errors import Fault, Severity
from matcher.io.county.tables import Table
from matcher.io.sheets.book import SETTING_KEYS, setting_of
from matcher.io.sheets.cells import WrongCell, plain, shown
from matcher.io.sheets.folding import nearest
from matcher.text import Text

ASSUMED_TERM = Term(
    code="2026-2027-1",
    start=dt.date(2026, 9, 1),
    end=dt.date(2027, 1, 22),
    assumed=True,
)
_LONGEST_BREAK = 120


@dataclass(frozen=True)
class Settings:
    """What the sheet of settings says.

    Parameters
    ----------
    county
        Name of the county.
    term
        The term, without special days.
    crs
        System of the points; None if not said.
    """

    county: str = ""
    term: Term = ASSUMED_TERM
    crs: Crs | None = None


def read_settings(table: Table | None, where: str) -> tuple[Settings, list[Fault]]:
    """Return the settings; a term nobody stated is assumed, with a warning.

    Parameters
    ----------
    table
        The sheet of settings, if there is one.
    where
        Name of the file, for what is not there.
    """
    values, faults = _stated(table) if table is not None else ({}, [])
    term, term_faults = _term(values, where)
    settings = Settings(values.get("county", ""), term, values.get("crs"))
    return settings, faults + term_faults


def _stated(table: Table) -> tuple[dict[str, Any], list[Fault]]:
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    column = table.heading.columns.get("value")
    for index, key in enumerate(table.column("key")):
        setting = setting_of(key) if key else None
        cells = table.grid.rows[table.rows[index]]
        cell = cells[column] if column is not None and column < len(cells) else None
        if key and setting is None:
            faults.append(_unknown_setting(table, index, key))
        elif setting is not None and plain(cell):
            try:
                values[setting.field] = setting.kind.parse(cell)
            except WrongCell as why:
                faults.append(
                    Fault(
                        code=f"setting.{setting.field}",
                        where=table.place(index, "value"),
                        value=shown(plain(cell)),
                        expected=Text(
                            f"“{setting.title.zh}”{why.expected.zh}",
                            f"'{setting.title.en}': {why.expected.en}",
                        ),
                        remedy=why.remedy,
                    )
                )
    return values, faults


def _unknown_setting(table: Table, index: int, key: str) -> Fault:
    close = nearest(key, [s.title.zh for s in SETTING_KEYS])
    return Fault(
        code="setting.unknown",
        severity=Severity.WARNING,
        where=table.place(index, "key"),
        value=shown(key),
        expected=Text("不认识的参数，没有读入", "unknown setting: not read"),
        remedy=Text(f"若是“{close}”，改过来", f"if it means '{close}', rename it")
        if close
        else Text("不需要就不用管", "nothing to do if it is not needed"),
    )


def _term(values: dict[str, Any], where: str) -> tuple[Term, list[Fault]]:
    code, start, end = (values.get(k) for k in ("term", "start", "end"))
    known_date = start or end
    if code is None:
        code = _term_holding(known_date) if known_date else ASSUMED_TERM.code
    default_start, default_end = _usual_dates(code)
    assumed = bool(values.get("assumed")) or start is None or end is None
    start, end = start or default_start, end or default_end
    if not dt.timedelta() < end - start < dt.timedelta(days=366):
        return ASSUMED_TERM, [_bad_dates(where, start, end)]
    term = Term(
        code=code,
        start=start,
        end=end,
        week_one=values.get("week_one"),
        assumed=assumed,
    )
    return term, [_assumed(where, term)] if assumed else []


def _term_holding(date: dt.date) -> str:
    first = date.year if date.month >= 7 else date.year - 1
    return f"{first}-{first + 1}-{1 if date.month >= 7 or date.month == 1 else 2}"


def _usual_dates(code: str) -> tuple[dt.date, dt.date]:
    first = int(code[:4])
    if code.endswith("1"):
        return dt.date(first, 9, 1), dt.date(first + 1, 1, 22)
    return dt.date(first + 1, 2, 24), dt.date(first + 1, 7, 3)


def _bad_dates(where: str, start: dt.date, end: dt.date) -> Fault:
    return Fault(
        code="term.dates",
        where=f"{where} 参数",
        value=f"{start} – {end}",
        expected=Text(
            "学期结束应晚于学期开始，且不超过一年", "the term must end after it starts"
        ),
        remedy=Text("改正参数表中的两个日期", "correct the two dates in the settings"),
    )


def _assumed(where: str, term: Term) -> Fault:
    return Fault(
        code="term.assumed",
        severity=Severity.WARNING,
        where=f"{where} 参数",
        value=f"{term.code} {term.start} – {term.end}",
        expected=Text(
            "没有写明学期起止日期，暂按此安排",
            "the dates of the term are not stated: assumed",
        ),
        remedy=Text(
            "在 参数 表填写 学期、学期开始、学期结束",
            "fill in term, term start and term end in the settings",
        ),
    )


def read_calendar(
    table: Table | None, term: Term, where: str
) -> tuple[Term, list[Fault]]:
    """Return the term with its special days, and what is odd about them.

    Parameters
    ----------
    table
        The calendar sheet, if there is one.
    term
        The term so far.
    where
        Name of the file.
    """
    days: dict[dt.date, SpecialDay] = {}
    faults: list[Fault] = []
    if table is not None:
        for index, row in enumerate(
            table.records("date", "until", "kind", "follows", "note")
        ):
            faults += _add_days(table, index, row, term, days)
    term = term.model_copy(
        update={"special_days": tuple(days[d] for d in sorted(days))}
    )
    return term, faults + _unknown_years(term, where)


def _add_days(
    table: Table,
    index: int,
    row: tuple[dt.date | None, dt.date | None, DayKind | None, int | None, str | None],
    term: Term,
    days: dict[dt.date, SpecialDay],
) -> list[Fault]:
    first, last, kind, follows, note = row
    if first is None or kind is None:
        return []
    last = last or first
    if not 0 <= (last - first).days <= _LONGEST_BREAK:
        return [_day_fault(table, index, "until", "calendar.until", str(last), _UNTIL)]
    faults = []
    for offset in range((last - first).days + 1):
        date = first + dt.timedelta(days=offset)
        old = days.get(date)
        new = SpecialDay(date=date, kind=kind, follows=follows, note=note or "")
        if old is not None and old.kind is not kind:
            faults.append(
                _day_fault(table, index, "date", "calendar.twice", str(date), _TWICE)
            )
        days[date] = new
    if first > term.end or last < term.start:
        odd = _day_fault(table, index, "date", "calendar.outside", str(first), _OUTSIDE)
        faults.append(odd.model_copy(update={"severity": Severity.WARNING}))
    return faults


_UNTIL = (
    Text(
        "结束日期应不早于日期，且不超过四个月",
        "the last day must not precede the first",
    ),
    Text("改正，或只填日期", "correct it, or leave it blank"),
)
_TWICE = (
    Text("同一天有两种安排", "the same day has two kinds"),
    Text("留下正确的一行", "keep the right row"),
)
_OUTSIDE = (
    Text("不在本学期内", "outside the term"),
    Text("核对年份；不相干就不用管", "check the year; else nothing to do"),
)


def _day_fault(
    table: Table,
    index: int,
    field: str,
    code: str,
    value: str,
    words: tuple[Text, Text],
) -> Fault:
    return Fault(
        code=code,
        where=table.place(index, field),
        value=value,
        expected=words[0],
        remedy=words[1],
    )


def _unknown_years(term: Term, where: str) -> list[Fault]:
    years = unknown_years(term)
    if not years:
        return []
    named = "、".join(map(str, years))
    return [
        Fault(
            code="calendar.unknown_year",
            severity=Severity.WARNING,
            where=f"{where} 校历",
            value=named,
            expected=Text(
                f"{named} 年的放假安排尚未公布或程序不知道，只按周末和元旦算",
                f"holidays of {named} are not known: only weekends and 1 January count",
            ),
            remedy=Text(
                "在 校历 表填写该年的放假和调休",
                "fill in that year's holidays and make-up days in the sheet 校历",
            ),
        )
    ]


def with_crs(settings: Settings, crs: Crs | None) -> Settings:
    """Return the settings with another coordinate system, if one is given."""
    return settings if crs is None else replace(settings, crs=crs)
