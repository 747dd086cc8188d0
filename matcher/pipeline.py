"""The main job, whole on one screen: pairing, rotation, audit. Touches no file."""

import datetime as dt
import os
import time

from matcher.audit import audit_plan
from matcher.county import County
from matcher.plan import Meta, PairingPlan, Plan, RotationPlan, Status
from matcher.policy import Policy
from matcher.progress import Silent, Stage, Tick, Watcher
from matcher.reduction.keeping import NO_SHELF, Shelf, Store
from matcher.reduction.pairing import plan_pairing
from matcher.reduction.rotation import plan_rotation
from matcher.versions import digest, versions
from solvers.params import Params

MOST_WORKERS = 8
PAIRING_SHARE = 0.5
"""Part of the time limit that pairing may use when rotation follows."""


def default_workers() -> int:
    """Return the number of workers used when nobody says: the cores, at most 8."""
    return min(os.cpu_count() or 1, MOST_WORKERS)


def make_plan(
    county: County,
    policy: Policy,
    *,
    time_limit: float = 60.0,
    gap: float = 0.0,
    seed: int = 0,
    workers: int | None = None,
    start: Plan | None = None,
    only_pairing: bool = False,
    store: Store | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> Plan:
    """Pair the schools of a county, plan a term's rotation, audit both.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    time_limit
        Seconds for the whole job, above 0. Pairing uses at most a half of them.
    gap
        Relative gap at which a goal counts as good enough, in [0, 1); 0 is proof.
    seed, workers
        Random seed and worker count; None takes the cores, at most 8. Answers
        should be equal for every number of workers, but only ``workers=1`` is a
        promise: the same county, policy and seed then give the same plan.
    start
        An earlier plan. Pairs of it that go are counted by the goal `changes`.
    only_pairing
        Leave rotation out.
    store
        Where finished work is kept while the job runs. A job that was killed takes
        its pairing and its finished consortia from there; what was made from another
        county, policy, seed or version is never taken.
    watcher
        Hears of progress; its `stopped` ends the work and keeps the best so far.

    Returns
    -------
    Plan
        With `meta` and `audit`. Impossible, out of time and stopped are statuses.
        A partial pairing (status INFEASIBLE) still gets its rotation.

    Raises
    ------
    ValueError
        `time_limit`, `gap` or `workers` out of bounds.
    """
    began = time.monotonic()
    share = 1.0 if only_pairing else PAIRING_SHARE
    workers = default_workers() if workers is None else workers

    def params(limit: float) -> Params:
        return Params(
            time_limit_s=limit,
            gap=gap,
            seed=seed,
            workers=workers,
            stopped=watcher.stopped,
            started=began,
        )

    shelf = NO_SHELF if only_pairing else Shelf.of(store, county, policy)
    first = digest(start.pairing) if start else ""
    made_from = (seed, workers, gap, time_limit, first)
    pairing = shelf.find(PairingPlan, *made_from)
    if pairing is None:
        pairing = plan_pairing(
            county,
            policy,
            params=params(time_limit * share),
            start=start.pairing if start else None,
            watcher=watcher,
        )
        if not watcher.stopped() and pairing.status is not Status.UNKNOWN:
            shelf.keep(pairing, *made_from)
    rotation = RotationPlan(status=Status.NOT_PLANNED)
    if not only_pairing:
        rotation = plan_rotation(
            county,
            policy,
            pairing,
            params=params(time_limit),
            shelf=shelf,
            watcher=watcher,
        )
    stopped = watcher.stopped()
    watcher.tick(Tick(Stage.AUDIT, message_zh="核对", message_en="auditing"))
    plan = Plan(county=county, policy=policy, pairing=pairing, rotation=rotation)
    audit = audit_plan(plan)
    meta = Meta(
        seed=seed,
        created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        versions=versions(),
        input_digest=digest(county),
        policy_digest=digest(policy),
        runtime_s=round(time.monotonic() - began, 3),
        workers=workers,
        stopped=stopped,
    )
    return plan.model_copy(update={"meta": meta, "audit": audit})
