"""The pairs a plan may choose from, and the refusals worked out when asked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from matcher.candidates.fixed import Fixed, Pair
from matcher.candidates.judge import Judge
from matcher.candidates.places import Places
from matcher.candidates.roles import may_support, receives
from matcher.county import County
from matcher.distance import DistanceTable, Leg
from matcher.plan import Reason
from matcher.policy import Policy
from matcher.staffing import Balance, subject_balance


@dataclass(frozen=True, eq=False)
class Candidates:
    """What pairing may choose from.

    Parameters
    ----------
    supports, recipients
        Codes in county order, of recipients one for each of their places. Schools of
        forced pairs are among them whatever their tags; a school forced to support is
        no recipient.
    allowed
        Every pair (support, place) that may be chosen, with its way, sorted.
    refused
        Every other pair of `supports` and `recipients`, each reason made when asked.
    forced
        Pairs (support, school) that must be kept: locks first, then running agreements.
    soft
        Those of `forced` that rest on a soft rule only.
    notes
        For each forced pair the limit it stands above, if any.
    conflicts
        Fixed pairs and agreements that cannot be kept, and why.
    should_support, should_receive
        Codes, of recipients one for each place, whose role follows from duty, tags or
        area: they count as idle or unpaired when left out.
    places
        The places of every school that receives.
    """

    supports: tuple[str, ...]
    recipients: tuple[str, ...]
    allowed: dict[Pair, Leg]
    refused: Mapping[Pair, Reason]
    forced: tuple[Pair, ...]
    soft: tuple[Pair, ...]
    notes: tuple[Reason, ...]
    conflicts: tuple[Reason, ...]
    should_support: tuple[str, ...]
    should_receive: tuple[str, ...]
    places: Places = field(default_factory=Places)

    def keeping(self, pair: Pair) -> tuple[Pair, ...]:
        """Return the pairs (support, place) each of which keeps a forced pair."""
        support, school = pair
        return tuple((support, place) for place in self.places.binding(school))


def find_candidates(
    county: County,
    policy: Policy,
    distances: DistanceTable,
    *,
    balance: Balance | None = None,
) -> Candidates:
    """Return the pairs a plan may choose from and why the others are refused.

    Parameters
    ----------
    county, policy
        What is known and what is asked.
    distances
        Ways between the schools.
    balance
        What each school lacks, if already worked out; asked for partners by subject
        only.
    """
    rule = policy.compatibility
    giving = tuple(s.code for s in county.schools if may_support(s, policy))
    needing = tuple(s.code for s in county.schools if receives(s, rule))
    fixed = Fixed.of(county, policy)
    heads = {support for support, _ in fixed.pairs}
    guests = {recipient for _, recipient in fixed.pairs}
    receiving = guests.union(needing)
    codes = [school.code for school in county.schools]
    active = heads.union(giving) - guests
    support_codes = tuple(code for code in codes if code in active)
    places = _places(county, policy, balance, receiving)
    recipients = tuple(
        place
        for c in codes
        if c in receiving and c not in heads
        for place in places.every(c)
    )
    judge = Judge(county, policy, distances, places)
    kept = [(s, place) for s, r in fixed.pairs for place in places.binding(r)]
    allowed = _allowed(judge, places, support_codes, recipients, kept)
    refused = Refusals(judge, support_codes, recipients, allowed)
    notes = (judge.reason(s, places.binding(r)[0]) for s, r in fixed.pairs)
    return Candidates(
        supports=support_codes,
        recipients=recipients,
        allowed=allowed,
        refused=refused,
        forced=fixed.pairs,
        soft=fixed.soft,
        notes=tuple(note for note in notes if note is not None),
        conflicts=fixed.conflicts,
        should_support=giving,
        should_receive=tuple(place for code in needing for place in places.every(code)),
        places=places,
    )


def _places(
    county: County, policy: Policy, balance: Balance | None, receiving: set[str]
) -> Places:
    rule = policy.partners
    if balance is None and rule.by == "subject":
        balance = subject_balance(county)
    schools = (school for school in county.schools if school.code in receiving)
    return Places.find(schools, rule, balance.needs if balance else {})


def _allowed(
    judge: Judge,
    places: Places,
    supports: tuple[str, ...],
    recipients: tuple[str, ...],
    forced: Iterable[Pair],
) -> dict[Pair, Leg]:
    """Return pairs in order of supports, then places; far ones are never judged."""
    limit = judge.reach_m
    schools = tuple(dict.fromkeys(places.school_of(place) for place in recipients))
    if limit is None:
        pairs: Iterable[Pair] = ((s, r) for s in supports for r in schools)
    else:
        rows, columns = judge.distances.near(schools, supports, limit_m=limit)
        close = sorted(zip(columns.tolist(), rows.tolist(), strict=True))
        pairs = ((supports[s], schools[r]) for s, r in close)
    legs = {
        (s, place): judge.leg(s, place)
        for s, r in pairs
        for place in places.every(r)
        if judge.accepts(s, place)
    }
    kept = {(s, place): judge.leg(s, place) for s, place in forced}
    if not kept.keys() - legs.keys():
        return legs
    row = {code: i for i, code in enumerate((*supports, *recipients))}
    both = legs | kept
    return {
        pair: both[pair] for pair in sorted(both, key=lambda p: (row[p[0]], row[p[1]]))
    }


class Refusals(Mapping[Pair, Reason]):
    """Why pairs are refused; each reason is worked out when somebody asks.

    Thousands of schools make millions of refused pairs, of which a planner reads a few.
    """

    def __init__(
        self,
        judge: Judge,
        support_codes: tuple[str, ...],
        recipient_codes: tuple[str, ...],
        allowed: Mapping[Pair, Leg],
    ) -> None:
        self._judge = judge
        self._supports = dict.fromkeys(support_codes)
        self._recipients = dict.fromkeys(recipient_codes)
        self._allowed = allowed

    def __getitem__(self, pair: Pair) -> Reason:
        support, recipient = pair
        if support not in self._supports or recipient not in self._recipients:
            raise KeyError(pair)
        reason = None if pair in self._allowed else self._judge.reason(*pair)
        if reason is None:
            raise KeyError(pair)
        return reason

    def __iter__(self) -> Iterator[Pair]:
        for support in self._supports:
            for recipient in self._recipients:
                if (support, recipient) not in self._allowed:
                    yield support, recipient

    def __len__(self) -> int:
        return len(self._supports) * len(self._recipients) - len(self._allowed)
