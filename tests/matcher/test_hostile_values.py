"""Values that once ended a command as a bug of ours."""

import datetime as dt

import openpyxl
import pytest

from matcher.errors import PolicyError
from matcher.io import check_county, write_county
from matcher.io.files.atomic import replacing
from matcher.presets import parse_policy
from scenarios.catalogue import named_county


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-31: a day that is none",
        'a: !!int "x"',
        "x: &x\n  <<: *x\n",
        "{a: " * 3000 + "1" + "}" * 3000,
    ],
)
def test_yaml_the_reader_stumbles_over_is_a_fault(text):
    with pytest.raises(PolicyError) as caught:
        parse_policy(text, place="own.yaml")
    assert caught.value.faults[0].code == "policy.yaml"


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "errors"),
    [("教师", "F2", "1e999", 1), ("校历", "A2", dt.datetime(9999, 12, 31), 0)],
)
def test_numbers_and_days_beyond_all_bounds_are_faults(
    tmp_path, sheet, cell, value, errors
):
    path = tmp_path / "county.xlsx"
    write_county(named_county("tiny-primary"), path)
    book = openpyxl.load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    _, faults = check_county(path)
    assert [f.where for f in faults] == [f"{sheet}!{cell}"]
    assert sum(f.severity == "error" for f in faults) == errors


def test_a_name_as_long_as_the_disk_allows_can_be_written(tmp_path):
    path = tmp_path / ("长" * 80 + ".json")
    with replacing(path) as temporary:
        temporary.write_text("{}", encoding="utf-8")
    assert path.exists()
