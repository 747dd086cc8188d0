"""The slots in which one event can be held: period, host, subject, and who comes."""

from collections.abc import Iterator
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.curriculum import minutes, school_bells
from matcher.reduction.rotation.event_agenda import Agenda
from matcher.reduction.rotation.event_demands import Demand
from matcher.reduction.rotation.givers import may_give
from matcher.reduction.rotation.roll import Meeting, Roll

_NOON = 12 * 60


class Slot(NamedTuple):
    """A way to hold an event.

    Attributes
    ----------
    meeting : Meeting
    subject : str
    seats : tuple[int, ...]
        For each school that sends somebody, who can come, as bits of the roll.
    substitutes : int
        How many of the last seats are stand-ins: their schools have none of the group.
    givers : int
        Who can give it; 0 if nobody need.
    research : bool
        Whether it lies in the research half-day of the subject.
    """

    meeting: Meeting
    subject: str
    seats: tuple[int, ...]
    substitutes: int
    givers: int
    research: bool

    @property
    def needs(self) -> tuple[int, ...]:
        """Sets of people of each of which somebody must come."""
        return (*self.seats, self.givers) if self.givers else self.seats

    @property
    def worth(self) -> tuple[int, bool, bool, int]:
        """Few substitutes, by day, in the research half-day, then most people."""
        people = 0
        for seat in self.seats[: len(self.seats) - self.substitutes]:
            people |= seat
        by_day = self.meeting.period is not None
        return -self.substitutes, by_day, self.research, people.bit_count()


class Slots:
    """Finds the slots of demands.

    Parameters
    ----------
    roll
        The people of all schools concerned.
    agenda
        What is booked.
    """

    def __init__(self, roll: Roll, agenda: Agenda) -> None:
        self.scene, self.roll, self.agenda = roll.scene, roll, agenda
        self._schools = len(self.scene.case.schools)
        self._givers: dict[tuple[object, ...], int] = {}
        self._half_days = {
            known.code: (int(known.research_half_day[0]), known.research_half_day[1:])
            for known in self.scene.county.subjects
            if known.research_half_day
        }

    def on(
        self, demand: Demand, day: SchoolDay, host: str, subject: str
    ) -> Iterator[Slot]:
        """Yield every slot of a demand on a day, in order of period."""
        for period in self._periods(demand, day, host):
            meeting = Meeting(day, period, demand.length, host, demand.online)
            slot = self.at(demand, meeting, subject)
            if slot is not None:
                yield slot

    def at(self, demand: Demand, meeting: Meeting, subject: str) -> Slot | None:
        """Return the slot at one time; None if a school or the giver cannot come."""
        free = self._free(demand, meeting)
        givers = self._can_give(demand, meeting.host, subject)
        if givers is not None:
            givers &= free
            if not givers:
                return None
        seats, stand_ins, full = [], [], self.roll.full_time
        for school in demand.senders:
            staff = self.roll.staff(school)
            if not staff:
                continue
            came = self.roll.wanted(school, demand.attend, subject) & free
            if came:
                seats.append(came & full or came)
            elif staff & free:
                stand_ins.append(staff & full & free or staff & free)
            else:
                return None
        if not seats and not stand_ins:
            return None
        return Slot(
            meeting,
            subject,
            (*seats, *stand_ins),
            len(stand_ins),
            givers or 0,
            self._in_research(meeting, subject),
        )

    def _free(self, demand: Demand, meeting: Meeting) -> int:
        """Return who can come and is not on a stay at a school that takes no part."""
        free = self.roll.free(meeting) & ~self.agenda.taken(meeting)
        if len(demand.schools) == self._schools:
            return free
        return free & ~self.roll.elsewhere(meeting.day.date, demand.schools)

    def missing(self, demand: Demand, meeting: Meeting) -> tuple[str, ...] | None:
        """Return the schools that cannot send anybody; None if a giver lacks."""
        free = self._free(demand, meeting)
        without = tuple(
            school
            for school in demand.senders
            if self.roll.staff(school) and not self.roll.staff(school) & free
        )
        return without or None

    def meetings(self, demand: Demand, day: SchoolDay, host: str) -> Iterator[Meeting]:
        """Yield when on a day a demand could be held, whoever is free."""
        for period in self._periods(demand, day, host):
            yield Meeting(day, period, demand.length, host, demand.online)

    def _can_give(self, demand: Demand, host: str, subject: str) -> int | None:
        """Return who may give the event; None if nobody need be named."""
        if demand.giver:
            return self.roll.mask((demand.giver,))
        if demand.givers is None:
            return None
        key = (demand.givers, demand.schools, host, subject)
        if key not in self._givers:
            people = may_give(self.scene, demand.givers, demand.schools, host, subject)
            self._givers[key] = self.roll.mask(t.code for t in people)
        return self._givers[key]

    # --- periods

    def _periods(self, demand: Demand, day: SchoolDay, host: str) -> list[int | None]:
        """Return first periods to try; None is after the last lesson.

        Where a timetable is missing nobody knows who is free by day: only a morning
        that the rule asks for is taken on trust.
        """
        table = school_bells(self.scene.county, host, day.weekday)
        starts = list(range(1, len(table) - demand.length + 2))
        if demand.half is not None:
            morning = [minutes(begins) < _NOON for begins, _ in table]
            asked = demand.half == "am"
            length = demand.length
            starts = [
                p for p in starts if all(m is asked for m in morning[p - 1 :][:length])
            ]
        after: list[int | None] = [] if demand.half == "am" else [None]
        known = all(
            self.scene.has_timetable(school) or not self.scene.staff(school)
            for school in demand.senders
        )
        return [*starts, *after] if known or demand.half == "am" else after

    def _in_research(self, meeting: Meeting, subject: str) -> bool:
        half = self._half_days.get(subject)
        if half is None or meeting.period is None or meeting.day.weekday != half[0]:
            return False
        table = school_bells(self.scene.county, meeting.host, meeting.day.weekday)
        last = min(meeting.period, len(table))
        morning = minutes(table[last - 1][0]) < _NOON
        return morning is (half[1] == "am")
