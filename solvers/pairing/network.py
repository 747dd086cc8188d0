"""The constraints of a flow: recipients, supports, their steps, gates and twins.

Variables, in this order: the pairs, the recipients unpaired, the supports idle, the
steps of every support above its least number.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.problem import Goal, Ints, PairingProblem
from solvers.programme import Programme


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """Room above the least number: pieces of equal cost, by support."""

    support: Ints
    first: Ints
    width: Ints
    gates: list[tuple[int, int | None]]
    """Steps held shut: the step, and the one that must be full before, None: busy."""


def marginal(goal: Goal, number: Ints) -> Ints:
    """Return what the recipient of each number costs beyond the one before it."""
    return goal.size_cost[number] - goal.size_cost[number - 1]


def steps_of(problem: PairingProblem) -> Steps:
    """Cut the room of every support into pieces that cost the same under all goals."""
    support: list[int] = []
    first: list[int] = []
    width: list[int] = []
    gates: list[tuple[int, int | None]] = []
    counts = np.diff(problem.arc_start).tolist()
    goals = (*problem.goals, *(goal for goal, _ in problem.limits))
    sizes = np.array([goal.size_cost for goal in goals], dtype=np.int64)
    sizes = sizes.reshape(len(goals), -1)
    idle = np.array([goal.idle_cost for goal in goals], dtype=np.int64)
    idle = idle.reshape(len(goals), -1)
    for s, (low, high) in enumerate(
        zip(problem.degree_min.tolist(), problem.degree_max.tolist(), strict=True)
    ):
        high = min(high, counts[s])
        if high <= low:
            continue
        more = np.diff(sizes[:, low : high + 1], axis=1)
        rises = bool((np.diff(more, axis=1) >= 0).all())
        opens = low == 1 and bool((sizes[:, 1] - idle[:, s] <= more[:, 0]).all())
        before: int | None = None
        for number in range(low + 1, high + 1):
            at = number - low - 1
            if at and rises and bool((more[:, at] == more[:, at - 1]).all()):
                width[-1] += 1
                continue
            support.append(s)
            first.append(number)
            width.append(1)
            if not (rises and opens):
                gates.append((len(first) - 1, None if rises else before))
                before = len(first) - 1
    return Steps(
        np.array(support, dtype=np.int64),
        np.array(first, dtype=np.int64),
        np.array(width, dtype=np.int64),
        gates,
    )


def programme_of(problem: PairingProblem, steps: Steps) -> Programme:
    """Return the constraints, with costs of 0."""
    n_arc, n_recipient = problem.n_arc, problem.n_recipient
    n_support, n_step, n_gate = problem.n_support, len(steps.first), len(steps.gates)
    stay = n_arc + np.arange(n_recipient)
    idle = n_arc + n_recipient + np.arange(n_support)
    step = n_arc + n_recipient + n_support + np.arange(n_step)
    head, gate = n_recipient, n_recipient + n_support
    low = problem.degree_min
    entries = [
        (problem.arcs[:, 1], np.arange(n_arc), np.ones(n_arc)),
        (np.arange(n_recipient), stay, np.ones(n_recipient)),
        (head + problem.arcs[:, 0], np.arange(n_arc), np.ones(n_arc)),
        (head + steps.support, step, -np.ones(n_step)),
        (head + np.arange(n_support), idle, low),
    ]
    right = [np.ones(n_recipient), low]
    for index, (held, before) in enumerate(steps.gates):
        width = int(steps.width[held])
        row = np.array([gate + index] * 2)
        if before is None:
            key, weight = idle[steps.support[held]], width
        else:
            key, weight = step[before], -1
        entries.append((row, np.array([step[held], key]), np.array([1, weight])))
        right.append(np.array([width if before is None else 0]))
    for index, together in enumerate(_twins(problem)):
        row = np.full(len(together), gate + n_gate + index)
        entries.append((row, together, np.ones(len(together))))
        right.append(np.array([1]))
    upper = np.ones(n_arc + n_recipient + n_support + n_step, dtype=np.int64)
    upper[step] = steps.width
    lower = np.zeros_like(upper)
    is_open = _open_arcs(problem)
    count = np.bincount(problem.arcs[is_open, 0], minlength=n_support)
    cannot = count < low
    lower[idle[cannot]] = 1
    upper[:n_arc] = is_open & ~cannot[problem.arcs[:, 0]]
    rows, columns, weights = (
        np.concatenate(parts).astype(np.int64) for parts in zip(*entries, strict=True)
    )
    return Programme(
        costs=np.zeros_like(upper),
        lower=lower,
        upper=upper,
        rows=rows,
        columns=columns,
        weights=weights,
        right=np.concatenate(right).astype(np.int64),
        at_most=np.arange(sum(map(len, right))) >= gate,
    )


def _open_arcs(problem: PairingProblem) -> NDArray[np.bool_]:
    """Return the pairs the form, if there is one, is open to."""
    if not problem.forms:
        return np.ones(problem.n_arc, dtype=np.bool_)
    return problem.forms[0].arc


def _twins(problem: PairingProblem) -> list[Ints]:
    """Return the arcs of which a support may take one at most."""
    if problem.twin is None:
        return []
    key = np.column_stack((problem.arcs[:, 0], problem.twin[problem.arcs[:, 1]]))
    _, group = np.unique(key, axis=0, return_inverse=True)
    group = group.reshape(-1)
    often = np.flatnonzero(np.bincount(group) > 1)
    return [np.flatnonzero(group == name) for name in often]
