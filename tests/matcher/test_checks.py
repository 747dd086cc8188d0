"""Odd but possible things: each a warning that names the school and a remedy."""

import datetime as dt

import pytest

from matcher.checks import odd_things
from matcher.county import Bell, County, Lesson, School, Stage, Teacher, Term
from matcher.errors import Severity

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22))


def school(number, **facts):
    """A school of a grid of schools two kilometres apart."""
    usual = {
        "code": f"S{number}",
        "name": f"第{number}小学",
        "stage": Stage.PRIMARY,
        "lon": 109.4 + 0.02 * (number % 4),
        "lat": 31.0 + 0.02 * (number // 4),
    }
    return School(**usual | facts)


def county(*changed, teachers=()):
    """Twelve ordinary schools, some of them changed."""
    by_code = {s.code: s for s in (*(school(n) for n in range(12)), *changed)}
    return County(schools=tuple(by_code.values()), teachers=tuple(teachers), term=TERM)


def only(found):
    (fault,) = found
    assert fault.severity is Severity.WARNING
    assert fault.remedy.zh
    assert fault.remedy.en
    return fault


def test_an_ordinary_county_has_nothing_odd():
    assert odd_things(county()) == ()


def test_two_schools_on_one_point_name_each_other():
    fault = only(odd_things(county(school(5, lon=109.4, lat=31.0))))
    assert fault.code == "school.point.same"
    assert fault.where.startswith("S5")
    assert "第0小学" in fault.expected.zh


def test_a_school_four_hundred_kilometres_away_is_far():
    fault = only(odd_things(county(school(5, lon=114.3, lat=30.6))))
    assert fault.code == "school.point.far"
    assert "第5小学" in fault.value
    assert "公里" in fault.expected.zh


def test_a_school_thirty_kilometres_from_a_small_town_is_outside_the_cloud():
    assert only(odd_things(county(school(5, lat=31.3)))).code == "school.point.outside"


def test_a_long_county_is_no_outlier_of_itself():
    line = [school(n, lon=109.0 + 0.1 * n, lat=31.0) for n in range(12)]
    assert odd_things(county(*line)) == ()


def test_swapped_figures_are_recognised_when_swapping_brings_the_school_home():
    fault = only(odd_things(county(school(5, lon=31.0, lat=89.9), school(6))))
    assert fault.code == "school.point.far"
    near_pole = [school(n, lon=40.0 + 0.01 * n, lat=39.0) for n in range(12)]
    swapped = school(5, lon=39.0, lat=40.05)
    fault = only(odd_things(county(*near_pole, swapped)))
    assert fault.code == "school.point.swapped"
    assert "对调" in fault.remedy.zh


def test_few_schools_are_no_cloud():
    two = County(schools=(school(0), school(1, lon=80.0)), term=TERM)
    assert odd_things(two) == ()


def test_a_kindergarten_or_vocational_school_will_not_be_paired():
    fault = only(odd_things(county(school(5, name="幼儿园", stage=Stage.OTHER))))
    assert fault.code == "school.stage.other"


def test_no_teachers_at_all_is_odd_but_unknown_is_not():
    assert only(odd_things(county(school(5, staff=0)))).code == "school.staff.zero"


def test_more_backbone_than_staff_is_odd():
    fault = only(odd_things(county(school(5, staff=10, backbone_staff=11))))
    assert fault.code == "school.backbone.too_many"
    assert "10" in fault.expected.zh


def test_pupils_zero_with_teachers_is_odd():
    assert (
        only(odd_things(county(school(5, staff=10, pupils=0)))).code
        == "school.pupils.zero"
    )


def test_a_stated_number_that_differs_from_the_list_is_odd():
    people = [Teacher(code=f"T{n}", school=f"S{n}") for n in range(12)]
    fault = only(odd_things(county(school(5, staff=3), teachers=people)))
    assert fault.code == "school.staff.differs"
    assert "1 人" in fault.expected.zh


def test_a_school_without_teachers_in_the_list_is_odd():
    people = [Teacher(code=f"T{n}", school=f"S{n}") for n in range(11)]
    fault = only(odd_things(county(teachers=people)))
    assert fault.code == "school.staff.none_listed"
    assert fault.where.startswith("S11")


def test_grades_outside_the_stage_are_odd():
    fault = only(odd_things(county(school(5, classes={6: 2, 7: 1, 8: 0}))))
    assert fault.code == "school.classes.stage"
    assert fault.value.endswith("7 年级")


def test_more_than_a_hundred_pupils_a_class_is_odd():
    fault = only(odd_things(county(school(5, classes={1: 2}, pupils=220))))
    assert fault.code == "school.pupils.many"


def test_the_same_school_twice_is_odd_but_a_namesake_elsewhere_is_not():
    twins = (
        school(5, name="中心小学", district="东"),
        school(6, name="中心小学", district="西"),
    )
    assert odd_things(county(*twins)) == ()
    fault = only(
        odd_things(county(school(5, name="中心小学"), school(6, name="中心小学")))
    )
    assert fault.code == "school.name.same"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_places_may_be_cells(lang):
    found = odd_things(
        county(school(5, staff=0)), place=lambda code: f"学校!A{code[1:]}"
    )
    assert found[0].say(lang).startswith("学校!A5")


def leader(code, **facts):
    return Teacher(code=code, name="甲", school="S1", post="deputy", **facts)


def codes_of(found):
    return [fault.code for fault in found if not fault.code.startswith("school.staff")]


def test_a_post_taken_after_the_term_is_odd_and_one_within_it_is_not():
    later, fine = (
        leader("T1", in_post_since="2027-02"),
        leader("T2", in_post_since="2027-01"),
    )
    (fault,) = [
        f for f in odd_things(county(teachers=(later, fine))) if "in_post" in f.code
    ]
    assert fault.code == "teacher.in_post.future"
    assert fault.where.startswith("T1")
    assert fault.value == "2027-02"


def test_a_post_taken_as_a_child_or_before_joining_the_school_is_odd():
    child = leader("T1", born="1990-05", in_post_since="2009-05")
    moved = leader("T2", joined="2020-09", in_post_since="2015-09")
    fine = leader("T3", born="1980-01", joined="2010-09", in_post_since="2012-09")
    assert codes_of(odd_things(county(teachers=(child, moved, fine)))) == [
        "teacher.in_post.young",
        "teacher.in_post.before_joined",
    ]


def test_months_of_a_post_given_for_people_without_one_are_one_warning():
    staff = [
        Teacher(code=f"T{n}", school="S1", in_post_since="2018-09") for n in range(3)
    ]
    (fault,) = [f for f in odd_things(county(teachers=staff)) if "in_post" in f.code]
    assert fault.code == "teacher.in_post.no_post"
    assert "3 人" in fault.expected.zh
    assert fault.where.endswith("(+2)")


def test_more_sync_rooms_than_classes_are_odd():
    many = school(1, classes={1: 2, 2: 2}, sync_rooms=5)
    fine = school(2, classes={1: 2}, sync_rooms=2)
    fault = only(odd_things(county(many, fine)))
    assert fault.code == "school.sync_rooms.many"
    assert "第1小学" in fault.value


def rung(*bells, lessons=()):
    whole = county()
    return whole.model_copy(
        update={
            "bells": tuple(Bell("S1", *bell) for bell in bells),
            "lessons": tuple(Lesson("S1", "一1", "语文", "", *x) for x in lessons),
        }
    )


def test_periods_of_ten_minutes_or_before_dawn_are_odd():
    found = odd_things(rung((0, 1, "08:00", "08:10"), (0, 2, "01:30", "02:10")))
    assert codes_of(found) == ["bell.length", "bell.hours"]


def test_lessons_in_periods_without_bells_are_named():
    bells = (
        (0, 1, "08:00", "08:40"),
        (0, 2, "08:50", "09:30"),
        (3, 1, "08:00", "08:40"),
    )
    found = odd_things(rung(*bells, lessons=((1, 2), (3, 1))))
    assert codes_of(found) == []
    fault = only(odd_things(rung(*bells, lessons=((1, 3), (3, 2)))))
    assert fault.code == "bell.missing"
    assert fault.value.endswith("2、3")
