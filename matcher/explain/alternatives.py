"""What the next best pairs would cost: goals recounted for single changes of a plan.

A change moves one recipient to another support school or exchanges two recipients,
so that every support school stays within its degree bounds. Each is judged by the
definitions of the pairing goals; only the consortia it touches are recounted, because
all goals are sums over consortia and over schools left alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from matcher.candidates import Candidates, find_candidates
from matcher.county import County, Noun
from matcher.distance import distance_table
from matcher.plan import PairingPlan, Plan, Reason
from matcher.policy import GoalName, Policy
from matcher.staffing import Balance, subject_balance

UNITS: dict[GoalName, str] = {
    GoalName.UNPAIRED: "schools",
    GoalName.IDLE_SUPPORT: "schools",
    GoalName.SUBJECT_GAP: "periods",
    GoalName.TRAVEL: "metres",
    GoalName.CHANGES: "pairs",
    GoalName.PREFERENCES: "ranks",
    GoalName.IMBALANCE: "points",
}


class Move(Noun):
    """A recipient that changes its support school."""

    recipient: str
    leaves: str = Field(description="Support it has now; '' if it has none")
    joins: str


class Delta(Noun):
    """How a goal changes; below 0 is better."""

    goal: str
    unit: str
    change: int


class Alternative(Noun):
    """A change of the plan and what it does to each goal, in the policy's order."""

    moves: tuple[Move, ...]
    deltas: tuple[Delta, ...]

    @property
    def better(self) -> bool:
        """Whether the change improves the plan (the plan was not the best)."""
        first = next((d.change for d in self.deltas if d.change), 0)
        return first < 0


@dataclass(frozen=True)
class Desk:
    """A pairing laid out for changes.

    Parameters
    ----------
    policy
        Order of the goals and bounds of the degree.
    candidates
        Pairs allowed, refused and fixed.
    balance
        Weekly periods lacking and to spare.
    partner
        Support school of each paired recipient.
    groups
        Recipients of each support school, sorted; a missing key is an idle school.
    wishes
        Rank of each partner a school asked for, by school.
    published
        Pairs of the plan that the pairing started from.
    """

    policy: Policy
    candidates: Candidates
    balance: Balance
    partner: Mapping[str, str]
    groups: Mapping[str, tuple[str, ...]]
    wishes: Mapping[str, Mapping[str, int]]
    published: frozenset[tuple[str, str]]

    @cached_property
    def forced(self) -> frozenset[tuple[str, str]]:
        """Pairs that must be kept."""
        return frozenset(self.candidates.forced)

    @cached_property
    def should_support(self) -> frozenset[str]:
        """Schools that count as idle when they head no consortium."""
        return frozenset(self.candidates.should_support)

    @cached_property
    def should_receive(self) -> frozenset[str]:
        """Schools that count as unpaired when left alone."""
        return frozenset(self.candidates.should_receive)

    def refusals(self, school: str) -> Iterator[tuple[str, str, Reason]]:
        """Yield (support, recipient, reason) of the pairs a school may not form."""
        candidates = self.candidates
        if school in candidates.supports:
            pairs = [(school, recipient) for recipient in candidates.recipients]
        else:
            pairs = [(support, school) for support in candidates.supports]
        for pair in pairs:
            reason = candidates.refused.get(pair)
            if reason is not None:
                yield *pair, reason

    def alternatives_for_recipient(self, recipient: str) -> Iterator[Alternative]:
        """Yield the best change to each other support school that may take part."""
        leaves = self.partner.get(recipient, "")
        if (leaves, recipient) in self.forced:
            return
        for support in self.candidates.supports:
            if support != leaves and (support, recipient) in self.candidates.allowed:
                best = self._best(self._changes(recipient, leaves, support))
                if best is not None:
                    yield best

    def alternatives_for_support(self, support: str) -> Iterator[Alternative]:
        """Yield the best change that brings each further recipient here."""
        for recipient in self.candidates.recipients:
            leaves = self.partner.get(recipient, "")
            allowed = (support, recipient) in self.candidates.allowed
            fixed = (leaves, recipient) in self.forced
            if leaves != support and allowed and not fixed:
                best = self._best(self._changes(recipient, leaves, support))
                if best is not None:
                    yield best

    def full(self, support: str) -> bool:
        """Return whether a support school has as many recipients as it may."""
        return len(self.groups.get(support, ())) >= self.policy.degree.recipients_max

    def _changes(
        self, recipient: str, leaves: str, joins: str
    ) -> Iterator[tuple[Move, ...]]:
        move = Move(recipient=recipient, leaves=leaves, joins=joins)
        if self._may_leave(leaves) and not self.full(joins):
            yield (move,)
        if not leaves:
            return
        for other in self.groups.get(joins, ()):
            fixed = (joins, other) in self.forced
            if not fixed and (leaves, other) in self.candidates.allowed:
                yield move, Move(recipient=other, leaves=joins, joins=leaves)

    def _may_leave(self, support: str) -> bool:
        left = len(self.groups.get(support, ())) - 1
        return not support or left == 0 or left >= self.policy.degree.recipients_min

    def _best(self, changes: Iterable[tuple[Move, ...]]) -> Alternative | None:
        judged = [
            Alternative(moves=moves, deltas=self.deltas(moves)) for moves in changes
        ]
        return min(judged, key=rank, default=None)

    def deltas(self, moves: tuple[Move, ...]) -> tuple[Delta, ...]:
        """Return the change of every goal of the policy, in its order."""
        touched = {m.joins for m in moves} | {m.leaves for m in moves if m.leaves}
        groups = {s: set(self.groups.get(s, ())) for s in sorted(touched)}
        total: Counter[GoalName] = Counter()
        for support, group in groups.items():
            total.subtract(self._consortium(support, sorted(group)))
        for move in moves:
            if move.leaves:
                groups[move.leaves].discard(move.recipient)
            else:
                total.subtract(self._alone(move.recipient))
            groups[move.joins].add(move.recipient)
        for support, group in groups.items():
            total.update(self._consortium(support, sorted(group)))
        return tuple(
            Delta(goal=goal.value, unit=UNITS[goal], change=total[goal])
            for goal in self.policy.goals.order
        )

    def _alone(self, recipient: str) -> Counter[GoalName]:
        needs = self.balance.needs.get(recipient, {})
        return Counter(
            {
                GoalName.UNPAIRED: int(recipient in self.should_receive),
                GoalName.SUBJECT_GAP: sum(needs.values()),
            }
        )

    def _consortium(self, support: str, group: list[str]) -> Counter[GoalName]:
        if not group:
            return Counter({GoalName.IDLE_SUPPORT: int(support in self.should_support)})
        need: Counter[str] = Counter()
        for recipient in group:
            need.update(self.balance.needs.get(recipient, {}))
        spare = self.balance.spares.get(support, {})
        legs = [self.candidates.allowed.get((support, r)) for r in group]
        return Counter(
            {
                GoalName.SUBJECT_GAP: sum(
                    max(0, n - spare.get(k, 0)) for k, n in need.items()
                ),
                GoalName.TRAVEL: sum(leg.metres or 0 for leg in legs if leg),
                GoalName.CHANGES: -sum((support, r) in self.published for r in group),
                GoalName.PREFERENCES: sum(
                    self._rank(support, r) + self._rank(r, support) for r in group
                ),
                GoalName.IMBALANCE: len(group) * (len(group) - 1) // 2,
            }
        )

    def _rank(self, school: str, partner: str) -> int:
        ranks = self.wishes.get(school)
        return ranks.get(partner, len(ranks) + 1) - 1 if ranks else 0


def rank(alternative: Alternative) -> tuple[int, ...]:
    """Return the key that sorts changes from best to worst."""
    return tuple(delta.change for delta in alternative.deltas)


def desk_of(plan: Plan) -> Desk:
    """Lay out the pairing of a plan."""
    county, policy = plan.county, plan.policy
    return Desk(
        policy=policy,
        candidates=find_candidates(county, policy, distance_table(county, policy)),
        balance=subject_balance(county),
        partner=partners(plan.pairing),
        groups={
            g.support: tuple(sorted(r.school for r in g.recipients))
            for g in plan.pairing.consortia
        },
        wishes=_wishes(county),
        published=frozenset(plan.pairing.published),
    )


def partners(pairing: PairingPlan) -> dict[str, str]:
    """Return the support school of each paired recipient."""
    return {r.school: g.support for g in pairing.consortia for r in g.recipients}


def _wishes(county: County) -> dict[str, dict[str, int]]:
    wishes: dict[str, dict[str, int]] = {}
    for wish in county.preferences:
        wishes.setdefault(wish.school, {})[wish.partner] = wish.rank
    return wishes
