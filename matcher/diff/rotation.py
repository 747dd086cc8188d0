"""What changed of duties, events, sync classes and dues, whatever their ids."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel

from matcher.diff.nouns import (
    DutyChange,
    EventChange,
    LeaderChange,
    LineChange,
    PaperChange,
    Sign,
)
from matcher.plan import Event, Itinerary, Posting, RotationPlan, SyncClass, Visit

N = TypeVar("N", bound=BaseModel)


def duty_changes(before: RotationPlan, after: RotationPlan) -> Iterator[DutyChange]:
    """Yield the duties that went, then those that came."""
    for sign, duty in _signed_nouns(_duties(before), _duties(after)):
        yield DutyChange.model_validate({**duty.model_dump(), "change": sign})


def event_changes(before: RotationPlan, after: RotationPlan) -> Iterator[EventChange]:
    """Yield the events that went, then those that came."""
    for sign, event in _signed_nouns(_events(before), _events(after)):
        yield EventChange.model_validate({**event.model_dump(), "change": sign})


def _signed_nouns(before: Iterable[N], after: Iterable[N]) -> Iterator[tuple[Sign, N]]:
    old, new = ({noun.model_dump_json(): noun for noun in g} for g in (before, after))
    for key in sorted(set(old) - set(new)):
        yield "removed", old[key]
    for key in sorted(set(new) - set(old)):
        yield "added", new[key]


def _duties(rotation: RotationPlan) -> Iterator[DutyChange]:
    for posting in rotation.postings:
        yield from _posting_duties(posting)
    for visit in rotation.visits:
        yield from _visit_duties(visit)
    for event in rotation.events:
        for person in event.people:
            yield _event_duty(person, event, event.kind.value)
        for giver in event.givers:
            yield _event_duty(giver, event, "giver")
    for line in rotation.sync_classes:
        yield from _sync_duties(line)
    for itinerary in rotation.itineraries:
        yield from _round_duties(itinerary)
    for mentor in rotation.mentors:
        yield DutyChange(
            change="added",
            person=mentor.mentor,
            kind="mentor",
            place="",
            detail=f"{mentor.apprentice}:{mentor.subject}",
        )


def _event_duty(person: str, event: Event, kind: str) -> DutyChange:
    lesson = _lesson(event.period, "", event.subject)
    return _duty(person, kind, event.host, event.date, detail=lesson)


def _sync_duties(line: SyncClass) -> Iterator[DutyChange]:
    for seat in (line.source, line.receiver):
        if seat.teacher and line.dates:
            lesson = _lesson(seat.period, seat.class_, line.subject)
            yield _duty(
                seat.teacher,
                "sync_class",
                seat.school,
                min(line.dates),
                max(line.dates),
                detail=f"{line.weekday}:{line.parity}:{lesson}",
            )


def _round_duties(weekly: Itinerary) -> Iterator[DutyChange]:
    for stop in weekly.stops:
        for period in stop.periods:
            lesson = _lesson(period, "", weekly.subject)
            yield _duty(
                weekly.teacher,
                "itinerant",
                stop.host,
                weekly.start,
                weekly.end,
                detail=f"{stop.weekday}:{stop.parity}:{lesson}",
            )
    yield from _standing_duties(weekly)


def _posting_duties(posting: Posting) -> Iterator[DutyChange]:
    yield _duty(
        posting.teacher,
        posting.kind.value,
        posting.host,
        posting.start,
        posting.end,
        detail=posting.subject,
    )
    for heard in posting.lessons:
        lesson = _lesson(heard.period, heard.class_, heard.subject)
        yield _duty(posting.teacher, "heard", posting.host, heard.date, detail=lesson)
    yield from _standing_duties(posting)


def _standing_duties(absence: Posting | Itinerary) -> Iterator[DutyChange]:
    for line in absence.covers:
        if line.teacher:
            lesson = _lesson(line.period, line.class_, line.subject)
            yield _duty(
                line.teacher,
                "standing_cover",
                absence.home,
                absence.start,
                absence.end,
                detail=f"{line.weekday}:{line.parity}:{lesson}",
            )


def _visit_duties(visit: Visit) -> Iterator[DutyChange]:
    lessons = "; ".join(_lesson(o.period, o.class_, o.subject) for o in visit.lessons)
    yield _duty(visit.teacher, "observation", visit.host, visit.date, detail=lessons)
    for cover in visit.covers:
        if cover.teacher:
            lesson = _lesson(cover.period, cover.class_, cover.subject)
            yield _duty(cover.teacher, "cover", visit.home, visit.date, detail=lesson)


def _duty(
    person: str,
    kind: str,
    place: str,
    start: dt.date,
    end: dt.date | None = None,
    *,
    detail: str,
) -> DutyChange:
    return DutyChange(
        change="added",
        person=person,
        kind=kind,
        place=place,
        start=start,
        end=end or start,
        detail=detail,
    )


def _lesson(period: int | None, class_: str, subject: str) -> str:
    return f"{'' if period is None else period}:{class_}:{subject}"


def _events(rotation: RotationPlan) -> Iterator[EventChange]:
    for event in rotation.events:
        yield EventChange(
            change="added",
            consortium=event.consortium,
            kind=event.kind.value,
            topic=event.topic.zh,
            date=event.date,
            period=event.period,
            host=event.host,
            subject=event.subject,
            online=event.online,
            students=sum(event.students.values()),
        )


def line_changes(before: RotationPlan, after: RotationPlan) -> Iterator[LineChange]:
    """Yield the weekly sync classes that went, then those that came."""
    for sign, line in _signed_nouns(_lines(before), _lines(after)):
        yield LineChange.model_validate({**line.model_dump(), "change": sign})


def _lines(rotation: RotationPlan) -> Iterator[LineChange]:
    for line in rotation.sync_classes:
        yield LineChange(
            change="added",
            consortium=line.consortium,
            source=line.source.school,
            receiver=line.receiver.school,
            subject=line.subject,
            grade=line.grade,
            weekday=line.weekday,
            parity=line.parity,
            period=line.source.period,
            times=len(line.dates),
            first=min(line.dates, default=None),
            last=max(line.dates, default=None),
        )


def paper_changes(before: RotationPlan, after: RotationPlan) -> Iterator[PaperChange]:
    """Yield what is owed more or less often, by date, owner and title."""
    old, new = _papers(before), _papers(after)
    for key in sorted(set(old) | set(new)):
        if old[key] != new[key]:
            due, owner, kind, title, title_en = key
            yield PaperChange(
                kind=kind,
                title=title,
                title_en=title_en,
                owner=owner,
                due=due,
                before=old[key],
                after=new[key],
            )


def _papers(rotation: RotationPlan) -> Counter[tuple[dt.date, str, str, str, str]]:
    return Counter(
        (p.due, p.owner, p.kind, p.title.zh, p.title.en) for p in rotation.papers
    )


def leader_changes(before: RotationPlan, after: RotationPlan) -> Iterator[LeaderChange]:
    """Yield the leaders who went off the list of those due, then those who came."""
    for sign, due in _signed_nouns(_leaders(before), _leaders(after)):
        yield LeaderChange.model_validate({**due.model_dump(), "change": sign})


def _leaders(rotation: RotationPlan) -> Iterator[LeaderChange]:
    for due in rotation.leaders_due:
        yield LeaderChange(
            change="added", person=due.teacher, school=due.school, since=due.since
        )
