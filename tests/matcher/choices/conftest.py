"""Tiny counties, and every plan of them written out and judged by the audit alone."""

import datetime as dt
import itertools
import random

import pytest

from matcher.audit import audit_plan
from matcher.county import (
    Agreement,
    County,
    Distance,
    Lock,
    Mode,
    Preference,
    School,
    Stage,
    Tag,
    Term,
)
from matcher.errors import Severity
from matcher.plan import Consortium, PairingPlan, Plan, RecipientLink, Status
from matcher.policy import Degree, GoalName, Goals, Partners, Policy, Travel
from matcher.text import Text
from solvers.params import Params

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))


def make_policy(*rules):
    return Policy(name="tiny", title=Text("小方案", "tiny"), rules=rules)


def make_county(dice, supports, recipients, *, limit_km=60):
    def periods():
        return {k: dice.randint(0, 3) for k in ("英语", "音乐") if dice.random() < 0.7}

    def school(code, tag, **more):
        return School(
            code=code,
            name=f"{code}校",
            stage=Stage.PRIMARY,
            tags=frozenset({tag}),
            district=dice.choice(["东", "西"]),
            **more,
        )

    every = [(s, r) for s in supports for r in recipients]
    wishes = []
    for who, whom in [
        *((s, recipients) for s in supports),
        *((r, supports) for r in recipients),
    ]:
        if dice.random() < 0.7:
            chosen = dice.sample(list(whom), dice.randint(1, len(whom)))
            wishes += [
                Preference(school=who, partner=p, rank=rank)
                for rank, p in enumerate(chosen, 1)
            ]
    return County(
        schools=(
            *(school(s, Tag.QUALITY, spares=periods()) for s in supports),
            *(school(r, Tag.WEAK, needs=periods()) for r in recipients),
        ),
        term=TERM,
        distances=tuple(
            Distance(r, s, (km := dice.randrange(1, limit_km + 8)) * 1000, km)
            for s, r in every
        ),
        locks=tuple(
            Lock(support=s, recipient=r, kind=dice.choice(["must", "forbid"]))
            for s, r in every
            if dice.random() < 0.04
        ),
        agreements=tuple(
            Agreement(support=s, recipient=r, end=dt.date(2026, 6, 30))
            for s, r in every
            if dice.random() < 0.1
        ),
        preferences=tuple(wishes),
    )


@pytest.fixture(scope="session")
def tiny():
    """Return a county and a policy for a seed; 2-3 supports, up to 4 places."""

    def tiny(seed, *, order=None, blends=(), partners=1, supports=0):
        dice = random.Random(seed)
        givers = "ABC"[: supports or dice.randint(2, 3)]
        takers = "abcd"[: {2: 2, 3: 1}.get(partners, dice.randint(3, 4))]
        county = make_county(dice, givers, takers)
        if order is None:
            rest = [n for n in GoalName if n is not GoalName.UNPAIRED]
            dice.shuffle(rest)
            order = (GoalName.UNPAIRED, *rest[: dice.randint(2, len(rest))])
        rules = [
            Degree(recipients_max=dice.randint(2, 3)),
            Travel(max_one_way_m=60_000),
            Goals(order=order, blends=blends),
        ]
        if partners > 1:
            rules.append(Partners(by="school", number=partners))
        return county, make_policy(*rules)

    return tiny


@pytest.fixture(scope="session")
def every_plan():
    """Return all plans that break no hard rule, with the goals the audit counts."""
    return _every_plan


def _every_plan(county, policy, *, published=()):
    supports = [s.code for s in county.schools if Tag.QUALITY in s.tags]
    recipients = [s.code for s in county.schools if Tag.WEAK in s.tags]
    number = policy.partners.number
    places = [
        code if part == 1 else f"{code}#{part}"
        for code in recipients
        for part in range(1, number + 1)
    ]
    legs = {(d.destination, d.origin): d for d in county.distances}
    found = {}
    for chosen in itertools.product(["", *supports], repeat=len(places)):
        pairs = {p: s for p, s in zip(places, chosen, strict=True) if s}
        groups = []
        for support in supports:
            links = [
                RecipientLink(
                    school=place.partition("#")[0],
                    part=place.partition("#")[2],
                    distance_m=legs[support, place[0]].metres,
                    travel_min=legs[support, place[0]].minutes,
                    basis="stated",
                )
                for place, s in pairs.items()
                if s == support
            ]
            if links:
                groups.append(
                    Consortium(
                        id=f"G-{support}",
                        mode=Mode.PAIRED,
                        support=support,
                        recipients=tuple(links),
                    )
                )
        pairing = PairingPlan(
            status=Status.FEASIBLE, consortia=tuple(groups), published=tuple(published)
        )
        audit = audit_plan(Plan(county=county, policy=policy, pairing=pairing))
        hard = {f.rule for f in audit.findings if f.severity is Severity.ERROR}
        if not hard:
            values = {goal.name: goal.value for goal in audit.goals}
            found[frozenset((s, p) for p, s in pairs.items())] = values
    return found


@pytest.fixture(scope="session")
def pairs_of():
    """Return the pairs (support, place) of a pairing."""
    return lambda pairing: frozenset(
        (g.support, link.place) for g in pairing.consortia for link in g.recipients
    )


@pytest.fixture
def params():
    return Params(time_limit_s=120)


@pytest.fixture(scope="session")
def rules_only():
    """Return a policy of given rules."""
    return make_policy
