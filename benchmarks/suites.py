"""Which instances belong to which suite, and which are public with fixed seeds."""

from dataclasses import dataclass
from typing import Literal

from benchmarks.instance import POLICY, Named
from benchmarks.lists import LISTS

LANDFORMS = ("plain", "mountain", "city-edge", "islands")
SLACKS = ("", "-tight", "-loose")
SIZES = (60, 100, 300, 1_000, 2_000, 5_000, 10_000)
FIXED = frozenset({*LISTS, "real-sotik"})
"""Instances that no seed changes."""


@dataclass(frozen=True, slots=True)
class Case:
    """One named instance with the phase measured and the time each method gets.

    Parameters
    ----------
    instance
        Name; with a seed it makes one county.
    phase
        What is measured: the pairing; a term's rotation under the pairing of each
        method; the observation of a term by each method (see `benchmarks.terms`).
    time_limit_s
        Seconds for each method.
    policy
        Name of a preset.
    methods
        Only these; () all.
    """

    instance: str
    phase: Literal["pairing", "rotation", "term"]
    time_limit_s: float
    policy: str = POLICY
    methods: tuple[str, ...] = ()


def limit_of(size: int) -> float:
    """Return the seconds each method gets on a county of a size, in schools.

    Examples
    --------
    >>> limit_of(60), limit_of(2_000)
    (10.0, 60.0)
    """
    for largest, seconds in ((100, 10.0), (300, 30.0), (2_000, 60.0)):
        if size <= largest:
            return seconds
    return 600.0


def _variants(size: int) -> tuple[tuple[str, str], ...]:
    """Return landform and slack; large counties are fewer, since each takes long."""
    if size <= 300:
        return tuple((form, slack) for form in LANDFORMS for slack in SLACKS)
    if size <= 2_000:
        plain = tuple((form, "") for form in LANDFORMS)
        return (*plain, ("mountain", "-tight"), ("plain", "-loose"))
    return (*((form, "") for form in LANDFORMS[:3]), ("islands", "-tight"))


def _pairing() -> tuple[Case, ...]:
    generated = tuple(
        Case(f"{form}-{size}-schools{slack}", "pairing", limit_of(size))
        for size in SIZES
        for form, slack in _variants(size)
    )
    real = tuple(Case(name, "pairing", 10.0) for name in ("real-sotik", *LISTS))
    return (*generated, *real)


SUITES: dict[str, tuple[Case, ...]] = {
    "smoke": (
        Case("mountain-40-schools", "pairing", 5),
        Case("plain-60-schools", "pairing", 5),
        Case("mountain-60-schools-tight", "pairing", 5),
        Case("mountain-40", "rotation", 60, "fengjie-2014", ("jiedui", "greedy")),
    ),
    "pairing": _pairing(),
    "rotation": (
        Case("mountain-40", "rotation", 120, "fengjie-2014"),
        Case("mountain-40", "rotation", 120, "xinjiang-league"),
        Case("mountain-40", "rotation", 120, "default"),
        *(
            Case(f"{form}-{size}{slack}", "term", seconds, "fengjie-2014")
            for size, seconds in ((40, 30.0), (100, 60.0), (300, 120.0))
            for form in ("mountain", "plain")
            for slack in ("", "-tight")
        ),
    ),
}


def _public() -> tuple[Named, ...]:
    """Return one seed of every generated county up to 300 schools and some larger."""
    small = [
        Named(f"{form}-{size}-schools{slack}", 1 + place)
        for size in SIZES[:3]
        for place, form in enumerate(LANDFORMS)
        for slack in SLACKS
    ]
    large = [
        Named(f"{form}-{size}-schools{slack}", 1)
        for size, variants in (
            (1_000, _variants(1_000)),
            (2_000, _variants(2_000)),
            (5_000, (("plain", ""), ("mountain", ""))),
            (10_000, (("plain", ""), ("mountain", ""))),
        )
        for form, slack in variants
    ]
    return (*small, *large, Named("real-sotik", 0))


PUBLIC: tuple[Named, ...] = _public()
"""The public instances: the best known plan and bound of each is kept."""


def size_of(name: str) -> int | None:
    """Return the number of schools in the name of a generated county.

    Examples
    --------
    >>> size_of("city-edge-300-schools-tight")
    300
    """
    return next((int(word) for word in name.split("-") if word.isdigit()), None)
