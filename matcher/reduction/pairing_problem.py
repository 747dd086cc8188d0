"""Pairing in integers: arcs, degrees, subject figures, goals.

What must hold (fixed pairs, coverage) goes first as requirements of their own, so that
a county where they cannot hold still gets its best partial plan; the policy's goals
follow in its order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.candidates import Pair
from matcher.policy import Coverage, GoalName
from matcher.reduction.pairing_case import Case
from solvers.pairing.problem import Goal as Tier
from solvers.pairing.problem import Ints, PairingProblem

KEEP, COVER, TAKE_PART = "keep", "cover", "take_part"
"""Requirements: fixed pairs kept, every recipient paired, every support in use."""

AGREED = "agreed"
"""Agreements kept where the policy makes that a wish, not a duty."""


def reduce(case: Case) -> PairingProblem:
    """Return the problem in integers; rows follow the order of the candidates."""
    found = case.candidates
    supports = {code: i for i, code in enumerate(found.supports)}
    recipients = {code: i for i, code in enumerate(found.recipients)}
    pairs = [(supports[s], recipients[r]) for s, r in found.allowed]
    order = sorted(range(len(pairs)), key=pairs.__getitem__)
    arcs = np.array([pairs[i] for i in order], dtype=np.int64).reshape(-1, 2)
    codes = list(found.allowed)
    subjects = sorted({k for needs in case.balance.needs.values() for k in needs})
    degree = case.policy.degree
    shape = np.full(len(supports), 1, dtype=np.int64)
    return PairingProblem(
        arcs=arcs,
        degree_min=shape * degree.recipients_min,
        degree_max=shape * degree.recipients_max,
        spares=_figures(case.balance.spares, found.supports, subjects),
        needs=_figures(case.balance.needs, found.recipients, subjects),
        goals=_tiers(case, [codes[i] for i in order]),
    )


def _figures(
    table: Mapping[str, Mapping[str, int]],
    codes: Sequence[str],
    subjects: Sequence[str],
) -> Ints:
    rows = [
        [table.get(code, {}).get(subject, 0) for subject in subjects] for code in codes
    ]
    return np.array(rows, dtype=np.int64).reshape(len(codes), len(subjects))


@dataclass(frozen=True, eq=False)
class _Costs:
    """Cost arrays of the right shapes, 0 unless said otherwise."""

    case: Case
    pairs: Sequence[Pair]

    def tier(
        self,
        name: str,
        *,
        pair: Iterable[int] | None = None,
        unpaired: Iterable[int] | None = None,
        idle: Iterable[int] | None = None,
        size: Iterable[int] | None = None,
        gap_weight: int = 0,
        constant: int = 0,
        must: bool = False,
    ) -> Tier:
        found = self.case.candidates
        sizes = self.case.policy.degree.recipients_max + 1
        return Tier(
            name=name,
            pair_cost=_ints(pair, len(self.pairs)),
            unpaired_cost=_ints(unpaired, len(found.recipients)),
            idle_cost=_ints(idle, len(found.supports)),
            size_cost=_ints(size, sizes),
            gap_weight=gap_weight,
            constant=constant,
            must=must,
        )


def _ints(values: Iterable[int] | None, length: int) -> Ints:
    if values is None:
        return np.zeros(length, dtype=np.int64)
    return np.fromiter(values, dtype=np.int64, count=length)


def _tiers(case: Case, pairs: Sequence[Pair]) -> tuple[Tier, ...]:
    costs = _Costs(case, pairs)
    build = {
        GoalName.UNPAIRED: _unpaired,
        GoalName.IDLE_SUPPORT: _idle,
        GoalName.SUBJECT_GAP: _subject_gap,
        GoalName.TRAVEL: _travel,
        GoalName.CHANGES: _changes,
        GoalName.PREFERENCES: _preferences,
        GoalName.IMBALANCE: _imbalance,
    }
    goals = [build[name](costs) for name in case.policy.goals.order]
    return (*_requirements(costs), *goals)


def _requirements(costs: _Costs) -> list[Tier]:
    """Return what must hold, most binding first: fixed pairs, coverage, taking part."""
    found = costs.case.candidates
    soft = set(found.soft)
    firm = [pair for pair in found.forced if pair not in soft]
    tiers = []
    if firm:
        tiers.append(_kept(costs, KEEP, firm, must=True))
    if costs.case.policy.find(Coverage, side="recipient", hard=True):
        tiers.append(_unpaired(costs, name=COVER, must=True))
    if costs.case.policy.find(Coverage, side="support", hard=True):
        tiers.append(_idle(costs, name=TAKE_PART, must=True))
    if found.soft:
        tiers.append(_kept(costs, AGREED, found.soft, must=False))
    return tiers


def _kept(costs: _Costs, name: str, kept: Sequence[Pair], *, must: bool) -> Tier:
    """Return the number of given pairs that a plan leaves out."""
    wanted = set(kept)
    return costs.tier(
        name,
        pair=(-int(pair in wanted) for pair in costs.pairs),
        constant=len(wanted),
        must=must,
    )


def _unpaired(
    costs: _Costs, *, name: str = GoalName.UNPAIRED, must: bool = False
) -> Tier:
    found = costs.case.candidates
    due, known = set(found.should_receive), set(found.recipients)
    return costs.tier(
        name,
        unpaired=(int(code in due) for code in found.recipients),
        constant=len(due - known),
        must=must,
    )


def _idle(
    costs: _Costs, *, name: str = GoalName.IDLE_SUPPORT, must: bool = False
) -> Tier:
    found = costs.case.candidates
    due, known = set(found.should_support), set(found.supports)
    return costs.tier(
        name,
        idle=(int(code in due) for code in found.supports),
        constant=len(due - known),
        must=must,
    )


def _subject_gap(costs: _Costs) -> Tier:
    found, needs = costs.case.candidates, costs.case.balance.needs
    due = dict.fromkeys(found.should_receive)
    lacking = {code: sum(needs.get(code, {}).values()) for code in due}
    known = set(found.recipients)
    return costs.tier(
        GoalName.SUBJECT_GAP,
        unpaired=(lacking.get(code, 0) for code in found.recipients),
        gap_weight=1,
        constant=sum(count for code, count in lacking.items() if code not in known),
    )


def _travel(costs: _Costs) -> Tier:
    allowed = costs.case.candidates.allowed
    return costs.tier(
        GoalName.TRAVEL, pair=(allowed[pair].metres or 0 for pair in costs.pairs)
    )


def _changes(costs: _Costs) -> Tier:
    published = set(costs.case.published)
    return costs.tier(
        GoalName.CHANGES,
        pair=(-int(pair in published) for pair in costs.pairs),
        constant=len(published),
    )


def _preferences(costs: _Costs) -> Tier:
    ranks: dict[str, dict[str, int]] = {}
    length: dict[str, int] = {}
    for wish in costs.case.county.preferences:
        mine = ranks.setdefault(wish.school, {})
        mine[wish.partner] = min(wish.rank, mine.get(wish.partner, wish.rank))
        length[wish.school] = length.get(wish.school, 0) + 1

    def past_first(school: str, partner: str) -> int:
        if school not in ranks:
            return 0
        return ranks[school].get(partner, length[school] + 1) - 1

    return costs.tier(
        GoalName.PREFERENCES,
        pair=(past_first(s, r) + past_first(r, s) for s, r in costs.pairs),
    )


def _imbalance(costs: _Costs) -> Tier:
    most = costs.case.policy.degree.recipients_max
    return costs.tier(
        GoalName.IMBALANCE, size=(d * (d - 1) // 2 for d in range(most + 1))
    )
