"""A real server on a free port, real worker processes, and a county small enough."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings
from matcher import io
from matcher.county import Area, County, School, Stage, Tag, Term

FINAL = {"done", "stopped", "failed", "interrupted"}


class Server:
    """A running server and how to talk to it."""

    def __init__(self, settings: Settings, base_url: str) -> None:
        self.settings = settings
        self.http = httpx.Client(base_url=base_url, timeout=60)

    def upload(self, path: Path) -> httpx.Response:
        with path.open("rb") as file:
            return self.http.post(
                "/api/v1/counties", files={"workbook": (path.name, file)}
            )

    def county(self, path: Path) -> str:
        answer = self.upload(path)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def ask(self, county: str, **options: Any) -> str:
        asked = {"county": county, "time_limit_s": 20, **options}
        answer = self.http.post("/api/v1/plans", json=asked)
        assert answer.status_code == 202, answer.text
        return str(answer.json()["id"])

    def plan(self, plan_id: str) -> dict[str, Any]:
        answer = self.http.get(f"/api/v1/plans/{plan_id}")
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        return body

    def wait(self, plan_id: str, *states: str, patience_s: float = 120) -> Any:
        wanted = set(states) or FINAL
        end = time.monotonic() + patience_s
        while time.monotonic() < end:
            body = self.plan(plan_id)
            if body["state"] in wanted:
                return body
            assert body["state"] not in FINAL, body
            time.sleep(0.05)
        raise AssertionError(f"still {body['state']}, wanted {wanted}")


@contextmanager
def serving(settings: Settings) -> Iterator[Server]:
    door = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        create_app(settings),
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=2,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
    thread.start()
    try:
        one = Server(settings, f"http://127.0.0.1:{door.getsockname()[1]}")
        with one.http:
            yield one
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def serve() -> Callable[[Settings], Any]:
    return serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    settings = Settings(
        data_dir=tmp_path / "data", max_upload_mb=1, workers_per_solve=1
    )
    with serving(settings) as one:
        yield one


TERM = Term(code="2026-2027-1", start="2026-09-01", end="2027-01-22")


def school(code: str, name: str, lat: float, **fields: Any) -> School:
    known = {"stage": Stage.PRIMARY, "lon": 109.5, "lat": lat, "staff": 30}
    return School(code=code, name=name, **known | fields)


@pytest.fixture(scope="session")
def tiny() -> County:
    """Two supports and three recipients on one road: every pair is near enough."""
    strong = {"area": Area.URBAN, "tags": {Tag.QUALITY}}
    weak = {"area": Area.RURAL, "tags": {Tag.WEAK}}
    return County(
        name="云岭县",
        schools=(
            school("S1", "云岭一小", 31.00, **strong),
            school("S2", "云岭二小", 31.20, **strong),
            school("R1", "青石小学", 31.02, **weak),
            school("R2", "白沙小学", 31.18, **weak),
            school("R3", "望江小学", 31.10, **weak),
        ),
        term=TERM,
    )


@pytest.fixture(scope="session")
def workbook(tiny: County, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("county") / "云岭县.xlsx"
    io.write_county(tiny, path)
    return path
