"""Mentors from the backbone of the support, in a hand-made town."""

from collections import Counter

import pytest

from matcher.county import Backbone
from matcher.policy import Mentoring


def backbone(town, base, *codes):
    return town.changed(
        base,
        teachers=tuple(
            t.model_copy(
                update={
                    "backbone": Backbone.COUNTY if t.code in codes else Backbone.NONE
                }
            )
            for t in base.teachers
        ),
    )


def test_each_recipient_has_a_pair_in_each_subject_with_backbone(town):
    base = backbone(town, town.county(), "S-00", "S-01", "S-06", "R1-00")
    policy = town.only(Mentoring(source="backbone"))
    rotation = town.rotate(base, policy)
    served = {
        (base.teacher_by_code[m.apprentice].school, m.subject) for m in rotation.mentors
    }
    assert served == {(r, s) for r in ("R1", "R2") for s in ("语文", "数学")}
    for pair in rotation.mentors:
        assert base.teacher_by_code[pair.mentor].is_backbone
        assert not base.teacher_by_code[pair.apprentice].is_backbone
    assert town.hard(base, policy, rotation) == []


@pytest.mark.parametrize(("least", "most"), [(0, 1), (1, 2), (3, 4)])
def test_mentors_have_as_many_apprentices_as_allowed(town, least, most):
    base = backbone(town, town.county(recipients=3), "S-00")
    policy = town.only(
        Mentoring(source="backbone", apprentices_min=least, apprentices_max=most)
    )
    rotation = town.rotate(base, policy)
    assert Counter(m.mentor for m in rotation.mentors) == {
        "S-00": max(least, min(3, most))
    }
    apprentices = Counter(m.apprentice for m in rotation.mentors)
    assert set(apprentices.values()) == {1}
    assert town.hard(base, policy, rotation) == []


def test_schools_left_without_a_mentor_are_noted(town):
    base = backbone(town, town.county(recipients=3), "S-00")
    policy = town.only(
        Mentoring(source="backbone", apprentices_min=1, apprentices_max=1)
    )
    notes = town.rotate(base, policy).notes
    told = {n.where: n.message_zh for n in notes if n.rule == "mentor.subjects"}
    assert len(told) == 3
    assert sum("语文" in words for words in told.values()) == 2
