"""How two values of one parameter become the stricter one.

A `Way` joins two values. It raises `Apart` where neither value is stricter, so that
the two rules must stand side by side, and `Clash` where no plan can keep both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from matcher.merging.nouns import How
from matcher.policy import Anchor, Period


class Apart(Exception):
    """Neither value is stricter than the other."""


class Clash(Exception):
    """No plan can keep both values."""


@dataclass(frozen=True)
class Way:
    """How to join two values of one parameter.

    Parameters
    ----------
    join
        Returns a value at least as strict as both.
    how
        What to call a result that is neither of the two values.
    """

    join: Callable[[Any, Any], Any]
    how: How = How.STRICTER

    def covers(self, value: Any, other: Any) -> bool:
        """Return whether `value` is at least as strict as `other`."""
        try:
            return bool(self.join(value, other) == value)
        except (Apart, Clash):
            return False


def _known(choose: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    def join(a: Any, b: Any) -> Any:
        return b if a is None else a if b is None else choose(a, b)

    return join


def _same(a: Any, b: Any) -> Any:
    if a != b:
        raise Apart
    return a


def _overlap(a: Any, b: Any) -> Any:
    """Return the items of both; a tuple keeps the order of the first."""
    return a & b if isinstance(a, frozenset) else tuple(x for x in a if x in b)


def _admitted(a: Any, b: Any) -> Any:
    if not a or not b:
        return a or b
    both = _overlap(a, b)
    if not both:
        raise Clash
    return both


def _among(a: Any, b: Any) -> Any:
    both = _overlap(a, b)
    if a and b and not both:
        raise Clash
    return both


def _among_or_apart(a: Any, b: Any) -> Any:
    both = _overlap(a, b)
    if not both:
        raise Apart
    return both


def _admitted_or_apart(a: Any, b: Any) -> Any:
    return _among_or_apart(a, b) if a and b else a or b


def _all_of(a: Any, b: Any) -> Any:
    if not a or not b:
        return type(a)()
    return (*a, *(x for x in b if x not in a))


def _often(a: int, b: int) -> int:
    return min(a, b) if a and b else a or b


def _only(a: Any, b: Any) -> Any:
    if a != b:
        raise Clash
    return a


def _days(a: int | None, b: int | None) -> int | None:
    if a == b:
        return a
    if a is None or b is None:
        raise Apart
    return min(a, b)


def ranked(*words: Any) -> Way:
    """Return the way that takes the later of `words`, given from loose to strict."""
    return Way(lambda a, b: max(a, b, key=words.index))


def bound(loose: Any) -> Way:
    """Return the way in which any value is stricter than `loose`, else apart."""

    def join(a: Any, b: Any) -> Any:
        if a == b:
            return a
        if loose in (a, b):
            return b if a == loose else a
        raise Apart

    return Way(join)


_CLOCKS: dict[Period, frozenset[Period]] = {
    Period.WEEK: frozenset(
        {Period.MONTH, Period.TERM, Period.SCHOOL_YEAR, Period.CALENDAR_YEAR}
    ),
    Period.MONTH: frozenset({Period.TERM, Period.SCHOOL_YEAR, Period.CALENDAR_YEAR}),
    Period.TERM: frozenset({Period.SCHOOL_YEAR, Period.CALENDAR_YEAR}),
}
"""Longer periods that each hold at least one whole period of a kind."""


def _clock(a: Period, b: Period) -> Period:
    if a == b or b in _CLOCKS.get(a, ()):
        return a
    if a in _CLOCKS.get(b, ()):
        return b
    raise Apart


TIMES_AT_LEAST: dict[tuple[Period, Period], int] = {
    (Period.TERM, Period.SCHOOL_YEAR): 2,
    (Period.TERM, Period.CALENDAR_YEAR): 2,
    (Period.MONTH, Period.TERM): 3,
    (Period.MONTH, Period.SCHOOL_YEAR): 6,
    (Period.MONTH, Period.CALENDAR_YEAR): 6,
    (Period.WEEK, Period.MONTH): 2,
    (Period.WEEK, Period.TERM): 10,
    (Period.WEEK, Period.SCHOOL_YEAR): 20,
    (Period.WEEK, Period.CALENDAR_YEAR): 20,
}
"""How often a short period comes in a long one, at the least."""

MOST = Way(_known(max))
LEAST = Way(_known(min))
SHORTEST_POSITIVE = Way(_often)
YES = Way(lambda a, b: a or b)
NO = Way(lambda a, b: a and b)
SAME = Way(_same)
ONE_ONLY = Way(_only)
DAYS = Way(_days)
"""Days after an event; none stated means another date, not a later one."""
FIRST = Way(lambda a, b: a, How.FIRST)
ADMITTED = Way(_admitted, How.OVERLAP)
"""A filter in which nothing named means that everything is admitted."""
AMONG = Way(_among, How.OVERLAP)
"""A filter in which nothing named means that nothing is admitted."""
AMONG_OR_APART = Way(_among_or_apart, How.OVERLAP)
ADMITTED_OR_APART = Way(_admitted_or_apart, How.OVERLAP)
COMMON = Way(_overlap, How.OVERLAP)
"""Items that ease a rule: only those that all allow, perhaps none."""
ALL_OF = Way(_all_of, How.UNION)
"""Things a duty extends to; none named means all of them."""
CLOCK = Way(_clock)
ANCHORED = bound(Anchor.ANY)


def _every_week(a: str, b: str) -> str:
    if a != b and "all" not in (a, b):
        raise Apart
    return a if a == b else "all"


EVERY_WEEK = Way(_every_week)
"""Every week asks more than every other week."""


def either(
    a: Sequence[frozenset[Any]], b: Sequence[frozenset[Any]], *, empty_admits: bool
) -> tuple[frozenset[Any], ...]:
    """Return a filter of two sets, joined by *or*, that both filters admit.

    Where the sets of one kind are equal the result is exact; else it is the overlap
    set by set, which admits no more than both filters do.

    Raises
    ------
    Clash
        Both admit something and nothing is left.
    """
    if tuple(a) == tuple(b):
        return tuple(a)
    if not any(a) or not any(b):
        if empty_admits:
            return tuple(a if any(a) else b)
        return tuple(frozenset() for _ in a)
    both = tuple(x & y for x, y in zip(a, b, strict=True))
    if not any(both):
        raise Clash
    return both
