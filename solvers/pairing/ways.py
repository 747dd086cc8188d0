"""Two ways to take a part through the goals: as a flow, or by its columns.

Both keep what a plan no worse on the goals so far may be made of, so the bound of a
goal holds for every plan that keeps the values reached above it on this part.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from typing import Protocol

import numpy as np

from solvers.pairing.flow import Flow, linear
from solvers.pairing.polish import polish
from solvers.pairing.pool import Multipliers, Pool, Side, price
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.relaxation import Column
from solvers.pairing.restrict import bound_over_all
from solvers.pairing.search import Ahead, Reached, Search
from solvers.params import Params

_TIE_BREAK_LIMIT = 50_000


class Way(Protocol):
    """One part on its way through the goals.

    Attributes
    ----------
    problem : PairingProblem
        The part.
    partner : tuple of int
        Best plan, as the support of each recipient.
    columns : int
        Columns held; 0 for a flow.
    restricted : bool
        Whether only the best arcs were looked at.
    only : bool
        Whether no other plan is known to be as good on the goals taken so far.
    """

    problem: PairingProblem
    partner: tuple[int, ...]
    columns: int
    restricted: bool
    only: bool

    def reach(self, index: int, *, seconds: float, loose: bool) -> tuple[int, int]:
        """Take the next goal and return its value and bound.

        Parameters
        ----------
        index
            Place of the goal; each once, in order.
        seconds
            Time for it.
        loose
            Whether an earlier goal is open on another part: a plan as good over all
            may then be worse there on this one, and the bound looks away from it.
        """

    def settle(self, tie: Goal, *, seconds: float) -> None:
        """Among plans equal on every goal, take the one of least `tie`."""

    def mend(self, *, trials: int, over: Callable[[], bool]) -> None:
        """Improve a plan that is not proven."""

    def turn(self, problem: PairingProblem, partner: Sequence[int]) -> None:
        """Go on from here with another problem; a copy of a way may be turned.

        Parameters
        ----------
        problem
            The part with other goals to come, more limits or more plans not wanted;
            not for a restricted part.
        partner
            A plan of it that has the values reached so far.
        """


class FlowWay:
    """A part without subject gaps."""

    columns = 0
    restricted = False
    only = False

    def __init__(
        self,
        problem: PairingProblem,
        linear: PairingProblem,
        partner: Sequence[int],
        *,
        params: Params,
    ) -> None:
        self.problem = problem
        self.partner = tuple(partner)
        self._linear = linear
        self._flow = Flow(linear, partner, params=params)

    def reach(self, index: int, *, seconds: float, loose: bool) -> tuple[int, int]:
        """Take the next goal and return its value and bound."""
        goal = self._linear.goals[index]
        self._flow = copy(self._flow)
        value, bound = self._flow.reach(goal, seconds=seconds)
        self.partner = self._flow.partner
        return value, min(bound, self._flow.bound_over_all(goal)) if loose else bound

    def settle(self, tie: Goal, *, seconds: float) -> None:
        """Among plans equal on every goal, take the one of least `tie`."""
        self._flow.reach(tie, seconds=seconds)
        self.partner = self._flow.partner

    def mend(self, *, trials: int, over: Callable[[], bool]) -> None:
        """Improve a plan that is not proven."""
        self.partner = polish(self.problem, self.partner, trials=trials, over=over)

    def turn(self, problem: PairingProblem, partner: Sequence[int]) -> None:
        """Go on from here with another problem."""
        flat = linear(problem)
        assert flat is not None
        self.problem, self.partner, self._linear = problem, tuple(partner), flat
        self._flow = copy(self._flow)
        self._flow.turn(flat, partner)


class ColumnWay:
    """A part with subject gaps, by its columns.

    Parameters
    ----------
    problem
        The part.
    pool
        Its columns, or those of its best arcs.
    partner
        A plan of the pool.
    params
        Limits.
    reached
        Goals already taken, with their values; the pool is what they leave.
    """

    def __init__(
        self,
        problem: PairingProblem,
        pool: Pool,
        partner: Sequence[int],
        *,
        params: Params,
        reached: Sequence[tuple[Goal, int]] = (),
    ) -> None:
        self.problem = problem
        self.partner = tuple(partner)
        self.columns = len(pool)
        self.restricted = pool.problem is not problem
        self._free = self._pool = pool
        self._kept: tuple[Column, ...] = ()
        self._ahead: Ahead | None = None
        self._reached: list[tuple[Goal, int]] = list(reached)
        self.only = False
        self._params = params

    def reach(self, index: int, *, seconds: float, loose: bool) -> tuple[int, int]:
        """Take the next goal and return its value and bound."""
        goal = self._pool.problem.goals[index]
        if self.only and not loose:
            value = self._pool.problem.value(goal, self.partner)
            self._reached = [*self._reached, (goal, value)]
            return value, value
        if self._params.stopped() or self._params.remaining_s <= 0:
            return self._give_up(index)
        if not loose:
            self._free = self._pool
        reached = self._follow(index, seconds)
        bound = reached.bound
        if self.restricted:
            bound = self._outer(index, reached)
        elif loose:
            bound = price(self._free, goal, Multipliers.none(self._free)).lower
        self._pool, self._kept = reached.pool, reached.kept
        self._ahead = None if self.restricted else reached.ahead
        self.only = reached.only and not self.restricted
        self._reached = [*self._reached, (goal, reached.value)]
        return reached.value, min(bound, reached.value)

    def _give_up(self, index: int) -> tuple[int, int]:
        """Return value and a quick bound of a goal that there is no time for."""
        goal, self._ahead = self.problem.goals[index], None
        value = self.problem.value(goal, self.partner)
        self._reached = [*self._reached, (goal, value)]
        nothing = np.zeros(self.problem.n_recipient, dtype=np.int64)
        return value, min(value, bound_over_all(self.problem, goal, nothing))

    def _follow(self, index: int, seconds: float) -> Reached:
        """Search for a goal, from what the goal before has made known of it."""
        goals = self._pool.problem.goals
        goal, ahead = goals[index], self._ahead
        later = [g for g in goals[index + 1 :] if not _is_free(g)]
        after = next((g for g in later if g.pair_cost.any() and not g.gap_weight), None)
        if ahead is None or ahead.goal is not goal:
            joint = bool(later) and later[0] is after and not self.restricted
            return self._search(self._pool, goal, seconds, after, joint=joint)
        value = self._pool.problem.value(goal, self.partner)
        if ahead.bound < value:
            return self._search(ahead.pool, goal, seconds, after, bound=ahead.bound)
        return Reached(
            partner=self.partner,
            value=value,
            bound=value,
            pool=replace(ahead.pool, sides=(*ahead.pool.sides, Side(goal, value))),
            kept=self._kept,
            prices=Multipliers.none(ahead.pool),
            only=ahead.only,
        )

    def settle(self, tie: Goal, *, seconds: float) -> None:
        """Among plans equal on every goal, take the one of least `tie`."""
        if self.only or len(self._pool) > _TIE_BREAK_LIMIT:
            return
        inner = self._pool.problem
        if self.restricted:
            kept = [self.problem.arc_of[s, r] for s, r in inner.arcs.tolist()]
            tie = Goal(
                name=tie.name,
                pair_cost=tie.pair_cost[kept],
                unpaired_cost=tie.unpaired_cost,
                idle_cost=tie.idle_cost,
                size_cost=tie.size_cost,
            )
        self._search(self._pool, tie, seconds)

    def mend(self, *, trials: int, over: Callable[[], bool]) -> None:
        """Improve a plan that is not proven."""
        self.partner = polish(self.problem, self.partner, trials=trials, over=over)

    def turn(self, problem: PairingProblem, partner: Sequence[int]) -> None:
        """Go on from here with another problem."""
        assert not self.restricted
        more = problem.limits[len(self.problem.limits) :]
        sides = (*self._pool.sides, *(Side(goal, most) for goal, most in more))
        self.problem, self.partner, self.only = problem, tuple(partner), False
        self._free = self._pool = replace(self._pool, problem=problem, sides=sides)
        self._ahead = None

    def _search(
        self,
        pool: Pool,
        goal: Goal,
        seconds: float,
        after: Goal | None = None,
        *,
        joint: bool = False,
        bound: int | None = None,
    ) -> Reached:
        search = Search(
            pool,
            goal,
            self.partner,
            self._kept,
            earlier=self._reached,
            after=after,
            next_after=joint,
            bound=bound,
            params=self._params,
            seconds=seconds,
        )
        reached = search.run()
        self.partner = reached.partner
        return reached

    def _outer(self, index: int, reached: Reached) -> int:
        """Return a bound over all arcs, for a part restricted to its best ones."""
        goal, prices = self.problem.goals[index], reached.prices.recipient
        return max(
            bound_over_all(self.problem, goal, prices),
            bound_over_all(self.problem, goal, np.zeros_like(prices)),
        )


def _is_free(goal: Goal) -> bool:
    """Return whether all plans are the same under a goal."""
    costs = (goal.pair_cost, goal.unpaired_cost, goal.idle_cost, goal.size_cost)
    return not goal.gap_weight and not any(cost.any() for cost in costs)
