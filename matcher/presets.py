"""Policies that come with the program, and a bureau's own, read from YAML files.

YAML 1.2 (ruamel.yaml), so that `no` is a word and every key knows its line. A fault
names file and line, the value met, what was expected and the nearest known key.
"""

import difflib
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from matcher.errors import Fault, PolicyError
from matcher.policy import (
    Ambiguity,
    AnyRule,
    Clause,
    Document,
    Policy,
    RuleBase,
)
from matcher.policy_file import line_of, reference_faults
from matcher.text import Text

DEFAULT = "default"
_SIZE_LIMIT = 400_000
_PARTS: dict[str, type[BaseModel]] = {
    "documents": Document,
    "clauses": Clause,
    "ambiguities": Ambiguity,
}
_START_ANEW = Text(
    "检查缩进、冒号和引号；样本：jiedui policy show default -o my.yaml",
    "check indentation, colons and quotes; a sample: "
    "jiedui policy show default -o my.yaml",
)


def preset_names() -> tuple[str, ...]:
    """Return the names of the policies that come with the program, sorted."""
    folder = files("matcher") / "policies"
    return tuple(
        sorted(p.name[:-5] for p in folder.iterdir() if p.name.endswith(".yaml"))
    )


def policy_source(name_or_path: str) -> str:
    """Return the YAML of a preset or of a policy file, to be copied and changed.

    Raises
    ------
    PolicyError
        If there is no such preset or file.
    """
    if name_or_path in preset_names():
        source = files("matcher") / "policies" / f"{name_or_path}.yaml"
        return source.read_text(encoding="utf-8")
    path = Path(name_or_path)
    if not path.is_file():
        raise PolicyError([_unknown_policy(name_or_path)])
    return _read(path)


def load_policy(name_or_path: str) -> Policy:
    """Read a preset by name or a policy file by path.

    Raises
    ------
    PolicyError
        If there is no such preset or file, or the file has faults (all are named).
    """
    is_preset = name_or_path in preset_names()
    place = name_or_path if is_preset else Path(name_or_path).name
    return parse_policy(policy_source(name_or_path), place=place)


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _SIZE_LIMIT:
            raise ValueError("too large")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise PolicyError(
            [
                Fault(
                    code="policy.file.unreadable",
                    where=path.name,
                    value=type(error).__name__,
                    expected=Text(
                        "应为 UTF-8 文本文件，不超过 400 KB",
                        "expected a text file in UTF-8 of at most 400 KB",
                    ),
                    remedy=Text(
                        "检查文件是否可读、是否另存为 UTF-8",
                        "check that it can be read and is saved as UTF-8",
                    ),
                )
            ]
        ) from error


def _unknown_policy(name: str) -> Fault:
    near = difflib.get_close_matches(name, preset_names(), n=1, cutoff=0.4)
    known = "、".join(preset_names())
    hint = Text(f"是否指 {near[0]}？", f"did you mean {near[0]}? ") if near else None
    return Fault(
        code="policy.unknown",
        where="--policy",
        value=name,
        expected=Text(
            f"没有这个方案或方案文件；自带的有 {known}",
            f"no such policy or policy file; the presets are {known}",
        ),
        remedy=Text(
            (hint.zh if hint else "") + "用 jiedui policy list 查看",
            (hint.en if hint else "") + "see jiedui policy list",
        ),
    )


def parse_policy(text: str, *, place: str) -> Policy:
    """Return the policy written in YAML `text`; `place` names it in faults.

    Raises
    ------
    PolicyError
        With every fault found.
    """
    data = _load_yaml(text, place)
    told = list(reference_faults(data, place))
    policy = None
    try:
        policy = Policy.model_validate(data)
    except ValidationError as error:
        # What the whole policy refuses is told above, with its line.
        errors = [e for e in error.errors(include_url=False) if e["loc"] or not told]
        told += (_fault(data, e, place) for e in errors)
    if told or policy is None:
        raise PolicyError(sorted(told, key=_line))
    return policy


def _line(fault: Fault) -> int:
    number = fault.where.rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def _load_yaml(text: str, place: str) -> Any:
    try:
        data = YAML(typ="rt").load(text)
    except DuplicateKeyError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise PolicyError(
            [_key_twice(f"{place}:{line}", str(error.problem))]
        ) from error
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        line = f"{place}:{mark.line + 1}" if mark else place
        raise PolicyError(
            [
                Fault(
                    code="policy.yaml",
                    where=line,
                    expected=Text("不是 YAML 格式", "not YAML"),
                    remedy=_START_ANEW,
                )
            ]
        ) from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        # ruamel lets these through: 2024-02-31, `!!int x`, a key merged into itself.
        raise PolicyError(
            [
                Fault(
                    code="policy.yaml",
                    where=place,
                    expected=Text("不是 YAML 格式", "not YAML"),
                    remedy=_START_ANEW,
                )
            ]
        ) from error
    return _mapping(data, place)


def _key_twice(where: str, problem: str) -> Fault:
    key = re.search(r'"([^"]*)"', problem)
    return Fault(
        code="policy.key.duplicate",
        where=where,
        value=key[1][:60] if key else "",
        expected=Text("这个键出现两次", "this key comes twice"),
        remedy=Text("只留一个", "keep one of them"),
    )


def _mapping(data: Any, place: str) -> Any:
    if not isinstance(data, dict):
        raise PolicyError(
            [
                Fault(
                    code="policy.shape",
                    where=place,
                    value=type(data).__name__,
                    expected=Text(
                        "应为键值文件（name、title、rules …）",
                        "expected a mapping with name, title, rules ...",
                    ),
                    remedy=_START_ANEW,
                )
            ]
        )
    return data


def _rule_kinds() -> dict[str, type[RuleBase]]:
    union = get_args(AnyRule)[0]
    return {rule.model_fields["kind"].default: rule for rule in get_args(union)}


def near_kind(word: str) -> Text:
    """Return a hint at the kind of rule meant by a word that is none."""
    return _near(word, list(_rule_kinds()))


def near_key(kind: str | None, word: str) -> Text:
    """Return a hint at the key of a kind of rule, or of a policy, that is meant.

    `kind` may also be a part of a policy: documents, clauses, ambiguities.
    """
    model: type[BaseModel] = _PARTS.get(kind or "") or (
        _rule_kinds()[kind] if kind else Policy
    )
    return _near(word, [key for key in model.model_fields if key != "kind"])


def _near(word: str, known: Sequence[str]) -> Text:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    if near:
        return Text(f"是否指 {near[0]}？", f"did you mean {near[0]}?")
    listed = "、".join(known)
    return Text(f"可用：{listed}", f"known: {', '.join(known)}")


def _fault(data: Any, error: ErrorDetails, place: str) -> Fault:
    location = error["loc"]
    where = f"{place}:{line_of(data, location)}"
    path = ".".join(str(step) for step in location if step not in _rule_kinds())
    value = error.get("input")
    shown = "" if isinstance(value, dict | list) else str(value)[:60]
    if error["type"] == "extra_forbidden":
        owners = (*_rule_kinds(), *_PARTS)
        owner = next((s for s in location[:-1] if s in owners), None)
        return Fault(
            code="policy.key.unknown",
            where=where,
            value=str(location[-1]),
            expected=Text(f"{path}：没有这个键", f"{path}: no such key"),
            remedy=near_key(str(owner) if owner else None, str(location[-1])),
        )
    if error["type"] == "union_tag_invalid":
        kind = str(value.get("kind")) if isinstance(value, dict) else shown
        return Fault(
            code="policy.kind.unknown",
            where=where,
            value=kind,
            expected=Text("没有这种规则", "no such kind of rule"),
            remedy=near_kind(kind),
        )
    if error["type"] == "union_tag_not_found":
        return Fault(
            code="policy.kind.missing",
            where=where,
            expected=Text("规则缺少 kind", "the rule has no kind"),
            remedy=Text(
                "写明是哪种规则，如 kind: degree；见 jiedui policy show default",
                "say which kind it is, as in kind: degree; see jiedui policy show "
                "default",
            ),
        )
    return Fault(
        code=f"policy.{error['type']}",
        where=where,
        value=shown,
        expected=Text(f"{path}：{reason_zh(error)}", f"{path}: {error['msg']}"),
        remedy=_near_value(error, shown),
    )


def _near_value(error: ErrorDetails, word: str) -> Text:
    """Return the nearest of the values allowed, where they are words."""
    allowed = re.findall(r"'([^']+)'", str(error.get("ctx", {}).get("expected", "")))
    near = difflib.get_close_matches(word, allowed, n=1, cutoff=0.5)
    if near:
        return Text(f"是否指 {near[0]}？", f"did you mean {near[0]}?")
    return Text("改正该行", "correct this line")


_MESSAGES_ZH = {
    "missing": "缺少此键",
    "greater_than": "须大于 {gt}",
    "greater_than_equal": "须不小于 {ge}",
    "less_than": "须小于 {lt}",
    "less_than_equal": "须不大于 {le}",
    "enum": "须为 {expected} 之一",
    "literal_error": "须为 {expected} 之一",
    "int_parsing": "须为整数",
    "int_type": "须为整数",
    "int_from_float": "须为整数",
    "float_parsing": "须为数字，如 0.25",
    "float_type": "须为数字",
    "bool_parsing": "须为 true 或 false",
    "bool_type": "须为 true 或 false",
    "string_type": "须为文字",
    "string_pattern_mismatch": "须符合格式 {pattern}",
    "union_tag_not_found": "规则缺少 kind",
}


_KINDS_ZH = {
    "date": "须为日期，如 2026-09-01",
    "dict": "须为键值",
    "frozen": "须为列表",
    "list": "须为列表",
    "model": "须为键值",
    "set": "须为列表",
    "tuple": "须为列表",
    "too": "个数不对",
}


def reason_zh(error: ErrorDetails) -> str:
    """Return in Chinese why pydantic refused a value."""
    if error["type"] == "value_error":
        return _own_reason_zh(str(error["msg"]).removeprefix("Value error, "))
    template = _MESSAGES_ZH.get(error["type"])
    if template is None:
        return _KINDS_ZH.get(error["type"].partition("_")[0], "值不合要求")
    context = {"expected": "", **error.get("ctx", {})}
    context["expected"] = str(context["expected"]).replace(" or ", "、")
    return template.format_map(context)


_OWN_REASONS_ZH = (
    (r"(\w+) must not be below (\w+)", r"\1 不得小于 \2"),
    (r"order must name each goal once.*", "order 须列出目标，每个一次，至少一个"),
    (r"only one rule of these kinds: (.*)", r"这几种规则各只能有一条：\1"),
    (r"chosen must be one of choices", "chosen 须是 choices 之一"),
    (r"scope person: say it by person_quota", "按每人计请用 person_quota"),
    (
        r"people posted are counted by term or by year",
        "派出人数只能按学期、学年或年度计",
    ),
    (r"order must name each way once.*", "order 须列出方式，每个一次，至少一个"),
    (
        r"composition needs backbone_min or backbone_share",
        "composition 须写明 backbone_min 或 backbone_share",
    ),
    (
        r"host, home and person owe only for something planned",
        "owner 为 host、home、person 时，per 不能是 owner",
    ),
    (r"rules name unknown clauses: (.*)", r"规则引用了没有列出的条款：\1"),
    (r"clauses without a rule: (.*)", r"这些条款没有规则引用：\1"),
    (
        r"only one degree rule for each mode and link: (.*)",
        r"同一模式、同一结对类型只能有一条 degree 规则：\1",
    ),
    (r"a goal may be in one blend only", "一个目标只能列入一组折算（blends）"),
    (
        r"a blend needs two goals or more, weights from 1",
        "一组折算（blends）须有两个以上目标，权数从 1 起",
    ),
    (
        r"longest_trip and widest_gap cannot be blended",
        "longest_trip 和 widest_gap 不能参与折算（blends）",
    ),
    (
        r"goals of a blend must stand side by side in order",
        "一组折算（blends）的目标在 order 中须相邻",
    ),
)
"""What the validators of `matcher.policy` say, and the same in Chinese."""


def _own_reason_zh(reason: str) -> str:
    for pattern, words in _OWN_REASONS_ZH:
        if match := re.fullmatch(pattern, reason):
            return match.expand(words)
    return "值不合要求"
