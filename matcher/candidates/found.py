"""The pairs a plan may choose from, and the refusals worked out when asked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from matcher.candidates.fixed import Fixed, Pair
from matcher.candidates.judge import Judge
from matcher.candidates.roles import receives, supports
from matcher.county import County
from matcher.distance import DistanceTable, Leg
from matcher.plan import Reason
from matcher.policy import Policy


@dataclass(frozen=True, eq=False)
class Candidates:
    """What pairing may choose from.

    Parameters
    ----------
    supports, recipients
        Codes in county order. Schools of forced pairs are among them whatever their
        tags; a school forced to support is no recipient.
    allowed
        Every pair (support, recipient) that may be chosen, with its way, sorted.
    refused
        Every other pair of `supports` and `recipients`, each reason made when asked.
    forced
        Pairs that must be kept: locks first, then running agreements.
    soft
        Those of `forced` that rest on a soft rule only.
    notes
        For each forced pair the limit it stands above, if any.
    conflicts
        Fixed pairs and agreements that cannot be kept, and why.
    should_support, should_receive
        Codes whose role follows from duty, tags or area: they count as idle or
        unpaired when left out.
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


def find_candidates(
    county: County, policy: Policy, distances: DistanceTable
) -> Candidates:
    """Return the pairs a plan may choose from and why the others are refused."""
    rule = policy.compatibility
    giving = tuple(s.code for s in county.schools if supports(s, rule))
    needing = tuple(s.code for s in county.schools if receives(s, rule))
    fixed = Fixed.of(county, policy)
    heads = {support for support, _ in fixed.pairs}
    guests = {recipient for _, recipient in fixed.pairs}
    codes = [school.code for school in county.schools]
    support_codes = tuple(
        c for c in codes if (c in heads or c in giving) and c not in guests
    )
    recipient_codes = tuple(
        c for c in codes if (c in guests or c in needing) and c not in heads
    )
    judge = Judge(county, policy, distances)
    allowed = _allowed(judge, support_codes, recipient_codes, fixed.pairs)
    refused = Refusals(judge, support_codes, recipient_codes, allowed)
    notes = (judge.reason(*pair) for pair in fixed.pairs)
    return Candidates(
        supports=support_codes,
        recipients=recipient_codes,
        allowed=allowed,
        refused=refused,
        forced=fixed.pairs,
        soft=fixed.soft,
        notes=tuple(note for note in notes if note is not None),
        conflicts=fixed.conflicts,
        should_support=giving,
        should_receive=needing,
    )


def _allowed(
    judge: Judge,
    support_codes: tuple[str, ...],
    recipient_codes: tuple[str, ...],
    forced: Iterable[Pair],
) -> dict[Pair, Leg]:
    """Return pairs in order of supports, then recipients; far ones are never judged."""
    limit = judge.reach_m
    if limit is None:
        pairs: Iterable[Pair] = ((s, r) for s in support_codes for r in recipient_codes)
    else:
        rows, columns = judge.distances.near(
            recipient_codes, support_codes, limit_m=limit
        )
        close = sorted(zip(columns.tolist(), rows.tolist(), strict=True))
        pairs = ((support_codes[s], recipient_codes[r]) for s, r in close)
    legs = {(s, r): judge.leg(s, r) for s, r in pairs if judge.accepts(s, r)}
    kept = {(s, r): judge.leg(s, r) for s, r in forced}
    if not kept.keys() - legs.keys():
        return legs
    place = {code: i for i, code in enumerate((*support_codes, *recipient_codes))}
    both = legs | kept
    return {
        pair: both[pair]
        for pair in sorted(both, key=lambda p: (place[p[0]], place[p[1]]))
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
