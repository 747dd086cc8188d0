"""Zip archives that claim to be workbooks, looked through before they are opened."""

import re
import zipfile
import zlib
from io import BytesIO

from matcher.io.files.grid import letters
from matcher.io.files.refusals import damaged, protected, unreadable
from matcher.text import Text

MAX_UNPACKED_BYTES = 300_000_000
MAX_RATIO = 200
_RATIO_MATTERS_FROM_BYTES = 20_000_000
_MAX_CELLS = 30_000_000
_CHUNK = 1 << 20
_OVERLAP = 200
_WIDE_AT = re.compile(rb' r="[A-Z]{2,3}\d{1,7}"[^>]*(?<!/)>')
_CELL_AT = re.compile(rb' r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')


def inspect_zip(name: str, data: bytes) -> None:
    """Refuse archives that unpack to too much, are cut short or hold no workbook.

    The sizes an archive declares are checked first, then every part is unpacked in
    pieces and counted, because declared sizes may lie.

    Raises
    ------
    UnreadableError
        With the reason.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _refuse_bomb(name, sum(part.file_size for part in parts), len(data))
            if not any(p.filename.startswith(("xl/", "content.xml")) for p in parts):
                raise unreadable(
                    "not_spreadsheet",
                    name,
                    Text("其实是压缩包，不是 Excel 工作簿", "really an archive"),
                    Text("解压后选其中的表格文件", "unpack it and choose the workbook"),
                )
            if any(part.flag_bits & 1 for part in parts):
                raise protected(name)
            total = 0
            for part in parts:
                total = _unpack(name, archive, part, total, len(data))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
    ):
        raise damaged(name) from None


def _refuse_bomb(name: str, unpacked: int, packed: int) -> None:
    bomb = unpacked > MAX_UNPACKED_BYTES or (
        unpacked > _RATIO_MATTERS_FROM_BYTES and unpacked > MAX_RATIO * packed
    )
    if bomb:
        raise unreadable(
            "bomb",
            name,
            Text(
                f"{packed / 1e6:.1f} MB 的文件解压后至少有 {unpacked // 1_000_000} MB，"
                f"上限 {MAX_UNPACKED_BYTES // 1_000_000} MB 或 {MAX_RATIO} 倍",
                f"{packed / 1e6:.1f} MB unpack to {unpacked // 1_000_000} MB or more, "
                f"limit {MAX_UNPACKED_BYTES // 1_000_000} MB or {MAX_RATIO} times",
            ),
            Text(
                "这不像正常的工作簿；把需要的表复制到新工作簿后再试",
                "this is no ordinary workbook; copy the sheets needed into a new one",
            ),
        )


def _unpack(
    name: str, archive: zipfile.ZipFile, part: zipfile.ZipInfo, total: int, packed: int
) -> int:
    sheet = part.filename.startswith("xl/worksheets/")
    wide, tail = False, b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            total += len(chunk)
            _refuse_bomb(name, total, packed)
            if sheet and not wide:
                wide = _WIDE_AT.search(tail + chunk) is not None
                tail = chunk[-_OVERLAP:]
    if wide:
        # Up to column Z even a million rows are few enough cells: most sheets pass.
        _refuse_sprawl(name, *_extent(archive, part))
    return total


def _extent(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[int, bytes]:
    """Return the last row and the last column that hold a value."""
    rows, width, tail = 0, b"", b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            for column, row in _CELL_AT.findall(tail + chunk):
                rows = max(rows, int(row))
                width = max(width, column, key=lambda c: (len(c), c))
            tail = chunk[-_OVERLAP:]
    return rows, width


def _refuse_sprawl(name: str, rows: int, width: bytes) -> None:
    columns = 0
    for letter in width:
        columns = columns * 26 + letter - 64
    if rows * columns > _MAX_CELLS:
        raise unreadable(
            "sprawl",
            name,
            Text(
                f"有一张表从 A1 延伸到 {letters(columns - 1)}{rows}",
                f"one sheet stretches from A1 to {letters(columns - 1)}{rows}",
            ),
            Text(
                "数据区以外有零星内容；删除数据右侧和下方的行列后保存",
                "delete the stray cells right of and below the data, then save",
            ),
        )
