"""Our method and its peers, each a function from instance to judged pairing."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.arcs_highs import solve_arcs_highs
from benchmarks.greedy import nearest_first
from benchmarks.instance import Instance, as_pairing, as_plan
from matcher.audit import audit_plan
from matcher.plan import PairingPlan, Status
from matcher.reduction.pairing import plan_pairing
from solvers.pairing.naive import solve_arcs
from solvers.params import Params


@dataclass(frozen=True, slots=True)
class Judged:
    """What the audit says of one method's pairing.

    Parameters
    ----------
    goals
        Value of each judged goal, recounted by the audit, in order.
    bounds
        Bounds the method itself proved; () where it proves none.
    faults
        Hard findings of the audit other than schools left unpaired.
    """

    method: str
    seconds: float
    proven: bool
    goals: tuple[int, ...]
    bounds: tuple[int, ...]
    faults: int
    pairing: PairingPlan


Method = Callable[[Instance, float, int], PairingPlan]


def ours(instance: Instance, time_limit_s: float, seed: int) -> PairingPlan:
    """Solve over consortia, the product's own engine."""
    return plan_pairing(
        instance.county,
        instance.policy,
        params=Params(time_limit_s=time_limit_s, seed=seed, workers=2),
    )


def greedy(instance: Instance, time_limit_s: float, seed: int) -> PairingPlan:
    """Pair nearest first, as by hand."""
    return as_pairing(
        instance, nearest_first(instance), status=Status.FEASIBLE, method="greedy"
    )


def arc_cpsat(instance: Instance, time_limit_s: float, seed: int) -> PairingPlan:
    """Solve the naive arc model in CP-SAT with two workers."""
    result = solve_arcs(
        instance.problem,
        params=Params(time_limit_s=time_limit_s, seed=seed, workers=2),
    )
    return _from_arcs(instance, result.solution, result.status == "optimal", "cp-sat")


def arc_highs(instance: Instance, time_limit_s: float, seed: int) -> PairingPlan:
    """Solve the naive arc model in HiGHS."""
    chosen, proven = solve_arcs_highs(instance.problem, time_limit_s=time_limit_s)
    return _from_arcs(instance, chosen, proven, "highs")


def _from_arcs(
    instance: Instance, chosen: tuple[int, ...] | None, proven: bool, method: str
) -> PairingPlan:
    arcs = instance.problem.arcs
    support_of = {
        instance.recipients[int(arcs[i, 1])]: instance.supports[int(arcs[i, 0])]
        for i in chosen or ()
    }
    status = Status.OPTIMAL if proven else Status.FEASIBLE
    return as_pairing(instance, support_of, status=status, method=method)


METHODS: dict[str, Method] = {
    "jiedui": ours,
    "arc CP-SAT": arc_cpsat,
    "arc HiGHS": arc_highs,
    "greedy": greedy,
}


def judge(instance: Instance, method: str, *, time_limit_s: float, seed: int) -> Judged:
    """Run one method and let the audit count its goals."""
    began = time.perf_counter()
    pairing = METHODS[method](instance, time_limit_s, seed)
    seconds = time.perf_counter() - began
    audit = audit_plan(as_plan(instance, pairing))
    counted = {goal.name: goal.value for goal in audit.goals}
    order = instance.policy.goals.order
    return Judged(
        method=method,
        seconds=seconds,
        proven=pairing.status is Status.OPTIMAL,
        goals=tuple(counted[name] for name in order),
        bounds=tuple(goal.bound for goal in pairing.goals),
        faults=sum(
            f.severity == "error" and f.rule not in _UNPAIRED for f in audit.findings
        ),
        pairing=pairing,
    )


_UNPAIRED = frozenset({"pair.coverage", "pair.statement", "goal.value"})
