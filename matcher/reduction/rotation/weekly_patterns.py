"""Events on a fixed weekday of every week, or of odd or even weeks 单双周."""

import math
from fractions import Fraction

from matcher.calendar import SchoolDay
from matcher.policy import WeeklyPattern
from matcher.reduction.rotation.event_demands import (
    Demand,
    Round,
    Wanted,
    hosts_of,
    topic_of,
)
from matcher.reduction.rotation.scene import Scene, falls


def pattern_days(scene: Scene, rule: WeeklyPattern) -> tuple[SchoolDay, ...]:
    """Return the travel days of a pattern; a day moved by a make-up is left out."""
    return tuple(
        day
        for day in scene.travel
        if day.weekday == day.date.isoweekday() == rule.weekday
        and falls(rule.parity, day)
    )


def repeated(scene: Scene, place: int, rule: WeeklyPattern) -> Wanted:
    """Return one event for each day of a pattern, `min_share` of them owed."""
    days = pattern_days(scene, rule)
    round_ = Round(place, (), "")
    case = scene.case
    demands = [
        Demand(
            rule=rule,
            kind=rule.activity,
            topic=topic_of(rule),
            round=round_,
            days=(day,),
            ideal=0,
            schools=case.schools,
            senders=case.schools,
            hosts=hosts_of(scene, rule),
            attend=rule.attend,
            length=rule.length_periods,
            half=rule.half,
        )
        for day in days
    ]
    owed = math.ceil(Fraction(str(rule.min_share)) * len(days))
    return Wanted(demands, {round_: owed})
