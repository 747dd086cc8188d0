import pytest

from matcher.county import School, Teacher
from matcher.io.sheets.book import SCHOOLS, SHEETS, TEACHERS, setting_of, sheet_of
from matcher.io.sheets.folding import fold, fold_bare, nearest


def test_no_header_of_a_sheet_is_ambiguous_at_its_best_rank():
    for sheet in SHEETS:
        for column in sheet.columns:
            for title in column.title:
                found = sheet.column_of(title)
                assert found is not None
                assert found[0] is column, (sheet.key, title)


def test_every_sheet_is_found_by_both_names_and_its_aliases():
    for sheet in SHEETS:
        for name in (*sheet.title, *sheet.aliases):
            assert sheet_of(name) is sheet, name


def test_every_example_is_accepted_by_its_own_column():
    for sheet in SHEETS:
        for column in sheet.columns:
            for example in column.example:
                if example:
                    column.kind.parse(example)


def test_every_column_has_both_languages():
    for sheet in SHEETS:
        assert all(sheet.note)
        for column in sheet.columns:
            assert all(column.title)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("学校标识码*", "code"),
        ("学校(机构)标识码", "code"),
        (" 單位名稱 ", "name"),
        ("办学类型", "stage"),
        ("经度（WGS84）", "lon"),
        ("在校生数（人）", "pupils"),
        ("七年级班数", "classes_7"),
        ("urban_rural", "area"),
        ("enrolment", "pupils"),
    ],
)
def test_headers_of_real_school_lists_are_known(header, field):
    assert SCHOOLS.column_of(header)[0].field == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("教职工号", "code"),
        ("单位名称", "school"),
        ("教授科目", "subjects"),
        ("职务角色", "post"),
        ("骨干称号及级别", "backbone"),
        ("是否县级及以上骨干教师", "backbone"),
        ("进本校年月", "joined"),
        ("人员状态", "availability"),
        ("是否专任教", "full_time"),
        ("职称(岗位等级)", "title"),
        ("周课时（节）", "weekly_periods"),
    ],
)
def test_headers_of_real_rosters_are_known(header, field):
    assert TEACHERS.column_of(header)[0].field == field


def test_every_fact_of_a_school_and_a_teacher_has_a_column():
    assert set(School.model_fields) - {"classes"} <= set(SCHOOLS.by_field)
    assert set(Teacher.model_fields) <= set(TEACHERS.by_field)


def test_settings_are_found_by_usual_names():
    assert setting_of("县名").field == "county"
    assert setting_of("term start").field == "start"
    assert setting_of("天气") is None


def test_folding_ignores_width_case_script_and_marks():
    assert fold("學校（機構）標識碼 *") == fold("学校(机构)标识码")
    assert fold_bare("周课时（节）") == "周课时"


def test_the_nearest_word_begins_alike_when_likeness_is_equal():
    assert nearest("数科", ["科学", "数学", "语文"]) == "数学"
    assert nearest("体操", ["语文"]) is None
