"""CSV files: one, or a folder of them named like the sheets."""

import codecs
import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from matcher.errors import UnreadableError
from matcher.io.files.grid import Book, Grid
from matcher.io.files.refusals import unreadable
from matcher.text import Text

_DELIMITERS = (",", ";", "\t", "，", "|")
_FIELD_LIMIT = 1_000_000


def read_folder(folder: Path, read_bytes: Callable[[Path], bytes]) -> Book:
    """Return the CSV files of a folder as sheets, in the order of their names.

    Parameters
    ----------
    folder
        A folder; files other than .csv are ignored.
    read_bytes
        Reads one file safely.

    Raises
    ------
    UnreadableError
        If a file cannot be read, or the folder cannot be listed.
    """
    try:
        paths = sorted(
            p for p in folder.iterdir() if p.suffix.lower() == ".csv" and p.is_file()
        )
    except OSError:
        raise unreadable(
            "permission",
            folder.name,
            Text("没有读取文件夹的权限", "no permission to list the folder"),
            Text("复制一份再试", "copy it and try again"),
        ) from None
    return Book(folder.name, tuple(read_csv(p.name, read_bytes(p)) for p in paths))


def read_csv(name: str, data: bytes) -> Grid:
    """Return a CSV file as a sheet named like the file.

    Encodings: UTF-8 with or without mark, UTF-16 with mark, GB18030 (so GBK and
    GB2312 too). Delimiters: comma, semicolon, tab, full-width comma, bar.

    Raises
    ------
    UnreadableError
        If it is not text in one of the encodings, or its quotes never end.
    """
    text = _decoded(name, data)
    csv.field_size_limit(_FIELD_LIMIT)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error:
        raise _not_text(name) from None
    return Grid(Path(name).stem, rows)


def _decoded(name: str, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        candidates: tuple[str, ...] = ("utf-16",)
    else:
        candidates = ("utf-8-sig", "gb18030")
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise _not_text(name)


def _not_text(name: str) -> UnreadableError:
    return unreadable(
        "not_text",
        name,
        Text("不是可读的 CSV 文本（UTF-8 或 GBK）", "no readable CSV in UTF-8 or GBK"),
        Text(
            "在 Excel 中另存为“CSV UTF-8”再试", "save it as 'CSV UTF-8' and try again"
        ),
    )


def _delimiter(text: str) -> str:
    head = [line for line in text[:20_000].splitlines() if line.strip()][:10]
    # The widest line counts: titles above the header have no delimiters.
    widths = {d: max((line.count(d) for line in head), default=0) for d in _DELIMITERS}
    return max(_DELIMITERS, key=lambda d: widths[d])
