"""A plan that keeps every rule audits clean, with evidence for every clause."""

import re
from pathlib import Path

from matcher.audit import audit_plan
from matcher.plan import Audit, Plan, RotationPlan, Status, Verdict
from matcher.rules import RULES

_NOT_IN_PLAN = ("artefact", "role", "context")


def test_the_clean_plan_has_no_finding(clean_plan: Plan) -> None:
    audit = audit_plan(clean_plan)
    assert [finding.message_en for finding in audit.findings] == []
    assert audit.clean


def test_every_rule_is_shown_with_evidence(clean_plan: Plan) -> None:
    shown = {item.rule for item in audit_plan(clean_plan).satisfied}
    text = Path(__file__).with_name("test_planted_faults.py").read_text("utf-8")
    assert shown >= set(re.findall(r'@fault\("([\w.]+)"', text))
    assert shown <= set(RULES)


def test_every_clause_is_met_or_said_to_need_evidence(clean_plan: Plan) -> None:
    verdicts = {v.clause: v for v in audit_plan(clean_plan).clauses}
    for rule in clean_plan.policy.rules:
        (clause,) = rule.clauses
        listed = rule.kind in _NOT_IN_PLAN
        expected = Verdict.NOT_JUDGED if listed else Verdict.MET
        assert verdicts[clause].verdict is expected, (rule.kind, verdicts[clause])
        assert verdicts[clause].why.zh
        assert verdicts[clause].why.en


def test_shares_are_shown_as_people_of_people(clean_plan: Plan) -> None:
    audit = audit_plan(clean_plan)
    (share,) = (item for item in audit.satisfied if item.rule == "post.share")
    assert share.evidence_zh == (
        "城关一小(S) 支教 2 人（2 人次，含此前 0 人）/ 专任教师 12 人 = 16.7% ≥ 15.0%"
        "（应 2 人）"
    )
    assert share.evidence_en == (
        "城关一小(S), posting out: 2 people (2 person-times, 0 of them earlier) "
        "of 12 full-time teachers = 16.7% ≥ 15.0% (2 owed)"
    )


def test_an_earlier_audit_in_the_bundle_is_not_read(clean_plan: Plan) -> None:
    boast = Audit(hard_findings=99, soft_findings=99)
    again = clean_plan.model_copy(update={"audit": boast})
    assert audit_plan(again) == audit_plan(clean_plan)


def test_goals_are_counted_anew(clean_plan: Plan) -> None:
    goals = {
        goal.name: (goal.value, goal.unit) for goal in audit_plan(clean_plan).goals
    }
    assert goals == {
        "unpaired": (0, "schools"),
        "idle_support": (0, "schools"),
        "subject_gap": (6, "periods"),
        "travel": (22_000, "metres"),
        "changes": (0, "pairs"),
        "preferences": (0, "ranks"),
        "imbalance": (1, "points"),
        "lead_missing": (0, "schools"),
        "lead_travel": (3_000, "metres"),
        "trips": (4, "trips"),
        "missed_periods": (4, "periods"),
        "unmatched_exchange": (0, "people"),
        "cover_peak": (4, "periods"),
    }


def test_without_a_rotation_its_clauses_are_not_judged(clean_plan: Plan) -> None:
    paired = clean_plan.model_copy(
        update={"rotation": RotationPlan(status=Status.NOT_PLANNED)}
    )
    audit = audit_plan(paired)
    assert audit.findings == ()
    verdicts = {v.clause: v for v in audit.clauses}
    for rule in clean_plan.policy.rules:
        if rule.kind in ("percent_quota", "placement", "artefact"):
            verdict = verdicts[rule.clauses[0]]
            assert verdict.verdict is Verdict.NOT_JUDGED
            assert verdict.why.zh == "未编排轮岗，不作判断"


def test_an_empty_rotation_that_claims_to_be_planned_breaks_its_quotas(
    clean_plan: Plan,
) -> None:
    empty = clean_plan.model_copy(
        update={"rotation": RotationPlan(status=Status.OPTIMAL)}
    )
    rules = {finding.rule for finding in audit_plan(empty).findings}
    assert rules == {
        "post.share",
        "post.count",
        "post.year",
        "place.count",
        "visit.share",
        "event.count",
        "paper.listed",
        "role.listed",
    }


def test_a_broken_clause_is_not_met_and_says_what_is_wrong(clean_plan: Plan) -> None:
    rotation = clean_plan.rotation.model_copy(update={"mentors": ()})
    audit = audit_plan(clean_plan.model_copy(update={"rotation": rotation}))
    (clause,) = next(
        r.clauses for r in clean_plan.policy.rules if r.kind == "mentoring"
    )
    verdict = next(v for v in audit.clauses if v.clause == clause)
    assert verdict.verdict is Verdict.NOT_MET
    assert "S教师4" in verdict.why.zh
    assert verdict.why.zh.endswith("（另 1 处）")


def test_a_soft_policy_rule_gives_warnings_only(clean_plan: Plan) -> None:
    rules = tuple(
        rule.model_copy(update={"hard": rule.kind != "mentoring"})
        for rule in clean_plan.policy.rules
    )
    policy = clean_plan.policy.model_copy(update={"rules": rules})
    rotation = clean_plan.rotation.model_copy(update={"mentors": ()})
    soft = clean_plan.model_copy(update={"policy": policy, "rotation": rotation})
    audit = audit_plan(soft)
    assert (audit.hard_findings, audit.soft_findings) == (0, 2)
    assert audit.clean
