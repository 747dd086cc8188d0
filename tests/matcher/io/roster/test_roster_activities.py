"""Shadowing, weekly rounds, sync classes, exchanges and dues go out and come back."""

import datetime as dt

import openpyxl
import pytest

from matcher.errors import InputError
from matcher.io.roster.csv_folder import write_csv
from matcher.io.roster.reader import read_roster
from matcher.io.roster.writer import write_roster
from matcher.plan import Plan
from matcher.policy import Activity


@pytest.fixture
def edited(busy: Plan, tmp_path):
    """Write the busy plan, change the workbook as told, read it back."""

    def change(edit):
        path = tmp_path / "plan.xlsx"
        write_roster(busy, path)
        book = openpyxl.load_workbook(path)
        edit(book)
        book.save(path)
        return read_roster(path, county=busy.county, policy=busy.policy)

    return change


def fill(sheet, row, **values):
    headers = {cell.value: cell.column for cell in sheet[3]}
    for header, value in values.items():
        sheet.cell(row, headers[header]).value = value


def faults_of(edited, edit):
    with pytest.raises(InputError) as raised:
        edited(edit)
    return {fault.where: fault.code for fault in raised.value.faults}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_activity_comes_back_the_same_from_a_workbook(busy, tmp_path, lang):
    write_roster(busy, tmp_path / "plan.xlsx", lang=lang)
    back = read_roster(tmp_path / "plan.xlsx", county=busy.county, policy=busy.policy)
    assert back.rotation == busy.rotation


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_activity_comes_back_the_same_from_csv(busy, tmp_path, lang):
    write_csv(busy, tmp_path / "csv", lang=lang)
    back = read_roster(tmp_path / "csv", county=busy.county, policy=busy.policy)
    assert back.rotation == busy.rotation


def test_sheets_without_rows_are_left_out_and_those_with_rows_named(busy, plan):
    from matcher.io.roster.sheets import roster_tables

    further = ["跟岗听课", "走教安排", "同步课堂", "应交流校领导"]
    names = [table.form.title.zh for table in roster_tables(busy)]
    assert [name for name in names if name in further] == further
    assert not set(further) & {t.form.title.zh for t in roster_tables(plan)}


def test_columns_filled_by_further_activities_are_shown(busy, tmp_path):
    write_roster(busy, tmp_path / "plan.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx")["教研活动"]
    hidden = {
        sheet.cell(3, index).value
        for span in sheet.column_dimensions.values()
        if span.hidden
        for index in range(span.min, span.max + 1)
    }
    assert not {"线上", "主讲人", "参加学生（各校人数）"} & hidden
    cells = {cell.value for row in sheet.iter_rows(min_row=4) for cell in row}
    assert "城关中学 30、石坪中学 30" in cells
    assert "张伟" in cells


def test_papers_say_what_they_are_for_in_words(busy, tmp_path):
    write_roster(busy, tmp_path / "plan.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx")["应交材料"]
    cells = {cell.value for row in sheet.iter_rows(min_row=4) for cell in row}
    assert {"跟岗 赵强", "李明 → 赵强", "示范课 数学 2026-10-20"} <= cells
    assert {"材料", "责任人", "实施阶段", "考核"} <= cells
    assert "赵强" in cells


def test_a_lesson_heard_and_a_date_of_a_sync_class_may_be_changed_by_hand(edited, busy):
    def edit(book):
        fill(book["跟岗听课"], 4, 节次=4, 班级="七(2)班", 学科="数学")
        fill(book["同步课堂"], 4, 上课日期="2026-09-15、2026年9月29日", 次数=2)
        fill(book["走教安排"], 4, 节次="1-3节")

    rotation = edited(edit).rotation
    stay = next(p for p in rotation.postings if p.kind is Activity.SHADOWING)
    assert stay.lessons[0] == busy.rotation.postings[-1].lessons[0]._replace(
        period=4, class_="七（2）班", subject="数学"
    )
    assert rotation.sync_classes[0].dates == (
        dt.date(2026, 9, 15),
        dt.date(2026, 9, 29),
    )
    assert rotation.itineraries[0].stops[0].periods == (1, 2, 3)


def test_times_grade_and_group_of_a_sync_class_left_out_are_filled_in(edited, busy):
    blank = dict.fromkeys(
        ("年级", "共同开始", "共同结束", "结对编号", "系统编号", "课表依据")
    )

    def edit(book):
        fill(
            book["同步课堂"], 4, **blank,
            主讲上课=None, 主讲下课=None, 接收上课=None, 接收下课=None,
        )  # fmt: skip

    line = edited(edit).rotation.sync_classes[0]
    assert line.consortium == "G-S01"
    assert line.grade == 7
    assert line.basis == "timetable"
    assert (line.source.begins, line.source.ends) == (line.begins, line.ends)
    assert line.begins < line.ends


def test_rows_without_ids_still_find_their_stay_and_stay_together(edited, busy):
    def edit(book):
        for sheet in ("跟岗听课", "代课安排"):
            for row in range(4, book[sheet].max_row + 1):
                fill(book[sheet], row, 关联系统编号=None)
        for row in (4, 5):
            fill(book["走教安排"], row, 系统编号=None)

    rotation = edited(edit).rotation
    assert rotation.postings == busy.rotation.postings
    (weekly,) = rotation.itineraries
    assert weekly.stops == busy.rotation.itineraries[0].stops
    assert weekly.covers == busy.rotation.itineraries[0].covers


def test_what_is_wrong_in_the_further_sheets_is_told_with_its_cell(edited):
    def spoil(book):
        fill(book["跟岗听课"], 4, 日期=dt.date(2026, 12, 1), 关联系统编号=None)
        fill(book["跟岗听课"], 5, 节次=None)
        fill(book["走教安排"], 4, 节次="早上")
        fill(book["走教安排"], 5, 走教学校=None, 走教学校代码=None)
        fill(book["同步课堂"], 4, 上课日期="2026-09-15、下周二", 星期="星期九")
        fill(
            book["教研活动"], 7, **{"参加学生（各校人数）": "城关中学 25、石坪中学 30"}
        )
        fill(book["应交流校领导"], 4, 任现职年月="早先")
        fill(book["应交材料"], 9, 类别="其他")

    found = faults_of(edited, spoil)
    assert found == {
        "跟岗听课!D4": "roster.heard.no_stay",
        "跟岗听课!H5": "roster.heard.missing",
        "走教安排!K4": "roster.itineraries.numbers",
        "走教安排!G5": "roster.itineraries.missing",
        "同步课堂!B4": "roster.sync.value",
        "教研活动!S7": "roster.events.names_and_codes",
        "应交流校领导!G4": "roster.leaders.value",
        "应交材料!B9": "roster.papers.value",
    }


def test_a_number_of_students_may_be_changed_once_the_hidden_column_is_cleared(edited):
    students = {
        "参加学生（各校人数）": "城关中学 25、R01 25",
        "学生数（学校代码）": None,
    }
    rotation = edited(lambda book: fill(book["教研活动"], 7, **students)).rotation
    assert rotation.events[3].students == {"S01": 25, "R01": 25}


def test_a_paper_may_be_owed_by_a_person_named_without_code(edited):
    def edit(book):
        fill(book["应交材料"], 7, 责任单位="王芳", 责任单位代码=None)
        fill(book["应交材料"], 8, 责任单位="教育局", 责任单位代码=None)

    papers = edited(edit).rotation.papers
    assert [papers[3].owner, papers[4].owner] == ["T002", "bureau"]


def test_shadowing_and_posting_in_are_told_apart_by_their_usual_words(edited):
    def edit(book):
        fill(book["轮岗花名册"], 5, 交流形式="顶岗")
        fill(book["轮岗花名册"], 7, 交流形式="跟岗学习")

    kinds = [p.kind for p in edited(edit).rotation.postings]
    assert kinds[1] is Activity.POSTING_IN
    assert kinds[3] is Activity.SHADOWING
