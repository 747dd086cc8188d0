"""The term and its special days, stated or assumed."""

import datetime as dt

import pytest

from matcher.county import DayKind
from matcher.errors import Severity
from matcher.io import check_county


@pytest.fixture
def check(tmp_path):
    def run(settings=None, calendar=None):
        folder = tmp_path / "county"
        folder.mkdir(exist_ok=True)
        schools = "学校代码,学校名称,学段\nS1,一小,小学\n"
        (folder / "学校.csv").write_text(schools, encoding="utf-8")
        for name, rows in (("参数", settings), ("校历", calendar)):
            if rows is not None:
                (folder / f"{name}.csv").write_text(rows, encoding="utf-8")
        return check_county(folder)

    return run


def codes(faults, severity):
    return [f.code for f in faults if f.severity is severity]


def test_without_settings_the_term_is_assumed_and_the_planner_told(check):
    county, faults = check()
    assert county.term.code == "2026-2027-1"
    assert (county.term.start, county.term.end) == (
        dt.date(2026, 9, 1),
        dt.date(2027, 1, 22),
    )
    assert county.term.assumed
    assert "term.assumed" in codes(faults, Severity.WARNING)


def test_a_stated_term_is_not_assumed(check):
    county, faults = check(
        "参数,值\n学期,2025-2026-2\n学期开始,2026-02-26\n学期结束,2026-07-03\n第一周日期,2026-03-02\n"
    )
    assert not county.term.assumed
    assert county.term.week_one == dt.date(2026, 3, 2)
    assert codes(faults, Severity.WARNING) == []


def test_a_term_without_dates_gets_usual_ones_marked_as_assumed(check):
    county, _ = check("参数,值\n学期,2025-2026-2\n")
    assert county.term.assumed
    assert county.term.start.year == 2026
    assert county.term.start.month == 2


def test_dates_without_a_term_name_the_term(check):
    county, _ = check("参数,值\n学期开始,2025-09-01\n学期结束,2026-01-16\n")
    assert county.term.code == "2025-2026-1"
    assert not county.term.assumed


def test_a_term_that_ends_before_it_starts_is_an_error(check):
    county, faults = check("参数,值\n学期开始,2026-09-01\n学期结束,2026-01-16\n")
    assert county is None
    assert codes(faults, Severity.ERROR) == ["term.dates"]


def test_an_unknown_setting_is_a_warning_with_the_nearest(check):
    _, faults = check("参数,值\n学期起始,2026-09-01\n")
    (odd,) = [f for f in faults if f.code == "setting.unknown"]
    assert odd.where == "参数!A2"


def test_years_without_published_holidays_are_named(check):
    _, faults = check()
    (odd,) = [f for f in faults if f.code == "calendar.unknown_year"]
    assert odd.value == "2027"
    assert "校历" in odd.remedy.zh


def test_a_stated_holiday_of_the_year_silences_the_warning(check):
    _, faults = check(calendar="日期,类型\n2027-01-01,放假\n")
    assert "calendar.unknown_year" not in codes(faults, Severity.WARNING)


def test_a_range_of_days_and_a_make_up_day_are_read(check):
    county, _ = check(
        calendar="日期,结束日期,类型,按周几课表,说明\n"
        "2026年10月1日,2026-10-07,放假,,国庆\n2026-10-10,,调休上课,周五,\n"
    )
    days = county.term.special_days
    assert len(days) == 8
    assert days[0].kind is DayKind.HOLIDAY
    assert days[-1].kind is DayKind.MAKEUP
    assert days[-1].follows == 5


def test_two_kinds_for_one_day_are_an_error(check):
    _, faults = check(
        calendar="日期,结束日期,类型\n2026-10-01,2026-10-07,放假\n2026-10-05,,考试\n"
    )
    (fault,) = [f for f in faults if f.severity is Severity.ERROR]
    assert (fault.code, fault.where) == ("calendar.twice", "校历!A3")


def test_a_range_that_runs_backwards_is_an_error(check):
    _, faults = check(calendar="日期,结束日期,类型\n2026-10-07,2026-10-01,放假\n")
    assert codes(faults, Severity.ERROR) == ["calendar.until"]


def test_a_day_outside_the_term_is_a_warning(check):
    _, faults = check(calendar="日期,类型\n2025-10-01,放假\n")
    assert "calendar.outside" in codes(faults, Severity.WARNING)
