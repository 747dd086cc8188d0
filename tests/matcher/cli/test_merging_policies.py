"""`jiedui policy merge`, and `--policy A --policy B` of every command."""

import json
from pathlib import Path

import pytest

from matcher.io import read_plan
from matcher.presets import load_policy

_HEAD = "name: {0}\ntitle: [{0}, {0}]\nrules:\n"


@pytest.fixture
def two(here):
    """Files of two small policies, the second stricter in one number."""
    Path("a.yaml").write_text(
        _HEAD.format("a")
        + "  - {kind: degree, recipients_min: 1, recipients_max: 3}\n"
        + "  - {kind: stint, activity: posting_out, min_school_days: 5}\n",
        "utf-8",
    )
    Path("b.yaml").write_text(
        _HEAD.format("b")
        + "  - {kind: stint, activity: posting_out, min_school_days: 10}\n",
        "utf-8",
    )


@pytest.fixture
def opposed(here):
    """Files of two policies no plan can keep together."""
    for name, most in (("a", 1), ("b", 4)):
        Path(f"{name}.yaml").write_text(
            _HEAD.format(name)
            + f"  - {{kind: degree, recipients_min: {most}, "
            + f"recipients_max: {most}}}\n",
            "utf-8",
        )


def test_the_report_names_both_numbers_and_the_stricter(run, two):
    result = run("policy", "merge", "a.yaml", "b.yaml")
    assert result.exit_code == 0
    line = next(x for x in result.stdout.splitlines() if "min_school_days" in x)
    assert "[A] 5" in line
    assert "[B] 10" in line
    assert "→ 10（取严）" in line


def test_the_report_speaks_english(run, two):
    said = run("policy", "merge", "a.yaml", "b.yaml", lang="en").stdout
    assert "→ 10 (the stricter)" in said
    assert not any("一" <= character <= "鿿" for character in said)


def test_the_merged_policy_is_a_file_to_change_and_check(run, two):
    assert run("policy", "merge", "a.yaml", "b.yaml", "-o", "m.yaml").exit_code == 0
    assert run("policy", "check", "m.yaml").exit_code == 0
    assert load_policy("m.yaml").name == "a-and-b"
    assert "a 5；b 10 → 取严 10" in Path("m.yaml").read_text("utf-8")


def test_json_gives_every_choice(run, two):
    told = json.loads(run("policy", "merge", "a.yaml", "b.yaml", "--json").stdout)
    assert told["policies"] == ["a", "b"]
    stint = next(rule for rule in told["rules"] if rule["kind"] == "stint")
    days = next(c for c in stint["choices"] if c["parameter"] == "min_school_days")
    assert (days["chosen"], days["how"]) == (10, "stricter")


def test_an_impossible_merge_says_so_with_both_values(run, opposed):
    result = run("policy", "merge", "a.yaml", "b.yaml", "-o", "m.yaml")
    assert result.exit_code == 2
    assert "无法合并" in result.stderr
    assert "recipients_min 4" in result.stderr
    assert not Path("m.yaml").exists()
    told = run("policy", "merge", "a.yaml", "b.yaml", "--json")
    assert told.exit_code == 2
    assert json.loads(told.stdout)["conflicts"]


def test_one_policy_is_not_enough(run, two):
    result = run("policy", "merge", "a.yaml")
    assert result.exit_code == 2
    assert "两份以上" in result.stderr


def test_faults_of_a_file_are_told_before_merging(run, two):
    Path("b.yaml").write_text(_HEAD.format("b") + "  - {kind: stnt}\n", "utf-8")
    result = run("policy", "merge", "a.yaml", "b.yaml")
    assert result.exit_code == 2
    assert "b.yaml:4" in result.stderr


def test_two_policies_plan_as_their_merge_and_the_bundle_holds_it(
    run, two, county_file
):
    result = run(
        *("plan", county_file, "--only", "pairing", "--workers", 1, "-q"),
        *("--policy", "a.yaml", "--policy", "b.yaml", "-o", "p.xlsx"),
    )
    assert result.exit_code in (0, 1), result.stderr
    assert "已合并 2 份方案" in result.stderr
    policy = read_plan(Path("p.json")).policy
    assert policy.name == "a-and-b"
    assert [r.min_school_days for r in policy.rules if r.kind == "stint"] == [10]
    judged = run("audit", "p.json", "--policy", "a.yaml", "--policy", "b.yaml")
    assert judged.exit_code == result.exit_code


def test_a_setting_is_made_on_the_merged_policy(run, two, county_file):
    run(
        *("plan", county_file, "--only", "pairing", "--workers", 1, "-q"),
        *("--policy", "a.yaml", "--policy", "b.yaml", "-o", "p.xlsx"),
        *("--set", "stint.min_school_days=15"),
    )
    policy = read_plan(Path("p.json")).policy
    assert [r.min_school_days for r in policy.rules if r.kind == "stint"] == [15]


def test_opposed_policies_make_no_plan(run, opposed, county_file):
    result = run(
        *("plan", county_file, "--policy", "a.yaml", "--policy", "b.yaml"),
        *("-o", "p.xlsx"),
    )
    assert result.exit_code == 2
    assert "无法合并" in result.stderr
    assert not Path("p.json").exists()
