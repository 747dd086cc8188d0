"""`jiedui replan`."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from matcher.io import read_plan


@pytest.fixture(scope="module")
def bundle(planned):
    """The bundle of the tiny county, and a visitor late in the term."""
    path = planned[0] / "plan.json"
    plan = read_plan(path)
    visit = max(plan.rotation.visits, key=lambda v: (v.date, v.id))
    return path, visit


def test_the_mended_plan_and_the_list_are_written(run, bundle, here):
    path, visit = bundle
    before = path.read_bytes()
    away = f"{visit.teacher}:{visit.date}"
    words = ("replan", path, "--from", visit.date, "--away", away)
    result = run(*words, "-o", "new.json", "--list", "changes.xlsx")
    plan = read_plan(Path("new.json"))
    assert result.exit_code == (0 if plan.audit.clean else 1)
    assert "通知" in result.stdout
    assert path.read_bytes() == before
    assert plan.meta.replanned
    assert not [
        v
        for v in plan.rotation.visits
        if v.teacher == visit.teacher and v.date == visit.date
    ]
    sheet = openpyxl.load_workbook("changes.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[1]][:3] == ["学校", "姓名", "教职工号"]
    codes = {sheet.cell(row, 3).value for row in range(2, sheet.max_row + 1)}
    assert visit.teacher in codes
    assert run("audit", "new.json").exit_code == result.exit_code


def test_json_and_csv_tell_the_same_changes(run, bundle, here):
    path, visit = bundle
    words = ("replan", path, "--from", visit.date, "--cancel-day", visit.date)
    result = run(*words, "--json", "--list", "changes.csv")
    told = json.loads(result.stdout)
    assert told["exit_code"] == result.exit_code
    with Path("changes.csv").open(encoding="utf-8-sig") as stream:
        rows = list(csv.reader(stream))[1:]
    assert len(rows) == len(told["changes"])
    assert {"was", "now", "since", "school", "person"} <= set(told["changes"][0])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--away", "nobody"), "教师表中无此人"),
        (("--cancel-day", "2001-01-01"), "不在本学期"),
        (("--cancel-day", "tomorrow"), "不是日期"),
        ((), "没有说明发生了什么变化"),
        (("--add-teacher", "N1,张三"), "四项"),
    ],
)
def test_what_makes_no_sense_ends_with_two(run, bundle, here, words, message):
    path, visit = bundle
    result = run("replan", path, "--from", visit.date, *words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not Path("replanned.json").exists()


def test_a_plan_without_rotation_ends_with_two(run, bundle, here):
    path, visit = bundle
    plan = read_plan(path)
    bare = plan.model_copy(
        update={"rotation": type(plan.rotation)(status="not_planned"), "audit": None}
    )
    Path("bare.json").write_text(bare.model_dump_json(), encoding="utf-8")
    words = ("--from", visit.date, "--away", visit.teacher)
    result = run("replan", "bare.json", *words)
    assert result.exit_code == 2
    assert "没有轮岗安排" in result.stderr


def test_english_words(run, bundle, here):
    path, visit = bundle
    words = ("--from", visit.date, "--away", f"{visit.teacher}:{visit.date}..")
    result = run("replan", path, *words, lang="en")
    assert "notices" in result.stdout
    assert result.exit_code in (0, 1)


def test_a_newcomer_and_a_closed_school(run, bundle, here):
    path, visit = bundle
    newcomer = f"NEW1,新来,{visit.host},语文"
    closed = f"{visit.date}:{visit.host}"
    words = ("--add-teacher", newcomer, "--cancel-day", closed)
    result = run("replan", path, "--from", visit.date, *words)
    assert result.exit_code in (0, 1)
    plan = read_plan(Path("replanned.json"))
    assert "NEW1" in plan.county.teacher_by_code
    assert plan.county.closures
