"""A plan to start from when limits or plans not wanted rule out most of them.

Where the hint and the plan made by hand's rule are no help, a plan that is wanted is
asked of the arc model, and then taken through the limits one by one: the goal of each
is made small, those before it kept. A limit below the bound proven cannot be kept.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

import numpy as np

from solvers.pairing.arcs import solve_arcs
from solvers.pairing.greedy import greedy_plan, mended
from solvers.pairing.polish import polish
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params
from solvers.result import Status, TierResult

_TRIALS = 20_000


class Start(NamedTuple):
    """A plan within all limits, or the reason why there is none.

    Attributes
    ----------
    status : Status
        FEASIBLE; INFEASIBLE: proven, and confirmed, that no plan is wanted and keeps
        all limits; UNKNOWN: none found in time.
    partner : tuple of int or None
        Support of each recipient, -1 if unpaired.
    """

    status: Status
    partner: tuple[int, ...] | None


class Least(NamedTuple):
    """The least value of one goal.

    Attributes
    ----------
    partner : tuple of int or None
        The plan that has it.
    tier : TierResult or None
        Value and bound.
    """

    partner: tuple[int, ...] | None
    tier: TierResult | None


class Minimise(Protocol):
    """Makes the one goal of a problem small, from a plan that the problem admits."""

    def __call__(
        self, problem: PairingProblem, *, params: Params, hint: Sequence[int], aim: int
    ) -> Least:
        """Return the least value found and the bound proven; `aim` is hoped for."""


def zero_goal(problem: PairingProblem, name: str = "any") -> Goal:
    """Return a goal under which all plans are the same."""
    length = int(problem.degree_max.max(initial=0)) + 1
    if problem.goals:
        length = problem.goals[0].size_cost.shape[0]
    return Goal(
        name=name,
        pair_cost=np.zeros(problem.n_arc, dtype=np.int64),
        unpaired_cost=np.zeros(problem.n_recipient, dtype=np.int64),
        idle_cost=np.zeros(problem.n_support, dtype=np.int64),
        size_cost=np.zeros(length, dtype=np.int64),
    )


def starting_plan(
    problem: PairingProblem,
    hint: Sequence[int] | None,
    *,
    params: Params,
    minimise: Minimise,
    over: Callable[[], bool],
) -> Start:
    """Return a plan that the problem admits, limits and all.

    Parameters
    ----------
    problem
        Limits, plans not wanted.
    hint
        A plan tried first, as it is and mended.
    params
        Limits of the search.
    minimise
        Makes one goal small; the engine.
    over
        Whether the time for local search is over.
    """
    tried = [] if hint is None else [tuple(hint), mended(problem, hint)]
    tried.append(greedy_plan(problem))
    for plan in tried:
        if problem.admits(plan):
            return Start(Status.FEASIBLE, plan)
    free = replace(problem, limits=())
    wanted = next((plan for plan in tried if free.admits(plan)), None)
    if wanted is None:
        asked = any_plan(free, params=params)
        if asked.partner is None:
            return asked
        wanted = asked.partner
    wanted = polish(free, wanted, trials=_TRIALS, over=over)
    return _through_limits(problem, wanted, params, minimise)


def any_plan(problem: PairingProblem, *, params: Params) -> Start:
    """Ask the arc model for any plan that is wanted; twice if there is none.

    Parameters
    ----------
    problem
        Plans not wanted and limits; its goals are not looked at.
    params
        Limits; half of the time left is taken for each try.
    """
    goal = zero_goal(problem)
    for again in (False, True):
        answer = solve_arcs(
            problem,
            goal,
            [],
            params=params,
            time_limit_s=params.remaining_s / 2,
            second_opinion=again,
        )
        if answer.partner is not None:
            return Start(Status.FEASIBLE, answer.partner)
        if answer.status is not Status.INFEASIBLE:
            return Start(Status.UNKNOWN, None)
    return Start(Status.INFEASIBLE, None)


def _through_limits(
    problem: PairingProblem,
    partner: tuple[int, ...],
    params: Params,
    minimise: Minimise,
) -> Start:
    def broken(limit: tuple[Goal, int]) -> bool:
        goal, most = limit
        return problem.value(goal, partner) > most

    kept = [limit for limit in problem.limits if not broken(limit)]
    left = [limit for limit in problem.limits if broken(limit)]
    for goal, most in left:
        asked = replace(problem, goals=(replace(goal, must=True),), limits=tuple(kept))
        least = minimise(asked, params=params, hint=partner, aim=most)
        if least.partner is None or least.tier is None:
            return Start(Status.UNKNOWN, None)
        if least.tier.value > most:
            proven = least.tier.bound > most
            return Start(Status.INFEASIBLE if proven else Status.UNKNOWN, None)
        partner = least.partner
        kept.append((goal, most))
    return Start(Status.FEASIBLE, partner)
