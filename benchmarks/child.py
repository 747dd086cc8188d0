"""One method in a process of its own: ``python -m benchmarks.child TASK METHOD GB``.

The task is a pickle that the parent wrote. Lines of JSON on standard output tell what
happens when; the last one holds the plan. Memory is capped, so that a method that
wants too much fails by itself and its peak is its own.
"""

import json
import pickle
import resource
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.methods import METHODS

_MB = 1024


def main(task_path: str, method: str, memory_gb: str) -> None:
    """Run a method on a task and tell."""
    # the file was written a moment ago by the parent, for this process alone
    task = pickle.loads(Path(task_path).read_bytes())
    cap = int(float(memory_gb) * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (cap, cap))
    teller = _Teller()
    teller.say("begun", base_mb=_peak_mb())
    try:
        found = METHODS[method](task, teller)
    except MemoryError:
        teller.say("out of memory", peak_mb=_peak_mb())
        return
    if found is None:
        teller.say("no plan", peak_mb=_peak_mb())
        return
    teller.say(
        "plan",
        partner=found.partner,
        proven=found.proven,
        bounds=dict(found.bounds),
        cpu_s=round(time.process_time() - teller.cpu, 3),
        peak_mb=_peak_mb(),
    )


def _peak_mb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // _MB


class _Teller:
    """Writes one line of JSON an event, with the seconds since the start."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self.cpu = time.process_time()

    def say(self, event: str, **more: Any) -> None:
        at = round(time.perf_counter() - self._begun, 4)
        print(json.dumps({"event": event, "s": at, **more}), flush=True)

    def built(self) -> None:
        self.say("built")

    def best(self, goal: str, value: int, bound: int) -> None:
        self.say("best", goal=goal, value=value, bound=bound)


if __name__ == "__main__":
    main(*sys.argv[1:])
