import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.io import read_plan, write_plan

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def bundle(planned):
    return planned[0] / "plan.json"


@pytest.fixture
def broken(bundle):
    """The bundle with one recipient listed in two consortia."""
    plan = read_plan(bundle)
    first = plan.pairing.consortia[0]
    copy = first.model_copy(update={"id": "G-X"})
    pairing = plan.pairing.model_copy(update={"consortia": (first, copy)})
    write_plan(plan.model_copy(update={"pairing": pairing}), "broken.json")
    return Path("broken.json")


def test_a_clean_plan_audits_clean(run, bundle):
    result = run("audit", bundle)
    assert result.exit_code == 0, result.output
    assert "核对通过" in result.stdout
    assert "硬性问题 0 处" in result.stdout


def test_a_broken_plan_ends_with_one_and_the_rule(run, broken):
    result = run("audit", broken)
    assert result.exit_code == 1
    assert "pair.once" in result.stdout
    assert "核对未通过" in result.stdout
    told = json.loads(run("audit", broken, "--json").stdout)
    assert told["hard_findings"] >= 1
    assert "audit not clean" in run("audit", broken, lang="en").stdout


def test_the_roster_workbook_is_judged_with_its_county(run, planned, county_file):
    roster = planned[0] / "plan.xlsx"
    result = run("audit", roster, "--county", county_file, "--policy", "fengjie-2014")
    assert result.exit_code == 0, result.output
    alone = run("audit", roster)
    assert alone.exit_code == 2
    assert "--county" in alone.stderr


def test_a_roster_is_judged_by_the_preset_it_was_made_by(run, planned, county_file):
    title = read_plan(planned[0] / "plan.json").policy.title.zh
    result = run("audit", planned[0] / "plan.xlsx", "--county", county_file)
    assert result.exit_code == 0, result.output
    assert title in result.stderr
    other = run(
        "audit", planned[0] / "plan.xlsx", "--county", county_file,
        "--policy", "xinjiang-league",
    )  # fmt: skip
    assert title not in other.stderr
    assert "另一政策" in other.stderr
    assert "另一政策" not in result.stderr


def test_another_policy_may_judge_a_bundle(run, bundle, here):
    Path("strict.yaml").write_text(
        "name: strict\n"
        "title: [严, strict]\n"
        "rules:\n"
        "  - kind: travel\n"
        "    max_one_way_m: 1\n",
        "utf-8",
    )
    result = run("audit", bundle, "--policy", "strict.yaml")
    assert result.exit_code == 1
    assert "pair.distance" in result.stdout


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_school_teacher_and_consortium_can_be_explained(run, bundle, lang):
    plan = read_plan(bundle)
    asked = [s.code for s in plan.county.schools]
    asked += [g.id for g in plan.pairing.consortia]
    asked += [t.code for t in plan.county.teachers[:3]]
    asked += [v.teacher for v in plan.rotation.visits[:2]]
    for code in asked:
        result = run("explain", bundle, code, lang=lang)
        assert result.exit_code == 0, result.output
        assert code in result.stdout


def test_an_unknown_id_ends_with_two_and_the_nearest(run, bundle):
    plan = read_plan(bundle)
    name = plan.county.schools[0].name
    result = run("explain", bundle, name[:-1])
    assert result.exit_code == 2
    assert name in result.stderr


def test_an_explanation_for_machines_parses(run, bundle):
    code = read_plan(bundle).county.schools[0].code
    told = json.loads(run("explain", bundle, code, "--json").stdout)
    assert told["id"] == code
    assert told["kind"] == "school"


def test_a_plan_does_not_differ_from_itself(run, bundle):
    result = run("diff", bundle, bundle)
    assert result.exit_code == 0
    assert "相同" in result.stdout


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_went_is_named_school_by_school_and_person_by_person(run, bundle, lang):
    plan = read_plan(bundle)
    bare = plan.model_copy(
        update={
            "pairing": plan.pairing.model_copy(
                update={"consortia": plan.pairing.consortia[1:]}
            ),
            "rotation": plan.rotation.model_copy(update={"visits": (), "events": ()}),
        }
    )
    write_plan(bare, "bare.json")
    result = run("diff", bundle, "bare.json", lang=lang)
    assert result.exit_code == 0, result.output
    gone = plan.pairing.consortia[0]
    assert f"- {plan.county.school_by_code[gone.support].name}" in result.stdout
    visitor = plan.rotation.visits[0].teacher
    assert visitor in result.stdout
    told = json.loads(run("diff", bundle, "bare.json", "--json").stdout)
    assert {pair["change"] for pair in told["pairs"]} == {"removed"}


@pytest.mark.parametrize("format_", ["xlsx", "csv", "geojson", "svg", "ics", "docx"])
def test_a_plan_is_exported_in_every_format(run, bundle, format_):
    result = run("export", bundle, "--format", format_)
    assert result.exit_code == 0, result.output
    assert Path(result.stdout.strip()).exists()


def test_calendars_name_people_for_the_bureau_only_when_asked(run, bundle):
    plain = run("export", bundle, "--format", "ics", "-o", "plain")
    named = run("export", bundle, "--format", "ics", "--names", "-o", "named")
    assert (plain.exit_code, named.exit_code) == (0, 0), plain.output + named.output
    teachers = {t.name for t in read_plan(bundle).county.teachers if len(t.name) > 2}
    bureau = [
        (Path(folder) / "教育局.ics").read_bytes().replace(b"\r\n ", b"").decode()
        for folder in ("plain", "named")
    ]
    assert not [name for name in teachers if name in bureau[0]]
    assert [name for name in teachers if name in bureau[1]]


def test_names_go_with_calendars_only(run, bundle):
    result = run("export", bundle, "--format", "docx", "--names")
    assert result.exit_code == 2
    assert "--names" in result.stderr


def test_an_export_never_goes_over_its_plan(run, bundle):
    result = run("export", bundle, "--format", "geojson", "-o", bundle)
    assert result.exit_code == 2
    assert read_plan(bundle)


@pytest.mark.parametrize("command", ["audit", "explain", "diff", "export", "diagnose"])
def test_a_file_that_is_not_there_is_named(run, command):
    words = {"explain": ["x"], "diff": ["gone.json"]}.get(command, [])
    result = run(command, "gone.json", *words)
    assert result.exit_code == 2
    assert "gone.json" in result.stderr
    assert not result.stdout


HEAVY = {"ortools", "pandas", "fastapi", "scipy", "sqlalchemy", "uvicorn"}
LOADED = """
import sys
from matcher.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert end.code == 0, end.code
print("LOADED", *sorted({name.split(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["plan", "--help"],
        ["policy", "list"],
        ["check", "{county}"],
        ["audit", "{bundle}"],
    ],
)
def test_quick_commands_load_no_engine(words, county_file, bundle):
    words = [word.format(county=county_file, bundle=bundle) for word in words]
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(re.search(r"^LOADED (.*)$", done.stdout, re.MULTILINE)[1].split())
    assert not loaded & HEAVY
