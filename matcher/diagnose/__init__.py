"""Why a county cannot be paired as asked, or only just, and what would help.

Causes are read off the candidates and the topology, conflicts are proven minimal, and
each repair is applied to a copy of the inputs and planned again, so what is said to
work has worked.
"""

from matcher.county import County
from matcher.diagnose.causes import causes_of
from matcher.diagnose.conflicts import areas_of, without_supports
from matcher.diagnose.contradictions import contradictions_of
from matcher.diagnose.edits import apply_edits
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
    repair_areas,
    repair_county,
)
from matcher.diagnose.trial import Trial
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


def diagnose(
    county: County,
    policy: Policy,
    *,
    params: Params | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> Diagnosis:
    """Return what stands in the way of a pairing, and repairs that were tried.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    params
        Limits of the whole diagnosis; None allows 60 s on one worker.
    watcher
        Hears of every trial.
    """
    trial = Trial.of(county, policy, params or Params(time_limit_s=60.0))
    isolated, causes = causes_of(trial.case, trial.plan)
    if trial.good:
        return Diagnosis(
            possible=trial.possible, status=trial.plan.status, causes=causes
        )

    def on_try(number: int) -> None:
        watcher.tick(
            Tick(
                Stage.PAIRING,
                done=number,
                message_zh="试算改法",
                message_en="trying repairs",
            )
        )

    log = Log(trial, on_try)
    contradictions = tuple(contradictions_of(trial))
    base = free_decisions(log, contradictions)
    after = log.attempt(base) if base else trial
    areas = tuple(areas_of(after))
    if not after.good:
        repair_areas(log, after, areas, base=base)
        repair_county(log, after, base=base)
    firsts = [area.conflicts[:1] for area in areas]
    others = [area.conflicts[1:] for area in areas]
    conflicts = [
        *contradictions,
        *without_supports(after),
        *(conflict for few in firsts for conflict in few),
        *(conflict for few in others for conflict in few),
    ]
    return Diagnosis(
        possible=trial.possible,
        status=trial.plan.status,
        unpaired=trial.plan.unpaired,
        isolated=isolated,
        causes=causes,
        conflicts=tuple(conflicts[:_MOST_CONFLICTS]),
        all_conflicts=len(conflicts) <= _MOST_CONFLICTS
        and all(area.complete for area in areas),
        repairs=log.repairs(),
    )
