"""Cuts, their prices and the closing sheet, against every plan of a tiny county."""

import itertools
import time

import numpy as np
import pytest

from solvers.pairing import closing, sheet
from solvers.pairing.columns import enumerate_columns
from solvers.pairing.cuts import Cut, Fractions, coefficients, separate
from solvers.pairing.engine import solve_pairing
from solvers.pairing.pool import SCALE, Multipliers, Pool, Side
from solvers.pairing.pricing import price_table
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.table import Table
from solvers.pairing.whole import Offsets, choose_whole
from solvers.params import Params
from solvers.result import Status


def _problem(seed: int, *, supports: int = 3, recipients: int = 5) -> PairingProblem:
    """Random pairs and figures; goals: subject gap, then way and unpaired."""
    dice = np.random.default_rng(seed)
    arcs = np.argwhere(dice.random((supports, recipients)) < 0.8).astype(np.int64)
    low = dice.integers(1, 3, supports)
    needs = dice.integers(0, 5, (recipients, 2))
    nothing = np.zeros(supports, dtype=np.int64)
    sizes = np.zeros(6, dtype=np.int64)
    gap = Goal(
        name="gap",
        pair_cost=np.zeros(len(arcs), dtype=np.int64),
        unpaired_cost=needs.sum(axis=1),
        idle_cost=nothing,
        size_cost=sizes,
        gap_weight=1,
    )
    way = Goal(
        name="way",
        pair_cost=dice.integers(0, 30, len(arcs)),
        unpaired_cost=dice.integers(10, 40, recipients),
        idle_cost=dice.integers(0, 9, supports),
        size_cost=sizes,
        constant=2,
    )
    return PairingProblem(
        arcs=arcs,
        degree_min=low,
        degree_max=low + dice.integers(0, 3, supports),
        spares=dice.integers(0, 6, (supports, 2)),
        needs=needs,
        goals=(gap, way),
    )


def _plans(problem: PairingProblem) -> list[tuple[int, ...]]:
    choices = [range(-1, problem.n_support)] * problem.n_recipient
    return [plan for plan in itertools.product(*choices) if problem.admits(plan)]


def _pool(problem: PairingProblem) -> Pool:
    return Pool.whole(problem, enumerate_columns(problem))


def _cuts(seed: int, rows: int) -> list[Cut]:
    """Random cuts, the later ones made of earlier ones too."""
    dice = np.random.default_rng(seed)
    cuts: list[Cut] = []
    for index in range(8):
        mine = np.flatnonzero(dice.random(rows) < 0.5).tolist()
        earlier = np.flatnonzero(dice.random(index) < 0.4).tolist()
        most = len(mine) + sum(cuts[c].most for c in earlier)
        cuts.append(Cut(tuple(mine), tuple(earlier), most // 2))
    return cuts


@pytest.mark.parametrize("seed", range(20))
def test_every_plan_keeps_every_cut(seed: int) -> None:
    problem = _problem(seed)
    table = Table.of(_pool(problem))
    cuts = _cuts(seed, problem.n_recipient + problem.n_support)
    known = coefficients(table, cuts)
    assert (coefficients(table, cuts, known[:3]) == known).all()
    for plan in _plans(problem):
        used = table.used(plan)
        assert used.sum() == sum(bool(group) for group in problem.groups(plan))
        assert table.plan(used) == plan
        for cut, mine in zip(cuts, known, strict=True):
            assert mine[used].sum() <= cut.most


@pytest.mark.parametrize("seed", range(20))
def test_any_prices_of_rows_sides_and_cuts_bound_every_plan(seed: int) -> None:
    problem = _problem(seed)
    plans = _plans(problem)
    gap, way = problem.goals
    limit = sorted(problem.value(gap, plan) for plan in plans)[len(plans) // 2]
    pool = _pool(problem)
    pool = Pool(problem, pool.blocks, pool.may_idle, pool.may_stay, (Side(gap, limit),))
    table = Table.of(pool)
    cuts = _cuts(seed, problem.n_recipient + problem.n_support)
    dice = np.random.default_rng(seed)
    within = [plan for plan in plans if problem.value(gap, plan) <= limit]
    least = min(problem.value(way, plan) for plan in within)
    for _ in range(5):
        prices = Multipliers(
            dice.integers(-5 * SCALE, 30 * SCALE, problem.n_recipient),
            dice.integers(0, 4 * SCALE, 1),
        )
        priced = price_table(
            pool,
            table,
            way,
            prices,
            cuts=cuts,
            coefficients=coefficients(table, cuts),
            paid=dice.integers(0, 6 * SCALE, len(cuts)),
        )
        assert priced.bound <= SCALE * least
        slack = SCALE * least - priced.bound
        for plan in within:
            if problem.value(way, plan) == least:
                assert (priced.column[table.used(plan)] <= slack).all()


def test_an_odd_ring_of_halves_is_cut_off() -> None:
    ring = np.array([[1, 0, 1], [1, 1, 0], [0, 1, 1], [1, 0, 0]], dtype=np.uint8)
    fractions = Fractions(
        fills=ring,
        odd=np.zeros((0, 3), dtype=np.int64),
        tight=np.zeros(0, dtype=np.bool_),
        value=np.full(3, 0.5),
    )
    assert separate(fractions, [], seed=1)[0] == Cut((0, 1, 2), (), 1)


@pytest.mark.parametrize("seed", range(15))
def test_whole_columns_give_the_best_plan_that_is_wanted(seed: int) -> None:
    problem = _problem(seed)
    way = problem.goals[1]
    ranked = sorted(_plans(problem), key=lambda plan: problem.value(way, plan))
    pool, most = _pool(problem), problem.value(way, ranked[-1])
    table = Table.of(pool)
    cuts = _cuts(seed, problem.n_recipient + problem.n_support)
    dice = np.random.default_rng(seed)

    def best(other_than: tuple[int, ...] | None, limit: int) -> tuple[Status, object]:
        whole = choose_whole(
            pool,
            table,
            way,
            offsets=Offsets(
                dice.integers(0, 30 * SCALE, problem.n_recipient),
                dice.integers(-9 * SCALE, 9 * SCALE, problem.n_support),
            ),
            cuts=cuts,
            coefficients=coefficients(table, cuts),
            most=limit,
            other_than=other_than,
            params=Params(),
            time_limit_s=20,
        )
        if whole.partner is None:
            return whole.status, None
        assert problem.admits(whole.partner)
        assert whole.partner != other_than
        assert whole.bound is not None
        assert -(-whole.bound // SCALE) == problem.value(way, whole.partner)
        return whole.status, problem.value(way, whole.partner)

    least = problem.value(way, ranked[0])
    assert best(None, most) == (Status.OPTIMAL, least)
    assert best(None, least - 1) == (Status.INFEASIBLE, None)
    if len(ranked) > 1:
        second = problem.value(way, ranked[1])
        assert best(ranked[0], most) == (Status.OPTIMAL, second)


@pytest.mark.parametrize("seed", range(40))
def test_a_sheet_too_small_is_laid_out_again_until_the_proof_holds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing, "_FIRST_SHEET", 4)
    monkeypatch.setattr(sheet, "_FEW", 2)
    monkeypatch.setattr(sheet, "_FIRST_LP", 3)
    monkeypatch.setattr(sheet, "_GUESS", 3)
    problem = _problem(seed, supports=3, recipients=6)
    least = min(problem.values(plan) for plan in _plans(problem))
    result = solve_pairing(problem, params=Params())
    assert result.status is Status.OPTIMAL
    assert tuple(tier.value for tier in result.tiers) == least
    assert tuple(tier.bound for tier in result.tiers) == least
    assert result.solution is not None
    assert problem.values(result.solution.partner) == least


@pytest.mark.parametrize("seed", range(10))
def test_one_worker_and_one_seed_give_one_answer(seed: int) -> None:
    problem = _problem(seed, supports=5, recipients=12)
    first, again = (
        solve_pairing(problem, params=Params(seed=3, workers=1)) for _ in range(2)
    )
    assert first.solution == again.solution
    assert first.tiers == again.tiers


def test_a_solve_without_time_ends_at_once_with_a_true_bound() -> None:
    problem = _problem(1, supports=5, recipients=12)
    params = Params(time_limit_s=1e-3, started=time.monotonic() - 1)
    result = solve_pairing(problem, params=params)
    assert result.solution is not None
    best = solve_pairing(problem, params=Params())
    assert result.tiers[0].bound <= best.tiers[0].value
