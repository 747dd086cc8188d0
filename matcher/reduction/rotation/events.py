"""Events of one consortium: dates, slot, host in turns, and who is free to come."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.calendar import SchoolDay, anchor_dates, week_of
from matcher.county import Availability, Post, Teacher
from matcher.curriculum import GENERAL_SUBJECTS, bells, minutes, period_times
from matcher.plan import Event, Reason
from matcher.policy import Activity, Anchor, CountQuota, Period, Scope
from matcher.reduction.rotation.event_words import Month, Round, Short, not_held
from matcher.reduction.rotation.scene import Scene

EVENTS = (
    Activity.JOINT_RESEARCH,
    Activity.DEMO_LESSON,
    Activity.LECTURE,
    Activity.MEETING,
    Activity.TRAINING,
)
_LEADERS = (Post.HEAD, Post.DEPUTY, Post.MIDDLE)
_START_WEEKS = 2
_MIDDLE_WEEKS = 2
_END_WEEKS = 4
_LAST_AM_PERIOD = {6: 3, 7: 4}
_DAYS_NEAR = 8


class _Slot(NamedTuple):
    day: SchoolDay
    period: int | None
    people: tuple[str, ...]
    substitutes: int


class _Wish(NamedTuple):
    """One event to hold: its quota, its ideal day, its subject, what it counts for."""

    quota: CountQuota
    day: int
    days: tuple[SchoolDay, ...]
    subject: str
    host: str
    round: Round


def plan_events(scene: Scene) -> tuple[tuple[Event, ...], list[Reason]]:
    """Hold every event the policy asks for; return what cannot be held."""
    events: list[Event] = []
    unmet: list[Reason] = []
    for quota in scene.policy.each(CountQuota):
        if quota.activity not in EVENTS or quota.scope is Scope.PERSON:
            continue
        if quota.scope is Scope.COUNTY and not scene.case.first:
            continue
        held: Counter[Round] = Counter()
        for wish in _wishes(scene, quota):
            event = _hold(scene, wish)
            if event is not None:
                events.append(event)
                held[wish.round] += 1
        short = [
            Short(round_, held[round_])
            for round_ in _rounds(scene, quota)
            if held[round_] < quota.minimum
        ]
        if short:
            unmet.append(not_held(scene, quota, short))
    ordered = sorted(events, key=lambda e: (e.date, e.kind.value, e.subject))
    group = scene.case.consortium.id
    return (
        tuple(
            event.model_copy(update={"id": f"E-{group}-{number}"})
            for number, event in enumerate(ordered, start=1)
        ),
        unmet,
    )


# --- how many, when, what, where


def _rounds(scene: Scene, quota: CountQuota) -> list[Round]:
    """Return everything for which the minimum is owed once."""
    subjects = _shared(scene) if quota.scope is Scope.SUBJECT else [""]
    return [
        Round(month, subject, len(days))
        for month, days in _spans(scene, quota)
        for subject in subjects
    ]


def _wishes(scene: Scene, quota: CountQuota) -> Iterator[_Wish]:
    aim = max(quota.minimum, quota.target or 0)
    if quota.maximum is not None:
        aim = min(aim, quota.maximum)
    subjects = _subjects(scene) if quota.attend == "subject" else []
    hosts = _hosts(scene, quota)
    number = 0
    for month, days in _spans(scene, quota):
        topics: Sequence[str | None] = [None]
        if quota.scope is Scope.SUBJECT:
            topics = _shared(scene)
        count = aim * len(topics)
        for i in range(count):
            subject = topics[i % len(topics)]
            if subject is None:
                subject = subjects[number % len(subjects)] if subjects else ""
            counted = subject if quota.scope is Scope.SUBJECT else ""
            round_ = Round(month, counted, len(days))
            ideal = (2 * i + 1) * len(days) // (2 * count)
            host = hosts[number % len(hosts)]
            yield _Wish(quota, ideal, days, subject, host, round_)
            number += 1


def _hosts(scene: Scene, quota: CountQuota) -> tuple[str, ...]:
    case = scene.case
    if quota.hosts == "support":
        return (case.support,)
    if quota.hosts == "recipient" and case.recipients:
        return case.recipients
    return case.schools


def _spans(
    scene: Scene, quota: CountQuota
) -> list[tuple[Month | None, tuple[SchoolDay, ...]]]:
    """Return the days on which events of each month, or of the term, may be held."""
    days = _anchored(scene, quota.anchor)
    if quota.period is not Period.MONTH:
        return [(None, days)]
    months: dict[tuple[int, int], list[SchoolDay]] = {}
    for day in scene.travel:
        months.setdefault((day.date.year, day.date.month), []).append(day)
    return [(month, tuple(group)) for month, group in months.items()]


def _anchored(scene: Scene, anchor: Anchor) -> tuple[SchoolDay, ...]:
    term = scene.county.term
    days = tuple(day for day in scene.days if day.open)
    dates = anchor_dates(term, anchor)
    if not dates or anchor in (Anchor.ANY, Anchor.MONTH_END):
        return scene.travel
    if anchor is Anchor.TERM_START:
        found = [d for d in days if d.week <= _START_WEEKS]
    elif anchor is Anchor.TERM_MIDDLE:
        middle = week_of(term, dates[0])
        found = [d for d in days if abs(d.week - middle) <= _MIDDLE_WEEKS]
    elif anchor is Anchor.TERM_END:
        last = week_of(term, term.end)
        found = [d for d in days if last - d.week < _END_WEEKS]
    elif anchor is Anchor.YEAR_END:
        found = [d for d in days if d.date.month == dates[0].month]
    else:
        found = [d for d in days if d.date <= dates[0]]
    return tuple(found) or scene.travel


def _subjects(scene: Scene) -> list[str]:
    """Return subjects for joint work: those the recipients lack most come first.

    Only subjects that at least two schools have teachers of; then the commonest.
    """
    needs: Counter[str] = Counter()
    for school in scene.case.recipients:
        needs.update(scene.case.needs.get(school, {}))
    schools = _schools_by_subject(scene)
    staff = Counter(
        subject
        for school in scene.case.schools
        for teacher in scene.staff(school)
        for subject in teacher.subjects
    )
    shared = [s for s, n in schools.items() if n > 1 and s not in GENERAL_SUBJECTS]
    return sorted(shared, key=lambda s: (-schools[s], -needs[s], -staff[s], s))


def _schools_by_subject(scene: Scene) -> Counter[str]:
    return Counter(
        subject
        for school in scene.case.schools
        for subject in sorted({s for t in scene.staff(school) for s in t.subjects})
    )


def _shared(scene: Scene) -> list[str]:
    """Return the main subjects that at least two schools have teachers of."""
    schools = Counter(
        subject
        for school in scene.case.schools
        for subject in sorted(
            {t.subjects[0] for t in scene.staff(school) if t.subjects}
        )
    )
    return sorted(subject for subject, count in schools.items() if count > 1)


# --- one event


def _hold(scene: Scene, wish: _Wish) -> Event | None:
    slot = _slot(scene, wish)
    if slot is None:
        return None
    case = scene.case
    scene.add_meeting(slot.people, slot.day.date)
    return Event(
        id=f"E-{case.consortium.id}-0",
        kind=wish.quota.activity,
        topic=wish.quota.topic,
        consortium=case.consortium.id,
        date=slot.day.date,
        period=slot.period,
        length_periods=wish.quota.length_periods,
        host=wish.host,
        schools=case.schools,
        subject=wish.subject,
        people=slot.people,
        clause=wish.quota.clauses,
    )


def _slot(scene: Scene, wish: _Wish) -> _Slot | None:
    """Return the slot near the ideal day at which most people are free."""
    order = sorted(range(len(wish.days)), key=lambda i: (abs(i - wish.day), i))
    free = [i for i in order if wish.days[i].date not in scene.event_dates]
    for start in range(0, len(free), _DAYS_NEAR):
        near = [wish.days[i] for i in free[start : start + _DAYS_NEAR]]
        slots = [
            slot
            for preferred in (True, False)
            for day in near
            for period in _periods(scene, wish, day, preferred=preferred)
            if (slot := _attended(scene, wish, day, period)) is not None
        ]
        if slots:
            return max(slots, key=lambda slot: _worth(scene, wish, slot))
    return None


def _worth(scene: Scene, wish: _Wish, slot: _Slot) -> tuple[int, bool, bool, int]:
    """Few substitutes, by day, in the research half-day, then most people."""
    by_day, half = slot.period is not None, _in_half(scene, wish, slot)
    return -slot.substitutes, by_day, half, len(slot.people)


def _half_day(scene: Scene, subject: str) -> tuple[int, str] | None:
    for known in scene.county.subjects:
        if known.code == subject and known.research_half_day:
            return int(known.research_half_day[0]), known.research_half_day[1:]
    return None


def _in_half(scene: Scene, wish: _Wish, slot: _Slot) -> bool:
    half = _half_day(scene, wish.subject)
    if half is None or slot.period is None or slot.day.weekday != half[0]:
        return False
    return slot.period in _half_periods(scene, wish.host, half[1])


def _half_periods(scene: Scene, host: str, half: str) -> range:
    last = len(bells(scene.county.school_by_code[host].stage))
    noon = _LAST_AM_PERIOD.get(last, last // 2)
    return range(1, noon + 1) if half == "am" else range(noon + 1, last + 1)


def _periods(
    scene: Scene, wish: _Wish, day: SchoolDay, *, preferred: bool
) -> list[int | None]:
    """Return first periods to try; after the last lesson comes with the second try."""
    timetables = all(
        scene.has_timetable(school) or not scene.staff(school)
        for school in scene.case.schools
    )
    last = len(bells(scene.county.school_by_code[wish.host].stage))
    length = wish.quota.length_periods
    starts = list(range(1, last - length + 2)) if timetables else []
    half = _half_day(scene, wish.subject)
    inside: list[int | None] = []
    if half is not None and day.weekday == half[0]:
        allowed = _half_periods(scene, wish.host, half[1])
        inside = [p for p in starts if p in allowed]
    if preferred:
        return inside
    return [*(p for p in starts if p not in inside), None]


def _attended(
    scene: Scene, wish: _Wish, day: SchoolDay, period: int | None
) -> _Slot | None:
    """Return the slot with everyone who can come, None if a school stays away."""
    people: list[str] = []
    substitutes = 0
    for school in scene.case.schools:
        if not scene.staff(school):
            continue
        wanted = _wanted(scene, wish, school)
        came = [t for t in wanted if _can_come(scene, wish, t, day, period)]
        if not came:
            others = _substitutes(scene, school)
            came = [t for t in others if _can_come(scene, wish, t, day, period)][:1]
            substitutes += 1
        if not came:
            return None
        people += [t.code for t in came]
    return _Slot(day, period, tuple(people), substitutes) if people else None


def _wanted(scene: Scene, wish: _Wish, school: str) -> list[Teacher]:
    staff = [t for t in scene.staff(school) if t.full_time]
    if wish.quota.attend == "leaders":
        return [t for t in staff if t.post in _LEADERS]
    if wish.quota.attend == "subject" and wish.subject:
        return [t for t in staff if wish.subject in t.subjects]
    return staff


def _substitutes(scene: Scene, school: str) -> list[Teacher]:
    """Return who stands in for a school without a person of the wanted kind."""
    staff = [t for t in scene.staff(school) if t.full_time]
    rank = {post: i for i, post in enumerate((Post.MIDDLE, Post.DEPUTY, Post.HEAD))}
    return sorted(staff, key=lambda t: rank.get(t.post, len(rank)))


def _can_come(
    scene: Scene, wish: _Wish, teacher: Teacher, day: SchoolDay, period: int | None
) -> bool:
    """Return whether a person misses nothing from leaving to being back."""
    stay = scene.stay_on(teacher.code, day.date)
    place = stay.host if stay else teacher.school
    travels = place != wish.host
    if teacher.availability is Availability.AWAY:
        return False
    if travels and teacher.availability is Availability.DEFERRED:
        return False
    if stay is None and scene.away_on(teacher.code, day.date):
        return False
    if scene.meets_on(teacher.code, day.date):
        return False
    if period is None:
        return True
    start, end = _span(scene, wish, period)
    way = (scene.case.legs[place, wish.host].minutes or 0) if travels else 0
    margin = scene.policy.travel.margin_min if travels else 0
    leaves, back = start - way - margin, end + way
    if travels and not _in_hours(scene, leaves, back):
        return False
    busy = set(scene.duties_on(teacher.code, day.date))
    if stay is None:
        busy |= {lesson.period for lesson in scene.lessons_on(teacher.code, day)}
    stage = scene.county.school_by_code[place].stage
    times = (period_times(stage, p) for p in busy)
    return all(ends <= leaves or begins >= back for begins, ends in times)


def _in_hours(scene: Scene, leaves: int, back: int) -> bool:
    rule = scene.policy.travel
    earliest, latest = minutes(rule.earliest_departure), minutes(rule.latest_return)
    return leaves >= earliest and back <= latest


def _span(scene: Scene, wish: _Wish, period: int) -> tuple[int, int]:
    stage = scene.county.school_by_code[wish.host].stage
    last = period + wish.quota.length_periods - 1
    return period_times(stage, period)[0], period_times(stage, last)[1]
