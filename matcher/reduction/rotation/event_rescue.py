"""The second try: events that found no slot are placed together with their rivals.

The events in question and those on the days they want are lifted off the board and
placed anew by an exact search for as many as possible; then each moves as near to its
ideal day as the others let it.
"""

import datetime as dt
from collections.abc import Sequence

from matcher.reduction.rotation.event_board import Board
from matcher.reduction.rotation.event_demands import Demand
from matcher.reduction.rotation.event_search import (
    Job,
    Option,
    place_most,
    representatives,
)
from matcher.reduction.rotation.event_slots import Slot

_MOST_JOBS = 40
_MOST_TRIED = 4000
"""Days, hosts and subjects looked at; beyond, hosts and subjects are cut short."""
_MANY_OPTIONS = 3000
_BEST_OF_A_DAY = 2
_MOST_NODES = 400
_MOST_WORK = 1_000_000
"""Nodes times options of one search."""


def rescue(board: Board, missing: Sequence[int]) -> bool:
    """Place more events than stand on the board, moving others if that helps.

    Parameters
    ----------
    board
        Changed in place if more can be held.
    missing
        Demands that are owed and not held.

    Returns
    -------
    bool
        Whether it is proven that no more of the events looked at can be held.
    """
    numbers = _involved(board, missing)
    before = {n: board.drop(n) for n in numbers if n in board.held}
    attempt = _Attempt(board, numbers)
    found = place_most(
        attempt.jobs, attempt.clash, enough=len(before), nodes=attempt.nodes
    )
    if found.placed > len(before):
        attempt.book(found.chosen)
        for number in numbers:
            if number in board.held:
                held = board.drop(number)
                if not board.place(number):
                    board.book(number, held.slot)
    else:
        for number, held in before.items():
            board.book(number, held.slot, only=held.people, giver=held.givers[:1])
    return found.proven and attempt.complete


def _involved(board: Board, missing: Sequence[int]) -> list[int]:
    """Return the missing events, those of their groups, then others on their days."""
    few = list(missing[: _MOST_JOBS // 2])
    wanted = [board.demands[n] for n in few]
    dates = {day.date for demand in wanted for day in (*demand.days, *demand.wider)}
    groups = {board.demands[n].group for n in few}
    rivals = [n for n in sorted(board.held) if _date(board, n) in dates]
    near = [n for n in rivals if board.demands[n].group in groups]
    others = [n for n in rivals if board.demands[n].group not in groups]
    return sorted([*few, *near, *others][:_MOST_JOBS])


def _date(board: Board, number: int) -> dt.date:
    return board.held[number].slot.meeting.day.date


class _Attempt:
    """The jobs of one search, with the slot that each option stands for."""

    def __init__(self, board: Board, numbers: Sequence[int]) -> None:
        self.board, self.numbers = board, numbers
        self._slots: list[Slot] = []
        demands = [board.demands[n] for n in numbers]
        days = [(*d.days, *d.wider) for d in demands]
        tried = sum(
            len(each) * len(d.hosts) * len(d.subjects)
            for d, each in zip(demands, days, strict=True)
        )
        self.complete = tried <= _MOST_TRIED
        twins: dict[object, int] = {}
        groups: dict[object, int] = {}
        self.jobs = [
            Job(
                group=groups.setdefault(demand.group, len(groups)),
                gap=demand.gap_days,
                twin=twins.setdefault(demand.likeness, len(twins)),
                options=self._options(demand),
            )
            for demand in demands
        ]
        if len(self._slots) > _MANY_OPTIONS:
            self.complete = False
            self.jobs = [
                job._replace(options=_best_of_each_day(job.options))
                for job in self.jobs
            ]
        options = sum(len(job.options) for job in self.jobs)
        self.nodes = min(_MOST_NODES, _MOST_WORK // max(1, options))

    def _options(self, demand: Demand) -> tuple[Option, ...]:
        hosts = self.board.hosts_in_turn(demand)
        subjects = demand.subjects
        if not self.complete:
            subjects = subjects[:1]
        order = sorted(range(len(demand.days)), key=lambda i: abs(i - demand.ideal))
        days = [*(demand.days[i] for i in order), *demand.wider]
        if demand.gap_days > 1:
            days.sort(key=lambda day: day.date)
        options = []
        for day in days:
            if not self.board.far_enough(demand, day):
                continue
            slots = [
                slot
                for host in hosts
                for subject in subjects
                for slot in self.board.slots.on(demand, day, host, subject)
            ]
            for slot in sorted(slots, key=lambda s: s.worth, reverse=True):
                options.append(
                    Option(day.date.toordinal(), slot.needs, len(self._slots))
                )
                self._slots.append(slot)
        return tuple(options)

    def clash(self, one: int, other: int) -> bool:
        """Return whether two options of one date clash in time."""
        meetings = self._slots[one].meeting, self._slots[other].meeting
        return self.board.agenda.clash(*meetings)

    def book(self, chosen: Sequence[Option | None]) -> None:
        """Hold the events in the slots chosen, with the people they need at least."""
        by_date: dict[int, list[tuple[int, Option]]] = {}
        for number, option in zip(self.numbers, chosen, strict=True):
            if option is not None:
                by_date.setdefault(option.date, []).append((number, option))
        for day in by_date.values():
            needed = representatives([option for _, option in day], self.clash)
            assert needed is not None, "the search keeps people apart"
            for (number, option), bits in zip(day, needed, strict=True):
                slot = self._slots[option.tag]
                giver = self.board.roll.codes(bits[-1]) if slot.givers else ()
                people = 0
                for bit in bits:
                    people |= bit
                self.board.book(number, slot, only=people, giver=giver)


def _best_of_each_day(options: tuple[Option, ...]) -> tuple[Option, ...]:
    kept: dict[int, int] = {}
    chosen = []
    for option in options:
        kept[option.date] = kept.get(option.date, 0) + 1
        if kept[option.date] <= _BEST_OF_A_DAY:
            chosen.append(option)
    return tuple(chosen)
