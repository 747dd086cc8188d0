"""Observation visits of a hand-made town: counts, lessons, covers, degraded data."""

from collections import Counter

import pytest

from matcher.calendar import school_days, travel_days
from matcher.county import Availability, Backbone, Distance, Turn
from matcher.curriculum import minutes
from matcher.policy import (
    Activity,
    Eligibility,
    HomeCover,
    ObservationConditions,
    PercentQuota,
    PersonQuota,
    Side,
    Travel,
    Turns,
)


def observe(value=0.3, periods=10, **more):
    return (
        PercentQuota(
            activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=value, **more
        ),
        PersonQuota(activity=Activity.OBSERVATION, min_periods=periods),
    )


def goal(rotation, name):
    return next((g.value, g.bound) for g in rotation.goals if g.name == name)


def test_visits_meet_share_and_periods_with_the_fewest_trips(town):
    # 12 teachers a school: 4 observers; a support teacher gives 9 lessons in 3 groups,
    # of which a visitor sees one in each of 6 periods: 2 trips each for 10 periods
    base = town.county()
    policy = town.only(*observe())
    rotation = town.rotate(base, policy)
    assert goal(rotation, "trips") == (16, 16)
    # a teacher gives three lessons on every day, so each trip misses three
    assert goal(rotation, "missed_periods") == (48, 48)
    # 24 lessons over 12 colleagues of each school
    assert goal(rotation, "cover_peak") == (4, 4)
    assert rotation.status.value == "optimal"
    assert town.hard(base, policy, rotation) == []


def test_every_lesson_observed_is_held_that_day_in_the_own_subject(town):
    base = town.county()
    rotation = town.rotate(base, town.only(*observe()))
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    held = {
        (x.weekday, x.period, x.class_, x.subject, x.teacher)
        for x in base.lessons_by_school["S"]
    }
    for visit in rotation.visits:
        own = base.teacher_by_code[visit.teacher].subjects
        for lesson in visit.lessons:
            assert (weekday[visit.date], *lesson) in held
            assert lesson.subject in own


def test_home_cover_names_a_free_colleague_for_every_lesson_missed(town):
    base = town.county()
    rotation = town.rotate(base, town.only(*observe()))
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    away = Counter((v.teacher, v.date) for v in rotation.visits)
    taken = Counter()
    for visit in rotation.visits:
        missed = [
            x
            for x in base.lessons
            if x.teacher == visit.teacher and x.weekday == weekday[visit.date]
        ]
        assert sorted((c.period, c.class_) for c in visit.covers) == sorted(
            (x.period, x.class_) for x in missed
        )
        for cover in visit.covers:
            taken[cover.teacher, visit.date, cover.period] += 1
            assert not away[cover.teacher, visit.date]
            assert base.teacher_by_code[cover.teacher].school == visit.home
            assert not any(
                x.teacher == cover.teacher
                and (x.weekday, x.period) == (weekday[visit.date], cover.period)
                for x in base.lessons
            )
    assert max(taken.values()) == 1


@pytest.mark.parametrize(("value", "people"), [(0.25, 3), (0.2501, 4)])
def test_the_share_is_rounded_up_on_and_beyond_the_boundary(town, value, people):
    base = town.county(recipients=1)
    rotation = town.rotate(base, town.only(*observe(value)))
    assert len({v.teacher for v in rotation.visits}) == people


def test_observers_of_earlier_terms_wait_until_the_others_went(town):
    base = town.county(recipients=1)
    # 10 of 12 are neither head nor deputy; six of them went before
    went = tuple(
        Turn(teacher=f"R1-{i:02d}", activity="observation", term="2024-2025-2")
        for i in range(6)
    )
    policy = town.only(*observe(0.5), Turns(activity=Activity.OBSERVATION))
    rotation = town.rotate(town.changed(base, history=went), policy)
    chosen = {v.teacher for v in rotation.visits}
    waiting = {"R1-08", "R1-09", "R1-10", "R1-11"}
    assert waiting <= chosen
    assert len(chosen) == 6


def test_the_day_cap_the_week_and_the_room_are_kept(town):
    base = town.county()
    rules = ObservationConditions(max_observers=1, max_periods_a_day=4)
    policy = town.only(*observe(), rules, HomeCover(max_absent_share=0.1))
    rotation = town.rotate(base, policy)
    weeks = {d.date: d.week for d in school_days(base.term)}
    days = Counter((v.home, v.date) for v in rotation.visits)
    trips = Counter((v.teacher, weeks[v.date]) for v in rotation.visits)
    rooms = Counter(
        (v.date, x.period, x.class_) for v in rotation.visits for x in v.lessons
    )
    assert max(days.values()) == 1
    assert max(trips.values()) == 1
    assert max(rooms.values()) == 1
    assert max(len(v.lessons) for v in rotation.visits) <= 4
    assert goal(rotation, "trips") == (24, 24)


def test_trips_leave_and_return_within_the_hours_of_the_policy(town):
    base = town.county(recipients=1)
    far = (Distance("R1", "S", 50_000, 75),)
    base = town.changed(base, distances=far)
    rule = Travel(earliest_departure="07:30", latest_return="16:30")
    rotation = town.rotate(base, town.only(*observe(), rule))
    # first lesson from 08:55, last one ended by 15:15: five of six periods
    periods = {x.period for v in rotation.visits for x in v.lessons}
    assert periods <= {2, 3, 4, 5}
    assert all(minutes(v.depart) >= minutes("07:30") for v in rotation.visits)
    assert all(minutes(v.back) <= minutes("16:30") for v in rotation.visits)
    assert goal(rotation, "trips") == (12, 12)


def test_a_school_too_far_for_a_day_is_told_why(town):
    base = town.county(recipients=1)
    far = (Distance("R1", "S", 200_000, 300),)
    rotation = town.rotate(town.changed(base, distances=far), town.only(*observe()))
    assert rotation.visits == ()
    (reason,) = rotation.unmet
    assert (reason.rule, reason.value, reason.bound) == ("visit.share", "0", "4")


def test_people_who_may_not_be_sent_stay_at_home(town):
    base = town.county(recipients=1)
    base = town.edited(
        base,
        R1_00={"availability": Availability.DEFERRED},
        R1_01={"full_time": False},
        R1_02={"joined": "2025-08"},
        R1_03={"born": "1966-01", "sex": "m"},
    )
    rule = Eligibility(tenure_years_min=1, years_to_retirement_min=3)
    rotation = town.rotate(base, town.only(*observe(0.6), rule))
    sent = {v.teacher for v in rotation.visits}
    assert sent == {"R1-04", "R1-05", "R1-08", "R1-09", "R1-10", "R1-11"}
    (reason,) = rotation.unmet
    assert "只有 6 人" in reason.message_zh


def test_too_little_cover_leaves_the_quota_short_with_the_limits_named(town):
    base = town.county(recipients=1, groups=1)
    policy = town.only(*observe(1.0), HomeCover(max_extra_periods_a_week=0))
    rotation = town.rotate(base, policy)
    assert rotation.visits == ()
    assert [r.rule for r in rotation.unmet] == ["visit.share"]


# --- less data, still a plan


def without(town, base, school):
    lessons = tuple(x for x in base.lessons if x.school != school)
    return town.changed(base, lessons=lessons)


def test_a_host_without_timetable_is_visited_by_the_day(town):
    base = without(town, town.county(recipients=1), "S")
    policy = town.only(*observe())
    rotation = town.rotate(base, policy)
    assert {v.basis for v in rotation.visits} == {"day"}
    assert all(x.class_ == "" for v in rotation.visits for x in v.lessons)
    assert goal(rotation, "trips") == (8, 8)
    assert any(note.where == "S" for note in rotation.notes)
    assert town.hard(base, policy, rotation) == []


def test_a_home_without_timetable_leaves_cover_unknown(town):
    base = without(town, town.county(recipients=1), "R1")
    policy = town.only(*observe())
    rotation = town.rotate(base, policy)
    assert {v.cover_basis for v in rotation.visits} == {"unknown"}
    assert all(v.covers == () for v in rotation.visits)
    assert goal(rotation, "missed_periods") == (0, 0)
    assert town.hard(base, policy, rotation) == []


def test_teachers_without_subject_may_observe_any_lesson(town):
    base = town.county(recipients=1)
    base = town.edited(
        base, **{t.code.replace("-", "_"): {"subjects": ()}
                 for t in base.teachers if t.school == "R1"}
    )  # fmt: skip
    policy = town.only(*observe())
    rotation = town.rotate(base, policy)
    assert goal(rotation, "trips") == (8, 8)
    assert any("任教学科未知" in note.message_zh for note in rotation.notes)
    assert town.hard(base, policy, rotation) == []


def test_a_subject_nobody_teaches_at_the_host_keeps_its_teacher_at_home(town):
    base = town.edited(town.county(recipients=1), R1_00={"subjects": ("陶艺",)})
    rotation = town.rotate(base, town.only(*observe(0.75)))
    assert len({v.teacher for v in rotation.visits}) == 9
    assert "R1-00" not in {v.teacher for v in rotation.visits}


def test_lessons_in_odd_weeks_only_are_observed_in_odd_weeks_only(town):
    base = town.county(recipients=1)
    lessons = tuple(
        x._replace(parity="odd") if x.school == "S" else x for x in base.lessons
    )
    base = town.changed(base, lessons=lessons)
    rotation = town.rotate(base, town.only(*observe()))
    parity = {d.date: d.parity for d in school_days(base.term)}
    assert {parity[v.date] for v in rotation.visits} == {"odd"}
    assert goal(rotation, "trips") == (8, 8)


def test_visits_fall_on_travel_days_only(town):
    base, policy = town.county(), town.only(*observe())
    days = {d.date for d in travel_days(base.term, policy.window)}
    assert {v.date for v in town.rotate(base, policy).visits} <= days


def test_a_backbone_posted_for_the_term_is_no_cover_at_home(town):
    base = town.county()
    base = town.edited(base, S_04={"backbone": Backbone.COUNTY})
    policy = town.preset("fengjie-2014")
    rotation = town.rotate(base, policy)
    gone = {p.teacher: (p.start, p.end) for p in rotation.postings}
    for visit in rotation.visits:
        for cover in visit.covers:
            start, end = gone.get(cover.teacher, (None, None))
            assert start is None or not start <= visit.date <= end
    assert town.hard(base, policy, rotation) == []


def test_the_support_school_observes_at_the_nearest_recipient_if_asked(town):
    base = town.county()
    quota = PercentQuota(activity=Activity.OBSERVATION, side=Side.SUPPORT, share=0.1)
    rotation = town.rotate(base, town.only(quota))
    assert {(v.home, v.host) for v in rotation.visits} == {("S", "R1")}
    assert goal(rotation, "trips") == (2, 2)
