"""Weekly lessons taken over for a whole stay."""

import itertools
import random

import pytest

from solvers.params import Params
from solvers.rotation.standing import (
    StandingProblem,
    StandingUnit,
    assign_standing,
)


def possible(problem):
    """Return every assignment that keeps slots and weekly limits."""
    found = []
    for chosen in itertools.product(
        *([who for who, _ in unit.options] for unit in problem.units)
    ):
        pairs = list(zip(problem.units, chosen, strict=True))
        slots = [(who, slot) for unit, who in pairs for slot in unit.slots]
        loads: dict[tuple[int, int], int] = {}
        for unit, who in pairs:
            for week, times in unit.weeks:
                loads[who, week] = loads.get((who, week), 0) + times
        kept = all(n <= problem.week_cap.get(key, 0) for key, n in loads.items())
        if len(slots) == len(set(slots)) and kept:
            found.append(chosen)
    return found


def random_problem(seed):
    rng = random.Random(seed)
    units = []
    for _ in range(rng.randint(1, 5)):
        slots = tuple(sorted(rng.sample(range(6), rng.randint(1, 2))))
        weeks = tuple(
            (week, sum(slot // 3 == week for slot in slots))
            for week in sorted({slot // 3 for slot in slots})
        )
        options = tuple((who, rng.randint(0, 5)) for who in range(3))
        units.append(StandingUnit(slots, weeks, options))
    caps = {(who, week): rng.randint(0, 3) for who in range(3) for week in range(2)}
    return StandingProblem(tuple(units), caps)


@pytest.mark.parametrize("seed", range(25))
def test_standing_cover_exists_exactly_when_some_assignment_does(seed):
    problem = random_problem(seed)
    found = assign_standing(problem, Params(time_limit_s=20))
    every = possible(problem)
    assert (found is None) == (not every)
    if found is not None:
        assert found in every
        peak = min(max(c.count(w) for w in c) for c in every)
        assert max(found.count(w) for w in found) == peak


def test_no_lessons_left_need_nobody():
    assert assign_standing(StandingProblem((), {}), Params()) == ()
