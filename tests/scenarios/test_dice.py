from scenarios.dice import Dice


def test_draws_are_the_same_on_every_machine() -> None:
    dice = Dice(2026, "staff", "2199000001")
    assert [dice.below(1000) for _ in range(6)] == [610, 220, 314, 768, 23, 514]


def test_streams_of_different_names_differ() -> None:
    one, other = Dice(1, "a"), Dice(1, "b")
    assert [one.below(100) for _ in range(8)] != [other.below(100) for _ in range(8)]


def test_shuffling_keeps_every_item() -> None:
    assert sorted(Dice(3, "x").shuffled(range(50))) == list(range(50))


def test_bounds_are_both_included() -> None:
    dice = Dice(4, "bounds")
    assert {dice.between(2, 4) for _ in range(100)} == {2, 3, 4}
