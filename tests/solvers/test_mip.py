"""HiGHS answers problems of choices exactly, within its time."""

import itertools
import random

from solvers.mip import Choices, pick
from solvers.params import Params
from solvers.result import Status


def _cost(choices: Choices, chosen: tuple[bool, ...]) -> int | None:
    """Return the cost of a choice, None if it breaks a row or a limit."""
    filled = [0] * choices.n_row
    for rows, taken in zip(choices.rows, chosen, strict=True):
        for row in rows:
            filled[row] += taken
    if any(count != 1 for count in filled):
        return None
    for weights, most in choices.limits:
        if sum(w for w, taken in zip(weights, chosen, strict=True) if taken) > most:
            return None
    return sum(c for c, taken in zip(choices.costs, chosen, strict=True) if taken)


def test_small_problems_equal_trying_every_choice() -> None:
    for seed in range(40):
        dice = random.Random(seed)
        n_row, n = 3, 8
        choices = Choices(
            costs=[dice.randint(-2, 9) for _ in range(n)],
            rows=[dice.sample(range(n_row), dice.randint(1, 2)) for _ in range(n)],
            n_row=n_row,
            limits=[([dice.randint(0, 4) for _ in range(n)], dice.randint(1, 8))],
        )
        every = itertools.product((False, True), repeat=n)
        costs = [c for chosen in every if (c := _cost(choices, chosen)) is not None]
        picked = pick(choices, params=Params(), time_limit_s=20)
        if costs:
            assert picked.status is Status.OPTIMAL, seed
            assert _cost(choices, picked.chosen) == min(costs) == picked.bound, seed
        else:
            assert picked.status is Status.INFEASIBLE, seed


def test_a_hint_does_not_change_the_optimum() -> None:
    choices = Choices(costs=[5, 2, 2], rows=[[0, 1], [0], [1]], n_row=2)
    picked = pick(choices, params=Params(), time_limit_s=20, hint=[0])
    assert picked.chosen == (False, True, True)


def test_a_user_who_stops_is_not_kept_waiting() -> None:
    choices = Choices(costs=[1], rows=[[0]], n_row=1)
    picked = pick(choices, params=Params(stopped=lambda: True), time_limit_s=20)
    assert picked == (picked.__class__(Status.UNKNOWN, (), None))
