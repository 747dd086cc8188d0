"""Visits under the bells of each school: late bells, short days, hours of travel."""

from matcher.calendar import school_days
from matcher.county import Bell
from matcher.curriculum import lesson_times, minutes
from matcher.policy import Activity, PercentQuota, PersonQuota, Side, Travel

OBSERVE = (
    PercentQuota(activity=Activity.OBSERVATION, side=Side.RECIPIENT, share=0.2),
    PersonQuota(activity=Activity.OBSERVATION, min_periods=4),
)


def bells(school, weekday, *begins, length=40):
    return tuple(
        Bell(school, weekday, period, f"{m // 60:02d}:{m % 60:02d}", _end(m, length))
        for period, m in enumerate(map(minutes, begins), start=1)
    )


def _end(start, length):
    return f"{(start + length) // 60:02d}:{(start + length) % 60:02d}"


LATE = bells("S", 0, "10:00", "10:50", "11:40", "14:30", "15:20", "17:45")


def test_departure_and_return_follow_the_bells_of_the_host(town):
    base = town.changed(town.county(recipients=1), bells=LATE)
    policy = town.only(*OBSERVE)
    rotation = town.rotate(base, policy)
    weekday = {day.date: day.weekday for day in school_days(base.term)}
    legs = town.scene(base, policy).case.legs
    assert rotation.visits
    for visit in rotation.visits:
        day = weekday[visit.date]
        times = [lesson_times(base, "S", day, x.period) for x in visit.lessons]
        there, back = legs["R1", "S"].minutes, legs["S", "R1"].minutes
        first, last = min(times)[0], max(times)[1]
        assert minutes(visit.depart) + there + policy.travel.margin_min <= first
        assert minutes(visit.back) == last + back


def test_a_period_too_late_to_be_back_from_is_not_observed(town):
    base = town.changed(town.county(recipients=1), bells=LATE)
    policy = town.only(*OBSERVE, Travel(latest_return="18:00"))
    visits = town.rotate(base, policy).visits
    assert visits
    assert 6 not in {x.period for visit in visits for x in visit.lessons}
    usual = town.rotate(town.county(recipients=1), policy).visits
    assert 6 in {x.period for visit in usual for x in visit.lessons}


def test_a_host_without_timetable_is_visited_in_the_periods_of_its_short_day(town):
    base = town.county(recipients=1)
    lessons = tuple(x for x in base.lessons if x.school != "S")
    short = tuple(
        row for day in range(1, 6) for row in bells("S", day, "09:00", "09:50")
    )
    base = town.changed(base, lessons=lessons, bells=short)
    rotation = town.rotate(base, town.only(*OBSERVE))
    assert rotation.visits
    for visit in rotation.visits:
        assert {x.period for x in visit.lessons} <= {1, 2}
