"""Online seminars after sync classes, at times when both teachers are free.

They come after all other events, so that they never take a day from those.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.calendar import SchoolDay
from matcher.county import Availability, Teacher
from matcher.curriculum import lesson_times, minutes, school_bells
from matcher.plan import Event, Reason, SyncClass
from matcher.policy import Activity
from matcher.policy import SyncClass as SyncRule
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.sync_words import seminar_missing
from matcher.text import Text

TOPIC = Text("同步课堂研讨", "Seminar after a sync class")


class _Slot(NamedTuple):
    """A day and a first period of the source's bells; None after the last lesson."""

    day: SchoolDay
    period: int | None


def plan_seminars(
    scene: Scene, classes: Sequence[SyncClass], events: Iterable[Event]
) -> tuple[tuple[Event, ...], list[Reason]]:
    """Hold the seminars that follow the sync classes; return what cannot be held.

    Parameters
    ----------
    scene
        The diary with everything else in it.
    classes
        Sync classes of the consortium.
    events
        Its events so far.
    """
    book = _Book(scene, events)
    held: list[Event] = []
    unmet: list[Reason] = []
    for sync in classes:
        rule = _rule(scene, sync)
        if rule is None or not rule.seminar_every:
            continue
        due = due_dates(sync, rule)
        found = [book.hold(sync, rule, date) for date in due]
        mine = [event for event in found if event is not None]
        held += mine
        if len(mine) < len(due):
            unmet.append(seminar_missing(scene, sync, len(due), len(mine)))
    return tuple(sorted(held, key=lambda e: (e.date, e.id))), unmet


def due_dates(sync: SyncClass, rule: SyncRule) -> tuple[dt.date, ...]:
    """Return the dates of a sync class that a seminar follows; never none."""
    every = rule.seminar_every
    return sync.dates[every - 1 :: every] or sync.dates[-1:]


def _rule(scene: Scene, sync: SyncClass) -> SyncRule | None:
    rules = tuple(scene.policy.each(SyncRule))
    mine = (rule for rule in rules if rule.clauses == sync.clause)
    return next(mine, rules[0] if rules else None)


class _Book:
    """Who is busy when: own and others' lessons, events, absence."""

    def __init__(self, scene: Scene, events: Iterable[Event]) -> None:
        self._scene = scene
        self._days = {day.date: day for day in scene.days if day.open}
        self._events: dict[tuple[str, dt.date], list[tuple[int, int] | None]]
        self._events = defaultdict(list)
        for event in events:
            self._write(event)

    def _write(self, event: Event) -> None:
        span = self._span(event.host, event.date, event.period, event.length_periods)
        for person in dict.fromkeys((*event.people, *event.givers)):
            self._events[person, event.date].append(span)

    def _span(
        self, host: str, date: dt.date, period: int | None, length: int
    ) -> tuple[int, int] | None:
        day = self._days.get(date)
        if period is None or day is None:
            return None
        county, weekday = self._scene.county, day.weekday
        start, _ = lesson_times(county, host, weekday, period)
        return start, lesson_times(county, host, weekday, period + length - 1)[1]

    def hold(self, sync: SyncClass, rule: SyncRule, date: dt.date) -> Event | None:
        """Return the seminar after the class of a date; None if there is no time."""
        pair = sync.source.teacher, sync.receiver.teacher
        for slot in self._slots(sync, rule, date):
            if all(self._can_come(person, sync, slot) for person in pair):
                people = (*pair, *self._others(sync, slot))
                event = Event(
                    id=f"E-{sync.id}-{date.isoformat()}",
                    kind=Activity.JOINT_RESEARCH,
                    topic=TOPIC,
                    consortium=sync.consortium,
                    date=slot.day.date,
                    period=slot.period,
                    length_periods=1,
                    host=sync.source.school,
                    schools=(sync.source.school, sync.receiver.school),
                    subject=sync.subject,
                    people=people,
                    online=True,
                    after=sync.id,
                    clause=rule.clauses,
                )
                self._write(event)
                self._scene.add_meeting(people, event.date)
                return event
        return None

    def _slots(self, sync: SyncClass, rule: SyncRule, date: dt.date) -> Iterator[_Slot]:
        """Yield times in the order wanted: a common free period soon, else late."""
        last = date + dt.timedelta(days=rule.seminar_within_days)
        days = [self._days[d] for d in sorted(self._days) if date <= d <= last]
        source = sync.source.school
        for day in days:
            bells = school_bells(self._scene.county, source, day.weekday)
            for period, (begins, _) in enumerate(bells, start=1):
                if day.date > date or minutes(begins) >= minutes(sync.ends):
                    yield _Slot(day, period)
        for day in days:
            yield _Slot(day, None)

    def _can_come(self, person: str, sync: SyncClass, slot: _Slot) -> bool:
        scene, day = self._scene, slot.day
        teacher = scene.county.teacher_by_code[person]
        if teacher.availability is Availability.AWAY:
            return False
        if scene.away_on(person, day.date):
            return False
        span = self._span(sync.source.school, day.date, slot.period, 1)
        others = self._events[person, day.date]
        if span is None:
            return None not in others
        if any(other is not None and _meet(span, other) for other in others):
            return False
        return not any(_meet(span, busy) for busy in self._busy(teacher, day))

    def _busy(self, teacher: Teacher, day: SchoolDay) -> list[tuple[int, int]]:
        scene = self._scene
        periods = {lesson.period for lesson in scene.lessons_on(teacher.code, day)}
        periods |= scene.duties_on(teacher.code, day.date)
        county, school = scene.county, teacher.school
        return [lesson_times(county, school, day.weekday, p) for p in sorted(periods)]

    def _others(self, sync: SyncClass, slot: _Slot) -> list[str]:
        """Return the other teachers of the subject at both schools who are free."""
        return [
            teacher.code
            for school in (sync.source.school, sync.receiver.school)
            for teacher in self._scene.staff(school)
            if sync.subject in teacher.subjects
            and teacher.full_time
            and teacher.code not in (sync.source.teacher, sync.receiver.teacher)
            and not self._scene.meets_on(teacher.code, slot.day.date)
            and self._can_come(teacher.code, sync, slot)
        ]


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
