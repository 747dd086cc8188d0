"""Takes the picture of the page in the README: ``python docs/page_picture.py COUNTY``.

Needs Chromium and ChromeDriver. Serves the page on a free port with a new storage,
uploads the workbook, plans it with one policy and takes the result as it looks.
"""

import base64
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

HERE = Path(__file__).parent
_POLICY = "fengjie-2014"
_PATIENCE_S = 300.0
_SIZE = {"width": 1280, "height": 1500, "pixelRatio": 1, "mobile": False}


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _ready(url: str) -> None:
    for _ in range(600):
        try:
            if httpx.get(url).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise SystemExit(f"no answer: {url}")


def _shot(driver: str, page: str, county: Path) -> bytes:
    http = httpx.Client(base_url=driver, timeout=60)

    def ask(path: str, body: Any) -> Any:
        return http.post(path, json=body).json()["value"]

    chrome = {
        "binary": shutil.which("chromium"),
        "args": ["--headless=new", "--no-sandbox", "--lang=zh-CN"],
        "mobileEmulation": {"deviceMetrics": _SIZE},
    }
    wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": chrome}}}
    base = f"/session/{ask('/session', wanted)['sessionId']}"

    def run(script: str) -> Any:
        return ask(f"{base}/execute/sync", {"script": script, "args": []})

    def element(css: str) -> str:
        found = ask(f"{base}/element", {"using": "css selector", "value": css})
        return f"{base}/element/{next(iter(found.values()))}"

    def wait(css: str) -> None:
        end = time.monotonic() + _PATIENCE_S
        script = f"return !!document.querySelector('{css}')?.getClientRects().length"
        while not run(script):
            if time.monotonic() > end:
                raise SystemExit(f"never came: {css}")
            time.sleep(0.2)

    ask(f"{base}/url", {"url": page})
    ask(f"{element('#workbook')}/value", {"text": str(county.resolve())})
    ask(f"{element('#upload button')}/click", {})
    wait("#ask-section")
    run(
        "const s = document.querySelector('#ask-section select');"
        f"s.value = '{_POLICY}'; s.dispatchEvent(new Event('change'))"
    )
    ask(f"{element('#start')}/click", {})
    wait("#result-section")
    run("document.querySelector('#result-section').scrollIntoView()")
    time.sleep(1)
    picture = http.get(f"{base}/screenshot").json()["value"]
    http.delete(base)
    return base64.b64decode(picture)


def main(county: str) -> None:
    """Plan a county on the page and keep its picture."""
    page, driver = _free_port(), _free_port()
    with tempfile.TemporaryDirectory() as folder:
        served = subprocess.Popen(
            [
                *(sys.executable, "-m", "matcher", "serve", "--port", str(page)),
                *("--data-dir", str(Path(folder) / "data")),
            ]
        )
        driven = subprocess.Popen(["chromedriver", f"--port={driver}", "--silent"])
        try:
            _ready(f"http://127.0.0.1:{page}/healthz")
            _ready(f"http://127.0.0.1:{driver}/status")
            picture = _shot(
                f"http://127.0.0.1:{driver}", f"http://127.0.0.1:{page}", Path(county)
            )
        finally:
            for process in (driven, served):
                process.terminate()
                process.wait(timeout=30)
    (HERE / "page.png").write_bytes(picture)


if __name__ == "__main__":
    main(sys.argv[1])
