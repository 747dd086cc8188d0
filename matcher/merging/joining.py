"""Making one rule of two of the same kind, if one rule can ask what both ask."""

from typing import Any, NamedTuple

from matcher.merging.fields import (
    MOST,
    TIMES_AT_LEAST,
    Apart,
    Clash,
    either,
)
from matcher.merging.kinds import KIND_SPECS, KindSpec
from matcher.policy import (
    Activity,
    AnyRule,
    Composition,
    CountQuota,
    PercentQuota,
    Rounding,
)
from matcher.text import Text

_SENT = frozenset({Activity.POSTING_OUT, Activity.POSTING_IN})
_CEILINGS = ("maximum", "people_max", "share_max", "max_school_days")
_NUMBERS = (("minimum", "maximum"), ("people", "people_max"))


class Different(NamedTuple):
    """Why two rules of one kind cannot become one, yet both can be kept.

    Attributes
    ----------
    parameter : str
        What sets them apart.
    same_thing : bool
        Whether they speak of one thing all the same (one activity, one side).
    """

    parameter: str
    same_thing: bool


class Contradiction(NamedTuple):
    """Why no plan can keep two rules.

    Attributes
    ----------
    parameters : tuple of str
        Whose values contradict.
    """

    parameters: tuple[str, ...]


def spec_of(rule: AnyRule) -> KindSpec:
    """Return how rules of a rule's kind are merged."""
    return KIND_SPECS[rule.kind]


def same_fields(rule: AnyRule) -> tuple[str, ...]:
    """Return the parameters that must be equal to merge a rule with another."""
    if isinstance(rule, CountQuota) and rule.activity in _SENT:
        return ("activity", "scope")
    return spec_of(rule).same


def word_of(rule: AnyRule, name: str) -> Any:
    """Return a value for comparison; of a text the Chinese words."""
    value = getattr(rule, name)
    if isinstance(value, Text):
        return value.zh.strip()
    return frozenset(value) if name == "posts" else value


def join(a: AnyRule, b: AnyRule) -> AnyRule | Different | Contradiction:
    """Return the rule that asks what two rules of a kind ask, if there is one.

    The result keeps the titles, clauses and notes of `a`; the caller unites them.
    """
    a, b = _alike(a, b), _alike(b, a)
    for name in same_fields(a):
        if word_of(a, name) != word_of(b, name):
            first = name == same_fields(a)[0]
            return Different(name, same_thing=not first)
    return _joined(a, b)


def _alike(rule: AnyRule, other: AnyRule) -> AnyRule:
    """Return a rule with what only qualifies a number it lacks taken from another."""
    if (
        isinstance(rule, Composition)
        and isinstance(other, Composition)
        and rule.backbone_share is None
        and other.backbone_share is not None
    ):
        words = {"of": other.of, "scope": other.scope, "rounding": other.rounding}
        return rule.model_copy(update=words)
    return rule


def _joined(a: AnyRule, b: AnyRule) -> AnyRule | Different | Contradiction:
    spec = spec_of(a)
    if a.hard != b.hard and not spec.single:
        return _hard_and_soft(a, b) if a.hard else _hard_and_soft(b, a)
    return _equals(a, b)


def _hard_and_soft(hard: AnyRule, soft: AnyRule) -> AnyRule | Different | Contradiction:
    """Join a duty with an aim: never turn the aim into a duty."""
    if isinstance(hard, CountQuota) and isinstance(soft, CountQuota):
        aim = max(soft.minimum, soft.target or 0)
        floor = min(soft.minimum, hard.minimum)
        plain = {"minimum": floor, "target": None, "hard": True}
        joined = _equals(hard, soft.model_copy(update=plain))
        same = isinstance(joined, CountQuota) and joined == hard
        if isinstance(joined, CountQuota) and same:
            target = MOST.join(joined.target, aim if aim > hard.minimum else None)
            return joined.model_copy(update={"target": target})
        return Different("hard", same_thing=True)
    joined = _equals(hard, soft.model_copy(update={"hard": True}))
    if isinstance(joined, Different | Contradiction):
        return Different("hard", same_thing=True)
    return joined if joined == hard else Different("hard", same_thing=True)


def _equals(a: AnyRule, b: AnyRule) -> AnyRule | Different | Contradiction:
    spec, leads = spec_of(a), set()
    for name, way in spec.facets.items():
        x, y = getattr(a, name), getattr(b, name)
        if x == y:
            continue
        try:
            chosen = way.join(x, y)
        except Apart:
            return Different(name, same_thing=True)
        leads.add((chosen == x, name))
    winners = {first for first, _ in leads}
    if not leads:
        return _values(a, b, spec)
    name = min(name for _, name in leads)
    if len(winners) > 1:
        return Different(name, same_thing=True)
    strict, loose = (a, b) if winners == {True} else (b, a)
    if not _dominates(strict, loose, spec, {name for _, name in leads}):
        return Different(name, same_thing=True)
    kept = {key: getattr(strict, key) for key in (*spec.values, *spec.facets)}
    return a.model_copy(update=kept | {"hard": a.hard or b.hard})


def _dominates(
    strict: AnyRule, loose: AnyRule, spec: KindSpec, facets: set[str]
) -> bool:
    if any(getattr(loose, name, None) is not None for name in _CEILINGS):
        return False
    if (
        isinstance(strict, PercentQuota)
        and "scope" in facets
        and strict.rounding is not Rounding.CEILING
    ):
        return False
    return all(
        way.covers(getattr(strict, name), getattr(loose, name))
        for name, way in spec.values.items()
    )


def _values(
    a: AnyRule, b: AnyRule, spec: KindSpec
) -> AnyRule | Different | Contradiction:
    update: dict[str, Any] = {"hard": a.hard or b.hard}
    for name, way in spec.values.items():
        try:
            update[name] = way.join(getattr(a, name), getattr(b, name))
        except Apart:
            return Different(name, same_thing=True)
        except Clash:
            return Contradiction((name,))
    if spec.either:
        try:
            sets = either(
                [getattr(a, name) for name in spec.either],
                [getattr(b, name) for name in spec.either],
                empty_admits=spec.empty_admits,
            )
        except Clash:
            return Contradiction(spec.either)
        update |= dict(zip(spec.either, sets, strict=True))
    for low, high in spec.ranges:
        least = update.get(low, getattr(a, low))
        most = update.get(high, getattr(a, high))
        if least is not None and most is not None and least > most:
            return Contradiction((low, high))
    if isinstance(a, CountQuota) and (update["target"] or 0) <= update["minimum"]:
        update["target"] = None
    return a.model_copy(update=update)


def crossed(a: AnyRule, b: AnyRule) -> Contradiction | None:
    """Return why two rules kept side by side on two clocks cannot both be met.

    Two a term are four a school year: more than at most three a school year.
    """
    apart = any(word_of(a, name) != word_of(b, name) for name in same_fields(a))
    if apart or not (a.hard and b.hard) or isinstance(a, PercentQuota):
        return None
    for short, long in ((a, b), (b, a)):
        clocks = getattr(short, "period", None), getattr(long, "period", None)
        times = TIMES_AT_LEAST.get(clocks)  # type: ignore[arg-type]
        if times is None or "period" not in spec_of(a).facets:
            continue
        for low, high in _NUMBERS:
            least, most = getattr(short, low, None), getattr(long, high, None)
            if least and most is not None and least * times > most:
                return Contradiction((low, high, "period"))
    return None
