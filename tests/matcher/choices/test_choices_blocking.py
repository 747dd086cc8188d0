"""Blocking pairs against the definition, written out from the county alone."""

import itertools
import random

import pytest

from matcher.choices import blocking_pairs, rank_plans
from matcher.county import Lock, Mode, Preference
from matcher.plan import Consortium, PairingPlan, Plan, RecipientLink, Status
from matcher.policy import Degree, GoalName, Partners

G = GoalName
ORDER = (G.UNPAIRED, G.TRAVEL)


def rank_of(county, who, whom):
    ranks = [w.rank for w in county.preferences if (w.school, w.partner) == (who, whom)]
    return min(ranks, default=float("inf"))


def allowed(county, policy):
    most = policy.travel.max_one_way_m
    banned = {(k.support, k.recipient) for k in county.locks if k.kind == "forbid"}
    fixed = {(k.support, k.recipient) for k in county.locks if k.kind == "must"}
    near = {(d.destination, d.origin) for d in county.distances if d.metres <= most}
    return (near - banned) | fixed


def by_definition(county, policy, partner):
    """Pairs both would rather have, for recipients with one support each."""
    most = policy.degree.recipients_max
    fixed = {(k.support, k.recipient) for k in county.locks if k.kind == "must"}
    asking = {wish.school for wish in county.preferences}
    found = set()
    for support, recipient in sorted(allowed(county, policy)):
        now = partner.get(recipient, "")
        kept = now == support or (now, recipient) in fixed
        if kept or not {support, recipient} & asking:
            continue
        group = [r for r, s in partner.items() if s == support]
        theirs = rank_of(county, support, recipient)
        worse = [
            r
            for r in group
            if rank_of(county, support, r) > theirs and (support, r) not in fixed
        ]
        if recipient in asking:
            mine = rank_of(county, recipient, support)
            wants = mine < rank_of(county, recipient, now)
        else:
            wants = not now
        if support in asking:
            takes = theirs < float("inf") and (len(group) < most or worse)
        else:
            takes = len(group) < most
        if wants and takes:
            found.add((support, recipient))
    return found


def plan_of(county, policy, partner):
    groups = [
        Consortium(
            id=f"G-{support}",
            mode=Mode.PAIRED,
            support=support,
            recipients=tuple(
                RecipientLink(
                    school=place.partition("#")[0],
                    part=place.partition("#")[2],
                    distance_m=None,
                    travel_min=None,
                    basis="unknown",
                )
                for place, s in partner.items()
                if s == support
            ),
        )
        for support in sorted(set(partner.values()))
    ]
    pairing = PairingPlan(status=Status.FEASIBLE, consortia=tuple(groups))
    return Plan(county=county, policy=policy, pairing=pairing)


@pytest.mark.parametrize("seed", range(40))
def test_they_are_those_of_the_definition(seed, tiny):
    county, policy = tiny(seed, order=ORDER)
    dice = random.Random(seed)
    partner = {}
    for code in sorted({r for _, r in allowed(county, policy)}):
        may = sorted(s for s, r in allowed(county, policy) if r == code)
        room = [
            s
            for s in may
            if list(partner.values()).count(s) < policy.degree.recipients_max
        ]
        if room and dice.random() < 0.85:
            partner[code] = dice.choice(room)
    found = blocking_pairs(plan_of(county, policy, partner))
    told = {(pair.support, pair.recipient) for pair in found}
    assert told == by_definition(county, policy, partner)
    for pair in found:
        for stated, who, whom in (
            (pair.recipient_rank, pair.recipient, pair.support),
            (pair.support_rank, pair.support, pair.recipient),
        ):
            assert (stated or float("inf")) == rank_of(county, who, whom)
        assert pair.has == partner.get(pair.recipient, "")
        if pair.gives_up:
            assert partner[pair.gives_up] == pair.support
            given = rank_of(county, pair.support, pair.gives_up)
            assert given > (pair.support_rank or float("inf"))
            assert (pair.gives_up_rank or float("inf")) == given


def test_such_pairs_are_found_somewhere(tiny):
    numbers = []
    for seed in range(30):
        county, policy = tiny(seed, order=(G.UNPAIRED, G.TRAVEL))
        partner = {"a": "A"} if ("A", "a") in allowed(county, policy) else {}
        numbers.append(len(blocking_pairs(plan_of(county, policy, partner))))
    assert max(numbers) > 1


def wish(school, *partners):
    return [
        Preference(school=school, partner=p, rank=rank)
        for rank, p in enumerate(partners, 1)
    ]


@pytest.fixture
def crossed(tiny):
    """A has b and B has a, while A and a, B and b asked for each other first."""
    county, policy = tiny(0, order=ORDER)
    near = tuple(d._replace(metres=1000, minutes=2) for d in county.distances)
    wishes = [
        *wish("A", "a", "b"), *wish("B", "b", "a"),
        *wish("a", "A", "B"), *wish("b", "B", "A"),
    ]  # fmt: skip
    county = county.model_copy(
        update={
            "distances": near,
            "locks": (),
            "agreements": (),
            "preferences": tuple(wishes),
        }
    )
    return county, policy


def told(county, policy, partner):
    found = blocking_pairs(plan_of(county, policy, partner))
    return [(p.support, p.recipient, p.has, p.gives_up) for p in found]


def test_both_sides_ranks_and_what_they_would_give_up_are_told(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=1))
    partner = {"b": "A", "a": "B"}
    (first, second) = blocking_pairs(plan_of(county, policy, partner))
    assert (first.support, first.recipient) == ("A", "a")
    assert (first.recipient_rank, first.has, first.has_rank) == (1, "B", 2)
    assert (first.support_rank, first.gives_up, first.gives_up_rank) == (1, "b", 2)
    assert (second.support, second.recipient) == ("B", "b")


def test_a_support_with_room_gives_nobody_up(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=2))
    assert told(county, policy, {"b": "A", "a": "B"}) == [
        ("A", "a", "B", ""),
        ("B", "b", "A", ""),
    ]


def test_a_pair_that_is_fixed_is_never_given_up(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=1))
    fixed = Lock(support="A", recipient="b", kind="must")
    locked = county.model_copy(update={"locks": (fixed,)})
    assert not told(locked, policy, {"b": "A", "a": "B"})


def test_a_pair_the_rules_forbid_blocks_nothing(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=1))
    ban = Lock(support="A", recipient="a", kind="forbid")
    banned = county.model_copy(update={"locks": (ban,)})
    assert told(banned, policy, {"b": "A", "a": "B"}) == [("B", "b", "A", "a")]


@pytest.mark.parametrize("silent", ["A", "a"])
def test_who_asked_for_nobody_gives_nobody_up(crossed, rules_only, silent):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=1))
    wishes = tuple(w for w in county.preferences if w.school != silent)
    quiet = county.model_copy(update={"preferences": wishes})
    pairs = told(quiet, policy, {"b": "A", "a": "B"})
    assert ("A", "a") not in {pair[:2] for pair in pairs}


def test_who_asked_for_nobody_takes_who_comes_where_there_is_room(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=2))
    one_side = tuple(w for w in county.preferences if w.school == "a")
    quiet = county.model_copy(update={"preferences": one_side})
    (pair,) = blocking_pairs(plan_of(quiet, policy, {"b": "A", "a": "B"}))
    assert (pair.support, pair.recipient, pair.support_rank) == ("A", "a", None)
    other_side = tuple(w for w in county.preferences if w.school == "A")
    open_ = county.model_copy(update={"preferences": other_side})
    (pair,) = blocking_pairs(plan_of(open_, policy, {"b": "A"}))
    assert (pair.support, pair.recipient, pair.recipient_rank) == ("A", "a", None)
    assert not told(open_, policy, {"b": "A", "a": "B"})


def test_of_several_partners_of_a_school_the_worst_would_go(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=2), Partners(by="school", number=2))
    wishes = [*wish("a", "A", "B", "C"), *wish("A", "a")]
    asked = county.model_copy(update={"preferences": tuple(wishes)})
    codes = {s.code for s in county.schools}
    others = sorted(codes & {"C"})
    partner = {"a": "B", "a#2": others[0]} if others else {"a": "B"}
    (pair,) = blocking_pairs(plan_of(asked, policy, partner))
    assert (pair.support, pair.recipient) == ("A", "a#2")
    assert pair.has == (others[0] if others else "")


@pytest.mark.parametrize("seed", range(6))
def test_where_only_recipients_ask_wishes_put_first_leave_no_room_unused(
    seed, tiny, params
):
    county, policy = tiny(seed, order=(G.UNPAIRED, G.PREFERENCES))
    wishes = tuple(w for w in county.preferences if w.school.islower())
    quiet = county.model_copy(update={"preferences": wishes})
    best = rank_plans(quiet, policy, count=1, params=params).plans[0].pairing
    assert not blocking_pairs(Plan(county=quiet, policy=policy, pairing=best))


def test_the_order_does_not_depend_on_the_order_of_the_wishes(crossed, rules_only):
    county, _ = crossed
    policy = rules_only(Degree(recipients_max=1))
    orders = itertools.islice(itertools.permutations(county.preferences), 0, 200, 37)
    found = {
        tuple(
            told(
                county.model_copy(update={"preferences": order}),
                policy,
                {"b": "A", "a": "B"},
            )
        )
        for order in orders
    }
    assert len(found) == 1
