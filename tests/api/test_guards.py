"""Who may ask, how much may be sent, what headers go back."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.guards import is_loopback, refusal
from api.settings import Settings

JSON = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def server(serve: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One server for the module: a request refused leaves nothing behind."""
    folder = tmp_path_factory.mktemp("data")
    with serve(Settings(data_dir=folder, max_upload_mb=1)) as one:
        yield one


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1"]
)
def test_names_of_this_machine_are_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host",
    ["", "0.0.0.0", "10.0.0.1", "127.0.0.1.evil.example", "localhost.evil", "::"],
)
def test_other_names_are_not_loopback(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "10.0.0.1",
        "[bad",
        "evil.example@localhost",
        "localhost/../evil.example",
        "localhost:80:90",
    ],
)
def test_a_host_name_that_is_not_ours_is_refused(server: Any, host: str) -> None:
    answer = server.http.get("/healthz", headers={"host": host})
    assert answer.status_code == 421
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("host", ["localhost:8321", "127.0.0.1", "[::1]:8321"])
def test_our_own_host_names_are_served(server: Any, host: str) -> None:
    assert server.http.get("/healthz", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_another_pages_write_is_refused(
    server: Any, method: str, headers: dict[str, str]
) -> None:
    answer = server.http.request(method, "/api/v1/plans", headers=headers)
    assert answer.status_code == 403
    assert answer.json()["type"] == "urn:jiedui:problem:cross-origin"


def test_our_own_pages_write_is_let_through(server: Any) -> None:
    origin = str(server.http.base_url).rstrip("/")
    headers = {"origin": origin, "sec-fetch-site": "same-origin"}
    answer = server.http.post("/api/v1/plans", headers=headers, json={})
    assert answer.status_code == 422


def test_a_client_on_another_machine_is_refused_whatever_it_says() -> None:
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "client": ("192.0.2.7", 5000),
        "headers": [(b"host", b"localhost")],
    }
    problem = refusal(scope)
    assert problem is not None
    assert problem.status_code == 403


def _endless() -> Iterator[bytes]:
    for _ in range(30):
        yield b"0" * 50_000


def test_an_upload_beyond_the_limit_is_refused_by_its_announced_length(
    server: Any,
) -> None:
    answer = server.http.put("/api/v1/audits", content=b"0" * 1_000_001)
    assert answer.status_code == 413
    assert "1 MB" in answer.json()["detail"]


def test_an_upload_of_several_times_the_limit_still_hears_why(server: Any) -> None:
    answer = server.http.put("/api/v1/audits", content=b"0" * 3_500_000)
    assert answer.status_code == 413


def test_an_upload_beyond_the_limit_is_refused_while_it_streams(server: Any) -> None:
    answer = server.http.put("/api/v1/audits", content=_endless())
    assert answer.status_code == 413
    assert answer.json()["type"] == "urn:jiedui:problem:too-large"


def test_a_multipart_upload_beyond_the_limit_is_refused_while_it_streams(
    server: Any,
) -> None:
    boundary = b'--x\r\nContent-Disposition: form-data; name="workbook"; filename="a"'
    parts = (part for part in (boundary + b"\r\n\r\n", *_endless(), b"\r\n--x--\r\n"))
    headers = {"content-type": "multipart/form-data; boundary=x"}
    answer = server.http.post("/api/v1/counties", content=parts, headers=headers)
    assert answer.status_code == 413


@pytest.mark.parametrize("path", ["/", "/healthz", "/nowhere", "/page/page.js"])
def test_every_answer_carries_the_security_headers(server: Any, path: str) -> None:
    headers = server.http.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers


def test_no_other_origin_is_allowed_to_read(server: Any) -> None:
    answer: httpx.Response = server.http.get(
        "/healthz", headers={"origin": "http://evil.example"}
    )
    assert "access-control-allow-origin" not in answer.headers
