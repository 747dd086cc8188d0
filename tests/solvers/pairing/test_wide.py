"""Parts taken by prices and regions: true bounds, true plans, and the same optimum."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from math import comb

import numpy as np
import pytest

from solvers.pairing.engine import solve_pairing
from solvers.pairing.pool import SCALE, Side
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.wide import loose
from solvers.pairing.wide.ascent import Room
from solvers.pairing.wide.groups import Groups
from solvers.pairing.wide.patterns import unrank
from solvers.pairing.wide.proof import prove
from solvers.pairing.wide.tariff import Batch, weigh
from solvers.pairing.wide.way import WideWay
from solvers.params import Params
from solvers.result import Status

Make = Callable[..., PairingProblem]
Plans = Sequence[tuple[tuple[int, ...], tuple[int, ...]]]
List = Callable[[PairingProblem], Plans]


def _never() -> bool:
    return False


def _room(problem: PairingProblem) -> Room:
    return Room(
        np.ones(problem.n_support, dtype=np.bool_),
        np.ones(problem.n_recipient, dtype=np.bool_),
    )


def _groups(problem: PairingProblem, *, held: int = 10**6) -> Groups:
    return Groups(problem, held=held, workers=1, over=_never)


def _every_group(
    problem: PairingProblem, support: int
) -> list[tuple[int, tuple[int, ...]]]:
    first, last = problem.arc_start[support : support + 2].tolist()
    members = problem.arcs[first:last, 1].tolist()
    sizes = range(
        int(problem.degree_min[support]), int(problem.degree_max[support]) + 1
    )
    return [
        (support, group)
        for size in sizes
        for group in combinations(members, size)
        if problem.fits(support, group)
    ]


def _cost(
    problem: PairingProblem, goal: Goal, support: int, group: Sequence[int]
) -> int:
    arcs = [problem.arc_of[support, r] for r in group]
    return (
        int(goal.pair_cost[arcs].sum())
        + int(goal.size_cost[len(group)])
        + goal.gap_weight * problem.gap(support, group)
    )


@pytest.mark.parametrize(("count", "size"), [(1, 1), (5, 1), (6, 2), (7, 3), (6, 6)])
def test_groups_are_known_by_their_number(count: int, size: int) -> None:
    found = unrank(count, size, np.arange(comb(count, size)))
    assert found.tolist() == [list(g) for g in combinations(range(count), size)]


@pytest.mark.parametrize("seed", range(40))
def test_the_least_cost_is_that_of_the_cheapest_group(
    seed: int, tiny_problem: Make
) -> None:
    problem = tiny_problem(seed, recipients=6)
    dice = np.random.default_rng(seed)
    prices = dice.integers(-3, 9, problem.n_recipient)
    goal = problem.goals[seed % len(problem.goals)]
    groups = _groups(problem)
    least = groups.least(goal, prices)
    sweep = groups.cheapest(weigh([goal], [1.0]), prices.astype(float), per=3)
    for support in range(problem.n_support):
        costs = sorted(
            _cost(problem, goal, s, g) - int(prices[list(g)].sum())
            for s, g in _every_group(problem, support)
        )
        if not costs:
            assert least[support] >= 2**59
            continue
        assert least[support] == costs[0]
        mine = sweep.batch.take(sweep.batch.support == support)
        assert len(mine) == min(3, len(costs))
        paid = np.append(prices, 0)[mine.members(problem)].sum(axis=1)
        assert sorted((mine.costs(goal) - paid).tolist()) == costs[: len(mine)]


@pytest.mark.parametrize("seed", range(40))
def test_too_many_groups_are_bounded_from_below(seed: int, tiny_problem: Make) -> None:
    problem = tiny_problem(seed, recipients=6)
    prices = np.random.default_rng(seed).integers(-3, 9, problem.n_recipient)
    groups = _groups(problem, held=0)
    for goal in problem.goals:
        least = groups.least(goal, prices)
        sweep = groups.cheapest(weigh([goal], [1.0]), prices.astype(float), per=2)
        for support in range(problem.n_support):
            for s, group in _every_group(problem, support):
                cost = _cost(problem, goal, s, group) - int(prices[list(group)].sum())
                assert least[support] <= cost
                assert sweep.least[support] <= cost + 1e-6
        for support, row in zip(
            sweep.batch.support, sweep.batch.members(problem), strict=True
        ):
            group = [r for r in row.tolist() if r < problem.n_recipient]
            assert problem.fits(int(support), group)


def test_a_loose_support_of_many_recipients_is_bounded_closely() -> None:
    dice = np.random.default_rng(5)
    arcs = np.array([[0, r] for r in range(14)], dtype=np.int64)
    none = np.zeros(14, dtype=np.int64)
    goal = Goal(
        "gap", none, none, np.zeros(1, dtype=np.int64), np.zeros(9, dtype=np.int64), 10
    )
    problem = PairingProblem(
        arcs=arcs,
        degree_min=np.array([5]),
        degree_max=np.array([8]),
        spares=dice.integers(0, 30, (1, 3)),
        needs=dice.integers(0, 12, (14, 3)),
        goals=(goal,),
    )
    net = -dice.integers(60, 200, 14)
    bound = loose.bound(problem, 0, goal, net)
    best = min(
        _cost(problem, goal, 0, g) + int(net[list(g)].sum())
        for _, g in _every_group(problem, 0)
    )
    assert bound <= best
    assert bound >= best - 60


@pytest.mark.parametrize("seed", range(40))
def test_any_prices_prove_a_true_bound_also_with_sides(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    dice = np.random.default_rng(seed)
    for index, goal in enumerate(problem.goals):
        earlier = problem.goals[:index]
        sides = [Side(g, plans[0][0][i]) for i, g in enumerate(earlier)]
        proof = prove(
            _groups(problem),
            goal,
            sides,
            _room(problem),
            dice.uniform(-2, 6, problem.n_recipient),
            dice.uniform(0, 3, len(sides)),
        )
        kept = [
            values[index]
            for values, _ in plans
            if all(v <= s.limit for v, s in zip(values, sides, strict=False))
        ]
        assert proof.bound <= SCALE * min(kept)


@pytest.mark.parametrize("seed", range(60))
def test_a_wide_part_reaches_the_optimum_of_brute_force(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    best = plans_of(problem)[0][0]
    result = solve_pairing(
        problem, params=Params(time_limit_s=120), max_columns=1, flows=False
    )
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    assert problem.values(result.solution.partner) == best
    assert all(tier.bound <= tier.value for tier in result.tiers)
    for tier, least in zip(result.tiers, best, strict=True):
        assert tier.bound <= least


@pytest.mark.parametrize("seed", range(12))
def test_loose_supports_still_give_true_bounds(
    seed: int, tiny_problem: Make, plans_of: List
) -> None:
    problem = tiny_problem(seed)
    plans = plans_of(problem)
    way = WideWay(problem, (-1,) * 5, params=Params(time_limit_s=30), held=0)
    reached = [way.reach(i, seconds=5, loose=False) for i in range(len(problem.goals))]
    assert problem.admits(way.partner)
    for index, (_, bound) in enumerate(reached):
        kept = [
            values[index]
            for values, _ in plans
            if all(v <= r for v, (r, _) in zip(values[:index], reached, strict=False))
        ]
        assert bound <= min(kept)


def test_one_worker_gives_the_same_plan_twice(tiny_problem: Make) -> None:
    problem = tiny_problem(3, supports=5, recipients=12)
    plans = [
        solve_pairing(problem, params=Params(time_limit_s=120), max_columns=1)
        for _ in range(2)
    ]
    assert plans[0].solution is not None
    assert plans[1].solution is not None
    assert plans[0].solution.partner == plans[1].solution.partner
    assert plans[0].solution.held_bytes > 0


def test_a_stop_keeps_the_plan_at_hand(tiny_problem: Make) -> None:
    problem = tiny_problem(4, supports=5, recipients=12)
    result = solve_pairing(
        problem, params=Params(time_limit_s=120, stopped=lambda: True), max_columns=1
    )
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    assert all(tier.bound <= tier.value for tier in result.tiers)


def test_columns_met_twice_are_kept_once() -> None:
    batch = Batch(
        np.array([1, 0, 1]), np.array([[3, -1], [2, 1], [3, -1]]), np.array([4, 5, 4])
    )
    both = batch.join(batch)
    assert both.support.tolist() == [0, 1]
    assert both.arcs.tolist() == [[2, 1], [3, -1]]
    assert both.gap.tolist() == [5, 4]


def test_a_mid_size_county_is_solved_alike_by_both_ways(tiny_problem: Make) -> None:
    problem = tiny_problem(11, supports=6, recipients=14, bound=False)
    problem = replace(problem, limits=())
    columns = solve_pairing(problem, params=Params(time_limit_s=120))
    wide = solve_pairing(problem, params=Params(time_limit_s=120), max_columns=1)
    assert columns.status is Status.OPTIMAL
    assert [t.value for t in wide.tiers] == [t.value for t in columns.tiers]
