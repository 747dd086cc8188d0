"""Leaders due to move: who is listed, since when, and what is not known.

The term ends in November 2026. S.head took the post in September 2014, the other heads
and deputies joined their schools in September 2015 (134 months before).
"""

from collections.abc import Callable

import pytest

from matcher.plan import LeaderDue, Plan

Told = Callable[..., list[tuple[str, str, str]]]
Words = Callable[..., list[str]]
Edit = Callable[..., Plan]


def clock(**fields: object) -> dict[str, object]:
    return {"kind": "tenure_clock", "posts": ["head"], "years": 12} | fields


def row(**fields: object) -> LeaderDue:
    base = {"teacher": "S.head", "school": "S", "since": "2014-09", "years": 12.17}
    return LeaderDue.model_validate(base | fields)


@pytest.mark.parametrize(
    ("years", "missing"),
    [
        (12.1, []),
        (11.2, []),
        (11.1, ["R1.head", "R2.head"]),
        (12.2, ["S.head"]),  # listed, and not due
    ],
)
def test_every_leader_who_has_served_so_long_is_listed_and_nobody_else(
    clean_plan: Plan, told: Told, years: float, missing: list[str]
) -> None:
    found = told(clean_plan, "leader.due", clock(years=years))
    assert sorted(where for where, _, _ in found) == missing


def test_only_the_posts_named_are_on_the_clock(clean_plan: Plan, told: Told) -> None:
    found = told(clean_plan, "leader.due", clock(posts=["deputy"], years=11))
    places = {where for where, _, _ in found}
    assert places == {"S.deputy", "R1.deputy", "R2.deputy", "S.head"}


def test_two_clocks_share_one_list(clean_plan: Plan, told: Told) -> None:
    rules = clock(), clock(posts=["middle"], years=20)
    assert told(clean_plan, "leader.due", *rules) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"teacher": "GHOST"},
        {"school": "R1"},
        {"since": "2014-10"},
        {"years": 12.3},
        {"teacher": "S.0"},
    ],
)
def test_a_row_must_be_true(
    clean_plan: Plan, told: Told, on_rotation: Edit, changes: dict[str, object]
) -> None:
    plan = on_rotation(clean_plan, leaders_due=(row(**changes),))
    assert told(plan, "leader.due", clock())
    assert told(on_rotation(plan, leaders_due=(row(),)), "leader.due", clock()) == []


def test_years_may_be_rounded_to_one_decimal(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = on_rotation(clean_plan, leaders_due=(row(years=12.2),))
    assert told(plan, "leader.due", clock()) == []


def test_a_row_listed_twice_or_without_a_rule_is_told(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = on_rotation(clean_plan, leaders_due=(row(), row()))
    assert len(told(plan, "leader.due", clock())) == 2
    context = {"kind": "context", "title": ["背景", "Background"]}
    assert len(told(clean_plan, "leader.due", context)) == 1


def test_a_leader_of_unknown_term_is_noted_and_not_listed(
    clean_plan: Plan, told: Told, notes: Words, on_teachers: Edit
) -> None:
    plan = on_teachers(clean_plan, {"R1.head": {"joined": None}})
    assert told(plan, "leader.due", clock()) == []
    (note,) = notes(plan, clock())
    assert "R1.head" in note


def test_a_true_list_leaves_the_decision_to_the_bureau(
    clean_plan: Plan, notes: Words, on_rotation: Edit
) -> None:
    (note,) = notes(clean_plan, clock())
    assert note.startswith("1 due (head), all listed; the bureau decides")
    plan = on_rotation(clean_plan, leaders_due=())
    (note,) = notes(plan, clock(years=30))
    assert note == "nobody (head) has served 30 years by the end of the term"
