"""Tiny random counties with all that may bind a group, and every plan of them."""

import itertools
import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from solvers.pairing.forms import Form
from solvers.pairing.problem import Goal, PairingProblem

Plan = tuple[int, ...]
MakeProblem = Callable[..., PairingProblem]


def _ints(values: list[int]) -> np.ndarray:
    return np.array(values, dtype=np.int64)


def _goal(
    dice: random.Random, name: str, shape: tuple[int, int, int, int], **kinds: int
) -> Goal:
    """Return a goal with costs up to the figure named of each kind."""
    n_arc, n_recipient, n_support, n_size = shape

    def some(kind: str, count: int) -> np.ndarray:
        return _ints([dice.randint(0, kinds.get(kind, 0)) for _ in range(count)])

    return Goal(
        name=name,
        pair_cost=some("pair", n_arc),
        unpaired_cost=some("stay", n_recipient),
        idle_cost=some("idle", n_support),
        size_cost=_ints(
            [d * (d - 1) // 2 * kinds.get("size", 0) for d in range(n_size)]
        ),
        gap_weight=kinds.get("gap", 0),
        constant=dice.randint(0, 2) if not kinds.get("worst") else 0,
        must=name == "unpaired",
        worst=bool(kinds.get("worst")),
    )


def _form(dice: random.Random, n_support: int, n_arc: int) -> Form:
    n_limit = dice.choice([0, 0, 1, 2])
    low = [dice.randint(1, 3) for _ in range(n_support)]
    high = [dice.choice([0, least, least + 1, least + 2]) for least in low]
    return Form(
        low=_ints(low),
        high=_ints(high),
        arc=np.array([dice.random() < 0.8 for _ in range(n_arc)], dtype=np.bool_),
        weight=_ints([dice.randint(0, 2) for _ in range(n_limit * n_arc)]).reshape(
            n_limit, n_arc
        ),
        least=_ints([dice.randint(0, 1) for _ in range(n_limit * n_support)]).reshape(
            n_limit, n_support
        ),
        most=_ints([dice.randint(1, 5) for _ in range(n_limit * n_support)]).reshape(
            n_limit, n_support
        ),
    )


def make_problem(
    seed: int,
    *,
    gaps: bool = True,
    worst: bool = False,
    bound: bool = True,
    supports: int = 3,
    recipients: int = 5,
) -> PairingProblem:
    """Return a random problem of one or two parts.

    Parameters
    ----------
    gaps
        Whether goals look at subject gaps.
    worst
        Whether one or two goals look at the worst pair or gap.
    bound
        Whether forms, twins and a widest gap may bind the groups.
    """
    dice = random.Random(seed)
    parts = dice.choice([1, 1, 2])
    chance = dice.choice([0.5, 0.8, 1.0])
    arcs = [
        (s, r)
        for s in range(supports)
        for r in range(recipients)
        if s % parts == r % parts and dice.random() < chance
    ]
    low = [dice.choice([1, 1, 1, 2]) for _ in range(supports)]
    high = [least + dice.randint(0, 2) for least in low]
    shape = (len(arcs), recipients, supports, 5)
    goals = [
        _goal(dice, "unpaired", shape, stay=1),
        _goal(dice, "idle", shape, idle=1),
        _goal(dice, "gap", shape, gap=int(gaps), stay=3),
        _goal(dice, "travel", shape, pair=6),
        _goal(dice, "balance", shape, size=1, pair=1),
    ]
    dice.shuffle(goals)
    goals = goals[: dice.randint(2, 4)]
    if worst:
        kinds = [{"pair": 6}, {"gap": dice.randint(1, 2)}]
        for kind in kinds[: 1 + (gaps and dice.random() < 0.5)]:
            name = f"worst-{next(iter(kind))}"
            goal = _goal(dice, name, shape, worst=1, **kind)
            goals.insert(dice.randint(0, len(goals)), goal)
    problem = PairingProblem(
        arcs=np.array(arcs, dtype=np.int64).reshape(-1, 2),
        degree_min=_ints(low),
        degree_max=_ints(high),
        spares=_ints([dice.randint(0, 5) for _ in range(supports * 2)]).reshape(-1, 2),
        needs=_ints([dice.randint(0, 4) for _ in range(recipients * 2)]).reshape(-1, 2),
        goals=tuple(goals),
    )
    if not bound:
        return problem
    n_form = dice.choice([0, 0, 1, 2, 3])
    twin = [dice.randrange(recipients) for _ in range(recipients)]
    return replace(
        problem,
        forms=tuple(_form(dice, supports, len(arcs)) for _ in range(n_form)),
        twin=_ints(twin) if dice.random() < 0.5 else None,
        gap_most=dice.randint(2, 8) if gaps and dice.random() < 0.2 else None,
    )


def _may_group(problem: PairingProblem, support: int, group: list[int]) -> bool:
    """Judge a group straight from the definitions."""
    low, high = int(problem.degree_min[support]), int(problem.degree_max[support])
    if not low <= len(group) <= high:
        return False
    if problem.twin is not None:
        names = [int(problem.twin[r]) for r in group]
        if len(set(names)) < len(names):
            return False
    if problem.gap_most is not None:
        gap = sum(
            max(0, sum(int(problem.needs[r, k]) for r in group) - int(spare))
            for k, spare in enumerate(problem.spares[support])
        )
        if gap > problem.gap_most:
            return False
    arcs = [problem.arcs.tolist().index([support, r]) for r in group]
    return not problem.forms or any(
        form.low[support] <= len(arcs) <= form.high[support]
        and all(form.arc[a] for a in arcs)
        and all(
            form.least[i, support]
            <= sum(int(form.weight[i, a]) for a in arcs)
            <= form.most[i, support]
            for i in range(form.weight.shape[0])
        )
        for form in problem.forms
    )


def all_plans(problem: PairingProblem) -> list[tuple[tuple[int, ...], Plan]]:
    """Return the values and supports of every plan, best first; limits kept."""
    arcs = {tuple(arc) for arc in problem.arcs.tolist()}
    choices = [
        [-1, *(s for s in range(problem.n_support) if (s, r) in arcs)]
        for r in range(problem.n_recipient)
    ]
    known: dict[tuple[int, tuple[int, ...]], bool] = {}
    found = []
    for plan in itertools.product(*choices):
        fits = True
        for support, group in enumerate(problem.groups(plan)):
            key = support, tuple(group)
            if group and key not in known:
                known[key] = _may_group(problem, support, group)
            fits = fits and (not group or known[key])
        if (
            fits
            and plan not in problem.excluded
            and all(problem.value(goal, plan) <= most for goal, most in problem.limits)
        ):
            found.append((problem.values(plan), plan))
    return sorted(found)


@pytest.fixture(scope="session")
def tiny_problem() -> MakeProblem:
    """Make a random problem small enough to write out every plan."""
    return make_problem


@pytest.fixture(scope="session")
def plans_of() -> Callable[[PairingProblem], list[tuple[tuple[int, ...], Plan]]]:
    """List every plan of a problem with its values, best first."""
    return all_plans
