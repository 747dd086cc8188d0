"""One solve of several: its share of the time, its progress, its plan."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.progress import Stage, Tick, Watcher
from matcher.text import Text
from solvers.pairing.engine import solve_pairing
from solvers.pairing.problem import PairingProblem
from solvers.params import Params
from solvers.result import Status, TierResult

SEARCHING = Text("正在求解", "solving")
_SHORTEST_S = 0.01


@dataclass(frozen=True, slots=True)
class Solved:
    """A plan that a solve found.

    Parameters
    ----------
    partner
        Support row of each recipient row, -1 if unpaired.
    tiers
        Value and bound of each goal of the problem.
    proven
        Whether every goal is.
    method
        How it was found.
    """

    partner: tuple[int, ...]
    tiers: tuple[TierResult, ...]
    proven: bool
    method: str


def solve(
    problem: PairingProblem, *, params: Params, hint: Sequence[int] | None = None
) -> Solved:
    """Return the best plan of a problem, in the time there is.

    Parameters
    ----------
    hint
        A plan to start from; left aside unless the problem admits it. A problem with
        limits needs one; without limits an empty plan is always a plan.
    """
    if hint is not None and not problem.admits(hint):
        hint = None
    result = solve_pairing(problem, params=params, hint=hint)
    if result.solution is not None:
        return Solved(
            partner=result.solution.partner,
            tiers=result.tiers,
            proven=result.status is Status.OPTIMAL,
            method=result.method,
        )
    if hint is None:
        raise ValueError("a problem with limits needs a plan that keeps them")
    values = zip(problem.goals, problem.values(hint), strict=True)
    return Solved(
        partner=tuple(hint),
        tiers=tuple(TierResult(goal.name, value, 0) for goal, value in values),
        proven=False,
        method=result.method,
    )


def piece(params: Params, parts: int) -> Params:
    """Return limits for one of several solves that are still to come.

    Parameters
    ----------
    parts
        Solves to come, this one among them; each gets as much of the time left.
    """
    left = max(params.remaining_s / parts, _SHORTEST_S)
    return replace(params, time_limit_s=left, started=time.monotonic())


def over(params: Params) -> bool:
    """Return whether no further solve should begin."""
    return params.remaining_s <= 0 or params.stopped()


def watched(
    params: Params,
    watcher: Watcher,
    *,
    done: int = 0,
    total: int = 0,
    words: Text = SEARCHING,
) -> Params:
    """Return limits whose every question whether to stop is a report to a watcher.

    Parameters
    ----------
    done, total
        Pieces of the work done and to do; `total` 0 means unknown.
    words
        What happens now.
    """

    def stopped() -> bool:
        watcher.tick(
            Tick(
                Stage.PAIRING,
                done=done,
                total=total,
                message_zh=words.zh,
                message_en=words.en,
            )
        )
        return params.stopped() or watcher.stopped()

    return replace(params, stopped=stopped)
