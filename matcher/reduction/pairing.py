"""Plans which schools work together: to integers, solve, and back."""

import time
from collections.abc import Iterable

from matcher.candidates import Pair
from matcher.county import County
from matcher.labels import goal_label
from matcher.plan import PairingPlan
from matcher.policy import Policy
from matcher.progress import Silent, Stage, Tick, Watcher
from matcher.reduction.area_leads import plan_leads
from matcher.reduction.pairing_case import Case, pairs_of
from matcher.reduction.pairing_goals import tier_name
from matcher.reduction.pairing_plan import restore
from matcher.reduction.pairing_problem import reduce
from solvers.pairing.engine import solve_pairing
from solvers.params import Params


def plan_pairing(
    county: County,
    policy: Policy,
    *,
    params: Params,
    start: PairingPlan | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> PairingPlan:
    """Return the best pairing, each goal with its value and proven bound.

    Parameters
    ----------
    county, policy
        What is known and what is asked.
    params
        Limits, gap, seed, workers; `stopped` keeps the best so far.
    start
        An earlier plan: searched from, and its pairs are what `changes` counts.
    watcher
        Hears of every better value or bound.

    Returns
    -------
    PairingPlan
        INFEASIBLE if a fixed pair, the coverage or the area leads asked for cannot be
        kept by any plan; the consortia are then the best partial plan.
    """
    begun = time.monotonic()
    watcher.tick(
        Tick(Stage.PAIRING, message_zh="找可结对学校", message_en="candidates")
    )
    case = Case.of(county, policy, start=start)
    leads = plan_leads(case, params=params)
    problem = reduce(case)
    hint = _partner(case, pairs_of(start)) if start else None
    goals = {tier_name(weights) for weights in policy.goals.tiers}

    def tell(name: str, value: int, bound: int) -> None:
        watcher.tick(
            Tick(
                Stage.PAIRING,
                message_zh=goal_label(name) if name in goals else "必须满足的要求",
                message_en=goal_label(name, "en") if name in goals else "duties",
                objective=value,
                bound=bound,
                elapsed_s=time.monotonic() - begun,
            )
        )

    result = solve_pairing(problem, params=params, hint=hint, on_best=tell)
    return restore(case, result, leads=leads)


def _partner(case: Case, pairs: Iterable[Pair]) -> list[int]:
    """Return pairs as the support row of each place; unknown ones drop out."""
    supports = {code: i for i, code in enumerate(case.candidates.supports)}
    mine = {recipient: supports.get(support, -1) for support, recipient in pairs}
    return [mine.get(code, -1) for code in case.candidates.recipients]
