"""Forms, twins, limits, plans not wanted and worst goals, against every plan."""

import random
from collections.abc import Callable
from dataclasses import replace
from math import comb
from typing import Any

import numpy as np
import pytest

from solvers.pairing.arcs import solve_arcs
from solvers.pairing.columns import count_columns, enumerate_columns
from solvers.pairing.engine import solve_pairing
from solvers.pairing.greedy import greedy_plan, mended
from solvers.pairing.polish import polish
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params
from solvers.result import Status

Make = Callable[..., PairingProblem]
List = Callable[[PairingProblem], list[Any]]

_LONG = 60.0


def _solves_best(problem: PairingProblem, plans: list[Any], seed: object) -> None:
    result = solve_pairing(problem, params=Params(time_limit_s=_LONG))
    assert result.status is Status.OPTIMAL, seed
    assert result.solution is not None
    partner = result.solution.partner
    assert partner in {plan for _, plan in plans}, seed
    assert problem.values(partner) == plans[0][0], seed
    assert [t.name for t in result.tiers] == [g.name for g in problem.goals]
    assert tuple(t.value for t in result.tiers) == plans[0][0], seed
    assert tuple(t.bound for t in result.tiers) == plans[0][0], seed


@pytest.mark.parametrize("block", range(8))
def test_bound_groups_give_the_best_of_all_plans(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 20, block * 20 + 20):
        problem = tiny_problem(seed, gaps=seed % 4 != 0)
        _solves_best(problem, plans_of(problem), seed)


@pytest.mark.parametrize("seed", range(60))
def test_columns_are_the_groups_the_forms_and_twins_admit(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    groups = {
        (support, tuple(group))
        for _, plan in plans_of(problem)
        for support, group in enumerate(problem.groups(plan))
        if group
    }
    blocks = enumerate_columns(problem)
    assert groups == {(b.support, b.group(i)) for b in blocks for i in range(len(b))}
    for block in blocks:
        assert all(
            problem.fits(block.support, block.group(i)) for i in range(len(block))
        )


@pytest.mark.parametrize("seed", range(60))
def test_the_arc_model_knows_forms_twins_limits_and_plans_not_wanted(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    goal = problem.goals[-1]
    values = sorted(problem.value(problem.goals[0], plan) for _, plan in plans)
    limit = values[len(values) // 2]
    asked = replace(
        problem,
        limits=((problem.goals[0], limit),),
        excluded=tuple(plan for _, plan in plans[:3]),
    )
    left = [problem.value(goal, plan) for _, plan in plans_of(asked)]
    answer = solve_arcs(asked, goal, [], params=Params(), time_limit_s=_LONG)
    if left:
        assert answer.status is Status.OPTIMAL
        assert answer.bound == min(left)
        assert answer.partner is not None
        assert asked.admits(answer.partner)
    else:
        assert answer.status is Status.INFEASIBLE


@pytest.mark.parametrize("seed", range(80))
def test_greedy_polish_and_mending_keep_to_admitted_groups(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed, supports=4, recipients=6)
    plans = {plan for _, plan in plans_of(problem)}
    first = greedy_plan(problem)
    better = polish(problem, first)
    dice = random.Random(seed)
    wish = [dice.randint(-1, 3) for _ in range(problem.n_recipient)]
    assert {first, better, mended(problem, wish)} <= plans
    assert problem.values(better) <= problem.values(first)
    kept = tuple(dice.choice(sorted(plans)))
    assert mended(problem, kept) == kept


@pytest.mark.parametrize("seed", range(40))
def test_polish_keeps_limits_and_passes_over_plans_not_wanted(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    goal = problem.goals[-1]
    limit = sorted(problem.value(goal, plan) for _, plan in plans)[len(plans) // 2]
    best = polish(problem, plans[-1][1])
    asked = replace(problem, limits=((goal, limit),), excluded=(best,))
    for _, plan in plans_of(asked)[-5:]:
        found = polish(asked, plan)
        assert asked.admits(found)
        assert asked.values(found) <= asked.values(plan)


@pytest.mark.parametrize("block", range(8))
def test_limits_and_plans_not_wanted_leave_the_best_of_the_rest(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 15, block * 15 + 15):
        problem = tiny_problem(seed, gaps=seed % 3 != 0, bound=seed % 2 == 0)
        plans = plans_of(problem)
        dice = random.Random(seed)
        asked = replace(
            problem, excluded=tuple(p for _, p in plans[: dice.randint(0, 4)])
        )
        for goal in dice.sample(problem.goals, k=dice.randint(0, 2)):
            values = sorted({problem.value(goal, plan) for _, plan in plans})
            most = values[min(len(values) - 1, dice.randint(0, 2))] - dice.randint(0, 1)
            asked = replace(asked, limits=(*asked.limits, (goal, most)))
        left = plans_of(asked)
        if left:
            _solves_best(asked, left, seed)
            continue
        result = solve_pairing(asked, params=Params(time_limit_s=_LONG))
        assert result.status is Status.INFEASIBLE, seed
        assert result.solution is None


@pytest.mark.parametrize("block", range(10))
def test_worst_goals_reach_the_least_threshold(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 15, block * 15 + 15):
        problem = tiny_problem(seed, worst=True, gaps=seed % 3 != 0)
        _solves_best(problem, plans_of(problem), seed)


@pytest.mark.parametrize("block", range(4))
def test_worst_goals_may_be_limits_and_stand_with_plans_not_wanted(
    block: int, tiny_problem: Make, plans_of: List
) -> None:
    for seed in range(block * 15, block * 15 + 15):
        problem = tiny_problem(seed, worst=True)
        plans = plans_of(problem)
        dice = random.Random(seed)
        goal = next(goal for goal in problem.goals if goal.worst)
        most = dice.choice([problem.value(goal, plan) for _, plan in plans])
        asked = replace(
            problem,
            limits=((goal, most - dice.randint(0, 1)),),
            excluded=tuple(plan for _, plan in plans[: dice.randint(0, 2)]),
        )
        left = plans_of(asked)
        if left:
            _solves_best(asked, left, seed)
        else:
            result = solve_pairing(asked, params=Params(time_limit_s=_LONG))
            assert result.status is Status.INFEASIBLE, seed


@pytest.mark.parametrize("seed", range(40))
def test_out_of_time_bounds_are_still_true(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed, worst=seed % 2 == 0)
    best = plans_of(problem)[0][0]
    result = solve_pairing(problem, params=Params(time_limit_s=1e-6))
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    for index, tier in enumerate(result.tiers):
        assert tier.bound <= tier.value
        values = [t.value for t in result.tiers[:index]]
        if tuple(values) == best[:index]:
            assert tier.bound <= best[index]


@pytest.mark.parametrize("seed", range(30))
def test_a_restricted_part_keeps_to_its_forms_and_bounds(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    result = solve_pairing(problem, params=Params(time_limit_s=_LONG), max_columns=4)
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    assert problem.values(result.solution.partner) >= plans[0][0]
    assert result.tiers[0].bound <= plans[0][0][0]


@pytest.mark.parametrize("seed", range(12))
def test_twins_and_one_form_stay_a_flow(seed: int, tiny_problem: Make) -> None:
    problem = tiny_problem(seed, gaps=False, bound=False, supports=5, recipients=12)
    dice = np.random.default_rng(seed)
    problem = replace(problem, twin=dice.integers(0, 6, 12))
    flow = solve_pairing(problem, params=Params(time_limit_s=_LONG))
    columns = solve_pairing(problem, params=Params(time_limit_s=_LONG), flows=False)
    assert flow.method == "flow"
    assert columns.method == "consortium-columns"
    assert flow.tiers == columns.tiers


def _wide_county(seed: int, *, supports: int, recipients: int) -> PairingProblem:
    """Return a county whose groups are of five to eight, at most."""
    dice = np.random.default_rng(seed)
    arcs = np.argwhere(np.ones((supports, recipients))).astype(np.int64)
    none = np.zeros(len(arcs), dtype=np.int64)
    blank = Goal(
        name="unpaired",
        pair_cost=none,
        unpaired_cost=np.ones(recipients, dtype=np.int64),
        idle_cost=np.zeros(supports, dtype=np.int64),
        size_cost=np.zeros(9, dtype=np.int64),
    )
    needs = dice.integers(0, 4, (recipients, 2))
    still = np.zeros(recipients, dtype=np.int64)
    goals = (
        blank,
        replace(blank, name="gap", unpaired_cost=needs.sum(axis=1), gap_weight=1),
        replace(
            blank,
            name="travel",
            unpaired_cost=still,
            pair_cost=dice.integers(0, 50, len(arcs)),
        ),
    )
    return PairingProblem(
        arcs=arcs,
        degree_min=np.full(supports, 5, dtype=np.int64),
        degree_max=np.full(supports, 8, dtype=np.int64),
        spares=dice.integers(0, 9, (supports, 2)),
        needs=needs,
        goals=goals,
    )


@pytest.mark.parametrize("seed", range(6))
def test_groups_of_five_to_eight_are_best_of_all(seed: int, plans_of: List) -> None:
    problem = _wide_county(seed, supports=2, recipients=9)
    _solves_best(problem, plans_of(problem), seed)


def test_groups_too_many_to_count_out_neither_overflow_nor_fill_the_memory() -> None:
    problem = _wide_county(1, supports=6, recipients=60)
    assert count_columns(problem) == 6 * sum(comb(60, d) for d in range(5, 9))
    result = solve_pairing(problem, params=Params(time_limit_s=6), max_columns=20_000)
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    assert all(tier.bound <= tier.value for tier in result.tiers)
    sums = tuple(replace(goal, gap_weight=0) for goal in problem.goals)
    flow = solve_pairing(replace(problem, goals=sums), params=Params(time_limit_s=60))
    assert flow.status is Status.OPTIMAL
    assert flow.method == "flow"
