"""The Pareto front of two goals against every plan."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from solvers.pairing.front import front
from solvers.pairing.problem import PairingProblem
from solvers.params import Params

Make = Callable[..., PairingProblem]
List = Callable[[PairingProblem], list[Any]]

_LONG = 120.0


def _best_pairs(plans: list[Any]) -> list[tuple[int, ...]]:
    """Return the pairs of the last two values no other plan beats."""
    best = plans[0][0][:-2]
    kept: list[tuple[int, ...]] = []
    for pair in sorted({values[-2:] for values, _ in plans if values[:-2] == best}):
        if not kept or pair[1] < kept[-1][1]:
            kept.append(pair)
    return kept


def _draws_right(problem: PairingProblem, plans: list[Any]) -> None:
    drawn = front(problem, params=Params(time_limit_s=_LONG))
    assert [point.values[-2:] for point in drawn.points] == _best_pairs(plans)
    known = dict((plan, values) for values, plan in plans)
    assert all(known[point.partner] == point.values for point in drawn.points)
    assert all(point.proven for point in drawn.points)
    assert drawn.complete


@pytest.mark.parametrize("block", range(9))
def test_the_front_holds_every_pair_of_values_none_beats(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 12, block * 12 + 12):
        problem = tiny_problem(seed, gaps=seed % 3 != 0)
        _draws_right(problem, plans_of(problem))


@pytest.mark.parametrize("block", range(4))
def test_the_front_of_worst_goals_is_complete_too(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 12, block * 12 + 12):
        problem = tiny_problem(seed, worst=True)
        _draws_right(problem, plans_of(problem))


@pytest.mark.parametrize("seed", range(24))
def test_the_front_keeps_limits_and_leaves_out_plans_not_wanted(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    goal = problem.goals[0]
    most = sorted(problem.value(goal, plan) for _, plan in plans)[len(plans) // 2]
    asked = replace(
        problem, limits=((goal, most),), excluded=tuple(p for _, p in plans[:2])
    )
    left = plans_of(asked)
    if left:
        _draws_right(asked, left)


@pytest.mark.parametrize("seed", range(40))
def test_few_points_are_spread_over_the_front_and_on_it(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed, bound=False)
    pairs = _best_pairs(plans_of(problem))
    drawn = front(problem, params=Params(time_limit_s=_LONG), most_points=3)
    found = [point.values[-2:] for point in drawn.points]
    assert set(found) <= set(pairs)
    assert {found[0], found[-1]} == {pairs[0], pairs[-1]}
    assert len(found) == min(3, len(pairs))
    assert all(point.proven for point in drawn.points)
    assert drawn.complete or len(found) == 3


def test_out_of_time_nothing_is_called_complete(tiny_problem: Make) -> None:
    for seed in range(6):
        problem = tiny_problem(seed)
        drawn = front(problem, params=Params(time_limit_s=1e-6))
        assert all(problem.admits(point.partner) for point in drawn.points)
        assert not (drawn.complete and not all(p.proven for p in drawn.points))


def test_a_front_needs_two_goals_and_two_points(tiny_problem: Make) -> None:
    problem = tiny_problem(1)
    with pytest.raises(ValueError, match="two goals"):
        front(replace(problem, goals=problem.goals[:1]), params=Params())
    with pytest.raises(ValueError, match="most_points"):
        front(problem, params=Params(), most_points=1)
