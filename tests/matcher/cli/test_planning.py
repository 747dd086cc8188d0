import json
import re
from pathlib import Path

import pytest

from matcher.audit import audit_plan
from matcher.cli.exits import ExitCode
from matcher.cli.planning import exit_code
from matcher.io import read_plan
from matcher.plan import Audit, Meta, PairingPlan, Plan, RotationPlan, Status
from matcher.presets import load_policy
from scenarios.catalogue import named_county

POLICY = """
name: short-way
title: [两公里, two kilometres]
rules:
  - kind: compatibility
    recipient_areas: [mountain, pastoral, rural]
  - kind: coverage
  - kind: travel
    max_one_way_m: 2000
"""


pytestmark = pytest.mark.usefixtures("here")


def test_a_plan_ends_clean_with_two_files_and_a_summary(planned):
    folder, result = planned
    assert result.exit_code == 0, result.output
    assert sorted(p.name for p in folder.iterdir()) == ["plan.json", "plan.xlsx"]
    assert "plan.xlsx" in result.stdout
    assert "jiedui explain" in result.stdout
    assert re.search(r"\ds  结对", result.stderr)


def test_the_bundle_says_where_it_comes_from(planned):
    plan = read_plan(planned[0] / "plan.json")
    assert plan.meta.seed == 0
    assert plan.meta.workers == 1
    assert len(plan.meta.input_digest) == len(plan.meta.policy_digest) == 64
    assert plan.meta.versions["ortools"].startswith("9.")
    assert not plan.meta.stopped
    assert audit_plan(plan) == plan.audit


def test_the_same_seed_and_one_worker_give_the_same_bundle(run, planned, county_file):
    result = run(
        "plan", county_file, "--policy", "fengjie-2014", "--workers", 1, "--quiet"
    )
    assert result.exit_code == 0

    def timeless(path):
        text = path.read_text("utf-8")
        return re.sub(r'"(created|runtime_s)": ?("[^"]*"|[\d.]+)', r'"\1": 0', text)

    assert timeless(Path("plan.json")) == timeless(planned[0] / "plan.json")


def test_json_goes_to_standard_output_alone(run, county_file):
    result = run("plan", county_file, "--only", "pairing", "--json")
    told = json.loads(result.stdout)
    assert told["exit_code"] == result.exit_code
    assert told["pairing"]["status"] == "optimal"
    assert told["rotation"]["status"] == "not_planned"
    assert told["files"] == ["plan.xlsx", "plan.json"]


def test_a_quiet_run_says_nothing_on_standard_error(run, county_file):
    result = run("plan", county_file, "--only", "pairing", "-q")
    assert not [line for line in result.stderr.splitlines() if "结对" in line]


def test_a_published_plan_is_the_start_of_the_next(run, planned, county_file):
    start = planned[0] / "plan.json"
    result = run(
        "plan", county_file, "--policy", "fengjie-2014", "--start", start, "-q",
        "--only", "pairing",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    old, new = read_plan(start), read_plan("plan.json")
    pairs = {(g.support, r.school) for g in old.pairing.consortia for r in g.recipients}
    assert set(new.pairing.published) == pairs
    assert {g.name: g.value for g in new.pairing.goals}["changes"] == 0


def test_a_bundle_is_a_county_and_brings_its_policy(run, planned):
    result = run(
        "plan", planned[0] / "plan.json", "--only", "pairing", "-o", "again.xlsx", "-q"
    )
    assert result.exit_code == 0, result.output
    assert read_plan("again.json").policy.name == "fengjie-2014"


def test_an_impossible_county_ends_with_three_schools_and_distances(
    run, county_file, tmp_path
):
    policy = tmp_path / "short.yaml"
    policy.write_text(POLICY, "utf-8")
    result = run("plan", county_file, "--policy", policy, "-q")
    assert result.exit_code == 3, result.output
    plan = read_plan("plan.json")
    assert plan.pairing.status is Status.INFEASIBLE
    for unpaired in plan.pairing.unpaired:
        assert plan.county.school_by_code[unpaired.school].name in result.stdout
    assert re.search(r"\d+(\.\d+)? 公里", result.stdout)
    english = run("plan", county_file, "--policy", policy, "-q", lang="en")
    assert english.exit_code == 3
    assert re.search(r"\d+(\.\d+)? km", english.stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere.xlsx",), "nowhere.xlsx"),
        (("{county}", "--policy", "fengjie"), "fengjie-2014"),
        (
            ("{county}", "--policy", "fuhai", "--policy", "yuyao-merged"),
            "无法合并",
        ),
        (("{county}", "--start", "nowhere.json"), "nowhere.json"),
        (("{county}", "-o", "{county}"), "输入"),
        (("{county}", "-o", "plan.docx"), ".xlsx"),
        (("{county}", "-o", "no/where/plan.xlsx"), "文件夹"),
        (("{county}", "--bundle", "plan.txt"), ".json"),
    ],
)
def test_bad_input_ends_with_two_and_nothing_is_written(
    run, words, said, county_file, tmp_path
):
    before = county_file.read_bytes()
    result = run("plan", *(word.format(county=county_file) for word in words))
    assert result.exit_code == 2
    assert said in result.stderr
    assert not result.stdout
    assert not list(tmp_path.iterdir())
    assert county_file.read_bytes() == before


def test_an_output_is_never_an_input_under_another_name(run, planned):
    start = planned[0] / "plan.json"
    result = run("plan", start, "-o", planned[0] / "x.xlsx", "--bundle", start)
    assert result.exit_code == 2
    assert "不能覆盖" in result.stderr


def test_faults_of_the_county_are_all_shown_and_nothing_is_written(run, tmp_path):
    folder = tmp_path / "csv"
    folder.mkdir()
    (folder / "学校.csv").write_text(
        "编号,名称,学段\nA,甲小学,小学\nA,乙小学,小学\nB,丙小学,大学堂\n", "utf-8"
    )
    result = run("plan", folder)
    assert result.exit_code == 2
    assert "大学堂" in result.stderr
    assert len(result.stderr.splitlines()) >= 3
    assert [p.name for p in tmp_path.iterdir()] == ["csv"]


def outcome(pairing, rotation=Status.OPTIMAL, *, hard=0, stopped=False):
    policy, county = load_policy("default"), named_county("tiny-no-teachers")
    return exit_code(
        Plan(
            county=county,
            policy=policy,
            meta=Meta(stopped=stopped),
            pairing=PairingPlan(status=pairing),
            rotation=RotationPlan(status=rotation),
            audit=Audit(hard_findings=hard, soft_findings=0),
        )
    )


def test_each_outcome_has_its_exit_code():
    optimal, unknown = Status.OPTIMAL, Status.UNKNOWN
    assert outcome(optimal) == ExitCode.CLEAN
    assert outcome(Status.FEASIBLE, Status.NOT_PLANNED) == ExitCode.CLEAN
    assert outcome(optimal, hard=1) == ExitCode.FINDINGS
    assert outcome(Status.INFEASIBLE, hard=1) == ExitCode.IMPOSSIBLE
    assert outcome(optimal, Status.INFEASIBLE, hard=1) == ExitCode.IMPOSSIBLE
    assert outcome(unknown) == ExitCode.NO_PLAN
    assert outcome(optimal, unknown, hard=2) == ExitCode.NO_PLAN
    assert outcome(Status.FEASIBLE, hard=3, stopped=True) == ExitCode.STOPPED
    assert outcome(unknown, stopped=True) == ExitCode.NO_PLAN


def test_a_diagnosis_names_repairs_that_were_tried(run, county_file, tmp_path):
    policy = tmp_path / "short.yaml"
    policy.write_text(POLICY, "utf-8")
    result = run("diagnose", county_file, "--policy", policy)
    assert result.exit_code == 3, result.output
    assert "可行" in result.stdout
    told = json.loads(run("diagnose", county_file, "--policy", policy, "--json").stdout)
    assert not told["possible"]
    assert any(repair["works"] for repair in told["repairs"])


def test_a_county_without_trouble_is_told_so(run, county_file):
    result = run("diagnose", county_file, "--policy", "fengjie-2014", lang="en")
    assert result.exit_code == 0, result.output
