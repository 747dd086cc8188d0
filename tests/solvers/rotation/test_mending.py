"""Mending holes together against every combination tried by hand."""

import itertools
import random
from collections import Counter

from solvers.params import Params
from solvers.rotation.mending import Choice, Hole, MendingProblem, Option, Part, mend

OPEN = 1000


def _random_problem(rng):
    def uses():
        return tuple(rng.choices(range(4), k=rng.randint(0, 2)))

    def part():
        choices = [Choice(rng.randint(0, 9), uses()) for _ in range(rng.randint(1, 3))]
        return Part(rng.randint(1, 2), tuple(choices))

    def option():
        parts = tuple(part() for _ in range(rng.randint(0, 2)))
        return Option(rng.randint(0, 9), uses(), parts)

    holes = tuple(
        Hole(tuple(option() for _ in range(rng.randint(0, 2))), OPEN)
        for _ in range(rng.randint(1, 3))
    )
    return MendingProblem(holes, {r: rng.randint(0, 2) for r in range(3)})


def _ways(hole):
    """Every way to deal with a hole: its cost and what it uses."""
    yield hole.open_cost, ()
    for option in hole.options:
        picks = [itertools.combinations(p.choices, p.number) for p in option.parts]
        for picked in itertools.product(*picks):
            chosen = [choice for group in picked for choice in group]
            cost = option.cost + sum(choice.cost for choice in chosen)
            yield cost, (*option.uses, *(u for c in chosen for u in c.uses))


def _cheapest(problem):
    best = None
    for ways in itertools.product(*(list(_ways(h)) for h in problem.holes)):
        used = Counter(u for _, uses in ways for u in uses)
        if all(used[r] <= limit for r, limit in problem.limits.items()):
            cost = sum(cost for cost, _ in ways)
            best = cost if best is None else min(best, cost)
    return best


def _cost(problem, mended):
    total, used = 0, Counter()
    for hole, done in zip(problem.holes, mended.mends, strict=True):
        if done is None:
            total += hole.open_cost
            continue
        option = hole.options[done.option]
        total += option.cost
        used.update(option.uses)
        for part, picked in zip(option.parts, done.picks, strict=True):
            assert len(picked) == part.number
            for i in picked:
                total += part.choices[i].cost
                used.update(part.choices[i].uses)
    assert all(used[r] <= limit for r, limit in problem.limits.items())
    return total


def test_nothing_is_cheaper_than_what_is_found():
    rng = random.Random(7)
    for _ in range(120):
        problem = _random_problem(rng)
        mended = mend(problem, Params(time_limit_s=30))
        assert mended.proven
        assert _cost(problem, mended) == _cheapest(problem)


def test_nothing_to_mend_needs_no_solver():
    assert mend(MendingProblem((), {}), Params()).mends == ()


def test_a_hole_without_any_option_stays_open():
    problem = MendingProblem((Hole((), OPEN),), {})
    assert mend(problem, Params()).mends == (None,)
