"""Turns findings and evidence into one verdict for every clause of the policy."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.errors import Severity
from matcher.labels import goal_label, label
from matcher.plan import ClauseVerdict, Finding, Verdict
from matcher.policy import Fate, Goals, Policy, RuleBase
from matcher.rules import RULES
from matcher.text import Text

_JUDGED_NOW = (Fate.PLANNED, Fate.DATED)
"""What a plan shows by itself; a paper listed is not yet a paper handed in."""


def verdicts(case: Case, docket: Docket) -> tuple[ClauseVerdict, ...]:
    """Return a verdict for each clause, in the order of the policy."""
    owners = _rules_by_clause(case.policy)
    return tuple(
        _verdict(case, docket, clause.id, owners.get(clause.id, []))
        for clause in case.policy.clauses
    )


def _rules_by_clause(policy: Policy) -> dict[str, list[RuleBase]]:
    found: dict[str, list[RuleBase]] = {}
    for rule in policy.rules:
        for clause in rule.clauses:
            found.setdefault(clause, []).append(rule)
    return found


def _verdict(
    case: Case, docket: Docket, clause: str, rules: list[RuleBase]
) -> ClauseVerdict:
    rulings = [docket.ruling(rule) for rule in rules]
    hard = case.policy.clause_by_id[clause].hard
    broken = [f for rule in rules for f in _against(docket, rule, hard=hard)]
    if broken:
        broken.sort(key=lambda finding: finding.severity is not Severity.ERROR)
        first, more = broken[0], len(broken) - 1
        why = Text(
            first.message_zh + (f"（另 {more} 处）" if more else ""),
            first.message_en + (f" ({more} more)" if more else ""),
        )
        return ClauseVerdict(clause=clause, verdict=Verdict.NOT_MET, why=why)
    judged = [rule for rule in rules if rule.fate in _JUDGED_NOW]
    kept = [item for rule in judged for item in docket.ruling(rule).kept]
    unjudged = [note for rule in judged for note in docket.ruling(rule).unjudged]
    if kept and not unjudged:
        more, hints = len(kept) - 1, sum(len(r.broken) for r in rulings)
        why = Text(
            kept[0].evidence_zh
            + (f"（另 {more} 项）" if more else "")
            + (f"（提示 {hints} 处）" if hints else ""),
            kept[0].evidence_en
            + (f" ({more} more)" if more else "")
            + (f" ({hints} remark{'s'[: hints > 1]})" if hints else ""),
        )
        return ClauseVerdict(clause=clause, verdict=Verdict.MET, why=why)
    if any(isinstance(rule, Goals) for rule in rules) and case.plan.pairing.goals:
        return ClauseVerdict(clause=clause, verdict=Verdict.MET, why=_in_order(case))
    unjudged += [note for ruling in rulings for note in ruling.unjudged]
    why = unjudged[0] if unjudged else _why_not_judged(case, clause)
    return ClauseVerdict(clause=clause, verdict=Verdict.NOT_JUDGED, why=why)


def _in_order(case: Case) -> Text:
    """Return how far the goals of the pairing are met, and whether that is proven."""
    pairing = case.plan.pairing
    told = [
        Text(f"{goal_label(goal.name)} {goal.value}",
             f"{goal_label(goal.name, 'en')} {goal.value}")
        for goal in pairing.goals
    ]  # fmt: skip
    return Text(
        f"按此次序优化（{label(pairing.status)}）：" + "、".join(t.zh for t in told),
        f"made best in this order ({label(pairing.status, 'en')}): "
        + ", ".join(t.en for t in told),
    )


def _against(docket: Docket, rule: RuleBase, *, hard: bool) -> list[Finding]:
    """Return the findings of a rule that count against a clause it states.

    What a hard rule only prefers (its target, the same post) is a remark on its hard
    clauses, and a fault of its soft ones.
    """
    broken = docket.ruling(rule).broken
    if not hard or not rule.hard:
        return list(broken)
    return [finding for finding in broken if not is_remark(finding)]


def is_remark(finding: Finding) -> bool:
    """Return whether a finding is of a rule that only ever warns."""
    info = RULES.get(finding.rule)
    return info is not None and info.severity is Severity.WARNING


def _why_not_judged(case: Case, clause: str) -> Text:
    fate = case.policy.fate(clause)
    if fate is Fate.CONTEXT:
        return Text(
            "背景条款，排定方案无法执行或违反", "context: no plan keeps or breaks it"
        )
    if not case.rotation_planned:
        return Text("未编排轮岗，不作判断", "no rotation was planned, so not judged")
    if fate is Fate.JUDGED:
        return Text(
            "待评定结果提交后判定", "judged once the results of it are handed in"
        )
    if fate is Fate.DOCUMENTED:
        return Text(
            "已列入材料与责任表，待学校提交后核对",
            "listed with owner and date; evidence is still to come",
        )
    return Text("方案中没有可判断的内容", "the plan holds nothing to judge")
