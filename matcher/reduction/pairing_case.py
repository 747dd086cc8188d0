"""A county laid out for pairing: distances, gaps and candidates worked out once."""

from dataclasses import dataclass
from functools import cached_property

from matcher.candidates import (
    Candidates,
    Pair,
    expired_agreements,
    find_candidates,
    running_agreements,
    split_place,
)
from matcher.county import Agreement, County, School
from matcher.distance import DistanceTable, distance_table
from matcher.plan import PairingPlan
from matcher.policy import Policy
from matcher.staffing import Balance, subject_balance


@dataclass(frozen=True, eq=False)
class Case:
    """A county ready to be paired.

    Parameters
    ----------
    county, policy
        The inputs.
    distances, balance, candidates
        What follows from them; needs stand by place.
    published
        Pairs (support, place) of the plan started from.
    """

    county: County
    policy: Policy
    distances: DistanceTable
    balance: Balance
    candidates: Candidates
    published: tuple[Pair, ...] = ()

    @classmethod
    def of(
        cls, county: County, policy: Policy, *, start: PairingPlan | None = None
    ) -> "Case":
        """Work out distances, subject gaps and candidates."""
        distances = distance_table(county, policy)
        balance = subject_balance(county)
        candidates = find_candidates(county, policy, distances, balance=balance)
        return cls(
            county=county,
            policy=policy,
            distances=distances,
            balance=candidates.places.balance(balance, county),
            candidates=candidates,
            published=pairs_of(start) if start else (),
        )

    @cached_property
    def running(self) -> dict[Pair, Agreement]:
        """Agreements in force, by (support, school)."""
        return {(a.support, a.recipient): a for a in running_agreements(self.county)}

    @cached_property
    def expired(self) -> dict[Pair, Agreement]:
        """Agreements to be renewed or not, by (support, school)."""
        found = expired_agreements(self.county, self.policy)
        return {(a.support, a.recipient): a for a in found}

    @cached_property
    def forced(self) -> frozenset[Pair]:
        """Pairs (support, place) that keep a lock or a running agreement."""
        found = self.candidates
        return frozenset(arc for pair in found.forced for arc in found.keeping(pair))

    def school(self, place: str) -> School:
        """Return the school of a place of the candidates."""
        return self.county.school_by_code[self.candidates.places.school_of(place)]

    def metres(self, support: str, place: str) -> int | None:
        """Return the one-way metres from a place to a support; None if unknown."""
        leg = self.candidates.allowed.get((support, place))
        if leg is None:
            leg = self.distances.leg(self.school(place).code, support)
        return leg.metres

    def counted(self, pair: Pair) -> Pair:
        """Return what counts as the same pair: by school, or by place.

        Partners of a school may change places and the pair is still kept; places of
        subjects and stages may not.
        """
        if self.policy.partners.by != "school":
            return pair
        return pair[0], split_place(self.county, pair[1])[0]


def pairs_of(plan: PairingPlan) -> tuple[Pair, ...]:
    """Return the (support, place) pairs of a plan, sorted."""
    return tuple(
        sorted((c.support, link.place) for c in plan.consortia for link in c.recipients)
    )
