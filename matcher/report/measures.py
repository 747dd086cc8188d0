"""How much of what each rule asks for a plan holds."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from matcher.audit.case import Case
from matcher.audit.event_book import EventBook, participants
from matcher.labels import label
from matcher.plan import Event, Plan
from matcher.policy import (
    Activity,
    Appraisal,
    Artefact,
    Compatibility,
    Composition,
    Continuity,
    CountQuota,
    Coverage,
    Degree,
    Eligibility,
    EqualExchange,
    HomeCover,
    Itinerant,
    Mentoring,
    ObservationConditions,
    Partners,
    PercentQuota,
    PersonQuota,
    Phase,
    Placement,
    Role,
    RuleBase,
    SelectionOrder,
    Shadowing,
    Stint,
    StudentExchange,
    SubjectPosting,
    SyncClass,
    TenureClock,
    Travel,
    Turns,
    WeeklyPattern,
)
from matcher.report.stocks import Item, Stock
from matcher.report.whereabouts import Whereabouts
from matcher.text import Text

_SENT = (
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.YEAR_POSTING,
    Activity.OBSERVATION,
)
_PAIRING = (Degree, Partners, Compatibility, Travel, Coverage, Continuity)
_PAPERS = (Artefact, Role, Phase, Appraisal)
_BY_ACTIVITY = (PercentQuota, Composition, Stint, PersonQuota, Turns, SelectionOrder)


_TIMES = Text("次", "times")
_STAYS = Text("人次", "stays")
_SHEETS = Text("份", "papers")
_PAIRS = Text("对", "pairs")
_PERIODS = Text("节", "periods")
_ROWS = Text("项", "rows")


class Measures:
    """Counts what a plan holds for each rule of its policy.

    Parameters
    ----------
    plan
        Any plan.
    whereabouts
        Which consortium an id belongs to.
    """

    def __init__(self, plan: Plan, whereabouts: Whereabouts) -> None:
        self._plan = plan
        self._where = whereabouts
        self._book = EventBook(Case(plan))

    def of_rule(self, rule: RuleBase) -> tuple[Stock, ...]:
        """Return what is counted for a rule; nothing where nothing can be."""
        if isinstance(rule, _PAIRING):
            return (self.pairs,)
        if isinstance(rule, _BY_ACTIVITY):
            return self._sent(rule.activity)
        if isinstance(rule, EqualExchange):
            return (*self._sent(rule.out), *self._sent(rule.back))
        if isinstance(rule, _PAPERS):
            return (self._papers(rule),)
        if isinstance(rule, WeeklyPattern | StudentExchange | CountQuota):
            return self._of_events(rule)
        activity = _ACTIVITY_OF.get(type(rule))
        if activity is not None:
            return self.of_activity(activity)
        if isinstance(rule, Mentoring):
            return (self.mentors,)
        if isinstance(rule, HomeCover):
            return (self.covers,)
        if isinstance(rule, Eligibility):
            return tuple(s for a in _SENT for s in self.of_activity(a) if s.items)
        return (self.leaders,) if isinstance(rule, TenureClock) else ()

    def _of_events(
        self, rule: WeeklyPattern | StudentExchange | CountQuota
    ) -> tuple[Stock, ...]:
        if rule in self._book.rules:
            name = Text(rule.topic.zh, rule.topic.en)
            if not name.zh:
                kind = Activity.STUDENT_EXCHANGE
                if not isinstance(rule, StudentExchange):
                    kind = rule.activity
                name = Text(label(kind), label(kind, "en"))
            return (Stock(name, _TIMES, self._events(self._book.events_of(rule))),)
        if isinstance(rule, CountQuota):
            if rule.topic.zh and (papers := self._titled(rule.topic)).items:
                return (papers,)
            return self._sent(rule.activity)
        return ()

    def _events(self, events: Iterable[Event]) -> tuple[Item, ...]:
        return tuple(
            Item(
                self._where.of(event.consortium),
                participants(event),
                students=sum(event.students.values()),
            )
            for event in events
        )

    def _papers(self, rule: Artefact | Role | Phase | Appraisal) -> Stock:
        return self._titled(rule.title)

    def _titled(self, title: Text) -> Stock:
        items = tuple(
            Item(self._where.of(row.about) or self._where.of(row.owner), ())
            for row in self._plan.rotation.papers
            if row.title.zh == title.zh or row.title.zh.startswith(title.zh)
        )
        return Stock(title, _SHEETS, items)

    def _sent(self, activity: Activity) -> tuple[Stock, ...]:
        """Return an activity, with postings for a year where they count as it."""
        found = self.of_activity(activity)
        year = self._plan.policy.find(SubjectPosting)
        if activity is not Activity.POSTING_OUT or (year and not year.counts_in_share):
            return found
        more = self.of_activity(Activity.YEAR_POSTING)
        return (*found, *(stock for stock in more if stock.items))

    # --- by activity

    @cached_property
    def activities(self) -> tuple[Stock, ...]:
        """Everything that has people in it, for the summary, in the order of labels."""
        stocks = [s for activity in Activity for s in self.of_activity(activity)]
        known = (*stocks, self.mentors, self.covers)
        return tuple(stock for stock in known if stock.items)

    def of_activity(self, activity: Activity) -> tuple[Stock, ...]:
        """Return what a plan holds of an activity; visits also by lessons heard."""
        name = Text(label(activity), label(activity, "en"))
        rotation = self._plan.rotation
        if activity is Activity.OBSERVATION:
            return self._observation(name)
        if activity is Activity.SYNC_CLASS:
            return (self._sync(name),)
        if activity is Activity.ITINERANT:
            return (self._itinerant(name),)
        if any(p.kind is activity for p in rotation.postings) or activity in _STAY:
            return (Stock(name, _STAYS, tuple(self._stays(activity))),)
        events = [e for e in rotation.events if e.kind is activity]
        return (Stock(name, _TIMES, self._events(events)),)

    def _stays(self, activity: Activity) -> Iterator[Item]:
        for stay in self._plan.rotation.postings:
            if stay.kind is activity:
                yield Item(self._where.of_pair(stay.home, stay.host), (stay.teacher,))

    def _observation(self, name: Text) -> tuple[Stock, ...]:
        trips, lessons = [], []
        for visit in self._plan.rotation.visits:
            groups = self._where.of_pair(visit.home, visit.host)
            trips.append(Item(groups, (visit.teacher,)))
            lessons.append(Item(groups, (), number=len(visit.lessons)))
        heard = Text(f"{name.zh}节数", f"lessons in {name.en}")
        return (
            Stock(name, _TIMES, tuple(trips)),
            Stock(heard, _PERIODS, tuple(lessons)),
        )

    def _sync(self, name: Text) -> Stock:
        items = tuple(
            Item(
                self._where.of(line.consortium),
                tuple(
                    seat.teacher
                    for _ in line.dates
                    for seat in (line.source, line.receiver)
                    if seat.teacher
                ),
                number=len(line.dates),
            )
            for line in self._plan.rotation.sync_classes
        )
        return Stock(name, _PERIODS, items)

    def _itinerant(self, name: Text) -> Stock:
        items = tuple(
            Item(
                self._where.of(row.home),
                (row.teacher,) * len(row.stops),
                number=len(row.stops),
            )
            for row in self._plan.rotation.itineraries
        )
        return Stock(name, Text("个每周驻点", "weekly stops"), items)

    # --- the rest

    @cached_property
    def pairs(self) -> Stock:
        """Pairs of the plan."""
        items = tuple(
            Item(frozenset({group.id}), ())
            for group in self._plan.pairing.consortia
            for _ in group.recipients
        )
        return Stock(Text("结对", "pairs of schools"), _PAIRS, items)

    @cached_property
    def mentors(self) -> Stock:
        """Mentor pairs."""
        items = tuple(
            Item(self._where.of(row.apprentice), (row.mentor, row.apprentice))
            for row in self._plan.rotation.mentors
        )
        return Stock(Text("师徒", "mentor pairs"), _PAIRS, items)

    @cached_property
    def covers(self) -> Stock:
        """Lessons taken by colleagues: each day of a trip, each week of a stay."""
        rotation = self._plan.rotation
        rows = [(stay.home, stay.covers) for stay in rotation.postings]
        rows += [(row.home, row.covers) for row in rotation.itineraries]
        given = [(home, [c.teacher for c in covers]) for home, covers in rows]
        given += [(v.home, [c.teacher for c in v.covers]) for v in rotation.visits]
        items = [
            Item(
                self._where.of(home),
                tuple(who for who in takers if who),
                number=len(takers),
            )
            for home, takers in given
        ]
        return Stock(Text("代课", "lessons covered"), _PERIODS, tuple(items))

    @cached_property
    def leaders(self) -> Stock:
        """Leaders due to move."""
        items = tuple(
            Item(self._where.of(row.school), (row.teacher,))
            for row in self._plan.rotation.leaders_due
        )
        return Stock(Text("任期已满", "leaders due to move"), _ROWS, items)


_STAY = frozenset(
    {
        Activity.POSTING_OUT,
        Activity.POSTING_IN,
        Activity.YEAR_POSTING,
        Activity.PLACEMENT,
        Activity.SHADOWING,
    }
)
_ACTIVITY_OF: dict[type[RuleBase], Activity] = {
    SubjectPosting: Activity.YEAR_POSTING,
    Placement: Activity.PLACEMENT,
    Shadowing: Activity.SHADOWING,
    Itinerant: Activity.ITINERANT,
    SyncClass: Activity.SYNC_CLASS,
    ObservationConditions: Activity.OBSERVATION,
}
