"""Several files into one folder: all are written before the first is put in place."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from matcher.errors import Fault, WriteError
from matcher.io.files.atomic import replacing
from matcher.text import Text


def write_files(folder: str | Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder, made if missing; other files in it stay.

    Parameters
    ----------
    folder
        Where.
    files
        Contents by file name.

    Returns
    -------
    tuple of Path
        The files in the order given.

    Raises
    ------
    WriteError
        If the folder cannot be made or a file cannot be written.
    """
    make_folder(folder)
    paths = tuple(Path(folder) / name for name in files)
    with ExitStack() as stack:
        for path, data in zip(paths, files.values(), strict=True):
            stack.enter_context(replacing(path)).write_bytes(data)
    return paths


def make_folder(folder: str | Path) -> None:
    """Make a folder and those above it; one that is there is left as it is.

    Raises
    ------
    WriteError
        If it cannot be made.
    """
    path = Path(folder)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError:
        fault = Fault(
            code="file.write",
            where=path.name,
            expected=Text("建不了这个文件夹", "the folder cannot be made"),
            remedy=Text(
                "换一个位置，或删去同名的文件",
                "choose another place, or remove the file of that name",
            ),
        )
        raise WriteError([fault]) from None
