"""The merged policy as a YAML file, each rule with a comment on where it comes from."""

from io import StringIO
from typing import Any

from ruamel.yaml import YAML

from matcher.county import Noun
from matcher.merging.nouns import Choice, How, Merge, MergedRule, Stated
from matcher.merging.telling import value_of
from matcher.policy import AnyRule, Policy

_WIDTH = 100
_HOW = {
    How.STRICTER: "取严",
    How.OVERLAP: "取交集",
    How.UNION: "取并集",
    How.FIRST: "取第一份",
}


def merged_yaml(merge: Merge) -> str:
    """Return the merged policy as YAML that reads back as the same policy.

    Raises
    ------
    ValueError
        The policies contradict, so that there is no merged policy.
    """
    policy = merge.policy
    if policy is None:
        raise ValueError("merge: the policies contradict")
    parts = [
        _comment(f"合并自 {' ＋ '.join(merge.policies)}，取其严者。"),
        *(_comment(note.zh) for note in merge.notes),
        _dump(_head(policy)),
        "rules:\n" if policy.rules else "rules: []\n",
    ]
    for rule, told in zip(policy.rules, merge.rules, strict=True):
        parts.append(_comment(" · ".join(told.sources), indent=2))
        parts += [_comment(line, indent=4) for line in _lines(told)]
        parts.append(_item(_plain(rule)))
    parts.append(_dump({"ambiguities": [_plain(a) for a in policy.ambiguities]}))
    return "".join(parts)


def _lines(told: MergedRule) -> list[str]:
    found = [_told(c) for c in told.choices if c.how in _HOW]
    return found + [t.zh for t in (told.beside, told.meets) if t is not None]


def _told(choice: Choice) -> str:
    said = "；".join(_said(each) for each in choice.stated)
    return f"{choice.parameter}：{said} → {_HOW[choice.how]} {_word(choice.chosen)}"


def _said(stated: Stated) -> str:
    clauses = f"（{'、'.join(stated.clauses)}）" if stated.clauses else ""
    return f"{stated.policy}{clauses} {_word(stated.value)}"


def _word(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(map(str, value)) or "不限"
    return "不限" if value is None else str(value)


def _comment(words: str, *, indent: int = 0) -> str:
    text = " ".join(words.split())
    return f"{' ' * indent}# {text}\n"


def _head(policy: Policy) -> dict[str, Any]:
    return {
        "name": policy.name,
        "title": list(policy.title),
        "documents": [_plain(paper) for paper in policy.documents],
        "clauses": [_plain(clause) for clause in policy.clauses],
    }


def _plain(noun: Noun | AnyRule) -> dict[str, Any]:
    """Return what differs from the defaults, the kind first, sets in order."""
    fields = type(noun).model_fields
    kept = {
        name: value_of(noun, name)
        for name, field in fields.items()
        if name == "kind"
        or field.is_required()
        or getattr(noun, name) != field.get_default(call_default_factory=True)
    }
    first = {"kind": kept.pop("kind")} if "kind" in kept else {}
    return first | kept


def _item(data: dict[str, Any]) -> str:
    lines = _dump(data).splitlines()
    return "".join(
        f"  {'- ' if number == 0 else '  '}{line}\n" if line else "\n"
        for number, line in enumerate(lines)
    )


def _dump(data: Any) -> str:
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = None
    yaml.allow_unicode = True
    yaml.width = _WIDTH
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    stream = StringIO()
    yaml.dump(data, stream)
    return stream.getvalue()
