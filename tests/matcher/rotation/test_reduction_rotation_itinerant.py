"""Itinerant teachers in a hand-made town: who goes where on which weekday."""

from collections import Counter, defaultdict
from itertools import combinations

import pytest

from matcher.calendar import travel_days
from matcher.county import Availability, Distance
from matcher.curriculum import bells, lesson_times
from matcher.policy import (
    Activity,
    Itinerant,
    PercentQuota,
    PersonQuota,
    Side,
    SyncClass,
    Travel,
)
from matcher.reduction.rotation.walk_words import not_proven


def stated(town, base, **by_school):
    """Return the county with needs and spares: stated(R1=({...}, {})) ...

    A school not named states that it lacks nothing and has nothing to spare.
    """
    none = ({"语文": 0}, {})
    schools = tuple(
        s.model_copy(
            update=dict(
                zip(("needs", "spares"), by_school.get(s.code, none), strict=True)
            )
        )
        for s in base.schools
    )
    return town.changed(base, schools=schools)


def given(rotation):
    """Return weekly periods by (host, subject)."""
    total = Counter()
    for itinerary in rotation.itineraries:
        for stop in itinerary.stops:
            total[stop.host, itinerary.subject] += len(stop.periods)
    return total


def faults(town, base, policy, rotation, rule):
    """Return what is wrong with the itineraries, by timetable and plan alone."""
    legs = town.scene(base, policy).case.legs
    margin = policy.travel.margin_min
    wrong = []
    days = defaultdict(list)
    for itinerary in rotation.itineraries:
        teacher = base.teacher_by_code[itinerary.teacher]
        if itinerary.subject not in teacher.subjects:
            wrong.append(("subject", itinerary.id))
        for stop in itinerary.stops:
            if len(set(stop.periods)) < len(stop.periods):
                wrong.append(("twice", itinerary.id))
            if (
                not 1
                <= min(stop.periods)
                <= max(stop.periods)
                <= len(bells(base.schools[0].stage))
            ):
                wrong.append(("bells", itinerary.id))
            days[teacher, stop.weekday].append(stop)
            there, back = (
                legs[teacher.school, stop.host].minutes,
                legs[stop.host, teacher.school].minutes,
            )
            times = [
                lesson_times(base, stop.host, stop.weekday, p) for p in stop.periods
            ]
            leaves, returns = min(times)[0] - there - margin, max(times)[1] + back
            for own in base.lessons:
                if own.teacher == teacher.code and own.weekday == stop.weekday:
                    begins, ends = lesson_times(
                        base, own.school, own.weekday, own.period
                    )
                    if begins < returns and leaves < ends:
                        wrong.append(("own lesson missed", itinerary.id, own))
    for (teacher, weekday), stops in days.items():
        for one, other in combinations(sorted(stops, key=lambda s: s.periods), 2):
            way = legs[one.host, other.host].minutes
            end = lesson_times(base, one.host, weekday, one.periods[-1])[1]
            start = lesson_times(base, other.host, weekday, other.periods[0])[0]
            if way is None or way > rule.max_between_min or end + way > start:
                wrong.append(("too far", teacher.code, weekday))
    out = Counter(teacher for teacher, _ in days)
    wrong += [("days", t.code) for t, n in out.items() if n > rule.max_days_a_week]
    return wrong


def test_lacks_are_filled_as_far_as_there_are_periods_to_spare(town):
    base = stated(
        town,
        town.county(),
        S=({}, {"音乐": 9, "美术": 3}),
        R1=({"音乐": 6, "美术": 4}, {}),
        R2=({"音乐": 5}, {}),
    )
    rule = Itinerant()
    policy = town.only(rule)
    rotation = town.rotate(base, policy)
    assert faults(town, base, policy, rotation, rule) == []
    total = given(rotation)
    assert total["R1", "音乐"] + total["R2", "音乐"] == 9
    assert total["R1", "美术"] == 3
    # nobody is left out while there is something to give
    assert min(total["R1", "音乐"], total["R2", "音乐"]) > 0
    assert total["R1", "音乐"] <= 6
    assert total["R2", "音乐"] <= 5
    short = {(r.where, r.value, r.bound) for r in rotation.unmet}
    assert ("R1", "3", "4") in short


def test_only_the_subjects_of_the_rule_are_taught(town):
    base = stated(
        town,
        town.county(),
        S=({}, {"音乐": 9, "美术": 9}),
        R1=({"音乐": 2, "美术": 2}, {}),
    )
    rotation = town.rotate(base, town.only(Itinerant(subjects=("美术",))))
    assert given(rotation) == {("R1", "美术"): 2}
    assert rotation.unmet == ()


def test_a_recipient_with_periods_to_spare_helps_the_other(town):
    base = stated(town, town.county(), R2=({}, {"音乐": 4}), R1=({"音乐": 3}, {}))
    rotation = town.rotate(base, town.only(Itinerant()))
    assert {i.home for i in rotation.itineraries} == {"R2"}
    assert given(rotation) == {("R1", "音乐"): 3}


@pytest.mark.parametrize(("days", "most"), [(1, 3), (2, 6)])
def test_nobody_is_out_on_more_days_than_allowed(town, days, most):
    # one music teacher; a half day holds three periods beside the own lessons
    base = town.county(recipients=1, support_groups=1)
    base = stated(town, base, S=({}, {"音乐": 30}), R1=({"音乐": 30}, {}))
    rule = Itinerant(max_days_a_week=days)
    policy = town.only(rule)
    rotation = town.rotate(base, policy)
    assert faults(town, base, policy, rotation, rule) == []
    (itinerary,) = rotation.itineraries
    assert len({stop.weekday for stop in itinerary.stops}) == days
    assert given(rotation)["R1", "音乐"] <= most + days
    (why,) = rotation.unmet
    assert f"每周最多外出 {days} 天" in why.message_zh
    assert base.teacher_by_code[itinerary.teacher].name in why.message_zh


def test_nobody_goes_where_the_way_takes_the_whole_day(town):
    base = stated(town, town.county(), S=({}, {"音乐": 9}), R1=({"音乐": 3}, {}))
    far = tuple(Distance("S", code, 200_000, 240) for code in ("R1", "R2"))
    base = town.changed(base, distances=far)
    rotation = town.rotate(base, town.only(Itinerant()))
    assert rotation.itineraries == ()
    (why,) = rotation.unmet
    assert (why.where, why.value, why.bound) == ("R1", "0", "3")


@pytest.mark.parametrize("between", [5, 40])
def test_two_hosts_share_a_day_only_if_they_are_close(town, between):
    base = town.county(support_groups=1)
    base = stated(
        town, base, S=({}, {"音乐": 12}), R1=({"音乐": 2}, {}), R2=({"音乐": 2}, {})
    )
    ways = (
        Distance("S", "R1", 4_000, 6),
        Distance("S", "R2", 4_000, 6),
        Distance("R1", "R2", 3_000, between),
    )
    # the one teacher is free all Monday, and out one day a week
    lessons = tuple(x for x in base.lessons if x.teacher != "S-04" or x.weekday != 1)
    base = town.changed(base, distances=ways, lessons=lessons)
    rule = Itinerant(max_days_a_week=1, max_between_min=15)
    policy = town.only(rule, Travel(margin_min=5))
    rotation = town.rotate(base, policy)
    assert faults(town, base, policy, rotation, rule) == []
    assert len(given(rotation)) == (2 if between == 5 else 1)
    assert sum(given(rotation).values()) == (4 if between == 5 else 2)


def test_itinerant_teachers_make_no_visit_and_no_cover_while_out(town):
    base = stated(
        town,
        town.county(),
        R2=({}, {"音乐": 6, "美术": 6}),
        R1=({"音乐": 6, "美术": 6}, {}),
    )
    policy = town.only(
        Itinerant(),
        PercentQuota(activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=0.6),
        PersonQuota(activity=Activity.OBSERVATION, min_periods=6),
    )
    rotation = town.rotate(base, policy)
    days = travel_days(base.term, policy.window)
    legs = town.scene(base, policy).case.legs
    out = {}
    for itinerary in rotation.itineraries:
        for stop in itinerary.stops:
            times = [
                lesson_times(base, stop.host, stop.weekday, p) for p in stop.periods
            ]
            way = legs[itinerary.home, stop.host].minutes
            span = min(times)[0] - way - policy.travel.margin_min, max(times)[1] + way
            for day in days:
                if day.weekday == stop.weekday:
                    out[itinerary.teacher, day.date] = span
    assert out
    assert rotation.visits
    weekday = {day.date: day.weekday for day in days}
    for visit in rotation.visits:
        assert (visit.teacher, visit.date) not in out
        for cover in visit.covers:
            leaves, back = out.get((cover.teacher, visit.date), (0, 0))
            begins, ends = lesson_times(
                base, visit.home, weekday[visit.date], cover.period
            )
            assert ends <= leaves or begins >= back


def test_a_sync_class_keeps_its_teachers_at_home_on_its_weekday(town):
    base = town.graded(town.county(support_groups=1))
    base = stated(town, base, S=({}, {"音乐": 9}), R1=({"音乐": 9}, {}))
    policy = town.only(Itinerant(), SyncClass(lines=2, subjects=("音乐",)))
    rotation = town.rotate(base, policy)
    kept = {
        (seat.teacher, s.weekday)
        for s in rotation.sync_classes
        for seat in (s.source, s.receiver)
    }
    out = {(i.teacher, stop.weekday) for i in rotation.itineraries for stop in i.stops}
    assert kept
    assert out
    assert not kept & out


def test_a_school_without_timetable_sends_people_and_says_what_is_assumed(town):
    base = stated(town, town.county(), S=({}, {"音乐": 4}), R1=({"音乐": 4}, {}))
    lessons = tuple(x for x in base.lessons if x.school != "S")
    base = town.changed(base, lessons=lessons)
    rotation = town.rotate(base, town.only(Itinerant()))
    assert given(rotation) == {("R1", "音乐"): 4}
    assert any("未与本校课务核对" in note.message_zh for note in rotation.notes)


def test_nothing_to_spare_anywhere_is_told_once_for_each_recipient(town):
    base = stated(town, town.county(), R1=({"音乐": 4, "美术": 2}, {}))
    rotation = town.rotate(base, town.only(Itinerant()))
    (why,) = rotation.unmet
    assert (why.where, why.value, why.bound) == ("R1", "0", "6")
    assert "美术 2、音乐 4 节" in why.message_zh


def test_people_who_may_not_be_sent_are_told(town):
    base = stated(town, town.county(), S=({}, {"音乐": 4}), R1=({"音乐": 4}, {}))
    here = [t for t in base.staff_by_school["S"] if "音乐" in t.subjects]
    away = {
        t.code.replace("-", "_"): {"availability": Availability.DEFERRED} for t in here
    }
    rotation = town.rotate(town.edited(base, **away), town.only(Itinerant()))
    (why,) = rotation.unmet
    assert "一个也没有" in why.message_zh


def test_what_is_not_proven_is_said(town):
    base = stated(town, town.county(), S=({}, {"音乐": 4}), R1=({"音乐": 4}, {}))
    scene = town.scene(base, town.only(Itinerant()))
    note = not_proven(scene, 7, 5)
    assert "仍缺 7 节" in note.message_zh
    assert "at least 5 is proven" in note.message_en
