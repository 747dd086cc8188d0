"""Solver, audit and brute force agree on hundreds of tiny random counties.

The brute force below shares no code with the solver nor with the audit: it walks every
assignment of recipients to supports and counts the goals straight from the county.
"""

import datetime as dt
import itertools
import math
import random
from collections import Counter
from typing import NamedTuple

import pytest
from geopy.distance import geodesic

from matcher.audit import audit_plan
from matcher.county import (
    Agreement,
    County,
    DayKind,
    Distance,
    Lesson,
    Lock,
    Mode,
    Preference,
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
from matcher.policy import Coverage, GoalName, Goals, Policy
from matcher.presets import load_policy
from matcher.reduction.pairing import plan_pairing
from matcher.reduction.rotation import plan_rotation
from solvers.params import Params

_ERROR = Severity.ERROR
SUBJECTS = ("语文", "数学", "英语", "音乐")
TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2026, 12, 18))


# --- pairing: random counties of at most seven schools


class Tiny(NamedTuple):
    """A county to pair, its policy, and perhaps a plan published before."""

    county: County
    policy: Policy
    start: PairingPlan | None


def tiny_county(seed: int) -> Tiny:
    """Return two to seven schools with everything pairing knows about them."""
    rng = random.Random(seed)
    heads = [f"S{i}" for i in range(rng.randint(1, 3))]
    guests = [f"R{i}" for i in range(rng.randint(1, 4))]
    schools = [_school(rng, code, "brand") for code in heads]
    schools += [_school(rng, code, "weak") for code in guests]
    pairs = list(itertools.product(heads, guests))
    rng.shuffle(pairs)
    wishes = []
    for school, others in [(s, guests) for s in heads] + [(r, heads) for r in guests]:
        if rng.random() < 0.4:
            listed = rng.sample(others, rng.randint(1, len(others)))
            wishes += [
                Preference(school=school, partner=partner, rank=rank)
                for rank, partner in enumerate(listed, start=1)
            ]
    locks, agreements = _fixed(rng, pairs)
    county = County(
        schools=tuple(schools),
        term=TERM,
        distances=tuple(
            Distance(r, s, rng.randint(5, 40) * 1000, rng.randint(10, 90))
            for s, r in pairs
            if rng.random() < 0.5
        ),
        locks=locks,
        agreements=agreements,
        preferences=tuple(wishes),
    )
    start = None
    if rng.random() < 0.4:
        mine = {r: rng.choice(heads) for r in guests if rng.random() < 0.7}
        start = _plan_of(county, [(s, r) for r, s in mine.items()])
    return Tiny(county, _pairing_policy(rng), start)


def _school(rng: random.Random, code: str, tag: str) -> School:
    figures = {k: rng.randint(1, 9) for k in rng.sample(SUBJECTS, rng.randint(1, 3))}
    place = rng.random() < 0.9
    return School(
        code=code,
        name=f"学校{code}",
        stage=rng.choice(("primary", "primary", "primary", "junior", "nine_year")),
        tags={tag} if rng.random() < 0.95 else set(),
        lon=round(110 + rng.random() / 5, 5) if place else None,
        lat=round(31 + rng.random() / 5, 5) if place else None,
        needs=figures if tag == "weak" else {},
        spares=figures if tag == "brand" else {},
        district=rng.choice(("东", "西", "")),
    )


def _fixed(
    rng: random.Random, pairs: list[tuple[str, str]]
) -> tuple[tuple[Lock, ...], tuple[Agreement, ...]]:
    """Return locks and agreements that do not contradict each other."""
    locks, agreements, taken = [], [], set()
    for support, recipient in pairs:
        draw = rng.random()
        if draw < 0.08:
            locks.append(Lock(support=support, recipient=recipient, kind="forbid"))
        elif draw < 0.16 and recipient not in taken:
            taken.add(recipient)
            locks.append(Lock(support=support, recipient=recipient, kind="must"))
        elif draw < 0.26 and recipient not in taken:
            taken.add(recipient)
            end = rng.choice((None, dt.date(2028, 8, 31), dt.date(2026, 8, 31)))
            agreements.append(Agreement(support=support, recipient=recipient, end=end))
    return tuple(locks), tuple(agreements)


def _pairing_policy(rng: random.Random) -> Policy:
    least = rng.choice((1, 1, 1, 2))
    order = list(GoalName)
    rng.shuffle(order)
    rules = [
        {
            "kind": "degree",
            "recipients_min": least,
            "recipients_max": rng.randint(2, 3),
        },
        {"kind": "compatibility", "same_stage": rng.random() < 0.6},
        {"kind": "travel", "max_one_way_m": rng.choice((15_000, 30_000, None))},
        {"kind": "continuity", "hard": rng.random() < 0.7},
        {"kind": "coverage", "side": "recipient", "hard": rng.random() < 0.7},
        {
            "kind": "goals",
            "order": order if rng.random() < 0.5 else list(Goals().order),
        },
    ]
    if rng.random() < 0.4:
        hard = rng.random() < 0.5
        rules.append({"kind": "coverage", "side": "support", "hard": hard})
    return Policy.model_validate({"name": "tiny", "title": ["试", "t"], "rules": rules})


def _plan_of(county: County, pairs: list[tuple[str, str]]) -> PairingPlan:
    groups: dict[str, list[str]] = {}
    for support, recipient in pairs:
        groups.setdefault(support, []).append(recipient)
    return PairingPlan(
        status=Status.FEASIBLE,
        consortia=tuple(
            Consortium(
                id=f"G-{support}",
                mode="paired",
                support=support,
                recipients=tuple(
                    RecipientLink(
                        school=r, distance_m=None, travel_min=None, basis="unknown"
                    )
                    for r in group
                ),
            )
            for support, group in groups.items()
        ),
    )


# --- the brute force


class Best(NamedTuple):
    """The best of all assignments: duties left undone, then the goals in order."""

    duties: tuple[int, ...]
    wishes: tuple[int, ...]
    goals: tuple[int, ...]


def every_assignment(tiny: Tiny) -> Best:
    """Walk every assignment and return the lexicographically best one."""
    schools = tiny.county.schools
    guests = [s.code for s in schools if s.code.startswith("R")]
    heads = [s.code for s in schools if s.code.startswith("S")]
    options = [[None, *(s for s in heads if _may(tiny, s, guest))] for guest in guests]
    rule = tiny.policy.degree
    best = None
    for choice in itertools.product(*options):
        groups: dict[str, list[str]] = {}
        for guest, head in zip(guests, choice, strict=True):
            if head is not None:
                groups.setdefault(head, []).append(guest)
        sizes = [len(group) for group in groups.values()]
        if all(rule.recipients_min <= n <= rule.recipients_max for n in sizes):
            value = _value(tiny, groups)
            best = value if best is None else min(best, value)
    assert best is not None
    return best


def _school_of(tiny: Tiny, code: str) -> School:
    return next(s for s in tiny.county.schools if s.code == code)


def _agreed(tiny: Tiny) -> list[tuple[str, str]]:
    return [
        (a.support, a.recipient)
        for a in tiny.county.agreements
        if a.end is None or a.end >= TERM.start
    ]


def _locked(tiny: Tiny, kind: str) -> list[tuple[str, str]]:
    return [(k.support, k.recipient) for k in tiny.county.locks if k.kind == kind]


def _metres(tiny: Tiny, support: str, recipient: str) -> int | None:
    for row in tiny.county.distances:
        if (row.origin, row.destination) == (recipient, support):
            return row.metres
    here, there = _school_of(tiny, support), _school_of(tiny, recipient)
    if here.lat is None or there.lat is None:
        return None
    points = (there.lat, there.lon), (here.lat, here.lon)
    return round(geodesic(*points).meters * 1.4)


def _may(tiny: Tiny, support: str, recipient: str) -> bool:
    pair = (support, recipient)
    if pair in _locked(tiny, "must") or pair in _agreed(tiny):
        return True
    here, there = _school_of(tiny, support), _school_of(tiny, recipient)
    if "brand" not in here.tags or "weak" not in there.tags:
        return False
    taught = {"nine_year": {"primary", "junior"}}
    both = [taught.get(s.stage.value, {s.stage.value}) for s in (here, there)]
    if tiny.policy.compatibility.same_stage and not both[1] <= both[0]:
        return False
    if pair in _locked(tiny, "forbid"):
        return False
    limit = tiny.policy.travel.max_one_way_m
    metres = _metres(tiny, support, recipient)
    return limit is None or (metres is not None and metres <= limit)


def _value(tiny: Tiny, groups: dict[str, list[str]]) -> Best:
    pairs = {(s, r) for s, group in groups.items() for r in group}
    schools = tiny.county.schools
    agreed = _agreed(tiny)
    giving = {s.code for s in schools if "brand" in s.tags}
    needing = {s.code for s in schools if "weak" in s.tags}
    left = needing - {r for _, r in pairs}
    idle = len(giving - groups.keys())
    firm, wish = _locked(tiny, "must"), []
    if tiny.policy.continuity.hard:
        firm = firm + agreed
    else:
        wish = agreed
    covers = {c.side: c.hard for c in tiny.policy.each(Coverage)}
    counted = {
        GoalName.UNPAIRED: len(left),
        GoalName.IDLE_SUPPORT: idle,
        GoalName.SUBJECT_GAP: _gap(tiny, groups, left),
        GoalName.TRAVEL: sum(_metres(tiny, s, r) or 0 for s, r in pairs),
        GoalName.CHANGES: len(_published(tiny) - pairs),
        GoalName.PREFERENCES: sum(_regret(tiny, *p, *p[::-1]) for p in pairs),
        GoalName.IMBALANCE: sum(math.comb(len(g), 2) for g in groups.values()),
        GoalName.LONGEST_TRIP: max((_metres(tiny, *p) or 0 for p in pairs), default=0),
        GoalName.WIDEST_GAP: max(_gaps(tiny, groups).values(), default=0),
        GoalName.CROSSINGS: sum(_crosses(tiny, *p) for p in pairs),
        GoalName.RENEWALS: len(_expired(tiny) - pairs),
    }
    return Best(
        duties=(
            len(set(firm) - pairs),
            len(left) if covers.get("recipient") else 0,
            idle if covers.get("support") else 0,
        ),
        wishes=(len(set(wish) - pairs - set(firm)),),
        goals=tuple(counted[name] for name in tiny.policy.goals.order),
    )


def _published(tiny: Tiny) -> set[tuple[str, str]]:
    groups = tiny.start.consortia if tiny.start else ()
    return {(c.support, link.school) for c in groups for link in c.recipients}


def _gap(tiny: Tiny, groups: dict[str, list[str]], left: set[str]) -> int:
    open_places = sum(sum(_school_of(tiny, code).needs.values()) for code in left)
    return open_places + sum(_gaps(tiny, groups).values())


def _gaps(tiny: Tiny, groups: dict[str, list[str]]) -> dict[str, int]:
    gaps = {}
    for support, group in groups.items():
        need: Counter[str] = Counter()
        for recipient in group:
            need.update(_school_of(tiny, recipient).needs)
        need.subtract(_school_of(tiny, support).spares)
        gaps[support] = sum(max(0, lacking) for lacking in need.values())
    return gaps


def _crosses(tiny: Tiny, support: str, recipient: str) -> bool:
    districts = {_school_of(tiny, code).district for code in (support, recipient)}
    return "" not in districts and len(districts) == 2


def _expired(tiny: Tiny) -> set[tuple[str, str]]:
    """Return the pairs whose agreement ended in the year before the term."""
    return {
        (a.support, a.recipient)
        for a in tiny.county.agreements
        if a.end is not None and dt.date(2025, 9, 1) <= a.end < TERM.start
    } - set(_agreed(tiny))


def _regret(tiny: Tiny, *couple: str) -> int:
    """Return ranks past the first choice, over both sides of a pair."""
    total = 0
    for school, partner in (couple[:2], couple[2:]):
        listed = [w for w in tiny.county.preferences if w.school == school]
        ranks = [w.rank for w in listed if w.partner == partner]
        total += (min(ranks, default=len(listed) + 1) - 1) if listed else 0
    return total


# --- pairing agrees


@pytest.mark.parametrize("block", range(12))
def test_pairing_brute_force_and_audit_agree(block: int) -> None:
    for seed in range(block * 25, block * 25 + 25):
        tiny = tiny_county(seed)
        pairing = plan_pairing(
            tiny.county,
            tiny.policy,
            params=Params(seed=seed, workers=1, time_limit_s=30),
            start=tiny.start,
        )
        best = every_assignment(tiny)
        goals = tuple(goal.value for goal in pairing.goals)
        groups = {
            c.support: [r.school for r in c.recipients] for c in pairing.consortia
        }
        assert _value(tiny, groups) == best, seed
        assert goals == best.goals, seed
        assert all(goal.bound == goal.value for goal in pairing.goals), seed
        expected = Status.INFEASIBLE if any(best.duties) else Status.OPTIMAL
        assert pairing.status is expected, seed
        plan = Plan(county=tiny.county, policy=tiny.policy, pairing=pairing)
        audit = audit_plan(plan)
        assert tuple(goal.value for goal in audit.goals) == best.goals, seed
        pairs = {(s, r) for s, group in groups.items() for r in group}
        lost = _impossible(tiny, best, pairs)
        assert set(hard(audit)) == lost, (seed, audit.findings)


def _impossible(tiny: Tiny, best: Best, pairs: set[tuple[str, str]]) -> set[str]:
    """Return the codes of the duties that no plan at all can keep.

    Which fixed pair gives way is the solver's choice, that one gives way is not.
    """
    kept, paired, busy = best.duties
    codes = {"pair.coverage"} if paired else set()
    codes |= {"pair.takes_part"} if busy else set()
    if kept:
        codes |= {"pair.lock"} if set(_locked(tiny, "must")) - pairs else set()
        codes |= {"pair.agreement"} if set(_agreed(tiny)) - pairs else set()
        assert codes & {"pair.lock", "pair.agreement"}
    return codes


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
                free = [t for t in staff if t.code not in taken and load[t.code] < 14]
                if not free:
                    continue
                teacher = min(free, key=lambda t: load[t.code] + 4 * rng.random())
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
            School(
                code=code, name=f"学校{code}", stage="primary", tags=tags, needs=needs
            )
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
    return [f.rule for f in audit.findings if f.severity is _ERROR]


def _as_league(pairing: PairingPlan) -> PairingPlan:
    league = tuple(
        c.model_copy(update={"mode": Mode.LEAGUE}) for c in pairing.consortia
    )
    return pairing.model_copy(update={"consortia": league})


# --- rotation agrees


@pytest.mark.parametrize("name", ["fengjie-2014", "default", "xinjiang-league"])
@pytest.mark.parametrize("seed", [0, 1, 3, 4, 8, 21])
def test_a_planned_rotation_audits_clean_or_says_what_it_cannot_do(
    seed: int, name: str
) -> None:
    _agrees(seed, load_policy(name))


@pytest.mark.parametrize("seed", range(25))
def test_a_rotation_under_a_random_policy_audits_clean_or_says_why(seed: int) -> None:
    _agrees(seed, random_policy(seed))


def _agrees(seed: int, policy: Policy) -> None:
    county, pairing = staffed_county(seed)
    if policy.name == "xinjiang-league":
        pairing = _as_league(pairing)
    rotation = plan_rotation(
        county, policy, pairing, params=Params(seed=seed, workers=1, time_limit_s=10)
    )
    plan = Plan(county=county, policy=policy, pairing=pairing, rotation=rotation)
    audit = audit_plan(plan)
    told = _told(plan)
    assert not [
        f for f in audit.findings if f.severity is _ERROR and f.rule not in told
    ]
    counted = {goal.name: goal.value for goal in audit.goals}
    assert {g.name: g.value for g in rotation.goals}.items() <= counted.items()


def _told(plan: Plan) -> set[str]:
    """Return the rules whose breach the plan itself explains.

    Where nobody can cover for a posting it is not made, and every count over postings
    falls short with it. A league asks for two recipients; a county made with one
    cannot help it.
    """
    told = {reason.rule for reason in plan.rotation.unmet}
    if "cover.every" in told:
        told |= {"post.share", "post.year", "post.backbone", "post.equal"}
    if len(plan.pairing.consortia[0].recipients) < 2:
        told |= {"pair.degree"}
    return told


def random_policy(seed: int) -> Policy:
    """Return a policy whose every number is drawn, some of them very tight."""
    pick = random.Random(seed * 7 + 1).choice
    rules: list[dict[str, object]] = [
        {
            "kind": "travel",
            "earliest_departure": pick(["06:30", "07:00"]),
            "latest_return": pick(["18:30", "16:00"]),
        },
        {
            "kind": "percent_quota",
            "activity": "posting_out",
            "side": "support",
            "share": pick([0.05, 0.1, 0.2]),
            "split": pick(["total", "per_recipient"]),
            "rounding": pick(["ceiling", "floor", "nearest"]),
            "of": pick(["full_time", "eligible"]),
        },
        {
            "kind": "composition",
            "activity": "posting_out",
            "backbone_min": pick([1, 2]),
        },
        {"kind": "equal_exchange"},
        {
            "kind": "stint",
            "activity": "posting_out",
            "min_school_days": pick([5, 10, 20]),
        },
        {
            "kind": "percent_quota",
            "activity": "observation",
            "side": "recipient",
            "share": pick([0.1, 0.3]),
            "of": pick(["full_time", "eligible"]),
            "rounding": pick(["ceiling", "floor", "nearest"]),
        },
        {"kind": "turns", "activity": "observation"},
        {
            "kind": "person_quota",
            "activity": "observation",
            "min_periods": pick([1, 3, 8]),
        },
        {
            "kind": "observation_conditions",
            "own_subject": pick([True, True, False]),
            "max_observers": pick([1, 2, 3]),
            "max_periods_a_day": pick([2, 4, 6]),
            "max_trips_a_week": pick([1, 2]),
        },
        {
            "kind": "eligibility",
            "tenure_years_min": pick([0, 0, 3]),
            "years_to_retirement_min": pick([0, 3]),
        },
        {
            "kind": "home_cover",
            "max_absent_share": pick([0.05, 0.1, 0.3]),
            "max_extra_periods_a_week": pick([1, 2, 4]),
        },
        {"kind": "leader_cover"},
        {
            "kind": "window",
            "first_week": pick([1, 2, 4]),
            "free_weeks_at_end": pick([0, 2]),
        },
        {
            "kind": "placement",
            "side": pick(["both", "recipient", "support"]),
            "posts": pick([["middle"], ["middle", "deputy"], ["head", "deputy"]]),
            "min_school_days": pick([5, 10]),
            "people": pick([1, 2]),
        },
        {"kind": "mentoring", "apprentices_max": pick([1, 2])},
        {
            "kind": "count_quota",
            "activity": "joint_research",
            "topic": ["联合教研", "Joint research"],
            "minimum": pick([1, 3]),
            "target": pick([None, 4]),
            "scope": pick(["consortium", "subject", "pair", "school"]),
        },
        {
            "kind": "count_quota",
            "activity": "meeting",
            "topic": ["工作会", "Meeting"],
            "anchor": pick(["term_start", "term_middle", "term_end", "any"]),
            "attend": "leaders",
            "hosts": pick(["support", "recipient", "in_turns"]),
        },
        {
            "kind": "artefact",
            "title": ["月报", "Report"],
            "owner": "each_school",
            "anchor": "month_end",
        },
        {
            "kind": "role",
            "title": ["研训员", "Researcher"],
            "owner": "consortium",
            "per_subject": True,
        },
    ]
    if pick([True, False]):
        rules.append({"kind": "subject_posting"})
    if pick([True, False]):
        rules.append({"kind": "turns", "activity": "posting_out"})
    return Policy.model_validate(
        {"name": "random", "title": ["随机", "Random"], "rules": rules}
    )
