"""Says for each school and person what was planned, what is planned now, since when."""

import datetime as dt
from collections.abc import Iterator

from matcher.labels import label, weekday_word
from matcher.plan import (
    Event,
    Itinerary,
    Mentor,
    OwedPaper,
    Plan,
    Posting,
    StandIn,
    SyncClass,
    Visit,
)
from matcher.replan.draft import Draft, Slot
from matcher.replan.nouns import Change
from matcher.text import Text

_NONE = Text("—", "—")


def changes_of(plan: Plan, draft: Draft) -> tuple[Change, ...]:
    """Return every change, one line for each school and person to be told."""
    desk = _Desk(plan, draft.start)
    found: list[Change] = []
    for stay in draft.postings:
        if stay.changed:
            found += desk.stay(stay)
    for walk in draft.itineraries:
        if walk.changed and walk.now is not None:
            found += desk.lines(walk.was, walk.now, walk.why)
    for visit in draft.visits:
        if visit.changed:
            found += desk.visit(visit)
    for event in draft.events:
        if event.changed:
            found += desk.event(event)
    for line in draft.sync_classes:
        if line.changed:
            found += desk.sync(line)
    for pair in draft.mentors:
        if pair.changed:
            found += desk.mentor(pair)
    for paper in draft.papers:
        if paper.changed:
            found += desk.paper(paper)
    unique = dict.fromkeys(found)
    return tuple(
        sorted(unique, key=lambda c: (c.school, c.person, c.since, c.kind, c.line))
    )


class _Desk:
    def __init__(self, plan: Plan, start: dt.date) -> None:
        self.plan, self.start = plan, start
        self.people = plan.county.teacher_by_code

    def name(self, code: str) -> str:
        teacher = self.people.get(code)
        return f"{teacher.name}({code})" if teacher and teacher.name else code or "?"

    def school(self, code: str) -> str:
        school = self.plan.county.school_by_code.get(code)
        return school.name if school else code

    def home(self, code: str) -> str:
        teacher = self.people.get(code)
        return teacher.school if teacher else ""

    # --- stays

    def stay(self, slot: Slot[Posting]) -> Iterator[Change]:
        """Yield what a stay means to its person, both schools and those who cover."""
        was, now, why = slot.was, slot.now, slot.why
        row = now or was
        assert row is not None
        if was is None or now is None or _span(was) != _span(now):
            since = max(self.start, min(r.start for r in (was, now) if r is not None))
            for one in (was, now):
                if one is None:
                    continue
                for school in (one.home, one.host):
                    yield Change(
                        line=(was or row).id,
                        kind="posting",
                        school=school,
                        person=one.teacher,
                        since=since,
                        was=self._stay_words(was),
                        now=self._stay_words(now),
                        why=why,
                    )
        if now is not None:
            yield from self.lines(was, now, why)
            if was is not None and was.lessons != now.lessons:
                yield from self._heard(was, now, why)

    def _stay_words(self, stay: Posting | None) -> Text:
        if stay is None:
            return _NONE
        kind = Text(label(stay.kind), label(stay.kind, "en"))
        host, who = self.school(stay.host), self.name(stay.teacher)
        instead = Text("，接替", ", filling a place") if stay.replaces else Text("", "")
        return Text(
            f"{who} 到 {host} {kind.zh} {stay.start} 至 {stay.end}{instead.zh}",
            f"{who}: {kind.en} at {host}, {stay.start} to {stay.end}{instead.en}",
        )

    def _heard(self, was: Posting, now: Posting, why: Text) -> Iterator[Change]:
        gone = [x for x in was.lessons if x not in now.lessons]
        new = [x for x in now.lessons if x not in was.lessons]
        dates = [x.date for x in (*gone, *new)]
        for school in (now.home, now.host):
            yield Change(
                line=now.id,
                kind="lesson",
                school=school,
                person=now.teacher,
                since=min(dates),
                was=_listed([f"{x.date} 第{x.period}节 {x.class_}" for x in gone]),
                now=_listed([f"{x.date} 第{x.period}节 {x.class_}" for x in new]),
                why=why,
            )

    def lines(
        self, was: Posting | Itinerary | None, now: Posting | Itinerary, why: Text
    ) -> Iterator[Change]:
        """Yield who gives which weekly lesson from when on."""
        old = was.covers if was is not None else ()
        for line in now.covers:
            if line in old:
                continue
            told = self._weekly(line.weekday, line.period, line.class_, line.subject)
            given = [
                x.teacher
                for x in old
                if (x.weekday, x.period, x.class_)
                == (
                    line.weekday,
                    line.period,
                    line.class_,
                )
            ]
            for person in dict.fromkeys((line.teacher, *given)):
                yield Change(
                    line=now.id,
                    kind="cover",
                    school=now.home,
                    person=person,
                    since=now.start,
                    was=self._by(told, given[0]) if given else _NONE,
                    now=self._by(told, line.teacher),
                    why=why,
                )
        before = was.stand_ins if was is not None else ()
        for row in now.stand_ins:
            if row not in before:
                yield from self._stand_in(now, row, why)

    def _stand_in(
        self, stay: Posting | Itinerary, row: StandIn, why: Text
    ) -> Iterator[Change]:
        told = self._weekly(row.weekday, row.period, row.class_, row.subject)
        usual = [
            x.teacher
            for x in stay.covers
            if (x.weekday, x.period, x.class_) == (row.weekday, row.period, row.class_)
        ]
        span = Text(f"{row.first} 至 {row.last} ", f"{row.first} to {row.last}: ")
        now = self._by(told, row.teacher)
        for person in dict.fromkeys((row.teacher, *usual)):
            yield Change(
                line=stay.id,
                kind="cover",
                school=stay.home,
                person=person,
                since=row.first,
                was=self._by(told, usual[0]) if usual else _NONE,
                now=Text(span.zh + now.zh, span.en + now.en),
                why=why,
            )

    def _weekly(self, weekday: int, period: int, class_: str, subject: str) -> Text:
        return Text(
            f"{weekday_word(weekday, 'zh')}第{period}节 {class_} {subject}",
            f"{weekday_word(weekday, 'en')} period {period} {class_} {subject}",
        )

    def _by(self, told: Text, who: str) -> Text:
        if not who:
            return Text(f"{told.zh} 无人代课", f"{told.en}: nobody")
        name = self.name(who)
        return Text(f"{told.zh} 由 {name} 代课", f"{told.en}: covered by {name}")

    # --- visits

    def visit(self, slot: Slot[Visit]) -> Iterator[Change]:
        """Yield what a visit means to the visitor, both schools and who covers."""
        was, now, why = slot.was, slot.now, slot.why
        row = was or now
        assert row is not None
        since = min(v.date for v in (was, now) if v is not None)
        whole = was is None or now is None or _trip(was) != _trip(now)
        if whole:
            people = dict.fromkeys(v.teacher for v in (was, now) if v is not None)
            for person in people:
                for school in (row.home, row.host):
                    yield Change(
                        line=row.id,
                        kind="visit",
                        school=school,
                        person=person,
                        since=since,
                        was=self._visit_words(was),
                        now=self._visit_words(now),
                        why=why,
                    )
        elif was is not None and now is not None and was.lessons != now.lessons:
            for school in (row.home, row.host):
                yield Change(
                    line=row.id,
                    kind="lesson",
                    school=school,
                    person=row.teacher,
                    since=since,
                    was=self._visit_words(was),
                    now=self._visit_words(now),
                    why=why,
                )
        yield from self._covers(was, now, why)

    def _visit_words(self, visit: Visit | None) -> Text:
        if visit is None:
            return Text("取消", "falls away")
        who, host = self.name(visit.teacher), self.school(visit.host)
        heard = "、".join(f"第{x.period}节 {x.class_}" for x in visit.lessons)
        seen = ", ".join(f"{x.period} {x.class_}".rstrip() for x in visit.lessons)
        return Text(
            f"{who} {visit.date} {visit.depart}–{visit.back} 到 {host} 听课：{heard}",
            f"{who} observes at {host} on {visit.date}, {visit.depart} to "
            f"{visit.back}: periods {seen}",
        )

    def _covers(
        self, was: Visit | None, now: Visit | None, why: Text
    ) -> Iterator[Change]:
        old = {(was.date, c) for c in was.covers} if was is not None else set()
        new = {(now.date, c) for c in now.covers} if now is not None else set()
        row = was or now
        assert row is not None
        for date, cover in sorted(old ^ new):
            told = Text(
                f"{date} 第{cover.period}节 {cover.class_} {cover.subject}",
                f"{date} period {cover.period} {cover.class_} {cover.subject}",
            )
            mine = self._by(told, cover.teacher)
            gone = (date, cover) in old
            other = next(
                (
                    c
                    for d, c in sorted(new if gone else old)
                    if (d, c.period, c.class_) == (date, cover.period, cover.class_)
                ),
                None,
            )
            swap = self._by(told, other.teacher) if other else _NONE
            if gone and other is None:
                swap = Text("不用代课", "no cover needed")
            yield Change(
                line=row.id,
                kind="cover",
                school=row.home,
                person=cover.teacher,
                since=date,
                was=mine if gone else swap,
                now=swap if gone else mine,
                why=why,
            )

    # --- events, sync classes, mentors, papers

    def event(self, slot: Slot[Event]) -> Iterator[Change]:
        """Yield what an event means to its schools, and to people named or dropped."""
        was, now, why = slot.was, slot.now, slot.why
        row = was or now
        assert row is not None
        since = min(e.date for e in (was, now) if e is not None)
        told = self._event_words(was), self._event_words(now)

        def change(school: str, person: str) -> Change:
            return Change(
                line=row.id,
                kind="event",
                school=school,
                person=person,
                since=since,
                was=told[0],
                now=told[1],
                why=why,
            )

        moved = was is None or now is None or _when(was) != _when(now)
        old = set((*was.people, *was.givers)) if was is not None else set()
        new = set((*now.people, *now.givers)) if now is not None else set()
        if moved:
            for school in row.schools:
                yield change(school, "")
        for person in sorted(old | new if moved else old ^ new):
            yield change(self.home(person), person)

    def _event_words(self, event: Event | None) -> Text:
        if event is None:
            return Text("取消", "falls away")
        host = Text("线上", "online")
        if not event.online:
            host = Text(self.school(event.host), self.school(event.host))
        period = Text("课后", "after lessons")
        if event.period is not None:
            period = Text(f"第{event.period}节起", f"from period {event.period}")
        people = [self.name(p) for p in event.people]
        return Text(
            f"{event.topic.zh} {event.date} {period.zh} {host.zh}：{'、'.join(people)}",
            f"{event.topic.en}, {event.date} {period.en}, {host.en}: "
            f"{', '.join(people)}",
        )

    def sync(self, slot: Slot[SyncClass]) -> Iterator[Change]:
        """Yield the dates of a sync class that fall away."""
        was, now = slot.was, slot.now
        if was is None or now is None:
            return
        gone = sorted(set(was.dates) - set(now.dates))
        for seat in (was.source, was.receiver):
            told = self._weekly(was.weekday, seat.period, seat.class_, was.subject)
            yield Change(
                line=was.id,
                kind="sync_class",
                school=seat.school,
                person=seat.teacher,
                since=gone[0],
                was=Text(
                    f"同步课堂 {told.zh}：{'、'.join(map(str, gone))}",
                    f"sync class {told.en}: {', '.join(map(str, gone))}",
                ),
                now=Text("停课", "not held"),
                why=slot.why,
            )

    def mentor(self, slot: Slot[Mentor]) -> Iterator[Change]:
        """Yield who mentors whom."""
        was, now = slot.was, slot.now
        people = [p for row in (was, now) if row for p in (row.mentor, row.apprentice)]
        for person in dict.fromkeys(people):
            yield Change(
                line="+".join(people[:2]),
                kind="mentor",
                school=self.home(person),
                person=person,
                since=self.start,
                was=self._mentor_words(was),
                now=self._mentor_words(now),
                why=slot.why,
            )

    def _mentor_words(self, row: Mentor | None) -> Text:
        if row is None:
            return _NONE
        pair = self.name(row.mentor), self.name(row.apprentice)
        return Text(
            f"{pair[0]} 带 {pair[1]}（{row.subject}）",
            f"{pair[0]} mentors {pair[1]} ({row.subject})",
        )

    def paper(self, slot: Slot[OwedPaper]) -> Iterator[Change]:
        """Yield a paper that is owed now, no longer, or by another day."""
        was, now = slot.was, slot.now
        row = now or was
        assert row is not None
        owner = row.owner
        person = owner if owner in self.people else ""
        yield Change(
            line=(was or row).id,
            kind="paper",
            school=self.home(owner) if person else owner,
            person=person,
            since=min(p.due for p in (was, now) if p is not None),
            was=self._paper_words(was),
            now=self._paper_words(now),
            why=slot.why,
        )

    def _paper_words(self, row: OwedPaper | None) -> Text:
        if row is None:
            return _NONE
        about = f"（{row.about}）" if row.about else ""
        about_en = f" ({row.about})" if row.about else ""
        return Text(
            f"{row.title.zh}{about}，{row.due} 前交",
            f"{row.title.en}{about_en}, due {row.due}",
        )


def _span(stay: Posting) -> tuple[object, ...]:
    return stay.teacher, stay.host, stay.start, stay.end, stay.takes_over


def _trip(visit: Visit) -> tuple[object, ...]:
    return visit.teacher, visit.date, visit.host


def _when(event: Event) -> tuple[object, ...]:
    return event.date, event.period, event.host, event.givers


def _listed(items: list[str]) -> Text:
    return Text("、".join(items) or "—", ", ".join(items) or "—")
