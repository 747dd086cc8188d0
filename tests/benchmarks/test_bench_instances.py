"""Instances: the same integers every time, tight and loose as their names say."""

import numpy as np
import pytest

from benchmarks.instance import Named, digest, make_instance
from benchmarks.process import Best
from benchmarks.trace import gap, times


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("mountain-24-schools-tight", "01d9427677e206f68d857769e37ab8cd"),
        ("plain-20-schools", "5701dc76796cebce8140863b4556bdc3"),
        ("real-sotik", "8e0f63af1a72c19edf329123722af8c7"),
    ],
)
def test_the_digest_of_an_instance_never_changes(name: str, expected: str):
    assert digest(make_instance(name, seed=1)) == expected


def test_tight_leaves_schools_out_and_loose_has_room():
    tight, normal, loose = (
        make_instance(f"plain-60-schools{end}", seed=2).problem
        for end in ("-tight", "", "-loose")
    )
    places = [len(p.spare) * p.hi / len(p.need) for p in (tight, normal, loose)]
    assert places[0] < 1 < places[1] < places[2]
    assert tight.spare.sum() < normal.spare.sum() < loose.spare.sum()
    assert tight.distance_m.max() <= 30_000 < loose.distance_m.max()


def test_the_peers_and_the_engine_get_the_same_pairs_and_costs():
    instance = make_instance("islands-40-schools", seed=3)
    assert np.array_equal(instance.problem.arcs, instance.ours.arcs)
    travel = instance.ours.goals[-1]
    assert travel.name == "travel"
    assert np.array_equal(instance.problem.distance_m, travel.pair_cost)
    assert np.array_equal(instance.problem.need, instance.ours.needs)


def test_a_key_names_an_instance_and_its_seed():
    assert Named.of("plain-60-schools@12") == Named("plain-60-schools", 12)
    for key in ("plain-60-schools", "@1", "x@y"):
        with pytest.raises(ValueError, match="NAME@SEED"):
            Named.of(key)


def test_an_answer_is_within_a_gap_when_every_goal_is():
    history = [Best(1.0, "a", 10, 10), Best(2.0, "b", 100, 90), Best(3.0, "b", 100, 99)]
    when = times(history, ["a", "b"], end_s=5.0, final=[(10, 10), (100, 100)])
    assert when.first == 1.0
    assert when.within == {"1%": 3.0, "0.1%": 5.0, "proof": 5.0}


def test_a_gap_that_opens_again_does_not_count():
    history = [Best(1.0, "a", 10, 10), Best(2.0, "a", 20, 10)]
    when = times(history, ["a"], end_s=5.0, final=[(20, 10)])
    assert when.within == {"1%": None, "0.1%": None, "proof": None}
    assert gap(20, 10) == 0.5
