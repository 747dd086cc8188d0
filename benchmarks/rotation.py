"""What a term's rotation costs under the pairing of each method.

The rotation engine is the same for all; what differs is whom it may send where. It
shows whether a better pairing is also a better term: fewer trips, fewer lessons missed.
"""

import time
from dataclasses import dataclass

from benchmarks.instance import Instance
from matcher.audit import audit_plan
from matcher.plan import PairingPlan, Plan, Status
from matcher.reduction.rotation import plan_rotation
from solvers.params import Params


@dataclass(frozen=True, slots=True)
class Rotated:
    """A term's rotation, counted by the audit."""

    seconds: float
    proven: bool
    goals: dict[str, int]
    bounds: dict[str, int]
    faults: int
    unmet: int


def rotate(
    instance: Instance, pairing: PairingPlan, *, time_limit_s: float, seed: int
) -> Rotated:
    """Plan the term for a pairing with the product's engine and audit it."""
    began = time.perf_counter()
    rotation = plan_rotation(
        instance.county,
        instance.policy,
        pairing,
        params=Params(time_limit_s=time_limit_s, seed=seed, workers=2),
    )
    seconds = time.perf_counter() - began
    audit = audit_plan(
        Plan(
            county=instance.county,
            policy=instance.policy,
            pairing=pairing,
            rotation=rotation,
        )
    )
    names = {goal.name for goal in rotation.goals}
    return Rotated(
        seconds=seconds,
        proven=rotation.status is Status.OPTIMAL,
        goals={g.name: g.value for g in audit.goals if g.name in names},
        bounds={g.name: g.bound for g in rotation.goals},
        faults=sum(
            f.severity == "error" and not f.rule.startswith(("pair.", "goal."))
            for f in audit.findings
        ),
        unmet=len(rotation.unmet),
    )
