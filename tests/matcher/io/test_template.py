import openpyxl
import pytest

from matcher.errors import Severity
from matcher.io import check_county, write_template
from matcher.io.sheets.book import SHEETS


@pytest.fixture(params=["zh", "en"])
def lang(request):
    return request.param


@pytest.fixture
def template(tmp_path, lang):
    path = tmp_path / "template.xlsx"
    write_template(path, lang=lang)
    return path


def test_a_fresh_template_reads_back_with_no_error_but_that_it_is_empty(template):
    county, faults = check_county(template)
    assert county is None
    assert [f.code for f in faults if f.severity is Severity.ERROR] == ["schools.none"]
    assert not any(f.code.startswith(("column.", "sheet.")) for f in faults)


def test_the_examples_become_a_county_once_their_marks_are_removed(template):
    book = openpyxl.load_workbook(template)
    for sheet in book.worksheets[1:]:
        first = sheet["A2"].value
        if isinstance(first, str):
            sheet["A2"].value = first.replace("示例：", "").replace("Example: ", "")
    schools = book.worksheets[1]
    schools.append([cell.value for cell in schools[2]])
    schools["A3"].value = "2150000002"
    schools["B3"].value = "城关小学"
    book.save(template)
    county, faults = check_county(template)
    errors = [f.say() for f in faults if f.severity is Severity.ERROR]
    assert errors == []
    assert len(county.schools) == 2
    assert county.teachers[0].school == "2150000001"
    assert county.lessons[0].teacher == "T0001"


def test_every_sheet_is_there_with_marked_headers_notes_and_a_frozen_row(
    template, lang
):
    book = openpyxl.load_workbook(template)
    assert book.sheetnames[1:] == [spec.title.say(lang) for spec in SHEETS]
    for spec in SHEETS[:-1]:
        sheet = book[spec.title.say(lang)]
        for column, cell in zip(spec.columns, sheet[1], strict=False):
            if column.field == "given_crs":
                break
            assert cell.value == column.title.say(lang) + (
                "*" if column.required else ""
            )
            assert cell.comment is not None
        assert sheet.freeze_panes


def test_columns_with_few_values_have_drop_downs(template, lang):
    sheet = openpyxl.load_workbook(template)[SHEETS[0].title.say(lang)]
    lists = [v.formula1 for v in sheet.data_validations.dataValidation]
    assert any(
        ("九年一贯制" if lang == "zh" else "nine-year") in text for text in lists
    )
