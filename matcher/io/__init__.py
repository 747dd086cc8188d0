"""The only door for files: counties and lists in, templates, rosters and plans out.

Everything here is loaded on first use, so that importing the package stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.io.atomic import replacing
    from matcher.io.county_reader import check_county, read_county

_HOMES = {
    "replacing": "atomic",
    "check_county": "county_reader",
    "read_county": "county_reader",
}

__all__ = ["check_county", "read_county", "replacing"]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(import_module(f"matcher.io.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
