"""Solve a pairing problem: part by part, goal by goal, each proven before the next."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeAlias

import numpy as np

from solvers.pairing.columns import count_columns, enumerate_columns
from solvers.pairing.flow import linear
from solvers.pairing.greedy import greedy_plan, mended
from solvers.pairing.parts import Part, outside, parts_of
from solvers.pairing.polish import polish
from solvers.pairing.pool import Pool
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.start import Least, starting_plan
from solvers.pairing.ways import ColumnWay, FlowWay, Way
from solvers.pairing.wide.way import WideWay
from solvers.pairing.worst import looks_at_worst, solve_worst
from solvers.params import Params
from solvers.result import Result, Status, TierResult

MAX_COLUMNS = 20_000_000
"""Columns enumerated at once, over all parts, about 20 bytes each; a part with more is
taken by prices and regions."""

_MANY_SUPPORTS = 150
_MANY_TIMES = 20
"""A part of many supports is taken so from a twentieth of these columns on: what takes
long with them is the relaxation, not the columns."""

_LAST_TRIALS = 100_000
_FIRST_TRIALS = 20_000
_TIE_BREAK_S = 5.0
_BYTES, _WIDE_BYTES = 20, 2
_LAST, _OTHER = 0.97, 0.55
_LEAST_S, _LEAST_SHARE = 5.0, 0.25
"""Time any part may take for a goal, however small its share: most need far less, and
what is cut off just before its proof is time wasted."""

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
        Parts where some supports have more groups than can be weighed one by one.
    flows
        Parts without subject gaps, solved as a flow.
    wide
        Parts taken by prices and regions.
    held_bytes
        About how much memory the columns take.
    """

    partner: tuple[int, ...]
    columns: int
    parts: int
    restricted: int
    flows: int = 0
    wide: int = 0
    held_bytes: int = 0


@dataclass(slots=True)
class _Run:
    """The tiers reached so far."""

    problem: PairingProblem
    parts: list[Part]
    ways: list[Way]
    params: Params
    on_best: OnBest | None
    tiers: list[TierResult] = field(default_factory=list)
    open: set[int] = field(default_factory=set)
    """Parts where some goal so far is not proven."""


def solve_pairing(
    problem: PairingProblem,
    *,
    params: Params,
    hint: Sequence[int] | None = None,
    on_best: OnBest | None = None,
    max_columns: int = MAX_COLUMNS,
    flows: bool = True,
    aims: Sequence[int] | None = None,
) -> Result[PairingSolution]:
    """Return the best plan under lexicographic goals, each with a proven bound.

    Goals about the worst pair or gap are taken by thresholds (see `worst`).

    Parameters
    ----------
    problem
        What may be paired, and the goals.
    params
        Limits, gap, seed, workers, the question whether to stop.
    hint
        A plan to start from (support of each recipient, -1 if unpaired); what is not
        allowed of it is dropped.
    on_best
        Called with the name, value and bound of a goal as they get better.
    max_columns
        Parts are taken by prices and regions when all columns together would be more.
    flows
        Whether parts without subject gaps are solved as a flow; False takes their
        columns too, to compare.
    aims
        Values of the goals somebody hopes for: the solve ends with the first goal that
        is proven to miss its own, and the goals after it have no tier. Which of equal
        plans is taken is then left open.

    Returns
    -------
    Result
        OPTIMAL when every goal is proven, else FEASIBLE; never without a plan unless
        the problem has limits or excludes plans: then INFEASIBLE when it is proven and
        confirmed that there is none, UNKNOWN when none was found in time. A goal that
        `must` be 0 and is proven above 0 says that the requirement cannot be kept.
    """
    if looks_at_worst(problem):
        solve = partial(solve_pairing, max_columns=max_columns, flows=flows)
        return solve_worst(
            problem, solve=solve, params=params, hint=hint, on_best=on_best
        )
    begun = time.monotonic()
    if problem.tied:
        least = partial(_least, max_columns=max_columns, flows=flows)
        start = starting_plan(
            problem, hint, params=params, minimise=least, over=_over(params)
        )
        if start.partner is None:
            return Result(start.status, None, runtime_s=time.monotonic() - begun)
        hint = start.partner
    parts = parts_of(problem)
    ways = open_ways(parts, hint, params, max_columns=max_columns, flows=flows)
    run = _Run(problem, parts, ways, params, on_best)
    for index, goal in enumerate(problem.goals):
        _reach(run, index, goal)
        if aims is not None and run.tiers[-1].bound > aims[index]:
            break
    if run.open:
        for at in sorted(run.open):
            ways[at].mend(trials=_LAST_TRIALS, over=_over(params, grace_s=0.5))
    elif problem.goals and aims is None:
        _break_ties(run)
    partner = _joined(run)
    tiers = tuple(
        TierResult(tier.name, value, min(tier.bound, value))
        for tier, value in zip(run.tiers, problem.values(partner), strict=False)
    )
    restricted = sum(way.restricted for way in ways)
    return Result(
        status=Status.FEASIBLE if run.open else Status.OPTIMAL,
        solution=PairingSolution(
            partner=partner,
            columns=sum(way.columns for way in ways),
            parts=len(ways),
            restricted=restricted,
            flows=sum(isinstance(way, FlowWay) for way in ways),
            wide=sum(isinstance(way, WideWay) for way in ways),
            held_bytes=sum(_bytes(way) for way in ways),
        ),
        tiers=tiers,
        runtime_s=time.monotonic() - begun,
        method=_method(ways),
    )


def _method(ways: Sequence[Way]) -> str:
    if any(isinstance(way, WideWay) for way in ways):
        return "priced-columns"
    if ways and all(isinstance(way, FlowWay) for way in ways):
        return "flow"
    return "consortium-columns"


def _bytes(way: Way) -> int:
    return way.columns * (_WIDE_BYTES if isinstance(way, WideWay) else _BYTES)


def open_ways(
    parts: Sequence[Part],
    hint: Sequence[int] | None,
    params: Params,
    *,
    max_columns: int = MAX_COLUMNS,
    flows: bool = True,
) -> list[Way]:
    """Return a way for every part, with a first plan, before any goal is taken."""
    plain = [linear(part.problem) if flows else None for part in parts]
    counts = [
        count_columns(part.problem) if line is None else 0
        for part, line in zip(parts, plain, strict=True)
    ]
    cap = _cap(counts, max_columns)
    ways: list[Way] = []
    for part, line, count in zip(parts, plain, counts, strict=True):
        whole = part.problem
        many = whole.n_support > _MANY_SUPPORTS and count * _MANY_TIMES > max_columns
        wide = line is None and (count > cap or many)
        trials = 0 if wide or line is not None else _FIRST_TRIALS
        plan = _first_plan(part, hint, trials=trials, over=_over(params))
        if line is not None:
            ways.append(FlowWay(whole, line, plan, params=params))
            continue
        if wide:
            ways.append(WideWay(whole, plan, params=params))
            continue
        pool = Pool.whole(whole, enumerate_columns(whole))
        ways.append(ColumnWay(whole, pool, plan, params=params))
    return ways


def _over(params: Params, *, grace_s: float = 0.0) -> Callable[[], bool]:
    """Return the question whether the time, and a little more, is over."""
    ends = time.monotonic() + params.remaining_s + grace_s
    return lambda: params.stopped() or time.monotonic() > ends


def _cap(counts: Sequence[int], total: int) -> int:
    """Return the largest number of columns of a part so that all fit into `total`."""
    left, cap = total, total
    for index, count in enumerate(sorted(counts)):
        cap = left // (len(counts) - index)
        if count > cap:
            return cap
        left -= count
    return max(cap, max(counts, default=0))


def _first_plan(
    part: Part,
    hint: Sequence[int] | None,
    *,
    trials: int,
    over: Callable[[], bool],
) -> tuple[int, ...]:
    """Return the better of a greedy plan and the hint."""
    problem = part.problem
    plans = [greedy_plan(problem)]
    if problem.admits(plans[0]):
        plans = [polish(problem, plans[0], trials=trials, over=over)]
    if hint is not None:
        local = {s: i for i, s in enumerate(part.supports.tolist())}
        wanted = [local.get(hint[r], -1) for r in part.recipients.tolist()]
        plans.append(mended(problem, wanted))
    admitted = [plan for plan in plans if problem.admits(plan)]
    return min(reversed(admitted), key=problem.values)


def _least(
    problem: PairingProblem,
    *,
    params: Params,
    hint: Sequence[int],
    aim: int,
    max_columns: int,
    flows: bool,
) -> Least:
    """Return the least value of the one goal of a problem, within half of the time."""
    half = replace(
        params,
        time_limit_s=max(params.remaining_s / 2, 1e-3),
        started=time.monotonic(),
    )
    result = solve_pairing(
        problem,
        params=half,
        hint=hint,
        max_columns=max_columns,
        flows=flows,
        aims=(aim,),
    )
    if result.solution is None:
        return Least(None, None)
    return Least(result.solution.partner, result.tiers[0])


def _reach(run: _Run, index: int, goal: Goal) -> None:
    """Take one goal through all parts and record its value and bound."""
    outside = _outside(run, goal)
    values = [
        way.problem.value(way.problem.goals[index], way.partner) for way in run.ways
    ]
    bounds = list(values)
    sizes = [way.columns + way.problem.n_arc + 1 for way in run.ways]
    left = sum(sizes)
    before = set(run.open)
    for at, way in enumerate(run.ways):
        share = 0.7 * sizes[at] / left
        left -= sizes[at]
        if isinstance(way, WideWay):
            share *= (_LAST if index == len(run.problem.goals) - 1 else _OTHER) / 0.7
            way.tell = _teller(run, goal.name, outside, at, values, bounds)
        left_s = run.params.remaining_s
        values[at], bounds[at] = way.reach(
            index,
            seconds=max(left_s * share, min(_LEAST_S, left_s * _LEAST_SHARE)),
            loose=bool(before - {at}),
        )
        if bounds[at] < values[at]:
            run.open.add(at)
        if run.on_best is not None:
            run.on_best(goal.name, outside + sum(values), outside + sum(bounds))
    total, bound = outside + sum(values), outside + sum(bounds)
    run.tiers.append(TierResult(goal.name, total, min(bound, total)))


def _teller(
    run: _Run,
    name: str,
    outside: int,
    at: int,
    values: Sequence[int],
    bounds: Sequence[int],
) -> Callable[[int, int], None]:
    """Return what tells of a better value or bound of one part."""

    def tell(value: int, bound: int) -> None:
        if run.on_best is not None:
            rest_value, rest_bound = sum(values) - values[at], sum(bounds) - bounds[at]
            run.on_best(
                name, outside + rest_value + value, outside + rest_bound + bound
            )

    return tell


def _outside(run: _Run, goal: Goal) -> int:
    """Return what schools without any allowed pair add to a goal."""
    none = np.zeros(0, dtype=np.int64)
    supports = np.concatenate([none, *(part.supports for part in run.parts)])
    recipients = np.concatenate([none, *(part.recipients for part in run.parts)])
    return outside(run.problem, goal, supports, recipients)


def _break_ties(run: _Run) -> None:
    """Among plans equal on every goal, take the one of least index weight."""
    for part, way in zip(run.parts, run.ways, strict=True):
        seconds = min(_TIE_BREAK_S, run.params.remaining_s / 2)
        if seconds <= 0 or run.params.stopped():
            return
        way.settle(tie_goal(part), seconds=seconds)


def tie_goal(part: Part) -> Goal:
    """Return weights that make a single plan the best one, nearly always."""
    problem, supports, recipients = part.problem, part.supports, part.recipients
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


def _joined(run: _Run) -> tuple[int, ...]:
    partner = np.full(run.problem.n_recipient, -1, dtype=np.int64)
    for part, way in zip(run.parts, run.ways, strict=True):
        mine = np.array(way.partner, dtype=np.int64)
        supports = np.append(part.supports, -1)
        partner[part.recipients] = supports[mine]
    return tuple(partner.tolist())
