"""Statutory retirement month, which moves since 2025.

For people born before the first cohort the age is 60 (men) and 55 (women cadres,
teachers among them). From the first cohort on it rises by one month for every four
months of birth, up to 63 and 58 (decision of 13 September 2024).
"""

import datetime as dt
from typing import Literal

_AGE = {"m": 60, "f": 55}
_FIRST_COHORT = {"m": 1965, "f": 1970}
_MOST_DELAY_MONTHS = 36
_STEP_MONTHS = 4


def months_of(date: dt.date) -> int:
    """Return the month of a date as a running number, 12 a year."""
    return date.year * 12 + date.month - 1


def month_number(month: str) -> int:
    """Return "YYYY-MM" as a running number, 12 a year.

    Examples
    --------
    >>> month_number("2000-01")
    24000
    """
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def retirement_month(
    born: str, sex: Literal["m", "f"], *, flexible: bool = True
) -> int:
    """Return the month of statutory retirement as a running number, 12 a year.

    Parameters
    ----------
    born
        Birth month "YYYY-MM".
    sex
        'f' counts as a cadre (teacher): 55 before the reform.
    flexible
        Whether the age that rises since 2025 applies; else 60 and 55.

    Examples
    --------
    A man born in August 1967 retires at 60 years and 8 months, in April 2028.

    >>> divmod(retirement_month("1967-08", "m"), 12)
    (2028, 3)
    """
    birth = month_number(born)
    delay = 0
    since_first = birth - _FIRST_COHORT[sex] * 12
    if flexible and since_first >= 0:
        delay = min(_MOST_DELAY_MONTHS, since_first // _STEP_MONTHS + 1)
    return birth + _AGE[sex] * 12 + delay


def years_to_retirement(
    born: str, sex: Literal["m", "f"], on: dt.date, *, flexible: bool = True
) -> float:
    """Return the years from the month of `on` to the month of retirement.

    Whole months divided by 12; negative after retirement.
    """
    return (retirement_month(born, sex, flexible=flexible) - months_of(on)) / 12
