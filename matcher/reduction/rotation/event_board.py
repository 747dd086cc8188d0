"""Puts events on dates: near the ideal day first, then by an exact search."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.reduction.rotation.event_agenda import Agenda, Booking
from matcher.reduction.rotation.event_demands import Demand
from matcher.reduction.rotation.event_slots import Slot, Slots
from matcher.reduction.rotation.roll import Roll

_DAYS_NEAR = 8


class Held(NamedTuple):
    """An event that has its slot.

    Attributes
    ----------
    slot : Slot
    people : int
        Who attends, the giver among them, as bits of the roll.
    givers : tuple[str, ...]
        () if nobody need be named.
    """

    slot: Slot
    people: int
    givers: tuple[str, ...]


class Board:
    """The events of one consortium and where each stands.

    Parameters
    ----------
    roll
        The people of all schools concerned.
    demands
        What is to be held.
    """

    def __init__(self, roll: Roll, demands: Sequence[Demand]) -> None:
        self.roll = roll
        self.demands = demands
        self.agenda = Agenda(roll)
        self.slots = Slots(roll, self.agenda)
        self.held: dict[int, Held] = {}
        self._hosted: Counter[tuple[int, str, str]] = Counter()
        self._hosted_in_all: Counter[str] = Counter()
        self._given: Counter[tuple[int, str]] = Counter()
        self._dates: dict[tuple[int, str], Counter[int]] = {}

    # --- booking

    def book(
        self,
        number: int,
        slot: Slot,
        *,
        only: int | None = None,
        giver: tuple[str, ...] = (),
    ) -> None:
        """Hold an event in a slot.

        Parameters
        ----------
        number
            Of the demand.
        slot
            Where.
        only
            People kept for it; None lets everybody come who can.
        giver
            Who gives it; () chooses one if somebody must.
        """
        demand = self.demands[number]
        free = ~self.agenda.taken(slot.meeting)
        givers = giver or self._giver(demand, slot.givers & free)
        people = self._attending(demand, slot, free) if only is None else only
        people |= self.roll.mask(givers)
        self.held[number] = Held(slot, people, givers)
        self._enter(number)

    def _enter(self, number: int) -> None:
        held = self.held[number]
        self.agenda.book(Booking(number, held.slot.meeting, held.people))
        self._count(number, 1)

    def drop(self, number: int) -> Held:
        """Take an event back."""
        self._count(number, -1)
        held = self.held.pop(number)
        self.agenda.cancel(number, held.slot.meeting.day.date)
        return held

    def _count(self, number: int, step: int) -> None:
        demand, held = self.demands[number], self.held[number]
        host, day = held.slot.meeting.host, held.slot.meeting.day
        self._hosted[demand.round.rule, demand.turn, host] += step
        self._hosted_in_all[host] += step
        if demand.givers is not None:
            for giver in held.givers:
                self._given[demand.givers.rule, giver] += step
        dates = self._dates.setdefault(demand.group, Counter())
        dates[day.date.toordinal()] += step

    def _attending(self, demand: Demand, slot: Slot, free: int) -> int:
        people = 0
        proper = len(slot.seats) - slot.substitutes
        for number, seat in enumerate(slot.seats):
            came = seat & free
            limit = 1 if number >= proper else demand.limit
            people |= came if limit is None else self.roll.pick(came, limit)
        return people

    def _giver(self, demand: Demand, mask: int) -> tuple[str, ...]:
        """Return who gives the event: new people until enough, then by load."""
        codes = self.roll.codes(mask)
        if not codes or demand.givers is None:
            return codes[:1]
        rule = demand.givers.rule
        listed = demand.givers.listed
        rank = {code: i for i, code in enumerate(listed)}
        return (min(codes, key=lambda c: (self._given[rule, c], rank.get(c, 0))),)

    # --- one event

    def place(self, number: int) -> bool:
        """Hold an event in its best slot; return whether there is one."""
        slot = self._best(self.demands[number])
        if slot is not None:
            self.book(number, slot)
        return slot is not None

    def _best(self, demand: Demand) -> Slot | None:
        """Return the best slot of the first host, subject and dates that have one."""
        near = self._by_nearness(demand)
        for days in (near, list(demand.wider)):
            for host in self.hosts_in_turn(demand):
                for subject in demand.subjects:
                    slot = self._near_ideal(demand, days, host, subject)
                    if slot is not None:
                        return slot
        return None

    def hosts_in_turn(self, demand: Demand) -> list[str]:
        """Return the hosts, the one that hosted least of these events first."""
        rule, turn = demand.round.rule, demand.turn
        return sorted(
            demand.hosts,
            key=lambda code: (
                self._hosted[rule, turn, code],
                self._hosted_in_all[code],
            ),
        )

    def _by_nearness(self, demand: Demand) -> list[SchoolDay]:
        order = sorted(
            range(len(demand.days)), key=lambda i: (abs(i - demand.ideal), i)
        )
        return [demand.days[i] for i in order]

    def _near_ideal(
        self, demand: Demand, days: list[SchoolDay], host: str, subject: str
    ) -> Slot | None:
        allowed = [day for day in days if self.far_enough(demand, day)]
        fresh = [day for day in allowed if not self.agenda.on(day.date)]
        used = [day for day in allowed if self.agenda.on(day.date)]
        for group in (fresh, used):
            for start in range(0, len(group), _DAYS_NEAR):
                slots = [
                    slot
                    for day in group[start : start + _DAYS_NEAR]
                    for slot in self.slots.on(demand, day, host, subject)
                ]
                if slots:
                    return max(slots, key=lambda slot: slot.worth)
        return None

    def far_enough(self, demand: Demand, day: SchoolDay) -> bool:
        """Return whether a day keeps its distance from events of the same group."""
        dates = self._dates.get(demand.group)
        if not dates or not demand.gap_days:
            return True
        number, gap = day.date.toordinal(), demand.gap_days
        if gap == 1:
            return not dates[number]
        return all(abs(number - at) >= gap for at, n in dates.items() if n)

    # --- what came of it

    def events(self) -> Iterator[tuple[Demand, Held]]:
        """Yield every event held, in order of its demand."""
        for number in sorted(self.held):
            yield self.demands[number], self.held[number]

    def givers_of(self, rule: int) -> int:
        """Return how many different people give the events of a rule."""
        return sum(1 for (place, _), n in self._given.items() if place == rule and n)

    def hosted(self, demand: Demand) -> list[tuple[str, int]]:
        """Return how many events of a rule each host has."""
        rule, turn = demand.round.rule, demand.turn
        return [(code, self._hosted[rule, turn, code]) for code in demand.hosts]

    def let_more_give(self) -> None:
        """Let two people give an event where too few people give those of a rule."""
        for number in sorted(self.held):
            givers, held = self.demands[number].givers, self.held[number]
            if givers is None or self.givers_of(givers.rule) >= givers.least:
                continue
            free = held.slot.givers & ~self._others(number)
            fresh = [
                code
                for code in self.roll.codes(free)
                if not self._given[givers.rule, code]
            ]
            if fresh:
                self.drop(number)
                self.held[number] = Held(
                    held.slot,
                    held.people | self.roll.mask(fresh[:1]),
                    (*held.givers, fresh[0]),
                )
                self._enter(number)

    def _others(self, number: int) -> int:
        """Return who is taken by other events at the time of one."""
        meeting = self.held[number].slot.meeting
        taken = 0
        for booking in self.agenda.on(meeting.day.date):
            if booking.number != number and self.agenda.clash(booking.meeting, meeting):
                taken |= booking.people
        return taken
