"""What prices prove: a bound for each goal by weak duality, in whole numbers.

Take any price ``u[r]`` of every recipient and any multiplier ``w[j] >= 0`` of every
earlier goal j, whose value may be at most ``v[j]``. Relax "every recipient once": then
supports choose independently, and for every plan::

    goal_i >= sum_r min(u[r], U[r]) + sum_s min(0, min_g C(g) - sum_{r in g} u[r])
              - sum_j w[j] v[j]

where C and U are costs of a group and of leaving a recipient out under
``goal_i + sum_j w[j] goal_j``; a support that must take part has no 0 to choose, a
recipient with a fixed pair no U. Prices are whole multiples of 1 / SCALE, so the sum is
exact. A group that costs its support so much more than the cheapest that a plan with it
would be worse than ``v[j]`` on an earlier goal j (by that goal's own prices) cannot be
in any plan the later bounds speak of, and is left out of the minimum.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.best.groups import Group, Ints, Lens, Star, cheapest, within
from solvers.pairing.naive import ArcProblem

SCALE = 27_720
"""Prices are whole multiples of 1 / SCALE of a goal's unit."""

_HUGE = 2**60


class CertificateError(ValueError):
    """Prices or multipliers that prove nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Tier:
    """One goal in integers.

    Parameters
    ----------
    pair
        Shape (n_arc,).
    unpaired
        Shape (n_recipient,).
    gap_weight
        Cost of a weekly period of subject gap.
    """

    name: str
    pair: Ints
    unpaired: Ints
    gap_weight: int


def tiers_of(problem: ArcProblem, names: Sequence[str]) -> tuple[Tier, ...]:
    """Return goals by name: "unpaired", "subject_gap", "travel".

    Raises
    ------
    KeyError
        If there is no goal of a name.
    """
    n_arc, n_recipient = len(problem.arcs), len(problem.need)
    none = np.zeros(n_arc, dtype=np.int64)
    known = {
        "unpaired": (none, np.ones(n_recipient, dtype=np.int64), 0),
        "subject_gap": (none, problem.need.sum(axis=1), 1),
        "travel": (problem.distance_m, np.zeros(n_recipient, dtype=np.int64), 0),
    }
    return tuple(Tier(name, *known[name]) for name in names)


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """A goal under prices.

    Parameters
    ----------
    bound
        What is proven, times SCALE.
    tier
        SCALE times the goal plus the earlier ones times their multipliers.
    prices
        Shape (n_recipient,): lowered to what leaving a recipient out costs.
    least
        Shape (n_support,): cost of the cheapest choice of each support.
    groups
        By support, some cheapest groups.
    """

    bound: int
    tier: Tier
    prices: Ints
    least: Ints
    groups: tuple[tuple[Group, ...], ...]

    @property
    def lower(self) -> int:
        """The bound of the goal itself, rounded up."""
        return -(-self.bound // SCALE)


@dataclass(frozen=True, slots=True, eq=False)
class _Filter:
    """An earlier goal's prices and how much a choice may cost above the cheapest."""

    tier: Tier
    prices: Ints
    least: Ints
    slack: int


class Book:
    """The goals of one instance, taken in order.

    Parameters
    ----------
    problem
        The instance.
    names
        Goals, most important first.
    """

    def __init__(self, problem: ArcProblem, names: Sequence[str]) -> None:
        self.problem = problem
        self.tiers = tiers_of(problem, names)
        self.reached: list[int] = []
        self._filters: list[_Filter] = []
        forced = problem.arcs[problem.forced]
        self.may_stay = np.ones(len(problem.need), dtype=np.bool_)
        self.may_stay[forced[:, 1]] = False
        self.may_idle = np.ones(len(problem.spare), dtype=np.bool_)
        self.may_idle[forced[:, 0]] = False
        self.stars = tuple(_stars(problem))

    def price(self, prices: Ints, earlier: Sequence[int]) -> Priced:
        """Return what prices prove for the next goal.

        Parameters
        ----------
        prices
            Shape (n_recipient,), times SCALE.
        earlier
            Multiplier of each goal already reached, times SCALE.

        Raises
        ------
        CertificateError
            If shapes disagree, a multiplier is negative, a figure is too large to be
            added up exactly, or a support that must take part has no group.
        """
        tier = self._combined(prices, earlier)
        paid = prices.astype(np.int64)
        stay = self.may_stay
        paid[stay] = np.minimum(paid[stay], tier.unpaired[stay])
        least = np.zeros(len(self.stars), dtype=np.int64)
        groups = []
        for support, star in enumerate(self.stars):
            idle = bool(self.may_idle[support])
            most = 0 if idle else _HUGE
            lenses = [*self._lenses(support, star), _lens(star, tier, paid, most)]
            found = cheapest(star, lenses) if len(star.members) else []
            if not found and not idle:
                raise CertificateError(f"support {support}: no group is left")
            least[support] = min(
                ([0] if idle else []) + [group.cost for group in found]
            )
            groups.append(tuple(found))
        spent = sum(int(w) * v for w, v in zip(earlier, self.reached, strict=True))
        bound = sum(paid.tolist()) + sum(least.tolist()) - spent
        return Priced(bound, tier, paid, least, tuple(groups))

    def reach(self, priced: Priced, value: int) -> None:
        """Go on to the next goal: this one's value may be at most `value`."""
        slack = SCALE * value - priced.bound
        if slack < 0:
            raise CertificateError(
                f"{self.tiers[len(self.reached)].name}: bound {priced.lower} is above "
                f"the value {value}"
            )
        self.may_stay &= priced.tier.unpaired - priced.prices <= slack
        self.may_idle &= -priced.least <= slack
        self._filters.append(_Filter(priced.tier, priced.prices, priced.least, slack))
        self.reached.append(value)

    def inside(self, priced: Priced, slack: int) -> Iterator[tuple[int, Group]]:
        """Yield every group a plan within `slack` (times SCALE) of the bound may use.

        With its support; groups ruled out by earlier goals are left out.
        """
        for support, star in enumerate(self.stars):
            most = int(priced.least[support]) + slack
            lens = _lens(star, priced.tier, priced.prices, most)
            if len(star.members):
                for group in within(star, [*self._lenses(support, star), lens]):
                    yield support, group

    def _combined(self, prices: Ints, earlier: Sequence[int]) -> Tier:
        if prices.shape != (len(self.problem.need),):
            raise CertificateError(f"{prices.shape}: a price for every recipient")
        if len(earlier) != len(self.reached) or min(earlier, default=0) < 0:
            raise CertificateError(
                f"{list(earlier)}: one multiplier >= 0 a goal before"
            )
        goal = self.tiers[len(self.reached)]
        terms = [(SCALE, goal), *zip(earlier, self.tiers, strict=False)]
        self._check_size(prices, terms)
        return Tier(
            goal.name,
            np.asarray(sum(int(w) * t.pair for w, t in terms)),
            np.asarray(sum(int(w) * t.unpaired for w, t in terms)),
            sum(int(w) * t.gap_weight for w, t in terms),
        )

    def _check_size(self, prices: Ints, terms: Sequence[tuple[int, Tier]]) -> None:
        """Refuse figures whose sums over a group could leave 64 bits."""
        problem = self.problem
        most = int(np.abs(prices).max(initial=0)) * (problem.hi + 1)
        need = int(problem.need.sum(axis=1).max(initial=0)) * problem.hi
        for weight, tier in terms:
            largest = int(tier.pair.max(initial=0)) * problem.hi
            largest += int(tier.unpaired.max(initial=0)) + tier.gap_weight * need
            most += int(weight) * largest
        if most >= _HUGE // 4:
            raise CertificateError("prices or multipliers are too large")

    def _lenses(self, support: int, star: Star) -> list[Lens]:
        return [
            _lens(star, f.tier, f.prices, int(f.least[support]) + f.slack)
            for f in self._filters
        ]


def _lens(star: Star, tier: Tier, prices: Ints, most: int) -> Lens:
    return Lens(tier.pair[star.arcs] - prices[star.members], tier.gap_weight, most)


def _stars(problem: ArcProblem) -> Iterator[Star]:
    """Yield the star of every support; a recipient with a fixed pair has only that."""
    fixed = np.zeros(len(problem.need), dtype=np.bool_)
    fixed[problem.arcs[problem.forced, 1]] = True
    usable = problem.forced | ~fixed[problem.arcs[:, 1]]
    arcs = np.flatnonzero(usable)
    owner = problem.arcs[arcs, 0]
    order = np.argsort(owner, kind="stable")
    arcs, owner = arcs[order], owner[order]
    starts = np.searchsorted(owner, np.arange(len(problem.spare) + 1))
    for support in range(len(problem.spare)):
        mine = arcs[starts[support] : starts[support + 1]]
        members = problem.arcs[mine, 1]
        yield Star(
            arcs=mine,
            members=members,
            need=problem.need[members],
            spare=problem.spare[support],
            base=tuple(np.flatnonzero(problem.forced[mine]).tolist()),
            low=problem.lo,
            high=min(problem.hi, len(mine)),
        )
