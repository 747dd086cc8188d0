"""How somebody else's list is to be read, as a file a planner can correct."""

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from matcher.county import Noun
from matcher.errors import Fault, InputError
from matcher.io.files.atomic import replacing
from matcher.io.files.opening import read_bytes
from matcher.io.files.refusals import unreadable
from matcher.text import Text

_HEAD = """\
# 导入对照表：左边是名单里的写法，右边是工作簿的写法；右边留空表示不读。
# 改好后用 --map 再导入。
# How a list is read: left its words, right those of the workbook ("" = not read).
# Correct it and import again with --map.

"""


class RoleRule(Noun):
    """How schools of one stage get the tag of a support or of a recipient."""

    rule: Literal["grade", "area", "size", "centrality", "none"]
    column: str = Field(default="", description="Header of the grades, for 'grade'")
    support: tuple[str, ...] = Field(
        default=(), description="Grades or areas of support schools; all others receive"
    )
    share: float = Field(
        default=0.25,
        gt=0,
        lt=1,
        description="Share that supports: 'size', 'centrality'",
    )


class ColumnMap(Noun):
    """All that was guessed or chosen about lists: next time nothing is guessed."""

    county: str = Field(default="", description="Name of the county")
    coordinate_system: str = Field(
        default="", description="Of points whose row does not say; '' means WGS-84"
    )
    columns: dict[str, dict[str, str]] = Field(
        default_factory=dict,
        description="By sheet: header in the list to that of the workbook, '' if none",
    )
    values: dict[str, dict[str, str]] = Field(
        default_factory=dict,
        description="By header of the workbook: word in the list to word there",
    )
    roles: dict[str, RoleRule] = Field(
        default_factory=dict, description="By stage: how roles are given"
    )


def write_map(column_map: ColumnMap, path: str | Path) -> None:
    """Write a map as TOML.

    Raises
    ------
    WriteError
        If the place cannot be written to.
    """
    import tomli_w

    text = _HEAD + tomli_w.dumps(column_map.model_dump(mode="json"))
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8")


def read_map(path: str | Path) -> ColumnMap:
    """Return the map in a TOML file.

    Raises
    ------
    UnreadableError
        If there is no such file, or it is no TOML.
    InputError
        If something in it has no meaning; every such thing is named.
    """
    path = Path(path)
    try:
        return ColumnMap.model_validate(
            tomllib.loads(read_bytes(path).decode("utf-8-sig"))
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise unreadable(
            "not_toml",
            path.name,
            Text(f"不是 UTF-8 的 TOML 文件（{error}）", f"no TOML in UTF-8 ({error})"),
            Text(
                "删掉它重新生成，或改正该行",
                "delete it and import again, or correct it",
            ),
        ) from None
    except ValidationError as error:
        raise InputError(
            Fault(
                code="map.value",
                where=f"{path.name} " + ".".join(map(str, e["loc"])),
                value=str(e.get("input", ""))[:60],
                expected=Text(f"对照表里不能这样写（{e['msg']}）", str(e["msg"])),
                remedy=Text("照自动生成的样子改正", "follow the form of a written map"),
            )
            for e in error.errors()
        ) from None
