"""What a run has finished, kept so that a killed run can go on from there.

Results are kept as JSON of the nouns, each under a digest of all it was made from: the
county, the policy, the seed, the versions of the parts and the program itself. What
was made from anything else has another key and is never found.
"""

import hashlib
import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from matcher.county import County
from matcher.policy import Policy
from matcher.versions import digest, versions

T = TypeVar("T")
_FORMAT = 1
_PACKAGES = ("matcher", "solvers")


class Store(Protocol):
    """Where texts are kept by key."""

    def find(self, key: str) -> str | None:
        """Return the text kept under a key, None if there is none."""

    def keep(self, key: str, text: str) -> None:
        """Keep a text under a key."""


@dataclass(frozen=True)
class Shelf:
    """The finished results of one job.

    Parameters
    ----------
    store
        Where they are kept; None keeps nothing.
    about
        What everything was made from, as one digest.
    """

    store: Store | None = None
    about: str = ""
    _adapters: dict[type, TypeAdapter[Any]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, store: Store | None, county: County, policy: Policy) -> "Shelf":
        """Return the shelf of a job; without a store it stays empty."""
        if store is None:
            return cls()
        made_from = [_FORMAT, versions(), _program(), digest(county), digest(policy)]
        return cls(store, _hash(made_from))

    def find(self, kind: type[T], *made_from: object) -> T | None:
        """Return a result kept, None if there is none or it cannot be read.

        Parameters
        ----------
        kind
            Type of the result.
        made_from
            What it was made from besides county, policy and program; JSON values.
        """
        if self.store is None:
            return None
        text = self.store.find(self._key(kind, made_from))
        if text is None:
            return None
        try:
            found: T = self._adapter(kind).validate_json(text)
        except ValidationError:
            return None
        return found

    def keep(self, result: object, *made_from: object) -> None:
        """Keep a finished result, named by what it was made from."""
        if self.store is not None:
            kind = type(result)
            text = self._adapter(kind).dump_json(result).decode()
            self.store.keep(self._key(kind, made_from), text)

    def _key(self, kind: type, made_from: tuple[object, ...]) -> str:
        return _hash([self.about, kind.__name__, *made_from])

    def _adapter(self, kind: type) -> TypeAdapter[Any]:
        if kind not in self._adapters:
            self._adapters[kind] = TypeAdapter(kind)
        return self._adapters[kind]


NO_SHELF = Shelf()


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@lru_cache(maxsize=1)
def _program() -> str:
    """Return a digest of the program's own files: a changed rule changes plans."""
    root = Path(__file__).parents[2]
    found = hashlib.sha256()
    for package in _PACKAGES:
        for path in sorted((root / package).rglob("*")):
            if path.suffix in (".py", ".yaml") and path.is_file():
                found.update(path.relative_to(root).as_posix().encode())
                found.update(path.read_bytes())
    return found.hexdigest()
