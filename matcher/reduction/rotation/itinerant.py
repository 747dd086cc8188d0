"""Itinerant teachers 走教: the weekly pattern by which periods lacked are given.

As many lacked periods as the spare periods of the consortium's teachers allow
(`solvers.rotation.walks`); nobody misses an own lesson, so no cover is needed. Of a
school with many teachers of a subject those with the fewest lessons are considered.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, TypeAlias

from matcher.calendar import SchoolDay
from matcher.county import Teacher
from matcher.curriculum import lesson_times, school_bells
from matcher.plan import Itinerary, Reason, Stop, SyncClass
from matcher.policy import Itinerant
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.walk_blocks import Lack, Stay, Weeks, overlap
from matcher.reduction.rotation.walk_words import (
    Served,
    assumed_free,
    not_in_time,
    not_proven,
    not_served,
    nothing_to_spare,
)
from matcher.staffing import subject_balance
from solvers.params import Params
from solvers.rotation.walks import Block, WalkProblem, choose_walks

_MOST_PEOPLE = 12
"""Teachers of one school and subject among whom the itinerant ones are chosen."""

Source: TypeAlias = tuple[str, str]
"""A school and a subject it has periods of to spare."""


@dataclass(frozen=True)
class Walks:
    """The itinerant teachers of a consortium.

    Parameters
    ----------
    itineraries
        In order of teacher.
    unmet
        Lacks not filled.
    notes
        Assumptions made.
    open_periods, open_bound
        Weekly periods that stay open, and the least proven for the teachers considered.
    """

    itineraries: tuple[Itinerary, ...] = ()
    unmet: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()
    open_periods: int = 0
    open_bound: int = 0


class _Trip(NamedTuple):
    """A stay that could be made, and whose spare periods it uses."""

    source: Source
    stay: Stay


def plan_itinerant(
    scene: Scene, params: Params, *, sync: Sequence[SyncClass] = ()
) -> Walks:
    """Choose itinerant teachers as every rule asks; write them into the diary.

    Parameters
    ----------
    scene
        The diary with postings, placements and stays.
    params
        Limits of the solve.
    sync
        Sync classes: nobody is out on a weekday of a class of their own.
    """
    rules = tuple(scene.policy.each(Itinerant))
    if not rules or not scene.travel:
        return Walks()
    plan = _Plan(scene, sync)
    for rule in rules:
        plan.add(rule, params)
    return plan.walks()


class _Plan:
    """What is given so far, rule by rule."""

    def __init__(self, scene: Scene, sync: Sequence[SyncClass]) -> None:
        self._scene = scene
        self._kept: dict[str, set[int]] = defaultdict(set)
        for each in sync:
            for seat in (each.source, each.receiver):
                self._kept[seat.teacher].add(each.weekday)
        balance = subject_balance(scene.county)
        self._spare: Counter[Source] = Counter(
            {
                (school, subject): periods
                for school in scene.case.schools
                for subject, periods in balance.spares.get(school, {}).items()
            }
        )
        self._left = Counter(self._spare)
        self._given: Counter[Lack] = Counter()
        self._itineraries: list[Itinerary] = []
        self._unmet: list[Reason] = []
        self._open = self._bound = 0

    def walks(self) -> Walks:
        """Return what all rules gave."""
        return Walks(
            itineraries=tuple(sorted(self._itineraries, key=lambda each: each.id)),
            unmet=tuple(self._unmet),
            notes=tuple(self._notes()),
            open_periods=self._open,
            open_bound=self._bound,
        )

    def add(self, rule: Itinerant, params: Params) -> None:
        """Choose who goes under one rule."""
        lacks = self._lacks(rule)
        weeks = Weeks(self._scene, rule.max_between_min)
        people = {lack: self._people(lack) for lack in lacks}
        trips = self._trips(weeks, people)
        result = choose_walks(self._problem(weeks, rule, lacks, trips), params)
        chosen = [trips[i] for i in result.solution or ()]
        for trip in chosen:
            self._given[trip.stay.lack] += len(trip.stay.periods)
            self._left[trip.source] -= len(trip.stay.periods)
        self._write(rule, [trip.stay for trip in chosen])
        if result.solution is None:
            self._open += sum(lack.periods for lack in lacks)
            self._unmet += [not_in_time(self._scene, lack) for lack in lacks]
            return
        self._open += result.tiers[0].value
        self._bound += result.tiers[0].bound
        short = [
            self._served(lack, people[lack])
            for lack in lacks
            if self._given[lack] < lack.periods
        ]
        for host in self._scene.case.recipients:
            if bare := [s for s in short if s.lack.host == host and not s.spare]:
                self._unmet.append(nothing_to_spare(self._scene, host, bare))
        self._unmet += [not_served(self._scene, rule, s) for s in short if s.spare]

    def _lacks(self, rule: Itinerant) -> list[Lack]:
        case = self._scene.case
        found = [
            Lack(host, subject, periods)
            for host in case.recipients
            for subject, periods in sorted(case.needs.get(host, {}).items())
            if periods and (not rule.subjects or subject in rule.subjects)
        ]
        return [lack for lack in found if lack not in self._given]

    # --- who could go when

    def _people(self, lack: Lack) -> list[Teacher]:
        """Return who could fill a lack, by school, those with fewest lessons first."""
        found: list[Teacher] = []
        for home in self._scene.case.schools:
            if home == lack.host or self._left[home, lack.subject] <= 0:
                continue
            staff = [
                teacher
                for teacher in self._scene.eligible(home)
                if lack.subject in teacher.subjects and self._stays_here(teacher)
            ]
            staff.sort(
                key=lambda t: (len(self._scene.timetable.get(t.code, ())), t.code)
            )
            found += staff[:_MOST_PEOPLE]
        return found

    def _stays_here(self, teacher: Teacher) -> bool:
        scene = self._scene
        first, last = scene.travel[0].date, scene.travel[-1].date
        going = {itinerary.teacher for itinerary in self._itineraries}
        return teacher.code not in going and not scene.stays_between(
            teacher.code, first, last
        )

    def _trips(self, weeks: Weeks, people: dict[Lack, list[Teacher]]) -> list[_Trip]:
        """Return the stays possible: of equal ones in places the cheapest.

        Where a day could hold two hosts every place of a stay counts.
        """
        lacks: dict[str, list[Lack]] = defaultdict(list)
        for lack, teachers in people.items():
            for teacher in teachers:
                lacks[teacher.code].append(lack)
        trips: list[_Trip] = []
        for lack, teachers in people.items():
            for teacher in teachers:
                two = any(
                    other != lack and weeks.near(lack.host, other.host)
                    for other in lacks[teacher.code]
                )
                stays = list(self._stays(weeks, teacher, lack))
                kept = stays if two else _cheapest(stays)
                trips += [_Trip((teacher.school, lack.subject), s) for s in kept]
        return trips

    def _stays(self, weeks: Weeks, teacher: Teacher, lack: Lack) -> Iterable[Stay]:
        most = min(lack.periods, self._left[teacher.school, lack.subject])
        kept = frozenset(self._kept[teacher.code])
        for weekday in weeks.free_weekdays(teacher, kept):
            yield from weeks.stays(teacher, lack, weekday, most)

    def _problem(
        self, weeks: Weeks, rule: Itinerant, lacks: list[Lack], trips: list[_Trip]
    ) -> WalkProblem:
        number = {lack: i for i, lack in enumerate(lacks)}
        sources = {source: i for i, source in enumerate(sorted(self._left))}
        person: dict[str, int] = {}
        days: dict[tuple[str, int], list[int]] = defaultdict(list)
        for place, (_, stay) in enumerate(trips):
            person.setdefault(stay.teacher.code, len(person))
            days[stay.teacher.code, stay.weekday].append(place)
        joins = frozenset(
            pair
            for places in days.values()
            for pair in combinations(places, 2)
            if weeks.joined(trips[pair[0]].stay, trips[pair[1]].stay)
            and trips[pair[0]].stay.lack != trips[pair[1]].stay.lack
        )
        blocks = tuple(
            Block(
                person=person[stay.teacher.code],
                weekday=stay.weekday,
                lack=number[stay.lack],
                source=sources[source],
                periods=len(stay.periods),
                cost=stay.cost,
            )
            for source, stay in trips
        )
        return WalkProblem(
            lacks=tuple(lack.periods for lack in lacks),
            spares=tuple(max(0, self._left[source]) for source in sources),
            blocks=blocks,
            joins=joins,
            most_days=rule.max_days_a_week,
        )

    # --- what comes of it

    def _served(self, lack: Lack, people: list[Teacher]) -> Served:
        others = [s for s in self._scene.case.schools if s != lack.host]
        return Served(
            lack,
            given=self._given[lack],
            spare=sum(self._spare[school, lack.subject] for school in others),
            spare_left=sum(self._left[school, lack.subject] for school in others),
            people=tuple(teacher.code for teacher in people),
        )

    def _write(self, rule: Itinerant, stays: list[Stay]) -> None:
        scene = self._scene
        rows: dict[tuple[str, str], list[Stay]] = defaultdict(list)
        out: dict[tuple[str, int], list[Stay]] = defaultdict(list)
        for stay in stays:
            rows[stay.teacher.code, stay.lack.subject].append(stay)
            out[stay.teacher.code, stay.weekday].append(stay)
        for group in out.values():
            for day in scene.travel:
                if day.weekday == group[0].weekday:
                    _mark(scene, group, day)
        count: Counter[str] = Counter()
        for (code, subject), group in sorted(rows.items()):
            count[code] += 1
            group.sort(key=lambda stay: (stay.weekday, stay.periods))
            self._itineraries.append(
                Itinerary(
                    id=f"I-{code}-{count[code]}",
                    teacher=code,
                    home=group[0].teacher.school,
                    subject=subject,
                    start=scene.travel[0].date,
                    end=scene.travel[-1].date,
                    stops=tuple(
                        Stop(stay.weekday, "all", stay.lack.host, stay.periods)
                        for stay in group
                    ),
                    clause=rule.clauses,
                )
            )

    def _notes(self) -> list[Reason]:
        unknown: dict[str, dict[str, None]] = defaultdict(dict)
        for itinerary in self._itineraries:
            if not self._scene.has_timetable(itinerary.home):
                unknown[itinerary.home][itinerary.teacher] = None
        notes = [
            assumed_free(self._scene, school, tuple(people))
            for school, people in unknown.items()
        ]
        if self._bound < self._open:
            notes.append(not_proven(self._scene, self._open, self._bound))
        return notes


def _cheapest(stays: Iterable[Stay]) -> list[Stay]:
    """Return of the stays of one weekday and length the cheapest, then the first."""
    best: dict[tuple[int, int], Stay] = {}
    for stay in stays:
        key = stay.weekday, len(stay.periods)
        if key not in best or stay.cost < best[key].cost:
            best[key] = stay
    return list(best.values())


def _mark(scene: Scene, stays: Sequence[Stay], day: SchoolDay) -> None:
    """Write that a teacher is out on a day: no visit, no cover in those periods."""
    teacher = stays[0].teacher
    out = min(stay.away[0] for stay in stays), max(stay.away[1] for stay in stays)
    scene.keep_home(teacher.code, (day.date,))
    last = len(school_bells(scene.county, teacher.school, day.weekday))
    for period in range(1, last + 1):
        times = lesson_times(scene.county, teacher.school, day.weekday, period)
        if overlap(out, times):
            scene.add_duty(teacher.code, day, period, counted=False)
