"""Who gives the lessons that a posted or placed person leaves at home."""

import datetime as dt
from collections import Counter
from typing import NamedTuple

from matcher.county import Availability, Lesson, Teacher
from matcher.eligibility import LEADERS
from matcher.plan import StandingCover
from matcher.reduction.rotation.scene import Scene
from solvers.params import Params
from solvers.rotation.standing import (
    StandingProblem,
    StandingUnit,
    assign_standing,
)

_DEFERRED_COST = 30
_LEADER_COST = 20


class Attempt(NamedTuple):
    """An attempt to cover a stay.

    Attributes
    ----------
    covers : tuple[StandingCover, ...] | None
        None if there is no way.
    lessons : int
        Weekly lessons left at home.
    nobody : int
        Lessons for which no colleague at all is free.
    """

    covers: tuple[StandingCover, ...] | None
    lessons: int
    nobody: int


def cover_cost(scene: Scene, colleague: Teacher, lesson: Lesson) -> int:
    """Return how far a colleague is from the best cover: same subject, same class."""
    if lesson.subject in colleague.subjects:
        cost = 0
    else:
        own = scene.timetable.get(colleague.code, ())
        cost = 5 if any(other.class_ == lesson.class_ for other in own) else 10
    if colleague.post in LEADERS:
        cost += _LEADER_COST
    if colleague.availability is not Availability.AVAILABLE:
        cost += _DEFERRED_COST
    return cost


def slot_number(date: dt.date, period: int) -> int:
    """Return one number for a date and a period."""
    return date.toordinal() * 100 + period


def lessons_left(
    scene: Scene, teacher: str, start: dt.date, end: dt.date
) -> tuple[Lesson, ...]:
    """Return the weekly lessons of a teacher held at least once during a stay."""
    return tuple(
        lesson
        for lesson in scene.timetable.get(teacher, ())
        if scene.days_of(lesson, start, end)
    )


def colleagues_cover(
    scene: Scene,
    teacher: Teacher,
    span: tuple[dt.date, dt.date],
    params: Params,
    *,
    lessons: tuple[Lesson, ...] | None = None,
) -> Attempt:
    """Name a colleague for each weekly lesson of a stay, within the weekly caps.

    Parameters
    ----------
    scene
        The diary so far.
    teacher
        Who goes.
    span
        First and last day.
    params
        Limits of the solve.
    lessons
        Lessons to cover; None means all left at home.
    """
    if lessons is None:
        lessons = lessons_left(scene, teacher.code, *span)
    free = [t for t in scene.coverers(teacher.school) if t.code != teacher.code]
    kept = [t for t in free if t.code not in scene.reserved]
    attempt = _assigned(scene, lessons, span, kept, params)
    if attempt.covers is None and len(kept) < len(free):
        attempt = _assigned(scene, lessons, span, free, params)
    return attempt


def _assigned(
    scene: Scene,
    lessons: tuple[Lesson, ...],
    span: tuple[dt.date, dt.date],
    colleagues: list[Teacher],
    params: Params,
) -> Attempt:
    units = [_unit(scene, lesson, span, colleagues) for lesson in lessons]
    nobody = sum(not unit.options for unit in units)
    if nobody:
        return Attempt(None, len(lessons), nobody)
    weeks = {day.week for day in scene.days_between(*span)}
    caps = {
        (index, week): scene.week_left(colleague.code, week)
        for index, colleague in enumerate(colleagues)
        for week in weeks
    }
    chosen = assign_standing(StandingProblem(tuple(units), caps), params)
    if chosen is None:
        return Attempt(None, len(lessons), 0)
    lines = tuple(
        line_of(lesson, colleagues[index].code)
        for lesson, index in zip(lessons, chosen, strict=True)
    )
    return Attempt(lines, len(lessons), 0)


def _unit(
    scene: Scene,
    lesson: Lesson,
    span: tuple[dt.date, dt.date],
    colleagues: list[Teacher],
) -> StandingUnit:
    days = scene.days_of(lesson, *span)
    options = tuple(
        (index, cover_cost(scene, colleague, lesson))
        for index, colleague in enumerate(colleagues)
        if scene.free_throughout(colleague.code, days, lesson.period)
    )
    return StandingUnit(
        slots=tuple(slot_number(day.date, lesson.period) for day in days),
        weeks=tuple(sorted(Counter(day.week for day in days).items())),
        options=options,
    )


def line_of(lesson: Lesson, teacher: str) -> StandingCover:
    """Return the cover line of a weekly lesson."""
    return StandingCover(
        weekday=lesson.weekday,
        period=lesson.period,
        parity=lesson.parity,
        class_=lesson.class_,
        subject=lesson.subject,
        teacher=teacher,
    )


def counterpart_cover(
    scene: Scene,
    teacher: Teacher,
    counterpart: Teacher,
    span: tuple[dt.date, dt.date],
    params: Params,
) -> tuple[StandingCover, ...]:
    """Return covers of a swap: the counterpart gives every lesson of the teacher.

    Of two classes taught in one period the counterpart takes the first, a colleague
    the others if one is free.
    """
    lessons = lessons_left(scene, teacher.code, *span)
    first: list[Lesson] = []
    more: list[Lesson] = []
    for lesson in lessons:
        clash = any(_same_time(lesson, other) for other in first)
        (more if clash else first).append(lesson)
    lines = [line_of(lesson, counterpart.code) for lesson in first]
    if more:
        attempt = colleagues_cover(scene, teacher, span, params, lessons=tuple(more))
        lines += attempt.covers or [line_of(x, counterpart.code) for x in more]
    return tuple(sorted(lines))


def _same_time(one: Lesson, other: Lesson) -> bool:
    same_slot = (one.weekday, one.period) == (other.weekday, other.period)
    return same_slot and ("all" in (one.parity, other.parity) or one[6] == other[6])
