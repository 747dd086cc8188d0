"""The k best whole plans, provably in order."""

from collections.abc import Sequence
from dataclasses import replace

from matcher.choices.desk import Desk, Partner, begin
from matcher.choices.nouns import RankedChoice, Ranking
from matcher.choices.solving import watched
from matcher.county import County
from matcher.plan import PairingPlan
from matcher.policy import Policy
from matcher.progress import Silent, Watcher
from solvers.pairing.ranked import Ranked, RankedPlan, best_plans
from solvers.params import Params


def rank_plans(
    county: County,
    policy: Policy,
    *,
    count: int = 5,
    params: Params,
    start: PairingPlan | None = None,
    known: PairingPlan | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> Ranking:
    """Return the best whole plans of a county, the best first.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    count
        Plans wanted, from 1. Two plans differ if a recipient has another support.
    params
        Limits of the whole search; `stopped` keeps the plans found so far.
    start
        A plan in force: searched from, and its pairs are what `changes` counts.
    known
        A plan already made from these inputs: searched from.
    watcher
        Hears that the work goes on.

    Returns
    -------
    Ranking
        Fewer plans than asked for if there are no more, or if time was over.

    Raises
    ------
    ValueError
        `count` is below 1.
    """
    if count < 1:
        raise ValueError(f"count must be at least 1, got {count}")
    desk, hint = begin(county, policy, start=start, known=known, params=params)
    found = _distinct(
        desk,
        count,
        params=watched(params, watcher),
        hint=hint,
    )
    values = [plan.values for plan in found.plans]
    best = desk.canonical(found.plans[0].partner)
    plans = []
    for at, plan in enumerate(found.plans):
        partner = desk.canonical(plan.partner)
        bounds = _bounds(values, at) if plan.proven else [0] * len(plan.values)
        plans.append(
            RankedChoice(
                rank=at + 1,
                pairing=desk.pairing(
                    partner,
                    bounds,
                    best=plan.proven and plan.values == values[0],
                    method=f"best-plans: number {at + 1}",
                ),
                moves=desk.moves(best, partner),
                deltas=desk.deltas(best, partner),
                proven=plan.proven,
            )
        )
    enough = len(plans) == count or found.complete
    return Ranking(
        plans=tuple(plans), complete=enough and all(plan.proven for plan in plans)
    )


def _distinct(
    desk: Desk, count: int, *, params: Params, hint: Partner | None
) -> Ranked:
    """Return the best plans, those that only exchange partners alike told once."""
    asked = count
    while True:
        found = best_plans(desk.problem, count=asked, params=params, hint=hint)
        seen: dict[Partner, RankedPlan] = {}
        for plan in found.plans:
            seen.setdefault(desk.canonical(plan.partner), plan)
        plans = tuple(seen.values())[:count]
        over = len(found.plans) < asked or params.stopped() or not params.remaining_s
        if len(plans) == count or over:
            return replace(found, plans=plans)
        asked *= 2


def _bounds(values: Sequence[Sequence[int]], at: int) -> list[int]:
    """Return what is proven of each goal of a plan, given its goals before that one.

    The plans before it are all that are better. The first of them that is equal on the
    goals so far is the best there is with those values.
    """
    mine = values[at]
    return [
        next(other[tier] for other in values if other[:tier] == mine[:tier])
        for tier in range(len(mine))
    ]
