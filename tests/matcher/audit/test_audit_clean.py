"""A plan that keeps every rule audits clean, with evidence for every clause."""

from matcher.audit import audit_plan
from matcher.plan import Plan


def test_the_clean_plan_has_no_finding(clean_plan: Plan) -> None:
    audit = audit_plan(clean_plan)
    assert [finding.message_en for finding in audit.findings] == []
    assert audit.clean
