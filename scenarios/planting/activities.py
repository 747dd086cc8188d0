"""Plans that break one rule of what schools do together."""

from collections.abc import Iterator

from matcher.labels import label
from matcher.plan import Event, Plan
from matcher.policy import (
    Activity,
    Anchor,
    CountQuota,
    StudentExchange,
    SyncClass,
    WeeklyPattern,
)
from matcher.text import Text
from scenarios.planting.edits import postings, with_rotation, without

_POSTED = {
    Activity.POSTING_OUT: (Activity.POSTING_OUT, Activity.YEAR_POSTING),
    Activity.POSTING_IN: (Activity.POSTING_IN,),
}


def _answering(plan: Plan, kind: Activity, topic: Text, rule: object) -> list[Event]:
    clauses = set(getattr(rule, "clauses", ()))
    words = topic.zh or label(kind)
    events = [e for e in plan.rotation.events if e.kind is kind and not e.after]
    return [e for e in events if e.topic.zh == words] or [
        e for e in events if clauses & set(e.clause)
    ]


def _groups(events: list[Event]) -> list[list[Event]]:
    """Return the events of each consortium, of each subject in it, and of all."""
    found: dict[tuple[str, str], list[Event]] = {}
    for event in events:
        for key in ((event.consortium, ""), (event.consortium, event.subject)):
            found.setdefault(key, []).append(event)
    return [*found.values(), events]


def break_count_quota(plan: Plan, rule: CountQuota) -> Iterator[Plan]:
    """Leave out events, or people posted, until too few are left."""
    if rule.activity in _POSTED:
        rows = postings(plan, rule, *_POSTED[rule.activity])
        for posting in rows:
            mates = {p.id for p in rows if p.home == posting.home}
            yield without(plan, {posting.id})
            yield without(plan, mates)
        return
    if rule.anchor is Anchor.SUMMER:
        kept = tuple(p for p in plan.rotation.papers if p.title.zh != rule.topic.zh)
        yield with_rotation(plan, papers=kept)
        return
    events = _answering(plan, rule.activity, rule.topic, rule)
    for group in _groups(events):
        yield without(plan, {e.id for e in group[max(0, rule.minimum - 1) :]})
        yield without(plan, {e.id for e in group})


def break_weekly_pattern(plan: Plan, rule: WeeklyPattern) -> Iterator[Plan]:
    """Leave one of the weekly events out, or all."""
    events = _answering(plan, rule.activity, rule.topic, rule)
    for group in _groups(events):
        yield without(plan, {group[0].id})
        yield without(plan, {e.id for e in group})


def break_sync_class(plan: Plan, rule: SyncClass) -> Iterator[Plan]:
    """Leave a line of the table out, or the seminar after a lesson."""
    del rule
    lines = {line.id for line in plan.rotation.sync_classes}
    for event in plan.rotation.events:
        if event.after in lines:
            yield without(plan, {event.id})
            break
    for line in plan.rotation.sync_classes:
        yield without(plan, {line.id})


def break_student_exchange(plan: Plan, rule: StudentExchange) -> Iterator[Plan]:
    """Let one school send one student fewer than the others, or hold none."""
    events = _answering(plan, Activity.STUDENT_EXCHANGE, rule.topic, rule)
    for event in events:
        if len(event.students) > 1:
            school, number = next(iter(event.students.items()))
            odd = {**event.students, school: max(0, number - 1)}
            changed = event.model_copy(update={"students": odd})
            rows = tuple(changed if e is event else e for e in plan.rotation.events)
            yield with_rotation(plan, events=rows)
    for group in _groups(events):
        yield without(plan, {e.id for e in group})
