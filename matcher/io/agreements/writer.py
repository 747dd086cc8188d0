"""Writes the agreements of a plan as Word documents."""

import datetime as dt
from pathlib import Path

from matcher.io.agreements.contents import Contents, Section, contents
from matcher.io.documents.paper import Paper
from matcher.io.files.atomic import replacing
from matcher.io.files.folder import write_files
from matcher.io.files.naming import file_name
from matcher.plan import Consortium, Plan
from matcher.report.words import school_name
from matcher.text import Lang, Text

_NUMERALS = "一二三四五六七八九十"
_BLANK = "____________"


def write_agreement(
    plan: Plan, group: Consortium, path: str | Path, *, lang: Lang = "zh"
) -> None:
    """Write the agreement of one consortium as a Word document.

    The same plan gives the same bytes.

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
    paper = Paper(agreement.title, _made(plan), lang)
    _heading(paper, agreement, lang)
    for number, section in enumerate(agreement.sections):
        _section(paper, number, section, lang)
    _contacts(paper, agreement, len(agreement.sections), lang)
    _signatures(paper, agreement, lang)
    if agreement.quotes:
        _quotes(paper, agreement, lang)
    return paper.data()


def _made(plan: Plan) -> dt.datetime:
    try:
        made = dt.datetime.fromisoformat(plan.meta.created)
    except ValueError:
        return dt.datetime(2000, 1, 1)
    return made.replace(tzinfo=None)


def _heading(paper: Paper, agreement: Contents, lang: Lang) -> None:
    paper.title(agreement.title)
    colon = Text("：", ": ").say(lang)
    first = Text("甲方（支援学校）", "Party A (support school)").say(lang)
    paper.text(f"{first}{colon}{agreement.first}")
    many = len(agreement.others) > 1
    for number, other in enumerate(agreement.others, 1):
        which = (
            Text(f"之{_numeral(number - 1)}", f" {number}").say(lang) if many else ""
        )
        party = Text(f"乙方{which}（受援学校）", f"Party B{which} (recipient school)")
        paper.text(f"{party.say(lang)}{colon}{other}")
    paper.text(
        Text(
            f"根据{agreement.basis}，经双方协商一致，签订本协议。",
            f"By {agreement.basis} the parties agree as follows.",
        ).say(lang)
    )


def _numeral(index: int) -> str:
    """Return the Chinese numeral of a 0-based number; digits beyond ten."""
    return _NUMERALS[index] if index < len(_NUMERALS) else str(index + 1)


def _title(paper: Paper, index: int, title: str, lang: Lang) -> None:
    words = f"{_numeral(index)}、{title}" if lang == "zh" else f"{index + 1}. {title}"
    paper.heading(words, 2)


def _section(paper: Paper, index: int, section: Section, lang: Lang) -> None:
    _title(paper, index, section.title, lang)
    if section.lead:
        paper.text(section.lead)
    stop = "。" if lang == "zh" else "."
    single = len(section.items) == 1
    for number, item in enumerate(section.items, 1):
        mark = "" if single else f"（{number}）" if lang == "zh" else f"({number}) "
        paper.text(f"{mark}{item}{stop}")


def _contacts(paper: Paper, agreement: Contents, index: int, lang: Lang) -> None:
    _title(paper, index, Text("联系人", "Contacts").say(lang), lang)
    heads = (
        Text("学校", "School"),
        Text("联系人", "Name"),
        Text("职务", "Post"),
        Text("电话", "Telephone"),
    )
    rows = [(school, "", "", "") for school in agreement.contacts]
    paper.table([h.say(lang) for h in heads], rows, widths_cm=(7, 3.5, 3, 3.5))


def _signatures(paper: Paper, agreement: Contents, lang: Lang) -> None:
    parties = [(Text("甲方", "Party A"), agreement.first)]
    parties += [(Text("乙方", "Party B"), other) for other in agreement.others]
    bureau = Text("教育局", "education bureau").say(lang)
    watch = f"{agreement.county}{bureau}" if lang == "zh" else bureau
    parties.append((Text("见证（备案）单位", "Witness"), watch))
    for role, name in parties:
        seal = Text("（盖章）", " (seal)").say(lang)
        colon = Text("：", ": ").say(lang)
        paper.text(f"{role.say(lang)}{seal}{colon}{name}")
        paper.text(
            Text(
                f"代表签字：{_BLANK}　　日期：____年____月____日",
                f"Signed: {_BLANK}    Date: {_BLANK}",
            ).say(lang)
        )


def _quotes(paper: Paper, agreement: Contents, lang: Lang) -> None:
    paper.new_page()
    paper.heading(Text("附件：依据条款", "Annex: clauses").say(lang), 2)
    heads = (Text("条款", "Clause"), Text("原文", "What it asks"))
    rows = [(quote.clause, quote.words) for quote in agreement.quotes]
    paper.table([h.say(lang) for h in heads], rows, widths_cm=(3, 14))
