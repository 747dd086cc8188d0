"""docs/api.md shows what really works."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from api.settings import PREFIX, Settings

PAGE = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.mark.skipif(
    shutil.which("curl") is None or shutil.which("bash") is None,
    reason="curl or bash is not installed",
)
def test_every_command_shown_runs(server: Any, workbook: Path, tmp_path: Path) -> None:
    shown = re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    port = server.http.base_url.port
    script = "set -euo pipefail\n" + "\n".join(shown).replace(":8321", f":{port}")
    shutil.copy(workbook, tmp_path / "county.xlsx")
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"state": "done"' in done.stdout
    assert json.loads((tmp_path / "audit.json").read_bytes())["hard_findings"] == 0
    comparison = json.loads((tmp_path / "comparison.json").read_bytes())
    assert comparison["pairs"]
    for name in ("template.xlsx", "roster.xlsx"):
        assert (tmp_path / name).read_bytes().startswith(b"PK")


def test_the_fault_shown_is_the_fault_given(server: Any) -> None:
    shown = re.findall(r"```json\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    example = json.loads(shown[0])
    given = server.http.post("/api/v1/plans", json={"county": "none"}).json()
    fault = example.pop("faults")[0]
    assert example.items() <= given.items()
    del fault["..."]
    assert fault.items() <= given["faults"][0].items()


def test_every_setting_is_listed_with_its_default() -> None:
    rows = re.findall(
        rf"^\| `{PREFIX}(\w+)` \| `?([^ |`]+)", PAGE.read_text(encoding="utf-8"), re.M
    )
    listed = {name.lower(): default for name, default in rows}
    assert set(listed) == set(Settings.model_fields)
    for name, default in listed.items():
        value = getattr(Settings(), name)
        assert default == ("the" if value is None else f"{value}")
