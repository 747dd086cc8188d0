import os

import pytest

from matcher.errors import WriteError
from matcher.io import replacing


def test_a_finished_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_text("old", encoding="utf-8")
    with replacing(path) as temporary:
        assert temporary.suffix == ".xlsx"
        temporary.write_text("new", encoding="utf-8")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert os.listdir(tmp_path) == ["plan.xlsx"]


def test_a_failure_leaves_the_old_file_and_no_litter(tmp_path):
    path = tmp_path / "plan.xlsx"
    path.write_text("old", encoding="utf-8")

    def fail():
        with replacing(path) as temporary:
            temporary.write_text("half", encoding="utf-8")
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        fail()
    assert path.read_text(encoding="utf-8") == "old"
    assert os.listdir(tmp_path) == ["plan.xlsx"]


def test_a_missing_folder_is_named_in_the_error(tmp_path):
    with (
        pytest.raises(WriteError, match="文件夹不存在") as caught,
        replacing(tmp_path / "no" / "plan.xlsx") as temporary,
    ):
        temporary.write_text("x", encoding="utf-8")
    assert caught.value.faults[0].where == "plan.xlsx"


def test_a_file_cannot_take_the_place_of_a_folder(tmp_path):
    (tmp_path / "plan.xlsx").mkdir()
    with pytest.raises(WriteError), replacing(tmp_path / "plan.xlsx") as temporary:
        temporary.write_text("x", encoding="utf-8")
    assert os.listdir(tmp_path) == ["plan.xlsx"]
