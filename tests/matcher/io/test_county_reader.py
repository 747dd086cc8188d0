"""Every fault of a county at once, each with its place, value and remedy."""

import datetime as dt

import pytest
import xlsxwriter

from matcher.county import Availability, Crs, Duty, Link, Mode, Stage, Tag
from matcher.errors import InputError, Severity
from matcher.io import check_county, read_county, write_plan
from matcher.io.files.workbook import fill_merged
from matcher.plan import PairingPlan, Plan, Status
from matcher.presets import load_policy

SCHOOLS = """\
学校代码,学校名称,学段,经度,纬度,学生数
S1,城关小学,小学,109.46,31.02,900
S2,永安小学,小学,109.50,31.05,200
S3,草堂中学,初中,109.52,31.01,300
"""
TEACHERS = """\
教职工号,姓名,学校代码,任教学科,职务,派出状态
T1,甲,S1,语文、数学,教师,在岗
T2,乙,S2,小学英语,副校长,产假
T3,丙,草堂中学,物理,教师,
"""


@pytest.fixture
def folder(tmp_path):
    def make(**sheets):
        path = tmp_path / "county"
        path.mkdir(exist_ok=True)
        for name, text in ({"学校": SCHOOLS} | sheets).items():
            (path / f"{name}.csv").write_text(text, encoding="utf-8")
        return path

    return make


def faults_of(path):
    county, faults = check_county(path)
    errors = [f for f in faults if f.severity is Severity.ERROR]
    assert (county is None) == bool(errors)
    return {fault.code: fault for fault in faults}


def only_error(path):
    _, faults = check_county(path)
    (fault,) = [f for f in faults if f.severity is Severity.ERROR]
    return fault


def test_a_whole_county_is_read(folder):
    county = read_county(
        folder(
            教师=TEACHERS,
            课表="学校代码,班级,学科,教职工号,星期,节次,单双周\nS1,三1,语文,甲,周一,1,单周\n",
            校历="日期,结束日期,类型\n2026-10-01,2026-10-03,放假\n",
            距离="起点学校,终点学校,距离(公里),单程分钟\nS2,S1,7.5,15\n",
            既有结对="支援学校,受援学校,结对类型,结对模式,开始日期\n城关小学,S2,托管,联盟,2025/9/1\n",
            指定与禁止="支援学校,受援学校,指定或禁止\nS1,S2,指定\n",
            轮岗历史="教职工号,活动,学期,接收学校\nT1,支教,2025-2026-2,S2\n",
            志愿="学校代码,志愿学校,志愿顺序\nS2,S1,1\n",
            参数="参数,值\n县名,示范县\n学期,2026-2027-1\n学期开始,2026-09-01\n学期结束,2027-01-20\n",
            学科="学科名称,别名,教研半天\n语文,国语,周三下午\n",
        )
    )
    assert county.name == "示范县"
    assert [s.stage for s in county.schools] == [
        Stage.PRIMARY,
        Stage.PRIMARY,
        Stage.JUNIOR,
    ]
    first, second, third = county.teachers
    assert first.subjects == ("语文", "数学")
    assert second.subjects == ("英语",)
    assert second.availability is Availability.DEFERRED
    assert third.school == "S3"
    (lesson,) = county.lessons
    assert lesson == ("S1", "三1", "语文", "T1", 1, 1, "odd", "")
    assert [d.date.day for d in county.term.special_days] == [1, 2, 3]
    assert not county.term.assumed
    assert county.distances == (("S2", "S1", 7500, 15),)
    (agreement,) = county.agreements
    assert (agreement.link, agreement.mode) == (Link.ENTRUSTED, Mode.LEAGUE)
    assert agreement.start == dt.date(2025, 9, 1)
    assert county.locks[0].kind == "must"
    assert county.history[0].activity == "posting_out"
    assert county.preferences[0].rank == 1
    assert county.subjects[0].research_half_day == "3pm"


def test_english_sheets_and_headers_are_read(tmp_path):
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "schools.csv").write_text(
        "School Code,School Name,Stage,Tags,Pairing role\n"
        "S1,One,primary,brand,support\n",
        encoding="utf-8",
    )
    (folder / "teachers.csv").write_text(
        "teacher code,school code,subjects\nT1,S1,Mathematics\n", encoding="utf-8"
    )
    county = read_county(folder)
    assert county.schools[0].tags == {Tag.BRAND}
    assert county.schools[0].duty is Duty.SUPPORT
    assert county.teachers[0].subjects == ("数学",)


def test_text_in_a_number_column_names_cell_value_and_remedy(folder):
    fault = only_error(folder(学校=SCHOOLS.replace("900", "约九百")))
    assert fault.where == "学校!F2"
    assert fault.value == "约九百"
    assert "整数" in fault.expected.zh
    assert "留空" in fault.remedy.zh


def test_a_duplicated_code_names_both_cells(folder):
    fault = only_error(folder(学校=SCHOOLS.replace("S3", "S1")))
    assert fault.code == "school.code.duplicate"
    assert fault.where == "学校!A4"
    assert fault.value == "S1"
    assert "学校!A2" in fault.expected.zh


def test_a_teacher_at_an_unknown_school_is_told_the_nearest(folder):
    fault = only_error(folder(教师=TEACHERS.replace("草堂中学", "草塘中学")))
    assert fault.where == "教师!C4"
    assert fault.value == "草塘中学"
    assert "学校表中没有" in fault.expected.zh
    assert "S3（草堂中学）" in fault.remedy.zh


def test_an_unknown_subject_is_told_the_nearest(folder):
    fault = only_error(folder(教师=TEACHERS.replace("小学英语", "数科")))
    assert fault.say("zh") == (
        "教师!D3 “数科”：不在学科表中；改为 数学，或先在 学科 表中添加"
    )


def test_all_faults_of_all_sheets_come_at_once(folder):
    path = folder(
        学校=SCHOOLS.replace("31.05", "222.48").replace("初中", "初中学"),
        教师=TEACHERS.replace("T2", "T1")
        .replace("物理", "格物")
        .replace("教师,在岗", "厨师长官,在岗"),
        距离="起点学校,终点学校,距离公里\nS1,S9,20\nS1,S1,20\nS1,S2,23500\n",
        参数="参数,值\n学期,春天\n",
    )
    _, faults = check_county(path)
    errors = [(f.code, f.where) for f in faults if f.severity is Severity.ERROR]
    assert errors == [
        ("cell.stage", "学校!C4"),
        ("cell.lat", "学校!E3"),
        ("cell.post", "教师!E2"),
        ("teacher.code.duplicate", "教师!A3"),
        ("school.unknown", "教师!C4"),
        ("subject.unknown", "教师!D4"),
        ("cell.kilometres", "距离!C4"),
        ("school.unknown", "距离!B2"),
        ("distances.same_school", "距离!B3"),
        ("setting.term", "参数!B2"),
    ]


def test_reading_raises_what_checking_lists(folder):
    path = folder(学校=SCHOOLS.replace("900", "约九百"))
    with pytest.raises(InputError) as caught:
        read_county(path)
    assert caught.value.faults == check_county(path)[1]
    assert "学校!F2" in caught.value.say("zh")


def test_latitude_out_of_range_suggests_point_and_swap(folder):
    fault = only_error(folder(学校=SCHOOLS.replace("31.05", "222.48")))
    assert fault.where == "学校!E3"
    assert fault.value == "222.48"
    assert "小数点" in fault.remedy.zh


def test_one_wrong_word_met_often_is_one_fault(folder):
    rows = "".join(f"T{i},,S1,数科\n" for i in range(40))
    fault = only_error(folder(教师="教职工号,姓名,学校代码,任教学科\n" + rows))
    assert fault.where == "教师!D2 (+39)"


def test_a_renamed_sheet_of_schools_is_recognised_by_its_headers(tmp_path):
    path = tmp_path / "county.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("老表")
        for number, line in enumerate(SCHOOLS.splitlines()):
            sheet.write_row(number, 0, line.split(","))
    fault = only_error(path)
    assert fault.code == "sheet.renamed"
    assert fault.value == "老表"
    assert "改名为“学校”" in fault.remedy.zh


def test_a_renamed_sheet_of_teachers_is_not_passed_over(folder):
    fault = only_error(folder(老师们=TEACHERS))
    assert fault.code == "sheet.renamed"
    assert "教师.csv" in fault.remedy.zh


def test_a_workbook_without_schools_lists_the_sheets_it_has(tmp_path):
    path = tmp_path / "county.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("学校安全检查").write(0, 0, "x")
    fault = only_error(path)
    assert fault.code == "sheet.missing"
    assert "学校安全检查" in fault.expected.zh


def test_unknown_sheets_and_columns_are_warnings_with_names(folder):
    path = folder(
        学校=SCHOOLS.replace("学生数", "学生数量合集"),
        食堂="菜,价\n面,5\n",
    )
    faults = faults_of(path)
    assert faults["column.unknown"].value == "学生数量合集"
    assert faults["column.unknown"].where == "学校!F1"
    assert faults["sheet.unknown"].value == "食堂"


def test_a_missing_required_column_suggests_the_nearest_header(folder):
    fault = only_error(folder(学校=SCHOOLS.replace("学段", "学断")))
    assert fault.code == "column.missing"
    assert "“学断”改为“学段”" in fault.remedy.zh


def test_two_columns_for_one_fact_read_the_better_and_say_so(folder):
    path = folder(学校="校名,学校代码,学校名称,学段\n旧名,S1,新名,小学\n")
    county, faults = check_county(path)
    assert county.schools[0].name == "新名"
    (odd,) = [f for f in faults if f.code == "column.duplicate"]
    assert odd.where == "学校!A1"


def test_titles_blank_rows_totals_and_examples_are_passed_over(folder):
    text = (
        "奉节县学校一览表,,\n填报单位：教委,,\n,,\n学校代码*,学校名称,学段\n"
        "示例：S0,例子小学,小学\n,,\nS1,一小,小学\nS2,二小,小学\n合计,2,\n"
    )
    county, faults = check_county(folder(学校=text))
    assert [s.code for s in county.schools] == ["S1", "S2"]
    (total,) = [f for f in faults if f.code == "row.total"]
    assert total.where == "学校!9"


def test_a_sheet_without_headers_shows_what_they_should_be(folder):
    fault = only_error(folder(学校="a1,b1\na2,b2\n"))
    assert fault.code == "sheet.no_header"
    assert "学校代码、学校名称、学段" in fault.expected.zh


def test_an_empty_sheet_of_schools_is_an_error(folder):
    assert only_error(folder(学校="学校代码,学校名称,学段\n")).code == "schools.none"


def test_a_blank_required_cell_is_named(folder):
    fault = only_error(folder(学校=SCHOOLS.replace("永安小学", "")))
    assert fault.code == "cell.blank"
    assert fault.where == "学校!B3"


def test_a_single_csv_in_gbk_is_the_sheet_of_schools(tmp_path):
    path = tmp_path / "名单2026.csv"
    path.write_bytes(SCHOOLS.encode("gbk"))
    county, _ = check_county(path)
    assert [s.name for s in county.schools] == ["城关小学", "永安小学", "草堂中学"]


def test_a_total_of_classes_is_spread_over_the_grades(folder):
    text = (
        "学校代码,学校名称,学段,班级数\n"
        "S1,一小,小学,14\nS2,一中,初中,3\nS3,园,幼儿园,4\n"
    )
    county = read_county(folder(学校=text))
    assert county.schools[0].classes == {1: 3, 2: 3, 3: 2, 4: 2, 5: 2, 6: 2}
    assert county.schools[1].classes == {7: 1, 8: 1, 9: 1}
    assert county.schools[2].classes == {}


def test_classes_by_grade_win_over_the_total(folder):
    text = "学校代码,学校名称,学段,班级数,一年级班数,二年级\nS1,一小,小学,14,2,1\n"
    assert read_county(folder(学校=text)).schools[0].classes == {1: 2, 2: 1}


def test_points_are_converted_by_file_and_by_row(folder):
    text = (
        "学校代码,学校名称,学段,经度,纬度,坐标系\n"
        "S1,一小,小学,116.41024449916938,39.91640428150164,\n"
        "S2,二小,小学,116.404,39.915,GPS\n"
    )
    county = read_county(folder(学校=text, 参数="参数,值\n坐标系,高德\n"))
    first, second = county.schools
    assert first.crs is Crs.GCJ02
    assert (first.lon, first.lat) == pytest.approx((116.404, 39.915), abs=1e-7)
    assert (second.crs, second.lon, second.lat) == (Crs.WGS84, 116.404, 39.915)


def test_half_a_point_is_a_warning_and_counts_as_no_place(folder):
    path = folder(学校=SCHOOLS.replace("109.46", ""))
    county, faults = check_county(path)
    assert county.schools[0].lat is None
    (odd,) = [f for f in faults if f.code == "school.point.half"]
    assert odd.where == "学校!D2"


def test_subject_needs_are_read_and_unknown_subjects_named(folder):
    text = "学校代码,学校名称,学段,学科需求\nS1,一小,小学,体育:6;数科:3\n"
    fault = only_error(folder(学校=text))
    assert (fault.code, fault.value) == ("subject.unknown", "数科")
    county = read_county(folder(学校=text.replace("数科", "外语")))
    assert county.schools[0].needs == {"体育与健康": 6, "英语": 3}


def test_a_name_two_schools_share_must_be_given_as_code(folder):
    schools = SCHOOLS.replace("永安小学", "城关小学")
    fault = only_error(
        folder(学校=schools, 教师=TEACHERS.replace("甲,S1", "甲,城关小学"))
    )
    assert "S1、S2" in fault.expected.zh
    assert "代码" in fault.remedy.zh


@pytest.mark.parametrize(
    ("line", "code", "where"),
    [
        ("S9,三1,语文,T1,周一,1", "school.unknown", "课表!A2"),
        ("S1,三1,语文,T9,周一,1", "teacher.unknown", "课表!D2"),
        ("S1,三1,语文,T1,周八,1", "cell.weekday", "课表!E2"),
        ("S1,三1,语文,T1,周一,19", "cell.period", "课表!F2"),
        ("S1,三1,炼金术,T1,周一,1", "subject.unknown", "课表!C2"),
        ("S1,,语文,T1,周一,1", "cell.blank", "课表!B2"),
    ],
)
def test_faults_of_the_timetable_are_named(folder, line, code, where):
    table = "学校代码,班级,学科,教职工号,星期,节次\n" + line + "\n"
    fault = only_error(folder(教师=TEACHERS, 课表=table))
    assert (fault.code, fault.where) == (code, where)


def test_two_classes_at_once_are_a_warning_because_joint_classes_exist(folder):
    table = (
        "学校代码,班级,学科,教职工号,星期,节次,单双周\n"
        "S1,三1,语文,T1,周一,1,\nS1,三2,语文,T1,周一,1,单周\n"
        "S1,三1,数学,T1,周二,1,单周\nS1,三2,数学,T1,周二,1,双周\n"
    )
    county, faults = check_county(folder(教师=TEACHERS, 课表=table))
    assert len(county.lessons) == 4
    (odd,) = [f for f in faults if f.code == "lesson.joint"]
    assert odd.where == "课表!D3"
    assert "三1" in odd.expected.zh


def test_class_meetings_are_kept_but_are_no_subject_anybody_lacks(folder):
    table = "学校代码,班级,学科,教职工号,星期,节次\nS1,三1,班会,T1,周一,6\n"
    county, faults = check_county(folder(教师=TEACHERS, 课表=table))
    assert county.lessons[0].subject == "综合实践"
    assert "lesson.outside" in {f.code for f in faults}


def test_a_teacher_giving_lessons_elsewhere_is_a_warning(folder):
    table = "学校代码,班级,学科,教职工号,星期,节次\nS2,三1,语文,T1,周一,1\n"
    faults = faults_of(folder(教师=TEACHERS, 课表=table))
    assert faults["lesson.visiting_teacher"].value == "T1"


def test_agreements_that_end_before_they_start_or_repeat_are_errors(folder):
    text = (
        "支援学校,受援学校,开始日期,结束日期\n"
        "S1,S2,2026-09-01,2025-08-31\nS1,S3,,\nS1,S3,,\n"
    )
    _, faults = check_county(folder(既有结对=text))
    errors = [f.code for f in faults if f.severity is Severity.ERROR]
    assert errors == ["agreements.duplicate", "agreements.dates"]


def test_the_reason_for_a_deferral_is_neither_stored_nor_repeated(folder):
    county, faults = check_county(folder(教师=TEACHERS.replace("产假", "乳腺癌术后")))
    assert county is None
    assert not any("乳腺" in f.say(lang) for f in faults for lang in ("zh", "en"))
    county = read_county(folder(教师=TEACHERS.replace("产假", "因病请假")))
    assert "病" not in county.model_dump_json()


def test_faults_are_told_in_english_too(folder):
    _, faults = check_county(folder(学校=SCHOOLS.replace("900", "约九百")))
    said = faults[0].say("en")
    assert "expected a whole number (people)" in said


def test_a_bundle_is_read_as_a_county(tmp_path, folder):
    county = read_county(folder())
    path = tmp_path / "plan.json"
    nothing = PairingPlan(status=Status.NOT_PLANNED)
    write_plan(
        Plan(county=county, policy=load_policy("default"), pairing=nothing), path
    )
    assert read_county(path) == county


def test_a_list_of_teachers_without_any_subject_is_odd(folder):
    bare = "教职工号,姓名,学校代码,任教学科\nT1,甲,S1,\nT2,乙,S2,\nT3,丙,S3,\n"
    fault = faults_of(folder(教师=bare))["teacher.subjects.none"]
    assert fault.severity is Severity.WARNING
    assert "任教学科" in fault.remedy.zh
    assert "teacher.subjects.none" not in faults_of(folder(教师=TEACHERS))


def test_a_school_merged_down_beside_its_teachers_belongs_to_each_of_them(tmp_path):
    path = tmp_path / "county.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("学校")
        for at, line in enumerate(SCHOOLS.splitlines()):
            sheet.write_row(at + 1, 0, line.split(","))
        sheet.merge_range("A1:F1", "清河县学校基本情况表")
        sheet = book.add_worksheet("教师")
        sheet.write_row(0, 0, ["学校代码", "教职工号", "姓名", "任教学科"])
        for number in range(1, 6):
            sheet.write_row(number, 1, [f"T{number}", f"教师{number}", "语文"])
        sheet.merge_range("A2:A4", "S1")
        sheet.merge_range("A5:A6", "S2")
    county = read_county(path)
    assert [s.code for s in county.schools] == ["S1", "S2", "S3"]
    assert [t.school for t in county.teachers] == ["S1"] * 3 + ["S2"] * 2


def test_cells_merged_beyond_the_sheet_or_across_columns_are_left_alone():
    rows = [["a", "b"], [None, None], [None]]
    fill_merged(rows, [((0, 0), (9, 0)), ((0, 1), (2, 1)), ((1, 0), (2, 1))])
    assert rows == [["a", "b"], ["a", "b"], ["a"]]
    fill_merged(rows, [((7, 7), (9, 7)), ((0, 9), (2, 9))])
    assert rows == [["a", "b"], ["a", "b"], ["a"]]
