"""What changed of people's duties and of events, whatever their ids."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import BaseModel

from matcher.diff.nouns import DutyChange, EventChange, Sign
from matcher.plan import Posting, RotationPlan, Visit

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
            yield _duty(
                person,
                event.kind.value,
                event.host,
                event.date,
                detail=_lesson(event.period, "", event.subject),
            )
    for mentor in rotation.mentors:
        yield DutyChange(
            change="added",
            person=mentor.mentor,
            kind="mentor",
            place="",
            detail=f"{mentor.apprentice}:{mentor.subject}",
        )


def _posting_duties(posting: Posting) -> Iterator[DutyChange]:
    yield _duty(
        posting.teacher,
        posting.kind.value,
        posting.host,
        posting.start,
        posting.end,
        detail=posting.subject,
    )
    for line in posting.covers:
        if line.teacher:
            lesson = _lesson(line.period, line.class_, line.subject)
            yield _duty(
                line.teacher,
                "standing_cover",
                posting.home,
                posting.start,
                posting.end,
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
        )
