"""Whatever stands in a plan, the audit answers with findings, never an exception."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.audit import audit_plan
from matcher.plan import Plan
from matcher.policy import Partners

_ODD = {
    str: st.sampled_from(
        ["", "S", "R1", "R2", "S.0", "R1.3", "GHOST", "语文", "G-S", "2", "primary"]
    ),
    int: st.integers(min_value=-(10**6), max_value=10**6),
    bool: st.booleans(),
    dt.date: st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)),
}
_CLOCKS = st.sampled_from(["00:00", "23:59", "99:99", "06:30"])


def _mutated(value: Any, draw: st.DrawFn, chance: int, key: str = "") -> Any:
    """Return JSON-like data with values swapped, rows dropped and rows doubled."""
    if isinstance(value, dict):
        return {k: _mutated(v, draw, chance, k) for k, v in value.items()}
    if isinstance(value, list | tuple):
        rows = [_mutated(item, draw, chance, key) for item in value]
        if rows and draw(st.integers(0, chance)) == 0 and len(rows) > 3:
            rows = rows[1:] + rows[-1:]
        return type(value)(rows) if type(value) in (list, tuple) else value
    if draw(st.integers(0, chance)) or value is None:
        return value
    if key in ("depart", "back"):
        return draw(_CLOCKS)
    strategy = _ODD.get(type(value))
    return value if strategy is None else draw(strategy)


@st.composite
def mutations(draw: st.DrawFn, plan: Plan) -> Plan:
    data = plan.model_dump(mode="python")
    for part in ("pairing", "rotation"):
        chance = draw(st.sampled_from([20, 100, 400]))
        data[part] = _mutated(data[part], draw, chance)
    by = draw(st.sampled_from(["school", "subject", "stage"]))
    rules = tuple(
        Partners(by=by, number=draw(st.integers(1, 2)))
        if isinstance(rule, Partners)
        else rule
        for rule in plan.policy.rules
    )
    policy = plan.policy.model_copy(update={"rules": rules})
    return _built(plan.model_copy(update={"policy": policy}), data)


def _built(plan: Plan, data: dict[str, Any]) -> Plan:
    """Build the plan row by row; rows that no plan can hold are left as they were."""
    parts = {}
    for part in ("pairing", "rotation"):
        old = getattr(plan, part)
        changes: dict[str, Any] = {}
        for name in type(old).model_fields:
            rows = data[part][name]
            if not isinstance(rows, tuple | list) or name in ("published", "unpaired"):
                continue
            kept = []
            kind = next((type(row) for row in getattr(old, name)), None)
            for row in rows:
                try:
                    kept.append(kind.model_validate(row) if kind else row)
                except ValueError:
                    continue
            changes[name] = tuple(kept)
        parts[part] = old.model_copy(update=changes)
    return plan.model_copy(update=parts)


@given(data=st.data())
@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_a_mutated_plan_is_judged_without_an_exception(
    clean_plan: Plan, data: st.DataObject
) -> None:
    audit = audit_plan(data.draw(mutations(clean_plan)))
    assert audit.hard_findings + audit.soft_findings == len(audit.findings)
    assert all(finding.message_zh and finding.message_en for finding in audit.findings)


@pytest.mark.parametrize("policy", ["default", "fengjie-2014", "xinjiang-league"])
def test_a_shipped_policy_judges_a_plan_made_for_another(
    clean_plan: Plan, policy: str
) -> None:
    from matcher.presets import load_policy

    audit = audit_plan(clean_plan.model_copy(update={"policy": load_policy(policy)}))
    assert len(audit.clauses) == len(load_policy(policy).clauses)


def test_a_county_with_schools_only_is_judged(clean_plan: Plan) -> None:
    county = clean_plan.county.model_copy(
        update={"teachers": (), "lessons": (), "distances": ()}
    )
    audit = audit_plan(clean_plan.model_copy(update={"county": county}))
    assert {"post.known", "visit.known", "event.known"} <= {
        finding.rule for finding in audit.findings
    }
