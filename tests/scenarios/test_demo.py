from pathlib import Path

import pytest

from matcher.cli.exits import ExitCode
from scenarios.demo import demo, run_demo


def test_help_names_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    for lang in ("zh", "en"):
        with pytest.raises(SystemExit):
            demo(lang).main(["--help"])
        assert "map.geojson" in capsys.readouterr().out


@pytest.mark.slow
def test_the_demo_ends_with_a_clean_audit_and_files_to_open(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from matcher.audit import audit_plan
    from matcher.io import read_plan
    from matcher.plan import Status

    assert run_demo(tmp_path, time_limit=600, quiet=True) == ExitCode.CLEAN
    assert {path.name for path in tmp_path.iterdir()} == {
        "county.xlsx",
        "plan.xlsx",
        "plan.json",
        "map.geojson",
        "map.svg",
    }
    plan = read_plan(tmp_path / "plan.json")
    assert plan.pairing.status is Status.OPTIMAL
    assert audit_plan(plan).clean
    assert "plan.xlsx" in capsys.readouterr().out
