"""Pairing judged from the county and the policy alone, counted by hand."""

import pytest

from matcher.audit import audit_plan
from matcher.audit.case import Case
from matcher.audit.roles import receives, stages_match, supports
from matcher.county import County, Lock, Preference, School, Stage
from matcher.errors import Severity
from matcher.plan import Plan, RotationPlan, Status, Unpaired
from matcher.policy import Compatibility


def paired(plan: Plan, **county: object) -> Plan:
    """Return the clean plan without its rotation, its county changed."""
    changed = plan.county.model_copy(update=county)
    return plan.model_copy(
        update={
            "county": changed,
            "rotation": RotationPlan(status=Status.NOT_PLANNED),
        }
    )


def test_what_a_fixed_pair_breaks_is_a_warning_what_a_new_pair_breaks_an_error(
    clean_plan: Plan,
) -> None:
    rules = tuple(
        rule.model_copy(update={"max_one_way_m": 5_000})
        if rule.kind == "travel"
        else rule
        for rule in clean_plan.policy.rules
    )
    policy = clean_plan.policy.model_copy(update={"rules": rules})
    fixed = paired(clean_plan).model_copy(update={"policy": policy})
    free = paired(clean_plan, locks=(), agreements=()).model_copy(
        update={"policy": policy}
    )
    for plan, severity in ((fixed, Severity.WARNING), (free, Severity.ERROR)):
        found = [f for f in audit_plan(plan).findings if f.rule == "pair.distance"]
        assert [(f.where, f.value, f.bound) for f in found] == [
            ("S-R1", "10000", "5000"),
            ("S-R2", "12000", "5000"),
        ]
        assert {f.severity for f in found} == {severity}


def test_an_agreement_that_has_run_out_binds_nobody(clean_plan: Plan) -> None:
    kept = clean_plan.pairing.consortia[0].recipients[:1]
    only = clean_plan.pairing.consortia[0].model_copy(update={"recipients": kept})
    pairing = clean_plan.pairing.model_copy(update={"consortia": (only,), "goals": ()})
    plan = paired(clean_plan, locks=()).model_copy(update={"pairing": pairing})
    rules = {f.rule for f in audit_plan(plan).findings}
    assert rules == {"pair.coverage", "pair.statement"}  # S-R2 ended before the term


def test_a_paired_school_listed_as_left_out_is_a_false_statement(
    clean_plan: Plan,
) -> None:
    left = (Unpaired(school="R1", reasons=()),)
    pairing = clean_plan.pairing.model_copy(update={"unpaired": left})
    plan = paired(clean_plan).model_copy(update={"pairing": pairing})
    assert [(f.rule, f.where) for f in audit_plan(plan).findings] == [
        ("pair.statement", "R1")
    ]


def test_figures_a_hand_made_roster_leaves_out_are_no_false_statements(
    clean_plan: Plan,
) -> None:
    (group,) = clean_plan.pairing.consortia
    bare = tuple(
        link.model_copy(
            update={"distance_m": None, "travel_min": None, "basis": "unknown"}
        )
        for link in group.recipients
    )
    group = group.model_copy(update={"recipients": bare, "covered": ()})
    pairing = clean_plan.pairing.model_copy(
        update={"consortia": (group,), "goals": (), "status": Status.FEASIBLE}
    )
    plan = paired(clean_plan).model_copy(update={"pairing": pairing})
    assert audit_plan(plan).findings == ()


@pytest.mark.parametrize(
    ("wishes", "ranks"),
    [
        ([], 0),
        ([("R1", "S", 1)], 0),
        ([("R1", "X", 1), ("R1", "S", 2)], 1),
        ([("R1", "X", 1)], 1),
        ([("S", "R2", 1), ("S", "R1", 2)], 1),
        ([("S", "R1", 1), ("R1", "X", 1), ("R1", "Y", 2)], 1 + 2),
    ],
)
def test_preferences_count_ranks_past_the_first_choice_of_both_sides(
    clean_plan: Plan, wishes: list[tuple[str, str, int]], ranks: int
) -> None:
    listed = tuple(Preference(school=s, partner=p, rank=r) for s, p, r in wishes)
    plan = paired(clean_plan, preferences=listed)
    goals = {goal.name: goal.value for goal in audit_plan(plan).goals}
    assert goals["preferences"] == ranks


def test_changes_count_published_pairs_that_are_gone(clean_plan: Plan) -> None:
    published = (("S", "R1"), ("X", "R2"), ("S", "R9"))
    pairing = clean_plan.pairing.model_copy(update={"published": published})
    plan = paired(clean_plan).model_copy(update={"pairing": pairing})
    goals = {goal.name: goal.value for goal in audit_plan(plan).goals}
    assert goals["changes"] == 2


def test_a_stated_duty_decides_before_tags() -> None:
    rule = Compatibility()

    def school(**fields: object) -> School:
        return School.model_validate(
            {"code": "A", "name": "A", "stage": "primary", **fields}
        )

    assert supports(school(tags={"brand"}), rule)
    assert not supports(school(tags={"brand"}, duty="recipient"), rule)
    assert receives(school(tags={"brand"}, duty="recipient"), rule)
    assert not receives(school(tags={"weak"}, duty="none"), rule)
    assert not supports(school(tags={"brand"}, stage="other"), rule)
    assert not receives(school(tags={"brand", "weak"}), rule)


@pytest.mark.parametrize(
    ("support", "recipient", "same", "match"),
    [
        (Stage.NINE_YEAR, Stage.PRIMARY, True, True),
        (Stage.PRIMARY, Stage.NINE_YEAR, True, False),
        (Stage.PRIMARY, Stage.JUNIOR, True, False),
        (Stage.PRIMARY, Stage.JUNIOR, False, True),
        (Stage.SENIOR, Stage.JUNIOR, False, False),
        (Stage.SENIOR, Stage.SENIOR, False, True),
    ],
)
def test_stages_match_if_the_support_teaches_all_the_recipient_teaches(
    support: Stage, recipient: Stage, same: bool, match: bool
) -> None:
    here = School(code="A", name="A", stage=support)
    there = School(code="B", name="B", stage=recipient)
    assert stages_match(here, there, Compatibility(same_stage=same)) is match


def test_a_changed_copy_of_a_county_does_not_keep_old_look_ups(
    clean_plan: Plan,
) -> None:
    county: County = clean_plan.county
    assert "S" in county.school_by_code
    assert county.model_copy(update={"schools": ()}).school_by_code == {}


def test_locks_are_told_with_the_reason_the_bureau_gave(clean_plan: Plan) -> None:
    lock = Lock(support="S", recipient="R1", kind="forbid", reason="校舍维修")
    plan = paired(clean_plan, locks=(lock,))
    (finding,) = audit_plan(plan).findings
    assert finding.rule == "pair.ban"
    assert "校舍维修" in finding.message_zh


def test_partners_are_the_schools_of_the_same_consortium(clean_plan: Plan) -> None:
    partners = Case(clean_plan).partners
    assert partners == {
        "S": frozenset({"R1", "R2"}),
        "R1": frozenset({"S", "R2"}),
        "R2": frozenset({"S", "R1"}),
    }
