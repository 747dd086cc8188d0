"""Named instances, and what a pairing method needs of them."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from matcher.candidates import find_candidates
from matcher.county import County, Link
from matcher.distance import DistanceTable, distance_table
from matcher.plan import Consortium, PairingPlan, Plan, RecipientLink, Status
from matcher.policy import GoalName, Goals, Policy
from matcher.presets import load_policy
from matcher.staffing import subject_balance
from scenarios.catalogue import named_county
from solvers.pairing.naive import ArcProblem

JUDGED = (GoalName.UNPAIRED, GoalName.SUBJECT_GAP, GoalName.TRAVEL)


@dataclass(frozen=True, slots=True)
class Instance:
    """One county under one policy, ready for every method.

    Parameters
    ----------
    supports, recipients
        School codes; rows of `problem` are positions in them.
    problem
        The pairing problem as arcs.
    """

    name: str
    seed: int
    county: County
    policy: Policy
    distances: DistanceTable
    supports: tuple[str, ...]
    recipients: tuple[str, ...]
    problem: ArcProblem


def make_instance(name: str, *, seed: int, policy_name: str = "default") -> Instance:
    """Make a named county and its arc problem under the goals that are judged."""
    county = named_county(name, seed=seed)
    policy = _judged(load_policy(policy_name))
    distances = distance_table(county, policy)
    candidates = find_candidates(county, policy, distances)
    balance = subject_balance(county)
    subjects = sorted({k for needs in balance.needs.values() for k in needs})

    def table(codes: tuple[str, ...], rows: dict[str, dict[str, int]]) -> np.ndarray:
        values = [[rows.get(c, {}).get(k, 0) for k in subjects] for c in codes]
        return np.array(values, dtype=np.int64).reshape(len(codes), len(subjects))

    support_row = {code: i for i, code in enumerate(candidates.supports)}
    recipient_row = {code: i for i, code in enumerate(candidates.recipients)}
    forced = set(candidates.forced)
    arcs = [(s, r, leg.metres or 0) for (s, r), leg in candidates.allowed.items()]
    problem = ArcProblem(
        arcs=np.array(
            [(support_row[s], recipient_row[r]) for s, r, _ in arcs], dtype=np.int64
        ).reshape(len(arcs), 2),
        distance_m=np.array([metres for _, _, metres in arcs], dtype=np.int64),
        forced=np.array([(s, r) in forced for s, r, _ in arcs], dtype=np.bool_),
        need=table(candidates.recipients, balance.needs),
        spare=table(candidates.supports, balance.spares),
        lo=policy.degree.recipients_min,
        hi=policy.degree.recipients_max,
    )
    return Instance(
        name,
        seed,
        county,
        policy,
        distances,
        candidates.supports,
        candidates.recipients,
        problem,
    )


def _judged(policy: Policy) -> Policy:
    rest = tuple(rule for rule in policy.rules if not isinstance(rule, Goals))
    return policy.model_copy(update={"rules": (*rest, Goals(order=JUDGED))})


def as_pairing(
    instance: Instance, support_of: Mapping[str, str], *, status: Status, method: str
) -> PairingPlan:
    """Turn {recipient: support} into a plan that the audit can judge."""
    groups: dict[str, list[str]] = {}
    for recipient in instance.recipients:
        if recipient in support_of:
            groups.setdefault(support_of[recipient], []).append(recipient)
    return PairingPlan(
        status=status,
        method=method,
        consortia=tuple(
            Consortium(
                id=f"G-{support}",
                mode=instance.policy.degree.mode,
                support=support,
                recipients=tuple(_link(instance, support, r) for r in members),
            )
            for support, members in groups.items()
        ),
    )


def _link(instance: Instance, support: str, recipient: str) -> RecipientLink:
    leg = instance.distances.leg(recipient, support)
    return RecipientLink(
        school=recipient,
        link=Link.ORDINARY,
        distance_m=leg.metres,
        travel_min=leg.minutes,
        basis=leg.basis,
    )


def as_plan(instance: Instance, pairing: PairingPlan) -> Plan:
    """Wrap a pairing for the audit."""
    return Plan(county=instance.county, policy=instance.policy, pairing=pairing)
