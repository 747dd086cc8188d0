"""From the cells of a sheet to columns of values, with every fault on the way.

Columns are read one at a time and each distinct cell once: a roster of 20,000
teachers has few distinct words, and a wrong word met 300 times is one fault.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from matcher.errors import Fault, Severity
from matcher.io.files.grid import Grid
from matcher.io.sheets.cells import Cell, WrongCell, plain, shown
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.io.sheets.folding import fold
from matcher.io.sheets.heading import (
    Heading,
    find_heading,
    heading_faults,
    is_blank,
    no_heading,
)
from matcher.io.sheets.privacy import personal_columns
from matcher.text import Text

_TOTALS = re.compile(r"(?:合计|总计|小计|共计|总数).*|(?:grand|sub)?totals?|sum")
_EXAMPLE = re.compile(r"\s*(示例|example)\s*[:：]", re.IGNORECASE)
EXAMPLE_MARK = Text("示例：", "Example: ")


@dataclass
class Table:
    """The rows of one sheet as columns of values; None where blank or wrong.

    Parameters
    ----------
    spec, grid
        What the sheet is and where it stands.
    heading
        Its headers.
    rows
        0-based grid rows that hold data.
    values
        Per field, the values in the order of `rows`.
    faults
        Everything found wrong or odd.
    faulty
        Grid rows at least one error speaks of.
    """

    spec: SheetSpec
    grid: Grid
    heading: Heading
    rows: list[int]
    values: dict[str, list[Any]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    faulty: set[int] = field(default_factory=set)

    def blame(self, fault: Fault, indices: Iterable[int]) -> None:
        """Add a fault that speaks of some data rows (0-based, in data order)."""
        self.faults.append(fault)
        if fault.severity is Severity.ERROR:
            self.faulty.update(self.rows[i] for i in indices)

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, name: str, default: Any = None) -> list[Any]:
        """Return the values of a field; `default` where blank or absent."""
        values = self.values.get(name)
        if values is None:
            values = self.values[name] = [None] * len(self.rows)
        return (
            values if default is None else [default if v is None else v for v in values]
        )

    def place(self, index: int, name: str) -> str:
        """Return 'sheet!cell' of a field in the index-th data row."""
        return self.grid.place(self.rows[index], self.heading.columns.get(name))

    def records(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """Return the rows as tuples of the named fields."""
        return zip(*(self.column(name) for name in names), strict=True)


def read_table(grid: Grid, spec: SheetSpec) -> Table:
    """Return the values of a sheet and every fault in it.

    Parameters
    ----------
    grid
        The sheet.
    spec
        What it should be.
    """
    heading = find_heading(grid, spec)
    if heading is None:
        table = Table(spec, grid, Heading(0, {}, {}), [])
        if any(not is_blank(cell) for row in grid.rows for cell in row):
            table.faults.append(no_heading(grid, spec))
        return table
    table = Table(spec, grid, heading, [])
    table.rows, notes = _data_rows(grid, heading)
    table.faults += notes
    columns = columns_of(grid, table.rows)
    personal = personal_columns(grid, heading, table.rows, columns)
    table.faults += heading_faults(grid, spec, heading, personal)
    table.faults += personal.values()
    for name, index in heading.columns.items():
        if index not in personal:
            cells = columns[index] if index < len(columns) else [None] * len(table)
            _read_column(table, spec.by_field[name], index, cells)
    return table


def columns_of(grid: Grid, rows: Sequence[int]) -> list[list[Cell]]:
    """Return the cells of some rows by column, short rows filled up."""
    return [list(cells) for cells in zip_longest(*(grid.rows[row] for row in rows))]


def _data_rows(grid: Grid, heading: Heading) -> tuple[list[int], list[Fault]]:
    rows: list[int] = []
    faults: list[Fault] = []
    known = sorted(heading.columns.values())
    for row in range(heading.row + 1, len(grid.rows)):
        cells = grid.rows[row]
        first = next((c for c in cells if not is_blank(c)), None)
        if first is None:
            continue
        word = first if isinstance(first, str) else ""
        if _EXAMPLE.match(word):
            continue
        if _TOTALS.fullmatch(fold(word)) and _is_total(cells, known):
            faults.append(_total_row(grid, row, word))
            continue
        rows.append(row)
    return rows, faults


def _is_total(cells: Sequence[Cell], known: list[int]) -> bool:
    words = [i for i in known if i < len(cells) and isinstance(cells[i], str)]
    texts = [
        i for i in words if not is_blank(cells[i]) and not _numeric(plain(cells[i]))
    ]
    return len(texts) <= 2


def _numeric(text: str) -> bool:
    return re.fullmatch(r"[\d.,]+", text) is not None


def _total_row(grid: Grid, row: int, word: str) -> Fault:
    return Fault(
        code="row.total",
        severity=Severity.WARNING,
        where=grid.place(row),
        value=shown(word.strip()),
        expected=Text("像是合计行，没有读入", "looks like a row of totals: not read"),
        remedy=Text("不是合计就改掉首列的字样", "if it is not, change its first word"),
    )


def _read_column(
    table: Table, column: Column, index: int, cells: Sequence[Cell]
) -> None:
    read: dict[Cell, Any] = {}
    wrong: dict[Cell, WrongCell] = {}
    for cell in dict.fromkeys(cells):
        read[cell] = None
        if not is_blank(cell):
            try:
                value = column.kind.parse(cell)
                read[cell] = None if value == "" else value
            except WrongCell as why:
                wrong[cell] = why
    table.values[column.field] = [read[cell] for cell in cells]
    places: dict[Cell, list[int]] = {cell: [] for cell in wrong}
    if wrong:
        for row, cell in zip(table.rows, cells, strict=True):
            if cell in places:
                places[cell].append(row)
    for cell, reason in wrong.items():
        fault = _wrong(table.grid, column, index, cell, reason, places[cell])
        table.faults.append(fault)
        table.faulty.update(places[cell])
    if column.required:
        rows = [
            row
            for row, cell in zip(table.rows, cells, strict=True)
            if read[cell] is None and cell not in wrong
        ]
        if rows:
            table.faults.append(_blank(table.grid, column, index, rows))
            table.faulty.update(rows)


def where(grid: Grid, rows: Sequence[int], index: int | None) -> str:
    """Return the place of a fault met in several rows: the first, and how many more."""
    place = grid.place(rows[0], index)
    return place if len(rows) == 1 else f"{place} (+{len(rows) - 1})"


def _wrong(
    grid: Grid, column: Column, index: int, cell: Cell, why: WrongCell, rows: list[int]
) -> Fault:
    return Fault(
        code=f"cell.{column.field}",
        where=where(grid, rows, index),
        value="" if column.private else shown(plain(cell)),
        expected=Text(
            f"“{column.title.zh}”{why.expected.zh}",
            f"'{column.title.en}': {why.expected.en}",
        ),
        remedy=why.remedy,
    )


def _blank(grid: Grid, column: Column, index: int, rows: list[int]) -> Fault:
    return Fault(
        code="cell.blank",
        where=where(grid, rows, index),
        expected=Text(
            f"必填列“{column.title.zh}”是空的", f"'{column.title.en}' must not be blank"
        ),
        remedy=Text(
            "补上；若整行不要，删去该行",
            "fill it in, or delete the row if it is not needed",
        ),
    )
