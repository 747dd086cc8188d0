"""The term of the synthetic counties: autumn 2026, with the school's own calendar.

The holiday library ends with 2026, so the days of January 2027 are stated.
"""

import datetime as dt

from matcher.county import DayKind, SpecialDay, Term

_DAYS = (
    ("2026-09-20", DayKind.MAKEUP, 2, "国庆调休，上周二的课"),
    ("2026-10-10", DayKind.MAKEUP, 3, "国庆调休，上周三的课"),
    ("2026-10-30", DayKind.BLACKOUT, None, "县中小学生运动会"),
    ("2026-11-05", DayKind.EXAM, None, "期中检测"),
    ("2026-11-06", DayKind.EXAM, None, "期中检测"),
    ("2027-01-01", DayKind.HOLIDAY, None, "元旦"),
    ("2027-01-18", DayKind.EXAM, None, "期末检测"),
    ("2027-01-19", DayKind.EXAM, None, "期末检测"),
    ("2027-01-20", DayKind.EXAM, None, "期末检测"),
)

AUTUMN_2026 = Term(
    code="2026-2027-1",
    start=dt.date(2026, 9, 1),
    end=dt.date(2027, 1, 22),
    special_days=tuple(
        SpecialDay(
            date=dt.date.fromisoformat(day), kind=kind, follows=follows, note=note
        )
        for day, kind, follows, note in _DAYS
    ),
)
"""Twenty-one weeks, the holidays of October 2026 and New Year 2027, exam days."""
