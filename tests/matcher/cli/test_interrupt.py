import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from matcher.cli.interrupt import in_background, stoppable

WORK = """
import sys, time
from matcher.cli.interrupt import in_background, stoppable

def work():
    print("ready", flush=True)
    while not stopped():
        time.sleep(0.02)
    {then}
    return "best so far"

with stoppable("zh") as stopped:
    print(in_background(work), flush=True)
"""


def started(then):
    process = subprocess.Popen(
        [sys.executable, "-c", WORK.format(then=then)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_lets_the_work_end_with_its_best(number):
    process = started("pass")
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "best so far" in out
    assert "正在停止" in err
    assert "Traceback" not in err


def test_a_second_signal_ends_at_once():
    process = started("time.sleep(600)")
    process.send_signal(signal.SIGINT)
    line = process.stderr.readline()
    assert "正在停止" in line
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "已中止" in err
    assert "best so far" not in out
    assert "Traceback" not in err


def test_signals_are_as_before_when_the_work_is_over():
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with stoppable("zh") as stopped:
        assert signal.getsignal(signal.SIGINT) != before[0]
        assert not stopped()
    after = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    assert after == before


def test_an_error_of_the_work_arrives_where_it_was_asked_for():
    def work():
        raise MemoryError

    with pytest.raises(MemoryError):
        in_background(work)


def test_work_runs_beside_the_main_thread():
    assert in_background(threading.current_thread) is not threading.main_thread()
    assert in_background(time.monotonic) > 0
