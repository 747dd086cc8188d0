"""Judges that sync classes are followed by seminars in time."""

import datetime as dt

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import participants
from matcher.audit.presence import Presence
from matcher.audit.sync_table import line_words, lines_of, seats
from matcher.plan import Event, SyncClass
from matcher.policy import Activity
from matcher.policy import SyncClass as SyncRule
from matcher.text import Text


def judge_seminars(
    case: Case, presence: Presence, docket: Docket, rule: SyncRule
) -> None:
    """Judge number, dates and people of the seminars after each sync class."""
    lines = [line for line in lines_of(case, rule) if line.dates]
    if not rule.seminar_every or not lines:
        return
    check = docket.check("sync.seminar", rule)
    after: dict[str, list[Event]] = {}
    for event in case.plan.rotation.events:
        if event.after and event.kind is Activity.JOINT_RESEARCH:
            after.setdefault(event.after, []).append(event)
    held = 0
    for line in lines:
        seminars = sorted(after.get(line.id, ()), key=lambda e: (e.date, e.id))
        held += len(seminars)
        faults = [_late(line, seminars, rule)]
        faults += [_fault(case, presence, line, seminar) for seminar in seminars]
        name = line_words(case, line)
        for fault in faults:
            if fault is not None:
                check.broken(
                    line.id,
                    Text(f"{name.zh}：{fault.zh}", f"{name.en}: {fault.en}"),
                    value=len(seminars),
                    bound=len(due_dates(line, rule)),
                )
    check.close(
        Text(
            f"{held} 次线上研讨，均在同步课堂后 {rule.seminar_within_days} 天内",
            f"{held} online seminars, each within {rule.seminar_within_days} days of "
            "its sync class",
        )
    )


def due_dates(line: SyncClass, rule: SyncRule) -> list[dt.date]:
    """Return the dates of a line that a seminar must follow, at least one."""
    dates = sorted(set(line.dates))
    return dates[rule.seminar_every - 1 :: rule.seminar_every] or dates[-1:]


def _late(line: SyncClass, seminars: list[Event], rule: SyncRule) -> Text | None:
    """Return which lesson has no seminar of its own in time, None if all have."""
    left = [seminar.date for seminar in seminars]
    for due in due_dates(line, rule):
        last = _plus(due, rule.seminar_within_days)
        hit = next((date for date in left if due <= date <= last), None)
        if hit is None:
            return Text(
                f"{due} 的课后 {rule.seminar_within_days} 天内没有研讨",
                f"no seminar within {rule.seminar_within_days} days of the lesson of "
                f"{due}",
            )
        left.remove(hit)
    return None


def _plus(date: dt.date, days: int) -> dt.date:
    rest = (dt.date.max - date).days
    return date + dt.timedelta(days=min(days, rest))


def _fault(
    case: Case, presence: Presence, line: SyncClass, seminar: Event
) -> Text | None:
    if not seminar.online:
        return Text(
            f"研讨 {seminar.id} 应在线上举行", f"seminar {seminar.id} should be online"
        )
    people = participants(seminar)
    for seat in seats(line):
        away = (
            presence.trips_on(seat.teacher, seminar.date)
            or presence.stay_on(seat.teacher, seminar.date)
            or presence.absent(seat.teacher, seminar.date)
        )
        if seat.teacher and seat.teacher not in people and not away:
            name = case.person(seat.teacher)
            return Text(
                f"授课教师 {name} 未参加研讨 {seminar.id}",
                f"{name}, who teaches it, is not at seminar {seminar.id}",
            )
    return None
