"""Writes the sheets of the roster as CSV files, one a sheet."""

import csv
import datetime as dt
from contextlib import ExitStack
from pathlib import Path

from matcher.io.files.atomic import replacing
from matcher.io.files.folder import make_folder
from matcher.io.roster.sheets import roster_tables
from matcher.plan import Plan
from matcher.report import Cell, Kind, Table
from matcher.text import Lang

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(plan: Plan, folder: str | Path, *, lang: Lang = "zh") -> tuple[Path, ...]:
    """Write every sheet of the roster as a CSV file into a folder.

    UTF-8 with a mark, so that Excel shows Chinese; dates ISO 8601; a text that Excel
    would take for a formula gets an apostrophe before it. Files of these names are
    replaced when all have been written, other files of the folder stay.

    Parameters
    ----------
    plan
        Any plan.
    folder
        Made if missing.
    lang
        Language of file names, headers and words.

    Returns
    -------
    tuple of Path
        The files written, in filing order.

    Raises
    ------
    WriteError
        If a file cannot be written.
    """
    tables = roster_tables(plan, lang)
    paths = tuple(Path(folder) / f"{t.form.title.say(lang)}.csv" for t in tables)
    make_folder(folder)
    with ExitStack() as stack:
        for table, path in zip(tables, paths, strict=True):
            _write_table(stack.enter_context(replacing(path)), table, lang)
    return paths


def _write_table(path: Path, table: Table, lang: Lang) -> None:
    columns = table.form.columns
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(column.title.say(lang) for column in columns)
        for row in table.rows:
            writer.writerow(
                _shown(cell, column.kind)
                for cell, column in zip(row, columns, strict=True)
            )


def _shown(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    if isinstance(cell, dt.time):
        return f"{cell:%H:%M}"
    if isinstance(cell, dt.date):
        return f"{cell:%Y-%m}" if kind is Kind.MONTH else cell.isoformat()
    if isinstance(cell, float):
        return f"{cell:.6f}".rstrip("0").rstrip(".")
    if isinstance(cell, int):
        return str(cell)
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
