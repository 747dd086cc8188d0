"""Plans from asking to fetching, made by real worker processes."""

import json
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from api.app import held_store
from api.records import State
from api.settings import Settings
from matcher import io
from matcher.audit import audit_plan
from matcher.county import County, School, Stage
from matcher.presets import load_policy

Serve = Callable[[Settings], Any]


@pytest.fixture(scope="module")
def finished(
    serve: Serve, workbook: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Any, str]]:
    """One server with one finished plan, for the tests that only read."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"), workers_per_solve=1)
    with serve(settings) as server:
        plan_id = server.ask(server.county(workbook))
        assert server.wait(plan_id)["state"] == "done"
        yield server, plan_id


def _get(finished: tuple[Any, str], part: str, **query: str) -> Any:
    server, plan_id = finished
    answer = server.http.get(f"/api/v1/plans/{plan_id}{part}", params=query)
    assert answer.status_code == 200, answer.text
    return answer


def _worker(server: Any, plan_id: str) -> int:
    """Return the process id of the worker that makes a plan, once there is one."""
    server.wait(plan_id, "running")
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if found := multiprocessing.active_children():
            assert found[0].pid is not None
            return found[0].pid
        time.sleep(0.01)
    raise AssertionError("no worker process")


# ---- a plan that is done


def test_a_finished_plan_shows_its_outcome_in_short(finished: tuple[Any, str]) -> None:
    body = _get(finished, "").json()
    outcome = body["outcome"]
    assert body["state"] == "done"
    assert outcome["pairing_status"] == "optimal"
    assert outcome["hard_findings"] == 0
    assert outcome["unpaired"] == 0
    goals = {goal["name"]: goal for goal in outcome["goals"]}
    assert goals["unpaired"]["value"] == goals["unpaired"]["bound"] == 0
    assert goals["unpaired"]["label_zh"] == "未结对受援学校"
    assert body["started"] <= body["ended"]


def test_the_bundle_is_a_plan_that_passes_the_audit(
    finished: tuple[Any, str], tiny: County, tmp_path: Path
) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(_get(finished, "/bundle").content)
    plan = io.read_plan(path)
    pairs = {
        (c.support, r.school) for c in plan.pairing.consortia for r in c.recipients
    }
    assert {recipient for _, recipient in pairs} == {"R1", "R2", "R3"}
    assert audit_plan(plan).clean
    assert [s.code for s in plan.county.schools] == [s.code for s in tiny.schools]


def test_the_links_lead_to_what_they_say(finished: tuple[Any, str]) -> None:
    server, _ = finished
    links = _get(finished, "").json()["links"]
    files = {"bundle", "roster", "documents", "calendars", "map"}
    assert set(links) == {"self", "events"} | files
    types = {name: server.http.get(path) for name, path in links.items()}
    assert all(answer.status_code == 200 for answer in types.values())
    assert types["events"].headers["content-type"].startswith("text/event-stream")
    assert types["map"].headers["content-type"] == "application/geo+json"


def test_the_roster_is_a_workbook(finished: tuple[Any, str]) -> None:
    content = _get(finished, "/roster.xlsx", lang="zh").content
    with ZipFile(BytesIO(content)) as archive:
        assert "结对名单" in archive.read("xl/workbook.xml").decode()


def test_the_documents_are_the_report_and_the_agreements(
    finished: tuple[Any, str],
) -> None:
    content = _get(finished, "/documents.zip", lang="zh").content
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        assert names[0] == "核对报告.docx"
        assert len(names) > 1
        assert all(archive.read(name).startswith(b"PK") for name in names)


def test_the_calendars_are_one_for_the_bureau_and_one_for_each_school(
    finished: tuple[Any, str],
) -> None:
    packed = [_get(finished, "/calendars.zip", lang="en").content for _ in range(2)]
    assert packed[0] == packed[1]
    with ZipFile(BytesIO(packed[0])) as archive:
        first, *others = archive.namelist()
        assert first == "education bureau.ics"
        for name in (first, *others):
            assert archive.read(name).startswith(b"BEGIN:VCALENDAR\r\n")


def test_the_short_form_counts_the_activities(finished: tuple[Any, str]) -> None:
    outcome = _get(finished, "").json()["outcome"]
    bundle = _get(finished, "/bundle").json()
    counted = outcome["activities"]
    assert counted["papers"] == len(bundle["rotation"]["papers"])
    assert counted["sync_lines"] == len(bundle["rotation"]["sync_classes"])


def test_the_map_holds_every_placed_school(finished: tuple[Any, str]) -> None:
    layer = _get(finished, "/map.geojson").json()
    kinds = [feature["geometry"]["type"] for feature in layer["features"]]
    assert kinds.count("Point") == 5
    assert kinds.count("LineString") == 3


def _events(text: str) -> list[tuple[int, str, Any]]:
    events = []
    for block in text.replace("\r\n", "\n").strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n"))
        if "data" in fields:
            data = json.loads(fields["data"])
            events.append((int(fields["id"]), fields["event"], data))
    return events


def test_the_events_tell_the_whole_story_in_order(finished: tuple[Any, str]) -> None:
    events = _events(_get(finished, "/events").text)
    assert [number for number, _, _ in events] == list(range(1, len(events) + 1))
    states = [data["state"] for _, kind, data in events if kind == "state"]
    assert states == ["running", "done"]
    stages = [data["stage"] for _, kind, data in events if kind == "progress"]
    assert stages
    assert stages[-1] == "audit"


def test_the_events_resume_after_the_last_one_seen(finished: tuple[Any, str]) -> None:
    server, plan_id = finished
    everything = _events(_get(finished, "/events").text)
    address = f"/api/v1/plans/{plan_id}/events"
    rest = server.http.get(address, headers={"last-event-id": "1"})
    assert _events(rest.text) == everything[1:]
    nothing = server.http.get(
        address, headers={"last-event-id": str(everything[-1][0])}
    )
    assert nothing.status_code == 204
    beyond = server.http.get(address, headers={"last-event-id": "9" * 30})
    assert beyond.status_code == 204


def test_stopping_a_finished_plan_changes_nothing(finished: tuple[Any, str]) -> None:
    server, plan_id = finished
    before = server.plan(plan_id)
    answer = server.http.delete(f"/api/v1/plans/{plan_id}")
    assert answer.status_code == 202
    assert answer.json() == before


def test_a_posted_bundle_is_judged_anew(finished: tuple[Any, str]) -> None:
    server, _ = finished
    bundle = _get(finished, "/bundle").json()
    clean = server.http.put("/api/v1/audits", json=bundle)
    assert clean.status_code == 200
    assert clean.json()["hard_findings"] == 0
    recipient = bundle["pairing"]["consortia"][0]["recipients"].pop()
    broken = server.http.put("/api/v1/audits", json=bundle)
    assert broken.json()["hard_findings"] > 0
    assert "pair.coverage" in {f["rule"] for f in broken.json()["findings"]}
    assert recipient["school"] in broken.text


def test_a_bundle_can_be_uploaded_as_a_county(
    finished: tuple[Any, str], tmp_path: Path
) -> None:
    server, _ = finished
    path = tmp_path / "plan.json"
    path.write_bytes(_get(finished, "/bundle").content)
    answer = server.upload(path)
    assert answer.status_code == 201, answer.text
    assert answer.json()["counts"]["schools"] == 5


def test_what_is_no_bundle_is_not_judged(server: Any) -> None:
    for content in (b"", b"[]", b'{"county": {}}', b"\xff\xfe"):
        answer = server.http.put("/api/v1/audits", content=content)
        assert answer.status_code == 422, answer.text
        assert answer.json()["faults"]
        assert "jiedui-" not in answer.text


def test_the_counters_count(finished: tuple[Any, str]) -> None:
    server, _ = finished
    text = server.http.get("/metrics").text
    assert 'jiedui_plans{state="done"} 1' in text
    assert 'jiedui_http_requests_total{method="POST",status="202"} 1' in text
    assert "# TYPE jiedui_http_requests_total counter" in text


# ---- what is asked


def test_a_plan_starts_from_an_earlier_one_and_counts_the_changes(
    finished: tuple[Any, str],
) -> None:
    server, plan_id = finished
    county = server.plan(plan_id)["county"]
    again = server.ask(county, start=plan_id, only="pairing", seed=7)
    body = server.wait(again)
    goals = {goal["name"]: goal["value"] for goal in body["outcome"]["goals"]}
    assert goals["changes"] == 0
    assert body["start"] == plan_id
    assert body["seed"] == 7
    assert body["outcome"]["rotation_status"] == "not_planned"


def test_a_bureaus_own_policy_can_be_sent_whole(finished: tuple[Any, str]) -> None:
    server, plan_id = finished
    county = server.plan(plan_id)["county"]
    policy = server.http.get("/api/v1/policies/default").json() | {"name": "our-own"}
    asked = server.ask(county, policy=policy, only="pairing")
    body = server.wait(asked)
    assert body["policy"] == "our-own"
    assert body["state"] == "done"


def test_a_what_if_shows_what_an_edit_does(finished: tuple[Any, str]) -> None:
    server, plan_id = finished
    asked = {"plan": plan_id, "edits": ["close=R1"], "only": "pairing"}
    answer = server.http.post("/api/v1/whatifs", json=asked)
    assert answer.status_code == 202, answer.text
    body = server.wait(answer.headers["location"].rsplit("/", 1)[1])
    assert body["state"] == "done"
    assert body["edits"] == ["close=R1"]
    assert body["start"] == plan_id
    comparison = server.http.get(body["links"]["comparison"]).json()
    assert [pair["recipient"] for pair in comparison["pairs"]] == ["R1"]
    bundle = server.http.get(body["links"]["bundle"]).json()
    assert "R1" not in {school["code"] for school in bundle["county"]["schools"]}


def test_a_what_if_of_a_what_if_keeps_the_edits_before(
    finished: tuple[Any, str],
) -> None:
    server, plan_id = finished
    for edit in ("close=R1", "close=R2"):
        asked = {"plan": plan_id, "edits": [edit], "only": "pairing"}
        answer = server.http.post("/api/v1/whatifs", json=asked)
        plan_id = answer.json()["id"]
        assert server.wait(plan_id)["state"] == "done"
    bundle = server.http.get(f"/api/v1/plans/{plan_id}/bundle").json()
    codes = {school["code"] for school in bundle["county"]["schools"]}
    assert codes == {"S1", "S2", "R3"}


def test_every_fault_of_a_what_if_is_named(finished: tuple[Any, str]) -> None:
    server, plan_id = finished
    edits = ["burn=S1", "close=nowhere", "set=travel.max_one_way_m=-1"]
    asked = {"plan": plan_id, "edits": edits}
    answer = server.http.post("/api/v1/whatifs", json=asked)
    assert answer.status_code == 422
    assert len(answer.json()["faults"]) == 3


def test_a_plan_that_started_from_none_has_no_comparison(
    finished: tuple[Any, str],
) -> None:
    server, plan_id = finished
    answer = server.http.get(f"/api/v1/plans/{plan_id}/comparison")
    assert answer.status_code == 404


# ---- ends that are not "done"


def test_a_plan_that_is_stopped_keeps_its_best(server: Any, workbook: Path) -> None:
    plan_id = server.ask(server.county(workbook), time_limit_s=600)
    _worker(server, plan_id)
    answer = server.http.delete(f"/api/v1/plans/{plan_id}")
    assert answer.status_code == 202
    assert answer.json()["state"] in ("stopping", "stopped")
    body = server.wait(plan_id)
    assert body["state"] == "stopped"
    assert body["outcome"] is not None
    bundle = server.http.get(body["links"]["bundle"]).json()
    assert bundle["meta"]["stopped"] is True


def test_a_waiting_plan_that_is_stopped_never_begins(
    server: Any, workbook: Path
) -> None:
    county = server.county(workbook)
    first, second = server.ask(county), server.ask(county)
    assert server.http.delete(f"/api/v1/plans/{second}").json()["state"] == "stopped"
    assert server.wait(first)["state"] == "done"
    body = server.plan(second)
    assert body["started"] is None
    assert body["outcome"] is None
    answer = server.http.get(f"/api/v1/plans/{second}/bundle")
    assert answer.status_code == 409
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems")
def test_a_killed_worker_fails_its_plan_and_no_other(
    server: Any, workbook: Path
) -> None:
    county = server.county(workbook)
    first, second = server.ask(county), server.ask(county, only="pairing")
    os.kill(_worker(server, first), signal.SIGKILL)
    body = server.wait(first)
    assert body["state"] == "failed"
    assert "9" in body["message_zh"]
    assert body["ended"] is not None
    assert server.wait(second)["state"] == "done"
    assert server.http.get("/readyz").status_code == 200


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems")
def test_a_worker_killed_before_it_has_read_a_large_county_frees_its_slot(
    server: Any, tiny: County, tmp_path: Path
) -> None:
    # More than a pipe holds: the server would still be writing it.
    far = tuple(
        School(code=f"X{number:04}", name=f"远山第{number}教学点", stage=Stage.PRIMARY)
        for number in range(900)
    )
    path = tmp_path / "county.xlsx"
    io.write_county(tiny.model_copy(update={"schools": tiny.schools + far}), path)
    plan = server.ask(server.county(path), only="pairing")
    os.kill(_worker(server, plan), signal.SIGKILL)
    assert server.wait(plan)["state"] == "failed"
    assert server.http.get("/readyz").status_code == 200


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX systems")
def test_a_worker_out_of_memory_fails_its_plan(
    serve: Serve, workbook: Path, tmp_path: Path
) -> None:
    with serve(Settings(data_dir=tmp_path, memory_limit_mb=64)) as server:
        body = server.wait(server.ask(server.county(workbook)))
    assert body["state"] == "failed"
    assert body["message_zh"]


def test_a_full_queue_is_refused_with_a_time_to_come_back(
    serve: Serve, workbook: Path, tmp_path: Path
) -> None:
    with serve(Settings(data_dir=tmp_path, max_queued=1)) as server:
        county = server.county(workbook)
        server.wait(server.ask(county), "running")
        server.ask(county)
        asked = {"county": county}
        answer = server.http.post("/api/v1/plans", json=asked)
        assert answer.status_code == 503
        assert answer.headers["retry-after"]


def test_erasing_a_county_ends_its_plans_at_once(server: Any, workbook: Path) -> None:
    county = server.county(workbook)
    plan_id = server.ask(county, time_limit_s=600)
    _worker(server, plan_id)
    assert server.http.delete(f"/api/v1/counties/{county}").status_code == 204
    assert server.http.get(f"/api/v1/plans/{plan_id}").status_code == 404
    end = time.monotonic() + 30
    while multiprocessing.active_children() and time.monotonic() < end:
        time.sleep(0.05)
    assert not multiprocessing.active_children()


def test_a_server_that_ends_lets_its_solves_hand_over_their_best(
    serve: Serve, workbook: Path, tmp_path: Path
) -> None:
    settings = Settings(data_dir=tmp_path, shutdown_grace_s=60)
    with serve(settings) as server:
        plan_id = server.ask(server.county(workbook), time_limit_s=600)
        _worker(server, plan_id)
    assert not multiprocessing.active_children()
    with held_store(settings) as store:
        plan = store.plan(plan_id)
        assert plan is not None
        assert plan.state is State.STOPPED
        assert store.bundle(plan_id) is not None


def test_a_restarted_server_settles_what_the_last_one_left(
    serve: Serve, tiny: County, tmp_path: Path
) -> None:
    settings = Settings(data_dir=tmp_path)
    asked = {
        "policy": load_policy("default").model_dump_json(),
        "time_limit_s": 20,
        "gap": 0,
        "seed": 0,
        "only": "pairing",
        "start": None,
        "edits": [],
    }
    with held_store(settings) as store:
        county = store.add_county(
            tiny.model_dump_json().encode(), name="", counts={}, warnings=[]
        )
        orphan, waiting = (
            store.add_plan(county.id, request=asked, policy="default").id
            for _ in range(2)
        )
        store.move(orphan, State.RUNNING, expected=(State.QUEUED,))
    with serve(settings) as server:
        body = server.plan(orphan)
        assert body["state"] == "interrupted"
        assert body["message_zh"]
        assert server.wait(waiting)["state"] == "done"
