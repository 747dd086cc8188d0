"""The workbook: every sheet, in template order, and how to find one by name.

The tables of columns (headers, values, notes, examples) drive the reader, the
template, the writer, the importer and the documents. To add a column, add it to its
sheet and use its field in the module that reads its rows and in `county_rows`.
"""

from matcher.io.sheets.columns import Column, SheetSpec
from matcher.io.sheets.county import CALENDAR, SETTING_KEYS, SETTINGS, SUBJECTS
from matcher.io.sheets.folding import fold
from matcher.io.sheets.lessons import BELLS, HISTORY, TIMETABLE
from matcher.io.sheets.pairs import AGREEMENTS, DISTANCES, LOCKS, PREFERENCES
from matcher.io.sheets.schools import SCHOOLS
from matcher.io.sheets.teachers import TEACHERS

__all__ = [
    "SCHOOLS",
    "SETTINGS",
    "SETTING_KEYS",
    "SHEETS",
    "TEACHERS",
    "is_paperwork",
    "setting_of",
    "sheet_of",
]

SHEETS: tuple[SheetSpec, ...] = (
    SCHOOLS,
    TEACHERS,
    SUBJECTS,
    TIMETABLE,
    BELLS,
    CALENDAR,
    DISTANCES,
    AGREEMENTS,
    LOCKS,
    HISTORY,
    PREFERENCES,
    SETTINGS,
)


_PAPERWORK = frozenset(map(fold, ("说明", "填表说明", "readme", "notes", "目录")))


def is_paperwork(name: str) -> bool:
    """Return whether a sheet of this name only explains the others."""
    return fold(name) in _PAPERWORK


def sheet_of(name: str) -> SheetSpec | None:
    """Return the sheet a name means, in Chinese, English or a usual spelling."""
    key = fold(name)
    return next((sheet for sheet in SHEETS if key in sheet.names), None)


def setting_of(name: str) -> Column | None:
    """Return the setting a key of the sheet of settings means."""
    key = fold(name)
    return next((setting for setting in SETTING_KEYS if key in setting.ranks), None)
