"""A county's own policy, written from the documents alone by somebody else."""

from pathlib import Path

import pytest

from matcher.audit import audit_plan
from matcher.pipeline import make_plan
from matcher.plan import Plan, Verdict
from matcher.policy import Fate
from matcher.presets import load_policy
from scenarios.catalogue import named_county

OWN = Path(__file__).parent / "data" / "own-policy.yaml"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return make_plan(
        named_county("mountain-12"), load_policy(str(OWN)), workers=1, time_limit=300
    )


def test_it_uses_many_kinds_of_rule() -> None:
    policy = load_policy(str(OWN))
    assert len({rule.kind for rule in policy.rules}) >= 25
    assert len(policy.clauses) >= 20


def test_it_is_planned_and_the_audit_is_clean(plan: Plan) -> None:
    assert plan.audit is not None
    assert plan.audit.clean, [f.message_zh for f in plan.audit.findings]
    assert audit_plan(plan) == plan.audit
    rotation = plan.rotation
    for rows in (
        rotation.postings,
        rotation.visits,
        rotation.events,
        rotation.sync_classes,
        rotation.mentors,
        rotation.papers,
    ):
        assert rows


def test_each_planned_clause_is_met(plan: Plan) -> None:
    assert plan.audit is not None
    verdicts = {v.clause: v.verdict for v in plan.audit.clauses}
    for clause in plan.policy.clauses:
        if plan.policy.fate(clause.id) in (Fate.PLANNED, Fate.DATED) and clause.hard:
            assert verdicts[clause.id] is Verdict.MET, clause.id
