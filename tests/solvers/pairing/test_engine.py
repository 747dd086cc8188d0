"""The engine against brute force: every plan of a tiny county, written out."""

import itertools
import random
from dataclasses import replace

import numpy as np
import pytest

from solvers.pairing.columns import enumerate_columns
from solvers.pairing.engine import solve_pairing
from solvers.pairing.pool import Pool
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.search import Search
from solvers.params import Params
from solvers.result import Status


def _ints(values: list[int]) -> np.ndarray:
    return np.array(values, dtype=np.int64)


def _random_problem(seed: int) -> PairingProblem:
    """Up to 3 supports and 5 recipients, degrees 1..4, goals of every kind."""
    dice = random.Random(seed)
    n_support, n_recipient = dice.randint(1, 3), dice.randint(1, 5)
    n_subject = dice.randint(0, 2)
    chance = dice.choice([0.3, 0.6, 1.0])
    arcs = [
        (s, r)
        for s in range(n_support)
        for r in range(n_recipient)
        if dice.random() < chance
    ]
    low = [dice.choice([1, 1, 1, 2, 3]) for _ in range(n_support)]
    high = [least + dice.randint(0, 2) for least in low]
    widest = max(high) + 1

    def goal(name: str, *, must: bool = False, **kinds: bool) -> Goal:
        def some(kind: str, count: int, most: int) -> np.ndarray:
            wanted = kinds.get(kind, False)
            return _ints([dice.randint(0, most) * wanted for _ in range(count)])

        return Goal(
            name=name,
            pair_cost=some("pair", len(arcs), 9),
            unpaired_cost=some("unpaired", n_recipient, 1),
            idle_cost=some("idle", n_support, 1),
            size_cost=_ints(
                [d * (d - 1) // 2 * kinds.get("size", False) for d in range(widest)]
            ),
            gap_weight=int(kinds.get("gap", False)),
            constant=dice.randint(0, 2),
            must=must,
        )

    goals = [
        goal("unpaired", unpaired=True, must=True),
        goal("idle", idle=True),
        goal("gap", gap=True, unpaired=True),
        goal("travel", pair=True),
        goal("balance", size=True, pair=dice.random() < 0.5),
        _kept(dice, goal("kept", pair=True)),
    ]
    dice.shuffle(goals)
    return PairingProblem(
        arcs=np.array(arcs, dtype=np.int64).reshape(-1, 2),
        degree_min=_ints(low),
        degree_max=_ints(high),
        spares=np.array(
            [[dice.randint(0, 6) for _ in range(n_subject)] for _ in range(n_support)],
            dtype=np.int64,
        ).reshape(n_support, n_subject),
        needs=np.array(
            [
                [dice.randint(0, 5) for _ in range(n_subject)]
                for _ in range(n_recipient)
            ],
            dtype=np.int64,
        ).reshape(n_recipient, n_subject),
        goals=tuple(goals[: dice.randint(1, 5)]),
    )


def _kept(dice: random.Random, goal: Goal) -> Goal:
    """Return a goal that counts the pairs given up: below 0 on a part of a county."""
    wanted = _ints([int(dice.random() < 0.15) for _ in goal.pair_cost])
    return replace(goal, pair_cost=-wanted, constant=int(wanted.sum()))


def _cost(problem: PairingProblem, goal: Goal, partner: tuple[int, ...]) -> int:
    """Count a goal the plain way, straight from its definition."""
    arcs = [tuple(arc) for arc in problem.arcs.tolist()]
    total = goal.constant
    for r, s in enumerate(partner):
        if s < 0:
            total += int(goal.unpaired_cost[r])
        else:
            total += int(goal.pair_cost[arcs.index((s, r))])
    for s in range(problem.n_support):
        group = [r for r, mine in enumerate(partner) if mine == s]
        if not group:
            total += int(goal.idle_cost[s])
            continue
        total += int(goal.size_cost[len(group)])
        for k in range(problem.needs.shape[1]):
            lacking = sum(int(problem.needs[r, k]) for r in group)
            total += goal.gap_weight * max(0, lacking - int(problem.spares[s, k]))
    return total


def _brute_force(problem: PairingProblem) -> tuple[int, ...]:
    """Return the lexicographically least goal values over every plan."""
    arcs = {tuple(arc) for arc in problem.arcs.tolist()}
    choices = [
        [-1, *(s for s in range(problem.n_support) if (s, r) in arcs)]
        for r in range(problem.n_recipient)
    ]
    best = None
    for partner in itertools.product(*choices):
        sizes = [partner.count(s) for s in range(problem.n_support)]
        kept = all(
            size == 0 or problem.degree_min[s] <= size <= problem.degree_max[s]
            for s, size in enumerate(sizes)
        )
        if kept:
            value = tuple(_cost(problem, goal, partner) for goal in problem.goals)
            best = value if best is None else min(best, value)
    assert best is not None
    return best


@pytest.mark.parametrize("block", range(12))
def test_every_goal_equals_brute_force_on_tiny_counties(block: int) -> None:
    for seed in range(block * 25, block * 25 + 25):
        problem = _random_problem(seed)
        result = solve_pairing(problem, params=Params(time_limit_s=60))
        assert result.status is Status.OPTIMAL, seed
        assert tuple(t.value for t in result.tiers) == _brute_force(problem), seed
        assert all(t.bound == t.value for t in result.tiers), seed
        assert result.solution is not None
        assert problem.admits(result.solution.partner), seed


@pytest.mark.parametrize("block", range(4))
def test_restricted_columns_give_a_plan_and_a_true_bound(block: int) -> None:
    for seed in range(block * 25, block * 25 + 25):
        problem = _random_problem(seed)
        result = solve_pairing(problem, params=Params(time_limit_s=60), max_columns=4)
        best = _brute_force(problem)
        assert result.solution is not None
        assert problem.admits(result.solution.partner), seed
        values = tuple(t.value for t in result.tiers)
        assert values >= best, seed
        for tier, least, above in zip(
            result.tiers, best, _above(values, best), strict=True
        ):
            assert tier.bound <= tier.value, seed
            if above:
                assert tier.bound <= least, seed


def _above(values: tuple[int, ...], best: tuple[int, ...]) -> list[bool]:
    """Whether all goals before each one reached their best value."""
    return [values[:i] == best[:i] for i in range(len(values))]


def test_a_goal_below_zero_on_a_part_is_searched_to_its_end() -> None:
    """Pairs kept are taken off a constant that a part of a county does not carry."""
    zeros = np.zeros(2, dtype=np.int64)
    kept = Goal(
        name="kept",
        pair_cost=_ints([0, -1]),
        unpaired_cost=zeros[:1],
        idle_cost=zeros,
        size_cost=zeros,
    )
    problem = PairingProblem(
        arcs=np.array([[0, 0], [1, 0]], dtype=np.int64),
        degree_min=_ints([1, 1]),
        degree_max=_ints([1, 1]),
        spares=np.array([[0], [3]], dtype=np.int64),
        needs=np.array([[2]], dtype=np.int64),
        goals=(kept,),
    )
    pool = Pool.whole(problem, enumerate_columns(problem))
    search = Search(pool, kept, (0,), (), params=Params(time_limit_s=60), seconds=30)
    reached = search.run()
    assert (reached.partner, reached.value, reached.bound) == ((1,), -1, -1)
