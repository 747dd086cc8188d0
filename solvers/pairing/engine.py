"""Solve a pairing problem: part by part, goal by goal, each proven before the next."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from solvers.pairing.columns import count_columns, enumerate_columns
from solvers.pairing.flow import linear
from solvers.pairing.greedy import greedy_plan
from solvers.pairing.parts import Part, outside, parts_of
from solvers.pairing.polish import polish
from solvers.pairing.pool import Pool
from solvers.pairing.problem import Goal, PairingProblem
from solvers.pairing.restrict import restrict
from solvers.pairing.ways import ColumnWay, FlowWay, Way
from solvers.params import Params
from solvers.result import Result, Status, TierResult

MAX_COLUMNS = 8_000_000
"""Columns held at once, over all parts; about 20 bytes each."""

_LAST_TRIALS = 100_000
_FIRST_TRIALS = 20_000
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
    flows
        Parts without subject gaps, solved as a flow.
    """

    partner: tuple[int, ...]
    columns: int
    parts: int
    restricted: int
    flows: int = 0


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
    flows
        Whether parts without subject gaps are solved as a flow; False takes their
        columns too, to compare.

    Returns
    -------
    Result
        OPTIMAL when every goal is proven, else FEASIBLE; never without a plan. A goal
        that `must` be 0 and is proven above 0 says that the requirement cannot be kept.
    """
    begun = time.monotonic()
    parts = parts_of(problem)
    ways = _ways(parts, hint, params, max_columns=max_columns, flows=flows)
    run = _Run(problem, parts, ways, params, on_best)
    for index, goal in enumerate(problem.goals):
        _reach(run, index, goal)
    if run.open:
        for at in sorted(run.open):
            ways[at].mend(trials=_LAST_TRIALS, over=_over(params, grace_s=0.5))
    elif problem.goals:
        _break_ties(run)
    partner = _joined(run)
    tiers = tuple(
        TierResult(tier.name, value, min(tier.bound, value))
        for tier, value in zip(run.tiers, problem.values(partner), strict=True)
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
        ),
        tiers=tiers,
        runtime_s=time.monotonic() - begun,
        method=_method(ways),
    )


def _method(ways: Sequence[Way]) -> str:
    if any(way.restricted for way in ways):
        return "restricted-columns"
    if ways and all(isinstance(way, FlowWay) for way in ways):
        return "flow"
    return "consortium-columns"


def _ways(
    parts: Sequence[Part],
    hint: Sequence[int] | None,
    params: Params,
    *,
    max_columns: int,
    flows: bool,
) -> list[Way]:
    plain = [linear(part.problem) if flows else None for part in parts]
    counts = [
        count_columns(part.problem) if line is None else 0
        for part, line in zip(parts, plain, strict=True)
    ]
    cap = _cap(counts, max_columns)
    ways: list[Way] = []
    for part, line, count in zip(parts, plain, counts, strict=True):
        whole = part.problem
        trials = _FIRST_TRIALS if line is None else 0
        plan = _first_plan(part, hint, trials=trials, over=_over(params))
        if line is not None:
            ways.append(FlowWay(whole, line, plan, params=params))
            continue
        inner = restrict(whole, plan, limit=cap) if count > cap else whole
        pool = Pool.whole(inner, enumerate_columns(inner))
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
    plan = polish(part.problem, greedy_plan(part.problem), trials=trials, over=over)
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
    outside = _outside(run, goal)
    values = [
        way.problem.value(way.problem.goals[index], way.partner) for way in run.ways
    ]
    bounds = list(values)
    left = sum(way.columns + 1 for way in run.ways)
    before = set(run.open)
    for at, way in enumerate(run.ways):
        share = 0.7 * (way.columns + 1) / left
        left -= way.columns + 1
        values[at], bounds[at] = way.reach(
            index,
            seconds=run.params.remaining_s * share,
            loose=bool(before - {at}),
        )
        if bounds[at] < values[at]:
            run.open.add(at)
        if run.on_best is not None:
            run.on_best(goal.name, outside + sum(values), outside + sum(bounds))
    total, bound = outside + sum(values), outside + sum(bounds)
    run.tiers.append(TierResult(goal.name, total, min(bound, total)))


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
        way.settle(_tie_goal(part), seconds=seconds)


def _tie_goal(part: Part) -> Goal:
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
