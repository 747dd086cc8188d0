"""Who teaches at which other schools on which weekdays, as a CP-SAT model.

Variables
    goes[b] in {0, 1}: block b is taken: a person gives so many periods in a row of one
    subject at one host, every week on one weekday.
    out[p, w] in {0, 1}: person p is out on weekday w.

Goal, in this order
    the fewest periods lacked that stay open
    the fewest lacks (host and subject) with no period at all
    the fewest blocks
    the least cost

Constraints
    periods given for a lack never exceed it, periods of a source never its spare
    a person is out on at most `most_days` weekdays
    at most two blocks of a person on one weekday, and two only if `joins` allows them
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers.cpsat import Answer, solve
from solvers.params import Params
from solvers.result import Result, Status, TierResult
from solvers.rotation.tiers import split_bound

Expr = cp_model.LinearExpr

_EFFORT = 0.2
"""Work on one part in the units of CP-SAT, a few seconds at most."""
_GOALS = ("open_periods", "unserved", "stops", "cost")


class Block(NamedTuple):
    """Periods in a row that a person could give at a host every week.

    Attributes
    ----------
    person, weekday : int
    lack : int
        Number of the host and subject.
    source : int
        Number of the home and subject.
    periods : int
    cost : int
        Smaller is better, 0 or more.
    """

    person: int
    weekday: int
    lack: int
    source: int
    periods: int
    cost: int


@dataclass(frozen=True, slots=True)
class WalkProblem:
    """What is lacked, what there is to spare, and who could go when.

    Parameters
    ----------
    lacks
        Weekly periods by lack.
    spares
        Weekly periods by source.
    blocks
        What could be given.
    joins
        Pairs of blocks (lower place first) of one person and weekday that go together.
    most_days
        Weekdays on which a person may be out.
    """

    lacks: tuple[int, ...]
    spares: tuple[int, ...]
    blocks: tuple[Block, ...]
    joins: frozenset[tuple[int, int]]
    most_days: int


def choose_walks(problem: WalkProblem, params: Params) -> Result[tuple[int, ...]]:
    """Return the places of the blocks taken, ascending.

    Lacks, sources and people that have no block in common are solved apart: all goals
    are sums, so the best of every part is the best of all.
    """
    spent = 0.0
    chosen: list[int] = []
    values, bounds = [0] * len(_GOALS), [0] * len(_GOALS)
    lost = set(range(len(problem.lacks))) - {block.lack for block in problem.blocks}
    for goal, amount in enumerate((sum(problem.lacks[i] for i in lost), len(lost))):
        values[goal] += amount
        bounds[goal] += amount
    for places in _parts(problem):
        part = _Part(problem, places)
        answer = part.solve(params)
        spent += answer.runtime_s
        if not answer.found:
            return Result(answer.status, None, runtime_s=spent, method="cp-sat")
        chosen += part.chosen(answer)
        for goal, tier in enumerate(part.tiers(answer)):
            values[goal] += tier.value
            bounds[goal] += tier.bound
    tiers = tuple(
        TierResult(name, value, bound)
        for name, value, bound in zip(_GOALS, values, bounds, strict=True)
    )
    status = Status.OPTIMAL if values == bounds else Status.FEASIBLE
    return Result(status, tuple(sorted(chosen)), tiers, spent, "cp-sat by parts")


def _parts(problem: WalkProblem) -> list[list[int]]:
    """Return the places of blocks that hang together, in order of the first."""
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(key: tuple[str, int]) -> tuple[str, int]:
        root.setdefault(key, key)
        while root[key] != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for block in problem.blocks:
        own = find(("lack", block.lack))
        for key in (("source", block.source), ("person", block.person)):
            root[find(key)] = own
    parts: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place, block in enumerate(problem.blocks):
        parts[find(("lack", block.lack))].append(place)
    return list(parts.values())


class _Part:
    """The model of blocks that hang together."""

    def __init__(self, problem: WalkProblem, places: list[int]) -> None:
        self._places = places
        number = {place: i for i, place in enumerate(places)}
        lacks = {problem.blocks[place].lack for place in places}
        renamed = {lack: i for i, lack in enumerate(sorted(lacks))}
        self._problem = WalkProblem(
            lacks=tuple(problem.lacks[lack] for lack in renamed),
            spares=problem.spares,
            blocks=tuple(
                problem.blocks[place]._replace(lack=renamed[problem.blocks[place].lack])
                for place in places
            ),
            joins=frozenset(
                (number[i], number[j]) for i, j in problem.joins if i in number
            ),
            most_days=problem.most_days,
        )
        self._weights = _weights(self._problem)
        self._build()

    def _build(self) -> None:
        problem = self._problem
        model = self._model = cp_model.CpModel()
        goes = [model.new_bool_var(f"goes{i}") for i in range(len(problem.blocks))]
        self._goes = goes
        _amounts(model, problem, goes)
        _days(model, problem, goes)
        periods = [block.periods for block in problem.blocks]
        self._goals = [
            sum(problem.lacks) - Expr.weighted_sum(goes, periods),
            _unserved(model, problem, goes),
            Expr.sum(goes),
            Expr.weighted_sum(goes, [block.cost for block in problem.blocks]),
        ]
        model.minimize(Expr.weighted_sum(self._goals, self._weights))

    def solve(self, params: Params) -> Answer:
        """Solve within the effort of one part."""
        return solve(
            self._model,
            params=params,
            workers=1,
            deterministic_limit=_EFFORT,
            confirm=False,
        )

    def chosen(self, answer: Answer) -> list[int]:
        """Return the places of the blocks taken."""
        values = answer.values(self._goes)
        return [p for p, value in zip(self._places, values, strict=True) if value]

    def tiers(self, answer: Answer) -> tuple[TierResult, ...]:
        """Return each goal with its bound."""
        values = tuple(answer.value(goal) for goal in self._goals)
        return split_bound(_GOALS, values, self._weights, answer.bound or 0)


def _weights(problem: WalkProblem) -> tuple[int, ...]:
    most = sum(problem.lacks)
    cost = 1 + most * max(block.cost for block in problem.blocks)
    stops = cost * (1 + most)
    return stops * (1 + len(problem.lacks)), stops, cost, 1


def _amounts(model: cp_model.CpModel, problem: WalkProblem, goes: list[Any]) -> None:
    lacks: dict[int, list[Any]] = defaultdict(list)
    sources: dict[int, list[Any]] = defaultdict(list)
    for block, go in zip(problem.blocks, goes, strict=True):
        lacks[block.lack].append(block.periods * go)
        sources[block.source].append(block.periods * go)
    for lack, terms in lacks.items():
        model.add(Expr.sum(terms) <= problem.lacks[lack])
    for source, terms in sources.items():
        model.add(Expr.sum(terms) <= problem.spares[source])


def _days(model: cp_model.CpModel, problem: WalkProblem, goes: list[Any]) -> None:
    days: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, block in enumerate(problem.blocks):
        days[block.person, block.weekday].append(place)
    joined = {place for pair in problem.joins for place in pair}
    out: dict[int, list[Any]] = defaultdict(list)
    for (person, weekday), places in days.items():
        away = model.new_bool_var(f"out{person},{weekday}")
        out[person].append(away)
        if joined.isdisjoint(places):
            model.add(Expr.sum([goes[i] for i in places]) <= away)
            continue
        for i in places:
            model.add_implication(goes[i], away)
        model.add(Expr.sum([goes[i] for i in places]) <= 2)
        for pair in combinations(places, 2):
            if pair not in problem.joins:
                model.add_at_most_one([goes[i] for i in pair])
    for spent in out.values():
        if len(spent) > problem.most_days:
            model.add(Expr.sum(spent) <= problem.most_days)


def _unserved(model: cp_model.CpModel, problem: WalkProblem, goes: list[Any]) -> Any:
    by_lack: dict[int, list[Any]] = defaultdict(list)
    for block, go in zip(problem.blocks, goes, strict=True):
        by_lack[block.lack].append(go)
    terms: list[Any] = []
    for lack in range(len(problem.lacks)):
        bare = model.new_bool_var(f"bare{lack}")
        model.add(Expr.sum(by_lack[lack]) + bare >= 1)
        terms.append(bare)
    return Expr.sum(terms)
