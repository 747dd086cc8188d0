"""How long work is shown: a bar in a terminal, lines in a pipe, nothing if quiet."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from matcher.cli import show
from matcher.progress import Silent, Stage, Tick, Watcher
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_STAGES = {
    Stage.READ: Text("读取", "read"),
    Stage.PAIRING: Text("结对", "pairing"),
    Stage.ROTATION: Text("轮岗", "rotation"),
    Stage.AUDIT: Text("核对", "audit"),
    Stage.WRITE: Text("写出", "write"),
}
_SHORTEST_S = 0.5
_LONGEST_S = 10.0


@contextmanager
def watching(
    lang: Lang, *, quiet: bool, stopped: Callable[[], bool]
) -> Iterator[Watcher]:
    """Yield the watcher that suits where standard error goes.

    Parameters
    ----------
    quiet
        Show nothing.
    stopped
        Whether the user asked to stop.
    """
    if quiet:
        yield Silent(ask=stopped)
    elif sys.stderr.isatty():
        with _bar() as progress:
            yield Bar(lang, progress, stopped)
    else:
        yield Lines(lang, stopped)


def gap_of(objective: float, bound: float) -> float:
    """Return the relative gap between a value and its proven bound."""
    return abs(objective - bound) / max(1.0, abs(objective))


def stand(tick: Tick, lang: Lang) -> str:
    """Return objective, bound and gap in words, '' if there is none yet."""
    if tick.objective is None:
        return ""
    words = [f"{Text('目标值', 'objective').say(lang)} {tick.objective:g}"]
    if tick.bound is not None:
        gap = gap_of(tick.objective, tick.bound)
        words.append(f"{Text('下界', 'bound').say(lang)} {tick.bound:g}")
        words.append(f"{Text('差距', 'gap').say(lang)} {gap:.1%}")
    return " ".join(words)


class Lines:
    """Prints one line when a stage begins and one for each new best."""

    def __init__(self, lang: Lang, stopped: Callable[[], bool]) -> None:
        self._lang, self._stopped = lang, stopped
        self._began = time.monotonic()
        self._said_at = -_LONGEST_S
        self._said: tuple[object, ...] = ()

    def tick(self, tick: Tick) -> None:
        """Print the report if it says something new."""
        now = time.monotonic()
        silence = now - self._said_at
        new_stage = self._said[:1] != (tick.stage,)
        said = (tick.stage, tick.objective, tick.bound)
        news = said != self._said and silence >= _SHORTEST_S
        if not (new_stage or news or silence >= _LONGEST_S):
            return
        self._said, self._said_at = said, now
        show.err(self._line(tick, now - self._began))

    def _line(self, tick: Tick, elapsed_s: float) -> str:
        message = Text(tick.message_zh, tick.message_en).say(self._lang)
        count = f"{tick.done}/{tick.total}" if tick.total else ""
        parts = (
            f"{elapsed_s:7.1f}s",
            _STAGES[tick.stage].say(self._lang),
            stand(tick, self._lang),
            count,
            message,
        )
        return "  ".join(part for part in parts if part)

    def stopped(self) -> bool:
        """Return whether the user asked to stop."""
        return self._stopped()


class Bar:
    """Shows the stage under way as one live line of a terminal."""

    def __init__(
        self, lang: Lang, progress: "Progress", stopped: Callable[[], bool]
    ) -> None:
        self._lang, self._progress, self._stopped = lang, progress, stopped
        self._task: TaskID | None = None
        self._stage: Stage | None = None

    def tick(self, tick: Tick) -> None:
        """Move the bar; a new stage begins a new line and ends the old one."""
        if tick.stage is not self._stage or self._task is None:
            self._finish()
            name = _STAGES[tick.stage].say(self._lang)
            self._task = self._progress.add_task(name, total=None, words="")
            self._stage = tick.stage
        message = Text(tick.message_zh, tick.message_en).say(self._lang)
        self._progress.update(
            self._task,
            completed=tick.done,
            total=tick.total or None,
            words="  ".join(w for w in (stand(tick, self._lang), message) if w),
        )

    def _finish(self) -> None:
        if self._task is not None:
            self._progress.update(self._task, total=1, completed=1)

    def stopped(self) -> bool:
        """Return whether the user asked to stop."""
        return self._stopped()


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        TimeElapsedColumn(),
        TextColumn("{task.fields[words]}", markup=False),
        console=Console(stderr=True),
    )
