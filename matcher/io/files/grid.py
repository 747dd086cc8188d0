"""A sheet as it stands in a file: cells, and what to call their places."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matcher.io.sheets.cells import Cell


def letters(column: int) -> str:
    """Return the spreadsheet letters of a 0-based column.

    Examples
    --------
    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


class Origin(NamedTuple):
    """Where a row came from, if the program rearranged it.

    Attributes
    ----------
    sheet : str
        Name in the file.
    number : int
        1-based row there.
    letters : tuple of str
        Column letters there, by the present column; '' for one the program made.
    """

    sheet: str
    number: int
    letters: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet.

    Parameters
    ----------
    sheet
        Name in the file; the first half of every place.
    rows
        Cells by row and column; rows may differ in length.
    origins
        Where each row came from, if not simply row 1, 2, 3 of this sheet.
    """

    sheet: str
    rows: Sequence[Sequence[Cell]]
    origins: Sequence[Origin] | None = None

    def place(self, row: int, column: int | None = None) -> str:
        """Return 'sheet!F17' of 0-based row and column, 'sheet!17' without column."""
        if self.origins is None:
            origin = Origin(self.sheet, row + 1, ())
        else:
            origin = self.origins[row]
        if column is None:
            return f"{origin.sheet}!{origin.number}"
        name = origin.letters[column] if self.origins is not None else letters(column)
        return f"{origin.sheet}!{name}{origin.number}"


@dataclass(frozen=True)
class Book:
    """A workbook, a folder of CSV files or one CSV file.

    Parameters
    ----------
    name
        File name without folders, for messages.
    grids
        Its sheets in file order.
    """

    name: str
    grids: tuple[Grid, ...]
