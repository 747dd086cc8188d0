"""Named cover of a weekly pattern: one colleague for each lesson of a whole stay.

Variables
    takes[u, c] in {0, 1}: colleague c takes the weekly lesson u for the whole stay.

Goal
    the largest load first, then the cost of the choices.

Constraints
    every lesson has one colleague
    sum over u of times[u, w] * takes[u, c] <= left[c, w]   for every week w
    one lesson of a slot for each colleague
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params

Expr = cp_model.LinearExpr


class StandingUnit(NamedTuple):
    """A weekly lesson left at home.

    Attributes
    ----------
    slots : tuple[int, ...]
        Numbers of the (day, period) at which it is held during the stay.
    weeks : tuple[tuple[int, int], ...]
        (week, number of times held in it).
    options : tuple[tuple[int, int], ...]
        (colleague, cost) of everyone free at every one of its slots.
    """

    slots: tuple[int, ...]
    weeks: tuple[tuple[int, int], ...]
    options: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class StandingProblem:
    """Lessons of one absence and what each colleague may still take in a week."""

    units: tuple[StandingUnit, ...]
    week_cap: Mapping[tuple[int, int], int]


def assign_standing(problem: StandingProblem, params: Params) -> tuple[int, ...] | None:
    """Return the colleague of each weekly lesson, or None if there is no way."""
    if not problem.units:
        return ()
    model = cp_model.CpModel()
    takes: dict[tuple[int, int], Any] = {}
    loads: dict[int, list[Any]] = defaultdict(list)
    costs = []
    for index, unit in enumerate(problem.units):
        options = [o for o in unit.options if _fits(problem, unit, o[0])]
        if not options:
            return None
        for who, cost in options:
            take = model.new_bool_var(f"take{index},{who}")
            takes[index, who] = take
            loads[who].append(take)
            costs.append(cost * take)
        model.add_exactly_one([takes[index, who] for who, _ in options])
    weeks, clashes = _weeks(problem.units), _clashes(problem.units)
    for who in loads:
        for terms, cap in _week_limits(problem, weeks, takes, who):
            model.add(Expr.sum(terms) <= cap)
        for clash in clashes:
            both = [takes[i, who] for i in clash if (i, who) in takes]
            if len(both) > 1:
                model.add_at_most_one(both)
    peak = model.new_int_var(0, len(problem.units), "peak")
    for load in loads.values():
        model.add(Expr.sum(load) <= peak)
    model.minimize(_PEAK * peak + Expr.sum(costs))
    answer = solve(
        model, params=params, workers=1, deterministic_limit=_EFFORT, confirm=False
    )
    if not answer.found:
        return None
    taken = {index: who for (index, who), v in takes.items() if answer.value(v)}
    return tuple(taken[index] for index in range(len(problem.units)))


def _week_limits(
    problem: StandingProblem,
    weeks: Mapping[int, tuple[tuple[int, int], ...]],
    takes: Mapping[tuple[int, int], Any],
    who: int,
) -> list[tuple[list[Any], int]]:
    """Return the lessons a colleague may take in a week, and how many of them.

    Weeks with the same lessons are one limit, the lowest; one that nothing can break
    is left out.
    """
    left: dict[tuple[tuple[int, int], ...], int] = {}
    for week, held in weeks.items():
        mine = tuple((i, times) for i, times in held if (i, who) in takes)
        cap = problem.week_cap.get((who, week), 0)
        if sum(times for _, times in mine) > cap:
            left[mine] = min(left.get(mine, cap), cap)
    return [
        ([times * takes[i, who] for i, times in mine], cap)
        for mine, cap in left.items()
    ]


def _weeks(units: tuple[StandingUnit, ...]) -> dict[int, tuple[tuple[int, int], ...]]:
    """Return by week the lessons held in it, each with the number of times."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for index, unit in enumerate(units):
        for week, times in unit.weeks:
            found[week].append((index, times))
    return {week: tuple(held) for week, held in sorted(found.items())}


def _clashes(units: tuple[StandingUnit, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the groups of lessons held in one slot, each group once."""
    held: dict[int, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        for slot in unit.slots:
            held[slot].append(index)
    groups = dict.fromkeys(tuple(group) for group in held.values() if len(group) > 1)
    return tuple(groups)


_PEAK = 10_000
_EFFORT = 1.5
"""Work of the solve in the units of CP-SAT, about two to four seconds each."""


def _fits(problem: StandingProblem, unit: StandingUnit, who: int) -> bool:
    return all(
        problem.week_cap.get((who, week), 0) >= times for week, times in unit.weeks
    )
