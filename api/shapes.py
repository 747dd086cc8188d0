"""Nouns as JSON, in the shape of the bundle: named tuples are objects.

Pydantic writes a named tuple as an array; a bundle writes it as an object, but for
the rows of the county's two big tables. The service answers in one shape, the
bundle's, and its description says so.
"""

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel

from matcher.county import Distance, Lesson
from matcher.plan import Cover, Observed, StandingCover
from matcher.text import Text

_OBJECTS = (Text, Observed, Cover, StandingCover)


def as_json(value: Any) -> Any:
    """Return a noun, or what a noun holds, as JSON values."""
    if isinstance(value, BaseModel):
        return {
            name: as_json(getattr(value, name)) for name in type(value).model_fields
        }
    if isinstance(value, Lesson | Distance):
        return list(value)
    if isinstance(value, _OBJECTS):
        return {_outside(name): as_json(v) for name, v in value._asdict().items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(as_json(item) for item in value)
    if isinstance(value, tuple | list):
        return [as_json(item) for item in value]
    return value


def name_items(schemas: dict[str, Any]) -> None:
    """Describe the named tuples among OpenAPI `schemas` as objects, in place."""
    for noun in _OBJECTS:
        if array := schemas.get(noun.__name__):
            fields = [_outside(name) for name in noun._fields]
            items = array["prefixItems"]
            schemas[noun.__name__] = {
                "type": "object",
                "title": noun.__name__,
                "properties": dict(zip(fields, items, strict=True)),
                "required": fields,
            }


def _outside(name: str) -> str:
    """Return a field's name outside of Python, which cannot call one `class`."""
    return name.rstrip("_")
