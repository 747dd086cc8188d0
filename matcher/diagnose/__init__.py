"""Why a county cannot be paired as asked, or only just, and what would help.

Causes are read off the candidates and the topology; each repair is applied to a copy
of the inputs and planned again, so what is said to work has worked.
"""

from matcher.county import County
from matcher.diagnose.causes import causes_of
from matcher.diagnose.nouns import Diagnosis, Isolated, Repair, RepairKind
from matcher.diagnose.repairs import Trial, repairs_of
from matcher.policy import Policy
from solvers.params import Params

__all__ = ["Diagnosis", "Isolated", "Repair", "RepairKind", "diagnose"]


def diagnose(
    county: County, policy: Policy, *, params: Params | None = None
) -> Diagnosis:
    """Return what stands in the way of a pairing, and repairs that were tried.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    params
        Limits of the whole diagnosis; None allows 60 s on one worker.
    """
    trial = Trial.of(county, policy, params or Params(time_limit_s=60.0))
    isolated, causes = causes_of(trial.case, trial.plan)
    repairs = repairs_of(trial) if trial.unpaired or not trial.possible else ()
    return Diagnosis(
        possible=trial.possible,
        status=trial.plan.status,
        unpaired=trial.plan.unpaired,
        isolated=isolated,
        causes=causes,
        repairs=repairs,
    )
