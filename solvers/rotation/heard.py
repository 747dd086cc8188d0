"""Which lessons people who stay at a school hear, as one small CP-SAT model.

Variables
    hears[o] in {0, 1}: option o (a listener in a lesson on a date) is taken.

Goal
    the fewest lessons short of what each listener needs, then the least cost: of the
    options, of hearing one giver again, and of a day fuller than an even share.

Constraints
    a listener hears one lesson at a time, `need` lessons in all at most
    and `most_a_day` lessons on a day
    a lesson on a date holds at most `places` listeners
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import Answer, solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.tiers import split_bound

Expr = cp_model.LinearExpr

AGAIN_COST = 2
"""Cost of each lesson of one giver after the first of `AGAIN_AFTER`; then twice it."""

AGAIN_AFTER = (1, 3)
"""Lessons of one giver after which each further one costs more."""

UNEVEN_COST = 4
"""Cost of each lesson above the even share of a day."""

_EFFORT = 3.0


class Hearing(NamedTuple):
    """A lesson on a date that a listener could hear.

    Attributes
    ----------
    listener, day, period : int
    room : int
        Number of the lesson on its date; listeners share its places.
    giver : int
        Who gives it; -1 if unknown.
    cost : int
        Smaller is better, 0 or more.
    """

    listener: int
    day: int
    period: int
    room: int
    giver: int
    cost: int


@dataclass(frozen=True, slots=True)
class HearingProblem:
    """What each listener needs and what there is to hear.

    Parameters
    ----------
    need
        Lessons by listener.
    share
        Even share of a day by listener.
    most_a_day
        Most lessons of one listener on a day.
    options
        What could be heard.
    places
        Free places by room.
    """

    need: tuple[int, ...]
    share: tuple[int, ...]
    most_a_day: int
    options: tuple[Hearing, ...]
    places: tuple[int, ...]


def choose_heard(problem: HearingProblem, params: Params) -> Result[tuple[int, ...]]:
    """Return the options taken, by place, ascending.

    Tiers are `short` (lessons lacking) and `cost`.
    """
    if not problem.options:
        lacking = sum(problem.need)
        tiers = TierResult("short", lacking, lacking), TierResult("cost", 0, 0)
        return Result(Status.OPTIMAL, (), tiers, method="nothing to hear")
    model = cp_model.CpModel()
    hears = [model.new_bool_var(f"hears{i}") for i in range(len(problem.options))]
    short = sum(problem.need) - Expr.sum(hears)
    cost = _cost(model, problem, hears)
    _bounds(model, problem, hears)
    worst = 1 + sum(o.cost for o in problem.options)
    worst += (len(AGAIN_AFTER) * AGAIN_COST + UNEVEN_COST) * len(hears)
    model.minimize(worst * short + cost)
    answer = solve(
        model, params=params, workers=1, deterministic_limit=_EFFORT, confirm=False
    )
    return _result(problem, answer, hears, worst)


def _groups(keys: Iterable[Hashable], hears: list[Any]) -> list[tuple[Any, list[Any]]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for key, hear in zip(keys, hears, strict=True):
        found[key].append(hear)
    return list(found.items())


def _bounds(model: cp_model.CpModel, problem: HearingProblem, hears: list[Any]) -> None:
    options = problem.options
    for _, group in _groups(((o.listener, o.day, o.period) for o in options), hears):
        if len(group) > 1:
            model.add_at_most_one(group)
    for _, group in _groups(((o.listener, o.day) for o in options), hears):
        if len(group) > problem.most_a_day:
            model.add(Expr.sum(group) <= problem.most_a_day)
    for room, group in _groups((o.room for o in options), hears):
        if len(group) > problem.places[room]:
            model.add(Expr.sum(group) <= problem.places[room])
    for listener, group in _groups((o.listener for o in options), hears):
        model.add(Expr.sum(group) <= problem.need[listener])


def _cost(model: cp_model.CpModel, problem: HearingProblem, hears: list[Any]) -> Any:
    options = problem.options
    terms = [o.cost * hear for o, hear in zip(options, hears, strict=True)]
    givers = _groups(((o.listener, o.giver) for o in options), hears)
    for (_, giver), group in givers:
        for free in AGAIN_AFTER if giver >= 0 else ():
            if len(group) > free:
                again = model.new_int_var(0, len(group) - free, "again")
                model.add(again >= Expr.sum(group) - free)
                terms.append(AGAIN_COST * again)
    days = _groups(((o.listener, o.day) for o in options), hears)
    for (listener, _), group in days:
        share = problem.share[listener]
        if len(group) > share:
            uneven = model.new_int_var(0, len(group) - share, "uneven")
            model.add(uneven >= Expr.sum(group) - share)
            terms.append(UNEVEN_COST * uneven)
    return Expr.sum(terms)


def _result(
    problem: HearingProblem, answer: Answer, hears: list[Any], worst: int
) -> Result[tuple[int, ...]]:
    if not answer.found:
        return Result(answer.status, None, runtime_s=answer.runtime_s, method="cp-sat")
    taken = tuple(i for i, value in enumerate(answer.values(hears)) if value)
    short = sum(problem.need) - len(taken)
    values = short, (answer.objective or 0) - worst * short
    tiers = split_bound(("short", "cost"), values, (worst, 1), answer.bound or 0)
    return Result(answer.status, taken, tiers, answer.runtime_s, "cp-sat")
