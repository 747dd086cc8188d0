import re

import pytest

from matcher.choices import blend, parse_blend, parse_order, reorder
from matcher.errors import InputError
from matcher.policy import Degree, GoalName, Goals
from matcher.presets import load_policy, preset_names

G = GoalName
ORDER = (G.UNPAIRED, G.IDLE_SUPPORT, G.SUBJECT_GAP, G.TRAVEL, G.CHANGES)


@pytest.fixture
def policy(rules_only):
    return rules_only(Degree(), Goals(order=ORDER))


def test_goals_not_named_stay_where_they_are(policy):
    found = reorder(policy, ["changes", "subject_gap"]).goals.order
    assert found == (G.UNPAIRED, G.IDLE_SUPPORT, G.CHANGES, G.TRAVEL, G.SUBJECT_GAP)


def test_a_whole_order_is_taken_as_it_is(policy):
    names = ["travel", "changes", "unpaired", "subject_gap", "idle_support"]
    assert [g.value for g in reorder(policy, names).goals.order] == names


def test_a_new_goal_follows_the_one_named_before_it(policy):
    found = reorder(policy, ["subject_gap", "longest_trip"]).goals.order
    assert found[2:4] == (G.SUBJECT_GAP, G.LONGEST_TRIP)
    assert reorder(policy, ["crossings"]).goals.order[0] is G.CROSSINGS


def test_the_rules_of_the_policy_it_came_from_are_not_remembered(policy):
    assert policy.goals.order == ORDER
    assert reorder(policy, ["changes", "unpaired"]).goals.order != ORDER
    assert policy.goals.order == ORDER


def test_a_policy_without_a_rule_on_goals_gets_one(rules_only):
    found = reorder(rules_only(Degree()), ["travel", "subject_gap"])
    assert found.goals.order[2:4] == (G.TRAVEL, G.SUBJECT_GAP)
    assert found.find(Goals) is not None


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_can_be_reordered_and_blended(name):
    found = blend(
        reorder(load_policy(name), ["travel", "subject_gap"]),
        {"travel": 1, "imbalance": 400},
    )
    assert {G.TRAVEL: 1, G.IMBALANCE: 400} in found.goals.tiers


def test_a_blend_stands_where_its_first_goal_stood(policy):
    found = blend(policy, {"changes": 5000, "subject_gap": 20}).goals
    assert found.order == (
        G.UNPAIRED, G.IDLE_SUPPORT, G.CHANGES, G.SUBJECT_GAP, G.TRAVEL,
    )  # fmt: skip
    assert found.tiers[2] == {G.CHANGES: 5000, G.SUBJECT_GAP: 20}


def test_a_second_blend_of_a_goal_replaces_the_first(policy):
    once = blend(policy, {"travel": 1, "changes": 5000})
    twice = blend(once, {"travel": 2, "subject_gap": 3})
    assert twice.goals.blends == ({G.TRAVEL: 2, G.SUBJECT_GAP: 3},)


def test_two_blends_of_different_goals_stand_side_by_side(policy):
    found = blend(
        blend(policy, {"travel": 1, "changes": 5}), {"unpaired": 2, "idle_support": 1}
    )
    assert len(found.goals.blends) == 2
    assert len(found.goals.tiers) == 3


def said(caught, lang):
    return caught.value.faults[0].say(lang)


@pytest.mark.parametrize(
    ("names", "word"),
    [
        (["travl"], "travel"),
        (["没有"], "unpaired"),
        (["travel", "travel"], "两次"),
        ([], "没有写出目标"),
    ],
)
def test_a_wrong_order_names_what_is_wrong(policy, names, word):
    with pytest.raises(InputError) as caught:
        reorder(policy, names)
    assert word in said(caught, "zh")
    assert not re.search(r"[一-鿿]", said(caught, "en").replace("没有", ""))


@pytest.mark.parametrize(
    ("weights", "word"),
    [
        ({"travel": 1}, "至少写两个目标"),
        ({"travel": 1, "longest_trip": 1}, "最差"),
        ({"travel": 0, "changes": 1}, "权重至少为 1"),
        ({"travel": 1, "change": 1}, "changes"),
    ],
)
def test_a_wrong_blend_names_what_is_wrong(policy, weights, word):
    with pytest.raises(InputError) as caught:
        blend(policy, weights)
    assert word in said(caught, "zh")


def test_an_order_that_tears_a_blend_apart_is_refused(policy):
    both = blend(policy, {"travel": 1, "changes": 5})
    with pytest.raises(InputError) as caught:
        reorder(both, ["changes", "unpaired"])
    assert "相邻" in said(caught, "zh")


def test_words_of_the_shell_are_read():
    assert parse_order("travel, changes") == ("travel", "changes")
    assert parse_order("travel，changes") == ("travel", "changes")
    assert parse_blend("travel=1, changes=5000") == {"travel": 1, "changes": 5000}


@pytest.mark.parametrize("words", ["travel", "travel=", "=3", "travel=1.5", "a=1,a=2"])
def test_words_that_are_no_weights_are_refused(words):
    with pytest.raises(InputError):
        parse_blend(words)
