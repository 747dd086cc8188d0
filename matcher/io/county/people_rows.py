"""Rows of the sheets about people: teachers, timetable, history."""

from collections import defaultdict
from itertools import pairwise

from matcher.county import (
    Availability,
    Backbone,
    Lesson,
    Post,
    Teacher,
    Turn,
)
from matcher.curriculum import grades_of
from matcher.errors import Fault, Severity
from matcher.io.county.links import (
    OUTSIDE,
    SchoolIndex,
    SubjectIndex,
    TeacherIndex,
    link,
    stranger,
)
from matcher.io.county.school_rows import refuse_duplicates
from matcher.io.county.tables import Table, where
from matcher.io.sheets.choices import WEEKDAY
from matcher.text import Text


def read_teachers(
    table: Table, schools: SchoolIndex, subjects: SubjectIndex
) -> tuple[Teacher, ...]:
    """Return the teachers; faults are added to the table."""
    refuse_duplicates(table, "code")
    homes = link(table, "school", schools.find, schools.unknown())
    taught = _taught(table, subjects)
    teachers = []
    for (
        i,
        code,
        name,
        grades,
        stage,
        periods,
        post,
        leads,
        backbone,
        title,
        born,
        sex,
        joined,
        in_post_since,
        points,
        full_time,
        established,
        availability,
        volunteer,
    ) in zip(
        range(len(table)),
        table.column("code"),
        table.column("name", ""),
        table.column("grades", ()),
        table.column("stage"),
        table.column("weekly_periods"),
        table.column("post", Post.TEACHER),
        table.column("class_teacher"),
        table.column("backbone", Backbone.NONE),
        table.column("title", ""),
        table.column("born"),
        table.column("sex"),
        table.column("joined"),
        table.column("in_post_since"),
        table.column("points"),
        table.column("full_time", True),
        table.column("established", True),
        table.column("availability", Availability.AVAILABLE),
        table.column("volunteer", False),
        strict=True,
    ):
        home = homes[i]
        if code is None or home is None:
            continue
        teachers.append(
            Teacher(
                code=code,
                name=name,
                school=home,
                subjects=taught[i],
                grades=grades or (grades_of(stage) if stage else ()),
                weekly_periods=periods,
                post=post,
                class_teacher=post is Post.CLASS_TEACHER if leads is None else leads,
                backbone=backbone,
                title=title,
                born=born,
                sex=sex,
                joined=joined,
                in_post_since=in_post_since,
                points=points,
                full_time=full_time,
                established=established,
                availability=availability,
                volunteer=volunteer,
            )
        )
    return tuple(teachers)


def _taught(table: Table, subjects: SubjectIndex) -> list[tuple[str, ...]]:
    memo: dict[tuple[str, ...], tuple[str, ...]] = {}
    strangers: dict[str, list[int]] = {}
    taught: list[tuple[str, ...]] = []
    for index, words in enumerate(table.column("subjects", ())):
        if words not in memo:
            found = [subjects.find(word) for word in words]
            memo[words] = tuple(dict.fromkeys(code for code in found if code))
        if len(memo[words]) < len(words):
            for word in words:
                if subjects.find(word) is None:
                    strangers.setdefault(word, []).append(index)
        taught.append(memo[words])
    for word, rows in strangers.items():
        table.blame(stranger(table, "subjects", word, rows, subjects.unknown()), rows)
    return taught


def read_lessons(
    table: Table, schools: SchoolIndex, teachers: TeacherIndex, subjects: SubjectIndex
) -> tuple[Lesson, ...]:
    """Return the lessons of the timetable; faults are added to the table."""
    where_held = link(table, "school", schools.find, schools.unknown())
    what = link(table, "subject", subjects.find_lesson, subjects.unknown())
    who = _lesson_teachers(table, where_held, teachers)
    lessons: list[Lesson] = []
    places: list[int] = []
    for i, (class_, weekday, period) in enumerate(
        table.records("class_", "weekday", "period")
    ):
        school, subject = where_held[i], what[i]
        if None in (school, class_, subject, weekday, period):
            continue
        places.append(i)
        lessons.append(
            Lesson(
                school=school or "",
                class_=class_,
                subject=subject or "",
                teacher=who[i],
                weekday=weekday,
                period=period,
                parity=table.values["parity"][i] or "all"
                if "parity" in table.values
                else "all",
                room=table.values["room"][i] or "" if "room" in table.values else "",
            )
        )
    table.faults += _odd_subjects(table, subjects)
    table.faults += _clashes(table, lessons, places)
    return tuple(lessons)


def _lesson_teachers(
    table: Table, schools: list[str | None], teachers: TeacherIndex
) -> list[str]:
    memo: dict[tuple[str, str], str | None] = {}
    strangers: dict[str, list[int]] = {}
    visiting: list[int] = []
    found: list[str] = []
    for index, word in enumerate(table.column("teacher")):
        school = schools[index] or ""
        if word is None:
            found.append("")
            continue
        key = (school, word)
        if key not in memo:
            memo[key] = teachers.find(word, school)
        code = memo[key]
        if code is None:
            strangers.setdefault(word, []).append(index)
        elif school and teachers.school_of(code) != school:
            visiting.append(index)
        found.append(code or "")
    for word, rows in strangers.items():
        table.blame(stranger(table, "teacher", word, rows, teachers.unknown()), rows)
    if visiting:
        table.faults.append(_visiting(table, visiting, found[visiting[0]]))
    return found


def _visiting(table: Table, indices: list[int], code: str) -> Fault:
    rows = [table.rows[i] for i in indices]
    return Fault(
        code="lesson.visiting_teacher",
        severity=Severity.WARNING,
        where=where(table.grid, rows, table.heading.columns.get("teacher")),
        value=code,
        expected=Text(
            "任课教师的人事关系在另一所学校", "the teacher's post is at another school"
        ),
        remedy=Text("走教属实就不用管；否则改正", "fine if so; else correct it"),
    )


def _odd_subjects(table: Table, subjects: SubjectIndex) -> list[Fault]:
    words = table.column("subject")
    odd = [i for i, word in enumerate(words) if word and subjects.is_outside(word)]
    if not odd:
        return []
    named = "、".join(dict.fromkeys(words[i] for i in odd))
    return [
        Fault(
            code="lesson.outside",
            severity=Severity.WARNING,
            where=where(
                table.grid,
                [table.rows[i] for i in odd],
                table.heading.columns["subject"],
            ),
            value=named,
            expected=Text(
                f"不是学科课，记为{OUTSIDE}", f"no subject lessons: taken as {OUTSIDE}"
            ),
            remedy=Text("无需处理", "nothing to do"),
        )
    ]


def _clashes(table: Table, lessons: list[Lesson], places: list[int]) -> list[Fault]:
    held: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for number, lesson in enumerate(lessons):
        if lesson.teacher:
            held[lesson.teacher, lesson.weekday, lesson.period].append(number)
    clashes = [
        (a, b)
        for numbers in held.values()
        if len(numbers) > 1
        for a, b in pairwise(numbers)
        if "all" in (lessons[a].parity, lessons[b].parity)
        or lessons[a].parity == lessons[b].parity
    ]
    if not clashes:
        return []
    first, second = (lessons[n] for n in clashes[0])
    rows = [table.rows[places[b]] for _, b in clashes]
    day = WEEKDAY.show(second.weekday, "zh")
    return [
        Fault(
            code="lesson.joint",
            severity=Severity.WARNING,
            where=where(table.grid, rows, table.heading.columns.get("teacher")),
            value=second.teacher,
            expected=Text(
                f"同一节（{day}第{second.period}节）在"
                f"{first.class_}和{second.class_}，按合班上课处理",
                f"in {first.class_} and {second.class_} at once (weekday "
                f"{second.weekday}, period {second.period}): taken as a joint class",
            ),
            remedy=Text("不是合班就改正课表", "if it is none, correct the timetable"),
        )
    ]


def read_history(
    table: Table, schools: SchoolIndex, teachers: TeacherIndex
) -> tuple[Turn, ...]:
    """Return what teachers did in earlier terms; faults are added to the table."""
    who = link(table, "teacher", teachers.find, teachers.unknown())
    hosts = link(table, "host", schools.find, schools.unknown())
    return tuple(
        Turn(teacher=teacher, activity=activity, term=term, host=hosts[i] or "")
        for i, (activity, term) in enumerate(table.records("activity", "term"))
        if (teacher := who[i]) is not None and activity and term
    )
