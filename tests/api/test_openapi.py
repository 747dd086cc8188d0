"""The API's description in the repository is the one the server gives."""

import json
from pathlib import Path
from typing import Any

import pytest

from api.openapi import described, main

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"
ROUTES = {
    ("post", "/api/v1/counties"),
    ("get", "/api/v1/counties/{county_id}"),
    ("delete", "/api/v1/counties/{county_id}"),
    ("get", "/api/v1/template.xlsx"),
    ("post", "/api/v1/plans"),
    ("get", "/api/v1/plans/{plan_id}"),
    ("delete", "/api/v1/plans/{plan_id}"),
    ("get", "/api/v1/plans/{plan_id}/bundle"),
    ("get", "/api/v1/plans/{plan_id}/roster.xlsx"),
    ("get", "/api/v1/plans/{plan_id}/documents.zip"),
    ("get", "/api/v1/plans/{plan_id}/calendars.zip"),
    ("get", "/api/v1/plans/{plan_id}/map.geojson"),
    ("get", "/api/v1/plans/{plan_id}/events"),
    ("get", "/api/v1/plans/{plan_id}/comparison"),
    ("post", "/api/v1/whatifs"),
    ("put", "/api/v1/audits"),
    ("put", "/api/v1/plans/{plan_id}/delivery"),
    ("post", "/api/v1/merges"),
    ("get", "/api/v1/policies"),
    ("get", "/api/v1/policies/{name}"),
    ("get", "/healthz"),
    ("get", "/readyz"),
    ("get", "/metrics"),
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return described()


def test_the_kept_description_is_up_to_date(document: dict[str, Any]) -> None:
    kept = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    assert kept == document, "run: python -m api.openapi docs/openapi.json"


def test_every_promised_route_is_described(document: dict[str, Any]) -> None:
    described_routes = {
        (method, path) for path, item in document["paths"].items() for method in item
    }
    assert described_routes >= ROUTES


def test_every_operation_has_a_summary_and_the_problem_answer(
    document: dict[str, Any],
) -> None:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            assert operation["summary"], (method, path)
            problem = operation["responses"]["default"]["content"]
            assert set(problem) == {"application/problem+json"}, (method, path)


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    text = json.dumps(document)
    known = {
        f"#/components/schemas/{name}" for name in document["components"]["schemas"]
    }
    used = {part.split('"', 1)[0] for part in text.split('"$ref": "')[1:]}
    assert used <= known


def test_the_writer_writes_the_same_twice(tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    assert main([str(first)]) == main([str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    assert main([]) == 2


def test_a_running_server_gives_its_description(server: Any) -> None:
    assert server.http.get("/api/v1/openapi.json").json()["openapi"] >= "3.1"


def test_pages_that_would_load_from_the_network_are_off(server: Any) -> None:
    assert server.http.get("/docs").status_code == 404
    assert server.http.get("/redoc").status_code == 404
