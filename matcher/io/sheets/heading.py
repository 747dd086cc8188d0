"""Where the headers of a sheet stand and what they mean."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from matcher.errors import Fault, Severity
from matcher.io.files.grid import Grid
from matcher.io.sheets.cells import Cell, plain, shown
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.io.sheets.folding import nearest
from matcher.text import Text

HEADER_WITHIN_ROWS = 10
_BLANKS = frozenset({"", "-", "--", "—", "——", "/", "\\", "n/a", "#n/a", "nan", "null"})


class Heading(NamedTuple):
    """Where the headers of a sheet stand and what they mean.

    Attributes
    ----------
    row : int
        0-based row of the headers.
    columns : dict of str to int
        0-based column of each field found.
    ignored : dict of int to str
        Headers of columns that mean nothing to the program, or come second.
    """

    row: int
    columns: dict[str, int]
    ignored: dict[int, str]


def is_blank(cell: Cell) -> bool:
    """Return whether a cell says nothing: empty, a dash, N/A."""
    if cell is None or cell == "":
        return True
    return isinstance(cell, str) and cell.strip().lower() in _BLANKS


def find_heading(grid: Grid, spec: SheetSpec) -> Heading | None:
    """Return the row with most known headers among the first ten; None without any.

    A required header counts like two others, so that a title row never wins.
    """
    best: Heading | None = None
    best_score = 0
    for row, cells in enumerate(grid.rows[:HEADER_WITHIN_ROWS]):
        heading = _heading(row, cells, spec)
        required = sum(spec.by_field[name].required for name in heading.columns)
        score = len(heading.columns) + required
        if score > best_score:
            best, best_score = heading, score
    return best


def _heading(row: int, cells: Sequence[Cell], spec: SheetSpec) -> Heading:
    ranked: dict[str, tuple[int, int]] = {}
    ignored: dict[int, str] = {}
    for index, cell in enumerate(cells):
        if is_blank(cell):
            continue
        header = plain(cell)
        hit = spec.column_of(header)
        if hit is None:
            ignored[index] = header
            continue
        name, rank = hit[0].field, hit[1]
        if name in ranked and ranked[name][0] <= rank:
            ignored[index] = header
            continue
        if name in ranked:
            loser = ranked[name][1]
            ignored[loser] = plain(cells[loser])
        ranked[name] = (rank, index)
    return Heading(row, {name: i for name, (_, i) in ranked.items()}, ignored)


def no_heading(grid: Grid, spec: SheetSpec) -> Fault:
    """Return the fault of a sheet whose headers are nowhere to be found."""
    wanted = [c for c in spec.columns if c.required]
    return Fault(
        code="sheet.no_header",
        where=f"{grid.sheet}!1",
        expected=Text(
            f"前 {HEADER_WITHIN_ROWS} 行里没有表头（"
            + "、".join(c.title.zh for c in wanted)
            + "）",
            f"no header row within the first {HEADER_WITHIN_ROWS} rows ("
            + ", ".join(c.title.en for c in wanted)
            + ")",
        ),
        remedy=Text(
            "用 jiedui template 生成空表，照它的表头填写",
            "make an empty workbook with `jiedui template` and use its headers",
        ),
    )


def heading_faults(
    grid: Grid, spec: SheetSpec, heading: Heading, refused: Container[int]
) -> Iterator[Fault]:
    """Yield a fault for each column that is missing, unknown or there twice.

    Parameters
    ----------
    grid, spec, heading
        The sheet, what it should be, and its headers.
    refused
        Columns of which a fault is told already.
    """
    unused = list(heading.ignored.values())
    for column in spec.columns:
        if column.required and column.field not in heading.columns:
            yield _missing_column(
                grid, column, heading, nearest(column.title.zh, unused)
            )
    known = {c.title.zh for c in spec.columns if c.field not in heading.columns}
    for index, header in heading.ignored.items():
        if index in refused:
            continue
        hit = spec.column_of(header)
        if hit is None:
            yield _unknown_column(
                grid, heading.row, index, header, nearest(header, known)
            )
        else:
            used = heading.columns[hit[0].field]
            yield _second_column(grid, heading.row, index, header, hit[0], used)


def _missing_column(
    grid: Grid, column: Column, heading: Heading, close: str | None
) -> Fault:
    remedy = (
        Text(
            f"把表头“{close}”改为“{column.title.zh}”",
            f"rename the header '{close}' to '{column.title.en}'",
        )
        if close
        else Text(
            f"加一列“{column.title.zh}”（{column.note.zh or '必填'}）",
            f"add a column '{column.title.en}' ({column.note.en or 'required'})",
        )
    )
    return Fault(
        code="column.missing",
        where=grid.place(heading.row),
        expected=Text(
            f"缺少必填列“{column.title.zh}”",
            f"the column '{column.title.en}' is missing",
        ),
        remedy=remedy,
    )


def _unknown_column(
    grid: Grid, row: int, index: int, header: str, close: str | None
) -> Fault:
    return Fault(
        code="column.unknown",
        severity=Severity.WARNING,
        where=grid.place(row, index),
        value=shown(header),
        expected=Text("不认识的列，没有读入", "unknown column: not read"),
        remedy=Text(f"若是“{close}”，把表头改过来", f"if it means '{close}', rename it")
        if close
        else Text("不需要就不用管", "nothing to do if it is not needed"),
    )


def _second_column(
    grid: Grid, row: int, index: int, header: str, column: Column, used: int
) -> Fault:
    other = plain(grid.rows[row][used])
    return Fault(
        code="column.duplicate",
        severity=Severity.WARNING,
        where=grid.place(row, index),
        value=shown(header),
        expected=Text(
            f"与 {grid.place(row, used)}“{other}”都是“{column.title.zh}”，只读后者",
            f"like {grid.place(row, used)} '{other}' this means '{column.title.en}'; "
            "only that one is read",
        ),
        remedy=Text("留下正确的一列", "keep the right one of the two"),
    )
