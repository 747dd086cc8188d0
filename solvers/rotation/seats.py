"""Which lessons the visitors of one day observe, as a minimum-cost flow.

    source -> visitor -> (visitor, period) -> lesson -> sink

A visitor observes one lesson in a period and as many periods as wanted; a lesson has
so many places, and each further observer in it costs more than the one before.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ortools.graph.python import min_cost_flow


class Seat(NamedTuple):
    """A lesson that a visitor could observe.

    Attributes
    ----------
    visitor, period, lesson : int
    cost : int
        Smaller is better, 0 or more.
    """

    visitor: int
    period: int
    lesson: int
    cost: int


CROWD_COST = 3
"""Cost of each further observer in one lesson."""


def seat_visitors(
    wanted: Sequence[int], seats: Sequence[Seat], places: Sequence[int]
) -> tuple[Seat, ...] | None:
    """Choose seats so that each visitor observes as many periods as wanted.

    Parameters
    ----------
    wanted
        Periods by visitor, shape (n_visitors,).
    seats
        What could be chosen.
    places
        Most observers by lesson, shape (n_lessons,).

    Returns
    -------
    tuple[Seat, ...] | None
        In order of `seats`; None if they cannot all be seated.
    """
    flow = min_cost_flow.SimpleMinCostFlow()
    add = flow.add_arc_with_capacity_and_unit_cost
    node: dict[tuple[str, int, int], int] = {}

    def number(kind: str, first: int = 0, second: int = 0) -> int:
        return node.setdefault((kind, first, second), len(node))

    source, sink = number("source"), number("sink")
    for visitor, periods in enumerate(wanted):
        add(source, number("visitor", visitor), periods, 0)
    for lesson, most in enumerate(places):
        for rank in range(most):
            add(number("lesson", lesson), sink, 1, CROWD_COST * rank)
    seen: set[tuple[int, int]] = set()
    arcs = []
    for seat in seats:
        slot = number("slot", seat.visitor, seat.period)
        if (seat.visitor, seat.period) not in seen:
            seen.add((seat.visitor, seat.period))
            add(number("visitor", seat.visitor), slot, 1, 0)
        arcs.append(add(slot, number("lesson", seat.lesson), 1, seat.cost))
    flow.set_node_supply(source, sum(wanted))
    flow.set_node_supply(sink, -sum(wanted))
    if sum(wanted) == 0:
        return ()
    if flow.solve() != flow.OPTIMAL:
        return None
    return tuple(seat for seat, arc in zip(seats, arcs, strict=True) if flow.flow(arc))
