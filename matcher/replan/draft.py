"""The plan while it is mended: every row as it was published and as it is now."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from matcher.plan import (
    Event,
    Itinerary,
    Mentor,
    OwedPaper,
    Plan,
    Posting,
    Reason,
    SyncClass,
    Visit,
)
from matcher.reduction.rotation.scene import reason
from matcher.text import Text

R = TypeVar("R", Posting, Visit, Event, SyncClass, Itinerary, Mentor, OwedPaper)

NO_REASON = Text("", "")


@dataclass(slots=True)
class Slot(Generic[R]):
    """One row: as published, as it is now (None: not there), and why it differs."""

    was: R | None
    now: R | None
    why: Text = NO_REASON

    @property
    def changed(self) -> bool:
        """Whether the row differs from the published one."""
        return self.was != self.now

    def put(self, now: R | None, why: Text) -> None:
        """Change the row."""
        self.now, self.why = now, self.why if self.why.zh else why


@dataclass(slots=True)
class Draft:
    """All rows of the rotation, and what cannot be mended.

    Parameters
    ----------
    start
        First day that may change.
    """

    start: dt.date
    postings: list[Slot[Posting]]
    visits: list[Slot[Visit]]
    events: list[Slot[Event]]
    sync_classes: list[Slot[SyncClass]]
    itineraries: list[Slot[Itinerary]]
    mentors: list[Slot[Mentor]]
    papers: list[Slot[OwedPaper]]
    unmet: list[Reason] = field(default_factory=list)
    proven: bool = True

    @classmethod
    def of(cls, plan: Plan, start: dt.date) -> "Draft":
        """Return a plan with nothing changed yet."""
        rows = plan.rotation
        return cls(
            start=start,
            postings=[Slot(row, row) for row in rows.postings],
            visits=[Slot(row, row) for row in rows.visits],
            events=[Slot(row, row) for row in rows.events],
            sync_classes=[Slot(row, row) for row in rows.sync_classes],
            itineraries=[Slot(row, row) for row in rows.itineraries],
            mentors=[Slot(row, row) for row in rows.mentors],
            papers=[Slot(row, row) for row in rows.papers],
        )

    def copy(self) -> "Draft":
        """Return a draft that can be changed without changing this one."""
        tables: dict[str, Any] = {
            name: [dataclasses.replace(slot) for slot in slots]
            for name, slots in self.tables.items()
        }
        return dataclasses.replace(self, unmet=list(self.unmet), **tables)

    @property
    def worth(self) -> tuple[int, int]:
        """Smaller is better: what is not mended, then the rows that differ."""
        changed = sum(slot.changed for rows in self.tables.values() for slot in rows)
        return len(self.unmet), changed

    @property
    def tables(self) -> dict[str, list[Any]]:
        """Slots by the name of their list in the rotation plan."""
        return {
            "postings": self.postings,
            "visits": self.visits,
            "events": self.events,
            "sync_classes": self.sync_classes,
            "itineraries": self.itineraries,
            "mentors": self.mentors,
            "papers": self.papers,
        }

    def fail(self, rule: str, text: Text, *, where: str) -> None:
        """Write down something that cannot be mended."""
        told = reason(rule, text, where=where)
        if told not in self.unmet:
            self.unmet.append(told)


def rows(slots: list[Slot[R]]) -> Iterator[R]:
    """Yield the rows of one kind as they are now."""
    for slot in slots:
        if slot.now is not None:
            yield slot.now
