"""Plans from asking to fetching, made by real worker processes."""

import json
import multiprocessing
import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from api.app import held_store
from api.settings import Settings
from api.storage import State
from matcher import io
from matcher.county import County
from matcher.plan import Plan
from matcher.presets import load_policy


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shared")


@pytest.fixture(scope="module")
def finished(folder: Path, workbook: Path) -> Iterator[tuple[Any, str]]:
    """One server with one finished plan, shared by tests that only read."""
    from tests_api_server import serving

    with serving(Settings(data_dir=folder, workers_per_solve=1)) as server:
        plan_id = server.ask(server.county(workbook))
        assert server.wait(plan_id)["state"] == "done"
        yield server, plan_id
