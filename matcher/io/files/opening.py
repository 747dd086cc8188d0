"""Opening a file a user names, safely, as what it really is.

Nothing is trusted: not the ending of the name, not the sizes a zip archive declares,
not the area a sheet claims. Whatever is wrong ends as `UnreadableError` with a reason
and a remedy, before any spreadsheet library has touched the file.
"""

from pathlib import Path

from matcher.errors import UnreadableError
from matcher.io.files.archive import inspect_zip
from matcher.io.files.csvfolder import read_csv, read_folder
from matcher.io.files.grid import Book
from matcher.io.files.refusals import SAVE_AS, protected, unreadable
from matcher.io.files.workbook import read_workbook
from matcher.text import Text

MAX_FILE_BYTES = 200_000_000

_PICTURES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".et"})
_TEXTS = frozenset({".csv", ".txt", ".tsv"})


def open_book(path: Path) -> Book:
    """Return the sheets of a workbook, a folder of CSV files or one CSV file.

    Parameters
    ----------
    path
        An .xlsx or .xls file, a .csv file, or a folder.

    Raises
    ------
    UnreadableError
        If it is missing, empty, too large, protected, damaged, not what its name
        says, or not ours to read.
    """
    if path.is_dir():
        return _known(path.name, read_folder(path, read_bytes))
    data = read_bytes(path)
    suffix = path.suffix.lower()
    if suffix in _TEXTS:
        _refuse_disguise(path.name, data)
        return _known(path.name, Book(path.name, (read_csv(path.name, data),)))
    if suffix not in _SPREADSHEETS:
        raise unreadable(
            "kind",
            path.name,
            Text(
                "应为 .xlsx、.xls、.csv 文件或 CSV 文件夹",
                "expected an .xlsx, .xls or .csv file, or a folder of CSV files",
            ),
            SAVE_AS,
        )
    if data[:2] == b"PK":
        inspect_zip(path.name, data)
    elif data[:8] == _OLE:
        _refuse_protected(path.name, data)
    else:
        raise _not_a_spreadsheet(path.name, data)
    return _known(path.name, read_workbook(path.name, data))


def _known(name: str, book: Book) -> Book:
    if book.grids:
        return book
    raise unreadable(
        "no_sheets",
        name,
        Text("里面没有任何工作表", "there are no sheets in it"),
        Text(
            "文件夹里应有 学校.csv（或 schools.csv）等；jiedui template 可生成空表",
            "a folder needs schools.csv; `jiedui template` makes an empty workbook",
        ),
    )


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raises UnreadableError if missing, empty or too large."""
    name = path.name
    try:
        size = path.stat().st_size
        if 0 < size <= MAX_FILE_BYTES:
            return path.read_bytes()
    except FileNotFoundError:
        raise unreadable(
            "missing",
            name,
            Text("找不到这个文件", "no such file"),
            Text("核对文件名和所在文件夹", "check the name and the folder"),
        ) from None
    except PermissionError:
        raise unreadable(
            "permission",
            name,
            Text("没有读取权限", "no permission to read it"),
            Text(
                "关闭占用它的程序，或复制一份再试",
                "close programs using it, or copy it",
            ),
        ) from None
    except (OSError, ValueError):
        raise unreadable(
            "io",
            name,
            Text("读取失败", "reading failed"),
            Text("把文件复制到本机磁盘再试", "copy it to a local disk and try again"),
        ) from None
    if size == 0:
        raise unreadable(
            "empty",
            name,
            Text("文件是空的（0 字节）", "the file is empty (0 bytes)"),
            Text("重新导出或下载，再试一次", "export or download it again"),
        )
    raise unreadable(
        "too_large",
        name,
        Text(
            f"文件有 {size // 1_000_000} MB，上限 {MAX_FILE_BYTES // 1_000_000} MB",
            f"the file has {size // 1_000_000} MB, the limit is "
            f"{MAX_FILE_BYTES // 1_000_000} MB",
        ),
        Text("删去图片和无关的表后另存", "remove pictures and sheets not needed"),
    )


def _picture(data: bytes) -> str | None:
    return next(
        (name for magic, name in _PICTURES.items() if data.startswith(magic)), None
    )


def _not_a_spreadsheet(name: str, data: bytes) -> UnreadableError:
    picture = _picture(data)
    head = data[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if picture:
        what = Text(f"其实是 {picture} 图片", f"really a {picture} picture")
    elif data.startswith(b"%PDF"):
        what = Text("其实是 PDF 文件", "really a PDF file")
    elif head.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")):
        what = Text("其实是网页（HTML）表格", "really a web page (HTML)")
    elif data.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        what = Text("其实是压缩包", "really a compressed archive")
    elif b"\x00" not in data[:4096]:
        what = Text("其实是纯文本", "really plain text")
        return unreadable(
            "not_spreadsheet",
            name,
            Text(f"{what.zh}，不是 Excel 工作簿", f"{what.en}, not a workbook"),
            Text(
                "若是表格文本，把扩展名改为 .csv 再试；否则另存为 .xlsx",
                "if it is a table, rename it to .csv; else save it as .xlsx",
            ),
        )
    else:
        what = Text("内容不是 Excel 格式", "its content is in no workbook format")
    return unreadable(
        "not_spreadsheet",
        name,
        Text(f"{what.zh}，不是 Excel 工作簿", f"{what.en}, not a workbook"),
        Text("找到原来的表格文件；" + SAVE_AS.zh, "find the original; " + SAVE_AS.en),
    )


def _refuse_disguise(name: str, data: bytes) -> None:
    what = (
        "Excel" if data[:4] == b"PK\x03\x04" or data[:8] == _OLE else _picture(data[:3])
    )
    if what:
        raise unreadable(
            "not_text",
            name,
            Text(f"其实是 {what} 文件，不是 CSV", f"really {what}, not CSV"),
            Text(
                "把扩展名改回原来的，或重新另存为 CSV",
                "restore its name, or save as CSV",
            ),
        )


def _refuse_protected(name: str, data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise protected(name)
    if not any(w.encode("utf-16-le") in data for w in ("Workbook", "Book")):
        raise unreadable(
            "not_spreadsheet",
            name,
            Text(
                "是其他 Office 文件或已损坏，不是 Excel 工作簿",
                "not a workbook, or damaged",
            ),
            SAVE_AS,
        )
