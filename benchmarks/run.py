"""Runs cases and returns plain records."""

from collections.abc import Callable
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


def worse_than_peers(records: list[Record]) -> list[str]:
    """Name every peer that has a lexicographically better pairing than ours.

    A peer with audit faults does not count: it solved an easier problem.
    """
    lost = []
    groups: dict[tuple[str, int, str], list[Record]] = {}
    for record in records:
        if record["phase"] == "pairing":
            key = (record["instance"], record["seed"], record["policy"])
            groups.setdefault(key, []).append(record)
    for (instance, seed, _), group in groups.items():
        mine = next(r for r in group if r["method"] == "jiedui")
        for peer in group:
            if not peer["faults"] and _vector(peer) < _vector(mine):
                lost.append(f"{instance} seed {seed}: {peer['method']}")
    return lost


def _vector(record: Record) -> tuple[int, ...]:
    return tuple(record["goals"].values())
