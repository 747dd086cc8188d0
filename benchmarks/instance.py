"""Named instances: one county under one policy, the same integers for every method."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.lists import is_list, list_county
from matcher.county import County, Link
from matcher.plan import Consortium, PairingPlan, Plan, RecipientLink, Status
from matcher.policy import GoalName, Goals, Policy, Travel
from matcher.presets import load_policy
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_plan import consortium
from matcher.reduction.pairing_problem import reduce
from scenarios.catalogue import named_county, slack_named
from scenarios.examples import EXAMPLES
from scenarios.spec import Slack
from solvers.pairing.naive import ArcProblem
from solvers.pairing.problem import PairingProblem

POLICY = "default"
"""The policy of the pairing instances."""

JUDGED = (GoalName.UNPAIRED, GoalName.SUBJECT_GAP, GoalName.TRAVEL)
REACH_M = {Slack.TIGHT: 30_000, Slack.LOOSE: 90_000}
"""Longest one-way trip of tight and loose instances; the policy's own otherwise."""


@dataclass(frozen=True, slots=True)
class Instance:
    """One county under one policy, ready for every method.

    Parameters
    ----------
    case
        Distances, subject figures and candidates.
    problem
        The pairing problem as arcs, for the peers and for the checker.
    ours
        The same for the engine, made by the product's own reduction.
    """

    name: str
    seed: int
    policy_name: str
    case: Case
    problem: ArcProblem
    ours: PairingProblem

    @property
    def county(self) -> County:
        """The county."""
        return self.case.county

    @property
    def policy(self) -> Policy:
        """The policy under the goals that are judged."""
        return self.case.policy

    @property
    def supports(self) -> tuple[str, ...]:
        """School codes; support rows of the problems are positions here."""
        return self.case.candidates.supports

    @property
    def recipients(self) -> tuple[str, ...]:
        """School codes; recipient rows of the problems are positions here."""
        return self.case.candidates.recipients

    @property
    def key(self) -> str:
        """Name and seed, e.g. 'plain-60-schools@1'."""
        return f"{self.name}@{self.seed}"


class Named(NamedTuple):
    """Name and seed of an instance.

    Attributes
    ----------
    name : str
    seed : int
    """

    name: str
    seed: int

    @classmethod
    def of(cls, key: str) -> "Named":
        """Read 'NAME@SEED'.

        Raises
        ------
        ValueError
            If there is no whole number after an @.
        """
        name, _, seed = key.rpartition("@")
        if not name or not seed.isdigit():
            raise ValueError(
                f"{key}: 应写作 名称@种子 / must read NAME@SEED, "
                "e.g. plain-60-schools@1"
            )
        return cls(name, int(seed))


def make_instance(name: str, *, seed: int, policy_name: str = POLICY) -> Instance:
    """Make a named county and its problems under the goals that are judged.

    Raises
    ------
    KeyError
        If there is no such county.
    """
    county = _county(name, seed)
    case = Case.of(county, _judged(load_policy(policy_name), name, county))
    return Instance(
        name=name,
        seed=seed,
        policy_name=policy_name,
        case=case,
        problem=_arcs(case),
        ours=reduce(case),
    )


def _county(name: str, seed: int) -> County:
    if name in EXAMPLES:
        return EXAMPLES[name][0]()
    if is_list(name):
        return list_county(name)
    return named_county(name, seed=seed)


def _judged(policy: Policy, name: str, county: County) -> Policy:
    """Return the policy with the reach of the variant and the goals judged.

    A county that states nothing from which a subject gap follows is not judged on it.
    """
    figures = any(s.needs or s.spares for s in county.schools) or county.teachers
    order = tuple(g for g in JUDGED if figures or g is not GoalName.SUBJECT_GAP)
    reach = REACH_M.get(slack_named(name))
    rules = [rule for rule in policy.rules if not isinstance(rule, Goals)]
    if reach is not None:
        rules = [r for r in rules if not isinstance(r, Travel)]
        rules.append(policy.travel.model_copy(update={"max_one_way_m": reach}))
    return policy.model_copy(update={"rules": (*rules, Goals(order=order))})


def _arcs(case: Case) -> ArcProblem:
    found, balance = case.candidates, case.balance
    subjects = sorted({k for needs in balance.needs.values() for k in needs})

    def table(
        codes: tuple[str, ...], rows: Mapping[str, Mapping[str, int]]
    ) -> NDArray[np.int64]:
        values = [[rows.get(c, {}).get(k, 0) for k in subjects] for c in codes]
        return np.array(values, dtype=np.int64).reshape(len(codes), len(subjects))

    support_row = {code: i for i, code in enumerate(found.supports)}
    recipient_row = {code: i for i, code in enumerate(found.recipients)}
    forced = set(found.forced)
    arcs = sorted(
        (support_row[s], recipient_row[r], leg.metres or 0, (s, r) in forced)
        for (s, r), leg in found.allowed.items()
    )
    columns = np.array(arcs, dtype=np.int64).reshape(len(arcs), 4)
    return ArcProblem(
        arcs=np.ascontiguousarray(columns[:, :2]),
        distance_m=columns[:, 2].copy(),
        forced=columns[:, 3].astype(np.bool_),
        need=table(found.recipients, balance.needs),
        spare=table(found.supports, balance.spares),
        lo=case.policy.degree.recipients_min,
        hi=case.policy.degree.recipients_max,
    )


def digest(instance: Instance) -> str:
    """Return a fingerprint of codes, goals and integers: 32 hexadecimal digits."""
    problem = instance.problem
    words = {
        "supports": instance.supports,
        "recipients": instance.recipients,
        "goals": [str(goal) for goal in instance.policy.goals.order],
        "degree": [problem.lo, problem.hi],
    }
    made = hashlib.sha256(json.dumps(words, ensure_ascii=True).encode())
    for array in (
        problem.arcs,
        problem.distance_m,
        problem.forced.astype(np.int64),
        problem.need,
        problem.spare,
    ):
        made.update(json.dumps([array.shape, array.tolist()]).encode())
    return made.hexdigest()[:32]


def as_data(instance: Instance) -> dict[str, Any]:
    """Return the instance in integers, as JSON data, for solvers written elsewhere.

    Rows of `pairs`: support row, recipient row, one-way metres, 1 if the pair is fixed.
    """
    problem = instance.problem
    columns = (problem.arcs, problem.distance_m[:, None], problem.forced[:, None])
    return {
        "instance": instance.key,
        "digest": digest(instance),
        "goals": [str(goal) for goal in instance.policy.goals.order],
        "recipients_min": problem.lo,
        "recipients_max": problem.hi,
        "supports": list(instance.supports),
        "recipients": list(instance.recipients),
        "spare": problem.spare.tolist(),
        "need": problem.need.tolist(),
        "pairs": np.concatenate(columns, axis=1).astype(np.int64).tolist(),
    }


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
            _consortium(instance.case, support, members)
            for support, members in groups.items()
        ),
    )


def _consortium(case: Case, support: str, members: Sequence[str]) -> Consortium:
    """Return a group as the product writes it, or bare if no mode admits it."""
    try:
        return consortium(case, support, members)
    except ValueError:
        return Consortium(
            id=f"G-{support}",
            mode=case.policy.degree.mode,
            support=support,
            recipients=tuple(_bare(case, support, code) for code in members),
        )


def _bare(case: Case, support: str, code: str) -> RecipientLink:
    leg = case.distances.leg(code, support)
    return RecipientLink(
        school=code,
        link=Link.ORDINARY,
        distance_m=leg.metres,
        travel_min=leg.minutes,
        basis=leg.basis,
    )


def as_plan(instance: Instance, pairing: PairingPlan) -> Plan:
    """Wrap a pairing for the audit."""
    return Plan(county=instance.county, policy=instance.policy, pairing=pairing)
