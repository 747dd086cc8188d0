"""What really happened, as a bureau reports it, and what an audit makes of it."""

import datetime as dt
from enum import StrEnum
from typing import Literal, TypeAlias

from pydantic import Field

from matcher.county import Noun
from matcher.plan import Audit, Finding
from matcher.policy import Activity
from matcher.text import Text

DeedKind: TypeAlias = Literal[
    "stay", "visit", "event", "sync_class", "itinerary", "mentor", "paper"
]
"""What can be done: stays are postings, placements and shadowings of every kind."""


class Outcome(StrEnum):
    """What became of something planned; what is not reported is not done yet."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    CANCELLED = "cancelled"


class Deed(Noun):
    """One line of a report: something planned that was done, or something extra.

    Fields left empty mean "as planned". Something extra (`id` '') names its teacher
    or activity, host and date.
    """

    kind: DeedKind
    id: str = Field(default="", description="Id in the plan; '' for something extra")
    outcome: Outcome = Outcome.DONE
    start: dt.date | None = Field(default=None, description="First or only day")
    end: dt.date | None = None
    number: int | None = Field(
        default=None, ge=0, description="Lessons heard, or times held"
    )
    people: tuple[str, ...] = Field(default=(), description="Who came; staff codes")
    givers: tuple[str, ...] = ()
    activity: Activity | None = None
    teacher: str = Field(default="", description="Who went; of a pair the mentor")
    apprentice: str = ""
    subject: str = ""
    host: str = ""
    topic: str = ""


class Score(Noun):
    """Points of a school before and now, for a bundled appraisal."""

    school: str
    baseline: float | None = None
    now: float | None = None


class Actuals(Noun):
    """All that a bureau reports of a term."""

    deeds: tuple[Deed, ...] = ()
    scores: tuple[Score, ...] = ()


class State(StrEnum):
    """How far a clause is kept.

    MET: by what was done so far; OWED: not yet, but what is still planned keeps it;
    OVERDUE: something due was not done in time; NOT_MET: cannot be kept any more by
    what is planned; NOT_JUDGED: nothing to tell from.
    """

    MET = "met"
    OWED = "owed"
    OVERDUE = "overdue"
    NOT_MET = "not_met"
    NOT_JUDGED = "not_judged"


class ClauseState(Noun):
    """One clause, or a rule without clause, held against what was done."""

    clause: str = ""
    rule: str = Field(default="", description="Rule code, where no clause is named")
    hard: bool = True
    state: State
    planned: int = Field(default=0, ge=0, description="Things planned or owed")
    done: int = Field(default=0, ge=0)
    due: dt.date | None = Field(default=None, description="Last day of what is open")
    why: Text


class Owed(Noun):
    """Something planned or due that was not reported as done."""

    kind: DeedKind
    id: str
    what: Text
    owner: str = Field(description="School code, consortium id, staff code, 'bureau'")
    owner_name: Text
    due: dt.date
    overdue: bool
    clause: tuple[str, ...] = ()


class Heads(Noun):
    """People (heads) and times people went 人数与人次, planned and done."""

    activity: Activity
    planned_people: int = Field(ge=0)
    planned_times: int = Field(ge=0)
    people: int = Field(ge=0)
    times: int = Field(ge=0)


class Bundled(Noun):
    """The bundled score of a consortium 捆绑得分; None where scores are missing."""

    consortium: str
    support: str
    own: float | None
    gain: float | None = Field(description="Mean gain of the recipients")
    score: float | None
    missing: tuple[str, ...] = Field(default=(), description="Schools without scores")


class Delivery(Noun):
    """Delivered against planned, on one day."""

    as_of: dt.date
    clauses: tuple[ClauseState, ...] = ()
    owed: tuple[Owed, ...] = ()
    heads: tuple[Heads, ...] = ()
    scores: tuple[Bundled, ...] = ()
    failures: tuple[Finding, ...] = Field(
        default=(), description="Hard rules that what is still planned cannot keep"
    )
    late: tuple[Owed, ...] = Field(default=(), description="Hard papers overdue")
    unclear: tuple[Finding, ...] = Field(
        default=(),
        description="Findings on things done otherwise than planned, whose lessons "
        "and covers the report does not tell",
    )
    audit: Audit = Field(description="Of what was done so far")

    @property
    def clean(self) -> bool:
        """Whether no hard duty is overdue or lost."""
        return not self.failures and not self.late
