"""What a solver answers: status, values, proven bounds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

S = TypeVar("S")


class Status(StrEnum):
    """What is known of an answer."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TierResult:
    """One lexicographic goal: its value and the bound proven for it.

    The bound holds given the values reached for the goals above it.
    """

    name: str
    value: int
    bound: int


@dataclass(frozen=True, slots=True)
class Result(Generic[S]):
    """Answer of a solve; `solution` is None unless OPTIMAL or FEASIBLE."""

    status: Status
    solution: S | None
    tiers: tuple[TierResult, ...] = ()
    runtime_s: float = 0.0
    method: str = ""

    @property
    def gap(self) -> float | None:
        """Largest relative gap over the goals; None without a solution."""
        if self.solution is None:
            return None
        return max(
            ((t.value - t.bound) / max(1, abs(t.value)) for t in self.tiers),
            default=0.0,
        )
