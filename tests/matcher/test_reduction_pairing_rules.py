"""The rules of modes, places, leads, agreements and goals against every plan there is.

The brute force reads the county and the policy itself: it makes the places, tries every
support for each, every mode and link type for each group, and counts the goals. It
shares no code with candidates, reduction or solver; all distances, needs and spares are
stated, so that it can. The audit judges every plan as well.
"""

import datetime as dt
import itertools
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import pytest

from matcher.audit import audit_plan
from matcher.county import (
    Agreement,
    Area,
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
from matcher.errors import Severity
from matcher.plan import PairingPlan, Plan, Status
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

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))
LIMIT_M = 50_000
SUBJECTS = ("英语", "音乐")

Pair = tuple[str, str]
Groups = dict[str, list[str]]


class Tiny(NamedTuple):
    """A county of at most nine schools, its policy, and perhaps an earlier plan."""

    county: County
    policy: Policy
    start: PairingPlan | None = None


# --- random counties


def _policy(*rules: RuleBase) -> Policy:
    return Policy.model_validate(
        {"name": "test", "title": Text("测试", "test"), "rules": rules}
    )


def _solve(tiny: Tiny) -> PairingPlan:
    return plan_pairing(
        tiny.county, tiny.policy, params=Params(time_limit_s=60), start=tiny.start
    )


def _periods(dice: random.Random, chance: float = 0.6) -> dict[str, int]:
    return {k: dice.randint(1, 5) for k in SUBJECTS if dice.random() < chance}


def _schools(
    dice: random.Random, supports: str, recipients: str, *, stages: bool = False
) -> list[School]:
    made = []
    for code in supports + recipients:
        head = code.isupper()
        stage = Stage.PRIMARY
        if stages:
            stage = dice.choice([Stage.PRIMARY, Stage.JUNIOR, Stage.NINE_YEAR])
        other = (Tag.DEMONSTRATION, Tag.CORE) if head else (Tag.NEW, Tag.PROJECT)
        tags = {Tag.QUALITY if head else Tag.WEAK}
        tags |= {tag for tag in other if dice.random() < 0.5}
        made.append(
            School(
                code=code,
                name=code,
                stage=stage,
                tags=frozenset(tags),
                area=dice.choice([Area.RURAL, Area.TOWN, Area.UNKNOWN]),
                district=dice.choice(["东", "西", ""]),
                classes={1: dice.randint(0, 3), 8: dice.randint(0, 2)}
                if stages
                else {},
                spares=_periods(dice) if head else {},
                needs={} if head else _periods(dice),
            )
        )
    return made


def _agreements(dice: random.Random, every: Sequence[Pair]) -> tuple[Agreement, ...]:
    ends = [
        dt.date(2026, 12, 1),
        dt.date(2026, 8, 31),
        dt.date(2025, 9, 1),
        dt.date(2025, 8, 31),
        dt.date(2023, 1, 1),
    ]
    return tuple(
        Agreement(
            support=s,
            recipient=r,
            end=dice.choice(ends),
            link=dice.choice(list(Link)),
            mode=dice.choice([None, Mode.LEAGUE, Mode.MERGED]),
        )
        for s, r in every
        if dice.random() < 0.18
    )


def _county(
    dice: random.Random,
    supports: str,
    recipients: str,
    *,
    stages: bool = False,
    more: Sequence[School] = (),
) -> County:
    schools = [*_schools(dice, supports, recipients, stages=stages), *more]
    every = [(s, r) for s in supports for r in recipients]
    wishes = [
        Preference(school=r, partner=dice.choice(supports), rank=1)
        for r in recipients
        if dice.random() < 0.3
    ]
    leads = [s.code for s in more]
    ways = [*((r, s) for s, r in every), *((s, k) for s in supports for k in leads)]
    return County(
        schools=tuple(schools),
        term=TERM,
        distances=tuple(
            Distance(a, b, dice.randrange(1_000, 70_000, 1_000), None) for a, b in ways
        ),
        locks=tuple(
            Lock(support=s, recipient=r, kind=dice.choice(["must", "forbid"]))
            for s, r in every
            if dice.random() < 0.06
        ),
        agreements=_agreements(dice, every),
        preferences=tuple(wishes),
    )


def _goals(dice: random.Random, *, blend: bool = False) -> Goals:
    """Return goals in a random order, sometimes with neighbours traded."""
    order = list(GoalName)
    dice.shuffle(order)
    order = order[: dice.randint(2, len(order))]
    summed = [n for n in order if n not in (GoalName.LONGEST_TRIP, GoalName.WIDEST_GAP)]
    if not blend or len(summed) < 2:
        return Goals(order=tuple(order))
    members = summed[: dice.randint(2, min(4, len(summed)))]
    rest = [name for name in order if name not in members]
    at = dice.randint(0, len(rest))
    weights = {name: dice.randint(1, 9) for name in members}
    return Goals(order=(*rest[:at], *members, *rest[at:]), blends=(weights,))


def _common(dice: random.Random) -> list[RuleBase]:
    rules: list[RuleBase] = [
        Travel(max_one_way_m=LIMIT_M),
        Continuity(
            hard=dice.random() < 0.5,
            keep_until_expiry=dice.random() < 0.9,
            renewal_years=dice.choice([0, 1, 2]),
        ),
    ]
    if dice.random() < 0.6:
        rules.append(Coverage(side="recipient", hard=dice.random() < 0.8))
    if dice.random() < 0.3:
        rules.append(Coverage(side="support"))
    return rules


def _tag_rules(dice: random.Random) -> dict[str, object]:
    """Return some of the conditions a degree rule may have."""
    fields: dict[str, object] = {}
    if dice.random() < 0.3:
        fields["support_tags"] = {dice.choice([Tag.DEMONSTRATION, Tag.CORE])}
    if dice.random() < 0.4:
        fields["recipient_tags"] = {dice.choice([Tag.NEW, Tag.PROJECT])}
    if dice.random() < 0.3:
        fields["recipient_areas"] = {dice.choice([Area.RURAL, Area.TOWN])}
    if dice.random() < 0.4:
        fields["max_one_way_m"] = dice.randrange(10_000, 50_000, 5_000)
    return fields


def _rule(dice: random.Random, mode: Mode, link: Link, low: int, high: int) -> Degree:
    fields = {"recipients_min": low, "recipients_max": high, **_tag_rules(dice)}
    return Degree.model_validate({"mode": mode, "link": link, **fields})


def _start(dice: random.Random, tiny: Tiny) -> Tiny:
    """Return the same with an earlier plan of the county, made without distances."""
    if dice.random() < 0.6:
        return tiny
    loose = [r for r in tiny.policy.rules if isinstance(r, Partners)]
    earlier = Tiny(tiny.county, _policy(Travel(max_one_way_m=None), *loose))
    return tiny._replace(start=_solve(earlier))


def _sides(dice: random.Random, most: int) -> tuple[str, str]:
    number = dice.randint(1, 3)
    return "ABC"[:number], "abcd"[: dice.randint(1, most)]


def two_modes(seed: int) -> Tiny:
    """Merged consortia of one or two beside leagues of two or three."""
    dice = random.Random(seed)
    county = _county(dice, *_sides(dice, 4))
    rules = [
        _rule(dice, Mode.MERGED, Link.ORDINARY, 1, dice.randint(1, 2)),
        _rule(dice, Mode.LEAGUE, Link.ORDINARY, dice.randint(2, 3), 3),
    ]
    dice.shuffle(rules)
    policy = _policy(*rules, *_common(dice), _goals(dice, blend=dice.random() < 0.3))
    return _start(dice, Tiny(county, policy))


def two_links(seed: int) -> Tiny:
    """A core school that entrusts one or two and adds ordinary members."""
    dice = random.Random(seed)
    county = _county(dice, *_sides(dice, 4))
    least = dice.randint(0, 2)
    rules = [
        _rule(dice, Mode.LEAGUE, Link.ENTRUSTED, least, max(1, least)),
        _rule(dice, Mode.LEAGUE, Link.ORDINARY, dice.randint(0, 2), 2),
    ]
    if dice.random() < 0.4:
        rules.append(_rule(dice, Mode.MERGED, dice.choice(list(Link)), 1, 2))
    policy = _policy(*rules, *_common(dice), _goals(dice, blend=dice.random() < 0.3))
    return _start(dice, Tiny(county, policy))


def partners_by_school(seed: int) -> Tiny:
    """Two or three supports for every recipient."""
    dice = random.Random(seed)
    county = _county(dice, "ABC", "abc"[: dice.randint(1, 2)])
    rules: list[RuleBase] = [Partners(number=dice.randint(2, 3))]
    if dice.random() < 0.4:
        rules.append(_rule(dice, Mode.PAIRED, Link.ENTRUSTED, 0, 1))
    low = dice.choice([1, 1, 2])
    rules.append(Degree(recipients_min=low, recipients_max=3))
    policy = _policy(*rules, *_common(dice), _goals(dice, blend=dice.random() < 0.3))
    return _start(dice, Tiny(county, policy))


def partners_by_subject(seed: int) -> Tiny:
    """One support for every subject that a recipient lacks."""
    dice = random.Random(seed)
    county = _county(dice, *_sides(dice, 3))
    subjects = dice.choice([(), ("音乐", "英语"), ("英语",)])
    degree = Degree(recipients_max=dice.randint(2, 4))
    rules: list[RuleBase] = [Partners(by="subject", subjects=subjects), degree]
    policy = _policy(*rules, *_common(dice), _goals(dice, blend=dice.random() < 0.3))
    return _start(dice, Tiny(county, policy))


def partners_by_stage(seed: int) -> Tiny:
    """A support for each stage of a nine-year school."""
    dice = random.Random(seed)
    county = _county(dice, *_sides(dice, 3), stages=True)
    rules: list[RuleBase] = [Partners(by="stage"), Degree(recipients_max=3)]
    policy = _policy(*rules, *_common(dice), _goals(dice, blend=dice.random() < 0.3))
    return _start(dice, Tiny(county, policy))


def area_leads(seed: int) -> Tiny:
    """One to three leads above two to four supports."""
    dice = random.Random(seed)
    asked = dice.random() < 0.85
    duties = [None, None, Duty.AREA_LEAD] if asked else [Duty.AREA_LEAD]
    heads = [
        School(
            code=code,
            name=code,
            stage=Stage.PRIMARY,
            tags=frozenset({Tag.BRAND}),
            duty=dice.choice(duties),
            district=dice.choice(["东", "西", ""]),
        )
        for code in "XYZ"[: dice.randint(1, 3)]
    ]
    supports = "ABCD"[: dice.randint(2, 4)]
    county = _county(dice, supports, "ab"[: dice.randint(1, 2)], more=heads)
    rules = _common(dice)
    if asked:
        least = dice.randint(1, 2)
        rules.append(
            AreaLeads(
                supports_min=least,
                supports_max=least + dice.randint(0, 2),
                max_one_way_m=dice.choice([None, 30_000, 50_000]),
                same_district=dice.random() < 0.4,
                hard=dice.random() < 0.7,
            )
        )
    return Tiny(county, _policy(*rules, _goals(dice)))


def large_groups(seed: int) -> Tiny:
    """Groups of five to eight."""
    dice = random.Random(seed)
    recipients = "abcdefgh"[: dice.randint(5, 8)]
    county = _county(dice, "AB", recipients)
    degree = Degree(recipients_min=dice.randint(1, 5), recipients_max=8)
    goals = _goals(dice, blend=dice.random() < 0.3)
    return Tiny(county, _policy(degree, *_common(dice), goals))


# --- brute force: who may be with whom


class Facts(NamedTuple):
    """What follows from a county and a policy before any plan is made."""

    places: dict[str, list[str]]
    needs: dict[str, dict[str, int]]
    allowed: dict[str, list[str]]
    forced: list[Pair]
    firm: list[Pair]
    wished: list[Pair]
    contradiction: bool


def _school_of(place: str) -> str:
    return place.split("#")[0]


def _lies_before(day: dt.date, years: int) -> dt.date:
    return dt.date(day.year - years, day.month, day.day)


def _running(county: County) -> list[Agreement]:
    return [a for a in county.agreements if a.end is None or a.end >= TERM.start]


def _places(tiny: Tiny, school: School) -> dict[str, dict[str, int]]:
    """Return the places of a recipient with what is lacking at each."""
    rule, code, needs = tiny.policy.partners, school.code, school.needs
    if rule.by == "school":
        further = {f"{code}#{i}": {} for i in range(2, rule.number + 1)}
        return {code: needs, **further}
    if rule.by == "subject":
        names = rule.subjects or tuple(sorted(needs))
        split = {f"{code}#{k}": {k: needs[k]} for k in names if k in needs}
        return split or {code: needs}
    if school.stage is not Stage.NINE_YEAR:
        return {code: needs}
    first = sum(n for grade, n in school.classes.items() if grade < 7)
    last = sum(n for grade, n in school.classes.items() if grade > 6)
    if first + last == 0:
        first = last = 1
    lower = {k: n * first // (first + last) for k, n in needs.items()}
    upper = {k: n - lower[k] for k, n in needs.items()}
    return {f"{code}#primary": lower, f"{code}#junior": upper}


def _bound_places(tiny: Tiny, school: str, places: Sequence[str]) -> list[str]:
    """Return the places of which one keeps a fixed pair."""
    return list(places) if tiny.policy.partners.by == "school" else list(places[:1])


def _fixed(tiny: Tiny) -> tuple[list[Pair], list[Pair], bool, bool]:
    """Return fixed pairs, agreed pairs, and whether either had to be dropped."""
    county, partners = tiny.county, tiny.policy.partners
    most = partners.number if partners.by == "school" else 1
    banned = {(k.support, k.recipient) for k in county.locks if k.kind == "forbid"}
    kept: list[Pair] = []
    locked: list[Pair] = []
    agreed: list[Pair] = []
    lost = [False, False]
    must = [(k.support, k.recipient) for k in county.locks if k.kind == "must"]
    runs = [(a.support, a.recipient) for a in _running(county)]
    if not tiny.policy.continuity.keep_until_expiry:
        runs = []
    for kind, pairs in enumerate((must, runs)):
        for pair in pairs:
            if pair in kept:
                continue
            others = [p for p in kept if p[1] == pair[1]]
            if pair in banned or len(others) >= most:
                lost[kind] = True
                continue
            kept.append(pair)
            (agreed if kind else locked).append(pair)
    return locked, agreed, lost[0], lost[1]


def _metres(county: County, origin: str, destination: str) -> int:
    for row in county.distances:
        if (row.origin, row.destination) == (origin, destination):
            assert row.metres is not None
            return row.metres
    raise LookupError(f"{origin} to {destination}")


def _facts(tiny: Tiny) -> Facts:
    county, policy = tiny.county, tiny.policy
    locked, agreed, lock_lost, agreement_lost = _fixed(tiny)
    banned = {(k.support, k.recipient) for k in county.locks if k.kind == "forbid"}
    recipients = [s for s in county.schools if Tag.WEAK in s.tags]
    supports = [s for s in county.schools if Tag.QUALITY in s.tags]
    places = {s.code: _places(tiny, s) for s in recipients}
    allowed: dict[str, list[str]] = {}
    for school in recipients:
        names = list(places[school.code])
        bound = _bound_places(tiny, school.code, names)
        for place in names:
            allowed[place] = []
            part = place.partition("#")[2]
            split = policy.partners.by == "stage" and part
            taught = {Stage(part)} if split else school.stage.parts
            for support in supports:
                pair = (support.code, school.code)
                free = (
                    taught <= support.stage.parts
                    and pair not in banned
                    and _metres(county, school.code, support.code) <= LIMIT_M
                )
                if free or (pair in locked + agreed and place in bound):
                    allowed[place].append(support.code)
    hard = policy.continuity.hard
    return Facts(
        places={code: list(each) for code, each in places.items()},
        needs={p: needs for each in places.values() for p, needs in each.items()},
        allowed=allowed,
        forced=locked + agreed,
        firm=locked + (agreed if hard else []),
        wished=[] if hard else agreed,
        contradiction=lock_lost or (agreement_lost and hard),
    )


# --- brute force: which groups may be


def _types(
    tiny: Tiny, facts: Facts, mode: Mode, support: str, place: str
) -> dict[Link, bool]:
    """Return for each link type whether a pair may have it in a mode."""
    rules = [rule for rule in tiny.policy.degrees if rule.mode is mode]
    schools = tiny.county.school_by_code
    head, school = schools[support], schools[_school_of(place)]
    bound = _bound_places(tiny, school.code, facts.places[school.code])
    if (support, school.code) in facts.forced and place in bound:
        return {rule.link: True for rule in rules}
    usable = all(not r.support_tags or head.tags & r.support_tags for r in rules)
    metres = _metres(tiny.county, school.code, support)
    return {
        rule.link: usable
        and (rule.max_one_way_m is None or metres <= rule.max_one_way_m)
        and (
            (not rule.recipient_tags and not rule.recipient_areas)
            or bool(school.tags & rule.recipient_tags)
            or school.area in rule.recipient_areas
        )
        for rule in rules
    }


def labelings(
    tiny: Tiny, facts: Facts, mode: Mode, support: str, group: Sequence[str]
) -> Iterator[tuple[Link, ...]]:
    """Yield every way to give the links of a group types that a mode admits."""
    rules = {rule.link: rule for rule in tiny.policy.degrees if rule.mode is mode}
    kinds = [_types(tiny, facts, mode, support, place) for place in group]
    for links in itertools.product(*([k for k in Link if t.get(k)] for t in kinds)):
        count = Counter(links)
        if all(
            rule.recipients_min <= count[link] <= rule.recipients_max
            for link, rule in rules.items()
        ):
            yield links


def _modes(tiny: Tiny) -> list[Mode]:
    return list(dict.fromkeys(rule.mode for rule in tiny.policy.degrees))


def _admitted(tiny: Tiny, facts: Facts, support: str, group: Sequence[str]) -> bool:
    schools = [_school_of(place) for place in group]
    if tiny.policy.partners.by == "school" and len(set(schools)) < len(schools):
        return False
    return any(
        next(labelings(tiny, facts, mode, support, group), None) is not None
        for mode in _modes(tiny)
    )


# --- brute force: what a plan is worth


def _kept(tiny: Tiny, facts: Facts, pair: Pair, chosen: Mapping[str, str]) -> bool:
    support, school = pair
    names = facts.places.get(school, [])
    return any(chosen.get(p) == support for p in _bound_places(tiny, school, names))


def _gap(tiny: Tiny, facts: Facts, support: str, group: Sequence[str]) -> int:
    spares = tiny.county.school_by_code[support].spares
    return sum(
        max(0, sum(facts.needs[p].get(k, 0) for p in group) - spares.get(k, 0))
        for k in SUBJECTS
    )


def _published(tiny: Tiny) -> set[Pair]:
    groups = tiny.start.consortia if tiny.start else ()
    return {
        (
            c.support,
            r.school if tiny.policy.partners.by == "school" else r.place,
        )
        for c in groups
        for r in c.recipients
    }


def _expired(tiny: Tiny) -> set[Pair]:
    first = _lies_before(TERM.start, tiny.policy.continuity.renewal_years)
    running = {(a.support, a.recipient) for a in _running(tiny.county)}
    return {
        (a.support, a.recipient)
        for a in tiny.county.agreements
        if a.end is not None and first <= a.end < TERM.start
    } - running


def goal_value(
    name: GoalName, tiny: Tiny, facts: Facts, chosen: Mapping[str, str]
) -> int:
    """Return what a plan (support of each place, '' for none) costs under one goal."""
    schools = tiny.county.school_by_code
    groups: Groups = {}
    for place, support in chosen.items():
        if support:
            groups.setdefault(support, []).append(place)
    pairs = [(s, p) for s, group in groups.items() for p in group]
    ways = [_metres(tiny.county, _school_of(p), s) for s, p in pairs]
    left = [place for place, support in chosen.items() if not support]
    gaps = [_gap(tiny, facts, s, group) for s, group in groups.items()]
    if name is GoalName.UNPAIRED:
        return len(left)
    if name is GoalName.IDLE_SUPPORT:
        return sum(
            Tag.QUALITY in s.tags and s.code not in groups for s in schools.values()
        )
    if name is GoalName.SUBJECT_GAP:
        return sum(gaps) + sum(sum(facts.needs[p].values()) for p in left)
    if name is GoalName.WIDEST_GAP:
        return max(gaps, default=0)
    if name is GoalName.TRAVEL:
        return sum(ways)
    if name is GoalName.LONGEST_TRIP:
        return max(ways, default=0)
    if name is GoalName.IMBALANCE:
        return sum(len(g) * (len(g) - 1) // 2 for g in groups.values())
    if name is GoalName.CHANGES:
        by_school = tiny.policy.partners.by == "school"
        mine = {(s, _school_of(p) if by_school else p) for s, p in pairs}
        return len(_published(tiny) - mine)
    if name is GoalName.RENEWALS:
        return sum(not _kept(tiny, facts, p, chosen) for p in _expired(tiny))
    if name is GoalName.CROSSINGS:
        both = [
            (schools[s].district, schools[_school_of(p)].district) for s, p in pairs
        ]
        return sum(bool(a and b and a != b) for a, b in both)
    assert name is GoalName.PREFERENCES
    wish = {w.school: w.partner for w in tiny.county.preferences}
    return sum(_school_of(p) in wish and wish[_school_of(p)] != s for s, p in pairs)


class Best(NamedTuple):
    """The best of all plans: duties not kept, then the goals in order."""

    duties: tuple[int, ...]
    goals: tuple[int, ...]


def _value(tiny: Tiny, facts: Facts, chosen: Mapping[str, str]) -> tuple[object, ...]:
    busy = set(chosen.values())
    duties = [sum(not _kept(tiny, facts, p, chosen) for p in facts.firm)]
    if tiny.policy.find(Coverage, side="recipient", hard=True):
        duties.append(list(chosen.values()).count(""))
    if tiny.policy.find(Coverage, side="support", hard=True):
        heads = [s.code for s in tiny.county.schools if Tag.QUALITY in s.tags]
        duties.append(sum(code not in busy for code in heads))
    wish = sum(not _kept(tiny, facts, p, chosen) for p in facts.wished)
    goals = tuple(
        sum(w * goal_value(name, tiny, facts, chosen) for name, w in tier.items())
        for tier in tiny.policy.goals.tiers
    )
    return tuple(duties), wish, goals


def every_plan(tiny: Tiny) -> tuple[Best, Facts]:
    """Walk every plan and return the value of the best."""
    facts = _facts(tiny)
    names = list(facts.allowed)
    known: dict[tuple[str, tuple[str, ...]], bool] = {}
    best: tuple[object, ...] | None = None
    for picked in itertools.product(*(["", *facts.allowed[p]] for p in names)):
        chosen = dict(zip(names, picked, strict=True))
        groups: Groups = {}
        for place, support in chosen.items():
            if support:
                groups.setdefault(support, []).append(place)
        for support, group in groups.items():
            key = (support, tuple(group))
            if key not in known:
                known[key] = _admitted(tiny, facts, support, group)
        if all(known[s, tuple(g)] for s, g in groups.items()):
            value = _value(tiny, facts, chosen)
            best = value if best is None else min(best, value)
    assert best is not None
    duties, _, goals = best
    return Best(duties, goals), facts  # type: ignore[arg-type]


# --- brute force: area leads


def best_leads(tiny: Tiny) -> tuple[int, int] | None:
    """Return the fewest supports without a lead, then the least way; None: no leads."""
    rule = tiny.policy.find(AreaLeads)
    schools = tiny.county.schools
    tags = rule.lead_tags if rule else frozenset()
    leads = [
        s
        for s in schools
        if s.duty is Duty.AREA_LEAD or (s.duty is None and s.tags & tags)
    ]
    if rule is None:
        if not leads:
            return None
        rule = AreaLeads()
    supports = [s for s in schools if Tag.QUALITY in s.tags]
    choices: list[list[str]] = []
    for school in supports:
        near = [""]
        for lead in leads:
            metres = _metres(tiny.county, school.code, lead.code)
            within = rule.max_one_way_m is None or metres <= rule.max_one_way_m
            same = bool(lead.district) and lead.district == school.district
            if within and (same or not rule.same_district):
                near.append(lead.code)
        choices.append(near)
    best = None
    for picked in itertools.product(*choices):
        sizes = Counter(code for code in picked if code)
        if all(rule.supports_min <= n <= rule.supports_max for n in sizes.values()):
            ways = [
                _metres(tiny.county, school.code, lead)
                for school, lead in zip(supports, picked, strict=True)
                if lead
            ]
            value = (picked.count(""), sum(ways))
            best = value if best is None else min(best, value)
    return best


# --- agreement


def _agree(tiny: Tiny, seed: int) -> PairingPlan:
    """Check values, bounds, verdict and labels of a plan against all plans."""
    plan = _solve(tiny)
    best, facts = every_plan(tiny)
    leads = best_leads(tiny)
    values = best.goals + (leads or ())
    assert tuple(goal.value for goal in plan.goals) == values, seed
    assert all(goal.bound == goal.value for goal in plan.goals), seed
    rule = tiny.policy.find(AreaLeads, hard=True)
    impossible = (
        any(best.duties) or facts.contradiction or (rule and leads and leads[0])
    )
    expected = Status.INFEASIBLE if impossible else Status.OPTIMAL
    assert plan.status is expected, seed
    _is_what_it_says(tiny, facts, plan, seed)
    _is_clean(tiny, plan, seed)
    return plan


def _is_clean(tiny: Tiny, plan: PairingPlan, seed: int) -> None:
    """The audit finds the same goals, and faults where and only where none can do."""
    audit = audit_plan(Plan(county=tiny.county, policy=tiny.policy, pairing=plan))
    assert audit.goals == plan.goals, seed
    told = [f for f in audit.findings if f.severity is Severity.ERROR]
    assert bool(told) is (plan.status is Status.INFEASIBLE), (seed, told)
    odd = {"goal.value", "goal.bound", "pair.statement", "pair.terms"}
    assert not [f for f in audit.findings if f.rule in odd], (seed, audit.findings)


def _is_what_it_says(tiny: Tiny, facts: Facts, plan: PairingPlan, seed: int) -> None:
    chosen = dict.fromkeys(facts.allowed, "")
    for group in plan.consortia:
        for link in group.recipients:
            assert group.support in facts.allowed[link.place], seed
            assert not chosen[link.place], seed
            chosen[link.place] = group.support
        places = [link.place for link in group.recipients]
        links = tuple(link.link for link in group.recipients)
        said = labelings(tiny, facts, group.mode, group.support, places)
        assert links in list(said), seed
    assert sorted(p for p, s in chosen.items() if not s) == sorted(
        f"{u.school}#{u.part}" if u.part else u.school for u in plan.unpaired
    ), seed
    assert all(left.reasons for left in plan.unpaired), seed
    for goal, tier in zip(plan.goals, tiny.policy.goals.tiers, strict=False):
        counted = {name: goal_value(name, tiny, facts, chosen) for name in tier}
        assert goal.name == "+".join(tier), seed
        assert goal.value == sum(w * counted[name] for name, w in tier.items()), seed
        assert goal.parts == ({} if len(tier) == 1 else counted), seed


KINDS = {
    "two_modes": two_modes,
    "two_links": two_links,
    "partners_by_school": partners_by_school,
    "partners_by_subject": partners_by_subject,
    "partners_by_stage": partners_by_stage,
    "area_leads": area_leads,
}


@pytest.mark.parametrize("block", range(5))
@pytest.mark.parametrize("kind", KINDS)
def test_values_verdict_and_labels_equal_brute_force(kind: str, block: int) -> None:
    for seed in range(block * 12, block * 12 + 12):
        _agree(KINDS[kind](seed), seed)


@pytest.mark.parametrize("seed", range(8))
def test_groups_of_five_to_eight_equal_brute_force(seed: int) -> None:
    _agree(large_groups(seed), seed)
