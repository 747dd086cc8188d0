"""What has changed in a running term, and what becomes of the plan."""

import datetime as dt
from dataclasses import dataclass

from pydantic import Field

from matcher.county import Absence, Closure, Lesson, Noun, Teacher
from matcher.plan import Plan, Reason
from matcher.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Disruption:
    """What is no longer as it was when the plan was made.

    Parameters
    ----------
    start
        First day that may be changed; everything before it has happened.
    absences
        Who is on leave from when to when.
    cancelled
        Dates on which nobody in the county travels.
    closures
        Dates on which nobody goes to one school or leaves it.
    newcomers, lessons
        Teachers who have joined, and the lessons they give.
    """

    start: dt.date
    absences: tuple[Absence, ...] = ()
    cancelled: tuple[dt.date, ...] = ()
    closures: tuple[Closure, ...] = ()
    newcomers: tuple[Teacher, ...] = ()
    lessons: tuple[Lesson, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing has changed at all."""
        return not (self.absences or self.cancelled or self.closures or self.newcomers)


class Change(Noun):
    """One changed line, as it is told to one school and one person."""

    line: str = Field(description="Id of the line in the old plan, else in the new one")
    kind: str = Field(
        description="visit, cover, lesson, posting, event, sync_class, mentor, paper"
    )
    school: str
    person: str = Field(default="", description="'' where a school as such is told")
    since: dt.date = Field(description="First day on which it differs")
    was: Text
    now: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Replanned:
    """The mended plan and what there is to tell.

    Parameters
    ----------
    plan
        Without its audit.
    changes
        In the order of school, person and date.
    unmet
        What could not be mended; part of the plan's own list too.
    touched
        Consortia that were looked at.
    proven
        Whether nothing cheaper mends what was mended together.
    """

    plan: Plan
    changes: tuple[Change, ...]
    unmet: tuple[Reason, ...]
    touched: tuple[str, ...]
    proven: bool
