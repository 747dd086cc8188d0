"""What the service answers has the shape of the bundle."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from api.shapes import as_json
from matcher import io
from matcher.county import County, Lesson
from matcher.plan import Cover, Observed, PairingPlan, Plan, RotationPlan, Status, Visit
from matcher.presets import load_policy, preset_names


def test_a_plan_has_the_shape_it_has_in_a_bundle(tiny: County, tmp_path: Path) -> None:
    visit = Visit(
        id="V1",
        teacher="T1",
        home="R1",
        host="S1",
        date=dt.date(2026, 10, 12),
        depart="07:10",
        back="12:30",
        basis="timetable",
        cover_basis="timetable",
        lessons=(Observed(1, "一1", "语文", "T9"),),
        covers=(Cover(2, "三1", "语文", ""),),
    )
    plan = Plan(
        county=tiny.model_copy(
            update={"lessons": (Lesson("S1", "一1", "语文", "T9", 1, 1),)}
        ),
        policy=load_policy("default"),
        pairing=PairingPlan(status=Status.UNKNOWN),
        rotation=RotationPlan(status=Status.FEASIBLE, visits=(visit,)),
    )
    path = tmp_path / "plan.json"
    io.write_plan(plan, path)
    assert as_json(plan) == json.loads(path.read_bytes())


def test_every_policy_served_can_be_sent_back(server: Any) -> None:
    for name in preset_names():
        policy = server.http.get(f"/api/v1/policies/{name}").json()
        assert set(policy["title"]) == {"zh", "en"}
        asked = {"county": "none", "policy": policy}
        answer = server.http.post("/api/v1/plans", json=asked)
        assert [f["where"] for f in answer.json()["faults"]] == ["body.county"]


def test_the_list_of_policies_names_every_preset(server: Any) -> None:
    lines = server.http.get("/api/v1/policies").json()
    assert tuple(line["name"] for line in lines) == preset_names()
