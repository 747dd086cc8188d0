"""Bodies of requests and answers."""

import datetime as dt
import json
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.problems import FaultBody
from api.records import CountyRecord, PlanRecord, State
from matcher.labels import goal_label
from matcher.plan import Status
from matcher.policy import Policy

BASE = "/api/v1"


class Body(BaseModel):
    """Base of all bodies: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class CountyBody(Body):
    """A county in the store. Only the checked content is kept, not the file."""

    id: str
    name: str
    created: dt.datetime
    counts: dict[str, int] = Field(description="Schools, teachers, lessons ...")
    warnings: tuple[FaultBody, ...] = Field(description="Odd but possible")

    @classmethod
    def of(cls, record: CountyRecord) -> "CountyBody":
        """Return the body of a record."""
        return cls(
            id=record.id,
            name=record.name,
            created=record.created,
            counts=record.counts,
            warnings=tuple(FaultBody.model_validate(w) for w in record.warnings),
        )


class Asked(Body):
    """Base of what clients send."""

    @model_validator(mode="before")
    @classmethod
    def _writable(cls, data: Any) -> Any:
        """Refuse halves of characters, which no database and no file can hold."""
        try:
            json.dumps(data, ensure_ascii=False, default=str).encode()
        except UnicodeEncodeError:
            raise PydanticCustomError(
                "text_not_unicode", "text must be whole Unicode characters"
            ) from None
        return data


class PlanRequest(Asked):
    """What to plan, and how long."""

    county: str = Field(description="Id of an uploaded county")
    policy: str | Policy = Field(
        default="default", description="Name of a preset, or a whole policy"
    )
    time_limit_s: float = Field(default=60, gt=0, description="Seconds")
    seed: int = Field(default=0, ge=0, le=2**31 - 1)
    gap: float = Field(default=0, ge=0, lt=1, description="Relative gap; 0: proof")
    only: Literal["pairing"] | None = Field(
        default=None, description="'pairing' leaves rotation out"
    )
    start: str | None = Field(
        default=None, description="Id of an earlier plan; its pairs are kept if best"
    )


class WhatIfRequest(Asked):
    """What to try on a finished plan; each edit as `python -m scenarios whatif`."""

    plan: str = Field(description="Id of a plan that has a result")
    edits: tuple[str, ...] = Field(
        min_length=1,
        max_length=50,
        description="close=SCHOOL, away=TEACHER, forbid=SUPPORT:RECIPIENT, "
        "force=SUPPORT:RECIPIENT, support=SCHOOL, set=KIND.PARAMETER=VALUE",
    )
    time_limit_s: float = Field(default=60, gt=0, description="Seconds")
    seed: int = Field(default=0, ge=0, le=2**31 - 1)
    gap: float = Field(default=0, ge=0, lt=1, description="Relative gap; 0: proof")
    only: Literal["pairing"] | None = Field(
        default=None, description="'pairing' leaves rotation out"
    )


class MemberBody(Body):
    """One of several goals traded against each other, `weight` points for each unit."""

    name: str
    label_zh: str
    label_en: str
    value: int
    unit: str
    weight: int


class GoalBody(Body):
    """One goal: smaller is better; `bound` is proven."""

    part: Literal["pairing", "rotation"]
    name: str
    label_zh: str
    label_en: str
    value: int
    bound: int
    unit: str
    members: tuple[MemberBody, ...] = Field(
        default=(), description="What the goal is made of, where it is a weighted sum"
    )

    @classmethod
    def of(cls, goal: dict[str, Any]) -> "GoalBody":
        """Return the body of a stored goal, named in both languages."""
        members = tuple(
            MemberBody(**member, **_labels(member["name"]))
            for member in goal.get("members", ())
        )
        return cls(**goal | {"members": members} | _labels(goal["name"]))


def _labels(name: str) -> dict[str, str]:
    return {"label_zh": goal_label(name, "zh"), "label_en": goal_label(name, "en")}


class ActivitiesBody(Body):
    """How many of each activity a plan holds."""

    shadowing: int = Field(default=0, description="Stays to shadow a class")
    heard: int = Field(default=0, description="Lessons heard in them")
    sync_lines: int = Field(default=0, description="Weekly sync classes")
    sync_lessons: int = Field(default=0, description="Dates on which they are held")
    itineraries: int = Field(default=0, description="Itinerant teachers")
    weekly_stops: int = Field(default=0, description="Their weekly stops")
    student_exchanges: int = 0
    students: int = Field(default=0, description="Students in them, over all schools")
    weekly_events: int = Field(default=0, description="Events of a weekly pattern")
    leaders_due: int = Field(default=0, description="Leaders due to move")
    mentors: int = Field(default=0, description="Mentor pairs")
    papers: int = Field(default=0, description="Papers, namings, phases, appraisals")


class OutcomeBody(Body):
    """A plan in short."""

    pairing_status: Status
    rotation_status: Status
    goals: tuple[GoalBody, ...]
    pairing_gap: float | None = Field(
        default=None, description="Largest relative gap over the goals; 0 is proven"
    )
    consortia: int
    unpaired: int = Field(description="Places of recipients without a support")
    leadless: int = Field(default=0, description="Supports without an area lead")
    postings: int
    visits: int
    events: int
    activities: ActivitiesBody = ActivitiesBody()
    unmet: int = Field(description="Duties the plan cannot meet")
    hard_findings: int
    soft_findings: int
    runtime_s: float

    @classmethod
    def of(cls, outcome: dict[str, Any]) -> "OutcomeBody":
        """Return the body of a stored outcome."""
        goals = tuple(GoalBody.of(goal) for goal in outcome["goals"])
        return cls(**outcome | {"goals": goals})


class ProgressBody(Body):
    """The latest report of a plan being made."""

    stage: str
    done: int
    total: int = Field(description="0: unknown")
    message_zh: str
    message_en: str
    objective: float | None
    bound: float | None
    elapsed_s: float


class PlanBody(Body):
    """A plan asked for, where it stands, and what came of it."""

    id: str
    county: str
    state: State
    message_zh: str
    message_en: str
    policy: str
    time_limit_s: float
    seed: int
    gap: float
    only: str | None
    start: str | None
    edits: tuple[str, ...] = Field(description="What-if edits made to `start`")
    created: dt.datetime
    started: dt.datetime | None
    ended: dt.datetime | None
    progress: ProgressBody | None
    outcome: OutcomeBody | None = Field(description="When state is done or stopped")
    faults: tuple[FaultBody, ...] = ()
    links: dict[str, str] = Field(description="Where the results are")

    @classmethod
    def of(cls, plan: PlanRecord, progress: dict[str, Any] | None) -> "PlanBody":
        """Return the body of a record and its latest progress."""
        asked = plan.request
        outcome = plan.outcome
        return cls(
            id=plan.id,
            county=plan.county,
            state=plan.state,
            message_zh=plan.message.zh,
            message_en=plan.message.en,
            policy=plan.policy,
            time_limit_s=asked["time_limit_s"],
            seed=asked["seed"],
            gap=asked["gap"],
            only=asked["only"],
            start=asked["start"],
            edits=tuple(asked["edits"]),
            created=plan.created,
            started=plan.started,
            ended=plan.ended,
            progress=None if progress is None else ProgressBody(**progress),
            outcome=None if outcome is None else OutcomeBody.of(outcome),
            faults=tuple(FaultBody.model_validate(f) for f in plan.faults),
            links=_links(plan),
        )


def _links(plan: PlanRecord) -> dict[str, str]:
    here = f"{BASE}/plans/{plan.id}"
    links = {"self": here, "events": f"{here}/events"}
    if plan.outcome is not None:
        links |= {
            "bundle": f"{here}/bundle",
            "roster": f"{here}/roster.xlsx",
            "documents": f"{here}/documents.zip",
            "calendars": f"{here}/calendars.zip",
            "map": f"{here}/map.geojson",
        }
        if plan.request["start"] is not None:
            links["comparison"] = f"{here}/comparison"
    return links


class PolicyLine(Body):
    """A preset in one line."""

    name: str
    title_zh: str
    title_en: str
    rules: int
    clauses: int
    documents: tuple[str, ...]


class Health(Body):
    """Whether the server lives, or can work."""

    status: Literal["ok"]
    version: str
