"""Which lessons the visitors of a day observe."""

from solvers.rotation.seats import Seat, seat_visitors


def test_each_visitor_observes_one_lesson_in_a_period_and_as_many_as_wanted():
    seats = [Seat(0, p, lesson, 0) for p in (1, 2, 3) for lesson in (p, p + 3)]
    chosen = seat_visitors([2], seats, [1] * 7)
    assert chosen is not None
    assert len(chosen) == 2
    assert len({seat.period for seat in chosen}) == 2


def test_a_full_lesson_takes_nobody_more():
    seats = [Seat(v, 1, 0, 0) for v in range(3)]
    assert seat_visitors([1, 1, 0], seats, [2]) is not None
    assert seat_visitors([1, 1, 1], seats, [2]) is None


def test_visitors_spread_over_lessons_of_equal_cost():
    seats = [Seat(v, 1, lesson, 0) for v in range(2) for lesson in range(2)]
    chosen = seat_visitors([1, 1], seats, [3, 3])
    assert chosen is not None
    assert {seat.lesson for seat in chosen} == {0, 1}


def test_the_cheaper_lesson_is_taken():
    chosen = seat_visitors([1], [Seat(0, 1, 0, 9), Seat(0, 1, 1, 2)], [1, 1])
    assert chosen == (Seat(0, 1, 1, 2),)


def test_wanting_nothing_is_answered_with_nothing():
    assert seat_visitors([0], [], []) == ()
