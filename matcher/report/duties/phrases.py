"""Small words of duties: how often, whose, what share."""

from collections.abc import Iterator
from typing import TypeAlias

from matcher.labels import label
from matcher.policy import (
    Activity,
    Period,
    Side,
)
from matcher.text import Text

_FROM_RECIPIENT = frozenset(
    {Activity.POSTING_IN, Activity.OBSERVATION, Activity.SHADOWING}
)


Told: TypeAlias = Iterator[tuple[Side, Text]]


def per_words(period: Period) -> Text:
    """Return how often, as a sentence begins."""
    return Text(label(period), f"each {label(period, 'en')}")


def side_of(activity: Activity) -> Side:
    """Return whose people do an activity."""
    return Side.RECIPIENT if activity in _FROM_RECIPIENT else Side.SUPPORT


def percent(share: float) -> str:
    """Return a share in per cent."""
    return f"{100 * share:g}%"
