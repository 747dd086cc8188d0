"""Stays of so many school days in a row, the convenient ones first."""

import datetime as dt
from typing import TypeAlias

from matcher.reduction.rotation.scene import Scene

Span: TypeAlias = tuple[dt.date, dt.date]
"""First and last day of a stay."""

_WEEK_DAYS = 5


def spans_of(scene: Scene, length: int) -> list[Span]:
    """Return every stay of `length` travel days in a row, the convenient ones first.

    Convenient is a stay that opens a week, touches as few weeks as it can and holds no
    school day of unknown timetable or exams.
    """
    return sorted(
        _spans(scene, length), key=lambda span: not _handy(scene, span, length)
    )


def _spans(scene: Scene, length: int) -> list[Span]:
    travel = scene.travel
    return [
        (travel[i].date, travel[i + length - 1].date)
        for i in range(len(travel) - length + 1)
    ]


def _handy(scene: Scene, span: Span, length: int) -> bool:
    days = scene.days_between(*span)
    opens = span[0] in scene.week_openings
    weeks = len({day.week for day in days})
    return opens and len(days) == length and weeks <= -(-length // _WEEK_DAYS)


def handy_spans(scene: Scene, length: int) -> list[Span]:
    """Return the convenient stays; all stays if none is convenient."""
    spans = _spans(scene, length)
    return [s for s in spans if _handy(scene, s, length)] or spans


def staggered(spans: list[Span], count: int) -> list[Span]:
    """Return `count` stays spread evenly over the term."""
    return [spans[i * len(spans) // count] for i in range(count)]
