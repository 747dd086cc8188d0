"""Entries as iCalendar (RFC 5545), and the only place that knows how it is written."""

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event, Timezone, TimezoneStandard

from matcher.io.calendars.entries import Entry, Weekly, rhythm

ZONE = ZoneInfo("Asia/Shanghai")
_OFFSET = dt.timedelta(hours=8)
_END = b"END:VCALENDAR\r\n"


def event_blocks(entry: Entry, *, stamp: dt.datetime, scope: str) -> bytes:
    """Return an entry as VEVENTs: one, or more where dates fall out of its rhythm.

    Parameters
    ----------
    entry
        What happens.
    stamp
        When the plan was made, with zone.
    scope
        What stands behind the @ of every UID: stays the same from plan to plan.
    """
    if not entry.repeats:
        return _bytes(_event(entry, f"{entry.key}@{scope}", stamp))
    weekly, others = rhythm(entry.repeats)
    blocks = [_moved(entry, weekly.first, f"{entry.key}@{scope}", stamp, weekly)]
    blocks += [
        _moved(entry, d, f"{entry.key}-{d}@{scope}", stamp, None) for d in others
    ]
    return b"".join(blocks)


def _moved(
    entry: Entry, date: dt.date, uid: str, stamp: dt.datetime, weekly: Weekly | None
) -> bytes:
    """Return an entry held on another date, repeated if a rhythm is given."""
    event = _event(
        entry._replace(start=_on(date, entry.start), end=_on(date, entry.end)),
        uid,
        stamp,
    )
    if weekly is not None and weekly.last > weekly.first:
        last = _local(_on(weekly.last, entry.start)).astimezone(dt.UTC)
        event.add(
            "rrule", {"freq": "weekly", "interval": weekly.interval, "until": last}
        )
        if weekly.missing:
            missing = [_local(_on(d, entry.start)) for d in weekly.missing]
            event.add("exdate", missing)
    return _bytes(event)


def _bytes(component: Component) -> bytes:
    data: bytes = component.to_ical()
    return data


def _on(date: dt.date, time: dt.date) -> dt.datetime:
    clock = time.time() if isinstance(time, dt.datetime) else dt.time()
    return dt.datetime.combine(date, clock)


def _local(time: dt.datetime) -> dt.datetime:
    return time.replace(tzinfo=ZONE)


def _event(entry: Entry, uid: str, stamp: dt.datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", stamp.astimezone(dt.UTC))
    if isinstance(entry.start, dt.datetime) and isinstance(entry.end, dt.datetime):
        event.add("dtstart", _local(entry.start))
        event.add("dtend", _local(max(entry.start, entry.end)))
    else:
        event.add("dtstart", entry.start)
        event.add("dtend", max(entry.start, entry.end) + dt.timedelta(days=1))
    event.add("summary", entry.title)
    if entry.place:
        event.add("location", entry.place)
    if entry.lines:
        event.add("description", "\n".join(entry.lines))
    if entry.category:
        event.add("categories", [entry.category])
    event.add("transp", "OPAQUE" if entry.busy else "TRANSPARENT")
    return event


def calendar(title: str, blocks: Iterable[bytes]) -> bytes:
    """Return a calendar file: its name, the zone of all times, and the events."""
    head = Calendar()
    head.add("prodid", "-//jiedui//matcher//ZH")
    head.add("version", "2.0")
    head.add("calscale", "GREGORIAN")
    head.add("method", "PUBLISH")
    head.add("x-wr-calname", title)
    head.add("x-wr-timezone", ZONE.key)
    head.add_component(_zone())
    opened = _bytes(head).removesuffix(_END)
    return opened + b"".join(blocks) + _END


def _zone() -> Timezone:
    """Return the zone of China: eight hours ahead all year since 1992."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", ZONE.key)
    standard.add("dtstart", dt.datetime(1992, 1, 1))
    standard.add("tzoffsetfrom", _OFFSET)
    standard.add("tzoffsetto", _OFFSET)
    standard.add("tzname", "CST")
    zone.add_component(standard)
    return zone
