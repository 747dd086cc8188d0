"""What can be wrong in a policy file beyond single values: references, duplicates.

Looks at the file as it was read, so that every fault names its line, also where the
rules themselves have faults.
"""

import difflib
from collections.abc import Iterator, Sequence
from typing import Any

from matcher.errors import Fault
from matcher.text import Text

Location = Sequence[int | str]


def line_of(data: Any, location: Location) -> int:
    """Return the 1-based line of the deepest key of `location` that exists."""
    node, line = data, 1
    for step in location:
        mark = getattr(node, "lc", None)
        try:
            if isinstance(node, dict) and step in node:
                line = mark.key(step)[0] + 1 if mark else line
                node = node[step]
            elif isinstance(node, list) and isinstance(step, int):
                line = mark.item(step)[0] + 1 if mark else line
                node = node[step]
        except (KeyError, IndexError, TypeError):
            break
    return line


def reference_faults(data: Any, place: str) -> Iterator[Fault]:
    """Yield faults of clause references, and of what is there twice.

    Parameters
    ----------
    data
        The file as read; parts of another shape are passed over.
    place
        Name of the file.
    """
    clauses, rules = _list(data, "clauses"), _list(data, "rules")
    lines: dict[str, int] = {}
    for number, clause in enumerate(clauses):
        id_ = clause.get("id") if isinstance(clause, dict) else None
        if not isinstance(id_, str):
            continue
        line = line_of(data, ("clauses", number))
        if id_ in lines:
            yield _second_clause(place, line, id_, lines[id_])
        lines.setdefault(id_, line)
    used = set()
    for number, rule in enumerate(rules):
        for item, ref in enumerate(_list(rule, "clauses")):
            used.add(ref)
            if isinstance(ref, str) and ref not in lines:
                line = line_of(data, ("rules", number, "clauses", item))
                yield _unknown_clause(place, line, ref, list(lines))
    for id_, line in lines.items():
        if id_ not in used:
            yield _lost_clause(place, line, id_)
    yield from _rules_twice(data, rules, place)


def _list(data: Any, key: str) -> list[Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def _rules_twice(data: Any, rules: list[Any], place: str) -> Iterator[Fault]:
    seen: list[tuple[Any, int]] = []
    degrees: dict[tuple[str, str], int] = {}
    for number, rule in enumerate(rules):
        if not isinstance(rule, dict):
            continue
        line = line_of(data, ("rules", number))
        same = next((at for other, at in seen if other == rule), None)
        seen.append((rule, line))
        if same is not None:
            yield _second_rule(place, line, same, str(rule.get("kind", "")))
            continue
        if rule.get("kind") == "degree":
            key = str(rule.get("mode", "paired")), str(rule.get("link", "ordinary"))
            if key in degrees:
                yield _second_degree(place, line, "/".join(key), degrees[key])
            degrees.setdefault(key, line)


def _unknown_clause(place: str, line: int, ref: str, known: list[str]) -> Fault:
    near = difflib.get_close_matches(ref, known, n=1, cutoff=0.5)
    return Fault(
        code="policy.clause.unknown",
        where=f"{place}:{line}",
        value=ref[:60],
        expected=Text("没有列出这一条款", "no such clause is listed"),
        remedy=Text(f"是否指 {near[0]}？", f"did you mean {near[0]}?")
        if near
        else Text(
            "在 clauses 中列出它，或改正编号", "list it in clauses, or correct it"
        ),
    )


def _lost_clause(place: str, line: int, id_: str) -> Fault:
    return Fault(
        code="policy.clause.unused",
        where=f"{place}:{line}",
        value=id_[:60],
        expected=Text("没有规则引用这一条款", "no rule names this clause"),
        remedy=Text(
            f"在相应规则加 clauses: [{id_}]；确实不作安排的，用 kind: context",
            f"add clauses: [{id_}] to its rule, or use kind: context",
        ),
    )


def _second_clause(place: str, line: int, id_: str, first: int) -> Fault:
    return Fault(
        code="policy.clause.duplicate",
        where=f"{place}:{line}",
        value=id_[:60],
        expected=Text(f"与第 {first} 行的条款同号", f"same id as in line {first}"),
        remedy=Text("每条用不同的编号", "give each clause its own id"),
    )


def _second_rule(place: str, line: int, first: int, kind: str) -> Fault:
    return Fault(
        code="policy.rule.duplicate",
        where=f"{place}:{line}",
        value=kind[:60],
        expected=Text(
            f"与第 {first} 行的规则完全相同", f"the same rule as in line {first}"
        ),
        remedy=Text("删去一条", "delete one of them"),
    )


def _second_degree(place: str, line: int, name: str, first: int) -> Fault:
    return Fault(
        code="policy.degree.duplicate",
        where=f"{place}:{line}",
        value=name[:60],
        expected=Text(
            f"同一模式、同一结对类型已在第 {first} 行规定",
            f"this mode and link has its rule in line {first}",
        ),
        remedy=Text("合成一条 degree 规则", "make one degree rule of the two"),
    )
