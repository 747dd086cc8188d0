"""A plan and its workbook are judged alike."""

from matcher.audit import audit_plan
from matcher.io.roster.reader import read_roster
from matcher.io.roster.writer import write_roster
from matcher.plan import Plan


def test_the_audit_finds_the_same_in_the_bundle_and_in_its_workbook(
    plan: Plan, tmp_path
):
    write_roster(plan, tmp_path / "plan.xlsx")
    back = read_roster(tmp_path / "plan.xlsx", county=plan.county, policy=plan.policy)
    judged = audit_plan(plan)
    assert judged.findings
    assert audit_plan(back) == judged
