"""Which lessons people who stay at a school hear.

Each listener alone is a flow (`solvers.rotation.hearing`). Where the choices overfill a
lesson, the listeners who could meet are chosen for together, as a CP-SAT model.

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

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.hearing import (
    AGAIN_AFTER,
    AGAIN_COST,
    UNEVEN_COST,
    Alone,
    Hearing,
    HearingProblem,
    hear_alone,
)
from solvers.rotation.tiers import split_bound

__all__ = ["Hearing", "HearingProblem", "choose_heard"]

Expr = cp_model.LinearExpr

_GOALS = ("short", "cost")
_EFFORT = 0.5
"""Work on listeners who could meet, in the units of CP-SAT: some seconds at most."""


class _Choice(NamedTuple):
    """Options taken by some listeners, with the goals."""

    taken: tuple[int, ...]
    tiers: tuple[TierResult, ...]


def choose_heard(problem: HearingProblem, params: Params) -> Result[tuple[int, ...]]:
    """Return the options taken, by place, ascending.

    Tiers are `short` (lessons lacking) and `cost`.
    """
    alone = [
        hear_alone(problem, listener, problem.places)
        for listener in range(len(problem.need))
    ]
    choices: list[_Choice] = []
    for group in _groups_that_meet(problem):
        mine = [alone[listener] for listener in group]
        if _fits(problem, mine):
            choices.append(_Choice(_taken(mine), _tiers(mine, mine)))
        else:
            choices.append(_together(problem, group, mine, params))
    taken = tuple(sorted(i for choice in choices for i in choice.taken))
    tiers = tuple(
        TierResult(
            name,
            sum(choice.tiers[goal].value for choice in choices),
            sum(choice.tiers[goal].bound for choice in choices),
        )
        for goal, name in enumerate(_GOALS)
    )
    proven = all(tier.value == tier.bound for tier in tiers)
    status = Status.OPTIMAL if proven else Status.FEASIBLE
    return Result(status, taken, tiers, method="flow, cp-sat")


def _groups_that_meet(problem: HearingProblem) -> list[list[int]]:
    """Return the listeners, those who could meet in a lesson together."""
    group = list(range(len(problem.need)))
    first: dict[int, int] = {}
    for option in problem.options:
        other = first.setdefault(option.room, option.listener)
        one, two = group[other], group[option.listener]
        if one != two:
            group = [min(one, two) if g in (one, two) else g for g in group]
    found: dict[int, list[int]] = defaultdict(list)
    for listener, number in enumerate(group):
        found[number].append(listener)
    return list(found.values())


def _taken(choices: Iterable[Alone]) -> tuple[int, ...]:
    return tuple(i for choice in choices for i in choice.taken)


def _fits(problem: HearingProblem, choices: Iterable[Alone]) -> bool:
    full = Counter(problem.options[i].room for i in _taken(choices))
    return all(count <= problem.places[room] for room, count in full.items())


def _tiers(choices: list[Alone], least: list[Alone]) -> tuple[TierResult, ...]:
    """Return the goals of choices; `least` are the best without regard to places."""
    short, few = sum(c.short for c in choices), sum(c.short for c in least)
    cost, low = sum(c.cost for c in choices), sum(c.cost for c in least)
    bound = min(cost, low) if short == few else 0
    return TierResult("short", short, few), TierResult("cost", cost, bound)


# --- listeners who meet


def _together(
    problem: HearingProblem, group: list[int], alone: list[Alone], params: Params
) -> _Choice:
    """Return the best choice found for listeners who share places."""
    start = _one_by_one(problem, group)
    mine = [i for i, o in enumerate(problem.options) if o.listener in set(group)]
    options = [problem.options[i] for i in mine]
    model = cp_model.CpModel()
    hears = [model.new_bool_var(f"hears{i}") for i in mine]
    short = sum(problem.need[listener] for listener in group) - Expr.sum(hears)
    cost = _cost(model, problem, options, hears)
    _bounds(model, problem, options, hears)
    worst = problem.worst
    model.minimize(worst * short + cost)
    known = set(_taken(start))
    answer = solve(
        model,
        params=params,
        workers=1,
        deterministic_limit=_EFFORT,
        confirm=False,
        hint=[(hear, int(i in known)) for i, hear in zip(mine, hears, strict=True)],
    )
    least = _tiers(alone, alone)
    if not answer.found:
        return _Choice(_taken(start), _tiers(start, alone))
    picked = answer.values(hears)
    taken = tuple(i for i, value in zip(mine, picked, strict=True) if value)
    lacking = sum(problem.need[listener] for listener in group) - len(taken)
    values = lacking, (answer.objective or 0) - worst * lacking
    tiers = split_bound(_GOALS, values, (worst, 1), answer.bound or 0)
    bound = max(tiers[1].bound, least[1].value if lacking == least[0].value else 0)
    return _Choice(
        taken,
        (
            TierResult("short", lacking, max(tiers[0].bound, least[0].value)),
            TierResult("cost", values[1], min(values[1], bound)),
        ),
    )


def _one_by_one(problem: HearingProblem, group: list[int]) -> list[Alone]:
    """Return what each listener hears in the places that those before leave."""
    places = list(problem.places)
    found: list[Alone] = []
    for listener in group:
        found.append(hear_alone(problem, listener, tuple(places)))
        for i in found[-1].taken:
            places[problem.options[i].room] -= 1
    return found


def _grouped(keys: Iterable[Hashable], hears: list[Any]) -> list[tuple[Any, list[Any]]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    for key, hear in zip(keys, hears, strict=True):
        found[key].append(hear)
    return list(found.items())


def _bounds(
    model: cp_model.CpModel,
    problem: HearingProblem,
    options: list[Hearing],
    hears: list[Any],
) -> None:
    for _, slot in _grouped(((o.listener, o.day, o.period) for o in options), hears):
        if len(slot) > 1:
            model.add_at_most_one(slot)
    for _, day in _grouped(((o.listener, o.day) for o in options), hears):
        if len(day) > problem.most_a_day:
            model.add(Expr.sum(day) <= problem.most_a_day)
    for room, visitors in _grouped((o.room for o in options), hears):
        if len(visitors) > problem.places[room]:
            model.add(Expr.sum(visitors) <= problem.places[room])
    for listener, heard in _grouped((o.listener for o in options), hears):
        model.add(Expr.sum(heard) <= problem.need[listener])


def _cost(
    model: cp_model.CpModel,
    problem: HearingProblem,
    options: list[Hearing],
    hears: list[Any],
) -> Any:
    terms = [o.cost * hear for o, hear in zip(options, hears, strict=True)]
    givers = _grouped(((o.listener, o.giver) for o in options), hears)
    for (_, giver), group in givers:
        for free in AGAIN_AFTER if giver >= 0 else ():
            if len(group) > free:
                again = model.new_int_var(0, len(group) - free, "again")
                model.add(again >= Expr.sum(group) - free)
                terms.append(AGAIN_COST * again)
    days = _grouped(((o.listener, o.day) for o in options), hears)
    for (listener, _), group in days:
        share = problem.share[listener]
        if len(group) > share:
            uneven = model.new_int_var(0, len(group) - share, "uneven")
            model.add(uneven >= Expr.sum(group) - share)
            terms.append(UNEVEN_COST * uneven)
    return Expr.sum(terms)
