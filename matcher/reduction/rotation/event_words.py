"""Words for events that cannot be held, with the months, subjects and remedies."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from matcher.plan import Reason
from matcher.policy import CountQuota
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text

Month: TypeAlias = tuple[int, int]
"""Year and month."""


class Round(NamedTuple):
    """What a minimum number of events is owed for.

    Attributes
    ----------
    month : tuple[int, int] | None
        Year and month; None is the whole term.
    subject : str
        '' if subjects are not counted one by one.
    days : int
        School days on which the events may be held.
    """

    month: Month | None
    subject: str
    days: int


class Short(NamedTuple):
    """A round in which fewer events are held than owed."""

    round: Round
    held: int


def not_held(scene: Scene, quota: CountQuota, short: Sequence[Short]) -> Reason:
    """Say in which months and subjects fewer events are held than owed."""
    name = scene.school(scene.case.support)
    told = [_told(each) for each in short]
    held = sum(each.held for each in short)
    owed = quota.minimum * len(short)
    return reason(
        "event.count",
        Text(
            f"{name} 共同体“{quota.topic.zh}”每项应 {quota.minimum} 次："
            f"{'；'.join(text.zh for text in told)}。没有更多各校均能派人参加的上课日；"
            "请检查校历和可外出周次，或减少次数",
            f"consortium of {name}: {quota.topic.en} is owed {quota.minimum} times "
            f"each: {'; '.join(text.en for text in told)}. There is no further school "
            "day on which every school can send somebody; check the calendar and the "
            "weeks of travel, or ask for fewer",
        ),
        where=scene.case.consortium.id,
        value=held,
        bound=owed,
    )


def _told(short: Short) -> Text:
    month, subject, days = short.round
    when = Text("本学期", "this term")
    if month is not None:
        year, number = month
        when = Text(f"{year} 年 {number} 月", f"{year}-{number:02d}")
    return Text(
        f"{when.zh}{subject}只能安排 {short.held} 次（可用上课日 {days} 天）",
        f"{when.en}{' ' if subject else ''}{subject} {short.held} can be held "
        f"({days} school days)",
    )
