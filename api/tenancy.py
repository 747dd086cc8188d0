"""One server per data folder: a second would take the first one's plans for orphans."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from api.storage import StoreError
from matcher.errors import Fault
from matcher.text import Text


@contextmanager
def sole_tenant(folder: Path) -> Iterator[None]:
    """Hold a data folder; the hold ends with the process, however it ends.

    The lock is an open exclusive transaction on an empty SQLite file, which works
    the same on every platform.

    Raises
    ------
    StoreError
        If another server holds the folder, or it cannot be written to.
    """
    with closing(_opened(folder)) as link:
        try:
            link.execute("BEGIN EXCLUSIVE")
        except sqlite3.DatabaseError as error:
            held = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            fault = _taken(folder) if held else _unwritable(folder)
            raise StoreError([fault]) from None
        yield


def _opened(folder: Path) -> sqlite3.Connection:
    path = folder / "server.lock"
    try:
        return sqlite3.connect(path, timeout=0, isolation_level=None)
    except sqlite3.OperationalError:
        raise StoreError([_unwritable(folder)]) from None


def _unwritable(folder: Path) -> Fault:
    return Fault(
        code="store.folder",
        where=folder.name,
        expected=Text("可以写入的数据文件夹", "a data folder that can be written to"),
        remedy=Text(
            "检查权限和磁盘空间，或用 --data-dir 换一个文件夹",
            "check permissions and disk space, or choose another --data-dir",
        ),
    )


def _taken(folder: Path) -> Fault:
    return Fault(
        code="store.taken",
        where=folder.name,
        expected=Text(
            "没有别的 jiedui serve 在用这个数据文件夹",
            "no other jiedui serve uses this data folder",
        ),
        remedy=Text(
            "先结束那一个，或用 --data-dir 换一个文件夹",
            "end the other one, or choose another --data-dir",
        ),
    )
