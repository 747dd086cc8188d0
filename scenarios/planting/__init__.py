"""Plans with one clause broken on purpose: what an audit must find.

For whoever checks an audit, this one or another. Each way of breaking a rule changes
the plan, or a fact of the county that the plan rests on, so that the rule is broken
for certain; `planted` takes the first way that breaks nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from matcher.audit import audit_plan
from matcher.errors import Severity
from matcher.plan import Audit, Plan
from matcher.policy import RuleBase
from scenarios.planting import activities, pairing, papers, people

BREAKERS: Mapping[str, Callable[[Plan, Any], Iterator[Plan]]] = {
    "degree": pairing.break_degree,
    "partners": pairing.break_partners,
    "area_leads": pairing.break_area_leads,
    "compatibility": pairing.break_compatibility,
    "travel": pairing.break_travel,
    "coverage": pairing.break_coverage,
    "continuity": pairing.break_continuity,
    "percent_quota": people.break_percent_quota,
    "composition": people.break_composition,
    "equal_exchange": people.break_equal_exchange,
    "stint": people.break_stint,
    "person_quota": people.break_person_quota,
    "turns": people.break_turns,
    "subject_posting": people.break_subject_posting,
    "eligibility": people.break_eligibility,
    "tenure_clock": people.break_tenure_clock,
    "placement": people.break_placement,
    "shadowing": people.break_shadowing,
    "itinerant": people.break_itinerant,
    "mentoring": people.break_mentoring,
    "count_quota": activities.break_count_quota,
    "weekly_pattern": activities.break_weekly_pattern,
    "sync_class": activities.break_sync_class,
    "student_exchange": activities.break_student_exchange,
    "artefact": papers.break_listing,
    "role": papers.break_listing,
    "phase": papers.break_listing,
    "appraisal": papers.break_listing,
}
"""Ways to break each kind of rule; no plan breaks kinds without an entry."""


class Planted(NamedTuple):
    """A plan that breaks one rule.

    Attributes
    ----------
    plan : Plan
    rule : RuleBase
        The rule broken.
    audit : Audit
        What the audit says of it.
    """

    plan: Plan
    rule: RuleBase
    audit: Audit


def violations(plan: Plan, clause: str) -> Iterator[tuple[RuleBase, Plan]]:
    """Yield plans that break a rule of a clause, with the rule."""
    for rule in plan.policy.rules:
        if clause in rule.clauses and rule.kind in BREAKERS:
            for broken in BREAKERS[rule.kind](plan, rule):
                yield rule, broken


def breakable(plan: Plan, clause: str) -> bool:
    """Return whether any plan can break a clause at all."""
    return any(
        clause in rule.clauses and rule.kind in BREAKERS for rule in plan.policy.rules
    )


def named(audit: Audit, severity: Severity) -> frozenset[str]:
    """Return the clauses named by the findings of one severity."""
    found = (f for f in audit.findings if f.severity is severity)
    return frozenset(clause for f in found for clause in f.clause)


def planted(plan: Plan, clause: str, *, beside: Iterable[str] = ()) -> Planted | None:
    """Return a plan that breaks just one clause, None if no way of breaking it does.

    Parameters
    ----------
    plan
        A plan; what it breaks already does not count.
    clause
        Id of the clause.
    beside
        Clauses that cannot but break with it. Those that stand in one rule with it
        always may.
    """
    before = audit_plan(plan)
    for rule, broken in violations(plan, clause):
        severity = Severity.ERROR if rule.hard else Severity.WARNING
        audit = audit_plan(broken)
        new = named(audit, severity) - named(before, severity)
        worse = named(audit, Severity.ERROR) - named(before, Severity.ERROR)
        if clause in new and new | worse <= {*rule.clauses, *beside}:
            return Planted(broken, rule, audit)
    return None
