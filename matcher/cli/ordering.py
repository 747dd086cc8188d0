"""`--goal-order` and `--blend`: goals in another order, or traded at weights."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from matcher.cli import show
from matcher.cli.tree import option
from matcher.labels import label
from matcher.policy import GoalName, Policy
from matcher.text import Lang, Text

F = TypeVar("F", bound=Callable[..., Any])

_GROWING = frozenset(
    {
        GoalName.TRAVEL,
        GoalName.LONGEST_TRIP,
        GoalName.IMBALANCE,
        GoalName.CROSSINGS,
        GoalName.PREFERENCES,
        GoalName.WIDEST_GAP,
    }
)
"""Goals that every pair adds to."""

_ORDER = Text(
    "目标的先后，前者不为后者让步，如 travel,subject_gap；没写的目标位置不变",
    "goals in order, an earlier one is never traded for a later one, e.g. "
    "travel,subject_gap; goals not named stay where they are",
)
_BLEND = Text(
    "按权重相互折算的目标，如 travel=1,changes=5000（1 米 1 分，改动 1 对 5000 分）；"
    "可多次给出",
    "goals traded against each other at weights, e.g. travel=1,changes=5000 (a metre 1 "
    "point, a pair changed 5000); may be repeated",
)


def goal_options(lang: Lang) -> Callable[[F], F]:
    """Declare `--goal-order` and `--blend`, the same wherever a county is planned."""
    order = option(
        lang, "--goal-order", "goal_order", metavar="GOAL,...", text=_with_names(lang)
    )
    blend = option(
        lang,
        "--blend",
        "blends",
        multiple=True,
        metavar="GOAL=WEIGHT,...",
        text=_BLEND,
    )
    return lambda function: order(blend(function))


def _with_names(lang: Lang) -> Text:
    listed = "、".join(name.value for name in GoalName)
    listed_en = ", ".join(name.value for name in GoalName)
    return Text(f"{_ORDER.zh}。目标：{listed}", f"{_ORDER.en}. Goals: {listed_en}")


def ordered(
    policy: Policy, goal_order: str | None, blends: Sequence[str], *, lang: Lang
) -> Policy:
    """Return the policy with its goals as the command line asks.

    Raises
    ------
    InputError
        A goal or weight is not one, or goals of a blend are torn apart.
    """
    if goal_order is None and not blends:
        return policy
    from matcher.choices.ordering import blend, parse_blend, parse_order, reorder

    if goal_order is not None:
        policy = reorder(policy, parse_order(goal_order))
    for words in blends:
        policy = blend(policy, parse_blend(words))
    _warn(policy, lang)
    return policy


def _warn(policy: Policy, lang: Lang) -> None:
    """Say so when a goal that grows with every pair stands before pairing all."""
    order = policy.goals.order
    if GoalName.UNPAIRED not in order:
        return
    first = order.index(GoalName.UNPAIRED)
    early = [name for name in order[:first] if name in _GROWING]
    if early:
        zh = "、".join(label(name) for name in early)
        en = ", ".join(label(name, "en") for name in early)
        show.err(
            Text(
                f"注意：“{zh}”排在“{label(GoalName.UNPAIRED)}”之前，少结对就能把它"
                "做小；通常应让 unpaired 排在最前",
                f"note: '{en}' stands before '{label(GoalName.UNPAIRED, 'en')}': "
                "leaving schools unpaired makes it small; unpaired is best put first",
            ).say(lang)
        )
