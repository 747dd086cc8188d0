"""What is planned that papers are owed for: stays, visitors, events, mentor pairs."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matcher.county import Teacher
from matcher.plan import Event, Mentor, Posting, SyncClass, Visit
from matcher.policy import Activity, Occasion

_STAYS: dict[str, tuple[Activity, ...]] = {
    "posting": (Activity.POSTING_OUT, Activity.POSTING_IN, Activity.YEAR_POSTING),
    "placement": (Activity.PLACEMENT,),
    "shadowing": (Activity.SHADOWING,),
}


@dataclass(frozen=True, slots=True)
class Made:
    """What one consortium has planned.

    Parameters
    ----------
    stays, visits, events, sync_classes, mentors
        As in the rotation plan.
    """

    stays: Sequence[Posting] = ()
    visits: Sequence[Visit] = ()
    events: Sequence[Event] = ()
    sync_classes: Sequence[SyncClass] = ()
    mentors: Sequence[Mentor] = ()


class Thing(NamedTuple):
    """Something a paper is owed for.

    Attributes
    ----------
    id : str
        Of the thing; the teacher of visits, 'mentor+apprentice' of a pair.
    end : datetime.date | None
        Last day; None if it has none.
    person, home, host : str
        Whose it is, and where; '' if nobody's.
    schools : tuple of str
        Schools whose side decides who owes the paper.
    """

    id: str
    end: dt.date | None
    person: str
    home: str
    host: str
    schools: tuple[str, ...]


def things(per: Occasion, made: Made, people: dict[str, Teacher]) -> Iterator[Thing]:
    """Yield everything of one kind in the order of the plan.

    Parameters
    ----------
    per
        The kind.
    made
        What is planned.
    people
        Teachers by code.
    """
    if per in _STAYS:
        for stay in made.stays:
            if stay.kind in _STAYS[per]:
                ends = stay.home, stay.host
                yield Thing(stay.id, stay.end, stay.teacher, *ends, ends)
    elif per == "visit":
        yield from _visitors(made.visits)
    elif per == "mentor_pair":
        for pair in made.mentors:
            ends = people[pair.mentor].school, people[pair.apprentice].school
            key = f"{pair.mentor}+{pair.apprentice}"
            yield Thing(key, None, pair.mentor, *ends, ends)
    elif per == "sync_class":
        for line in made.sync_classes:
            ends = line.source.school, line.receiver.school
            last = max(line.dates, default=None)
            if last is not None:
                yield Thing(line.id, last, line.source.teacher, *ends, ends)
    else:
        exchange = per == "student_exchange"
        for event in made.events:
            asked = (event.kind is Activity.STUDENT_EXCHANGE) is exchange
            if asked and not event.after:
                yield _event(event, people)


def _visitors(visits: Sequence[Visit]) -> Iterator[Thing]:
    """Yield one thing for each person, whose last visit is its end."""
    trips: dict[str, list[Visit]] = {}
    for visit in sorted(visits, key=lambda v: (v.date, v.id)):
        trips.setdefault(visit.teacher, []).append(visit)
    for person, group in trips.items():
        ends = group[0].home, group[0].host
        yield Thing(person, group[-1].date, person, *ends, ends)


def _event(event: Event, people: dict[str, Teacher]) -> Thing:
    person = next(iter((*event.givers, *event.people)), "")
    home = people[person].school if person else ""
    return Thing(event.id, event.date, person, home, event.host, event.schools)
