"""CP-SAT is set up, stopped and read in one place."""

import time

import pytest
from ortools.sat.python import cp_model

from solvers import cpsat
from solvers.params import Params
from solvers.result import Status


def _knapsack(size: int) -> tuple[cp_model.CpModel, list[cp_model.IntVar]]:
    model = cp_model.CpModel()
    chosen = [model.new_bool_var(f"x{i}") for i in range(size)]
    weights = [(i * 7919) % 97 + 3 for i in range(size)]
    model.add(cp_model.LinearExpr.weighted_sum(chosen, weights) >= sum(weights) // 2)
    costs = [(i * 104729) % 89 + 5 for i in range(size)]
    model.minimize(cp_model.LinearExpr.weighted_sum(chosen, costs))
    return model, chosen


def _pigeons(holes: int) -> cp_model.CpModel:
    """One pigeon more than holes: impossible, and long to prove."""
    model = cp_model.CpModel()
    sits = [
        [model.new_bool_var(f"p{p}h{h}") for h in range(holes)]
        for p in range(holes + 1)
    ]
    for pigeon in sits:
        model.add_bool_or(pigeon)
    for hole in zip(*sits, strict=True):
        for a in range(len(hole)):
            for b in range(a):
                model.add_bool_or([hole[a].negated(), hole[b].negated()])
    return model


def test_an_optimum_has_a_bound_equal_to_its_objective() -> None:
    model, chosen = _knapsack(12)
    answer = cpsat.solve(model, params=Params(time_limit_s=20))
    assert answer.status is Status.OPTIMAL
    assert answer.objective == answer.bound
    assert set(answer.values(chosen)) <= {0, 1}


def test_one_worker_and_one_seed_give_the_same_values() -> None:
    runs = []
    for _ in range(2):
        model, chosen = _knapsack(40)
        answer = cpsat.solve(model, params=Params(time_limit_s=20, seed=5, workers=1))
        runs.append(answer.values(chosen))
    assert runs[0] == runs[1]


def test_an_impossible_model_is_infeasible_and_has_no_values() -> None:
    model = cp_model.CpModel()
    x = model.new_bool_var("x")
    model.add(x >= 1)
    model.add(x <= 0)
    answer = cpsat.solve(model, params=Params(time_limit_s=20))
    assert answer.status is Status.INFEASIBLE
    assert answer.objective is None
    assert not answer.found


def test_a_malformed_model_is_the_callers_mistake() -> None:
    model = cp_model.CpModel()
    x = model.new_int_var(0, 2**60, "x")
    model.add(2**10 * x >= 1)
    with pytest.raises(ValueError, match="invalid"):
        cpsat.solve(model, params=Params(time_limit_s=20))


def test_stopping_ends_the_search_long_before_the_limit() -> None:
    begun = time.monotonic()
    params = Params(
        time_limit_s=300, stopped=lambda: time.monotonic() - begun > 0.3, workers=1
    )
    answer = cpsat.solve(_pigeons(14), params=params, presolve=False)
    assert answer.status is Status.UNKNOWN
    assert params.remaining_s > 200


def test_a_gap_reached_is_feasible_not_optimal() -> None:
    model, _ = _knapsack(60)
    answer = cpsat.solve(model, params=Params(time_limit_s=20, gap=0.9))
    assert answer.found
    assert answer.objective is not None
    assert answer.bound is not None
    assert (answer.status is Status.OPTIMAL) == (answer.bound == answer.objective)


def test_every_new_best_is_reported_and_the_last_is_the_answer() -> None:
    model, _ = _knapsack(30)
    seen: list[tuple[int, int]] = []
    answer = cpsat.solve(
        model,
        params=Params(time_limit_s=20),
        on_best=lambda value, bound: seen.append((value, bound)),
    )
    assert seen
    assert seen[-1][0] == answer.objective
    assert all(bound <= value for value, bound in seen)


def test_an_interrupt_while_listening_stops_the_search_and_is_passed_on() -> None:
    def interrupted() -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cpsat.solve(
            _pigeons(14),
            params=Params(time_limit_s=300, stopped=interrupted),
            presolve=False,
        )
