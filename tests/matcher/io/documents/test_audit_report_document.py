"""The audit report as Word reads it: written, opened again, compared with the plan."""

from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from matcher.audit import audit_plan
from matcher.errors import WriteError
from matcher.io import write_audit_report
from matcher.plan import OwedPaper, Plan
from matcher.text import Text


@pytest.fixture
def audited(busy: Plan) -> Plan:
    return busy.model_copy(update={"audit": audit_plan(busy)})


def written(plan: Plan, folder: Path, lang: str = "zh") -> Document:
    path = folder / f"report-{lang}.docx"
    write_audit_report(plan, path, lang=lang)
    return docx.Document(str(path))


def table(document: Document, head: str) -> list[list[str]]:
    """Return the rows of the first table whose head begins so."""
    for found in document.tables:
        if found.rows[0].cells[0].text == head:
            return [[cell.text for cell in row.cells] for row in found.rows]
    raise AssertionError(f"no table begins with {head}")


def headings(document: Document, level: int) -> list[str]:
    style = f"Heading {level}"
    return [p.text for p in document.paragraphs if p.style.name == style]


def test_the_report_has_its_sections_in_order(audited: Plan, tmp_path: Path):
    assert headings(written(audited, tmp_path), 1) == [
        "一、总体结论",
        "二、活动数量（人数与人次）",
        "三、逐条核对（全县）",
        "四、各结对组核对",
        "五、发现的问题",
        "六、应交材料与期限",
    ]


def test_the_title_names_county_and_term(audited: Plan, tmp_path: Path):
    document = written(audited, tmp_path)
    first = document.paragraphs[0].text
    assert first == "青山县2026—2027学年第一学期结对与轮岗核对报告"
    assert document.core_properties.title == first


def test_policy_and_documents_are_named(audited: Plan, tmp_path: Path):
    facts = dict(table(written(audited, tmp_path), "项目")[1:])
    assert facts["政策"] == audited.policy.title.zh
    for source in audited.policy.documents:
        assert source.title in facts["依据文件"]


def test_every_clause_stands_with_quote_figures_evidence_and_verdict(
    audited: Plan, tmp_path: Path
):
    assert audited.audit is not None
    rows = {
        row[0].split("\n")[0]: row for row in table(written(audited, tmp_path), "条款")
    }
    verdicts = {v.clause: v.verdict for v in audited.audit.clauses}
    words = {"met": "达到", "not_met": "未达到", "not_judged": "未判定"}
    for clause in audited.policy.clauses:
        row = rows[clause.id]
        assert row[1] == clause.quote
        assert row[2]
        assert row[4].split("\n")[0] == words[verdicts[clause.id]]
    assert "5%" in rows["FJ-03"][2]
    assert "人次" in rows["FJ-03"][3]


def test_every_consortium_has_a_section(audited: Plan, tmp_path: Path):
    document = written(audited, tmp_path)
    told = " ".join(headings(document, 2))
    for group in audited.pairing.consortia:
        assert group.id in told


def test_every_finding_is_listed_errors_first(audited: Plan, tmp_path: Path):
    assert audited.audit is not None
    rows = table(written(audited, tmp_path), "程度")[1:]
    assert {row[3] for row in rows} == {f.message_zh for f in audited.audit.findings}
    weights = [row[0] for row in rows]
    assert weights == sorted(weights)  # 必须 before 提倡


def test_what_is_owed_is_listed_by_date(audited: Plan, tmp_path: Path):
    rows = table(written(audited, tmp_path), "期限")[1:]
    due = [row[0] for row in rows]
    assert due == sorted(due)
    told = {(row[0], row[1]) for row in rows}
    assert told == {(str(p.due), p.title.zh) for p in audited.rotation.papers}


def test_many_owners_of_one_paper_are_counted_not_all_named(
    audited: Plan, tmp_path: Path
):
    title = Text("台账", "Ledger")
    papers = tuple(
        OwedPaper(title=title, owner=f"K{n}", due=audited.county.term.end)
        for n in range(30)
    )
    rotation = audited.rotation.model_copy(update={"papers": papers})
    plan = audited.model_copy(update={"rotation": rotation})
    ((_, _, owners, _),) = table(written(plan, tmp_path), "期限")[1:]
    assert owners.startswith("K0、K1")
    assert owners.endswith("等，共 30 个")


def test_there_are_lines_to_sign(audited: Plan, tmp_path: Path):
    last = [p.text for p in written(audited, tmp_path).paragraphs[-3:]]
    assert [line.split("：")[0] for line in last] == [
        "核对单位（盖章）",
        "核对人签字",
        "负责人签字",
    ]
    assert all("日期：____年____月____日" in line for line in last)


def test_chinese_text_has_a_chinese_font(audited: Plan, tmp_path: Path):
    document = written(audited, tmp_path)
    for name, font in (
        ("Normal", "宋体"),
        ("Heading 1", "黑体"),
        ("Heading 2", "黑体"),
    ):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == font
        assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_the_head_of_each_table_is_repeated_and_pages_are_numbered(
    audited: Plan, tmp_path: Path
):
    document = written(audited, tmp_path)
    for found in document.tables:
        assert found.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    footer = document.sections[0].footer._element.xml
    assert "PAGE" in footer


def test_in_english_only_names_quotes_and_documents_are_chinese(
    audited: Plan, tmp_path: Path
):
    document = written(audited, tmp_path, "en")
    assert headings(document, 1)[0] == "1. Outcome"
    for row in table(document, "Clause"):
        told = row[2] + row[4]
        for name in _names(audited):
            told = told.replace(name, "")
        assert not any("一" <= mark <= "鿿" for mark in told), told


def _names(plan: Plan) -> list[str]:
    county = plan.county
    names = [s.name for s in county.schools] + [t.name for t in county.teachers]
    subjects = [s for t in county.teachers for s in t.subjects]
    classes = [lesson.class_ for lesson in county.lessons]
    known = {*names, *subjects, *classes, *(s.township for s in county.schools)} - {""}
    return sorted(known, key=len, reverse=True)


def test_the_same_plan_gives_the_same_bytes(audited: Plan, tmp_path: Path):
    one, two = tmp_path / "1.docx", tmp_path / "2.docx"
    write_audit_report(audited, one)
    write_audit_report(audited, two)
    assert one.read_bytes() == two.read_bytes()


def test_a_plan_that_was_not_audited_says_so(busy: Plan, tmp_path: Path):
    document = written(busy.model_copy(update={"audit": None}), tmp_path)
    assert "本方案尚未核对。" in [p.text for p in document.paragraphs]


def test_signs_that_no_document_can_hold_are_left_out(audited: Plan, tmp_path: Path):
    county = audited.county.model_copy(update={"name": "青\x00山\x0b县"})
    document = written(audited.model_copy(update={"county": county}), tmp_path)
    assert document.paragraphs[0].text.startswith("青山县")


def test_a_folder_that_is_not_there_is_named(audited: Plan, tmp_path: Path):
    with pytest.raises(WriteError):
        write_audit_report(audited, tmp_path / "none" / "report.docx")
