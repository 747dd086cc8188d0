"""Seats of a school's vehicle, and class teachers who cover less than others."""

from collections import Counter
from functools import cache

from matcher.audit import audit_plan
from matcher.calendar import week_of
from matcher.county import County
from matcher.pipeline import make_plan
from matcher.plan import Plan
from matcher.policy_settings import set_parameter
from matcher.presets import load_policy
from scenarios.county import make_county
from scenarios.spec import CountySpec

SEATS = "observation_conditions.vehicle_seats={}"
CLASS_TEACHERS = "home_cover.max_extra_periods_class_teacher={}"


@cache
def county() -> County:
    return make_county(CountySpec(n_schools=5), seed=4)


@cache
def plan_with(*settings: str) -> Plan:
    policy = load_policy("fengjie-2014")
    for setting in settings:
        policy = set_parameter(policy, setting)
    return make_plan(county(), policy, workers=1, time_limit=120)


def out_on_a_day(plan: Plan) -> int:
    visits = Counter((v.home, v.date) for v in plan.rotation.visits)
    return max(visits.values())


def covers_of_class_teachers(plan: Plan) -> int:
    """Return the most lessons one class teacher covers for visits in one week."""
    leads = {t.code for t in plan.county.teachers if t.class_teacher}
    weeks = Counter(
        (cover.teacher, week_of(plan.county.term, visit.date))
        for visit in plan.rotation.visits
        for cover in visit.covers
        if cover.teacher in leads
    )
    return max(weeks.values(), default=0)


def judged_with(plan: Plan, *settings: str) -> set[str]:
    policy = plan.policy
    for setting in settings:
        policy = set_parameter(policy, setting)
    audit = audit_plan(plan.model_copy(update={"policy": policy}))
    return {finding.rule for finding in audit.findings}


def test_no_more_visitors_travel_than_the_vehicle_seats() -> None:
    free, seated = plan_with(), plan_with(SEATS.format(1))
    assert seated.audit is not None
    assert seated.audit.clean
    assert out_on_a_day(seated) == 1
    if out_on_a_day(free) > 1:
        assert "visit.absent" in judged_with(free, SEATS.format(1))


def test_beyond_the_day_trip_limit_people_stay_overnight_or_at_home() -> None:
    free, near = plan_with(), plan_with("travel.max_day_trip_min=1")
    assert near.rotation.visits == ()
    told = [r for r in near.rotation.unmet if r.rule == "visit.share"]
    assert told
    assert all("住宿" in reason.message_zh for reason in told)
    assert "visit.travel" in judged_with(free, "travel.max_day_trip_min=1")


def test_class_teachers_cover_no_more_than_their_own_limit() -> None:
    free, spared = plan_with(), plan_with(CLASS_TEACHERS.format(0))
    assert covers_of_class_teachers(free) > 0
    assert "cover.load" in judged_with(free, CLASS_TEACHERS.format(0))
    assert spared.audit is not None
    assert covers_of_class_teachers(spared) == 0
    assert "cover.load" not in {f.rule for f in spared.audit.findings}
