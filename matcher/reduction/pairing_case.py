"""A county laid out for pairing: distances, gaps and candidates worked out once."""

from dataclasses import dataclass

from matcher.candidates import Candidates, Pair, find_candidates
from matcher.county import County
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
        What follows from them.
    published
        Pairs of the plan started from.
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
        return cls(
            county=county,
            policy=policy,
            distances=distances,
            balance=subject_balance(county),
            candidates=find_candidates(county, policy, distances),
            published=pairs_of(start) if start else (),
        )


def pairs_of(plan: PairingPlan) -> tuple[Pair, ...]:
    """Return the (support, recipient) pairs of a plan, sorted."""
    return tuple(
        sorted(
            (c.support, link.school) for c in plan.consortia for link in c.recipients
        )
    )
