"""Writes the agreements of a plan as Word documents."""

import datetime as dt
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matcher.io.agreements.contents import Contents, Section, contents
from matcher.io.files.atomic import replacing
from matcher.io.files.folder import write_files
from matcher.io.files.naming import file_name
from matcher.plan import Consortium, Plan
from matcher.report.words import school_name
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from docx.document import Document

_BODY_FONTS = {"zh": "宋体", "en": "Calibri"}
_BODY_PT, _TITLE_PT = 12, 18
_NUMERALS = "一二三四五六七八九十"
_BLANK = "____________"


def write_agreement(
    plan: Plan, group: Consortium, path: str | Path, *, lang: Lang = "zh"
) -> None:
    """Write the agreement of one consortium as a Word document.

    The same plan gives the same bytes but for what Word's packaging dates.

    Parameters
    ----------
    plan
        Any plan.
    group
        One of its consortia.
    path
        The .docx file, written beside and renamed.
    lang
        Language of the agreement.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    data = _typeset(contents(plan, group, lang), plan, lang)
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def write_agreements(
    plan: Plan, folder: str | Path, *, lang: Lang = "zh"
) -> tuple[Path, ...]:
    """Write one agreement for each consortium that has a recipient into a folder.

    The folder is made if missing; files of these names are replaced, others stay.

    Returns
    -------
    tuple of Path
        The files, in the order of the plan.

    Raises
    ------
    WriteError
        If a file cannot be written.
    """
    files = {}
    for group in plan.pairing.consortia:
        if group.recipients:
            name = school_name(plan.county, group.support)
            title = Text("协议书", "agreement").say(lang)
            stem = file_name(f"{title} {group.id} {name}")
            agreement = contents(plan, group, lang)
            files[f"{stem}.docx"] = _typeset(agreement, plan, lang)
    return write_files(folder, files)


def _typeset(agreement: Contents, plan: Plan, lang: Lang) -> bytes:
    from docx import Document

    document = Document()
    _set_up(document, plan, agreement, lang)
    _heading(document, agreement, lang)
    for number, section in enumerate(agreement.sections):
        _section(document, number, section, lang)
    _contacts(document, agreement, len(agreement.sections), lang)
    _signatures(document, agreement, lang)
    if agreement.quotes:
        _quotes(document, agreement, lang)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _set_up(document: "Document", plan: Plan, agreement: Contents, lang: Lang) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    style: Any = document.styles["Normal"]
    style.font.name = _BODY_FONTS[lang]
    style.font.size = Pt(_BODY_PT)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _BODY_FONTS["zh"])
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.6)
    properties = document.core_properties
    properties.title, properties.author = agreement.title, ""
    properties.created = properties.modified = _made(plan)
    properties.language = "zh-CN" if lang == "zh" else "en"


def _made(plan: Plan) -> dt.datetime:
    try:
        made = dt.datetime.fromisoformat(plan.meta.created)
    except ValueError:
        return dt.datetime(2000, 1, 1)
    return made.replace(tzinfo=None)


def _heading(document: "Document", agreement: Contents, lang: Lang) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(agreement.title)
    run.bold, run.font.size = True, Pt(_TITLE_PT)
    colon = Text("：", ": ").say(lang)
    first = Text("甲方（支援学校）", "Party A (support school)").say(lang)
    document.add_paragraph(f"{first}{colon}{agreement.first}")
    many = len(agreement.others) > 1
    for number, other in enumerate(agreement.others, 1):
        which = (
            Text(f"之{_numeral(number - 1)}", f" {number}").say(lang) if many else ""
        )
        party = Text(f"乙方{which}（受援学校）", f"Party B{which} (recipient school)")
        document.add_paragraph(f"{party.say(lang)}{colon}{other}")
    document.add_paragraph(
        Text(
            f"根据{agreement.basis}，经双方协商一致，签订本协议。",
            f"By {agreement.basis} the parties agree as follows.",
        ).say(lang)
    )


def _numeral(index: int) -> str:
    """Return the Chinese numeral of a 0-based number; digits beyond ten."""
    return _NUMERALS[index] if index < len(_NUMERALS) else str(index + 1)


def _title(document: "Document", index: int, title: str, lang: Lang) -> None:
    words = f"{_numeral(index)}、{title}" if lang == "zh" else f"{index + 1}. {title}"
    document.add_paragraph().add_run(words).bold = True


def _section(document: "Document", index: int, section: Section, lang: Lang) -> None:
    _title(document, index, section.title, lang)
    if section.lead:
        document.add_paragraph(section.lead)
    stop = "。" if lang == "zh" else "."
    single = len(section.items) == 1
    for number, item in enumerate(section.items, 1):
        mark = "" if single else f"（{number}）" if lang == "zh" else f"({number}) "
        document.add_paragraph(f"{mark}{item}{stop}")


def _contacts(
    document: "Document", agreement: Contents, index: int, lang: Lang
) -> None:
    _title(document, index, Text("联系人", "Contacts").say(lang), lang)
    heads = (
        Text("学校", "School"),
        Text("联系人", "Name"),
        Text("职务", "Post"),
        Text("电话", "Telephone"),
    )
    rows = [(school, "", "", "") for school in agreement.contacts]
    _table(document, [head.say(lang) for head in heads], rows)


def _table(
    document: "Document", heads: list[str], rows: Iterable[tuple[str, ...]]
) -> None:
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _signatures(document: "Document", agreement: Contents, lang: Lang) -> None:
    document.add_paragraph()
    parties = [(Text("甲方", "Party A"), agreement.first)]
    parties += [(Text("乙方", "Party B"), other) for other in agreement.others]
    bureau = Text("教育局", "education bureau").say(lang)
    watch = f"{agreement.county}{bureau}" if lang == "zh" else bureau
    parties.append((Text("见证（备案）单位", "Witness"), watch))
    for role, name in parties:
        seal = Text("（盖章）", " (seal)").say(lang)
        colon = Text("：", ": ").say(lang)
        document.add_paragraph(f"{role.say(lang)}{seal}{colon}{name}")
        document.add_paragraph(
            Text(
                f"代表签字：{_BLANK}　　日期：____年____月____日",
                f"Signed: {_BLANK}    Date: {_BLANK}",
            ).say(lang)
        )


def _quotes(document: "Document", agreement: Contents, lang: Lang) -> None:
    document.add_page_break()  # type: ignore[no-untyped-call]
    title = Text("附件：依据条款", "Annex: clauses").say(lang)
    document.add_paragraph().add_run(title).bold = True
    heads = (Text("条款", "Clause"), Text("原文", "Words of the document"))
    rows = [(quote.clause, quote.words) for quote in agreement.quotes]
    _table(document, [head.say(lang) for head in heads], rows)
