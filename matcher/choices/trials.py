"""What else a school could have: the same problem solved again with a pair forced.

The k best other supports of a recipient are found one after the other: the pair it has
is closed, the best plan that pairs it all the same is the first alternative; that
pair is closed too, and so on. Each is a plan of its own, with every move that follows,
and is proven as any plan is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from matcher.choices.desk import Desk, Partner
from matcher.choices.nouns import Alternative
from matcher.choices.solving import over, piece, solve
from solvers.pairing.forms import Form
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params

_FORCED, _STAY = "forced", "stay"


@dataclass(frozen=True, slots=True)
class Tried:
    """A plan found with something forced.

    Parameters
    ----------
    partner
        The plan.
    proven
        No plan that keeps what is forced is better.
    """

    partner: Partner
    proven: bool


def next_supports(
    desk: Desk, partner: Partner, place: int, *, count: int, params: Params
) -> Iterator[Alternative]:
    """Yield the best plans in which a recipient has another support, best first.

    Parameters
    ----------
    partner
        The plan in force.
    place
        Row of the recipient's place.
    count
        Plans at most.
    params
        Limits of all of them together; what is left is shared evenly.

    Yields
    ------
    Alternative
        Each with a support not named before; fewer than `count` when no other support
        may take the recipient, or when fixed pairs or coverage would be given up.
    """
    arcs = desk.problem.arcs
    rows = desk.alike(place)
    here = np.isin(arcs[:, 1], rows)
    had = [partner[row] for row in rows]
    closed = [partner[place]]
    proven = True
    for left in range(count, 0, -1):
        kept = ~here | ~np.isin(arcs[:, 0], closed)
        if not (kept & (arcs[:, 1] == place)).any() or over(params):
            return
        tried = _forced(desk, partner, place, kept, params=piece(params, left))
        if tried is None:
            return
        proven = proven and tried.proven
        yield _told(desk, partner, tried, place, proven=proven)
        came = [s for row in rows if (s := tried.partner[row]) >= 0 and s not in had]
        if not came:
            return
        closed.append(came[0])


def with_pair(
    desk: Desk, partner: Partner, place: int, support: int, *, params: Params
) -> Alternative | None:
    """Return the best plan that holds one pair, None if no plan does.

    None also if every such plan would miss a requirement that the plan in force keeps.
    """
    arcs = desk.problem.arcs
    kept = (arcs[:, 1] != place) | (arcs[:, 0] == support)
    tried = _forced(desk, partner, place, kept, params=params)
    if tried is None:
        return None
    return _told(desk, partner, tried, place, proven=tried.proven)


def next_recipients(
    desk: Desk, partner: Partner, support: int, *, count: int, params: Params
) -> Iterator[Alternative]:
    """Yield the best plans in which a support has a further recipient, best first.

    Parameters
    ----------
    support
        Row of the support.
    partner, count, params
        As in `next_supports`.

    Yields
    ------
    Alternative
        Each with a recipient new to the support and not named before.
    """
    problem = desk.problem
    closed: list[int] = []
    proven = True
    for left in range(count, 0, -1):
        new = np.array(
            [
                s == support and partner[r] != s and r not in closed
                for s, r in problem.arcs.tolist()
            ],
            dtype=np.bool_,
        )
        if not new.any() or over(params):
            return
        kept = ~np.isin(problem.arcs[:, 1], closed) | (problem.arcs[:, 0] != support)
        asked = with_member(problem, support, new).with_arcs(kept)
        hint = tuple(-1 if s == support else s for s in partner)
        tried = _solved(desk, asked, partner, hints=[hint], params=piece(params, left))
        if tried is None:
            return
        proven = proven and tried.proven
        came = [
            r
            for r, s in enumerate(tried.partner)
            if s == support and partner[r] != support
        ]
        yield _told(desk, partner, tried, came[0], proven=proven)
        closed.append(came[0])


def _forced(
    desk: Desk,
    partner: Partner,
    place: int,
    kept: NDArray[np.bool_],
    *,
    params: Params,
) -> Tried | None:
    """Return the best plan that pairs a place over the pairs kept.

    Returns
    -------
    Tried or None
        None if no plan pairs it so and misses no requirement by more than the plan in
        force does.
    """
    asked = with_place(desk.problem, place).with_arcs(kept)
    open_to = asked.arcs[asked.arcs[:, 1] == place, 0].tolist()
    hints = [
        tuple(s if row == place else old for row, old in enumerate(partner))
        for s in (*open_to, -1)
    ]
    return _solved(desk, asked, partner, hints=hints, params=params)


def with_place(problem: PairingProblem, place: int) -> PairingProblem:
    """Return the problem with one more requirement: a recipient is paired."""
    left = np.zeros(problem.n_recipient, dtype=np.int64)
    left[place] = 1
    return _required(problem, unpaired=left)


def with_member(
    problem: PairingProblem, support: int, arcs: NDArray[np.bool_]
) -> PairingProblem:
    """Return the problem with one more requirement: a support has one of some pairs.

    Parameters
    ----------
    arcs
        Shape (n_arc,): pairs of the support, of which its group must hold one.
    """
    busy = np.zeros(problem.n_support, dtype=np.int64)
    busy[support] = 1
    asked = _required(problem, idle=busy)
    every = np.ones(problem.n_arc, dtype=np.bool_)
    none = np.zeros((0, problem.n_arc), dtype=np.int64)
    free = np.zeros((0, problem.n_support), dtype=np.int64)
    plain = Form(problem.degree_min, problem.degree_max, every, none, free, free)
    forms = problem.forms or (plain,)
    least = busy[None, :]
    most = np.full_like(least, problem.n_recipient)
    return replace(
        asked,
        forms=tuple(
            replace(
                form,
                weight=np.vstack([form.weight, arcs[None, :].astype(np.int64)]),
                least=np.vstack([form.least, least]),
                most=np.vstack([form.most, most]),
            )
            for form in forms
        ),
    )


def _required(
    problem: PairingProblem,
    *,
    unpaired: NDArray[np.int64] | None = None,
    idle: NDArray[np.int64] | None = None,
) -> PairingProblem:
    """Return the problem with a requirement after those it has."""
    musts = [goal for goal in problem.goals if goal.must]
    others = [goal for goal in problem.goals if not goal.must]
    goal = Goal(
        name=_FORCED,
        pair_cost=np.zeros(problem.n_arc, dtype=np.int64),
        unpaired_cost=_or_none(unpaired, problem.n_recipient),
        idle_cost=_or_none(idle, problem.n_support),
        size_cost=np.zeros_like(problem.goals[0].size_cost),
        must=True,
    )
    return replace(problem, goals=(*musts, goal, *others))


def _or_none(costs: NDArray[np.int64] | None, length: int) -> NDArray[np.int64]:
    return np.zeros(length, dtype=np.int64) if costs is None else costs


def _solved(
    desk: Desk,
    asked: PairingProblem,
    partner: Partner,
    *,
    hints: Sequence[Partner],
    params: Params,
) -> Tried | None:
    asked = replace(asked, goals=(*asked.goals, _staying(asked, partner)))
    hint = next((plan for plan in hints if asked.admits(plan)), None)
    found = solve(asked, params=params, hint=hint)
    forced = next(goal for goal in asked.goals if goal.name == _FORCED)
    missed = zip(desk.required(found.partner), desk.required(partner), strict=True)
    if asked.value(forced, found.partner) or any(now > old for now, old in missed):
        return None
    told = [tier for tier in found.tiers if tier.name != _STAY]
    return Tried(found.partner, all(tier.value == tier.bound for tier in told))


def _staying(problem: PairingProblem, partner: Partner) -> Goal:
    """Return the goal that nobody moves without need; it settles what is equal."""
    arcs = problem.arcs
    same = np.array(partner, dtype=np.int64)[arcs[:, 1]] == arcs[:, 0]
    alone = np.array(partner, dtype=np.int64) < 0
    return Goal(
        name=_STAY,
        pair_cost=-same.astype(np.int64),
        unpaired_cost=-alone.astype(np.int64),
        idle_cost=np.zeros(problem.n_support, dtype=np.int64),
        size_cost=np.zeros_like(problem.goals[0].size_cost),
    )


def _told(
    desk: Desk, partner: Partner, tried: Tried, place: int, *, proven: bool
) -> Alternative:
    after = desk.canonical(tried.partner)
    return Alternative(
        moves=desk.moves(partner, after, first=place),
        deltas=desk.deltas(partner, after),
        proven=proven,
    )
