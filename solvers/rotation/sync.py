"""Which weekly sync classes the pairs of a consortium hold, as a CP-SAT model.

Variables
    held[c] in {0, 1}: candidate c (a lesson of each end) becomes a line.

Goal, in this order
    the fewest lines short of what each pair is owed
    the fewest lines of a pair of one kind (subject and grade)
    the least sum of levels: 0 where one side needs what the other is strong in
    the fewest minutes lost of the longest time two bells have in common

Constraints
    a pair holds at most `wanted` lines
    a class, teacher or room is in at most `places` lines of a slot
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.tiers import split_bound

Expr = cp_model.LinearExpr

_EFFORT = 4.0
_GOALS = ("short", "repeats", "level", "lost_min")


class LineOption(NamedTuple):
    """A possible line.

    Attributes
    ----------
    pair, kind : int
        Whose it is; number of its subject and grade.
    level : int
        0 best.
    lost : int
        Minutes lost against the longest overlap.
    uses : tuple[int, ...]
        Numbers of what it takes up: classes, teachers, rooms, each in a slot.
    """

    pair: int
    kind: int
    level: int
    lost: int
    uses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SyncProblem:
    """Lines wanted, lines possible, and how often each thing can be used.

    Parameters
    ----------
    wanted
        Lines by pair.
    options
        Possible lines.
    places
        How many lines can use each thing.
    """

    wanted: tuple[int, ...]
    options: tuple[LineOption, ...]
    places: tuple[int, ...]


def choose_lines(problem: SyncProblem, params: Params) -> Result[tuple[int, ...]]:
    """Return the places of the lines held, ascending."""
    if not problem.options:
        short = sum(problem.wanted)
        nothing = (short, 0, 0, 0)
        tiers = tuple(TierResult(n, v, v) for n, v in zip(_GOALS, nothing, strict=True))
        return Result(Status.OPTIMAL, (), tiers, method="no line possible")
    model = cp_model.CpModel()
    held = [model.new_bool_var(f"held{i}") for i in range(len(problem.options))]
    _limits(model, problem, held)
    goals = [
        sum(problem.wanted) - Expr.sum(held),
        _repeats(model, problem, held),
        Expr.weighted_sum(held, [o.level for o in problem.options]),
        Expr.weighted_sum(held, [o.lost for o in problem.options]),
    ]
    weights = _weights(problem)
    model.minimize(Expr.weighted_sum(goals, weights))
    answer = solve(
        model, params=params, workers=1, deterministic_limit=_EFFORT, confirm=False
    )
    if not answer.found:
        return Result(answer.status, None, runtime_s=answer.runtime_s, method="cp-sat")
    chosen = tuple(i for i, value in enumerate(answer.values(held)) if value)
    values = tuple(answer.value(goal) for goal in goals)
    tiers = split_bound(_GOALS, values, weights, answer.bound or 0)
    return Result(answer.status, chosen, tiers, answer.runtime_s, "cp-sat")


def _weights(problem: SyncProblem) -> tuple[int, ...]:
    lines = sum(problem.wanted)
    lost = 1 + lines * max(o.lost for o in problem.options)
    level = lost * (1 + lines * max(o.level for o in problem.options))
    return level * (1 + lines), level, lost, 1


def _limits(model: cp_model.CpModel, problem: SyncProblem, held: list[Any]) -> None:
    pairs: dict[int, list[Any]] = defaultdict(list)
    users: dict[int, list[Any]] = defaultdict(list)
    for option, line in zip(problem.options, held, strict=True):
        pairs[option.pair].append(line)
        for thing in option.uses:
            users[thing].append(line)
    for pair, lines in pairs.items():
        model.add(Expr.sum(lines) <= problem.wanted[pair])
    for thing, lines in users.items():
        places = problem.places[thing]
        if places == 1 and len(lines) > 1:
            model.add_at_most_one(lines)
        elif len(lines) > places:
            model.add(Expr.sum(lines) <= places)


def _repeats(model: cp_model.CpModel, problem: SyncProblem, held: list[Any]) -> Any:
    kinds: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for option, line in zip(problem.options, held, strict=True):
        kinds[option.pair, option.kind].append(line)
    terms = []
    for (pair, _), lines in kinds.items():
        most = min(problem.wanted[pair], len(lines))
        if most > 1:
            repeat = model.new_int_var(0, most - 1, "repeat")
            model.add(repeat >= Expr.sum(lines) - 1)
            terms.append(repeat)
    return Expr.sum(terms)
