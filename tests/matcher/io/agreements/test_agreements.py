"""The agreements: parties, term, duties with figures, blanks to fill in."""

import datetime as dt

import docx
import pytest

from matcher.county import Agreement
from matcher.io.agreements.contents import contents
from matcher.io.agreements.folder import write_documents
from matcher.io.agreements.writer import write_agreements
from matcher.report.duties import duties


@pytest.fixture
def agreement(busy):
    return contents(busy, busy.pairing.consortia[0])


def sentences(agreement, title):
    (section,) = [s for s in agreement.sections if s.title == title]
    return "\n".join(section.items)


def test_parties_are_the_support_and_every_recipient_with_codes(agreement):
    assert agreement.first == "城关中学（S01）"
    assert agreement.others == ("石坪中学（R01）", "高岭九年一贯制学校（R02）")
    assert agreement.contacts == (agreement.first, *agreement.others)


def test_duties_carry_the_figures_of_the_policy_and_their_clauses(agreement, busy):
    ours = sentences(agreement, "甲方责任")
    assert "专任教师 5% 参加支教" in ours
    assert "连续不少于 10 个上课日" in ours
    theirs = sentences(agreement, "乙方责任")
    assert "专任教师 30% 参加听课" in theirs
    assert "每人不少于 10 节" in theirs
    named = {ref for duty in duties(busy.policy) for ref in duty.clauses}
    assert {quote.clause for quote in agreement.quotes} == named
    assert all(f"{ref}" in ours + theirs + sentences(agreement, "双方共同责任")
               for ref in named)  # fmt: skip


def test_the_plan_of_the_term_is_counted_and_nobody_named(agreement, busy):
    planned = sentences(agreement, "本学期安排")
    for words in (
        "城关中学派出支教一年 1 人次",
        "石坪中学派出跟岗 1 人次",
        "听课 2 人次，共 4 节",
        "学生交流 1 次",
        "同步课堂每周 1 节，全学期 3 次",
        "走教 1 人",
        "师徒结对 1 对",
    ):
        assert words in planned
    whole = "\n".join(item for s in agreement.sections for item in s.items)
    assert not [t.name for t in busy.county.teachers if t.name and t.name in whole]


def test_the_term_is_that_of_each_pair_and_blank_where_unknown(busy):
    group = busy.pairing.consortia[0]
    first = group.recipients[0].model_copy(
        update={"agreed": "running", "until": dt.date(2027, 6, 30)}
    )
    group = group.model_copy(update={"recipients": (first, group.recipients[1])})
    running = Agreement(support="S01", recipient="R01", start=dt.date(2024, 9, 1))
    county = busy.county.model_copy(update={"agreements": (running,)})
    told = sentences(
        contents(busy.model_copy(update={"county": county}), group), "协议期限"
    )
    assert "与石坪中学（R01）：自 2024-09-01 起至 2027-06-30 止" in told
    assert "与高岭九年一贯制学校（R02）：自 2026-09-01 起至 __________ 止" in told


def test_copies_are_one_for_each_party_and_one_for_the_bureau(agreement):
    assert "本协议一式 4 份" in sentences(agreement, "其他")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_document_opens_with_title_parties_contacts_seals_and_annex(
    busy, tmp_path, lang
):
    (path,) = write_agreements(busy, tmp_path / "papers", lang=lang)
    document = docx.Document(str(path))
    text = "\n".join(p.text for p in document.paragraphs)
    words = {
        "zh": (
            "学校结对协议书",
            "甲方（支援学校）：城关中学",
            "乙方之一",
            "（盖章）",
            "日期：",
        ),
        "en": (
            "Agreement",
            "Party A (support school): ",
            "Party B 2",
            "(seal)",
            "Date:",
        ),
    }[lang]
    for word in words:
        assert word in text
    contacts, annex = document.tables
    assert len(contacts.rows) == 4
    assert [cell.text for cell in contacts.rows[1].cells][1:] == ["", "", ""]
    assert len(annex.rows) > 5


def test_the_folder_holds_the_audit_report_and_the_agreements(busy, tmp_path):
    paths = write_documents(busy, tmp_path / "papers")
    assert [p.name for p in paths] == ["核对报告.docx", "协议书 G-S01 城关中学.docx"]
    assert all(docx.Document(str(path)).paragraphs for path in paths)
    unjudged = busy.model_copy(update={"audit": None})
    assert len(write_documents(unjudged, tmp_path / "other", lang="en")) == 1


def test_the_same_plan_gives_the_same_documents(busy, tmp_path):
    one, other = (write_agreements(busy, tmp_path / name) for name in ("a", "b"))
    assert [p.read_bytes() for p in one] == [p.read_bytes() for p in other]
