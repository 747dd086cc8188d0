"""Named home cover as a minimum-cost flow.

Sets: units (lessons to cover, each at one slot of one week), colleagues. Every unit
takes one of its free colleagues; a colleague takes at most one unit of a slot, at most
``week_cap`` units of a week and at most ``peak`` units of the term. Those limits are
nested (slot within week within term), so the network

    source -> colleague -> (colleague, week) -> (colleague, slot) -> unit -> sink

has integral flows and the answer is exact.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ortools.graph.python import min_cost_flow


@dataclass(frozen=True, slots=True)
class CoverUnit:
    """One lesson to cover.

    Parameters
    ----------
    week
        Week of the lesson.
    slot
        Number of the (day, period); nobody takes two units of one slot.
    options
        (colleague, cost) of everyone free; cheaper is better.
    """

    week: int
    slot: int
    options: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class CoverProblem:
    """Units of one school and what each colleague may still take in a week.

    Parameters
    ----------
    units
        Lessons to cover.
    week_cap
        Periods left by (colleague, week); a missing key means none.
    """

    units: tuple[CoverUnit, ...]
    week_cap: Mapping[tuple[int, int], int]


class _Network:
    def __init__(self) -> None:
        self.flow = min_cost_flow.SimpleMinCostFlow()
        self._node: dict[tuple[object, ...], int] = {}

    def node(self, *key: object) -> int:
        return self._node.setdefault(key, len(self._node))

    def arc(self, tail: int, head: int, capacity: int, cost: int = 0) -> int:
        return int(
            self.flow.add_arc_with_capacity_and_unit_cost(tail, head, capacity, cost)
        )


def assign_cover(
    problem: CoverProblem, *, peak: int | None = None
) -> tuple[int, ...] | None:
    """Return the colleague of each unit at least cost, or None if there is none.

    Parameters
    ----------
    problem
        Units and weekly limits.
    peak
        Most units one colleague takes in the term; None means no limit.
    """
    units = problem.units
    if not units:
        return ()
    if any(not unit.options for unit in units):
        return None
    net = _Network()
    choices = _arcs(net, problem, len(units) if peak is None else peak)
    net.flow.set_node_supply(net.node("source"), len(units))
    net.flow.set_node_supply(net.node("sink"), -len(units))
    if net.flow.solve() != net.flow.OPTIMAL:
        return None
    taken = {index: who for arc, index, who in choices if net.flow.flow(arc)}
    return tuple(taken[index] for index in range(len(units)))


def _arcs(
    net: _Network, problem: CoverProblem, peak: int
) -> list[tuple[int, int, int]]:
    source, sink = net.node("source"), net.node("sink")
    crowded = _crowded(problem.units)
    choices: list[tuple[int, int, int]] = []
    seen: set[tuple[object, ...]] = set()

    def once(tail: int, head: int, capacity: int, *key: object) -> None:
        if key not in seen:
            seen.add(key)
            net.arc(tail, head, capacity)

    for index, unit in enumerate(problem.units):
        target = net.node("unit", index)
        net.arc(target, sink, 1)
        for who, cost in unit.options:
            cap = problem.week_cap.get((who, unit.week), 0)
            if cap <= 0:
                continue
            person, week = net.node("who", who), net.node("week", who, unit.week)
            once(source, person, peak, "who", who)
            once(person, week, cap, "week", who, unit.week)
            tail = week
            if unit.slot in crowded:
                tail = net.node("slot", who, unit.slot)
                once(week, tail, 1, "slot", who, unit.slot)
            choices.append((net.arc(tail, target, 1, cost), index, who))
    return choices


def _crowded(units: tuple[CoverUnit, ...]) -> frozenset[int]:
    seen: set[int] = set()
    twice: set[int] = set()
    for unit in units:
        (twice if unit.slot in seen else seen).add(unit.slot)
    return frozenset(twice)


def least_peak(
    problem: CoverProblem, *, lower: int = 0
) -> tuple[int, tuple[int, ...]] | None:
    """Return the least possible peak, at least `lower`, with its cheapest cover.

    Returns
    -------
    tuple | None
        (peak, colleague of each unit); None when some unit cannot be covered at all.
    """
    low, high = max(lower, 1 if problem.units else 0), max(1, len(problem.units))
    low = min(low, high)
    first = assign_cover(problem, peak=low)
    if first is not None:
        return (low if problem.units else 0), first
    if assign_cover(problem) is None:
        return None
    while low < high:
        middle = (low + high) // 2
        if assign_cover(problem, peak=middle) is None:
            low = middle + 1
        else:
            high = middle
    answer = assign_cover(problem, peak=low)
    if answer is None:
        raise RuntimeError("a cover that exists without a peak exists at its peak")
    return (low if problem.units else 0), answer
