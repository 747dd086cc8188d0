"""Judges that nobody at an event is wanted elsewhere at the time, the way included."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from matcher.audit.case import MOST_PERIODS, Case
from matcher.audit.docket import Docket
from matcher.audit.event_book import participants
from matcher.audit.presence import Presence
from matcher.county import Availability
from matcher.curriculum import clock, minutes
from matcher.plan import Event
from matcher.text import Text


def event_span(case: Case, event: Event) -> tuple[int, int] | None:
    """Return start and end in minutes after midnight by the host's bells.

    None for an event after the last lesson, or whose period or host makes no sense.
    """
    if event.period is None or not 1 <= event.period <= MOST_PERIODS:
        return None
    if event.host not in case.county.school_by_code:
        return None
    weekday = _weekday(case, event.date)
    last = min(event.period + event.length_periods - 1, MOST_PERIODS)
    return (
        case.period_times(event.host, weekday, event.period)[0],
        case.period_times(event.host, weekday, last)[1],
    )


def _weekday(case: Case, date: dt.date) -> int:
    day = case.day_by_date.get(date)
    return day.weekday if day else 0


@dataclass(frozen=True)
class Diary:
    """Whether people are free for events.

    Parameters
    ----------
    case
        The plan under judgement.
    presence
        Who is where.
    """

    case: Case
    presence: Presence

    @cached_property
    def _meetings(self) -> dict[tuple[str, dt.date], tuple[Event, ...]]:
        found: dict[tuple[str, dt.date], list[Event]] = {}
        for event in self.case.plan.rotation.events:
            for person in participants(event):
                found.setdefault((person, event.date), []).append(event)
        return {key: tuple(events) for key, events in found.items()}

    def clash(self, event: Event, person: str) -> Text | None:
        """Return why somebody cannot be at an event, None if nothing is in the way."""
        teacher = self.case.teacher(person)
        if teacher is None:
            return Text("查无此人", "is not in the list of teachers")
        if teacher.availability is Availability.AWAY:
            return Text("不在岗", "is not at work this term")
        if self.presence.absent(person, event.date):
            return Text("当日请假", "is on leave that day")
        if trips := self.presence.trips_on(person, event.date):
            host = self.case.school(trips[0].host)
            return Text(f"当日在 {host} 听课", f"is on a visit to {host} that day")
        if other := self._other(event, person):
            return Text(
                f"同时参加活动 {other.id}",
                f"attends event {other.id} at the same time",
            )
        place = self.presence.place_on(person, event.date)
        if place not in (event.host, *event.schools):
            away = self.case.school(place)
            return Text(f"当日派在 {away}", f"is posted at {away} that day")
        return self._itinerant(event, person) or self._missed(event, person, place)

    def free(self, event: Event, person: str) -> bool:
        """Return whether somebody could surely be sent to an event in time.

        Stricter than having no clash: with the margin of the policy before the start,
        within the hours of travel, and with nothing else outside lessons that day.
        """
        if self.clash(event, person) is not None:
            return False
        key = (person, event.date)
        others = [e for e in self._meetings.get(key, ()) if e is not event]
        if others or self.presence.outing_on(*key) or self.presence.stay_on(*key):
            return False
        span = event_span(self.case, event)
        place = self.presence.place_on(person, event.date)
        if span is None or event.online or place == event.host:
            return True
        rule = self.case.policy.travel
        way = self.case.distances.leg(place, event.host).minutes or 0
        leaves, back = span[0] - way - rule.margin_min, span[1] + way
        if leaves < minutes(rule.earliest_departure):
            return False
        if back > minutes(rule.latest_return):
            return False
        return not self._teaches(event, person, place, (leaves, back))

    def _itinerant(self, event: Event, person: str) -> Text | None:
        outing = self.presence.outing_on(person, event.date)
        span = event_span(self.case, event)
        if outing is None or span is None:
            return None
        if span[0] >= outing.back or outing.leaves >= span[1]:
            return None
        host = self.case.school(outing.stops[0].host)
        return Text(f"当时在 {host} 走教", f"teaches at {host} then")

    def _other(self, event: Event, person: str) -> Event | None:
        mine = event_span(self.case, event)
        for other in self._meetings.get((person, event.date), ()):
            if other is event or other.host not in self.case.county.school_by_code:
                continue
            theirs = event_span(self.case, other)
            if mine is None or theirs is None:
                if mine is theirs:
                    return other
            elif mine[0] < theirs[1] and theirs[0] < mine[1]:
                return other
        return None

    def _missed(self, event: Event, person: str, place: str) -> Text | None:
        span = event_span(self.case, event)
        if span is None or place not in self.case.county.school_by_code:
            return None
        way = 0
        if place != event.host and not event.online:
            way = self.case.distances.leg(place, event.host).minutes or 0
        taken = self._teaches(event, person, place, (span[0] - way, span[1] + way))
        if taken is None:
            return None
        period, begins = taken
        road = f"（含路上 {way} 分钟）" if way else ""
        road_en = f" (with {way} min on the road)" if way else ""
        return Text(
            f"{clock(begins)} 第 {period} 节有课{road}",
            f"has a lesson at {clock(begins)}, period {period}{road_en}",
        )

    def _teaches(
        self, event: Event, person: str, place: str, span: tuple[int, int]
    ) -> tuple[int, int] | None:
        """Return period and begin of a lesson somebody gives within some minutes."""
        weekday = _weekday(self.case, event.date)
        for period in self._busy(person, event.date, place):
            begins, ends = self.case.period_times(place, weekday, period)
            if begins < span[1] and span[0] < ends:
                return period, begins
        return None

    def _busy(self, person: str, date: dt.date, place: str) -> list[int]:
        """Return the periods in which a person gives own or others' lessons."""
        periods = {
            given.period
            for given in self.presence.given_on(person, date)
            if given.school == place
        }
        if self.presence.stay_on(person, date) is None:
            own = self.presence.lessons_on(person, date)
            periods |= {lesson.period for lesson in own}
        return sorted(periods)


def judge_clashes(case: Case, diary: Diary, docket: Docket) -> None:
    """Judge that everybody at an event is free for it."""
    check = docket.check("event.clash")
    attendances = 0
    for event in case.plan.rotation.events:
        if event.host not in case.county.school_by_code:
            continue
        for person in participants(event):
            if case.teacher(person) is None:
                continue
            attendances += 1
            why = diary.clash(event, person)
            if why is not None:
                check.broken(
                    event.id,
                    Text(
                        f"{case.person(person)} 不能参加 {event.date} 的 "
                        f"{event.topic.zh}（{event.id}）：{why.zh}",
                        f"{case.person(person)} cannot attend {event.topic.en} "
                        f"({event.id}) on {event.date}: {why.en}",
                    ),
                    value=person,
                )
    check.close(
        Text(
            f"{attendances} 人次参加活动，均不误课、不冲突",
            f"{attendances} attendances, none clashes with lessons or trips",
        )
    )
