"""Itinerant teaching: needs, days, ways, hours away, and lessons left at home.

Every Monday S.1 gives period 1 at R2 (24 minutes away) and period 5 at R1 (20 minutes;
40 between the two), S.5 periods 4 and 5 at R1. Bells: 08:40, 09:30, 10:35, 13:00,
13:50, 14:40, forty minutes each.
"""

import datetime as dt
from collections.abc import Callable

import pytest

from matcher.audit import audit_plan
from matcher.audit.case import Case
from matcher.audit.presence import Presence
from matcher.county import Bell, Distance, SpecialDay
from matcher.plan import Itinerary, Plan, StandingCover, Stop

D = dt.date
Told = Callable[..., list[tuple[str, str, str]]]
Words = Callable[..., list[str]]
Edit = Callable[..., Plan]


def rule(**fields: object) -> dict[str, object]:
    return {"kind": "itinerant", "max_between_min": 40} | fields


def edited(plan: Plan, on_rotation: Edit, key: str, **changes: object) -> Plan:
    rows = tuple(
        row.model_copy(update=changes) if row.id == key else row
        for row in plan.rotation.itineraries
    )
    return on_rotation(plan, itineraries=rows)


def stops(*rows: tuple[int, str, str, tuple[int, ...]]) -> tuple[Stop, ...]:
    return tuple(Stop(*row) for row in rows)  # type: ignore[arg-type]


# --- what is lacking


def test_no_more_is_given_than_a_school_lacks(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    """R1 lacks 2 weekly periods of Chinese."""
    for periods, broken in (((4, 5), []), ((3, 4, 5), [("R1", "3", "2")])):
        plan = edited(
            clean_plan, on_rotation, "I-S.1", stops=stops((1, "all", "R1", periods))
        )
        found = told(plan, "itinerant.need", rule(subjects=["语文"]))
        assert [row for row in found if row[0] == "R1"] == broken
        assert told(plan, "itinerant.need", rule(subjects=["数学"])) == []


def test_periods_of_odd_weeks_count_half(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    for periods, broken in (((2, 3, 4, 5), []), ((1, 2, 3, 4, 5), ["2.5"])):
        plan = edited(
            clean_plan, on_rotation, "I-S.1", stops=stops((1, "odd", "R1", periods))
        )
        found = told(plan, "itinerant.need", rule(subjects=["语文"]))
        assert [value for where, value, _ in found if where == "R1"] == broken


def test_a_gap_left_open_is_told_while_the_support_has_somebody_free(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = on_rotation(clean_plan, itineraries=clean_plan.rotation.itineraries[:1])
    assert told(plan, "itinerant.need", rule()) == [("R1", "0", "4")]
    assert told(plan, "itinerant.need", rule(subjects=["语文"])) == []


def _without_mathematics(plan: Plan, on_rotation: Edit) -> Plan:
    return on_rotation(plan, itineraries=plan.rotation.itineraries[:1])


def test_nothing_is_asked_of_a_support_with_nothing_to_spare(
    clean_plan: Plan, told: Told, on_rotation: Edit, on_county: Edit
) -> None:
    schools = tuple(
        s.model_copy(update={"spares": {"语文": 6}}) if s.code == "S" else s
        for s in clean_plan.county.schools
    )
    plan = _without_mathematics(clean_plan, on_rotation)
    assert told(on_county(plan, schools=schools), "itinerant.need", rule()) == []


def test_nothing_is_asked_of_people_who_are_not_free(
    clean_plan: Plan, told: Told, on_rotation: Edit, on_teachers: Edit
) -> None:
    """S.4 is posted; only S.3 and S.5 could teach mathematics elsewhere."""
    plan = _without_mathematics(clean_plan, on_rotation)
    one = on_teachers(plan, {"S.3": {"availability": "deferred"}})
    assert told(one, "itinerant.need", rule()) == [("R1", "0", "4")]
    both = on_teachers(one, {"S.5": {"availability": "exempt"}})
    assert told(both, "itinerant.need", rule()) == []


def test_nothing_is_asked_where_the_way_leaves_no_time_for_a_lesson(
    clean_plan: Plan, told: Told, on_rotation: Edit, on_county: Edit
) -> None:
    plan = _without_mathematics(clean_plan, on_rotation)
    for minutes, broken in ((60, 1), (600, 0)):
        far = Distance("R1", "S", 10_000, minutes)
        ways = (far, *clean_plan.county.distances[1:])
        found = told(on_county(plan, distances=ways), "itinerant.need", rule())
        assert len(found) == broken


# --- days and ways


@pytest.mark.parametrize(("cap", "broken"), [(2, []), (1, [("S.5", "2", "1")])])
def test_days_of_a_week_are_counted_with_their_parity(
    clean_plan: Plan,
    told: Told,
    on_rotation: Edit,
    cap: int,
    broken: list[tuple[str, str, str]],
) -> None:
    two = stops((1, "all", "R1", (5,)), (2, "odd", "R1", (5,)))
    plan = edited(clean_plan, on_rotation, "I-S.5", stops=two)
    assert told(plan, "itinerant.days", rule(max_days_a_week=cap)) == broken
    turns = stops((1, "even", "R1", (5,)), (2, "odd", "R1", (5,)))
    plan = edited(clean_plan, on_rotation, "I-S.5", stops=turns)
    assert told(plan, "itinerant.days", rule(max_days_a_week=cap)) == []


def test_a_make_up_day_is_no_further_day_of_the_weekly_pattern(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    saturday = SpecialDay(date=D(2026, 9, 19), kind="makeup", follows=1)
    term = clean_plan.county.term.model_copy(update={"special_days": (saturday,)})
    plan = on_county(clean_plan, term=term)
    outings = Presence(Case(plan)).itinerant_dates("S.5")
    assert {D(2026, 9, 14), D(2026, 9, 19)} <= outings
    assert told(plan, "itinerant.days", rule(max_days_a_week=1)) == []


@pytest.mark.parametrize(("minutes", "broken"), [(40, 0), (39, 1)])
def test_two_schools_of_a_day_are_close(
    clean_plan: Plan, told: Told, minutes: int, broken: int
) -> None:
    found = told(clean_plan, "itinerant.between", rule(max_between_min=minutes))
    assert len(found) == broken


def test_two_schools_with_an_unknown_way_are_not_called_close(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    ways = tuple(
        d
        for d in clean_plan.county.distances
        if {d.origin, d.destination} != {"R1", "R2"}
    )
    found = told(on_county(clean_plan, distances=ways), "itinerant.between", rule())
    assert found == [("S.1", "", "40")]


@pytest.mark.parametrize(
    ("limits", "broken"),
    [
        ({"earliest_departure": "08:06"}, 0),  # 08:40 less 24 and 10 to settle in
        ({"earliest_departure": "08:07"}, 1),
        ({"latest_return": "14:50"}, 0),  # 14:30 and 20 on the road, both teachers
        ({"latest_return": "14:49"}, 2),
    ],
)
def test_the_way_there_and_back_fits_the_day(
    clean_plan: Plan, told: Told, limits: dict[str, str], broken: int
) -> None:
    found = told(clean_plan, "itinerant.travel", {"kind": "travel"} | limits, rule())
    assert len(found) == broken


def test_the_bells_of_the_schools_tell_whether_a_lesson_is_reached(
    clean_plan: Plan, told: Told, on_county: Edit
) -> None:
    late = (Bell("R2", 1, 1, "12:00", "13:15"),)
    plan = on_county(clean_plan, bells=late)  # 13:15 and 40 min miss 13:50 at R1
    found = told(plan, "itinerant.travel", rule())
    assert [where for where, _, _ in found] == ["S.1"]


# --- who and where


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "I-S.1"},
        {"teacher": "R1.3"},
        {"teacher": "GHOST"},
        {"home": "R1"},
        {"subject": "英语"},
        {"stops": ()},
        {"stops": stops((1, "all", "GHOST", (5,)))},
        {"stops": stops((1, "all", "S", (5,)))},
        {"stops": stops((0, "all", "R1", (5,)))},
        {"stops": stops((1, "all", "R1", ()))},
        {"stops": stops((1, "all", "R1", (5, 5)))},
        {"stops": stops((1, "all", "R1", (0,)))},
        {"stops": stops((1, "all", "R1", (21,)))},
        {"start": D(2026, 9, 15)},
        {"end": D(2026, 11, 19)},
        {"end": D(2026, 9, 13)},
    ],
)
def test_an_itinerary_that_makes_no_sense_is_told(
    clean_plan: Plan, told: Told, on_rotation: Edit, changes: dict[str, object]
) -> None:
    window = {"kind": "window", "first_week": 2, "free_weeks_at_end": 1}
    assert told(clean_plan, "itinerant.known", window) == []
    plan = edited(clean_plan, on_rotation, "I-S.5", **changes)
    assert told(plan, "itinerant.known", window)


# --- the hours away


def _second(plan: Plan, on_rotation: Edit, periods: tuple[int, ...]) -> Plan:
    """S.5, whose Monday lesson is in period 1, goes to R1 in other periods."""
    return edited(plan, on_rotation, "I-S.5", stops=stops((1, "all", "R1", periods)))


@pytest.mark.parametrize(("periods", "missed"), [((3, 4), 0), ((2,), 1)])
def test_a_lesson_within_the_hours_away_needs_a_cover(
    clean_plan: Plan,
    told: Told,
    on_rotation: Edit,
    periods: tuple[int, ...],
    missed: int,
) -> None:
    """To be at R1 by 09:30 one leaves at 09:00, while period 1 ends at 09:20."""
    plan = _second(clean_plan, on_rotation, periods)
    found = told(plan, "cover.every", {"kind": "home_cover"})
    assert [where for where, _, _ in found] == ["I-S.5"] * missed


def test_a_named_cover_answers_for_the_lesson_left(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    plan = _second(clean_plan, on_rotation, (2,))
    line = StandingCover(1, 1, "all", "S-5", "数学", "S.deputy")
    for lines, broken in (((line,), 0), ((line, line), 1), ((), 1)):
        kept = edited(plan, on_rotation, "I-S.5", covers=lines)
        assert len(told(kept, "cover.every", {"kind": "home_cover"})) == broken


def test_covers_of_an_itinerary_stand_on_its_days_alone(
    clean_plan: Plan, on_rotation: Edit
) -> None:
    def covered(parity: str) -> list[dt.date]:
        two = stops((1, parity, "R2", (1,)), (1, parity, "R1", (5,)))
        plan = edited(clean_plan, on_rotation, "I-S.1", stops=two)
        given = Presence(Case(plan)).given
        return [
            date
            for (giver, date), rows in given.items()
            if giver == "S.deputy" and any(row.source == "I-S.1" for row in rows)
        ]

    every, odd = covered("all"), covered("odd")
    assert all(date.isoweekday() == 1 for date in every)
    assert (min(every), max(every)) == (D(2026, 9, 14), D(2026, 11, 16))
    # week 2 of the term, the first for travel, is even
    assert odd == [d for d in every if (d - D(2026, 9, 14)).days // 7 % 2]


def test_an_itinerant_teacher_gives_no_cover_at_home_in_the_hours_away(
    clean_plan: Plan, on_rotation: Edit
) -> None:
    """S.middle's Monday lesson in period 5 falls into the hours S.5 is away."""
    old = next(p for p in clean_plan.rotation.postings if p.id == "P-s")
    (monday,) = (line for line in old.covers if line.weekday == 1)
    assert monday.period == 5
    lines = tuple(
        line._replace(teacher="S.5") if line is monday else line for line in old.covers
    )
    rows = tuple(
        p.model_copy(update={"covers": lines}) if p is old else p
        for p in clean_plan.rotation.postings
    )
    plan = on_rotation(clean_plan, postings=rows)
    found = [f for f in audit_plan(plan).findings if f.rule == "cover.free"]
    assert [f.where for f in found] == ["P-s"]
    assert "teaching at 大坪小学(R1) then" in found[0].message_en


def test_nobody_visits_on_a_day_of_itinerant_teaching(
    clean_plan: Plan, on_rotation: Edit
) -> None:
    visit = clean_plan.rotation.visits[0].model_copy(
        update={"teacher": "S.5", "home": "S", "host": "R1", "date": D(2026, 9, 21)}
    )
    plan = on_rotation(clean_plan, visits=(visit,))
    found = [f for f in audit_plan(plan).findings if f.rule == "visit.clash"]
    assert [f.message_en.split(": ")[1] for f in found] == [
        "teaches at 大坪小学(R1) that day"
    ]


def test_nobody_hears_an_itinerant_teacher_in_the_hours_away(
    clean_plan: Plan, on_rotation: Edit
) -> None:
    """S.1 gives S-1 in period 3 on Mondays, and is away then."""
    visit = clean_plan.rotation.visits[0]
    seat = visit.lessons[0]._replace(period=3, class_="S-1", teacher="S.1")
    monday = visit.model_copy(update={"date": D(2026, 9, 21), "lessons": (seat,)})
    plan = on_rotation(clean_plan, visits=(monday,))
    plan = edited(plan, on_rotation, "I-S.1", covers=())
    found = [f for f in audit_plan(plan).findings if f.rule == "visit.lesson"]
    assert "teaching at 石门小学(R2)" in found[0].message_en


def test_without_a_rule_an_itinerary_is_still_judged_for_itself(
    clean_plan: Plan, told: Told, on_rotation: Edit
) -> None:
    context = {"kind": "context", "title": ["背景", "Background"]}
    row = Itinerary(
        id="I-x",
        teacher="S.0",
        home="S",
        subject="语文",
        start=D(2026, 9, 14),
        end=D(2026, 11, 20),
        stops=stops((1, "all", "R1", (5,))),
    )
    plan = on_rotation(clean_plan, itineraries=(row,))
    assert [w for w, _, _ in told(plan, "itinerant.clash", context)] == ["I-x"]


def test_each_rule_judges_the_itineraries_of_its_own_subjects(
    clean_plan: Plan, told: Told
) -> None:
    chinese, other = rule(subjects=["语文"]), rule(subjects=["数学"])
    near = {"max_between_min": 39}
    assert len(told(clean_plan, "itinerant.between", chinese | near, other)) == 1
    assert told(clean_plan, "itinerant.between", chinese, other | near) == []
