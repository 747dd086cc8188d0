"""A county into a workbook or a folder of CSV files that read back the same."""

import csv
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from matcher.county import County
from matcher.errors import Fault, WriteError
from matcher.io.county.rows import Row, rows_of, settings_of
from matcher.io.files.atomic import replacing
from matcher.io.sheets.book import SETTING_KEYS, SETTINGS, SHEETS
from matcher.io.sheets.cells import Shown
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.io.sheets.layout import Looks, header, lay_out, looks, write_rows
from matcher.text import Lang, Text

# Left out while empty: for other people's figures, or for the program itself.
_ONLY_IF_USED = frozenset({"given_crs", "class_total", "until", "kilometres"})
_ALWAYS = frozenset({"schools", "settings"})


def write_county(county: County, path: str | Path, *, lang: Lang = "zh") -> None:
    """Write a county as a workbook (.xlsx) or as a folder of CSV files (no ending).

    `read_county` gives the same county back, provided its words are trimmed and its
    codes in NFKC form, as the reader leaves them.

    Parameters
    ----------
    county
        What to write.
    path
        Where; an existing file or folder is replaced as a whole.
    lang
        Language of sheets, headers and values.

    Raises
    ------
    WriteError
        If the ending is another one, or the place cannot be written to.
    """
    path = Path(path)
    suffix = path.suffix.lower()
    if suffix not in (".xlsx", ""):
        raise WriteError([_wrong_ending(path)])
    if suffix == ".xlsx":
        data = _workbook(county, lang)
        with replacing(path) as temporary:
            temporary.write_bytes(data)
        return
    with replacing(path) as temporary:
        temporary.mkdir()
        for name, rows in _tables(county, lang):
            file = temporary / f"{name}.csv"
            with file.open("w", encoding="utf-8-sig", newline="") as stream:
                csv.writer(stream).writerows(rows)


def _wrong_ending(path: Path) -> Fault:
    return Fault(
        code="file.ending",
        where=path.name,
        value=path.suffix,
        expected=Text(
            "只能写成 .xlsx 工作簿或（无扩展名的）CSV 文件夹",
            "a county is written as .xlsx, or as a folder of CSV files (no ending)",
        ),
        remedy=Text("把输出改为 county.xlsx", "write to county.xlsx"),
    )


def _columns(spec: SheetSpec, rows: Sequence[Row]) -> tuple[Column, ...]:
    def used(column: Column) -> bool:
        return any(row.get(column.field) is not None for row in rows)

    teacher_stage = ("teachers", "stage")
    return tuple(
        column
        for column in spec.columns
        if used(column)
        or not (
            column.field in _ONLY_IF_USED or (spec.key, column.field) == teacher_stage
        )
    )


def _shown(column: Column, value: Any, lang: Lang) -> Shown | None:
    if (
        value is None
        or value == ""
        or (not value and isinstance(value, tuple | frozenset | dict))
    ):
        return None
    return column.kind.show(value, lang)


def _body(
    columns: Sequence[Column], rows: Sequence[Row], lang: Lang
) -> Iterator[list[Shown | None]]:
    for row in rows:
        yield [_shown(column, row.get(column.field), lang) for column in columns]


def setting_rows(values: Row, lang: Lang) -> list[list[Shown | None]]:
    """Return the rows of the sheet of settings: key, value, note."""
    return [
        [s.title.say(lang), _shown(s, values[s.field], lang), s.note.say(lang)]
        for s in SETTING_KEYS
        if not (s.field == "assumed" and values[s.field] is None)
    ]


def _tables(county: County, lang: Lang) -> Iterator[tuple[str, list[list[Any]]]]:
    for spec, rows in _used_sheets(county):
        if spec is SETTINGS:
            body = setting_rows(settings_of(county), lang)
            heads = list(spec.headers(lang))
        else:
            columns = _columns(spec, rows)
            body = list(_body(columns, rows, lang))
            heads = [header(c, lang) for c in columns]
        yield spec.title.say(lang), [heads, *body]


def _used_sheets(county: County) -> Iterator[tuple[SheetSpec, list[Row]]]:
    rows = rows_of(county)
    for spec in SHEETS:
        if rows[spec.key] or spec.key in _ALWAYS:
            yield spec, rows[spec.key]


def _workbook(county: County, lang: Lang) -> bytes:
    from xlsxwriter import Workbook

    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        style = looks(workbook)
        for spec, rows in _used_sheets(county):
            sheet = workbook.add_worksheet(spec.title.say(lang))
            if spec is SETTINGS:
                write_settings(sheet, settings_of(county), style, lang)
            else:
                columns = _columns(spec, rows)
                lay_out(sheet, spec, columns, style, lang)
                write_rows(sheet, _body(columns, rows, lang), style)
    return buffer.getvalue()


def write_settings(sheet: Any, values: Row, style: Looks, lang: Lang) -> None:
    """Write the sheet of settings: one key a row."""
    for index, column in enumerate(SETTINGS.columns):
        sheet.write_string(0, index, column.title.say(lang), style.optional)
        sheet.set_column(index, index, (16, 20, 44)[index])
    write_rows(sheet, setting_rows(values, lang), style)
    sheet.freeze_panes(1, 1)
