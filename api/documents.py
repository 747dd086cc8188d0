"""Bytes that come in or go out, by way of `matcher.io`, which speaks in files.

Every file lives in a private temporary folder for the length of one call. Faults
name the file as the user named it, never the temporary one.
"""

import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from matcher import io
from matcher.county import County
from matcher.errors import Fault, InputError, JieduiError
from matcher.plan import Plan
from matcher.text import Text

_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".json"})
_CHUNK = 1 << 20
_KEPT_NAME = "工作簿"
"""What warnings that are kept call the file: its own name may name people."""


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="jiedui-") as folder:
        yield Path(folder)


def checked_county(stream: BinaryIO, filename: str) -> tuple[County, tuple[Fault, ...]]:
    """Return the county of an uploaded workbook (or bundle) and its warnings.

    Parameters
    ----------
    stream
        The upload; read in pieces.
    filename
        As the user named it; only used in faults and for its ending.

    Raises
    ------
    InputError
        With every fault and warning found.
    """
    shown = PurePosixPath(filename.replace("\\", "/")).name[:120] or "upload"
    ending = Path(shown).suffix.lower()
    with _folder() as folder:
        path = folder / f"upload{ending if ending in _SUFFIXES else '.bin'}"
        with path.open("wb") as file:
            while chunk := stream.read(_CHUNK):
                file.write(chunk)
        try:
            county, faults = io.check_county(path)
        except JieduiError as error:
            county, faults = None, error.faults
    if county is None:
        raise InputError(_renamed(fault, path, shown) for fault in faults)
    return county, tuple(_renamed(fault, path, _KEPT_NAME) for fault in faults)


def plan_of(bundle: bytes) -> Plan:
    """Return the plan of a bundle of any known schema version.

    Raises
    ------
    InputError, UnreadableError
        If it is not one.
    """
    with _folder() as folder:
        path = folder / "plan.json"
        path.write_bytes(bundle)
        try:
            return io.read_plan(path)
        except JieduiError as error:
            faults = [_renamed(fault, path, "plan.json") for fault in error.faults]
            raise type(error)(faults) from None


def written(name: str, write: Callable[[Path], object]) -> bytes:
    """Return what `write` puts into a file called `name`."""
    with _folder() as folder:
        path = folder / name
        write(path)
        return path.read_bytes()


def zipped(write: Callable[[Path], Iterable[Path]]) -> bytes:
    """Return the files that `write` puts into a folder, packed into one.

    The same files give the same bytes.
    """
    packed = BytesIO()
    with _folder() as folder, zipfile.ZipFile(packed, "w") as archive:
        for path in write(folder / "files"):
            entry = zipfile.ZipInfo(path.name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return packed.getvalue()


def _renamed(fault: Fault, path: Path, shown: str) -> Fault:
    def fix(text: str) -> str:
        return text.replace(str(path), shown).replace(path.name, shown)

    return fault.model_copy(
        update={
            "where": fix(fault.where),
            "value": fix(fault.value),
            "expected": Text(*map(fix, fault.expected)),
            "remedy": Text(*map(fix, fault.remedy)),
        }
    )
