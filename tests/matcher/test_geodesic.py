"""Many geodesics at once agree with one at a time to below a millimetre."""

import numpy as np
import pytest
from geopy.distance import geodesic

from matcher.geodesic import inverse_m


@pytest.mark.parametrize(("reach", "seed"), [(0.001, 1), (0.5, 2), (5.0, 3), (60.0, 4)])
def test_they_agree_with_the_exact_geodesic(reach: float, seed: int) -> None:
    dice = np.random.default_rng(seed)
    here = np.column_stack((dice.uniform(-55, 55, 200), dice.uniform(-180, 180, 200)))
    there = here + dice.uniform(-reach / 2, reach / 2, (200, 2))
    found = inverse_m(here, there)
    exact = [geodesic(a, b).meters for a, b in zip(here, there, strict=True)]
    assert np.isfinite(found).all()
    assert np.abs(found - exact).max() < 5e-4


def test_a_place_is_at_no_distance_from_itself() -> None:
    here = np.array([[31.0, 109.0], [0.0, 0.0], [89.0, 5.0]])
    assert inverse_m(here, here).tolist() == [0.0, 0.0, 0.0]


def test_unknown_places_and_far_sides_of_the_earth_are_left_open() -> None:
    here = np.array([[np.nan, 109.0], [0.0, 0.0]])
    there = np.array([[31.0, 109.0], [0.3, 179.8]])
    assert np.isnan(inverse_m(here, there)).all()
