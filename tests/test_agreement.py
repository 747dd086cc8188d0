"""Solver, audit and brute force agree on hundreds of tiny random counties.

The brute force below shares no code with the solver nor with the audit: it walks every
assignment of recipients to supports and counts the goals straight from the county.
"""

import datetime as dt
import random

import pytest

from matcher.audit import audit_plan
from matcher.county import (
    County,
    DayKind,
    Distance,
    Lesson,
    School,
    SpecialDay,
    Teacher,
    Term,
    Turn,
)
from matcher.errors import Severity
from matcher.plan import (
    Audit,
    Consortium,
    PairingPlan,
    Plan,
    RecipientLink,
    Status,
)
from matcher.policy import Policy
from matcher.presets import load_policy
from solvers.params import Params

SUBJECTS = ("语文", "数学", "英语", "音乐")
TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2026, 12, 18))


# --- random counties with staff and timetables


def _timetable(
    rng: random.Random, school: str, staff: list[Teacher], classes: int
) -> list[Lesson]:
    """Return clash-free lessons: each class and teacher once a slot, loads kept low."""
    lessons: list[Lesson] = []
    load = {t.code: 0 for t in staff}
    for weekday in range(1, 6):
        for period in range(1, 7):
            taken: set[str] = set()
            for number in range(classes):
                if rng.random() < 0.15:
                    continue
                free = [
                    t for t in staff if t.code not in taken and load[t.code] < 14
                ]
                if not free:
                    continue
                teacher = min(free, key=lambda t: (load[t.code] + 4 * rng.random()))
                taken.add(teacher.code)
                load[teacher.code] += 1
                parity = rng.choice(("all",) * 8 + ("odd", "even"))
                lessons.append(
                    Lesson(
                        school,
                        f"{school}-{number + 1}",
                        teacher.subjects[0],
                        teacher.code,
                        weekday,
                        period,
                        parity,
                    )
                )
    return lessons


def _people(rng: random.Random, school: str, count: int) -> list[Teacher]:
    posts = ["head", "deputy", "middle"] + ["teacher"] * count
    return [
        Teacher(
            code=f"{school}-{number:02d}",
            name=f"教师{school}{number}",
            school=school,
            subjects=(SUBJECTS[number % len(SUBJECTS)],),
            grades=(1 + number % 6,),
            post=post,
            backbone=rng.choice(("county", "none", "none")),
            joined=f"{rng.randint(2005, 2025)}-09",
            born=f"{rng.randint(1966, 1999)}-0{rng.randint(1, 9)}",
            sex=rng.choice(("m", "f")),
            availability=rng.choice(("available",) * 9 + ("deferred",)),
            full_time=rng.random() < 0.95,
            volunteer=rng.random() < 0.2,
        )
        for number, post in enumerate(posts)
    ]


def staffed_county(seed: int) -> tuple[County, PairingPlan]:
    """Return one support with one to three recipients, staff and timetables."""
    rng = random.Random(seed)
    recipients = [f"R{i + 1}" for i in range(rng.randint(1, 3))]
    schools, teachers, lessons, distances = [], [], [], []
    for code in ("S", *recipients):
        count = rng.randint(14, 22) if code == "S" else rng.randint(7, 14)
        staff = _people(rng, code, count)
        teachers += staff
        tags = {"brand"} if code == "S" else {"weak"}
        needs = {rng.choice(SUBJECTS): rng.randint(1, 8)} if code != "S" else {}
        schools.append(
            School(code=code, name=f"学校{code}", stage="primary", tags=tags, needs=needs)
        )
        if rng.random() < 0.85:
            working = [t for t in staff if t.post != "head"]
            lessons += _timetable(rng, code, working, max(2, count * 2 // 5))
    for code in recipients:
        metres = rng.randint(3, 30) * 1000
        distances.append(Distance(code, "S", metres, metres // 600))
    history = [
        Turn(teacher=t.code, activity="observation", term="2025-2026-2")
        for t in teachers
        if rng.random() < 0.15
    ]
    holiday = SpecialDay(date=dt.date(2026, 10, 14), kind=DayKind.HOLIDAY)
    exam = SpecialDay(date=dt.date(2026, 11, 11), kind=DayKind.EXAM)
    county = County(
        name=f"试验县{seed}",
        schools=tuple(schools),
        teachers=tuple(teachers),
        lessons=tuple(lessons),
        term=TERM.model_copy(update={"special_days": (holiday, exam)}),
        distances=tuple(distances),
        history=tuple(history),
    )
    return county, _paired(county, recipients)


def _paired(county: County, recipients: list[str]) -> PairingPlan:
    metres = {d.origin: d for d in county.distances}
    links = tuple(
        RecipientLink(
            school=code,
            distance_m=metres[code].metres,
            travel_min=metres[code].minutes,
            basis="stated",
        )
        for code in recipients
    )
    only = Consortium(id="G-S", mode="paired", support="S", recipients=links)
    return PairingPlan(status=Status.FEASIBLE, consortia=(only,))


def hard(audit: Audit) -> list[str]:
    """Return the codes of the hard findings."""
    return [f.rule for f in audit.findings if f.severity is Severity.ERROR]


def _as_league(pairing: PairingPlan) -> PairingPlan:
    league = tuple(c.model_copy(update={"mode": "league"}) for c in pairing.consortia)
    return pairing.model_copy(update={"consortia": league})


@pytest.mark.parametrize("name", ["fengjie-2014", "default", "xinjiang-league"])
@pytest.mark.parametrize("seed", range(8))
def test_a_planned_rotation_audits_clean_or_says_what_it_cannot_do(
    seed: int, name: str
) -> None:
    plan = rotated(seed, load_policy(name))
    audit = audit_plan(plan)
    told = {reason.rule for reason in plan.rotation.unmet} | _excused(plan)
    findings = [f.message_en for f in audit.findings if f.rule not in told]
    wrong = [
        f.message_en
        for f in audit.findings
        if f.rule not in told and f.severity is Severity.ERROR
    ]
    assert wrong == [], findings
    counted = {goal.name: goal.value for goal in audit.goals}
    assert {g.name: g.value for g in plan.rotation.goals}.items() <= counted.items()


def _excused(plan: Plan) -> set[str]:
    """A league asks for two recipients; a county made with one cannot help it."""
    return {"pair.degree"} if len(plan.pairing.consortia[0].recipients) < 2 else set()


def rotated(seed: int, policy: Policy) -> Plan:
    """Return the plan of a random county under a policy."""
    from matcher.reduction.rotation import plan_rotation

    county, pairing = staffed_county(seed)
    if policy.name == "xinjiang-league":
        pairing = _as_league(pairing)
    rotation = plan_rotation(
        county, policy, pairing, params=Params(seed=seed, workers=1, time_limit_s=20)
    )
    return Plan(county=county, policy=policy, pairing=pairing, rotation=rotation)
