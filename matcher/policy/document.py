"""A policy document: its clauses, its rules, and the readings chosen."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import Field, model_validator

from matcher.county import Link, Mode, Noun
from matcher.policy.activities import (
    CountQuota,
    StudentExchange,
    SyncClass,
    WeeklyPattern,
)
from matcher.policy.base import RuleBase
from matcher.policy.pairing import (
    AreaLeads,
    Compatibility,
    Continuity,
    Coverage,
    Degree,
    DegreeBounds,
    Goals,
    ModeRules,
    Partners,
    Travel,
)
from matcher.policy.papers import (
    Appraisal,
    Artefact,
    Context,
    Phase,
    Role,
)
from matcher.policy.people import (
    Composition,
    Eligibility,
    EqualExchange,
    HomeCover,
    Itinerant,
    LeaderCover,
    Mentoring,
    ObservationConditions,
    PercentQuota,
    PersonQuota,
    Placement,
    SelectionOrder,
    Shadowing,
    Stint,
    SubjectPosting,
    TenureClock,
    Turns,
    Window,
)
from matcher.policy.words import Fate
from matcher.text import Text

AnyRule: TypeAlias = Annotated[
    Degree
    | Partners
    | AreaLeads
    | Compatibility
    | Travel
    | Coverage
    | Continuity
    | Goals
    | PercentQuota
    | Composition
    | EqualExchange
    | Stint
    | PersonQuota
    | Turns
    | SelectionOrder
    | SubjectPosting
    | Eligibility
    | TenureClock
    | ObservationConditions
    | HomeCover
    | LeaderCover
    | Window
    | Placement
    | Shadowing
    | Itinerant
    | Mentoring
    | CountQuota
    | WeeklyPattern
    | SyncClass
    | StudentExchange
    | Artefact
    | Role
    | Phase
    | Appraisal
    | Context,
    Field(discriminator="kind"),
]

R = TypeVar("R", bound=RuleBase)

_ONCE = (
    Partners,
    AreaLeads,
    Compatibility,
    Travel,
    Continuity,
    Goals,
    Eligibility,
    ObservationConditions,
    HomeCover,
    LeaderCover,
    Window,
)
"""Kinds of which a policy has one rule at most: a second would say nothing."""


class Clause(Noun):
    """One clause of a source document, with the words it rests on."""

    id: str
    quote: str = Field(description="Words of the document, in Chinese")
    meaning: str = Field(description="What it asks, in English")
    hard: bool = True


class Ambiguity(Noun):
    """A place where the document can be read in several ways, and the reading used."""

    question: Text
    parameter: str = Field(description="Rule and parameter that hold the choice")
    choices: tuple[str, ...]
    chosen: str

    @model_validator(mode="after")
    def _offered(self) -> "Ambiguity":
        if self.chosen not in self.choices:
            raise ValueError("chosen must be one of choices")
        return self


class Document(Noun):
    """The paper a policy comes from."""

    title: str
    number: str = ""
    issued: str = ""
    known: Literal["full_text", "excerpt", "reported", "none"] = "full_text"


class Policy(Noun):
    """A named list of rules with the clauses and documents they come from."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    title: Text
    documents: tuple[Document, ...] = ()
    clauses: tuple[Clause, ...] = ()
    rules: tuple[AnyRule, ...]
    ambiguities: tuple[Ambiguity, ...] = ()

    @model_validator(mode="after")
    def _clauses_known(self) -> "Policy":
        known = {clause.id for clause in self.clauses}
        used = {ref for rule in self.rules for ref in rule.clauses}
        if unknown := sorted(used - known):
            raise ValueError(f"rules name unknown clauses: {', '.join(unknown)}")
        if lost := sorted(known - used):
            raise ValueError(f"clauses without a rule: {', '.join(lost)}")
        return self

    @model_validator(mode="after")
    def _said_once(self) -> "Policy":
        kinds = [rule.kind for rule in self.rules if isinstance(rule, _ONCE)]
        if twice := sorted({kind for kind in kinds if kinds.count(kind) > 1}):
            raise ValueError(f"only one rule of these kinds: {', '.join(twice)}")
        return self

    @model_validator(mode="after")
    def _one_degree_each(self) -> "Policy":
        asked = [f"{rule.mode}/{rule.link}" for rule in self.each(Degree)]
        if twice := sorted({name for name in asked if asked.count(name) > 1}):
            raise ValueError(
                f"only one degree rule for each mode and link: {', '.join(twice)}"
            )
        return self

    def each(self, kind: type[R], **fields: object) -> Iterator[R]:
        """Yield the rules of one kind whose parameters equal `fields`."""
        for rule in self.rules:
            if isinstance(rule, kind) and all(
                getattr(rule, name) == value for name, value in fields.items()
            ):
                yield rule

    def find(self, kind: type[R], **fields: object) -> R | None:
        """Return the first rule of one kind whose parameters equal `fields`."""
        return next(self.each(kind, **fields), None)

    @cached_property
    def degree(self) -> Degree:
        """First degree rule, or its defaults; `degree_bounds` holds for several."""
        return self.find(Degree) or Degree()

    @cached_property
    def degrees(self) -> tuple[Degree, ...]:
        """Degree bounds of every mode and link type, in the policy's order."""
        return tuple(self.each(Degree)) or (Degree(),)

    @cached_property
    def modes(self) -> tuple[ModeRules, ...]:
        """Modes in the policy's order, each with its rules by link type."""
        found: dict[Mode, dict[Link, Degree]] = {}
        for rule in self.degrees:
            found.setdefault(rule.mode, {}).setdefault(rule.link, rule)
        return tuple(
            ModeRules(mode, rules.get(Link.ORDINARY), rules.get(Link.ENTRUSTED))
            for mode, rules in found.items()
        )

    @cached_property
    def degree_bounds(self) -> DegreeBounds:
        """Outermost numbers of recipients of a support, over all modes."""
        return DegreeBounds(
            min(mode.recipients_min for mode in self.modes),
            max(mode.recipients_max for mode in self.modes),
        )

    @cached_property
    def partners(self) -> Partners:
        """How many supports a recipient has, or the default of one."""
        return self.find(Partners) or Partners()

    @cached_property
    def compatibility(self) -> Compatibility:
        """Compatibility filter, or its defaults."""
        return self.find(Compatibility) or Compatibility()

    @cached_property
    def travel(self) -> Travel:
        """Travel limits, or their defaults."""
        return self.find(Travel) or Travel()

    @cached_property
    def continuity(self) -> Continuity:
        """Treatment of running agreements, or its defaults."""
        return self.find(Continuity) or Continuity()

    @cached_property
    def goals(self) -> Goals:
        """Order of goals, or its default."""
        return self.find(Goals) or Goals()

    @cached_property
    def eligibility(self) -> Eligibility:
        """Who may be sent, or the defaults."""
        return self.find(Eligibility) or Eligibility()

    @cached_property
    def observation(self) -> ObservationConditions:
        """Conditions of observation, or their defaults."""
        return self.find(ObservationConditions) or ObservationConditions()

    @cached_property
    def home_cover(self) -> HomeCover:
        """Cover at home, or its defaults."""
        return self.find(HomeCover) or HomeCover()

    @cached_property
    def window(self) -> Window:
        """Weeks for travel, or their defaults."""
        return self.find(Window) or Window()

    @cached_property
    def clause_by_id(self) -> dict[str, Clause]:
        """Clauses by id."""
        return {clause.id: clause for clause in self.clauses}

    def fate(self, clause: str) -> Fate:
        """Return what becomes of a clause: the first of `Fate` among its rules."""
        fates = {rule.fate for rule in self.rules if clause in rule.clauses}
        return next((fate for fate in Fate if fate in fates), Fate.CONTEXT)
