"""Who is posted out, where to, and who comes back in exchange.

Goals, in this order
    people owed but not posted; people sent beyond what is owed; posted without a
    counterpart; backbone teachers short; year-long postings short; people sent again
    before others went once (if turns are a rule); people wished for but not posted;
    swaps of different subjects; swaps of different grade bands; need of the year's
    subject left aside; unevenness over recipients and cost of the people chosen.
"""

import time
from dataclasses import replace

from solvers.cpsat import solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.exchange_model import ExchangeModel, moves_of
from solvers.rotation.exchange_problem import (
    Ask,
    ExchangeProblem,
    In,
    Mix,
    Move,
    Out,
)

__all__ = [
    "GOALS",
    "PREFERENCES",
    "Ask",
    "ExchangeProblem",
    "In",
    "Mix",
    "Move",
    "Out",
    "solve_exchange",
]


GOALS = (
    "short",
    "beyond",
    "unequal",
    "backbone_short",
    "year_short",
    "again",
    "aim_short",
    "unmatched_exchange",
    "band_unlike",
    "need_left",
    "uneven",
)
PREFERENCES = frozenset({"need_left", "uneven"})
"""Goals that choose among plans equal in what is owed; they need no proof."""


_POLISH_EFFORT = 1.0
_GOAL_EFFORT = 6.0
"""Work in the units of CP-SAT, about two to four seconds each."""


def solve_exchange(
    problem: ExchangeProblem, params: Params
) -> Result[tuple[Move, ...]]:
    """Choose postings and counterparts; see the goals of the module.

    Returns
    -------
    Result
        One tier for each goal of `GOALS`; the solution is in order of `out`.
    """
    began = time.monotonic()
    result = _solve(problem, params, perfect=True) or _solve(problem, params)
    if result is None:
        return Result(Status.UNKNOWN, None, runtime_s=time.monotonic() - began)
    return replace(result, runtime_s=time.monotonic() - began)


def _solve(
    problem: ExchangeProblem, params: Params, *, perfect: bool = False
) -> Result[tuple[Move, ...]] | None:
    """Solve goal by goal; `perfect` allows no value above 0 for the first goals."""
    built = ExchangeModel(problem, perfect=perfect)
    tiers: list[TierResult] = []
    moves: tuple[Move, ...] | None = None
    for name, goal in built.goals():
        free = name in PREFERENCES
        if isinstance(goal, int):
            if perfect and goal and not free:
                return None
            tiers.append(TierResult(name, goal, goal))
            continue
        if perfect and not free:
            built.model.add(goal <= 0)
            tiers.append(TierResult(name, 0, 0))
            continue
        built.model.minimize(goal)
        answer = solve(
            built.model,
            params=params,
            workers=1,
            deterministic_limit=_POLISH_EFFORT if name == GOALS[-1] else _GOAL_EFFORT,
            confirm=False,
        )
        if not answer.found or answer.objective is None or answer.bound is None:
            if perfect:
                return None
            break
        tiers.append(TierResult(name, answer.objective, answer.bound))
        built.model.add(goal <= answer.objective)
        moves = moves_of(built, answer)
    if moves is None:
        return None
    proven = len(tiers) == len(GOALS) and all(t.value == t.bound for t in tiers)
    return Result(
        Status.OPTIMAL if proven else Status.FEASIBLE,
        moves,
        tuple(tiers),
        method="cp-sat",
    )
