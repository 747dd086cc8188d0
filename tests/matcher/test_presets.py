"""Presets parse, lose no clause, and faults of a policy file name their line."""

import pytest

from matcher.errors import PolicyError
from matcher.policy import Degree, PercentQuota, Policy
from matcher.presets import load_policy, parse_policy, preset_names


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_parses_and_carries_its_own_name(name: str):
    policy = load_policy(name)
    assert policy.name == name
    assert policy.title.zh
    assert policy.title.en


@pytest.mark.parametrize(
    ("name", "count"), [("fengjie-2014", 15), ("xinjiang-league", 22)]
)
def test_every_clause_of_the_document_is_held_by_a_rule(name: str, count: int):
    policy = load_policy(name)
    assert len(policy.clauses) == count
    held = {ref for rule in policy.rules for ref in rule.clauses}
    assert held == set(policy.clause_by_id)


def test_fengjie_numbers_are_those_of_the_document():
    policy = load_policy("fengjie-2014")
    shares = {rule.activity: rule.share for rule in policy.each(PercentQuota)}
    assert shares == {"posting_out": 0.05, "observation": 0.30}


def test_league_takes_two_or_three():
    degree = load_policy("xinjiang-league").degree
    assert (degree.recipients_min, degree.recipients_max) == (2, 3)


def test_every_ambiguity_names_a_choice_among_its_choices():
    for name in preset_names():
        for ambiguity in load_policy(name).ambiguities:
            assert ambiguity.chosen in ambiguity.choices


def _faults(text: str) -> str:
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, place="my.yaml")
    return caught.value.say("zh")


def test_unknown_key_names_line_and_nearest_key():
    said = _faults(
        "name: x\ntitle: [甲, a]\nrules:\n  - kind: degree\n    recipents_max: 4\n"
    )
    assert "my.yaml:5" in said
    assert "recipients_max" in said


def test_unknown_kind_names_line_and_nearest_kind():
    said = _faults("name: x\ntitle: [甲, a]\nrules:\n  - kind: degre\n")
    assert "my.yaml:4" in said
    assert "degree" in said


def test_all_faults_are_told_at_once():
    said = _faults(
        "name: x\ntitle: [甲, a]\nrules:\n"
        "  - kind: degree\n    recipients_min: -1\n"
        "  - kind: turns\n    activity: nonsense\n"
    )
    assert "my.yaml:5" in said
    assert "my.yaml:7" in said


def test_broken_yaml_names_its_line():
    assert "my.yaml:" in _faults("name: [x\nrules: }\n")


def test_a_list_is_not_a_policy():
    assert "my.yaml" in _faults("- a\n- b\n")


def test_unknown_policy_name_suggests_the_nearest():
    with pytest.raises(PolicyError) as caught:
        load_policy("fengji-2014")
    assert "fengjie-2014" in caught.value.say("zh")


def test_a_clause_without_a_rule_is_refused():
    with pytest.raises(ValueError, match="clauses without a rule: A-1"):
        Policy(
            name="x",
            title=("甲", "a"),
            clauses=[{"id": "A-1", "quote": "q", "meaning": "m"}],
            rules=[Degree()],
        )
