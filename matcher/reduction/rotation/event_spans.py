"""The school days on which events of a quota may be held, by term, month or week."""

from typing import NamedTuple, TypeAlias

from matcher.calendar import SchoolDay, anchor_dates, week_of
from matcher.policy import Anchor, CountQuota, Period
from matcher.reduction.rotation.scene import Scene, falls

SpanKey: TypeAlias = tuple[int, ...]
"""() the term, (week,) or (year, month)."""

_START_WEEKS = 2
_MIDDLE_WEEKS = 2
_END_WEEKS = 4
_FURTHER_WEEKS = 1


class EventSpan(NamedTuple):
    """A stretch of the term in which a number of events is owed.

    Attributes
    ----------
    key : SpanKey
    days : tuple[SchoolDay, ...]
    wider : tuple[SchoolDay, ...]
        Days near by, if those do not suffice.
    """

    key: SpanKey
    days: tuple[SchoolDay, ...]
    wider: tuple[SchoolDay, ...] = ()


def spans_of_quota(scene: Scene, quota: CountQuota) -> list[EventSpan]:
    """Return the spans for each of which the number of a quota is owed."""
    if quota.period not in (Period.WEEK, Period.MONTH):
        near, wide = _anchored(scene, quota.anchor)
        days = _suitable(near, quota)
        return [EventSpan((), days, _suitable(wide, quota))]
    groups: dict[SpanKey, list[SchoolDay]] = {}
    for day in _suitable(scene.travel, quota):
        weekly = quota.period is Period.WEEK
        key = (day.week,) if weekly else (day.date.year, day.date.month)
        groups.setdefault(key, []).append(day)
    return [EventSpan(key, tuple(days)) for key, days in groups.items()]


def _suitable(days: tuple[SchoolDay, ...], quota: CountQuota) -> tuple[SchoolDay, ...]:
    return tuple(
        day
        for day in days
        if quota.weekday in (None, day.weekday) and falls(quota.parity, day)
    )


def _anchored(
    scene: Scene, anchor: Anchor
) -> tuple[tuple[SchoolDay, ...], tuple[SchoolDay, ...]]:
    """Return the days an anchor means, and those a week further off."""
    term = scene.county.term
    days = tuple(day for day in scene.days if day.open)
    dates = anchor_dates(term, anchor)
    if not dates or anchor in (Anchor.ANY, Anchor.MONTH_END, Anchor.SUMMER):
        return scene.travel, ()
    if anchor is Anchor.TERM_END:
        last_week = week_of(term, term.end)
        found = [d for d in days if last_week - d.week < _END_WEEKS]
        return tuple(found) or scene.travel, ()
    if anchor is Anchor.YEAR_END:
        found = [d for d in days if d.date.month == dates[0].month]
        return tuple(found) or scene.travel, ()
    if anchor is Anchor.END_OF_FEBRUARY:
        found = [d for d in days if d.date <= dates[0]]
        return tuple(found) or scene.travel, ()
    start = anchor in (Anchor.TERM_START, Anchor.SIGNING)
    centre = 1 if start else week_of(term, dates[0])
    reach = _START_WEEKS - 1 if start else _MIDDLE_WEEKS
    off = {d: d.week - centre if start else abs(d.week - centre) for d in days}
    near = tuple(d for d in days if off[d] <= reach)
    wide = tuple(d for d in days if off[d] == reach + _FURTHER_WEEKS)
    return near or wide or scene.travel, wide if near else ()
