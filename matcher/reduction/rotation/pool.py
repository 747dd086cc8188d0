"""Plans consortia one after another or in worker processes; the answer is the same.

A worker gets plain data and builds its models itself. Each consortium has its own seed
and one solver thread, so neither the number of workers nor their order matters unless
the clock ends the search.
"""

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.synchronize import Event
from typing import NamedTuple

from matcher.policy import (
    CountQuota,
    Itinerant,
    PercentQuota,
    Shadowing,
    SyncClass,
    WeeklyPattern,
)
from matcher.reduction.rotation.case import Part, plan_case
from matcher.reduction.rotation.scene import Case
from solvers.params import Params

_POLL_S = 0.1
_SEED_STEP = 7919
_FEW = 3
_LITTLE = 800
"""Below so many consortia or teachers, starting processes costs more than it saves."""
_LONG = (CountQuota, Itinerant, PercentQuota, Shadowing, SyncClass, WeeklyPattern)
"""Kinds of rules that take long to plan."""
_AHEAD = 2
"""Consortia handed to each process ahead, so that memory does not grow with them."""
_SHARES = 4
"""Most fair shares of the time that one consortium may use."""


class Task(NamedTuple):
    """One consortium to plan.

    Attributes
    ----------
    number : int
        Place in the plan.
    case : Case
    seed : int
    deadline : float
        `time.monotonic()` at which the work must end; all processes share that clock.
    limit_s : float
        Most seconds for this consortium.
    gap : float
    """

    number: int
    case: Case
    seed: int
    deadline: float
    limit_s: float
    gap: float


class Done(NamedTuple):
    """What came of a task.

    Attributes
    ----------
    number : int
        Place in the plan.
    part : Part or None
        None if time was over before it began.
    cut : bool
        Whether the clock or the user ended the work: again it might come out better.
    """

    number: int
    part: Part | None
    cut: bool = False


_stop: Event | None = None


def _start_worker(stop: Event) -> None:
    """Leave Ctrl-C to the parent, which asks through `stop`."""
    global _stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stop = stop


def _asked() -> bool:
    return _stop is not None and _stop.is_set()


def _run(task: Task, stopped: Callable[[], bool] = _asked) -> Done:
    began = time.monotonic()
    params = Params(
        time_limit_s=max(0.01, min(task.limit_s, task.deadline - began)),
        gap=task.gap,
        seed=task.seed,
        workers=1,
        stopped=stopped,
        started=began,
    )
    if params.stopped() or began >= task.deadline:
        return Done(task.number, None)
    part = plan_case(task.case.bare(), params)
    return Done(task.number, part, cut=params.stopped() or params.remaining_s <= 0)


def tasks_of(cases: Sequence[Case], params: Params) -> list[Task]:
    """Return one task for each case; the seed depends on the place alone."""
    deadline = params.started + params.time_limit_s
    rounds = max(1.0, len(cases) / params.workers)
    limit = max(1.0, _SHARES * params.remaining_s / rounds)
    return [
        Task(i, case, params.seed + _SEED_STEP * (i + 1), deadline, limit, params.gap)
        for i, case in enumerate(cases)
    ]


def run_tasks(tasks: Sequence[Task], params: Params) -> Iterator[Done]:
    """Yield what came of each consortium as it is finished.

    Parameters
    ----------
    tasks
        Consortia to plan.
    params
        `workers` processes; 1 plans in this process. `stopped` ends the work: parts
        finished are kept, the others are not yielded or have no part.
    """
    if not tasks:
        return
    if params.workers == 1 or len(tasks) < _FEW or _work(tasks) < _LITTLE:
        yield from _here(tasks, params)
        return
    done: set[int] = set()
    try:
        for each in _spread(tasks, params):
            done.add(each.number)
            yield each
    except BrokenProcessPool:
        # A script without a main guard cannot start processes; work goes on here.
        yield from _here([t for t in tasks if t.number not in done], params)


def _work(tasks: Sequence[Task]) -> int:
    """Return the teachers among whom people are chosen: that is the long part."""
    policy = tasks[0].case.policy
    if not any(isinstance(rule, _LONG) for rule in policy.rules):
        return 0
    return sum(len(task.case.county.teachers) for task in tasks)


def _here(tasks: Sequence[Task], params: Params) -> Iterator[Done]:
    for task in tasks:
        if params.stopped() or params.remaining_s <= 0:
            return
        yield _run(task, params.stopped)


def _spread(tasks: Sequence[Task], params: Params) -> Iterator[Done]:
    """Plan in worker processes; each is handed a consortium when it needs one."""
    context = multiprocessing.get_context("spawn")
    stop = context.Event()
    workers = min(params.workers, len(tasks))
    pool = ProcessPoolExecutor(
        workers, mp_context=context, initializer=_start_worker, initargs=(stop,)
    )
    waiting = iter(tasks)
    pending: set[Future[Done]] = set()
    try:
        pending = {pool.submit(_run, t) for t in islice(waiting, _AHEAD * workers)}
        while pending:
            finished, pending = wait(
                pending, timeout=_POLL_S, return_when=FIRST_COMPLETED
            )
            if params.stopped() and not stop.is_set():
                stop.set()
                pending = {future for future in pending if not future.cancel()}
            if not stop.is_set():
                more = islice(waiting, len(finished))
                pending |= {pool.submit(_run, task) for task in more}
            for future in finished:
                if not future.cancelled():
                    yield future.result()
    finally:
        stop.set()
        pool.shutdown(wait=True, cancel_futures=True)
