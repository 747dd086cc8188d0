"""The process in which one plan is made; it knows no database and no HTTP.

It sends ticks while it works and one last message: the bundle, or the faults. It
ends with its whole process group when the server dies, so that no solver is left
running behind anybody's back.
"""

import os
import signal
import sys
import threading
import time
import traceback
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from multiprocessing.synchronize import Event
from typing import Any

from api.documents import plan_of, written
from matcher.county import County
from matcher.errors import Fault, JieduiError
from matcher.plan import Plan
from matcher.policy import Policy
from matcher.progress import Tick
from matcher.report import activity_counts
from matcher.report.judgement import members_of
from scenarios.edits import apply_edits, parse_edit

TICK_PAUSE_S = 0.2
"""Ticks of one stage that follow faster than this are left out."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is given.

    Parameters
    ----------
    county, policy, start
        JSON of the county, of the policy and of the bundle to start from (or None).
    edits
        What-if edits of the inputs of `start`, which then take the place of `county`
        and `policy`.
    time_limit_s, gap, seed, workers, only_pairing
        As in `matcher.pipeline.make_plan`.
    """

    county: bytes
    policy: str
    start: bytes | None
    edits: tuple[str, ...]
    time_limit_s: float
    gap: float
    seed: int
    workers: int | None
    only_pairing: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """The plan, as bundle and in short."""

    bundle: bytes
    outcome: dict[str, Any]
    stopped: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """The input has faults that only planning finds."""

    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """Our own bug; `places` are source lines without any values."""

    error: str
    places: str


def run(pipe: Connection, stop: Event, memory_limit_mb: int) -> None:
    """Take a `Task` from `pipe`, make its plan and send back what happens.

    Parameters
    ----------
    pipe
        Both ways to the server.
    stop
        Set by the server when the user asked to stop.
    memory_limit_mb
        Address space in MiB of each process of the solve; 0 means no limit.
    """
    _isolate(memory_limit_mb)
    try:
        task: Task = pipe.recv()
        pipe.send(_solve(task, PipeWatcher(pipe, stop)))
    except JieduiError as error:
        pipe.send(Refused(error.faults))
    except Exception as error:
        places = "".join(traceback.format_tb(error.__traceback__))
        pipe.send(Broken(type(error).__name__, places))
    finally:
        pipe.close()


class PipeWatcher:
    """Sends ticks through a pipe, not too many, and asks an event about stopping.

    Parameters
    ----------
    pipe
        End to send on.
    stop
        Set by the server when the user asked to stop.
    """

    def __init__(self, pipe: Connection, stop: Event) -> None:
        self._pipe = pipe
        self._stop = stop
        self._stage = ""
        self._sent = 0.0
        self._lock = threading.Lock()

    def tick(self, tick: Tick) -> None:
        """Send one report, unless one of its stage was sent just before."""
        with self._lock:
            moment = time.monotonic()
            if tick.stage == self._stage and moment - self._sent < TICK_PAUSE_S:
                return
            self._stage, self._sent = tick.stage, moment
            self._pipe.send(tick)

    def stopped(self) -> bool:
        """Return whether the user asked to stop."""
        return self._stop.is_set()


def _solve(task: Task, watcher: PipeWatcher) -> Finished:
    # The engine is imported here: importing this module must stay quick and light.
    from matcher.io import write_plan
    from matcher.pipeline import make_plan

    start = plan_of(task.start) if task.start else None
    county, policy = _inputs(task, start)
    plan = make_plan(
        county,
        policy,
        time_limit=task.time_limit_s,
        gap=task.gap,
        seed=task.seed,
        workers=task.workers,
        start=start,
        only_pairing=task.only_pairing,
        watcher=watcher,
    )
    bundle = written("plan.json", lambda path: write_plan(plan, path))
    return Finished(bundle, outcome_of(plan), plan.meta.stopped)


def _inputs(task: Task, start: Plan | None) -> tuple[County, Policy]:
    if start is not None and task.edits:
        edits = [parse_edit(edit) for edit in task.edits]
        return apply_edits(start.county, start.policy, edits)
    return (
        County.model_validate_json(task.county),
        Policy.model_validate_json(task.policy),
    )


def outcome_of(plan: Plan) -> dict[str, Any]:
    """Return the short form of a plan that is shown before anyone loads the bundle."""
    parts = (("pairing", plan.pairing), ("rotation", plan.rotation))
    return {
        "pairing_status": plan.pairing.status,
        "rotation_status": plan.rotation.status,
        "goals": [
            {
                "part": part,
                **goal.model_dump(exclude={"parts"}),
                "members": [m._asdict() for m in members_of(plan.policy, goal)],
            }
            for part, made in parts
            for goal in made.goals
        ],
        "pairing_gap": plan.pairing.gap,
        "consortia": len(plan.pairing.consortia),
        "unpaired": len(plan.pairing.unpaired),
        "leadless": len(plan.pairing.leadless),
        "postings": len(plan.rotation.postings),
        "visits": len(plan.rotation.visits),
        "events": len(plan.rotation.events),
        "activities": activity_counts(plan),
        "unmet": len(plan.rotation.unmet),
        "hard_findings": plan.audit.hard_findings if plan.audit else 0,
        "soft_findings": plan.audit.soft_findings if plan.audit else 0,
        "runtime_s": plan.meta.runtime_s,
    }


def _isolate(memory_limit_mb: int) -> None:
    """Make this process a group of its own that dies with the server."""
    if sys.platform == "win32":
        end_group = _exit_now
    else:
        os.setsid()
        end_group = _kill_group
        if memory_limit_mb:
            import resource

            size = memory_limit_mb * 2**20
            resource.setrlimit(resource.RLIMIT_AS, (size, size))
    # Ctrl-C in the server's terminal is the server's to answer, not ours.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        end_group()

    threading.Thread(target=watch, daemon=True).start()


def _exit_now() -> None:
    os._exit(1)


def _kill_group() -> None:
    if sys.platform != "win32":
        os.killpg(0, signal.SIGKILL)
