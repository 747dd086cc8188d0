"""The sheet of bells: read, written back, and faults told with their cells."""

import pytest

from matcher.county import Bell
from matcher.errors import Severity
from matcher.io import check_county

SCHOOLS = """\
学校代码,学校名称,学段
S1,城关小学,小学
S2,永安小学,小学
"""


@pytest.fixture
def check(tmp_path):
    def make(bells, **sheets):
        for name, text in ({"学校": SCHOOLS, "作息": bells} | sheets).items():
            (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        return check_county(tmp_path)

    return make


def errors(faults):
    return [f for f in faults if f.severity is Severity.ERROR]


def test_bells_of_every_day_and_of_one_day_are_read_in_any_usual_spelling(check):
    county, faults = check(
        "学校,星期,节次,上课,下课\n"
        "城关小学,,1,8:30,9:10\n"
        "S1,每天,2,9：20,10点00分\n"
        "S1,周三,1,08:40:00,09:20\n"
        "S2,周一至周五,1,0.354166666666667,下午1:30\n"
    )
    assert errors(faults) == []
    assert county.bells == (
        Bell("S1", 0, 1, "08:30", "09:10"),
        Bell("S1", 0, 2, "09:20", "10:00"),
        Bell("S1", 3, 1, "08:40", "09:20"),
        Bell("S2", 0, 1, "08:30", "13:30"),
    )


def test_the_english_sheet_reads_the_same(check, tmp_path):
    text = "school code,weekday,period,begins,ends\nS1,every day,1,08:30,09:10\n"
    (tmp_path / "bells.csv").write_text(text, encoding="utf-8")
    (tmp_path / "学校.csv").write_text(SCHOOLS, encoding="utf-8")
    county, faults = check_county(tmp_path)
    assert errors(faults) == []
    assert county.bells == (Bell("S1", 0, 1, "08:30", "09:10"),)


@pytest.mark.parametrize(
    ("rows", "code", "place"),
    [
        ("S1,每天,1,9:10,8:30", "bell.backwards", "作息!E2"),
        ("S1,每天,1,8:30,9:10\nS1,,1,8:30,9:10", "bell.duplicate", "作息!C3"),
        ("S1,每天,1,8:30,9:10\nS1,,2,9:00,9:40", "bell.overlap", "作息!D3"),
        ("S1,每天,2,8:30,9:10\nS1,,1,9:20,9:40", "bell.overlap", "作息!D2"),
        ("S9,每天,1,8:30,9:10", "school.unknown", "作息!A2"),
        ("S1,星期八,1,8:30,9:10", "cell.weekday", "作息!B2"),
        ("S1,每天,1,早上,9:10", "cell.begins", "作息!D2"),
        ("S1,每天,1,8:30,25:10", "cell.ends", "作息!E2"),
        ("S1,每天,1,8:30,", "cell.blank", "作息!E2"),
    ],
)
def test_a_wrong_row_is_told_with_its_cell(check, rows, code, place):
    county, faults = check(f"学校代码,星期,节次,上课时间,下课时间\n{rows}\n")
    (fault,) = errors(faults)
    assert county is None
    assert (fault.code, fault.where) == (code, place)
    assert fault.expected.en
    assert fault.remedy.en


def test_days_of_their_own_do_not_clash_with_every_day(check):
    county, faults = check(
        "学校代码,星期,节次,上课时间,下课时间\n"
        "S1,每天,1,8:30,9:10\nS1,周五,1,9:00,9:40\nS2,每天,1,8:00,8:40\n"
    )
    assert errors(faults) == []
    assert len(county.bells) == 3


def test_a_number_left_out_is_a_warning_that_names_the_period(check):
    county, faults = check(
        "学校代码,星期,节次,上课时间,下课时间\n"
        "S1,每天,1,8:30,9:10\nS1,每天,3,10:00,10:40\n"
    )
    (gap,) = [f for f in faults if f.code == "bell.gap"]
    assert county is not None
    assert gap.where == "作息!C3"
    assert "第 2 节" in gap.expected.zh


def test_sync_rooms_posts_and_points_are_read(check):
    schools = (
        "学校代码,学校名称,学段,录播教室数\nS1,城关小学,小学,2间\nS2,永安小学,小学,\n"
    )
    teachers = (
        "教职工号,学校代码,职务,任现职时间,积分\nT1,S1,副校长,2019年8月,86.5\n"
        "T2,S1,教师,,\n"
    )
    county, faults = check(
        "学校代码,星期,节次,上课时间,下课时间\n",
        学校=schools,
        教师=teachers,
        轮岗历史="教职工号,活动,学期\nT1,跟岗,2025-2026-1\nT2,顶岗学习,2025-2026-1\n",
    )
    assert errors(faults) == []
    assert [s.sync_rooms for s in county.schools] == [2, None]
    first, second = county.teachers
    assert (first.in_post_since, first.points) == ("2019-08", 86.5)
    assert (second.in_post_since, second.points) == (None, None)
    assert [t.activity for t in county.history] == ["shadowing", "posting_in"]


def test_what_is_odd_about_a_teacher_is_told_with_the_row(check):
    county, faults = check(
        "学校代码,星期,节次,上课时间,下课时间\n",
        教师="教职工号,学校代码,职务,任现职年月\nT1,S1,校长,2035-01\n",
    )
    (odd,) = [f for f in faults if f.code == "teacher.in_post.future"]
    assert county is not None
    assert odd.where == "教师!A2"


def test_a_day_of_its_own_must_fit_the_bells_of_every_day_it_leaves_in_force(check):
    county, faults = check(
        "学校代码,星期,节次,上课时间,下课时间\n"
        "S1,每天,1,8:30,9:10\nS1,每天,2,9:20,10:00\nS1,周三,2,9:00,9:40\n"
    )
    (fault,) = errors(faults)
    assert county is None
    assert (fault.code, fault.where) == ("bell.overlap", "作息!D4")
