"""One teacher's term week by week: everything planned beside the own lessons."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from matcher.calendar import SchoolDay, school_days, week_of
from matcher.county import Parity, Teacher
from matcher.explain.answer import named
from matcher.labels import label, weekday_word
from matcher.plan import Event, Plan, Posting, SyncClass, SyncSeat, Visit
from matcher.text import Text


class _Engagement(NamedTuple):
    """Something on a date; sorted by date, hour and words."""

    date: dt.date
    hour: str
    words: Text


def week_view(plan: Plan, teacher: Teacher) -> tuple[Text, ...]:
    """Return what a teacher has to do in each week of the term.

    One text for each week in which there is something, days in order: stays, lessons
    heard, trips, events, sync classes, stops of a weekly round, covers.
    """
    weeks: dict[int, list[_Engagement]] = {}
    for engagement in sorted(_engagements(plan, teacher)):
        week = week_of(plan.county.term, engagement.date)
        weeks.setdefault(week, []).append(engagement)
    return tuple(_week(number, weeks[number]) for number in sorted(weeks))


def _week(number: int, engagements: list[_Engagement]) -> Text:
    days: dict[dt.date, list[Text]] = {}
    for engagement in engagements:
        days.setdefault(engagement.date, []).append(engagement.words)
    told = [
        Text(
            f"{date.month}月{date.day}日（{weekday_word(date.isoweekday(), 'zh')}）"
            + "、".join(w.zh for w in words),
            f"{date:%m-%d} {weekday_word(date.isoweekday(), 'en')} "
            + ", ".join(w.en for w in words),
        )
        for date, words in days.items()
    ]
    return Text(
        f"第{number}周：" + "；".join(t.zh for t in told),
        f"week {number}: " + "; ".join(t.en for t in told),
    )


def _engagements(plan: Plan, teacher: Teacher) -> Iterator[_Engagement]:
    days = school_days(plan.county.term)
    me = teacher.code
    rotation = plan.rotation
    for stay in rotation.postings:
        if stay.teacher == me:
            yield from _stay(plan, stay)
        yield from _standing(
            stay.covers, stay.teacher, (stay.start, stay.end), plan, me
        )
    for visit in rotation.visits:
        yield from _visit(plan, visit, me)
    for event in rotation.events:
        if me in event.people or me in event.givers:
            yield _event(plan, event, me)
    for line in rotation.sync_classes:
        for seat, other in ((line.source, line.receiver), (line.receiver, line.source)):
            if seat.teacher == me:
                yield from _sync(plan, line, seat, other)
    for weekly in rotation.itineraries:
        if weekly.teacher == me:
            for stop in weekly.stops:
                where = named(plan.county, stop.host)
                what = _periods(stop.periods)
                words = Text(
                    f"走教 {where} {what.zh}", f"itinerant at {where}, {what.en}"
                )
                span = weekly.start, weekly.end
                for date in _dates(days, span, stop.weekday, stop.parity):
                    yield _Engagement(date, _hour(min(stop.periods, default=0)), words)
        span = weekly.start, weekly.end
        yield from _standing(weekly.covers, weekly.teacher, span, plan, me)


def _periods(periods: Iterable[int]) -> Text:
    listed = [str(period) for period in periods]
    return Text(f"第{'、'.join(listed)}节", f"periods {', '.join(listed)}")


def _hour(period: int) -> str:
    """Return a sort key of a period among clock times."""
    return f"{7 + period:02d}:00"


def _dates(
    days: Iterable[SchoolDay],
    span: tuple[dt.date, dt.date],
    weekday: int,
    parity: Parity,
) -> Iterator[dt.date]:
    start, end = span
    for day in days:
        held = day.weekday == weekday and parity in ("all", day.parity)
        if held and start <= day.date <= end:
            yield day.date


def _stay(plan: Plan, stay: Posting) -> Iterator[_Engagement]:
    where, kind = named(plan.county, stay.host), label(stay.kind)
    kind_en = label(stay.kind, "en")
    yield _Engagement(
        stay.start,
        "",
        Text(
            f"{kind}开始：{where}，至 {stay.end}",
            f"{kind_en} begins: {where}, until {stay.end}",
        ),
    )
    for heard in stay.lessons:
        lesson = f"{heard.class_}{heard.subject}"
        yield _Engagement(
            heard.date,
            _hour(heard.period),
            Text(
                f"听课 第{heard.period}节 {lesson}",
                f"hears period {heard.period} {lesson}",
            ),
        )
    yield _Engagement(
        stay.end, "24", Text(f"{kind}结束：{where}", f"{kind_en} ends: {where}")
    )


def _visit(plan: Plan, visit: Visit, me: str) -> Iterator[_Engagement]:
    if visit.teacher == me:
        where, number = named(plan.county, visit.host), len(visit.lessons)
        yield _Engagement(
            visit.date,
            visit.depart,
            Text(
                f"{visit.depart}—{visit.back} 听课 {where} {number} 节",
                f"{visit.depart}-{visit.back} observation at {where}, {number} periods",
            ),
        )
    for cover in visit.covers:
        if cover.teacher == me:
            who = named(plan.county, visit.teacher)
            yield _cover(
                visit.date, cover.period, f"{cover.class_}{cover.subject}", who
            )


def _cover(date: dt.date, period: int, lesson: str, who: str) -> _Engagement:
    return _Engagement(
        date,
        _hour(period),
        Text(
            f"代课 第{period}节 {lesson}（代 {who}）",
            f"covers period {period} {lesson} for {who}",
        ),
    )


def _standing(
    covers: Iterable[tuple[int, int, Parity, str, str, str]],
    absent: str,
    span: tuple[dt.date, dt.date],
    plan: Plan,
    me: str,
) -> Iterator[_Engagement]:
    days = school_days(plan.county.term)
    for weekday, period, parity, class_, subject, teacher in covers:
        if teacher == me:
            who = named(plan.county, absent)
            for date in _dates(days, span, weekday, parity):
                yield _cover(date, period, f"{class_}{subject}", who)


def _event(plan: Plan, event: Event, me: str) -> _Engagement:
    kind, kind_en = label(event.kind), label(event.kind, "en")
    where = named(plan.county, event.host)
    place = Text("线上", "online") if event.online else Text(where, f"at {where}")
    when = Text("课后", "after lessons")
    if event.period is not None:
        when = Text(f"第{event.period}节起", f"from period {event.period}")
    role = Text("，主讲", ", gives it") if me in event.givers else Text("", "")
    return _Engagement(
        event.date,
        _hour(event.period or 15),
        Text(
            f"{when.zh} {kind} {place.zh}{role.zh}",
            f"{when.en} {kind_en} {place.en}{role.en}",
        ),
    )


def _sync(
    plan: Plan, line: SyncClass, seat: SyncSeat, other: SyncSeat
) -> Iterator[_Engagement]:
    gives = seat is line.source
    role = Text("主讲", "gives") if gives else Text("接收", "receives")
    partner = named(plan.county, other.school)
    words = Text(
        f"{line.begins}—{line.ends} 同步课堂（{role.zh}）{line.grade}年级"
        f"{line.subject}，与 {partner}",
        f"{line.begins}-{line.ends} sync class ({role.en}), grade {line.grade} "
        f"{line.subject}, with {partner}",
    )
    for date in line.dates:
        yield _Engagement(date, line.begins, words)
