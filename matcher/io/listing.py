"""Writes a plain list with headers as a workbook or a CSV file."""

import csv
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from matcher.io.files.atomic import replacing
from matcher.io.sheets.cells import Shown
from matcher.io.sheets.layout import looks, write_rows

_WIDEST = 70


def write_list(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[Shown | None]],
    path: str | Path,
) -> None:
    """Write a list: CSV (UTF-8 with a mark) by the name of the file, else a workbook.

    Raises
    ------
    WriteError
        If the place cannot be written to.
    """
    if Path(path).suffix.lower() == ".csv":
        _csv(heads, rows, path)
    else:
        _workbook(title, heads, rows, path)


def _csv(
    heads: Sequence[str], rows: Sequence[Sequence[Shown | None]], path: str | Path
) -> None:
    with (
        replacing(path) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream)
        writer.writerow(heads)
        writer.writerows(["" if x is None else str(x) for x in row] for row in rows)


def _workbook(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[Shown | None]],
    path: str | Path,
) -> None:
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        style, sheet = looks(workbook), workbook.add_worksheet(title)
        for column, head in enumerate(heads):
            sheet.write_string(0, column, head, style.optional)
            texts = [str(row[column]) for row in rows if row[column] is not None]
            widest = max((_columns(text) for text in (head, *texts)), default=8)
            sheet.set_column(column, column, min(max(9, widest + 2), _WIDEST))
        write_rows(sheet, [list(row) for row in rows], style)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(heads) - 1)
    with replacing(path) as temporary:
        temporary.write_bytes(buffer.getvalue())


def _columns(text: str) -> int:
    """Return the width of a text; Chinese characters take two columns."""
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)
