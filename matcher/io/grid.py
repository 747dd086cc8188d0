"""A sheet as it stands in a file: cells, and what to call their places."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.io.cells import Cell


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


@dataclass(frozen=True)
class Grid:
    """The cells of one sheet.

    Parameters
    ----------
    sheet
        Name in the file; the first half of every place.
    rows
        Cells by row and column; rows may differ in length.
    row_numbers, column_letters
        Places in the file where they are not simply 1, 2, 3 and A, B, C; a column
        without letters was made by the program.
    """

    sheet: str
    rows: Sequence[Sequence[Cell]]
    row_numbers: Sequence[int] | None = None
    column_letters: Sequence[str] | None = None

    def place(self, row: int, column: int | None = None) -> str:
        """Return 'sheet!F17' of 0-based row and column, 'sheet!17' without column."""
        number = self.row_numbers[row] if self.row_numbers else row + 1
        if column is None:
            return f"{self.sheet}!{number}"
        name = self.column_letters[column] if self.column_letters else letters(column)
        return f"{self.sheet}!{name}{number}"


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
