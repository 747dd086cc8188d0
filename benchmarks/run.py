"""Runs cases and returns plain records."""

import statistics
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.instance import make_instance
from benchmarks.methods import METHODS, judge
from benchmarks.rotation import rotate
from benchmarks.suites import Case

Record = dict[str, Any]


def run_case(
    case: Case, *, seed: int, say: Callable[[str], None] = lambda _: None
) -> list[Record]:
    """Solve one case with every method, same instance, same limit, same run."""
    instance = make_instance(case.instance, seed=seed, policy_name=case.policy)
    records: list[Record] = []
    for method in METHODS:
        say(f"{case.instance} seed {seed} {case.phase}: {method}")
        limit = case.time_limit_s if case.phase == "pairing" else 30.0
        judged = judge(instance, method, time_limit_s=limit, seed=seed)
        record: Record = {
            "instance": case.instance,
            "policy": case.policy,
            "seed": seed,
            "phase": case.phase,
            "method": method,
            "schools": len(instance.county.schools),
            "arcs": len(instance.problem.arcs),
            "seconds": round(judged.seconds, 3),
            "proven": judged.proven,
            "goals": dict(
                zip(map(str, instance.policy.goals.order), judged.goals, strict=True)
            ),
            "bounds": list(judged.bounds),
            "faults": judged.faults,
        }
        if case.phase == "rotation":
            rotated = rotate(
                instance, judged.pairing, time_limit_s=case.time_limit_s, seed=seed
            )
            record |= {
                "pairing_seconds": record["seconds"],
                "seconds": round(rotated.seconds, 3),
                "proven": rotated.proven,
                "goals": rotated.goals,
                "bounds": list(rotated.bounds.values()),
                "faults": rotated.faults,
                "unmet": rotated.unmet,
            }
        records.append(record)
    return records


def _duels(records: list[Record]) -> Iterator[tuple[Record, Record]]:
    """Yield our pairing and a peer's of the same instance and seed."""
    ours = {_key(r): r for r in records if r["method"] == "jiedui"}
    for peer in records:
        if peer["phase"] == "pairing" and peer["method"] != "jiedui":
            yield ours[_key(peer)], peer


def _key(record: Record) -> tuple[str, int, str, str]:
    return (record["instance"], record["seed"], record["policy"], record["phase"])


def worse_than_peers(records: list[Record]) -> list[str]:
    """Name every peer that has a lexicographically better pairing than ours.

    A peer with audit faults does not count: it solved an easier problem.
    """
    return [
        f"{peer['instance']} seed {peer['seed']}: {peer['method']}"
        for mine, peer in _duels(records)
        if not peer["faults"] and _vector(peer) < _vector(mine)
    ]


def standings(records: list[Record]) -> list[str]:
    """Return one line a peer: how often it is worse, equal or better, and by how much.

    Distance is compared only where all goals before it are equal.
    """
    lines = []
    for method in dict.fromkeys(peer["method"] for _, peer in _duels(records)):
        duels = [(m, p) for m, p in _duels(records) if p["method"] == method]
        worse = sum(_vector(p) > _vector(m) for m, p in duels)
        equal = sum(_vector(p) == _vector(m) for m, p in duels)
        farther = [
            _vector(p)[-1] / max(1, _vector(m)[-1]) - 1
            for m, p in duels
            if _vector(p)[:-1] == _vector(m)[:-1]
        ]
        slower = statistics.median(p["seconds"] / m["seconds"] for m, p in duels)
        line = (
            f"{method}: worse on {worse}, equal on {equal}, better on "
            f"{len(duels) - worse - equal} of {len(duels)}; time x{slower:.2f} (median)"
        )
        if farther:
            line += f"; distance {statistics.median(farther):+.2%} (median of "
            line += f"{len(farther)} with equal earlier goals)"
        lines.append(line)
    return lines


def _vector(record: Record) -> tuple[int, ...]:
    return tuple(record["goals"].values())
