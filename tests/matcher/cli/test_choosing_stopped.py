"""Real processes: a search that is stopped shows what it has and says so."""

import json
import os
import signal
import subprocess
import sys

import pytest

from matcher.io import write_county
from scenarios.catalogue import named_county

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wide(tmp_path_factory):
    """Forty schools: a front of many points, so that work can be cut in the middle."""
    path = tmp_path_factory.mktemp("wide") / "county.xlsx"
    write_county(named_county("mountain-40"), path)
    return path


def stopped(*words, folder):
    """Start a command, interrupt it once it solves, return code and output."""
    process = subprocess.Popen(
        [sys.executable, "-m", "matcher", *map(str, words)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": ""},
    )
    said = ""
    for line in process.stderr:
        said += line
        if "结对" in line:
            break
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=300)
    return process.returncode, out, said + err


def test_a_stopped_front_keeps_its_points_and_writes_them(wide, tmp_path):
    words = ("front", wide, "--time-limit", 600, "-o", "points", "--json")
    code, out, err = stopped(*words, folder=tmp_path)
    assert "Traceback" not in err
    assert "正在停止" in err
    assert code == 5, err
    told = json.loads(out)
    assert told["exit_code"] == 5
    assert not told["complete"]
    assert len(told["files"]) == len(told["points"]) + 1
    assert all((tmp_path / path).exists() for path in told["files"])


@pytest.mark.parametrize("command", ["alternatives", "goals"])
def test_a_stopped_search_shows_what_it_has(wide, tmp_path, command):
    code, out, err = stopped(command, wide, "--time-limit", 600, folder=tmp_path)
    assert "Traceback" not in err
    assert code == 5, err
    assert "--time-limit" in out
