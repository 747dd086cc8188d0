"""Goals in another order, or traded against each other, as a planner says it."""

import difflib
from collections.abc import Iterable, Mapping, Sequence

from matcher.choices.desk import with_goals
from matcher.errors import Fault, InputError
from matcher.labels import label
from matcher.policy import WORST, GoalName, Goals, Policy
from matcher.text import Text


def reorder(policy: Policy, names: Sequence[str]) -> Policy:
    """Return the policy with some goals in the order given.

    The goals named take, in the order given, the places that they hold among all
    goals; goals not named stay where they are. A goal that the policy does not have
    yet comes right after the one named before it, or first if none is.

    Parameters
    ----------
    names
        Goals, the most important first.

    Raises
    ------
    InputError
        A goal is unknown or named twice, or the order tears a blend apart.

    Examples
    --------
    >>> from matcher.presets import load_policy
    >>> policy = reorder(load_policy("default"), ["travel", "subject_gap"])
    >>> [name.value for name in policy.goals.order][:4]
    ['unpaired', 'idle_support', 'travel', 'subject_gap']
    """
    where = "--goal-order"
    wanted = _goals(names, where)
    order = list(policy.goals.order)
    for at, name in enumerate(wanted):
        if name not in order:
            order.insert(order.index(wanted[at - 1]) + 1 if at else 0, name)
    turn = iter(wanted)
    order = [next(turn) if name in wanted else name for name in order]
    goals = policy.goals.model_copy(update={"order": tuple(order)})
    return _replaced(policy, goals, where, ",".join(names))


def blend(policy: Policy, weights: Mapping[str, int]) -> Policy:
    """Return the policy with some goals traded against each other at given weights.

    They stand where the first of them stood. An earlier blend that holds one of them
    is given up.

    Parameters
    ----------
    weights
        Points for each unit of a goal (a metre, a period, a pair ...), from 1.

    Raises
    ------
    InputError
        A goal is unknown or cannot be blended, a weight is below 1, or there are
        fewer than two goals.

    Examples
    --------
    >>> from matcher.presets import load_policy
    >>> policy = blend(load_policy("default"), {"travel": 1, "changes": 5000})
    >>> policy.goals.tiers[3]
    {<GoalName.TRAVEL: 'travel'>: 1, <GoalName.CHANGES: 'changes'>: 5000}
    """
    where = "--blend"
    told = ",".join(f"{name}={weight}" for name, weight in weights.items())
    names = _goals(list(weights), where)
    _check_weights(dict(zip(names, weights.values(), strict=True)), where, told)
    order = [*policy.goals.order, *(n for n in names if n not in policy.goals.order)]
    at = min(order.index(name) for name in names)
    before = [name for name in order[:at] if name not in names]
    after = [name for name in order[at:] if name not in names]
    others = tuple(b for b in policy.goals.blends if not b.keys() & set(names))
    mine = dict(zip(names, weights.values(), strict=True))
    goals = policy.goals.model_copy(
        update={"order": (*before, *names, *after), "blends": (*others, mine)}
    )
    return _replaced(policy, goals, where, told)


def parse_blend(words: str) -> dict[str, int]:
    """Read weights written ``GOAL=WEIGHT,GOAL=WEIGHT``.

    Raises
    ------
    InputError
        A part is not of this form, or a weight is no whole number.
    """
    weights: dict[str, int] = {}
    for part in words.replace("，", ",").split(","):
        name, _, weight = part.partition("=")
        if not name.strip() or not weight.strip().isdecimal():
            raise _refused(
                "--blend",
                part,
                Text(
                    "应写作 目标=权重，权重为整数，如 travel=1,changes=5000",
                    "expected GOAL=WEIGHT with whole weights, as in "
                    "travel=1,changes=5000",
                ),
            )
        if name.strip() in weights:
            raise _refused("--blend", name.strip(), _TWICE)
        weights[name.strip()] = int(weight)
    return weights


def parse_order(words: str) -> tuple[str, ...]:
    """Read goals written ``GOAL,GOAL``."""
    parts = words.replace("，", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())


_TWICE = Text("同一目标写了两次", "the same goal is named twice")


def _goals(names: Sequence[str], where: str) -> list[GoalName]:
    known = {name.value: name for name in GoalName}
    if not names:
        raise _refused(where, "", Text("没有写出目标", "names no goal"))
    for name in names:
        if name not in known:
            raise _refused(where, name, _unknown(name, known))
    if len(set(names)) < len(names):
        twice = next(name for name in names if list(names).count(name) > 1)
        raise _refused(where, twice, _TWICE)
    return [known[name] for name in names]


def _unknown(name: str, known: Iterable[str]) -> Text:
    near = difflib.get_close_matches(name, list(known), n=2, cutoff=0.5)
    if near:
        return Text(
            f"没有这个目标（是否指 {'、'.join(near)}？）",
            f"no such goal (did you mean {' or '.join(near)}?)",
        )
    listed = "、".join(f"{n.value}（{label(n)}）" for n in GoalName)
    listed_en = ", ".join(f"{n.value} ({label(n, 'en')})" for n in GoalName)
    return Text(f"没有这个目标；可用：{listed}", f"no such goal; known: {listed_en}")


def _check_weights(weights: Mapping[GoalName, int], where: str, told: str) -> None:
    if len(weights) < 2:
        raise _refused(
            where,
            told,
            Text(
                "至少写两个目标及其权重", "needs two goals or more, each with a weight"
            ),
        )
    if worst := sorted(WORST & weights.keys()):
        raise _refused(
            where,
            worst[0],
            Text(
                f"“{label(worst[0])}”看的是最差的一所，不能与别的目标加权合并",
                f"'{label(worst[0], 'en')}' is a worst case and cannot be blended",
            ),
        )
    for name, weight in weights.items():
        if weight < 1:
            raise _refused(
                where,
                f"{name.value}={weight}",
                Text("权重至少为 1", "a weight must be at least 1"),
            )


def _replaced(policy: Policy, goals: Goals, where: str, told: str) -> Policy:
    try:
        fields = {name: getattr(goals, name) for name in Goals.model_fields}
        checked = Goals.model_validate(fields)
    except ValueError as error:
        if "side by side" not in str(error):
            raise
        raise _refused(
            where,
            told,
            Text(
                "加权合并的几个目标必须相邻；请把它们写在一起",
                "goals traded against each other must stand side by side; name them "
                "next to each other",
            ),
        ) from None
    return with_goals(policy, checked)


def _refused(where: str, value: str, expected: Text) -> InputError:
    return InputError(
        [
            Fault(
                code="policy.goals",
                where=where,
                value=value,
                expected=expected,
                remedy=Text(
                    "目标及其先后见 jiedui policy show",
                    "goals and their order: jiedui policy show",
                ),
            )
        ]
    )
