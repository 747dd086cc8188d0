"""Tables as data: what a sheet, a CSV file or a terminal shows, before it shows it."""

import datetime as dt
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from matcher.text import Text

Cell: TypeAlias = str | int | float | dt.date | dt.time | None


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    KM = "km"
    DATE = "date"
    MONTH = "month"
    TIME = "time"
    ANY = "any"


class Column(NamedTuple):
    """One column of a form.

    Attributes
    ----------
    key : str
        Stable name used by programs.
    title : Text
        Header in Chinese and English.
    kind : Kind
        KM cells hold kilometres with all their metres; a sheet shows one decimal.
    aliases : tuple of str
        Other headers under which readers accept the column.
    hidden : bool
        Needed by programs only; a sheet hides it.
    optional : bool
        A sheet hides it while all its cells are empty.
    """

    key: str
    title: Text
    kind: Kind = Kind.TEXT
    aliases: tuple[str, ...] = ()
    hidden: bool = False
    optional: bool = False


class Form(NamedTuple):
    """The shape of one paper: title and columns, without rows."""

    key: str
    title: Text
    columns: tuple[Column, ...]

    def row(self, cells: dict[str, Cell]) -> tuple[Cell, ...]:
        """Return cells given by key in the order of the columns.

        Raises
        ------
        KeyError
            If a key is not a column of this form.
        """
        row = tuple(cells.pop(column.key, None) for column in self.columns)
        if cells:
            raise KeyError(f"{self.key}: no column {', '.join(sorted(cells))}")
        return row


class Table(NamedTuple):
    """A form filled in."""

    form: Form
    rows: tuple[tuple[Cell, ...], ...]
