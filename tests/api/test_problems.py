"""Every error is a problem document and tells nothing it should not."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from api.settings import Settings


def _problem(answer: Any, status: int) -> Any:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["type"].startswith("urn:jiedui:problem:")
    assert body["title_zh"]
    assert body["title_en"]
    return body


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/page/nothing.js",
        "/page/../settings.py",
        "/api/v1/counties/none",
        "/api/v1/plans/none",
        "/api/v1/plans/none/bundle",
        "/api/v1/plans/none/events",
        "/api/v1/policies/none",
        "/api/v1/policies/..%2Fdefault",
    ],
)
def test_what_is_not_there_is_a_problem_404(server: Any, path: str) -> None:
    _problem(server.http.get(path), 404)


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/api/v1/audits"), ("POST", "/healthz"), ("PATCH", "/api/v1/plans/x")],
)
def test_a_wrong_method_is_a_problem_405(server: Any, method: str, path: str) -> None:
    answer = server.http.request(method, path)
    _problem(answer, 405)
    assert answer.headers["allow"]


def test_all_faults_of_a_request_come_at_once(server: Any) -> None:
    asked = {"time_limit_s": -1, "gap": 2, "only": "x", "unknown": 1}
    body = _problem(server.http.post("/api/v1/plans", json=asked), 422)
    where = {fault["where"] for fault in body["faults"]}
    assert where == {
        "body.county",
        "body.time_limit_s",
        "body.gap",
        "body.only",
        "body.unknown",
    }
    assert all(fault["remedy_zh"] for fault in body["faults"])


def test_all_unknown_names_of_a_request_come_at_once(server: Any) -> None:
    asked = {"county": "c", "policy": "p", "start": "s", "time_limit_s": 1e6}
    body = _problem(server.http.post("/api/v1/plans", json=asked), 422)
    where = [fault["where"] for fault in body["faults"]]
    assert where == ["body.county", "body.policy", "body.time_limit_s", "body.start"]
    assert "default" in body["faults"][1]["expected_zh"]


def test_a_policy_name_is_never_taken_as_a_path(server: Any, tmp_path: Any) -> None:
    path = tmp_path / "policy.yaml"
    path.write_text("name: x", encoding="utf-8")
    asked = {"county": "c", "policy": str(path)}
    body = _problem(server.http.post("/api/v1/plans", json=asked), 422)
    assert "request.policy.unknown" in {fault["code"] for fault in body["faults"]}


def test_text_that_is_not_json_is_a_problem_422(server: Any) -> None:
    headers = {"content-type": "application/json"}
    answer = server.http.post("/api/v1/plans", content=b"{", headers=headers)
    body = _problem(answer, 422)
    assert body["faults"][0]["expected_zh"] == "须为合法的 JSON"


def test_a_number_that_json_does_not_know_is_refused(server: Any) -> None:
    headers = {"content-type": "application/json"}
    content = b'{"county": "c", "time_limit_s": NaN}'
    _problem(server.http.post("/api/v1/plans", content=content, headers=headers), 422)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("", "没有此方案"),
        ("zh-CN,en;q=0.5", "没有此方案"),
        ("en-GB,zh", "no such plan"),
    ],
)
def test_the_title_follows_the_language_asked_for(
    server: Any, language: str, title: str
) -> None:
    headers = {"accept-language": language}
    answer = server.http.get("/api/v1/plans/none", headers=headers)
    assert answer.json()["title"] == title


def test_an_internal_error_shows_and_logs_a_number_but_no_contents(
    serve: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # No retention: nothing else touches the database while it is being broken.
    with serve(Settings(data_dir=tmp_path, retention_days=0)) as server:
        with closing(sqlite3.connect(server.settings.database_path)) as link:
            link.execute("DROP TABLE counties")
        with caplog.at_level(logging.ERROR):
            answer = server.http.get("/api/v1/counties/secret-name")
    body = _problem(answer, 500)
    assert "sqlite" not in answer.text.lower()
    assert body["incident"] in caplog.text
    assert "secret-name" not in caplog.text


def test_half_a_character_in_a_request_is_a_fault_not_a_crash(server: Any) -> None:
    half = rb"\ud800"
    for path, body in (
        ("plans", b'{"county": "%s"}' % half),
        ("whatifs", b'{"plan": "x", "edits": ["close=%s"]}' % half),
    ):
        headers = {"content-type": "application/json"}
        answer = server.http.post(f"/api/v1/{path}", content=body, headers=headers)
        faults = _problem(answer, 422)["faults"]
        assert [fault["code"] for fault in faults] == ["request.text_not_unicode"]
    answer = server.http.put(
        "/api/v1/audits",
        content=b'{"schema_version": 1, "county": {"name": "%s"}}' % half,
    )
    assert _problem(answer, 422)["faults"][0]["code"] == "bundle.json"
