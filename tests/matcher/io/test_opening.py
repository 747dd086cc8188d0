"""Files that are not what they seem: each ends as a clear message, never otherwise."""

import io
import os
import struct
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile

from matcher.errors import UnreadableError
from matcher.io import check_county
from matcher.io.files.opening import open_book


def workbook_bytes(rows=(("学校代码", "学校名称", "学段"), ("S1", "一小", "小学"))):
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as workbook:
        sheet = workbook.add_worksheet("学校")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return buffer.getvalue()


def refusal(path):
    with pytest.raises(UnreadableError) as caught:
        check_county(path)
    (fault,) = caught.value.faults
    assert fault.where == path.name
    assert fault.expected.zh
    assert fault.expected.en
    assert fault.remedy.zh
    assert fault.remedy.en
    return fault


def test_an_empty_file_is_named_as_empty(tmp_path):
    path = tmp_path / "county.xlsx"
    path.write_bytes(b"")
    fault = refusal(path)
    assert fault.code == "file.empty"
    assert "空" in fault.expected.zh
    assert "重新导出" in fault.remedy.zh


def test_a_missing_file_is_named_as_missing(tmp_path):
    assert refusal(tmp_path / "county.xlsx").code == "file.missing"


def test_a_picture_renamed_to_xlsx_is_called_a_picture(tmp_path):
    path = tmp_path / "county.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 200)
    fault = refusal(path)
    assert fault.code == "file.not_spreadsheet"
    assert "PNG 图片" in fault.expected.zh


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "HTML"),
        (b"\xef\xbb\xbfcode,name\n1,a\n", "纯文本"),
        (b"Rar!\x1a\x07\x00", "压缩包"),
        (b"\x01\x02\x00\x03" * 50, "Excel"),
    ],
)
def test_other_files_named_xls_are_called_what_they_are(tmp_path, content, what):
    path = tmp_path / "county.xls"
    path.write_bytes(content)
    fault = refusal(path)
    assert fault.code == "file.not_spreadsheet"
    assert what in fault.expected.zh


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_named_as_damaged(tmp_path, share):
    data = workbook_bytes()
    path = tmp_path / "county.xlsx"
    path.write_bytes(data[: int(len(data) * share)])
    fault = refusal(path)
    assert fault.code == "file.damaged"
    assert "损坏" in fault.expected.zh


def test_a_workbook_with_one_flipped_byte_never_fails_otherwise(tmp_path):
    data = workbook_bytes()
    path = tmp_path / "county.xlsx"
    for position in range(0, len(data), 97):
        path.write_bytes(
            data[:position] + bytes([data[position] ^ 0xFF]) + data[position + 1 :]
        )
        with suppress(UnreadableError):
            check_county(path)


def test_a_workbook_with_a_password_is_named_as_protected(tmp_path):
    plain = tmp_path / "plain.xlsx"
    plain.write_bytes(workbook_bytes())
    path = tmp_path / "county.xlsx"
    with plain.open("rb") as source, path.open("wb") as target:
        file = OOXMLFile(source)
        file.encrypt("secret", target)
    fault = refusal(path)
    assert fault.code == "file.protected"
    assert "密码" in fault.expected.zh
    assert "去掉密码" in fault.remedy.zh


def test_a_zip_bomb_is_refused_before_it_unpacks(tmp_path):
    path = tmp_path / "county.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(300):
                part.write(b" " * 1_000_000)
    assert path.stat().st_size < 1_000_000
    fault = refusal(path)
    assert fault.code == "file.bomb"
    assert "解压" in fault.expected.zh


def test_a_bomb_that_lies_about_its_size_is_refused_while_it_unpacks(tmp_path):
    path = tmp_path / "county.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 30_000_000)
    data = path.read_bytes()
    size = struct.pack("<I", 30_000_000)
    assert data.count(size) >= 1
    path.write_bytes(data.replace(size, struct.pack("<I", 1000)))
    assert refusal(path).code in ("file.bomb", "file.damaged")


def test_an_archive_without_a_workbook_is_called_an_archive(tmp_path):
    path = tmp_path / "county.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("学校.csv", "a,b")
    assert "压缩包" in refusal(path).expected.zh


def test_a_stray_cell_far_out_is_named_instead_of_filling_the_memory(tmp_path):
    path = tmp_path / "county.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("学校")
        sheet.write(0, 0, "学校代码")
        sheet.write(1_048_575, 16_383, "x")
    fault = refusal(path)
    assert fault.code == "file.sprawl"
    assert "XFD1048576" in fault.expected.zh


def test_formatted_but_empty_cells_far_out_do_no_harm(tmp_path):
    path = tmp_path / "county.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("学校")
        sheet.write_row(0, 0, ("学校代码", "学校名称", "学段"))
        sheet.write_row(1, 0, ("S1", "一小", "小学"))
        sheet.write_blank(1_048_575, 16_383, None, workbook.add_format({"bold": True}))
    county, _ = check_county(path)
    assert [school.code for school in county.schools] == ["S1"]


def test_a_folder_without_sheets_says_what_it_should_hold(tmp_path):
    folder = tmp_path / "county"
    folder.mkdir()
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    fault = refusal(folder)
    assert fault.code == "file.no_sheets"
    assert "学校.csv" in fault.remedy.zh


def test_a_picture_renamed_to_csv_is_called_a_picture(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_bytes(b"\xff\xd8\xff\xe0" + b"\x00" * 100)
    assert "JPEG" in refusal(path).expected.zh


def test_a_workbook_renamed_to_csv_is_called_a_workbook(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_bytes(workbook_bytes())
    assert "Excel" in refusal(path).expected.zh


def test_bytes_that_are_no_text_are_refused_as_csv(tmp_path):
    path = tmp_path / "schools.csv"
    path.write_bytes(b"\x81\x00\xff\xff\x00" * 20)
    assert refusal(path).code == "file.not_text"


def test_a_file_of_another_kind_says_which_kinds_are_read(tmp_path):
    path = tmp_path / "county.docx"
    path.write_bytes(b"PK\x03\x04")
    assert ".xlsx" in refusal(path).expected.zh


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """Root reads anything, so a test run by root goes on as nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_without_permission_says_so(ordinary_user):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "county.xlsx"
        path.write_bytes(workbook_bytes())
        path.chmod(0)
        assert refusal(path).code == "file.permission"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_in_every_usual_encoding_and_delimiter(
    tmp_path, encoding, delimiter
):
    path = tmp_path / "名单.csv"
    lines = [("学校代码", "学校名称", "学段"), ("S1", "镕镇小学", "小学")]
    path.write_bytes("\n".join(delimiter.join(x) for x in lines).encode(encoding))
    county, _ = check_county(path)
    assert county.schools[0].name == "镕镇小学"


def test_the_sheets_of_a_workbook_come_in_order(tmp_path):
    path = tmp_path / "two.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet("乙").write(0, 0, 1)
        workbook.add_worksheet("甲").write(0, 0, 1)
    assert [grid.sheet for grid in open_book(path).grids] == ["乙", "甲"]
