"""The benchmark's command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks import run as running
from benchmarks import suites
from benchmarks.__main__ import main
from benchmarks.suites import Case


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Case:
    """A suite of one county that every method solves at once."""
    case = Case("plain-10-schools", "pairing", 10)
    monkeypatch.setitem(suites.SUITES, "smoke", (case,))
    return case


def _run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(word) for word in words])
    return result.exit_code, result.output


def test_list_names_every_suite_and_at_least_24_public_instances():
    _, shown = _run("list")
    assert all(name in shown for name in suites.SUITES)
    public = [line for line in shown.splitlines() if "@" in line]
    assert len(set(public)) == len(suites.PUBLIC) >= 24


def test_a_seed_is_required():
    assert _run("run", "--suite", "smoke")[0] == 2


def test_run_writes_records_with_machine_and_versions_and_compare_reads_them(
    tmp_path: Path, small: Case
):
    path = tmp_path / "a.json"
    code, shown = _run("run", "--suite", "smoke", "--seed", "1", "--json", path)
    assert code == 0
    assert "never a worse plan" in shown.replace("\n", " ")
    report = json.loads(path.read_text("utf-8"))
    assert report["machine"]["cores"]
    assert {r["method"] for r in report["records"]} >= {"jiedui", "greedy"}
    assert all(r["peak_mb"] > 0 for r in report["records"])
    assert "x1.00 same goals" in _run("compare", path, path)[1]
    assert "| 10 plain |" in _run("table", path)[1]


def test_a_run_taken_up_again_keeps_what_is_done(tmp_path: Path, small: Case):
    path = tmp_path / "a.json"
    words = ("run", "--suite", "smoke", "--json", path, "--method", "greedy")
    assert _run(*words, "--seed", "1")[0] == 0
    before = json.loads(path.read_text("utf-8"))["records"]
    before[0]["seconds"] = 123.0
    whole = json.loads(path.read_text("utf-8")) | {"records": before}
    path.write_text(json.dumps(whole), encoding="utf-8")
    assert _run(*words, "--seed", "1", "--seed", "2")[0] == 0
    after = json.loads(path.read_text("utf-8"))["records"]
    assert [r["seed"] for r in after] == [1, 2]
    assert after[0] == before[0]


def test_a_run_killed_half_way_leaves_its_records(
    tmp_path: Path, small: Case, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "a.json"
    judge = running.judge

    def dies(instance, method, **how):
        if instance.seed == 2:
            raise KeyboardInterrupt
        return judge(instance, method, **how)

    monkeypatch.setattr(running, "judge", dies)
    words = ("run", "--suite", "smoke", "--json", path, "--method", "greedy")
    assert _run(*words, "--seed", "1", "--seed", "2")[0] != 0
    records = json.loads(path.read_text("utf-8"))["records"]
    assert [r["seed"] for r in records] == [1]


def test_results_of_other_versions_are_not_mixed(tmp_path: Path, small: Case):
    path = tmp_path / "a.json"
    words = ("run", "--suite", "smoke", "--seed", "1", "--method", "greedy")
    _run(*words, "--json", path)
    whole = json.loads(path.read_text("utf-8"))
    whole["machine"]["ortools"] = "1.0"
    path.write_text(json.dumps(whole), encoding="utf-8")
    code, said = _run(*words, "--json", path)
    assert code == 2
    assert "another file" in said


def test_a_real_list_that_is_not_here_is_skipped_aloud(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("JIEDUI_SHARED", str(tmp_path))
    code, said = _run("run", "--suite", "pairing", "--only", "list-", "--seed", "1")
    assert code == 0
    assert "my_ppd_sibu.csv" in said
    assert "skipped" in said


def test_show_writes_an_instance_in_integers():
    code, said = _run("show", "plain-12-schools@4")
    shown = json.loads(said)
    assert code == 0
    assert shown["instance"] == "plain-12-schools@4"
    assert len(shown["need"]) == len(shown["recipients"])
    support, recipient, metres, fixed = shown["pairs"][0]
    assert 0 <= support < len(shown["supports"])
    assert 0 <= recipient < len(shown["recipients"])
    assert metres > 0
    assert fixed in (0, 1)
    assert _run("show", "plain-12-schools")[0] == 2


@pytest.mark.parametrize("command", ["compare", "table"])
def test_other_files_are_refused(tmp_path: Path, command: str):
    other = tmp_path / "x.json"
    other.write_text("[]", encoding="utf-8")
    assert _run(command, other, other)[0] == 2
