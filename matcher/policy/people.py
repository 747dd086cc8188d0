"""Rules of people: who is sent, how many, how long, and who teaches meanwhile."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from matcher.policy.base import RuleBase
from matcher.policy.words import (
    Activity,
    Away,
    Base,
    Fate,
    Period,
    Rounding,
    Sent,
    Side,
    Stayed,
)


class PercentQuota(RuleBase):
    """A share of a school's staff does an activity.

    `of` is the denominator and the group whose members count. With `scope` county the
    share is owed by all schools of the side together. For postings out, `split` says
    whether the share is owed once by the support school in total or to each recipient.
    `share_max` makes a band of it (10-15 %).
    """

    kind: Literal["percent_quota"] = "percent_quota"
    activity: Away
    side: Side
    share: float = Field(gt=0, le=1)
    share_max: float | None = Field(default=None, gt=0, le=1)
    of: Base = Base.FULL_TIME
    rounding: Rounding = Rounding.CEILING
    period: Period = Period.TERM
    scope: Literal["school", "county"] = "school"
    split: Literal["total", "per_recipient"] = "total"

    @model_validator(mode="after")
    def _ordered(self) -> "PercentQuota":
        if self.share_max is not None and self.share_max < self.share:
            raise ValueError("share_max must not be below share")
        return self


class Composition(RuleBase):
    """Backbone among the people doing an activity: a number, a share, or both.

    `backbone_share` is taken of those who go (`movers`), of all who may go
    (`eligible`), or of the backbone who may go (`eligible_backbone`). People with one
    of `titles` count like backbone. With `scope` county the share is owed by all
    schools together; the number is always owed by each sending school.
    """

    kind: Literal["composition"] = "composition"
    activity: Sent
    backbone_min: int = Field(default=1, ge=0)
    backbone_share: float | None = Field(default=None, gt=0, le=1)
    of: Literal["movers", "eligible", "eligible_backbone"] = "movers"
    rounding: Rounding = Rounding.CEILING
    titles: tuple[str, ...] = Field(
        default=(), description="Professional titles 职称 that count too"
    )
    scope: Literal["school", "county"] = "school"

    @model_validator(mode="after")
    def _asks(self) -> "Composition":
        if not self.backbone_min and self.backbone_share is None:
            raise ValueError("composition needs backbone_min or backbone_share")
        return self


class EqualExchange(RuleBase):
    """As many people come back as are sent."""

    kind: Literal["equal_exchange"] = "equal_exchange"
    out: Literal[Activity.POSTING_OUT] = Activity.POSTING_OUT
    back: Literal[Activity.POSTING_IN] = Activity.POSTING_IN
    same_subject: bool = Field(default=True, description="Preferred, never required")


class Stint(RuleBase):
    """Shortest stay of one person, in consecutive school days within the term.

    `whole_term` asks for every day of the weeks for travel; with `terms` above 1 the
    stay goes on beyond the term.
    """

    kind: Literal["stint"] = "stint"
    activity: Stayed
    min_school_days: int = Field(default=1, ge=1)
    whole_term: bool = False
    terms: int = Field(default=1, ge=1, le=6, description="Length in terms")


class PersonQuota(RuleBase):
    """What each person taking part in an activity does at least."""

    kind: Literal["person_quota"] = "person_quota"
    activity: Literal[Activity.OBSERVATION, Activity.SHADOWING]
    min_periods: int = Field(ge=1)
    period: Period = Period.TERM


class Turns(RuleBase):
    """Nobody goes a second time before all who can go have gone once.

    With `leaders`, middle leaders are in the round like everybody else. `round_terms`
    asks that a round be done within so many terms.
    """

    kind: Literal["turns"] = "turns"
    activity: Away
    leaders: bool = False
    round_terms: int | None = Field(default=None, ge=1, le=20)


class SelectionOrder(RuleBase):
    """Who is asked first: volunteers, then the scored list, then the rota.

    Judged among people who could do the same: same home, same main subject, backbone
    for backbone.
    """

    kind: Literal["selection_order"] = "selection_order"
    activity: Sent
    order: tuple[Literal["volunteers", "points", "rota"], ...] = (
        "volunteers",
        "points",
        "rota",
    )

    @model_validator(mode="after")
    def _distinct(self) -> "SelectionOrder":
        if not self.order or len(set(self.order)) != len(self.order):
            raise ValueError("order must name each way once, and at least one")
        return self


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
    """Who may be sent; deferred and exempt teachers never are. 0 sets no limit.

    Holds for everybody who leaves the school: posted, placed, shadowing, observing,
    itinerant. Ages are whole years on the first day of the term, the limit included;
    volunteers above it may go.
    """

    kind: Literal["eligibility"] = "eligibility"
    tenure_years_min: float = Field(default=0, ge=0, description="Years at this school")
    years_to_retirement_min: float = Field(default=0, ge=0)
    established_only: bool = False
    flexible_retirement_age: bool = Field(
        default=True, description="Count the statutory age that rises since 2025"
    )
    age_max_m: int | None = Field(default=None, ge=18, le=80, description="Men, years")
    age_max_f: int | None = Field(
        default=None, ge=18, le=80, description="Women, years"
    )


class TenureClock(RuleBase):
    """Leaders who have served so long at one school that they are due to move.

    Years are counted to the last day of the term from the month they took the post
    (from the month they joined the school where that is unknown). The plan lists
    them; the bureau decides.
    """

    fate: ClassVar[Fate] = Fate.DOCUMENTED

    kind: Literal["tenure_clock"] = "tenure_clock"
    posts: tuple[Literal["head", "deputy", "middle"], ...] = ("head", "deputy")
    years: float = Field(gt=0, le=40, description="Two terms of office, usually 6-10")


class ObservationConditions(RuleBase):
    """How lessons are observed."""

    kind: Literal["observation_conditions"] = "observation_conditions"
    own_subject: bool = True
    max_observers: int = Field(default=3, ge=1, description="Visitors in one lesson")
    max_periods_a_day: int = Field(default=6, ge=1, le=12)
    max_trips_a_week: int = Field(default=1, ge=1, le=5)
    vehicle_seats: int | None = Field(
        default=None, ge=1, description="Visitors of one school on one day, at most"
    )


class HomeCover(RuleBase):
    """Nobody's class is left alone.

    On one day at most ``max(1, floor(max_absent_share * staff))`` teachers of a
    school make day trips; a colleague covers at most `max_extra_periods_a_week`, where
    stated a class teacher 班主任 at most `max_extra_periods_class_teacher`.
    """

    kind: Literal["home_cover"] = "home_cover"
    max_absent_share: float = Field(default=0.10, gt=0, le=1)
    max_extra_periods_a_week: int = Field(default=4, ge=0, le=40)
    max_extra_periods_class_teacher: int | None = Field(default=None, ge=0, le=40)

    def weekly_cap(self, *, class_teacher: bool) -> int:
        """Return the lessons a colleague may cover in a week."""
        special = self.max_extra_periods_class_teacher
        if class_teacher and special is not None:
            return special
        return self.max_extra_periods_a_week


class LeaderCover(RuleBase):
    """Head and deputies of a school are never all away on one day."""

    kind: Literal["leader_cover"] = "leader_cover"


class Window(RuleBase):
    """Weeks of the term in which people travel."""

    kind: Literal["window"] = "window"
    first_week: int = Field(default=2, ge=1)
    free_weeks_at_end: int = Field(default=2, ge=0)


class Placement(RuleBase):
    """Leaders placed at a partner school 挂职, per sending school and period.

    `posts` stand in order of preference: a later one goes when nobody of an earlier one
    can. With `same_post` the host sends somebody of the same post back (preferred).
    """

    kind: Literal["placement"] = "placement"
    side: Side = Side.BOTH
    people: int = Field(default=1, ge=1)
    people_max: int | None = Field(default=None, ge=1)
    posts: tuple[Literal["head", "deputy", "middle", "teacher"], ...] = ("middle",)
    min_school_days: int = Field(default=5, ge=1)
    max_school_days: int | None = Field(default=None, ge=1)
    period: Period = Period.TERM
    same_post: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> "Placement":
        if self.people_max is not None and self.people_max < self.people:
            raise ValueError("people_max must not be below people")
        longest = self.max_school_days
        if longest is not None and longest < self.min_school_days:
            raise ValueError("max_school_days must not be below min_school_days")
        return self


class Shadowing(RuleBase):
    """A teacher of the recipient follows a class of the partner 跟岗/跟班.

    A stay of consecutive school days in which real lessons are heard, followed by a
    report lesson at home within `report_days` school days where one is asked for.
    """

    kind: Literal["shadowing"] = "shadowing"
    side: Literal["support", "recipient"] = "recipient"
    people: int = Field(default=1, ge=1)
    min_school_days: int = Field(default=5, ge=1)
    min_periods: int = Field(default=0, ge=0, description="Lessons heard by each")
    period: Period = Period.SCHOOL_YEAR
    report_lesson: bool = False
    report_days: int = Field(default=10, ge=1, description="School days after the stay")


class Itinerant(RuleBase):
    """Teachers who teach at several schools by a weekly pattern 走教.

    For each subject a recipient lacks (among `subjects`, empty: all it lacks) a
    teacher of the support with spare periods goes there on fixed weekdays. Two schools
    on one day only within `max_between_min`.
    """

    kind: Literal["itinerant"] = "itinerant"
    subjects: tuple[str, ...] = ()
    max_days_a_week: int = Field(default=2, ge=1, le=5, description="Of one teacher")
    max_between_min: int = Field(default=15, ge=0, description="minutes")


class Mentoring(RuleBase):
    """Mentors 师傅 with apprentices 徒弟 of the same subject at the other school.

    `source` posting: everybody posted out mentors at the host. `source` backbone: the
    backbone of the support mentors teachers of the recipients, at least one pair for
    each subject that both have, as far as there are mentors.
    """

    kind: Literal["mentoring"] = "mentoring"
    source: Literal["posting", "backbone"] = "posting"
    apprentices_min: int = Field(default=1, ge=0)
    apprentices_max: int = Field(default=2, ge=1)

    @model_validator(mode="after")
    def _ordered(self) -> "Mentoring":
        if self.apprentices_max < self.apprentices_min:
            raise ValueError("apprentices_max must not be below apprentices_min")
        return self
