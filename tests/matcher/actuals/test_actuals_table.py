"""The table of what was done: written from a plan, filled in, read with its faults."""

import csv
import datetime as dt

import openpyxl
import pytest

from matcher.actuals import Outcome, items, judge_delivery
from matcher.errors import InputError
from matcher.io import (
    read_actuals,
    read_county,
    write_actuals_template,
    write_county,
    write_delivery,
    write_history,
)


@pytest.fixture
def table(plan, tmp_path):
    """A fresh table of the plan, opened for filling in."""
    path = tmp_path / "actuals.xlsx"
    write_actuals_template(plan, path)
    return _Table(path)


class _Table:
    def __init__(self, path):
        self.path = path
        self.book = openpyxl.load_workbook(path)

    def put(self, sheet, row, **cells):
        page = self.book[sheet]
        heads = {cell.value.rstrip("*"): cell.column for cell in page[1]}
        for title, value in cells.items():
            page.cell(row, heads[title]).value = value

    def save(self):
        self.book.save(self.path)
        return self.path


def _faults(path, plan):
    with pytest.raises(InputError) as caught:
        read_actuals(path, plan)
    return caught.value.say("zh")


def test_every_planned_thing_has_its_row_and_nothing_is_done_yet(plan, table):
    told, warnings = read_actuals(table.path, plan)
    assert [(d.kind, d.id) for d in told.deeds] == [(i.kind, i.id) for i in items(plan)]
    assert {d.outcome for d in told.deeds} == {Outcome.NOT_DONE}
    assert warnings == ()


def test_an_english_table_reads_the_same(plan, tmp_path, table):
    write_actuals_template(plan, tmp_path / "en.xlsx", lang="en")
    english, _ = read_actuals(tmp_path / "en.xlsx", plan)
    assert english == read_actuals(table.path, plan)[0]


def test_the_column_done_has_a_drop_down(table):
    rules = table.book["听课"].data_validations.dataValidation
    assert any("已完成" in (rule.formula1 or "") for rule in rules)


def test_words_of_everyday_mean_done(plan, table):
    table.put("听课", 2, 完成="是", 实际日期=dt.date(2026, 9, 16), 实听节数=5)
    table.put("听课", 3, 完成="取消")
    table.put("活动", 2, 完成="已完成", 实到人员="甲二、B3")
    told, _ = read_actuals(table.save(), plan)
    by_id = {deed.id: deed for deed in told.deeds}
    assert by_id["V-B1"].outcome is Outcome.DONE
    assert (by_id["V-B1"].start, by_id["V-B1"].number) == (dt.date(2026, 9, 16), 5)
    assert by_id["V-B2"].outcome is Outcome.CANCELLED
    assert by_id["E-1"].people == ("A2", "B3")


def test_a_row_that_tells_a_date_is_done_without_saying_so(plan, table):
    table.put("听课", 2, 实际日期=dt.date(2026, 9, 16))
    told, _ = read_actuals(table.save(), plan)
    assert told.deeds[1].outcome is Outcome.DONE


def test_something_extra_is_a_row_without_id(plan, table):
    table.put("听课", 4, 教师="乙三", 接收学校="城东小学", 实际日期="2026-11-03")
    told, _ = read_actuals(table.save(), plan)
    (extra,) = [deed for deed in told.deeds if not deed.id]
    assert (extra.teacher, extra.host) == ("B3", "S1")
    assert extra.outcome is Outcome.DONE


@pytest.mark.parametrize(
    ("sheet", "row", "cells", "place", "words"),
    [
        ("听课", 2, {"编号": "V-B9"}, "听课!A2", "没有这个编号"),
        ("听课", 3, {"编号": "V-B1"}, "听课!A3", "重复"),
        ("听课", 2, {"完成": "也许"}, "听课!G2", "之一"),
        ("听课", 2, {"实际日期": "九月"}, "听课!H2", "应为日期"),
        ("听课", 2, {"实听节数": "多"}, "听课!I2", "整数"),
        ("听课", 2, {"教师": "无名氏"}, "听课!B2", "没有这位教师"),
        ("听课", 4, {"教师": "B3"}, "听课!D4", "缺“接收学校”"),
        ("听课", 2, {"完成": "部分完成"}, "听课!G2", "部分完成须写明"),
        ("活动", 2, {"实到人员": "甲二、路人"}, "活动!I2", "路人"),
        ("材料", 4, {"材料": "新材料"}, "材料!A4", "缺编号"),
        (
            "支教跟岗挂职",
            2,
            {"实际开始": "2026-10-20", "实际结束": "2026-10-12"},
            "支教跟岗挂职!I2",
            "早于实际开始",
        ),
    ],
)
def test_a_fault_names_its_cell(plan, table, sheet, row, cells, place, words):
    table.put(sheet, row, **cells)
    said = _faults(table.save(), plan)
    assert place in said
    assert words in said


def test_all_faults_are_told_at_once(plan, table):
    table.put("听课", 2, 完成="也许")
    table.put("活动", 2, 实际日期="九月")
    said = _faults(table.save(), plan)
    assert "听课!" in said
    assert "活动!" in said


def test_phone_numbers_are_refused(plan, table):
    for row in (2, 3):
        table.put("听课", row, 备注="13800138000")
    assert "电话" in _faults(table.save(), plan)


def test_a_workbook_of_something_else_is_refused(plan, tmp_path):
    write_county(plan.county, tmp_path / "county.xlsx")
    assert "落实情况表" in _faults(tmp_path / "county.xlsx", plan)


def test_a_folder_of_csv_will_do(plan, table, tmp_path):
    table.put("听课", 2, 完成="已完成")
    table.save()
    folder = tmp_path / "tables"
    folder.mkdir()
    for page in table.book.worksheets[1:]:
        with (folder / f"{page.title}.csv").open("w", encoding="gb18030") as stream:
            csv.writer(stream).writerows(page.iter_rows(values_only=True))
    assert read_actuals(folder, plan) == read_actuals(table.path, plan)


def test_scores_are_read_by_school(plan, table):
    table.put("考核得分", 2, 现分=80)
    table.put("考核得分", 3, 起点分=60.5, 现分=70)
    told, _ = read_actuals(table.save(), plan)
    assert [(s.school, s.baseline, s.now) for s in told.scores] == [
        ("S1", None, 80.0),
        ("R1", 60.5, 70.0),
    ]


def test_the_report_lists_clauses_and_what_is_owed(plan, table, tmp_path):
    told, _ = read_actuals(table.path, plan)
    delivery = judge_delivery(plan, told, as_of=dt.date(2026, 10, 1))
    write_delivery(delivery, plan, tmp_path / "report.xlsx")
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    clauses = [row[0].value for row in book["条款落实"].iter_rows(min_row=2)]
    assert [c.id for c in plan.policy.clauses] == clauses[:7]
    assert book["待办与逾期"].max_row == 1 + len(delivery.owed)
    english = tmp_path / "report_en.xlsx"
    write_delivery(delivery, plan, english, lang="en")
    assert "clauses" in openpyxl.load_workbook(english).sheetnames


def test_the_history_reads_as_a_sheet_of_the_next_workbook(plan, tmp_path):
    from matcher.actuals import Actuals, Deed, turns_of

    report = Actuals(deeds=(Deed(kind="stay", id="P-A1"),))
    folder = tmp_path / "next"
    write_county(plan.county, folder)
    write_history(turns_of(plan, report), folder / "轮岗历史.csv")
    assert read_county(folder).history == turns_of(plan, report)
