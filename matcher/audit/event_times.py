"""Judges when events are held: part of the term, weekday, half-day, parity, spacing.

Spans of anchors are read generously: term start is the first three weeks, the middle
is three weeks either side of the middle week, term end the last four weeks, year end
December, the end of February that month and any earlier week of the term.
"""

import datetime as dt
from itertools import pairwise
from typing import Literal

from matcher.audit.case import MOST_PERIODS, Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import EventBook, topic_of
from matcher.calendar import SchoolDay, anchor_dates
from matcher.county import Parity
from matcher.plan import Event
from matcher.policy import Anchor, CountQuota
from matcher.text import Text

NOON_MIN = 12 * 60
_WEEKDAYS = "一二三四五六日"
_WEEKDAYS_EN = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_PARITIES = {"odd": Text("单周", "odd weeks"), "even": Text("双周", "even weeks")}
_HALVES = {"am": Text("上午", "morning"), "pm": Text("下午", "afternoon")}


def in_span(case: Case, date: dt.date, anchor: Anchor) -> bool:
    """Return whether a date lies in the part of the term an anchor names."""
    term = case.county.term
    if anchor in (Anchor.TERM_START, Anchor.SIGNING):
        return case.week(date) <= 3
    if anchor is Anchor.TERM_END:
        return case.week(term.end) - case.week(date) < 4
    if anchor is Anchor.TERM_MIDDLE:
        middle = anchor_dates(term, anchor)[0]
        return abs(case.week(middle) - case.week(date)) <= 3
    if anchor is Anchor.YEAR_END:
        return date.month == 12 or not anchor_dates(term, anchor)
    if anchor is Anchor.END_OF_FEBRUARY:
        ends = anchor_dates(term, anchor)
        return not ends or date <= ends[0]
    return True


def in_term(case: Case, anchor: Anchor) -> bool:
    """Return whether the time an anchor names comes in this term."""
    if anchor in (Anchor.YEAR_END, Anchor.END_OF_FEBRUARY):
        return bool(anchor_dates(case.county.term, anchor))
    return True


def when_words(
    weekday: int | None, half: Literal["am", "pm"] | None, parity: Parity
) -> Text:
    """Return the words for a fixed time of the week, e.g. 单周周一下午."""
    zh, en = "", []
    if parity in _PARITIES:
        zh += _PARITIES[parity].zh
        en.append(_PARITIES[parity].en)
    if weekday is not None:
        zh += f"周{_WEEKDAYS[weekday - 1]}"
        en.append(_WEEKDAYS_EN[weekday - 1])
    if half is not None:
        zh += _HALVES[half].zh
        en.append(_HALVES[half].en)
    return Text(zh, " ".join(en))


def in_half(case: Case, event: Event, half: Literal["am", "pm"] | None) -> bool:
    """Return whether all periods of an event begin in one half of the day.

    An event after the last lesson is in the afternoon; whatever the host, an unknown
    one included, noon is 12:00.
    """
    if half is None:
        return True
    if event.period is None or event.host not in case.county.school_by_code:
        return half == "pm"
    day = case.day_by_date.get(event.date)
    weekday = day.weekday if day else 0
    first = max(1, min(event.period, MOST_PERIODS))
    last = min(first + event.length_periods - 1, MOST_PERIODS)
    begins = (
        case.period_times(event.host, weekday, period)[0]
        for period in range(first, last + 1)
    )
    return all((begin < NOON_MIN) == (half == "am") for begin in begins)


def falls_on(day: SchoolDay, weekday: int | None, parity: Parity) -> bool:
    """Return whether a day has a weekday and lies in a week of a parity."""
    return weekday in (None, day.weekday) and parity in ("all", day.parity)


def judge_times(book: EventBook, docket: Docket) -> None:
    """Judge the time of the events of every quota that fixes or spaces them."""
    for rule in book.rules:
        if isinstance(rule, CountQuota):
            _fixed_times(book, docket, rule)
            _spacing(book, docket, rule)
            _online(book, docket, rule)


def _fixed_times(book: EventBook, docket: Docket, rule: CountQuota) -> None:
    asked = when_words(rule.weekday, rule.half, rule.parity)
    events = book.events_of(rule)
    if not asked.zh or not events:
        return
    case, check = book.case, docket.check("event.time", rule)
    for event in events:
        day = case.day_by_date.get(event.date)
        timely = day is not None and falls_on(day, rule.weekday, rule.parity)
        if not timely or not in_half(case, event, rule.half):
            period = event.period
            at = f"第 {period} 节" if period else "课后"
            at_en = f"period {period}" if period else "after lessons"
            check.broken(
                event.id,
                Text(
                    f"{event.topic.zh}（{event.id}）在 {event.date} {at}，规定在"
                    f"{asked.zh}",
                    f"{event.topic.en} ({event.id}) is on {event.date}, {at_en}; it "
                    f"belongs to {asked.en}",
                ),
                value=event.date,
                bound=asked.en,
            )
    check.close(
        Text(
            f"{len(events)} 次{topic_of(rule).zh}均在{asked.zh}",
            f"all {len(events)} of {topic_of(rule).en} in {asked.en}",
        )
    )


def _spacing(book: EventBook, docket: Docket, rule: CountQuota) -> None:
    if not rule.spacing_days:
        return
    check, topic = docket.check("event.spacing", rule), topic_of(rule)
    shortest: int | None = None
    events = book.events_of(rule)
    for group in book.groups(rule):
        dates = sorted(event.date for event in events if group.holds(event))
        for first, second in pairwise(dates):
            days = (second - first).days
            shortest = days if shortest is None else min(shortest, days)
            if days < rule.spacing_days:
                check.broken(
                    group.where,
                    Text(
                        f"{group.name.zh}的{topic.zh}在 {first} 和 {second}，相隔 "
                        f"{days} 天，至少 {rule.spacing_days} 天",
                        f"{group.name.en}: {topic.en} on {first} and {second}, {days} "
                        f"days apart, at least {rule.spacing_days} asked for",
                    ),
                    value=days,
                    bound=rule.spacing_days,
                )
    if shortest is not None:
        check.close(
            Text(
                f"{topic.zh}相隔至少 {shortest} 天，规定 {rule.spacing_days} 天",
                f"{topic.en}: at least {shortest} days apart, {rule.spacing_days} "
                "asked for",
            )
        )


def _online(book: EventBook, docket: Docket, rule: CountQuota) -> None:
    events = book.events_of(rule)
    if not rule.online or not events:
        return
    check, topic = docket.check("event.online", rule), topic_of(rule)
    for event in events:
        if not event.online:
            check.broken(
                event.id,
                Text(
                    f"{topic.zh}（{event.id}，{event.date}）应在线上举行",
                    f"{topic.en} ({event.id}, {event.date}) should be held online",
                ),
            )
    check.close(
        Text(
            f"{len(events)} 次{topic.zh}均在线上举行",
            f"all {len(events)} of {topic.en} are held online",
        )
    )
