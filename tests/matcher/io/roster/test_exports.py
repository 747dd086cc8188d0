"""CSV and GeoJSON: what Excel and a map can open, and nothing about people on maps."""

import csv
import json

import pytest

from matcher.errors import WriteError
from matcher.io.geojson import write_geojson
from matcher.io.roster.csv_folder import write_csv
from matcher.plan import Plan


def test_csv_files_open_in_excel_with_their_chinese(plan: Plan, tmp_path):
    paths = write_csv(plan, tmp_path / "out")
    assert [p.name for p in paths][:2] == ["结对名单.csv", "轮岗花名册.csv"]
    assert sorted(p.name for p in paths) == sorted(
        p.name for p in (tmp_path / "out").iterdir()
    )
    for path in paths:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_csv_rows_are_as_in_the_workbook_with_iso_dates(plan: Plan, tmp_path):
    write_csv(plan, tmp_path)
    with (tmp_path / "听课安排表.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["日期"], row["出发时间"], row["节次"]) == ("2026-09-16", "07:10", "2")
    with (tmp_path / "结对名单.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["单程公里"], row["起始年月"]) == ("20.123", "2026-09")


def test_a_csv_text_like_a_formula_is_made_harmless(plan: Plan, tmp_path):
    write_csv(plan, tmp_path, lang="en")
    with (tmp_path / "Postings.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [row["Name"] for row in csv.DictReader(file)]
    assert names == ["李明", "孙丽", "'=1+1"]


def test_csv_into_a_file_is_refused(plan: Plan, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(WriteError):
        write_csv(plan, tmp_path / "file")


def test_the_map_has_a_point_for_each_school_and_a_line_for_each_pair(
    plan: Plan, tmp_path
):
    write_geojson(plan, tmp_path / "plan.geojson")
    data = json.loads((tmp_path / "plan.geojson").read_text("utf-8"))
    assert data["type"] == "FeatureCollection"
    schools = {
        f["properties"]["code"]: f
        for f in data["features"]
        if f["properties"]["kind"] == "school"
    }
    roles = {code: f["properties"]["role"] for code, f in schools.items()}
    assert roles == {
        "S01": "support", "S02": "none", "R01": "recipient", "R02": "recipient",
        "R03": "unpaired",
    }  # fmt: skip
    assert schools["S01"]["geometry"] == {
        "type": "Point", "coordinates": [109.46, 31.02],
    }  # fmt: skip
    assert schools["R01"]["properties"]["consortium"] == "G-S01"
    assert schools["R03"]["geometry"] is None
    line = next(f for f in data["features"] if f["properties"]["kind"] == "pair")
    assert line["geometry"]["coordinates"] == [[109.6, 31.1], [109.46, 31.02]]
    assert line["properties"]["distance_m"] == 20_123
    assert line["properties"]["travel_min"] == 31


def test_nobody_is_named_on_the_map(plan: Plan, tmp_path):
    write_geojson(plan, tmp_path / "plan.geojson")
    text = (tmp_path / "plan.geojson").read_text("utf-8")
    for teacher in plan.county.teachers:
        assert teacher.code not in text
        assert not teacher.name or teacher.name not in text
