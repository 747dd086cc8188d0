"""The main job on real lists nobody here made: import, check, plan, audit.

The lists lie beside the repository, in the folder shared with all contributors; where
that folder is missing these tests skip and say so.
"""

import json
import os
from pathlib import Path

import pytest

from matcher.cli import main

SHARED = Path(os.environ.get("JIEDUI_SHARED", Path(__file__).parents[2] / "shared"))
LISTS = SHARED / "data" / "schools"

pytestmark = pytest.mark.skipif(
    not LISTS.is_dir(), reason="the shared folder with real lists is not here"
)


def _jiedui(*words: str | Path) -> int:
    with pytest.raises(SystemExit) as ended:
        main([str(word) for word in words])
    return int(ended.value.code or 0)


@pytest.mark.parametrize(
    ("name", "schools"),
    [
        ("my_ppd_sibu", 46),
        ("my_ppd_muar", 37),
        ("ke_bomet_sotik", 231),
        ("tw_tainan", 230),
    ],
)
def test_a_real_list_becomes_an_audited_pairing(
    name: str, schools: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    county, roster, bundle = (
        tmp_path / f"{name}{end}" for end in (".xlsx", "-plan.xlsx", "-plan.json")
    )
    assert _jiedui("import", LISTS / f"{name}.csv", "-o", county) == 0
    assert _jiedui("check", county) == 0
    planned = _jiedui(
        "plan", county, "-o", roster, "--bundle", bundle, "--time-limit", "120", "-q"
    )  # fmt: skip
    plan = json.loads(bundle.read_text("utf-8"))
    assert planned == 0
    assert len(plan["county"]["schools"]) == schools
    assert plan["pairing"]["status"] == "optimal"
    assert plan["pairing"]["unpaired"] == []
    assert plan["audit"]["hard_findings"] == 0
    assert roster.stat().st_size > 0
    assert _jiedui("audit", bundle) == 0
    capsys.readouterr()


def test_the_dirty_list_is_refused_with_its_faults_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    county = tmp_path / "nanshan.xlsx"
    assert _jiedui("import", LISTS / "cn_shenzhen_nanshan.csv", "-o", county) == 2
    said = "".join(capsys.readouterr())
    for fault in ("222.48", "同一点", "幼儿园", "坐标系"):
        assert fault in said
    assert not county.exists()


def test_the_dirty_list_can_be_planned_without_its_faulty_rows(tmp_path: Path):
    county = tmp_path / "nanshan.xlsx"
    bundle = tmp_path / "plan.json"
    words = ("--crs", "gcj02", "--drop-faulty", "-o", county)
    assert _jiedui("import", LISTS / "cn_shenzhen_nanshan.csv", *words) == 0
    planned = _jiedui(
        "plan", county, "-o", tmp_path / "plan.xlsx", "--bundle", bundle, "-q"
    )
    assert planned == 0
    assert json.loads(bundle.read_text("utf-8"))["audit"]["hard_findings"] == 0
