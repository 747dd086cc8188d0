"""Lines of sync classes: against every choice there is."""

import random
from collections import Counter
from itertools import combinations

import pytest

from solvers.params import Params
from solvers.rotation.sync import LineOption, SyncProblem, choose_lines


def worth(problem, chosen):
    """Return the goals of a choice, None if a limit is broken."""
    lines = [problem.options[i] for i in chosen]
    pairs = Counter(line.pair for line in lines)
    uses = Counter(thing for line in lines for thing in line.uses)
    if any(n > problem.wanted[pair] for pair, n in pairs.items()):
        return None
    if any(n > problem.places[thing] for thing, n in uses.items()):
        return None
    kinds = Counter((line.pair, line.kind) for line in lines)
    return (
        sum(problem.wanted) - len(lines),
        sum(n - 1 for n in kinds.values()),
        sum(line.level for line in lines),
        sum(line.lost for line in lines),
    )


def best(problem):
    found = (
        worth(problem, chosen)
        for size in range(sum(problem.wanted) + 1)
        for chosen in combinations(range(len(problem.options)), size)
    )
    return min(goals for goals in found if goals is not None)


def drawn(seed):
    dice = random.Random(seed)
    things = 6
    options = tuple(
        LineOption(
            pair=dice.randint(0, 1),
            kind=dice.randint(0, 2),
            level=dice.randint(0, 2),
            lost=dice.choice((0, 5, 10)),
            uses=tuple(sorted(dice.sample(range(things), 3))),
        )
        for _ in range(9)
    )
    places = tuple(dice.randint(1, 2) for _ in range(things))
    return SyncProblem((dice.randint(1, 3), dice.randint(1, 2)), options, places)


@pytest.mark.parametrize("seed", range(30))
def test_no_choice_of_lines_is_better_than_the_one_made(seed):
    problem = drawn(seed)
    result = choose_lines(problem, Params(time_limit_s=60))
    values = tuple(tier.value for tier in result.tiers)
    assert values == best(problem) == worth(problem, result.solution)
    assert tuple(tier.bound for tier in result.tiers) == values


def test_without_any_possible_line_all_are_short():
    result = choose_lines(SyncProblem((2, 1), (), ()), Params())
    assert result.solution == ()
    assert result.tiers[0].value == result.tiers[0].bound == 3
