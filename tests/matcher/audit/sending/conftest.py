"""The small clean plan, with every further rule of people added and kept.

R1.7 and R2.8 shadow English lessons at S for a week and give a report lesson; S.1
teaches Chinese at R2 and R1 every Monday and S.5 mathematics at R1; S.head has led the
school for more than 12 years.
"""

import datetime as dt
from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.calendar import school_days
from matcher.county import County, Lesson
from matcher.plan import (
    Covered,
    Event,
    Heard,
    Itinerary,
    LeaderDue,
    Plan,
    Posting,
    StandingCover,
    Stop,
    Verdict,
)
from matcher.policy import Activity, Clause, Policy
from matcher.text import Text

D = dt.date

RULES: tuple[dict[str, object], ...] = (
    {"kind": "selection_order", "activity": "posting_out", "hard": False},
    {"kind": "tenure_clock", "posts": ["head", "deputy"], "years": 12},
    {"kind": "shadowing", "min_periods": 2, "report_lesson": True, "report_days": 10},
    {"kind": "itinerant", "max_days_a_week": 1, "max_between_min": 40},
    {"kind": "composition", "activity": "posting_out", "backbone_min": 0,
     "backbone_share": 0.5},
    {"kind": "turns", "activity": "posting_in", "round_terms": 9},
    {"kind": "turns", "activity": "observation", "round_terms": 5},
    {"kind": "count_quota", "activity": "posting_out", "scope": "school",
     "minimum": 1, "target": 2, "topic": ["支教", "Posting out"]},
    {"kind": "person_quota", "activity": "shadowing", "min_periods": 2},
    {"kind": "placement", "side": "support", "same_post": True,
     "max_school_days": 5, "people_max": 1},
)  # fmt: skip


def extended(policy: Policy) -> Policy:
    """Return the policy with the further rules, each with a clause U-01, U-02, ..."""
    clauses = [
        Clause(id=f"U-{i:02d}", quote="略", meaning="-")
        for i in range(1, len(RULES) + 1)
    ]
    data = policy.model_dump()
    data["clauses"] = (*data["clauses"], *(clause.model_dump() for clause in clauses))
    more = [
        {**rule, "clauses": (clause.id,)}
        for rule, clause in zip(RULES, clauses, strict=True)
    ]
    data["rules"] = (*data["rules"], *more)
    return Policy.model_validate(data)


def with_needs(county: County) -> County:
    """R1 also lacks Chinese; S.head has been in post since 2014."""
    schools = tuple(
        s.model_copy(update={"needs": {"数学": 4, "语文": 2}}) if s.code == "R1" else s
        for s in county.schools
    )
    teachers = tuple(
        t.model_copy(update={"in_post_since": "2014-09"}) if t.code == "S.head" else t
        for t in county.teachers
    )
    return county.model_copy(update={"schools": schools, "teachers": teachers})


def shadow_of(county: County, who: str, seen: str) -> Posting:
    """A week at S from 12 to 16 October, hearing two lessons of one teacher there."""
    home = who.split(".")[0]
    days = {
        day.weekday: day
        for day in school_days(county.term)
        if D(2026, 10, 12) <= day.date <= D(2026, 10, 16)
    }
    own = [x for x in county.lessons if x.teacher == who]
    covers = ["head", "head", "head", "deputy", "deputy"]
    heard = [x for x in county.lessons if x.teacher == seen and x.weekday in (2, 3)]
    return Posting(
        id=f"P-{who}",
        teacher=who,
        home=home,
        host="S",
        kind=Activity.SHADOWING,
        start=D(2026, 10, 12),
        end=D(2026, 10, 16),
        weeks=1,
        school_days=5,
        subject="英语",
        covers=tuple(
            StandingCover(
                x.weekday, x.period, "all", x.class_, x.subject, f"{home}.{post}"
            )
            for x, post in zip(own, covers, strict=True)
        ),
        lessons=tuple(
            Heard(days[x.weekday].date, x.period, x.class_, x.subject, x.teacher)
            for x in heard
        ),
    )


def report_of(who: str, date: dt.date) -> Event:
    home = who.split(".")[0]
    return Event(
        id=f"E-{who}",
        kind=Activity.REPORT_LESSON,
        topic=Text("汇报课", "Report lesson"),
        consortium="G-S",
        date=date,
        period=None,
        length_periods=1,
        host=home,
        schools=(home,),
        subject="英语",
        people=(who,),
        givers=(who,),
        after=f"P-{who}",
    )


def _lesson(county: County, who: str, weekday: int) -> Lesson:
    (found,) = (x for x in county.lessons if (x.teacher, x.weekday) == (who, weekday))
    return found


def itineraries(county: County) -> tuple[Itinerary, ...]:
    """S.1 goes to R2 in period 1 and to R1 in period 5, S.5 to R1 in 4 and 5."""
    missed = _lesson(county, "S.1", 1)
    span = {"home": "S", "start": D(2026, 9, 14), "end": D(2026, 11, 20)}
    return (
        Itinerary(
            id="I-S.1",
            teacher="S.1",
            subject="语文",
            stops=(Stop(1, "all", "R2", (1,)), Stop(1, "all", "R1", (5,))),
            covers=(
                StandingCover(
                    1, missed.period, "all", missed.class_, "语文", "S.deputy"
                ),
            ),
            **span,
        ),
        Itinerary(
            id="I-S.5",
            teacher="S.5",
            subject="数学",
            stops=(Stop(1, "all", "R1", (4, 5)),),
            **span,
        ),
    )


@pytest.fixture(scope="session")
def clean_plan(clean_plan: Plan, restate: Callable[[Plan], Plan]) -> Plan:
    """The plan that keeps the further rules as well."""
    county = with_needs(clean_plan.county)
    (only,) = clean_plan.pairing.consortia
    covered = (
        Covered(subject="数学", need=4, covered=2),
        Covered(subject="语文", need=12, covered=6),
    )
    pairing = clean_plan.pairing.model_copy(
        update={"consortia": (only.model_copy(update={"covered": covered}),)}
    )
    old = clean_plan.rotation
    rotation = old.model_copy(
        update={
            "postings": (
                *old.postings,
                shadow_of(county, "R1.7", "S.6"),
                shadow_of(county, "R2.8", "S.7"),
            ),
            "events": (
                *old.events,
                report_of("R1.7", D(2026, 10, 20)),
                report_of("R2.8", D(2026, 10, 21)),
            ),
            "itineraries": itineraries(county),
            "leaders_due": (
                LeaderDue(teacher="S.head", school="S", since="2014-09", years=12.17),
            ),
        }
    )
    return restate(
        Plan(
            county=county,
            policy=extended(clean_plan.policy),
            pairing=pairing,
            rotation=rotation,
        )
    )


Rows = list[tuple[str, str, str]]


@pytest.fixture(scope="session")
def told() -> Callable[..., Rows]:
    """Return (where, value, bound) of the findings of one rule, policy replaced."""

    def rows(plan: Plan, code: str, *rules: dict[str, object]) -> Rows:
        if rules:
            plan = plan.model_copy(update={"policy": only(*rules)})
        findings = audit_plan(plan).findings
        return [(f.where, f.value, f.bound) for f in findings if f.rule == code]

    return rows


@pytest.fixture(scope="session")
def evidence() -> Callable[..., list[str]]:
    """Return the evidence for one rule in English, policy replaced."""

    def texts(plan: Plan, code: str, *rules: dict[str, object]) -> list[str]:
        if rules:
            plan = plan.model_copy(update={"policy": only(*rules)})
        return [s.evidence_en for s in audit_plan(plan).satisfied if s.rule == code]

    return texts


@pytest.fixture(scope="session")
def notes() -> Callable[..., list[str]]:
    """Return why clauses are not judged, in English, policy replaced."""

    def texts(plan: Plan, *rules: dict[str, object]) -> list[str]:
        plan = plan.model_copy(update={"policy": only(*rules)})
        return [
            row.why.en
            for row in audit_plan(plan).clauses
            if row.verdict is Verdict.NOT_JUDGED
        ]

    return texts


def only(*rules: dict[str, object]) -> Policy:
    """A policy of a few rules, with clauses C-1, C-2, ..."""
    ids = [f"C-{number}" for number in range(1, len(rules) + 1)]
    return Policy.model_validate(
        {
            "name": "few",
            "title": ["几条", "few"],
            "clauses": [{"id": i, "quote": "略", "meaning": "-"} for i in ids],
            "rules": [
                {**rule, "clauses": [i]} for i, rule in zip(ids, rules, strict=True)
            ],
        }
    )


def _changed(plan: Plan, part: str, **changes: object) -> Plan:
    old = getattr(plan, part)
    return plan.model_copy(update={part: old.model_copy(update=changes)})


@pytest.fixture(scope="session")
def on_county() -> Callable[..., Plan]:
    """Change the county of a plan."""
    return lambda plan, **changes: _changed(plan, "county", **changes)


@pytest.fixture(scope="session")
def on_rotation() -> Callable[..., Plan]:
    """Change the rotation of a plan."""
    return lambda plan, **changes: _changed(plan, "rotation", **changes)


@pytest.fixture(scope="session")
def on_teachers() -> Callable[..., Plan]:
    """Change some teachers of a plan, each by a dictionary of fields."""

    def change(plan: Plan, changes: dict[str, dict[str, object]]) -> Plan:
        teachers = tuple(
            type(t).model_validate({**t.model_dump(), **changes.get(t.code, {})})
            for t in plan.county.teachers
        )
        return _changed(plan, "county", teachers=teachers)

    return change
