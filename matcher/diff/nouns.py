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

    `kind` is an activity of the policy, or 'cover', 'standing_cover', 'mentor'.
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
    inputs: tuple[InputChange, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether both plans ask the same of everybody from the same inputs."""
        pairing = self.pairs or self.terms or self.leads
        return not (pairing or self.duties or self.events or self.inputs)
