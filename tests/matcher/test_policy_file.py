"""Every fault of a policy file names its line and what was probably meant."""

from typing import get_args

import pytest

from matcher.errors import PolicyError
from matcher.policy import AnyRule
from matcher.presets import load_policy, parse_policy, preset_names

KINDS = {
    rule.model_fields["kind"].default: rule for rule in get_args(get_args(AnyRule)[0])
}
HEAD = "name: x\ntitle: [甲, a]\n"


def _faults(text, lang="zh"):
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, place="my.yaml")
    return caught.value.say(lang).splitlines()


def _fault(text, lang="zh"):
    (line,) = _faults(text, lang)
    return line


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_mistyped_key_of_every_kind_names_line_and_nearest_key(kind):
    keys = [key for key in KINDS[kind].model_fields if key not in ("kind", "note")]
    key = max(keys, key=len)
    lines = _faults(f"{HEAD}rules:\n  - kind: {kind}\n    {key}x: 1\n")
    told = next(line for line in lines if "没有这个键" in line)
    assert told.startswith("my.yaml:5 ")
    assert f"是否指 {key}？" in told


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_mistyped_kind_names_line_and_nearest_kind(kind):
    told = _fault(f"{HEAD}rules:\n  - kind: {kind}x\n")
    assert told.startswith("my.yaml:4 ")
    assert f"是否指 {kind}？" in told


@pytest.mark.parametrize(
    ("part", "wrong", "right"),
    [
        ("documents", "titel: 文件", "title"),
        ("clauses", "qoute: 原文", "quote"),
        ("ambiguities", "chosn: 甲", "chosen"),
    ],
)
def test_a_mistyped_key_of_a_document_or_clause_is_met_with_its_own_keys(
    part, wrong, right
):
    lines = _faults(f"{HEAD}{part}:\n  - {wrong}\nrules: []\n")
    told = next(line for line in lines if "没有这个键" in line)
    assert told.startswith("my.yaml:4 ")
    assert f"是否指 {right}？" in told


def test_a_clause_nobody_listed_is_named_at_its_line_with_the_nearest():
    told = _fault(
        f"{HEAD}clauses:\n  - {{id: FJ-03, quote: 甲, meaning: a}}\n"
        "rules:\n  - kind: leader_cover\n    clauses: [FJ-03, FJ-3]\n"
    )
    assert told.startswith("my.yaml:7 “FJ-3”")
    assert "是否指 FJ-03？" in told


def test_a_clause_no_rule_names_is_told_at_its_own_line():
    told = _fault(
        f"{HEAD}clauses:\n  - {{id: A-1, quote: 甲, meaning: a}}\nrules: []\n"
    )
    assert told.startswith("my.yaml:4 “A-1”")
    assert "kind: context" in told


def test_two_clauses_of_one_id_are_refused():
    lines = _faults(
        f"{HEAD}clauses:\n  - {{id: A-1, quote: 甲, meaning: a}}\n"
        "  - {id: A-1, quote: 乙, meaning: b}\n"
        "rules:\n  - {kind: leader_cover, clauses: [A-1]}\n"
    )
    assert lines[0].startswith("my.yaml:5 “A-1”")
    assert "第 4 行" in lines[0]


def test_two_degree_rules_of_one_mode_name_both_lines():
    told = _fault(
        f"{HEAD}rules:\n  - kind: degree\n  - kind: degree\n    note: [甲, a]\n"
    )
    assert told.startswith("my.yaml:5 “paired/ordinary”")
    assert "第 4 行" in told


def test_the_same_rule_twice_is_refused():
    told = _fault(f"{HEAD}rules:\n  - kind: leader_cover\n  - kind: leader_cover\n")
    assert told.startswith("my.yaml:5 “leader_cover”")
    assert "第 4 行" in told


def test_a_key_twice_is_said_to_be_twice():
    told = _fault("name: x\nname: y\ntitle: [甲, a]\nrules: []\n")
    assert told == "my.yaml:2 “name”：这个键出现两次；只留一个"


def test_a_rule_without_kind_says_so_in_both_languages():
    text = f"{HEAD}rules:\n  - mode: paired\n"
    assert "规则缺少 kind" in _fault(text)
    assert "has no kind" in _fault(text, "en")


def test_a_mistyped_word_brings_the_nearest_word():
    told = _fault(
        f"{HEAD}rules:\n  - {{kind: artefact, title: [甲, a], owner: bureu}}\n"
    )
    assert "是否指 bureau？" in told


def test_references_and_values_are_told_together_in_the_order_of_lines():
    lines = _faults(
        f"{HEAD}rules:\n  - {{kind: travel, speed_kmh: -1}}\n"
        "  - {kind: leader_cover, clauses: [X-1]}\n"
        "  - {kind: window, first_week: 0}\n"
    )
    assert [line.split()[0].rstrip("：") for line in lines] == [
        "my.yaml:4",
        "my.yaml:5",
        "my.yaml:6",
    ]


def test_every_preset_is_free_of_faults_and_of_rules_twice():
    for name in preset_names():
        rules = [rule.model_dump_json() for rule in load_policy(name).rules]
        assert len(rules) == len(set(rules)), name
