"""Judges how many sync classes each pair has, and which side gives them."""

from collections.abc import Iterator

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence
from matcher.audit.sync_table import line_words, lines_of, sensible
from matcher.county import Lesson
from matcher.curriculum import class_grade
from matcher.policy import SyncClass as SyncRule
from matcher.text import Text


def judge_numbers(
    case: Case, presence: Presence, docket: Docket, rule: SyncRule
) -> None:
    """Judge the number of lines of every pair, and that the stronger side gives them.

    A pair without a timetable on either side, or whose timetables have no lesson in
    common, is not judged.
    """
    lines = lines_of(case, rule)
    for support, recipient in sorted(case.rotating_pairs):
        ends = {support, recipient}
        held = sum({x.source.school, x.receiver.school} == ends for x in lines)
        names = f"{case.school(support)}–{case.school(recipient)}"
        if held < rule.lines and (why := _excuse(case, presence, rule, ends)):
            docket.unjudged(rule, Text(f"{names}：{why.zh}", f"{names}: {why.en}"))
            continue
        docket.check("sync.count", rule).judge(
            held >= rule.lines,
            f"{support}-{recipient}",
            Text(
                f"{names} 每周同步课堂 {held} 节，规定 {rule.lines} 节",
                f"{names}: {held} weekly sync classes, {rule.lines} asked for",
            ),
            value=held,
            bound=rule.lines,
        )
    _sources(case, docket, rule)


def _excuse(
    case: Case, presence: Presence, rule: SyncRule, ends: set[str]
) -> Text | None:
    """Return why a pair can have no sync class at all, None if it can."""
    one, other = sorted(ends)
    for school in (one, other):
        if school not in case.county.lessons_by_school:
            name = case.school(school)
            return Text(f"{name}没有课表", f"{name} has no timetable")
    theirs: dict[tuple[str, int], list[Lesson]] = {}
    for lesson in _free_lessons(case, presence, other):
        theirs.setdefault((lesson.subject, lesson.weekday), []).append(lesson)
    for a in _free_lessons(case, presence, one):
        if rule.subjects and a.subject not in rule.subjects:
            continue
        for b in theirs.get((a.subject, a.weekday), ()):
            if _fit(case, rule, a, b):
                return None
    return Text(
        "两校课表没有同年级、同学科、同时段的课",
        "the timetables have no lessons of one grade and subject at one time",
    )


def _free_lessons(case: Case, presence: Presence, school: str) -> Iterator[Lesson]:
    """Yield the lessons of teachers who stay at the school for the whole term."""
    for lesson in case.county.lessons_by_school.get(school, ()):
        if lesson.subject and not presence.stays.get(lesson.teacher):
            yield lesson


def _fit(case: Case, rule: SyncRule, a: Lesson, b: Lesson) -> bool:
    if {a.parity, b.parity} == {"odd", "even"}:
        return False
    grade = class_grade(case.county, a.school, a.class_)
    if grade is None or grade != class_grade(case.county, b.school, b.class_):
        return False
    first = case.period_times(a.school, a.weekday, a.period)
    second = case.period_times(b.school, b.weekday, b.period)
    together = min(first[1], second[1]) - max(first[0], second[0])
    return together >= rule.min_overlap_min


def _sources(case: Case, docket: Docket, rule: SyncRule) -> None:
    """Judge that who gives a subject is not the weaker side of it."""
    lines = [line for line in lines_of(case, rule) if sensible(case, line)]
    check = docket.check("sync.source", rule)
    for line in lines:
        source, receiver = line.source.school, line.receiver.school
        if _strength(case, source, line.subject) < _strength(
            case, receiver, line.subject
        ):
            name = line_words(case, line)
            check.broken(
                line.id,
                Text(
                    f"{name.zh}：{case.school(receiver)} 的{line.subject}师资更强，"
                    "宜由其主讲",
                    f"{name.en}: {case.school(receiver)} is stronger in {line.subject} "
                    "and should give it",
                ),
                value=source,
                bound=receiver,
                soft=True,
            )
    if lines:
        check.close(
            Text(
                f"{len(lines)} 节同步课堂均由该学科较强的一方主讲",
                f"all {len(lines)} sync classes are given by the side that is not the "
                "weaker in the subject",
            )
        )


def _strength(case: Case, school: str, subject: str) -> tuple[bool, int]:
    """Return how strong a school is in a subject: has to spare, then lacks little."""
    spare = case.balance.spares.get(school, {}).get(subject, 0)
    need = case.balance.needs.get(school, {}).get(subject, 0)
    return spare > 0, -need
