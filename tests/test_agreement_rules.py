"""Solver and audit agree where many rules of the source documents hold at once.

Each rule by itself is held against every plan there is beside the reduction; here they
are mixed at random (modes with link types, several partners, area leads, districts,
agreements, goals traded), on counties too large to try every plan: what the plan says
of itself must be what the audit counts, and a plan that exists must be clean.
"""

import datetime as dt
import random

import pytest

from matcher.audit import audit_plan
from matcher.county import (
    Agreement,
    Area,
    County,
    Link,
    Lock,
    Mode,
    Preference,
    School,
    Stage,
    Tag,
    Term,
)
from matcher.errors import Severity
from matcher.plan import Plan, Status
from matcher.policy import (
    AreaLeads,
    Continuity,
    Coverage,
    Degree,
    GoalName,
    Goals,
    Partners,
    Policy,
    RuleBase,
    Travel,
)
from matcher.reduction.pairing import plan_pairing
from matcher.text import Text
from solvers.params import Params

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2026, 12, 18))
SUBJECTS = ("英语", "音乐", "美术")


def _school(dice: random.Random, code: str, tag: Tag) -> School:
    more = {other for other in (Tag.CORE, Tag.PROJECT) if dice.random() < 0.5}
    figures = {k: dice.randint(1, 9) for k in SUBJECTS if dice.random() < 0.6}
    stages = [Stage.PRIMARY] * 4 + [Stage.JUNIOR, Stage.NINE_YEAR, Stage.NINE_YEAR]
    placed = dice.random() < 0.95
    return School(
        code=code,
        name=f"学校{code}",
        stage=Stage.NINE_YEAR if tag is Tag.QUALITY else dice.choice(stages),
        tags=frozenset({tag, *more}),
        area=dice.choice([Area.RURAL, Area.TOWN]),
        district=dice.choice(["东", "西", "南", ""]),
        lon=round(110 + dice.random() / 4, 5) if placed else None,
        lat=round(31 + dice.random() / 4, 5) if placed else None,
        classes={grade: dice.randint(0, 3) for grade in range(1, 10)},
        needs=figures if tag is Tag.WEAK else {},
        spares=figures if tag is Tag.QUALITY else {},
    )


def _county(dice: random.Random) -> County:
    leads = [f"K{i}" for i in range(dice.randint(1, 3))]
    supports = [f"S{i}" for i in range(dice.randint(3, 5))]
    recipients = [f"R{i}" for i in range(dice.randint(5, 7))]
    schools = [_school(dice, code, Tag.BRAND) for code in leads]
    schools += [_school(dice, code, Tag.QUALITY) for code in supports]
    schools += [_school(dice, code, Tag.WEAK) for code in recipients]
    pairs = [(s, r) for s in supports for r in recipients]
    ends = [None, dt.date(2027, 8, 31), dt.date(2026, 8, 31), dt.date(2024, 8, 31)]
    return County(
        schools=tuple(schools),
        term=TERM,
        locks=tuple(
            Lock(support=s, recipient=r, kind=dice.choice(["must", "forbid", "forbid"]))
            for s, r in dice.sample(pairs, 4)
        ),
        agreements=tuple(
            Agreement(
                support=s,
                recipient=r,
                link=dice.choice(list(Link)),
                mode=dice.choice([None, Mode.LEAGUE, Mode.JOINT]),
                end=dice.choice(ends),
            )
            for s, r in dice.sample(pairs, 5)
        ),
        preferences=tuple(
            Preference(school=r, partner=dice.choice(supports), rank=1)
            for r in recipients[::3]
        ),
    )


def _degrees(dice: random.Random) -> list[RuleBase]:
    """Return one or two modes, with one or two link types each."""
    rules: list[RuleBase] = [
        Degree(
            mode=Mode.LEAGUE,
            link=Link.ENTRUSTED,
            recipients_min=dice.randint(0, 1),
            recipients_max=2,
            recipient_areas=frozenset({Area.RURAL}),
            max_one_way_m=dice.choice([None, 25_000]),
        ),
        Degree(mode=Mode.LEAGUE, recipients_min=dice.randint(0, 1), recipients_max=3),
    ]
    if dice.random() < 0.6:
        tags = frozenset({Tag.CORE} if dice.random() < 0.5 else ())
        high = dice.randint(1, 2)
        rules.append(Degree(mode=Mode.MERGED, recipients_max=high, support_tags=tags))
    dice.shuffle(rules)
    return rules


def _goals(dice: random.Random) -> Goals:
    order = list(GoalName)
    dice.shuffle(order)
    members = (GoalName.TRAVEL, GoalName.CHANGES, GoalName.CROSSINGS)
    rest = [name for name in order if name not in members][:4]
    at = dice.randint(0, len(rest))
    weights = {name: dice.choice([1, 7, 5_000]) for name in members}
    return Goals(order=(*rest[:at], *members, *rest[at:]), blends=(weights,))


def _policy(dice: random.Random) -> Policy:
    by = dice.choice(["school", "school", "subject", "stage"])
    least = dice.randint(1, 2)
    rules: list[RuleBase] = [
        *_degrees(dice),
        Partners(by=by, number=dice.randint(1, 2)),
        AreaLeads(
            supports_min=least,
            supports_max=least + 3,
            same_district=dice.random() < 0.3,
            max_one_way_m=dice.choice([None, 40_000]),
            hard=dice.random() < 0.5,
        ),
        Travel(max_one_way_m=dice.choice([None, 30_000, 45_000])),
        Continuity(years=dice.choice([None, 3]), hard=dice.random() < 0.5),
        Coverage(side="recipient", hard=dice.random() < 0.5),
        _goals(dice),
    ]
    return Policy.model_validate(
        {"name": "mixed", "title": Text("混合", "mixed"), "rules": rules}
    )


@pytest.mark.parametrize("seed", range(20))
def test_a_plan_under_many_rules_is_what_the_audit_counts(seed: int) -> None:
    dice = random.Random(seed)
    county, policy = _county(dice), _policy(dice)
    params = Params(seed=seed, workers=1, time_limit_s=30)
    first = plan_pairing(county, policy, params=params)
    changed = county.model_copy(update={"schools": county.schools[:-1]})
    again = plan_pairing(changed, policy, params=params, start=first)
    for place, pairing in ((county, first), (changed, again)):
        audit = audit_plan(Plan(county=place, policy=policy, pairing=pairing))
        said = [
            (goal.name, goal.value, goal.unit, goal.parts) for goal in pairing.goals
        ]
        counted = [
            (goal.name, goal.value, goal.unit, goal.parts) for goal in audit.goals
        ]
        assert counted == said
        assert pairing.status in (Status.OPTIMAL, Status.INFEASIBLE)
        told = [f for f in audit.findings if f.severity is Severity.ERROR]
        assert bool(told) is (pairing.status is Status.INFEASIBLE), told
        assert all(left.reasons for left in (*pairing.unpaired, *pairing.leadless))
