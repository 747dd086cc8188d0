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
    assert [line.split()[0] for line in lines] == list(preset_names())
    told = json.loads(run("policy", "list", "--json").stdout)
    assert [policy["name"] for policy in told] == list(preset_names())


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
