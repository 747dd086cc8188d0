"""Bells of each school, short days, and the grade that a class is in."""

import datetime as dt

import pytest

from matcher.county import Bell, County, Lesson, School, Stage, Teacher, Term
from matcher.curriculum import (
    bells,
    class_grade,
    lesson_times,
    named_grade,
    period_times,
    school_bells,
)

TERM = Term(code="2025-2026-1", start=dt.date(2025, 9, 1), end=dt.date(2026, 1, 16))


def county(*own, stage=Stage.PRIMARY, **fields):
    school = School(code="S", name="城关", stage=stage)
    return County(schools=(school,), term=TERM, bells=own, **fields)


def bell(weekday, period, begins, ends):
    return Bell("S", weekday, period, begins, ends)


EVERY_DAY = (bell(0, 1, "08:00", "08:40"), bell(0, 2, "08:50", "09:30"))
SHORT = (bell(3, 1, "08:30", "09:00"),)


def test_a_school_without_own_bells_has_those_of_its_stage():
    for stage in (Stage.PRIMARY, Stage.JUNIOR):
        base = county(stage=stage)
        assert school_bells(base, "S", 2) == bells(stage)
        for period in range(1, 10):
            assert lesson_times(base, "S", 2, period) == period_times(stage, period)


def test_bells_of_the_weekday_come_before_those_of_every_day():
    base = county(*EVERY_DAY, *SHORT)
    assert school_bells(base, "S", 3) == (("08:30", "09:00"),)
    assert school_bells(base, "S", 2) == (("08:00", "08:40"), ("08:50", "09:30"))
    assert school_bells(base, "S", 0) == school_bells(base, "S", 2)


def test_bells_of_one_weekday_alone_leave_the_others_as_usual_for_the_stage():
    base = county(*SHORT)
    assert school_bells(base, "S", 3) == (("08:30", "09:00"),)
    assert school_bells(base, "S", 4) == bells(Stage.PRIMARY)


def test_period_1_is_the_first_bell_whatever_the_order_of_the_rows():
    base = county(*reversed(EVERY_DAY))
    assert lesson_times(base, "S", 1, 1) == (480, 520)
    assert lesson_times(base, "S", 1, 2) == (530, 570)


def test_periods_beyond_the_bells_follow_every_fifty_minutes():
    base = county(*EVERY_DAY)
    assert lesson_times(base, "S", 1, 3) == (580, 620)
    assert lesson_times(base, "S", 1, 4) == (630, 670)


def test_a_period_left_out_of_a_weekday_has_its_usual_time():
    late = bell(5, 3, "10:00", "10:40")
    assert school_bells(county(*EVERY_DAY, late), "S", 5) == (
        ("08:00", "08:40"),
        ("08:50", "09:30"),
        ("10:00", "10:40"),
    )
    # nothing stated of periods 1 and 2: the stage's own
    assert school_bells(county(late), "S", 5)[:2] == bells(Stage.PRIMARY)[:2]


def test_an_unknown_school_is_refused():
    with pytest.raises(KeyError):
        school_bells(county(), "X", 1)


def test_a_changed_county_has_its_own_bells():
    base = county(*EVERY_DAY)
    assert school_bells(base, "S", 1)[0] == ("08:00", "08:40")
    changed = base.model_copy(update={"bells": SHORT})
    assert school_bells(changed, "S", 3) == (("08:30", "09:00"),)


@pytest.mark.parametrize(
    ("name", "stage", "grade"),
    [
        ("三(2)班", Stage.PRIMARY, 3),
        ("三（2）班", Stage.PRIMARY, 3),
        ("四年级1班", Stage.NINE_YEAR, 4),
        ("小三1班", Stage.NINE_YEAR, 3),
        ("初二(3)班", Stage.NINE_YEAR, 8),
        ("一(2)班", Stage.JUNIOR, 7),
        ("七(10)班", Stage.JUNIOR, 7),
        ("6A", Stage.PRIMARY, 6),
        ("302班", Stage.PRIMARY, 3),
        ("703", Stage.JUNIOR, 7),
        ("2班", Stage.PRIMARY, None),
        ("12班", Stage.PRIMARY, None),
        ("一班", Stage.PRIMARY, None),
        ("七(1)班", Stage.PRIMARY, None),
        ("舞蹈队", Stage.PRIMARY, None),
        ("", Stage.PRIMARY, None),
    ],
)
def test_the_name_of_a_class_tells_its_grade_or_nothing(name, stage, grade):
    assert named_grade(name, stage) == grade


def teaching(*grades):
    people = tuple(
        Teacher(code=f"T{i}", school="S", grades=each) for i, each in enumerate(grades)
    )
    lessons = tuple(Lesson("S", "2班", "语文", t.code, 1, 1) for t in people)
    return county(teachers=people, lessons=lessons)


def test_a_class_without_grade_in_its_name_is_of_the_grade_its_teachers_share():
    assert class_grade(teaching((3, 4), (4, 5), ()), "S", "2班") == 4
    assert class_grade(teaching((3, 4), (3, 4)), "S", "2班") is None
    assert class_grade(teaching((3,), (4,)), "S", "2班") is None
    assert class_grade(teaching(()), "S", "2班") is None
    assert class_grade(teaching((3,)), "S", "五(1)班") == 5
