"""Judges the shared table of sync classes: real lessons at both ends, bells, dates."""

from collections import Counter
from collections.abc import Iterator

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.presence import Presence, falls
from matcher.audit.sync_clashes import judge_sync_clashes
from matcher.audit.sync_numbers import judge_numbers
from matcher.audit.sync_seminars import judge_seminars
from matcher.audit.sync_table import (
    line_words,
    lines_of,
    seat_span,
    seats,
    sensible,
)
from matcher.calendar import travel_days
from matcher.curriculum import class_grade, clock
from matcher.plan import SyncClass, SyncSeat
from matcher.policy import SyncClass as SyncRule
from matcher.text import Text


def judge_sync_classes(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every line of the shared table, and how many there are."""
    if case.plan.rotation.sync_classes:
        _known(case, docket)
        judge_sync_clashes(case, presence, docket)
    for rule in (*case.policy.each(SyncRule), None):
        lines = lines_of(case, rule)
        if lines:
            _lessons(case, docket, rule)
            _bells(case, docket, rule)
            _dates(case, docket, rule)
        if rule is not None:
            judge_numbers(case, presence, docket, rule)
            judge_seminars(case, presence, docket, rule)


# --- people and schools


def _known(case: Case, docket: Docket) -> None:
    check = docket.check("sync.known")
    lines = case.plan.rotation.sync_classes
    ids = Counter(line.id for line in lines)
    pairs = {
        c.id: {frozenset({c.support, r.school}) for r in c.recipients}
        for c in case.rotating
    }
    for line in lines:
        ends = frozenset(seat.school for seat in seats(line))
        faults = []
        if ids[line.id] > 1:
            faults.append(Text("编号重复", "the id is used twice"))
        if ends not in pairs.get(line.consortium, set()):
            faults.append(
                Text(
                    f"两校不是共同体 {line.consortium} 的结对学校",
                    f"the schools are no pair of consortium {line.consortium}",
                )
            )
        for seat in seats(line):
            if seat.teacher and case.home_of(seat.teacher) != seat.school:
                faults.append(
                    Text(
                        f"{case.person(seat.teacher)} 不是 {case.school(seat.school)} "
                        "的教师",
                        f"{case.person(seat.teacher)} is no teacher of "
                        f"{case.school(seat.school)}",
                    )
                )
        name = line_words(case, line)
        for fault in faults:
            check.broken(
                line.id,
                Text(f"{name.zh}：{fault.zh}", f"{name.en}: {fault.en}"),
            )
    check.close(
        Text(
            f"{len(lines)} 节同步课堂的学校与教师均存在",
            f"schools and teachers of all {len(lines)} sync classes exist",
        )
    )


# --- lessons, grade, bells


def _lessons(case: Case, docket: Docket, rule: SyncRule | None) -> None:
    check = docket.check("sync.lesson", rule)
    lines = [x for x in lines_of(case, rule) if sensible(case, x)]
    for line in lines:
        name = line_words(case, line)
        for fault in _lesson_faults(case, line, rule):
            check.broken(
                line.id, Text(f"{name.zh}：{fault.zh}", f"{name.en}: {fault.en}")
            )
    check.close(
        Text(
            f"{len(lines)} 节同步课堂两端均为课表中的课，学科、年级相同",
            f"all {len(lines)} sync classes are lessons of both timetables, of one "
            "subject and grade",
        )
    )


def _lesson_faults(
    case: Case, line: SyncClass, rule: SyncRule | None
) -> Iterator[Text]:
    if rule is not None and rule.subjects and line.subject not in rule.subjects:
        asked = "、".join(rule.subjects), ", ".join(rule.subjects)
        yield Text(
            f"学科不在规定之列（{asked[0]}）",
            f"its subject is not among those asked for ({asked[1]})",
        )
    for seat in seats(line):
        told = f"{case.school(seat.school)} 第 {seat.period} 节 {seat.class_}"
        told_en = f"{case.school(seat.school)}, period {seat.period}, {seat.class_}"
        if not _is_held(case, line, seat):
            yield Text(
                f"{told}不在该校课表中", f"{told_en} is not in the school's timetable"
            )
        grade = class_grade(case.county, seat.school, seat.class_)
        if grade is not None and grade != line.grade:
            yield Text(
                f"{told}是 {grade} 年级，不是 {line.grade} 年级",
                f"{told_en} is of grade {grade}, not {line.grade}",
            )


def _is_held(case: Case, line: SyncClass, seat: SyncSeat) -> bool:
    """Return whether the timetable has the lesson in every week of the line.

    A line planned without a timetable (`assumed`) stands for whatever is taught then.
    """
    lessons = case.county.lessons_by_school.get(seat.school)
    if lessons is None:
        return line.basis == "assumed"
    return any(
        (x.class_, x.subject, x.weekday, x.period)
        == (seat.class_, line.subject, line.weekday, seat.period)
        and x.teacher == seat.teacher
        and x.parity in ("all", line.parity)
        for x in lessons
    )


def _bells(case: Case, docket: Docket, rule: SyncRule | None) -> None:
    check = docket.check("sync.overlap", rule)
    least = rule.min_overlap_min if rule is not None else 1
    shortest: int | None = None
    for line in lines_of(case, rule):
        if not sensible(case, line):
            continue
        spans = [seat_span(case, line, seat) for seat in seats(line)]
        begins, ends = max(s[0] for s in spans), min(s[1] for s in spans)
        shortest = ends - begins if shortest is None else min(shortest, ends - begins)
        true = [(clock(s[0]), clock(s[1])) for s in (*spans, (begins, max(ends, 0)))]
        told = [(s.begins, s.ends) for s in seats(line)] + [(line.begins, line.ends)]
        name = line_words(case, line)
        if ends - begins < least:
            check.broken(
                line.id,
                Text(
                    f"{name.zh} 两校同时上课 {max(ends - begins, 0)} 分钟，"
                    f"至少 {least} 分钟",
                    f"{name.en}: both schools have lessons together for "
                    f"{max(ends - begins, 0)} min, at least {least} asked for",
                ),
                value=max(ends - begins, 0),
                bound=least,
            )
        elif told != true:
            check.broken(
                line.id,
                Text(
                    f"{name.zh} 所列时间 {told[2][0]}–{told[2][1]} 与作息不符，"
                    f"按作息为 {true[2][0]}–{true[2][1]}",
                    f"{name.en}: stated {told[2][0]}-{told[2][1]} and its ends do not "
                    f"fit the bells, which give {true[2][0]}-{true[2][1]}",
                ),
                value=f"{told[2][0]}-{told[2][1]}",
                bound=f"{true[2][0]}-{true[2][1]}",
            )
    if shortest is not None:
        check.close(
            Text(
                f"两校同时上课至少 {shortest} 分钟，规定 {least} 分钟",
                f"both schools have lessons together for at least {shortest} min, "
                f"{least} asked for",
            )
        )


# --- dates


def _dates(case: Case, docket: Docket, rule: SyncRule | None) -> None:
    check = docket.check("sync.dates", rule)
    days = travel_days(case.county.term, case.policy.window)
    count = 0
    for line in lines_of(case, rule):
        due = {
            d.date
            for d in days
            if d.weekday == line.weekday
            and falls(line.parity, d)
            and not any(case.county.absent(s.teacher, d.date) for s in seats(line))
        }
        held = set(line.dates)
        count += len(held)
        if held == due and len(held) == len(line.dates):
            continue
        name, wrong, lacking = (
            line_words(case, line),
            sorted(held - due),
            sorted(due - held),
        )
        example = (wrong or lacking or sorted(held))[0]
        check.broken(
            line.id,
            Text(
                f"{name.zh} 应在 {len(due)} 天上课，缺 {len(lacking)} 天、多 "
                f"{len(wrong)} 天或重复，如 {example}",
                f"{name.en} is due on {len(due)} days; {len(lacking)} are missing, "
                f"{len(wrong)} wrong or listed twice, e.g. {example}",
            ),
            value=len(held),
            bound=len(due),
        )
    check.close(
        Text(
            f"同步课堂共 {count} 次，日期与星期、单双周一致",
            f"{count} sync lessons, all on their weekday and in their weeks",
        )
    )
