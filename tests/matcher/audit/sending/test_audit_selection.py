"""Who comes first: volunteers, points, rota, among people who could do the same.

S sends S.4 (mathematics) and S.0 (Chinese, backbone); S.3 (mathematics, backbone) and
S.2 (Chinese) stay at home; S.1 and S.5 teach at other schools.
"""

from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.county import Turn
from matcher.errors import Severity
from matcher.plan import Plan

Told = Callable[..., list[tuple[str, str, str]]]
Edit = Callable[..., Plan]


def order(*ways: str) -> dict[str, object]:
    rule: dict[str, object] = {"kind": "selection_order", "activity": "posting_out"}
    return rule | ({"order": ways} if ways else {})


def out_of_order(told: Told, plan: Plan, *rules: dict[str, object]) -> list[str]:
    return [where for where, _, _ in told(plan, "post.order", *rules)]


def test_a_volunteer_left_at_home_comes_before_somebody_sent(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    plan = on_teachers(clean_plan, {"S.3": {"volunteer": True}})
    assert out_of_order(told, plan, order()) == ["S.4"]
    plan = on_teachers(plan, {"S.4": {"volunteer": True}})
    assert out_of_order(told, plan, order()) == []


def test_points_decide_where_volunteering_does_not_and_no_points_come_last(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    def points(here: float | None, there: float | None) -> list[str]:
        facts = {"S.4": {"points": here}, "S.3": {"points": there}}
        return out_of_order(told, on_teachers(clean_plan, facts), order())

    assert points(70, 71) == ["S.4"]
    assert points(71, 71) == []
    assert points(72, 71) == []
    assert points(None, 0) == ["S.4"]
    assert points(0, None) == []


def test_fewer_earlier_turns_come_first(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    turn = Turn(teacher="S.4", activity="posting_out", term="2025-2026-1")
    plan = on_county(clean_plan, history=(turn,))
    assert out_of_order(told, plan, order()) == ["S.4"]
    assert out_of_order(told, plan, order("volunteers", "points")) == []


def test_only_the_first_way_that_differs_counts(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    facts = {"S.4": {"volunteer": True, "points": 1}, "S.3": {"points": 99}}
    plan = on_teachers(clean_plan, facts)
    assert out_of_order(told, plan, order("volunteers", "points")) == []
    assert out_of_order(told, plan, order("points", "volunteers")) == ["S.4"]


@pytest.mark.parametrize(
    "changes",
    [
        {"backbone": "none"},  # S.0 is backbone and needs to be replaced by backbone
        {"subjects": ("数学",)},
        {"availability": "deferred"},
    ],
)
def test_who_could_not_do_the_same_does_not_come_first(
    clean_plan: Plan, told: Told, on_teachers: Edit, changes: dict[str, object]
) -> None:
    first = {"volunteer": True, "backbone": "county"}
    plan = on_teachers(clean_plan, {"S.2": first})
    assert out_of_order(told, plan, order()) == ["S.0"]
    plan = on_teachers(clean_plan, {"S.2": first | changes, "S.3": {"points": None}})
    assert "S.0" not in out_of_order(told, plan, order())


def test_who_has_had_a_turn_does_not_come_before_who_has_not(
    clean_plan: Plan, told: Told, on_teachers: Edit, on_county: Edit
) -> None:
    turn = Turn(teacher="S.3", activity="posting_out", term="2025-2026-1")
    plan = on_teachers(clean_plan, {"S.3": {"volunteer": True}})
    plan = on_county(plan, history=(turn,))
    rota = {"kind": "turns", "activity": "posting_out"}
    assert out_of_order(told, plan, order()) == ["S.4"]
    assert out_of_order(told, plan, order(), rota) == []


def test_the_order_of_selection_only_warns(clean_plan: Plan, on_teachers: Edit) -> None:
    plan = on_teachers(clean_plan, {"S.3": {"volunteer": True}})
    findings = [f for f in audit_plan(plan).findings if f.rule == "post.order"]
    assert [f.severity for f in findings] == [Severity.WARNING]
    assert "a volunteer" in findings[0].message_en
