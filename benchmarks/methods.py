"""Our method and its peers: from one problem in integers to a plan."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from benchmarks.arcs_highs import solve_arcs_highs
from benchmarks.greedy import nearest_first
from solvers.pairing.engine import solve_pairing
from solvers.pairing.naive import ArcProblem, solve_arcs
from solvers.pairing.problem import PairingProblem
from solvers.params import Params

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Task:
    """What a method is given: the same problem in two writings.

    Parameters
    ----------
    problem
        As arcs.
    ours
        As the product's reduction writes it.
    time_limit_s
        Seconds from here to the plan, building of models included.
    seed
        For methods that draw.
    """

    problem: ArcProblem
    ours: PairingProblem
    time_limit_s: float
    seed: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a method gives back.

    Parameters
    ----------
    partner
        Support row of each recipient, -1 if left out.
    proven
        Whether the method claims that no plan is better.
    bounds
        Bound by goal; () where the method proves none.
    """

    partner: tuple[int, ...]
    proven: bool
    bounds: tuple[tuple[str, int], ...] = ()


class Listener(Protocol):
    """Hears what a method reports while it runs."""

    def built(self) -> None:
        """Hear that the model is built."""

    def best(self, goal: str, value: int, bound: int) -> None:
        """Hear of a better value or bound of a goal."""


Method = Callable[[Task, Listener], Found | None]


def ours(task: Task, listener: Listener) -> Found:
    """Solve over consortia, the product's own engine."""
    result = solve_pairing(
        task.ours, params=_params(task), on_best=lambda *told: listener.best(*told)
    )
    assert result.solution is not None
    return Found(
        partner=result.solution.partner,
        proven=str(result.status) == "optimal",
        bounds=tuple((tier.name, tier.bound) for tier in result.tiers),
    )


def greedy(task: Task, listener: Listener) -> Found:
    """Pair nearest first, as by hand."""
    listener.built()
    return Found(nearest_first(task.problem), proven=False)


def arc_cpsat(task: Task, listener: Listener) -> Found | None:
    """Solve the naive arc model in CP-SAT with two workers."""
    result = solve_arcs(task.problem, params=_params(task), on_built=listener.built)
    return _from_arcs(task, result.solution, str(result.status) == "optimal")


def arc_highs(task: Task, listener: Listener) -> Found | None:
    """Solve the naive arc model in HiGHS."""
    chosen, proven = solve_arcs_highs(
        task.problem, time_limit_s=task.time_limit_s, on_built=listener.built
    )
    return _from_arcs(task, chosen, proven)


def _params(task: Task) -> Params:
    return Params(time_limit_s=task.time_limit_s, seed=task.seed, workers=WORKERS)


def _from_arcs(
    task: Task, chosen: tuple[int, ...] | None, proven: bool
) -> Found | None:
    if chosen is None:
        return None
    partner = [-1] * len(task.problem.need)
    for support, recipient in task.problem.arcs[list(chosen)].tolist():
        partner[recipient] = support
    return Found(tuple(partner), proven)


METHODS: dict[str, Method] = {
    "jiedui": ours,
    "arc CP-SAT": arc_cpsat,
    "arc HiGHS": arc_highs,
    "greedy": greedy,
}
"""Ours first; the others are its peers."""
