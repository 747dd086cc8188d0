"""Columns that hold ID or phone numbers are refused; no number is ever repeated."""

import re
from collections.abc import Sequence

from matcher.errors import Fault
from matcher.io.files.grid import Grid
from matcher.io.sheets.cells import Cell, plain, shown
from matcher.io.sheets.folding import fold
from matcher.io.sheets.heading import Heading
from matcher.text import Text

_ID_HEADERS = ("身份证", "证件号", "公民身份", "idcard", "idnumber", "identitycard")
_PHONE_HEADERS = ("手机", "电话", "联系方式", "phone", "mobile", "telephone")
_ID = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
    r"(?!\d)"
)
_PHONE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_WHY = {
    "id": Text("像身份证号", "looks like ID numbers"),
    "phone": Text("像手机或电话号码", "looks like phone numbers"),
}


def personal_columns(
    grid: Grid, heading: Heading, rows: Sequence[int], columns: Sequence[Sequence[Cell]]
) -> dict[int, Fault]:
    """Return a fault for each column that holds ID or phone numbers.

    A header that says so is enough if the column is not empty. By shape, one ID
    number refuses a column; phone numbers do if they are half of its cells, because
    an internal code of eleven digits may chance to look like one.

    Parameters
    ----------
    grid, heading, rows
        The sheet, its headers and its data rows.
    columns
        Cells of the data rows by column.
    """
    titles = {i: plain(grid.rows[heading.row][i]) for i in heading.columns.values()}
    titles |= heading.ignored
    faults: dict[int, Fault] = {}
    for index, cells in enumerate(columns):
        title = titles.get(index, "")
        found = _by_shape(cells) or _by_title(title, cells)
        if found is not None:
            what, number = found
            place = grid.place(rows[number], index)
            faults[index] = _refusal(grid, heading.row, index, title, what, place)
    return faults


def _by_title(title: str, cells: Sequence[Cell]) -> tuple[str, int] | None:
    key = fold(title)
    for what, words in (("id", _ID_HEADERS), ("phone", _PHONE_HEADERS)):
        if any(word in key for word in words):
            filled = (number for number, cell in enumerate(cells) if plain(cell))
            number = next(filled, None)
            return None if number is None else (what, number)
    return None


def _by_shape(cells: Sequence[Cell]) -> tuple[str, int] | None:
    looks = {cell: look for cell in set(cells) if (look := _look(cell))}
    for wanted, what in (("id", "id"), ("text", "phone")):
        if wanted in looks.values():
            return what, next(n for n, c in enumerate(cells) if looks.get(c) == wanted)
    phones = (
        [number for number, cell in enumerate(cells) if cell in looks] if looks else []
    )
    filled = sum(1 for cell in cells if plain(cell)) if looks else 0
    return ("phone", phones[0]) if phones and 2 * len(phones) >= filled else None


def _look(cell: Cell) -> str:
    if isinstance(cell, float) and not 1e10 <= cell < 1e18:
        return ""
    if isinstance(cell, str) and len(cell) < 11:
        return ""
    if not isinstance(cell, str | float | int):
        return ""
    text = plain(cell)
    if _ID.search(text):
        return "id"
    if _PHONE.fullmatch(text):
        return "phone"
    return "text" if _PHONE.search(text) and re.search(r"[^\d\W]", text) else ""


def _refusal(
    grid: Grid, header_row: int, index: int, title: str, what: str, place: str
) -> Fault:
    named = f"“{shown(title)}”列" if title else "这一列"
    why = _WHY[what]
    return Fault(
        code=f"column.personal_{what}",
        where=grid.place(header_row, index),
        value=shown(title),
        expected=Text(
            f"{named}{why.zh}（见 {place}），本程序不收个人证件和电话号码",
            f"the column {why.en} (see {place}): no ID or phone numbers are taken",
        ),
        remedy=Text(
            "删去整列后再导入；排结对和轮岗用不到它，留在表里会随文件外泄",
            "delete the column and try again: planning does not need it",
        ),
    )
