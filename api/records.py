"""What the store keeps, as frozen records."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from matcher.text import Text


class State(StrEnum):
    """Where a plan's job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    INTERRUPTED = "interrupted"

    @property
    def final(self) -> bool:
        """Whether nothing more will happen."""
        return self not in (State.QUEUED, State.RUNNING, State.STOPPING)


@dataclass(frozen=True, slots=True)
class CountyRecord:
    """A county that was uploaded and found in order."""

    id: str
    created: dt.datetime
    name: str
    counts: dict[str, int]
    warnings: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan asked for, and what became of it; `request` is what was asked."""

    id: str
    county: str
    state: State
    created: dt.datetime
    started: dt.datetime | None
    ended: dt.datetime | None
    request: dict[str, Any]
    policy: str
    message: Text
    faults: list[dict[str, str]]
    outcome: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event of a plan, numbered from 1."""

    number: int
    kind: str
    data: dict[str, Any]
