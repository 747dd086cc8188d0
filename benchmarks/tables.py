"""Markdown tables of results: medians over seeds and instances, one row a size."""

import math
import statistics
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from benchmarks.standings import OURS, duels, peers_in, spread, standing, verdict
from benchmarks.suites import FIXED, size_of
from benchmarks.terms.run import GOALS as TERM_GOALS
from benchmarks.trace import STEPS

Record = dict[str, Any]
_REAL = "real lists"


def tables(records: Iterable[Record], machine: dict[str, str]) -> str:
    """Return all tables of a result file as one Markdown text."""
    known = list(records)
    every = [r for r in known if r["phase"] == "pairing"]
    terms = [r for r in known if r["phase"] == "term"]
    parts = [_machine(machine)]
    if every:
        parts += [
            "### 本产品 jiedui\n\n" + _ours(every),
            "### 各地形 By landform\n\n" + _ours(every, by=_shape),
            "### 对照方法 Peers\n\n" + _peers(every),
            "### 差多少 By how much\n\n" + _how_much(every),
            verdict(every),
        ]
    if terms:
        parts += ["### 一个学期的听课 A term's observation\n\n" + _terms(terms)]
        parts += [verdict(terms)]
    return "\n\n".join(parts) + "\n"


def _terms(records: Sequence[Record]) -> str:
    rows = []
    for name, group in _grouped(records, _shape).items():
        methods = dict.fromkeys(r["method"] for r in group)
        for method in methods:
            its = [r for r in group if r["method"] == method]
            planned = [r for r in its if r["goals"] is not None]
            rows.append(
                [
                    name,
                    method,
                    str(len(its)),
                    f"{statistics.median(r['teachers'] for r in its):,.0f}",
                    f"{its[0]['limit_s']:g}",
                    _seconds([r["seconds"] if r["goals"] else None for r in its]),
                    str(sum(r["proven"] for r in its)),
                    *(_middle(planned, goal) for goal in TERM_GOALS),
                    _gaps(planned) if method == OURS and planned else "–",
                    str(sum(r["faults"] for r in its)),
                    f"{max(r['peak_mb'] for r in its):,}",
                ]
            )
    head = ["schools", "method", "runs", "teachers", "limit s", "s", "proven"]
    return _table([*head, *TERM_GOALS, "gap", "faults", "peak MB"], rows)


def _middle(records: Sequence[Record], goal: str) -> str:
    values = [r["goals"][goal] for r in records]
    return f"{statistics.median(values):,.0f}" if values else "–"


def _machine(machine: dict[str, str]) -> str:
    return "；".join(f"{name} {value}" for name, value in machine.items())


def _group(record: Record) -> str:
    size = None if record["instance"] in FIXED else size_of(record["instance"])
    return _REAL if size is None else f"{size:,}"


def _shape(record: Record) -> str:
    if record["instance"] in FIXED:
        return str(record["instance"])
    words = str(record["instance"]).split("-")
    at = next(i for i, word in enumerate(words) if word.isdigit())
    ends = [word for word in words[at + 1 :] if word != "schools"]
    return f"{_group(record)} {' '.join([*words[:at], *ends])}"


def _grouped(
    records: Iterable[Record], by: Callable[[Record], str]
) -> dict[str, list[Record]]:
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(by(record), []).append(record)
    return dict(sorted(groups.items(), key=lambda item: _order(item[1][0], item[0])))


def _order(record: Record, name: str) -> tuple[int, str]:
    size = None if record["instance"] in FIXED else size_of(record["instance"])
    return (10**9 if size is None else size, name)


def _ours(records: Sequence[Record], *, by: Callable[[Record], str] = _group) -> str:
    mine = [r for r in records if r["method"] == OURS]
    rows = [
        [
            name,
            str(len(group)),
            f"{statistics.median(r['arcs'] for r in group):,.0f}",
            f"{group[0]['limit_s']:g}",
            _seconds([r["first_s"] for r in group]),
            *(_seconds([r["within_s"][step] for r in group]) for step in STEPS),
            str(sum(r["proven"] for r in group)),
            _gaps(group),
            f"{max(r['peak_mb'] for r in group):,}",
        ]
        for name, group in _grouped(mine, by).items()
    ]
    head = ["schools", "runs", "pairs", "limit s", "first plan s"]
    head += [f"to {step} s" for step in STEPS]
    return _table([*head, "proven", "final gap", "peak MB"], rows)


def _seconds(values: Sequence[float | None]) -> str:
    """Return median and range of seconds; how many of all where some never came."""
    came = sorted(value for value in values if value is not None)
    if not came:
        return "–"
    # over all runs: those that never came stand at the end
    never = [math.inf] * (len(values) - len(came))
    median = statistics.median([*came, *never])
    middle = f"{median:.2f}" if math.isfinite(median) else "–"
    text = f"{middle} ({came[0]:.2f}..{came[-1]:.2f})"
    return text if len(came) == len(values) else f"{text}, {len(came)} of {len(values)}"


def _gaps(group: Sequence[Record]) -> str:
    """Return median and largest final gap, and the goals still open."""
    gaps = [max(r["gaps"].values(), default=1.0) for r in group]
    if not max(gaps):
        return "0"
    first_open = [
        next((goal for goal, gap in r["gaps"].items() if gap), None) for r in group
    ]
    goals = ", ".join(sorted({goal for goal in first_open if goal}))
    text = f"{statistics.median(gaps):.3%} (max {max(gaps):.3%})"
    return f"{text} {goals}".rstrip()


def _peers(records: Sequence[Record]) -> str:
    rows = []
    for name, group in _grouped(records, _group).items():
        for peer in peers_in(group):
            its = [r for _, r in duels(group) if r["method"] == peer]
            result = standing(group, peer)
            rows.append(
                [
                    name,
                    peer,
                    str(result.met),
                    str(sum(r["proven"] for r in its)),
                    _seconds([r["seconds"] for r in its if r["goals"] is not None]),
                    str(result.worse),
                    str(result.equal),
                    str(result.better),
                    ", ".join(f"{o} {n}" for o, n in result.outcomes.items()) or "–",
                    f"{max(r['peak_mb'] for r in its):,}",
                ]
            )
    head = ["schools", "peer", "runs", "proven", "s", "worse", "equal", "better"]
    return _table([*head, "without a plan", "peak MB"], rows)


def _how_much(records: Sequence[Record]) -> str:
    rows = [
        [name, peer, goal, str(len(found)), spread(found)]
        for name, group in _grouped(records, _group).items()
        for peer in peers_in(group)
        for goal, found in standing(group, peer).differences.items()
    ]
    return _table(
        ["schools", "peer", "first goal to differ", "runs", "peer less ours"], rows
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
