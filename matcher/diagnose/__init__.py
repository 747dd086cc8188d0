"""Why a county cannot be paired as asked, or only just, and what would help.

Causes are read off the candidates and the topology, conflicts are proven minimal, and
each repair is applied to a copy of the inputs and planned again, so what is said to
work has worked.
"""

import time
from dataclasses import replace

from matcher.county import County
from matcher.diagnose.causes import causes_of
from matcher.diagnose.conflicts import areas_of, without_supports
from matcher.diagnose.contradictions import contradictions_of
from matcher.diagnose.edits import apply_edits
from matcher.diagnose.leads import lead_conflicts
from matcher.diagnose.margins import margins_of
from matcher.diagnose.nouns import (
    Conflict,
    Diagnosis,
    Isolated,
    Member,
    Price,
    Repair,
    RepairKind,
)
from matcher.diagnose.repairs import (
    Log,
    free_decisions,
    give_leads,
    repair_areas,
    repair_county,
)
from matcher.diagnose.trial import Trial, case_again
from matcher.policy import Policy
from matcher.progress import Silent, Stage, Tick, Watcher
from solvers.params import Params

__all__ = [
    "Conflict",
    "Diagnosis",
    "Isolated",
    "Member",
    "Price",
    "Repair",
    "RepairKind",
    "apply_edits",
    "diagnose",
]

_MOST_CONFLICTS = 12
_CONFLICTS_SHARE = 0.35


def diagnose(
    county: County,
    policy: Policy,
    *,
    params: Params | None = None,
    more: bool = False,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> Diagnosis:
    """Return what stands in the way of a pairing, and repairs that were tried.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    params
        Limits of the whole diagnosis; None allows 60 s on one worker.
    more
        Whether a county that can be paired is planned, and planned again to see what
        one more of something would bring.
    watcher
        Hears of every trial.
    """
    trial = Trial.of(county, policy, params or Params(time_limit_s=60.0))
    isolated, causes = causes_of(trial.case, trial.plan)

    def on_try(number: int, total: int = 0) -> None:
        watcher.tick(
            Tick(
                Stage.PAIRING,
                done=number,
                total=total,
                message_zh="试算" if total else "试算改法",
                message_en="trying changes" if total else "trying repairs",
            )
        )

    if trial.good:
        margins = None
        if more:
            case = case_again(trial.case, county, policy, needs=trial.needs)
            margins = margins_of(
                case, needs=trial.needs, params=trial.params, on_try=on_try
            )
        return Diagnosis(
            possible=trial.possible,
            status=trial.plan.status,
            causes=causes,
            margins=margins,
        )
    log = Log(trial, on_try)
    contradictions = tuple(contradictions_of(trial))
    base = free_decisions(log, contradictions)
    if trial.leadless:
        base = give_leads(log, log.attempt(base) if base else trial, base=base)
    after = log.attempt(base) if base else trial
    areas = tuple(areas_of(after, most=_MOST_CONFLICTS, params=_share(trial.params)))
    if not after.good:
        repair_county(log, after, base=base)
        repair_areas(log, after, areas, base=base)
    firsts = [area.conflicts[:1] for area in areas]
    others = [area.conflicts[1:] for area in areas]
    conflicts = _distinct(
        *contradictions,
        *lead_conflicts(trial),
        *without_supports(after),
        *(conflict for few in firsts for conflict in few),
        *(conflict for few in others for conflict in few),
    )
    return Diagnosis(
        possible=trial.possible,
        status=trial.plan.status,
        unpaired=trial.plan.unpaired,
        isolated=isolated,
        causes=causes,
        conflicts=conflicts[:_MOST_CONFLICTS],
        all_conflicts=len(conflicts) <= _MOST_CONFLICTS
        and all(area.complete for area in areas),
        repairs=log.repairs(),
    )


def _share(params: Params) -> Params:
    """Return limits of a part of the time left."""
    return replace(
        params,
        time_limit_s=max(0.1, params.remaining_s * _CONFLICTS_SHARE),
        started=time.monotonic(),
    )


def _distinct(*conflicts: Conflict) -> tuple[Conflict, ...]:
    """Return conflicts once each; two areas may meet in one."""
    seen: dict[tuple[Member, ...], Conflict] = {}
    for conflict in conflicts:
        seen.setdefault(conflict.members, conflict)
    return tuple(seen.values())
