"""Numbers of people posted, backbone among them, and lengths of stay."""

import datetime as dt
from collections.abc import Callable

import pytest

from matcher.county import Turn
from matcher.plan import AreaLead, Plan

D = dt.date
Told = Callable[..., list[tuple[str, str, str]]]
Words = Callable[..., list[str]]
Edit = Callable[..., Plan]


def count(**fields: object) -> dict[str, object]:
    return {"kind": "count_quota", "activity": "posting_out", "minimum": 1} | fields


@pytest.mark.parametrize(
    ("activity", "scope", "places"),
    [
        ("posting_out", "school", {"S": 2}),
        ("posting_out", "pair", {"S-R1": 1, "S-R2": 1}),
        ("posting_out", "consortium", {"G-S": 2}),
        ("posting_out", "county", {"county": 2}),
        ("posting_out", "area", {"A-L": 2}),
        ("posting_in", "school", {"R1": 1, "R2": 1}),
        ("posting_in", "pair", {"S-R1": 1, "S-R2": 1}),
        ("posting_in", "consortium", {"G-S": 2}),
    ],
)
def test_people_are_counted_over_the_scope_named(
    clean_plan: Plan, told: Told, activity: str, scope: str, places: dict[str, int]
) -> None:
    rule = count(activity=activity, scope=scope, minimum=9)
    assert told(clean_plan, "post.count", rule) == [
        (where, str(people), "9") for where, people in places.items()
    ]


@pytest.mark.parametrize(
    ("bounds", "broken"),
    [
        ({"minimum": 2}, []),
        ({"minimum": 3}, [("S", "2", "3")]),
        ({"minimum": 1, "maximum": 2}, []),
        ({"minimum": 1, "maximum": 1}, [("S", "2", "1")]),
    ],
)
def test_a_number_is_kept_at_its_bounds_and_broken_beyond(
    clean_plan: Plan,
    told: Told,
    bounds: dict[str, object],
    broken: list[tuple[str, str, str]],
) -> None:
    assert told(clean_plan, "post.count", count(scope="school", **bounds)) == broken


def test_people_of_the_autumn_count_for_the_number_of_the_school_year(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    term = clean_plan.county.term.model_copy(update={"code": "2026-2027-2"})
    turns = (
        Turn(teacher="S.4", activity="posting_out", term="2026-2027-1"),
        Turn(teacher="S.5", activity="posting_out", term="2026-2027-1"),
    )
    plan = on_county(clean_plan, term=term, history=turns)
    rule = count(scope="school", minimum=3, period="school_year")
    assert told(plan, "post.count", rule) == []
    assert told(plan, "post.count", rule | {"period": "term"}) == [("S", "2", "3")]


def test_a_target_only_warns_and_only_above_the_minimum(
    clean_plan: Plan, told: Told
) -> None:
    rule = count(scope="school", minimum=2, target=3)
    assert told(clean_plan, "post.count", rule) == []
    assert told(clean_plan, "post.target", rule) == [("S", "2", "3")]
    low = count(scope="school", minimum=3, target=4)
    assert told(clean_plan, "post.target", low) == []


def test_people_cannot_be_counted_by_subject(clean_plan: Plan, notes: Words) -> None:
    (note,) = notes(clean_plan, count(scope="subject"))
    assert note.startswith("people sent cannot be counted by subject")


def test_an_area_counts_the_supports_under_its_lead(
    clean_plan: Plan, told: Told
) -> None:
    other = clean_plan.pairing.model_copy(
        update={"area_leads": (AreaLead(school="L", supports=()),)}
    )
    plan = clean_plan.model_copy(update={"pairing": other})
    rule = count(scope="area", minimum=1)
    assert told(plan, "post.count", rule) == [("A-L", "0", "1")]


# --- backbone


def share(**fields: object) -> dict[str, object]:
    base = {"kind": "composition", "activity": "posting_out", "backbone_min": 0}
    return base | fields


@pytest.mark.parametrize(
    ("of", "kept", "broken", "owed"),
    [
        ("movers", 0.5, 0.51, "2"),  # S.0 of S.0 and S.4
        ("eligible", 0.1, 0.11, "2"),  # of ten
        ("eligible_backbone", 0.5, 0.51, "2"),  # of S.0 and S.3
    ],
)
def test_the_share_of_backbone_is_taken_of_the_group_named(
    clean_plan: Plan, told: Told, of: str, kept: float, broken: float, owed: str
) -> None:
    good, bad = (share(of=of, backbone_share=x) for x in (kept, broken))
    assert told(clean_plan, "post.backbone_share", good) == []
    assert told(clean_plan, "post.backbone_share", bad) == [("S", "1", owed)]


def test_a_title_counts_like_backbone(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    plan = on_teachers(clean_plan, {"S.4": {"title": "高级教师"}})
    number = share(backbone_min=2)
    part = share(backbone_share=1)
    for code, rule in (("post.backbone", number), ("post.backbone_share", part)):
        assert told(plan, code, rule) == [("S", "1", "2")]
        assert told(plan, code, rule | {"titles": ["高级教师"]}) == []
        assert told(plan, code, rule | {"titles": [""]}) == [("S", "1", "2")]


def test_a_share_of_all_backbone_is_owed_by_schools_that_send_nobody(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = on_rotation(clean_plan, postings=(), itineraries=())
    for of, broken in (
        ("movers", []),
        ("eligible", [("S", "0", "1")]),
        ("eligible_backbone", [("S", "0", "1")]),
    ):
        rule = share(of=of, backbone_share=0.1)
        assert told(plan, "post.backbone_share", rule) == broken


def test_backbone_of_the_county_is_judged_together(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    plan = on_teachers(clean_plan, {"R1.4": {"backbone": "city"}})
    rule = share(activity="posting_in", backbone_share=0.5)
    assert told(plan, "post.backbone_share", rule) == [("R2", "0", "1")]
    county = rule | {"scope": "county"}
    assert told(plan, "post.backbone_share", county) == []
    more = county | {"backbone_share": 0.6}
    assert told(plan, "post.backbone_share", more) == [("county", "1", "2")]


# --- lengths of stay


def test_a_stay_of_the_whole_term_runs_from_the_first_to_the_last_travel_day(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    rule = {"kind": "stint", "activity": "year_posting", "whole_term": True}
    window = {"kind": "window", "first_week": 2, "free_weeks_at_end": 1}
    assert told(clean_plan, "post.stint", rule, window) == []
    for changes in ({"start": D(2026, 9, 15)}, {"end": D(2026, 11, 19)}):
        rows = tuple(
            p.model_copy(update=changes) if p.id == "P-year" else p
            for p in clean_plan.rotation.postings
        )
        plan = on_rotation(clean_plan, postings=rows)
        ((where, _, bound),) = told(plan, "post.stint", rule, window)
        assert (where, bound) == ("P-year", "2026-09-14..2026-11-20")


def test_a_stay_of_several_terms_goes_on_beyond_this_one(
    clean_plan: Plan, told: Told
) -> None:
    rule = {"kind": "stint", "activity": "posting_out", "terms": 2}
    assert told(clean_plan, "post.stint", rule) == [("P-out", "1", "2")]
    rule["activity"] = "year_posting"
    assert told(clean_plan, "post.stint", rule) == []


def test_all_rules_of_an_activity_hold(clean_plan: Plan, told: Told) -> None:
    rules = [
        {"kind": "stint", "activity": "shadowing", "min_school_days": days}
        for days in (5, 6)
    ]
    assert told(clean_plan, "post.stint", *rules) == [
        ("P-R1.7", "5", "6"),
        ("P-R2.8", "5", "6"),
    ]


# --- who may be sent


def test_people_above_the_age_limit_are_not_sent_unless_they_volunteer(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    """Women born in January 1980 and 1985 are sent, 46 and 41 when the term starts."""
    limit = {"kind": "eligibility", "age_max_f": 40, "age_max_m": 60}
    assert told(clean_plan, "post.eligible", limit | {"age_max_f": 46}) == []
    found = {where for where, _, _ in told(clean_plan, "post.eligible", limit)}
    assert "P-out" in found
    plan = on_teachers(clean_plan, {"S.4": {"volunteer": True}})
    left = {where for where, _, _ in told(plan, "post.eligible", limit)}
    assert found - left == {"P-out"}
    plan = on_teachers(clean_plan, {"S.4": {"sex": None}})
    left = {where for where, _, _ in told(plan, "post.eligible", limit)}
    assert found - left == {"P-out"}


@pytest.mark.parametrize(
    ("limits", "fact", "asked"),
    [
        ({"tenure_years_min": 2}, {"joined": None}, "month of joining"),
        ({"years_to_retirement_min": 3}, {"born": None}, "birth month"),
        ({"age_max_f": 50}, {"sex": None}, "sex"),
        ({"age_max_f": 50}, {"born": None}, "birth month"),
        ({"age_max_m": 50}, {"born": None}, ""),
        ({}, {"born": None, "joined": None, "sex": None}, ""),
    ],
)
def test_facts_that_the_law_asks_and_nobody_gave_leave_the_clause_open(
    clean_plan: Plan,
    notes: Words,
    on_teachers: Edit,
    limits: dict[str, object],
    fact: dict[str, object],
    asked: str,
) -> None:
    plan = on_teachers(clean_plan, {"S.4": fact})
    found = notes(plan, {"kind": "eligibility"} | limits)
    assert len(found) == bool(asked)
    if asked:
        assert found[0].startswith(f"{asked} of S教师4(S.4) is not given")
