"""How long work tells its watcher where it stands, and hears that it should stop."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Stage(StrEnum):
    """Parts of the main job, in order."""

    READ = "read"
    PAIRING = "pairing"
    ROTATION = "rotation"
    AUDIT = "audit"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Tick:
    """One report on progress.

    Parameters
    ----------
    stage
        The part of the job under way.
    done, total
        Units done and to do; `total` 0 means unknown.
    message_zh, message_en
        What happens now, in plain words.
    objective, bound
        Best value and proven bound of the current goal, if there is one.
    elapsed_s
        Seconds since the job began.
    """

    stage: Stage
    done: int = 0
    total: int = 0
    message_zh: str = ""
    message_en: str = ""
    objective: float | None = None
    bound: float | None = None
    elapsed_s: float = 0.0


class Watcher(Protocol):
    """Receives ticks and answers whether the user asked to stop."""

    def tick(self, tick: Tick) -> None:
        """Take one report."""

    def stopped(self) -> bool:
        """Return whether the work should end now and keep the best so far."""


@dataclass(slots=True)
class Silent:
    """A watcher that shows nothing; `ask` may end the work from outside."""

    ask: Callable[[], bool] = field(default=lambda: False)

    def tick(self, tick: Tick) -> None:
        """Ignore the report."""

    def stopped(self) -> bool:
        """Return what `ask` answers."""
        return self.ask()
