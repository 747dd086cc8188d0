"""The kinds of difference between two plans."""

import datetime as dt
from typing import Literal, TypeAlias

from pydantic import Field

from matcher.county import Noun
from matcher.plan import Status

Sign: TypeAlias = Literal["added", "removed"]


class PairChange(Noun):
    """A pair that came or went."""

    change: Sign
    support: str
    recipient: str
    part: str = Field(default="", description="As in `matcher.plan.RecipientLink`")


class TermsChange(Noun):
    """What a pair that both plans have is about, and was about.

    The mode is that of the whole consortium, so `recipient` is '' then.
    """

    support: str
    recipient: str = ""
    part: str = Field(default="", description="Of the later plan")
    field: Literal["part", "mode", "link", "until"]
    before: str
    after: str


class LeadChange(Noun):
    """A support school that came under an area lead or left it."""

    change: Sign
    lead: str
    support: str


class DutyChange(Noun):
    """Something one person does, or no longer does.

    `kind` is an activity of the policy, or 'cover', 'standing_cover', 'mentor',
    'heard' (a lesson heard during a stay), 'giver' (gives what an event is about).
    """

    change: Sign
    person: str
    kind: str
    place: str = Field(description="Code of the school where it is done")
    start: dt.date | None = None
    end: dt.date | None = None
    detail: str = Field(
        default="", description="Lessons as period:class:subject, joined by '; '"
    )


class EventChange(Noun):
    """An event of a consortium that came or went."""

    change: Sign
    consortium: str
    kind: str
    topic: str
    date: dt.date
    period: int | None
    host: str
    subject: str
    online: bool = False
    students: int = Field(default=0, description="Taking part, over all schools")


class LineChange(Noun):
    """A weekly sync class that came or went, or is held on other dates."""

    change: Sign
    consortium: str
    source: str
    receiver: str
    subject: str
    grade: int
    weekday: int
    parity: str
    period: int = Field(description="At the source")
    times: int = Field(description="Dates on which it is held")
    first: dt.date | None
    last: dt.date | None


class PaperChange(Noun):
    """Something owed that came, went, or is owed by more or fewer."""

    kind: str
    title: str
    title_en: str
    owner: str
    due: dt.date
    before: int = Field(ge=0, description="How many of it the first plan lists")
    after: int = Field(ge=0)


class LeaderChange(Noun):
    """A leader who came onto the list of those due to move, or off it."""

    change: Sign
    person: str
    school: str
    since: str


class GoalChange(Noun):
    """A goal before and after; None where a plan does not have it."""

    part: Literal["pairing", "rotation"]
    name: str
    unit: str
    before: int | None
    after: int | None


class InputChange(Noun):
    """One difference between the inputs; '' stands for absent."""

    noun: str = Field(description="school, teacher, term, rule, clause, distance ...")
    code: str
    field: str = ""
    before: str = ""
    after: str = ""


class PlanDiff(Noun):
    """All differences between two plans."""

    pairing_status: tuple[Status, Status]
    rotation_status: tuple[Status, Status]
    hard_findings: tuple[int | None, int | None]
    goals: tuple[GoalChange, ...] = ()
    pairs: tuple[PairChange, ...] = ()
    terms: tuple[TermsChange, ...] = ()
    leads: tuple[LeadChange, ...] = ()
    duties: tuple[DutyChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    lines: tuple[LineChange, ...] = ()
    papers: tuple[PaperChange, ...] = ()
    leaders: tuple[LeaderChange, ...] = ()
    inputs: tuple[InputChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether both plans ask the same of everybody from the same inputs."""
        pairing = self.pairs or self.terms or self.leads
        weekly = self.lines or self.papers or self.leaders
        rotation = self.duties or self.events or weekly
        return not (pairing or rotation or self.inputs)
