"""Shadowing in a hand-made town: who stays, when, what they hear, who covers."""

from collections import Counter

import pytest

from matcher.calendar import school_days, travel_days
from matcher.county import Availability, Post, Turn
from matcher.policy import (
    Activity,
    Composition,
    HomeCover,
    ObservationConditions,
    PercentQuota,
    PersonQuota,
    SelectionOrder,
    Shadowing,
    Side,
    Stint,
)
from matcher.reduction.rotation.exchange_stays import year_away
from matcher.reduction.rotation.shadowing import plan_shadowing
from solvers.params import Params


def stays(rotation):
    return [p for p in rotation.postings if p.kind is Activity.SHADOWING]


def test_each_recipient_sends_as_many_people_for_as_many_days_as_asked(town):
    base = town.county()
    policy = town.only(Shadowing(people=2, min_school_days=5, min_periods=10))
    rotation = town.rotate(base, policy)
    found = stays(rotation)
    assert Counter((p.home, p.host) for p in found) == {("R1", "S"): 2, ("R2", "S"): 2}
    travel = [day.date for day in travel_days(base.term, policy.window)]
    for stay in found:
        assert stay.school_days == 5
        assert stay.start in travel
        first = travel.index(stay.start)
        assert travel[first + 4] == stay.end
        assert len(stay.lessons) == 10
    assert rotation.unmet == ()
    # four stays spread over the term: no two at once
    assert len({p.start for p in found}) == 4


def test_every_lesson_heard_is_held_that_day_in_the_own_subject_one_at_a_time(town):
    base = town.county()
    rotation = town.rotate(base, town.only(Shadowing(people=2, min_periods=12)))
    weekday = {d.date: d.weekday for d in school_days(base.term)}
    held = {
        (x.weekday, x.period, x.class_, x.subject, x.teacher)
        for x in base.lessons_by_school["S"]
    }
    for stay in stays(rotation):
        own = base.teacher_by_code[stay.teacher].subjects
        assert len({(x.date, x.period) for x in stay.lessons}) == len(stay.lessons)
        for x in stay.lessons:
            assert stay.start <= x.date <= stay.end
            assert (weekday[x.date], x.period, x.class_, x.subject, x.teacher) in held
            assert x.subject in own


def test_every_lesson_left_at_home_has_a_free_colleague(town):
    base = town.county(recipients=1)
    for stay in stays(town.rotate(base, town.only(Shadowing()))):
        left = Counter(
            (x.weekday, x.period) for x in base.lessons if x.teacher == stay.teacher
        )
        assert Counter((c.weekday, c.period) for c in stay.covers) == left
        for cover in stay.covers:
            assert not any(
                x.teacher == cover.teacher
                and (x.weekday, x.period) == (cover.weekday, cover.period)
                for x in base.lessons
            )


def test_lessons_heard_are_spread_over_the_days_and_the_givers(town):
    base = town.county(recipients=1)
    (stay,) = stays(town.rotate(base, town.only(Shadowing(min_periods=10))))
    days = Counter(x.date for x in stay.lessons)
    assert set(days.values()) == {2}
    # three teachers of the subject at S: nobody is heard more than four times
    givers = Counter(x.teacher for x in stay.lessons)
    assert len(givers) == 3
    assert max(givers.values()) <= 4


def test_lessons_of_the_own_grades_are_preferred(town):
    base = town.graded(town.county(recipients=1))
    base = town.edited(base, R1_00={"grades": (3, 4), "volunteer": True})
    policy = town.only(Shadowing(min_periods=5))
    (stay,) = stays(town.rotate(base, policy))
    assert stay.teacher == "R1-00"
    assert {x.class_[0] for x in stay.lessons} <= {"三", "四"}


def test_leaders_stay_at_home_while_teachers_can_go(town):
    base = town.county(recipients=1)
    posts = {"R1_00": {"post": Post.MIDDLE, "volunteer": True}}
    base = town.edited(base, **posts)
    (stay,) = stays(town.rotate(base, town.only(Shadowing())))
    assert base.teacher_by_code[stay.teacher].post is Post.TEACHER


def test_whoever_went_earlier_in_the_school_year_counts_and_stays(town):
    base = town.county(recipients=1)
    term = base.term.model_copy(update={"code": "2025-2026-2"})
    went = Turn(teacher="R1-00", activity="shadowing", term="2025-2026-1", host="S")
    base = town.changed(base, term=term, history=(went,))
    (stay,) = stays(town.rotate(base, town.only(Shadowing(people=2))))
    assert stay.teacher != "R1-00"
    before = went._replace if hasattr(went, "_replace") else went.model_copy
    last_year = before(update={"term": "2024-2025-2"})
    base = town.changed(base, history=(last_year,))
    assert len(stays(town.rotate(base, town.only(Shadowing(people=2))))) == 2


def test_the_selection_order_of_the_policy_decides_who_goes(town):
    base = town.county(recipients=1)
    base = town.edited(base, R1_04={"points": 90.0}, R1_00={"points": 10.0})
    order = SelectionOrder(activity=Activity.SHADOWING, order=("points",))
    (stay,) = stays(town.rotate(base, town.only(Shadowing(), order)))
    assert stay.teacher == "R1-04"


def test_backbone_goes_first_where_the_policy_asks_for_it(town):
    base = town.county(recipients=1)
    rule = Composition(activity=Activity.SHADOWING, backbone_min=1)
    found = stays(town.rotate(base, town.only(Shadowing(people=2), rule)))
    assert sum(base.teacher_by_code[p.teacher].is_backbone for p in found) >= 1


def test_the_longest_stint_of_the_policy_holds(town):
    base = town.county(recipients=1)
    stint = Stint(activity=Activity.SHADOWING, min_school_days=10)
    (stay,) = stays(town.rotate(base, town.only(Shadowing(), stint)))
    assert stay.school_days == 10
    # no number asked: two lessons a day
    assert len(stay.lessons) == 20


def test_a_host_without_timetable_is_heard_by_its_bells(town):
    base = town.county(recipients=1)
    base = town.changed(base, lessons=tuple(x for x in base.lessons if x.school != "S"))
    (stay,) = stays(town.rotate(base, town.only(Shadowing(min_periods=10))))
    assert len(stay.lessons) == 10
    assert {(x.class_, x.teacher) for x in stay.lessons} == {("", "")}
    assert len({(x.date, x.period) for x in stay.lessons}) == 10


def test_a_subject_the_host_does_not_teach_gives_way_to_any(town):
    base = town.county(recipients=1)
    base = town.edited(base, R1_00={"subjects": ("日语",), "volunteer": True})
    (stay,) = stays(town.rotate(base, town.only(Shadowing(min_periods=10))))
    assert stay.teacher == "R1-00"
    assert len(stay.lessons) == 10


@pytest.mark.parametrize("most", [1, 2])
def test_shadowing_and_day_visits_share_the_places_of_a_lesson(town, most):
    base = town.county(support_groups=1)
    policy = town.only(
        Shadowing(people=2, min_periods=8),
        PercentQuota(activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=0.5),
        PersonQuota(activity=Activity.OBSERVATION, min_periods=6),
        ObservationConditions(max_observers=most),
    )
    rotation = town.rotate(base, policy)
    seen = Counter(
        (x.date, x.period, x.class_) for p in stays(rotation) for x in p.lessons
    )
    seen += Counter(
        (v.date, x.period, x.class_) for v in rotation.visits for x in v.lessons
    )
    assert rotation.visits
    assert max(seen.values()) <= most
    away = {
        (p.teacher, day.date)
        for p in rotation.postings
        for day in school_days(base.term)
        if p.start <= day.date <= p.end
    }
    assert not {(v.teacher, v.date) for v in rotation.visits} & away


def test_the_giver_of_a_lesson_heard_makes_no_visit_that_day(town):
    base = town.county(recipients=1)
    policy = town.only(
        Shadowing(people=2, min_periods=15),
        PercentQuota(activity=Activity.OBSERVATION, side=Side.SUPPORT, share=0.5),
    )
    rotation = town.rotate(base, policy)
    out = {(v.teacher, v.date) for v in rotation.visits}
    assert out
    assert not {(x.teacher, x.date) for p in stays(rotation) for x in p.lessons} & out


@pytest.mark.parametrize(("report", "goes"), [(False, True), (True, False)])
def test_whoever_is_posted_after_the_stay_gives_no_report_and_stays(town, report, goes):
    base = town.edited(town.county(recipients=1), R1_00={"volunteer": True})
    scene = town.scene(base, town.only(Shadowing(report_lesson=report)))
    days = scene.travel
    # posted all term but for one week at its start and one in the middle
    for first, last in ((5, 39), (45, len(days) - 1)):
        stay = year_away(scene, base.teacher_by_code["R1-00"])
        span = {"start": days[first].date, "end": days[last].date}
        scene.add_stay(stay.model_copy(update=span))
    assert plan_shadowing(scene, Params(time_limit_s=60)) == []
    (stay,) = [p for p in scene.stays if p.kind is Activity.SHADOWING]
    assert (stay.teacher == "R1-00") is goes


# --- what cannot be met, in words


def told(rotation, rule):
    return [r for r in rotation.unmet if r.rule == rule]


def test_too_few_people_are_told_with_the_numbers(town):
    base = town.county(recipients=1)
    gone = {
        t.code.replace("-", "_"): {"availability": Availability.DEFERRED}
        for t in base.staff_by_school["R1"][1:]
    }
    base = town.edited(base, **gone)
    rotation = town.rotate(base, town.only(Shadowing(people=2)))
    (why,) = told(rotation, "shadow.count")
    assert (why.where, why.value, why.bound) == ("R1", "1", "2")
    assert "只有 1 人" in why.message_zh
    assert "only 1 teachers" in why.message_en


def test_too_few_lessons_at_the_host_are_told_with_its_name(town):
    base = town.county(recipients=1)
    rotation = town.rotate(base, town.only(Shadowing(min_periods=60)))
    (why,) = told(rotation, "shadow.count")
    assert "S小学" in why.message_zh
    assert "60 节" in why.message_zh
    assert stays(rotation) == []


def test_a_school_that_cannot_cover_is_told_what_would_help(town):
    base = town.county(recipients=1)
    cap = HomeCover(max_extra_periods_a_week=0)
    rotation = town.rotate(base, town.only(Shadowing(), cap))
    (why,) = told(rotation, "shadow.count")
    assert "无人可代" in why.message_zh
    assert "每人每周最多代 0 节" in why.message_zh


def test_somebody_who_hears_too_few_lessons_is_named(town):
    # one school with one class of teachers: both shadow in the same few lessons
    base = town.county(recipients=2, support_groups=1)
    rule = Shadowing(min_school_days=60, min_periods=150)
    base = town.edited(base, R1_00={"volunteer": True}, R2_00={"volunteer": True})
    policy = town.only(
        rule,
        ObservationConditions(max_observers=1),
        HomeCover(max_extra_periods_a_week=20),
    )
    rotation = town.rotate(base, policy)
    short = told(rotation, "shadow.periods")
    found = stays(rotation)
    total = sum(len(p.lessons) for p in found)
    # each hears 3 lessons a day, and no more than one of them in any lesson
    seen = Counter((x.date, x.period, x.class_) for p in found for x in p.lessons)
    assert max(seen.values()) == 1
    for why in short:
        stay = next(p for p in found if p.id == why.where)
        assert why.value == str(len(stay.lessons))
        assert base.teacher_by_code[stay.teacher].name in why.message_zh
    assert short
    assert total < 300
