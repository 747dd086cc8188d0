"""Which demands cannot hold together, and what to give up so that the rest can.

Claims are looked at in *blocks*, held or dropped as a whole. A *conflict* is a set of
blocks that cannot hold together, each of them necessary; a *correction* is a least set
of blocks without which all others can hold. The search decides all subsets (as MARCO
does): it takes a largest subset not decided yet, asks whether it can hold, and shrinks
it to a conflict if not; if it can, so can all its subsets. Corrections come from one
model in which every claim is guarded and giving it up has a price, cheapest first.

No solver core is trusted: every conflict is proven again as a whole, by two different
searches, and again with each of its blocks left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from ortools.sat.python import cp_model

from solvers import cpsat
from solvers.pairing.demands import QUESTION_S, Claim, Demands, build, can_hold
from solvers.pairing.problem import PairingProblem
from solvers.params import Params
from solvers.result import Status

Block: TypeAlias = tuple[Claim, ...]


class Findings(NamedTuple):
    """What was found among blocks of claims.

    Attributes
    ----------
    conflicts : tuple of tuple of int
        Blocks that cannot hold together, each set proven and minimal; in the order
        found, those that share fewest blocks with earlier ones first.
    complete : bool
        Whether there are no others.
    """

    conflicts: tuple[tuple[int, ...], ...]
    complete: bool


class OutOfTime(Exception):
    """The limit of time or of questions ended the search."""


@dataclass
class _Search:
    demands: Demands
    blocks: Sequence[Block]
    params: Params
    questions: int
    known: dict[tuple[int, ...], bool] = field(default_factory=dict)

    def holds(self, rows: Sequence[int], *, confirm: bool = False) -> bool:
        """Return whether blocks can hold together."""
        key = tuple(sorted(rows))
        if key in self.known and not confirm:
            return self.known[key]
        self.questions -= 1
        if self.params.stopped() or self.params.remaining_s <= 0 or self.questions < 0:
            raise OutOfTime
        answer = can_hold(
            self.demands,
            [claim for row in key for claim in self.blocks[row]],
            params=self.params,
            confirm=confirm,
        )
        if answer is None:
            raise OutOfTime
        self.known[key] = answer
        return answer

    def shrink(self, rows: Sequence[int]) -> tuple[int, ...]:
        """Return a conflict among blocks that cannot hold, earlier ones preferred.

        QuickXplain: halves are dropped while what is left cannot hold either.
        """
        found = self._explain([], fresh=False, rows=list(rows))
        return tuple(sorted(found))

    def _explain(self, given: list[int], *, fresh: bool, rows: list[int]) -> list[int]:
        if fresh and not self.holds(given):
            return []
        if len(rows) == 1:
            return rows
        first, second = rows[: len(rows) // 2], rows[len(rows) // 2 :]
        late = self._explain(given + first, fresh=True, rows=second)
        early = self._explain(given + late, fresh=bool(late), rows=first)
        return early + late

    def proven(self, rows: Sequence[int]) -> bool:
        """Return whether a conflict is one, twice, and needs each of its blocks."""
        if self.holds(rows, confirm=True):
            return False
        return all(self.holds([r for r in rows if r != row]) for row in rows)


def find_conflicts(
    demands: Demands,
    blocks: Sequence[Block],
    *,
    params: Params,
    most: int = 12,
    questions: int = 10_000,
) -> Findings:
    """Return conflicts among blocks of claims.

    Parameters
    ----------
    demands
        What is asked.
    blocks
        Claims held or dropped together; blocks that come first are preferred in
        conflicts. Claims in no block are not asked for.
    params
        Limits; when they end the search, what is proven by then is returned.
    most
        Number of conflicts after which the search ends; at least 1.
    questions
        Number of questions after which it ends, each one solve of a small model.
    """
    search = _Search(demands, blocks, params, questions)
    undecided = cp_model.CpModel()
    held = [undecided.new_bool_var("") for _ in blocks]
    undecided.maximize(sum(held))
    conflicts: list[tuple[int, ...]] = []
    complete = False
    try:
        while len(conflicts) < most:
            seed = _largest(undecided, held, params)
            if seed is None:
                complete = True
                break
            if search.holds(seed):
                lacking = sorted(set(range(len(blocks))) - set(seed))
                undecided.add_bool_or([held[row] for row in lacking])
                continue
            conflict = search.shrink(seed)
            if search.proven(conflict):
                conflicts.append(conflict)
            undecided.add_bool_or([~held[row] for row in conflict])
    except OutOfTime:
        pass
    return Findings(tuple(_apart_first(conflicts)), complete)


def find_corrections(
    demands: Demands,
    blocks: Sequence[Block],
    prices: Sequence[int | None],
    *,
    params: Params,
    most: int = 12,
) -> tuple[tuple[int, ...], ...]:
    """Return least sets of blocks to drop so that the others can hold, cheapest first.

    Parameters
    ----------
    demands, blocks
        As in `find_conflicts`.
    prices
        What it costs to drop each block, above 0; None for one that must stay.
    params
        Limits; when they end the search, what was found by then is returned.
    most
        Number of sets after which the search ends.
    """
    firm = frozenset(
        claim
        for block, price in zip(blocks, prices, strict=True)
        if price is None
        for claim in block
    )
    paid = {row: price for row, price in enumerate(prices) if price is not None}
    guarded = [claim for row in paid for claim in blocks[row]]
    built = build(demands, held=firm, guarded=guarded)
    if built is None:
        return ()
    model = built.model
    dropped = {row: model.new_bool_var("") for row in paid}
    for row, variable in dropped.items():
        for claim in blocks[row]:
            model.add_bool_or([variable, built.guards[claim]])
    model.minimize(sum(price * dropped[row] for row, price in paid.items()))
    found: list[tuple[int, ...]] = []
    while len(found) < most:
        answer = cpsat.solve(
            model,
            params=params,
            workers=1,
            time_limit_s=QUESTION_S,
            relax=True,
            confirm=False,
        )
        if answer.status is not Status.OPTIMAL:
            break
        rows = tuple(row for row in paid if answer.value(dropped[row]))
        found.append(rows)
        if not rows:
            break
        model.add_bool_or([~dropped[row] for row in rows])
    return tuple(found)


def _largest(
    undecided: cp_model.CpModel, held: Sequence[cp_model.IntVar], params: Params
) -> list[int] | None:
    """Return a largest subset not decided yet, None if there is none.

    Raises
    ------
    OutOfTime
        Not known within the limit.
    """
    answer = cpsat.solve(undecided, params=params, workers=1, confirm=True)
    if answer.status is Status.OPTIMAL:
        return [row for row, value in enumerate(answer.values(held)) if value]
    if answer.status is not Status.INFEASIBLE:
        raise OutOfTime
    return None


def _apart_first(conflicts: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Return conflicts so that each next one repeats least of those before it."""
    left, ordered, told = list(conflicts), [], set[int]()
    while left:
        best = min(left, key=lambda c: (len(told & set(c)), len(c), c))
        left.remove(best)
        ordered.append(best)
        told |= set(best)
    return ordered


class Area(NamedTuple):
    """Schools whose demands may be at odds.

    Attributes
    ----------
    supports, recipients : tuple of int
        Rows, rising.
    """

    supports: tuple[int, ...]
    recipients: tuple[int, ...]


def area_of(
    problem: PairingProblem,
    partner: Sequence[int],
    *,
    supports: Sequence[int] = (),
    recipients: Sequence[int] = (),
    whole: bool = False,
) -> Area:
    """Return the schools a better plan for some of them would have to move.

    From a recipient left out every support in its reach is touched; from a support
    those it takes, and every recipient in its reach if it is idle or has just enough.

    Parameters
    ----------
    partner
        The best plan known, as the support of each recipient.
    supports, recipients
        The schools in trouble.
    whole
        Follow every pair: the connected component.
    """
    reach: list[list[int]] = [[] for _ in range(problem.n_recipient)]
    for support, recipient in problem.arcs.tolist():
        reach[recipient].append(support)
    load = [len(group) for group in problem.groups(partner)]
    ours, theirs = set(supports), set(recipients)
    open_supports, open_recipients = list(supports), list(recipients)
    trouble = set(supports)
    while open_supports or open_recipients:
        for recipient in open_recipients:
            met = [s for s in reach[recipient] if s not in ours]
            ours.update(met)
            open_supports += met
        open_recipients = []
        for support in open_supports:
            first, last = problem.arc_start[support : support + 2].tolist()
            every = problem.arcs[first:last, 1].tolist()
            least = int(problem.degree_min[support])
            tight = least > 1 and load[support] <= least
            if not (whole or support in trouble or tight):
                every = [r for r in every if partner[r] == support]
            met = [r for r in every if r not in theirs]
            theirs.update(met)
            open_recipients += met
        open_supports = []
    return Area(tuple(sorted(ours)), tuple(sorted(theirs)))
