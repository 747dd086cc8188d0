"""Columns, bounds, the arc model and local search, each against its definition."""

import itertools
import random
from dataclasses import replace
from math import comb

import numpy as np
import pytest

from solvers.pairing.arcs import solve_arcs
from solvers.pairing.columns import count_columns, enumerate_columns
from solvers.pairing.greedy import greedy_plan
from solvers.pairing.parts import parts_of
from solvers.pairing.polish import polish
from solvers.pairing.pool import SCALE, Multipliers, Pool, price, within
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.restrict import bound_over_all
from solvers.params import Params
from solvers.result import Status


def _problem(seed: int, *, supports: int = 3, recipients: int = 5) -> PairingProblem:
    """Random arcs and figures; goals: who is unpaired, gap and way, idle and size."""
    dice = np.random.default_rng(seed)
    arcs = np.argwhere(dice.random((supports, recipients)) < 0.7).astype(np.int64)
    low = dice.integers(1, 3, supports)
    zero = np.zeros(len(arcs), dtype=np.int64)
    needs = dice.integers(0, 5, (recipients, 2))
    sizes = np.array([d * (d - 1) // 2 for d in range(6)], dtype=np.int64)

    def goal(name: str, **changes: object) -> Goal:
        base = Goal(
            name=name,
            pair_cost=zero,
            unpaired_cost=np.zeros(recipients, dtype=np.int64),
            idle_cost=np.zeros(supports, dtype=np.int64),
            size_cost=np.zeros(6, dtype=np.int64),
        )
        return replace(base, **changes)  # type: ignore[arg-type]

    return PairingProblem(
        arcs=arcs,
        degree_min=low,
        degree_max=low + dice.integers(0, 3, supports),
        spares=dice.integers(0, 6, (supports, 2)),
        needs=needs,
        goals=(
            goal("unpaired", unpaired_cost=np.ones(recipients, dtype=np.int64)),
            goal(
                "gap",
                pair_cost=dice.integers(0, 9, len(arcs)),
                unpaired_cost=needs.sum(axis=1),
                gap_weight=1,
                constant=3,
            ),
            goal(
                "idle",
                idle_cost=np.ones(supports, dtype=np.int64),
                size_cost=sizes,
            ),
        ),
    )


def _plans(problem: PairingProblem) -> list[tuple[int, ...]]:
    choices = [range(-1, problem.n_support)] * problem.n_recipient
    return [plan for plan in itertools.product(*choices) if problem.admits(plan)]


@pytest.mark.parametrize("seed", range(20))
def test_columns_are_all_groups_within_the_degrees(seed: int) -> None:
    problem = _problem(seed)
    blocks = enumerate_columns(problem)
    assert sum(map(len, blocks)) == count_columns(problem)
    for block in blocks:
        low = int(problem.degree_min[block.support])
        high = int(problem.degree_max[block.support])
        groups = [block.group(i) for i in range(len(block))]
        assert len(set(groups)) == len(groups)
        n = len(block.members)
        assert len(groups) == sum(comb(n, d) for d in range(low, min(high, n) + 1))
        for goal in problem.goals:
            for group, cost in zip(groups, block.cost(goal).tolist(), strict=True):
                arcs = [problem.arc_of[block.support, r] for r in group]
                expected = int(goal.pair_cost[arcs].sum() + goal.size_cost[len(group)])
                expected += goal.gap_weight * problem.gap(block.support, group)
                assert cost == expected


@pytest.mark.parametrize("seed", range(20))
def test_any_prices_give_a_bound_below_every_plan(seed: int) -> None:
    problem = _problem(seed)
    pool = Pool.whole(problem, enumerate_columns(problem))
    dice = random.Random(seed)
    for goal in problem.goals:
        least = min(problem.value(goal, plan) for plan in _plans(problem))
        for _ in range(5):
            prices = np.array(
                [
                    dice.randint(-5 * SCALE, 9 * SCALE)
                    for _ in range(problem.n_recipient)
                ]
            )
            bound = price(pool, goal, Multipliers(prices, np.zeros(0, np.int64))).lower
            assert bound <= least
            assert bound_over_all(problem, goal, prices) <= least


@pytest.mark.parametrize("seed", range(20))
def test_columns_dropped_are_in_no_plan_that_is_good_enough(seed: int) -> None:
    problem = _problem(seed)
    goal = problem.goals[1]
    pool = Pool.whole(problem, enumerate_columns(problem))
    plans = sorted(_plans(problem), key=lambda plan: problem.value(goal, plan))
    aim = problem.value(goal, plans[0])
    dice = random.Random(seed)
    prices = Multipliers(
        np.array([dice.randint(0, 4 * SCALE) for _ in range(problem.n_recipient)]),
        np.zeros(0, np.int64),
    )
    priced = price(pool, goal, prices)
    kept = within(pool, priced, SCALE * aim - priced.bound)
    left = {(b.support, b.group(i)) for b in kept.blocks for i in range(len(b))}
    for plan in plans:
        if problem.value(goal, plan) > aim:
            break
        for support, group in enumerate(problem.groups(plan)):
            assert (support, tuple(group)) in left or not group
            assert group or kept.may_idle[support]
        assert all(kept.may_stay[r] for r, s in enumerate(plan) if s < 0)


@pytest.mark.parametrize("seed", range(15))
def test_the_arc_model_equals_trying_every_plan(seed: int) -> None:
    problem = _problem(seed)
    first, second, third = problem.goals
    plans = _plans(problem)
    least = min(problem.value(first, plan) for plan in plans)
    for goal in (second, third):
        answer = solve_arcs(
            problem, goal, [(first, least)], params=Params(), time_limit_s=20
        )
        assert answer.status is Status.OPTIMAL
        assert answer.bound == min(
            problem.value(goal, plan)
            for plan in plans
            if problem.value(first, plan) == least
        )


@pytest.mark.parametrize("seed", range(15))
def test_greedy_and_polish_keep_the_degrees_and_never_get_worse(seed: int) -> None:
    problem = _problem(seed, supports=4, recipients=9)
    first = greedy_plan(problem)
    better = polish(problem, first)
    assert problem.admits(first)
    assert problem.admits(better)
    assert problem.values(better) <= problem.values(first)
    assert polish(problem, first) == better


def test_parts_touch_each_other_nowhere_and_hold_every_arc() -> None:
    problem = _problem(1, supports=6, recipients=6)
    arcs = np.array([[0, 0], [1, 0], [1, 1], [2, 3], [4, 3], [5, 5]], dtype=np.int64)
    goals = tuple(
        replace(g, pair_cost=np.arange(6, dtype=np.int64)) for g in problem.goals
    )
    parts = parts_of(replace(problem, arcs=arcs, goals=goals))
    assert [p.supports.tolist() for p in parts] == [[0, 1], [2, 4], [5]]
    assert [p.recipients.tolist() for p in parts] == [[0, 1], [3], [5]]
    assert [p.problem.n_arc for p in parts] == [3, 2, 1]
    assert all(g.constant == 0 for part in parts for g in part.problem.goals)


def test_broken_inputs_are_the_callers_mistake() -> None:
    problem = _problem(2)
    with pytest.raises(ValueError, match="degree_max"):
        replace(problem, degree_max=problem.degree_min - 1)
    with pytest.raises(ValueError, match="sorted"):
        replace(problem, arcs=problem.arcs[::-1])
    with pytest.raises(ValueError, match="pair_cost"):
        replace(problem, arcs=problem.arcs[:-1])
