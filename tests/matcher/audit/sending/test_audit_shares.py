"""Percentages of staff: groups, scopes, clocks, bands, and what is not known.

S sends S.4 to R1 (10 days) and S.0 to R2 (for a year), of 12 full-time teachers, 10 of
them eligible (head and deputy are not sent).
"""

from collections.abc import Callable

import pytest

from matcher.county import Turn
from matcher.plan import Plan

Told = Callable[..., list[tuple[str, str, str]]]
Words = Callable[..., list[str]]
Edit = Callable[..., Plan]


def quota(**fields: object) -> dict[str, object]:
    base = {"kind": "percent_quota", "activity": "posting_out", "side": "support"}
    return base | {"share": 0.1} | fields


@pytest.mark.parametrize(
    ("of", "kept", "broken"),
    [("full_time", 2 / 12, 2.1 / 12), ("eligible", 2 / 10, 2.1 / 10)],
)
def test_the_share_is_taken_of_the_group_named(
    clean_plan: Plan, told: Told, of: str, kept: float, broken: float
) -> None:
    good, bad = (quota(of=of, share=round(x, 4) - 0.0001) for x in (kept, broken))
    assert told(clean_plan, "post.share", good) == []
    assert told(clean_plan, "post.share", bad) == [("S", "2", "3")]


def test_only_people_of_a_graduating_grade_count_for_their_share(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    grades = {"S.4": {"grades": (5, 6)}, "S.5": {"grades": (6,)}}
    grades |= {f"S.{i}": {"grades": (3,)} for i in (0, 1, 2, 3, 6, 7, 8)}
    plan = on_teachers(clean_plan, grades)
    half, more = (quota(of="graduating", share=share) for share in (0.5, 0.51))
    assert told(plan, "post.share", half) == []
    assert told(plan, "post.share", more) == [("S", "1", "2")]


def test_only_young_people_count_for_the_share_of_the_young(
    clean_plan: Plan, told: Told, on_teachers: Edit
) -> None:
    """The term starts in September 2026: born in October 1990 is 35, September 36."""
    born = {"S.4": {"born": "1990-10"}, "S.5": {"born": "1990-09"}}
    plan = on_teachers(clean_plan, born)
    assert told(plan, "post.share", quota(of="young", share=1)) == []
    plan = on_teachers(clean_plan, {"S.4": {"born": "1990-09"}, "S.5": born["S.4"]})
    assert told(plan, "post.share", quota(of="young", share=1)) == [("S", "0", "1")]


def test_a_birth_month_that_could_change_the_verdict_leaves_it_open(
    clean_plan: Plan, notes: Words, on_teachers: Edit
) -> None:
    young = {"S.4": {"born": "1995-01"}, "S.5": {"born": None}}
    plan = on_teachers(clean_plan, young)
    (note,) = notes(plan, quota(of="young", share=1))
    assert "of 1 teachers are not given; with them up to 2 people" in note
    assert notes(plan, quota(of="young", share=0.5)) == []


def test_an_unknown_staff_leaves_the_share_open(
    clean_plan: Plan, notes: Words, on_county: Edit
) -> None:
    plan = on_county(clean_plan, teachers=())
    (note,) = notes(plan, quota())
    assert "the staff of 城关一小(S) is unknown" in note


def test_a_share_of_the_county_is_judged_on_all_schools_together(
    clean_plan: Plan, told: Told, evidence: Words
) -> None:
    """R1 and R2 send 4 observers of 24; alone each would owe 3, together 5."""
    rule = quota(activity="observation", side="recipient", share=0.17)
    alone = told(clean_plan, "visit.share", rule)
    assert alone == [("R1", "2", "3"), ("R2", "2", "3")]
    county = rule | {"scope": "county"}
    assert told(clean_plan, "visit.share", county) == [("county", "4", "5")]
    (text,) = evidence(clean_plan, "visit.share", county | {"share": 0.16})
    assert text.startswith("the county, observation: 4 people (4 person-times")


def test_one_school_may_send_less_where_the_county_owes(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    visits = clean_plan.rotation.visits
    plan = on_rotation(clean_plan, visits=visits[:3])  # R1 two, R2 one
    rule = quota(activity="observation", side="recipient", share=0.125)
    assert told(plan, "visit.share", rule) == [("R2", "1", "2")]
    assert told(plan, "visit.share", rule | {"scope": "county"}) == []


def test_a_band_is_broken_above_as_well(clean_plan: Plan, told: Told) -> None:
    band = quota(share=0.05, share_max=0.17)  # 1 to 2 of 12
    assert told(clean_plan, "post.share", band) == []
    narrow = band | {"share_max": 0.16}  # 1 to 1
    assert told(clean_plan, "post.share", narrow) == [("S", "2", "1")]


def test_the_upper_end_of_a_band_is_never_below_what_is_owed(
    clean_plan: Plan, told: Told
) -> None:
    band = quota(share=0.15, share_max=0.16)  # 1.8 rounded up and 1.92 rounded down
    assert told(clean_plan, "post.share", band) == []


def _in_term(on_county: Edit, plan: Plan, code: str, *turns: Turn) -> Plan:
    term = plan.county.term.model_copy(update={"code": code})
    return on_county(plan, term=term, history=turns)


@pytest.mark.parametrize(
    ("period", "now", "before", "counts"),
    [
        ("term", "2026-2027-2", "2026-2027-1", False),
        ("school_year", "2026-2027-2", "2026-2027-1", True),
        ("school_year", "2026-2027-1", "2025-2026-2", False),
        ("calendar_year", "2026-2027-2", "2026-2027-1", False),
        ("calendar_year", "2026-2027-1", "2025-2026-2", True),
    ],
)
def test_people_of_an_earlier_term_of_the_period_count(
    clean_plan: Plan,
    told: Told,
    on_county: Edit,
    period: str,
    now: str,
    before: str,
    counts: bool,
) -> None:
    turn = Turn(teacher="S.5", activity="posting_out", term=before)
    plan = _in_term(on_county, clean_plan, now, turn)
    found = told(plan, "post.share", quota(share=0.25, period=period))
    assert (found == []) is counts


def test_who_goes_twice_in_the_period_is_one_person_and_two_person_times(
    clean_plan: Plan, told: Told, evidence: Words, on_county: Edit
) -> None:
    turn = Turn(teacher="S.4", activity="posting_out", term="2026-2027-1")
    plan = _in_term(on_county, clean_plan, "2026-2027-2", turn)
    rule = quota(share=0.25, period="school_year")
    assert told(plan, "post.share", rule) == [("S", "2", "3")]
    (text,) = evidence(plan, "post.share", rule | {"share": 0.1})
    assert "2 people (3 person-times, 1 of them earlier) of 12" in text


def test_a_past_turn_counts_for_the_partner_it_names(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    rule = quota(share=0.15, period="school_year", split="per_recipient")
    for host, open_to in (("R1", ["S-R2"]), ("R2", ["S-R1"]), ("", [])):
        turn = Turn(
            teacher="S.5", activity="posting_out", term="2026-2027-1", host=host
        )
        plan = _in_term(on_county, clean_plan, "2026-2027-2", turn)
        assert [where for where, _, _ in told(plan, "post.share", rule)] == open_to


def test_a_posting_for_a_year_counts_where_the_policy_says_so(
    clean_plan: Plan, told: Told
) -> None:
    rule = quota(share=0.1)
    year = {"kind": "subject_posting", "counts_in_share": False}
    assert told(clean_plan, "post.share", rule, {"kind": "subject_posting"}) == []
    assert told(clean_plan, "post.share", rule, year) == [("S", "1", "2")]
