"""Collects holes with the ways to mend them, solves them together, carries it out."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from matcher.replan.board import Board
from matcher.text import Text
from solvers.params import Params
from solvers.rotation.mending import (
    Choice,
    Hole,
    Mended,
    MendingProblem,
    Option,
    Part,
    mend,
)

PRICE = 1000
"""Of one published line changed; what else a way costs stays below it."""

OPEN = 1_000_000
"""Of a hole left open."""

Uses: TypeAlias = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Pick:
    """One way to do a part: what it costs, what it uses, what it means."""

    cost: int
    uses: Uses
    means: object


@dataclass(frozen=True, slots=True)
class Need:
    """So many of some picks."""

    number: int
    picks: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to mend a hole; `carry_out` gets what was picked for each need."""

    cost: int
    uses: Uses
    needs: tuple[Need, ...]
    carry_out: Callable[[list[list[object]]], None]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something to mend; `give_up` is called where there is no way."""

    ways: tuple[Way, ...]
    give_up: Callable[[], None]


@dataclass(slots=True)
class Holes:
    """The gaps of one consortium, solved together.

    Parameters
    ----------
    board
        Says how much there is of what the ways use.
    """

    board: Board
    gaps: list[Gap] = field(default_factory=list)
    _numbers: dict[Hashable, int] = field(default_factory=dict)

    def solve(self, params: Params) -> bool:
        """Mend all gaps at the least cost; return whether that is proven."""
        found = self.find(params)
        self.carry_out(found)
        return found.proven

    def find(self, params: Params, *, effort: float = 3.0) -> Mended:
        """Return how all gaps are mended at the least cost."""
        problem = MendingProblem(
            tuple(
                Hole(
                    tuple(
                        Option(
                            way.cost,
                            self._uses(way.uses),
                            tuple(
                                Part(
                                    need.number,
                                    tuple(
                                        Choice(p.cost, self._uses(p.uses))
                                        for p in need.picks
                                    ),
                                )
                                for need in way.needs
                            ),
                        )
                        for way in gap.ways
                    ),
                    OPEN,
                )
                for gap in self.gaps
            ),
            {n: self._limit(key) for key, n in self._numbers.items()},
        )
        return mend(problem, params, effort=effort)

    def carry_out(self, found: Mended) -> None:
        """Carry out what was found, and give up what was left open."""
        for gap, done in zip(self.gaps, found.mends, strict=True):
            if done is None:
                gap.give_up()
                continue
            way = gap.ways[done.option]
            way.carry_out(
                [
                    [need.picks[i].means for i in picked]
                    for need, picked in zip(way.needs, done.picks, strict=True)
                ]
            )

    def _uses(self, keys: Iterable[Hashable]) -> tuple[int, ...]:
        numbers = self._numbers
        return tuple(numbers.setdefault(key, len(numbers)) for key in keys)

    def _limit(self, key: Hashable) -> int:
        """Return how much there is of something; most things can be used once."""
        if not isinstance(key, tuple):
            return 1
        board, (kind, *rest) = self.board, key
        if kind == "week":
            return board.scene.week_left(*rest)
        if kind == "day":
            return max(0, board.day_cap_left(*rest))
        if kind == "trip":
            person, week = rest
            most = board.scene.policy.observation.max_trips_a_week
            return max(0, most - board.trips[person, week])
        if kind == "seat":
            most = board.scene.policy.observation.max_observers
            return max(0, most - board.seats[tuple(rest)])
        if kind == "heard":
            return board.scene.policy.observation.max_periods_a_day
        return 1


def names(board: Board, people: Iterable[str]) -> Text:
    """Return the names of some people."""
    listed = [board.scene.person(code) for code in people]
    return Text("、".join(listed), ", ".join(listed))
