"""Placements at partner schools: how many, how long, on which clock, of which post."""

import datetime as dt

import pytest
from pydantic import ValidationError

from matcher.county import Availability, Backbone, Post, Turn
from matcher.policy import (
    Activity,
    CountQuota,
    HomeCover,
    LeaderCover,
    PercentQuota,
    Placement,
    SelectionOrder,
    Side,
    Stint,
    Turns,
)

SPRING = {
    "code": "2025-2026-2",
    "start": dt.date(2026, 3, 2),
    "end": dt.date(2026, 7, 3),
}


def placed(rotation, **where):
    return [
        p
        for p in rotation.postings
        if p.kind is Activity.PLACEMENT
        and all(getattr(p, k) == v for k, v in where.items())
    ]


def recipients_send(**more):
    return Placement(side=Side.RECIPIENT, **more)


def went(teacher, term="2025-2026-1"):
    return Turn(teacher=teacher, activity="placement", term=term)


@pytest.mark.parametrize(
    ("period", "term", "people"),
    [
        ("school_year", "2025-2026-1", 0),
        ("school_year", "2024-2025-2", 1),
        ("calendar_year", "2025-2026-1", 1),
        ("term", "2025-2026-1", 1),
    ],
)
def test_who_was_placed_earlier_in_the_period_is_owed_no_more(
    town, period, term, people
):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(recipients=1, term=spring, history=(went("R1-08", term),))
    rotation = town.rotate(base, town.only(recipients_send(period=period)))
    assert len(placed(rotation)) == people
    assert rotation.unmet == ()


def test_an_earlier_placement_of_another_post_does_not_answer_the_rule(town):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(recipients=1, term=spring, history=(went("R1-08"),))
    rule = recipients_send(period="school_year", posts=("deputy",))
    (posting,) = placed(town.rotate(base, town.only(rule)))
    assert posting.teacher == "R1-07"


def test_of_two_a_year_one_is_left_after_autumn_and_it_is_another(town):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(recipients=1, term=spring, history=(went("R1-08"),))
    rule = recipients_send(people=2, posts=("middle", "deputy"), period="school_year")
    (posting,) = placed(town.rotate(base, town.only(rule)))
    assert posting.teacher == "R1-07"


def test_teachers_without_a_leading_post_may_be_placed_too(town):
    base = town.edited(
        town.county(recipients=1),
        R1_08={"post": Post.TEACHER},
        R1_00={"post": Post.CLASS_TEACHER},
    )
    rule = recipients_send(people=2, posts=("teacher",))
    rotation = town.rotate(base, town.only(rule))
    posts = {base.teacher_by_code[p.teacher].post for p in placed(rotation)}
    assert len(placed(rotation)) == 2
    assert posts <= {Post.TEACHER, Post.CLASS_TEACHER}
    assert town.hard(base, town.only(rule), rotation) == []


@pytest.mark.parametrize(("longest", "people"), [(None, 1), (20, 1)])
def test_a_stay_is_neither_too_short_nor_too_long(town, longest, people):
    rule = recipients_send(min_school_days=18, max_school_days=longest)
    free = HomeCover(max_extra_periods_a_week=30)
    rotation = town.rotate(town.county(recipients=1), town.only(rule, free))
    assert len(placed(rotation)) == people
    assert all(18 <= p.school_days <= (longest or 99) for p in placed(rotation))


def test_more_days_than_the_weeks_of_travel_have_are_told_with_the_length(town):
    rule = recipients_send(min_school_days=90, max_school_days=95)
    (told,) = town.rotate(town.county(recipients=1), town.only(rule)).unmet
    assert told.rule == "place.count"
    assert "90–95 个上课日" in told.message_zh


def test_the_support_sends_its_people_to_different_recipients(town):
    base = town.edited(town.county(), S_11={"post": Post.MIDDLE})
    rule = Placement(side=Side.SUPPORT, people=2)
    rotation = town.rotate(base, town.only(rule))
    assert sorted(p.host for p in placed(rotation)) == ["R1", "R2"]


def test_somebody_of_the_same_post_comes_back_where_there_is_one(town):
    base = town.county(recipients=1)
    base = town.edited(base, S_14={"post": Post.TEACHER})
    # S has no middle leader, so the deputies change places
    rule = Placement(side=Side.BOTH, posts=("middle", "deputy"), same_post=True)
    rotation = town.rotate(base, town.only(rule))
    posts = {p.home: base.teacher_by_code[p.teacher].post for p in placed(rotation)}
    assert posts == {"S": Post.DEPUTY, "R1": Post.DEPUTY}


def test_the_support_returns_a_post_to_every_recipient_up_to_the_most(town):
    base = town.edited(
        town.county(recipients=3),
        S_11={"post": Post.MIDDLE},
        S_10={"post": Post.MIDDLE},
    )
    for most, hosts in ((1, 1), (2, 2), (None, 3)):
        rule = Placement(side=Side.BOTH, people_max=most, same_post=True)
        rotation = town.rotate(base, town.only(rule))
        assert len({p.host for p in placed(rotation, home="S")}) == hosts
        assert rotation.unmet == ()


def test_without_the_wish_for_the_same_post_no_more_than_owed_go(town):
    base = town.edited(town.county(), S_11={"post": Post.MIDDLE})
    rotation = town.rotate(base, town.only(Placement(side=Side.BOTH, people_max=3)))
    assert len(placed(rotation, home="S")) == 1


def test_placements_are_made_in_turns_and_by_points(town):
    base = town.county(recipients=1)
    base = town.edited(
        base,
        R1_00={"post": Post.MIDDLE, "points": 3.0},
        R1_01={"post": Post.MIDDLE, "points": 9.0},
        R1_08={"points": 5.0},
    )
    order = SelectionOrder(activity=Activity.PLACEMENT, order=("points",))
    turns = Turns(activity=Activity.PLACEMENT)
    policy = town.only(recipients_send(), order, turns)
    (first,) = placed(town.rotate(base, policy))
    assert first.teacher == "R1-01"
    base = town.changed(base, history=(went("R1-01", "2024-2025-1"),))
    (second,) = placed(town.rotate(base, policy))
    assert second.teacher == "R1-08"


def test_leaders_to_be_placed_give_no_standing_covers_where_others_can(town):
    base = town.county(recipients=1)
    policy = town.only(
        CountQuota(activity=Activity.POSTING_OUT, minimum=1, scope="school"),
        CountQuota(activity=Activity.POSTING_IN, minimum=1, scope="school"),
        Stint(activity=Activity.POSTING_OUT, whole_term=True),
        Stint(activity=Activity.POSTING_IN, whole_term=True),
        Placement(side=Side.BOTH),
        LeaderCover(),
    )
    rotation = town.rotate(base, policy)
    assert rotation.unmet == ()
    assert sorted(p.home for p in placed(rotation)) == ["R1", "S"]
    assert town.hard(base, policy, rotation) == []


def test_people_above_the_limit_of_no_rule_stay_available_for_the_next(town):
    """Two rules of one side place two people, each of its own posts."""
    base = town.county(recipients=1)
    rules = recipients_send(posts=("deputy",)), recipients_send(posts=("middle",))
    rotation = town.rotate(base, town.only(*rules, LeaderCover()))
    assert sorted(p.teacher for p in placed(rotation)) == ["R1-07", "R1-08"]


def test_a_school_whose_leaders_were_all_placed_this_year_is_told_of_it(town):
    spring = town.term.model_copy(update=SPRING)
    base = town.county(recipients=1, term=spring, history=(went("R1-08"),))
    base = town.edited(base, R1_00={"backbone": Backbone.CITY})
    rule = recipients_send(people=2, period="school_year")
    (told,) = town.rotate(base, town.only(rule)).unmet
    assert (told.value, told.bound) == ("0", "1")
    assert "此前已派 1 人" in told.message_zh


def test_deferred_leaders_are_named(town):
    base = town.edited(
        town.county(recipients=1), R1_08={"availability": Availability.DEFERRED}
    )
    (told,) = town.rotate(base, town.only(recipients_send())).unmet
    assert base.teacher_by_code["R1-08"].name in told.message_zh


def test_a_share_of_people_placed_is_told_to_be_written_as_a_placement(town):
    share = PercentQuota(activity=Activity.PLACEMENT, side=Side.SUPPORT, share=0.5)
    rotation = town.rotate(town.county(recipients=1), town.only(share, Placement()))
    (told,) = rotation.unmet
    assert told.where == "S"
    assert int(told.value) < int(told.bound)
    assert "placement 规则" in told.message_zh


def test_a_plain_number_of_placements_is_refused():
    with pytest.raises(ValidationError):
        CountQuota(activity=Activity.PLACEMENT, minimum=2, scope="school")


def test_nobody_comes_back_whose_lessons_have_no_cover(town):
    base = town.edited(town.county(), S_11={"post": Post.MIDDLE})
    policy = town.only(
        Placement(side=Side.BOTH, same_post=True),
        HomeCover(max_extra_periods_a_week=1),
    )
    # fifteen lessons, seventeen colleagues: one of S can go in a week, not always two
    rotation = town.rotate(base, policy)
    assert placed(rotation, home="S")
    assert [r for r in rotation.unmet if r.where == "S"] == []
    assert {rule for rule, _ in town.hard(base, policy, rotation)} <= {"place.count"}
