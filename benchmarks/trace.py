"""When an answer came within a gap: read from its values and bounds over time.

The gap of a goal is ``(value - bound) / max(1, |value|)``; a goal not yet reported has
no gap at all. A lexicographic answer is *within p* when every goal judged has a value
and a bound no farther apart than p: the bound of a goal only holds given the values of
the goals before it, so a small gap of a late goal says nothing while an early one is
wide open. The gap of an answer is the largest over its goals, named after the first
goal that is not proven.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.process import Best

STEPS = {"1%": 0.01, "0.1%": 0.001, "proof": 0.0}
"""The gaps whose times are kept."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds to the first plan and to each gap of `STEPS`; None: never."""

    first: float | None
    within: dict[str, float | None]


def gap(value: int, bound: int) -> float:
    """Return the relative gap of one goal.

    Examples
    --------
    >>> gap(200, 190)
    0.05
    >>> gap(0, 0)
    0.0
    """
    return (value - bound) / max(1, abs(value))


def times(
    history: Iterable[Best],
    goals: Sequence[str],
    *,
    end_s: float,
    final: Sequence[tuple[int, int]],
) -> Times:
    """Return when a run had a plan and when it came within each gap.

    Parameters
    ----------
    history
        Better values and bounds as they came.
    goals
        Those judged, in order.
    end_s
        When the run ended.
    final
        Value and bound of each goal at the end; the run counts as within a gap at
        `end_s` at the latest if these are.
    """
    known: dict[str, tuple[int, int]] = {}
    first: float | None = None
    within: dict[str, float | None] = dict.fromkeys(STEPS)
    for told in history:
        first = told.s if first is None else first
        known[told.goal] = (told.value, told.bound)
        _pass(within, [known.get(goal) for goal in goals], told.s)
    _pass(within, final, end_s)
    if first is None and final:
        first = end_s
    return Times(first, {step: _rounded(at) for step, at in within.items()})


def _pass(
    within: dict[str, float | None],
    state: Sequence[tuple[int, int] | None],
    at_s: float,
) -> None:
    """Note the moment for every gap that is kept, and take it back if one reopens."""
    for step, most in STEPS.items():
        kept = bool(state) and all(pair and gap(*pair) <= most for pair in state)
        if not kept:
            within[step] = None
        elif within[step] is None:
            within[step] = at_s


def _rounded(at_s: float | None) -> float | None:
    return None if at_s is None else round(at_s, 3)
