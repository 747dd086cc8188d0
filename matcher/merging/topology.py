"""Which modes and link types several policies allow together, and in what numbers."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from matcher.county import Link, Mode
from matcher.policy import AnyRule, Degree, Policy
from matcher.text import Text

Rules = tuple[AnyRule, ...]


class Aligned(NamedTuple):
    """Rules of each policy, their degree rules in modes that all allow.

    Attributes
    ----------
    rules : tuple of tuple of AnyRule
        By policy. Clauses of modes left out are kept on the rules that stay.
    modes : tuple of Mode
        Modes that all policies allow; () if there is none, or no degree rule.
    bounds : dict
        By mode, (policy index, least, most) recipients of all link types together.
    notes : tuple of Text
    """

    rules: tuple[Rules, ...]
    modes: tuple[Mode, ...]
    bounds: dict[Mode, tuple[tuple[int, int, int], ...]]
    notes: tuple[Text, ...] = ()


def align(policies: Sequence[Policy]) -> Aligned:
    """Return the rules of each policy with degree rules in the modes all allow.

    A policy whose only mode is `paired` does not speak of the form that schools work
    in: its numbers hold in whatever modes the others name.
    """
    stating = [p for p in policies if p.find(Degree)]
    named = [_modes(p) for p in stating]
    forms = [modes for modes in named if modes != (Mode.PAIRED,)]
    if len(stating) < 2:
        return Aligned(tuple(p.rules for p in policies), named[0] if named else (), {})
    common = tuple(
        mode
        for mode in (forms[0] if forms else named[0])
        if all(mode in modes for modes in forms)
    )
    if not common:
        return Aligned(tuple(p.rules for p in policies), (), {})
    linked = {
        (rule.mode, rule.link)
        for policy in stating
        if _modes(policy) in forms or not forms
        for rule in policy.each(Degree)
    }
    rules, notes = [], []
    for policy in policies:
        rules.append(_in_modes(policy, common, linked))
        if policy in stating and (note := _note(policy, common)):
            notes.append(note)
    bounds = {
        mode: tuple(
            (index, *_sums(_asked(policy, mode)))
            for index, policy in enumerate(policies)
            if policy in stating
        )
        for mode in common
    }
    return Aligned(tuple(rules), common, bounds, tuple(notes))


def _modes(policy: Policy) -> tuple[Mode, ...]:
    return tuple(dict.fromkeys(rule.mode for rule in policy.each(Degree)))


def _asked(policy: Policy, mode: Mode) -> list[Degree]:
    """Return the degree rules of a policy that hold in a mode."""
    modes = _modes(policy)
    own = mode if mode in modes else Mode.PAIRED
    return [rule for rule in policy.each(Degree) if rule.mode is own]


def _in_modes(
    policy: Policy, common: tuple[Mode, ...], linked: set[tuple[Mode, Link]]
) -> Rules:
    degrees = tuple(policy.each(Degree))
    if not degrees:
        return policy.rules
    kept: list[Degree] = []
    for mode in common:
        rules = _asked(policy, mode)
        links = {rule.link for rule in rules}
        others = {link for own, link in linked if own is mode}
        for rule in rules:
            # Without link types a rule speaks of all recipients: see `fit`.
            whole = links == {Link.ORDINARY} and Link.ENTRUSTED in others
            least = 0 if whole else rule.recipients_min
            kept.append(rule.model_copy(update={"mode": mode, "recipients_min": least}))
    held = {ref for rule in kept for ref in rule.clauses}
    lost = tuple(r for rule in degrees for r in rule.clauses if r not in held)
    kept[0] = kept[0].model_copy(
        update={"clauses": (*kept[0].clauses, *dict.fromkeys(lost))}
    )
    first = policy.rules.index(degrees[0])
    before = tuple(r for r in policy.rules[:first] if not isinstance(r, Degree))
    after = tuple(r for r in policy.rules[first:] if not isinstance(r, Degree))
    return (*before, *kept, *after)


def _note(policy: Policy, common: tuple[Mode, ...]) -> Text | None:
    modes = _modes(policy)
    shown = "、".join(common)
    if modes == common:
        return None
    if modes == (Mode.PAIRED,):
        return Text(
            f"{policy.name} 没有规定结对模式，其数目用于 {shown}",
            f"{policy.name} names no mode; its numbers hold in {', '.join(common)}",
        )
    left = [mode for mode in modes if mode not in common]
    if not left:
        return None
    return Text(
        f"{policy.name} 还允许 {'、'.join(left)}，另一方案不允许，合并后只用 {shown}",
        f"{policy.name} also allows {', '.join(left)}, which another does not: "
        f"only {', '.join(common)} is left",
    )


def fit(rules: Sequence[Degree], least: int, most: int) -> list[Degree] | None:
    """Return the rules of one mode with all link types together within bounds.

    Ordinary recipients give way before entrusted ones. None if nothing fits.
    """
    found = sorted(rules, key=lambda rule: rule.link is Link.ENTRUSTED)
    for row, rule in enumerate(found):
        over = sum(r.recipients_max for r in found) - most
        if over > 0:
            room = rule.recipients_max - max(rule.recipients_min, 0)
            cut = min(over, room, rule.recipients_max - 1)
            top = rule.recipients_max - cut
            found[row] = rule.model_copy(update={"recipients_max": top})
    for row, rule in enumerate(found):
        lack = least - sum(r.recipients_min for r in found)
        if lack > 0:
            room = found[row].recipients_max - rule.recipients_min
            low = rule.recipients_min + min(lack, room)
            found[row] = found[row].model_copy(update={"recipients_min": low})
    total = _sums(found)
    return found if total[0] >= least and total[1] <= most else None


def _sums(rules: Iterable[Degree]) -> tuple[int, int]:
    rules = tuple(rules)
    least = sum(rule.recipients_min for rule in rules)
    return least, sum(rule.recipients_max for rule in rules)
