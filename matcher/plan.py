"""What comes out: the pairing, the rotation, the audit, and the bundle of all.

The bundle is the JSON that every output is made from and that `jiedui audit`,
`diff`, `explain` and `export` read. Dates are ISO 8601, distances metres, times of
day "HH:MM", durations minutes; ids are the bureau's own codes. A consortium's id is
"G-" + the code of its support school, so it is stable from plan to plan.
"""

import datetime as dt
from enum import StrEnum
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import Field

from matcher.county import County, Link, Mode, Noun, Parity
from matcher.errors import Severity
from matcher.policy import Activity, Policy
from matcher.text import Lang, Text

SCHEMA_VERSION = 1


class Status(StrEnum):
    """What is known of a plan.

    OPTIMAL means every goal is proven best by this run; FEASIBLE that a plan exists
    and the gap says how far it may be from the best; INFEASIBLE that no plan exists,
    confirmed twice; UNKNOWN that none was found in time; NOT_PLANNED that the county
    lacks the data (no teachers) or pairing only was asked for.
    """

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"
    NOT_PLANNED = "not_planned"


class Goal(Noun):
    """One goal of a plan: smaller is better; `bound` is proven, `bound` <= `value`."""

    name: str
    value: int
    bound: int
    unit: str = Field(description="schools, periods, metres, trips, people ...")
    parts: dict[str, int] = Field(
        default_factory=dict,
        description="Values of the goals traded against each other in this one",
    )


class RecipientLink(Noun):
    """One recipient of a consortium."""

    school: str
    part: str = Field(
        default="",
        description="What the support is for, where a recipient has several: '2' a "
        "second partner, a subject, a stage; '' the school as a whole",
    )
    link: Link = Link.ORDINARY
    distance_m: int | None = Field(ge=0, description="One way; None if unknown")
    travel_min: int | None = Field(ge=0)
    basis: Literal["stated", "estimated", "unknown"]
    until: dt.date | None = Field(
        default=None, description="Last day of the agreement, running or to be signed"
    )
    agreed: Literal["running", "renewed", "new"] = "new"

    @property
    def place(self) -> str:
        """Code of the school, with the part of it that is supported, if not all."""
        return f"{self.school}#{self.part}" if self.part else self.school


class Covered(Noun):
    """A subject gap of the recipients and how much of it the support can give."""

    subject: str
    need: int = Field(ge=0, description="weekly periods lacking over all recipients")
    covered: int = Field(ge=0, description="min(spare of the support, need)")


class Consortium(Noun):
    """One support school with its recipients."""

    id: str
    mode: Mode
    support: str
    recipients: tuple[RecipientLink, ...]
    covered: tuple[Covered, ...] = ()


class Reason(Noun):
    """Why a school stays unpaired or a duty unmet: rule, value, bound, words."""

    rule: str
    where: str = ""
    value: str = ""
    bound: str = ""
    message_zh: str
    message_en: str


class Unpaired(Noun):
    """A school that should be paired and is not."""

    school: str
    part: str = Field(default="", description="Place left open, as in RecipientLink")
    reasons: tuple[Reason, ...]


class AreaLead(Noun):
    """An area-lead school above support schools."""

    school: str
    supports: tuple[str, ...]


class PairingPlan(Noun):
    """Which schools work together."""

    status: Status
    goals: tuple[Goal, ...] = ()
    gap: float | None = Field(
        default=None, description="Largest relative gap over the goals; 0 is proven"
    )
    consortia: tuple[Consortium, ...] = ()
    area_leads: tuple[AreaLead, ...] = ()
    unpaired: tuple[Unpaired, ...] = ()
    leadless: tuple[Unpaired, ...] = Field(
        default=(), description="Support schools under no area lead, and why"
    )
    published: tuple[tuple[str, str], ...] = Field(
        default=(), description="(support, place) pairs of the plan started from"
    )
    method: str = ""

    @cached_property
    def main(self) -> tuple[Consortium, ...]:
        """Consortia with the main link of each recipient only: what rotation runs on.

        The main link of a recipient is that of the school as a whole, else its first
        in the plan. A consortium that keeps no link is left out.
        """
        links = [(c.id, link) for c in self.consortia for link in c.recipients]
        if not any(link.part for _, link in links):
            return self.consortia
        first: dict[str, tuple[str, str]] = {}
        for group, link in links:
            first.setdefault(link.school, (group, link.place))
        first |= {link.school: (c, link.place) for c, link in links if not link.part}
        groups = (
            c.model_copy(
                update={
                    "recipients": tuple(
                        link
                        for link in c.recipients
                        if (c.id, link.place) == first[link.school]
                    )
                }
            )
            for c in self.consortia
        )
        return tuple(
            main
            for main, whole in zip(groups, self.consortia, strict=True)
            if main.recipients or not whole.recipients
        )


class Cover(NamedTuple):
    """A lesson missed on a date and the colleague who takes it; '' means nobody."""

    period: int
    class_: str
    subject: str
    teacher: str


class StandingCover(NamedTuple):
    """A weekly lesson taken over for the whole of a posting."""

    weekday: int
    period: int
    parity: Parity
    class_: str
    subject: str
    teacher: str


class StandIn(NamedTuple):
    """Who gives a weekly lesson of a standing cover from one date to another.

    It stands before the line of the same weekday, period and class while it lasts;
    `teacher` '' means nobody.
    """

    first: dt.date
    last: dt.date
    weekday: int
    period: int
    parity: Parity
    class_: str
    subject: str
    teacher: str


class Heard(NamedTuple):
    """A lesson heard during a stay (shadowing); class and teacher '' if assumed."""

    date: dt.date
    period: int
    class_: str
    subject: str
    teacher: str


class Posting(Noun):
    """A teacher's or leader's stay at another school, from `start` to `end`.

    `covers` is the weekly pattern of the lessons left at home; `takes_over` names
    the teacher of the host whose lessons this one gives meanwhile (顶岗), if any.
    """

    id: str
    teacher: str
    home: str
    host: str
    kind: Activity
    start: dt.date
    end: dt.date
    weeks: int = Field(ge=1, description="Teaching weeks touched")
    school_days: int = Field(ge=1, description="School days from start to end")
    subject: str = ""
    takes_over: str = ""
    clause: tuple[str, ...] = ()
    covers: tuple[StandingCover, ...] = ()
    continues: bool = Field(
        default=False, description="Goes on beyond the term (a posting for a year)"
    )
    lessons: tuple[Heard, ...] = Field(
        default=(), description="Lessons heard at the host, by date and period"
    )
    stand_ins: tuple[StandIn, ...] = Field(
        default=(), description="Lines of `covers` given by others for some time"
    )
    replaces: str = Field(
        default="", description="Id of the stay whose place this one fills from here on"
    )


class Observed(NamedTuple):
    """A lesson observed; class and teacher are '' when planned by the day only."""

    period: int
    class_: str
    subject: str
    teacher: str


class Visit(Noun):
    """One teacher's day trip to observe lessons."""

    id: str
    teacher: str
    home: str
    host: str
    date: dt.date
    depart: str = Field(pattern=r"^\d\d:\d\d$")
    back: str = Field(pattern=r"^\d\d:\d\d$")
    basis: Literal["timetable", "day"] = Field(
        description="'day': no timetable of the host was given, lessons are assumed"
    )
    cover_basis: Literal["timetable", "unknown"]
    lessons: tuple[Observed, ...]
    covers: tuple[Cover, ...] = ()
    clause: tuple[str, ...] = ()


class Event(Noun):
    """Joint research, a meeting, a demo lesson, a lecture, at one host.

    `after` is the id of what it follows (a sync class, a shadowing). An area event
    names its lead as `consortium` "A-" + code. At an `online` event nobody travels.
    """

    id: str
    kind: Activity
    topic: Text
    consortium: str
    date: dt.date
    period: int | None = Field(description="First period; None: after the last lesson")
    length_periods: int = Field(default=2, ge=1)
    host: str
    schools: tuple[str, ...]
    subject: str = ""
    people: tuple[str, ...] = ()
    givers: tuple[str, ...] = Field(
        default=(), description="Who gives the demo lesson, lecture or report lesson"
    )
    students: dict[str, int] = Field(
        default_factory=dict, description="Students taking part, by school"
    )
    online: bool = False
    after: str = ""
    clause: tuple[str, ...] = ()


class SyncSeat(NamedTuple):
    """One end of a sync class: a weekly lesson of one class; teacher '' if assumed."""

    school: str
    class_: str
    teacher: str
    period: int
    begins: str
    ends: str


class SyncClass(Noun):
    """A weekly sync class 同步课堂: a line of the one shared table.

    The teacher of `source` gives the lesson for both classes. `dates` are the days on
    which it is held; `begins`..`ends` is the time both bells have in common.
    """

    id: str
    consortium: str
    subject: str
    grade: int = Field(ge=1, le=9)
    weekday: int = Field(ge=1, le=7)
    parity: Parity = "all"
    source: SyncSeat
    receiver: SyncSeat
    begins: str = Field(pattern=r"^\d\d:\d\d$")
    ends: str = Field(pattern=r"^\d\d:\d\d$")
    dates: tuple[dt.date, ...]
    basis: Literal["timetable", "assumed"] = "timetable"
    clause: tuple[str, ...] = ()


class Stop(NamedTuple):
    """A weekly stop of an itinerant teacher at one school."""

    weekday: int
    parity: Parity
    host: str
    periods: tuple[int, ...]


class Itinerary(Noun):
    """The weekly pattern of a teacher who teaches at several schools 走教."""

    id: str
    teacher: str
    home: str
    subject: str
    start: dt.date
    end: dt.date
    stops: tuple[Stop, ...]
    covers: tuple[StandingCover, ...] = ()
    stand_ins: tuple[StandIn, ...] = ()
    clause: tuple[str, ...] = ()


class LeaderDue(Noun):
    """A leader who has served so long at one school that they are due to move."""

    teacher: str
    school: str
    since: str = Field(pattern=r"^\d{4}-\d{2}$")
    years: float = Field(ge=0)
    clause: tuple[str, ...] = ()


class Mentor(Noun):
    """A mentor and an apprentice of one subject."""

    mentor: str
    apprentice: str
    subject: str
    clause: tuple[str, ...] = ()


class OwedPaper(Noun):
    """A paper, a naming, a phase or an appraisal that somebody owes by a date."""

    id: str = ""
    kind: Literal["paper", "role", "phase", "appraisal"] = "paper"
    title: Text
    owner: str = Field(
        description="School code, consortium id, teacher code or 'bureau'"
    )
    start: dt.date | None = Field(default=None, description="First day of a phase")
    due: dt.date
    about: str = Field(
        default="", description="Id of what it is owed for; mentor+apprentice"
    )
    clause: tuple[str, ...] = ()


class RotationPlan(Noun):
    """Who goes where, when, and who teaches at home meanwhile."""

    status: Status
    goals: tuple[Goal, ...] = ()
    gap: float | None = None
    postings: tuple[Posting, ...] = ()
    visits: tuple[Visit, ...] = ()
    events: tuple[Event, ...] = ()
    sync_classes: tuple[SyncClass, ...] = ()
    itineraries: tuple[Itinerary, ...] = ()
    leaders_due: tuple[LeaderDue, ...] = ()
    mentors: tuple[Mentor, ...] = ()
    papers: tuple[OwedPaper, ...] = ()
    unmet: tuple[Reason, ...] = Field(
        default=(), description="Duties the plan cannot meet, each with its cause"
    )
    notes: tuple[Reason, ...] = Field(default=(), description="Assumptions made")


class Finding(Noun):
    """One rule not kept, with names, the value met and the bound."""

    rule: str = Field(description="Code in matcher.rules")
    clause: tuple[str, ...] = ()
    severity: Severity
    where: str
    value: str = ""
    bound: str = ""
    message_zh: str
    message_en: str

    def say(self, lang: Lang = "zh") -> str:
        """Return the message in one language."""
        return self.message_zh if lang == "zh" else self.message_en


class Satisfied(Noun):
    """One rule kept, with the evidence counted."""

    rule: str
    clause: tuple[str, ...] = ()
    where: str = ""
    evidence_zh: str
    evidence_en: str


class Verdict(StrEnum):
    """How a clause came out of the audit."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_JUDGED = "not_judged"


class ClauseVerdict(Noun):
    """A clause of the policy, judged."""

    clause: str
    verdict: Verdict
    why: Text


class Audit(Noun):
    """The judgement of a plan by code that did not make it."""

    hard_findings: int = Field(ge=0)
    soft_findings: int = Field(ge=0)
    findings: tuple[Finding, ...] = ()
    satisfied: tuple[Satisfied, ...] = ()
    clauses: tuple[ClauseVerdict, ...] = ()
    goals: tuple[Goal, ...] = Field(default=(), description="Recounted by the audit")

    @property
    def clean(self) -> bool:
        """Whether no hard rule is broken."""
        return self.hard_findings == 0

    @property
    def score(self) -> float:
        """Share of all checks that came out well, 0..100; 100 without any check."""
        checks = len(self.satisfied) + len(self.findings)
        return round(100 * len(self.satisfied) / checks, 2) if checks else 100.0


class Meta(Noun):
    """Where a plan comes from. Only `created` and `runtime_s` differ between runs."""

    seed: int = 0
    created: str = ""
    versions: dict[str, str] = Field(default_factory=dict)
    input_digest: str = ""
    policy_digest: str = ""
    runtime_s: float = 0.0
    workers: int = 1
    stopped: bool = Field(default=False, description="Ended by the user")
    replanned: tuple[str, ...] = Field(
        default=(), description="'DATE DIGEST' of each plan this one was mended from"
    )


class Plan(Noun):
    """The bundle: inputs, answer and judgement in one file."""

    schema_version: int = SCHEMA_VERSION
    meta: Meta = Meta()
    county: County
    policy: Policy
    pairing: PairingPlan
    rotation: RotationPlan = RotationPlan(status=Status.NOT_PLANNED)
    audit: Audit | None = None
