"""How a sheet of the workbook looks: headers, notes, drop-downs, widths."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matcher.io.sheets.cells import Kind, Shown
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

REQUIRED_MARK = "*"
_VALIDATED_ROWS = 20_000
_LIST_CHARACTERS = 255
_MUST = Text("必填", "required")
_MAY = Text("可不填", "optional")
_UNKNOWN_VALUE = Text(
    "不在列表中；常见的其他写法程序也认得，确定要用吗？",
    "Not in the list; the program knows usual spellings too. Use it?",
)


@dataclass(frozen=True)
class Looks:
    """Formats of a workbook.

    Parameters
    ----------
    required, optional
        Header cells.
    example
        The example row.
    date, text
        Data cells.
    """

    required: "Format"
    optional: "Format"
    example: "Format"
    date: "Format"
    text: "Format"


def looks(workbook: "Workbook") -> Looks:
    """Return the formats, added to a workbook."""
    head = {"bold": True, "border": 1, "valign": "vcenter", "text_wrap": True}
    return Looks(
        required=workbook.add_format(head | {"bg_color": "#F8CBAD"}),
        optional=workbook.add_format(head | {"bg_color": "#DDEBF7"}),
        example=workbook.add_format({"italic": True, "font_color": "#808080"}),
        date=workbook.add_format({"num_format": "yyyy-mm-dd"}),
        text=workbook.add_format({"num_format": "@"}),
    )


def header(column: Column, lang: Lang) -> str:
    """Return the header of a column, required ones with their mark."""
    return column.title.say(lang) + (REQUIRED_MARK if column.required else "")


def lay_out(
    sheet: "Worksheet",
    spec: SheetSpec,
    columns: Sequence[Column],
    style: Looks,
    lang: Lang,
) -> None:
    """Write headers with notes, drop-downs and widths; freeze the header row.

    Parameters
    ----------
    sheet
        A new sheet.
    spec
        What it is.
    columns
        Its columns in order.
    style
        Formats of the workbook.
    lang
        Language of headers, notes and drop-downs.
    """
    for index, column in enumerate(columns):
        title = header(column, lang)
        sheet.write_string(
            0, index, title, style.required if column.required else style.optional
        )
        sheet.write_comment(0, index, _note(column, lang), {"x_scale": 1.6})
        sheet.set_column(index, index, _width(title, column, lang))
        _drop_down(sheet, index, column.kind, lang)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, 2 if len(columns) > 6 else 1)


def _note(column: Column, lang: Lang) -> str:
    parts = [(_MUST if column.required else _MAY).say(lang), column.note.say(lang)]
    listed = column.kind.listed(lang)
    if listed:
        parts.append(("可填：" if lang == "zh" else "values: ") + "、".join(listed))
    return "\n".join(part for part in parts if part)


def _width(title: str, column: Column, lang: Lang) -> float:
    words = (title, column.example.say(lang), *column.kind.listed(lang))
    widest = max(sum(2 if ord(c) > 0x2E80 else 1 for c in word) for word in words)
    return min(max(widest + 3, 9), 36)


def _drop_down(sheet: "Worksheet", index: int, kind: Kind, lang: Lang) -> None:
    listed = kind.listed(lang)
    if listed and len(",".join(listed)) <= _LIST_CHARACTERS:
        sheet.data_validation(
            1,
            index,
            _VALIDATED_ROWS,
            index,
            {
                "validate": "list",
                "source": list(listed),
                "error_type": "warning",
                "error_message": _UNKNOWN_VALUE.say(lang),
            },
        )


def write_cell(
    sheet: "Worksheet", row: int, column: int, value: Shown, style: Looks
) -> None:
    """Write one value so that it reads back the same; text is never a formula."""
    if isinstance(value, dt.date):
        sheet.write_datetime(
            row, column, dt.datetime.combine(value, dt.time()), style.date
        )
    elif isinstance(value, str):
        sheet.write_string(row, column, value)
    elif isinstance(value, float) and float(f"{value:.16G}") != value:
        # The format keeps 16 digits; the few numbers that need 17 go in as text.
        sheet.write_string(row, column, repr(value))
    else:
        sheet.write_number(row, column, value)


def write_rows(
    sheet: "Worksheet",
    rows: Iterable[Sequence[Shown | None]],
    style: Looks,
    first: int = 1,
) -> None:
    """Write rows of shown values from row `first` (0-based) on; None leaves blank."""
    for number, row in enumerate(rows, start=first):
        for index, value in enumerate(row):
            if value is not None and value != "":
                write_cell(sheet, number, index, value, style)
