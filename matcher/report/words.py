"""Small words of the papers: names of people and places, weekdays, weeks, units."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from matcher.county import County, Term
from matcher.curriculum import minutes
from matcher.labels import part_label
from matcher.report.table import Cell
from matcher.text import Lang, Text

BASES: dict[str, Text] = {
    "stated": Text("填报", "stated"),
    "estimated": Text("估算", "estimated"),
    "unknown": Text("未知", "unknown"),
    "timetable": Text("课表", "timetable"),
    "day": Text("按日", "by the day"),
    "assumed": Text("假定", "assumed"),
}
PAPER_KINDS: dict[str, Text] = {
    "paper": Text("材料", "paper"),
    "role": Text("责任人", "person to name"),
    "phase": Text("实施阶段", "phase"),
    "appraisal": Text("考核", "appraisal"),
}
"""Words for the kinds of `matcher.plan.OwedPaper`."""
YES, NO = Text("是", "yes"), Text("否", "no")
WEEKLY, ONE_DAY = Text("每周", "weekly"), Text("当日", "that day")
AFTER_LESSONS = Text("课后", "after lessons")
BUREAU = Text("教育局", "education bureau")
UNITS: dict[str, Text] = {
    "schools": Text("所", "schools"),
    "periods": Text("节", "periods"),
    "metres": Text("公里", "km"),
    "pairs": Text("对", "pairs"),
    "ranks": Text("位次", "ranks"),
    "points": Text("分", "points"),
    "trips": Text("人次", "trips"),
    "people": Text("人", "people"),
}
"""Units of goals as shown; metres are shown as kilometres."""


def unit_word(unit: str, lang: Lang, *, number: int | None = None) -> str:
    """Return the word for a goal's unit; an unknown one as it is.

    Parameters
    ----------
    number
        What is counted, for the singular in English; None for the plural.

    Examples
    --------
    >>> unit_word("schools", "en", number=1), unit_word("people", "en", number=1)
    ('school', 'person')
    """
    if lang == "en" and number == 1 and unit in UNITS and unit != "metres":
        return "person" if unit == "people" else unit.removesuffix("s")
    return UNITS[unit].say(lang) if unit in UNITS else unit


def yes_word(holds: bool, lang: Lang) -> str:
    """Return yes or no."""
    return (YES if holds else NO).say(lang)


def term_words(term: Term, lang: Lang) -> str:
    """Return the name of a term.

    Examples
    --------
    >>> import datetime as dt
    >>> term = Term(code="2026-2027-1", start=dt.date(2026, 9, 1),
    ...             end=dt.date(2027, 1, 22))
    >>> term_words(term, "zh")
    '2026—2027学年第一学期'
    """
    first, second, half = term.code.split("-")
    if lang == "zh":
        return f"{first}—{second}学年第{'一' if half == '1' else '二'}学期"
    return f"school year {first}-{second}, term {half}"


def school_name(county: County, code: str) -> str:
    """Return the name of a school; '' if the county does not know the code."""
    school = county.school_by_code.get(code)
    return school.name if school else ""


def place_name(county: County, code: str, part: str, lang: Lang) -> str:
    """Return name, code and part of what is supported, as a sentence needs it.

    Examples
    --------
    >>> import datetime as dt
    >>> from matcher.county import School
    >>> term = Term(code="2026-2027-1", start=dt.date(2026, 9, 1),
    ...             end=dt.date(2027, 1, 22))
    >>> county = County(schools=(School(code="R", name="R校", stage="primary"),),
    ...                 term=term)
    >>> place_name(county, "R", "英语", "zh")
    'R校（R）·英语'
    """
    name = school_with_code(county, code)
    if not part:
        return name
    return f"{name}{'·' if lang == 'zh' else ', '}{part_label(part, lang)}"


def teacher_name(county: County, code: str) -> str:
    """Return the name of a teacher; '' if unknown or not given."""
    teacher = county.teacher_by_code.get(code)
    return teacher.name if teacher else ""


def person_cells(county: County, key: str, code: str) -> dict[str, Cell]:
    """Return the two cells of a person: name and staff number."""
    return {key: teacher_name(county, code), f"{key}_code": code}


def school_cells(county: County, key: str, code: str) -> dict[str, Cell]:
    """Return the two cells of a school: name and code."""
    return {key: school_name(county, code), f"{key}_code": code}


def time_of(clock: str) -> dt.time | str:
    """Return "HH:MM" as a time of day; as it stands from 24:00 on."""
    minute = minutes(clock)
    if minute >= 24 * 60:
        return clock
    return dt.time(minute // 60, minute % 60)


def school_with_code(county: County, code: str) -> str:
    """Return "name (code)", or the code alone if the school is unknown."""
    name = school_name(county, code)
    return f"{name}（{code}）" if name else code


def listed(items: Iterable[str], lang: Lang) -> str:
    """Join the items of a list for one cell.

    Examples
    --------
    >>> listed(["S01", "R01"], "zh"), listed(["S01", "R01"], "en")
    ('S01、R01', 'S01; R01')
    """
    return ("、" if lang == "zh" else "; ").join(items)


def tally(names: Sequence[str], lang: Lang, *, most: int = 3) -> str:
    """Name who takes how many weekly lessons, the largest share first.

    Examples
    --------
    >>> tally(["李", "王", "李"], "zh")
    '李 2 节、王 1 节'
    """
    counts = sorted(Counter(names).items(), key=lambda item: (-item[1], item[0]))
    unit = "节" if lang == "zh" else "periods"
    parts = [f"{name} {count} {unit}" for name, count in counts[:most]]
    if (rest := len(counts) - most) > 0:
        parts.append(f"另 {rest} 人" if lang == "zh" else f"{rest} more")
    return listed(parts, lang)


def shortened(lines: Sequence[str], lang: Lang, *, most: int = 5) -> str:
    """Join lines for one cell, at most `most` of them, and say how many are left."""
    shown = list(lines[:most])
    if (rest := len(lines) - most) > 0:
        shown.append(f"……另有 {rest} 条" if lang == "zh" else f"... {rest} more")
    return "\n".join(shown)
