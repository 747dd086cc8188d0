"""Solve a pairing problem: part by part, goal by goal, each proven before the next."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from solvers.pairing.columns import count_columns, enumerate_columns
from solvers.pairing.greedy import greedy_plan
from solvers.pairing.polish import polish
from solvers.pairing.pool import Multipliers, Pool, price
from solvers.pairing.problem import Goal, Ints, PairingProblem, Part, parts_of
from solvers.pairing.relaxation import Column
from solvers.pairing.restrict import bound_over_all, restrict
from solvers.pairing.search import Search
from solvers.params import Params
from solvers.result import Result, Status, TierResult

MAX_COLUMNS = 8_000_000
"""Columns held at once, over all parts; about 20 bytes each."""

_LAST_TRIALS = 100_000
_TIE_BREAK_LIMIT = 50_000
_TIE_BREAK_S = 5.0

OnBest: TypeAlias = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class PairingSolution:
    """A plan.

    Parameters
    ----------
    partner
        Support of each recipient, -1 if unpaired.
    columns
        Columns enumerated, over all parts.
    parts
        Connected components with at least one arc.
    restricted
        Parts too large to enumerate, solved on their best arcs only.
    """

    partner: tuple[int, ...]
    columns: int
    parts: int
    restricted: int


@dataclass(slots=True)
class _State:
    """One part on its way through the goals."""

    part: Part
    pool: Pool
    partner: tuple[int, ...]
    restricted: bool
    columns: int
    kept: tuple[Column, ...] = ()
    reached: list[int] = field(default_factory=list)
    free: Pool | None = None
    """The pool before the first goal left open; bounds after it rest on this one."""


@dataclass(slots=True)
class _Run:
    """The tiers reached so far."""

    problem: PairingProblem
    states: list[_State]
    params: Params
    on_best: OnBest | None
    tiers: list[TierResult] = field(default_factory=list)

    @property
    def open(self) -> bool:
        """Whether some goal so far is not proven."""
        return any(tier.bound < tier.value for tier in self.tiers)


def solve_pairing(
    problem: PairingProblem,
    *,
    params: Params,
    hint: Sequence[int] | None = None,
    on_best: OnBest | None = None,
    max_columns: int = MAX_COLUMNS,
) -> Result[PairingSolution]:
    """Return the best plan under lexicographic goals, each with a proven bound.

    Parameters
    ----------
    problem
        What may be paired, and the goals.
    params
        Limits, gap, seed, workers, the question whether to stop.
    hint
        A plan to start from (support of each recipient, -1 if unpaired); pairs that
        are not allowed are dropped.
    on_best
        Called with the name, value and bound of a goal as they get better.
    max_columns
        Parts are restricted when all columns together would be more.

    Returns
    -------
    Result
        OPTIMAL when every goal is proven, else FEASIBLE; never without a plan. A goal
        that `must` be 0 and is proven above 0 says that the requirement cannot be kept.
    """
    begun = time.monotonic()
    states = _states(problem, hint, max_columns)
    run = _Run(problem, states, params, on_best)
    for index, goal in enumerate(problem.goals):
        _reach(run, index, goal)
    if run.open:
        trials = _LAST_TRIALS if params.remaining_s > 0 else _LAST_TRIALS // 10
        for state in states:
            state.partner = polish(state.part.problem, state.partner, trials=trials)
    elif problem.goals:
        _break_ties(run)
    partner = _joined(problem, states)
    tiers = tuple(
        TierResult(tier.name, value, min(tier.bound, value))
        for tier, value in zip(run.tiers, problem.values(partner), strict=True)
    )
    status = Status.FEASIBLE if run.open else Status.OPTIMAL
    restricted = sum(state.restricted for state in states)
    return Result(
        status=status,
        solution=PairingSolution(
            partner=partner,
            columns=sum(state.columns for state in states),
            parts=len(states),
            restricted=restricted,
        ),
        tiers=tiers,
        runtime_s=time.monotonic() - begun,
        method="restricted-columns" if restricted else "consortium-columns",
    )


def _states(
    problem: PairingProblem, hint: Sequence[int] | None, max_columns: int
) -> list[_State]:
    parts = parts_of(problem)
    counts = [count_columns(part.problem) for part in parts]
    cap = _cap(counts, max_columns)
    states = []
    for part, count in zip(parts, counts, strict=True):
        plan = _first_plan(part, hint)
        inner = part.problem
        if count > cap:
            inner = restrict(part.problem, plan, limit=cap)
            count = count_columns(inner)
        pool = Pool.whole(inner, enumerate_columns(inner))
        restricted = inner is not part.problem
        states.append(_State(part, pool, plan, restricted, count))
    return states


def _cap(counts: Sequence[int], total: int) -> int:
    """Return the largest number of columns of a part so that all fit into `total`."""
    left, cap = total, total
    for index, count in enumerate(sorted(counts)):
        cap = left // (len(counts) - index)
        if count > cap:
            return cap
        left -= count
    return max(cap, max(counts, default=0))


def _first_plan(part: Part, hint: Sequence[int] | None) -> tuple[int, ...]:
    """Return the better of a greedy plan and the hint."""
    plan = polish(part.problem, greedy_plan(part.problem))
    if hint is None:
        return plan
    local = {s: i for i, s in enumerate(part.supports.tolist())}
    wanted = [local.get(hint[r], -1) for r in part.recipients.tolist()]
    allowed = part.problem.arc_of
    wanted = [s if (s, r) in allowed else -1 for r, s in enumerate(wanted)]
    for support, group in enumerate(part.problem.groups(wanted)):
        low = int(part.problem.degree_min[support])
        kept = group[: int(part.problem.degree_max[support])]
        for recipient in group if len(kept) < low else group[len(kept) :]:
            wanted[recipient] = -1
    mine = tuple(wanted)
    return min(mine, plan, key=part.problem.values)


def _reach(run: _Run, index: int, goal: Goal) -> None:
    """Take one goal through all parts and record its value and bound."""
    loose = run.open
    outside = _outside(run.problem, run.states, goal)
    values = [s.part.problem.value(_goal(s, index), s.partner) for s in run.states]
    bounds = list(values)
    left = sum(state.columns + 1 for state in run.states)
    for at, state in enumerate(run.states):
        if not loose:
            state.free = state.pool
        share = 0.7 * (state.columns + 1) / left
        left -= state.columns + 1
        values[at], bounds[at] = _step(run, state, index, share, loose)
        if run.on_best is not None:
            run.on_best(goal.name, outside + sum(values), outside + sum(bounds))
    total, bound = outside + sum(values), outside + sum(bounds)
    run.tiers.append(TierResult(goal.name, total, min(bound, total)))


def _step(
    run: _Run, state: _State, index: int, share: float, loose: bool
) -> tuple[int, int]:
    goals = state.pool.problem.goals
    goal = goals[index]
    search = Search(
        state.pool,
        goal,
        state.partner,
        state.kept,
        earlier=list(zip(goals[:index], state.reached, strict=True)),
        params=run.params,
        seconds=run.params.remaining_s * share,
    )
    reached = search.run()
    bound = reached.bound
    if state.restricted:
        bound = _outer_bound(state, index, reached.prices.recipient)
    elif loose and state.free is not None:
        bound = price(state.free, goal, Multipliers.none(state.free)).lower
    state.pool, state.partner = reached.pool, reached.partner
    state.kept = reached.kept
    state.reached.append(reached.value)
    return reached.value, min(bound, reached.value)


def _outer_bound(state: _State, index: int, prices: Ints) -> int:
    whole = state.part.problem
    return max(
        bound_over_all(whole, whole.goals[index], prices),
        bound_over_all(whole, whole.goals[index], np.zeros_like(prices)),
    )


def _goal(state: _State, index: int) -> Goal:
    return state.part.problem.goals[index]


def _outside(problem: PairingProblem, states: Sequence[_State], goal: Goal) -> int:
    """Return what schools without any allowed pair add to a goal."""
    idle = np.ones(problem.n_support, dtype=np.bool_)
    stay = np.ones(problem.n_recipient, dtype=np.bool_)
    for state in states:
        idle[state.part.supports] = False
        stay[state.part.recipients] = False
    alone = int(goal.idle_cost[idle].sum()) + int(goal.unpaired_cost[stay].sum())
    return goal.constant + alone


def _break_ties(run: _Run) -> None:
    """Among plans equal on every goal, take the one of least index weight."""
    for state in run.states:
        if len(state.pool) > _TIE_BREAK_LIMIT:
            continue
        goal = _tie_goal(state)
        seconds = min(_TIE_BREAK_S, run.params.remaining_s / 2)
        if seconds <= 0 or run.params.stopped():
            return
        search = Search(
            state.pool,
            goal,
            state.partner,
            state.kept,
            earlier=list(zip(state.pool.problem.goals, state.reached, strict=True)),
            params=run.params,
            seconds=seconds,
        )
        state.partner = search.run().partner


def _tie_goal(state: _State) -> Goal:
    """Return weights that make a single plan the best one, nearly always."""
    problem = state.pool.problem
    supports = state.part.supports
    recipients = state.part.recipients
    pairs = (
        supports[problem.arcs[:, 0]] * 40_503 + recipients[problem.arcs[:, 1]] * 30_011
    ) * 48_271
    return Goal(
        name="tie",
        pair_cost=pairs % 8_191,
        unpaired_cost=(recipients + 1) * 48_271 % 8_191 + 8_191,
        idle_cost=(supports + 1) * 69_621 % 8_191,
        size_cost=np.zeros_like(problem.goals[0].size_cost),
    )


def _joined(problem: PairingProblem, states: Sequence[_State]) -> tuple[int, ...]:
    partner = np.full(problem.n_recipient, -1, dtype=np.int64)
    for state in states:
        mine = np.array(state.partner, dtype=np.int64)
        supports = np.append(state.part.supports, -1)
        partner[state.part.recipients] = supports[mine]
    return tuple(partner.tolist())
