"""Plans waiting and plans being made, each in a process of its own.

One thread per solve slot takes the next plan, starts `api.worker.run` in a spawned
process, writes what it reports into the store and sees to it that it ends: on time,
when asked, or by force. The server restarted marks what was running as interrupted
and queues again what was waiting.
"""

import logging
import math
import multiprocessing
import os
import queue
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from api.problems import FaultBody
from api.records import PlanRecord, State
from api.settings import Settings
from api.storage import Store
from api.worker import Broken, Finished, Refused, Task, run
from matcher.progress import Tick
from matcher.text import Text

log = logging.getLogger("jiedui.api")

POLL_S = 0.1
_RETRY_S = 1.0
_SPAWN = multiprocessing.get_context("spawn")

_ACTIVE = (State.RUNNING, State.STOPPING)
_STOPPED_WAITING = Text("排队时已停止，未开始编排", "stopped while waiting, not begun")
_STOPPING = Text("正在停止，保留目前最好的方案", "stopping, keeping the best so far")
_KEPT = Text("已停止，保留了停止时最好的方案", "stopped; the best so far is kept")
_SERVER_ENDED = Text(
    "服务已停止，编排中断；请重新提交", "the server ended before the plan; ask again"
)
_UNSAVED = Text(
    "结果存不进数据文件夹（磁盘可能已满）；请腾出空间后重新提交",
    "the result could not be stored (disk full, perhaps); free space, then ask again",
)
_BUG = Text(
    "程序内部错误，请告知维护人员", "internal error; please tell the maintainers"
)


@dataclass(slots=True)
class Running:
    """A solve under way; the flags are set by other threads."""

    stop: Event
    doomed: threading.Event = field(default_factory=threading.Event)


class QueueFullError(Exception):
    """As many plans are waiting as may wait."""


class Dispatcher:
    """Runs plans from a queue, `settings.solves_at_once` at a time.

    Parameters
    ----------
    store
        Where plans are read from and written to.
    settings
        Limits.
    """

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._waiting: queue.Queue[str | None] = queue.Queue()
        self._running: dict[str, Running] = {}
        self._lock = threading.Lock()
        self._door = threading.Lock()
        self._closing = False
        self._threads = [
            threading.Thread(target=self._serve, name=f"solve-{slot}", daemon=True)
            for slot in range(settings.solves_at_once)
        ]

    def start(self) -> None:
        """Settle what an earlier server left, then begin to work."""
        for plan in self._store.unfinished():
            if plan.state is State.QUEUED:
                self._waiting.put(plan.id)
            else:
                self._store.move(
                    plan.id,
                    State.INTERRUPTED,
                    expected=_ACTIVE,
                    message=_SERVER_ENDED,
                )
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Stop all solves, keep their best, and end; waiting plans keep waiting."""
        with self._lock:
            self._closing = True
            for running in self._running.values():
                running.stop.set()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    @property
    def alive(self) -> bool:
        """Whether every slot is working or ready to."""
        return all(thread.is_alive() for thread in self._threads)

    @contextmanager
    def admission(self) -> Iterator[None]:
        """Hold the door while one more plan is put into the store.

        Raises
        ------
        QueueFullError
            If no further plan may wait.
        """
        with self._door:
            if self._store.counts()[State.QUEUED] >= self._settings.max_queued:
                raise QueueFullError
            yield

    def submit(self, plan_id: str) -> None:
        """Queue a plan that is in the store."""
        self._waiting.put(plan_id)

    def stop(self, plan_id: str) -> None:
        """Ask a plan to end and keep its best so far; nothing if it has ended."""
        waiting = self._store.move(
            plan_id, State.STOPPED, expected=(State.QUEUED,), message=_STOPPED_WAITING
        )
        if waiting:
            return
        self._store.move(
            plan_id, State.STOPPING, expected=(State.RUNNING,), message=_STOPPING
        )
        with self._lock:
            if running := self._running.get(plan_id):
                running.stop.set()

    def abandon(self, plan_id: str) -> None:
        """End a plan's process at once; its result is not wanted any more."""
        with self._lock:
            if running := self._running.get(plan_id):
                running.doomed.set()

    # ---- inside a slot's thread

    def _serve(self) -> None:
        while (plan_id := self._waiting.get()) is not None:
            if self._closing:
                return
            try:
                self._run(plan_id)
            except Exception as error:
                log.error("plan %s: %s", plan_id, type(error).__name__)
                self._fail(
                    plan_id, _UNSAVED if isinstance(error, SQLAlchemyError) else _BUG
                )

    def _fail(self, plan_id: str, message: Text) -> None:
        """Mark a plan as failed, as soon as the database can be written again.

        A slot that gave up here would be lost; without a database it has no work.
        """
        while True:
            try:
                self._store.move(
                    plan_id, State.FAILED, expected=_ACTIVE, message=message
                )
            except SQLAlchemyError:
                if self._closing:
                    return
                time.sleep(_RETRY_S)
            else:
                return

    def _run(self, plan_id: str) -> None:
        running = Running(stop=_SPAWN.Event())
        with self._lock:
            self._running[plan_id] = running
        try:
            if not self._store.move(plan_id, State.RUNNING, expected=(State.QUEUED,)):
                return
            plan = self._store.plan(plan_id)
            task = None if plan is None else self._task(plan)
            if plan is not None and task is not None:
                self._oversee(plan, task, running)
        finally:
            with self._lock:
                del self._running[plan_id]

    def _task(self, plan: PlanRecord) -> Task | None:
        county = self._store.county_content(plan.county)
        if county is None:
            return None
        asked = plan.request
        start = asked["start"]
        return Task(
            county=county,
            policy=asked["policy"],
            start=self._store.bundle(start) if start else None,
            edits=tuple(asked["edits"]),
            time_limit_s=asked["time_limit_s"],
            gap=asked["gap"],
            seed=asked["seed"],
            workers=self._settings.workers_per_solve,
            only_pairing=asked["only"] == "pairing",
        )

    def _oversee(self, plan: PlanRecord, task: Task, running: Running) -> None:
        ours, theirs = _SPAWN.Pipe()
        limit = self._settings.memory_limit_mb
        process = _SPAWN.Process(target=run, args=(theirs, running.stop, limit))
        process.start()
        theirs.close()
        last = None
        try:
            # Not an argument of the process: `start` would wait for ever for a
            # process that died before it had read all of a large county.
            with suppress(OSError):
                ours.send(task)
            last = self._listen(plan.id, process, ours, running, task.time_limit_s)
        finally:
            _end(process)
            ours.close()
        self._settle(plan.id, last, process.exitcode, running)

    def _listen(
        self,
        plan_id: str,
        process: BaseProcess,
        pipe: Connection,
        running: Running,
        time_limit_s: float,
    ) -> Any:
        """Return the last message of a worker, or None if it died or was ended."""
        deadline = time.monotonic() + time_limit_s + self._settings.grace_s
        told = False
        while not running.doomed.is_set():
            if running.stop.is_set() and not told:
                grace = self._settings
                left = grace.shutdown_grace_s if self._closing else grace.grace_s
                deadline, told = time.monotonic() + left, True
            if time.monotonic() > deadline:
                return None
            alive = process.is_alive()
            try:
                while pipe.poll(POLL_S if alive else 0):
                    message = pipe.recv()
                    if not isinstance(message, Tick):
                        return message
                    # Progress that cannot be kept is no reason to lose the plan.
                    with suppress(SQLAlchemyError):
                        self._store.add_event(plan_id, "progress", _tick_data(message))
            except (EOFError, OSError):
                return None
            if not alive:
                return None
        return None

    def _settle(
        self, plan_id: str, last: Any, exitcode: int | None, running: Running
    ) -> None:
        move = self._store.move
        if isinstance(last, Finished):
            stopped = last.stopped
            move(
                plan_id,
                State.STOPPED if stopped else State.DONE,
                expected=_ACTIVE,
                message=_KEPT if stopped else Text("编排完成", "done"),
                outcome=last.outcome,
                bundle=last.bundle,
            )
        elif isinstance(last, Refused):
            faults = [FaultBody.of(fault).model_dump() for fault in last.faults]
            words = Text("输入有误，无法编排", "the input has faults")
            move(plan_id, State.FAILED, expected=_ACTIVE, message=words, faults=faults)
        elif isinstance(last, Broken):
            log.error("plan %s: %s\n%s", plan_id, last.error, last.places)
            short = last.error == "MemoryError"
            words = _died(exitcode) if short else _BUG
            move(plan_id, State.FAILED, expected=_ACTIVE, message=words)
        elif self._closing:
            move(plan_id, State.INTERRUPTED, expected=_ACTIVE, message=_SERVER_ENDED)
        elif not running.doomed.is_set():
            log.error("plan %s: worker ended with code %s", plan_id, exitcode)
            move(plan_id, State.FAILED, expected=_ACTIVE, message=_died(exitcode))


def _tick_data(tick: Tick) -> dict[str, Any]:
    return {
        "stage": tick.stage,
        "done": tick.done,
        "total": tick.total,
        "message_zh": tick.message_zh,
        "message_en": tick.message_en,
        "objective": _finite(tick.objective),
        "bound": _finite(tick.bound),
        "elapsed_s": round(tick.elapsed_s, 1),
    }


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None


def _died(exitcode: int | None) -> Text:
    if exitcode == 0:
        return Text("求解进程未给出结果", "the solver process gave no result")
    cause = f"{-exitcode}" if exitcode is not None and exitcode < 0 else f"{exitcode}"
    return Text(
        f"求解进程被终止（代码 {cause}）：可能超出宽限时间或内存不足；"
        "可缩小规模或放宽时间后重试",
        f"the solver process was ended (code {cause}): out of grace time or of "
        "memory, perhaps; try a smaller county or a longer limit",
    )


def _end(process: BaseProcess) -> None:
    """Let a finished process go; end what still runs of it and of its children."""
    process.join(1.0)
    if os.name == "posix" and process.pid is not None:
        # The worker leads a group of its own, so this never reaches the server.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    if process.is_alive():
        process.kill()
    process.join()
