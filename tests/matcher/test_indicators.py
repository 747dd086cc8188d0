"""Inspectors' figures, against published values and counties worked out by hand."""

import datetime as dt

import pytest

from matcher.calendar import school_days
from matcher.county import (
    Availability,
    Backbone,
    County,
    Post,
    School,
    Stage,
    Teacher,
    Term,
    Turn,
)
from matcher.indicators import Indicator, indicators, movers, spread
from matcher.plan import PairingPlan, Plan, Posting, RotationPlan, Status
from matcher.policy import Activity, Eligibility, Policy
from matcher.text import Text

TERM = Term(code="2026-2027-2", start=dt.date(2027, 3, 1), end=dt.date(2027, 6, 30))
DAYS = len(school_days(TERM))
POLICY = Policy(name="test", title=Text("试", "test"), rules=(Eligibility(),))


def school(code: str, stage: Stage = Stage.PRIMARY, **fields: object) -> School:
    return School.model_validate(
        {"code": code, "name": f"学校{code}", "stage": stage, "pupils": 100, **fields}
    )


def teacher(code: str, at: str, backbone: bool = False, **fields: object) -> Teacher:
    level = Backbone.COUNTY if backbone else Backbone.NONE
    return Teacher.model_validate(
        {"code": code, "school": at, "backbone": level, **fields}
    )


def posting(who: str, home: str, host: str, days: int, **fields: object) -> Posting:
    return Posting.model_validate(
        {
            "id": f"P-{who}", "teacher": who, "home": home, "host": host,
            "kind": "posting_out", "start": "2027-03-01", "end": "2027-06-30",
            "weeks": 10, "school_days": days, **fields,
        }
    )  # fmt: skip


def plan_of(schools, teachers=(), postings=(), history=()) -> Plan:
    return Plan(
        county=County(schools=schools, teachers=teachers, term=TERM, history=history),
        policy=POLICY,
        pairing=PairingPlan(status=Status.OPTIMAL),
        rotation=RotationPlan(
            status=Status.OPTIMAL if postings else Status.NOT_PLANNED, postings=postings
        ),
    )


def one(plan: Plan, code: str, at: str = "", **fields: object) -> Indicator:
    found = [
        f
        for f in indicators(plan)
        if f.code == code
        and f.school == at
        and all(getattr(f, name) == value for name, value in fields.items())
    ]
    assert len(found) == 1, found
    return found[0]


def test_the_published_example_of_the_coefficient_is_met():
    result = spread([279, 137, 935, 160, 402], [45, 37, 89, 76, 55])
    assert result.mean == pytest.approx(6.3344, abs=1e-4)
    assert result.deviation == pytest.approx(3.2639, abs=1e-4)
    assert result.coefficient == pytest.approx(0.5153, abs=1e-4)


def test_equal_shares_have_no_spread_and_nothing_at_all_has_no_coefficient():
    assert spread([2, 4], [100, 200]).coefficient == 0
    assert spread([0, 0], [100, 200]).coefficient is None


@pytest.mark.parametrize(
    ("amounts", "pupils"), [([], []), ([1], [0]), ([1, 2], [10]), ([1], [-5])]
)
def test_spread_refuses_what_it_cannot_divide_by(amounts, pupils):
    with pytest.raises(ValueError, match="pupils"):
        spread(amounts, pupils)


def test_a_school_without_backbone_counts_as_zero_and_is_not_dropped():
    plan = plan_of(
        (school("A"), school("B")),
        (teacher("a1", "A", backbone=True), teacher("a2", "A", backbone=True),
         teacher("b1", "B")),
    )  # fmt: skip
    assert one(plan, "backbone", "B", basis="official").value == 0
    assert one(plan, "backbone", basis="official").value == pytest.approx(1.0)
    figure = one(plan, "backbone_spread", basis="official")
    assert figure.value == pytest.approx(1.0)
    assert (figure.standard, figure.met) == (0.50, False)


def test_only_full_time_teachers_of_county_level_and_above_count():
    plan = plan_of(
        (school("A"),),
        (
            teacher("1", "A", backbone=True),
            teacher("2", "A", backbone=True, full_time=False),
            teacher("3", "A", backbone=False).model_copy(
                update={"backbone": Backbone.SCHOOL}
            ),
            teacher("4", "A", backbone=True, availability=Availability.DEFERRED),
        ),
    )
    assert one(plan, "backbone", "A", basis="official").value == pytest.approx(2.0)


def test_a_posting_moves_its_share_of_the_term_and_posts_stay():
    plan = plan_of(
        (school("A"), school("B")),
        (teacher("a1", "A", backbone=True), teacher("b1", "B")),
        (posting("a1", "A", "B", days=DAYS // 4),),
    )
    share = (DAYS // 4) / DAYS
    assert one(plan, "backbone", "A", basis="official").value == 1.0
    assert one(plan, "backbone", "A", basis="effective").value == pytest.approx(
        1 - share
    )
    assert one(plan, "backbone", "B", basis="effective").value == pytest.approx(share)
    assert one(plan, "backbone", basis="effective").value == pytest.approx(0.5)


def test_a_posting_longer_than_the_term_counts_as_the_whole_term():
    plan = plan_of(
        (school("A"), school("B")),
        (teacher("a1", "A", backbone=True), teacher("b1", "B")),
        (posting("a1", "A", "B", days=2 * DAYS),),
    )
    assert one(plan, "backbone", "A", basis="effective").value == pytest.approx(0.0)


def test_placements_and_unknown_people_move_nobody():
    plan = plan_of(
        (school("A"), school("B")),
        (teacher("a1", "A", backbone=True), teacher("b1", "B")),
        (
            posting("a1", "A", "B", days=DAYS, kind=Activity.PLACEMENT),
            posting("ghost", "A", "B", days=DAYS),
        ),
    )
    assert one(plan, "backbone", "A", basis="effective").value == 1.0


def test_a_nine_year_school_is_split_by_classes_and_by_grades_taught():
    nine = school("N", Stage.NINE_YEAR, pupils=300, classes={1: 2, 2: 2, 7: 1, 8: 1})
    plan = plan_of(
        (nine,),
        (
            teacher("1", "N", backbone=True, grades=(1, 2)),
            teacher("2", "N", backbone=True, grades=(6, 7)),
            teacher("3", "N", backbone=True),
        ),
    )
    primary = one(plan, "backbone", "N", stage=Stage.PRIMARY, basis="official")
    junior = one(plan, "backbone", "N", stage=Stage.JUNIOR, basis="official")
    assert primary.value == pytest.approx(100 * (1 + 0.5 + 2 / 3) / 200)
    assert junior.value == pytest.approx(100 * (0.5 + 1 / 3) / 100)


def test_staff_numbers_stand_in_where_no_teachers_are_listed():
    plan = plan_of((school("A", backbone_staff=3), school("B")), ())
    assert one(plan, "backbone", "A", basis="official").value == pytest.approx(3.0)
    missing = one(plan, "backbone", "B", basis="official")
    assert (missing.value, missing.met) == (None, None)
    assert missing.why.zh == "缺教师名单和骨干教师数"
    assert "1 所学校缺数据" in one(plan, "backbone", basis="official").why.zh


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"pupils": None}, "缺学生数"),
        ({"pupils": 0}, "缺学生数"),
        ({"stage": Stage.NINE_YEAR}, "九年一贯制"),
    ],
)
def test_what_cannot_be_computed_says_why(fields, why):
    plan = plan_of((school("A", backbone_staff=1, **fields),))
    figure = one(plan, "backbone", "A", stage=Stage.PRIMARY, basis="official")
    assert figure.value is None
    assert why in figure.why.zh
    assert (
        one(plan, "backbone_spread", stage=Stage.PRIMARY, basis="official").value
        is None
    )


def test_a_county_without_any_backbone_has_no_coefficient_and_says_so():
    plan = plan_of((school("A", backbone_staff=0), school("B", backbone_staff=0)))
    figure = one(plan, "backbone_spread", basis="official")
    assert figure.value is None
    assert "没有骨干教师" in figure.why.zh


def test_exchange_shares_count_movers_over_the_eligible():
    staff = (
        teacher("a1", "A", backbone=True),
        teacher("a2", "A"),
        teacher("a3", "A", availability=Availability.EXEMPT),
        teacher("a4", "A", post=Post.HEAD),
        teacher("b1", "B"),
    )
    plan = plan_of(
        (school("A"), school("B")), staff, (posting("a1", "A", "B", days=10),)
    )
    county = one(plan, "exchange_share")
    assert county.value == pytest.approx(1 / 3)
    assert (county.standard, county.met, county.why.zh) == (0.10, True, "1 / 3 人")
    assert one(plan, "exchange_share", "A").value == pytest.approx(1 / 2)
    assert one(plan, "exchange_share", "A").standard is None
    assert one(plan, "exchange_share", "B").value == 0
    assert one(plan, "exchange_backbone").value == 1.0


def test_movers_of_the_first_term_count_and_those_of_other_years_do_not():
    plan = plan_of(
        (school("A"), school("B")),
        (teacher("a1", "A"), teacher("a2", "A"), teacher("a3", "A")),
        (posting("a1", "A", "B", days=10),),
        (
            Turn(teacher="a2", activity="posting_out", term="2026-2027-1"),
            Turn(teacher="a3", activity="posting_out", term="2025-2026-2"),
            Turn(teacher="a3", activity="observation", term="2026-2027-1"),
        ),
    )
    assert movers(plan) == {"a1", "a2"}


def test_a_plan_without_rotation_has_no_exchange_share():
    plan = plan_of((school("A"),), (teacher("a1", "A"),))
    assert one(plan, "exchange_share").value is None
    assert one(plan, "exchange_share").why.zh == "未编排轮岗"


def test_exactly_the_standard_is_kept():
    staff = tuple(teacher(f"a{n}", "A") for n in range(10))
    plan = plan_of(
        (school("A"), school("B")), staff, (posting("a0", "A", "B", days=10),)
    )
    assert one(plan, "exchange_share").met is True


def test_the_county_comes_first_then_school_by_school():
    plan = plan_of((school("B"), school("A")), (teacher("a1", "A"),))
    order = list(dict.fromkeys(f.school for f in indicators(plan)))
    assert order == ["", "B", "A"]
