"""Rows of a roster workbook, with cells asked for by column and faults kept."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from matcher.errors import Fault
from matcher.io.files.grid import Book, Grid
from matcher.io.sheets.cells import Cell, Choice, Day, Month, WrongCell, plain, shown
from matcher.io.sheets.folding import fold, fold_bare
from matcher.report import Form
from matcher.text import Lang, Text

_HEADER_WITHIN = 15
"""Rows of a sheet among which the headers are looked for."""
_LIST = re.compile(r"[、,，;；\n]+")
_CLOCK = re.compile(r"(\d{1,2})[:：时点](\d{1,2})(?:[:分].*)?")
_GUARDED = re.compile(r"'(?=[=+\-@\t\r])")
_RANGE = re.compile(r"(?:第)?(\d{1,3})(?:\s*[-~—–至到]\s*(\d{1,3}))?节?")
_DAY = Day()
_MONTH = Month()


@dataclass(frozen=True)
class Line:
    """One row of a sheet.

    Parameters
    ----------
    sheet
        Where it stands.
    at
        0-based row of the grid.
    """

    sheet: "FilledForm"
    at: int

    def cell(self, key: str) -> Cell:
        """Return the cell of a column; None if blank or the column is not there."""
        column = self.sheet.columns.get(key)
        row = self.sheet.grid.rows[self.at]
        if column is None or column >= len(row):
            return None
        cell = row[column]
        return None if isinstance(cell, str) and not cell.strip() else cell

    def text(self, key: str) -> str:
        """Return a cell as text, trimmed; the mark that guards formulas removed."""
        cell = self.cell(key)
        if isinstance(cell, str):
            return (
                _GUARDED.sub("", cell.strip(), count=1)
                if cell[0] == "'"
                else cell.strip()
            )
        return plain(cell)

    def items(self, key: str) -> tuple[str, ...]:
        """Return the items of a list such as '甲、乙'."""
        return tuple(w.strip() for w in _LIST.split(self.text(key)) if w.strip())

    def number(self, key: str, *, low: float, high: float) -> float | None:
        """Return a number within [low, high]; None, with a fault, if it is none."""
        cell = self.cell(key)
        if cell is None:
            return None
        try:
            number = float(plain(cell))
        except ValueError:
            number = float("nan")
        if low <= number <= high:
            return number
        self.fault(
            key,
            "number",
            Text(
                f"应为 {low:g} 到 {high:g} 的数字", f"a number from {low:g} to {high:g}"
            ),
            Text("只填数字", "enter digits only"),
        )
        return None

    def whole(self, key: str, *, low: int = 0, high: int = 100_000) -> int | None:
        """Return a whole number within [low, high]; None, with a fault, if none."""
        number = self.number(key, low=low, high=high)
        if number is None or number == int(number):
            return None if number is None else int(number)
        self.fault(
            key,
            "whole_number",
            Text("应为整数", "expected a whole number"),
            Text("只填整数", "enter a whole number"),
        )
        return None

    def date(self, key: str) -> dt.date | None:
        """Return a date; None, with a fault, if the cell holds something else."""
        cell = self.cell(key)
        if isinstance(cell, dt.datetime):
            return cell.date()
        return cell if isinstance(cell, dt.date) else self._parsed(key, _DAY)

    def month(self, key: str) -> str | None:
        """Return a month as 'YYYY-MM'; None, with a fault, if it is none."""
        month: str | None = self._parsed(key, _MONTH)
        return month

    def dates(self, key: str) -> tuple[dt.date, ...]:
        """Return a list of dates; what is none is left out, with a fault."""
        found = []
        for item in (str(self.date(key)),) if self._is_date(key) else self.items(key):
            try:
                found.append(_DAY.parse(item))
            except WrongCell as wrong:
                self.fault(key, "value", wrong.expected, wrong.remedy)
        return tuple(found)

    def _is_date(self, key: str) -> bool:
        return isinstance(self.cell(key), dt.date)

    def wholes(self, key: str, *, low: int, high: int) -> tuple[int, ...]:
        """Return a list of whole numbers such as '1、2' or '1-3'; faults as above."""
        found: list[int] = []
        for item in self.items(key):
            match = _RANGE.fullmatch(plain(item))
            first, last = (
                (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
            )
            if not match or not low <= first <= last <= high:
                self.fault(
                    key,
                    "numbers",
                    Text(
                        f"应为 {low} 到 {high} 的整数，用、隔开",
                        f"expected whole numbers from {low} to {high}",
                    ),
                    Text("写成 1、2 的样子", "write them like 1; 2"),
                )
                return ()
            found.extend(range(first, last + 1))
        return tuple(found)

    def clock(self, key: str) -> str | None:
        """Return a time of day as 'HH:MM'; None, with a fault, if it is none."""
        cell = self.cell(key)
        if cell is None:
            return None
        minute = _minute(cell)
        if minute is not None and 0 <= minute < 24 * 60:
            return f"{minute // 60:02d}:{minute % 60:02d}"
        self.fault(
            key,
            "time",
            Text("应为时刻，如 07:30", "expected a time such as 07:30"),
            Text("改写成 07:30 的样子", "write it like 07:30"),
        )
        return None

    def choice(self, key: str, choice: Choice) -> Any:
        """Return the value of a word; None if blank or, with a fault, unknown."""
        return self._parsed(key, choice)

    def _parsed(self, key: str, kind: Choice | Day | Month) -> Any:
        cell = self.cell(key)
        if cell is None:
            return None
        try:
            return kind.parse(cell)
        except WrongCell as wrong:
            self.fault(key, "value", wrong.expected, wrong.remedy)
            return None

    def in_both(self, key: str) -> Text:
        """Return a text in both languages; the shown one stands in for the other."""
        here = self.text(key)
        other = self.text(f"{key}_other") or here
        return Text(here, other) if self.sheet.lang == "zh" else Text(other, here)

    def missing(self, key: str) -> None:
        """Keep a fault that a cell must be filled in."""
        title = self.sheet.title(key)
        self.fault(
            key,
            "missing",
            Text(f"缺 {title.zh}", f"{title.en} is missing"),
            Text("填写该格，或删去整行", "fill in the cell, or delete the row"),
        )

    def fault(self, key: str, code: str, expected: Text, remedy: Text) -> None:
        """Keep a fault of one cell."""
        self.sheet.faults.append(
            Fault(
                code=f"roster.{self.sheet.form.key}.{code}",
                where=self.place(key),
                value=shown(self.text(key)),
                expected=expected,
                remedy=remedy,
            )
        )

    def place(self, key: str) -> str:
        """Return 'sheet!F17'; without the column if the sheet has none such."""
        return self.sheet.grid.place(self.at, self.sheet.columns.get(key))


class Ids:
    """Gives every item an id of its own: a copied row does not keep the first one's.

    Parameters
    ----------
    prefix
        What ids begin with where the roster names none.
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._taken: set[str] = set()
        self._count = 0

    def take(self, wanted: str) -> str:
        """Return the id wanted if it is free, else a new one like it."""
        taken = wanted
        while not taken or taken in self._taken:
            self._count += 1
            taken = f"{wanted or self._prefix}-{self._count}"
        self._taken.add(taken)
        return taken


def _minute(cell: Cell) -> int | None:
    """Return minutes after midnight of a time, a part of a day or 'HH:MM'."""
    if isinstance(cell, dt.datetime | dt.time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, dt.timedelta):
        return round(cell.total_seconds() / 60)
    if isinstance(cell, float) and 0 <= cell < 1:
        return round(cell * 24 * 60)
    match = _CLOCK.fullmatch(plain(cell))
    if match and int(match[2]) < 60:
        return int(match[1]) * 60 + int(match[2])
    return None


@dataclass(frozen=True)
class FilledForm:
    """A sheet taken as one of the forms.

    Parameters
    ----------
    form
        What the sheet is.
    grid
        Its cells.
    header
        0-based row of the headers.
    columns
        0-based column of each key found.
    faults
        Shared list that faults are added to.
    """

    form: Form
    grid: Grid
    header: int
    columns: dict[str, int]
    faults: list[Fault] = field(repr=False)

    def lines(self, *keys: str) -> Iterator[Line]:
        """Yield the rows below the headers in which one of the keys is filled."""
        for at in range(self.header + 1, len(self.grid.rows)):
            line = Line(self, at)
            if any(line.cell(key) is not None for key in keys):
                yield line

    def title(self, key: str) -> Text:
        """Return the header of a column."""
        return next(c.title for c in self.form.columns if c.key == key)

    @property
    def lang(self) -> Lang:
        """Language the sheet is named in: what its texts are taken to be in."""
        return "zh" if _sheet_key(self.grid) == fold(self.form.title.zh) else "en"

    def require(self, *groups: tuple[str, ...]) -> None:
        """Keep a fault for each group of columns of which the sheet has none."""
        for group in groups:
            if any(key in self.columns for key in group):
                continue
            titles = [self.title(key) for key in group]
            zh, en = (
                " 或 ".join(t.zh for t in titles),
                " or ".join(t.en for t in titles),
            )
            self.faults.append(
                Fault(
                    code=f"roster.{self.form.key}.column_missing",
                    where=self.grid.place(self.header),
                    expected=Text(f"缺少列 {zh}", f"no column {en}"),
                    remedy=Text("在表头加上这一列", "add it to the header row"),
                )
            )


def find_form(book: Book, form: Form, faults: list[Fault]) -> FilledForm | None:
    """Return the sheet that holds a form; None if the workbook has none such.

    The sheet is known by its name in either language; headers may stand in any of the
    first rows, in any order, in either language or under an alias. Columns not known
    are ignored.
    """
    names = {fold(form.title.zh), fold(form.title.en), fold(form.key)}
    for grid in book.grids:
        if _sheet_key(grid) in names:
            header, columns = _header(grid, form)
            return FilledForm(form, grid, header, columns, faults)
    return None


def _sheet_key(grid: Grid) -> str:
    return fold(re.sub(r"\.csv$", "", grid.sheet, flags=re.IGNORECASE))


def _header(grid: Grid, form: Form) -> tuple[int, dict[str, int]]:
    known = _headers(form)
    best, found = 0, dict[str, int]()
    for at, row in enumerate(grid.rows[:_HEADER_WITHIN]):
        columns: dict[str, tuple[int, int]] = {}
        for index, cell in enumerate(row):
            hit = known.get(fold(plain(cell))) or known.get(fold_bare(plain(cell)))
            if hit and (hit[0] not in columns or hit[1] < columns[hit[0]][0]):
                columns[hit[0]] = (hit[1], index)
        if len(columns) > len(found):
            best, found = at, {key: index for key, (_, index) in columns.items()}
    return best, found


def _headers(form: Form) -> dict[str, tuple[str, int]]:
    """Return folded headers with their key and rank, the official titles first."""
    known: dict[str, tuple[str, int]] = {}
    for rank in (0, 1):
        for column in form.columns:
            titles = (column.title.zh, column.title.en, column.key)
            for word in titles if rank == 0 else column.aliases:
                known.setdefault(fold(word), (column.key, rank))
    known.pop("", None)
    return known
