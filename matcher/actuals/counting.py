"""Heads and person-times 人数与人次 of every activity."""

from collections import Counter
from collections.abc import Iterator

from matcher.actuals.nouns import Heads
from matcher.plan import Plan
from matcher.policy import Activity


def heads_of(planned: Plan, done: Plan) -> tuple[Heads, ...]:
    """Return how many people take part in each activity and how often, both ways.

    A person at two events of one kind is one head and two times.
    """
    before, after = _counts(planned), _counts(done)
    return tuple(
        Heads(
            activity=activity,
            planned_people=len(before.get(activity, {})),
            planned_times=sum(before.get(activity, {}).values()),
            people=len(after.get(activity, {})),
            times=sum(after.get(activity, {}).values()),
        )
        for activity in Activity
        if activity in before or activity in after
    )


def _counts(plan: Plan) -> dict[Activity, Counter[str]]:
    found: dict[Activity, Counter[str]] = {}
    for activity, person in _times(plan):
        found.setdefault(activity, Counter())[person] += 1
    return found


def _times(plan: Plan) -> Iterator[tuple[Activity, str]]:
    rotation = plan.rotation
    for stay in rotation.postings:
        yield stay.kind, stay.teacher
    for visit in rotation.visits:
        yield Activity.OBSERVATION, visit.teacher
    for event in rotation.events:
        for person in dict.fromkeys((*event.people, *event.givers)):
            yield event.kind, person
    for line in rotation.sync_classes:
        for end in (line.source, line.receiver):
            for _ in line.dates if end.teacher else ():
                yield Activity.SYNC_CLASS, end.teacher
    for round_ in rotation.itineraries:
        yield Activity.ITINERANT, round_.teacher
