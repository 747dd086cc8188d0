"""How findings, evidence and what cannot be judged become one verdict a clause."""

import pytest

from matcher.audit import audit_plan
from matcher.plan import Plan, Verdict
from matcher.policy import Policy


def with_rules(plan: Plan, *rules: dict[str, object], hard: bool = True) -> Plan:
    """Return the plan under its policy with one more clause that states `rules`."""
    data = plan.policy.model_dump()
    clause = {"id": "X", "quote": "略", "meaning": "-", "hard": hard}
    data["clauses"] = [*data["clauses"], clause]
    data["rules"] = [*data["rules"], *({**rule, "clauses": ["X"]} for rule in rules)]
    return plan.model_copy(update={"policy": Policy.model_validate(data)})


def verdict(plan: Plan) -> tuple[Verdict, str]:
    (found,) = [v for v in audit_plan(plan).clauses if v.clause == "X"]
    return found.verdict, found.why.en


_PAPER = {"kind": "artefact", "title": ["年度方案", "Yearly plan"], "owner": "support",
          "anchor": "end_of_february"}  # fmt: skip
_GOALS = {"kind": "goals"}


def test_a_paper_due_outside_the_term_is_not_judged(activity_plan: Plan) -> None:
    outcome, why = verdict(with_rules(activity_plan, _PAPER))
    assert outcome is Verdict.NOT_JUDGED
    assert "not due in this term" in why


def test_a_clause_that_is_planned_too_is_judged_by_its_plan(
    activity_plan: Plan,
) -> None:
    coverage = {"kind": "coverage", "side": "recipient"}
    outcome, _ = verdict(with_rules(activity_plan, _PAPER, coverage))
    assert outcome is Verdict.MET


def test_an_order_of_goals_is_met_by_a_plan_that_states_them(
    activity_plan: Plan,
) -> None:
    outcome, why = verdict(with_rules(activity_plan, _GOALS))
    assert outcome is Verdict.MET
    assert "recipients unpaired 0" in why
    pairing = activity_plan.pairing.model_copy(update={"goals": ()})
    bare = activity_plan.model_copy(update={"pairing": pairing})
    assert verdict(with_rules(bare, _GOALS))[0] is Verdict.NOT_JUDGED


def test_a_target_missed_breaks_a_soft_clause_and_is_a_remark_on_a_hard_one(
    activity_plan: Plan,
) -> None:
    quota = {"kind": "count_quota", "activity": "training", "minimum": 2, "target": 3,
             "online": True, "attend": "all",
             "topic": ["网络研修", "Online training"]}  # fmt: skip
    rules = tuple(r for r in activity_plan.policy.rules if r.clauses != ("A-online",))
    clauses = tuple(c for c in activity_plan.policy.clauses if c.id != "A-online")
    policy = activity_plan.policy.model_copy(
        update={"rules": rules, "clauses": clauses}
    )
    plan = activity_plan.model_copy(update={"policy": policy})
    outcome, why = verdict(with_rules(plan, quota))
    assert outcome is Verdict.MET
    assert "1 remark)" in why
    assert verdict(with_rules(plan, quota, hard=False))[0] is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("grades", "outcome"),
    [((3,), Verdict.NOT_MET), ((8,), Verdict.NOT_JUDGED)],
    ids=["taught", "not taught"],
)
def test_students_of_grades_nobody_teaches_are_not_asked_for(
    activity_plan: Plan, grades: tuple[int, ...], outcome: Verdict
) -> None:
    exchange = {"kind": "student_exchange", "grades": grades, "minimum": 9,
                "topic": ["另一次", "Another"]}  # fmt: skip
    assert verdict(with_rules(activity_plan, exchange))[0] is outcome
