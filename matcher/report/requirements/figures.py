"""Small words of requirements: bounds, shares, sides, periods."""

from collections.abc import Iterable

from matcher.labels import label
from matcher.policy import Activity, Anchor, Period, Scope, Side
from matcher.text import Text


def span(low: int, high: int | None) -> str:
    """Return a bound or a range.

    Examples
    --------
    >>> span(2, None), span(2, 4), span(3, 3)
    ('≥ 2', '2–4', '3')
    """
    if high is None:
        return f"≥ {low}"
    return str(low) if low == high else f"{low}–{high}"


def percent(share: float) -> str:
    """Return a share in per cent.

    Examples
    --------
    >>> percent(0.05), percent(0.125)
    ('5%', '12.5%')
    """
    return f"{100 * share:g}%"


def per(period: Period) -> Text:
    """Return the words for a period as the start of a line."""
    return Text(label(period), f"per {label(period, 'en')}")


def by_scope(scope: Scope) -> Text:
    """Return the words for what a number is taken over."""
    if scope is Scope.COUNTY:
        return Text("全县合计", "in the county")
    return Text(label(scope), f"per {label(scope, 'en')}")


def at(anchor: Anchor) -> Text:
    """Return the words for a point of the year; empty for any time."""
    if anchor is Anchor.ANY:
        return Text("", "")
    return Text(label(anchor), label(anchor, "en"))


def of_side(side: Side) -> Text:
    """Return the words for the schools of a side, each for itself."""
    words = {
        Side.SUPPORT: Text("支援方每校", "each support school"),
        Side.RECIPIENT: Text("受援方每校", "each recipient school"),
        Side.BOTH: Text("双方每校", "each school of both sides"),
    }
    return words[side]


def doing(activity: Activity) -> Text:
    """Return the name of an activity."""
    return Text(label(activity), label(activity, "en"))


def counted(number: int | None, unit: str) -> str:
    """Return a number with its unit in English, the plural with s.

    Examples
    --------
    >>> counted(1, "year"), counted(3, "year")
    ('1 year', '3 years')
    """
    return f"{number} {unit}{'' if number == 1 else 's'}"


def kilometres(metres: int) -> str:
    """Return metres as kilometres with what digits they have.

    Examples
    --------
    >>> kilometres(12_500)
    '12.5'
    """
    return f"{metres / 1000:g}"


def joined(parts: Iterable[Text], *, head: Text | None = None) -> Text:
    """Join the parts of a line that are not empty, after an optional heading."""
    told = [part for part in parts if part.zh]
    line = Text("，".join(p.zh for p in told), ", ".join(p.en for p in told))
    if head is None or not head.zh:
        return line
    return Text(f"{head.zh}：{line.zh}", f"{head.en}: {line.en}") if told else head


def both(zh: str, en: str, *, when: object = True) -> Text:
    """Return words in two languages, or nothing unless `when` holds."""
    return Text(zh, en) if when else Text("", "")
