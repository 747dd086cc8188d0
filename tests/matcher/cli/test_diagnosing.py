"""`jiedui diagnose`: causes, repairs, and a repair written into a new file."""

import json

import pytest

from matcher.io import read_county, read_plan, write_county
from scenarios.impossible import plant

SETTING = "travel.max_one_way_m=60000"


@pytest.fixture
def impossible(tmp_path):
    path = tmp_path / "impossible.xlsx"
    write_county(plant("most", n_schools=24, seed=1).county, path)
    return path


@pytest.fixture
def diagnose(run, impossible):
    def call(*words, county=impossible, **how):
        return run("diagnose", county, "--set", SETTING, "-q", *words, **how)

    return call


def test_causes_and_repairs_are_told_in_both_languages(diagnose):
    chinese = diagnose()
    assert chinese.exit_code == 3, chinese.output
    assert "不能同时成立的要求" in chinese.stdout
    assert "代价" in chinese.stdout
    english = diagnose(lang="en")
    assert "cannot hold together" in english.stdout
    assert "price" in english.stdout


def test_a_repair_written_as_a_workbook_makes_a_plan_exist(diagnose, tmp_path):
    target = tmp_path / "repaired.xlsx"
    result = diagnose("--apply", "1", "-o", target)
    assert result.exit_code == 3, result.output
    assert str(target) in result.stderr
    assert len(read_county(target).locks) == 1
    assert diagnose("--brief", county=target).exit_code == 0


def test_a_repair_of_the_policy_is_written_into_a_bundle(diagnose, run, tmp_path):
    told = json.loads(diagnose("--json").stdout)
    kinds = [repair["kind"] for repair in told["repairs"]]
    number = kinds.index("raise_degree") + 1
    target = tmp_path / "repaired.json"
    result = diagnose("--apply", number, "-o", target)
    assert result.exit_code == 3, result.output
    assert read_plan(target).policy.degree.recipients_max == 4
    assert run("diagnose", target, "--brief", "-q").exit_code == 0
    as_sheet = diagnose("--apply", number, "-o", tmp_path / "same.xlsx")
    assert "--set degree.recipients_max=4" in as_sheet.stderr


def test_a_possible_county_is_told_where_it_is_tight(run, tmp_path, impossible):
    result = run("diagnose", impossible, "--set", "degree.recipients_max=4", "-q")
    assert result.exit_code == 0, result.output
    assert "再多一点能带来什么" in result.stdout
    brief = run(
        "diagnose", impossible, "--set", "degree.recipients_max=4", "-q", "--brief"
    )
    assert "再多一点能带来什么" not in brief.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("--apply", "1"),
        ("-o", "x.xlsx"),
        ("--apply", "1", "-o", "x.txt"),
        ("--apply", "0", "-o", "x.xlsx"),
    ],
)
def test_half_a_request_is_refused_before_any_work(diagnose, words):
    assert diagnose(*words).exit_code == 2


def test_a_repair_that_does_not_exist_writes_nothing(diagnose, tmp_path):
    target = tmp_path / "no.xlsx"
    assert diagnose("--apply", "99", "-o", target).exit_code == 2
    assert not target.exists()
