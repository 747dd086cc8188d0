"""A few counters in the Prometheus text format, kept by hand."""

import threading
from collections import Counter
from collections.abc import Iterable, Mapping

from api.records import State

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Counts requests since the server began; safe to use from several threads."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, int]] = Counter()
        self._lock = threading.Lock()

    def count_request(self, method: str, status: int) -> None:
        """Count one answered request."""
        known = method in {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"}
        with self._lock:
            self._requests[method if known else "other", status] += 1

    def render(self, plans: Mapping[State, int]) -> str:
        """Return all metrics as text; `plans` is the number of plans by state."""
        with self._lock:
            requests = sorted(self._requests.items())
        served = (
            (f'method="{method}",status="{status}"', number)
            for (method, status), number in requests
        )
        kept = ((f'state="{state}"', number) for state, number in plans.items())
        return "".join(
            (
                _family(
                    "jiedui_http_requests_total", "counter", "Requests served", served
                ),
                _family("jiedui_plans", "gauge", "Plans in the store, by state", kept),
            )
        )


def _family(
    name: str, kind: str, help_: str, samples: Iterable[tuple[str, int]]
) -> str:
    head = f"# HELP {name} {help_}.\n# TYPE {name} {kind}\n"
    return head + "".join(f"{name}{{{labels}}} {n}\n" for labels, n in samples)
