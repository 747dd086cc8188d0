import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.coordinates import (
    from_wgs84,
    gcj02_to_bd09,
    in_shifted_area,
    to_wgs84,
    wgs84_to_gcj02,
)
from matcher.county import Crs

# Vectors published with eviltransform (WGS-84 -> GCJ-02), tolerance as published.
EVILTRANSFORM = [
    ((121.5272106, 31.1774276), (121.531541859215, 31.17530398364597)),
    ((113.912316, 22.543847), (113.9171764808363, 22.540796131694766)),
    ((116.377817, 39.911954), (116.38404722455657, 39.91334545536069)),
]


def one(lon, lat):
    return np.array([[lon, lat]])


def metres(a, b):
    north = (a[:, 1] - b[:, 1]) * 111_000
    east = (a[:, 0] - b[:, 0]) * 111_000 * math.cos(math.radians(a[0, 1]))
    return np.hypot(north, east)


@pytest.mark.parametrize(("wgs", "gcj"), EVILTRANSFORM)
def test_forward_to_gcj02_meets_the_published_vectors(wgs, gcj):
    assert wgs84_to_gcj02(one(*wgs))[0] == pytest.approx(gcj, abs=1e-6)


@pytest.mark.parametrize(("wgs", "gcj"), EVILTRANSFORM)
def test_backward_from_gcj02_meets_the_published_vectors(wgs, gcj):
    assert to_wgs84(one(*gcj), Crs.GCJ02)[0] == pytest.approx(wgs, abs=1e-6)


def test_forward_values_published_with_coordtransform_are_met_to_the_last_digits():
    assert wgs84_to_gcj02(one(116.404, 39.915))[0] == pytest.approx(
        (116.41024449916938, 39.91640428150164), abs=1e-12
    )
    assert gcj02_to_bd09(one(116.404, 39.915))[0] == pytest.approx(
        (116.41036949371029, 39.92133699351021), abs=1e-12
    )


def test_a_published_chain_of_all_three_systems_is_met():
    wgs = one(121.0917077, 30.6107779)
    assert from_wgs84(wgs, Crs.GCJ02)[0] == pytest.approx(
        (121.09626935575027, 30.608604331756705), abs=1e-6
    )
    assert from_wgs84(wgs, Crs.BD09)[0] == pytest.approx(
        (121.10271732371203, 30.61484572185035), abs=1e-6
    )


def test_the_published_one_step_inverse_of_bd09_is_met_within_a_metre():
    gcj = from_wgs84(to_wgs84(one(116.404, 39.915), Crs.BD09), Crs.GCJ02)
    assert metres(gcj, one(116.39762729119315, 39.90865673957631))[0] < 1.0


@pytest.mark.parametrize("crs", list(Crs))
def test_round_trip_over_china_misses_by_less_than_a_tenth_of_a_millimetre(crs):
    rng = np.random.default_rng(7)
    points = np.column_stack([rng.uniform(75, 134, 4000), rng.uniform(19, 53, 4000)])
    back = to_wgs84(from_wgs84(points, crs), crs)
    assert metres(points, back).max() < 9e-5


def test_the_shift_in_china_is_half_a_kilometre_and_never_above_eight_hundred_metres():
    rng = np.random.default_rng(11)
    points = np.column_stack([rng.uniform(98, 122, 2000), rng.uniform(22, 42, 2000)])
    shift = metres(points, wgs84_to_gcj02(points))
    assert 450 < np.median(shift) < 600
    assert shift.max() < 800


@given(st.floats(-180, 180), st.floats(-90, 90), st.sampled_from([Crs.GCJ02, Crs.BD09]))
def test_points_outside_the_shifted_area_stay_where_they_are(lon, lat, crs):
    point = one(lon, lat)
    if not in_shifted_area(point)[0]:
        assert from_wgs84(point, crs).tolist() == point.tolist()


def test_conversion_leaves_its_input_alone():
    points = one(116.404, 39.915)
    to_wgs84(points, Crs.WGS84)[0, 0] = 0.0
    to_wgs84(points, Crs.BD09)
    assert points.tolist() == [[116.404, 39.915]]


def test_an_empty_list_of_points_is_converted_to_an_empty_list():
    assert to_wgs84(np.empty((0, 2)), Crs.BD09).shape == (0, 2)
