"""Whether a school could still send somebody to teach what a partner lacks.

Read against the plan as it stands: a teacher counts as free only if nothing else is
planned for them this term, so that a plan which cannot be extended is never blamed.
"""

from matcher.audit.case import Case
from matcher.audit.presence import Presence
from matcher.county import Lesson, Parity
from matcher.curriculum import minutes, school_bells


def can_be_served(
    case: Case,
    presence: Presence,
    *,
    support: str,
    host: str,
    subject: str,
) -> bool:
    """Return whether somebody of the support could give one period every week."""
    if support not in case.county.school_by_code or _spare(case, support, subject) < 1:
        return False
    if case.distances.leg(support, host).minutes is None:
        return False
    return any(
        _free_day(case, presence, teacher.code, support, host)
        for teacher in case.county.staff_by_school.get(support, ())
        if subject in teacher.subjects
        and case.ineligible[teacher.code] is None
        and _idle(presence, teacher.code)
    )


def _spare(case: Case, support: str, subject: str) -> float:
    """Return the weekly periods of a subject that a support has left to give."""
    given = sum(
        len(set(stop.periods)) / (1 if stop.parity == "all" else 2)
        for row in case.itineraries
        if (row.home, row.subject) == (support, subject)
        for stop in row.stops
    )
    return case.balance.spares.get(support, {}).get(subject, 0) - given


def _idle(presence: Presence, person: str) -> bool:
    busy = (
        presence.stays.get(person)
        or presence.visits_by.get(person)
        or presence.itineraries.get(person)
        or person in presence.givers
        or any(
            person in (line.source.teacher, line.receiver.teacher)
            for line in presence.case.plan.rotation.sync_classes
        )
    )
    return not busy


def _free_day(
    case: Case, presence: Presence, person: str, support: str, host: str
) -> bool:
    """Return whether a weekday has room for the way, one lesson and the way back."""
    parities: tuple[Parity, ...] = ("odd", "even")
    for weekday in range(1, 6):
        own = [x for x in presence.timetable.get(person, ()) if x.weekday == weekday]
        last = len(school_bells(case.county, host, weekday))
        if any(
            all(
                _fits(case, _held(own, parity), weekday, support, host, period)
                for parity in parities
            )
            for period in range(1, last + 1)
        ):
            return True
    return False


def _held(lessons: list[Lesson], parity: str) -> list[Lesson]:
    return [x for x in lessons if x.parity in ("all", parity)]


def _fits(
    case: Case,
    own: list[Lesson],
    weekday: int,
    support: str,
    host: str,
    period: int,
) -> bool:
    travel = case.policy.travel
    begins, ends = case.period_times(host, weekday, period)
    leaves = begins - (case.distances.leg(support, host).minutes or 0)
    leaves -= travel.margin_min
    back = ends + (case.distances.leg(host, support).minutes or 0) + travel.margin_min
    if leaves < minutes(travel.earliest_departure):
        return False
    if back > minutes(travel.latest_return):
        return False
    times = (case.period_times(support, weekday, lesson.period) for lesson in own)
    return not any(start < back and leaves < end for start, end in times)
