"""Who may be sent: every condition kept, broken and on its boundary."""

import datetime as dt

import pytest

from matcher.county import Availability, Post, Teacher, Term
from matcher.eligibility import eligible, facts_missing, meets_conditions
from matcher.policy import Eligibility

TERM = Term(code="2025-2026-1", start=dt.date(2025, 9, 1), end=dt.date(2026, 1, 16))


def teacher(**facts):
    return Teacher(code="T1", school="S", **facts)


def test_anyone_on_post_may_go_without_conditions():
    assert eligible(teacher(), Eligibility(), TERM)


@pytest.mark.parametrize("post", [Post.HEAD, Post.DEPUTY])
def test_heads_and_deputies_go_on_placements_only(post):
    assert not eligible(teacher(post=post), Eligibility(), TERM)
    assert meets_conditions(teacher(post=post), Eligibility(), TERM)


@pytest.mark.parametrize(
    "status", [Availability.DEFERRED, Availability.EXEMPT, Availability.AWAY]
)
def test_deferred_exempt_and_absent_people_stay(status):
    assert not eligible(teacher(availability=status), Eligibility(), TERM)


def test_part_time_teachers_stay():
    assert not eligible(teacher(full_time=False), Eligibility(), TERM)


def test_established_posts_matter_only_if_the_policy_says_so():
    person = teacher(established=False)
    assert eligible(person, Eligibility(), TERM)
    assert not eligible(person, Eligibility(established_only=True), TERM)


@pytest.mark.parametrize(("joined", "may"), [("2019-09", True), ("2019-10", False)])
def test_six_years_at_the_school_are_enough_and_a_month_less_is_not(joined, may):
    rule = Eligibility(tenure_years_min=6)
    assert eligible(teacher(joined=joined), rule, TERM) is may


@pytest.mark.parametrize(
    ("born", "may"), [("1967-11", False), ("1967-12", True), ("1970-01", True)]
)
def test_three_years_to_the_rising_age_are_enough(born, may):
    # men of November and December 1967 retire in August and September 2028
    rule = Eligibility(years_to_retirement_min=3)
    assert eligible(teacher(born=born, sex="m"), rule, TERM) is may


def test_unknown_months_count_in_favour_and_are_noticed():
    rule = Eligibility(tenure_years_min=6, years_to_retirement_min=3)
    assert eligible(teacher(), rule, TERM)
    assert facts_missing(teacher(), rule)
    assert facts_missing(teacher(born="1980-01", joined="2000-01"), rule)
    assert not facts_missing(teacher(born="1980-01", sex="f", joined="2000-01"), rule)
    assert not facts_missing(teacher(), Eligibility())


@pytest.mark.parametrize(
    ("born", "sex", "may"),
    [
        ("1975-09", "f", False),  # 50 in the month the term starts: above 49
        ("1975-10", "f", True),
        ("1970-01", "m", True),
        ("1969-08", "m", False),
        ("1969-08", None, True),
        (None, "m", True),
    ],
)
def test_the_age_limit_holds_for_the_sex_at_term_start(born, sex, may):
    rule = Eligibility(age_max_m=55, age_max_f=49)
    assert eligible(teacher(born=born, sex=sex), rule, TERM) is may


def test_volunteers_above_the_age_limit_may_go():
    rule = Eligibility(age_max_m=50)
    person = teacher(born="1965-01", sex="m")
    assert not eligible(person, rule, TERM)
    willing = person.model_copy(update={"volunteer": True})
    assert eligible(willing, rule, TERM)


def test_facts_are_missing_where_an_age_limit_cannot_be_checked():
    assert facts_missing(teacher(sex="m"), Eligibility(age_max_f=50))
    assert not facts_missing(teacher(sex="m"), Eligibility())
