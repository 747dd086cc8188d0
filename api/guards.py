"""What every request passes: who may ask, how much may be sent, what headers go back.

There are no accounts yet, so only this machine may ask, by its own name, and only
pages of this server may change anything.
"""

import ipaddress
import re
from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import Problem, internal
from matcher.text import Text

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_HOST = re.compile(r"(?:\[([0-9A-Fa-f:.]+)\]|([\w.-]+))(?::\d{1,5})?", re.ASCII)
"""A ``Host`` header, to the letter: a lenient reading could be talked into ours."""
_DRAINED_LIMITS = 4
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    "Cache-Control": "no-store",
}


def is_loopback(host: str) -> bool:
    """Return whether a host name or address means this machine."""
    if host.lower() in LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refusal(scope: Scope) -> Problem | None:
    """Return why a request is not served at all, or None.

    The client must be this machine; the ``Host`` header must name it (against DNS
    rebinding); a request that changes something must not come from another origin.
    """
    headers = Headers(scope=scope)
    client = scope.get("client")
    if client and not is_loopback(client[0]):
        return Problem(
            403,
            "not-local",
            title=Text("仅限本机访问", "served to this machine only"),
        )
    host = headers.get("host", "")
    if not is_loopback(_hostname(host)):
        return Problem(
            421,
            "wrong-host",
            title=Text("主机名不对", "wrong host name"),
            detail=Text(
                "请用 http://localhost 或 http://127.0.0.1 打开",
                "use http://localhost or http://127.0.0.1",
            ),
        )
    if scope["method"] not in _SAFE_METHODS and _is_foreign(headers, scope):
        return Problem(
            403,
            "cross-origin",
            title=Text("拒绝来自其他网页的请求", "cross-origin request refused"),
        )
    return None


def _hostname(host: str) -> str:
    found = _HOST.fullmatch(host)
    return (found[1] or found[2]) if found else ""


def _is_foreign(headers: Headers, scope: Scope) -> bool:
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return True
    origin = headers.get("origin")
    return origin is not None and origin != f"{scope['scheme']}://{headers['host']}"


def too_large(limit: int) -> Problem:
    """Return the problem 413 naming the limit in bytes."""
    size = f"{limit / 1_000_000:g} MB"
    return Problem(
        413,
        "too-large",
        title=Text("内容过大", "content too large"),
        detail=Text(
            f"上限 {size}；可分拆文件，或调高 JIEDUI_MAX_UPLOAD_MB",
            f"the limit is {size}; split the file or raise JIEDUI_MAX_UPLOAD_MB",
        ),
        headers={"Connection": "close"},
    )


class Guard:
    """ASGI middleware: refusals, body limit while streaming, headers, 500s.

    Parameters
    ----------
    app
        The application within.
    max_body_bytes
        Largest body; counted as it arrives, so a false Content-Length helps nobody.
    count
        Called with method and status of every answer.
    """

    def __init__(
        self, app: ASGIApp, *, max_body_bytes: int, count: Callable[[str, int], None]
    ) -> None:
        self._app = app
        self._limit = max_body_bytes
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in _SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
                self._count(scope["method"], message["status"])
            await send(message)

        problem = refusal(scope)
        if problem is None and self._announced(scope) > self._limit:
            await _drain(receive, _DRAINED_LIMITS * self._limit)
            problem = too_large(self._limit)
        if problem is None:
            try:
                await self._app(scope, self._limited(receive), sending)
            except Exception as error:
                problem = error if isinstance(error, Problem) else internal(error)
        if problem is not None and not begun:
            language = Headers(scope=scope).get("accept-language", "")
            await problem.response(language)(scope, receive, sending)

    def _announced(self, scope: Scope) -> int:
        length = Headers(scope=scope).get("content-length", "")
        return int(length) if length.isdecimal() else 0

    def _limited(self, receive: Receive) -> Receive:
        received = 0

        async def receiving() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._limit:
                if message.get("more_body"):
                    await _drain(receive, _DRAINED_LIMITS * self._limit)
                raise too_large(self._limit)
            return message

        return receiving


async def _drain(receive: Receive, most: int) -> None:
    """Discard what a client still sends, up to `most` bytes.

    A connection closed on a client that is still sending would lose the answer.
    """
    while most > 0:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body"):
            return
        most -= len(message.get("body", b""))
