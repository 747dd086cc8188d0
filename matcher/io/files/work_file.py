"""The work file of a long job: finished results, line by line.

Every line holds one result with a checksum and is written in one piece at the end of
the file, so a run killed at any moment leaves only whole lines and perhaps a broken
last one, which is left out. The file holds names as the bundle does; it is removed
when the job is done.
"""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path

_HEAD = "jiedui-work-1"
_MOST_BYTES = 2_000_000_000


class WorkFile:
    """Texts by key in a file that survives the end of the process.

    A file of that name that is no work file is left alone, and then nothing is kept;
    nor is anything kept where the file cannot be written: the job itself goes on.

    Parameters
    ----------
    path
        The file; made with the first text kept.

    Examples
    --------
    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "plan.work"
    >>> WorkFile(path).keep("a", "{}")
    >>> WorkFile(path).find("a")
    '{}'
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.taken_over = 0
        """Results found so far."""
        self.used: set[str] = set()
        """Keys found or kept by this run."""
        self._places: dict[str, tuple[int, int]] = {}
        self._ours = True
        self._torn = False
        self._read()

    def find(self, key: str) -> str | None:
        """Return the text kept under a key, None if there is none."""
        place = self._places.get(key)
        if place is None:
            return None
        text: str | None = None
        with suppress(OSError, ValueError, KeyError), self.path.open("rb") as file:
            file.seek(place[0])
            text = _row(file.read(place[1]))[1]
        if text is not None:
            self.taken_over += 1
            self.used.add(key)
        return text

    def keep(self, key: str, text: str) -> None:
        """Add a text at the end of the file."""
        if not self._ours:
            return
        line = json.dumps([key, _checksum(key, text), text], ensure_ascii=False)
        head = f"{_HEAD}\n" if not self._places and not self._torn else ""
        if self._torn:
            head = "\n"
        try:
            with self.path.open("ab") as file:
                begins = file.tell() + len(head.encode())
                file.write(f"{head}{line}\n".encode())
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self._ours = False
            return
        self._torn = False
        self._places[key] = begins, len(line.encode())
        self.used.add(key)

    def remove(self) -> None:
        """Remove the file, if it is a work file."""
        if self._ours or self._places:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def _read(self) -> None:
        """Note where each whole line is."""
        try:
            size = self.path.stat().st_size
            with self.path.open("rb") as file:
                begins = len(first := file.readline(len(_HEAD) + 1))
                if size < len(_HEAD) + 1 and f"{_HEAD}\n".encode().startswith(first):
                    file.close()
                    self.path.unlink()
                    return
                self._ours = first == f"{_HEAD}\n".encode() and size <= _MOST_BYTES
                for line in file if self._ours else ():
                    self._torn = not line.endswith(b"\n")
                    with suppress(ValueError):
                        key, _ = _row(line)
                        self._places[key] = begins, len(line.rstrip(b"\n"))
                    begins += len(line)
        except FileNotFoundError:
            return
        except OSError:
            self._ours = False


def _row(line: bytes) -> tuple[str, str]:
    """Return key and text of a line.

    Raises
    ------
    ValueError
        If the line is broken.
    """
    key, checksum, text = json.loads(line.decode())
    if not isinstance(text, str) or checksum != _checksum(key, text):
        raise ValueError("broken line of a work file")
    return key, text


def _checksum(key: str, text: str) -> str:
    return hashlib.sha256(f"{key}\n{text}".encode()).hexdigest()
