"""The second opinion: choices that fill every row once, within limits."""

from solvers.params import Params
from solvers.result import Status
from solvers.second import choose_again

ROWS = [[0], [1], [0, 1]]


def test_choices_that_fill_every_row_once_are_found():
    limits = [([3, 3, 5], 5)]
    status, chosen = choose_again(ROWS, n_row=2, limits=limits, params=Params())
    assert status in (Status.FEASIBLE, Status.OPTIMAL)
    assert chosen == (2,)


def test_none_within_the_limit_is_infeasible():
    limits = [([3, 3, 5], 4)]
    status, chosen = choose_again(ROWS, n_row=2, limits=limits, params=Params())
    assert (status, chosen) == (Status.INFEASIBLE, ())
