"""Rules of pairing: who may work with whom, in what numbers, for what goals."""

from enum import StrEnum
from typing import Literal, NamedTuple

from pydantic import Field, model_validator

from matcher.county import Area, Link, Mode, Tag
from matcher.policy.base import RuleBase


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
    max_day_trip_min: int | None = Field(
        default=None,
        ge=1,
        description="minutes one way of a visit to observe; beyond it people stay "
        "overnight, as shadowing or posted",
    )


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
