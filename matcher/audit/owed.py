"""Who owes which paper by when, read from the policy and from what is planned."""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from matcher.audit.case import POSTINGS, Case
from matcher.audit.event_book import participants
from matcher.calendar import anchor_dates
from matcher.plan import Consortium, Event
from matcher.policy import Activity, Anchor, Artefact, Occasion, Phase

BUREAU = "bureau"
_STAYS: dict[str, frozenset[Activity]] = {
    "posting": POSTINGS,
    "placement": frozenset({Activity.PLACEMENT}),
    "shadowing": frozenset({Activity.SHADOWING}),
}
_OF_PERSONS = frozenset({*_STAYS, "visit", "mentor_pair"})


class Due(NamedTuple):
    """A paper that must be listed.

    Attributes
    ----------
    owner : str
        School, consortium, teacher or 'bureau'.
    earliest, latest : datetime.date
        Between which the row's due date lies; equal where one date is owed.
    about : str
        What it is owed for; '' for the owner as such.
    """

    owner: str
    earliest: dt.date
    latest: dt.date
    about: str = ""


class Thing(NamedTuple):
    """Something planned that a paper may be owed for.

    Attributes
    ----------
    id, consortium : str
    end : datetime.date | None
        Last day; None if it has none.
    person, home, host : str
        Whose it is and where, '' if unknown.
    schools : tuple of str
        All schools involved.
    """

    id: str
    consortium: str
    end: dt.date | None
    person: str
    home: str
    host: str
    schools: tuple[str, ...]


def later(date: dt.date, days: int) -> dt.date:
    """Return a date some days later, the last date there is at most."""
    return date + dt.timedelta(days=min(days, (dt.date.max - date).days))


def owners(case: Case, owner: str) -> dict[str, tuple[Consortium, ...]]:
    """Return who owes something once each, with the consortia they owe it in.

    Area leads are those above a support that rotates.
    """
    if owner == BUREAU:
        return {BUREAU: ()}
    found: dict[str, tuple[Consortium, ...]] = {}
    for consortium in case.rotating:
        for code in _owners_in(case, consortium, owner):
            found[code] = (*found.get(code, ()), consortium)
    return found


def _owners_in(case: Case, consortium: Consortium, owner: str) -> tuple[str, ...]:
    recipients = tuple(r.school for r in consortium.recipients)
    if owner == "consortium":
        return (consortium.id,)
    if owner == "area_lead":
        return leads_above(case, consortium)
    if owner == "support":
        return (consortium.support,)
    return recipients if owner == "recipient" else (consortium.support, *recipients)


def leads_above(case: Case, consortium: Consortium) -> tuple[str, ...]:
    """Return the area leads above a consortium, usually one or none."""
    return tuple(
        dict.fromkeys(
            area.school
            for area in case.plan.pairing.area_leads
            if consortium.support in area.supports
        )
    )


def signed(case: Case, consortia: tuple[Consortium, ...]) -> dt.date | None:
    """Return the first day within the term on which an agreement of theirs begins."""
    pairs = {(c.support, r.school) for c in consortia for r in c.recipients}
    term = case.county.term
    starts = [
        a.start
        for a in case.county.agreements
        if (a.support, a.recipient) in pairs
        and a.start is not None
        and term.start <= a.start <= term.end
    ]
    return min(starts, default=None)


def dates_of(
    case: Case, anchor: Anchor, consortia: tuple[Consortium, ...]
) -> tuple[dt.date, ...]:
    """Return the dates an anchor names for an owner; () if none is in the term."""
    return anchor_dates(case.county.term, anchor, signed=signed(case, consortia))


def dues(case: Case, rule: Artefact) -> list[Due]:
    """Return every row that an artefact asks for."""
    if rule.per != "owner":
        return [
            due for thing in things(case, rule.per) for due in _for(case, rule, thing)
        ]
    return [
        Due(owner, date, date)
        for owner, consortia in owners(case, rule.owner).items()
        for date in (
            later(day, rule.days_after or 0)
            for day in dates_of(case, rule.anchor, consortia)
        )
    ]


def _for(case: Case, rule: Artefact, thing: Thing) -> Iterator[Due]:
    group = tuple(c for c in case.rotating if c.id == thing.consortium)
    dates = dates_of(case, rule.anchor, group)
    term = case.county.term
    if thing.end is None:
        first = min(dates, default=term.end)
        span = (term.start, later(max(first, term.end), rule.days_after or 0))
    elif rule.days_after is not None:
        span = (later(thing.end, rule.days_after),) * 2
    else:
        last = max(term.end, thing.end)
        span = (thing.end, min((d for d in dates if d >= thing.end), default=last))
    for owner in _owners_of(case, rule, thing, group):
        yield Due(owner, *span, thing.id)


def _owners_of(
    case: Case, rule: Artefact, thing: Thing, group: tuple[Consortium, ...]
) -> tuple[str, ...]:
    own = {"person": thing.person, "home": thing.home, "host": thing.host}
    if rule.owner in own:
        return (own[rule.owner],)
    if rule.owner == BUREAU:
        return (BUREAU,)
    if rule.owner == "consortium":
        return (thing.consortium,)
    if rule.owner == "area_lead":
        return tuple(code for c in group for code in leads_above(case, c))
    schools: tuple[str, ...] = (thing.home, thing.host)
    if rule.per not in _OF_PERSONS:
        schools = thing.schools
    elif rule.owner != "each_school":
        schools = (thing.home,)
    side = {code for c in group for code in _owners_in(case, c, rule.owner)}
    return tuple(code for code in dict.fromkeys(schools) if code in side)


# --- what is planned


def things(case: Case, per: Occasion) -> Iterator[Thing]:
    """Yield what is planned of one kind, consortium by consortium."""
    groups = _Groups(case)
    if per in _STAYS:
        for stay in case.postings:
            if stay.kind in _STAYS[per]:
                ends = (stay.home, stay.host)
                group = groups.of(*ends)
                yield Thing(stay.id, group, stay.end, stay.teacher, *ends, ends)
    elif per == "visit":
        yield from _visitors(case, groups)
    elif per == "mentor_pair":
        yield from _mentor_pairs(case, groups)
    elif per == "sync_class":
        yield from _sync_classes(case)
    else:
        exchange = per == "student_exchange"
        known = {consortium.id for consortium in case.rotating}
        for event in case.plan.rotation.events:
            is_exchange = event.kind is Activity.STUDENT_EXCHANGE
            ours = event.consortium in known
            if is_exchange is exchange and not event.after and ours:
                yield _event(case, event)


class _Groups:
    """Finds the consortium in which schools rotate together."""

    def __init__(self, case: Case) -> None:
        self._of: dict[str, set[str]] = {}
        for consortium in case.rotating:
            for code in case.members(consortium):
                self._of.setdefault(code, set()).add(consortium.id)

    def of(self, one: str, other: str) -> str:
        """Return the id of the first consortium two schools are both in, '' if none."""
        return min(self._of.get(one, set()) & self._of.get(other, set()), default="")


def _visitors(case: Case, groups: _Groups) -> Iterator[Thing]:
    last: dict[str, dt.date] = {}
    where: dict[str, tuple[str, str]] = {}
    for visit in case.visits:
        last[visit.teacher] = max(visit.date, last.get(visit.teacher, visit.date))
        where.setdefault(visit.teacher, (visit.home, visit.host))
    for person, ends in where.items():
        yield Thing(person, groups.of(*ends), last[person], person, *ends, ends)


def _mentor_pairs(case: Case, groups: _Groups) -> Iterator[Thing]:
    for row in case.plan.rotation.mentors:
        ends = case.home_of(row.mentor), case.home_of(row.apprentice)
        key = f"{row.mentor}+{row.apprentice}"
        yield Thing(key, groups.of(*ends), None, row.mentor, *ends, ends)


def _sync_classes(case: Case) -> Iterator[Thing]:
    known = {consortium.id for consortium in case.rotating}
    for line in case.plan.rotation.sync_classes:
        ends = line.source.school, line.receiver.school
        if line.dates and line.consortium in known:
            yield Thing(
                line.id,
                line.consortium,
                max(line.dates),
                line.source.teacher,
                *ends,
                ends,
            )


def _event(case: Case, event: Event) -> Thing:
    person = next(iter((*event.givers, *participants(event))), "")
    return Thing(
        event.id,
        event.consortium,
        event.date,
        person,
        case.home_of(person),
        event.host,
        event.schools,
    )


# --- phases


def phase_span(
    case: Case, rule: Phase, consortium: Consortium
) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a phase for a consortium."""
    base = _agreed_from(case, consortium)
    return (
        _month(base, rule.first_month - 1)[0],
        _month(base, rule.last_month - 1)[1],
    )


def _agreed_from(case: Case, consortium: Consortium) -> dt.date:
    """Return when the earliest agreement in force began, else the start of the term."""
    pairs = {(consortium.support, r.school) for r in consortium.recipients}
    starts = [
        a.start
        for a in case.running
        if (a.support, a.recipient) in pairs and a.start is not None
    ]
    return min(starts, default=case.county.term.start)


def _month(base: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """Return the first and last day of the month some months after that of `base`."""
    at = min(base.year * 12 + base.month - 1 + months, dt.date.max.year * 12 + 11)
    year, month = at // 12, at % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, 1), dt.date(year, month, last)
