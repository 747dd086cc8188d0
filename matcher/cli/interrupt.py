"""Ctrl-C and SIGTERM during long work: once keeps the best, twice ends at once."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from matcher.cli import show
from matcher.cli.exits import ExitCode
from matcher.text import Lang, Text

T = TypeVar("T")
_POLL_S = 0.1


@contextmanager
def stoppable(lang: Lang) -> Iterator[Callable[[], bool]]:
    """Yield the answer to "did the user ask to stop?" while signals are ours.

    The first SIGINT or SIGTERM asks the work to stop and keep its best; the second
    ends the process and its workers at once, with nothing written.
    """
    asked = threading.Event()

    def hear(number: int, frame: FrameType | None) -> None:
        if asked.is_set():
            _abort(lang)
        asked.set()
        show.err(_FIRST.say(lang))

    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    numbers = (signal.SIGINT, signal.SIGTERM)
    earlier = [signal.signal(number, hear) for number in numbers]
    try:
        yield asked.is_set
    finally:
        for number, handler in zip(numbers, earlier, strict=True):
            signal.signal(number, handler)


_FIRST = Text(
    "正在停止，将保留目前最好的方案；再按一次 Ctrl-C 立即中止",
    "stopping, the best plan so far will be kept; Ctrl-C again aborts at once",
)


def _abort(lang: Lang) -> None:
    show.err(Text("已中止，未写文件", "aborted, nothing written").say(lang))
    for child in multiprocessing.active_children():
        child.kill()
    # Solver threads cannot be unwound; leaving any other way would wait for them.
    os._exit(ExitCode.ABORTED)


def in_background(work: Callable[[], T]) -> T:
    """Run work in a thread and return its result or raise its exception.

    Python handles signals in the main thread only, and not while it is inside a
    solver: so the solver runs beside it.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    thread = threading.Thread(target=run, name="planning", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_POLL_S)
    return future.result()
