"""National facts used where a county does not state its own: subjects, hours, bells.

A school's own bells, and the grade of a class, are read here too.

Sources are collected in the design notes (`policy/practice.md` section 4): weekly
periods by grade (26 / 30 / 34), full loads by subject (Shanxi trial standard, middle of
the range), bell times of a primary school in Gusu and a junior school in Shouguang.
"""

import re
from functools import lru_cache

from matcher.county import Bell, County, Stage, Subject

SUBJECTS: tuple[Subject, ...] = (
    Subject(code="语文", name_en="Chinese"),
    Subject(code="数学", name_en="Mathematics"),
    Subject(code="英语", name_en="English", aliases=("外语",)),
    Subject(
        code="道德与法治",
        name_en="Morality and Law",
        aliases=("思想品德", "品德与生活", "品德与社会", "政治", "道法", "品德"),
    ),
    Subject(code="科学", name_en="Science"),
    Subject(code="历史", name_en="History"),
    Subject(code="地理", name_en="Geography"),
    Subject(code="生物", name_en="Biology", aliases=("生物学",)),
    Subject(code="物理", name_en="Physics"),
    Subject(code="化学", name_en="Chemistry"),
    Subject(code="体育与健康", name_en="PE and Health", aliases=("体育", "体育与保健")),
    Subject(code="音乐", name_en="Music"),
    Subject(code="美术", name_en="Fine Art", aliases=("艺术",)),
    Subject(
        code="信息科技",
        name_en="Information Technology",
        aliases=("信息技术", "计算机", "信息", "微机"),
    ),
    Subject(code="心理健康", name_en="Mental Health", aliases=("心理",)),
    Subject(code="劳动", name_en="Labour", aliases=("劳技", "劳动与技术")),
    Subject(code="综合实践", name_en="Integrated Practice", aliases=("综合实践活动",)),
    Subject(code="校本课程", name_en="School-based", aliases=("校本", "地方课程")),
)

# Any teacher may give these, so nobody lacks them and nobody observes them.
GENERAL_SUBJECTS = frozenset({"劳动", "综合实践", "校本课程", "心理健康"})

_GRADES_1_2 = {
    "道德与法治": 2, "语文": 8, "数学": 4, "科学": 1, "体育与健康": 4, "音乐": 2,
    "美术": 2, "劳动": 1, "综合实践": 1, "校本课程": 1,
}  # fmt: skip
_GRADES_3_4 = {
    "道德与法治": 2, "语文": 7, "数学": 4, "英语": 3, "科学": 2, "体育与健康": 3,
    "音乐": 2, "美术": 2, "信息科技": 1, "劳动": 1, "综合实践": 2, "校本课程": 1,
}  # fmt: skip
_GRADES_5_6 = _GRADES_3_4 | {"语文": 6, "数学": 5}
_GRADE_7 = {
    "道德与法治": 2, "语文": 5, "数学": 4, "英语": 4, "历史": 2, "地理": 2, "生物": 3,
    "体育与健康": 3, "音乐": 1, "美术": 1, "信息科技": 1, "劳动": 1, "综合实践": 2,
    "校本课程": 2, "心理健康": 1,
}  # fmt: skip
_GRADE_8 = {
    "道德与法治": 2, "语文": 5, "数学": 4, "英语": 4, "历史": 2, "地理": 2, "生物": 3,
    "物理": 2, "体育与健康": 3, "音乐": 1, "美术": 1, "信息科技": 1, "劳动": 1,
    "综合实践": 2, "校本课程": 1,
}  # fmt: skip
_GRADE_9 = {
    "道德与法治": 2, "语文": 5, "数学": 5, "英语": 4, "历史": 2, "物理": 3, "化学": 3,
    "体育与健康": 3, "音乐": 1, "美术": 1, "信息科技": 1, "劳动": 1, "综合实践": 2,
    "校本课程": 1,
}  # fmt: skip

WEEKLY_PERIODS: dict[int, dict[str, int]] = {
    1: _GRADES_1_2,
    2: _GRADES_1_2,
    3: _GRADES_3_4,
    4: _GRADES_3_4,
    5: _GRADES_5_6,
    6: _GRADES_5_6,
    7: _GRADE_7,
    8: _GRADE_8,
    9: _GRADE_9,
}
"""Weekly periods of each subject by grade; totals 26 (1-2), 30 (3-6), 34 (7-9)."""

PRIMARY_GRADES = (1, 2, 3, 4, 5, 6)
JUNIOR_GRADES = (7, 8, 9)

_PRIMARY_BELLS = (
    ("08:40", "09:20"),
    ("09:30", "10:10"),
    ("10:35", "11:15"),
    ("13:00", "13:40"),
    ("13:50", "14:30"),
    ("14:45", "15:25"),
)
_JUNIOR_BELLS = (
    ("08:00", "08:45"),
    ("08:55", "09:40"),
    ("10:10", "10:55"),
    ("11:05", "11:50"),
    ("13:30", "14:15"),
    ("14:25", "15:10"),
    ("15:55", "16:40"),
)


def grades_of(stage: Stage) -> tuple[int, ...]:
    """Return the grades a stage teaches; empty for stages outside 1..9.

    Examples
    --------
    >>> grades_of(Stage.JUNIOR)
    (7, 8, 9)
    """
    if stage is Stage.PRIMARY:
        return PRIMARY_GRADES
    if stage is Stage.JUNIOR:
        return JUNIOR_GRADES
    return PRIMARY_GRADES + JUNIOR_GRADES if stage is Stage.NINE_YEAR else ()


def bells(stage: Stage) -> tuple[tuple[str, str], ...]:
    """Return (start, end) of each period of an ordinary day, "HH:MM".

    A timetable may have more periods than the table: `period_times` extends it.
    """
    return _PRIMARY_BELLS if stage is Stage.PRIMARY else _JUNIOR_BELLS


def minutes(clock: str) -> int:
    """Return minutes after midnight of "HH:MM".

    Examples
    --------
    >>> minutes("08:40")
    520
    """
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


def clock(minute: int) -> str:
    """Return "HH:MM" of minutes after midnight (0..1439)."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def period_times(stage: Stage, period: int) -> tuple[int, int]:
    """Return start and end of a period in minutes after midnight.

    Periods beyond the table follow every 50 minutes.
    """
    table = bells(stage)
    if period <= len(table):
        start, end = table[period - 1]
        return minutes(start), minutes(end)
    last = minutes(table[-1][1])
    start_minute = last + 10 + 50 * (period - len(table) - 1)
    return start_minute, start_minute + 40


def school_bells(
    county: County, school: str, weekday: int
) -> tuple[tuple[str, str], ...]:
    """Return (start, end) of each period of a school on a weekday, "HH:MM".

    Its own bells of that weekday, else its own bells of every day, else those usual
    for its stage. Period 1 comes first; a short day has fewer.

    Parameters
    ----------
    county
        The county.
    school
        Code.
    weekday
        1 Monday .. 7 Sunday; 0 for a day whose weekday is unknown.

    Raises
    ------
    KeyError
        If the code is no school of the county.
    """
    stage = county.school_by_code[school].stage
    own = county.bells_by_school.get(school)
    if own is None:
        return bells(stage)
    usual = own.get(0, ())
    return _own_bells(stage, own.get(weekday, usual), usual)


@lru_cache(maxsize=4096)
def _own_bells(
    stage: Stage, rows: tuple[Bell, ...], usual: tuple[Bell, ...]
) -> tuple[tuple[str, str], ...]:
    """Return the bells stated; a period left out among them has its usual time."""
    if not rows:
        return bells(stage)
    known = {row.period: (row.begins, row.ends) for row in (*usual, *rows)}
    last = max(row.period for row in rows)
    return tuple(
        known.get(period) or _clocks(period_times(stage, period))
        for period in range(1, last + 1)
    )


def _clocks(times: tuple[int, int]) -> tuple[str, str]:
    return clock(times[0]), clock(times[1])


def lesson_times(
    county: County, school: str, weekday: int, period: int
) -> tuple[int, int]:
    """Return start and end of a period of a school in minutes after midnight.

    Periods beyond the bells of the day follow every 50 minutes.

    Examples
    --------
    >>> from matcher.county import School, Term
    >>> import datetime as dt
    >>> term = Term(
    ...     code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15)
    ... )
    >>> school = School(code="S", name="S", stage=Stage.PRIMARY)
    >>> own = Bell("S", 3, 1, "08:30", "09:05")
    >>> county = County(schools=(school,), term=term, bells=(own,))
    >>> lesson_times(county, "S", 3, 1)
    (510, 545)
    >>> lesson_times(county, "S", 2, 1)
    (520, 560)
    """
    return _times_after(school_bells(county, school, weekday), period)


@lru_cache(maxsize=4096)
def _times_after(table: tuple[tuple[str, str], ...], period: int) -> tuple[int, int]:
    if period <= len(table):
        start, end = table[period - 1]
        return minutes(start), minutes(end)
    last = minutes(table[-1][1])
    start_minute = last + 10 + 50 * (period - len(table) - 1)
    return start_minute, start_minute + 40


_NUMERALS = "一二三四五六七八九"
_JUNIOR_NAME = re.compile(r"初([一二三123])(?!班)")
_GRADE_NAME = re.compile(r"(?:小学?)?([一二三四五六七八九])(?!班)|小学?([1-6])(?!班)")
_GRADE_DIGIT = re.compile(r"([1-9])(?:\d\d)?(?![\d班])|([1-9])\d\d班")


def named_grade(class_: str, stage: Stage) -> int | None:
    """Return the grade that the name of a class tells, None if it tells none.

    In a junior school the first three grades are grades 7 to 9.

    Examples
    --------
    >>> [named_grade(name, Stage.NINE_YEAR) for name in ("三(2)班", "初二3班", "6A")]
    [3, 8, 6]
    >>> [named_grade(name, Stage.PRIMARY) for name in ("302班", "四年级1班", "2班")]
    [3, 4, None]
    >>> named_grade("一(2)班", Stage.JUNIOR)
    7
    """
    name = class_.strip()
    grade: int | None = None
    if found := _JUNIOR_NAME.match(name):
        grade = 6 + _digit(found[1])
    elif found := _GRADE_NAME.match(name) or _GRADE_DIGIT.match(name):
        grade = _digit(found[1] or found[2])
        if stage is Stage.JUNIOR and grade <= len(JUNIOR_GRADES):
            grade += len(PRIMARY_GRADES)
    return grade if grade in grades_of(stage) else None


def _digit(numeral: str) -> int:
    return _NUMERALS.index(numeral) + 1 if numeral in _NUMERALS else int(numeral)


def class_grade(county: County, school: str, class_: str) -> int | None:
    """Return the grade of a class, 1..9; None if nothing tells it.

    Its name tells it, else the one grade that all its teachers teach, as far as their
    grades are known.
    """
    stage = county.school_by_code[school].stage
    named = named_grade(class_, stage)
    if named is not None:
        return named
    common = set(grades_of(stage))
    known = False
    for lesson in county.lessons_by_class.get((school, class_), ()):
        teacher = county.teacher_by_code.get(lesson.teacher)
        if teacher is not None and teacher.grades:
            known = True
            common &= set(teacher.grades)
    return common.pop() if known and len(common) == 1 else None


def full_load(stage: Stage, subject: str) -> int:
    """Return the full weekly load of a teacher of a subject, in periods."""
    if stage is Stage.PRIMARY:
        if subject in ("语文", "数学"):
            return 15
        return 17 if subject in ("英语", "道德与法治", "科学", "体育与健康") else 19
    if subject in ("语文", "数学", "英语", "物理", "化学", "生物"):
        return 12
    return 13 if subject in ("道德与法治", "历史", "地理") else 15
