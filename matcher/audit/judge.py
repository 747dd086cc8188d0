"""The whole audit on one screen."""

from matcher.audit.case import Case
from matcher.audit.clauses import verdicts
from matcher.audit.covers import judge_covers
from matcher.audit.docket import Docket
from matcher.audit.event_quotas import judge_event_quotas
from matcher.audit.events import judge_events
from matcher.audit.exchange import judge_exchange
from matcher.audit.goals import judge_goals
from matcher.audit.observation import judge_observation
from matcher.audit.pairing import judge_pairing
from matcher.audit.papers import judge_mentoring, judge_papers
from matcher.audit.placements import judge_placements
from matcher.audit.postings import judge_postings
from matcher.audit.presence import Presence
from matcher.audit.statements import judge_statements
from matcher.audit.visits import judge_visits
from matcher.audit.year_postings import judge_year_postings
from matcher.errors import Severity
from matcher.plan import Audit, Plan


def audit_plan(plan: Plan) -> Audit:
    """Judge a plan from its county and its policy alone.

    Any plan will do, made by hand or by any program; what it says of its own audit is
    not read. Nonsense in the plan becomes findings, never an exception.

    Parameters
    ----------
    plan
        The bundle: county, policy, pairing and, if there is one, rotation.

    Returns
    -------
    Audit
        Findings, evidence of the rules kept, a verdict for each clause, and every
        goal counted anew.
    """
    case, docket = Case(plan), Docket()
    presence = Presence(case)
    judge_pairing(case, docket)
    judge_statements(case, docket)
    if case.rotation_planned:
        judge_postings(case, presence, docket)
        judge_exchange(case, docket)
        judge_year_postings(case, docket, case.balance)
        judge_placements(case, presence, docket)
        judge_visits(case, presence, docket)
        judge_observation(case, presence, docket)
        judge_covers(case, presence, docket)
        judge_events(case, presence, docket)
        judge_event_quotas(case, docket)
        judge_mentoring(case, presence, docket)
        judge_papers(case, docket)
    goals = judge_goals(case, presence, docket)
    errors = sum(f.severity is Severity.ERROR for f in docket.findings)
    return Audit(
        hard_findings=errors,
        soft_findings=len(docket.findings) - errors,
        findings=tuple(docket.findings),
        satisfied=tuple(docket.satisfied),
        clauses=verdicts(case, docket),
        goals=goals,
    )
