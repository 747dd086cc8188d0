"""Supports of any degree: cheapest group, all cheap groups, and the same optimum."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from solvers.pairing.engine import solve_pairing
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.wide.branching import Ruler, branch
from solvers.pairing.wide.groups import Groups
from solvers.pairing.wide.tariff import weigh
from solvers.params import Params
from solvers.result import Status

Make = Callable[..., PairingProblem]
List = Callable[[PairingProblem], Sequence[tuple[tuple[int, ...], tuple[int, ...]]]]


def _unbounded(problem: PairingProblem) -> PairingProblem:
    """Let every support take as many as there are."""
    most = problem.n_recipient + 1
    sizes = np.arange(most + 1, dtype=np.int64)

    def longer(goal: Goal) -> Goal:
        step = int(goal.size_cost[2])
        return replace(goal, size_cost=step * (sizes * (sizes - 1) // 2))

    return replace(
        problem,
        degree_max=np.full(problem.n_support, most, dtype=np.int64),
        goals=tuple(longer(goal) for goal in problem.goals),
    )


def _both(problem: PairingProblem) -> Goal:
    """Return a goal with all kinds of costs."""
    first = problem.goals[0]
    return replace(
        first,
        pair_cost=np.sum([g.pair_cost for g in problem.goals], axis=0),
        size_cost=np.sum([g.size_cost for g in problem.goals], axis=0),
        gap_weight=2,
    )


def _costs(
    problem: PairingProblem, support: int, goal: Goal, prices: np.ndarray
) -> dict[tuple[int, ...], int]:
    """Return what every column of a support costs, from the definitions."""
    first, last = problem.arc_start[support : support + 2].tolist()
    members = problem.arcs[first:last, 1].tolist()
    return {
        group: int(
            goal.pair_cost[[problem.arc_of[support, r] for r in group]].sum()
            + goal.size_cost[len(group)]
            + goal.gap_weight * problem.gap(support, group)
            - prices[list(group)].sum()
        )
        for size in range(1, len(members) + 1)
        for group in combinations(members, size)
        if problem.fits(support, group)
    }


def _rulers(
    problem: PairingProblem, support: int, goal: Goal, prices: np.ndarray, most: float
) -> tuple[Ruler]:
    first, last = problem.arc_start[support : support + 2].tolist()
    net = goal.pair_cost[first:last] - prices[problem.arcs[first:last, 1]]
    size = goal.size_cost.astype(float)
    return (Ruler(net.astype(float), size, float(goal.gap_weight), most, whole=True),)


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("unbounded", [True, False])
def test_all_groups_up_to_a_cost_are_found_and_no_other(
    seed: int, unbounded: bool, tiny_problem: Make
) -> None:
    problem = tiny_problem(seed, recipients=7)
    problem = _unbounded(problem) if unbounded else problem
    prices = np.random.default_rng(seed).integers(-3, 12, problem.n_recipient)
    goal = _both(problem)
    for support in range(problem.n_support):
        costs = _costs(problem, support, goal, prices)
        for most in (-10, 0, 3, 10**6):
            rulers = _rulers(problem, support, goal, prices, most)
            found = branch(problem, support, rulers, width=10**6, every=True)
            first = int(problem.arc_start[support])
            groups = [
                tuple(problem.arcs[first + np.flatnonzero(row), 1].tolist())
                for row in found.groups
            ]
            assert dict(zip(groups, found.cost.tolist(), strict=True)) == {
                group: cost for group, cost in costs.items() if cost <= most
            }
            assert len(set(groups)) == len(groups)
            assert found.gap.tolist() == [problem.gap(support, g) for g in groups]


@pytest.mark.parametrize("seed", range(30))
def test_what_is_missed_costs_no_less_than_said(seed: int, tiny_problem: Make) -> None:
    problem = _unbounded(tiny_problem(seed, recipients=7))
    prices = np.random.default_rng(seed).integers(-3, 12, problem.n_recipient)
    goal = _both(problem)
    for support in range(problem.n_support):
        costs = _costs(problem, support, goal, prices)
        rulers = _rulers(problem, support, goal, prices, 1e18)
        found = branch(problem, support, rulers, width=3)
        if costs:
            assert min([found.missed, *found.cost.tolist()]) <= min(costs.values())


@pytest.mark.parametrize("seed", range(40))
def test_the_least_cost_of_any_degree_is_exact(seed: int, tiny_problem: Make) -> None:
    problem = _unbounded(tiny_problem(seed, recipients=7))
    dice = np.random.default_rng(seed)
    groups = Groups(problem, held=0, workers=1, over=lambda: False)
    goal = _both(problem)
    for bar in (False, True):
        prices = dice.integers(-3, 12, problem.n_recipient)
        barred = dice.integers(-3, 12, problem.n_recipient)
        every = [_costs(problem, s, goal, prices) for s in range(problem.n_support)]
        most = np.full(problem.n_support, 4, dtype=np.int64)
        if bar:
            groups.bar(goal, barred, most)
            left = [_costs(problem, s, goal, barred) for s in range(problem.n_support)]
            every = [
                {group: cost for group, cost in mine.items() if others[group] <= 4}
                for mine, others in zip(every, left, strict=True)
            ]
        least = groups.least(goal, prices)
        sweep = groups.cheapest(weigh([goal], [1.0]), prices.astype(float), per=3)
        below = groups.below(goal, prices, most, limit=10**5)
        assert below is not None
        for support, costs in enumerate(every):
            best = sorted(costs.values())
            mine = sweep.batch.take(sweep.batch.support == support)
            paid = np.append(prices, 0)[mine.members(problem)].sum(axis=1)
            assert set((mine.costs(goal) - paid).tolist()) <= set(best)
            if best:
                assert least[support] == best[0]
                assert sweep.least[support] == pytest.approx(best[0])
            else:
                assert least[support] >= 2**59
            listed = below.take(below.support == support)
            assert len(listed) == sum(cost <= 4 for cost in best)


def test_too_many_groups_are_not_listed(tiny_problem: Make) -> None:
    problem = _unbounded(tiny_problem(1, recipients=7, bound=False))
    groups = Groups(problem, held=0, workers=1, over=lambda: False)
    prices = np.full(problem.n_recipient, 100, dtype=np.int64)
    most = np.full(problem.n_support, 10**6, dtype=np.int64)
    assert groups.below(_both(problem), prices, most, limit=3) is None


@pytest.mark.parametrize("seed", range(24))
def test_small_counties_of_any_degree_are_proven(
    seed: int, tiny_problem: Make, plans_of: List, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("solvers.pairing.wide.groups._PER_SUPPORT", 0)
    problem = _unbounded(tiny_problem(seed, recipients=6))
    best = plans_of(problem)[0][0]
    result = solve_pairing(problem, params=Params(time_limit_s=20), max_columns=0)
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    values = problem.values(result.solution.partner)
    for tier, true, value in zip(result.tiers, best, values, strict=True):
        assert tier.bound <= true
        if value != true:
            break
    assert values >= best
    assert result.status is not Status.OPTIMAL or values == best
    assert values == best
    assert result.status is Status.OPTIMAL
