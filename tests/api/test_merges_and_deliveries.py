"""Policies merged and deeds judged over HTTP as on the command line."""

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def plan_id(server: Any, workbook: Path) -> Any:
    """A finished pairing of the tiny county."""
    asked = server.ask(server.county(workbook), only="pairing")
    server.wait(asked, "done")
    return asked


def test_two_presets_come_back_as_one_policy_that_can_be_planned(server: Any) -> None:
    asked = {"policies": ["default", "fengjie-2014"]}
    merged = server.http.post("/api/v1/merges", json=asked).json()
    assert merged["conflicts"] == []
    assert merged["policy"]["name"] == "default-and-fengjie-2014"
    plan = {"county": "none", "policy": merged["policy"]}
    answer = server.http.post("/api/v1/plans", json=plan)
    assert [f["where"] for f in answer.json()["faults"]] == ["body.county"]


def test_presets_that_contradict_say_why(server: Any) -> None:
    asked = {"policies": ["fuhai", "yuyao-merged"]}
    merged = server.http.post("/api/v1/merges", json=asked).json()
    assert merged["policy"] is None
    assert merged["conflicts"][0]["parameter"] == "mode"
    assert set(merged["conflicts"][0]["why"]) == {"zh", "en"}


def test_an_unknown_preset_is_not_found(server: Any) -> None:
    asked = {"policies": ["default", "nobody"]}
    assert server.http.post("/api/v1/merges", json=asked).status_code == 404


def test_what_was_done_is_judged_on_a_day(server: Any, plan_id: str) -> None:
    place = f"/api/v1/plans/{plan_id}/delivery?as_of=2026-11-01"
    told = server.http.put(place, json={"deeds": []}).json()
    assert told["as_of"] == "2026-11-01"
    assert set(told) >= {"clauses", "owed", "heads", "failures", "audit"}


@pytest.mark.parametrize(
    ("deed", "where"),
    [
        ({"kind": "visit", "id": "nothing"}, "deeds.0"),
        ({"kind": "visit", "host": "nowhere"}, "deeds.0.teacher"),
        ({"kind": "mentor", "teacher": "x", "apprentice": "y"}, "deeds.0.teacher"),
        ({"kind": "event", "host": ""}, "deeds.0.host"),
        ({"kind": "paper"}, "deeds.0"),
    ],
)
def test_a_deed_of_nobody_is_a_fault(
    server: Any, plan_id: str, deed: dict[str, Any], where: str
) -> None:
    place = f"/api/v1/plans/{plan_id}/delivery"
    answer = server.http.put(place, json={"deeds": [deed]})
    assert answer.status_code == 422
    assert where in [fault["where"] for fault in answer.json()["faults"]]
