"""Who gives demo lessons and lectures in a hand-made town."""

from collections import Counter

import pytest

from matcher.county import Backbone
from matcher.policy import Activity, Attend, CountQuota, Scope
from matcher.text import Text


def quota(kind=Activity.DEMO_LESSON, minimum=5, **more):
    return CountQuota(
        activity=kind,
        topic=Text("示范", "Demo"),
        minimum=minimum,
        length_periods=1,
        **more,
    )


def people(base, events):
    return {base.teacher_by_code[code] for e in events for code in e.givers}


def test_backbone_of_the_support_give_demo_lessons_at_the_recipients(town):
    base = town.county()
    policy = town.only(quota(hosts="recipient", people_min=3, people_max=4))
    rotation = town.rotate(base, policy)
    givers = {code for e in rotation.events for code in e.givers}
    assert len(rotation.events) == 5
    assert 3 <= len(givers) <= 4
    for event in rotation.events:
        (giver,) = (base.teacher_by_code[code] for code in event.givers)
        assert giver.school == "S"
        assert giver.is_backbone
        assert giver.subjects[0] == event.subject
        assert giver.code in event.people
        assert event.host in ("R1", "R2")
    assert town.hard(base, policy, rotation) == []


def test_demo_lessons_may_follow_each_other_on_one_date(town):
    base = town.county()
    policy = town.only(quota(minimum=100, hosts="recipient"))
    rotation = town.rotate(base, policy)
    assert len(rotation.events) == 100
    assert max(Counter(e.date for e in rotation.events).values()) > 1
    assert town.hard(base, policy, rotation) == []


def test_hosts_in_turns_are_visited_by_givers_of_other_schools(town):
    base = town.county()
    policy = town.only(quota(minimum=6))
    rotation = town.rotate(base, policy)
    assert Counter(e.host for e in rotation.events) == {"S": 2, "R1": 2, "R2": 2}
    for event in rotation.events:
        (giver,) = event.givers
        assert base.teacher_by_code[giver].school != event.host
    assert town.hard(base, policy, rotation) == []


def test_without_backbone_anybody_of_the_subject_gives(town):
    base = town.county()
    base = town.changed(
        base,
        teachers=tuple(
            t.model_copy(update={"backbone": Backbone.NONE}) for t in base.teachers
        ),
    )
    policy = town.only(quota(minimum=3))
    rotation = town.rotate(base, policy)
    assert all(event.givers for event in rotation.events)
    assert rotation.unmet == ()
    assert town.hard(base, policy, rotation) == []


def test_two_people_give_an_event_where_people_are_to_be_many(town):
    base = town.county()
    policy = town.only(
        quota(Activity.LECTURE, 2, hosts="recipient", attend=Attend.ALL, people_min=3)
    )
    rotation = town.rotate(base, policy)
    assert len(people(base, rotation.events)) == 3
    assert rotation.unmet == ()
    assert town.hard(base, policy, rotation) == []


def test_too_few_people_who_may_give_are_told(town):
    base = town.county(support_groups=1)
    policy = town.only(quota(hosts="recipient", people_min=4))
    (told,) = town.rotate(base, policy).unmet
    assert told.rule == "event.people"
    assert (told.value, told.bound) == ("1", "4")
    assert "骨干" in told.message_zh
    assert "backbone" in told.message_en


@pytest.mark.parametrize("attend", [Attend.SUBJECT, Attend.BACKBONE])
def test_each_subject_has_lectures_of_its_own_people(town, attend):
    base = town.county()
    policy = town.only(
        quota(
            Activity.LECTURE, 1, scope=Scope.SUBJECT, hosts="recipient", attend=attend
        )
    )
    rotation = town.rotate(base, policy)
    assert {e.subject for e in rotation.events} == set(town.subjects)
    assert town.hard(base, policy, rotation) == []


def test_trainers_are_named_only_where_their_number_is_fixed(town):
    base = town.county()
    training = Activity.TRAINING
    free = town.rotate(base, town.only(quota(training, 1))).events
    assert [e.givers for e in free] == [()]
    named = town.rotate(base, town.only(quota(training, 1, people_max=1))).events
    assert [len(e.givers) for e in named] == [1]


def test_online_people_of_every_school_may_give(town):
    base = town.county()
    base = town.changed(
        base,
        teachers=tuple(
            t.model_copy(
                update={
                    "backbone": Backbone.COUNTY if t.code == "S-00" else Backbone.NONE
                }
            )
            for t in base.teachers
        ),
    )
    policy = town.only(
        quota(Activity.LECTURE, 3, online=True, attend=Attend.ALL, hosts="support")
    )
    rotation = town.rotate(base, policy)
    assert {e.givers for e in rotation.events} == {("S-00",)}
    assert town.hard(base, policy, rotation) == []
