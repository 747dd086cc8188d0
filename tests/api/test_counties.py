"""Workbooks in: kept when in order, all faults when not, gone when asked."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from matcher import io
from matcher.county import County

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_a_workbook_in_order_is_kept_and_counted(server: Any, workbook: Path) -> None:
    answer = server.upload(workbook)
    assert answer.status_code == 201
    body = answer.json()
    assert body["counts"]["schools"] == 5
    assert answer.headers["location"] == f"/api/v1/counties/{body['id']}"
    assert server.http.get(answer.headers["location"]).json() == body


def test_what_is_odd_but_possible_is_a_warning(
    server: Any, tiny: County, tmp_path: Path
) -> None:
    twin = tiny.schools[0].model_copy(update={"code": "S9", "name": "同点小学"})
    odd = tiny.model_copy(update={"schools": (*tiny.schools, twin)})
    path = tmp_path / "odd.xlsx"
    io.write_county(odd, path)
    answer = server.upload(path)
    assert answer.status_code == 201
    warnings = answer.json()["warnings"]
    assert warnings
    assert {warning["severity"] for warning in warnings} == {"warning"}


def test_every_fault_of_a_workbook_is_listed_with_its_place(
    server: Any, tiny: County, tmp_path: Path
) -> None:
    twice = tiny.model_copy(update={"schools": (*tiny.schools, *tiny.schools[:2])})
    path = tmp_path / "twice.xlsx"
    io.write_county(twice, path)
    answer = server.upload(path)
    assert answer.status_code == 422
    faults = [f for f in answer.json()["faults"] if f["severity"] == "error"]
    assert {"S1", "S2"} <= {fault["value"] for fault in faults}
    assert all("!" in fault["where"] for fault in faults)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.xlsx", b""),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + b"0" * 100),
        ("truncated.xlsx", b"PK\x03\x04" + b"0" * 100),
        ("letter.docx", b"dear bureau"),
        ("../../etc/passwd", b"x"),
        ("noname", b"x"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_under_its_own_name(
    server: Any, name: str, content: bytes
) -> None:
    files = {"workbook": (name, content)}
    answer = server.http.post("/api/v1/counties", files=files)
    assert answer.status_code == 422, answer.text
    text = answer.text
    assert Path(name).name in text
    assert "jiedui-" not in text
    assert "upload." not in text


def test_an_upload_without_a_file_is_refused(server: Any) -> None:
    answer = server.http.post("/api/v1/counties", data={"other": "x"})
    assert answer.status_code == 422
    assert answer.json()["faults"][0]["where"] == "body.workbook"


def test_neither_the_file_nor_its_name_is_kept(
    server: Any, tiny: County, tmp_path: Path
) -> None:
    path = tmp_path / "Confidential-Name.xlsx"
    io.write_county(tiny, path)
    server.county(path)
    kept = list(server.settings.data_dir.rglob("*"))
    assert not [each for each in kept if each.suffix == ".xlsx"]
    assert not any(b"Confidential" in each.read_bytes() for each in kept)


def test_an_erased_county_is_gone(server: Any, workbook: Path) -> None:
    county = server.county(workbook)
    address = f"/api/v1/counties/{county}"
    assert server.http.delete(address).status_code == 204
    assert server.http.get(address).status_code == 404
    assert server.http.delete(address).status_code == 404


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_template_is_a_workbook_in_either_language(server: Any, lang: str) -> None:
    answer = server.http.get("/api/v1/template.xlsx", params={"lang": lang})
    assert answer.headers["content-type"] == XLSX
    assert "jiedui-template.xlsx" in answer.headers["content-disposition"]
    with ZipFile(BytesIO(answer.content)) as archive:
        sheets = archive.read("xl/workbook.xml").decode()
    assert ("学校" in sheets) == (lang == "zh")


def test_a_template_in_an_unknown_language_is_refused(server: Any) -> None:
    answer = server.http.get("/api/v1/template.xlsx", params={"lang": "xx"})
    assert answer.status_code == 422
