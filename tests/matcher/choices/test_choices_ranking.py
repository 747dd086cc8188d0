"""The k best plans against every plan written out and judged by the audit."""

import datetime as dt

import pytest

from matcher.audit import audit_plan
from matcher.choices import bundled, rank_plans
from matcher.county import Lock
from matcher.plan import Status
from matcher.policy import GoalName, Goals
from matcher.progress import Silent
from solvers.params import Params


def values_of(pairing):
    return [goal.value for goal in pairing.goals]


def in_order(every, policy):
    order = [name.value for name in policy.goals.order]
    return sorted([values[name] for name in order] for values in every.values())


@pytest.mark.parametrize("seed", range(10))
def test_the_best_plans_are_those_of_all_plans_in_order(
    seed, tiny, every_plan, pairs_of, params
):
    county, policy = tiny(seed)
    every = every_plan(county, policy)
    count = 1 + 3 * seed % 8
    found = rank_plans(county, policy, count=count, params=params)
    assert found.complete
    assert [plan.rank for plan in found.plans] == list(range(1, len(found.plans) + 1))
    expected = in_order(every, policy)[:count]
    assert [values_of(plan.pairing) for plan in found.plans] == expected
    told = [pairs_of(plan.pairing) for plan in found.plans]
    assert len(set(told)) == len(told)
    for plan, pairs in zip(found.plans, told, strict=True):
        assert plan.proven
        assert list(every[pairs].values()) == values_of(plan.pairing)


@pytest.mark.parametrize("seed", range(10, 16))
def test_each_plan_audits_clean_and_its_bounds_hold_for_all_plans(
    seed, tiny, every_plan, params
):
    county, policy = tiny(seed)
    every = in_order(every_plan(county, policy), policy)
    found = rank_plans(county, policy, count=6, params=params)
    for plan in found.plans:
        bundle = bundled(county, policy, plan.pairing, params=params)
        assert bundle.audit.clean
        assert list(bundle.audit.goals) == list(plan.pairing.goals)
        values = values_of(plan.pairing)
        bounds = [goal.bound for goal in plan.pairing.goals]
        for at, bound in enumerate(bounds):
            alike = [other[at] for other in every if other[:at] == values[:at]]
            assert bound == min(alike)
        best = plan.pairing.status is Status.OPTIMAL
        assert best == (values == every[0])


@pytest.mark.parametrize("seed", range(16, 20))
def test_the_moves_lead_from_the_best_plan_to_each_other_one(
    seed, tiny, pairs_of, params
):
    county, policy = tiny(seed)
    found = rank_plans(county, policy, count=5, params=params)
    best = found.plans[0]
    assert not best.moves
    for plan in found.plans:
        pairs = set(pairs_of(best.pairing))
        for move in plan.moves:
            pairs -= {(move.leaves, move.recipient)}
            pairs |= {(move.joins, move.recipient)} if move.joins else set()
        assert pairs == pairs_of(plan.pairing)
        changes = {d.goal: d.change for d in plan.deltas}
        for goal, first in zip(plan.pairing.goals, best.pairing.goals, strict=True):
            assert changes[goal.name] == goal.value - first.value


@pytest.mark.parametrize("seed", range(5))
def test_partners_that_only_change_places_are_one_plan(
    seed, tiny, every_plan, pairs_of, params
):
    order = (GoalName.UNPAIRED, GoalName.SUBJECT_GAP, GoalName.TRAVEL)
    county, policy = tiny(seed, order=order, partners=3, supports=3)
    every = every_plan(county, policy)
    found = rank_plans(county, policy, count=8, params=params)

    def alike(pairs):
        """Pairs with the further partners of a school in no order."""
        return frozenset((s, p.replace("#3", "#2")) for s, p in pairs)

    told = [alike(pairs_of(plan.pairing)) for plan in found.plans]
    assert len(set(told)) == len(told)
    values = {alike(pairs): list(goals.values()) for pairs, goals in every.items()}
    assert [values_of(plan.pairing) for plan in found.plans] == sorted(values.values())[
        : len(told)
    ]
    assert len(told) == min(8, len(values))


@pytest.mark.parametrize("seed", range(4))
def test_goals_traded_at_weights_rank_plans_by_their_points(
    seed, tiny, every_plan, params
):
    order = (GoalName.UNPAIRED, GoalName.TRAVEL, GoalName.PREFERENCES)
    blends = ({GoalName.TRAVEL: 1, GoalName.PREFERENCES: 7000},)
    county, policy = tiny(seed, order=order, blends=blends)
    every = every_plan(county, policy)
    found = rank_plans(county, policy, count=4, params=params)
    names = ("unpaired", "travel+preferences")
    expected = sorted([goals[name] for name in names] for goals in every.values())
    assert [values_of(plan.pairing) for plan in found.plans] == expected[:4]
    assert {d.goal for d in found.plans[0].deltas} == {name.value for name in order}


def test_all_plans_there_are_end_the_list(tiny, every_plan, params):
    county, policy = tiny(1)
    every = every_plan(county, policy)
    found = rank_plans(county, policy, count=len(every) + 50, params=params)
    assert found.complete
    assert len(found.plans) == len(every)


def test_pairs_of_a_plan_in_force_are_counted_when_they_go(
    tiny, every_plan, pairs_of, params
):
    order = (GoalName.UNPAIRED, GoalName.CHANGES, GoalName.TRAVEL)
    county, policy = tiny(4, order=order)
    start = rank_plans(county, policy, count=5, params=params).plans[-1].pairing
    found = rank_plans(county, policy, count=4, params=params, start=start)
    assert pairs_of(found.plans[0].pairing) == pairs_of(start)
    every = every_plan(county, policy, published=pairs_of(start))
    expected = in_order(every, policy)[:4]
    assert [values_of(plan.pairing) for plan in found.plans] == expected
    known = found.plans[0].pairing
    again = rank_plans(county, policy, count=4, params=params, known=known)
    assert [values_of(plan.pairing) for plan in again.plans] == expected


def test_a_search_that_is_stopped_keeps_what_it_has(tiny):
    county, policy = tiny(0)
    params = Params(time_limit_s=60)
    found = rank_plans(
        county, policy, count=9, params=params, watcher=Silent(ask=lambda: True)
    )
    assert found.plans
    assert not found.complete


def test_what_cannot_be_kept_is_told_and_the_nearest_plan_ranked(tiny, params):
    county, policy = tiny(0, order=(GoalName.UNPAIRED, GoalName.TRAVEL))
    locks = tuple(Lock(support="A", recipient=code, kind="must") for code in "abcd")
    locked = county.model_copy(update={"locks": locks})
    best = rank_plans(locked, policy, count=1, params=params).plans[0]
    plan = bundled(locked, policy, best.pairing, params=params)
    assert best.pairing.status is Status.INFEASIBLE
    assert not plan.audit.clean
    assert audit_plan(plan) == plan.audit


def test_no_plan_asked_for_is_a_mistake(tiny, params):
    county, policy = tiny(0)
    with pytest.raises(ValueError, match="count"):
        rank_plans(county, policy, count=0, params=params)


def test_a_bundle_says_where_it_comes_from(tiny, params):
    county, policy = tiny(2)
    pairing = rank_plans(county, policy, count=1, params=params).plans[0].pairing
    plan = bundled(county, policy, pairing, params=params, stopped=True)
    assert plan.meta.stopped
    assert dt.datetime.fromisoformat(plan.meta.created).tzinfo
    assert plan.policy.find(Goals) == policy.goals
