"""What is told of a merge: each number with its sources, and the notes."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from matcher.merging.joining import spec_of
from matcher.merging.nouns import Choice, How, MergedRule, Stated
from matcher.merging.words import meeting, name_of, why_beside
from matcher.merging.work import Group, Work
from matcher.policy import AnyRule, Policy
from matcher.text import Text

_BASE = frozenset({"kind", "clauses", "note", "hard", "title", "topic"})


def told(work: Work, row: int) -> MergedRule:
    """Return what is told of one rule of the merged policy."""
    group = work.groups[row]
    beside = None
    if group.beside is not None:
        why, other = group.beside
        beside = why_beside(why.parameter, row=work.groups.index(other))
    return MergedRule(
        row=row,
        kind=group.rule.kind,
        name=name_of(group.rule),
        sources=tuple(dict.fromkeys(work.policies[i].name for i, _ in group.sources)),
        clauses=tuple(dict.fromkeys(c for _, r in group.sources for c in r.clauses)),
        choices=tuple(_choices(work, group)),
        beside=beside,
        meets=_meets(work, group),
    )


def _choices(work: Work, group: Group) -> Iterator[Choice]:
    names = [n for n in type(group.rule).model_fields if n not in _BASE]
    if len({rule.hard for _, rule in group.sources}) > 1:
        names.append("hard")
    for name in names:
        stated = tuple(
            Stated(
                policy=work.policies[index].name,
                clauses=rule.clauses,
                value=value_of(rule, name),
            )
            for index, rule in group.sources
        )
        chosen = value_of(group.rule, name)
        yield Choice(
            parameter=name, stated=stated, chosen=chosen, how=_how(group, name, stated)
        )


def _how(group: Group, name: str, stated: tuple[Stated, ...]) -> How:
    chosen = value_of(group.rule, name)
    if len(stated) == 1:
        return How.ONLY_ONE
    if all(each.value == chosen for each in stated):
        return How.SAME
    spec = spec_of(group.rule)
    way = spec.values.get(name) or spec.facets.get(name)
    if way is not None and way.how is How.FIRST:
        return How.FIRST
    if any(each.value == chosen for each in stated):
        in_use = way is not None or name in spec.either or name == "hard"
        return How.STRICTER if in_use else How.FIRST
    return How.OVERLAP if name in spec.either or way is None else way.how


def _meets(work: Work, group: Group) -> Text | None:
    for low, high in spec_of(group.rule).ranges:
        least, most = getattr(group.rule, low), getattr(group.rule, high)
        own = [
            (work.policies[i].name, getattr(r, low), getattr(r, high))
            for i, r in group.sources
        ]
        narrow = any(a == b for _, a, b in own)
        if least is not None and least == most and not narrow and len(own) > 1:
            return meeting(low, own, least)
    return None


def value_of(rule: BaseModel, name: str) -> Any:
    """Return a parameter of a rule as JSON knows it, sets in order."""
    value = rule.model_dump(mode="json", include={name})[name]
    if isinstance(getattr(rule, name), frozenset):
        return sorted(value)
    return value


# --- notes


def goal_note(work: Work) -> None:
    """Note whose order of goals holds, where they differ."""
    orders = [p.goals.order for p in work.policies if any(_goals(p))]
    if len(set(orders)) > 1:
        first = next(p for p in work.policies if any(_goals(p)))
        work.notes.append(
            Text(
                f"目标次序没有严宽之分，用 {first.name} 的",
                f"no order of goals is stricter than another: that of {first.name} "
                "is used",
            )
        )


def _goals(policy: Policy) -> Iterator[AnyRule]:
    return (rule for rule in policy.rules if rule.kind == "goals")


def reading_notes(work: Work) -> None:
    """Note where the policies read one ambiguous place differently."""
    chosen: dict[str, tuple[str, str]] = {}
    for policy in work.policies:
        for doubt in policy.ambiguities:
            key = doubt.question.zh
            other, reading = chosen.setdefault(key, (policy.name, doubt.chosen))
            if reading != doubt.chosen:
                work.notes.append(
                    Text(
                        f"“{doubt.question.zh}”：{other} 取 {reading}，"
                        f"{policy.name} 取 {doubt.chosen}；合并后两种读法都列出",
                        f"'{doubt.question.en}': {other} reads {reading}, "
                        f"{policy.name} reads {doubt.chosen}; both are listed",
                    )
                )
