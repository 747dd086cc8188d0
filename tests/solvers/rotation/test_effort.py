"""A limit on work instead of time ends the search at the same point everywhere."""

import random

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params
from solvers.result import Status


def packing(items=40, bins=9):
    """Return a bin packing too hard to prove in a moment: the fullest bin counts."""
    rng = random.Random(3)
    sizes = [rng.randint(1_000, 9_999) for _ in range(items)]
    model = cp_model.CpModel()
    put = [[model.new_bool_var("") for _ in range(bins)] for _ in sizes]
    fullest = model.new_int_var(0, sum(sizes), "fullest")
    for row in put:
        model.add_exactly_one(row)
    for b in range(bins):
        load = [size * row[b] for size, row in zip(sizes, put, strict=True)]
        model.add(cp_model.LinearExpr.sum(load) <= fullest)
    model.minimize(fullest)
    return model


def test_a_solve_limited_by_work_ends_early_and_the_same_every_time():
    answers = [
        solve(packing(), params=Params(time_limit_s=600), deterministic_limit=0.3)
        for _ in range(2)
    ]
    assert answers[0].status is Status.FEASIBLE
    assert answers[0].objective == answers[1].objective
    assert answers[0].bound == answers[1].bound


def test_more_work_never_gives_a_worse_answer():
    little, more = (
        solve(packing(), params=Params(time_limit_s=600), deterministic_limit=limit)
        for limit in (0.1, 1.0)
    )
    assert more.objective <= little.objective
