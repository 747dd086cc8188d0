"""Weeks, parity, holidays and anchors of real terms."""

import datetime as dt

import pytest

from matcher.calendar import (
    anchor_dates,
    school_days,
    travel_days,
    unknown_years,
    week_of,
)
from matcher.county import DayKind, SpecialDay, Term
from matcher.policy import Anchor, Window


def _term(*special: SpecialDay, **changes: object) -> Term:
    facts = {
        "code": "2026-2027-1",
        "start": dt.date(2026, 9, 1),
        "end": dt.date(2027, 1, 22),
        "special_days": special,
    }
    return Term(**(facts | changes))


def test_national_day_is_free_and_its_make_up_days_are_school_days_nobody_leaves_on():
    days = {day.date: day for day in school_days(_term())}
    assert dt.date(2026, 10, 1) not in days
    assert dt.date(2026, 10, 10) in days
    assert not days[dt.date(2026, 10, 10)].open


def test_a_make_up_day_with_a_stated_weekday_is_an_ordinary_day():
    makeup = SpecialDay(date=dt.date(2026, 10, 10), kind=DayKind.MAKEUP, follows=3)
    days = {day.date: day for day in school_days(_term(makeup))}
    assert days[dt.date(2026, 10, 10)].weekday == 3
    assert days[dt.date(2026, 10, 10)].open


def test_the_bureau_may_close_any_day():
    closed = SpecialDay(date=dt.date(2026, 9, 8), kind=DayKind.HOLIDAY)
    assert dt.date(2026, 9, 8) not in {d.date for d in school_days(_term(closed))}


def test_nobody_is_sent_in_exams_but_lessons_are_held():
    exam = SpecialDay(date=dt.date(2026, 11, 9), kind=DayKind.EXAM)
    days = {day.date: day for day in school_days(_term(exam))}
    assert not days[dt.date(2026, 11, 9)].open
    assert dt.date(2026, 11, 9) not in {
        d.date for d in travel_days(_term(exam), Window())
    }


def test_parity_alternates_from_week_one():
    for day in school_days(_term()):
        assert day.parity == ("odd" if day.week % 2 else "even")
    assert week_of(_term(), dt.date(2026, 9, 6)) == 1
    assert week_of(_term(), dt.date(2026, 9, 7)) == 2


def test_week_one_is_a_setting():
    later = _term(week_one=dt.date(2026, 9, 7))
    assert week_of(later, dt.date(2026, 9, 7)) == 1


def test_years_without_a_published_calendar_are_named_until_the_bureau_states_them():
    far = {
        "code": "2040-2041-1",
        "start": dt.date(2040, 9, 1),
        "end": dt.date(2041, 1, 20),
    }
    assert unknown_years(_term(**far)) == (2040, 2041)
    stated = SpecialDay(date=dt.date(2041, 1, 1), kind=DayKind.HOLIDAY)
    assert unknown_years(_term(stated, **far)) == (2040,)


def test_travel_window_leaves_first_and_last_weeks_free():
    days = travel_days(_term(), Window(first_week=2, free_weeks_at_end=2))
    last_week = school_days(_term())[-1].week
    assert days[0].week == 2
    assert days[-1].week == last_week - 2


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        (Anchor.TERM_END, (dt.date(2027, 1, 22),)),
        (Anchor.YEAR_END, (dt.date(2026, 12, 31),)),
        (Anchor.END_OF_FEBRUARY, ()),
        (Anchor.TERM_START, (dt.date(2026, 9, 13),)),
        (Anchor.SUMMER, (dt.date(2027, 8, 31),)),
        (Anchor.SIGNING, (dt.date(2026, 9, 1),)),
    ],
)
def test_anchors_fall_where_the_documents_mean(
    anchor: Anchor, expected: tuple[dt.date, ...]
):
    assert anchor_dates(_term(), anchor) == expected


def test_signing_is_the_day_the_agreement_starts_if_it_lies_in_the_term():
    day = dt.date(2026, 10, 12)
    assert anchor_dates(_term(), Anchor.SIGNING, signed=day) == (day,)
    earlier = dt.date(2025, 10, 12)
    assert anchor_dates(_term(), Anchor.SIGNING, signed=earlier) == (_term().start,)


def test_end_of_february_knows_leap_years():
    spring = _term(
        code="2027-2028-2", start=dt.date(2028, 2, 14), end=dt.date(2028, 7, 7)
    )
    assert anchor_dates(spring, Anchor.END_OF_FEBRUARY) == (dt.date(2028, 2, 29),)


def test_a_term_must_end_after_it_starts():
    with pytest.raises(ValueError, match="end must be after start"):
        _term(end=dt.date(2026, 9, 1))
