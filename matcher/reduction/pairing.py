"""Plans which schools work together: to integers, solve, and back."""

import time
from collections.abc import Iterable

from matcher.candidates import Pair
from matcher.county import County
from matcher.labels import label
from matcher.plan import PairingPlan
from matcher.policy import GoalName, Policy
from matcher.progress import Silent, Stage, Tick, Watcher
from matcher.reduction.pairing_case import Case, pairs_of
from matcher.reduction.pairing_plan import restore
from matcher.reduction.pairing_problem import reduce
from solvers.pairing.engine import solve_pairing
from solvers.params import Params

_GOALS = frozenset(name.value for name in GoalName)


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
        INFEASIBLE if a fixed pair or the coverage asked for cannot be kept by any
        plan; the consortia are then the best partial plan.
    """
    begun = time.monotonic()
    watcher.tick(
        Tick(Stage.PAIRING, message_zh="找可结对学校", message_en="candidates")
    )
    case = Case.of(county, policy, start=start)
    problem = reduce(case)
    hint = _partner(case, pairs_of(start)) if start else None

    def tell(name: str, value: int, bound: int) -> None:
        watcher.tick(
            Tick(
                Stage.PAIRING,
                message_zh=label(GoalName(name))
                if name in _GOALS
                else "必须满足的要求",
                message_en=label(GoalName(name), "en") if name in _GOALS else "duties",
                objective=value,
                bound=bound,
                elapsed_s=time.monotonic() - begun,
            )
        )

    result = solve_pairing(problem, params=params, hint=hint, on_best=tell)
    return restore(case, result)


def _partner(case: Case, pairs: Iterable[Pair]) -> list[int]:
    """Return pairs as the support row of each recipient; unknown schools drop out."""
    supports = {code: i for i, code in enumerate(case.candidates.supports)}
    mine = {recipient: supports.get(support, -1) for support, recipient in pairs}
    return [mine.get(code, -1) for code in case.candidates.recipients]
