"""Visits in detail: lessons observed, hours of travel, named cover at home."""

from collections import Counter, defaultdict

from matcher.county import Lesson, Teacher
from matcher.curriculum import clock, lesson_times, minutes, school_bells
from matcher.plan import Cover, Observed, Visit
from matcher.policy import Activity, PercentQuota, PersonQuota
from matcher.reduction.rotation.covers import cover_cost, slot_number
from matcher.reduction.rotation.scene import Scene
from matcher.reduction.rotation.visit_problem import VisitCase
from matcher.reduction.rotation.visit_ways import Host, Way, observable_subjects
from solvers.rotation.cover import CoverProblem, CoverUnit, assign_cover
from solvers.rotation.seats import Seat, seat_visitors
from solvers.rotation.visits import Trip, VisitSolution

_OTHER_SUBJECT_COST = 8
_OTHER_BAND_COST = 12
_AGAIN_LESSON_COST = 3
_AGAIN_TEACHER_COST = 2
_OUT_COST = 1000
"""Of a lesson whose teacher is on a trip that day."""


def visits_of(
    scene: Scene, case: VisitCase, solution: VisitSolution
) -> tuple[Visit, ...]:
    """Return the visits in order of date and teacher; write them into the diary."""
    wanted = _wanted(case, solution.trips)
    lessons = _observed(scene, case, wanted)
    covers = _covers(scene, case, solution)
    clauses = _clauses(scene)
    visits: list[Visit] = []
    for trip in sorted(solution.trips, key=lambda t: (t.day, t.visitor)):
        teacher, way = case.people[trip.visitor], _way(case, trip.visitor)
        day = case.days[trip.day]
        key = (trip.visitor, trip.day)
        periods = [x.period for x in lessons[key]]
        depart, back = _times(scene, way, day.weekday, periods)
        visits.append(
            Visit(
                id=f"V-{teacher.code}-{day.date.isoformat()}",
                teacher=teacher.code,
                home=way.home,
                host=way.host,
                date=day.date,
                depart=depart,
                back=back,
                basis="timetable" if scene.has_timetable(way.host) else "day",
                cover_basis=(
                    "timetable" if scene.has_timetable(way.home) else "unknown"
                ),
                lessons=tuple(lessons[key]),
                covers=tuple(covers.get(key, ())),
                clause=clauses,
            )
        )
    for visit, trip in zip(
        visits, sorted(solution.trips, key=lambda t: (t.day, t.visitor)), strict=True
    ):
        scene.add_visit(visit.teacher, visit.date)
        for cover in visit.covers:
            scene.add_duty(cover.teacher, case.days[trip.day], cover.period)
    return tuple(visits)


def _way(case: VisitCase, visitor: int) -> Way:
    return case.ways[case.problem.visitors[visitor].school]


def _clauses(scene: Scene) -> tuple[str, ...]:
    quotas = scene.policy.each(PercentQuota, activity=Activity.OBSERVATION)
    rules = scene.policy.each(PersonQuota, activity=Activity.OBSERVATION)
    ids = [ref for rule in (*quotas, *rules) for ref in rule.clauses]
    return tuple(dict.fromkeys(ids))


def _wanted(case: VisitCase, trips: tuple[Trip, ...]) -> dict[tuple[int, int], int]:
    """Share the periods each visitor needs evenly over the trips made."""
    by_visitor: dict[int, list[Trip]] = defaultdict(list)
    for trip in trips:
        by_visitor[trip.visitor].append(trip)
    wanted: dict[tuple[int, int], int] = {}
    for visitor, own in by_visitor.items():
        left = case.problem.need
        order = sorted(own, key=lambda t: (t.periods, t.day))
        for i, trip in enumerate(order):
            share = -(-left // (len(order) - i))
            wanted[visitor, trip.day] = min(trip.periods, max(1, share))
            left -= wanted[visitor, trip.day]
    return wanted


def _observed(
    scene: Scene, case: VisitCase, wanted: dict[tuple[int, int], int]
) -> dict[tuple[int, int], list[Observed]]:
    hosts = {way.host: Host(scene, way.host) for way in case.ways}
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for visitor, day in sorted(wanted):
        groups[day, _way(case, visitor).host].append(visitor)
    seen: Counter[tuple[str, ...]] = Counter()
    out = {
        day: frozenset(case.people[v].code for v, date in wanted if date == day)
        for day in sorted({day for _, day in wanted})
    }
    found: dict[tuple[int, int], list[Observed]] = {}
    for (day, code), visitors in sorted(groups.items()):
        counts = [wanted[visitor, day] for visitor in visitors]
        host = hosts[code]
        if host.known:
            rows = _seated(scene, case, host, day, visitors, counts, seen, out[day])
        else:
            rows = _assumed(scene, case, code, day, visitors, counts)
        for visitor, lessons in zip(visitors, rows, strict=True):
            found[visitor, day] = sorted(lessons)
    return found


def _assumed(
    scene: Scene,
    case: VisitCase,
    host: str,
    day: int,
    visitors: list[int],
    counts: list[int],
) -> list[list[Observed]]:
    """Return periods of the bells, for a host whose timetable nobody gave."""
    weekday = case.days[day].weekday
    last = len(school_bells(scene.county, host, weekday))
    rows: list[list[Observed]] = []
    for visitor, count in zip(visitors, counts, strict=True):
        way, teacher = _way(case, visitor), case.people[visitor]
        periods = [p for p in range(1, last + 1) if case.frame.reaches(way, weekday, p)]
        subject = (observable_subjects(teacher) or ("",))[0]
        rows.append([Observed(p, "", subject, "") for p in periods[:count]])
    return rows


def _seated(
    scene: Scene,
    case: VisitCase,
    host: Host,
    day: int,
    visitors: list[int],
    counts: list[int],
    seen: Counter[tuple[str, ...]],
    out: frozenset[str],
) -> list[list[Observed]]:
    date, weekday = case.days[day].date, case.days[day].weekday
    held = [x for group in host.held(case.days[day]).values() for x in group]
    held.sort()
    own_of = {
        teacher.code: case.frame.own_subjects(teacher)
        for teacher in (case.people[visitor] for visitor in visitors)
    }
    seats = [
        Seat(index, lesson.period, number, cost)
        for index, visitor in enumerate(visitors)
        for teacher in [case.people[visitor]]
        for number, lesson in enumerate(held)
        for own in [own_of[teacher.code]]
        if (own is None or lesson.subject in own)
        and case.frame.reaches(_way(case, visitor), weekday, lesson.period)
        for cost in [
            _seat_cost(scene, teacher, lesson, seen)
            + _OUT_COST * (lesson.teacher in out)
        ]
    ]
    most = scene.policy.observation.max_observers
    places = [most - scene.listeners[date, lesson] for lesson in held]
    chosen = seat_visitors(counts, seats, places)
    if chosen is None:
        raise RuntimeError("visits chosen have seats")
    rows: list[list[Observed]] = [[] for _ in visitors]
    for seat in chosen:
        lesson = held[seat.lesson]
        seen[_lesson_key(lesson)] += 1
        seen["teacher", lesson.teacher] += 1
        rows[seat.visitor].append(
            Observed(lesson.period, lesson.class_, lesson.subject, lesson.teacher)
        )
    return rows


def _lesson_key(lesson: Lesson) -> tuple[str, ...]:
    return ("lesson", lesson.class_, lesson.subject, lesson.teacher)


def _seat_cost(
    scene: Scene, visitor: Teacher, lesson: Lesson, seen: Counter[tuple[str, ...]]
) -> int:
    """Prefer the main subject, the own grades, and lessons seldom visited."""
    cost = _AGAIN_LESSON_COST * seen[_lesson_key(lesson)]
    cost += _AGAIN_TEACHER_COST * seen["teacher", lesson.teacher]
    if visitor.subjects and lesson.subject != visitor.subjects[0]:
        cost += _OTHER_SUBJECT_COST
    giver = scene.county.teacher_by_code.get(lesson.teacher)
    grades = set(giver.grades) if giver else set()
    if grades and visitor.grades and not grades & set(visitor.grades):
        cost += _OTHER_BAND_COST
    return cost


def _times(scene: Scene, way: Way, weekday: int, periods: list[int]) -> tuple[str, str]:
    """Return departure and return of a trip; unknown ways take the whole day."""
    rule = scene.policy.travel
    there = scene.case.legs[way.home, way.host].minutes
    back = scene.case.legs[way.host, way.home].minutes
    if there is None or back is None:
        return rule.earliest_departure, rule.latest_return
    start = lesson_times(scene.county, way.host, weekday, min(periods))[0]
    end = lesson_times(scene.county, way.host, weekday, max(periods))[1]
    leaves = max(minutes(rule.earliest_departure), start - rule.margin_min - there)
    return clock(leaves), clock(end + back)


def _covers(
    scene: Scene, case: VisitCase, solution: VisitSolution
) -> dict[tuple[int, int], list[Cover]]:
    found: dict[tuple[int, int], list[Cover]] = defaultdict(list)
    for g, way in enumerate(case.ways):
        if not scene.has_timetable(way.home):
            continue
        own = [
            t for t in solution.trips if case.problem.visitors[t.visitor].school == g
        ]
        jobs = [
            (trip, lesson)
            for trip in own
            for lesson in scene.lessons_on(
                case.people[trip.visitor].code, case.days[trip.day]
            )
        ]
        away: dict[int, set[int]] = defaultdict(set)
        for trip in own:
            away[trip.day].add(case.problem.visitors[trip.visitor].colleague)
        home = case.problem.schools[g]
        units = tuple(
            CoverUnit(
                week=case.days[trip.day].week,
                slot=slot_number(case.days[trip.day].date, lesson.period),
                options=tuple(
                    (who, cover_cost(scene, case.colleagues[g][who], lesson))
                    for who in home.free[trip.day, lesson.period]
                    if who not in away[trip.day]
                ),
            )
            for trip, lesson in jobs
        )
        peak = solution.peaks[g]
        chosen = assign_cover(CoverProblem(units, home.week_cap), peak=peak)
        if chosen is None:
            raise RuntimeError("lessons missed can be covered within the peak")
        for (trip, lesson), who in zip(jobs, chosen, strict=True):
            teacher = case.colleagues[g][who].code
            found[trip.visitor, trip.day].append(
                Cover(lesson.period, lesson.class_, lesson.subject, teacher)
            )
    return found
