"""The k best plans against every plan written out and judged by the audit."""

import pytest

from matcher.audit import audit_plan
from matcher.choices import bundled, rank_plans
from matcher.plan import Status
from matcher.policy import GoalName

SEEDS = range(10)


def values_of(pairing):
    return [goal.value for goal in pairing.goals]


def tuples(plans, policy):
    order = [name.value for name in policy.goals.order]
    return sorted([values[name] for name in order] for values in plans.values())


@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_plans_are_those_of_all_plans_in_order(
    seed, tiny, every_plan, pairs_of, params
):
    county, policy = tiny(seed)
    every = every_plan(county, policy)
    count = 1 + 3 * seed % 8
    found = rank_plans(county, policy, count=count, params=params)
    if found.plans[0].pairing.status is Status.INFEASIBLE:
        assert not every
        return
    assert found.complete
    assert [plan.rank for plan in found.plans] == list(range(1, len(found.plans) + 1))
    expected = tuples(every, policy)[:count]
    assert [values_of(plan.pairing) for plan in found.plans] == expected
    told = [pairs_of(plan.pairing) for plan in found.plans]
    assert len(set(told)) == len(told)
    for plan, pairs in zip(found.plans, told, strict=True):
        assert plan.proven
        assert list(every[pairs].values()) == values_of(plan.pairing)
