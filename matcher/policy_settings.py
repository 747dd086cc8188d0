"""Setting one number of a policy without writing a policy file.

A setting is written ``KIND.PARAMETER=VALUE``, or ``KIND[WORD].PARAMETER=VALUE`` where
several rules are of one kind: WORD is any word among the rule's values, such as the
activity, or a piece of its title; several words are joined by a slash, as in
``degree[league/entrusted]``.
Values are JSON where they can be, ``none`` for nothing, else words.
"""

import json
import re

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from matcher.errors import Fault, InputError
from matcher.policy import AnyRule, Degree, Policy
from matcher.presets import near_key, near_kind, reason_zh
from matcher.text import Text

_RULE: TypeAdapter[AnyRule] = TypeAdapter(AnyRule)
_SETTING = re.compile(r"([a-z_]+)(?:\[([^\]]+)\])?\.([a-z_]+)=(.*)", re.DOTALL)


def set_parameter(policy: Policy, value: str) -> Policy:
    """Return the policy with one parameter of one rule set.

    A rule the policy lacks is added with its defaults.

    Raises
    ------
    InputError
        If the setting names no rule, no parameter of it, or a value it cannot take.

    Examples
    --------
    >>> from matcher.presets import load_policy
    >>> policy = set_parameter(load_policy("default"), "travel.max_one_way_m=40000")
    >>> policy.travel.max_one_way_m
    40000
    """
    match = _SETTING.fullmatch(value)
    if match is None:
        raise _refused(
            value, Text("应写作 规则.参数=值", "expected RULE.PARAMETER=VALUE")
        )
    kind, word, name, raw = match.groups()
    row = _rule_row(policy, value, kind, word)
    rules = list(policy.rules)
    if row is None:
        rules.append(_validated(value, {"kind": kind, name: _literal(raw)}))
    else:
        old = rules[row].model_dump(mode="json")
        rules[row] = _validated(value, {**old, name: _literal(raw)})
    return policy.model_copy(update={"rules": tuple(rules)})


def _rule_row(policy: Policy, value: str, kind: str, word: str | None) -> int | None:
    """Return the row of the one rule meant; None if the policy has none of the kind."""
    rows = [
        row
        for row, rule in enumerate(policy.rules)
        if rule.kind == kind and (word is None or _has(rule, word))
    ]
    if len(rows) > 1:
        kinds = "、".join(_selector(policy.rules[row]) for row in rows)
        raise _refused(
            value,
            Text(
                f"有 {len(rows)} 条 {kind} 规则，请注明哪一条：{kinds}",
                f"{len(rows)} rules are of kind {kind}, say which: {kinds}",
            ),
        )
    if word is not None and not rows:
        raise _refused(
            value,
            Text(f"没有含 {word} 的 {kind} 规则", f"no {kind} rule holds {word}"),
        )
    return rows[0] if rows else None


def _has(rule: AnyRule, word: str) -> bool:
    """Return whether every part of a word is a value of a rule, or in its title."""
    title = getattr(rule, "title", None) or getattr(rule, "topic", None)
    said = "\n".join(title) if isinstance(title, Text) else ""
    known = _words(rule)
    return all(part and (part in known or part in said) for part in word.split("/"))


def _words(rule: AnyRule) -> set[str]:
    values = rule.model_dump(mode="json").values()
    return {value for value in values if isinstance(value, str)}


def _selector(rule: AnyRule) -> str:
    fields = rule.model_dump(mode="json")
    if isinstance(rule, Degree):
        return f"{rule.kind}[{rule.mode}/{rule.link}]"
    word = fields.get("activity") or fields.get("side") or fields.get("mode") or "…"
    return f"{rule.kind}[{word}]"


def _literal(raw: str) -> object:
    """Read a value: JSON where it is, else a list where commas are, else a word."""
    if raw in ("none", "None", "无"):
        return None
    try:
        return json.loads(raw)
    except ValueError:
        return [part.strip() for part in raw.split(",")] if "," in raw else raw


def _validated(value: str, fields: dict[str, object]) -> AnyRule:
    try:
        return _RULE.validate_python(fields)
    except ValidationError as error:
        raise _refused(
            value, _why(error.errors(include_url=False)[0], fields)
        ) from None


def _why(error: ErrorDetails, fields: dict[str, object]) -> Text:
    place = ".".join(str(part) for part in error["loc"][1:]) or str(fields["kind"])
    if error["type"] == "extra_forbidden":
        hint = near_key(str(fields["kind"]), place)
        return Text(f"没有参数 {place}；{hint.zh}", f"no parameter {place}; {hint.en}")
    if error["type"] == "union_tag_invalid":
        hint = near_kind(place)
        return Text(f"没有规则 {place}；{hint.zh}", f"no rule {place}; {hint.en}")
    return Text(f"{place}：{reason_zh(error)}", f"{place}: {error['msg']}")


def _refused(value: str, expected: Text) -> InputError:
    return InputError(
        [
            Fault(
                code="policy.setting",
                where="--set",
                value=value,
                expected=expected,
                remedy=Text(
                    "规则与参数见 jiedui policy show",
                    "rules and parameters: jiedui policy show",
                ),
            )
        ]
    )
