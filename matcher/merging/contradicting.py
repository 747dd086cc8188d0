"""What no plan can keep of several policies together."""

from collections.abc import Sequence
from typing import Any

from matcher.county import Mode
from matcher.merging.joining import Contradiction, crossed
from matcher.merging.nouns import Conflict, Stated
from matcher.merging.telling import value_of
from matcher.merging.topology import Aligned, fit
from matcher.merging.words import name_of, why_impossible
from matcher.merging.work import Group, Work
from matcher.policy import AnyRule, Degree, Policy


def conflict(work: Work, group: Group, found: Contradiction) -> Conflict:
    """Return a contradiction among the rules of a group, with what each says."""
    rules = group.sources
    return Conflict(
        kind=group.rule.kind,
        name=name_of(group.rule),
        parameter="/".join(found.parameters),
        stated=tuple(
            Stated(
                policy=work.policies[index].name,
                clauses=rule.clauses,
                value=_said(rule, found.parameters),
            )
            for index, rule in rules
        ),
        why=why_impossible(found.parameters),
    )


def _said(rule: AnyRule, names: Sequence[str]) -> Any:
    values = [value_of(rule, name) for name in names]
    return values[0] if len(values) == 1 else values


def fit_modes(work: Work, aligned: Aligned) -> None:
    """Bring the recipients of all link types together within every policy's bounds.

    Told as contradictions: no mode that all allow, or no number that all allow.
    """
    stating = [policy for policy in work.policies if policy.find(Degree)]
    if len(stating) > 1 and not aligned.modes:
        work.conflicts = [c for c in work.conflicts if c.kind != "degree"]
        work.conflicts.append(_no_common_mode(stating))
        return
    for mode in aligned.bounds:
        if not any(c.kind == "degree" for c in work.conflicts):
            _fit_mode(work, mode, aligned)


def _no_common_mode(policies: Sequence[Policy]) -> Conflict:
    return Conflict(
        kind="degree",
        parameter="mode",
        stated=tuple(
            Stated(
                policy=policy.name,
                clauses=tuple(c for rule in policy.each(Degree) for c in rule.clauses),
                value=[rules.mode.value for rules in policy.modes],
            )
            for policy in policies
        ),
        why=why_impossible(("mode",)),
    )


def _fit_mode(work: Work, mode: Mode, aligned: Aligned) -> None:
    bounds = aligned.bounds[mode]
    least, most = max(b[1] for b in bounds), min(b[2] for b in bounds)
    groups = {
        group.rule.link: group
        for group in work.groups
        if isinstance(group.rule, Degree) and group.rule.mode is mode
    }
    rules = [g.rule for g in groups.values() if isinstance(g.rule, Degree)]
    fitted = fit(rules, least, most)
    if fitted is not None:
        for rule in fitted:
            groups[rule.link].rule = rule
        return
    names = ("recipients_min", "recipients_max")
    work.conflicts.append(
        Conflict(
            kind="degree",
            name=mode.value,
            parameter="/".join(names),
            stated=tuple(
                Stated(policy=work.policies[index].name, value=[low, high])
                for index, low, high in bounds
            ),
            why=why_impossible(names),
        )
    )


def cross_check(work: Work) -> None:
    """Tell of rules on two clocks that stand side by side and cannot both be met."""
    for row, group in enumerate(work.groups):
        for other in work.groups[row + 1 :]:
            if type(group.rule) is not type(other.rule):
                continue
            found = crossed(group.rule, other.rule)
            if found is not None:
                both = Group(group.rule, group.sources + other.sources)
                work.conflicts.append(conflict(work, both, found))
