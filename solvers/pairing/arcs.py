"""The arc model: one variable per allowed pair, in CP-SAT.

minimise   goal(x)
subject to sum_s x[s,r] + y[r] = 1                      every recipient r once or not
           min[s] (1 - z[s]) <= sum_r x[s,r] <= max[s] (1 - z[s])   degree or idle
           g[s,k] >= sum_r need[r,k] x[s,r] - spare[s,k]            subject gap
           value of an earlier goal <= limit
           x, y, z in {0, 1},  g >= 0

A busy support works in one of its forms, and the form chosen binds its group; of twins
it takes at most one. The model is small and exact, and quick to prove where a goal is
additive over pairs (who is paired at all, who is idle). With subject gaps its bound is
weak; there it only serves to find a first plan, and as the usual model to compare with.
"""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from ortools.sat.python import cp_model

from solvers import cpsat
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params
from solvers.result import Status


class ArcAnswer(NamedTuple):
    """Answer of the arc model.

    Attributes
    ----------
    status : Status
    partner : tuple of int or None
        Support of each recipient, -1 if unpaired.
    bound : int or None
        Proven bound of the goal.
    """

    status: Status
    partner: tuple[int, ...] | None
    bound: int | None


class _Model(NamedTuple):
    model: cp_model.CpModel
    pairs: list[Any]
    stays: list[Any]
    idles: list[Any]
    gaps: list[Any]
    sizes: list[dict[int, Any]]


def solve_arcs(
    problem: PairingProblem,
    goal: Goal,
    limits: Sequence[tuple[Goal, int]],
    *,
    params: Params,
    time_limit_s: float,
    hint: Sequence[int] | None = None,
    second_opinion: bool = False,
    on_best: cpsat.OnBest | None = None,
) -> ArcAnswer:
    """Return a plan of least cost under one goal, keeping earlier ones.

    Parameters
    ----------
    problem
        Arcs, groups admitted and figures, its limits and the plans it excludes; its
        own goals are not looked at.
    goal
        What is made small.
    limits
        Earlier goals with the values they may not exceed.
    hint
        A plan to start from.
    second_opinion
        Take another seed and no presolve, to confirm a proof.
    """
    limits = (*problem.limits, *limits)
    built = _build(problem, [goal, *(earlier for earlier, _ in limits)])
    for plan in problem.excluded:
        _exclude(problem, built, plan)
    for earlier, limit in limits:
        built.model.add(_value(built, earlier) <= limit)
    built.model.minimize(_value(built, goal))
    answer = cpsat.solve(
        built.model,
        params=params,
        time_limit_s=time_limit_s,
        seed=params.seed + second_opinion,
        presolve=not second_opinion,
        confirm=False,
        hint=_hints(problem, built, hint) if hint is not None else (),
        on_best=on_best,
    )
    if not answer.found:
        return ArcAnswer(answer.status, None, answer.bound)
    partner = [-1] * problem.n_recipient
    chosen = zip(problem.arcs.tolist(), answer.values(built.pairs), strict=True)
    for (support, recipient), taken in chosen:
        if taken:
            partner[recipient] = support
    return ArcAnswer(answer.status, tuple(partner), answer.bound)


def _build(problem: PairingProblem, goals: Sequence[Goal]) -> _Model:
    model = cp_model.CpModel()
    boolean = partial(model.new_bool_var, "")
    pairs = [boolean() for _ in range(problem.n_arc)]
    stays = [boolean() for _ in range(problem.n_recipient)]
    idles = [boolean() for _ in range(problem.n_support)]
    of_recipient: list[list[Any]] = [[] for _ in stays]
    of_support: list[list[Any]] = [[] for _ in idles]
    for (support, recipient), pair in zip(problem.arcs.tolist(), pairs, strict=True):
        of_recipient[recipient].append(pair)
        of_support[support].append(pair)
    for recipient, group in enumerate(of_recipient):
        model.add_exactly_one([*group, stays[recipient]])
    sizes = []
    for support, group in enumerate(of_support):
        low = int(problem.degree_min[support])
        high = min(int(problem.degree_max[support]), len(group))
        levels = {size: boolean() for size in range(low, high + 1)}
        model.add_exactly_one([idles[support], *levels.values()])
        model.add(sum(group) == sum(size * v for size, v in levels.items()))
        sizes.append(levels)
    for support, idle in enumerate(idles):
        first, last = problem.arc_start[support : support + 2].tolist()
        _work_in_a_form(problem, model, support, idle, pairs[first:last])
        _part_twins(problem, model, pairs, first, last)
    weighed = problem.gap_most is not None or any(g.gap_weight for g in goals)
    gaps = _gaps(problem, model, pairs) if weighed else []
    return _Model(model, pairs, stays, idles, gaps, sizes)


def _work_in_a_form(
    problem: PairingProblem,
    model: cp_model.CpModel,
    support: int,
    idle: Any,
    pairs: Sequence[Any],
) -> None:
    """Let a busy support choose one of its forms and hold its group to that form."""
    if not problem.forms:
        return
    first, last = problem.arc_start[support : support + 2].tolist()
    usable = [form for form in problem.forms if form.high[support] >= 1]
    chosen = [model.new_bool_var("") for _ in usable]
    model.add_exactly_one([idle, *chosen])
    for form, mine in zip(usable, chosen, strict=True):
        size = cp_model.LinearExpr.sum(list(pairs))
        model.add(size >= int(form.low[support])).only_enforce_if(mine)
        model.add(size <= int(form.high[support])).only_enforce_if(mine)
        for pair, is_open in zip(pairs, form.arc[first:last].tolist(), strict=True):
            if not is_open:
                model.add_implication(mine, pair.negated())
        for weight, least, most in zip(form.weight, form.least, form.most, strict=True):
            weights = weight[first:last].tolist()
            total = cp_model.LinearExpr.weighted_sum(list(pairs), weights)
            model.add(total >= int(least[support])).only_enforce_if(mine)
            model.add(total <= int(most[support])).only_enforce_if(mine)


def _part_twins(
    problem: PairingProblem,
    model: cp_model.CpModel,
    pairs: Sequence[Any],
    first: int,
    last: int,
) -> None:
    """Let a support take at most one of the recipients that are twins."""
    if problem.twin is None:
        return
    by_twin: dict[int, list[Any]] = {}
    twins = problem.twin[problem.arcs[first:last, 1]].tolist()
    for twin, pair in zip(twins, pairs[first:last], strict=True):
        by_twin.setdefault(twin, []).append(pair)
    for together in by_twin.values():
        if len(together) > 1:
            model.add_at_most_one(together)


def _exclude(problem: PairingProblem, built: _Model, plan: Sequence[int]) -> None:
    """Ask for a plan that differs from one at least once."""
    differs = []
    for recipient, support in enumerate(plan):
        if support < 0:
            differs.append(built.stays[recipient].negated())
        elif (support, recipient) in problem.arc_of:
            pair = built.pairs[problem.arc_of[support, recipient]]
            differs.append(pair.negated())
        else:
            return
    built.model.add_bool_or(differs)


def _gaps(
    problem: PairingProblem, model: cp_model.CpModel, pairs: list[Any]
) -> list[Any]:
    gaps = []
    for support in range(problem.n_support):
        mine = []
        first, last = problem.arc_start[support : support + 2].tolist()
        needs = problem.needs[problem.arcs[first:last, 1]]
        for subject, spare in enumerate(problem.spares[support].tolist()):
            lacking = needs[:, subject].tolist()
            if sum(lacking) <= spare:
                continue
            gap = model.new_int_var(0, sum(lacking), "")
            wanted = cp_model.LinearExpr.weighted_sum(pairs[first:last], lacking)
            model.add(gap >= wanted - spare)
            mine.append(gap)
        if problem.gap_most is not None and mine:
            model.add(cp_model.LinearExpr.sum(mine) <= problem.gap_most)
        gaps += mine
    return gaps


def _value(built: _Model, goal: Goal) -> Any:
    terms = [
        *zip(built.pairs, goal.pair_cost.tolist(), strict=True),
        *zip(built.stays, goal.unpaired_cost.tolist(), strict=True),
        *zip(built.idles, goal.idle_cost.tolist(), strict=True),
        *((gap, goal.gap_weight) for gap in built.gaps),
    ]
    costs = goal.size_cost.tolist()
    for levels in built.sizes:
        terms += [(variable, costs[size]) for size, variable in levels.items()]
    used = [(variable, cost) for variable, cost in terms if cost]
    return (
        cp_model.LinearExpr.weighted_sum([v for v, _ in used], [c for _, c in used])
        + goal.constant
    )


def _hints(
    problem: PairingProblem, built: _Model, partner: Sequence[int]
) -> list[tuple[Any, int]]:
    hints = [
        (pair, int(partner[recipient] == support))
        for pair, (support, recipient) in zip(
            built.pairs, problem.arcs.tolist(), strict=True
        )
    ]
    hints += [(stay, int(p < 0)) for stay, p in zip(built.stays, partner, strict=True)]
    busy = {support for support in partner if support >= 0}
    hints += [(idle, int(s not in busy)) for s, idle in enumerate(built.idles)]
    return hints
