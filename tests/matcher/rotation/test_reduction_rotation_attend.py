"""Who is asked to come to events of a hand-made town."""

import pytest

from matcher.county import Availability, Backbone, Post
from matcher.policy import Activity, Attend, CountQuota
from matcher.text import Text


def meeting(attend, **more):
    return CountQuota(
        activity=Activity.MEETING, topic=Text("会", "Meeting"), attend=attend, **more
    )


@pytest.mark.parametrize(
    ("attend", "asked"),
    [
        (Attend.HEADS, lambda t: t.post is Post.HEAD),
        (Attend.BACKBONE, lambda t: t.is_backbone or t.post is Post.MIDDLE),
        (Attend.CLASS_TEACHERS, lambda t: t.class_teacher),
        (Attend.YOUNG, lambda t: t.born is not None and t.born >= "1989-10"),
    ],
)
def test_those_asked_for_come_from_every_school(town, attend, asked):
    base = town.county()
    ages = ("1989-09", "1989-10", None)
    base = town.changed(
        base,
        teachers=tuple(
            t.model_copy(
                update={
                    "born": ages[i % 3],
                    "class_teacher": i % 4 == 1,
                }
            )
            for i, t in enumerate(base.teachers)
        ),
    )
    policy = town.only(meeting(attend))
    rotation = town.rotate(base, policy)
    (event,) = rotation.events
    came = [base.teacher_by_code[code] for code in event.people]
    assert {t.school for t in came} == {"S", "R1", "R2"}
    assert all(asked(t) for t in came)
    assert town.hard(base, policy, rotation) == []


def test_a_school_without_the_group_sends_one_stand_in(town):
    base = town.county(recipients=1)
    base = town.changed(
        base,
        teachers=tuple(
            t.model_copy(update={"backbone": Backbone.NONE, "class_teacher": False})
            for t in base.teachers
        ),
    )
    policy = town.only(meeting(Attend.CLASS_TEACHERS))
    rotation = town.rotate(base, policy)
    (event,) = rotation.events
    assert sorted(base.teacher_by_code[c].school for c in event.people) == ["R1", "S"]
    assert town.hard(base, policy, rotation) == []


def test_people_away_or_deferred_are_not_sent(town):
    base = town.county(recipients=1)
    base = town.changed(
        base,
        teachers=tuple(
            t.model_copy(update={"availability": Availability.AWAY})
            if i % 2
            else t.model_copy(update={"availability": Availability.DEFERRED})
            if t.school == "S"
            else t
            for i, t in enumerate(base.teachers)
        ),
    )
    policy = town.only(meeting(Attend.ALL, minimum=2, hosts="support"))
    for event in town.rotate(base, policy).events:
        states = {base.teacher_by_code[c].availability for c in event.people}
        assert Availability.AWAY not in states
        assert event.host == "S"
