"""Mends holes of a published plan, all together: one option for each hole.

Variables
    takes[h, o] in {0, 1}: hole h is mended by option o.
    picks[h, o, p, c] in {0, 1}: choice c of part p of that option is made.

Goal
    the cost of the options and choices, and of the holes left open.

Constraints
    at most one option for each hole
    as many choices of each part as it asks for, if its option is taken, else none
    the uses of a resource by options and choices taken stay within what there is of it
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params

Expr = cp_model.LinearExpr

_EFFORT = 3.0
"""Work of the solve in the units of CP-SAT, where the caller says nothing."""


class Choice(NamedTuple):
    """One way to do a part.

    Attributes
    ----------
    cost : int
    uses : tuple[int, ...]
        Resources, one named as often as units of it are used.
    """

    cost: int
    uses: tuple[int, ...]


class Part(NamedTuple):
    """Something an option needs: so many of some choices."""

    number: int
    choices: tuple[Choice, ...]


class Option(NamedTuple):
    """One way to mend a hole."""

    cost: int
    uses: tuple[int, ...]
    parts: tuple[Part, ...]


class Hole(NamedTuple):
    """Something to mend, and what it costs to leave it open."""

    options: tuple[Option, ...]
    open_cost: int


class Mend(NamedTuple):
    """The option taken and the choices made in each of its parts."""

    option: int
    picks: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class MendingProblem:
    """Holes, and how much there is of each resource (unlimited where not said)."""

    holes: tuple[Hole, ...]
    limits: dict[int, int]


class Mended(NamedTuple):
    """What becomes of each hole (None: left open), and whether nothing is cheaper."""

    mends: tuple[Mend | None, ...]
    proven: bool


def mend(problem: MendingProblem, params: Params, *, effort: float = _EFFORT) -> Mended:
    """Mend as many holes as possible at the least cost.

    Parameters
    ----------
    problem
        Costs are at least 0; `open_cost` outweighs everything that mends a hole.
    params
        Limits of the solve.
    effort
        Most work, in the units of CP-SAT.
    """
    if not problem.holes:
        return Mended((), proven=True)
    model = cp_model.CpModel()
    takes: dict[tuple[int, int], Any] = {}
    picks: dict[tuple[int, int, int, int], Any] = {}
    used: dict[int, list[tuple[int, int]]] = defaultdict(list)
    known: list[Any] = []
    costs: list[Any] = []

    def claim(uses: tuple[int, ...], var: Any) -> None:
        for resource, times in Counter(uses).items():
            if resource in problem.limits:
                used[resource].append((len(known), times))
        known.append(var)

    for h, hole in enumerate(problem.holes):
        left = model.new_bool_var(f"open{h}")
        costs.append(hole.open_cost * left)
        mine = [left]
        for o, option in enumerate(hole.options):
            if any(len(part.choices) < part.number for part in option.parts):
                continue
            take = takes[h, o] = model.new_bool_var(f"take{h},{o}")
            mine.append(take)
            costs.append(option.cost * take)
            claim(option.uses, take)
            for p, part in enumerate(option.parts):
                row = []
                for c, choice in enumerate(part.choices):
                    pick = model.new_bool_var(f"pick{h},{o},{p},{c}")
                    picks[h, o, p, c] = pick
                    row.append(pick)
                    costs.append(choice.cost * pick)
                    claim(choice.uses, pick)
                model.add(Expr.sum(row) == part.number * take)
        model.add_exactly_one(mine)
    for terms, limit in _tightest(problem, used).items():
        model.add(Expr.sum([times * known[v] for v, times in terms]) <= limit)
    model.minimize(Expr.sum(costs))
    answer = solve(
        model, params=params, workers=1, deterministic_limit=effort, confirm=False
    )
    if not answer.found:
        return Mended((None,) * len(problem.holes), proven=False)
    taken = {h: o for (h, o), var in takes.items() if answer.value(var)}
    mends = tuple(
        Mend(
            taken[h],
            tuple(
                tuple(
                    c
                    for c in range(len(part.choices))
                    if answer.value(picks[h, taken[h], p, c])
                )
                for p, part in enumerate(hole.options[taken[h]].parts)
            ),
        )
        if h in taken
        else None
        for h, hole in enumerate(problem.holes)
    )
    return Mended(mends, answer.objective == answer.bound)


def _tightest(
    problem: MendingProblem, used: dict[int, list[tuple[int, int]]]
) -> dict[tuple[tuple[int, int], ...], int]:
    """Return each set of uses once, with the least there is of what it uses.

    What cannot be used up is left out.
    """
    found: dict[tuple[tuple[int, int], ...], int] = {}
    for resource, row in sorted(used.items()):
        limit, terms = problem.limits[resource], tuple(row)
        if sum(times for _, times in terms) > limit:
            found[terms] = min(found.get(terms, limit), limit)
    return found
