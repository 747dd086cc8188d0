"""A policy in words: papers, rules with their numbers, clauses with their fate."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from matcher.cli.parameters import KINDS, PARAMETERS
from matcher.labels import label
from matcher.policy import AnyRule, Clause, Document, Fate, Policy, RuleBase
from matcher.text import Lang, Text

BASE_FIELDS = frozenset({*RuleBase.model_fields, "kind", "title", "topic"})
KNOWN: dict[str, Text] = {
    "full_text": Text("全文", "full text"),
    "excerpt": Text("节选", "excerpt"),
    "reported": Text("据报道", "as reported"),
    "none": Text("未见原文", "not seen"),
}
"""How well the text of a paper is known."""


def policy_lines(policy: Policy, lang: Lang) -> Iterator[str]:
    """Yield a policy for reading: papers, clauses, rules, ambiguities."""
    yield f"{policy.name}  {policy.title.say(lang)}"
    for paper in policy.documents:
        yield f"  {paper_words(paper, lang)}"
    if policy.clauses:
        yield "\n" + Text("条款与去向", "clauses and what becomes of them").say(lang)
        yield f"  {fates_words(policy, lang)}"
    for clause in policy.clauses:
        yield from _clause_lines(clause, policy, lang)
    yield "\n" + Text("规则", "rules").say(lang)
    for rule in policy.rules:
        yield from _rule_lines(rule, lang)
    if policy.ambiguities:
        yield "\n" + Text("有歧义处及所取读法", "ambiguities and readings").say(lang)
    for doubt in policy.ambiguities:
        yield f"  {doubt.question.say(lang)}"
        chosen = Text("取", "chosen").say(lang)
        others = " / ".join(c for c in doubt.choices if c != doubt.chosen)
        reading = f"{doubt.parameter}: {chosen} {doubt.chosen}"
        yield f"    {reading}" + (aside(others, lang) if others else "")


def paper_words(paper: Document, lang: Lang) -> str:
    """Return a source paper on one line, with how well its text is known."""
    known = aside(KNOWN[paper.known].say(lang), lang).strip()
    return "  ".join(w for w in (paper.title, paper.number, paper.issued, known) if w)


def fate_counts(policy: Policy) -> dict[Fate, int]:
    """Return the number of clauses by what becomes of them, in the order of `Fate`."""
    counts = Counter(policy.fate(clause.id) for clause in policy.clauses)
    return {fate: counts[fate] for fate in Fate}


def fates_words(policy: Policy, lang: Lang) -> str:
    """Return the numbers of clauses by fate on one line."""
    counts = fate_counts(policy)
    return "  ".join(f"{label(fate, lang)} {counts[fate]}" for fate in Fate)


def rule_name(rule: AnyRule, lang: Lang) -> str:
    """Return kind and title of a rule, as a clause names it."""
    title = getattr(rule, "title", None) or getattr(rule, "topic", None)
    words = title.say(lang) if isinstance(title, Text) else ""
    return f"{rule.kind}  {KINDS[rule.kind].say(lang)}  {words}".rstrip()


def parameters(rule: AnyRule) -> Iterator[tuple[str, Any, Any]]:
    """Yield name, value and default (None if required) of a rule's parameters."""
    for name, field in type(rule).model_fields.items():
        if name not in BASE_FIELDS:
            default = None if field.is_required() else field.get_default()
            yield name, getattr(rule, name), default


def stated(rule: AnyRule, lang: Lang) -> str:
    """Return on one line the parameters that the policy writes down for a rule."""
    return "  ".join(
        f"{name}={value_words(value, lang)}"
        for name, value, _ in parameters(rule)
        if name in rule.model_fields_set
    )


def value_words(value: Any, lang: Lang) -> str:
    """Return a value of a parameter in words."""
    if isinstance(value, StrEnum):
        words = label(value, lang)
        return value.value + (aside(words, lang) if words != value.value else "")
    if isinstance(value, frozenset | set):
        return ", ".join(value_words(v, lang) for v in sorted(value)) or "—"
    if isinstance(value, tuple):
        return ", ".join(value_words(v, lang) for v in value) or "—"
    if isinstance(value, dict):
        return " + ".join(
            f"{n} × {value_words(name, lang)}" for name, n in value.items()
        )
    return "—" if value is None else str(value)


def aside(words: str, lang: Lang) -> str:
    """Return words in the brackets of a language."""
    return f"（{words}）" if lang == "zh" else f" ({words})"


def weight(is_hard: bool, lang: Lang) -> str:
    """Return 'hard' or 'soft'."""
    return (Text("硬性", "hard") if is_hard else Text("软性", "soft")).say(lang)


def _clause_lines(clause: Clause, policy: Policy, lang: Lang) -> Iterator[str]:
    fate = label(policy.fate(clause.id), lang)
    yield f"  {clause.id}  [{fate}] [{weight(clause.hard, lang)}]  “{clause.quote}”"
    if lang == "en":
        yield f"    {clause.meaning}"
    for rule in policy.rules:
        if clause.id in rule.clauses:
            numbers = stated(rule, lang)
            yield f"    → {rule_name(rule, lang)}" + (f"  {numbers}" if numbers else "")


def _rule_lines(rule: AnyRule, lang: Lang) -> Iterator[str]:
    title = getattr(rule, "title", None) or getattr(rule, "topic", None)
    words = title.say(lang) if isinstance(title, Text) else ""
    kind = KINDS[rule.kind].say(lang)
    yield f"  {rule.kind}  {kind}  [{weight(rule.hard, lang)}]  {words}".rstrip()
    for name, value, default in parameters(rule):
        shown = value_words(value, lang)
        if default is not None and value != default:
            usual = Text("默认", "default").say(lang)
            shown += " " + aside(f"{usual} {value_words(default, lang)}", lang)
        yield f"    {name} = {shown}    # {PARAMETERS[name].say(lang)}"
    if rule.note is not None:
        yield f"    {rule.note.say(lang)}"
    if rule.clauses:
        yield "    " + "、".join(rule.clauses)
