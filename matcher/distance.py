"""How far it is from school to school, and how long it takes.

What the bureau states wins; a way stated in one direction serves both unless the way
back is stated too. Otherwise the geodesic distance on WGS-84 is multiplied by the
policy's road factor and divided by its mean speed. Where a place is unknown and nothing
is stated, the answer is "unknown", never a guess.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
from geopy import Point
from geopy.distance import geodesic
from numpy.typing import NDArray

from matcher.county import County, School
from matcher.geodesic import inverse_m
from matcher.policy import Policy, Travel

Basis: TypeAlias = Literal["stated", "estimated", "unknown"]

_MEAN_RADIUS_M = 6_371_008.8
_ELLIPSOID_MARGIN = 1.006
"""A geodesic on WGS-84 is at most 0.57 % shorter than the arc on the mean sphere."""

_BLOCK = 4_000_000
"""Pairs compared at once."""

_DOUBT_M = 1e-3
"""So near to half a metre, a way is worked out once more, with more care."""


class Leg(NamedTuple):
    """One way between two schools.

    Attributes
    ----------
    metres : int | None
        Road distance; None if unknown.
    minutes : int | None
        Travel time; None if unknown.
    basis : {'stated', 'estimated', 'unknown'}
        Where the figures come from.
    """

    metres: int | None
    minutes: int | None
    basis: Basis


UNKNOWN = Leg(None, None, "unknown")


class DistanceTable:
    """Legs between the schools of a county, computed when first asked for.

    Parameters
    ----------
    county
        Schools, their points and the stated distances.
    travel
        Road factor and speed.
    """

    def __init__(
        self,
        county: County,
        travel: Travel,
        *,
        legs: dict[tuple[str, str], Leg] | None = None,
    ) -> None:
        self._county = county
        self._school = county.school_by_code
        self._travel = travel
        self._stated = _stated(county)
        self._legs = {} if legs is None else legs
        self._point = {school.code: _point(school) for school in county.schools}

    def under(self, travel: Travel) -> "DistanceTable":
        """Return the table under other limits, with the ways worked out so far.

        Parameters
        ----------
        travel
            Road factor and speed must be those of the table.
        """
        ways = (self._travel.road_factor, self._travel.speed_kmh)
        if ways != (travel.road_factor, travel.speed_kmh):
            raise ValueError("road factor and speed must stay the same")
        return DistanceTable(self._county, travel, legs=self._legs)

    def leg(self, origin: str, destination: str) -> Leg:
        """Return the way from one school to another.

        Raises
        ------
        KeyError
            If a code is no school of the county.
        """
        if (known := self._legs.get((origin, destination))) is not None:
            return known
        leg = self._leg(self._school[origin], self._school[destination])
        self._legs[origin, destination] = leg
        return leg

    def near(
        self, origins: Sequence[str], destinations: Sequence[str], *, limit_m: float
    ) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return every pair whose way may be within a limit, without computing it.

        Pairs left out are certainly estimated longer than `limit_m`; pairs returned
        still need `leg`. Pairs with a stated distance or an unknown place are all
        returned.

        Parameters
        ----------
        origins, destinations
            School codes.
        limit_m
            Metres of road.

        Returns
        -------
        tuple of two arrays, shape (n_pair,)
            Positions in `origins` and in `destinations`, sorted.
        """
        reach = limit_m / self._travel.road_factor * _ELLIPSOID_MARGIN + 1.0
        pairs = set(_within(self._points(origins), self._points(destinations), reach))
        pairs.update(self._always_near(origins, destinations))
        ordered = np.array(sorted(pairs), dtype=np.intp).reshape(-1, 2)
        self._estimate_all(origins, destinations, ordered)
        return ordered[:, 0], ordered[:, 1]

    def limit_m(self) -> float | None:
        """Return the road distance beyond which the travel rule refuses, in metres.

        The smaller of the distance limit and what the time limit allows at the mean
        speed; None where the policy sets neither.
        """
        travel = self._travel
        limits = [] if travel.max_one_way_m is None else [float(travel.max_one_way_m)]
        if travel.max_one_way_min is not None:
            limits.append(travel.max_one_way_min * travel.speed_kmh * 1000 / 60)
        return min(limits) if limits else None

    def _leg(self, origin: School, destination: School) -> Leg:
        if origin.code == destination.code:
            return Leg(0, 0, "estimated")
        metres, minutes = self._stated.get(
            (origin.code, destination.code), (None, None)
        )
        if metres is None and minutes is None:
            return self._estimate(origin, destination)
        if minutes is None and metres is not None:
            minutes = travel_minutes(metres, self._travel.speed_kmh)
        if metres is None and minutes is not None:
            metres = round(minutes * self._travel.speed_kmh * 1000 / 60)
        return Leg(metres, minutes, "stated")

    def _estimate(self, origin: School, destination: School) -> Leg:
        here, there = self._point[origin.code], self._point[destination.code]
        if here is None or there is None:
            return UNKNOWN
        metres = round(geodesic(here, there).meters * self._travel.road_factor)
        return Leg(metres, travel_minutes(metres, self._travel.speed_kmh), "estimated")

    def _estimate_all(
        self,
        origins: Sequence[str],
        destinations: Sequence[str],
        pairs: NDArray[np.intp],
    ) -> None:
        """Work out the estimated ways of many pairs at once and remember them.

        Both directions are one geodesic, so either is remembered only as asked.
        """
        here, there = self._degrees(origins), self._degrees(destinations)
        first, second = here[pairs[:, 0]], there[pairs[:, 1]]
        metres = inverse_m(first, second) * self._travel.road_factor
        doubt = _DOUBT_M * max(1.0, self._travel.road_factor)
        sure = np.isfinite(metres) & (np.abs(metres % 1.0 - 0.5) > doubt)
        whole = np.rint(np.where(sure, metres, 0.0)).astype(np.int64)
        speed = self._travel.speed_kmh
        for row in np.flatnonzero(sure).tolist():
            origin, destination = pairs[row].tolist()
            pair = origins[origin], destinations[destination]
            if pair[0] != pair[1] and pair not in self._stated:
                far = int(whole[row])
                self._legs[pair] = Leg(far, travel_minutes(far, speed), "estimated")

    def _degrees(self, codes: Sequence[str]) -> NDArray[np.float64]:
        """Return latitude and longitude, shape (n, 2); NaN where unknown."""
        points = [self._point[code] for code in codes]
        degrees = [(p.latitude, p.longitude) if p else (math.nan,) * 2 for p in points]
        return np.array(degrees, dtype=np.float64).reshape(-1, 2)

    def _points(self, codes: Sequence[str]) -> NDArray[np.float64]:
        """Return unit vectors, shape (n, 3); NaN where the place is unknown."""
        angles = np.radians(self._degrees(codes))
        lat, lon = angles[:, 0], angles[:, 1]
        return np.column_stack(
            (np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat))
        )

    def _always_near(
        self, origins: Sequence[str], destinations: Sequence[str]
    ) -> Iterable[tuple[int, int]]:
        position = {code: i for i, code in enumerate(destinations)}
        row = {code: i for i, code in enumerate(origins)}
        for origin, destination in self._stated:
            if origin in row and destination in position:
                yield row[origin], position[destination]
        placeless = [c for c in destinations if self._point[c] is None]
        for origin in origins:
            whole = self._point[origin] is None
            for destination in destinations if whole else placeless:
                yield row[origin], position[destination]


def distance_table(county: County, policy: Policy) -> DistanceTable:
    """Return the distances of a county under a policy's travel rule."""
    return DistanceTable(county, policy.travel)


def travel_minutes(metres: int, speed_kmh: float) -> int:
    """Return whole minutes for a distance, rounded up.

    Examples
    --------
    >>> travel_minutes(20_000, 40.0)
    30
    >>> travel_minutes(20_001, 40.0)
    31
    """
    return math.ceil(metres * 60 / (speed_kmh * 1000) - 1e-9)


def _stated(county: County) -> dict[tuple[str, str], tuple[int | None, int | None]]:
    """Return stated (metres, minutes) of both directions, own direction first."""
    there: dict[tuple[str, str], tuple[int | None, int | None]] = {}
    for row in county.distances:
        if row.metres is not None or row.minutes is not None:
            there.setdefault((row.origin, row.destination), (row.metres, row.minutes))
    both = dict(there)
    for (origin, destination), way in there.items():
        both.setdefault((destination, origin), way)
    return both


def _point(school: School) -> Point | None:
    if school.lat is None or school.lon is None:
        return None
    return Point(school.lat, school.lon)


def _within(
    here: NDArray[np.float64], there: NDArray[np.float64], reach_m: float
) -> list[tuple[int, int]]:
    """Return index pairs of unit vectors at most `reach_m` apart on the mean sphere.

    Chords are compared, a block of rows at a time; a chord grows with its arc.
    """
    half_angle = min(reach_m / _MEAN_RADIUS_M, math.pi) / 2
    square = (2 * math.sin(half_angle)) ** 2 * (1 + 1e-9) + 1e-15
    step = max(1, _BLOCK // max(1, len(there)))
    pairs: list[tuple[int, int]] = []
    for first in range(0, len(here), step):
        near = 2 - 2 * here[first : first + step] @ there.T <= square
        rows, columns = np.nonzero(near)
        pairs += zip((rows + first).tolist(), columns.tolist(), strict=True)
    return pairs
