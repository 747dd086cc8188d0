"""What stands in a calendar, before it is written: when, where, what, for whom."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterable
from functools import reduce
from math import gcd
from typing import NamedTuple

from matcher.county import Parity


class Entry(NamedTuple):
    """One thing in a calendar. Times are local, without zone; days have none.

    Attributes
    ----------
    key : str
        Stable name within the county and the kind of calendar.
    title : str
        One line.
    start, end : datetime.date or datetime.datetime
        Dates for whole days (`end` is the last day), else times of day.
    schools : tuple of str
        Codes of the schools it concerns.
    place : str
        Where, in words.
    lines : tuple of str
        Further lines.
    category : str
        The activity in one word.
    busy : bool
        Whether it takes the time of those concerned.
    repeats : tuple of datetime.date
        All dates of a weekly entry, the first being that of `start`; () if once.
    """

    key: str
    title: str
    start: dt.date
    end: dt.date
    schools: tuple[str, ...]
    place: str = ""
    lines: tuple[str, ...] = ()
    category: str = ""
    busy: bool = True
    repeats: tuple[dt.date, ...] = ()

    @property
    def whole_days(self) -> bool:
        """Whether it is given by dates alone."""
        return not isinstance(self.start, dt.datetime)


class Weekly(NamedTuple):
    """Dates as a calendar repeats them.

    Attributes
    ----------
    first, last : datetime.date
        First and last date.
    interval : int
        Weeks from one to the next.
    missing : tuple of datetime.date
        Dates of that rhythm that are left out.
    """

    first: dt.date
    last: dt.date
    interval: int
    missing: tuple[dt.date, ...]


def rhythm(dates: Iterable[dt.date]) -> tuple[Weekly, tuple[dt.date, ...]]:
    """Return the weekly rhythm of some dates, and those that fall out of it.

    The rhythm is that of the commonest weekday; what is held on another one (a
    make-up day that follows it) falls out.

    Raises
    ------
    ValueError
        If there is no date.

    Examples
    --------
    >>> day = lambda n: dt.date(2026, 9, n)
    >>> weekly, others = rhythm([day(1), day(15), day(29), day(20)])
    >>> weekly.interval, weekly.missing, others
    (2, (), (datetime.date(2026, 9, 20),))
    """
    ordered = sorted(set(dates))
    if not ordered:
        raise ValueError("dates: at least one is needed")
    weekdays = Counter(date.isoweekday() for date in ordered)
    usual = max(sorted(weekdays), key=lambda weekday: weekdays[weekday])
    own = [date for date in ordered if date.isoweekday() == usual]
    weeks = [(date - own[0]).days // 7 for date in own]
    interval = reduce(gcd, weeks) or 1
    step = dt.timedelta(weeks=interval)
    held = set(own)
    missing = []
    date = own[0]
    while date <= own[-1]:
        if date not in held:
            missing.append(date)
        date += step
    others = tuple(date for date in ordered if date.isoweekday() != usual)
    return Weekly(own[0], own[-1], interval, tuple(missing)), others


def at(date: dt.date, minute: int) -> dt.datetime:
    """Return a time of day; minutes beyond midnight stop there."""
    minute = min(minute, 24 * 60 - 1)
    return dt.datetime.combine(date, dt.time(minute // 60, minute % 60))


def on_parity(week: int, parity: Parity) -> bool:
    """Return whether a teaching week is one in which a lesson of a parity is held."""
    return parity == "all" or (parity == "odd") == bool(week % 2)


def short(*words: str) -> str:
    """Return a short name that stays the same for the same words."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:12]
