"""The benchmark's command line."""

import json
from pathlib import Path

from click.testing import CliRunner

from benchmarks import suites
from benchmarks.__main__ import main
from benchmarks.suites import Case


def test_list_names_every_suite():
    shown = CliRunner().invoke(main, ["list"]).output
    assert all(name in shown for name in suites.SUITES)


def test_a_seed_is_required():
    assert CliRunner().invoke(main, ["run", "--suite", "smoke"]).exit_code == 2


def test_run_writes_records_with_machine_and_versions_and_compare_reads_them(
    tmp_path: Path, monkeypatch
):
    case = Case("plain-10-schools", "pairing", 10)
    monkeypatch.setitem(suites.SUITES, "smoke", (case,))
    path = tmp_path / "a.json"
    words = ["run", "--suite", "smoke", "--seed", "1", "--json", str(path)]
    assert CliRunner().invoke(main, words).exit_code == 0
    report = json.loads(path.read_text("utf-8"))
    assert report["machine"]["cores"]
    assert {r["method"] for r in report["records"]} >= {"jiedui", "greedy"}
    compared = CliRunner().invoke(main, ["compare", str(path), str(path)])
    assert "x1.00 same goals" in compared.output


def test_compare_refuses_other_files(tmp_path: Path):
    other = tmp_path / "x.json"
    other.write_text("[]", encoding="utf-8")
    assert CliRunner().invoke(main, ["compare", str(other), str(other)]).exit_code == 2
