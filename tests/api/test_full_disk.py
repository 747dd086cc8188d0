"""A disk without room: said in words, and nothing is stuck once there is room."""

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("limits of POSIX systems", allow_module_level=True)

import resource


@contextmanager
def _no_room(server: Any) -> Iterator[None]:
    """Let no file of this process grow beyond what the database's log has now."""
    log = server.settings.data_dir / "jiedui.sqlite3-wal"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    earlier = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, earlier)


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_an_upload_that_cannot_be_kept_is_a_problem_507(
    server: Any, workbook: Path
) -> None:
    server.county(workbook)
    with _no_room(server):
        answer = server.upload(workbook)
    assert answer.status_code == 507, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert "磁盘" in answer.json()["detail_zh"]
    assert server.upload(workbook).status_code == 201


def test_a_plan_that_cannot_be_kept_fails_and_its_slot_goes_on(
    server: Any, workbook: Path, caplog: pytest.LogCaptureFixture
) -> None:
    county = server.county(workbook)
    plan = server.ask(county, only="pairing")
    _until(lambda: bool(multiprocessing.active_children()))
    with _no_room(server):
        _until(lambda: "OperationalError" in caplog.text)
        assert server.plan(plan)["state"] == "running"
    body = server.wait(plan)
    assert body["state"] == "failed"
    assert "磁盘" in body["message_zh"]
    again = server.ask(county, only="pairing")
    server.wait(again, "running")
