"""Rules of what schools do together: events, weekly patterns, sync classes."""

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from matcher.county import Parity
from matcher.policy.base import RuleBase
from matcher.policy.words import (
    Activity,
    Anchor,
    Attend,
    Counted,
    Fate,
    Held,
    Period,
    Scope,
)
from matcher.text import Text


class CountQuota(RuleBase):
    """A number of events, or of people posted, in a period.

    `minimum` is the floor (hard if `hard`), `target` a soft aim above it. For postings
    out or in the number is of people, sent by each school (`scope` school), from
    school to school (`pair`) or in all (`consortium`). `people_min` and `people_max`
    bound the different people who give the events of a quota (3-5 teachers give 5-10
    demo lessons). `weekday`, `half` and `parity` fix the day, `spacing_days` keeps
    events of one quota apart. What is owed by school year or calendar year is held in
    the term planned, less what earlier terms of it did.
    """

    fate: ClassVar[Fate] = Fate.DATED

    kind: Literal["count_quota"] = "count_quota"
    activity: Counted
    topic: Text = Text("", "")
    minimum: int = Field(default=1, ge=0)
    maximum: int | None = Field(default=None, ge=1)
    target: int | None = Field(default=None, ge=1)
    people_min: int | None = Field(default=None, ge=1)
    people_max: int | None = Field(default=None, ge=1)
    scope: Scope = Scope.CONSORTIUM
    period: Period = Period.TERM
    anchor: Anchor = Anchor.ANY
    attend: Attend = Attend.SUBJECT
    hosts: Literal["in_turns", "support", "recipient"] = "in_turns"
    length_periods: int = Field(default=2, ge=1, le=8)
    weekday: int | None = Field(default=None, ge=1, le=7, description="1 is Monday")
    half: Literal["am", "pm"] | None = None
    parity: Parity = "all"
    spacing_days: int = Field(default=0, ge=0, le=200, description="Calendar days")
    online: bool = Field(default=False, description="Nobody travels")

    @model_validator(mode="after")
    def _ordered(self) -> "CountQuota":
        if self.maximum is not None and self.maximum < self.minimum:
            raise ValueError("maximum must not be below minimum")
        if self.target is not None and self.target < self.minimum:
            raise ValueError("target must not be below minimum")
        if self.scope is Scope.PERSON:
            raise ValueError("scope person: say it by person_quota")
        posted = self.activity in (Activity.POSTING_OUT, Activity.POSTING_IN)
        if posted and self.period in (Period.WEEK, Period.MONTH):
            raise ValueError("people posted are counted by term or by year")
        least, most = self.people_min, self.people_max
        if least is not None and most is not None and most < least:
            raise ValueError("people_max must not be below people_min")
        return self


class WeeklyPattern(RuleBase):
    """An event on a fixed weekday of every week, or of odd or even weeks 单双周.

    Weeks are those in which people travel; a day that is no ordinary school day is
    left out. `min_share` of the remaining days must hold one.
    """

    fate: ClassVar[Fate] = Fate.DATED

    kind: Literal["weekly_pattern"] = "weekly_pattern"
    activity: Held = Activity.JOINT_RESEARCH
    topic: Text = Text("", "")
    weekday: int = Field(ge=1, le=7, description="1 is Monday")
    half: Literal["am", "pm"] = "pm"
    parity: Parity = "all"
    attend: Attend = Attend.BACKBONE
    hosts: Literal["in_turns", "support", "recipient"] = "support"
    length_periods: int = Field(default=2, ge=1, le=8)
    min_share: float = Field(default=1.0, gt=0, le=1)


class SyncClass(RuleBase):
    """Sync classes 同步课堂: one lesson given for classes of both schools at once.

    Same subject and grade at both ends, in periods that overlap by at least
    `min_overlap_min`. `lines` weekly lines for each pair, all in one shared table. The
    subject is one of `subjects` (empty: what one side is strong in and the other
    lacks). Every `seminar_every`-th lesson is followed by an online seminar within
    `seminar_within_days` calendar days; 0 asks for none.
    """

    fate: ClassVar[Fate] = Fate.DATED

    kind: Literal["sync_class"] = "sync_class"
    lines: int = Field(default=1, ge=1, le=10, description="Weekly lessons of a pair")
    subjects: tuple[str, ...] = ()
    min_overlap_min: int = Field(default=30, ge=5, le=60, description="minutes")
    seminar_every: int = Field(default=1, ge=0, le=20)
    seminar_within_days: int = Field(default=7, ge=0, le=60)


class StudentExchange(RuleBase):
    """Students of the partner schools meet, as many from each 学生交流.

    `students` of each school, from `grades` (empty: any).
    """

    fate: ClassVar[Fate] = Fate.DATED

    kind: Literal["student_exchange"] = "student_exchange"
    topic: Text = Text("", "")
    students: int = Field(default=15, ge=1, le=500)
    grades: tuple[int, ...] = ()
    minimum: int = Field(default=1, ge=1)
    period: Period = Period.TERM
    anchor: Anchor = Anchor.ANY
    hosts: Literal["in_turns", "support", "recipient"] = "in_turns"
    length_periods: int = Field(default=4, ge=1, le=8)
