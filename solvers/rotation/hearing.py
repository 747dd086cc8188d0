"""Lessons to be heard by people who stay at a school; exact for one of them alone.

    source -> day -> (day, period) -> giver -> sink

A day takes its even share free of cost and more up to the limit at a cost; a slot holds
one lesson; each lesson is an arc from its slot to its giver; a giver is heard again at
a rising cost. What cannot be heard flows past at a cost beyond all others. The costs
rise along each arc, so the flow of least cost is the best choice.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ortools.graph.python import min_cost_flow

AGAIN_COST = 2
"""Cost of each lesson of one giver after the first of `AGAIN_AFTER`; then twice it."""

AGAIN_AFTER = (1, 3)
"""Lessons of one giver after which each further one costs more."""

UNEVEN_COST = 4
"""Cost of each lesson above the even share of a day."""


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

    @property
    def worst(self) -> int:
        """More than all lessons together can cost."""
        dear = len(AGAIN_AFTER) * AGAIN_COST + UNEVEN_COST
        return 1 + sum(option.cost + dear for option in self.options)


class Alone(NamedTuple):
    """What one listener hears: places of the options, lessons short, and the cost."""

    taken: tuple[int, ...]
    short: int
    cost: int


def hear_alone(
    problem: HearingProblem, listener: int, places: tuple[int, ...]
) -> Alone:
    """Return the best choice of one listener, given the places left by room."""
    need, share = problem.need[listener], problem.share[listener]
    mine = [
        (i, option)
        for i, option in enumerate(problem.options)
        if option.listener == listener and places[option.room] > 0
    ]
    if not need or not mine:
        return Alone((), need, 0)
    flow = min_cost_flow.SimpleMinCostFlow()
    add = flow.add_arc_with_capacity_and_unit_cost
    node: dict[tuple[str, int, int], int] = {}

    def number(kind: str, first: int = 0, second: int = 0) -> int:
        return node.setdefault((kind, first, second), len(node))

    source, sink = number("source"), number("sink")
    worst = problem.worst
    add(source, sink, need, worst)
    for day in sorted({option.day for _, option in mine}):
        even = min(share, problem.most_a_day)
        add(source, number("day", day), even, 0)
        add(source, number("day", day), problem.most_a_day - even, UNEVEN_COST)
    for day, period in sorted({(option.day, option.period) for _, option in mine}):
        add(number("day", day), number("slot", day, period), 1, 0)
    arcs = [
        add(
            number("slot", option.day, option.period),
            number("giver", option.giver),
            1,
            option.cost,
        )
        for _, option in mine
    ]
    for giver in sorted({option.giver for _, option in mine}):
        tail = number("giver", giver)
        steps = [0, *(AGAIN_AFTER if giver >= 0 else ()), need]
        for times, (low, high) in enumerate(pairwise(steps)):
            add(tail, sink, max(0, high - low), AGAIN_COST * times)
    flow.set_node_supply(source, need)
    flow.set_node_supply(sink, -need)
    if flow.solve() != flow.OPTIMAL:
        raise RuntimeError("a flow past all lessons always exists")
    taken = [i for (i, _), arc in zip(mine, arcs, strict=True) if flow.flow(arc)]
    short = need - len(taken)
    return Alone(tuple(taken), short, flow.optimal_cost() - worst * short)
