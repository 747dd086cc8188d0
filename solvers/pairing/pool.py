"""The columns still in play, the constraints on them, and exact bounds over them.

All arithmetic here is in whole numbers: a multiplier is a multiple of 1 / `SCALE`, so
a bound proven here is proven, not merely computed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from solvers.pairing.columns import Block
from solvers.pairing.problem import Goal, Ints, PairingProblem

SCALE = 27_720
"""Least common multiple of 1..12: duals of these fractions are exact."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """An earlier goal that may not be given up: its value is at most `limit`."""

    goal: Goal
    limit: int


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """What a plan may still be made of.

    Parameters
    ----------
    problem
        Arcs, degrees and figures.
    blocks
        Columns of each support, in order of supports.
    may_idle, may_stay
        Shape (n_support,), (n_recipient,): whether a support may be idle and a
        recipient unpaired.
    sides
        Limits on earlier goals that the columns alone do not keep.
    """

    problem: PairingProblem
    blocks: tuple[Block, ...]
    may_idle: NDArray[np.bool_]
    may_stay: NDArray[np.bool_]
    sides: tuple[Side, ...] = ()

    @classmethod
    def whole(cls, problem: PairingProblem, blocks: Iterable[Block]) -> "Pool":
        """Return the pool of a problem before any goal has been reached."""
        return cls(
            problem,
            tuple(blocks),
            np.ones(problem.n_support, dtype=np.bool_),
            np.ones(problem.n_recipient, dtype=np.bool_),
            tuple(Side(goal, most) for goal, most in problem.limits),
        )

    def __len__(self) -> int:
        return sum(len(block) for block in self.blocks)


@dataclass(frozen=True, slots=True, eq=False)
class Multipliers:
    """Prices of the recipients and of the sides, in multiples of 1 / SCALE.

    Parameters
    ----------
    recipient
        Shape (n_recipient,).
    side
        Shape (n_side,), at least 0.
    """

    recipient: Ints
    side: Ints

    @classmethod
    def none(cls, pool: Pool) -> "Multipliers":
        """Return prices of 0."""
        return cls(
            np.zeros(pool.problem.n_recipient, dtype=np.int64),
            np.zeros(len(pool.sides), dtype=np.int64),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Priced:
    """A pool under a goal and prices.

    Parameters
    ----------
    bound
        Lower bound of the goal over the pool, times SCALE.
    columns
        Per block: what each column costs less the prices of its recipients, SCALE.
    support
        Shape (n_support,): the least of these, or of being idle.
    unpaired, idle
        Reduced costs of staying unpaired and of being idle, times SCALE; a large
        number where that is not allowed.
    goal
        SCALE times the goal plus the priced sides.
    prices
        The prices used, those of recipients lowered to what staying unpaired costs.
    """

    bound: int
    columns: tuple[Ints, ...]
    support: Ints
    unpaired: Ints
    idle: Ints
    goal: Goal
    prices: Multipliers

    @property
    def lower(self) -> int:
        """The bound of the goal itself, rounded up."""
        return -(-self.bound // SCALE)


NEVER = np.int64(2**60)


def price(pool: Pool, goal: Goal, prices: Multipliers) -> Priced:
    """Return exact reduced costs and the Lagrangian bound they prove.

    Relaxing "every recipient once" with free prices u and the sides with prices
    w >= 0 leaves one independent choice per support and per recipient; the sum of the
    cheapest choices is a lower bound for every plan of the pool.
    """
    combined = combine(pool, goal, prices)
    recipient = prices.recipient.copy()
    stay = pool.may_stay
    recipient[stay] = np.minimum(recipient[stay], combined.unpaired_cost[stay])
    columns = tuple(
        block.cost(combined, less=recipient[block.members]) for block in pool.blocks
    )
    idle = np.where(pool.may_idle, combined.idle_cost, NEVER)
    cheapest = [int(costs.min(initial=int(NEVER))) for costs in columns]
    support = np.minimum(idle, np.array(cheapest, dtype=np.int64).reshape(-1))
    limits = sum(
        int(w) * side.limit for w, side in zip(prices.side, pool.sides, strict=True)
    )
    bound = int(recipient.sum()) + int(support.sum()) + combined.constant - limits
    return Priced(
        bound=bound,
        columns=tuple(
            costs - value for costs, value in zip(columns, support, strict=True)
        ),
        support=support,
        unpaired=np.where(stay, combined.unpaired_cost - recipient, NEVER),
        idle=idle - support,
        goal=combined,
        prices=Multipliers(recipient, prices.side),
    )


def combine(pool: Pool, goal: Goal, prices: Multipliers) -> Goal:
    """Return SCALE times a goal plus the priced sides, as one goal."""
    terms = [(SCALE, goal)]
    for weight, side in zip(prices.side.tolist(), pool.sides, strict=True):
        if weight:
            terms.append((weight, side.goal))
    return Goal(
        name=goal.name,
        pair_cost=_sum([w * g.pair_cost for w, g in terms]),
        unpaired_cost=_sum([w * g.unpaired_cost for w, g in terms]),
        idle_cost=_sum([w * g.idle_cost for w, g in terms]),
        size_cost=_sum([w * g.size_cost for w, g in terms]),
        gap_weight=sum(w * g.gap_weight for w, g in terms),
        constant=sum(w * g.constant for w, g in terms),
    )


def _sum(arrays: list[Ints]) -> Ints:
    return np.asarray(np.sum(arrays, axis=0), dtype=np.int64)


def within(pool: Pool, priced: Priced, slack: int) -> Pool:
    """Return the pool without what costs more than `slack` (times SCALE) too much.

    A plan whose goal is at most ``(bound + slack) / SCALE`` uses nothing else.
    """
    return replace(
        pool,
        blocks=tuple(
            block if bool((costs <= slack).all()) else block.keep(costs <= slack)
            for block, costs in zip(pool.blocks, priced.columns, strict=True)
        ),
        may_idle=pool.may_idle & (priced.idle <= slack),
        may_stay=pool.may_stay & (priced.unpaired <= slack),
    )
