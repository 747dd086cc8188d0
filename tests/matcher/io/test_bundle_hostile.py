"""Bundles nobody meant well with."""

import os

import pytest

from matcher.errors import UnreadableError
from matcher.io import read_plan


def refused(path):
    with pytest.raises(UnreadableError) as caught:
        read_plan(path)
    return caught.value.faults[0].code


def test_half_a_character_is_refused_before_it_breaks_a_writer(tmp_path):
    path = tmp_path / "plan.json"
    path.write_text('{"schema_version": 1, "county": {"name": "\\ud800"}}')
    assert refused(path) == "bundle.json"


def test_whole_characters_in_two_halves_are_welcome(tmp_path):
    path = tmp_path / "plan.json"
    path.write_text('{"schema_version": 99, "county": {"name": "\\ud83d\\ude00"}}')
    assert refused(path) == "bundle.too_new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are POSIX")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    path = tmp_path / "plan.json"
    os.mkfifo(path)
    assert refused(path) == "bundle.io"
