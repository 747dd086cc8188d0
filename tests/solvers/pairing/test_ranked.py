"""The k best plans against every plan, written out and sorted."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from solvers.pairing.engine import solve_pairing
from solvers.pairing.problem import PairingProblem
from solvers.pairing.ranked import best_plans
from solvers.params import Params

Make = Callable[..., PairingProblem]
List = Callable[[PairingProblem], list[Any]]

_LONG = 120.0


def _ranks_right(problem: PairingProblem, plans: list[Any], count: int) -> None:
    ranked = best_plans(problem, count=count, params=Params(time_limit_s=_LONG))
    assert [plan.values for plan in ranked.plans] == [v for v, _ in plans[:count]]
    assert len({plan.partner for plan in ranked.plans}) == len(ranked.plans)
    assert {plan.partner for plan in ranked.plans} <= {plan for _, plan in plans}
    assert all(problem.values(p.partner) == p.values for p in ranked.plans)
    assert all(plan.proven for plan in ranked.plans)
    assert ranked.complete is (len(plans) < count)


@pytest.mark.parametrize("block", range(8))
def test_the_best_plans_come_in_the_order_of_all_plans(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 12, block * 12 + 12):
        problem = tiny_problem(seed, gaps=seed % 3 != 0)
        _ranks_right(problem, plans_of(problem), 6)


@pytest.mark.parametrize("seed", range(24))
def test_every_plan_of_a_small_county_is_ranked(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed, supports=2, recipients=4, gaps=seed % 2 == 0)
    plans = plans_of(problem)
    _ranks_right(problem, plans, len(plans) + 1)


@pytest.mark.parametrize("seed", range(24))
def test_limits_and_plans_not_wanted_stay_out_of_the_ranking(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed, gaps=seed % 2 == 0)
    plans = plans_of(problem)
    goal = problem.goals[-1]
    most = sorted(problem.value(goal, plan) for _, plan in plans)[len(plans) // 2]
    asked = replace(
        problem, limits=((goal, most),), excluded=tuple(p for _, p in plans[:2])
    )
    _ranks_right(asked, plans_of(asked), 4)


@pytest.mark.parametrize("seed", range(24))
def test_plans_are_ranked_by_worst_goals_too(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed, worst=True, supports=2, recipients=4)
    _ranks_right(problem, plans_of(problem), 4)


@pytest.mark.parametrize("seed", range(12))
def test_the_first_plan_is_the_one_the_engine_gives(
    seed: int, tiny_problem: Make
) -> None:
    problem = tiny_problem(seed, supports=4, recipients=8)
    params = Params(time_limit_s=_LONG)
    result = solve_pairing(problem, params=params)
    assert result.solution is not None
    ranked = best_plans(problem, count=1, params=params)
    assert ranked.plans[0].partner == result.solution.partner
    again = best_plans(problem, count=4, params=params, hint=result.solution.partner)
    assert again.plans[0].partner == result.solution.partner
    assert again == best_plans(
        problem, count=4, params=params, hint=result.solution.partner
    )


def test_out_of_time_the_plans_are_not_called_proven(tiny_problem: Make) -> None:
    for seed in range(6):
        ranked = best_plans(
            tiny_problem(seed), count=5, params=Params(time_limit_s=1e-6)
        )
        assert len(ranked.plans) <= 1
        assert not ranked.complete


def test_a_count_below_one_is_the_callers_mistake(tiny_problem: Make) -> None:
    with pytest.raises(ValueError, match="count"):
        best_plans(tiny_problem(1), count=0, params=Params())
