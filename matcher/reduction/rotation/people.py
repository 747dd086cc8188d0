"""How many people a duty asks for, and in which order people are asked."""

import math
from fractions import Fraction

from matcher.county import Teacher
from matcher.policy import Base, PercentQuota, Period, Rounding
from matcher.reduction.rotation.scene import Scene
from matcher.retirement import month_number


def people_owed(scene: Scene, quota: PercentQuota, school: str) -> int:
    """Return the people a percentage asks of a school in this term.

    The share is taken exactly, rounded as the quota says, less those who did the
    activity in an earlier term of the same school year if the quota runs on it.
    """
    base = (
        scene.full_time(school)
        if quota.of is Base.FULL_TIME
        else len(scene.eligible(school))
    )
    exact = Fraction(str(quota.share)) * base
    if quota.rounding is Rounding.CEILING:
        owed = math.ceil(exact)
    elif quota.rounding is Rounding.FLOOR:
        owed = math.floor(exact)
    else:
        owed = math.floor(exact + Fraction(1, 2))
    if quota.period is Period.SCHOOL_YEAR:
        owed -= len(done_this_year(scene, school, quota.activity.value))
    return max(0, owed)


def done_this_year(scene: Scene, school: str, activity: str) -> frozenset[str]:
    """Return who of a school did an activity in an earlier term of the school year."""
    term = scene.county.term.code
    staff = {teacher.code for teacher in scene.staff(school)}
    return frozenset(
        turn.teacher
        for turn in scene.county.history
        if turn.activity == activity
        and turn.term[:9] == term[:9]
        and turn.term < term
        and turn.teacher in staff
    )


def main_subject(teacher: Teacher) -> str:
    """Return the main subject, '' if unknown."""
    return teacher.subjects[0] if teacher.subjects else ""


def asking_order(scene: Scene, teacher: Teacher, activity: str) -> tuple[int, ...]:
    """Return the key by which people are asked: who never went, volunteers, veterans.

    Among equals those longest at the school come first.
    """
    times = sum(
        turn.teacher == teacher.code and turn.activity == activity
        for turn in scene.county.history
        if turn.term < scene.county.term.code
    )
    joined = month_number(teacher.joined) if teacher.joined else 99_999
    return (times, not teacher.volunteer, teacher.class_teacher, joined)


def asking_costs(
    scene: Scene, teachers: tuple[Teacher, ...], activity: str
) -> dict[str, int]:
    """Return a rank by teacher code, 0 first, from the order of asking."""
    order = sorted(
        range(len(teachers)),
        key=lambda i: (asking_order(scene, teachers[i], activity), i),
    )
    return {teachers[i].code: rank for rank, i in enumerate(order)}
