"""Where schools stand: regions round a seat, townships, village schools, roads.

A region is a county seat with its townships, about sixty schools; larger counties
have several. In mountains townships line up in valleys that meet at the seat, and the
road between two valleys goes through it. Lengths are whole metres in a local plane;
`lon_lat` turns them into degrees.
"""

import math
from typing import NamedTuple

from scenarios.dice import Dice
from scenarios.spec import CountySpec, Landform

SCHOOLS_PER_REGION = 60
_SCHOOLS_PER_TOWNSHIP = 3
_STEPS = 72
_COMPASS = tuple(
    (
        round(1000 * math.cos(2 * math.pi * step / _STEPS)),
        round(1000 * math.sin(2 * math.pi * step / _STEPS)),
    )
    for step in range(_STEPS)
)
_WINDING = 1.25
_METRES_PER_DEGREE = 111_320
_SIDES = ("东", "东北", "北", "西北", "西", "西南", "南", "东南")


class Shape(NamedTuple):
    """Measures of a landform, in metres."""

    origin: tuple[float, float]
    region_spacing_m: int
    seat_radius_m: int
    near_m: int
    far_m: int
    spacing_m: int
    scatter_m: tuple[int, int]
    sector: tuple[int, int] = (0, _STEPS)


_SHAPES = {
    Landform.MOUNTAIN: Shape(
        (108.62, 31.48), 56_000, 1_800, 6_000, 25_000, 5_500, (1_500, 4_500)
    ),
    Landform.PLAIN: Shape(
        (115.74, 34.62), 42_000, 2_500, 5_000, 19_000, 4_500, (1_200, 3_800)
    ),
    Landform.CITY_EDGE: Shape(
        (112.36, 28.57), 64_000, 6_000, 8_000, 27_000, 3_500, (800, 2_800), (-20, 40)
    ),
    Landform.ISLANDS: Shape(
        (122.46, 29.83), 70_000, 2_500, 7_000, 29_000, 5_000, (400, 1_600)
    ),
}


class Site(NamedTuple):
    """A place for a school.

    Attributes
    ----------
    x_m, y_m : int
        East and north of the origin.
    valley : int
        Valley of the region; -1 at the seat or where there are none.
    road_m : int
        Road from the seat to the mouth of the side road, mountains only.
    side_m : int
        Side road from there to the school.
    """

    x_m: int
    y_m: int
    valley: int = -1
    road_m: int = 0
    side_m: int = 0


class Region(NamedTuple):
    """A seat and its townships."""

    seat: Site
    townships: tuple[Site, ...]


def regions(spec: CountySpec, *, seed: int) -> tuple[Region, ...]:
    """Return the regions of a county, one for about sixty schools."""
    count = max(1, round(spec.n_schools / SCHOOLS_PER_REGION))
    columns = math.isqrt(count - 1) + 1
    per_region = -(-spec.n_schools // count)
    townships = max(2, round(per_region / _SCHOOLS_PER_TOWNSHIP))
    shape = _SHAPES[spec.landform]
    made = []
    for index in range(count):
        dice = Dice(seed, "land", index)
        row, column = divmod(index, columns)
        wobble = shape.region_spacing_m // 12
        seat = Site(
            column * shape.region_spacing_m + dice.between(-wobble, wobble),
            row * shape.region_spacing_m + dice.between(-wobble, wobble),
        )
        lay = _valleys if spec.landform is Landform.MOUNTAIN else _scattered
        made.append(Region(seat, lay(shape, seat, townships, dice)))
    return tuple(made)


def _valleys(shape: Shape, seat: Site, count: int, dice: Dice) -> tuple[Site, ...]:
    valleys = max(2, min(6, round(count / 3)))
    first = dice.below(_STEPS)
    sites = []
    for valley in range(valleys):
        members = count // valleys + (valley < count % valleys)
        heading = first + valley * _STEPS // valleys + dice.between(-3, 3)
        sites += _valley(shape, seat, valley, members, heading, dice)
    return tuple(sites)


def _valley(
    shape: Shape, seat: Site, valley: int, members: int, heading: int, dice: Dice
) -> list[Site]:
    x_m, y_m, road_m = seat.x_m, seat.y_m, 0
    step_m = min(shape.spacing_m + 1_500, (shape.far_m - shape.near_m) // members)
    sites = []
    for member in range(members):
        length_m = (shape.near_m if member == 0 else step_m) + dice.between(-900, 900)
        heading += dice.between(-5, 5)
        x_m, y_m = _walk(x_m, y_m, heading, length_m)
        road_m += int(length_m * _WINDING)
        sites.append(Site(x_m, y_m, valley, road_m))
    return sites


def _scattered(shape: Shape, seat: Site, count: int, dice: Dice) -> tuple[Site, ...]:
    sites: list[Site] = []
    for _ in range(count):
        spacing_m = shape.spacing_m
        while True:
            heading = dice.between(shape.sector[0], shape.sector[0] + shape.sector[1])
            # squaring the draw's complement spreads points evenly over the area
            reach = max(dice.below(1_000), dice.below(1_000))
            length_m = shape.near_m + (shape.far_m - shape.near_m) * reach // 1_000
            site = Site(*_walk(seat.x_m, seat.y_m, heading, length_m))
            if all(gap_m(site, other) >= spacing_m for other in sites):
                break
            spacing_m = spacing_m * 9 // 10
        sites.append(site)
    return tuple(sites)


def _walk(x_m: int, y_m: int, heading: int, length_m: int) -> tuple[int, int]:
    east, north = _COMPASS[heading % _STEPS]
    return x_m + east * length_m // 1000, y_m + north * length_m // 1000


def near_seat(spec: CountySpec, region: Region, dice: Dice) -> Site:
    """Return a place in the county seat."""
    radius_m = _SHAPES[spec.landform].seat_radius_m
    length_m = dice.between(radius_m // 8, radius_m)
    x_m, y_m = _walk(region.seat.x_m, region.seat.y_m, dice.below(_STEPS), length_m)
    return Site(x_m, y_m, side_m=int(length_m * _WINDING))


def in_town(township: Site, dice: Dice) -> Site:
    """Return a place in a township's main street."""
    length_m = dice.between(100, 700)
    x_m, y_m = _walk(township.x_m, township.y_m, dice.below(_STEPS), length_m)
    return township._replace(x_m=x_m, y_m=y_m, side_m=int(length_m * _WINDING))


def in_village(spec: CountySpec, township: Site, dice: Dice) -> Site:
    """Return a place in a village of a township."""
    length_m = dice.between(*_SHAPES[spec.landform].scatter_m)
    x_m, y_m = _walk(township.x_m, township.y_m, dice.below(_STEPS), length_m)
    return township._replace(x_m=x_m, y_m=y_m, side_m=int(length_m * _WINDING))


def gap_m(one: Site, other: Site) -> int:
    """Return the straight-line distance of two sites in metres."""
    return math.isqrt((one.x_m - other.x_m) ** 2 + (one.y_m - other.y_m) ** 2)


def road_m(one: Site, other: Site) -> int:
    """Return the road between two sites of one mountain region, to 100 metres.

    Sites of different valleys are joined through the seat.
    """
    if one.valley == other.valley:
        along_m = abs(one.road_m - other.road_m)
    else:
        along_m = one.road_m + other.road_m
    whole_m = max(along_m + one.side_m + other.side_m, gap_m(one, other) * 11 // 10)
    return max(100, -(-whole_m // 100) * 100)


def side_of(seat: Site, site: Site) -> str:
    """Return the side of the seat on which a site lies, e.g. '东南'."""
    east, north = site.x_m - seat.x_m, site.y_m - seat.y_m
    best = max(range(8), key=lambda side: _along(side, east, north))
    return _SIDES[best]


def _along(side: int, east: int, north: int) -> int:
    x, y = _COMPASS[side * _STEPS // 8]
    return x * east + y * north


def lon_lat(spec: CountySpec, site: Site) -> tuple[float, float]:
    """Return longitude and latitude (WGS-84, degrees, 6 decimals) of a site."""
    lon, lat = _SHAPES[spec.landform].origin
    shrink = round(math.cos(math.radians(lat)), 6)
    return (
        round(lon + site.x_m / (_METRES_PER_DEGREE * shrink), 6),
        round(lat + site.y_m / _METRES_PER_DEGREE, 6),
    )
