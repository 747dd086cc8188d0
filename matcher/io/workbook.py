"""Cells of Excel workbooks, through python-calamine."""

from io import BytesIO

from matcher.io.grid import Book, Grid
from matcher.io.refusals import damaged, protected


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
            Grid(
                sheet,
                workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False),
            )
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
