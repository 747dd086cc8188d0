"""Stated distances win; the rest are geodesics times a road factor."""

import datetime as dt

import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.county import County, Distance, School, Stage, Term
from matcher.distance import UNKNOWN, DistanceTable, Leg, travel_minutes
from matcher.policy import Travel

TERM = Term(code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 15))
TRAVEL = Travel(road_factor=1.5, speed_kmh=30.0)


def _school(code: str, lat: float | None, lon: float | None) -> School:
    return School(code=code, name=code, stage=Stage.PRIMARY, lat=lat, lon=lon)


def _county(*distances: Distance) -> County:
    """Three schools of which C has no coordinates."""
    schools = (
        _school("A", 31.0, 109.0),
        _school("B", 31.1, 109.2),
        _school("C", None, None),
    )
    return County(schools=schools, term=TERM, distances=distances)


def test_an_estimate_is_the_geodesic_times_the_road_factor() -> None:
    leg = DistanceTable(_county(), TRAVEL).leg("A", "B")
    metres = geodesic((31.0, 109.0), (31.1, 109.2)).meters * 1.5
    assert leg == Leg(round(metres), travel_minutes(round(metres), 30.0), "estimated")


def test_a_way_stated_in_one_direction_serves_both() -> None:
    table = DistanceTable(_county(Distance("A", "B", 30_000, 50)), TRAVEL)
    assert table.leg("A", "B") == Leg(30_000, 50, "stated")
    assert table.leg("B", "A") == Leg(30_000, 50, "stated")


def test_a_way_back_stated_too_is_kept_apart() -> None:
    rows = (Distance("A", "B", 30_000, 50), Distance("B", "A", 34_000, 61))
    table = DistanceTable(_county(*rows), TRAVEL)
    assert table.leg("A", "B") == Leg(30_000, 50, "stated")
    assert table.leg("B", "A") == Leg(34_000, 61, "stated")


def test_ways_worked_out_together_are_those_worked_out_alone() -> None:
    places = [(30 + i * 0.037, 109 + (i * 7 % 11) * 0.05) for i in range(12)]
    schools = [_school(f"S{i}", lat, lon) for i, (lat, lon) in enumerate(places)]
    schools.append(_school("C", None, None))
    codes = [school.code for school in schools]
    county = County(
        schools=tuple(schools), term=TERM, distances=(Distance("S1", "S2", 7, None),)
    )
    together, alone = DistanceTable(county, TRAVEL), DistanceTable(county, TRAVEL)
    rows, columns = together.near(codes, codes, limit_m=60_000)
    assert len(rows) > 80
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        pair = codes[row], codes[column]
        assert together.leg(*pair) == alone.leg(*pair)


def test_missing_minutes_and_metres_of_a_stated_way_follow_from_the_speed() -> None:
    rows = (Distance("A", "B", 15_001, None), Distance("A", "C", None, 20))
    table = DistanceTable(_county(*rows), TRAVEL)
    assert table.leg("A", "B") == Leg(15_001, 31, "stated")
    assert table.leg("C", "A") == Leg(10_000, 20, "stated")


def test_a_row_that_states_nothing_leaves_the_estimate() -> None:
    table = DistanceTable(_county(Distance("A", "B", None, None)), TRAVEL)
    assert table.leg("A", "B").basis == "estimated"


def test_a_school_without_a_place_is_at_an_unknown_distance() -> None:
    assert DistanceTable(_county(), TRAVEL).leg("C", "A") == UNKNOWN


def test_a_school_is_at_no_distance_from_itself() -> None:
    assert DistanceTable(_county(), TRAVEL).leg("C", "C").metres == 0


def test_an_unknown_code_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        DistanceTable(_county(), TRAVEL).leg("A", "Z")


def test_near_returns_placeless_and_stated_pairs_at_any_limit() -> None:
    table = DistanceTable(_county(Distance("A", "B", 30_000, 50)), TRAVEL)
    rows, columns = table.near(("A", "B"), ("B", "C"), limit_m=1.0)
    assert list(zip(rows.tolist(), columns.tolist(), strict=True)) == [
        (0, 0),
        (0, 1),
        (1, 0),
        (1, 1),
    ]


@pytest.mark.parametrize(
    ("metres_limit", "minutes_limit", "expected"),
    [
        (20_000, None, 20_000),
        (None, 30, 15_000),
        (20_000, 30, 15_000),
        (None, None, None),
    ],
)
def test_the_reach_is_the_tighter_of_distance_and_time(
    metres_limit: int | None, minutes_limit: int | None, expected: float | None
) -> None:
    travel = Travel(
        max_one_way_m=metres_limit, max_one_way_min=minutes_limit, speed_kmh=30.0
    )
    assert DistanceTable(_county(), travel).limit_m() == expected


point = st.tuples(st.floats(-89, 89), st.floats(-179, 179))


@settings(max_examples=150, deadline=None)
@given(
    points=st.lists(point, min_size=2, max_size=6),
    spread=st.floats(0.001, 1.0),
    limit_m=st.integers(100, 200_000),
)
def test_near_never_misses_a_pair_within_the_limit(
    points: list[tuple[float, float]], spread: float, limit_m: int
) -> None:
    schools = tuple(
        _school(f"S{i}", lat * spread, lon * spread)
        for i, (lat, lon) in enumerate(points)
    )
    codes = [school.code for school in schools]
    table = DistanceTable(County(schools=schools, term=TERM), TRAVEL)
    rows, columns = table.near(codes, codes, limit_m=float(limit_m))
    near = set(zip(rows.tolist(), columns.tolist(), strict=True))
    for i, origin in enumerate(codes):
        for j, destination in enumerate(codes):
            metres = table.leg(origin, destination).metres
            assert metres is not None
            assert metres > limit_m or (i, j) in near


@given(metres=st.integers(0, 500_000), speed=st.sampled_from([20.0, 30.0, 40.0, 60.0]))
def test_minutes_never_promise_more_than_the_speed_allows(
    metres: int, speed: float
) -> None:
    minutes = travel_minutes(metres, speed)
    assert minutes * speed * 1000 / 60 >= metres - 1e-6
    assert minutes == 0 or (minutes - 1) * speed * 1000 / 60 < metres
