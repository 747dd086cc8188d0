"""Real lists of schools that lie beside the repository and are never shipped.

They are looked for in a folder `shared` beside the repository, or where the
environment variable JIEDUI_SHARED points; where it is missing they are skipped.
"""

import os
from pathlib import Path

from matcher.county import County
from matcher.io.lists.importer import import_lists

LISTS: dict[str, str] = {
    "list-sibu": "my_ppd_sibu.csv",
    "list-muar": "my_ppd_muar.csv",
    "list-tainan": "tw_tainan.csv",
    "list-nanshan": "cn_shenzhen_nanshan.csv",
    "list-hangzhou": "cn_hangzhou_highschools.csv",
}
"""Instance name -> file. The list of Sotik is CC0 and ships as `real-sotik`."""


def is_list(name: str) -> bool:
    """Return whether an instance is one of the real lists."""
    return name in LISTS


def missing(name: str) -> str | None:
    """Return why an instance cannot be made here, None if it can."""
    if not is_list(name) or _path(name).is_file():
        return None
    return (
        f"{name}: 旁边没有共享目录中的 {LISTS[name]}，跳过 / skipped, "
        f"{LISTS[name]} is not in the shared folder (set JIEDUI_SHARED)"
    )


def list_county(name: str) -> County:
    """Read a real list with the roles the import assumes; faulty rows are left out.

    Raises
    ------
    FileNotFoundError
        If the list is not here.
    ValueError
        If no county can be made of it.
    """
    path = _path(name)
    if not path.is_file():
        raise FileNotFoundError(missing(name))
    imported = import_lists(path, coordinate_system=_crs(name), drop_faulty=True)
    if imported.county is None:
        raise ValueError(f"{path.name}: {imported.summary('en')}")
    return imported.county


def _path(name: str) -> Path:
    beside = Path(__file__).parents[2] / "shared"
    shared = Path(os.environ.get("JIEDUI_SHARED", beside))
    return shared / "data" / "schools" / LISTS[name]


def _crs(name: str) -> str | None:
    return "gcj02" if name == "list-nanshan" else None
