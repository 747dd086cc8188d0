"""Pairing plans of tiny counties against every plan written out by hand's rules.

The brute force below reads the county and the policy itself and shares no code with
the reduction or the solver; only stated distances are used, so that it can.
"""

import csv
import datetime as dt
import itertools
import os
import random
from pathlib import Path

import pytest

from matcher.county import (
    Agreement,
    County,
    Distance,
    Duty,
    Link,
    Lock,
    Mode,
    Preference,
    School,
    Stage,
    Tag,
    Term,
)
from matcher.plan import PairingPlan, Plan, Status
from matcher.policy import (
    Continuity,
    Coverage,
    Degree,
    GoalName,
    Goals,
    Policy,
    RuleBase,
    Travel,
)
from matcher.reduction.pairing import plan_pairing
from matcher.text import Text
from solvers.params import Params

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))
LIMIT_M = 50_000


def _policy(*rules: RuleBase) -> Policy:
    return Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": rules}
    )


def _plan(county: County, *rules: RuleBase, **more: object) -> PairingPlan:
    return plan_pairing(county, _policy(*rules), params=Params(time_limit_s=60), **more)  # type: ignore[arg-type]


def _school(code: str, tag: Tag, **more: object) -> School:
    base = {"code": code, "name": code, "stage": Stage.PRIMARY, "tags": {tag}}
    return School.model_validate({**base, **more})


def _county(pairs: dict[str, int], **more: object) -> County:
    """Return a county from {'Ab': metres}: capital supports, small recipients."""
    codes = sorted({code for pair in pairs for code in pair})
    schools = tuple(_school(c, Tag.QUALITY if c.isupper() else Tag.WEAK) for c in codes)
    rows = tuple(Distance(p[1], p[0], metres, None) for p, metres in pairs.items())
    return County.model_validate(
        {"schools": schools, "term": TERM, "distances": rows, **more}
    )


# --- brute force


def _random_county(seed: int) -> tuple[County, Policy, PairingPlan | None]:
    """At most 6 schools with locks, bans, agreements, wishes, needs, past plans."""
    dice = random.Random(seed)
    supports = "ABC"[: dice.randint(1, 3)]
    recipients = "abcd"[: dice.randint(1, min(4, 6 - len(supports)))]

    def periods() -> dict[str, int]:
        return {k: dice.randint(0, 4) for k in ("英语", "音乐") if dice.random() < 0.6}

    schools = [_school(c, Tag.QUALITY, spares=periods()) for c in supports]
    schools += [_school(c, Tag.WEAK, needs=periods()) for c in recipients]
    every = [(s, r) for s in supports for r in recipients]
    locks = [
        Lock(support=s, recipient=r, kind=dice.choice(["must", "forbid"]))
        for s, r in every
        if dice.random() < 0.08
    ]
    agreements = [
        Agreement(support=s, recipient=r, end=dt.date(2026, dice.choice([8, 12]), 1))
        for s, r in every
        if dice.random() < 0.05
    ]
    wishes = []
    for school, partners in [(s, recipients) for s in supports] + [
        (r, supports) for r in recipients
    ]:
        if dice.random() < 0.3:
            chosen = dice.sample(partners, dice.randint(1, len(partners)))
            wishes += [
                Preference(school=school, partner=p, rank=i)
                for i, p in enumerate(chosen, 1)
            ]
    county = County(
        schools=tuple(schools),
        term=TERM,
        distances=tuple(
            Distance(r, s, dice.randrange(1_000, 70_000, 1_000), None) for s, r in every
        ),
        locks=tuple(locks),
        agreements=tuple(agreements),
        preferences=tuple(wishes),
    )
    low = dice.choice([1, 1, 2, 3])
    order = list(GoalName)
    dice.shuffle(order)
    rules: list[RuleBase] = [
        Degree(recipients_min=low, recipients_max=low + dice.randint(0, 2)),
        Travel(max_one_way_m=LIMIT_M),
        Goals(order=tuple(order[: dice.randint(1, len(order))])),
        Continuity(hard=dice.random() < 0.5),
    ]
    if dice.random() < 0.6:
        rules.append(Coverage(side="recipient"))
    if dice.random() < 0.3:
        rules.append(Coverage(side="support"))
    start = None
    if dice.random() < 0.5:
        start = plan_pairing(
            county, _policy(Travel(max_one_way_m=None)), params=Params(time_limit_s=60)
        )
    return county, _policy(*rules), start


def _fixed(county: County, kind: str) -> list[tuple[str, str]]:
    if kind == "agreed":
        return [
            (a.support, a.recipient)
            for a in county.agreements
            if a.end is None or a.end >= TERM.start
        ]
    return [(k.support, k.recipient) for k in county.locks if k.kind == kind]


def _without_contradictions(
    county: County,
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], bool]:
    """Return fixed pairs, agreed pairs, and whether a lock had to be dropped."""
    banned = _fixed(county, "forbid")
    kept: list[tuple[str, str]] = []
    locked, agreed, dropped = [], [], False
    for kind in ("must", "agreed"):
        for pair in _fixed(county, kind):
            if pair in kept:
                continue
            if pair in banned or any(p[1] == pair[1] for p in kept):
                dropped = True
                continue
            kept.append(pair)
            (locked if kind == "must" else agreed).append(pair)
    return locked, agreed, dropped


def _goal(
    name: GoalName,
    county: County,
    plan: dict[str, str],
    published: set[tuple[str, str]],
) -> int:
    by_code = county.school_by_code
    groups: dict[str, list[str]] = {}
    for recipient, support in plan.items():
        if support:
            groups.setdefault(support, []).append(recipient)
    pairs = [(s, r) for s, group in groups.items() for r in group]
    way = {(d.destination, d.origin): d.metres or 0 for d in county.distances}
    left = [r for r, s in plan.items() if not s]
    if name is GoalName.UNPAIRED:
        return len(left)
    if name is GoalName.IDLE_SUPPORT:
        return sum(c.isupper() and c not in groups for c in by_code)
    if name is GoalName.TRAVEL:
        return sum(way[pair] for pair in pairs)
    if name is GoalName.CHANGES:
        return len(published - set(pairs))
    if name is GoalName.IMBALANCE:
        return sum(len(g) * (len(g) - 1) // 2 for g in groups.values())
    if name is GoalName.PREFERENCES:
        total = 0
        for s, r in pairs:
            for school, partner in ((s, r), (r, s)):
                mine = [w for w in county.preferences if w.school == school]
                if mine:
                    ranks = [w.rank for w in mine if w.partner == partner]
                    total += (ranks[0] if ranks else len(mine) + 1) - 1
        return total
    gap = sum(sum(by_code[r].needs.values()) for r in left)
    for s, group in groups.items():
        for subject in ("英语", "音乐"):
            need = sum(by_code[r].needs.get(subject, 0) for r in group)
            gap += max(0, need - by_code[s].spares.get(subject, 0))
    return gap


def _brute_force(
    county: County, policy: Policy, start: PairingPlan | None
) -> tuple[tuple[int, ...], bool]:
    """Return the best goal values, and whether every hard requirement holds."""
    locked, agreed, dropped = _without_contradictions(county)
    way = {(d.destination, d.origin): d.metres or 0 for d in county.distances}
    banned = _fixed(county, "forbid")
    supports = sorted(c for c in county.school_by_code if c.isupper())
    recipients = sorted(c for c in county.school_by_code if c.islower())
    published = {
        (c.support, r.school)
        for c in (start.consortia if start else ())
        for r in c.recipients
    }
    degree = policy.degree
    choices = [
        [
            "",
            *(
                s
                for s in supports
                if (s, r) in locked + agreed
                or (way[s, r] <= LIMIT_M and (s, r) not in banned)
            ),
        ]
        for r in recipients
    ]
    best = None
    for picked in itertools.product(*choices):
        sizes = [picked.count(s) for s in supports]
        low, high = degree.recipients_min, degree.recipients_max
        if any(size and not low <= size <= high for size in sizes):
            continue
        plan = dict(zip(recipients, picked, strict=True))
        firm = locked + (agreed if policy.continuity.hard else [])
        soft = [] if policy.continuity.hard else agreed
        hard = [sum(plan[r] != s for s, r in firm)]
        if policy.find(Coverage, side="recipient"):
            hard.append(picked.count(""))
        if policy.find(Coverage, side="support"):
            hard.append(sizes.count(0))
        wish = sum(plan[r] != s for s, r in soft)
        goals = tuple(_goal(n, county, plan, published) for n in policy.goals.order)
        key = (tuple(hard), wish, goals)
        best = key if best is None else min(best, key)
    assert best is not None
    contradiction = dropped and (policy.continuity.hard or _lock_dropped(county))
    return best[2], sum(best[0]) == 0 and not contradiction


def _lock_dropped(county: County) -> bool:
    only_locks = county.model_copy(update={"agreements": ()})
    return _without_contradictions(only_locks)[2]


@pytest.mark.parametrize("block", range(12))
def test_values_and_verdict_equal_brute_force(block: int) -> None:
    for seed in range(block * 20, block * 20 + 20):
        county, policy, start = _random_county(seed)
        plan = plan_pairing(county, policy, params=Params(time_limit_s=60), start=start)
        values, feasible = _brute_force(county, policy, start)
        assert tuple(goal.value for goal in plan.goals) == values, seed
        assert all(goal.bound == goal.value for goal in plan.goals), seed
        expected = Status.OPTIMAL if feasible else Status.INFEASIBLE
        assert plan.status is expected, seed


@pytest.mark.parametrize("block", range(3))
def test_the_audit_agrees_with_every_plan(block: int) -> None:
    """Clean where a plan exists, at least one hard pairing finding where none does."""
    from matcher.audit import audit_plan

    for seed in range(block * 20, block * 20 + 20):
        county, policy, start = _random_county(seed)
        plan = plan_pairing(county, policy, params=Params(time_limit_s=60), start=start)
        audit = audit_plan(Plan(county=county, policy=policy, pairing=plan))
        told = [f for f in audit.findings if f.severity == "error"]
        assert not [f for f in told if f.rule.startswith("goal")], seed
        assert not [f for f in told if f.rule == "pair.statement"], seed
        assert bool(told) is (plan.status is Status.INFEASIBLE), (seed, told)


# --- what a plan says


def test_a_plan_names_distance_basis_and_the_gaps_it_covers() -> None:
    county = _county({"Ab": 5_000, "Ac": 9_000})
    schools = [
        s.model_copy(update={"needs": {"英语": 6}, "spares": {}})
        if s.code in "bc"
        else s.model_copy(update={"spares": {"英语": 8}})
        for s in county.schools
    ]
    plan = _plan(county.model_copy(update={"schools": tuple(schools)}))
    (group,) = plan.consortia
    assert group.id == "G-A"
    assert [(r.school, r.distance_m, r.basis) for r in group.recipients] == [
        ("b", 5_000, "stated"),
        ("c", 9_000, "stated"),
    ]
    assert [(c.subject, c.need, c.covered) for c in group.covered] == [("英语", 12, 8)]


def test_an_agreement_keeps_its_link_and_mode() -> None:
    agreement = Agreement(
        support="A", recipient="b", link=Link.ENTRUSTED, mode=Mode.MERGED
    )
    plan = _plan(_county({"Ab": 5_000}, agreements=(agreement,)))
    assert plan.consortia[0].mode is Mode.MERGED
    assert plan.consortia[0].recipients[0].link is Link.ENTRUSTED


def test_a_plan_started_from_is_published_and_its_losses_counted() -> None:
    county = _county({"Ab": 5_000, "Bb": 1_000})
    first = _plan(county.model_copy(update={"schools": county.schools[::2]}))
    assert [c.support for c in first.consortia] == ["A"]
    plan = _plan(county, Goals(order=(GoalName.TRAVEL, GoalName.CHANGES)), start=first)
    assert plan.published == (("A", "b"),)
    assert [(g.name, g.value) for g in plan.goals] == [("travel", 0), ("changes", 1)]


def test_an_isolated_school_is_told_the_distance_that_would_do() -> None:
    county = _county({"Ab": 5_000, "Ac": 43_200, "Bc": 50_000})
    plan = _plan(county, Travel(max_one_way_m=40_000), Coverage())
    assert plan.status is Status.INFEASIBLE
    (left,) = plan.unpaired
    assert left.school == "c"
    assert left.reasons[0].rule == "pair.distance"
    assert "43.2 公里" in left.reasons[0].message_zh
    assert "43.2 km" in left.reasons[0].message_en
    assert [r.where for r in left.reasons[1:]] == ["A-c", "B-c"]


def test_a_school_crowded_out_is_told_the_set_that_has_no_room() -> None:
    county = _county({"Ab": 1, "Ac": 2, "Ad": 3, "Be": 1})
    plan = _plan(county, Degree(recipients_max=2), Travel(max_one_way_m=10), Coverage())
    (left,) = plan.unpaired
    assert left.reasons[0].rule == "pair.degree"
    assert (left.reasons[0].value, left.reasons[0].bound) == ("3", "2")
    assert all(code in left.reasons[0].message_zh for code in "Abcd")


def test_a_county_without_coverage_rule_may_leave_schools_out() -> None:
    plan = _plan(_county({"Ab": 90_000}))
    assert plan.status is Status.OPTIMAL
    assert [u.school for u in plan.unpaired] == ["b"]


def test_a_county_without_any_school_has_an_empty_plan() -> None:
    plan = _plan(County(schools=(), term=TERM), Coverage())
    assert plan.status is Status.OPTIMAL
    assert plan.consortia == ()
    assert all(goal.value == 0 for goal in plan.goals)


def test_supports_stand_under_the_lead_of_their_district() -> None:
    county = _county({"Ab": 5_000})
    schools = (
        *(s.model_copy(update={"district": "东"}) for s in county.schools),
        _school("K", Tag.BRAND, duty=Duty.AREA_LEAD, district="西"),
        _school("L", Tag.BRAND, duty=Duty.AREA_LEAD, district="东"),
    )
    plan = _plan(county.model_copy(update={"schools": schools}))
    assert [(a.school, a.supports) for a in plan.area_leads] == [
        ("K", ()),
        ("L", ("A",)),
    ]


def test_degrees_above_three_work() -> None:
    pairs = {
        f"{s}{r}": 1_000 * (i + 1) for s in "AB" for i, r in enumerate("cdefghijkl")
    }
    plan = _plan(_county(pairs), Degree(recipients_min=4, recipients_max=6), Coverage())
    assert plan.status is Status.OPTIMAL
    assert sorted(len(c.recipients) for c in plan.consortia) == [5, 5]


def test_the_same_seed_and_one_worker_give_the_same_plan() -> None:
    county, policy, _ = _random_county(7)
    plans = [plan_pairing(county, policy, params=Params(seed=3)) for _ in range(2)]
    assert plans[0] == plans[1]


def test_stopping_at_once_still_gives_a_plan_and_true_bounds() -> None:
    county, policy, _ = _random_county(11)
    stopped = plan_pairing(county, policy, params=Params(stopped=lambda: True))
    best = plan_pairing(county, policy, params=Params(time_limit_s=60))
    assert [g.value for g in stopped.goals] >= [g.value for g in best.goals]
    assert all(g.bound <= g.value for g in stopped.goals)


# --- real lists


def _shared() -> Path:
    given = os.environ.get("JIEDUI_SHARED")
    return Path(given) if given else Path(__file__).parents[3] / "shared"


@pytest.mark.slow
def test_a_real_list_of_231_schools_ends_within_its_limit() -> None:
    """Sotik with every fourth school supporting its neighbours of the same level."""
    path = _shared() / "data" / "schools" / "ke_bomet_sotik.csv"
    if not path.exists():
        pytest.skip("the shared folder is not here")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    stages = {"primary": Stage.PRIMARY, "secondary": Stage.SENIOR}
    schools = tuple(
        School(
            code=f"{i}",
            name=row["name"],
            stage=stages.get(row["level"], Stage.OTHER),
            lon=float(row["lon"]) if row["lon"] else None,
            lat=float(row["lat"]) if row["lat"] else None,
            tags=frozenset({Tag.QUALITY if i % 4 == 0 else Tag.WEAK}),
        )
        for i, row in enumerate(rows)
    )
    county = County(schools=schools, term=TERM)
    plan = plan_pairing(county, _policy(Coverage()), params=Params(time_limit_s=60))
    assert len(plan.consortia) > 40
    assert plan.goals[0].value == plan.goals[0].bound
    paired = sum(len(c.recipients) for c in plan.consortia)
    receiving = sum(
        i % 4 != 0 and s.stage is not Stage.OTHER for i, s in enumerate(schools)
    )
    assert paired + len(plan.unpaired) == receiving
