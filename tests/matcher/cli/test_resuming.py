"""Real processes: a run that is killed, and the same command once more."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from matcher.io import write_county
from scenarios.catalogue import named_county

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    path = tmp_path_factory.mktemp("county") / "county.xlsx"
    write_county(named_county("mountain-40"), path)
    return path


def words(county, *more):
    return [
        sys.executable, "-m", "matcher", "plan", str(county), "--policy",
        "fengjie-2014", "--workers", "1", "--time-limit", "600", *more,
    ]  # fmt: skip


def run(county, folder, *more):
    return subprocess.run(
        words(county, *more),
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": ""},
        check=False,
    )


def killed(county, folder, *, results):
    """Kill -9 a run as soon as so many results are kept; return the work file."""
    work = folder / "plan.work"
    with subprocess.Popen(
        words(county), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            kept = work.read_bytes().count(b"\n") - 1 if work.exists() else 0
            if kept >= results:
                process.kill()
                break
            time.sleep(0.01)
        process.wait()
    return work


def content(path):
    bundle = json.loads(path.read_text("utf-8"))
    for name in ("created", "runtime_s"):
        del bundle["meta"][name]
    return bundle


@pytest.fixture(scope="module")
def whole(county, tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    done = run(county, folder)
    assert done.returncode in (0, 1), done.stderr
    return folder / "plan.json"


def test_a_finished_run_leaves_no_work_file(whole):
    assert sorted(p.name for p in whole.parent.iterdir()) == ["plan.json", "plan.xlsx"]


@pytest.mark.parametrize("results", [1, 4])
def test_a_killed_run_goes_on_and_gives_the_same_plan(county, whole, tmp_path, results):
    work = killed(county, tmp_path, results=results)
    assert work.exists()
    assert not (tmp_path / "plan.json").exists()
    done = run(county, tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert ("接着上次" in done.stderr) is (results > 1)
    assert content(tmp_path / "plan.json") == content(whole)
    assert not work.exists()


def test_a_fresh_run_takes_nothing_over(county, whole, tmp_path):
    work = killed(county, tmp_path, results=3)
    done = run(county, tmp_path, "--fresh")
    assert "接着上次" not in done.stderr
    assert content(tmp_path / "plan.json") == content(whole)
    assert not work.exists()


def test_a_stopped_run_says_that_the_rest_can_follow(county, whole, tmp_path):
    with subprocess.Popen(
        words(county),
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": ""},
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "轮岗" in line:
                process.send_signal(signal.SIGINT)
                break
        told = process.stderr.read()
        process.wait()
    if process.returncode == 5:
        assert "再运行同一命令" in told
        assert (tmp_path / "plan.work").exists()
        run(county, tmp_path)
        assert content(tmp_path / "plan.json") == content(whole)
    assert not (tmp_path / "plan.work").exists()
