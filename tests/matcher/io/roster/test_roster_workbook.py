"""The workbook looks as a bureau files it, and says nothing it should not."""

import datetime as dt
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from matcher.errors import WriteError
from matcher.io.roster.writer import text_width, write_roster
from matcher.plan import Plan
from matcher.report.forms import FORMS
from matcher.text import Text

SHEETS = (
    "结对名单", "轮岗花名册", "听课安排表", "代课安排", "教研活动", "师徒结对",
    "应交材料", "条款核对", "分组核对", "指标与目标", "未满足说明", "上版结对",
)  # fmt: skip
MACHINE = frozenset({"id", "key", "number", "code", "rule_code"})


@pytest.fixture
def book(plan: Plan, tmp_path) -> openpyxl.Workbook:
    write_roster(plan, tmp_path / "plan.xlsx")
    return openpyxl.load_workbook(tmp_path / "plan.xlsx")


def test_sheets_stand_in_filing_order(book):
    assert tuple(book.sheetnames) == SHEETS


def test_sheets_that_may_be_absent_are_written_only_with_rows(plan: Plan, tmp_path):
    bare = plan.model_copy(
        update={
            "pairing": plan.pairing.model_copy(update={"published": ()}),
            "rotation": plan.rotation.model_copy(update={"mentors": ()}),
        }
    )
    write_roster(bare, tmp_path / "plan.xlsx", lang="en")
    names = openpyxl.load_workbook(tmp_path / "plan.xlsx").sheetnames
    assert "Mentors" not in names
    assert "Earlier pairs" not in names
    assert {"Pairs", "Clauses", "Open points"} <= set(names)


def test_every_sheet_prints_on_a4_landscape_one_page_wide_with_headers_repeated(book):
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.freeze_panes == "A4"
        assert sheet.auto_filter.ref.startswith("A3:")
        assert "第 &P 页" in sheet.oddFooter.center.text
        assert sheet.title in sheet.oddHeader.right.text


def test_the_title_names_county_term_and_sheet_and_the_next_line_the_policy(book):
    sheet = book["结对名单"]
    assert sheet["A1"].value == "青山县2026—2027学年第一学期结对名单"
    assert "奉节" in sheet["A2"].value


def test_dates_and_times_are_real_and_kilometres_show_one_decimal(book):
    visits, pairs = book["听课安排表"], book["结对名单"]
    assert visits["B4"].value == dt.datetime(2026, 9, 16)
    assert visits["B4"].number_format == "yyyy-mm-dd"
    assert visits["O4"].value == dt.time(7, 10)
    assert pairs["M4"].value == 20.123
    assert pairs["M4"].number_format == "0.0"


def test_a_name_like_a_formula_stays_text(book):
    cell = book["轮岗花名册"]["B6"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_no_formula_is_in_any_sheet(plan: Plan, tmp_path):
    write_roster(plan, tmp_path / "plan.xlsx")
    with zipfile.ZipFile(tmp_path / "plan.xlsx") as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/"):
                assert b"<f>" not in archive.read(name)


def test_columns_for_programs_are_hidden_and_empty_optional_ones_too(
    book, plan: Plan, tmp_path
):
    def hidden(sheet):
        return {
            sheet.cell(3, index).value
            for span in sheet.column_dimensions.values()
            if span.hidden
            for index in range(span.min, span.max + 1)
        }

    assert hidden(book["结对名单"]) == {"受援内容", "结对编号"}
    assert hidden(book["教研活动"]) == {
        "线上", "主讲人", "主讲人职工号", "参加学生（各校人数）",
        "主题（英文）", "学生数（学校代码）", "承接的系统编号", "系统编号",
    }  # fmt: skip
    no_leads = plan.pairing.model_copy(update={"area_leads": ()})
    bare = plan.model_copy(update={"pairing": no_leads})
    write_roster(bare, tmp_path / "bare.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "bare.xlsx")["结对名单"]
    assert hidden(sheet) == {
        "片区长学校", "片区长学校代码", "受援内容", "结对编号",
    }  # fmt: skip


def test_cells_likely_to_be_edited_offer_the_words_a_reader_knows(book):
    offered = {
        str(rule.sqref): rule.formula1.strip('"').split(",")
        for rule in book["轮岗花名册"].data_validations.dataValidation
    }
    assert offered == {
        "K4:K206": ["支教", "顶岗学习", "支教一年", "挂职", "跟岗"],
        "P4:P206": ["是", "否"],
    }


def test_widths_follow_the_content_and_a_chinese_character_counts_two(book):
    widths = book["结对名单"].column_dimensions
    assert widths["G"].width >= text_width("高岭九年一贯制学校")
    assert text_width("初中A") == 5


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_neither_sex_nor_birth_month_nor_availability_is_written(
    plan: Plan, tmp_path, lang
):
    write_roster(plan, tmp_path / "plan.xlsx", lang=lang)
    with zipfile.ZipFile(tmp_path / "plan.xlsx") as archive:
        text = archive.read("xl/sharedStrings.xml").decode()
    assert "1980-05" not in text
    assert not re.search(r"性别|出生|暂缓|birth|\bsex\b|deferred", text)


def test_the_english_workbook_has_no_chinese_but_names_and_quotes(plan: Plan, tmp_path):
    write_roster(plan, tmp_path / "plan.xlsx", lang="en")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    for sheet in book:
        assert sheet.title.isascii()
        for cell in sheet[3]:
            assert cell.value.isascii(), cell.value
    titles = {cell.value for cell in book["Pairs"]["K"][3:]}
    assert titles == {"paired"}


def test_headers_of_a_form_differ_in_both_languages():
    for form in FORMS:
        for titles in (
            [c.title.zh for c in form.columns],
            [c.title.en for c in form.columns],
            [c.key for c in form.columns],
        ):
            assert len(set(titles)) == len(titles), (form.key, titles)


def test_clauses_show_quote_verdict_evidence_and_findings(book, plan: Plan):
    sheet = book["条款核对"]
    first = {sheet.cell(3, c.column).value: c.value for c in sheet[4]}
    assert first["条款"] == plan.policy.clauses[0].id
    assert first["原文"] == plan.policy.clauses[0].quote
    assert (first["结论"], first["证据"]) == ("未达到", "1 所，2 校")
    assert first["发现的问题"] == "云雾小学没有结对"
    assert sheet.max_row == 3 + len(plan.policy.clauses)


def test_figures_show_goals_with_bound_and_proof(book):
    sheet = book["指标与目标"]
    rows = {row[1].value: [c.value for c in row] for row in sheet.iter_rows(min_row=4)}
    assert rows["未结对受援学校"][3:7] == [1, 1, "所", "已证明最优"]
    assert rows["单程路程合计"][3:7] == [
        51.234, 46.577, "公里", "未证明：至多还能降低 9.1%",
    ]  # fmt: skip
    assert rows["随机种子"][3] == 7


def test_a_list_too_long_for_a_cell_is_refused_and_nothing_is_written(
    plan: Plan, tmp_path
):
    event = plan.rotation.events[0]
    crowd = event.model_copy(update={"people": tuple(f"T{n:07d}" for n in range(5000))})
    rotation = plan.rotation.model_copy(update={"events": (crowd,)})
    with pytest.raises(WriteError, match="32767"):
        write_roster(
            plan.model_copy(update={"rotation": rotation}), tmp_path / "plan.xlsx"
        )
    assert list(tmp_path.iterdir()) == []


def test_a_long_message_is_cut_and_the_rest_kept(plan: Plan, tmp_path):
    note = plan.rotation.notes[0].model_copy(update={"message_zh": "长" * 40_000})
    rotation = plan.rotation.model_copy(update={"notes": (note,)})
    write_roster(plan.model_copy(update={"rotation": rotation}), tmp_path / "p.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "p.xlsx")["未满足说明"]["K7"]
    assert cell.value.endswith("长…")


def test_an_unwritable_place_is_told(plan: Plan, tmp_path):
    with pytest.raises(WriteError):
        write_roster(plan, tmp_path / "no" / "such" / "folder" / "plan.xlsx")


def test_control_characters_and_marks_in_a_name_survive(plan: Plan, tmp_path):
    from matcher.io.roster.reader import read_roster

    topic = Text("主题 & <b> _x0041_", "topic\nwith lines")
    event = plan.rotation.events[0].model_copy(update={"topic": topic})
    rotation = plan.rotation.model_copy(update={"events": (event,)})
    odd = plan.model_copy(update={"rotation": rotation})
    path = Path(tmp_path / "plan.xlsx")
    write_roster(odd, path)
    back = read_roster(path, county=plan.county, policy=plan.policy)
    assert back.rotation.events[0].topic == topic
