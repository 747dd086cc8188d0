"""What is wrong inside a bundle, value by value, in both languages."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from matcher.errors import Fault
from matcher.io.sheets.cells import shown
from matcher.text import Text

_EXPECTED: dict[str, Text] = {
    "missing": Text("缺少这一项", "this value is missing"),
    "extra_forbidden": Text("没有这一项", "there is no such value"),
    "unexpected_keyword_argument": Text("没有这一项", "there is no such value"),
    "missing_argument": Text("缺少这一项", "this value is missing"),
    "string_type": Text("应为文字", "expected text"),
    "string_too_short": Text("不能为空", "must not be empty"),
    "string_pattern_mismatch": Text("格式不对", "wrong format"),
    "int_type": Text("应为整数", "expected a whole number"),
    "int_parsing": Text("应为整数", "expected a whole number"),
    "int_from_float": Text("应为整数", "expected a whole number"),
    "float_type": Text("应为数字", "expected a number"),
    "float_parsing": Text("应为数字", "expected a number"),
    "bool_type": Text("应为 true 或 false", "expected true or false"),
    "bool_parsing": Text("应为 true 或 false", "expected true or false"),
    "date_type": Text("应为日期 YYYY-MM-DD", "expected a date YYYY-MM-DD"),
    "date_parsing": Text("应为日期 YYYY-MM-DD", "expected a date YYYY-MM-DD"),
    "date_from_datetime_parsing": Text(
        "应为日期 YYYY-MM-DD", "expected a date YYYY-MM-DD"
    ),
    "tuple_type": Text("应为列表", "expected a list"),
    "frozen_set_type": Text("应为列表", "expected a list"),
    "dict_type": Text("应为对象", "expected an object"),
    "model_type": Text("应为对象", "expected an object"),
    "arguments_type": Text("应为对象", "expected an object"),
    "union_tag_not_found": Text("缺少 kind", "kind is missing"),
}
_REMEDY = Text(
    "改正该值，或用 jiedui plan 重新生成方案文件",
    "correct the value, or make the bundle again with `jiedui plan`",
)


def faults_of(error: ValidationError, name: str) -> list[Fault]:
    """Return one fault for each wrong value.

    Parameters
    ----------
    error
        What the nouns refused.
    name
        File name, put before each JSON path.
    """
    return [
        Fault(
            code=f"bundle.value.{entry['type']}",
            where=f"{name} {json_path(entry['loc'])}",
            value=_value(entry["input"]),
            expected=_expected(entry),
            remedy=_REMEDY,
        )
        for entry in error.errors(include_url=False)
    ]


def json_path(loc: Sequence[int | str]) -> str:
    """Return the path of a value.

    Examples
    --------
    >>> json_path(("pairing", "consortia", 3, "support"))
    '$.pairing.consortia[3].support'
    """
    steps = (f"[{s}]" if isinstance(s, int) else f".{s.rstrip('_')}" for s in loc)
    return "$" + "".join(steps)


def _expected(entry: Mapping[str, Any]) -> Text:
    kind = entry["type"]
    bounds = entry.get("ctx", {})
    if kind == "enum":
        return Text(f"应为 {bounds['expected']}", f"expected {bounds['expected']}")
    if kind == "literal_error":
        return Text(f"应为 {bounds['expected']}", f"expected {bounds['expected']}")
    if kind.startswith(("greater_than", "less_than")):
        sign = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<"}
        limit = " ".join(f"{sign[k]} {v}" for k, v in bounds.items() if k in sign)
        return Text(f"应为 {limit}", f"expected {limit}")
    if kind in _EXPECTED:
        return _EXPECTED[kind]
    return Text(f"值不合要求（{entry['msg']}）", f"not accepted: {entry['msg']}")


def _value(value: object) -> str:
    if isinstance(value, str | int | float | bool):
        return shown(str(value))
    return ""
