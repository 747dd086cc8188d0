"""`jiedui serve` speaks both languages, stays on this machine, and leaves nothing."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.command import serve
from matcher.cli.guard import guarded

LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="reads /proc and sends signals"
)
START = (
    "import sys\n"
    "from api.command import serve\n"
    "from matcher.cli.guard import guarded\n"
    "if __name__ == '__main__':\n"
    "    run = lambda: serve('en').main(sys.argv[1:], standalone_mode=False)\n"
    "    sys.exit(guarded(run, lang='en', command='serve'))\n"
)


class Running:
    """A server in a process of its own, started by the command."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        script = folder / "start.py"
        script.write_text(START, encoding="utf-8")
        root = Path(__file__).parents[2]
        self.process = subprocess.Popen(
            [sys.executable, str(script), *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
            cwd=folder,
        )

    def address(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line
        return found[0]

    def end(self, how: signal.Signals) -> tuple[int, str]:
        self.process.send_signal(how)
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    begun: list[Running] = []

    def one(*arguments: str) -> Running:
        begun.append(Running(tmp_path, *arguments))
        return begun[-1]

    yield one
    for each in begun:
        each.process.kill()
        each.process.communicate()


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "本机服务和网页"), ("en", "service and web page")]
)
def test_the_help_is_in_one_language(lang: Any, words: str) -> None:
    command = serve(lang)
    help_ = command.get_help(command.context_class(command))
    assert command.short_help == words
    assert "--data-dir" in help_
    assert bool(re.search("[一-鿿]", help_)) == (lang == "zh")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org", "::"])
def test_other_machines_are_not_served(
    host: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> int:
        words = ["--host", host, "--port", "0"]
        return int(serve("en").main(words, standalone_mode=False))

    assert guarded(work, lang="en", command="serve") == 2
    assert host in capsys.readouterr().err


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Folder and address of a server that runs while others are tried beside it."""
    folder = tmp_path_factory.mktemp("first")
    running = Running(folder, "--port", "0")
    yield folder, running.address()
    running.process.kill()
    running.process.communicate()


def test_a_taken_port_is_said_in_words(
    start: Callable[..., Running], first: tuple[Path, str]
) -> None:
    port = str(httpx.URL(first[1]).port)
    process = start("--port", port).process
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert port in errors
    assert "Traceback" not in errors


def test_a_second_server_on_one_folder_is_refused(
    start: Callable[..., Running], first: tuple[Path, str]
) -> None:
    folder, address = first
    assert httpx.get(address + "readyz").status_code == 200
    kept = str(folder / "jiedui-data")
    process = start("--port", "0", "--data-dir", kept).process
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "jiedui serve" in errors
    assert "Traceback" not in errors


def test_the_default_data_folder_is_under_the_current_one(
    first: tuple[Path, str],
) -> None:
    assert (first[0] / "jiedui-data" / "jiedui.sqlite3").is_file()


@LINUX
def test_ctrl_c_ends_the_server_without_a_word_of_error(
    start: Callable[..., Running],
) -> None:
    running = start("--port", "0")
    assert httpx.get(running.address() + "healthz").status_code == 200
    code, errors = running.end(signal.SIGINT)
    assert (code, errors) == (0, "")


def _workers(parent: int) -> list[int]:
    """Return the spawned solver processes of a server."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                state, ppid = (
                    (folder / "stat").read_text().rsplit(")", 1)[1].split()[:2]
                )
                line = (folder / "cmdline").read_bytes()
            except OSError:
                continue
            if int(ppid) == parent and b"spawn_main" in line and state != "Z":
                found.append(int(folder.name))
    return found


def _running(pid: int) -> bool:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return stat.rsplit(")", 1)[1].split()[0] != "Z"


@LINUX
def test_a_killed_server_leaves_no_solver_behind(
    start: Callable[..., Running], workbook: Path
) -> None:
    running = start("--port", "0")
    with httpx.Client(base_url=running.address(), timeout=60) as http:
        files = {"workbook": (workbook.name, workbook.read_bytes())}
        county = http.post("/api/v1/counties", files=files).json()["id"]
        http.post("/api/v1/plans", json={"county": county, "time_limit_s": 600})
        end = time.monotonic() + 30
        while not (workers := _workers(running.process.pid)):
            assert time.monotonic() < end
            time.sleep(0.01)
    running.end(signal.SIGKILL)
    end = time.monotonic() + 30
    while any(_running(pid) for pid in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(_running(pid) for pid in workers)
