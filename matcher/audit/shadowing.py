"""Judges shadowing 跟岗: people, lessons heard, report lessons afterwards.

A stay answers the rules of its home's side that name one of its clauses; if none does,
all rules of that side.
"""

import datetime as dt
from collections import Counter

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.lessons import lesson_fault
from matcher.audit.people import Doings
from matcher.audit.presence import Presence
from matcher.labels import label
from matcher.plan import Event, Heard, Observed, Posting
from matcher.policy import Activity, PersonQuota, Shadowing, Side
from matcher.text import Text


def judge_shadowing(case: Case, presence: Presence, docket: Docket) -> None:
    """Judge every rule of shadowing, and every lesson heard on a stay."""
    rules = list(case.policy.each(Shadowing))
    stays = [p for p in case.postings if p.kind is Activity.SHADOWING]
    for rule in rules:
        mine = [stay for stay in stays if _answers(case, rules, rule, stay)]
        _numbers(case, docket, rule, mine)
        _lengths(case, docket, rule, mine)
        _heard(case, presence, docket, rule, mine)
        if rule.min_periods:
            _periods(case, docket.check("shadow.periods", rule), mine, rule.min_periods)
        if rule.report_lesson:
            _reports(case, docket, rule, mine)
    for quota in case.policy.each(PersonQuota, activity=Activity.SHADOWING):
        check = docket.check("shadow.periods", quota)
        _periods(case, check, stays, quota.min_periods)
    unasked = [s for s in stays if not any(_answers(case, rules, r, s) for r in rules)]
    _heard(case, presence, docket, None, unasked)
    if stays:
        _subjects(case, presence, docket, stays)


def _answers(
    case: Case, rules: list[Shadowing], rule: Shadowing, stay: Posting
) -> bool:
    open_rules = [r for r in rules if stay.home in case.schools_of(Side(r.side))]
    named = [r for r in open_rules if set(r.clauses) & set(stay.clause)]
    return any(r is rule for r in named or open_rules)


# --- people and lengths


def _numbers(case: Case, docket: Docket, rule: Shadowing, stays: list[Posting]) -> None:
    doings = Doings(case, Activity.SHADOWING, rule.period)
    for home in case.schools_of(Side(rule.side)):
        mine = [stay for stay in stays if stay.home == home]
        before = set(doings.tally([home]).earlier)
        count = len({stay.teacher for stay in mine} | before)
        docket.check("shadow.count", rule).judge(
            count >= rule.people,
            home,
            Text(
                f"{case.school(home)} 跟岗 {count} 人（本学期 {len(mine)} 人次，含此前 "
                f"{len(before)} 人），应派 {rule.people} 人",
                f"{case.school(home)}: {count} people shadow ({len(mine)} stays this "
                f"term, {len(before)} of them earlier), {rule.people} asked for",
            ),
            value=count,
            bound=rule.people,
        )


def _lengths(case: Case, docket: Docket, rule: Shadowing, stays: list[Posting]) -> None:
    check = docket.check("shadow.stint", rule)
    least, lengths = rule.min_school_days, []
    for stay in stays:
        days = len(case.days_between(stay.start, stay.end))
        lengths.append(days)
        if days < least:
            check.broken(
                stay.id,
                Text(
                    f"{case.person(stay.teacher)} 在 {case.school(stay.host)} 跟岗 "
                    f"{days} 个上课日，至少 {least} 个",
                    f"{case.person(stay.teacher)} shadows at {case.school(stay.host)} "
                    f"for {days} school days, at least {least} asked for",
                ),
                value=days,
                bound=least,
            )
    if lengths:
        check.close(
            Text(
                f"跟岗 {len(lengths)} 人次，最短 {min(lengths)} 个上课日 ≥ {least}",
                f"{len(lengths)} stays, the shortest {min(lengths)} school days, at "
                f"least {least}",
            )
        )


def _periods(case: Case, check: Check, stays: list[Posting], least: int) -> None:
    heard: Counter[str] = Counter()
    for stay in stays:
        heard[stay.teacher] += len({(h.date, h.period) for h in stay.lessons})
    for person, count in heard.items():
        if count < least:
            where = next(stay.id for stay in stays if stay.teacher == person)
            check.broken(
                where,
                Text(
                    f"{case.person(person)} 跟岗听课 {count} 节，至少 {least} 节",
                    f"{case.person(person)} hears {count} lessons while shadowing, at "
                    f"least {least} asked for",
                ),
                value=count,
                bound=least,
            )
    if heard:
        check.close(
            Text(
                f"{len(heard)} 人（{len(stays)} 人次）跟岗，每人最少听课 "
                f"{min(heard.values())} 节 ≥ {least} 节",
                f"{len(heard)} people ({len(stays)} stays) hear at least "
                f"{min(heard.values())} lessons each, {least} asked for",
            )
        )


# --- the lessons heard


def _heard(
    case: Case,
    presence: Presence,
    docket: Docket,
    rule: Shadowing | None,
    stays: list[Posting],
) -> None:
    if stays:
        _lessons(case, presence, docket.check("shadow.lesson", rule), stays)
        _clashes(case, docket.check("shadow.clash", rule), stays)


def _lessons(
    case: Case, presence: Presence, check: Check, stays: list[Posting]
) -> None:
    count = 0
    for stay in stays:
        for heard in stay.lessons:
            count += 1
            fault = _fault(case, presence, stay, heard)
            if fault is not None:
                check.broken(
                    stay.id,
                    Text(
                        f"{case.person(stay.teacher)} {heard.date} 在 "
                        f"{case.school(stay.host)} 跟岗听课：{fault.zh}",
                        f"{case.person(stay.teacher)}, {heard.date}, shadowing at "
                        f"{case.school(stay.host)}: {fault.en}",
                    ),
                )
    check.close(
        Text(
            f"跟岗所听 {count} 节课均可在当日课表或作息中找到",
            f"all {count} lessons heard are in the timetable or bells of their date",
        )
    )


def _fault(case: Case, presence: Presence, stay: Posting, heard: Heard) -> Text | None:
    day = case.day_by_date.get(heard.date)
    if not stay.start <= heard.date <= stay.end:
        return Text(
            f"不在跟岗期 {stay.start} 至 {stay.end} 内",
            f"outside the stay from {stay.start} to {stay.end}",
        )
    if day is None or not day.weekday:
        return Text("当日无课表", "no timetable is in force that day")
    if not presence.has_timetable(stay.host) and (heard.class_ or heard.teacher):
        return Text(
            f"该校无课表，无从得知 {heard.class_} {case.person(heard.teacher)}",
            f"the school has no timetable, so {heard.class_} and "
            f"{case.person(heard.teacher)} cannot be known",
        )
    seen = Observed(heard.period, heard.class_, heard.subject, heard.teacher)
    return lesson_fault(case, presence, stay.host, heard.date, seen)


def _clashes(case: Case, check: Check, stays: list[Posting]) -> None:
    slots = Counter((s.teacher, h.date, h.period) for s in stays for h in s.lessons)
    where = {stay.teacher: stay.id for stay in reversed(stays)}
    for (person, date, period), count in slots.items():
        if count > 1:
            check.broken(
                where[person],
                Text(
                    f"{case.person(person)} {date} 第 {period} 节同时听 {count} 节课",
                    f"{case.person(person)} hears {count} lessons at once on {date}, "
                    f"period {period}",
                ),
                value=count,
                bound=1,
            )
    check.close(
        Text(
            f"跟岗所听 {slots.total()} 节课无同时两节",
            f"none of {slots.total()} lessons heard is at the same time as another",
        )
    )


def _subjects(
    case: Case, presence: Presence, docket: Docket, stays: list[Posting]
) -> None:
    rule = case.policy.observation
    if not rule.own_subject:
        return
    check = docket.check("shadow.subject", rule)
    for stay in stays:
        own = case.county.teacher_by_code[stay.teacher].subjects
        taught = presence.subjects_of(stay.host)
        if not own or (taught and not taught & set(own)):
            continue  # the host has none of the person's subjects: any will do
        other = sorted({h.subject for h in stay.lessons if h.subject not in own})
        if other:
            check.broken(
                stay.id,
                Text(
                    f"{case.person(stay.teacher)} 任教 {'、'.join(own)}，跟岗却听 "
                    f"{'、'.join(other)}",
                    f"{case.person(stay.teacher)} teaches {', '.join(own)} but hears "
                    f"{', '.join(other)} while shadowing",
                ),
                value=",".join(other),
                bound=",".join(own),
            )
    check.close(
        Text(
            f"{len(stays)} 人次跟岗均听本学科",
            f"all {len(stays)} stays hear lessons of the own subject",
        )
    )


# --- the report lesson


def _reports(case: Case, docket: Docket, rule: Shadowing, stays: list[Posting]) -> None:
    check = docket.check("shadow.report", rule)
    held, later = 0, 0
    for stay in stays:
        dates = _window(case, rule, stay)
        if dates is None:
            later += 1
            continue
        report = _report(case, stay, dates)
        held += report is not None
        if report is None:
            check.broken(
                stay.id,
                Text(
                    f"{case.person(stay.teacher)} {stay.end} 跟岗结束，"
                    f"{rule.report_days} 个上课日内（{dates[-1]} 前）应在本校上"
                    f"{label(Activity.REPORT_LESSON)}，未安排",
                    f"{case.person(stay.teacher)} ends shadowing on {stay.end} and "
                    f"owes a report lesson at home within {rule.report_days} school "
                    f"days, by {dates[-1]}; none is planned",
                ),
                value=0,
                bound=1,
            )
    if stays:
        check.close(
            Text(
                f"{held} 人次跟岗后按期上汇报课，{later} 人次期限在学期之后",
                f"{held} report lessons in time, {later} due after the term",
            )
        )


def _window(case: Case, rule: Shadowing, stay: Posting) -> list[dt.date] | None:
    """Return the days for a report lesson; None if the term ends before they do."""
    rest = case.days_between(stay.end, case.county.term.end)
    after = [day.date for day in rest if day.date > stay.end]
    return after[: rule.report_days] if len(after) >= rule.report_days else None


def _report(case: Case, stay: Posting, dates: list[dt.date]) -> Event | None:
    for event in case.plan.rotation.events:
        if (
            event.kind is Activity.REPORT_LESSON
            and stay.teacher in event.givers
            and event.after == stay.id
            and event.host == stay.home
            and event.date in dates
        ):
            return event
    return None
