"""Events placed so far by date, and who is taken by them at a time."""

import datetime as dt
from typing import NamedTuple

from matcher.reduction.rotation.roll import Meeting, Roll


class Booking(NamedTuple):
    """A meeting and the people kept for it, as bits of the roll."""

    number: int
    meeting: Meeting
    people: int


class Agenda:
    """What is booked on which date.

    Parameters
    ----------
    roll
        Gives the times of meetings and the ways between their hosts.
    """

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._by_date: dict[dt.date, list[Booking]] = {}
        self._ways: dict[tuple[str, ...], int] = {}

    def book(self, booking: Booking) -> None:
        """Write a meeting."""
        self._by_date.setdefault(booking.meeting.day.date, []).append(booking)

    def cancel(self, number: int, date: dt.date) -> None:
        """Take a meeting back."""
        self._by_date[date] = [b for b in self._by_date[date] if b.number != number]

    def on(self, date: dt.date) -> list[Booking]:
        """Return what is booked on a date."""
        return self._by_date.get(date, [])

    def taken(self, meeting: Meeting) -> int:
        """Return who is kept by other meetings from coming to this one."""
        people = 0
        for booking in self._by_date.get(meeting.day.date, ()):
            if self.clash(booking.meeting, meeting):
                people |= booking.people
        return people

    def clash(self, one: Meeting, other: Meeting) -> bool:
        """Return whether nobody can attend both meetings of one date.

        Between two places the way and the time to settle in must fit. A meeting
        after the last lesson goes with one in the day only at the same place.
        """
        together = one.host == other.host and one.online == other.online
        spans = self._roll.span(one), self._roll.span(other)
        if spans[0] is None or spans[1] is None:
            return spans[0] == spans[1] or not (together or one.online or other.online)
        gap = 0 if together else self._way(one, other)
        (start, end), (begins, ends) = spans[0], spans[1]
        return start < ends + gap and begins < end + gap

    def _way(self, one: Meeting, other: Meeting) -> int:
        """Return minutes from one meeting to the other; online ones are met at home."""
        hosts = tuple(m.host for m in (one, other) if not m.online)
        if hosts not in self._ways:
            legs = self._roll.scene.case.legs
            ways = [
                leg.minutes or 0
                for (origin, place), leg in legs.items()
                if hosts[:1] == (origin,) and hosts[1:] in ((), (place,))
            ]
            margin = self._roll.scene.policy.travel.margin_min
            self._ways[hosts] = max(ways) + margin if hosts else 0
        return self._ways[hosts]
