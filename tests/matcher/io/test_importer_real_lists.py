"""The real lists nobody here made; skipped where they are not at hand."""

import os
from pathlib import Path

import pytest

from matcher.county import Stage, Tag
from matcher.errors import Severity
from matcher.io import check_county, import_lists, write_county

SHARED = Path(os.environ.get("JIEDUI_SHARED", Path(__file__).parents[4] / "shared"))
LISTS = SHARED / "data" / "schools"
NANSHAN = LISTS / "cn_shenzhen_nanshan.csv"

pytestmark = pytest.mark.skipif(not LISTS.is_dir(), reason="../shared is not at hand")


@pytest.mark.parametrize(
    ("name", "schools", "supports"),
    [
        ("my_ppd_sibu", 46, 16),
        ("my_ppd_muar", 37, 10),
        ("ke_bomet_sotik", 231, 59),
        ("tw_tainan", 230, 59),
        ("cn_hangzhou_highschools", 57, 15),
    ],
)
def test_a_real_list_becomes_a_workbook_that_reads_back(
    tmp_path, name, schools, supports
):
    imported = import_lists(LISTS / f"{name}.csv")
    county = imported.county
    assert county is not None, [f.say() for f in imported.faults]
    assert len(county.schools) == schools
    assert sum(Tag.QUALITY in s.tags for s in county.schools) == supports
    assert all(s.lon is not None for s in county.schools)
    path = tmp_path / "county.xlsx"
    write_county(county, path)
    back, faults = check_county(path)
    assert back == county
    assert all(f.severity is Severity.WARNING for f in faults)
    again = import_lists(LISTS / f"{name}.csv", column_map=imported.column_map)
    assert again.county == county


def test_schools_of_sibu_keep_their_staff_and_grades_give_the_roles():
    imported = import_lists(LISTS / "my_ppd_sibu.csv")
    school = imported.county.schools[0]
    assert (school.staff, school.pupils) == (52, 814)
    rule = imported.column_map.roles["primary"]
    assert (rule.rule, rule.column, rule.support) == ("grade", "quality", ("A",))


def test_a_quarter_of_each_stage_supports_in_tainan():
    schools = import_lists(LISTS / "tw_tainan.csv").county.schools
    for stage in (Stage.PRIMARY, Stage.JUNIOR, Stage.NINE_YEAR):
        group = [s for s in schools if s.stage is stage]
        good = sum(Tag.QUALITY in s.tags for s in group)
        assert len(group) / 4 <= good < len(group) / 4 + 1


def test_the_faults_of_nanshan_are_all_named_at_once():
    imported = import_lists(NANSHAN)
    assert imported.county is None
    by_code = {}
    for fault in imported.faults:
        by_code.setdefault(fault.code, []).append(fault)
    (latitude,) = by_code["cell.lat"]
    assert latitude.where == "cn_shenzhen_nanshan!F57"
    assert latitude.value.startswith("222.48")
    assert len(by_code["school.point.same"]) == 2
    outside = " ".join(f.value for f in by_code["school.point.outside"])
    assert all(name in outside for name in ("机关幼儿园", "教育幼儿园", "第二实验学校"))
    assert len(by_code["school.stage.other"]) == 6
    (crs,) = by_code["import.crs_undeclared"]
    assert "undeclared" in crs.value


def test_nanshan_is_read_without_its_faulty_row_and_with_its_system_named():
    imported = import_lists(NANSHAN, drop_faulty=True, coordinate_system="gcj02")
    assert len(imported.county.schools) == 72
    assert [f.where for f in imported.dropped] == ["cn_shenzhen_nanshan!F57"]
    assert "import.crs_undeclared" not in {f.code for f in imported.faults}
