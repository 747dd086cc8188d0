"""Every clause of every preset, broken by itself: the audit names just that clause."""

import datetime as dt
from functools import cache

import pytest

from matcher.county import County, Term
from matcher.errors import Severity
from matcher.pipeline import make_plan
from matcher.plan import Plan
from matcher.presets import load_policy, preset_names
from scenarios.county import make_county
from scenarios.planting import breakable, named, planted
from scenarios.spec import CountySpec

SPRING = Term(code="2026-2027-2", start=dt.date(2027, 2, 22), end=dt.date(2027, 7, 2))
BESIDE = {
    # A backbone teacher for a year is backbone among those posted: without any, both.
    "FJ-04": {"FJ-10"},
    # A fifth of the eligible as backbone is more than a tenth of them in all.
    "AH-02": {"AH-03"},
}
"""Clauses that cannot be broken without another one, which says more."""

UNBREAKABLE: dict[str, str] = {}
"""Clauses that no plan of this county can break by itself, and why."""


@cache
def county() -> County:
    """Return twelve schools of every kind, bound by no agreement or lock."""
    made = make_county(CountySpec(n_schools=12, varied=True), seed=3)
    return made.model_copy(update={"agreements": (), "locks": ()})


def plan_of(preset: str, *, term: Term | None = None) -> Plan:
    known = county()
    if term is not None:
        known = known.model_copy(update={"term": term})
    return make_plan(known, load_policy(preset), workers=1, time_limit=300)


@pytest.mark.parametrize("preset", preset_names())
def test_each_clause_broken_alone_is_named_alone(preset: str) -> None:
    plan = plan_of(preset)
    open_ = [c for c in plan.policy.clauses if breakable(plan, c.id)]
    missed = [c for c in open_ if not _found(plan, c.id)]
    if missed:
        spring = plan_of(preset, term=SPRING)
        missed = [c for c in missed if not _found(spring, c.id)]
    assert {c.id for c in missed} <= UNBREAKABLE.keys()


def _found(plan: Plan, clause: str) -> bool:
    broken = planted(plan, clause, beside=BESIDE.get(clause, ()))
    if broken is None:
        return False
    severity = Severity.ERROR if broken.rule.hard else Severity.WARNING
    assert clause in named(broken.audit, severity)
    assert plan.audit is not None
    if not broken.rule.hard:
        assert broken.audit.score < plan.audit.score
    return True
