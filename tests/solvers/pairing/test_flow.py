"""Parts without subject gaps: the flow against every plan and against the columns."""

import itertools
import random
from dataclasses import replace

import numpy as np
import pytest

from solvers.pairing.engine import solve_pairing
from solvers.pairing.flow import linear
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params
from solvers.result import Status


def _ints(values: list[int]) -> np.ndarray:
    return np.array(values, dtype=np.int64)


def _problem(
    seed: int, *, supports: int = 3, recipients: int = 6, most: int = 3
) -> PairingProblem:
    """Random arcs without needs; least numbers 1..`most`, costs by number of any kind.

    Half of the cases let each further recipient cost more (balance), the others do
    not, so that the order of the steps has to be held by constraints.
    """
    dice = random.Random(seed)
    chance = dice.choice([0.4, 0.7, 1.0])
    arcs = [
        (s, r)
        for s in range(supports)
        for r in range(recipients)
        if dice.random() < chance
    ]
    low = [dice.randint(1, most) for _ in range(supports)]
    high = [least + dice.randint(0, 3) for least in low]
    rising = dice.random() < 0.5

    def goal(name: str, **kinds: int) -> Goal:
        sizes = [d * (d - 1) // 2 for d in range(max(high) + 1)]
        if not rising:
            sizes = [dice.randint(0, 5) for _ in sizes]
        by = {kind: kinds.get(kind, 0) for kind in ("pair", "stay", "idle", "size")}
        return Goal(
            name=name,
            pair_cost=_ints([dice.randint(0, by["pair"]) for _ in arcs]),
            unpaired_cost=_ints(
                [dice.randint(0, by["stay"]) for _ in range(recipients)]
            ),
            idle_cost=_ints([dice.randint(0, by["idle"]) for _ in range(supports)]),
            size_cost=_ints([size * by["size"] for size in sizes]),
            constant=dice.randint(0, 2),
            must=name == "unpaired",
        )

    goals = [
        goal("unpaired", stay=1),
        goal("idle", idle=1),
        goal("travel", pair=20),
        goal("preferences", pair=2, idle=2),
        goal("balance", size=1),
    ]
    dice.shuffle(goals)
    return PairingProblem(
        arcs=np.array(arcs, dtype=np.int64).reshape(-1, 2),
        degree_min=_ints(low),
        degree_max=_ints(high),
        spares=np.zeros((supports, 0), dtype=np.int64),
        needs=np.zeros((recipients, 0), dtype=np.int64),
        goals=tuple(goals),
    )


def _best(problem: PairingProblem) -> tuple[int, ...]:
    """Return the lexicographically least values over every plan."""
    choices = [
        [-1, *(s for s in range(problem.n_support) if (s, r) in problem.arc_of)]
        for r in range(problem.n_recipient)
    ]
    plans = (plan for plan in itertools.product(*choices) if problem.admits(plan))
    return min(problem.values(plan) for plan in plans)


@pytest.mark.parametrize("block", range(8))
def test_the_flow_equals_brute_force_on_tiny_counties(block: int) -> None:
    for seed in range(block * 10, block * 10 + 10):
        problem = _problem(seed)
        result = solve_pairing(problem, params=Params(time_limit_s=60))
        assert result.status is Status.OPTIMAL, seed
        assert tuple(t.value for t in result.tiers) == _best(problem), seed
        assert all(t.bound == t.value for t in result.tiers), seed
        assert result.solution is not None
        assert result.solution.columns == 0, seed
        assert problem.admits(result.solution.partner), seed


@pytest.mark.parametrize("seed", range(12))
def test_the_flow_and_the_columns_reach_the_same_values(seed: int) -> None:
    problem = _problem(seed, supports=7, recipients=16, most=2)
    flow = solve_pairing(problem, params=Params(time_limit_s=60))
    columns = solve_pairing(problem, params=Params(time_limit_s=60), flows=False)
    assert flow.status is columns.status is Status.OPTIMAL
    assert flow.tiers == columns.tiers
    assert flow.solution is not None
    assert columns.solution is not None
    assert flow.solution.flows == flow.solution.parts
    assert columns.solution.flows == 0


@pytest.mark.parametrize("seed", range(12))
def test_gaps_that_are_a_sum_over_pairs_are_a_flow_too(seed: int) -> None:
    """Supports have nothing to give in one subject and plenty in the other."""
    plain = _problem(seed)
    dice = np.random.default_rng(seed)
    most = 5 * int(plain.degree_max.max())
    goals = (replace(plain.goals[0], gap_weight=2), *plain.goals[1:])
    problem = replace(
        plain,
        needs=dice.integers(0, 5, (plain.n_recipient, 2)),
        spares=np.column_stack(
            (np.zeros(plain.n_support, np.int64), np.full(plain.n_support, most))
        ).astype(np.int64),
        goals=goals,
    )
    flat = linear(problem)
    assert flat is not None
    for plan in itertools.product((-1, 0, 1, 2), repeat=plain.n_recipient):
        if problem.admits(plan):
            assert flat.values(plan) == problem.values(plan)
    result = solve_pairing(problem, params=Params(time_limit_s=60))
    assert tuple(t.value for t in result.tiers) == _best(problem)
    assert result.method == "flow"


def test_a_gap_that_depends_on_the_group_is_no_flow() -> None:
    problem = replace(
        _problem(1),
        degree_min=_ints([1, 1, 1]),
        degree_max=_ints([2, 2, 2]),
        needs=np.full((6, 1), 3, dtype=np.int64),
        spares=np.full((3, 1), 4, dtype=np.int64),
    )
    heavy = tuple(replace(goal, gap_weight=1) for goal in problem.goals)
    assert linear(replace(problem, goals=heavy)) is None


def test_a_flow_gives_the_same_plan_every_time() -> None:
    problem = _problem(5, supports=8, recipients=20)
    plans = {
        solve_pairing(problem, params=Params(time_limit_s=60)).solution
        for _ in range(3)
    }
    assert len(plans) == 1


def test_out_of_time_a_flow_still_gives_a_plan_and_true_bounds() -> None:
    problem = _problem(2)
    result = solve_pairing(problem, params=Params(time_limit_s=1e-6))
    best = _best(problem)
    assert result.solution is not None
    assert problem.admits(result.solution.partner)
    assert all(t.bound <= t.value for t in result.tiers)
    assert result.tiers[0].bound <= best[0]
