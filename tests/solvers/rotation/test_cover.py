"""Named cover by flow, against every possible assignment."""

import itertools
import random

import pytest

from solvers.rotation.cover import (
    CoverProblem,
    CoverUnit,
    assign_cover,
    least_peak,
)


def every_cover(problem):
    """Yield each assignment that keeps slots and weekly limits."""
    options = [[who for who, _ in unit.options] for unit in problem.units]
    for chosen in itertools.product(*options):
        slots = [(u.slot, w) for u, w in zip(problem.units, chosen, strict=True)]
        weeks = [(w, u.week) for u, w in zip(problem.units, chosen, strict=True)]
        if len(set(slots)) < len(slots):
            continue
        if any(weeks.count(k) > problem.week_cap.get(k, 0) for k in set(weeks)):
            continue
        yield chosen


def cost_of(problem, chosen):
    return sum(
        dict(unit.options)[who] for unit, who in zip(problem.units, chosen, strict=True)
    )


def random_problem(seed):
    rng = random.Random(seed)
    colleagues = range(rng.randint(1, 4))
    units = tuple(
        CoverUnit(
            week=slot // 3,
            slot=slot,
            options=tuple(
                (who, rng.randint(0, 4)) for who in colleagues if rng.random() < 0.7
            ),
        )
        for slot in [rng.randrange(6) for _ in range(rng.randint(1, 5))]
    )
    cap = {(who, week): rng.randint(0, 2) for who in colleagues for week in range(2)}
    return CoverProblem(units, cap)


@pytest.mark.parametrize("seed", range(60))
def test_cheapest_cover_equals_the_best_of_all_assignments(seed):
    problem = random_problem(seed)
    costs = [cost_of(problem, chosen) for chosen in every_cover(problem)]
    found = assign_cover(problem)
    if not costs:
        assert found is None
    else:
        assert found in set(every_cover(problem))
        assert cost_of(problem, found) == min(costs)


@pytest.mark.parametrize("seed", range(60))
def test_least_peak_equals_the_best_of_all_assignments(seed):
    problem = random_problem(seed)
    peaks = [max(c.count(w) for w in c) for c in every_cover(problem)]
    found = least_peak(problem)
    assert (found is None) == (not peaks)
    if found is not None:
        assert found[0] == min(peaks)
        assert max(found[1].count(w) for w in found[1]) <= found[0]


def test_nothing_missed_needs_no_cover():
    assert assign_cover(CoverProblem((), {})) == ()
    assert least_peak(CoverProblem((), {})) == (0, ())


def test_the_weekly_limit_is_kept_on_the_boundary_and_refused_beyond_it():
    units = tuple(CoverUnit(0, slot, ((0, 0),)) for slot in range(3))
    assert assign_cover(CoverProblem(units, {(0, 0): 3})) == (0, 0, 0)
    assert assign_cover(CoverProblem(units, {(0, 0): 2})) is None


def test_two_classes_in_one_period_need_two_colleagues():
    twice = (CoverUnit(0, 7, ((0, 0), (1, 9))), CoverUnit(0, 7, ((0, 0), (1, 9))))
    assert sorted(assign_cover(CoverProblem(twice, {(0, 0): 4, (1, 0): 4}))) == [0, 1]
