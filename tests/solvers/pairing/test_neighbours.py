"""Plans one move or swap away, against all plans that differ by as much."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from solvers.pairing.polish import Neighbours
from solvers.pairing.problem import PairingProblem

Make = Callable[..., PairingProblem]
List = Callable[[PairingProblem], list[Any]]
Plan = tuple[int, ...]


def _one_change(one: Plan, other: Plan) -> bool:
    """Whether one recipient moves, or two change places."""
    moved = [r for r, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(moved) == 1:
        return True
    if len(moved) != 2:
        return False
    first, second = moved
    return one[first] == other[second] and one[second] == other[first]


@pytest.mark.parametrize("seed", range(40))
def test_neighbours_are_all_plans_one_change_away_best_first(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    here = plans[len(plans) // 2][1]
    near = [plan for _, plan in plans if _one_change(here, plan)]
    found = Neighbours(problem).of(here, most=10_000)
    assert sorted(found) == sorted(near)
    values = [problem.values(plan) for plan in found]
    assert values == sorted(values)
    few = Neighbours(problem).of(here, most=3)
    assert few == found[:3]


@pytest.mark.parametrize("seed", range(20))
def test_neighbours_keep_limits_and_leave_out_plans_not_wanted(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    here = plans[-1][1]
    goal = problem.goals[-1]
    most = problem.value(goal, here) - 1
    asked = replace(problem, limits=((goal, most),), excluded=(plans[0][1],))
    near = [plan for _, plan in plans_of(asked) if _one_change(here, plan)]
    assert sorted(Neighbours(asked).of(here, most=10_000)) == sorted(near)
