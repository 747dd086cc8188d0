"""Whatever stands in events, sync classes and papers, the audit answers."""

import datetime as dt
import random
from typing import Any

import pytest

from matcher.audit import audit_plan
from matcher.plan import (
    Event,
    Mentor,
    OwedPaper,
    PairingPlan,
    Plan,
    Status,
    SyncClass,
    SyncSeat,
)

_DATES = (dt.date.min, dt.date.max, dt.date(2026, 9, 21), dt.date(2026, 9, 20))
_ODD: dict[type, tuple[Any, ...]] = {
    str: ("", "S", "R1", "GHOST", "S.0", "R1.3", "G-S", "A-L", "A-", "语文", "S-1"),
    int: (-5, 0, 1, 3, 99, 10**6),
    bool: (True, False),
    dt.date: _DATES,
}
_PARTS: dict[str, type] = {
    "events": Event,
    "sync_classes": SyncClass,
    "mentors": Mentor,
    "papers": OwedPaper,
}


def _odd(value: Any, dice: random.Random) -> Any:
    if isinstance(value, SyncSeat):
        return SyncSeat(*(_odd(v, dice) for v in value[:4]), *value[4:])
    if isinstance(value, tuple) and value and dice.random() < 0.5:
        return (*value[1:], dice.choice(_ODD.get(type(value[0]), (value[0],))))
    if isinstance(value, dict):
        return {dice.choice(("S", "GHOST", "R1")): dice.choice((0, -3, 10**6))}
    return dice.choice(_ODD.get(type(value), (value,)))


def _spoilt(plan: Plan, dice: random.Random) -> Plan:
    parts = {}
    for name, kind in _PARTS.items():
        rows = []
        for row in getattr(plan.rotation, name):
            fields = dict(row)
            for key in dice.sample(sorted(fields), k=dice.choice((0, 1, 2))):
                fields[key] = _odd(fields[key], dice)
            try:
                rows.append(kind.model_validate(fields))
            except ValueError:
                rows.append(row)
        parts[name] = tuple(rows)
    return plan.model_copy(update={"rotation": plan.rotation.model_copy(update=parts)})


@pytest.mark.parametrize("seed", range(60))
def test_a_spoilt_plan_is_judged_without_an_exception(
    activity_plan: Plan, seed: int
) -> None:
    audit = audit_plan(_spoilt(activity_plan, random.Random(seed)))
    assert audit.findings
    assert all(f.message_zh and f.message_en for f in audit.findings)


def test_a_plan_without_any_consortium_is_judged(activity_plan: Plan) -> None:
    plan = activity_plan.model_copy(
        update={"pairing": PairingPlan(status=Status.UNKNOWN)}
    )
    assert {"event.known", "sync.known"} <= {f.rule for f in audit_plan(plan).findings}


def test_a_county_with_schools_only_is_judged(activity_plan: Plan) -> None:
    county = activity_plan.county.model_copy(update={"teachers": (), "lessons": ()})
    audit = audit_plan(activity_plan.model_copy(update={"county": county}))
    verdict = next(v for v in audit.clauses if v.clause == "A-sync")
    assert verdict.why.en
