"""A number owed by several schools together, split by largest remainder."""

import itertools
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from matcher.reduction.rotation.apportion import apportion

SCHOOLS = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 6)), min_size=1, max_size=4
)


@given(st.integers(0, 20), SCHOOLS)
def test_the_parts_add_up_and_no_school_is_asked_for_more_while_others_can(
    total, schools
):
    weights = [Fraction(weight) for weight, _ in schools]
    caps = [cap for _, cap in schools]
    parts = apportion(total, weights, caps)
    assert sum(parts) == total
    if total <= sum(caps):
        assert all(part <= cap for part, cap in zip(parts, caps, strict=True))


@given(st.integers(0, 8), st.lists(st.integers(1, 9), min_size=1, max_size=3))
def test_without_caps_the_parts_are_nearest_to_the_shares_in_sum(total, sizes):
    weights = [Fraction(size) for size in sizes]
    parts = apportion(total, weights, [99] * len(sizes))
    shares = [total * weight / sum(weights) for weight in weights]

    def far(numbers):
        return sum(abs(n - s) for n, s in zip(numbers, shares, strict=True))

    every = itertools.product(range(total + 1), repeat=len(sizes))
    assert far(parts) == min(far(n) for n in every if sum(n) == total)


def test_equal_remainders_go_to_the_earlier_school():
    assert apportion(1, [Fraction(1), Fraction(1)], [5, 5]) == (1, 0)


def test_nobody_owes_anything_where_there_is_no_school():
    assert apportion(3, [], []) == ()
