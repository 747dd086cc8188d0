"""When events of a hand-made town are held: patterns, spacing, scopes, rivals."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest

from matcher.calendar import school_days, travel_days, week_of
from matcher.county import Availability, Bell, DayKind, Lesson, SpecialDay
from matcher.curriculum import lesson_times
from matcher.policy import (
    Activity,
    Anchor,
    Attend,
    CountQuota,
    Period,
    Scope,
    WeeklyPattern,
    Window,
)
from matcher.text import Text


def research(minimum=3, topic="教研", **more):
    return CountQuota(
        activity=more.pop("activity", Activity.JOINT_RESEARCH),
        topic=Text(topic, topic),
        minimum=minimum,
        **more,
    )


def pattern(**more):
    return WeeklyPattern(topic=Text("周教研", "Weekly"), weekday=1, **more)


def weekday_of(base):
    return {day.date: day for day in school_days(base.term)}


def full_timetable(code, people):
    """Return a week in which each of some people teaches all six periods."""
    return tuple(
        Lesson(
            school=code,
            class_=f"{i + 1}班",
            subject="语文",
            teacher=person,
            weekday=day,
            period=period,
        )
        for i, person in enumerate(people)
        for day in range(1, 6)
        for period in range(1, 7)
    )


def test_odd_mondays_hold_one_event_each_in_the_afternoon(town):
    base = town.county()
    policy = town.only(pattern(parity="odd", attend=Attend.LEADERS))
    rotation = town.rotate(base, policy)
    days = [
        day.date
        for day in travel_days(base.term, policy.window)
        if day.date.isoweekday() == day.weekday == 1 and day.parity == "odd"
    ]
    assert [event.date for event in rotation.events] == days
    for event in rotation.events:
        if event.period is not None:
            begins, _ = lesson_times(base, event.host, 1, event.period)
            assert begins >= 12 * 60
    assert rotation.unmet == ()
    assert town.hard(base, policy, rotation) == []


def test_a_pattern_leaves_out_days_moved_by_the_calendar(town):
    base = town.county()
    moved = (
        SpecialDay(date=dt.date(2025, 10, 20), kind=DayKind.HOLIDAY),
        SpecialDay(date=dt.date(2025, 10, 25), kind=DayKind.MAKEUP, follows=1),
    )
    base = town.changed(base, term=base.term.model_copy(update={"special_days": moved}))
    rotation = town.rotate(base, town.only(pattern()))
    dates = {event.date for event in rotation.events}
    assert not dates & {day.date for day in moved}
    assert all(date.isoweekday() == 1 for date in dates)


def test_a_pattern_nobody_can_keep_is_told_with_days_and_remedy(town):
    base = town.county(recipients=1)
    away = {f"R1_{i:02d}": {"availability": Availability.AWAY} for i in range(12)}
    base = town.edited(base, **away)
    rotation = town.rotate(base, town.only(pattern(min_share=0.5)))
    assert rotation.events == ()
    (told,) = rotation.unmet
    assert told.rule == "event.pattern"
    assert "R1小学 无人有空" in told.message_zh
    assert "2025-09-08" in told.message_zh
    assert "move lessons" in told.message_en


def test_weekday_half_and_parity_bind_the_date_and_the_periods(town):
    base = town.county()
    policy = town.only(research(4, weekday=3, half="am", parity="even"))
    rotation = town.rotate(base, policy)
    days = weekday_of(base)
    assert len(rotation.events) == 4
    for event in rotation.events:
        assert days[event.date].weekday == 3
        assert days[event.date].parity == "even"
        _, ends = lesson_times(base, event.host, 3, event.period + 1)
        assert ends <= 12 * 60
    assert town.hard(base, policy, rotation) == []


def test_events_of_a_quota_keep_their_distance(town):
    base = town.county()
    policy = town.only(research(5, spacing_days=21))
    rotation = town.rotate(base, policy)
    dates = sorted(event.date for event in rotation.events)
    assert len(dates) == 5
    assert min((b - a).days for a, b in pairwise(dates)) >= 21
    assert rotation.unmet == ()


def test_a_spacing_that_only_the_earliest_dates_allow_is_kept(town):
    base = town.county()
    days = sorted({d.date for d in travel_days(base.term, Window())})
    longest = (days[-1] - days[0]).days // 4
    policy = town.only(research(5, spacing_days=longest, weekday=1))
    dates = sorted(e.date for e in town.rotate(base, policy).events)
    mondays = [d for d in days if d.isoweekday() == 1]
    count, last = 0, None
    for date in mondays:
        if last is None or (date - last).days >= longest:
            count, last = count + 1, date
    assert len(dates) == min(5, count)


def test_each_travel_week_holds_what_a_week_asks_for(town):
    base = town.county()
    policy = town.only(research(1, period=Period.WEEK))
    rotation = town.rotate(base, policy)
    weeks = Counter(week_of(base.term, e.date) for e in rotation.events)
    assert weeks == dict.fromkeys(
        {day.week for day in travel_days(base.term, policy.window)}, 1
    )


def test_a_pair_meets_by_itself_and_hosts_in_turns(town):
    base = town.county()
    policy = town.only(research(2, scope=Scope.PAIR))
    rotation = town.rotate(base, policy)
    for other in ("R1", "R2"):
        mine = [e for e in rotation.events if e.schools == ("S", other)]
        assert sorted(e.host for e in mine) == [other, "S"]
        homes = {base.teacher_by_code[p].school for e in mine for p in e.people}
        assert homes == {"S", other}
    assert town.hard(base, policy, rotation) == []


def test_each_school_hosts_what_is_owed_by_school(town):
    base = town.county()
    policy = town.only(research(2, scope=Scope.SCHOOL))
    rotation = town.rotate(base, policy)
    assert Counter(e.host for e in rotation.events) == {"S": 2, "R1": 2, "R2": 2}
    assert town.hard(base, policy, rotation) == []


def test_nobody_travels_to_an_online_event(town):
    base = town.county()
    far = tuple(
        s.model_copy(update={"lon": 112.0}) if s.code == "R2" else s
        for s in base.schools
    )
    base = town.changed(base, schools=far)
    policy = town.only(research(3, online=True, half="am"))
    rotation = town.rotate(base, policy)
    assert all(event.online for event in rotation.events)
    assert {e.period for e in rotation.events} <= {1, 2}
    assert len(rotation.events) == 3
    assert town.hard(base, policy, rotation) == []


def test_own_bells_decide_what_is_the_morning(town):
    late = tuple(
        Bell(code, 0, p, f"{11 + p:02d}:00", f"{11 + p:02d}:40")
        for code in ("S", "R1", "R2")
        for p in range(1, 7)
    )
    base = town.county(bells=late)
    rotation = town.rotate(base, town.only(research(1, half="am")))
    assert rotation.events == ()
    (told,) = rotation.unmet
    assert "排不下连续 2 节" in told.message_zh


def test_meetings_of_several_quotas_share_the_few_days_of_term_start(town):
    base = town.county()
    rules = [
        research(
            1,
            topic=f"会议{i}",
            activity=Activity.MEETING,
            attend=Attend.LEADERS,
            anchor=Anchor.TERM_START,
        )
        for i in range(14)
    ]
    policy = town.only(*rules)
    rotation = town.rotate(base, policy)
    assert rotation.unmet == ()
    assert len(rotation.events) == 14
    assert max(week_of(base.term, e.date) for e in rotation.events) <= 3
    assert town.hard(base, policy, rotation) == []
    hosts = Counter(e.host for e in rotation.events)
    assert max(hosts.values()) - min(hosts.values()) <= 2


def test_an_event_near_its_ideal_day_moves_for_the_next_of_its_group(town):
    """Of four Mondays only the first and the last are three weeks apart."""
    base = town.county()
    term = base.term.model_copy(update={"end": dt.date(2025, 9, 26)})
    base = town.changed(base, term=term)
    window = Window(first_week=1, free_weeks_at_end=0)
    policy = town.only(research(2, weekday=1, spacing_days=21), window)
    rotation = town.rotate(base, policy)
    assert [e.date for e in rotation.events] == [
        dt.date(2025, 9, 1),
        dt.date(2025, 9, 22),
    ]
    assert rotation.unmet == ()
    policy = town.only(research(3, weekday=1, spacing_days=21), window)
    (told,) = town.rotate(base, policy).unmet
    assert "已确认无法多排" in told.message_zh
    assert "相隔不足 21 天" in told.message_zh


def test_quotas_that_need_one_person_at_one_time_are_held_on_different_days(town):
    """R1 has one person, who is free after lessons only: one event a day."""
    base = town.county(recipients=1)
    keep = tuple(t for t in base.teachers if t.school == "S" or t.code == "R1-00")
    term = base.term.model_copy(update={"end": dt.date(2025, 9, 12)})
    lessons = tuple(x for x in base.lessons if x.school == "S")
    lessons += full_timetable("R1", ["R1-00"])
    base = town.changed(base, teachers=keep, lessons=lessons, term=term)
    window = Window(first_week=1, free_weeks_at_end=0)
    rules = [
        research(2, topic=f"题{i}", activity=kind, attend=Attend.ALL, weekday=day)
        for i, (kind, day) in enumerate(
            [
                (Activity.MEETING, 2),
                (Activity.TRAINING, None),
                (Activity.JOINT_RESEARCH, 1),
                (Activity.LECTURE, 3),
            ]
        )
    ]
    policy = town.only(*rules, window)
    rotation = town.rotate(base, policy)
    assert rotation.unmet == ()
    assert len({e.date for e in rotation.events}) == 8
    assert town.hard(base, policy, rotation) == []


@pytest.mark.parametrize("anchor", [Anchor.SIGNING, Anchor.TERM_START])
def test_an_anchor_week_without_school_days_moves_to_the_next(town, anchor):
    base = town.county()
    closed = tuple(
        SpecialDay(date=base.term.start + dt.timedelta(days=i), kind=DayKind.HOLIDAY)
        for i in range(14)
    )
    base = town.changed(
        base, term=base.term.model_copy(update={"special_days": closed})
    )
    (event,) = town.rotate(base, town.only(research(1, anchor=anchor))).events
    assert week_of(base.term, event.date) == 3


def test_targets_never_take_a_day_from_what_is_owed(town):
    base = town.county()
    term = base.term.model_copy(update={"end": dt.date(2025, 9, 5)})
    base = town.changed(base, term=term)
    window = Window(first_week=1, free_weeks_at_end=0)
    policy = town.only(
        research(1, topic="甲", target=5),
        research(2, topic="乙", activity=Activity.TRAINING),
        window,
    )
    rotation = town.rotate(base, policy)
    counts = Counter(e.topic.zh for e in rotation.events)
    assert counts["甲"] == 5
    assert counts["乙"] == 2
    assert rotation.unmet == ()
