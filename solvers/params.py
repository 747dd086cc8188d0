"""How long and how hard a solver may work."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Params:
    """Limits of one solve.

    Parameters
    ----------
    time_limit_s
        Wall-clock seconds for the whole solve.
    gap
        Relative gap at which a goal counts as good enough; 0 asks for proof.
    seed
        Random seed; the same seed and one worker give the same answer.
    workers
        Worker threads or processes.
    stopped
        Asked now and then; True ends the solve and keeps the best so far.
    started
        `time.monotonic()` at the start; the limit counts from here.
    """

    time_limit_s: float = 60.0
    gap: float = 0.0
    seed: int = 0
    workers: int = 1
    stopped: Callable[[], bool] = _never
    started: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        if self.time_limit_s <= 0:
            raise ValueError(f"time_limit_s must be above 0, got {self.time_limit_s}")
        if not 0 <= self.gap < 1:
            raise ValueError(f"gap must be in [0, 1), got {self.gap}")
        if self.workers < 1:
            raise ValueError(f"workers must be at least 1, got {self.workers}")

    @property
    def remaining_s(self) -> float:
        """Seconds left, never below 0."""
        return max(0.0, self.started + self.time_limit_s - time.monotonic())
