"""A chosen pairing as a whole plan: with its inputs and its audit."""

import datetime as dt

from matcher.audit import audit_plan
from matcher.county import County
from matcher.plan import Meta, PairingPlan, Plan
from matcher.policy import Policy
from matcher.versions import digest, versions
from solvers.params import Params


def bundled(
    county: County,
    policy: Policy,
    pairing: PairingPlan,
    *,
    params: Params,
    stopped: bool = False,
) -> Plan:
    """Return a pairing with the inputs it answers and the audit's judgement.

    Parameters
    ----------
    policy
        The policy whose goals the pairing states.
    params
        Seed and workers of the search.
    stopped
        Whether the user ended the search.
    """
    plan = Plan(county=county, policy=policy, pairing=pairing)
    meta = Meta(
        seed=params.seed,
        created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        versions=versions(),
        input_digest=digest(county),
        policy_digest=digest(policy),
        workers=params.workers,
        stopped=stopped,
    )
    return plan.model_copy(update={"meta": meta, "audit": audit_plan(plan)})
