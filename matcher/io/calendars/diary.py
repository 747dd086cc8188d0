"""A plan as entries of calendars: stays, trips, events, weekly classes, papers."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from matcher.calendar import school_days
from matcher.county import Parity
from matcher.curriculum import lesson_times, minutes, school_bells
from matcher.io.calendars.entries import Entry, at, on_parity, short
from matcher.labels import label
from matcher.plan import (
    Event,
    Itinerary,
    OwedPaper,
    Plan,
    Posting,
    Stop,
    SyncClass,
    Visit,
)
from matcher.policy import Activity
from matcher.report.words import listed, school_name, teacher_name
from matcher.text import Lang, Text

_PAUSE_MIN = 10
_USUAL_PERIOD_MIN = 40


class Diary:
    """The entries of a plan.

    Parameters
    ----------
    plan
        Any plan.
    lang
        Language of the words.
    names
        Whether people are named; without names, people are counted.
    """

    def __init__(self, plan: Plan, lang: Lang, *, names: bool) -> None:
        self._plan = plan
        self._county = plan.county
        self._lang = lang
        self._names = names
        self._weekdays = {d.date: d for d in school_days(plan.county.term)}
        self._members = {
            group.id: (group.support, *(link.school for link in group.recipients))
            for group in plan.pairing.consortia
        }

    def entries(self) -> Iterator[Entry]:
        """Yield what happens: stays, trips, events, sync classes, weekly rounds."""
        yield from self._stays()
        yield from self._trips()
        yield from map(self._event, self._plan.rotation.events)
        for line in self._plan.rotation.sync_classes:
            if line.dates:
                yield self._sync_class(line)
        for itinerary in self._plan.rotation.itineraries:
            for number, stop in enumerate(itinerary.stops, 1):
                yield from self._stop(itinerary, number, stop)

    def _say(self, zh: str, en: str) -> str:
        return Text(zh, en).say(self._lang)

    def _school(self, code: str) -> str:
        return school_name(self._county, code) or code

    def _people(self, codes: list[str]) -> str:
        """Name people, or count them where no names may be given."""
        if not self._names:
            many = "person" if len(codes) == 1 else "people"
            return self._say(f"{len(codes)} 人", f"{len(codes)} {many}")
        return listed((teacher_name(self._county, c) or c for c in codes), self._lang)

    def _title(self, kind: Activity, what: str) -> str:
        word = label(kind, self._lang)
        return f"{word}{self._say('：', ': ')}{what}" if what else word

    def _clauses(self, clauses: tuple[str, ...]) -> tuple[str, ...]:
        told = listed(clauses, self._lang)
        return (self._say(f"依据：{told}", f"clauses: {told}"),) if told else ()

    def _stays(self) -> Iterator[Entry]:
        groups: dict[tuple[Activity, str, str, dt.date, dt.date], list[Posting]]
        groups = defaultdict(list)
        for stay in self._plan.rotation.postings:
            key = (stay.kind, stay.home, stay.host, stay.start, stay.end)
            groups[key].append(stay)
        for (kind, home, host, start, end), stays in groups.items():
            way = f"{self._school(home)} → {self._school(host)}"
            who = self._people([stay.teacher for stay in stays])
            days = stays[0].school_days
            yield Entry(
                key=f"stay-{kind}-{home}-{host}-{start}",
                title=self._title(kind, self._say(f"{who}（{way}）", f"{who} ({way})")),
                start=start,
                end=end,
                schools=(home, host),
                place=self._school(host),
                lines=(
                    self._say(f"{days} 个上课日", f"{days} school days"),
                    *self._clauses(stays[0].clause),
                ),
                category=label(kind, self._lang),
                busy=False,
            )

    def _trips(self) -> Iterator[Entry]:
        groups: dict[tuple[str, str, dt.date], list[Visit]] = defaultdict(list)
        for trip in self._plan.rotation.visits:
            groups[trip.home, trip.host, trip.date].append(trip)
        for (home, host, date), trips in groups.items():
            who = self._people([trip.teacher for trip in trips])
            way = f"{self._school(home)} → {self._school(host)}"
            yield Entry(
                key=f"trip-{home}-{host}-{date}",
                title=self._title(
                    Activity.OBSERVATION, self._say(f"{who}（{way}）", f"{who} ({way})")
                ),
                start=at(date, min(minutes(trip.depart) for trip in trips)),
                end=at(date, max(minutes(trip.back) for trip in trips)),
                schools=(home, host),
                place=self._school(host),
                lines=tuple(self._trip_line(trip) for trip in trips),
                category=label(Activity.OBSERVATION, self._lang),
            )

    def _trip_line(self, trip: Visit) -> str:
        heard = listed(
            (
                self._say(
                    f"第{x.period}节{x.class_}{x.subject}",
                    f"period {x.period} {x.class_} {x.subject}".replace("  ", " "),
                )
                for x in trip.lessons
            ),
            self._lang,
        )
        if not self._names:
            return heard
        return f"{self._people([trip.teacher])}{self._say('：', ': ')}{heard}"

    def _event(self, event: Event) -> Entry:
        start, end = self._event_times(event)
        what = event.topic.say(self._lang) or event.subject
        online = self._say("线上", "online")
        return Entry(
            key=f"event-{event.id}",
            title=self._title(
                event.kind, what if what != label(event.kind, self._lang) else ""
            ),
            start=start,
            end=end,
            schools=tuple(dict.fromkeys((event.host, *event.schools))),
            place=online if event.online else self._school(event.host),
            lines=tuple(self._event_lines(event)),
            category=label(event.kind, self._lang),
        )

    def _event_lines(self, event: Event) -> Iterator[str]:
        schools = listed(map(self._school, event.schools), self._lang)
        yield self._say(f"参加学校：{schools}", f"schools: {schools}")
        if event.subject:
            yield self._say(f"学科：{event.subject}", f"subject: {event.subject}")
        if event.givers:
            who = self._people(list(event.givers))
            yield self._say(f"主讲：{who}", f"given by: {who}")
        if event.people:
            who = self._people(list(event.people))
            yield self._say(f"参加人员：{who}", f"people: {who}")
        for school, number in event.students.items():
            name = self._school(school)
            yield self._say(f"学生：{name} {number} 人", f"students: {name} {number}")
        yield from self._clauses(event.clause)

    def _event_times(self, event: Event) -> tuple[dt.datetime, dt.datetime]:
        """Return start and end; after lessons means ten minutes after the last one."""
        day = self._weekdays.get(event.date)
        weekday = day.weekday if day else event.date.isoweekday()
        if event.host not in self._county.school_by_code:
            start, length_min = 8 * 60, _USUAL_PERIOD_MIN * event.length_periods
            return at(event.date, start), at(event.date, start + length_min)
        if event.period is not None:
            last = event.period + event.length_periods - 1
            first_of = lesson_times(self._county, event.host, weekday, event.period)
            last_of = lesson_times(self._county, event.host, weekday, last)
            return at(event.date, first_of[0]), at(event.date, last_of[1])
        begins, ends = map(minutes, school_bells(self._county, event.host, weekday)[-1])
        start = ends + _PAUSE_MIN
        length_min = (ends - begins) * event.length_periods
        return at(event.date, start), at(event.date, start + length_min)

    def _sync_class(self, line: SyncClass) -> Entry:
        source, receiver = line.source, line.receiver
        ends = f"{self._school(source.school)} → {self._school(receiver.school)}"
        seats = [
            self._say(
                f"{role}：{self._school(seat.school)} {seat.class_} 第{seat.period}节"
                f"（{seat.begins}—{seat.ends}）",
                f"{role}: {self._school(seat.school)} {seat.class_}, period "
                f"{seat.period} ({seat.begins}-{seat.ends})",
            )
            + (f" {self._people([seat.teacher])}" if self._names else "")
            for role, seat in (
                (self._say("主讲", "source"), source),
                (self._say("接收", "receiver"), receiver),
            )
        ]
        grade = self._say(
            f"{line.grade}年级{line.subject}", f"grade {line.grade} {line.subject}"
        )
        return Entry(
            key=f"sync-{line.id}",
            title=self._title(
                Activity.SYNC_CLASS,
                self._say(f"{grade}（{ends}）", f"{grade} ({ends})"),
            ),
            start=at(line.dates[0], minutes(line.begins)),
            end=at(line.dates[0], minutes(line.ends)),
            schools=(source.school, receiver.school),
            lines=(*seats, *self._clauses(line.clause)),
            category=label(Activity.SYNC_CLASS, self._lang),
            repeats=line.dates,
        )

    def _stop(self, weekly: Itinerary, number: int, stop: Stop) -> Iterator[Entry]:
        dates = self._dates(weekly, stop.weekday, stop.parity)
        if not dates or not stop.periods:
            return
        first, last = (
            lesson_times(self._county, stop.host, stop.weekday, period)
            if stop.host in self._county.school_by_code
            else (8 * 60, 9 * 60)
            for period in (min(stop.periods), max(stop.periods))
        )
        way = f"{self._school(weekly.home)} → {self._school(stop.host)}"
        who = self._people([weekly.teacher])
        told = self._say(f"{who} {weekly.subject}（{way}）",
                         f"{who}, {weekly.subject} ({way})")  # fmt: skip
        periods = listed(map(str, stop.periods), self._lang)
        yield Entry(
            key=f"round-{weekly.id}-{number}",
            title=self._title(Activity.ITINERANT, told),
            start=at(dates[0], first[0]),
            end=at(dates[0], last[1]),
            schools=(weekly.home, stop.host),
            place=self._school(stop.host),
            lines=(
                self._say(f"节次：{periods}", f"periods: {periods}"),
                *self._clauses(weekly.clause),
            ),
            category=label(Activity.ITINERANT, self._lang),
            repeats=dates,
        )

    def _dates(
        self, weekly: Itinerary, weekday: int, parity: Parity
    ) -> tuple[dt.date, ...]:
        return tuple(
            day.date
            for day in self._weekdays.values()
            if weekly.start <= day.date <= weekly.end
            and day.weekday == weekday
            and on_parity(day.week, parity)
        )

    def papers(self) -> Iterator[Entry]:
        """Yield what is owed: one entry for a title, a day and who owes it."""
        groups: dict[tuple[str, str, dt.date], list[OwedPaper]] = defaultdict(list)
        for paper in self._plan.rotation.papers:
            groups[self._owner(paper), paper.title.zh, paper.due].append(paper)
        for (owner, title, due), papers in groups.items():
            yield self._paper(owner, title, due, papers)

    def papers_of_county(self) -> Iterator[Entry]:
        """Yield what is owed over the county: one entry for a title and a day."""
        groups: dict[tuple[str, dt.date], list[OwedPaper]] = defaultdict(list)
        for paper in self._plan.rotation.papers:
            groups[paper.title.zh, paper.due].append(paper)
        for (title, due), papers in groups.items():
            yield self._paper("", title, due, papers)

    def _owner(self, paper: OwedPaper) -> str:
        """Return the school or consortium that answers for a paper, or 'bureau'."""
        teacher = self._county.teacher_by_code.get(paper.owner)
        return teacher.school if teacher else paper.owner

    def _paper(
        self, owner: str, title: str, due: dt.date, papers: list[OwedPaper]
    ) -> Entry:
        first = papers[0]
        word = first.title.say(self._lang)
        if len(papers) > 1:
            word = self._say(f"{word}（{len(papers)} 份）", f"{word} ({len(papers)})")
        phase = first.kind == "phase" and first.start is not None
        due_word = self._say(f"截止：{word}", f"due: {word}")
        return Entry(
            key=f"due-{short(owner, title, str(due))}",
            title=word if phase else due_word,
            start=first.start if phase and first.start else due,
            end=due,
            schools=self._members.get(owner, (owner,)),
            lines=(*self._owners(papers), *self._clauses(first.clause)),
            category=self._say("应交材料", "paper due"),
            busy=False,
        )

    def _owners(self, papers: list[OwedPaper]) -> tuple[str, ...]:
        named = dict.fromkeys(filter(None, map(self._owner_words, papers)))
        told = listed(named, self._lang)
        return (self._say(f"责任：{told}", f"owed by: {told}"),) if told else ()

    def _owner_words(self, paper: OwedPaper) -> str:
        teacher = self._county.teacher_by_code.get(paper.owner)
        if teacher is not None:
            school = self._school(teacher.school)
            return f"{school} {teacher.name}".strip() if self._names else school
        if paper.owner in self._members:
            support = self._school(self._members[paper.owner][0])
            return self._say(f"{support}结对组", f"group of {support}")
        if paper.owner == "bureau":
            return self._say("教育局", "education bureau")
        return self._school(paper.owner)
