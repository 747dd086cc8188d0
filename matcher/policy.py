"""A policy: every number a bureau may set, as a list of rules with their clauses.

A policy is data. Each rule is an instance of one kind (`policy/rule-kinds.md` of the
design lists 29; those the presets need are here), carries the ids of the clauses it
states, and is hard or soft. A clause that states nothing plannable is held by an
`Artefact` (a paper somebody owes), a `Role` (a person to name) or a `Context` rule,
so that no clause is ever lost. Where a document is ambiguous the reading chosen is a
parameter and the choice is listed in `Policy.ambiguities`.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, NamedTuple, TypeAlias, TypeVar

from pydantic import Field, model_validator

from matcher.county import Area, Link, Mode, Noun, Tag
from matcher.text import Text


class Activity(StrEnum):
    """What people do at or with the partner school."""

    POSTING_OUT = "posting_out"
    POSTING_IN = "posting_in"
    YEAR_POSTING = "year_posting"
    PLACEMENT = "placement"
    OBSERVATION = "observation"
    JOINT_RESEARCH = "joint_research"
    DEMO_LESSON = "demo_lesson"
    LECTURE = "lecture"
    MEETING = "meeting"
    TRAINING = "training"


class Side(StrEnum):
    """Whose people, or where."""

    SUPPORT = "support"
    RECIPIENT = "recipient"
    BOTH = "both"


class Period(StrEnum):
    """The clock a number runs on. School year: Sep-Aug; calendar year: Jan-Dec."""

    MONTH = "month"
    TERM = "term"
    SCHOOL_YEAR = "school_year"
    CALENDAR_YEAR = "calendar_year"
    STINT = "stint"
    ROUND = "round"
    AGREEMENT = "agreement"


class Scope(StrEnum):
    """What a count is taken over."""

    PERSON = "person"
    SUBJECT = "subject"
    SCHOOL = "school"
    PAIR = "pair"
    CONSORTIUM = "consortium"
    COUNTY = "county"


class Anchor(StrEnum):
    """A point of the year that documents name without a date."""

    TERM_START = "term_start"
    TERM_MIDDLE = "term_middle"
    TERM_END = "term_end"
    YEAR_END = "year_end"
    END_OF_FEBRUARY = "end_of_february"
    MONTH_END = "month_end"
    ANY = "any"


class Base(StrEnum):
    """Denominator of a percentage."""

    FULL_TIME = "full_time"
    ELIGIBLE = "eligible"


class Rounding(StrEnum):
    """How a percentage of people becomes a number of people."""

    CEILING = "ceiling"
    FLOOR = "floor"
    NEAREST = "nearest"


class RuleBase(Noun):
    """What every rule has."""

    clauses: tuple[str, ...] = Field(default=(), description="Ids of source clauses")
    hard: bool = Field(default=True, description="A broken hard rule makes exit code 1")
    note: Text | None = Field(default=None, description="Reading chosen, in the open")


class Degree(RuleBase):
    """How many recipients one support school takes, in one mode and link type.

    Rules of several modes stand side by side: each consortium works in one of them,
    the first in the policy's order that admits its group. Rules of several link types
    of one mode hold together: a core school that entrusts one or two (托管) and adds
    ordinary members has an `entrusted` rule of 1..2 and an `ordinary` one of 0..n.
    Empty tags and areas admit every candidate.
    """

    kind: Literal["degree"] = "degree"
    mode: Mode = Mode.PAIRED
    link: Link = Link.ORDINARY
    recipients_min: int = Field(default=1, ge=0)
    recipients_max: int = Field(default=3, ge=1, le=40)
    support_tags: frozenset[Tag] = Field(
        default=frozenset(), description="Supports that may work in this mode"
    )
    recipient_tags: frozenset[Tag] = Field(
        default=frozenset(), description="Recipients that may have this link type"
    )
    recipient_areas: frozenset[Area] = Field(
        default=frozenset(), description="Or recipients in these areas"
    )
    max_one_way_m: int | None = Field(
        default=None, ge=1, description="metres, of pairs in this mode and link"
    )

    @model_validator(mode="after")
    def _ordered(self) -> "Degree":
        if self.recipients_max < self.recipients_min:
            raise ValueError("recipients_max must not be below recipients_min")
        return self


class DegreeBounds(NamedTuple):
    """Outermost numbers of recipients (places) of one support that takes part.

    Attributes
    ----------
    recipients_min, recipients_max : int
        From 1; over all modes and link types of a policy.
    """

    recipients_min: int
    recipients_max: int


class ModeRules(NamedTuple):
    """What one mode asks of a consortium, by link type; None: no pair of that type.

    Attributes
    ----------
    mode : Mode
    ordinary, entrusted : Degree | None
    """

    mode: Mode
    ordinary: Degree | None
    entrusted: Degree | None

    @property
    def rules(self) -> tuple[Degree, ...]:
        """The rules of the mode, ordinary first."""
        return tuple(r for r in (self.ordinary, self.entrusted) if r is not None)

    @property
    def recipients_min(self) -> int:
        """Recipients of all link types together, at least; a group has 1 or more."""
        return max(1, sum(rule.recipients_min for rule in self.rules))

    @property
    def recipients_max(self) -> int:
        """Recipients of all link types together, at most."""
        return sum(rule.recipients_max for rule in self.rules)


class Partners(RuleBase):
    """How many support schools one recipient has, and for what.

    Each recipient has one *place* for every support school it is due: places
    1..`number` (`by` school; the first is the main partner, further ones are other
    schools), one per subject it lacks (`by` subject; `subjects` says which count, empty
    means all it lacks) or one per stage it teaches (`by` stage: a nine-year school has
    two). The subject gap is counted at the main place, or at the place of the subject
    or stage. Every place is due.
    """

    kind: Literal["partners"] = "partners"
    by: Literal["school", "subject", "stage"] = "school"
    number: int = Field(default=1, ge=1, le=5)
    subjects: tuple[str, ...] = ()


class AreaLeads(RuleBase):
    """Area-lead schools 片区长 above the support schools (brand > quality > weak).

    Leads have one of `lead_tags` or the stated duty; every support school belongs to
    the group of one lead. A lead does not itself support recipients unless
    `lead_supports`.
    """

    kind: Literal["area_leads"] = "area_leads"
    lead_tags: frozenset[Tag] = frozenset({Tag.BRAND})
    supports_min: int = Field(default=1, ge=1)
    supports_max: int = Field(default=8, ge=1, le=40)
    max_one_way_m: int | None = Field(default=None, ge=1, description="metres")
    same_district: bool = False
    lead_supports: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> "AreaLeads":
        if self.supports_max < self.supports_min:
            raise ValueError("supports_max must not be below supports_min")
        return self


class Compatibility(RuleBase):
    """Which schools may support, which may receive, and what both must share.

    A school supports if it has one of `support_tags` and, where `support_areas` is
    not empty, lies in one of them; it receives if it has one of `recipient_tags` or
    lies in one of `recipient_areas` and does not support. `School.duty` overrides.
    """

    kind: Literal["compatibility"] = "compatibility"
    support_tags: frozenset[Tag] = frozenset({Tag.BRAND, Tag.QUALITY})
    support_areas: frozenset[Area] = frozenset()
    recipient_tags: frozenset[Tag] = frozenset({Tag.WEAK, Tag.NEW})
    recipient_areas: frozenset[Area] = frozenset()
    same_stage: bool = Field(
        default=True, description="Support teaches every stage the recipient teaches"
    )
    same_district: bool = False


class Travel(RuleBase):
    """Distance and time limits of one-way trips, and how time is estimated."""

    kind: Literal["travel"] = "travel"
    max_one_way_m: int | None = Field(default=60_000, ge=1, description="metres")
    max_one_way_min: int | None = Field(default=None, ge=1, description="minutes")
    road_factor: float = Field(
        default=1.4, ge=1.0, le=5.0, description="road / geodesic"
    )
    speed_kmh: float = Field(default=40.0, gt=0, description="mean road speed")
    earliest_departure: str = Field(default="06:30", pattern=r"^\d\d:\d\d$")
    latest_return: str = Field(default="18:30", pattern=r"^\d\d:\d\d$")
    margin_min: int = Field(default=10, ge=0, description="minutes to settle in")


class Coverage(RuleBase):
    """Every school of a side takes part."""

    kind: Literal["coverage"] = "coverage"
    side: Literal["support", "recipient"] = "recipient"


class Continuity(RuleBase):
    """Agreements still running are kept; new ones run `years`.

    Expired agreements are counted by the goal `renewals` when they are not renewed;
    `renewal_years` says how long after their end (0: never).
    """

    kind: Literal["continuity"] = "continuity"
    years: int | None = Field(default=None, ge=1)
    keep_until_expiry: bool = True
    renewal_years: int = Field(default=1, ge=0, le=20)


class GoalName(StrEnum):
    """What pairing optimises, each a whole number to be made small."""

    UNPAIRED = "unpaired"
    IDLE_SUPPORT = "idle_support"
    SUBJECT_GAP = "subject_gap"
    TRAVEL = "travel"
    IMBALANCE = "imbalance"
    CHANGES = "changes"
    PREFERENCES = "preferences"
    LONGEST_TRIP = "longest_trip"
    WIDEST_GAP = "widest_gap"
    CROSSINGS = "crossings"
    RENEWALS = "renewals"


WORST = frozenset({GoalName.LONGEST_TRIP, GoalName.WIDEST_GAP})
"""Goals that make the worst case small instead of a sum."""


class Goals(RuleBase):
    """Order of the pairing goals: an earlier one is never traded for a later one.

    Goals of one entry of `blends` are traded against each other at the weights given
    and stand in the order where the first of them stands; the others of the blend
    follow it there directly.
    """

    kind: Literal["goals"] = "goals"
    order: tuple[GoalName, ...] = (
        GoalName.UNPAIRED,
        GoalName.IDLE_SUPPORT,
        GoalName.SUBJECT_GAP,
        GoalName.TRAVEL,
        GoalName.CHANGES,
        GoalName.PREFERENCES,
        GoalName.IMBALANCE,
    )

    blends: tuple[dict[GoalName, int], ...] = Field(
        default=(), description="Goals traded against each other, with weights above 0"
    )

    @model_validator(mode="after")
    def _distinct(self) -> "Goals":
        if len(set(self.order)) != len(self.order) or not self.order:
            raise ValueError("order must name each goal once, and at least one")
        blended = [name for blend in self.blends for name in blend]
        if len(set(blended)) != len(blended):
            raise ValueError("a goal may be in one blend only")
        for blend in self.blends:
            if len(blend) < 2 or min(blend.values()) < 1:
                raise ValueError("a blend needs two goals or more, weights from 1")
            if WORST & blend.keys():
                raise ValueError("longest_trip and widest_gap cannot be blended")
            places = sorted(self.order.index(n) for n in blend if n in self.order)
            if len(places) < len(blend) or places[-1] - places[0] >= len(blend):
                raise ValueError("goals of a blend must stand side by side in order")
        return self

    @property
    def tiers(self) -> tuple[dict[GoalName, int], ...]:
        """Goals in order, each tier with the weights of what it is made of."""
        blend_of = {name: blend for blend in self.blends for name in blend}
        tiers: list[dict[GoalName, int]] = []
        for name in self.order:
            tier = blend_of.get(name, {name: 1})
            if tier not in tiers:
                tiers.append(tier)
        return tuple(tiers)


class PercentQuota(RuleBase):
    """A share of a school's staff does an activity.

    For postings out, `split` says whether the share is owed once by the support
    school in total or to each recipient.
    """

    kind: Literal["percent_quota"] = "percent_quota"
    activity: Activity
    side: Side
    share: float = Field(gt=0, le=1)
    of: Base = Base.FULL_TIME
    rounding: Rounding = Rounding.CEILING
    period: Period = Period.TERM
    split: Literal["total", "per_recipient"] = "total"


class CountQuota(RuleBase):
    """A number of events, people or placements in a period.

    `minimum` is the floor (hard if `hard`), `target` a soft aim above it.
    """

    kind: Literal["count_quota"] = "count_quota"
    activity: Activity
    topic: Text = Text("", "")
    minimum: int = Field(default=1, ge=0)
    maximum: int | None = Field(default=None, ge=1)
    target: int | None = Field(default=None, ge=1)
    scope: Scope = Scope.CONSORTIUM
    period: Period = Period.TERM
    anchor: Anchor = Anchor.ANY
    attend: Literal["subject", "leaders", "all"] = "subject"
    hosts: Literal["in_turns", "support", "recipient"] = "in_turns"
    length_periods: int = Field(default=2, ge=1, le=8)

    @model_validator(mode="after")
    def _ordered(self) -> "CountQuota":
        if self.maximum is not None and self.maximum < self.minimum:
            raise ValueError("maximum must not be below minimum")
        if self.target is not None and self.target < self.minimum:
            raise ValueError("target must not be below minimum")
        return self


class Composition(RuleBase):
    """The set of people doing an activity holds at least so many backbone teachers."""

    kind: Literal["composition"] = "composition"
    activity: Activity
    backbone_min: int = Field(default=1, ge=0)


class EqualExchange(RuleBase):
    """As many people come back as are sent."""

    kind: Literal["equal_exchange"] = "equal_exchange"
    out: Activity = Activity.POSTING_OUT
    back: Activity = Activity.POSTING_IN
    same_subject: bool = Field(default=True, description="Preferred, never required")


class Stint(RuleBase):
    """Shortest stay of one person, in consecutive school days within the term."""

    kind: Literal["stint"] = "stint"
    activity: Activity
    min_school_days: int = Field(ge=1)


class PersonQuota(RuleBase):
    """What each person taking part in an activity does at least."""

    kind: Literal["person_quota"] = "person_quota"
    activity: Activity
    min_periods: int = Field(ge=1)
    period: Period = Period.TERM


class Turns(RuleBase):
    """Nobody goes a second time before all who can go have gone once."""

    kind: Literal["turns"] = "turns"
    activity: Activity


class SubjectPosting(RuleBase):
    """A backbone teacher of the subject the recipient needs most, for a long stay."""

    kind: Literal["subject_posting"] = "subject_posting"
    activity: Literal[Activity.YEAR_POSTING] = Activity.YEAR_POSTING
    people: int = Field(default=1, ge=1)
    cadence: Literal["every_term", "every_year"] = "every_year"
    counts_in_share: bool = Field(
        default=True, description="Counts towards the posting-out percentage"
    )


class Eligibility(RuleBase):
    """Who may be sent; deferred and exempt teachers never are. 0 sets no limit."""

    kind: Literal["eligibility"] = "eligibility"
    tenure_years_min: float = Field(default=0, ge=0, description="Years at this school")
    years_to_retirement_min: float = Field(default=0, ge=0)
    established_only: bool = False
    flexible_retirement_age: bool = Field(
        default=True, description="Count the statutory age that rises since 2025"
    )


class ObservationConditions(RuleBase):
    """How lessons are observed."""

    kind: Literal["observation_conditions"] = "observation_conditions"
    own_subject: bool = True
    max_observers: int = Field(default=3, ge=1, description="Visitors in one lesson")
    max_periods_a_day: int = Field(default=6, ge=1, le=12)
    max_trips_a_week: int = Field(default=1, ge=1, le=5)


class HomeCover(RuleBase):
    """Nobody's class is left alone.

    On one day at most ``max(1, floor(max_absent_share * staff))`` teachers of a
    school make day trips; a colleague covers at most `max_extra_periods_a_week`.
    """

    kind: Literal["home_cover"] = "home_cover"
    max_absent_share: float = Field(default=0.10, gt=0, le=1)
    max_extra_periods_a_week: int = Field(default=4, ge=0, le=40)


class LeaderCover(RuleBase):
    """Head and deputies of a school are never all away on one day."""

    kind: Literal["leader_cover"] = "leader_cover"


class Window(RuleBase):
    """Weeks of the term in which people travel."""

    kind: Literal["window"] = "window"
    first_week: int = Field(default=2, ge=1)
    free_weeks_at_end: int = Field(default=2, ge=0)


class Placement(RuleBase):
    """Leaders placed at a partner school 挂职, per sending school and term."""

    kind: Literal["placement"] = "placement"
    side: Side = Side.BOTH
    people: int = Field(default=1, ge=1)
    posts: tuple[Literal["head", "deputy", "middle"], ...] = ("middle",)
    min_school_days: int = Field(default=5, ge=1)


class Mentoring(RuleBase):
    """A posted teacher mentors apprentices of the same subject at the host."""

    kind: Literal["mentoring"] = "mentoring"
    apprentices_min: int = Field(default=1, ge=0)
    apprentices_max: int = Field(default=2, ge=1)


class Artefact(RuleBase):
    """A paper or activity somebody owes by a date; dated, listed, not scheduled."""

    kind: Literal["artefact"] = "artefact"
    title: Text
    owner: Literal["support", "recipient", "each_school", "consortium", "bureau"]
    anchor: Anchor = Anchor.TERM_END
    period: Period = Period.TERM
    count: int = Field(default=1, ge=1)


class Role(RuleBase):
    """A person each school or consortium must name."""

    kind: Literal["role"] = "role"
    title: Text
    owner: Literal["support", "recipient", "each_school", "consortium", "bureau"]
    per_subject: bool = False


class Context(RuleBase):
    """A clause that nothing in a plan can keep or break."""

    kind: Literal["context"] = "context"
    title: Text


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
    | CountQuota
    | Composition
    | EqualExchange
    | Stint
    | PersonQuota
    | Turns
    | SubjectPosting
    | Eligibility
    | ObservationConditions
    | HomeCover
    | LeaderCover
    | Window
    | Placement
    | Mentoring
    | Artefact
    | Role
    | Context,
    Field(discriminator="kind"),
]

R = TypeVar("R", bound=RuleBase)


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
