"""Shadowing: who, how long, which lessons, how many in the room, what follows.

R1.7 and R2.8 spend 12 to 16 October at S; each hears two English lessons there and
gives a report lesson at home on 20 and 21 October.
"""

import datetime as dt
from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.county import Bell, Turn
from matcher.plan import Heard, Plan, Posting

D = dt.date
Told = Callable[..., list[tuple[str, str, str]]]
Edit = Callable[..., Plan]
MINE = "P-R1.7"


def rule(**fields: object) -> dict[str, object]:
    return {"kind": "shadowing"} | fields


def stay(plan: Plan) -> Posting:
    return next(p for p in plan.rotation.postings if p.id == MINE)


def edited(plan: Plan, on_rotation: Edit, **changes: object) -> Plan:
    rows = tuple(
        p.model_copy(update=changes) if p.id == MINE else p
        for p in plan.rotation.postings
    )
    return on_rotation(plan, postings=rows)


@pytest.mark.parametrize(
    ("code", "bound", "kept", "broken"),
    [
        ("shadow.count", "people", 1, 2),
        ("shadow.stint", "min_school_days", 5, 6),
        ("shadow.periods", "min_periods", 2, 3),
    ],
)
def test_a_number_is_kept_at_its_bound_and_broken_beyond(
    clean_plan: Plan, told: Told, code: str, bound: str, kept: int, broken: int
) -> None:
    assert told(clean_plan, code, rule(**{bound: kept})) == []
    found = told(clean_plan, code, rule(**{bound: broken}))
    assert [row[1:] for row in found] == [(str(kept), str(broken))] * 2


def test_people_who_shadowed_in_the_autumn_count_for_the_school_year(
    clean_plan: Plan, told: Told, on_county: Edit, on_rotation: Edit
) -> None:
    term = clean_plan.county.term.model_copy(update={"code": "2026-2027-2"})
    turn = Turn(teacher="R1.6", activity="shadowing", term="2026-2027-1")
    plan = on_rotation(clean_plan, postings=())
    plan = on_county(plan, term=term, history=(turn,))
    assert told(plan, "shadow.count", rule()) == [("R2", "0", "1")]
    both = told(plan, "shadow.count", rule(period="term"))
    assert both == [("R1", "0", "1"), ("R2", "0", "1")]


def test_the_side_says_who_shadows_where(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    assert told(clean_plan, "post.place", rule()) == []
    found = told(clean_plan, "post.place", rule(side="support"))
    assert [where for where, _, _ in found] == ["P-R1.7", "P-R2.8"]
    aside = edited(clean_plan, on_rotation, host="R2")
    assert [where for where, _, _ in told(aside, "post.place", rule())] == [MINE]


@pytest.mark.parametrize(
    "change",
    [
        {"class_": "S-8"},
        {"teacher": "S.8"},
        {"period": 7},
        {"date": D(2026, 10, 19)},  # after the stay
        {"date": D(2026, 10, 11)},  # a Sunday before it
        {"subject": "数学"},
    ],
)
def test_a_lesson_heard_is_a_real_one_of_the_stay(
    clean_plan: Plan, told: Told, on_rotation: Edit, change: dict[str, object]
) -> None:
    first, second = stay(clean_plan).lessons
    plan = edited(clean_plan, on_rotation, lessons=(first._replace(**change), second))
    assert [row[0] for row in told(plan, "shadow.lesson", rule())] == [MINE]


def test_a_lesson_of_odd_weeks_is_heard_in_odd_weeks_only(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    """12 October 2026 lies in week 6."""
    for parity, broken in (("even", []), ("odd", [MINE, MINE])):
        lessons = tuple(
            x._replace(parity=parity) if x.teacher == "S.6" else x
            for x in clean_plan.county.lessons
        )
        found = told(on_county(clean_plan, lessons=lessons), "shadow.lesson", rule())
        assert [row[0] for row in found] == broken


def test_nobody_hears_a_teacher_who_is_away(
    clean_plan: Plan, on_rotation: Edit
) -> None:
    visit = clean_plan.rotation.visits[0].model_copy(
        update={"teacher": "S.6", "home": "S", "host": "R1", "date": D(2026, 10, 13)}
    )
    plan = on_rotation(clean_plan, visits=(*clean_plan.rotation.visits, visit))
    found = [f for f in audit_plan(plan).findings if f.rule == "shadow.lesson"]
    assert [f.where for f in found] == [MINE]
    assert "out on a visit" in found[0].message_en


def test_without_a_timetable_a_stay_is_judged_by_the_bells_of_the_host(
    clean_plan: Plan, told: Told, on_county: Edit, on_rotation: Edit
) -> None:
    lessons = tuple(x for x in clean_plan.county.lessons if x.school != "S")
    plan = on_county(clean_plan, lessons=lessons)
    plan = on_rotation(plan, postings=(stay(plan),))
    assert len(told(plan, "shadow.lesson", rule())) == 2  # class and teacher named

    def by_the_day(*periods: int) -> Plan:
        heard = (Heard(D(2026, 10, 13), p, "", "英语", "") for p in periods)
        return edited(plan, on_rotation, lessons=tuple(heard))

    assert told(by_the_day(5, 6), "shadow.lesson", rule()) == []
    assert len(told(by_the_day(6, 7), "shadow.lesson", rule())) == 1
    short = on_county(by_the_day(5, 6), bells=(Bell("S", 2, 5, "13:00", "13:40"),))
    assert len(told(short, "shadow.lesson", rule())) == 1  # Tuesday ends at period 5


def test_day_visitors_and_people_shadowing_share_the_seats_of_a_room(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    lesson = stay(clean_plan).lessons[0]
    visit = clean_plan.rotation.visits[0].model_copy(update={"date": lesson.date})
    seat = visit.lessons[0]._replace(period=lesson.period, class_=lesson.class_)
    visit = visit.model_copy(update={"lessons": (seat,)})
    plan = on_rotation(clean_plan, visits=(visit,))
    seats = {"kind": "observation_conditions", "own_subject": False}
    assert told(plan, "visit.room", seats | {"max_observers": 2}) == []
    found = told(plan, "visit.room", seats | {"max_observers": 1})
    assert found == [("S 2026-10-13", "2", "1")]


def test_a_day_of_shadowing_has_no_more_lessons_than_a_visit(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    first, second = stay(clean_plan).lessons
    both = (first, second._replace(date=first.date))
    plan = edited(clean_plan, on_rotation, lessons=both)
    limit = {"kind": "observation_conditions", "max_periods_a_day": 1}
    found = [row for row in told(plan, "visit.daily", limit) if row[0] == MINE]
    assert found == [(MINE, "2", "1")]


def test_any_subject_will_do_where_the_host_teaches_none_of_ones_own(
    clean_plan: Plan, told: Told, on_rotation: Edit, on_teachers: Edit
) -> None:
    own = {"kind": "observation_conditions"}
    plan = on_teachers(clean_plan, {"R1.7": {"subjects": ("美术",)}})
    assert told(plan, "shadow.subject", own) == []
    plan = on_teachers(clean_plan, {"R1.7": {"subjects": ("数学",)}})
    assert told(plan, "shadow.subject", own) == [(MINE, "英语", "数学")]


def test_a_fault_names_the_clause_of_the_rule_that_the_stay_answers(
    clean_plan: Plan, on_rotation: Edit
) -> None:
    more = tuple(
        r.model_copy(update={"clauses": ("T-30",), "people": 1, "min_periods": 3})
        for r in clean_plan.policy.rules
        if r.kind == "shadowing"
    )
    policy = clean_plan.policy.model_copy(
        update={"rules": (*clean_plan.policy.rules, *more)}
    )
    lessons = tuple(x._replace(class_="S-8") for x in stay(clean_plan).lessons)
    for clause in ("U-03", "T-30"):
        plan = edited(clean_plan, on_rotation, clause=(clause,), lessons=lessons)
        plan = plan.model_copy(update={"policy": policy})
        found = [f for f in audit_plan(plan).findings if f.rule == "shadow.lesson"]
        assert {f.clause for f in found} == {(clause,)}


# --- the report lesson: the tenth school day after 16 October is the 30th


@pytest.mark.parametrize(
    ("change", "held"),
    [
        ({"date": D(2026, 10, 19)}, True),
        ({"date": D(2026, 10, 30)}, True),
        ({"date": D(2026, 11, 2)}, False),
        ({"date": D(2026, 10, 16)}, False),
        ({"host": "S"}, False),
        ({"givers": ("R1.6",)}, False),
        ({"after": "P-R2.8"}, False),
        ({"kind": "lecture"}, False),
    ],
)
def test_a_report_lesson_is_held_at_home_in_time_by_that_teacher(
    clean_plan: Plan,
    told: Told,
    on_rotation: Edit,
    change: dict[str, object],
    held: bool,
) -> None:
    events = tuple(
        type(e).model_validate({**e.model_dump(), **change}) if e.id == "E-R1.7" else e
        for e in clean_plan.rotation.events
    )
    found = told(
        on_rotation(clean_plan, events=events),
        "shadow.report",
        rule(report_lesson=True, report_days=10),
    )
    assert found == ([] if held else [(MINE, "0", "1")])


@pytest.mark.parametrize(("days", "owed"), [(30, True), (31, False)])
def test_no_report_lesson_is_owed_where_the_term_ends_before(
    clean_plan: Plan, told: Told, on_rotation: Edit, days: int, owed: bool
) -> None:
    """Thirty school days of the term are left after 16 October."""
    plan = on_rotation(clean_plan, events=())
    found = told(plan, "shadow.report", rule(report_lesson=True, report_days=days))
    assert len(found) == (2 if owed else 0)


# --- meanwhile at home


def test_lessons_left_at_home_are_covered_while_somebody_shadows(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    covers = stay(clean_plan).covers
    plan = edited(clean_plan, on_rotation, covers=covers[1:])
    assert told(plan, "cover.every", {"kind": "home_cover"}) == [(MINE, "4", "5")]


def test_who_shadows_is_in_one_place_and_gives_no_cover_at_home(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    other = next(p for p in clean_plan.rotation.postings if p.id == "P-in")
    lines = tuple(line._replace(teacher="R1.7") for line in other.covers)
    rows = tuple(
        p.model_copy(update={"covers": lines}) if p is other else p
        for p in clean_plan.rotation.postings
    )
    plan = on_rotation(clean_plan, postings=rows)
    found = told(plan, "cover.free", {"kind": "home_cover"})
    assert {row[0] for row in found} == {"P-in"}
    twice = stay(clean_plan).model_copy(update={"id": "P-x", "host": "R2"})
    plan = on_rotation(clean_plan, postings=(*clean_plan.rotation.postings, twice))
    assert [row[0] for row in told(plan, "post.overlap", rule())] == ["P-x"]
