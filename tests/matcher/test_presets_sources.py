"""The presets against the table of clauses, and the readings they choose."""

import csv
import json
import os
from pathlib import Path

import pytest

from matcher.policy import Policy
from matcher.policy_settings import set_parameter
from matcher.presets import load_policy, preset_names

_SHARED = Path(os.environ.get("JIEDUI_SHARED", Path(__file__).parents[3] / "shared"))
_TABLE = _SHARED / "policy" / "clauses.tsv"
_HELD_SOFT = {
    ("yuyao-area-lead", "YM-04"),
    ("yuyao-area-lead", "YC-03"),
    ("yuyao-area-lead", "YC-04"),
    ("yuyao-area-lead", "YY-03"),
}
"""Hard clauses whose rules are soft in one preset, each with a note saying why."""

# What clauses.md warns of at its end, by number: preset and words of the reading.
TRAPS = {
    1: (("changzhou-2007", "附件"), ("changzhou-2007-agreement", "CA-08")),
    2: (("changzhou-2007", "两种年度"), ("changzhou-2007-agreement", "自然年")),
    3: (("fengjie-2014", "FJ-10“每期"),),
    4: (
        ("fengjie-2014", "不足一人"),
        ("fengjie-2014", "分别计算"),
        ("fengjie-2014", "是否计入"),
    ),
    5: (("fengjie-2014", "半月"),),
    6: (("xinjiang-league", "XJ-06"), ("xinjiang-merged", "XJ-06")),
    7: (("xinjiang-league", "XJ-15"), ("xinjiang-merged", "XJ-15")),
    8: (
        ("pingluo", "接上了利通一小"),
        ("litong", "夹在平罗"),
        ("xinjiang-league", "混有其他县"),
    ),
    9: (("fuhai", "一帮三"),),
    10: (("yuyao-merged", "1-3 所"), ("yuyao-joint", "附件 1-3")),
    11: (("litong", "互听互评"), ("pingluo", "第一周")),
    12: (("county-generic", "残缺"),),
}


def _rows() -> list[dict[str, str]]:
    if not _TABLE.is_file():
        pytest.skip(f"no table of clauses: {_TABLE.name} is not in the shared folder")
    with _TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def _value(parameter: str, reading: str) -> str:
    """Return a reading as it is written after --set."""
    if parameter.endswith(("areas", "titles")):
        return json.dumps(reading.split(", "), ensure_ascii=False)
    return reading


@pytest.fixture(scope="module")
def presets() -> dict[str, Policy]:
    return {name: load_policy(name) for name in preset_names()}


def test_all_202_clauses_stand_in_a_preset_with_their_words_and_weight(
    presets: dict[str, Policy],
) -> None:
    rows = _rows()
    assert len(rows) == 202
    for row in rows:
        held = [
            policy.clause_by_id[row["id"]]
            for policy in presets.values()
            if row["id"] in policy.clause_by_id
        ]
        assert held, row["id"]
        for clause in held:
            assert clause.quote == row["quote"]
            assert clause.meaning == row["meaning"].replace('"', "'")
            assert clause.hard == (row["hard_soft"] == "H")


@pytest.mark.parametrize("name", preset_names())
def test_a_hard_clause_has_a_hard_rule(presets: dict[str, Policy], name: str) -> None:
    policy = presets[name]
    for clause in policy.clauses:
        rules = [rule for rule in policy.rules if clause.id in rule.clauses]
        if clause.hard and not any(rule.hard for rule in rules):
            assert (name, clause.id) in _HELD_SOFT | {("yuyao-merged", "YY-01")}
            assert all(rule.note is not None for rule in rules), clause.id
        if not clause.hard:
            assert any(not rule.hard for rule in rules) or len(rules[0].clauses) > 1, (
                f"{name} {clause.id} is soft, its rules are hard"
            )


@pytest.mark.parametrize("name", preset_names())
def test_the_reading_chosen_is_the_value_of_its_parameter(
    presets: dict[str, Policy], name: str
) -> None:
    """Setting the parameter to the reading chosen changes nothing."""
    policy = presets[name]
    for doubt in policy.ambiguities:
        selector, _, parameter = doubt.parameter.rpartition(".")
        value = _value(parameter, doubt.chosen)
        set_to = set_parameter(policy, f"{selector}.{parameter}={value}")
        assert set_to.rules == policy.rules, doubt.parameter


@pytest.mark.parametrize("name", preset_names())
def test_every_reading_that_may_be_chosen_is_a_value_of_the_parameter(
    presets: dict[str, Policy], name: str
) -> None:
    policy = presets[name]
    for doubt in policy.ambiguities:
        selector, _, parameter = doubt.parameter.rpartition(".")
        for choice in doubt.choices:
            value = _value(parameter, choice)
            set_parameter(policy, f"{selector}.{parameter}={value}")


@pytest.mark.parametrize("trap", TRAPS)
def test_each_contradiction_of_the_sources_is_told_in_a_preset(
    presets: dict[str, Policy], trap: int
) -> None:
    for name, words in TRAPS[trap]:
        doubts = [doubt.question.zh for doubt in presets[name].ambiguities]
        assert any(words in doubt for doubt in doubts), (trap, name)


def test_there_are_twelve_contradictions() -> None:
    assert list(TRAPS) == list(range(1, 13))


def test_no_preset_holds_an_address_of_the_web(presets: dict[str, Policy]) -> None:
    for name, policy in presets.items():
        text = policy.model_dump_json()
        assert "http" not in text, name
        assert "www." not in text, name


def test_every_preset_says_how_well_its_text_is_known(
    presets: dict[str, Policy],
) -> None:
    reported = {"national-2014", "pucheng", "jinan-2014", "dalian", "hefei"}
    for name in reported | {"anhui-2016", "beijing-2021", "tianjin-2018", "shaanxi"}:
        assert {paper.known for paper in presets[name].documents} == {"reported"}
    known = {"full_text", "excerpt", "reported"}
    for name, policy in presets.items():
        if policy.clauses:
            assert policy.documents, name
            assert {paper.known for paper in policy.documents} <= known
