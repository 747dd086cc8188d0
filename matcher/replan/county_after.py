"""The county as it is from the day of the change on, and what may not be asked."""

import datetime as dt
from collections.abc import Iterator

from matcher.calendar import school_days
from matcher.county import Absence, Availability, County, DayKind, SpecialDay
from matcher.errors import Fault, InputError
from matcher.plan import Plan, Status
from matcher.replan.nouns import Disruption
from matcher.text import Text


def county_after(plan: Plan, change: Disruption) -> County:
    """Return the county with what has changed written into it.

    Raises
    ------
    InputError
        Every fault of what is asked: a plan without rotation, unknown people or
        schools, dates outside the term.
    """
    faults = [*_of_plan(plan, change), *_of_people(plan, change)]
    faults += _of_days(plan, change)
    if faults:
        raise InputError(faults)
    county = plan.county
    return county.model_copy(
        update={
            "term": county.term.model_copy(
                update={"special_days": _special_days(county, change)}
            ),
            "teachers": (*county.teachers, *change.newcomers),
            "lessons": (*county.lessons, *change.lessons),
            "absences": tuple(
                dict.fromkeys(
                    (*county.absences, *change.absences, *_before(plan, change))
                )
            ),
            "closures": tuple(dict.fromkeys((*county.closures, *change.closures))),
        }
    )


def changes_between(plan: Plan, new: County, start: dt.date) -> Disruption:
    """Return who has joined or left between a plan's county and a newer one.

    Who is no longer listed, or listed as not at work, is on leave from `start` on.
    Timetables of people known before are left as they were planned with.
    """
    old, term = plan.county, plan.county.term
    known = new.teacher_by_code
    gone = [
        teacher.code
        for teacher in old.teachers
        if teacher.availability is not Availability.AWAY
        and (
            teacher.code not in known
            or known[teacher.code].availability is Availability.AWAY
        )
    ]
    newcomers = tuple(
        t
        for t in new.teachers
        if t.code not in old.teacher_by_code and t.school in old.school_by_code
    )
    codes = {t.code for t in newcomers}
    last = max(term.end, start)
    return Disruption(
        start=start,
        absences=tuple(Absence(teacher=c, first=start, last=last) for c in gone),
        newcomers=newcomers,
        lessons=tuple(x for x in new.lessons if x.teacher in codes),
    )


def _special_days(county: County, change: Disruption) -> tuple[SpecialDay, ...]:
    """Return the calendar with cancelled days as days on which nobody is sent."""
    cut = set(change.cancelled)
    known = {d.date: d for d in county.term.special_days}
    days = [d for d in county.term.special_days if d.date not in cut]
    for date in sorted(cut):
        follows = known[date].follows if date in known else None
        days.append(SpecialDay(date=date, kind=DayKind.BLACKOUT, follows=follows))
    return tuple(days)


def _before(plan: Plan, change: Disruption) -> Iterator[Absence]:
    """Yield that newcomers were not there before."""
    first = plan.county.term.start
    if change.start > first:
        last = change.start - dt.timedelta(days=1)
        for teacher in change.newcomers:
            yield Absence(teacher=teacher.code, first=first, last=last)


# --- faults


def _fault(code: str, where: str, value: object, expected: Text, remedy: Text) -> Fault:
    return Fault(
        code=code, where=where, value=str(value), expected=expected, remedy=remedy
    )


def _of_plan(plan: Plan, change: Disruption) -> Iterator[Fault]:
    rotation, term = plan.rotation, plan.county.term
    rows = (rotation.postings, rotation.visits, rotation.events, rotation.sync_classes)
    if rotation.status is Status.NOT_PLANNED and not any(rows):
        yield _fault(
            "replan.rotation",
            "PLAN",
            "",
            Text("方案里没有轮岗安排", "the plan holds no rotation"),
            Text(
                "只有排了轮岗的方案才能调整；请先用 jiedui plan 排出轮岗",
                "only a plan with a rotation can be mended; make one with jiedui plan",
            ),
        )
    if change.empty:
        yield _fault(
            "replan.nothing",
            "jiedui replan",
            "",
            Text("没有说明发生了什么变化", "nothing is said to have changed"),
            Text(
                "用 --away、--cancel-day 或 --county 说明",
                "say it with --away, --cancel-day or --county",
            ),
        )
    if not term.start <= change.start <= term.end:
        yield _outside("--from", change.start, plan)


def _outside(where: str, date: dt.date, plan: Plan) -> Fault:
    term = plan.county.term
    return _fault(
        "replan.date",
        where,
        date,
        Text(
            f"不在本学期 {term.start} 至 {term.end} 内",
            f"is outside the term {term.start} to {term.end}",
        ),
        Text("请改为学期内的日期", "give a date of the term"),
    )


def _of_people(plan: Plan, change: Disruption) -> Iterator[Fault]:
    known = set(plan.county.teacher_by_code) | {t.code for t in change.newcomers}
    for absence in change.absences:
        if absence.teacher not in known:
            yield _fault(
                "replan.teacher",
                "--away",
                absence.teacher,
                Text("教师表中无此人", "no teacher of the county has this code"),
                Text(
                    "请写教职工号；可用 jiedui explain 查姓名对应的编号",
                    "give the staff number; jiedui explain finds it by name",
                ),
            )
        if (
            absence.last < plan.county.term.start
            or absence.first > plan.county.term.end
        ):
            yield _outside("--away", absence.first, plan)
        elif absence.last < change.start:
            yield _past("--away", absence.last, change)
    for teacher in change.newcomers:
        if teacher.code in plan.county.teacher_by_code:
            yield _fault(
                "replan.newcomer",
                "--add-teacher",
                teacher.code,
                Text("此编号已在教师表中", "this code is in use already"),
                Text("新教师请用新的教职工号", "give the new teacher a new code"),
            )
        if teacher.school not in plan.county.school_by_code:
            yield _no_school("--add-teacher", teacher.school)


def _past(where: str, date: dt.date, change: Disruption) -> Fault:
    return _fault(
        "replan.past",
        where,
        date,
        Text(
            f"早于调整起始日 {change.start}",
            f"is before {change.start}, from which on the plan may change",
        ),
        Text(
            "已发生的不能再改；请核对日期", "what has happened stands; check the date"
        ),
    )


def _no_school(where: str, code: str) -> Fault:
    return _fault(
        "replan.school",
        where,
        code,
        Text("学校表中无此校", "no school of the county has this code"),
        Text("请写学校代码", "give the code of a school"),
    )


def _of_days(plan: Plan, change: Disruption) -> Iterator[Fault]:
    term = plan.county.term
    held = {day.date for day in school_days(term)}
    dates = [(date, "") for date in change.cancelled]
    dates += [(row.date, row.school) for row in change.closures]
    for date, school in dates:
        if school and school not in plan.county.school_by_code:
            yield _no_school("--cancel-day", school)
        if not term.start <= date <= term.end:
            yield _outside("--cancel-day", date, plan)
        elif date < change.start:
            yield _past("--cancel-day", date, change)
        elif date not in held:
            yield _fault(
                "replan.day",
                "--cancel-day",
                date,
                Text("本来就不是上课日", "is no school day anyway"),
                Text("请核对日期", "check the date"),
            )
