"""What a school lacks and can give follows from its classes and its staff."""

import datetime as dt
import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.county import (
    Availability,
    County,
    Lesson,
    Post,
    School,
    Stage,
    Teacher,
    Term,
)
from matcher.curriculum import GENERAL_SUBJECTS, WEEKLY_PERIODS
from matcher.staffing import (
    _allot,
    required_periods,
    subject_balance,
    weekly_capacity,
)

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))


def _school(**more: object) -> School:
    return School.model_validate(
        {"code": "A", "name": "甲小学", "stage": Stage.PRIMARY, **more}
    )


def _teacher(code: str, *subjects: str, **more: object) -> Teacher:
    return Teacher.model_validate(
        {"code": code, "school": "A", "subjects": subjects, **more}
    )


def _county(school: School, *teachers: Teacher, **more: object) -> County:
    return County.model_validate(
        {"schools": (school,), "teachers": teachers, "term": TERM, **more}
    )


def test_stated_needs_and_spares_win() -> None:
    school = _school(needs={"英语": 6, "音乐": 0}, spares={"数学": 4}, classes={1: 2})
    balance = subject_balance(_county(school, _teacher("t", "语文")))
    assert balance.needs == {"A": {"英语": 6}}
    assert balance.spares == {"A": {"数学": 4}}


def test_aliases_of_stated_subjects_are_understood() -> None:
    balance = subject_balance(_county(_school(needs={"体育": 3, "体育与健康": 2})))
    assert balance.needs == {"A": {"体育与健康": 5}}


def test_a_school_without_known_teachers_lacks_nothing() -> None:
    assert subject_balance(_county(_school(classes={1: 2}))) == ({}, {})


def test_a_school_without_known_classes_gives_nothing() -> None:
    assert subject_balance(_county(_school(), _teacher("t", "语文"))) == ({}, {})


def test_one_class_of_grade_one_with_one_chinese_teacher() -> None:
    """A class of grade 1 needs 8 of Chinese; the teacher gives 15, 5 go to general."""
    balance = subject_balance(_county(_school(classes={1: 1}), _teacher("t", "语文")))
    lacking = {
        subject: periods
        for subject, periods in WEEKLY_PERIODS[1].items()
        if subject not in GENERAL_SUBJECTS and subject != "语文"
    }
    general = sum(n for s, n in WEEKLY_PERIODS[1].items() if s in GENERAL_SUBJECTS)
    assert balance.needs == {"A": lacking}
    assert balance.spares == {"A": {"语文": 15 - 8 - general}}


def test_general_subjects_are_never_lacking() -> None:
    school = _school(classes={7: 3}, stage=Stage.JUNIOR)
    balance = subject_balance(_county(school, _teacher("t", "语文")))
    assert not GENERAL_SUBJECTS & set(balance.needs["A"])


def test_leaders_and_class_teachers_give_less() -> None:
    for post, expected in (
        (Post.TEACHER, 15),
        (Post.CLASS_TEACHER, 7),
        (Post.MIDDLE, 7),
        (Post.DEPUTY, 3),
        (Post.HEAD, 3),
    ):
        teacher = _teacher("t", "语文", post=post)
        assert weekly_capacity(teacher, Stage.PRIMARY) == expected
    leads_a_class = _teacher("t", "语文", class_teacher=True)
    assert weekly_capacity(leads_a_class, Stage.PRIMARY) == 7


def test_those_away_give_nothing_and_part_time_teachers_what_is_stated() -> None:
    away = _teacher("t", "语文", availability=Availability.AWAY)
    part = _teacher("t", "语文", full_time=False, weekly_periods=6)
    assert weekly_capacity(away, Stage.PRIMARY) == 0
    assert weekly_capacity(part, Stage.PRIMARY) == 6


def test_a_nine_year_school_counts_the_stage_a_teacher_teaches() -> None:
    primary = _teacher("t", "语文", grades=(5, 6))
    junior = _teacher("t", "语文", grades=(7,))
    assert weekly_capacity(primary, Stage.NINE_YEAR) == 15
    assert weekly_capacity(junior, Stage.NINE_YEAR) == 12


def test_a_timetable_replaces_the_national_hours() -> None:
    lessons = (
        Lesson("A", "1", "语文", "t", 1, 1),
        Lesson("A", "1", "英语", "", 1, 2, "odd"),
        Lesson("A", "1", "英语", "", 1, 3, "odd"),
        Lesson("A", "1", "英语", "", 1, 4, "even"),
    )
    school = _school(classes={1: 5})
    assert required_periods(school, lessons) == {"英语": 2, "语文": 1}
    balance = subject_balance(_county(school, _teacher("t", "语文"), lessons=lessons))
    assert balance.needs == {"A": {"英语": 2}}
    assert balance.spares == {"A": {"语文": 14}}


def test_a_teacher_of_two_subjects_goes_where_the_need_is() -> None:
    """The one who can only teach music leaves art to the one who can do both."""
    unmet, left = _allot(
        {"音乐": 10, "美术": 10}, {("音乐",): 10, ("音乐", "美术"): 10}
    )
    assert unmet == {}
    assert left == {}


def test_a_chain_of_teachers_moves_over_to_meet_a_need() -> None:
    unmet, _ = _allot(
        {"数学": 5, "科学": 5, "音乐": 5},
        {("数学", "科学"): 5, ("科学", "音乐"): 5, ("数学",): 5},
    )
    assert unmet == {}


SUBJECT = ("语文", "数学", "英语")
pools = st.dictionaries(
    st.lists(st.sampled_from(SUBJECT), min_size=1, max_size=3, unique=True).map(tuple),
    st.integers(0, 6),
    max_size=5,
)
required = st.dictionaries(st.sampled_from(SUBJECT), st.integers(1, 8))


@settings(max_examples=300, deadline=None)
@given(required=required, pools=pools)
def test_unmet_need_is_the_least_any_allotment_leaves(
    required: dict[str, int], pools: dict[tuple[str, ...], int]
) -> None:
    """By max-flow min-cut: the worst set of subjects against all who can teach it."""
    unmet, left = _allot(required, pools)
    least = 0
    for size in range(1, len(required) + 1):
        for group in itertools.combinations(required, size):
            reach = sum(n for pool, n in pools.items() if set(pool) & set(group))
            least = max(least, sum(required[s] for s in group) - reach)
    assert sum(unmet.values()) == least
    met = sum(required.values()) - least
    assert sum(left.values()) == sum(pools.values()) - met
