"""Pairs that would rather have each other: where a plan leaves wishes unmet.

Ranks are those the schools stated. A partner not asked for ranks behind all that were,
level with having none. A school that asked for nobody is content with any partner where
it has none, and gives up nobody. What the bureau fixed cannot be given up.
"""

from collections.abc import Sequence

from matcher.choices.desk import Desk, Partner
from matcher.choices.nouns import BlockingPair
from matcher.plan import Plan

_NOT_ASKED = 1 << 30


def blocking_pairs(plan: Plan) -> tuple[BlockingPair, ...]:
    """Return the pairs that the rules allow and both schools would rather have.

    A recipient would rather have a support that it ranks before its own. A support
    would rather have a recipient that it asked for if its group may grow by it, or may
    have it in exchange for one it ranks behind. Of two schools one at least stated
    wishes; the other, if it stated none, has room.

    Returns
    -------
    tuple of BlockingPair
        Sorted by the ranks of the recipient, then of the support, then by code. Of
        several places of a recipient the worst served is named.
    """
    if not plan.county.preferences:
        return ()
    desk = Desk.of(plan.county, plan.policy, published=plan.pairing.published)
    return blocking_on(desk, desk.partner(plan.pairing))


def blocking_on(desk: Desk, partner: Partner) -> tuple[BlockingPair, ...]:
    """Return the blocking pairs of a plan in rows."""
    wishes = _Wishes(desk)
    groups = desk.problem.groups(partner)
    found: dict[tuple[int, str], BlockingPair] = {}
    for support, place in desk.problem.arcs.tolist():
        pair = _blocking(desk, wishes, partner, groups, support, place)
        key = support, wishes.school[place]
        if pair and (key not in found or _worse(pair, found[key])):
            found[key] = pair
    return tuple(
        sorted(
            found.values(),
            key=lambda p: (
                p.recipient_rank or _NOT_ASKED,
                p.support_rank or _NOT_ASKED,
                p.support,
                p.recipient,
            ),
        )
    )


class _Wishes:
    """Ranks by rows, and what is fixed."""

    def __init__(self, desk: Desk) -> None:
        stated: dict[tuple[str, str], int] = {}
        for wish in desk.case.county.preferences:
            key = wish.school, wish.partner
            stated[key] = min(wish.rank, stated.get(key, wish.rank))
        self._stated = stated
        self._asking = frozenset(school for school, _ in stated)
        found = desk.case.candidates
        self._fixed = frozenset(
            kept for pair in found.forced for kept in found.keeping(pair)
        )
        self.supports = found.supports
        self.places = found.recipients
        self.school = [found.places.school_of(place) for place in self.places]

    def of_place(self, place: int, support: int) -> int:
        """Return the rank of a support with a recipient; a large number if none."""
        if support < 0:
            return _NOT_ASKED
        pair = self.school[place], self.supports[support]
        return self._stated.get(pair, _NOT_ASKED)

    def of_support(self, support: int, place: int) -> int:
        """Return the rank of a recipient with a support; a large number if none."""
        pair = self.supports[support], self.school[place]
        return self._stated.get(pair, _NOT_ASKED)

    def silent(self, code: str) -> bool:
        """Return whether a school asked for nobody."""
        return code not in self._asking

    def fixed(self, support: int, place: int) -> bool:
        """Return whether a pair may not be given up."""
        return support >= 0 and (self.supports[support], self.places[place]) in (
            self._fixed
        )


def _blocking(
    desk: Desk,
    wishes: _Wishes,
    partner: Partner,
    groups: Sequence[Sequence[int]],
    support: int,
    place: int,
) -> BlockingPair | None:
    has = partner[place]
    if has == support or wishes.fixed(has, place):
        return None
    mine, theirs = wishes.of_place(place, support), wishes.of_support(support, place)
    asks = not wishes.silent(wishes.school[place])
    wants = mine < wishes.of_place(place, has) if asks else has < 0
    offers = not wishes.silent(wishes.supports[support])
    if not wants or not (asks or offers) or (offers and theirs == _NOT_ASKED):
        return None
    given_up = _gives_up(desk, wishes, groups[support], support, place)
    if given_up is None:
        return None
    up_rank = wishes.of_support(support, given_up) if given_up >= 0 else _NOT_ASKED
    return BlockingPair(
        support=wishes.supports[support],
        recipient=wishes.places[place],
        support_rank=_told(theirs),
        recipient_rank=_told(mine),
        has=wishes.supports[has] if has >= 0 else "",
        has_rank=_told(wishes.of_place(place, has)),
        gives_up=wishes.places[given_up] if given_up >= 0 else "",
        gives_up_rank=_told(up_rank),
    )


def _told(rank: int) -> int | None:
    return None if rank == _NOT_ASKED else rank


def _gives_up(
    desk: Desk, wishes: _Wishes, group: Sequence[int], support: int, place: int
) -> int | None:
    """Return whom a support would give up for a recipient, -1 for nobody.

    None if it would not, or may not, take the recipient.
    """
    if desk.problem.fits(support, [*group, place]):
        return -1
    rank = wishes.of_support(support, place)
    lesser = [
        other
        for other in group
        if wishes.of_support(support, other) > rank
        and not wishes.fixed(support, other)
        and desk.problem.fits(support, [*(r for r in group if r != other), place])
    ]
    return max(lesser, key=lambda r: (wishes.of_support(support, r), r), default=None)


def _worse(pair: BlockingPair, other: BlockingPair) -> bool:
    """Return whether a place of a recipient is served worse than another."""
    return (pair.has_rank or _NOT_ASKED) > (other.has_rank or _NOT_ASKED)
