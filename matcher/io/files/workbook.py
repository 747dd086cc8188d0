"""Cells of Excel workbooks, through python-calamine."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeAlias

from matcher.io.files.grid import Book, Grid
from matcher.io.files.refusals import damaged, protected

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Range: TypeAlias = tuple[tuple[int, int], tuple[int, int]]


def read_workbook(name: str, data: bytes) -> Book:
    """Return the sheets of a workbook that `inspect_zip` has passed.

    Parameters
    ----------
    name
        File name for messages.
    data
        The file.

    Raises
    ------
    UnreadableError
        If the library cannot read it after all.
    """
    import python_calamine as calamine

    try:
        workbook = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        grids = tuple(
            _grid(sheet, workbook.get_sheet_by_name(sheet))
            for sheet in workbook.sheet_names
        )
    except calamine.PasswordError:
        raise protected(name) from None
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:
        # A panic of the Rust library is no Exception, yet means the same to a user.
        raise damaged(name) from None
    return Book(name, grids)


def _grid(name: str, sheet: "CalamineSheet") -> Grid:
    rows = sheet.to_python(skip_empty_area=False)
    fill_merged(rows, sheet.merged_cell_ranges or ())
    return Grid(name, rows)


def fill_merged(rows: list[list[Any]], merged: Sequence[Range]) -> None:
    """Give each cell merged downwards within one column the value shown for all.

    People merge the cells of a school's name beside its teachers; a file keeps the
    value in the first of them. Cells merged across columns are titles: left alone.

    Parameters
    ----------
    rows
        Cells by row and column, changed in place.
    merged
        First and last cell of each merged range, 0-based (row, column), inclusive.
    """
    budget = sum(map(len, rows))
    for (top, left), (bottom, right) in merged:
        last = min(bottom, len(rows) - 1)
        budget -= max(last - top, 0)
        if left != right or top >= last or left >= len(rows[top]) or budget < 0:
            continue
        for row in rows[top + 1 : last + 1]:
            if left < len(row) and row[left] in (None, ""):
                row[left] = rows[top][left]
