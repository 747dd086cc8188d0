"""The graph of allowed pairs, and Hall's condition read off a maximum flow."""

import itertools
import random

import pytest

from matcher.candidates import Candidates
from matcher.consortium import graph_of, topology
from matcher.county import Link, Mode
from matcher.distance import Leg
from matcher.plan import AreaLead, Consortium, PairingPlan, RecipientLink, Status
from matcher.policy import Degree, Policy


def _candidates(pairs: str, *, alone: str = "") -> Candidates:
    """Return candidates from 'Aa Ab Bb': capital supports, small recipients."""
    allowed = {(p[0], p[1]): Leg(1_000, 2, "stated") for p in sorted(pairs.split())}
    codes = {code for pair in allowed for code in pair} | set(alone.split())
    supports = tuple(sorted(c for c in codes if c.isupper()))
    recipients = tuple(sorted(c for c in codes if c.islower()))
    return Candidates(
        supports=supports,
        recipients=recipients,
        allowed=allowed,
        refused={},
        forced=(),
        soft=(),
        notes=(),
        conflicts=(),
        should_support=supports,
        should_receive=recipients,
    )


def test_components_are_listed_largest_first() -> None:
    shape = topology(_candidates("Aa Ab Bb Cc"), Degree())
    assert [part.supports for part in shape.components] == [("A", "B"), ("C",)]
    assert [part.recipients for part in shape.components] == [("a", "b"), ("c",)]


def test_schools_without_any_pair_are_isolated_or_idle() -> None:
    shape = topology(_candidates("Aa", alone="B z"), Degree())
    assert shape.isolated == ("z",)
    assert shape.idle == ("B",)


def test_four_recipients_of_one_support_are_a_bottleneck_of_one() -> None:
    shape = topology(_candidates("Aa Ab Ac Ad Be"), Degree(recipients_max=3))
    (bottleneck,) = shape.bottlenecks
    assert bottleneck.recipients == ("a", "b", "c", "d")
    assert bottleneck.supports == ("A",)
    assert (bottleneck.room, bottleneck.lacking) == (3, 1)
    assert shape.pairable == 4


def test_a_recipient_with_another_way_out_is_no_part_of_the_bottleneck() -> None:
    shape = topology(_candidates("Aa Ab Ac Bc Bd"), Degree(recipients_max=1))
    assert [b.recipients for b in shape.bottlenecks] == [("a", "b", "c", "d")]
    shape = topology(_candidates("Aa Ab Bc Bd Ce"), Degree(recipients_max=1))
    assert [b.recipients for b in shape.bottlenecks] == [("a", "b"), ("c", "d")]


def test_supports_that_reach_too_few_are_named() -> None:
    shape = topology(_candidates("Aa Bb Bc"), Degree(recipients_min=2))
    assert shape.too_few == ("A",)


def test_several_modes_are_judged_by_their_outermost_numbers() -> None:
    policy = Policy.model_validate(
        {
            "name": "test",
            "title": ("测试", "test"),
            "rules": [
                Degree(mode=Mode.LEAGUE, recipients_min=2, recipients_max=3),
                Degree(mode=Mode.MERGED, recipients_min=0, recipients_max=1),
                Degree(mode=Mode.MERGED, link=Link.ENTRUSTED, recipients_max=1),
            ],
        }
    )
    assert policy.degree_bounds == (1, 3)
    shape = topology(_candidates("Aa Ab Ac Ad"), policy.degree_bounds)
    assert shape.too_few == ()
    assert [(b.room, b.lacking) for b in shape.bottlenecks] == [(3, 1)]


def test_supports_that_cannot_all_take_part_are_a_shortage() -> None:
    shape = topology(_candidates("Aa Ba Ca Cb Cc"), Degree())
    (shortage,) = shape.shortages
    assert shortage.supports == ("A", "B")
    assert shortage.recipients == ("a",)
    assert shortage.asked == 2


@pytest.mark.parametrize("seed", range(40))
def test_bottlenecks_account_for_exactly_those_who_cannot_be_paired(seed: int) -> None:
    """Against all matchings of a tiny county, tried one by one."""
    dice = random.Random(seed)
    pairs = [f"{s}{r}" for s in "ABC" for r in "abcde" if dice.random() < 0.4]
    if not pairs:
        return
    most = dice.randint(1, 2)
    found = _candidates(" ".join(pairs))
    shape = topology(found, Degree(recipients_max=most))
    choices = [["", *(p[0] for p in pairs if p[1] == r)] for r in found.recipients]
    best = max(
        sum(map(bool, plan))
        for plan in itertools.product(*choices)
        if all(plan.count(s) <= most for s in found.supports)
    )
    assert shape.pairable == best
    for bottleneck in shape.bottlenecks:
        reach = {p[0] for p in pairs if p[1] in bottleneck.recipients}
        assert reach == set(bottleneck.supports)
        assert len(bottleneck.recipients) > most * len(reach)


def test_the_graph_of_a_plan_runs_from_leads_to_recipients() -> None:
    link = RecipientLink(school="r", distance_m=900, travel_min=2, basis="stated")
    group = Consortium(id="G-S", mode=Mode.PAIRED, support="S", recipients=(link,))
    plan = PairingPlan(
        status=Status.OPTIMAL,
        consortia=(group,),
        area_leads=(AreaLead(school="L", supports=("S",)),),
    )
    graph = graph_of(plan)
    assert list(graph.edges) == [("L", "S"), ("S", "r")]
    assert graph.edges["S", "r"]["distance_m"] == 900
    assert graph.nodes["L"]["role"] == "area_lead"
