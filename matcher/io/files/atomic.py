"""Writing beside and renaming: a result is there whole or not at all."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from matcher.errors import Fault, WriteError
from matcher.text import Text


@contextmanager
def replacing(path: str | Path) -> Iterator[Path]:
    """Give a temporary path beside `path`; rename it to `path` if all goes well.

    The temporary path does not exist yet; the block may create a file or a folder
    there. If the block raises, what it made is removed and `path` stays as it was.

    Parameters
    ----------
    path
        Where the result belongs.

    Raises
    ------
    WriteError
        If the place cannot be written to.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> with replacing(folder / "a.txt") as temporary:
    ...     _ = temporary.write_text("done", encoding="utf-8")
    >>> [p.name for p in folder.iterdir()]
    ['a.txt']
    """
    target = Path(path)
    temporary = target.with_name(
        f".{target.stem[:40]}.{secrets.token_hex(4)}{target.suffix}"
    )
    try:
        yield temporary
        _move(temporary, target)
    except OSError as error:
        raise WriteError([_fault(target, error)]) from None
    finally:
        _remove(temporary)


def _move(temporary: Path, target: Path) -> None:
    if temporary.is_dir() and target.is_dir():
        aside = target.with_name(f"{temporary.name}.old")
        os.replace(target, aside)
        try:
            os.replace(temporary, target)
        except OSError:
            os.replace(aside, target)
            raise
        shutil.rmtree(aside, ignore_errors=True)
    else:
        os.replace(temporary, target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        # Where the folder is no folder there is nothing to remove either.
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _fault(target: Path, error: OSError) -> Fault:
    if not target.parent.is_dir():
        why = Text("所在文件夹不存在", "its folder does not exist")
        how = Text(
            "先建好文件夹，或换一个位置", "create the folder or choose another place"
        )
    elif isinstance(error, PermissionError):
        why = Text("没有写入权限，或文件正被打开", "no permission, or the file is open")
        how = Text(
            "关闭打开它的程序，或换一个位置", "close it, or choose another place"
        )
    elif isinstance(error, IsADirectoryError | NotADirectoryError):
        why = Text("同名的文件夹或文件已存在", "a folder or file of that name exists")
        how = Text("换一个名字", "choose another name")
    else:
        why = Text(
            f"写入失败（{error.strerror or type(error).__name__}）",
            f"writing failed ({error.strerror or type(error).__name__})",
        )
        how = Text("检查磁盘空间后再试", "check the disk space and try again")
    return Fault(code="file.write", where=target.name, expected=why, remedy=how)
