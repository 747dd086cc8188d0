import json
import re
from pathlib import Path
from typing import get_args

import pytest

from matcher.cli.parameters import KINDS, PARAMETERS
from matcher.policy import AnyRule, RuleBase
from matcher.presets import load_policy, preset_names

RULES = get_args(get_args(AnyRule)[0])


def test_every_kind_of_rule_and_parameter_has_words():
    kinds = {rule.model_fields["kind"].default for rule in RULES}
    names = {n for rule in RULES for n in rule.model_fields}
    assert set(KINDS) == kinds
    assert set(PARAMETERS) == names - {*RuleBase.model_fields, "kind", "title", "topic"}


def test_all_presets_are_listed(run):
    lines = run("policy", "list").stdout.splitlines()
    heads = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert heads == list(preset_names())
    told = json.loads(run("policy", "list", "--json").stdout)
    assert [policy["name"] for policy in told] == list(preset_names())


def test_a_preset_is_listed_with_its_paper_and_its_clauses_by_fate(run):
    lines = run("policy", "list").stdout.splitlines()
    row = next(n for n, line in enumerate(lines) if line.startswith("fengjie-2014"))
    assert "奉节教基" in lines[row + 1]
    assert "节选" in lines[row + 1]
    assert re.fullmatch(r" +编排 \d+  排入日历 \d+  .*背景 \d+", lines[row + 2])
    told = json.loads(run("policy", "list", "--json").stdout)
    fengjie = next(policy for policy in told if policy["name"] == "fengjie-2014")
    assert sum(fengjie["fates"].values()) == fengjie["clauses"] == 15
    assert fengjie["documents"][0]["known"] == "excerpt"


def test_a_clause_is_shown_with_its_fate_and_the_rules_that_state_it(run):
    lines = run("policy", "show", "fengjie-2014", lang="en").stdout.splitlines()
    row = next(n for n, line in enumerate(lines) if line.startswith("  FJ-03"))
    assert "[planned] [hard]" in lines[row]
    assert "percent_quota" in lines[row + 2]
    assert "share=0.05" in lines[row + 2]
    told = json.loads(run("policy", "show", "fengjie-2014", "--json").stdout)
    clause = next(c for c in told["clauses"] if c["id"] == "FJ-03")
    assert clause["fate"] == "planned"
    assert clause["rules"][0]["parameters"]["share"] == 0.05
    kind = told["rules"][clause["rules"][0]["row"]]["kind"]
    assert kind == clause["rules"][0]["kind"] == "percent_quota"


@pytest.mark.parametrize("name", preset_names())
def test_a_policy_is_shown_whole(run, name):
    policy = load_policy(name)
    shown = run("policy", "show", name).stdout
    for clause in policy.clauses:
        assert clause.id in shown
        assert clause.quote in shown
    for doubt in policy.ambiguities:
        assert doubt.question.zh in shown
        assert doubt.chosen in shown
    english = run("policy", "show", name, lang="en").stdout
    for clause in policy.clauses:
        assert clause.meaning in english
    assert json.loads(run("policy", "show", name, "--json").stdout)["name"] == name


def test_a_number_stands_with_its_unit_and_a_changed_one_with_its_default(run):
    shown = run("policy", "show", "fengjie-2014").stdout
    assert re.search(r"max_one_way_m = 60000 .*米", shown)
    assert re.search(r"minimum = 5 （默认 1）", shown)


def test_a_mistyped_name_brings_the_nearest(run):
    result = run("policy", "show", "fengjie")
    assert result.exit_code == 2
    assert "fengjie-2014" in result.stderr


def test_faults_of_a_policy_file_are_shown_at_once_with_lines(run, here):
    Path("p.yaml").write_text(
        "name: p\ntitle: [甲, a]\nrules:\n"
        "  - kind: degre\n"
        "  - kind: travel\n    speed_kmh: -4\n",
        "utf-8",
    )
    result = run("policy", "check", "p.yaml")
    assert result.exit_code == 2
    assert "p.yaml:4" in result.stderr
    assert "degree" in result.stderr
    assert "p.yaml:6" in result.stderr
    assert "2 处错误" in result.stderr


def test_a_good_policy_file_is_told_so(run, here):
    Path("p.yaml").write_text(
        "name: p\ntitle: [甲, a]\nrules:\n  - kind: degree\n", "utf-8"
    )
    result = run("policy", "check", "p.yaml")
    assert result.exit_code == 0
    assert "没有错误" in result.stdout


def test_a_policy_written_out_is_a_file_to_change_and_check(run, here):
    assert run("policy", "show", "default", "-o", "my.yaml").exit_code == 0
    mine = Path("my.yaml")
    assert load_policy("my.yaml") == load_policy("default")
    changed = mine.read_text("utf-8").replace("60000", "20000")
    mine.write_text(changed, "utf-8")
    assert run("policy", "check", "my.yaml").exit_code == 0
    assert load_policy("my.yaml").travel.max_one_way_m == 20_000


def test_what_policy_show_prints_is_no_policy_file_and_the_way_to_one_is_told(
    run, here
):
    Path("shown.yaml").write_text(run("policy", "show", "default").stdout, "utf-8")
    result = run("policy", "check", "shown.yaml")
    assert result.exit_code == 2
    assert "不是 YAML 格式" in result.stderr
    assert "policy show default -o" in result.stderr


@pytest.mark.parametrize(
    "rule",
    [
        "kind: degree\n    recipients_min: 5",
        "kind: degree\n    clauses: [X-1]",
        "kind: degree\n    clauses: 7",
        "kind: travel\n    earliest_departure: 7",
        "kind: goals\n    order: []",
        "kind: compatibility\n    support_tags: 3",
        "kind: count_quota\n    activity: joint_research\n    topic: 5",
    ],
)
def test_no_reason_in_english_is_given_in_chinese(run, here, rule):
    head = "name: p\ntitle: [甲, a]\nrules:\n  - "
    Path("p.yaml").write_text(f"{head}{rule}\n", "utf-8")
    result = run("policy", "check", "p.yaml")
    assert result.exit_code == 2
    assert not re.search(r"[a-z]{3,} [a-z]{3,}", result.stderr), result.stderr
