"""Rules of what is handed in, named or judged: papers, roles, phases, appraisal."""

from typing import ClassVar, Literal, TypeAlias

from pydantic import Field, model_validator

from matcher.policy.base import RuleBase
from matcher.policy.words import Anchor, Fate, Period
from matcher.text import Text

Owner: TypeAlias = Literal[
    "support",
    "recipient",
    "each_school",
    "consortium",
    "area_lead",
    "bureau",
    "host",
    "home",
    "person",
]
"""Who owes something; host, home and person only of something that is planned."""

Occasion: TypeAlias = Literal[
    "owner",
    "posting",
    "placement",
    "shadowing",
    "visit",
    "event",
    "sync_class",
    "student_exchange",
    "mentor_pair",
]
"""What a paper is owed for: once by its owner, or for each thing planned."""


class Artefact(RuleBase):
    """A paper or activity somebody owes by a date; dated, listed, not scheduled.

    With `per` other than owner, one is owed for each thing of that kind in the plan,
    `days_after` its last day where stated, else at the anchor. The owners host, home
    and person are those of the thing. For a mentor pair the person is the mentor.
    """

    fate: ClassVar[Fate] = Fate.DOCUMENTED

    kind: Literal["artefact"] = "artefact"
    title: Text
    owner: Owner
    per: Occasion = "owner"
    anchor: Anchor = Anchor.TERM_END
    days_after: int | None = Field(
        default=None, ge=0, le=400, description="Calendar days after the anchor"
    )
    period: Period = Period.TERM
    count: int = Field(default=1, ge=1)

    @model_validator(mode="after")
    def _owned(self) -> "Artefact":
        if self.per == "owner" and self.owner in ("host", "home", "person"):
            raise ValueError("host, home and person owe only for something planned")
        return self


class Role(RuleBase):
    """A person each school or consortium must name."""

    fate: ClassVar[Fate] = Fate.DOCUMENTED

    kind: Literal["role"] = "role"
    title: Text
    owner: Literal[
        "support", "recipient", "each_school", "consortium", "area_lead", "bureau"
    ]
    per_subject: bool = False


class Phase(RuleBase):
    """A stage of the work with its months, counted from the start of the agreement.

    Month 1 is the first month. Listed with its dates; the last day is its due date.
    """

    fate: ClassVar[Fate] = Fate.DATED

    kind: Literal["phase"] = "phase"
    title: Text
    first_month: int = Field(ge=1, le=120)
    last_month: int = Field(ge=1, le=120)

    @model_validator(mode="after")
    def _ordered(self) -> "Phase":
        if self.last_month < self.first_month:
            raise ValueError("last_month must not be below first_month")
        return self


class Appraisal(RuleBase):
    """Schools of a consortium are appraised together 捆绑考核, by value added.

    Score of the support = `own_weight` * its own score + (1 - `own_weight`) * mean
    gain of its recipients against their baseline. Judged from the scores handed in.
    """

    fate: ClassVar[Fate] = Fate.JUDGED

    kind: Literal["appraisal"] = "appraisal"
    title: Text
    owner: Literal["support", "consortium", "area_lead", "bureau"] = "bureau"
    own_weight: float = Field(default=0.5, ge=0, le=1)
    anchor: Anchor = Anchor.YEAR_END


class Context(RuleBase):
    """A clause that nothing in a plan can keep or break."""

    fate: ClassVar[Fate] = Fate.CONTEXT

    kind: Literal["context"] = "context"
    title: Text
