"""Guessing what the columns of somebody else's list mean: by header, then by values."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matcher.io.files.grid import Grid, letters
from matcher.io.sheets.book import SCHOOLS, SETTINGS, SHEETS, TEACHERS, sheet_of
from matcher.io.sheets.cells import Cell, WrongCell, plain, shown
from matcher.io.sheets.columns import SheetSpec
from matcher.io.sheets.folding import fold
from matcher.io.sheets.heading import HEADER_WITHIN_ROWS, find_heading, is_blank
from matcher.text import Text

BASES = {
    "map": Text("对照表", "map"),
    "header": Text("表头", "header"),
    "values": Text("内容", "values"),
    "unused": Text("不读", "not read"),
}
_SAMPLE = 400
_MOSTLY = 0.8
_SCHOOL_NAME = re.compile(
    r"学校|小学|中学|初中|高中|國小|國中|华小|國民|幼儿园|学堂|school|primary|college|sekolah",
    re.IGNORECASE,
)


class Guess(NamedTuple):
    """What one column of a list was taken for.

    Attributes
    ----------
    place : str
        'file!F', the column.
    header : str
        Its header in the list.
    sheet : str
        Sheet of the workbook it goes to, Chinese.
    column : str
        Column there, Chinese; '' if it is not read.
    basis : str
        Key of `BASES`: why.
    sample : str
        A value of it; personal numbers hidden.
    """

    place: str
    header: str
    sheet: str
    column: str
    basis: str
    sample: str


@dataclass(frozen=True)
class Layout:
    """How one list is laid out.

    Parameters
    ----------
    grid, spec
        The list, and the sheet of the workbook it goes to.
    header_row
        0-based row of the headers.
    headers
        Header of each column; '' if it has none.
    fields
        Column of each field of the sheet.
    basis
        Why, for each field.
    """

    grid: Grid
    spec: SheetSpec
    header_row: int
    headers: tuple[str, ...]
    fields: Mapping[str, int]
    basis: Mapping[str, str]

    def guesses(self) -> tuple[Guess, ...]:
        """Return what every column was taken for, in file order."""
        by_column = {index: field for field, index in self.fields.items()}
        return tuple(
            self._guess(index, header, by_column.get(index))
            for index, header in enumerate(self.headers)
            if header or index in by_column
        )

    def _guess(self, index: int, header: str, field: str | None) -> Guess:
        cells = column_cells(self.grid, self.header_row, index)
        sample = next((plain(c) for c in cells if not is_blank(c)), "")
        return Guess(
            place=f"{self.grid.sheet}!{letters(index)}",
            header=shown(header),
            sheet=self.spec.title.zh,
            column=self.spec.by_field[field].title.zh if field else "",
            basis=self.basis[field] if field else "unused",
            sample=shown(sample),
        )

    def find(self, headers: frozenset[str]) -> int | None:
        """Return the first column whose folded header is one of these."""
        hits = (i for i, header in enumerate(self.headers) if fold(header) in headers)
        return next(hits, None)


def column_cells(grid: Grid, header_row: int, index: int) -> list[Cell]:
    """Return the cells of a column below the headers."""
    return [
        row[index] if index < len(row) else None for row in grid.rows[header_row + 1 :]
    ]


def lay_open(grid: Grid, columns: Mapping[str, Mapping[str, str]]) -> Layout | None:
    """Return how a list is laid out; None if it holds nothing.

    Parameters
    ----------
    grid
        The list.
    columns
        Headers that are already known, by sheet, as in `ColumnMap.columns`.
    """
    if all(is_blank(cell) for row in grid.rows for cell in row):
        return None
    spec = _spec_of(grid, columns)
    known = {fold(h): title for h, title in columns.get(spec.title.zh, {}).items()}
    row = _header_row(grid, spec, frozenset(known))
    headers = tuple("" if is_blank(c) else plain(c) for c in grid.rows[row])
    layout = Layout(grid, spec, row, headers, {}, {})
    fields, basis = _from_map(spec, headers, known)
    _from_headers(layout, known, fields, basis)
    _from_values(layout, known, fields, basis)
    return Layout(grid, spec, row, headers, fields, basis)


def _spec_of(grid: Grid, columns: Mapping[str, Mapping[str, str]]) -> SheetSpec:
    named = sheet_of(grid.sheet)
    if named is not None and named is not SETTINGS:
        return named
    candidates = [spec for spec in SHEETS if spec is not SETTINGS]

    def likeness(spec: SheetSpec) -> tuple[int, int]:
        mapped = {fold(header) for header in columns.get(spec.title.zh, {})}
        top = [
            fold(plain(c)) for row in grid.rows[:HEADER_WITHIN_ROWS] for c in row if c
        ]
        heading = find_heading(grid, spec)
        found = heading.columns if heading else {}
        required = sum(c.required and c.field in found for c in spec.columns)
        return sum(word in mapped for word in top), len(found) + 2 * required

    best = max(candidates, key=likeness)
    return best if likeness(best) > (0, 0) else SCHOOLS


def _header_row(grid: Grid, spec: SheetSpec, known: frozenset[str]) -> int:
    for row, cells in enumerate(grid.rows[:HEADER_WITHIN_ROWS]):
        if sum(fold(plain(c)) in known for c in cells if not is_blank(c)) >= 2:
            return row
    heading = find_heading(grid, spec)
    if heading is not None:
        return heading.row
    filled = (
        i for i, r in enumerate(grid.rows) if sum(not is_blank(c) for c in r) >= 2
    )
    return next(filled, 0)


def _from_map(
    spec: SheetSpec, headers: Sequence[str], known: Mapping[str, str]
) -> tuple[dict[str, int], dict[str, str]]:
    field_of = {column.title.zh: column.field for column in spec.columns}
    fields = {
        field_of[known[fold(header)]]: index
        for index, header in enumerate(headers)
        if known.get(fold(header)) in field_of
    }
    return fields, dict.fromkeys(fields, "map")


def _from_headers(
    layout: Layout,
    known: Mapping[str, str],
    fields: dict[str, int],
    basis: dict[str, str],
) -> None:
    options: dict[str, list[tuple[bool, int, int]]] = {}
    taken = frozenset(fields)
    for index, header in enumerate(layout.headers):
        if not header or fold(header) in known:
            continue
        hit = layout.spec.column_of(header)
        if hit is None or hit[0].field in taken:
            continue
        words = _words(layout, index)
        # A column of one word throughout says less than one that tells rows apart.
        if words:
            options.setdefault(hit[0].field, []).append(
                (len(set(words)) == 1 < len(words), hit[1], index)
            )
    for field, choices in options.items():
        fields[field] = min(choices)[2]
        basis[field] = "header"


def _words(layout: Layout, index: int) -> list[str]:
    cells = column_cells(layout.grid, layout.header_row, index)
    return [plain(c) for c in cells if not is_blank(c)]


def _from_values(
    layout: Layout,
    known: Mapping[str, str],
    fields: dict[str, int],
    basis: dict[str, str],
) -> None:
    if layout.spec not in (SCHOOLS, TEACHERS):
        return
    free = [
        index
        for index, header in enumerate(layout.headers)
        if index not in fields.values() and fold(header) not in known
    ]
    samples = {
        index: words for index in free if (words := _words(layout, index)[:_SAMPLE])
    }
    if layout.spec is SCHOOLS:
        _guess_point(samples, fields, basis)
        _take("stage", _mostly_parsed(samples, "stage"), samples, fields, basis)
        names = [
            (len(set(words)) / len(words), -index)
            for index, words in samples.items()
            if sum(bool(_SCHOOL_NAME.search(w)) for w in words) >= _MOSTLY * len(words)
        ]
        best = -max(names)[1] if names else None
        _take("name", best, samples, fields, basis)


def _take(
    field: str,
    index: int | None,
    samples: dict[int, list[str]],
    fields: dict[str, int],
    basis: dict[str, str],
) -> None:
    if index is not None and field not in fields:
        fields[field] = index
        basis[field] = "values"
        samples.pop(index, None)


def _mostly_parsed(samples: Mapping[int, Sequence[str]], field: str) -> int | None:
    parse = SCHOOLS.by_field[field].kind.parse
    for index, words in samples.items():
        good = 0
        for word in words:
            try:
                parse(word)
            except WrongCell:
                continue
            good += 1
        if good >= _MOSTLY * len(words):
            return index
    return None


def _guess_point(
    samples: dict[int, list[str]], fields: dict[str, int], basis: dict[str, str]
) -> None:
    numbers = {
        index: [float(w) for w in words]
        for index, words in samples.items()
        if all(re.fullmatch(r"-?\d{1,3}\.\d{3,}", w) for w in words)
    }
    lons = [i for i, values in numbers.items() if max(map(abs, values)) > 90]
    if len(numbers) == 2 and len(lons) == 1:
        (lat,) = set(numbers) - set(lons)
        _take("lon", lons[0], samples, fields, basis)
        _take("lat", lat, samples, fields, basis)
