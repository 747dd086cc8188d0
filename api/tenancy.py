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
        If another server holds the folder.
    """
    path = folder / "server.lock"
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as link:
        try:
            link.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise StoreError([_taken(folder)]) from None
        yield


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
