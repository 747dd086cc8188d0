"""Rules of several policies put together: those that become one, those beside them."""

from collections.abc import Iterator

from matcher.merging.contradicting import conflict
from matcher.merging.joining import Contradiction, Different, join, same_fields, spec_of
from matcher.merging.topology import Rules
from matcher.merging.work import Group, Work
from matcher.policy import AnyRule, PercentQuota, Placement, Side

_SIDED = (PercentQuota, Placement)


def one_sided(rules: tuple[Rules, ...]) -> Iterator[Rules]:
    """Yield the rules; one for both sides is two where another speaks of one side."""
    single = {
        (rule.kind, index)
        for index, own in enumerate(rules)
        for rule in own
        if isinstance(rule, _SIDED) and rule.side is not Side.BOTH
    }
    for index, own in enumerate(rules):
        split = {str(kind) for kind, other in single if other != index}
        yield tuple(half for rule in own for half in _halves(rule, split))


def _halves(rule: AnyRule, split: set[str]) -> tuple[AnyRule, ...]:
    if not isinstance(rule, _SIDED) or rule.side is not Side.BOTH:
        return (rule,)
    if rule.kind not in split:
        return (rule,)
    return tuple(
        rule.model_copy(update={"side": side})
        for side in (Side.SUPPORT, Side.RECIPIENT)
    )


def add_rules(work: Work, index: int, rules: Rules) -> None:
    """Put the rules of one policy into the groups, one of them into each."""
    open_groups = list(work.groups)
    for rule in sorted(rules, key=lambda r: not _has_equal(open_groups, r)):
        group, joined = _best(open_groups, rule)
        if group is None or isinstance(joined, Different):
            beside = None
            if group is not None and isinstance(joined, Different):
                beside = (joined, group) if joined.same_thing else None
            work.groups.append(Group(rule, [(index, rule)], beside))
            continue
        open_groups.remove(group)
        group.sources.append((index, rule))
        if isinstance(joined, Contradiction):
            work.conflicts.append(conflict(work, group, joined))
        elif joined is not None:
            group.rule = joined


def _has_equal(groups: list[Group], rule: AnyRule) -> bool:
    return any(_alike(group.rule, rule) for group in groups)


def _alike(a: AnyRule, b: AnyRule) -> bool:
    return type(a) is type(b) and all(
        getattr(a, name) == getattr(b, name)
        for name in type(a).model_fields
        if name not in ("clauses", "note")
    )


def _best(
    groups: list[Group], rule: AnyRule
) -> tuple[Group | None, AnyRule | Different | Contradiction | None]:
    """Return the group a rule joins best, and the outcome; or the nearest refusal."""
    found: list[tuple[int, int, Group, AnyRule | Different | Contradiction]] = []
    for group in groups:
        if type(group.rule) is not type(rule):
            continue
        joined = join(group.rule, rule)
        if isinstance(joined, Different) and _must_be_one(rule, joined):
            joined = Contradiction((joined.parameter,))
        rank = 2 if isinstance(joined, Different) else isinstance(joined, Contradiction)
        if isinstance(joined, Different) and joined.same_thing:
            rank = 1
        found.append((int(rank), -_shared(group.rule, rule), group, joined))
    if not found:
        return None, None
    _, _, group, joined = min(found, key=lambda item: item[:2])
    return group, joined


def _must_be_one(rule: AnyRule, why: Different) -> bool:
    """Return whether rules that differ so cannot stand side by side."""
    return spec_of(rule).single and why.parameter not in same_fields(rule)


def _shared(a: AnyRule, b: AnyRule) -> int:
    return sum(
        getattr(a, name) == getattr(b, name)
        for name in type(a).model_fields
        if name not in ("clauses", "note")
    )
