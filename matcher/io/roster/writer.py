"""Writes the roster workbook as a bureau files it."""

import datetime as dt
import math
from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from matcher.county import Link, Mode
from matcher.errors import Fault, WriteError
from matcher.io.files.atomic import replacing
from matcher.io.roster.sheets import roster_tables
from matcher.labels import AGREED, PARITIES, WEEKDAYS, label
from matcher.plan import Plan
from matcher.policy import Activity
from matcher.report import Column, Kind, Table
from matcher.report.table import Cell
from matcher.report.words import NO, ONE_DAY, PAPER_KINDS, WEEKLY, YES, term_words
from matcher.text import Lang, Text

HEADER_ROW = 2
"""Row of the headers, from 0; above stand the title and a line on the source."""

_LONGEST_CELL = 32_767
_LEAST_WIDTH, _MOST_WIDTH, _HEADER_WIDTH = 5, 48, 8
_FONT_SIZE, _LINE_HEIGHT, _MOST_HEIGHT = 10, 13.5, 400
_PAPER_A4 = 9
_FONTS = {"zh": "宋体", "en": "Calibri"}
_NUMBERS = {
    Kind.DATE: "yyyy-mm-dd",
    Kind.MONTH: "yyyy-mm",
    Kind.TIME: "hh:mm",
    Kind.KM: "0.0",
    Kind.INTEGER: "0",
}
_FRACTION = "0.0###"
"""For a fraction in a column of anything: four digits of it are shown."""
_ROWS_TO_ADD = 200
"""Rows below the last one that offer the same choices to who adds rows by hand."""
_MOVES = (
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.YEAR_POSTING,
    Activity.PLACEMENT,
    Activity.SHADOWING,
)
_MEETINGS = (
    Activity.JOINT_RESEARCH,
    Activity.DEMO_LESSON,
    Activity.LECTURE,
    Activity.MEETING,
    Activity.TRAINING,
    Activity.REPORT_LESSON,
    Activity.STUDENT_EXCHANGE,
)


def _labels(members: Iterable[StrEnum]) -> tuple[Text, ...]:
    return tuple(Text(label(m, "zh"), label(m, "en")) for m in members)


_CHOICES: dict[tuple[str, str], tuple[Text, ...]] = {
    ("pairs", "mode"): _labels(Mode),
    ("pairs", "link"): _labels(Link),
    ("pairs", "agreed"): tuple(AGREED.values()),
    ("postings", "kind"): _labels(_MOVES),
    ("postings", "continues"): (YES, NO),
    ("covers", "manner"): (WEEKLY, ONE_DAY),
    ("covers", "weekday"): WEEKDAYS,
    ("covers", "parity"): tuple(PARITIES.values()),
    ("events", "kind"): _labels(_MEETINGS),
    ("events", "online"): (YES, NO),
    ("itineraries", "weekday"): WEEKDAYS,
    ("itineraries", "parity"): tuple(PARITIES.values()),
    ("sync", "weekday"): WEEKDAYS,
    ("sync", "parity"): tuple(PARITIES.values()),
    ("papers", "kind"): tuple(PAPER_KINDS.values()),
}
_CENTRED = frozenset({Kind.DATE, Kind.MONTH, Kind.TIME, Kind.INTEGER, Kind.KM})
_FIXED_WIDTH = {
    Kind.DATE: 11,
    Kind.MONTH: 8.5,
    Kind.TIME: 6.5,
    Kind.KM: 7,
    Kind.INTEGER: 5.5,
}


def write_roster(plan: Plan, path: str | Path, *, lang: Lang = "zh") -> None:
    """Write a plan as an Excel workbook to file, print and edit by hand.

    Texts are never written as formulas, whatever they begin with. Columns that only
    programs need are hidden. The same plan gives the same bytes.

    Parameters
    ----------
    plan
        Any plan; the audit's sheets stay empty without an audit.
    path
        The .xlsx file, written beside and renamed.
    lang
        Language of sheets, headers and words.

    Raises
    ------
    WriteError
        If the file cannot be written, or a list is too long for one cell.
    """
    data = _workbook(plan, lang)
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def _workbook(plan: Plan, lang: Lang) -> bytes:
    data = BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.set_properties(
            {"title": _title(plan, lang), "created": _created(plan), "company": ""}
        )
        styles = _Styles(book, lang)
        for table in roster_tables(plan, lang):
            _write_sheet(book, table, plan, styles, lang)
    return data.getvalue()


def _title(plan: Plan, lang: Lang) -> str:
    stop = "" if lang == "zh" else ", "
    return stop.join(
        word for word in (plan.county.name, term_words(plan.county.term, lang)) if word
    )


def _created(plan: Plan) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(plan.meta.created).replace(tzinfo=None)
    except ValueError:
        return dt.datetime(2000, 1, 1)


class _Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook, lang: Lang) -> None:
        font = {"font_name": _FONTS[lang], "font_size": _FONT_SIZE, "valign": "vcenter"}
        self.title = book.add_format(
            font | {"bold": True, "font_size": 16, "align": "center"}
        )
        self.source = book.add_format(font | {"font_color": "#595959"})
        self.header = book.add_format(
            font
            | {"bold": True, "align": "center", "text_wrap": True}
            | {"border": 1, "bg_color": "#DDEBF7"}
        )
        self.grid = book.add_format({"border": 1})
        self.cells: dict[Kind, Format] = {}
        for kind in Kind:
            style = font | {"text_wrap": True}
            style["align"] = "center" if kind in _CENTRED else "left"
            style["num_format"] = _NUMBERS.get(kind, "General")
            self.cells[kind] = book.add_format(style)
        fraction = {"text_wrap": True, "align": "left", "num_format": _FRACTION}
        self.fraction = book.add_format(font | fraction)


def _write_sheet(
    book: Workbook, table: Table, plan: Plan, styles: _Styles, lang: Lang
) -> None:
    form = table.form
    sheet = book.add_worksheet(form.title.say(lang))
    stop = "" if lang == "zh" else ": "
    heading = f"{_title(plan, lang)}{stop}{form.title.say(lang)}"
    hidden = [_is_hidden(table, index) for index in range(len(form.columns))]
    visible = max(index for index, hides in enumerate(hidden) if not hides) + 1
    _write_heading(sheet, (heading, _source_line(plan, table, lang)), styles, visible)
    heights: dict[int, int] = {}
    for index, column in enumerate(form.columns):
        style, width = styles.cells[column.kind], _width(table, index, lang)
        sheet.write_string(HEADER_ROW, index, column.title.say(lang), styles.header)
        sheet.set_column(
            index, index, width, style, {"hidden": True} if hidden[index] else {}
        )
        _write_column(sheet, table, index, styles, lang)
        if not hidden[index]:
            _raise_heights(heights, table, index)
    for at, lines in heights.items():
        if lines > 1:
            sheet.set_row(at, min(_LINE_HEIGHT * lines + 3, _MOST_HEIGHT))
    _draw_grid(sheet, table, styles)
    _offer_choices(sheet, table, lang)
    _set_up(sheet, table, heading, lang)


def _raise_heights(heights: dict[int, int], table: Table, index: int) -> None:
    """Note how many lines the rows need whose text does not fit into one."""
    tall = {
        text: lines
        for text in {row[index] for row in table.rows}
        if isinstance(text, str) and (lines := _lines_needed(text)) > 1
    }
    if tall:
        for at, row in enumerate(table.rows, HEADER_ROW + 1):
            heights[at] = max(heights.get(at, 1), tall.get(str(row[index]), 1))


def _lines_needed(text: str) -> int:
    """Return how many lines a text takes in a column of the greatest width."""
    if len(text) * 2 < _MOST_WIDTH and "\n" not in text:
        return 1
    widths = (text_width(line) + 1.5 for line in text.split("\n"))
    return sum(max(1, math.ceil(width / _MOST_WIDTH)) for width in widths)


def _offer_choices(sheet: Worksheet, table: Table, lang: Lang) -> None:
    """Offer the words a reader knows where a cell is likely to be edited."""
    last = HEADER_ROW + len(table.rows) + _ROWS_TO_ADD
    for index, column in enumerate(table.form.columns):
        words = _CHOICES.get((table.form.key, column.key))
        if words:
            rule = {
                "validate": "list",
                "source": [word.say(lang) for word in words],
                "error_type": "warning",
            }
            sheet.data_validation(HEADER_ROW + 1, index, last, index, rule)


def _draw_grid(sheet: Worksheet, table: Table, styles: _Styles) -> None:
    """Draw lines around all cells, also the empty ones, by one rule of the sheet."""
    if table.rows:
        last_row, last = HEADER_ROW + len(table.rows), len(table.form.columns) - 1
        rule = {"type": "formula", "criteria": "=TRUE", "format": styles.grid}
        sheet.conditional_format(HEADER_ROW + 1, 0, last_row, last, rule)


def _is_hidden(table: Table, index: int) -> bool:
    column = table.form.columns[index]
    empty = column.optional and not any(row[index] for row in table.rows)
    return column.hidden or empty


def _write_heading(
    sheet: Worksheet, lines: tuple[str, str], styles: _Styles, columns: int
) -> None:
    title, source = lines
    sheet.merge_range(0, 0, 0, columns - 1, "", styles.title)
    sheet.write_string(0, 0, title, styles.title)
    sheet.set_row(0, 26)
    sheet.set_row(HEADER_ROW, 30)
    sheet.write_string(1, 0, source, styles.source)


def _source_line(plan: Plan, table: Table, lang: Lang) -> str:
    count = len(table.rows)
    return Text(
        f"政策：{plan.policy.title.zh}　共 {count} 条",
        f"Policy: {plan.policy.title.en}. Rows: {count}",
    ).say(lang)


def _write_column(
    sheet: Worksheet, table: Table, index: int, styles: _Styles, lang: Lang
) -> None:
    column = table.form.columns[index]
    style = styles.cells[column.kind]
    for at, row in enumerate(table.rows, HEADER_ROW + 1):
        cell = row[index]
        if cell is None or cell == "":
            continue
        if isinstance(cell, str):
            text = _fitting(cell, column, table, at, lang)
            sheet.write_string(at, index, text, style)
        elif isinstance(cell, dt.date | dt.time):
            sheet.write_datetime(at, index, cell, style)
        elif column.kind is Kind.ANY and not float(cell).is_integer():
            sheet.write_number(at, index, cell, styles.fraction)
        else:
            sheet.write_number(at, index, cell, style)


def _fitting(cell: str, column: Column, table: Table, at: int, lang: Lang) -> str:
    """Return a text that a cell can hold; a list of codes is never cut."""
    if len(cell) <= _LONGEST_CELL:
        return cell
    if not column.key.endswith("_code"):
        return cell[: _LONGEST_CELL - 1] + "…"
    place = f"{table.form.title.say(lang)} {column.title.say(lang)} {at + 1}"
    raise WriteError(
        [
            Fault(
                code="write.cell_too_long",
                where=place,
                value=f"{cell[:40]}…",
                expected=Text(
                    f"Excel 单元格最多 {_LONGEST_CELL} 个字",
                    f"at most {_LONGEST_CELL} characters in an Excel cell",
                ),
                remedy=Text("改用方案文件（.json）", "use the bundle (.json) instead"),
            )
        ]
    )


def _width(table: Table, index: int, lang: Lang) -> float:
    """Return a column's width: its widest line, a Chinese character counting two.

    Headers may take two lines.
    """
    column = table.form.columns[index]
    header = min(text_width(column.title.say(lang)), _HEADER_WIDTH)
    if column.kind in _FIXED_WIDTH:
        return max(_FIXED_WIDTH[column.kind], header)
    texts = {row[index] for row in table.rows} - {None}
    lines = {line for text in texts for line in _as_shown(text).split("\n")}
    widest = max((text_width(line) for line in lines), default=0)
    return max(_LEAST_WIDTH, min(max(widest, header) + 1.5, _MOST_WIDTH))


def _as_shown(cell: Cell) -> str:
    return f"{cell:.4f}" if isinstance(cell, float) else str(cell)


def text_width(text: str) -> int:
    """Return how many columns of a terminal a text takes: a wide character is two.

    Examples
    --------
    >>> text_width("初中A")
    5
    """
    return len(text.encode("gb18030", "replace")) if not text.isascii() else len(text)


def _set_up(sheet: Worksheet, table: Table, heading: str, lang: Lang) -> None:
    last_row, last = HEADER_ROW + len(table.rows), len(table.form.columns) - 1
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.autofilter(HEADER_ROW, 0, last_row, last)
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)
    sheet.print_area(0, 0, last_row, last)
    escaped = heading[:80].replace("&", "&&")
    page = "第 &P 页，共 &N 页" if lang == "zh" else "page &P of &N"
    sheet.set_header(f"&R{escaped}")
    sheet.set_footer(f"&C{page}")
