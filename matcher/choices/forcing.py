"""A pairing problem with something forced: a recipient paired, a member of a group.

What is forced stands after the requirements of the problem and before its goals, so
that a forced choice that would break a requirement shows as not to be had.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matcher.choices.solving import solve
from solvers.pairing.forms import Form
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params

_FORCED, _STAY = "forced", "stay"


@dataclass(frozen=True, slots=True)
class Tried:
    """A plan sought with something forced.

    Parameters
    ----------
    partner
        The best plan found.
    holds
        It keeps what is forced, and every requirement as well as the plan in force.
    proven
        If it holds: no plan that holds is better. If not: no plan holds.
    """

    partner: tuple[int, ...]
    holds: bool
    proven: bool


def force(
    problem: PairingProblem,
    asked: PairingProblem,
    partner: Sequence[int],
    *,
    hints: Sequence[Sequence[int]],
    params: Params,
) -> Tried:
    """Return the best plan of a problem with something forced.

    Of plans equal on all goals the one is taken in which fewest recipients move.

    Parameters
    ----------
    problem
        As it is in force.
    asked
        The same from `with_place` or `with_member`, maybe with fewer pairs.
    partner
        The plan in force.
    hints
        Plans that may be where to start from.
    params
        Limits.
    """
    asked = replace(asked, goals=(*asked.goals, _staying(asked, partner)))
    hint = next((plan for plan in hints if asked.admits(plan)), None)
    found = solve(asked, params=params, hint=hint)
    musts = [goal for goal in problem.goals if goal.must]
    before = {goal.name: problem.value(goal, partner) for goal in musts}
    held = {tier.name: tier for tier in found.tiers}
    wanted = {**before, _FORCED: 0}
    missed = [name for name, most in wanted.items() if held[name].value > most]
    if missed:
        sure = any(held[name].bound > most for name, most in wanted.items())
        return Tried(found.partner, holds=False, proven=sure)
    told = [tier for tier in found.tiers if tier.name != _STAY]
    proven = all(tier.value == tier.bound for tier in told)
    return Tried(found.partner, holds=True, proven=proven)


def with_place(problem: PairingProblem, place: int) -> PairingProblem:
    """Return the problem with one more requirement: a recipient is paired."""
    left = np.zeros(problem.n_recipient, dtype=np.int64)
    left[place] = 1
    return _required(problem, unpaired=left)


def with_member(
    problem: PairingProblem, support: int, arcs: NDArray[np.bool_]
) -> PairingProblem:
    """Return the problem with one more requirement: a support has one of some pairs.

    Parameters
    ----------
    arcs
        Shape (n_arc,): pairs of the support, of which its group must hold one.
    """
    busy = np.zeros(problem.n_support, dtype=np.int64)
    busy[support] = 1
    asked = _required(problem, idle=busy)
    every = np.ones(problem.n_arc, dtype=np.bool_)
    none = np.zeros((0, problem.n_arc), dtype=np.int64)
    free = np.zeros((0, problem.n_support), dtype=np.int64)
    plain = Form(problem.degree_min, problem.degree_max, every, none, free, free)
    forms = problem.forms or (plain,)
    least = busy[None, :]
    most = np.full_like(least, problem.n_recipient)
    return replace(
        asked,
        forms=tuple(
            replace(
                form,
                weight=np.vstack([form.weight, arcs[None, :].astype(np.int64)]),
                least=np.vstack([form.least, least]),
                most=np.vstack([form.most, most]),
            )
            for form in forms
        ),
    )


def _required(
    problem: PairingProblem,
    *,
    unpaired: NDArray[np.int64] | None = None,
    idle: NDArray[np.int64] | None = None,
) -> PairingProblem:
    """Return the problem with a requirement after those it has."""
    musts = [goal for goal in problem.goals if goal.must]
    others = [goal for goal in problem.goals if not goal.must]
    goal = Goal(
        name=_FORCED,
        pair_cost=np.zeros(problem.n_arc, dtype=np.int64),
        unpaired_cost=_or_none(unpaired, problem.n_recipient),
        idle_cost=_or_none(idle, problem.n_support),
        size_cost=np.zeros_like(problem.goals[0].size_cost),
        must=True,
    )
    return replace(problem, goals=(*musts, goal, *others))


def _or_none(costs: NDArray[np.int64] | None, length: int) -> NDArray[np.int64]:
    return np.zeros(length, dtype=np.int64) if costs is None else costs


def _staying(problem: PairingProblem, partner: Sequence[int]) -> Goal:
    """Return the goal that nobody moves without need; it settles what is equal."""
    arcs = problem.arcs
    same = np.array(partner, dtype=np.int64)[arcs[:, 1]] == arcs[:, 0]
    alone = np.array(partner, dtype=np.int64) < 0
    return Goal(
        name=_STAY,
        pair_cost=-same.astype(np.int64),
        unpaired_cost=-alone.astype(np.int64),
        idle_cost=np.zeros(problem.n_support, dtype=np.int64),
        size_cost=np.zeros_like(problem.goals[0].size_cost),
    )
