"""Sync classes in a hand-made town: the one shared table and its seminars."""

import datetime as dt
from collections import Counter
from itertools import combinations

import pytest

from matcher.calendar import school_days, travel_days
from matcher.county import Availability, Bell, Lesson
from matcher.curriculum import class_grade, lesson_times, minutes
from matcher.policy import (
    Activity,
    PercentQuota,
    PersonQuota,
    Shadowing,
    Side,
    SyncClass,
    Window,
)
from matcher.reduction.rotation.sync_classes import plan_sync_classes
from matcher.reduction.rotation.sync_options import Lines
from solvers.params import Params


def late(school, by):
    """Return bells of a school, the usual six periods so many minutes later."""
    starts = (520, 570, 635, 780, 830, 885)
    return tuple(
        Bell(school, 0, p, f"{m // 60:02d}:{m % 60:02d}", _clock(m + 40))
        for p, m in enumerate((m + by for m in starts), start=1)
    )


def _clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def rooms(base, **by_school):
    schools = tuple(
        s.model_copy(update={"sync_rooms": by_school.get(s.code)}) for s in base.schools
    )
    return base.model_copy(update={"schools": schools})


def faults(base, rotation, rule):
    """Return what is wrong with the table, read from timetable and plan alone."""
    days = travel_days(base.term, Window())
    held = {(x.school, x.class_, x.teacher, x.subject, x.weekday, x.period, x.parity)
            for x in base.lessons}  # fmt: skip
    wrong, busy = [], Counter()
    for sync in rotation.sync_classes:
        times = []
        for seat in (sync.source, sync.receiver):
            key = (seat.school, seat.class_, seat.teacher, sync.subject, sync.weekday)
            if (*key, seat.period, sync.parity) not in held:
                wrong.append(("no such lesson", sync.id))
            if class_grade(base, seat.school, seat.class_) != sync.grade:
                wrong.append(("grade", sync.id))
            start, end = lesson_times(base, seat.school, sync.weekday, seat.period)
            if (minutes(seat.begins), minutes(seat.ends)) != (start, end):
                wrong.append(("bells", sync.id))
            times.append((start, end))
            for half in ("odd", "even") if sync.parity == "all" else (sync.parity,):
                slot = seat.school, sync.weekday, seat.period, half
                busy["class", seat.class_, *slot] += 1
                busy["teacher", seat.teacher, *slot] += 1
        common = max(a for a, _ in times), min(b for _, b in times)
        if (minutes(sync.begins), minutes(sync.ends)) != common:
            wrong.append(("time in common", sync.id))
        if common[1] - common[0] < rule.min_overlap_min:
            wrong.append(("too short", sync.id))
        wanted = tuple(
            d.date
            for d in days
            if d.weekday == sync.weekday and sync.parity in ("all", d.parity)
        )
        if sync.dates != wanted:
            wrong.append(("dates", sync.id))
    wrong += [("twice at a time", key) for key, n in busy.items() if n > 1]
    return wrong


def lines_of(rotation, school):
    return [
        s
        for s in rotation.sync_classes
        if school in (s.source.school, s.receiver.school)
    ]


def test_every_pair_gets_its_lines_free_of_clashes(town):
    base = town.graded(town.county())
    rule = SyncClass(lines=3)
    rotation = town.rotate(base, town.only(rule))
    assert len(lines_of(rotation, "R1")) == len(lines_of(rotation, "R2")) == 3
    assert faults(base, rotation, rule) == []
    assert rotation.unmet == ()


def test_lines_of_a_pair_are_of_different_subjects_or_grades(town):
    base = town.graded(town.county(recipients=1))
    rotation = town.rotate(base, town.only(SyncClass(lines=8)))
    kinds = [(s.subject, s.grade) for s in rotation.sync_classes]
    assert len(kinds) == len(set(kinds)) == 8


def test_only_the_subjects_named_are_used(town):
    base = town.graded(town.county(recipients=1))
    rotation = town.rotate(base, town.only(SyncClass(lines=4, subjects=("音乐",))))
    assert {s.subject for s in rotation.sync_classes} == {"音乐"}
    assert len({s.grade for s in rotation.sync_classes}) == 4


def test_the_subject_lacking_here_and_to_spare_there_comes_first(town):
    base = town.graded(town.county(recipients=1))
    stated = {"S": {"spares": {"美术": 6}}, "R1": {"needs": {"美术": 4, "音乐": 4}}}
    schools = tuple(s.model_copy(update=stated[s.code]) for s in base.schools)
    base = town.changed(base, schools=schools)
    rotation = town.rotate(base, town.only(SyncClass(lines=2)))
    assert {s.subject for s in rotation.sync_classes} == {"美术"}
    assert {s.source.school for s in rotation.sync_classes} == {"S"}


def test_the_recipient_is_the_source_of_what_it_is_strong_in(town):
    base = town.graded(town.county(recipients=1))
    stated = {"R1": {"spares": {"音乐": 6}}, "S": {"needs": {"音乐": 4}}}
    schools = tuple(s.model_copy(update=stated[s.code]) for s in base.schools)
    base = town.changed(base, schools=schools)
    (sync,) = town.rotate(base, town.only(SyncClass())).sync_classes
    assert (sync.subject, sync.source.school, sync.receiver.school) == (
        "音乐",
        "R1",
        "S",
    )


def test_the_longest_time_in_common_is_taken(town):
    # on Wednesday the recipient rings 5 minutes late, on other days 8
    own = [
        row._replace(weekday=day)
        for day in range(1, 6)
        for row in late("R1", 5 if day == 3 else 8)
    ]
    base = town.changed(town.graded(town.county(recipients=1)), bells=tuple(own))
    rule = SyncClass(lines=2)
    rotation = town.rotate(base, town.only(rule))
    assert {s.weekday for s in rotation.sync_classes} == {3}
    assert faults(base, rotation, rule) == []
    for sync in rotation.sync_classes:
        assert minutes(sync.ends) - minutes(sync.begins) == 35


def test_lessons_of_odd_weeks_meet_in_odd_weeks_only(town):
    base = town.graded(town.county(recipients=1))
    odd = tuple(x._replace(parity="odd") for x in base.lessons)
    base = town.changed(base, lessons=odd)
    rule = SyncClass(lines=2)
    rotation = town.rotate(base, town.only(rule))
    parity = {d.date: d.parity for d in school_days(base.term)}
    assert len(rotation.sync_classes) == 2
    assert {parity[d] for s in rotation.sync_classes for d in s.dates} == {"odd"}
    assert faults(base, rotation, rule) == []


def test_a_school_takes_part_in_as_many_lines_at_a_time_as_it_has_rooms(town):
    base = town.graded(town.county(recipients=3))
    # lessons in one slot a week alone
    base = town.changed(
        base, lessons=tuple(x for x in base.lessons if (x[4], x[5]) == (1, 1))
    )
    for count in (1, 2, 3):
        fitted = rooms(base, S=count)
        rule = SyncClass(seminar_every=0)
        rotation = town.rotate(fitted, town.only(rule))
        assert len(rotation.sync_classes) == count
        assert faults(fitted, rotation, rule) == []
        assert len(rotation.unmet) == 3 - count


def test_people_who_are_sent_away_hold_no_sync_class(town):
    base = town.graded(town.county())
    policy = town.only(SyncClass(lines=4), Shadowing(people=3))
    rotation = town.rotate(base, policy)
    out = {
        (p.teacher, day.date)
        for p in rotation.postings
        for day in school_days(base.term)
        if p.start <= day.date <= p.end
    }
    assert out
    assert len(rotation.sync_classes) == 8
    for sync in rotation.sync_classes:
        for seat in (sync.source, sync.receiver):
            assert not {(seat.teacher, date) for date in sync.dates} & out


def test_visitors_are_back_at_their_sync_class(town):
    base = town.graded(town.county())
    policy = town.only(
        SyncClass(lines=5),
        PercentQuota(activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=0.7),
        PersonQuota(activity=Activity.OBSERVATION, min_periods=10),
    )
    rotation = town.rotate(base, policy)
    needed = {
        (seat.teacher, date)
        for s in rotation.sync_classes
        for seat in (s.source, s.receiver)
        for date in s.dates
    }
    assert rotation.visits
    assert not {(v.teacher, v.date) for v in rotation.visits} & needed


# --- the choice is the best there is


def _small(town, seed):
    """Return a county of two classes a school with lessons in few slots."""
    base = town.graded(town.county(recipients=2, support_groups=1, groups=1))
    kept = [
        x
        for i, x in enumerate(base.lessons)
        if x.class_[0] in "一二" and x.weekday <= 2 and (i * 7 + seed) % 5 < 3
    ]
    return town.changed(base, lessons=tuple(kept), bells=late("R2", 6))


@pytest.mark.parametrize("seed", range(5))
def test_no_other_table_is_better(town, seed):
    base = _small(town, seed)
    rule = SyncClass(lines=2, seminar_every=0)
    scene = town.scene(base, town.only(rule))
    table = plan_sync_classes(scene, Params(time_limit_s=60))
    assert table.proven

    lines = Lines(town.scene(base, town.only(rule)))
    every = [
        (recipient, line)
        for recipient in ("R1", "R2")
        for line in lines.between("S", recipient, rule, least_min=30)
    ]

    def things(line):
        for x in (line.source, line.receiver):
            yield x.school, x.weekday, x.period, x.parity

    def goals(choice):
        count = Counter(recipient for recipient, _ in choice)
        used = Counter(thing for _, line in choice for thing in things(line))
        if max(count.values(), default=0) > 2 or max(used.values(), default=0) > 1:
            return None
        kinds = Counter((recipient, line.kind) for recipient, line in choice)
        return (
            4 - len(choice),
            sum(n - 1 for n in kinds.values()),
            sum(line.level for _, line in choice),
            -sum(line.overlap_min for _, line in choice),
        )

    found = (goals(c) for size in range(5) for c in combinations(every, size))
    best = min(worth for worth in found if worth is not None)
    overlap = sum(minutes(s.ends) - minutes(s.begins) for s in table.classes)
    assert (4 - len(table.classes), -overlap) == (best[0], best[3])


# --- seminars


def seminars(rotation):
    return [e for e in rotation.events if e.after]


@pytest.mark.parametrize("every", [1, 4])
def test_a_seminar_follows_every_so_many_lessons_within_the_days_allowed(town, every):
    base = town.graded(town.county(recipients=1))
    rule = SyncClass(seminar_every=every, seminar_within_days=3)
    rotation = town.rotate(base, town.only(rule))
    (sync,) = rotation.sync_classes
    due = sync.dates[every - 1 :: every]
    found = seminars(rotation)
    assert len(found) == len(due)
    for event, date in zip(found, due, strict=True):
        assert event.online
        assert event.after == sync.id
        assert date <= event.date <= date + dt.timedelta(days=3)
        assert {sync.source.teacher, sync.receiver.teacher} <= set(event.people)
        assert event.topic.zh == "同步课堂研讨"


def test_fewer_lessons_than_a_seminar_asks_for_still_get_one(town):
    base = town.graded(town.county(recipients=1))
    rotation = town.rotate(base, town.only(SyncClass(seminar_every=20)))
    (sync,) = rotation.sync_classes
    (event,) = seminars(rotation)
    assert event.date >= sync.dates[-1]


def test_nobody_misses_a_lesson_for_a_seminar(town):
    base = town.changed(town.graded(town.county()), bells=late("R2", 10))
    rotation = town.rotate(base, town.only(SyncClass(lines=3)))
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    found = seminars(rotation)
    assert {e.period is None for e in found} == {False}
    booked = Counter((p, e.date, e.period) for e in found for p in e.people)
    assert max(booked.values()) == 1
    for event in found:
        day = weekday[event.date]
        start, end = lesson_times(base, event.host, day, event.period)
        for person in event.people:
            home = base.teacher_by_code[person].school
            for lesson in base.lessons:
                if lesson.teacher == person and lesson.weekday == day:
                    begins, ends = lesson_times(base, home, day, lesson.period)
                    assert ends <= start or begins >= end


def test_without_a_common_free_period_the_seminar_comes_after_the_last_lesson(town):
    base = town.graded(town.county(recipients=1))
    extra = [
        Lesson(t.school, "", "值班", t.code, day, period)
        for t in base.teachers
        for day in range(1, 6)
        for period in range(1, 12)
    ]
    base = town.changed(base, lessons=(*base.lessons, *extra))
    found = seminars(town.rotate(base, town.only(SyncClass())))
    assert found
    assert {e.period for e in found} == {None}


# --- what cannot be met, in words


def why(rotation):
    (reason,) = [r for r in rotation.unmet if r.rule == "sync.count"]
    return reason


def test_a_missing_timetable_is_named(town):
    base = town.graded(town.county(recipients=1))
    base = town.changed(base, lessons=base.lessons_by_school["S"])
    told = why(town.rotate(base, town.only(SyncClass())))
    assert (told.where, told.value, told.bound) == ("R1", "0", "1")
    assert "R1小学 的课表" in told.message_zh
    assert "timetable of R1小学" in told.message_en


def test_class_names_without_grade_are_told_with_an_example(town):
    base = town.county(recipients=1)
    told = why(town.rotate(base, town.only(SyncClass())))
    assert "1班" in told.message_zh
    assert "看不出年级" in told.message_zh


def test_no_common_subject_in_one_grade_is_told_with_the_grades(town):
    base = town.graded(town.county(recipients=1))
    only = tuple(
        x for x in base.lessons if (x.school == "S") == (x.class_[0] in "一二三")
    )
    told = why(town.rotate(town.changed(base, lessons=only), town.only(SyncClass())))
    assert "1、2、3" in told.message_zh
    assert "4、5、6" in told.message_zh


def test_bells_apart_are_told_with_the_minutes_in_common(town):
    base = town.changed(town.graded(town.county(recipients=1)), bells=late("R1", 20))
    rule = SyncClass(min_overlap_min=30)
    told = why(town.rotate(base, town.only(rule)))
    assert "最多重叠 20 分钟" in told.message_zh
    assert "要求 30 分钟" in told.message_zh


def test_a_school_without_a_room_is_told(town):
    base = rooms(town.graded(town.county(recipients=1)), R1=0)
    assert (
        "没有同步课堂教室" in why(town.rotate(base, town.only(SyncClass()))).message_zh
    )


def test_teachers_who_are_not_at_work_give_no_line(town):
    base = town.graded(town.county(recipients=1))
    away = {
        t.code.replace("-", "_"): {"availability": Availability.AWAY}
        for t in base.staff_by_school["R1"]
    }
    base = town.edited(base, **away)
    assert (
        "没有写明任课教师" in why(town.rotate(base, town.only(SyncClass()))).message_zh
    )
