"""Runs cases and returns plain records."""

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.instance import Instance, digest, make_instance
from benchmarks.judge import Judged, judge
from benchmarks.methods import METHODS
from benchmarks.process import MEMORY_GB
from benchmarks.rotation import rotate
from benchmarks.suites import Case
from benchmarks.terms.instance import TermInstance, make_term
from benchmarks.terms.methods import TERM_METHODS
from benchmarks.terms.run import run_term
from benchmarks.trace import gap, times

Record = dict[str, Any]
_PAIRING_LIMIT_S = 20.0


def key_of(record: Record) -> tuple[str, str, int, str, str, float]:
    """Return what makes a record the same piece of work as another."""
    return (
        record["instance"],
        record["policy"],
        record["seed"],
        record["phase"],
        record["method"],
        float(record["limit_s"]),
    )


def run_case(
    case: Case,
    *,
    seed: int,
    methods: Sequence[str] = tuple(METHODS),
    done: Sequence[Record] = (),
    memory_gb: float = MEMORY_GB,
    keep: Callable[[Record], None] = lambda _: None,
    say: Callable[[str], None] = lambda _: None,
) -> list[Record]:
    """Solve one case with every method, same instance, same limit, same run.

    Parameters
    ----------
    case, seed
        What is solved.
    methods
        Which methods, in this order.
    done
        Records of an earlier run; what they hold is not done again.
    memory_gb
        Most address space of a method's process, in 2**30 bytes.
    keep
        Given every new record at once.
    say
        Told what happens now.

    Returns
    -------
    list
        Records of this case, old and new.
    """
    old = {key_of(record): record for record in done}
    records: list[Record] = []
    instance: Instance | TermInstance | None = None
    for method in methods:
        head: Record = {
            "instance": case.instance,
            "policy": case.policy,
            "seed": seed,
            "phase": case.phase,
            "method": method,
            "limit_s": case.time_limit_s,
        }
        if (known := old.get(key_of(head))) is not None:
            records.append(known)
            continue
        say(f"{case.instance} seed {seed} {case.phase}: {method}")
        if instance is None:
            instance = _instance(case, seed)
        record = head | _measured(case, instance, method, seed, memory_gb)
        keep(record)
        records.append(record)
    return records


def _instance(case: Case, seed: int) -> Instance | TermInstance:
    if case.phase == "term":
        return make_term(case.instance, seed=seed)
    return make_instance(case.instance, seed=seed, policy_name=case.policy)


def methods_of(case: Case) -> tuple[str, ...]:
    """Return the methods that can be run on a case, ours first."""
    known = tuple(TERM_METHODS if case.phase == "term" else METHODS)
    return tuple(name for name in known if name in (case.methods or known))


def _measured(
    case: Case,
    instance: Instance | TermInstance,
    method: str,
    seed: int,
    memory_gb: float,
) -> Record:
    if isinstance(instance, TermInstance):
        return run_term(
            instance,
            method,
            time_limit_s=case.time_limit_s,
            seed=seed,
            memory_gb=memory_gb,
        )
    pairing = case.phase == "pairing"
    limit_s = case.time_limit_s if pairing else _PAIRING_LIMIT_S
    judged = judge(
        instance, method, time_limit_s=limit_s, seed=seed, memory_gb=memory_gb
    )
    record = _record(instance, judged)
    if pairing or judged.goals is None:
        return record
    rotated = rotate(
        instance, judged.pairing, time_limit_s=case.time_limit_s, seed=seed
    )
    return record | {
        "pairing_seconds": record["seconds"],
        "seconds": round(rotated.seconds, 3),
        "proven": rotated.proven,
        "goals": rotated.goals,
        "bounds": rotated.bounds,
        "gaps": {},
        "faults": rotated.faults,
        "unmet": rotated.unmet,
    }


def _record(instance: Instance, judged: Judged) -> Record:
    order = [str(name) for name in instance.policy.goals.order]
    run, goals, bounds = judged.run, judged.goals, judged.bounds
    pairs = list(zip(goals or (), bounds, strict=False))
    when = times(run.history, order, end_s=run.seconds, final=pairs)
    return {
        "digest": digest(instance),
        "schools": len(instance.county.schools),
        "arcs": len(instance.problem.arcs),
        "outcome": run.outcome,
        "note": run.note,
        "seconds": round(run.seconds, 3),
        "cpu_s": run.cpu_s,
        "base_mb": run.base_mb,
        "peak_mb": run.peak_mb,
        "proven": run.proven,
        "goals": None if goals is None else dict(zip(order, goals, strict=True)),
        "bounds": dict(zip(order, bounds, strict=False)),
        "gaps": {
            name: round(gap(*pair), 6) for name, pair in zip(order, pairs, strict=False)
        },
        "first_s": None if goals is None else when.first,
        "within_s": when.within,
        "faults": judged.faults,
    }
