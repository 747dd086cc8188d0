"""The plan as it was carried out: only what was done, as it was done."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from matcher.actuals.lessons import heard_on, lessons_on
from matcher.actuals.nouns import Actuals, Deed, DeedKind, Outcome
from matcher.calendar import school_days
from matcher.plan import (
    Event,
    Itinerary,
    Mentor,
    Plan,
    Posting,
    RotationPlan,
    Status,
    SyncClass,
    Visit,
)
from matcher.policy import Activity, CountQuota, StudentExchange, WeeklyPattern
from matcher.text import Text

EventRule: TypeAlias = CountQuota | WeeklyPattern | StudentExchange
_REPORTED = (Outcome.DONE, Outcome.PARTLY)


class Rebuilt(NamedTuple):
    """A plan made of what was done, with or without what is still to come.

    Attributes
    ----------
    plan : Plan
        Goals, proofs and excuses of the planned one left out.
    changed : frozenset of str
        Ids of what was done otherwise than planned, or in addition.
    """

    plan: Plan
    changed: frozenset[str]


def delivered(plan: Plan, actuals: Actuals) -> Rebuilt:
    """Return the plan with only what was reported as done."""
    return _Builder(plan, actuals, still=None).build()


def outlook(plan: Plan, actuals: Actuals, *, as_of: dt.date) -> Rebuilt:
    """Return what was done with everything still planned from `as_of` on."""
    return _Builder(plan, actuals, still=as_of).build()


class _Builder:
    def __init__(self, plan: Plan, actuals: Actuals, still: dt.date | None) -> None:
        self._plan = plan
        self._still = still
        self._deeds: dict[tuple[DeedKind, str], Deed] = {
            (deed.kind, deed.id): deed for deed in actuals.deeds if deed.id
        }
        self._extra = [d for d in actuals.deeds if not d.id and d.outcome in _REPORTED]
        self._changed: set[str] = set()

    def build(self) -> Rebuilt:
        rotation = self._plan.rotation
        kept = RotationPlan(
            status=Status.NOT_PLANNED
            if rotation.status is Status.NOT_PLANNED
            else Status.FEASIBLE,
            postings=(*self._stays(), *self._further_stays()),
            visits=(*self._visits(), *self._further_visits()),
            events=(*self._events(), *self._further_events()),
            sync_classes=tuple(self._sync_classes()),
            itineraries=tuple(self._itineraries()),
            leaders_due=rotation.leaders_due,
            mentors=(*self._mentors(), *self._further_mentors()),
            papers=rotation.papers,
        )
        plan = self._plan.model_copy(update={"rotation": kept, "audit": None})
        return Rebuilt(plan, frozenset(self._changed))

    def _deed(self, kind: DeedKind, id_: str) -> Deed | None:
        """Return the report of something done; None if it was not."""
        deed = self._deeds.get((kind, id_))
        return deed if deed is not None and deed.outcome in _REPORTED else None

    def _to_come(self, kind: DeedKind, id_: str, due: dt.date) -> bool:
        deed = self._deeds.get((kind, id_))
        cancelled = deed is not None and deed.outcome is Outcome.CANCELLED
        return self._still is not None and due >= self._still and not cancelled

    # --- stays

    def _stays(self) -> Iterator[Posting]:
        for stay in self._plan.rotation.postings:
            deed = self._deed("stay", stay.id)
            if deed is not None:
                yield self._stay(stay, deed)
            elif self._to_come("stay", stay.id, stay.end):
                yield stay

    def _stay(self, stay: Posting, deed: Deed) -> Posting:
        start, end = deed.start or stay.start, deed.end or stay.end
        who = self._who(stay.teacher, stay.home, stay.host, deed)
        same = who == {"teacher": stay.teacher, "home": stay.home, "host": stay.host}
        moved = stay.model_copy(update={"start": start, "end": max(start, end), **who})
        kept = tuple(h for h in stay.lessons if same and start <= h.date <= end)
        heard = kept if deed.number is None else kept[: deed.number]
        if deed.number is not None and deed.number > len(kept):
            heard = heard_on(self._plan, moved, kept, deed.number)
        if (moved, heard) == (stay, stay.lessons):
            return stay
        self._changed.add(stay.id)
        update = {"lessons": heard, "covers": stay.covers if same else ()}
        return moved.model_copy(update=update | self._length(start, moved.end))

    def _who(self, teacher: str, home: str, host: str, deed: Deed) -> dict[str, str]:
        """Return who went and where: somebody else may have gone instead."""
        sent = deed.teacher or teacher
        known = self._plan.county.teacher_by_code.get(sent)
        return {
            "teacher": sent,
            "home": home if sent == teacher or known is None else known.school,
            "host": deed.host or host,
        }

    def _length(self, start: dt.date, end: dt.date) -> dict[str, int]:
        days = [
            d for d in school_days(self._plan.county.term) if start <= d.date <= end
        ]
        weeks = {day.week for day in days}
        return {"school_days": max(1, len(days)), "weeks": max(1, len(weeks))}

    def _further_stays(self) -> Iterator[Posting]:
        for number, deed in enumerate(self._of("stay"), 1):
            teacher = self._plan.county.teacher_by_code[deed.teacher]
            start = deed.start or self._plan.county.term.start
            end = max(deed.end or start, start)
            id_ = f"X-P-{number}"
            self._changed.add(id_)
            stay = Posting(
                id=id_,
                teacher=teacher.code,
                home=teacher.school,
                host=deed.host,
                kind=deed.activity or Activity.POSTING_OUT,
                start=start,
                end=end,
                subject=teacher.subjects[0] if teacher.subjects else "",
                **self._length(start, end),
            )
            heard = heard_on(self._plan, stay, (), deed.number or 0)
            yield stay.model_copy(update={"lessons": heard})

    def _of(self, kind: DeedKind) -> Iterator[Deed]:
        return (deed for deed in self._extra if deed.kind == kind)

    # --- visits

    def _visits(self) -> Iterator[Visit]:
        for visit in self._plan.rotation.visits:
            deed = self._deed("visit", visit.id)
            if deed is not None:
                yield self._visit(visit, deed)
            elif self._to_come("visit", visit.id, visit.date):
                yield visit

    def _visit(self, visit: Visit, deed: Deed) -> Visit:
        date = deed.start or visit.date
        who = self._who(visit.teacher, visit.home, visit.host, deed)
        number = len(visit.lessons) if deed.number is None else deed.number
        moved = visit.model_copy(update={"date": date, **who})
        if moved == visit and number <= len(visit.lessons):
            return visit.model_copy(update={"lessons": visit.lessons[:number]})
        self._changed.add(visit.id)
        known = visit.lessons if moved == visit else ()
        heard = lessons_on(self._plan, moved, known, number)
        covers = visit.covers if moved == visit else ()
        return moved.model_copy(update={"covers": covers, "lessons": heard})

    def _further_visits(self) -> Iterator[Visit]:
        travel = self._plan.policy.travel
        timetabled = self._plan.county.lessons_by_school
        for number, deed in enumerate(self._of("visit"), 1):
            teacher = self._plan.county.teacher_by_code[deed.teacher]
            id_ = f"X-V-{number}"
            self._changed.add(id_)
            date = deed.start or self._plan.county.term.start
            visit = Visit(
                id=id_,
                teacher=teacher.code,
                home=teacher.school,
                host=deed.host,
                date=date,
                depart=travel.earliest_departure,
                back=travel.latest_return,
                basis="timetable" if deed.host in timetabled else "day",
                cover_basis="timetable" if teacher.school in timetabled else "unknown",
                lessons=(),
            )
            heard = lessons_on(self._plan, visit, (), deed.number or 1)
            yield visit.model_copy(update={"lessons": heard})

    # --- events

    def _events(self) -> Iterator[Event]:
        for event in self._plan.rotation.events:
            deed = self._deed("event", event.id)
            if deed is not None:
                yield self._event(event, deed)
            elif self._to_come("event", event.id, event.date):
                yield event

    def _event(self, event: Event, deed: Deed) -> Event:
        update = {
            "date": deed.start or event.date,
            "people": deed.people or event.people,
            "givers": deed.givers or event.givers,
            "host": deed.host or event.host,
        }
        changed = event.model_copy(update=update)
        if changed != event:
            self._changed.add(event.id)
        return changed

    def _further_events(self) -> Iterator[Event]:
        teachers = self._plan.county.teacher_by_code
        for number, deed in enumerate(self._of("event"), 1):
            id_ = f"X-E-{number}"
            self._changed.add(id_)
            rule = self._rule_of(deed)
            homes = (teachers[c].school for c in (*deed.givers, *deed.people))
            yield Event(
                id=id_,
                kind=deed.activity or Activity.JOINT_RESEARCH,
                topic=rule.topic if rule else Text(deed.topic, deed.topic),
                consortium=self._group_of(deed.host),
                date=deed.start or self._plan.county.term.start,
                period=None,
                host=deed.host,
                schools=tuple(dict.fromkeys((deed.host, *homes))),
                subject=deed.subject,
                people=deed.people or deed.givers,
                givers=deed.givers,
                clause=rule.clauses if rule else (),
            )

    def _rule_of(self, deed: Deed) -> EventRule | None:
        """Return the rule whose topic something extra has."""
        return next(
            (
                rule
                for rule in self._plan.policy.rules
                if isinstance(rule, CountQuota | WeeklyPattern | StudentExchange)
                and deed.topic
                and deed.topic in rule.topic
            ),
            None,
        )

    def _group_of(self, code: str) -> str:
        for group in self._plan.pairing.main:
            if code == group.support or any(r.school == code for r in group.recipients):
                return group.id
        return ""

    # --- weekly things, pairs

    def _sync_classes(self) -> Iterator[SyncClass]:
        for line in self._plan.rotation.sync_classes:
            deed = self._deed("sync_class", line.id)
            held: tuple[dt.date, ...] = ()
            if deed is not None:
                held = line.dates if deed.number is None else line.dates[: deed.number]
            later = tuple(
                date
                for date in line.dates
                if date not in held and self._to_come("sync_class", line.id, date)
            )
            if held or later:
                dates = tuple(sorted((*held, *later)))
                yield line.model_copy(update={"dates": dates})

    def _itineraries(self) -> Iterator[Itinerary]:
        for round_ in self._plan.rotation.itineraries:
            deed = self._deed("itinerary", round_.id)
            if deed is not None:
                start, end = deed.start or round_.start, deed.end or round_.end
                if (start, end) != (round_.start, round_.end):
                    self._changed.add(round_.id)
                yield round_.model_copy(update={"start": start, "end": end})
            elif self._to_come("itinerary", round_.id, round_.end):
                yield round_

    def _mentors(self) -> Iterator[Mentor]:
        end = self._plan.county.term.end
        for pair in self._plan.rotation.mentors:
            id_ = f"{pair.mentor}+{pair.apprentice}"
            if self._deed("mentor", id_) or self._to_come("mentor", id_, end):
                yield pair

    def _further_mentors(self) -> Iterator[Mentor]:
        for deed in self._of("mentor"):
            yield Mentor(
                mentor=deed.teacher, apprentice=deed.apprentice, subject=deed.subject
            )
