"""What each clause asks, in figures, made from the parameters of its rules."""

from collections.abc import Callable, Mapping
from typing import Any

from matcher.policy import Policy, RuleBase
from matcher.report.requirements import activities, pairing, papers, people
from matcher.text import Text

__all__ = ["requirement", "requirement_of"]

_WORDS: Mapping[type[RuleBase], Callable[[Any], Text]] = {
    **pairing.WORDS,
    **people.WORDS,
    **activities.WORDS,
    **papers.WORDS,
}


def requirement(rule: RuleBase) -> Text:
    """Return what a rule asks in one line, every parameter that binds named.

    Examples
    --------
    >>> from matcher.policy import Activity, PercentQuota, Side
    >>> quota = PercentQuota(
    ...     activity=Activity.POSTING_OUT, side=Side.SUPPORT, share=0.05
    ... )
    >>> requirement(quota).zh
    '支教：每学期，支援方每校，专任教师的 ≥ 5%（向上取整）'
    """
    return _WORDS[type(rule)](rule)


def requirement_of(policy: Policy, clause: str) -> Text:
    """Return what a clause asks: the lines of its rules, each once."""
    lines = [requirement(rule) for rule in policy.rules if clause in rule.clauses]
    told = tuple(dict.fromkeys(lines))
    return Text("；".join(t.zh for t in told), "; ".join(t.en for t in told))
