"""`jiedui actuals`, and `jiedui audit --actuals`."""

import json
from pathlib import Path

import openpyxl
import pytest

ON_TIME, LATE = "2026-09-01", "2028-01-01"


@pytest.fixture
def table(run, planned, here):
    """A bundle and its fresh table of what was done."""
    folder, _ = planned
    bundle = folder / "plan.json"
    assert run("actuals", "template", bundle, "-o", "a.xlsx").exit_code == 0
    return bundle, Path("a.xlsx")


def _all_done(path):
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        heads = {cell.value: cell.column for cell in page[1]}
        for row in range(2, page.max_row + 1) if "完成" in heads else ():
            if page.cell(row, heads["编号"]).value:
                page.cell(row, heads["完成"]).value = "已完成"
    book.save(path)


def test_nothing_is_late_before_the_term(run, table):
    bundle, path = table
    result = run("audit", bundle, "--actuals", path, "--as-of", ON_TIME)
    assert result.exit_code == 0
    assert "未到期，待落实" in result.stdout
    assert "还应完成" in result.stdout


def test_hard_duties_overdue_make_exit_code_one(run, table):
    bundle, path = table
    result = run("audit", bundle, "--actuals", path, "--as-of", LATE)
    assert result.exit_code == 1
    assert "逾期未完成" in result.stdout


def test_all_done_is_as_good_as_the_plan(run, table):
    bundle, path = table
    _all_done(path)
    result = run("audit", bundle, "--actuals", path, "--as-of", LATE, "-o", "r.xlsx")
    plain = run("audit", bundle)
    assert result.exit_code == plain.exit_code
    assert "逾期 0 项，还应完成 0 项" in result.stdout
    assert openpyxl.load_workbook("r.xlsx").sheetnames[0] == "条款落实"


def test_json_tells_delivered_from_planned(run, table):
    bundle, path = table
    words = ("audit", bundle, "--actuals", path, "--as-of", LATE, "--json")
    told = json.loads(run(*words).stdout)
    assert told["as_of"] == LATE
    assert all(row["overdue"] for row in told["owed"])
    assert {row["activity"] for row in told["heads"]} >= {"observation"}


def test_english_words_are_english(run, table):
    bundle, path = table
    result = run("audit", bundle, "--actuals", path, "--as-of", ON_TIME, lang="en")
    assert "still owed" in result.stdout
    assert "people and times" in result.stdout


def test_a_fault_of_the_table_ends_with_code_two_and_its_cell(run, table):
    bundle, path = table
    book = openpyxl.load_workbook(path)
    book["听课"]["A2"].value = "nobody"
    book.save(path)
    result = run("audit", bundle, "--actuals", path)
    assert result.exit_code == 2
    assert "听课!A2" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--as-of", "2026-10-01"), "须与 --actuals 同用"),
        (("--actuals", "a.xlsx", "--as-of", "soon"), "应为日期"),
        (("--actuals", "a.xlsx", "-o", "r.csv"), ".xlsx"),
        (("--actuals", "none.xlsx"), "找不到"),
    ],
)
def test_wrong_words_are_refused(run, table, words, told):
    bundle, _ = table
    result = run("audit", bundle, *words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_history_is_written_for_the_next_term(run, table):
    bundle, path = table
    _all_done(path)
    result = run("actuals", "history", bundle, path, "-o", "h.csv", "--json")
    told = json.loads(result.stdout)
    rows = Path("h.csv").read_text("utf-8-sig").splitlines()
    assert len(rows) == told["rows"] + 1
    assert told["new"] > 0
    assert rows[0].startswith("教职工号,活动,学期")
