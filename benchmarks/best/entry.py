"""The table of best known plans: what an entry holds, how it is written and read.

The file is JSON: ``{"format": 1, "scale": 27720, "entries": {KEY: ENTRY}}`` with KEY
``NAME@SEED``. An ENTRY holds

==============  ======================================================================
policy          name of the policy, as of `benchmarks run`
digest          fingerprint of the integers of the instance (`benchmarks.instance`)
goals           names of the goals, most important first
value           value of each goal under the plan
bound           bound of each goal, given the values of those before it
certified       what the certificate proves of it, at most `bound`
plan            packed: support row of each recipient row, -1 if left out
certificate     one object a goal: `unit` and `prices` (packed; times `unit` they are
                multiples of 1 / SCALE, one a recipient row) and `earlier` (multipliers
                of the goals before, multiples of 1 / SCALE)
method, version who found the plan
date            of the record, YYYY-MM-DD
==============  ======================================================================

*Packed* is a list of whole numbers or, to keep the file small, a string: base64 of
zlib of the list in JSON. `bound` may be above what the certificate proves where an
integer master closed the gap; `verify --prove` closes it again with another solver.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.best.certificate import SCALE
from matcher.io import replacing

FORMAT = 1
TABLE = Path(__file__).parents[1] / "best_known.json"
_SHORT = 40
_MOST = 2**62


class EntryError(ValueError):
    """An entry, or a file of them, that cannot be read; says what and where."""


@dataclass(frozen=True, slots=True)
class Prices:
    """The certificate of one goal.

    Parameters
    ----------
    unit
        Prices are multiples of `unit` / SCALE.
    prices
        One a recipient row, in units.
    earlier
        Multipliers of the goals before, in 1 / SCALE.
    """

    unit: int
    prices: tuple[int, ...]
    earlier: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The best known plan of one instance; see the module for the fields."""

    policy: str
    digest: str
    goals: tuple[str, ...]
    value: tuple[int, ...]
    bound: tuple[int, ...]
    certified: tuple[int, ...]
    plan: tuple[int, ...]
    certificate: tuple[Prices, ...]
    method: str
    version: str
    date: str


def read_table(path: Path = TABLE) -> dict[str, Entry]:
    """Return entries by key; {} if there is no file.

    Raises
    ------
    EntryError
        If the file is something else.
    """
    if not path.exists():
        return {}
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        if whole["format"] != FORMAT or whole["scale"] != SCALE:
            raise EntryError(f"{path.name}: format {FORMAT}, scale {SCALE} expected")
        found = dict(whole["entries"])
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, EntryError):
            raise
        raise EntryError(
            f"{path.name}: 不是最优已知表 / not a table of plans"
        ) from error
    return {key: entry_of(key, data) for key, data in found.items()}


def write_table(entries: Mapping[str, Entry], path: Path = TABLE) -> None:
    """Write entries, one a line, sorted by key."""
    lines = [
        f"  {json.dumps(key)}: {json.dumps(as_data(entry), separators=(',', ':'))}"
        for key, entry in sorted(entries.items())
    ]
    head = f'{{"format": {FORMAT}, "scale": {SCALE}, "entries": {{\n'
    with replacing(path) as beside:
        beside.write_text(head + ",\n".join(lines) + "\n}}\n", encoding="utf-8")


def as_data(entry: Entry) -> dict[str, Any]:
    """Return an entry as JSON data."""
    return {
        "policy": entry.policy,
        "digest": entry.digest,
        "goals": list(entry.goals),
        "value": list(entry.value),
        "bound": list(entry.bound),
        "certified": list(entry.certified),
        "plan": pack(entry.plan),
        "certificate": [
            {
                "unit": one.unit,
                "prices": pack(one.prices),
                "earlier": list(one.earlier),
            }
            for one in entry.certificate
        ],
        "method": entry.method,
        "version": entry.version,
        "date": entry.date,
    }


def entry_of(key: str, data: Any) -> Entry:
    """Return an entry from JSON data.

    Raises
    ------
    EntryError
        If a field is missing or has another type; the message names key and field.
    """
    field = "policy"
    try:
        texts: dict[str, Any] = {}
        for field in ("policy", "digest", "method", "version", "date"):
            texts[field] = data[field]
            if not isinstance(texts[field], str):
                raise TypeError
        field = "goals"
        goals = tuple(str(name) for name in data[field])
        numbers: dict[str, Any] = {}
        for field in ("value", "bound", "certified", "plan"):
            numbers[field] = unpack(data[field])
        field = "certificate"
        certificate = tuple(
            Prices(
                unpack([one["unit"]])[0], unpack(one["prices"]), unpack(one["earlier"])
            )
            for one in data[field]
        )
        for field in ("value", "bound", "certified"):
            if len(numbers[field]) != len(goals):
                raise ValueError
        field = "certificate"
        if len(certificate) != len(goals):
            raise ValueError
    except (KeyError, TypeError, ValueError, binascii.Error, zlib.error) as error:
        raise EntryError(f"{key}: {field} 无法读取 / cannot be read") from error
    return Entry(goals=goals, certificate=certificate, **numbers, **texts)


def pack(numbers: Sequence[int]) -> list[int] | str:
    """Return whole numbers as a list or, where it is long, as a packed string.

    Examples
    --------
    >>> pack([3, -1])
    [3, -1]
    >>> unpack(pack(range(1000))) == tuple(range(1000))
    True
    """
    if len(numbers) <= _SHORT:
        return list(numbers)
    text = json.dumps(list(numbers), separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode(), 9)).decode()


def unpack(packed: Any) -> tuple[int, ...]:
    """Return the whole numbers of a list or a packed string.

    Raises
    ------
    ValueError
        If it is neither, or a number does not fit into 64 bits.
    """
    if isinstance(packed, str):
        packed = json.loads(zlib.decompress(base64.b64decode(packed, validate=True)))
    if not isinstance(packed, list) or not all(
        type(number) is int and abs(number) < _MOST for number in packed
    ):
        raise ValueError("whole numbers expected")
    return tuple(packed)
