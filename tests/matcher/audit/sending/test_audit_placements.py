"""Placements: numbers and lengths between bounds, posts, and the same post in return.

The middle leaders of S and R1 change places for five days, that of R2 goes to S.
"""

from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.county import Turn
from matcher.errors import Severity
from matcher.plan import Plan

Told = Callable[..., list[tuple[str, str, str]]]
Edit = Callable[..., Plan]


def rule(**fields: object) -> dict[str, object]:
    return {"kind": "placement"} | fields


def test_a_placement_is_neither_too_short_nor_too_long(
    clean_plan: Plan, told: Told
) -> None:
    days = rule(min_school_days=5, max_school_days=5)
    assert told(clean_plan, "place.stint", days) == []
    long = rule(min_school_days=6)
    assert {row[2] for row in told(clean_plan, "place.stint", long)} == {"6"}
    short = rule(min_school_days=1, max_school_days=4)
    assert {row[1:] for row in told(clean_plan, "place.stint", short)} == {("5", "4")}


def _more(plan: Plan, on_rotation: Edit) -> Plan:
    old = next(p for p in plan.rotation.postings if p.id == "P-s")
    extra = old.model_copy(update={"id": "P-x", "teacher": "S.2", "covers": ()})
    return on_rotation(plan, postings=(*plan.rotation.postings, extra))


def test_no_more_people_are_placed_than_the_rule_allows(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = _more(clean_plan, on_rotation)
    some = rule(posts=("middle", "teacher"), people=1, people_max=2)
    assert told(plan, "place.count", some) == []
    assert told(plan, "place.count", some | {"people_max": 1}) == [("S", "2", "1")]


def test_a_teacher_is_anybody_without_a_leading_post(
    clean_plan: Plan, told: Told, on_rotation: Edit, on_teachers: Edit
) -> None:
    plan = _more(clean_plan, on_rotation)
    both = rule(posts=("middle", "teacher"))
    assert told(plan, "place.post", both) == []
    plan = on_teachers(plan, {"S.2": {"post": "class_teacher"}})
    assert told(plan, "place.post", both) == []
    assert told(plan, "place.post", rule()) == [
        ("P-x", "class_teacher", "middle leader")
    ]


def test_each_rule_judges_the_placements_of_its_own_posts(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = _more(clean_plan, on_rotation)
    rules = rule(side="support"), rule(side="support", posts=("teacher",), people=2)
    assert told(plan, "place.post", *rules) == []
    assert told(plan, "place.count", *rules) == [("S", "1", "2")]


def test_a_placement_answers_the_rule_whose_clause_it_names(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = _more(clean_plan, on_rotation)
    rows = tuple(
        p.model_copy(update={"clause": ("C-1",)}) if p.id == "P-x" else p
        for p in plan.rotation.postings
    )
    plan = on_rotation(plan, postings=rows)
    rules = rule(side="support"), rule(side="support", posts=("teacher",))
    assert told(plan, "place.post", *rules) == [("P-x", "teacher", "middle leader")]
    assert told(plan, "place.count", *rules) == [("S", "0", "1")]


def test_placements_earlier_in_the_school_year_count(
    clean_plan: Plan, told: Told, on_county: Edit, on_rotation: Edit
) -> None:
    turn = Turn(teacher="S.middle", activity="placement", term="2026-2027-1")
    term = clean_plan.county.term.model_copy(update={"code": "2026-2027-2"})
    stays = tuple(p for p in clean_plan.rotation.postings if p.id != "P-s")
    plan = on_rotation(clean_plan, postings=stays)
    plan = on_county(plan, term=term, history=(turn,))
    year = rule(period="school_year")
    assert told(plan, "place.count", year) == []
    assert told(plan, "place.count", rule()) == [("S", "0", "1")]


def test_a_placement_unanswered_by_the_same_post_only_warns(clean_plan: Plan) -> None:
    rules = tuple(
        r.model_copy(update={"same_post": r.kind == "placement"})
        if r.kind == "placement"
        else r
        for r in clean_plan.policy.rules
    )
    policy = clean_plan.policy.model_copy(update={"rules": rules})
    plan = clean_plan.model_copy(update={"policy": policy})
    findings = [f for f in audit_plan(plan).findings if f.rule == "place.same_post"]
    assert [(f.where, f.severity) for f in findings] == [("P-r2", Severity.WARNING)]
    assert "sends nobody of that post back" in findings[0].message_en


@pytest.mark.parametrize("post", ["head", "deputy"])
def test_leaders_may_be_placed_and_nobody_else_of_the_leaders_sent(
    clean_plan: Plan, told: Told, on_teachers: Edit, post: str
) -> None:
    plan = on_teachers(clean_plan, {"S.middle": {"post": post}, "S.4": {"post": post}})
    anyone = {"kind": "eligibility"}
    assert [row[0] for row in told(plan, "post.eligible", anyone)] == ["P-out"]
