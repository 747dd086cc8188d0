"""Other people's lists: guesses are data, assumptions are told, faults are named."""

import pytest
import xlsxwriter

from matcher.county import Area, Crs, Stage, Tag
from matcher.errors import InputError, Severity, UnreadableError
from matcher.io import ColumnMap, import_lists, read_map, write_county, write_map
from matcher.io.lists.column_map import RoleRule

LIST = """\
备注,办学类型,单位名称,x,y,在校生数
甲,小学,永安小学,109.4601,31.0201,900
乙,完小,草堂小学,109.4702,31.0302,120
丙,教学点,兴隆小学,109.4803,31.0403,30
丁,小学,吐祥小学,109.4904,31.0504,250
"""


@pytest.fixture
def listed(tmp_path):
    def make(text=LIST, name="名单.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return make


def errors(imported):
    return [f for f in imported.faults if f.severity is Severity.ERROR]


def codes(imported):
    return {fault.code for fault in imported.faults}


def test_columns_in_any_order_are_guessed_by_header_and_shown(listed):
    imported = import_lists(listed(encoding="gbk"))
    assert errors(imported) == []
    taken = {g.header: (g.column, g.basis) for g in imported.guesses}
    assert taken == {
        "备注": ("", "unused"),
        "办学类型": ("学段", "header"),
        "单位名称": ("学校名称", "header"),
        "x": ("经度", "header"),
        "y": ("纬度", "header"),
        "在校生数": ("学生数", "header"),
    }
    assert "名单!C 单位名称 → 学校.学校名称 [表头] 永安小学" in imported.summary("zh")


def test_columns_without_known_headers_are_guessed_by_their_values(listed):
    text = "甲,乙,丙,丁\n" + "".join(
        f"小学,第{n}希望小学,{109 + n / 100 + 0.0001:.4f},{31 + n / 100 + 0.0001:.4f}\n"
        for n in range(5)
    )
    imported = import_lists(listed(text))
    assert errors(imported) == []
    assert {g.header: g.column for g in imported.guesses} == {
        "甲": "学段",
        "乙": "学校名称",
        "丙": "经度",
        "丁": "纬度",
    }
    assert {g.basis for g in imported.guesses} == {"values"}


def test_made_codes_stay_the_same_when_rows_move(listed):
    lines = LIST.splitlines(keepends=True)
    one = import_lists(listed()).county
    other = import_lists(listed("".join([lines[0], *reversed(lines[1:])]))).county
    assert {s.name: s.code for s in one.schools} == {
        s.name: s.code for s in other.schools
    }
    assert len({s.code for s in one.schools}) == 4


def test_the_largest_quarter_supports_where_only_size_is_known(listed):
    imported = import_lists(listed())
    tags = {s.name: set(s.tags) for s in imported.county.schools}
    assert tags.pop("永安小学") == {Tag.QUALITY}
    assert all(t == {Tag.WEAK} for t in tags.values())
    (note,) = [f for f in imported.faults if f.code == "import.roles"]
    assert "规模" in note.expected.zh
    assert imported.column_map.roles["primary"].rule == "size"


def test_a_grade_of_quality_goes_before_size(listed):
    text = LIST.replace("备注", "等级").replace("甲,", "B,").replace("丙,", "A,")
    imported = import_lists(listed(text))
    good = [s.name for s in imported.county.schools if Tag.QUALITY in s.tags]
    assert good == ["兴隆小学"]
    rule = imported.column_map.roles["primary"]
    assert (rule.rule, rule.column, rule.support) == ("grade", "等级", ("A",))


def test_urban_against_rural_goes_before_size(listed):
    text = LIST.replace("备注", "城乡").replace("甲,", "农村,").replace("乙,", "城区,")
    text = text.replace("丙,", "农村,").replace("丁,", "镇,")
    imported = import_lists(listed(text))
    good = [s for s in imported.county.schools if Tag.QUALITY in s.tags]
    assert [s.area for s in good] == [Area.URBAN]


def test_roles_in_the_list_are_left_alone(listed):
    text = (
        LIST.replace("备注", "结对角色").replace("甲,", "支援,").replace("乙,", "受援,")
    )
    text = text.replace("丙,", "受援,").replace("丁,", "受援,")
    imported = import_lists(listed(text))
    assert not any(s.tags for s in imported.county.schools)
    assert "import.roles" not in codes(imported)


def test_a_corrected_map_is_obeyed_and_survives_the_file(listed, tmp_path):
    imported = import_lists(listed())
    path = tmp_path / "map.toml"
    corrected = imported.column_map.model_copy(
        update={
            "county": "奉节县",
            "columns": {
                "学校": imported.column_map.columns["学校"]
                | {"备注": "乡镇", "在校生数": ""}
            },
            "values": {"学段": {"教学点": "其他"}},
            "roles": {"primary": RoleRule(rule="centrality", share=0.5)},
        }
    )
    write_map(corrected, path)
    assert read_map(path) == corrected
    again = import_lists(listed(), column_map=read_map(path))
    county = again.county
    assert county.name == "奉节县"
    assert [s.township for s in county.schools] == ["甲", "乙", "丙", "丁"]
    assert all(s.pupils is None for s in county.schools)
    assert county.schools[2].stage is Stage.OTHER
    assert sum(Tag.QUALITY in s.tags for s in county.schools) == 2
    assert again.column_map == corrected


def test_importing_again_with_the_written_map_changes_nothing(listed):
    first = import_lists(listed())
    second = import_lists(listed(), column_map=first.column_map)
    assert second.county == first.county
    assert second.column_map == first.column_map


def test_faults_name_the_place_in_the_list_and_no_county_is_made(listed):
    imported = import_lists(
        listed(LIST.replace("31.0302", "310.302").replace(",30\n", ",三十\n"))
    )
    assert imported.county is None
    assert [f.where for f in errors(imported)] == ["名单!E3", "名单!F4"]


def test_faulty_rows_are_left_out_and_listed_on_request(listed):
    imported = import_lists(
        listed(LIST.replace("31.0302", "310.302")), drop_faulty=True
    )
    assert errors(imported) == []
    assert [s.name for s in imported.county.schools] == [
        "永安小学",
        "兴隆小学",
        "吐祥小学",
    ]
    assert [f.where for f in imported.dropped] == ["名单!E3"]


def test_a_stage_is_taken_from_the_name_where_the_list_has_none(listed):
    imported = import_lists(
        listed("名称\n永安小学\n草堂中学\n红土九年一贯制学校\n阳光幼儿园\n")
    )
    assert [s.stage for s in imported.county.schools] == [
        Stage.PRIMARY,
        Stage.JUNIOR,
        Stage.NINE_YEAR,
        Stage.OTHER,
    ]
    assert "import.stage_from_name" in codes(imported)


def test_a_stage_nobody_can_tell_is_an_error(listed):
    imported = import_lists(listed("名称,学段\n永安,少年宫\n草堂小学,小学\n"))
    (fault,) = errors(imported)
    assert (fault.where, fault.value) == ("名单!B2", "少年宫")


def test_points_are_converted_from_the_system_given(listed):
    imported = import_lists(listed(), coordinate_system="高德")
    school = imported.county.schools[0]
    assert school.crs is Crs.GCJ02
    assert 1e-4 < abs(school.lon - 109.4601) < 0.01
    assert "import.crs_undeclared" not in codes(imported)
    assert "import.crs_undeclared" in codes(import_lists(listed()))


def test_a_coordinate_system_without_meaning_is_refused(listed):
    with pytest.raises(InputError, match="GCJ-02"):
        import_lists(listed(), coordinate_system="北京54")


def test_schools_and_teachers_of_two_lists_come_together(listed):
    schools = listed()
    roster = listed(
        "序号,姓名,性别,所在学校,任教学科,职称,周课时,出生年月\n"
        "1,王一,女,永安小学,小学语文,一级教师,14,1985.03\n2,王一,男,草堂小学,数学,二级,16,1990-11\n",
        name="教师花名册.csv",
        encoding="gbk",
    )
    imported = import_lists([schools, roster])
    assert errors(imported) == []
    first, second = imported.county.teachers
    assert first.subjects == ("语文",)
    assert first.code != second.code
    assert first.school == imported.county.schools[0].code
    assert "import.codes_made" in codes(imported)


def test_a_workbook_of_our_own_imports_as_what_it_is(listed, tmp_path):
    county = import_lists(listed()).county.model_copy(update={"name": "奉节县"})
    path = tmp_path / "county.xlsx"
    write_county(county, path)
    assert import_lists(path).county == county


def test_a_sheet_nobody_can_use_is_a_warning(tmp_path):
    path = tmp_path / "lists.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        for name, text in (("Sheet1", LIST), ("食堂", "菜,价\n面,5\n")):
            sheet = workbook.add_worksheet(name)
            for number, line in enumerate(text.splitlines()):
                sheet.write_row(number, 0, line.split(","))
    imported = import_lists(path)
    assert len(imported.county.schools) == 4
    (odd,) = [f for f in imported.faults if f.code == "import.sheet_unused"]
    assert odd.where == "食堂"


def test_teachers_without_schools_are_told_what_is_missing(listed):
    roster = listed(
        "姓名,所在学校,任教学科\n王一,永安小学,语文\n", name="教师花名册.csv"
    )
    imported = import_lists(roster)
    assert imported.county is None
    assert "import.no_schools" in {f.code for f in errors(imported)}


def test_columns_of_id_numbers_are_left_out_and_the_planner_told(listed):
    text = LIST.replace("备注", "校长身份证号").replace("甲,", "510228198001011234,")
    imported = import_lists(listed(text))
    (odd,) = [f for f in imported.faults if f.code == "column.personal_id"]
    assert odd.severity is Severity.WARNING
    assert "没有读入" in odd.remedy.zh
    assert not any("510228" in g.sample for g in imported.guesses)
    assert "510228" not in imported.county.model_dump_json()


def test_id_numbers_taken_for_codes_are_refused(listed):
    text = "学校代码,名称,学段\n510228198001011234,永安小学,小学\n"
    assert [f.code for f in errors(import_lists(listed(text)))] == [
        "column.personal_id"
    ]


def test_an_empty_list_is_refused(listed):
    with pytest.raises(InputError, match="没有内容"):
        import_lists(listed(",,\n,,\n"))


def test_a_map_that_is_no_toml_or_says_nonsense_is_refused(tmp_path):
    path = tmp_path / "map.toml"
    path.write_text("[columns\n", encoding="utf-8")
    with pytest.raises(UnreadableError):
        read_map(path)
    path.write_text('[roles.primary]\nrule = "luck"\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"roles\.primary\.rule"):
        read_map(path)
    assert ColumnMap() == ColumnMap.model_validate({})
