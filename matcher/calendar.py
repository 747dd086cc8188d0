"""School days of a term: holidays, make-up days, weeks, parity, anchors.

Public holidays come from `chinese_calendar`; the bureau's own 校历 overrides them.
Where the library's years end (it knows no year before the State Council's notice),
only weekends and 1 January are taken as free and `unknown_years` names the years, so
that the planner is told to fill in 校历. A make-up day whose weekday nobody stated is
a school day on which nobody is sent anywhere, because its timetable is unknown.
"""

import datetime as dt
from functools import lru_cache
from typing import Literal, NamedTuple

import chinese_calendar

from matcher.county import DayKind, SpecialDay, Term
from matcher.policy import Anchor, Window

_DAY = dt.timedelta(days=1)
_CLOSED = frozenset({DayKind.HOLIDAY})
_NOBODY_SENT = frozenset({DayKind.EXAM, DayKind.BLACKOUT})


class SchoolDay(NamedTuple):
    """One day on which lessons are held.

    Attributes
    ----------
    date : datetime.date
    week : int
        Teaching week, 1-based.
    weekday : int
        Weekday of the timetable in force, 1..7; 0 when unknown (a make-up day).
    parity : {'odd', 'even'}
        Parity of the week 单双周.
    open : bool
        Whether people may be sent (no exam, no blackout, timetable known).
    """

    date: dt.date
    week: int
    weekday: int
    parity: Literal["odd", "even"]
    open: bool


def _monday(date: dt.date) -> dt.date:
    return date - _DAY * date.weekday()


def week_of(term: Term, date: dt.date) -> int:
    """Return the teaching week of a date; week 1 holds `term.week_one` or its start."""
    return (_monday(date) - _monday(term.week_one or term.start)).days // 7 + 1


def _is_workday(date: dt.date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(date))
    except NotImplementedError:
        return date.weekday() < 5 and (date.month, date.day) != (1, 1)


def unknown_years(term: Term) -> tuple[int, ...]:
    """Return the years of the term whose holidays nobody stated or published.

    A year is stated if the 校历 sheet holds at least one holiday of it.
    """
    stated = {d.date.year for d in term.special_days if d.kind is DayKind.HOLIDAY}
    years = range(term.start.year, term.end.year + 1)
    return tuple(y for y in years if y not in stated and not _published(y))


def _published(year: int) -> bool:
    try:
        chinese_calendar.is_workday(dt.date(year, 1, 1))
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=32)
def school_days(term: Term) -> tuple[SchoolDay, ...]:
    """Return every school day of the term in order."""
    special: dict[dt.date, SpecialDay] = {d.date: d for d in term.special_days}
    days: list[SchoolDay] = []
    date = term.start
    while date <= term.end:
        day = _school_day(term, date, special.get(date))
        if day is not None:
            days.append(day)
        date += _DAY
    return tuple(days)


def _school_day(
    term: Term, date: dt.date, special: SpecialDay | None
) -> SchoolDay | None:
    kind = special.kind if special else None
    if kind in _CLOSED or (kind is not DayKind.MAKEUP and not _is_workday(date)):
        return None
    ordinary = date.isoweekday() if date.isoweekday() <= 5 else 0
    weekday = (special.follows if special and special.follows else None) or ordinary
    week = week_of(term, date)
    return SchoolDay(
        date=date,
        week=week,
        weekday=weekday,
        parity="odd" if week % 2 else "even",
        open=weekday != 0 and kind not in _NOBODY_SENT,
    )


def travel_days(term: Term, window: Window) -> tuple[SchoolDay, ...]:
    """Return the school days on which people may be sent under a window of weeks."""
    days = school_days(term)
    if not days:
        return ()
    last = days[-1].week - window.free_weeks_at_end
    return tuple(d for d in days if d.open and window.first_week <= d.week <= last)


def anchor_dates(
    term: Term, anchor: Anchor, *, signed: dt.date | None = None
) -> tuple[dt.date, ...]:
    """Return the dates an anchor names in this term, the last day of each span.

    TERM_START is the end of week 2, TERM_MIDDLE the end of the middle week, TERM_END
    the last day, YEAR_END 31 December, END_OF_FEBRUARY the last day of February,
    MONTH_END the last day of each month touched, SUMMER 31 August after the school
    year, SIGNING the day an agreement is signed. Anchors outside the term give ().

    Parameters
    ----------
    term, anchor
    signed
        Start of the agreement; the start of the term counts if it is not in the term.
    """
    if anchor in (Anchor.TERM_END, Anchor.ANY):
        return (term.end,)
    if anchor is Anchor.SUMMER:
        return (summer_end(term),)
    if anchor is Anchor.SIGNING:
        inside = signed is not None and term.start <= signed <= term.end
        return (signed if inside and signed is not None else term.start,)
    if anchor is Anchor.TERM_START:
        return (min(_monday(term.week_one or term.start) + 13 * _DAY, term.end),)
    if anchor is Anchor.TERM_MIDDLE:
        return (_monday(term.start + (term.end - term.start) / 2) + 6 * _DAY,)
    month_ends = _month_ends(term)
    if anchor is Anchor.MONTH_END:
        return month_ends
    month = 12 if anchor is Anchor.YEAR_END else 2
    return tuple(d for d in month_ends if d.month == month)


def summer_end(term: Term) -> dt.date:
    """Return 31 August at the end of the school year of a term."""
    return dt.date(int(term.code[5:9]), 8, 31)


def month_span(start: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of the month that many months after a date's.

    Examples
    --------
    >>> month_span(dt.date(2026, 11, 20), 3)
    (datetime.date(2027, 2, 1), datetime.date(2027, 2, 28))
    """
    number = start.year * 12 + start.month - 1 + months
    first = dt.date(number // 12, number % 12 + 1, 1)
    after = number + 1
    return first, dt.date(after // 12, after % 12 + 1, 1) - _DAY


def _month_ends(term: Term) -> tuple[dt.date, ...]:
    ends = []
    year, month = term.start.year, term.start.month
    while (year, month) <= (term.end.year, term.end.month):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        ends.append(dt.date(year, month, 1) - _DAY)
    return tuple(ends)
