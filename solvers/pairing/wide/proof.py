"""Bounds in whole numbers: what prices prove, and what they rule out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solvers.pairing.pool import SCALE, Side
from solvers.pairing.problem import Goal, Ints
from solvers.pairing.wide.ascent import Room
from solvers.pairing.wide.groups import Groups
from solvers.pairing.wide.tariff import Floats, whole


@dataclass(frozen=True, slots=True, eq=False)
class Proof:
    """A bound that any prices prove.

    Parameters
    ----------
    bound
        Lower bound of the goal, times SCALE.
    goal
        SCALE times the goal plus the priced sides.
    recipient, side
        Prices, times SCALE; those of recipients lowered to what staying unpaired costs.
    support
        Shape (n_support,): the least a support costs, or a bound of it.
    """

    bound: int
    goal: Goal
    recipient: Ints
    side: Ints
    support: Ints

    @property
    def lower(self) -> int:
        """The bound of the goal itself, rounded up."""
        return -(-self.bound // SCALE)


def prove(
    groups: Groups,
    goal: Goal,
    sides: Sequence[Side],
    room: Room,
    recipient: Floats,
    side: Floats,
) -> Proof:
    """Return the bound that prices prove, in whole numbers.

    Parameters
    ----------
    groups
        The groups of all supports.
    goal
        What is bounded.
    sides
        Earlier goals with their limits.
    room
        Who may be idle or unpaired.
    recipient, side
        Prices in units of the goal, those of sides at least 0.
    """
    weights = np.maximum(np.rint(side * SCALE), 0).astype(np.int64)
    combined = whole([goal, *(s.goal for s in sides)], [SCALE, *weights.tolist()])
    price = np.rint(recipient * SCALE).astype(np.int64)
    price = np.where(room.may_stay, np.minimum(price, combined.unpaired_cost), price)
    least = groups.least(combined, price)
    support = np.where(room.may_idle, np.minimum(least, combined.idle_cost), least)
    limits = sum(int(w) * s.limit for w, s in zip(weights, sides, strict=True))
    bound = int(price.sum()) + int(support.sum()) + combined.constant - limits
    return Proof(bound, combined, price, weights, support)


def ruled_out(groups: Groups, room: Room, proof: Proof, slack: int) -> Room:
    """Rule out what no plan within `slack` (times SCALE) of the bound can use."""
    groups.bar(proof.goal, proof.recipient, proof.support + slack)
    return stays_open(room, proof, slack)


def stays_open(room: Room, proof: Proof, slack: int) -> Room:
    """Return who may still be idle or unpaired within `slack` (times SCALE)."""
    idle = proof.goal.idle_cost - proof.support
    stay = proof.goal.unpaired_cost - proof.recipient
    return Room(room.may_idle & (idle <= slack), room.may_stay & (stay <= slack))
