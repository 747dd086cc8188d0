"""The parts of a problem that touch no other part: its connected components."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.problem import Goal, Ints, PairingProblem


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a problem that touches no other part.

    Parameters
    ----------
    problem
        The part, renumbered; its goals carry no constant.
    supports, recipients
        Their numbers in the whole problem.
    """

    problem: PairingProblem
    supports: Ints
    recipients: Ints


def parts_of(problem: PairingProblem) -> list[Part]:
    """Return the connected components that hold at least one arc.

    Limits and excluded plans tie them together into one. Supports and recipients
    without an arc are in no part: they stay idle and unpaired in every plan.
    """
    root = list(range(problem.n_support))
    owner = [-1] * problem.n_recipient

    def find(support: int) -> int:
        while root[support] != support:
            root[support] = root[root[support]]
            support = root[support]
        return support

    for support, recipient in problem.arcs.tolist():
        if owner[recipient] < 0:
            owner[recipient] = support
        else:
            one, other = find(support), find(owner[recipient])
            root[max(one, other)] = min(one, other)
    label = np.array([find(s) for s in range(problem.n_support)], dtype=np.int64)
    if problem.tied:
        label[:] = 0
    arc_label = label[problem.arcs[:, 0]]
    return [_part(problem, arc_label == value) for value in np.unique(arc_label)]


def one_part(problem: PairingProblem) -> Part | None:
    """Return all arcs as one part, connected or not; None without any."""
    if not problem.n_arc:
        return None
    return _part(problem, np.ones(problem.n_arc, dtype=np.bool_))


def _part(problem: PairingProblem, inside: NDArray[np.bool_]) -> Part:
    supports, local_s = np.unique(problem.arcs[inside, 0], return_inverse=True)
    recipients, local_r = np.unique(problem.arcs[inside, 1], return_inverse=True)

    def cut(goal: Goal) -> Goal:
        return replace(
            goal,
            pair_cost=goal.pair_cost[inside],
            unpaired_cost=goal.unpaired_cost[recipients],
            idle_cost=goal.idle_cost[supports],
            constant=0,
        )

    part = PairingProblem(
        arcs=np.column_stack((local_s, local_r)).astype(np.int64),
        degree_min=problem.degree_min[supports],
        degree_max=problem.degree_max[supports],
        spares=problem.spares[supports],
        needs=problem.needs[recipients],
        goals=tuple(cut(goal) for goal in problem.goals),
        forms=tuple(form.part(inside, supports) for form in problem.forms),
        twin=None if problem.twin is None else problem.twin[recipients],
        limits=tuple(
            (cut(goal), most - outside(problem, goal, supports, recipients))
            for goal, most in problem.limits
        ),
        excluded=_excluded(problem, supports, recipients),
        gap_most=problem.gap_most,
    )
    return Part(part, supports, recipients)


def outside(
    problem: PairingProblem, goal: Goal, supports: Ints, recipients: Ints
) -> int:
    """Return what a goal costs whatever the schools named do.

    Parameters
    ----------
    supports, recipients
        Rows of the schools that have a choice; all others are idle and unpaired.
    """
    idle = np.ones(problem.n_support, dtype=np.bool_)
    stay = np.ones(problem.n_recipient, dtype=np.bool_)
    idle[supports] = False
    stay[recipients] = False
    alone = int(goal.idle_cost[idle].sum()) + int(goal.unpaired_cost[stay].sum())
    return goal.constant + alone


def _excluded(
    problem: PairingProblem, supports: Ints, recipients: Ints
) -> tuple[tuple[int, ...], ...]:
    """Return the plans not wanted, less those with a pair that is not allowed."""
    local = {support: i for i, support in enumerate(supports.tolist())}
    local[-1] = -1
    possible = [
        plan
        for plan in problem.excluded
        if all(s < 0 or (s, r) in problem.arc_of for r, s in enumerate(plan))
    ]
    return tuple(
        tuple(local[plan[r]] for r in recipients.tolist()) for plan in possible
    )
