"""Pairing in integers: arcs, degrees and forms, twins, subject figures, goals.

What must hold (fixed pairs, coverage) goes first as requirements of their own, so that
a county where they cannot hold still gets its best partial plan; the policy's goals
follow in its order.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from matcher.candidates import Pair
from matcher.policy import Coverage
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_forms import degrees
from matcher.reduction.pairing_goals import Costs
from solvers.pairing.problem import Goal as Tier
from solvers.pairing.problem import Ints, PairingProblem

KEEP, COVER, TAKE_PART = "keep", "cover", "take_part"
"""Requirements: fixed pairs kept, every place taken, every support in use."""

AGREED = "agreed"
"""Agreements kept where the policy makes that a wish, not a duty."""


def reduce(case: Case) -> PairingProblem:
    """Return the problem in integers; rows follow the order of the candidates."""
    found = case.candidates
    pairs = arc_pairs(case)
    supports = {code: i for i, code in enumerate(found.supports)}
    recipients = {code: i for i, code in enumerate(found.recipients)}
    arcs = [(supports[s], recipients[r]) for s, r in pairs]
    subjects = sorted({k for needs in case.balance.needs.values() for k in needs})
    degree = degrees(case, pairs)
    most = case.policy.degree_bounds.recipients_max
    costs = Costs(case=case, pairs=pairs, high=most)
    return PairingProblem(
        arcs=np.array(arcs, dtype=np.int64).reshape(-1, 2),
        degree_min=degree.low,
        degree_max=degree.high,
        spares=_figures(case.balance.spares, found.supports, subjects),
        needs=_figures(case.balance.needs, found.recipients, subjects),
        goals=(
            *_requirements(costs),
            *(costs.tier(weights) for weights in case.policy.goals.tiers),
        ),
        forms=degree.forms,
        twin=_twins(case),
    )


def arc_pairs(case: Case) -> list[Pair]:
    """Return the allowed pairs (support, place) in the order of the arcs."""
    found = case.candidates
    supports = {code: i for i, code in enumerate(found.supports)}
    recipients = {code: i for i, code in enumerate(found.recipients)}
    return sorted(found.allowed, key=lambda p: (supports[p[0]], recipients[p[1]]))


def costs_of(case: Case) -> Costs:
    """Return what builds the goals of a case over its arcs."""
    most = case.policy.degree_bounds.recipients_max
    return Costs(case=case, pairs=arc_pairs(case), high=most)


def _figures(
    table: Mapping[str, Mapping[str, int]],
    codes: Sequence[str],
    subjects: Sequence[str],
) -> Ints:
    rows = [
        [table.get(code, {}).get(subject, 0) for subject in subjects] for code in codes
    ]
    return np.array(rows, dtype=np.int64).reshape(len(codes), len(subjects))


def _twins(case: Case) -> Ints | None:
    """Return one number for all places of a school that want different supports."""
    places = case.candidates.places
    if not places.twins:
        return None
    schools = [places.school_of(place) for place in case.candidates.recipients]
    number = {school: i for i, school in enumerate(dict.fromkeys(schools))}
    return np.array([number[school] for school in schools], dtype=np.int64)


def _requirements(costs: Costs) -> list[Tier]:
    """Return what must hold, most binding first: fixed pairs, coverage, taking part."""
    found, policy = costs.case.candidates, costs.case.policy
    soft = set(found.soft)
    firm = [pair for pair in found.forced if pair not in soft]
    tiers = []
    if firm:
        tiers.append(costs.kept(KEEP, firm, must=True))
    if policy.find(Coverage, side="recipient", hard=True):
        tiers.append(costs.unpaired(COVER, must=True))
    if policy.find(Coverage, side="support", hard=True):
        tiers.append(costs.idle(TAKE_PART, must=True))
    if found.soft:
        tiers.append(costs.kept(AGREED, found.soft, must=False))
    return tiers
