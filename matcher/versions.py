"""What made a plan: versions of the parts, digests of the inputs."""

import datetime as dt
import hashlib
import json
import platform
from importlib import metadata

from pydantic import BaseModel

_PARTS = ("jiedui", "ortools", "numpy", "scipy", "networkx", "pydantic", "geopy")


def versions() -> dict[str, str]:
    """Return the versions of Python and of the parts a plan depends on.

    A part that is not installed as a distribution is named "unknown", so that a
    run from a bare source tree still says so in its plan.
    """
    return {"python": platform.python_version()} | {p: _version(p) for p in _PARTS}


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "unknown"


def digest(noun: BaseModel) -> str:
    """Return the SHA-256 of a noun's canonical JSON, as 64 hexadecimal digits.

    Canonical means keys sorted, sets sorted, whole numbers without a point, no
    spaces: equal nouns have equal digests in every process and on every machine.

    Examples
    --------
    >>> from matcher.county import Subject
    >>> digest(Subject(code="语文")) == digest(Subject(code="语文", name_en=""))
    True
    """
    text = json.dumps(
        _whole(noun.model_dump(mode="python")),
        default=_plain,
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(text.encode()).hexdigest()


def _whole(value: object) -> object:
    # 0 and 0.0 are equal in Python and would otherwise differ in JSON.
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _plain(value: object) -> object:
    if isinstance(value, frozenset | set):
        return sorted(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"value: no canonical JSON for {type(value).__name__}")
