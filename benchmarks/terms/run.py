"""Runs the methods on one term, each in a process of its own, and lets the audit count.

``python -m benchmarks.terms.run TASK METHOD GB`` is the child: the task is a pickle the
parent wrote, the answer a pickle beside it.
"""

import pickle
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.process import grace_s
from benchmarks.terms.instance import TermInstance
from benchmarks.terms.methods import TERM_METHODS
from matcher.audit import audit_plan
from matcher.errors import Severity
from matcher.plan import Finding, Plan, RotationPlan, Status

Record = dict[str, Any]
GOALS = ("short", "trips", "missed_periods", "cover_peak")
"""People owed who do not go, and the goals of rotation that observation has."""

_SHORT = frozenset({"visit.share"})
_START_S = 60.0
_KB = 1024


@dataclass(frozen=True, slots=True)
class TermTask:
    """What a method is given."""

    instance: TermInstance
    time_limit_s: float
    seed: int


@dataclass(frozen=True, slots=True)
class TermFound:
    """What a method gives back, with its seconds and peak memory (MB, children too)."""

    rotation: RotationPlan | None
    seconds: float
    peak_mb: int
    outcome: str


def run_term(
    instance: TermInstance,
    method: str,
    *,
    time_limit_s: float,
    seed: int,
    memory_gb: float,
) -> Record:
    """Run one method and return its record, goals counted by the audit."""
    task = TermTask(instance, time_limit_s, seed)
    found = _in_child(task, method, memory_gb)
    record: Record = {
        "schools": len(instance.county.schools),
        "teachers": len(instance.county.teachers),
        "outcome": found.outcome,
        "note": "",
        "seconds": round(found.seconds, 3),
        "peak_mb": found.peak_mb,
        "proven": False,
        "goals": None,
        "bounds": {},
        "gaps": {},
        "faults": 0,
    }
    if found.rotation is None:
        return record
    return record | judged(instance, found.rotation)


def judged(instance: TermInstance, rotation: RotationPlan) -> Record:
    """Return goals, bounds, gaps and faults of a rotation as the audit counts them."""
    audit = audit_plan(
        Plan(
            county=instance.county,
            policy=instance.policy,
            pairing=instance.pairing,
            rotation=rotation,
        )
    )
    short = [f for f in audit.findings if f.rule in _SHORT]
    goals = {"short": sum(_lacking(finding) for finding in short)}
    goals |= {goal.name: goal.value for goal in audit.goals if goal.name in GOALS}
    bounds = {goal.name: goal.bound for goal in rotation.goals if goal.name in goals}
    return {
        "proven": rotation.status is Status.OPTIMAL,
        "goals": {name: goals[name] for name in GOALS if name in goals},
        "bounds": bounds,
        "gaps": {
            name: round((goals[name] - bound) / max(1, goals[name]), 6)
            for name, bound in bounds.items()
        },
        "faults": sum(
            f.severity is Severity.ERROR
            and f.rule.startswith(("visit.", "cover."))
            and f.rule not in _SHORT
            for f in audit.findings
        ),
    }


def _lacking(finding: Finding) -> int:
    """Return the people short in a finding on shares."""
    value, bound = (x for x in (finding.value, finding.bound))
    return max(0, int(bound) - int(value)) if (value + bound).isdigit() else 1


def _in_child(task: TermTask, method: str, memory_gb: float) -> TermFound:
    with tempfile.TemporaryDirectory(prefix="jiedui-term-") as folder:
        place = Path(folder)
        (place / "task").write_bytes(pickle.dumps(task))
        words = ["-m", "benchmarks.terms.run", str(place), method, str(memory_gb)]
        patience = task.time_limit_s + grace_s(task.time_limit_s) + _START_S
        began = time.perf_counter()
        try:
            done = subprocess.run(
                [sys.executable, *words],
                timeout=patience,
                capture_output=True,
                check=False,
                cwd=Path(__file__).parents[2],
            )
        except subprocess.TimeoutExpired:
            return TermFound(None, time.perf_counter() - began, 0, "killed")
        answer = place / "answer"
        if not answer.exists():
            outcome = "out of memory" if b"emory" in done.stderr else "failed"
            return TermFound(None, time.perf_counter() - began, 0, outcome)
        # written by the child we started, in a folder of our own
        found: TermFound = pickle.loads(answer.read_bytes())
        return found


def main(folder: str, method: str, memory_gb: str) -> None:
    """Run a method on the task in a folder and leave the answer there."""
    place = Path(folder)
    task: TermTask = pickle.loads((place / "task").read_bytes())
    cap = int(float(memory_gb) * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (cap, cap))
    began = time.perf_counter()
    rotation = TERM_METHODS[method](task.instance, task.time_limit_s, task.seed)
    seconds = time.perf_counter() - began
    peak = max(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    outcome = "no plan" if rotation is None else "plan"
    found = TermFound(rotation, seconds, peak // _KB, outcome)
    (place / "answer").write_bytes(pickle.dumps(found))


if __name__ == "__main__":
    from benchmarks.terms import run as this

    this.main(*sys.argv[1:])
