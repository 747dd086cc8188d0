import datetime as dt
import json
import os
from pathlib import Path

import pytest

from matcher.cli.workbooks import unlocks
from matcher.county import Bell, County, School, Teacher, Term
from matcher.io import read_county

pytestmark = pytest.mark.usefixtures("here")

LIST = """学校名称,学段,学生数,等级,经度,纬度
甲小学,小学,900,A,111.10,31.10
乙小学,小学,120,C,111.12,31.12
丙小学,小学,80,C,111.15,31.09
"""


def shared():
    stated = os.environ.get("JIEDUI_SHARED")
    return Path(stated) if stated else Path(__file__).parents[4] / "shared"


def test_a_template_is_written_and_never_over_a_filled_in_one(run):
    result = run("template")
    assert result.exit_code == 0
    assert result.stdout == "county.xlsx\n"
    before = Path("county.xlsx").read_bytes()
    again = run("template")
    assert again.exit_code == 2
    assert "不覆盖" in again.stderr
    assert Path("county.xlsx").read_bytes() == before


def test_an_empty_template_is_told_what_it_lacks(run):
    run("template", "-o", "t.xlsx", lang="en")
    result = run("check", "t.xlsx", lang="en")
    assert result.exit_code == 2
    assert "1 error" in result.stdout


def test_a_whole_county_is_clean_and_says_what_each_sheet_unlocks(run, county_file):
    result = run("check", county_file)
    assert result.exit_code == 0
    for word in ("学校 4 所", "花名册", "代课排到人"):
        assert word in result.stdout


def test_a_check_for_machines_holds_every_fault_in_both_languages(run, county_file):
    told = json.loads(run("check", county_file, "--json").stdout)
    assert told["errors"] == 0
    assert len(told["faults"]) == told["warnings"]
    assert all(f["message_zh"] and f["message_en"] for f in told["faults"])
    assert told["unlocks"][0].keys() == {"zh", "en"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.xlsx", b""),
        ("image.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("cut.xlsx", b"PK\x03\x04" + bytes(50)),
        ("noise.csv", bytes(range(256))),
        ("half.json", b'{"county": '),
    ],
)
def test_what_is_no_county_is_refused_in_words(run, here, name, data):
    Path(name).write_bytes(data)
    for command in ("check", "plan", "diagnose"):
        result = run(command, name)
        assert result.exit_code == 2, result.output
        assert name in result.stdout + result.stderr
        assert "Traceback" not in result.output
    assert [p.name for p in here.iterdir()] == [name]


def test_lists_of_others_become_a_workbook_with_the_guess_shown(run):
    Path("list.csv").write_bytes(LIST.encode("gbk"))
    result = run("import", "list.csv", "-o", "county.xlsx")
    assert result.exit_code == 0, result.output
    assert "学生数" in result.stdout
    assert len(read_county("county.xlsx").schools) == 3
    assert Path("county.map.toml").exists()


def test_a_map_given_is_followed_and_left_as_it_is(run):
    Path("list.csv").write_text(LIST, "utf-8")
    run("import", "list.csv", "-o", "county.xlsx")
    text = Path("county.map.toml").read_text("utf-8").replace('= "学生数"', '= ""')
    Path("my.toml").write_text(text, "utf-8")
    result = run("import", "list.csv", "--map", "my.toml", "-o", "again.xlsx")
    assert result.exit_code == 0, result.output
    assert read_county("again.xlsx").schools[0].pupils is None
    assert Path("my.toml").read_text("utf-8") == text
    assert not Path("again.map.toml").exists()


def test_faulty_rows_stop_an_import_unless_they_are_to_be_dropped(run, here):
    Path("list.csv").write_text(LIST + "丁小学,小学,很多,C,111.2,31.2\n", "utf-8")
    result = run("import", "list.csv", "-o", "county.xlsx")
    assert result.exit_code == 2
    assert "很多" in result.stdout
    assert [p.name for p in here.iterdir()] == ["list.csv"]
    dropped = run("import", "list.csv", "-o", "county.xlsx", "--drop-faulty")
    assert dropped.exit_code == 0
    assert "很多" in dropped.stdout
    assert len(read_county("county.xlsx").schools) == 3


def test_a_map_that_does_not_exist_yet_is_written_even_with_faults(run):
    Path("list.csv").write_text(LIST + "丁小学,小学,很多,C,111.2,31.2\n", "utf-8")
    result = run("import", "list.csv", "--map", "new.toml", "-o", "county.xlsx")
    assert result.exit_code == 2
    assert "学生数" in Path("new.toml").read_text("utf-8")


def test_an_import_for_machines_parses(run):
    Path("list.csv").write_text(LIST, "utf-8")
    told = json.loads(run("import", "list.csv", "-o", "c.xlsx", "--json").stdout)
    assert told["files"] == ["c.xlsx", "c.map.toml"]
    assert {guess["column"] for guess in told["guesses"]} >= {"学生数", "经度"}


@pytest.mark.parametrize("name", ["my_ppd_sibu", "my_ppd_muar", "ke_bomet_sotik"])
def test_real_lists_can_be_imported(run, name):
    source = shared() / "data" / "schools" / f"{name}.csv"
    if not source.exists():
        pytest.skip("the shared data is not at hand")
    result = run("import", source, "-o", "county.xlsx")
    assert result.exit_code in (0, 2)
    assert "Traceback" not in result.output


def test_check_says_what_bells_rooms_posts_and_points_add():
    county = County(
        schools=(
            School(code="S1", name="一小", stage="primary", sync_rooms=1),
            School(code="S2", name="二小", stage="primary"),
        ),
        teachers=(
            Teacher(code="T1", school="S1", post="head", in_post_since="2016-08"),
            Teacher(code="T2", school="S1", points=81.5),
        ),
        bells=(Bell("S1", 0, 1, "08:00", "08:40"),),
        term=Term(
            code="2026-2027-1", start=dt.date(2026, 9, 1), end=dt.date(2027, 1, 22)
        ),
    )
    told = "\n".join(text.zh for text in unlocks(county))
    for words in (
        "作息 1 所学校",
        "同步课堂教室数 1 所",
        "任现职年月 1 人",
        "评分 1 人",
    ):
        assert words in told
    bare = county.model_copy(
        update={"bells": (), "teachers": (), "schools": county.schools[1:]}
    )
    told = "\n".join(text.zh for text in unlocks(bare))
    assert not [w for w in ("作息", "教室数", "任现职", "评分") if w in told]
