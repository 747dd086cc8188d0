"""Lets the audit count what a method's plan is worth."""

from dataclasses import dataclass

from benchmarks.instance import Instance, as_pairing, as_plan
from benchmarks.methods import Task
from benchmarks.process import MEMORY_GB, Run, run_method
from matcher.audit import audit_plan
from matcher.plan import PairingPlan, Status

_UNPAIRED = frozenset({"pair.coverage", "pair.statement", "goal.value"})


@dataclass(frozen=True, slots=True)
class Judged:
    """What the audit says of one method's pairing.

    Parameters
    ----------
    run
        How the method fared.
    goals
        Value of each judged goal, recounted by the audit, in order; None if the
        method has no plan.
    bounds
        Bound of each judged goal that the method itself proved; () where it proves
        none.
    faults
        Hard findings of the audit other than schools left unpaired.
    pairing
        The plan; without consortia if there is none.
    """

    run: Run
    goals: tuple[int, ...] | None
    bounds: tuple[int, ...]
    faults: int
    pairing: PairingPlan

    @property
    def proven(self) -> bool:
        """Whether the method claims that no plan is better."""
        return self.run.proven


def judge(
    instance: Instance,
    method: str,
    *,
    time_limit_s: float,
    seed: int,
    memory_gb: float = MEMORY_GB,
) -> Judged:
    """Run one method in its own process and let the audit count its goals."""
    task = Task(instance.problem, instance.ours, time_limit_s, seed)
    run = run_method(task, method, memory_gb=memory_gb)
    pairing = pairing_of(instance, run.partner or (), method, proven=run.proven)
    if run.partner is None:
        return Judged(run, None, (), 0, pairing)
    goals, faults = recount(instance, pairing)
    named = dict(run.bounds)
    order = [str(name) for name in instance.policy.goals.order]
    bounds = tuple(named[name] for name in order if name in named)
    if len(bounds) < len(order):
        bounds = goals if run.proven else ()
    return Judged(run, goals, bounds, faults, pairing)


def pairing_of(
    instance: Instance, partner: tuple[int, ...], method: str, *, proven: bool
) -> PairingPlan:
    """Return rows of supports as a pairing of school codes."""
    support_of = {
        instance.recipients[r]: instance.supports[s]
        for r, s in enumerate(partner)
        if s >= 0
    }
    status = Status.OPTIMAL if proven else Status.FEASIBLE
    return as_pairing(instance, support_of, status=status, method=method)


def recount(instance: Instance, pairing: PairingPlan) -> tuple[tuple[int, ...], int]:
    """Return the judged goals as the audit counts them, and its hard findings.

    Schools left unpaired are counted by a goal, not as findings.
    """
    audit = audit_plan(as_plan(instance, pairing))
    counted = {goal.name: goal.value for goal in audit.goals}
    faults = sum(
        f.severity == "error" and f.rule not in _UNPAIRED for f in audit.findings
    )
    return tuple(counted[name] for name in instance.policy.goals.order), faults
