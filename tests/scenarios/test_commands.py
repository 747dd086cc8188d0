import json
from pathlib import Path

import pytest

from matcher.cli.exits import ExitCode
from scenarios.catalogue import CATALOGUE, named_county
from scenarios.commands import build
from scenarios.examples import EXAMPLES


def run(*words: str, lang: str = "zh") -> int:
    return build("en" if lang == "en" else "zh").run(list(words))


def test_help_speaks_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("list", "make", "whatif", "sweep", "plant"):
        assert run(word, "--help") == ExitCode.CLEAN
        assert "用法" in capsys.readouterr().out
        assert run(word, "--help", lang="en") == ExitCode.CLEAN
        assert "Usage" in capsys.readouterr().out


def test_list_names_everything_that_can_be_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("list", "--json") == ExitCode.CLEAN
    names = [row["name"] for row in json.loads(capsys.readouterr().out)]
    assert names == [*CATALOGUE, *EXAMPLES]


def test_an_unknown_county_is_refused_with_near_names(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "county.xlsx"
    assert run("make", "mountain-4O", "-o", str(out)) == ExitCode.BAD_INPUT
    assert "mountain-40" in capsys.readouterr().err
    assert not out.exists()


def test_a_made_workbook_reads_back_as_the_same_county(tmp_path: Path) -> None:
    from matcher.io import read_county

    out = tmp_path / "tiny.xlsx"
    assert run("make", "tiny-mixed", "-o", str(out), "--seed", "3") == ExitCode.CLEAN
    made, found = named_county("tiny-mixed", seed=3), read_county(out)
    for field in ("schools", "teachers", "agreements", "locks", "preferences"):
        assert getattr(found, field) == getattr(made, field)
    assert sorted(found.lessons) == sorted(made.lessons)
    assert sorted(map(str, found.history)) == sorted(map(str, made.history))


def test_whatif_without_an_edit_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run("whatif", str(tmp_path / "none.json")) == ExitCode.BAD_INPUT
    assert "--help" in capsys.readouterr().err


def test_whatif_and_sweep_show_what_changes(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from matcher.io import read_plan, write_plan
    from matcher.pipeline import make_plan
    from matcher.presets import load_policy

    county = named_county("tiny-primary", seed=2)
    plan = tmp_path / "plan.json"
    write_plan(
        make_plan(county, load_policy("default"), workers=1, only_pairing=True), plan
    )
    after = tmp_path / "after.json"
    code = run(
        "whatif",
        str(plan),
        f"close={county.schools[-1].name}",
        "--set",
        "travel.max_one_way_m=50000",
        "--only",
        "pairing",
        "-q",
        "-o",
        str(after),
    )
    assert code == ExitCode.CLEAN
    assert county.schools[-1].name in capsys.readouterr().out
    assert read_plan(after).policy.travel.max_one_way_m == 50_000
    swept = ("sweep", str(plan), "travel.max_one_way_m", "300", "60000", "-q")
    assert run(*swept, "--json") == ExitCode.CLEAN
    rows = json.loads(capsys.readouterr().out)
    assert [len(row["unpaired"][1]) for row in rows] == [2, 0]
    assert run(*swept, lang="en") == ExitCode.CLEAN
    assert "60000" in capsys.readouterr().out
