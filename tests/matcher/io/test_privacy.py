"""ID and phone numbers are refused, and no message repeats one."""

import pytest

from matcher.errors import Severity
from matcher.io import check_county

ID = "510228198001011234"
PHONE = "13800001234"


@pytest.fixture
def check(tmp_path):
    def run(teachers):
        folder = tmp_path / "county"
        folder.mkdir(exist_ok=True)
        (folder / "学校.csv").write_text(
            "学校代码,学校名称,学段\nS1,一小,小学\n", encoding="utf-8"
        )
        (folder / "教师.csv").write_text(teachers, encoding="utf-8")
        county, faults = check_county(folder)
        for fault in faults:
            for lang in ("zh", "en"):
                assert ID not in fault.say(lang)
                assert PHONE not in fault.say(lang)
        return county, [f for f in faults if f.severity is Severity.ERROR]

    return run


@pytest.mark.parametrize(
    "header", ["身份证号", "身份证件号码", "随便", "ID number", ""]
)
def test_a_column_of_id_numbers_is_refused_by_header_or_by_shape(check, header):
    county, faults = check(f"教职工号,姓名,学校代码,{header}\nT1,甲,S1,{ID}\n")
    assert county is None
    (fault,) = faults
    assert fault.code == "column.personal_id"
    assert fault.where == "教师!D1"
    assert "身份证号" in fault.expected.zh
    assert "教师!D2" in fault.expected.zh
    assert "删去整列" in fault.remedy.zh


@pytest.mark.parametrize("header", ["联系电话", "手机", "备用", "mobile"])
def test_a_column_of_phone_numbers_is_refused(check, header):
    county, faults = check(f"教职工号,姓名,学校代码,{header}\nT1,甲,S1,{PHONE}\n")
    assert county is None
    assert [f.code for f in faults] == ["column.personal_phone"]


def test_an_office_number_is_refused_by_its_header(check):
    _, faults = check("教职工号,姓名,学校代码,电话\nT1,甲,S1,023-56557788\n")
    assert [f.code for f in faults] == ["column.personal_phone"]


def test_an_empty_column_for_phone_numbers_does_no_harm(check):
    county, _ = check("教职工号,姓名,学校代码,联系电话\nT1,甲,S1,\n")
    assert county is not None


def test_id_numbers_used_as_teacher_codes_are_refused(check):
    _, faults = check(f"教职工号,姓名,学校代码\n{ID},甲,S1\n")
    assert faults[0].code == "column.personal_id"
    assert faults[0].where == "教师!A1"


def test_a_phone_number_inside_a_remark_is_refused(check):
    _, faults = check(f"教职工号,姓名,学校代码,备注\nT1,甲,S1,请打{PHONE}\nT2,乙,S1,\n")
    assert [f.code for f in faults] == ["column.personal_phone"]


def test_long_codes_that_are_no_personal_numbers_are_fine(check):
    county, _ = check(
        "教职工号,姓名,学校代码\n20260000000001,甲,S1\n2150000001,乙,S1\n"
    )
    assert [t.code for t in county.teachers] == ["20260000000001", "2150000001"]


def test_an_id_number_in_a_wrong_cell_is_hidden_in_the_message(check):
    _, faults = check(
        f"教职工号,姓名,学校代码,周课时\nT1,甲,S1,{PHONE}x\nT2,乙,S1,8\nT3,丙,S1,8\n"
    )
    assert faults
