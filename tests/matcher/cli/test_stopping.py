"""Real processes: what the shell sees when a run is stopped or a pipe is closed."""

import os
import signal
import subprocess
import sys

import pytest

from matcher.audit import audit_plan
from matcher.io import read_plan, write_county
from matcher.plan import Status
from scenarios.catalogue import named_county

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def larger(tmp_path_factory):
    """Twenty schools in several consortia, so that work can be cut in the middle."""
    path = tmp_path_factory.mktemp("larger") / "county.xlsx"
    write_county(named_county("mountain-20"), path)
    return path


def started(*words, folder):
    return subprocess.Popen(
        [sys.executable, "-m", "matcher", *map(str, words)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": ""},
    )


def wait_for(process, word):
    for line in process.stderr:
        if word in line:
            return
    pytest.fail(f"{word} was never said")


@pytest.mark.parametrize(
    ("number", "workers"), [(signal.SIGINT, 1), (signal.SIGTERM, 2)]
)
def test_a_stopped_plan_is_kept_valid_and_told(larger, tmp_path, number, workers):
    process = started(
        "plan", larger, "--policy", "fengjie-2014", "--time-limit", 600,
        "--workers", workers, folder=tmp_path,
    )  # fmt: skip
    wait_for(process, "轮岗")
    process.send_signal(number)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 5, err
    assert "Traceback" not in err
    assert "正在停止" in err
    assert "由您停下" in out
    plan = read_plan(tmp_path / "plan.json")
    assert plan.meta.stopped
    assert plan.pairing.status is Status.OPTIMAL
    assert plan.pairing.consortia
    assert plan.audit == audit_plan(plan)
    pairing = [f for f in plan.audit.findings if f.rule.startswith("pair.")]
    assert not [f for f in pairing if f.severity == "error"]
    assert (tmp_path / "plan.xlsx").exists()


def test_a_second_interrupt_writes_nothing(larger, tmp_path):
    process = started("plan", larger, "--policy", "fengjie-2014", folder=tmp_path)
    wait_for(process, "结对")
    process.send_signal(signal.SIGINT)
    wait_for(process, "正在停止")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    # The work may have ended between the two signals: then its best is kept.
    assert process.returncode in (130, 5)
    assert "Traceback" not in err
    # Finished work may stay in the work file; the next run goes on from it.
    written = [path for path in tmp_path.iterdir() if path.suffix != ".work"]
    assert bool(written) == (process.returncode == 5)
    assert bool(out) == (process.returncode == 5)


def test_an_interrupt_outside_planning_ends_quietly(larger, tmp_path):
    process = started("check", larger, folder=tmp_path)
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (130, -signal.SIGTERM, 0)
    assert "Traceback" not in err


def test_a_closed_pipe_is_no_error(larger, tmp_path):
    with started("policy", "show", "fengjie-2014", folder=tmp_path) as process:
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_a_screen_without_chinese_shows_marks_instead_of_failing(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "matcher", "--lang", "zh", "policy", "list"],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert done.returncode == 0
    assert b"fengjie-2014" in done.stdout
    assert not done.stderr
