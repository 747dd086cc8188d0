"""Which language a run speaks, and how wide its words stand on a screen."""

import locale
import os
import re
import unicodedata
from collections.abc import Mapping, Sequence

from matcher.text import Lang

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_NEUTRAL = frozenset({"", "C", "POSIX"})
# Marks that must not begin a line.
_CLOSING = frozenset("，。；：、！？）》」”…,.;:!?)")
_UNITS = re.compile(r"\s+|[!-~]+|.")


def choose(
    arguments: Sequence[str], environment: Mapping[str, str] | None = None
) -> Lang:
    """Return the language asked for by ``--lang``, else by the locale, else Chinese.

    Parameters
    ----------
    arguments
        Words of the command line; looked at before they are parsed, because the
        help texts themselves depend on the answer.
    environment
        Environment variables; None takes those of the process.
    """
    for place, word in enumerate(arguments, start=1):
        if word == "--":
            break
        following = "".join(arguments[place : place + 1])
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in ("zh", "en"):
            return "en" if value == "en" else "zh"
    return _of_locale(os.environ if environment is None else environment)


def _of_locale(environment: Mapping[str, str]) -> Lang:
    name = next((environment[v] for v in _VARIABLES if environment.get(v)), None)
    if name is None and os.name == "nt":
        name = locale.getlocale()[0]
    name = (name or "").partition(".")[0]
    if name in _NEUTRAL or name.lower().startswith(("zh", "chinese")):
        return "zh"
    return "en"


def columns(text: str) -> int:
    """Return the columns a text takes on a terminal; a Chinese character takes two.

    Examples
    --------
    >>> columns("结对 ok")
    7
    """
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` columns; newlines are kept.

    Latin words stay whole; Chinese may break anywhere but before a closing mark.
    """
    return [line for part in text.split("\n") for line in _wrap_line(part, width)]


def _wrap_line(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for unit in _units(text):
        if line and columns(line) + columns(unit.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += unit if line else unit.lstrip()
    return [*lines, line.rstrip()]


def _units(text: str) -> list[str]:
    units: list[str] = []
    for unit in _UNITS.findall(text):
        if units and unit[0] in _CLOSING and not units[-1].isspace():
            units[-1] += unit
        else:
            units.append(unit)
    return units
