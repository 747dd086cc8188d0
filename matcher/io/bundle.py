"""The plan bundle: the JSON that holds inputs, answer and judgement.

UTF-8, keys in the order of the nouns, maps and sets sorted, one item of a list on a
line: the same plan gives the same bytes, and two plans can be compared line by line.
Rows of the county's big tables (lessons, distances) are arrays; everything else is an
object with named fields, as the documents for other programs say.
"""

import datetime as dt
import json
import re
import stat
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from pydantic import BaseModel, ValidationError

from matcher.county import Distance, Lesson
from matcher.errors import Fault, InputError, UnreadableError
from matcher.io.bundle_faults import faults_of
from matcher.io.files.atomic import replacing
from matcher.plan import SCHEMA_VERSION, Plan
from matcher.text import Text

Json: TypeAlias = Any
Migration: TypeAlias = Callable[[dict[str, Json]], dict[str, Json]]

MIGRATIONS: dict[int, Migration] = {}
"""Step from each older schema version to the next; version 1 is the first."""

_BULK = frozenset({"lessons", "distances"})
_SPREAD_TO = 2
"""Depth down to which objects and lists take a line for each item."""
_MOST_BYTES = 1_000_000_000
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_AGAIN = Text(
    "用 jiedui plan 重新生成方案文件", "make the bundle again with `jiedui plan`"
)

_NO_JSON = Text("不是 UTF-8 的 JSON", "not JSON in UTF-8")
_OTHER_FILE = Text(
    "给出与花名册同名的方案包（.json）；没有就用 jiedui plan 重新生成",
    "give the bundle (.json) that has the roster's name, or make it again with "
    "`jiedui plan`",
)


def write_plan(plan: Plan, path: str | Path) -> None:
    """Write a plan as a bundle.

    Parameters
    ----------
    plan
        Any plan.
    path
        The .json file, written beside and renamed.

    Raises
    ------
    WriteError
        If the file cannot be written.
    """
    with replacing(path) as temporary:
        temporary.write_text(plan_text(plan), encoding="utf-8", newline="\n")


def plan_text(plan: Plan) -> str:
    """Return the text of a bundle, ending with a line break."""
    return _layout(_object(plan), 0) + "\n"


def _object(noun: BaseModel) -> dict[str, Json]:
    return {
        name: _rows(value) if name in _BULK else _plain(value)
        for name in type(noun).model_fields
        for value in (getattr(noun, name),)
    }


def _rows(value: Json) -> Json:
    """Return bulk rows as arrays; lessons observed, of the same name, as usual."""
    if all(isinstance(row, Lesson | Distance) for row in value):
        return [list(row) for row in value]
    return _plain(value)


def _plain(value: Json) -> Json:
    if isinstance(value, BaseModel):
        return _object(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {_outside(k): _plain(v) for k, v in value._asdict().items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(_plain(item) for item in value)
    if isinstance(value, float) and value.is_integer():
        return int(value)  # a default written as 0 and a 0.0 read back are one number
    if isinstance(value, Mapping):
        return {str(key): _plain(value[key]) for key in sorted(value)}
    return value


def _outside(name: str) -> str:
    """Return the outside name of a field: Python cannot call one `class`."""
    return name.rstrip("_")


def _layout(value: Json, depth: int) -> str:
    """Return JSON with one item a line near the top and compact items below."""
    pad = " " * (depth + 1)
    if depth <= _SPREAD_TO and isinstance(value, dict) and value:
        lines = [
            f"{pad}{_compact(key)}: {_layout(item, depth + 1)}"
            if depth < _SPREAD_TO
            else f"{pad}{_compact(key)}: {_compact(item)}"
            for key, item in value.items()
        ]
        return "{\n" + ",\n".join(lines) + "\n" + " " * depth + "}"
    if depth <= _SPREAD_TO and isinstance(value, list) and value:
        lines = [pad + _compact(item) for item in value]
        return "[\n" + ",\n".join(lines) + "\n" + " " * depth + "]"
    return _compact(value)


def _compact(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read_plan(path: str | Path) -> Plan:
    """Read a bundle written by this or an older version.

    Parameters
    ----------
    path
        The .json file.

    Returns
    -------
    Plan
        Equal to the plan written.

    Raises
    ------
    UnreadableError
        If the file cannot be read, is not JSON, is no bundle or is newer than this
        program.
    InputError
        With every value that is missing or wrong, by its JSON path.
    """
    source = Path(path)
    data = _migrated(source.name, _parsed(source))
    try:
        return Plan.model_validate(_inside(data))
    except ValidationError as error:
        raise InputError(faults_of(error, source.name)) from None


def _parsed(source: Path) -> dict[str, Json]:
    name = source.name
    try:
        found = source.stat()
        if found.st_size > _MOST_BYTES:
            raise _refused(name, "too_large", Text("文件过大", "the file is too large"))
        if not stat.S_ISREG(found.st_mode):
            # A pipe or a device would let us wait for ever.
            raise _refused(name, "io", Text("不是普通文件", "not an ordinary file"))
        text = source.read_bytes().decode("utf-8-sig")
        data = json.loads(text, parse_constant=_no_number)
        if _SURROGATE.search(text):
            # Halves of characters could be read, but never be written again.
            json.dumps(data, ensure_ascii=False).encode()
    except FileNotFoundError:
        raise _refused(
            name,
            "missing",
            Text("找不到这个文件", "no such file"),
            Text("核对文件名和所在文件夹", "check the name and the folder"),
        ) from None
    except OSError:
        raise _refused(name, "io", Text("读取失败", "reading failed")) from None
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise _refused(
            place, "json", Text("不是完整的 JSON", "not whole JSON")
        ) from None
    except (ValueError, RecursionError):
        raise _refused(name, "json", _NO_JSON, _OTHER_FILE) from None
    if isinstance(data, dict) and {"schema_version", "county"} <= data.keys():
        return data
    raise _refused(name, "foreign", Text("不是结对方案文件", "not a plan bundle"))


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def _migrated(name: str, data: dict[str, Json]) -> dict[str, Json]:
    version = data["schema_version"]
    if not isinstance(version, int) or isinstance(version, bool):
        raise _refused(name, "foreign", Text("不是结对方案文件", "not a plan bundle"))
    if version > SCHEMA_VERSION:
        raise _refused(
            name,
            "too_new",
            Text(
                f"方案文件版本 {version}，本程序只认到 {SCHEMA_VERSION}",
                f"schema version {version}; this program knows up to {SCHEMA_VERSION}",
            ),
            Text("升级 jiedui 后再打开", "update jiedui, then open it again"),
        )
    while version < SCHEMA_VERSION:
        step = MIGRATIONS.get(version)
        if step is None:
            raise _refused(
                name,
                "too_old",
                Text(f"无法识别的版本 {version}", f"unknown schema version {version}"),
            )
        try:
            data = step(data)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise _refused(
                name, "foreign", Text("内容残缺", "parts are missing")
            ) from None
        version += 1
        data["schema_version"] = version
    return data


def _inside(data: dict[str, Json]) -> dict[str, Json]:
    """Return the data with `class` in the rotation turned back into a field's name."""
    if "rotation" not in data:
        return data
    return data | {"rotation": _class_named(data["rotation"])}


def _class_named(value: Json) -> Json:
    if isinstance(value, dict):
        return {
            "class_" if key == "class" else key: _class_named(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_class_named(item) for item in value]
    return value


def _refused(
    where: str, code: str, expected: Text, remedy: Text = _AGAIN
) -> UnreadableError:
    fault = Fault(code=f"bundle.{code}", where=where, expected=expected, remedy=remedy)
    return UnreadableError([fault])
