"""The bundle round-trips, is the same byte for byte, and refuses what it cannot be."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.errors import InputError, UnreadableError
from matcher.io import bundle
from matcher.io.bundle import plan_text, read_plan, write_plan
from matcher.plan import SCHEMA_VERSION, Plan


@pytest.fixture
def path(plan: Plan, tmp_path) -> Path:
    write_plan(plan, tmp_path / "plan.json")
    return tmp_path / "plan.json"


def _spoil(path: Path, **changes: object) -> None:
    data = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(data | changes), "utf-8")


def test_a_plan_comes_back_equal(plan: Plan, path: Path):
    assert read_plan(path) == plan
    assert plan_text(read_plan(path)) == path.read_text("utf-8")


def test_every_activity_comes_back_equal(busy: Plan, tmp_path):
    path = tmp_path / "busy.json"
    write_plan(busy, path)
    assert read_plan(path) == busy
    line = json.loads(path.read_text("utf-8"))["rotation"]["sync_classes"][0]
    assert line["source"]["class"] == "七（1）班"


def test_the_file_reads_as_the_documents_say(path: Path):
    data = json.loads(path.read_text("utf-8"))
    assert list(data) == [
        "schema_version", "meta", "county", "policy", "pairing", "rotation", "audit",
    ]  # fmt: skip
    visit = data["rotation"]["visits"][0]
    assert visit["date"] == "2026-09-16"
    assert visit["covers"] == [
        {"period": 1, "class": "八1班", "subject": "语文", "teacher": "T101"}
    ]
    assert data["pairing"]["goals"][1] == {
        "name": "travel", "value": 51234, "bound": 46577, "unit": "metres",
        "parts": {},
    }  # fmt: skip
    assert data["county"]["lessons"][0] == [
        "S01", "七（1）班", "语文", "T002", 3, 2, "all", "",
    ]  # fmt: skip
    assert data["rotation"]["events"][0]["topic"]["zh"] == "语文集体备课"


def test_sets_and_maps_stand_in_one_order_whatever_the_hash_seed(path: Path):
    code = (
        "import sys; from matcher.io.bundle import read_plan, plan_text;"
        "sys.stdout.buffer.write(plan_text(read_plan(sys.argv[1])).encode())"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path.cwd())},
            cwd=Path(bundle.__file__).parents[2],
            capture_output=True,
            check=True,
        )
        assert done.stdout == path.read_bytes()


def test_one_item_stands_on_one_line(plan: Plan, path: Path):
    lines = path.read_text("utf-8").splitlines()
    for teacher in plan.county.teachers:
        (line,) = [
            x for x in lines if x.strip().startswith(f'{{"code":"{teacher.code}"')
        ]
        assert json.loads(line.strip().rstrip(","))["school"] == teacher.school


def test_an_older_version_passes_through_the_migrations(
    plan: Plan, path: Path, monkeypatch
):
    def rename(data):
        return data | {"pairing": data.pop("pairs")}

    data = json.loads(path.read_text("utf-8"))
    data["pairs"] = data.pop("pairing")
    data["schema_version"] = SCHEMA_VERSION - 1
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(UnreadableError, match="无法识别的版本"):
        read_plan(path)
    monkeypatch.setitem(bundle.MIGRATIONS, SCHEMA_VERSION - 1, rename)
    assert read_plan(path) == plan


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "JSON"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b'{"schema_version": 1,', "JSON"),
        (b'{"a": NaN}', "JSON"),
        (b"[" * 100_000, "JSON"),
        (b"[]", "不是结对方案文件"),
        (b'{"type": "FeatureCollection"}', "不是结对方案文件"),
        (b'{"schema_version": "one", "county": {}}', "不是结对方案文件"),
        (b'{"schema_version": 99, "county": {}}', "升级 jiedui"),
        (b'{"schema_version": -3, "county": {}}', "无法识别的版本"),
    ],
)
def test_a_file_that_is_no_bundle_is_refused_with_a_reason(tmp_path, content, words):
    path = tmp_path / "plan.json"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=words):
        read_plan(path)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UnreadableError, match="找不到这个文件"):
        read_plan(tmp_path / "none.json")
    with pytest.raises(UnreadableError):
        read_plan(tmp_path)


def test_every_wrong_value_is_named_by_its_path(path: Path):
    data = json.loads(path.read_text("utf-8"))
    data["pairing"]["consortia"][0]["recipients"][0]["distance_m"] = -5
    data["county"]["schools"][1]["stage"] = "kindergarten"
    data["rotation"]["visits"][0]["lessons"][0]["class"] = 7
    del data["rotation"]["postings"][0]["host"]
    data["surprise"] = 1
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(InputError) as raised:
        read_plan(path)
    told = {fault.where: fault for fault in raised.value.faults}
    assert set(told) == {
        "plan.json $.pairing.consortia[0].recipients[0].distance_m",
        "plan.json $.county.schools[1].stage",
        "plan.json $.rotation.visits[0].lessons[0].class",
        "plan.json $.rotation.postings[0].host",
        "plan.json $.surprise",
    }
    distance = told["plan.json $.pairing.consortia[0].recipients[0].distance_m"]
    assert (distance.value, distance.expected.zh) == ("-5", "应为 ≥ 0")
    assert "primary" in told["plan.json $.county.schools[1].stage"].expected.en


@pytest.mark.parametrize("part", ["meta", "county", "policy", "pairing", "rotation"])
@pytest.mark.parametrize("junk", [None, 3, "x", [], [[]], {"schools": {"a": 1}}])
def test_junk_in_a_section_is_a_fault_and_never_a_crash(path: Path, part, junk):
    _spoil(path, **{part: junk})
    with pytest.raises(InputError):
        read_plan(path)


def test_a_subject_may_be_called_class(plan: Plan, tmp_path):
    school = plan.county.schools[0].model_copy(update={"needs": {"class": 3}})
    schools = (school, *plan.county.schools[1:])
    county = plan.county.model_copy(update={"schools": schools})
    odd = plan.model_copy(update={"county": county})
    write_plan(odd, tmp_path / "plan.json")
    assert read_plan(tmp_path / "plan.json") == odd
