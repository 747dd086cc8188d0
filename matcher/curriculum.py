"""National facts used where a county does not state its own: subjects, hours, bells.

Sources are collected in the design notes (`policy/practice.md` section 4): weekly
periods by grade (26 / 30 / 34), full loads by subject (Shanxi trial standard, middle of
the range), bell times of a primary school in Gusu and a junior school in Shouguang.
"""

from matcher.county import Stage, Subject

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


def full_load(stage: Stage, subject: str) -> int:
    """Return the full weekly load of a teacher of a subject, in periods."""
    if stage is Stage.PRIMARY:
        if subject in ("语文", "数学"):
            return 15
        return 17 if subject in ("英语", "道德与法治", "科学", "体育与健康") else 19
    if subject in ("语文", "数学", "英语", "物理", "化学", "生物"):
        return 12
    return 13 if subject in ("道德与法治", "历史", "地理") else 15
