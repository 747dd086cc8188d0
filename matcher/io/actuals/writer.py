"""Writes the table of what really happened, filled in with everything planned."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from matcher.actuals import DeedKind, items, owner_name, paper_ids, person
from matcher.io.actuals.sheets import SCORES, SHEET_OF
from matcher.io.files.atomic import replacing
from matcher.io.sheets.cells import Shown
from matcher.io.sheets.columns import SheetSpec
from matcher.io.sheets.layout import lay_out, looks, write_rows
from matcher.plan import Plan
from matcher.policy import Appraisal
from matcher.text import Lang, Text

_GUIDE = (
    Text(
        "落实情况表：一行一件，都是排定方案里的事；在“完成”列选一项，"
        "与计划不同的再填实际日期、节数、人员。",
        "What was done: one row for everything planned. Choose in the column 'done'; "
        "where it differs, give the actual date, number or people.",
    ),
    Text(
        "“完成”不填按未完成。取消的选“取消”，不再算待办。",
        "Blank means not done. 'cancelled' is no longer waited for.",
    ),
    Text(
        "计划外另做的：在同一张表末尾加一行，编号留空，写明教师或类型、学校、日期。",
        "Something extra: add a row without id; name teacher or kind, school and date.",
    ),
    Text(
        "只填工号和姓名，不要填身份证号、手机号。",
        "Staff codes and names only: never ID or phone numbers.",
    ),
    Text(
        "填好后：jiedui audit 方案.json --actuals 这个文件",
        "Then run: jiedui audit PLAN.json --actuals THIS_FILE",
    ),
)
_README = Text("说明", "readme")


def write_actuals_template(
    plan: Plan, path: str | Path, *, lang: Lang = "zh"
) -> dict[str, int]:
    """Write a workbook to report what was done, a row for everything planned.

    Parameters
    ----------
    plan
        The plan; its ids are the first column of each sheet.
    path
        The .xlsx file.
    lang
        Language of sheets, headers and drop-downs.

    Returns
    -------
    dict
        Rows by sheet title, sheets without rows left out.

    Raises
    ------
    WriteError
        If the place cannot be written to.
    """
    from xlsxwriter import Workbook

    buffer, counts = BytesIO(), {}
    rows = _rows(plan, lang)
    with Workbook(buffer, {"in_memory": True}) as workbook:
        style = looks(workbook)
        _guide(workbook, lang)
        for spec, records in _sheets(plan, rows, lang):
            sheet = workbook.add_worksheet(spec.title.say(lang))
            lay_out(sheet, spec, spec.columns, style, lang)
            write_rows(sheet, _body(spec, records, lang), style)
            if records:
                counts[spec.title.say(lang)] = len(records)
    with replacing(path) as temporary:
        temporary.write_bytes(buffer.getvalue())
    return counts


def _guide(workbook: Any, lang: Lang) -> None:
    sheet = workbook.add_worksheet(_README.say(lang))
    wrap = workbook.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 90)
    for row, line in enumerate(_GUIDE):
        sheet.write_string(row, 0, line.say(lang), wrap)


def _sheets(
    plan: Plan, rows: Mapping[DeedKind, list[dict[str, Any]]], lang: Lang
) -> Iterator[tuple[SheetSpec, list[dict[str, Any]]]]:
    for kind, spec in SHEET_OF.items():
        if rows[kind] or kind in ("stay", "visit", "event", "paper"):
            yield spec, rows[kind]
    if plan.policy.find(Appraisal) is not None:
        codes = dict.fromkeys(
            code
            for group in plan.pairing.consortia
            for code in (group.support, *(link.school for link in group.recipients))
        )
        yield (
            SCORES,
            [
                {"school": code, "name": owner_name(plan, code).say(lang)}
                for code in codes
            ],
        )


def _body(
    spec: SheetSpec, records: list[dict[str, Any]], lang: Lang
) -> Iterator[list[Shown | None]]:
    for record in records:
        yield [
            None
            if record.get(column.field) in (None, "", ())
            else column.kind.show(record[column.field], lang)
            for column in spec.columns
        ]


def _rows(plan: Plan, lang: Lang) -> dict[DeedKind, list[dict[str, Any]]]:
    words = {(item.kind, item.id): item.what.say(lang) for item in items(plan)}
    rotation = plan.rotation
    return {
        "stay": [
            {
                "id": stay.id,
                "activity": stay.kind,
                "teacher": stay.teacher,
                "name": person(plan, stay.teacher),
                "host": stay.host,
                "planned": f"{stay.start} – {stay.end}",
            }
            for stay in rotation.postings
        ],
        "visit": [
            {
                "id": visit.id,
                "teacher": visit.teacher,
                "name": person(plan, visit.teacher),
                "host": visit.host,
                "planned": str(visit.date),
                "planned_number": str(len(visit.lessons)),
            }
            for visit in rotation.visits
        ],
        "event": [
            {
                "id": event.id,
                "activity": event.kind,
                "topic": event.topic.say(lang) or event.subject,
                "host": event.host,
                "planned": str(event.date),
                "names": "、".join(person(plan, code) for code in event.people),
            }
            for event in rotation.events
        ],
        "sync_class": [
            {
                "id": line.id,
                "what": words["sync_class", line.id],
                "planned_number": str(len(line.dates)),
            }
            for line in rotation.sync_classes
        ],
        "itinerary": [
            {
                "id": round_.id,
                "what": words["itinerary", round_.id],
                "planned": f"{round_.start} – {round_.end}",
            }
            for round_ in rotation.itineraries
        ],
        "mentor": [
            {
                "id": f"{pair.mentor}+{pair.apprentice}",
                "teacher": pair.mentor,
                "apprentice": pair.apprentice,
                "name": " – ".join(
                    person(plan, c) for c in (pair.mentor, pair.apprentice)
                ),
                "subject": pair.subject,
            }
            for pair in rotation.mentors
        ],
        "paper": [
            {
                "id": id_,
                "what": words["paper", id_],
                "owner": owner_name(plan, paper.owner).say(lang),
                "planned": str(paper.due),
            }
            for id_, paper in zip(paper_ids(plan), rotation.papers, strict=True)
        ],
    }
