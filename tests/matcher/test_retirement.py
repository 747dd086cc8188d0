"""Statutory retirement month, against the official table and its edges."""

import datetime as dt

import pytest

from matcher.retirement import retirement_month, years_to_retirement


@pytest.mark.parametrize(
    ("born", "sex", "year", "month"),
    [
        ("1964-12", "m", 2024, 12),
        ("1965-01", "m", 2025, 2),
        ("1965-04", "m", 2025, 5),
        ("1965-05", "m", 2025, 7),
        ("1967-08", "m", 2028, 4),
        ("1976-08", "m", 2039, 7),
        ("1976-09", "m", 2039, 9),
        ("1990-01", "m", 2053, 1),
        ("1969-12", "f", 2024, 12),
        ("1970-01", "f", 2025, 2),
        ("1972-06", "f", 2028, 2),
        ("1981-09", "f", 2039, 9),
    ],
)
def test_the_age_rises_one_month_for_four_months_of_birth(born, sex, year, month):
    assert retirement_month(born, sex) == year * 12 + month - 1


@pytest.mark.parametrize(("sex", "age"), [("m", 60), ("f", 55)])
def test_the_old_age_stays_when_the_switch_is_off(sex, age):
    assert retirement_month("1980-03", sex, flexible=False) == (1980 + age) * 12 + 2


def test_years_left_count_from_month_to_month():
    on = dt.date(2025, 4, 30)
    assert years_to_retirement("1967-08", "m", on) == 3.0
    assert years_to_retirement("1960-01", "m", on) < 0
