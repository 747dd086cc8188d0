import json

from matcher.cli import plugins
from matcher.cli.policy_table import Row, row_of, table_lines
from matcher.plan import Status, Verdict
from matcher.policy import Fate
from matcher.presets import load_policy


def test_a_preset_is_planned_and_told_in_one_row(run, county_file):
    result = run(
        *("policy", "table", "tongnan", "pingluo-students", "--county", county_file),
        *("--time-limit", 20, "--workers", 1, "--json"),
    )
    rows = json.loads(result.stdout)
    assert [row["name"] for row in rows] == ["tongnan", "pingluo-students"]
    for row in rows:
        policy = load_policy(row["name"])
        assert row["parses"] is True
        assert row["pairing"] in {status.value for status in Status}
        assert set(row["clauses"]) == {fate.value for fate in Fate}
        assert set(row["verdicts"]) == {verdict.value for verdict in Verdict}
        assert sum(row["clauses"].values()) == len(policy.clauses)
        assert sum(row["verdicts"].values()) == len(policy.clauses)
    assert result.exit_code == (0 if all(row["clean"] for row in rows) else 1)
    assert "[1/2] tongnan" in result.stderr
    assert "[2/2] pingluo-students" in result.stderr


def test_a_name_that_is_none_brings_the_nearest(run):
    result = run("policy", "table", "tongnam")
    assert result.exit_code == 2
    assert "tongnan" in result.stderr


def _row(**told):
    counts = {"fates": dict.fromkeys(Fate, 1), "verdicts": dict.fromkeys(Verdict, 2)}
    return Row(name="one", **{"parses": True, **counts, **told})


def test_no_cell_of_the_table_is_empty():
    rows = [
        _row(pairing=Status.OPTIMAL, rotation=Status.FEASIBLE),
        _row(parses=False),
    ]
    for lang in ("zh", "en"):
        lines = table_lines(rows, lang)
        width = len(lines[0].split("  "))
        assert width > 10
        for line in lines[1:3]:
            cells = [cell.strip() for cell in line.split("  ") if cell.strip()]
            assert len(cells) == len([c for c in lines[0].split("  ") if c.strip()])


def test_a_plan_that_is_partly_impossible_is_not_clean():
    assert _row(pairing=Status.OPTIMAL, rotation=Status.OPTIMAL).clean
    assert not _row(pairing=Status.INFEASIBLE, rotation=Status.OPTIMAL).clean
    assert not _row(pairing=Status.OPTIMAL, rotation=Status.OPTIMAL, hard=1).clean


def test_verdicts_are_counted_by_clause(planned):
    from matcher.io import read_plan

    folder, _ = planned
    plan = read_plan(next(folder.glob("*.json")))
    row = row_of(plan.policy, plan)
    assert sum(row.verdicts.values()) == len(plan.policy.clauses)
    assert row.hard == plan.audit.hard_findings


def test_the_shipped_county_is_found_where_it_is_installed():
    from scenarios.catalogue import SHIPPED, shipped_county, spec_named

    found = plugins.shipped_county()
    assert found is not None
    assert found == shipped_county()
    assert len(found.schools) == spec_named(SHIPPED).n_schools


def test_where_no_county_is_installed_a_workbook_is_asked_for(run, monkeypatch):
    monkeypatch.setattr(plugins, "COUNTIES", "jiedui.nothing")
    result = run("policy", "table", "tongnan")
    assert result.exit_code == 2
    assert "--county" in result.stderr
