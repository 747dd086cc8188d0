"""Days of observation against every possible choice of visitors and days."""

import itertools
import random
from dataclasses import replace

import pytest

from solvers.params import Params
from solvers.result import Status
from solvers.rotation.cover import CoverProblem, CoverUnit, least_peak
from solvers.rotation.visit_fit import fitted_visits
from solvers.rotation.visit_greedy import visits_in_turn
from solvers.rotation.visit_search import solve_visits
from solvers.rotation.visits import (
    DayOption,
    HomeSchool,
    Visitor,
    VisitProblem,
    at_the_bound,
    counting_bound,
    least_of,
)

DAYS = 4


def home(*, quota=1, day_cap=2, colleagues=3, free=None, cap=4, weeks=2):
    """Return a school whose colleagues are all free unless `free` says otherwise."""
    everyone = tuple(range(colleagues))
    table = {(d, p): everyone for d in range(DAYS) for p in range(1, 4)}
    return HomeSchool(
        quota=quota,
        day_cap=day_cap,
        colleagues=colleagues,
        free=table | (free or {}),
        week_cap={(c, w): cap for c in everyone for w in range(weeks)},
    )


def visitor(options, *, school=0, colleague=0, later=False):
    return Visitor(school, colleague, later, tuple(options))


def problem(schools, visitors, *, need=2, room=(), most=2, trips=1):
    return VisitProblem(
        schools=tuple(schools),
        visitors=tuple(visitors),
        week=(0, 0, 1, 1),
        kind=(0, 1, 0, 1),
        room=tuple(room),
        need=need,
        most_a_day=most,
        trips_a_week=trips,
    )


def solve(case):
    return solve_visits(case, Params(time_limit_s=60, seed=1))


def values(result):
    return tuple(tier.value for tier in result.tiers)


# --- brute force


def seatings(case, visits):
    """Return, for visits of all days, the sets of periods each visit can observe."""
    seats = [
        (i, k, room)
        for i, (t, option) in enumerate(visits)
        for k, rooms in enumerate(option.tight)
        for room in rooms
    ]
    for size in range(len(seats), -1, -1):
        for chosen in itertools.combinations(seats, size):
            slots = [(i, k) for i, k, _ in chosen]
            used = [room for _, _, room in chosen]
            if len(slots) == len(set(slots)) and all(
                used.count(room) <= case.room[room] for room in set(used)
            ):
                yield [
                    min(
                        case.most_a_day,
                        option.open + sum(i == j for j, _, _ in chosen),
                    )
                    for i, (_, option) in enumerate(visits)
                ]


def cover_peaks(case, visits):
    """Return the least peak of each school, None if a lesson has no cover."""
    total = 0
    for g, school in enumerate(case.schools):
        own = [(t, o) for t, o in visits if case.visitors[t].school == g]
        units = [
            CoverUnit(
                case.week[option.day],
                option.day * 10 + period,
                tuple(
                    (who, 0)
                    for who in school.free[option.day, period]
                    if not any(
                        other.day == option.day and case.visitors[v].colleague == who
                        for v, other in own
                    )
                ),
            )
            for _, option in own
            for period in option.missed
        ]
        found = least_peak(CoverProblem(tuple(units), school.week_cap))
        if found is None:
            return None
        total += found[0]
    return total


def plans(case):
    """Yield (short, trips, missed, peak) of every allowed plan."""
    mine = []
    for t, person in enumerate(case.visitors):
        ways = [()]
        for size in range(1, len(person.options) + 1):
            for days in itertools.combinations(person.options, size):
                weeks = [case.week[o.day] for o in days]
                if all(weeks.count(w) <= case.trips_a_week for w in weeks):
                    ways.append(tuple((t, o) for o in days))
        mine.append(ways)
    for chosen in itertools.product(*mine):
        value = value_of(case, chosen)
        if value is not None:
            yield value


def value_of(case, chosen):
    visits = [visit for way in chosen for visit in way]
    going = {t for t, _ in visits}
    for g, school in enumerate(case.schools):
        people = [t for t in going if case.visitors[t].school == g]
        if len(people) > school.quota:
            return None
        first = [
            t
            for t, v in enumerate(case.visitors)
            if v.school == g and not v.later and least_of(v, case) is not None
        ]
        again = any(case.visitors[t].later for t in people)
        if again and not set(first) <= going:
            return None
        for day in range(DAYS):
            away = [t for t, o in visits if o.day == day and t in people]
            if len(away) > school.day_cap:
                return None
    enough = any(
        all(
            sum(n for (v, _), n in zip(visits, seen, strict=True) if v == t)
            >= case.need
            for t in going
        )
        for seen in seatings(case, visits)
    )
    peak = cover_peaks(case, visits) if enough else None
    if peak is None:
        return None
    owed = sum(school.quota for school in case.schools)
    missed = sum(len(option.missed) for _, option in visits)
    return owed - len(going), len(visits), missed, peak


def random_problem(seed):
    rng = random.Random(seed)
    n_schools = rng.randint(1, 2)
    kinds = {}

    def table(g):
        found = {}
        for d in range(DAYS):
            for p in range(1, 4):
                key = (g, d % 2, p)
                if key not in kinds:
                    kinds[key] = tuple(c for c in range(3) if rng.random() < 0.6)
                found[d, p] = kinds[key]
        return found

    schools = [
        home(
            quota=rng.randint(1, 2),
            day_cap=rng.randint(1, 2),
            free=table(g),
            cap=rng.randint(1, 2),
        )
        for g in range(n_schools)
    ]
    rooms = [rng.randint(1, 2) for _ in range(DAYS)]
    visitors = []
    for g in range(n_schools):
        for colleague in range(rng.randint(1, 2)):
            shape = {
                kind: (
                    rng.randint(0, 2),
                    rng.random() < 0.5,
                    tuple(sorted(rng.sample((1, 2, 3), rng.randint(0, 2)))),
                )
                for kind in (0, 1)
            }
            options = []
            for d in range(DAYS):
                loose, tight, missed = shape[d % 2]
                free = schools[g].free
                if all(set(free[d, p]) - {colleague} for p in missed):
                    rooms_here = ((d,),) if tight else ()
                    options.append(DayOption(d, loose, rooms_here, missed))
            visitors.append(
                visitor(
                    options, school=g, colleague=colleague, later=rng.random() < 0.25
                )
            )
    return problem(schools, visitors, need=rng.randint(1, 3), room=rooms)


@pytest.mark.parametrize("seed", range(120))
def test_goals_equal_the_best_of_every_plan_and_are_proven(seed):
    case = random_problem(seed)
    result = solve(case)
    assert values(result) == min(plans(case))
    assert result.solution is not None
    for tier in result.tiers[:3]:
        assert tier.bound == tier.value
    assert result.tiers[3].bound <= result.tiers[3].value


@pytest.mark.parametrize("seed", range(60))
def test_counting_never_promises_too_much(seed):
    case = random_problem(seed)
    counted = counting_bound(case)
    owed = sum(school.quota for school in case.schools)
    best = min(plans(case))
    assert owed - counted.served <= best[0]
    if owed - counted.served == best[0]:
        least = (counted.trips, counted.missed, counted.peak)
        assert least <= best[1:]


# --- one rule at a time


def day(d, *, sees=2, missed=()):
    return DayOption(d, sees, (), tuple(missed))


def test_the_fewest_trips_come_before_the_fewest_lessons_missed():
    short = [day(0, sees=1), day(2, sees=1), day(1, sees=2, missed=(1, 2))]
    result = solve(problem([home()], [visitor(short)]))
    assert values(result) == (0, 1, 2, 1)


def test_a_cheaper_visitor_is_chosen():
    dear, cheap = visitor([day(0, missed=(1,))]), visitor([day(0)], colleague=1)
    result = solve(problem([home()], [dear, cheap]))
    assert [trip.visitor for trip in result.solution.trips] == [1]


def test_whoever_went_before_waits_for_the_others():
    again = visitor([day(0)], later=True)
    first = visitor([day(0, missed=(1,))], colleague=1)
    result = solve(problem([home()], [again, first]))
    assert [trip.visitor for trip in result.solution.trips] == [1]


def test_with_all_others_chosen_the_second_turn_begins():
    again = visitor([day(0)], later=True)
    first = visitor([day(0, missed=(1,))], colleague=1)
    result = solve(problem([home(quota=2)], [again, first]))
    assert values(result)[0] == 0


@pytest.mark.parametrize(("cap", "short"), [(1, 1), (2, 0)])
def test_the_day_cap_is_kept_and_used_in_full(cap, short):
    people = [visitor([day(0)], colleague=c) for c in range(2)]
    result = solve(problem([home(quota=2, day_cap=cap)], people))
    assert values(result)[0] == short


@pytest.mark.parametrize(("trips", "short"), [(1, 1), (2, 0)])
def test_trips_in_a_week_are_limited(trips, short):
    person = visitor([day(0, sees=1), day(1, sees=1)])
    result = solve(problem([home()], [person], trips=trips))
    assert values(result)[0] == short


@pytest.mark.parametrize(("places", "short"), [(1, 1), (2, 0)])
def test_a_room_takes_no_more_than_its_places(places, short):
    option = DayOption(0, 0, ((0,),), ())
    people = [visitor([option], colleague=c) for c in range(2)]
    result = solve(problem([home(quota=2)], people, need=1, room=[places]))
    assert values(result)[0] == short


@pytest.mark.parametrize(("cap", "short"), [(1, 1), (2, 0)])
def test_nobody_goes_whose_lessons_have_no_cover_in_the_week(cap, short):
    free = {(0, p): (1,) for p in (1, 2)}
    school = home(free=free, cap=cap)
    result = solve(problem([school], [visitor([day(0, missed=(1, 2))])]))
    assert values(result)[0] == short


def test_a_visitor_away_covers_for_nobody():
    free = {(0, 1): (0, 1), (2, 1): (0, 1, 2)}
    people = [
        visitor([day(0, missed=(1,)), day(2, missed=(1,))]),
        visitor([day(0), day(2)], colleague=1),
    ]
    result = solve(problem([home(quota=2, free=free)], people))
    days = {trip.visitor: trip.day for trip in result.solution.trips}
    assert values(result)[:3] == (0, 2, 1)
    assert days[0] == 2 or days[1] == 2


def test_visits_move_until_cover_is_shared_evenly():
    lone = (1,)
    free = {(0, 1): lone, (2, 1): lone, (1, 1): (2,), (3, 1): (2,)}
    people = [
        visitor([day(d, missed=(1,)) for d in range(DAYS)], colleague=0),
        visitor([day(d, missed=(1,)) for d in range(DAYS)], colleague=3),
    ]
    school = home(quota=2, colleagues=4, day_cap=1, free=free)
    result = solve(problem([school], people))
    assert values(result) == (0, 2, 2, 1)
    assert result.status is Status.OPTIMAL


def test_a_peak_that_cannot_be_lower_is_proven_so():
    free = {(d, p): (1,) for d in range(DAYS) for p in range(1, 4)}
    person = visitor([day(0, missed=(1, 2))])
    result = solve(problem([home(free=free)], [person]))
    assert values(result) == (0, 1, 2, 2)
    assert result.tiers[3].bound == 2


def test_a_plan_at_the_bound_keeps_its_cheapest_days_only():
    person = visitor([day(0), day(1, missed=(1,)), day(2)])
    small = at_the_bound(problem([home()], [person]))
    assert [option.day for option in small.visitors[0].options] == [0, 2]


def test_nobody_able_leaves_the_quota_short():
    result = solve(problem([home()], [visitor([day(0, sees=1)])]))
    assert values(result) == (1, 0, 0, 0)
    assert result.solution.short == (1,)


def test_no_time_left_is_an_answer():
    case = problem([home()], [visitor([day(0)])])
    result = solve_visits(case, Params(stopped=lambda: True, time_limit_s=0.001))
    assert result.solution is None or result.solution.trips


def test_the_same_seed_gives_the_same_trips():
    case = replace(random_problem(3), need=1)
    assert solve(case).solution == solve(case).solution


# --- fitted at the counting bound


def test_trips_fitted_at_the_bound_keep_every_rule_and_meet_it():
    found = 0
    for seed in range(200):
        case = random_problem(seed)
        trips = fitted_visits(at_the_bound(case))
        if not trips:
            continue
        found += 1
        counted = counting_bound(case)
        owed = sum(school.quota for school in case.schools)
        weeks = [(trip.visitor, case.week[trip.day]) for trip in trips]
        value = value_of(case, as_plan(case, trips))
        assert all(weeks.count(week) <= case.trips_a_week for week in weeks)
        assert value is not None
        assert value[:3] == (owed - counted.served, counted.trips, counted.missed)
    assert found > 20


@pytest.mark.parametrize("seed", range(60))
def test_the_same_trips_are_fitted_every_time(seed):
    small = at_the_bound(random_problem(seed))
    assert fitted_visits(small) == fitted_visits(replace(small))


def test_somebody_as_cheap_goes_where_the_first_finds_no_day():
    # Both visitors are alike, but the first is wanted at home on the only day left.
    free = {(0, 1): (0, 2)}
    first = visitor([day(0, missed=(1,))], colleague=1)
    blocked = visitor([day(0, missed=(1,))], colleague=2)
    case = problem([home(quota=1, free=free, cap=1)], [first, blocked])
    (trip,) = fitted_visits(at_the_bound(case))
    assert trip.day == 0


def test_where_no_days_fit_nothing_is_promised():
    people = [visitor([day(0)], colleague=c) for c in range(2)]
    case = problem([home(quota=2, day_cap=1)], people)
    assert fitted_visits(at_the_bound(case)) is None
    assert values(solve(case))[0] == 1


# --- without time for a search


def as_plan(case, trips):
    """Return the trips as `value_of` reads them: days and options by visitor."""
    return [
        tuple(
            (t, option)
            for option in person.options
            for trip in trips
            if (trip.visitor, trip.day) == (t, option.day)
        )
        for t, person in enumerate(case.visitors)
    ]


@pytest.mark.parametrize("seed", range(120))
def test_a_plan_made_in_turn_keeps_every_rule(seed):
    case = random_problem(seed)
    trips = visits_in_turn(case)
    weeks = [(trip.visitor, case.week[trip.day]) for trip in trips]
    assert all(weeks.count(week) <= case.trips_a_week for week in weeks)
    assert value_of(case, as_plan(case, trips)) is not None


@pytest.mark.parametrize("seed", range(40))
def test_without_time_visits_are_still_planned_and_no_bound_is_too_high(seed):
    case = random_problem(seed)
    result = solve_visits(case, Params(time_limit_s=1e-6))
    assert result.solution is not None
    assert values(result) in set(plans(case))
    assert result.tiers[0].bound <= min(plans(case))[0]
    assert all(tier.bound <= tier.value for tier in result.tiers)
