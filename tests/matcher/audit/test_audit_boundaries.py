"""Each number of a policy is kept exactly at its bound and broken one step beyond."""

import datetime as dt
from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.audit.case import Case
from matcher.audit.shares import owed
from matcher.county import Lesson, Turn
from matcher.plan import Cover, Plan, RotationPlan, Visit
from matcher.policy import PercentQuota

D = dt.date


def with_rule(plan: Plan, kind: str, nth: int, **changes: object) -> Plan:
    rules = list(plan.policy.rules)
    index = [i for i, rule in enumerate(rules) if rule.kind == kind][nth]
    old = rules[index]
    rules[index] = type(old).model_validate({**old.model_dump(), **changes})
    return plan.model_copy(
        update={"policy": plan.policy.model_copy(update={"rules": tuple(rules)})}
    )


def with_visit(plan: Plan, index: int, **changes: object) -> Plan:
    visits = list(plan.rotation.visits)
    visits[index] = visits[index].model_copy(update=changes)
    return with_rotation(plan, visits=tuple(visits))


def with_rotation(plan: Plan, **changes: object) -> Plan:
    rotation = plan.rotation.model_copy(update=changes)
    return plan.model_copy(update={"rotation": rotation})


def with_county(plan: Plan, **changes: object) -> Plan:
    return plan.model_copy(update={"county": plan.county.model_copy(update=changes)})


# kind, which of them, parameter, kept at, broken at, rule codes broken
_BOUNDS = [
    ("travel", 0, "max_one_way_m", 12_000, 11_999, {"pair.distance"}),
    ("travel", 0, "max_one_way_min", 24, 23, {"pair.time"}),
    ("travel", 0, "earliest_departure", "06:30", "06:31", {"visit.travel"}),
    ("travel", 0, "latest_return", "18:00", "17:59", {"visit.travel"}),
    ("degree", 0, "recipients_max", 2, 1, {"pair.degree"}),
    ("percent_quota", 0, "share", 0.1666, 0.1667, {"post.share"}),
    ("percent_quota", 1, "share", 0.1666, 0.1667, {"visit.share"}),
    ("composition", 0, "backbone_min", 1, 2, {"post.backbone"}),
    ("stint", 0, "min_school_days", 10, 11, {"post.stint"}),
    ("stint", 1, "min_school_days", 10, 11, {"post.stint"}),
    ("subject_posting", 0, "people", 1, 2, {"post.year"}),
    ("person_quota", 0, "min_periods", 2, 3, {"visit.periods"}),
    ("observation_conditions", 0, "max_periods_a_day", 2, 1, {"visit.daily"}),
    ("placement", 0, "min_school_days", 5, 6, {"place.stint"}),
    ("placement", 0, "people", 1, 2, {"place.count"}),
    ("mentoring", 0, "apprentices_min", 1, 2, {"mentor.pair"}),
    ("count_quota", 1, "target", 3, 4, {"event.target"}),
    ("eligibility", 0, "tenure_years_min", 11, 11.1,
     {"post.eligible", "visit.eligible"}),
    ("eligibility", 0, "years_to_retirement_min", 10.9, 11, {"post.eligible"}),
    ("window", 0, "first_week", 2, 3, {"post.dates", "visit.day"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "nth", "parameter", "kept", "broken", "codes"),
    _BOUNDS,
    ids=[f"{row[0]}-{row[1]}-{row[2]}" for row in _BOUNDS],
)
def test_a_number_is_kept_at_its_bound_and_broken_beyond(
    clean_plan: Plan,
    kind: str,
    nth: int,
    parameter: str,
    kept: object,
    broken: object,
    codes: set[str],
) -> None:
    good = with_rule(clean_plan, kind, nth, **{parameter: kept})
    bad = with_rule(clean_plan, kind, nth, **{parameter: broken})
    assert {f.rule for f in audit_plan(good).findings} == set()
    assert {f.rule for f in audit_plan(bad).findings} == codes


@pytest.mark.parametrize(
    ("rounding", "people"), [("ceiling", 2), ("floor", 1), ("nearest", 2)]
)
def test_a_share_of_staff_is_rounded_as_the_policy_says(
    clean_plan: Plan, rounding: str, people: int
) -> None:
    plan = with_rule(clean_plan, "percent_quota", 1, share=0.125, rounding=rounding)
    shares = [s for s in audit_plan(plan).satisfied if s.rule == "visit.share"]
    assert [f"（应 {people} 人）" in s.evidence_zh for s in shares] == [True, True]


def test_a_share_is_taken_exactly_not_in_floating_point(clean_plan: Plan) -> None:
    """0.07 * 100 is 7.000000000000001 in floating point, which rounds up to 8."""
    schools = tuple(
        s.model_copy(update={"staff": 100}) for s in clean_plan.county.schools
    )
    plan = with_county(clean_plan, schools=schools, teachers=())
    quota = PercentQuota(activity="posting_out", side="support", share=0.07)
    assert owed(Case(plan), quota, "S") == 7


def test_people_sent_earlier_in_the_school_year_count(clean_plan: Plan) -> None:
    spring = clean_plan.county.term.model_copy(update={"code": "2026-2027-2"})
    plan = with_rule(clean_plan, "percent_quota", 0, share=0.25)
    turn = Turn(teacher="S.5", activity="posting_out", term="2026-2027-1")
    same_year = with_county(plan, term=spring, history=(turn,))
    last_year = with_county(
        plan, history=(turn.model_copy(update={"term": "2025-2026-2"}),)
    )
    assert not any(f.rule == "post.share" for f in audit_plan(same_year).findings)
    assert any(f.rule == "post.share" for f in audit_plan(last_year).findings)


def test_a_share_owed_to_each_recipient_is_judged_pair_by_pair(
    clean_plan: Plan,
) -> None:
    plan = with_rule(clean_plan, "percent_quota", 0, share=0.15, split="per_recipient")
    where = [f.where for f in audit_plan(plan).findings if f.rule == "post.share"]
    assert where == ["S-R1", "S-R2"]


# --- travel and bells


def test_arrival_needs_the_margin_before_the_first_bell(clean_plan: Plan) -> None:
    visit = clean_plan.rotation.visits[0]
    first = min(lesson.period for lesson in visit.lessons)
    assert first == 4  # starts at 13:00; 20 min on the road and 10 to settle in
    on_time = with_visit(clean_plan, 0, depart="12:30")
    late = with_visit(clean_plan, 0, depart="12:31")
    assert audit_plan(on_time).findings == ()
    assert {f.rule for f in audit_plan(late).findings} == {"visit.travel"}


def test_the_return_is_not_before_the_last_lesson_and_the_way(clean_plan: Plan) -> None:
    visit = clean_plan.rotation.visits[0]
    assert max(lesson.period for lesson in visit.lessons) == 5  # ends at 14:30
    assert audit_plan(with_visit(clean_plan, 0, back="14:50")).findings == ()
    early = audit_plan(with_visit(clean_plan, 0, back="14:49"))
    assert {f.rule for f in early.findings} == {"visit.travel"}


# --- timetables with parity


def test_a_lesson_of_odd_weeks_is_missed_in_odd_weeks_only(clean_plan: Plan) -> None:
    county = clean_plan.county
    visit = clean_plan.rotation.visits[0]
    lessons = tuple(
        x._replace(parity="odd") if x.teacher == visit.teacher else x
        for x in county.lessons
    )
    plan = with_county(clean_plan, lessons=lessons)
    found = audit_plan(plan).findings  # the visit is in week 2: nothing is missed
    assert [f.rule for f in found] == ["cover.every", "goal.value"]
    plan = with_visit(plan, 0, covers=())
    assert not any(f.rule == "cover.every" for f in audit_plan(plan).findings)


def test_a_standing_cover_may_be_shared_by_odd_and_even_weeks(clean_plan: Plan) -> None:
    postings = list(clean_plan.rotation.postings)
    index = next(i for i, p in enumerate(postings) if p.id == "P-out")
    first, *rest = postings[index].covers
    halves = (first._replace(parity="odd"), first._replace(parity="even"))
    postings[index] = postings[index].model_copy(update={"covers": (*halves, *rest)})
    plan = with_rotation(clean_plan, postings=tuple(postings))
    assert audit_plan(plan).findings == ()
    postings[index] = postings[index].model_copy(update={"covers": (halves[0], *rest)})
    plan = with_rotation(clean_plan, postings=tuple(postings))
    assert {f.rule for f in audit_plan(plan).findings} == {"cover.every"}


# --- who may cover


def _covered_by(plan: Plan, teacher: str) -> Plan:
    (cover,) = plan.rotation.visits[0].covers
    return with_visit(plan, 0, covers=(cover._replace(teacher=teacher),))


@pytest.mark.parametrize(
    ("teacher", "why"),
    [
        ("R1.0", "absent person"),
        ("GHOST", "no such teacher"),
        ("S.head", "neither on the staff"),
        ("R2.head", "neither on the staff"),
    ],
)
def test_a_cover_must_be_at_the_school(
    clean_plan: Plan, restate: Callable[[Plan], Plan], teacher: str, why: str
) -> None:
    plan = restate(_covered_by(clean_plan, teacher))
    (finding,) = audit_plan(plan).findings
    assert finding.rule == "cover.free"
    assert why in finding.message_en


def test_a_guest_posted_to_the_school_may_cover(
    clean_plan: Plan,
    restate: Callable[[Plan], Plan],
    rotation_of: Callable[..., object],
) -> None:
    rows = (
        ("R1.0", D(2026, 10, 13)),
        ("R1.3", D(2026, 9, 16)),
        ("R2.3", D(2026, 9, 17)),
        ("R2.6", D(2026, 9, 22)),
    )
    rotation = rotation_of(clean_plan.county, rows)
    assert isinstance(rotation, RotationPlan)
    plan = clean_plan.model_copy(update={"rotation": rotation})
    plan = restate(_covered_by(plan, "S.4"))  # posted to R1 from 12 to 23 October
    assert audit_plan(plan).findings == ()


# --- hosts without a timetable


def _by_the_day(plan: Plan, periods: tuple[int, ...]) -> Plan:
    lessons: tuple[Lesson, ...] = tuple(
        x for x in plan.county.lessons if x.school != "S"
    )
    visits = [
        v.model_copy(
            update={
                "basis": "day",
                "lessons": tuple(
                    v.lessons[0]._replace(period=p, class_="", teacher="")
                    for p in periods
                ),
            }
        )
        for v in plan.rotation.visits
    ]
    return with_rotation(with_county(plan, lessons=lessons), visits=tuple(visits))


def test_without_a_timetable_the_bells_of_the_host_are_the_bound(
    clean_plan: Plan,
) -> None:
    last = audit_plan(_by_the_day(clean_plan, (5, 6)))
    beyond = audit_plan(_by_the_day(clean_plan, (6, 7)))
    assert not any(f.rule.startswith("visit.") for f in last.findings)
    assert {f.rule for f in beyond.findings if f.rule.startswith("visit.")} == {
        "visit.lesson"
    }


def test_a_visit_by_the_day_to_a_host_with_a_timetable_is_told(
    clean_plan: Plan,
) -> None:
    plan = with_visit(clean_plan, 0, basis="day")
    assert {f.rule for f in audit_plan(plan).findings} == {"visit.lesson"}


def test_a_lesson_of_a_teacher_posted_away_is_given_by_who_takes_over(
    clean_plan: Plan,
) -> None:
    visit: Visit = clean_plan.rotation.visits[0]  # S.0 is posted to R2, R2.1 gives S-0
    lesson = next(
        x
        for x in clean_plan.county.lessons
        if (x.teacher, x.weekday) == ("S.0", visit.date.isoweekday())
    )
    other = visit.lessons[-1]
    seen = other._replace(
        period=lesson.period, class_=lesson.class_, teacher=lesson.teacher
    )
    assert seen.period != visit.lessons[-1].period
    for teacher in ("S.0", "R2.1"):
        row = seen._replace(teacher=teacher)
        plan = with_visit(clean_plan, 0, lessons=(row, other))
        assert audit_plan(plan).findings == ()


# --- events


def test_an_event_may_not_take_a_lesson_nor_the_way_to_it(clean_plan: Plan) -> None:
    def at(period: int) -> set[str]:
        events = list(clean_plan.rotation.events)
        events[1] = events[1].model_copy(
            update={
                "period": period,
                "length_periods": 1,
                "people": people,
                "subject": "",
            }
        )
        plan = with_rotation(clean_plan, events=tuple(events))
        return {f.message_en for f in audit_plan(plan).findings}

    # Monday: R1.6 teaches period 2 (09:30-10:10); S is 20 minutes away.
    people = ("S.head", "R1.6", "R2.head")
    assert len(at(2)) == 1
    assert len(at(1)) == 1  # ends 09:20: back at R1 by 09:40
    assert "20 min on the road" in at(1).pop()
    assert at(3) == set()  # begins 10:35: leaves R1 at 10:15


def test_an_event_outside_the_span_of_its_anchor_does_not_count(
    clean_plan: Plan,
) -> None:
    def on(date: dt.date) -> list[str]:
        events = list(clean_plan.rotation.events)
        events[0] = events[0].model_copy(update={"date": date})
        plan = with_rotation(clean_plan, events=tuple(events))
        return [f.message_en for f in audit_plan(plan).findings]

    assert on(D(2026, 9, 24)) == []  # week 3
    (message,) = on(D(2026, 9, 28))  # week 4
    assert "1 more outside the time named" in message


# --- covers twice


def test_a_lesson_covered_twice_is_told(
    clean_plan: Plan, restate: Callable[[Plan], Plan]
) -> None:
    (cover,) = clean_plan.rotation.visits[0].covers
    twice: tuple[Cover, ...] = (cover, cover._replace(teacher="R1.deputy"))
    plan = restate(with_visit(clean_plan, 0, covers=twice))
    assert {f.rule for f in audit_plan(plan).findings} == {"cover.every"}
