"""Runs a method in a process of its own, kills it when its time is well over."""

import json
import pickle
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.methods import Task

MEMORY_GB = 6.0
_START_S = 120.0
_POLL_S = 0.1
_BAD_ALLOC = (
    "bad_alloc",
    "MemoryError",
    "Cannot allocate memory",
    "can't start new thread",
)
"""What processes say when there is no memory left for them."""


@dataclass(frozen=True, slots=True)
class Best:
    """A goal's value and bound at a moment.

    Parameters
    ----------
    s
        Seconds since the method began.
    """

    s: float
    goal: str
    value: int
    bound: int


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one method on one task.

    Parameters
    ----------
    outcome
        "plan", "no plan", "model not built" (killed before its model stood), "killed",
        "out of memory" or "failed".
    seconds, cpu_s
        Wall clock and processor time to the plan; for a killed run, until it was.
    base_mb, peak_mb
        Resident memory of the process before the method began and at most; 0 if it
        did not live to tell.
    partner, proven, bounds
        The plan, as the method gives it.
    history
        Better values and bounds as they came.
    note
        Last words of a failed run.
    """

    outcome: str
    seconds: float
    cpu_s: float = 0.0
    base_mb: int = 0
    peak_mb: int = 0
    partner: tuple[int, ...] | None = None
    proven: bool = False
    bounds: tuple[tuple[str, int], ...] = ()
    history: tuple[Best, ...] = ()
    note: str = ""


def grace_s(time_limit_s: float) -> float:
    """Return the seconds a method may run over its limit before it is killed."""
    return 15.0 + 0.1 * time_limit_s


def run_method(task: Task, method: str, *, memory_gb: float = MEMORY_GB) -> Run:
    """Run a method under its limits and return what it told.

    Parameters
    ----------
    task
        Problem, limit and seed.
    method
        A key of `benchmarks.methods.METHODS`.
    memory_gb
        Most address space of the process, in 2**30 bytes.
    """
    with tempfile.TemporaryDirectory(prefix="jiedui-bench-") as folder:
        place = Path(folder)
        (place / "task").write_bytes(pickle.dumps(task))
        words = ["-m", "benchmarks.child", str(place / "task"), method, str(memory_gb)]
        patience = task.time_limit_s + grace_s(task.time_limit_s)
        code: int | None
        with (place / "said").open("wb") as said, (place / "erred").open("wb") as erred:
            child = subprocess.Popen(
                [sys.executable, *words],
                stdout=said,
                stderr=erred,
                cwd=Path(__file__).parents[1],
            )
            try:
                code = _wait(child, place / "said", patience)
            finally:
                child.kill()
                child.wait()
        return _told(
            (place / "said").read_text("utf-8"),
            (place / "erred").read_text("utf-8", errors="replace"),
            code,
            patience,
        )


def _wait(child: "subprocess.Popen[bytes]", said: Path, patience: float) -> int | None:
    """Return the exit code, None if the method takes longer than `patience` seconds.

    The time to start Python and load libraries does not count.
    """
    ends = time.monotonic() + _START_S
    begun = False
    while time.monotonic() < ends:
        try:
            return child.wait(timeout=_POLL_S)
        except subprocess.TimeoutExpired:
            if not begun and said.stat().st_size:
                begun, ends = True, time.monotonic() + patience
    return None


def _told(said: str, erred: str, code: int | None, patience: float) -> Run:
    events = [json.loads(line) for line in said.splitlines() if line.endswith("}")]
    named: dict[str, dict[str, Any]] = {e["event"]: e for e in events}
    last = events[-1] if events else {"s": 0.0}
    history = tuple(
        Best(e["s"], e["goal"], e["value"], e["bound"])
        for e in events
        if e["event"] == "best"
    )
    base_mb = named.get("begun", {}).get("base_mb", 0)
    if (plan := named.get("plan")) is not None:
        return Run(
            "plan",
            plan["s"],
            cpu_s=plan["cpu_s"],
            base_mb=base_mb,
            peak_mb=plan["peak_mb"],
            partner=tuple(plan["partner"]),
            proven=plan["proven"],
            bounds=tuple(plan["bounds"].items()),
            history=history,
        )
    outcome, seconds = _failure(named, erred, code), float(last["s"])
    return Run(
        outcome,
        patience if code is None else seconds,
        base_mb=base_mb,
        peak_mb=int(last.get("peak_mb", 0)),
        history=history,
        note="" if outcome != "failed" else "".join(erred.splitlines()[-1:])[:200],
    )


def _failure(named: dict[str, dict[str, Any]], erred: str, code: int | None) -> str:
    if code is None:
        return "killed" if named.keys() & {"built", "best"} else "model not built"
    for outcome in ("out of memory", "no plan"):
        if outcome in named:
            return outcome
    return "out of memory" if any(w in erred for w in _BAD_ALLOC) else "failed"
