"""The whole audit on one screen."""

from matcher.audit.activities import judge_activities
from matcher.audit.case import Case
from matcher.audit.clauses import verdicts
from matcher.audit.docket import Docket
from matcher.audit.goals import judge_goals
from matcher.audit.pairing import judge_pairing
from matcher.audit.presence import Presence
from matcher.audit.sending import judge_sending
from matcher.audit.statements import judge_statements
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
        judge_sending(case, presence, docket)
        judge_activities(case, presence, docket)
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
