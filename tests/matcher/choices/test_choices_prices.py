"""The price of each goal against every plan written out and judged by the audit."""

import pytest

from matcher.choices import goal_prices
from matcher.choices.prices import last
from matcher.policy import GoalName, Goals
from matcher.progress import Silent

G = GoalName


def least(every, tiers):
    """The goals of the best plan by tiers, each a dict of weights."""

    def key(values):
        return [sum(w * values[n] for n, w in tier.items()) for tier in tiers]

    return min(every, key=key)


def counted(every):
    """Goals by themselves: a blend is left to the test that has one."""
    return list(every.values())


@pytest.mark.parametrize("seed", range(6))
def test_the_price_is_what_the_best_plan_without_the_goal_shows(
    seed, tiny, every_plan, params
):
    county, policy = tiny(seed)
    every = counted(every_plan(county, policy))
    tiers = list(policy.goals.tiers)
    best = least(every, tiers)
    found = goal_prices(county, policy, params=params)
    assert found.complete
    for at, price in enumerate(found.tiers):
        (name,) = tiers[at]
        assert (price.tier, price.value, price.bound) == (name, best[name], best[name])
        if at == len(tiers) - 1:
            assert not price.freed
            continue
        other = least(every, [*tiers[:at], *tiers[at + 1 :], tiers[at]])
        changes = {d.goal: d.change for d in price.freed}
        assert changes == {n.value: other[n] - best[n] for n in policy.goals.order}
        assert {d.goal: d.value for d in price.freed} == {
            n.value: other[n] for n in policy.goals.order
        }


def test_a_blend_is_freed_as_one_and_told_goal_by_goal(tiny, every_plan, params):
    order = (G.UNPAIRED, G.TRAVEL, G.PREFERENCES, G.SUBJECT_GAP)
    weights = {G.TRAVEL: 1, G.PREFERENCES: 9000}
    county, policy = tiny(4, order=order)
    every = counted(every_plan(county, policy))
    tiers = [{G.UNPAIRED: 1}, weights, {G.SUBJECT_GAP: 1}]
    blended = policy.model_copy(
        update={
            "rules": tuple(
                Goals(order=order, blends=(weights,)) if rule.kind == "goals" else rule
                for rule in policy.rules
            )
        }
    )
    found = goal_prices(county, type(policy).model_validate(blended.model_dump()),
                        params=params)  # fmt: skip
    best = least(every, tiers)
    other = least(every, [tiers[0], tiers[2], tiers[1]])
    price = found.tiers[1]
    assert price.tier == "travel+preferences"
    assert price.unit == "points"
    assert price.value == best[G.TRAVEL] + 9000 * best[G.PREFERENCES]
    changes = {d.goal: d.change for d in price.freed}
    assert changes == {n.value: other[n] - best[n] for n in order}


def test_a_tier_put_last_takes_its_whole_blend_along():
    goals = Goals(
        order=(G.UNPAIRED, G.TRAVEL, G.CHANGES, G.IMBALANCE),
        blends=({G.TRAVEL: 1, G.CHANGES: 2},),
    )
    assert last(goals, 1).order == (G.UNPAIRED, G.IMBALANCE, G.TRAVEL, G.CHANGES)
    assert last(goals, 0).order[-1] is G.UNPAIRED


def test_prices_that_are_stopped_keep_the_tiers_done(tiny, params):
    county, policy = tiny(1)
    found = goal_prices(county, policy, params=params, watcher=Silent(ask=lambda: True))
    assert not found.complete
    assert len(found.tiers) == len(policy.goals.tiers)
    assert not any(price.freed for price in found.tiers)


def test_each_tier_tried_is_reported(tiny, params):
    county, policy = tiny(2)
    ticks = []

    class Ear(Silent):
        def tick(self, tick):
            ticks.append((tick.done, tick.total, tick.message_zh))

    goal_prices(county, policy, params=params, watcher=Ear())
    assert {total for _, total, _ in ticks} == {len(policy.goals.tiers)}
    assert max(done for done, _, _ in ticks) == len(policy.goals.tiers) - 1
