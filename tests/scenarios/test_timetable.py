from collections import Counter, defaultdict

import pytest

from matcher.county import County, Lesson
from matcher.curriculum import WEEKLY_PERIODS, bells
from scenarios.catalogue import named_county
from scenarios.lessons import class_name
from scenarios.timetable import half_day

WEEKS = {"all": ("odd", "even"), "odd": ("odd",), "even": ("even",)}


def clashes(lessons: tuple[Lesson, ...], *fields: str) -> list[tuple[object, ...]]:
    seen: Counter[tuple[object, ...]] = Counter()
    for lesson in lessons:
        who = tuple(getattr(lesson, field) for field in fields)
        for week in WEEKS[lesson.parity]:
            seen[*who, lesson.weekday, lesson.period, week] += 1
    return [place for place, count in seen.items() if count > 1]


def weekly(county: County) -> dict[tuple[str, str], dict[str, Counter[str]]]:
    table: dict[tuple[str, str], dict[str, Counter[str]]] = defaultdict(
        lambda: {"odd": Counter(), "even": Counter()}
    )
    for lesson in county.lessons:
        for week in WEEKS[lesson.parity]:
            table[lesson.school, lesson.class_][week][lesson.subject] += 1
    return table


@pytest.fixture(
    scope="module",
    params=["mountain-40", "mountain-40-tight", "tiny-mixed", "city-edge-20"],
)
def county(request: pytest.FixtureRequest) -> County:
    return named_county(request.param, seed=11)


def test_no_teacher_is_in_two_classes_at_once(county: County) -> None:
    assert clashes(county.lessons, "teacher") == []


def test_no_class_has_two_lessons_at_once(county: County) -> None:
    assert clashes(county.lessons, "school", "class_") == []


def test_every_class_has_its_weekly_periods_in_every_week(county: County) -> None:
    table = weekly(county)
    for school in county.schools:
        for grade, number in school.classes.items():
            for index in range(1, number + 1):
                weeks = table[school.code, class_name(grade, index)]
                assert weeks["odd"] == weeks["even"] == WEEKLY_PERIODS[grade]


def test_lessons_lie_within_the_bells(county: County) -> None:
    for lesson in county.lessons:
        stage = county.school_by_code[lesson.school].stage
        assert 1 <= lesson.weekday <= 5
        assert 1 <= lesson.period <= len(bells(stage))


def test_lessons_name_teachers_of_their_school_and_make_up_their_loads(
    county: County,
) -> None:
    halves: Counter[str] = Counter()
    for lesson in county.lessons:
        assert county.teacher_by_code[lesson.teacher].school == lesson.school
        halves[lesson.teacher] += len(WEEKS[lesson.parity])
    for teacher in county.teachers:
        assert halves[teacher.code] == 2 * (teacher.weekly_periods or 0)


def test_teachers_teach_the_grades_they_are_listed_with(county: County) -> None:
    grades = {
        (school.code, class_name(grade, index)): grade
        for school in county.schools
        for grade, number in school.classes.items()
        for index in range(1, number + 1)
    }
    for lesson in county.lessons:
        listed = county.teacher_by_code[lesson.teacher].grades
        assert grades[lesson.school, lesson.class_] in listed


def test_subjects_are_spread_over_the_week(county: County) -> None:
    days: dict[tuple[str, str, str], Counter[int]] = defaultdict(Counter)
    for lesson in county.lessons:
        if lesson.parity == "all":
            days[lesson.school, lesson.class_, lesson.subject][lesson.weekday] += 1
    crowded = [
        week for week in days.values() if max(week.values()) > -(-week.total() // 5)
    ]
    assert len(crowded) < 0.03 * len(days)


def test_research_half_days_are_nearly_always_free(county: County) -> None:
    meets = {subject.code: subject.research_half_day for subject in county.subjects}
    taught = 0
    for lesson in county.lessons:
        main = county.teacher_by_code[lesson.teacher].subjects[0]
        stage = county.school_by_code[lesson.school].stage
        taught += half_day(stage, lesson.weekday, lesson.period) == meets[main]
    assert taught < 0.04 * len(county.lessons)


def test_some_lessons_alternate_between_odd_and_even_weeks(shipped: County) -> None:
    parities = Counter(lesson.parity for lesson in shipped.lessons)
    assert parities["odd"] == parities["even"] > 50
