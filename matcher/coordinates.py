"""Points between WGS-84, GCJ-02 and BD-09, whole arrays at a time.

GCJ-02 is the datum Chinese map services must use; BD-09 is Baidu's shift on top of
it. Both shifts have a closed form forward and none backward, so the way back is a
fixed point: guess, shift forward, correct by the miss. The shift changes by less than
one part in a thousand over its own length, so three rounds leave well under a
millimetre of arithmetic error. Outside a rectangle around China nothing is shifted.

References
----------
Constants and series as published in the open implementations (eviltransform,
coordtransform); both publish the vectors the tests use.
"""

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from matcher.county import Crs

Points: TypeAlias = npt.NDArray[np.float64]

_SEMI_MAJOR_M = 6378245.0
_ECCENTRICITY_SQUARED = 0.00669342162296594323
_CHINA_LON = (72.004, 137.8347)
_CHINA_LAT = (0.8293, 55.8271)
_BAIDU_LON = 0.0065
_BAIDU_LAT = 0.006
_ROUNDS = 4


def in_shifted_area(points: Points) -> npt.NDArray[np.bool_]:
    """Return which points lie in the rectangle where GCJ-02 differs from WGS-84.

    Parameters
    ----------
    points
        (n, 2) longitude and latitude, degrees.

    Returns
    -------
    numpy.ndarray
        (n,) booleans.
    """
    lon, lat = points[:, 0], points[:, 1]
    return (
        (lon >= _CHINA_LON[0])
        & (lon <= _CHINA_LON[1])
        & (lat >= _CHINA_LAT[0])
        & (lat <= _CHINA_LAT[1])
    )


def to_wgs84(points: Points, crs: Crs) -> Points:
    """Convert points of any known system to WGS-84.

    Parameters
    ----------
    points
        (n, 2) longitude and latitude, degrees.
    crs
        System the points are given in.

    Returns
    -------
    numpy.ndarray
        (n, 2) longitude and latitude, degrees; a new array.

    Examples
    --------
    >>> gcj = np.array([[116.41024449916938, 39.91640428150164]])
    >>> to_wgs84(gcj, Crs.GCJ02).round(6).tolist()
    [[116.404, 39.915]]
    """
    if crs is Crs.WGS84:
        return points.copy()
    if crs is Crs.BD09:
        points = _backward(points, gcj02_to_bd09)
    return _backward(points, wgs84_to_gcj02)


def from_wgs84(points: Points, crs: Crs) -> Points:
    """Convert WGS-84 points to another system; the inverse of `to_wgs84`.

    Parameters
    ----------
    points
        (n, 2) longitude and latitude, degrees.
    crs
        System wanted.

    Returns
    -------
    numpy.ndarray
        (n, 2) longitude and latitude, degrees; a new array.
    """
    if crs is Crs.WGS84:
        return points.copy()
    shifted = wgs84_to_gcj02(points)
    return gcj02_to_bd09(shifted) if crs is Crs.BD09 else shifted


def wgs84_to_gcj02(points: Points) -> Points:
    """Shift WGS-84 points, (n, 2) degrees, to GCJ-02; unchanged outside China."""
    x, y = points[:, 0] - 105.0, points[:, 1] - 35.0
    root = np.sqrt(np.abs(x))
    waves = 20.0 * np.sin(6.0 * np.pi * x) + 20.0 * np.sin(2.0 * np.pi * x)
    north_m = (
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
        + (waves + _ripple(y, 20.0, 40.0) + _swell(y, 160.0, 320.0)) * (2.0 / 3.0)
    )  # fmt: skip
    east_m = (
        300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
        + (waves + _ripple(x, 20.0, 40.0) + _swell(x, 150.0, 300.0)) * (2.0 / 3.0)
    )  # fmt: skip
    latitude = np.radians(points[:, 1])
    curvature = 1.0 - _ECCENTRICITY_SQUARED * np.sin(latitude) ** 2
    meridian_m = _SEMI_MAJOR_M * (1.0 - _ECCENTRICITY_SQUARED) / curvature**1.5
    parallel_m = _SEMI_MAJOR_M / np.sqrt(curvature) * np.cos(latitude)
    shift = np.degrees(np.stack([east_m / parallel_m, north_m / meridian_m], axis=1))
    return points + np.where(in_shifted_area(points)[:, None], shift, 0.0)


def _ripple(t: Points, near: float, far: float) -> Points:
    return near * np.sin(np.pi * t) + far * np.sin(np.pi * t / 3.0)


def _swell(t: Points, near: float, far: float) -> Points:
    return near * np.sin(np.pi * t / 12.0) + far * np.sin(np.pi * t / 30.0)


def gcj02_to_bd09(points: Points) -> Points:
    """Shift GCJ-02 points, (n, 2) degrees, to BD-09; unchanged outside China."""
    lon, lat = points[:, 0], points[:, 1]
    frequency = np.pi * 3000.0 / 180.0
    radius = np.hypot(lon, lat) + 0.00002 * np.sin(lat * frequency)
    angle = np.arctan2(lat, lon) + 0.000003 * np.cos(lon * frequency)
    shifted = np.stack(
        [radius * np.cos(angle) + _BAIDU_LON, radius * np.sin(angle) + _BAIDU_LAT],
        axis=1,
    )
    return np.where(in_shifted_area(points)[:, None], shifted, points)


def _backward(points: Points, forward: Callable[[Points], Points]) -> Points:
    guess = points
    for _ in range(_ROUNDS):
        guess = guess + (points - forward(guess))
    return guess
