"""Which instances belong to which suite."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Case:
    """One named instance with the phase measured and the time each method gets."""

    instance: str
    phase: Literal["pairing", "rotation"]
    time_limit_s: float
    policy: str = "default"


SUITES: dict[str, tuple[Case, ...]] = {
    "smoke": (
        Case("mountain-40", "pairing", 10),
        Case("plain-60-schools", "pairing", 10),
        Case("mountain-40", "rotation", 60, "fengjie-2014"),
    ),
    "pairing": tuple(
        Case(f"{landform}-{size}-schools", "pairing", 60)
        for size in (60, 100, 300)
        for landform in ("plain", "mountain", "city-edge", "islands")
    ),
    "rotation": (
        Case("mountain-40", "rotation", 120, "fengjie-2014"),
        Case("mountain-40", "rotation", 120, "xinjiang-league"),
        Case("mountain-40", "rotation", 120, "default"),
    ),
}
