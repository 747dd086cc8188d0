"""Itinerant teachers: against every choice there is, and what a bound proves."""

import random
from collections import Counter
from itertools import combinations

import pytest

from solvers.params import Params
from solvers.rotation.tiers import split_bound
from solvers.rotation.walks import Block, WalkProblem, choose_walks


def worth(problem, chosen):
    """Return the goals of a choice, None if a limit is broken."""
    blocks = [problem.blocks[i] for i in chosen]
    given, taken = Counter(), Counter()
    for block in blocks:
        given[block.lack] += block.periods
        taken[block.source] += block.periods
    if any(n > problem.lacks[lack] for lack, n in given.items()):
        return None
    if any(n > problem.spares[source] for source, n in taken.items()):
        return None
    if any(n > 2 for n in Counter((b.person, b.weekday) for b in blocks).values()):
        return None
    days = Counter(person for person, _ in {(b.person, b.weekday) for b in blocks})
    if any(n > problem.most_days for n in days.values()):
        return None
    for i, j in combinations(chosen, 2):
        one, other = problem.blocks[i], problem.blocks[j]
        same = (one.person, one.weekday) == (other.person, other.weekday)
        if same and (i, j) not in problem.joins:
            return None
    return (
        sum(problem.lacks) - sum(given.values()),
        sum(lack not in given for lack in range(len(problem.lacks))),
        len(blocks),
        sum(block.cost for block in blocks),
    )


def best(problem):
    found = (
        worth(problem, chosen)
        for size in range(len(problem.blocks) + 1)
        for chosen in combinations(range(len(problem.blocks)), size)
    )
    return min(goals for goals in found if goals is not None)


def drawn(seed):
    dice = random.Random(seed)
    blocks = tuple(
        Block(
            person=dice.randint(0, 1),
            weekday=dice.randint(1, 2),
            lack=dice.randint(0, 2),
            source=dice.randint(0, 1),
            periods=dice.randint(1, 3),
            cost=dice.randint(0, 9),
        )
        for _ in range(10)
    )
    joins = frozenset(
        (i, j)
        for i, j in combinations(range(10), 2)
        if (blocks[i].person, blocks[i].weekday)
        == (blocks[j].person, blocks[j].weekday)
        and dice.random() < 0.3
    )
    return WalkProblem(
        lacks=tuple(dice.randint(1, 5) for _ in range(3)),
        spares=tuple(dice.randint(1, 6) for _ in range(2)),
        blocks=blocks,
        joins=joins,
        most_days=dice.randint(1, 2),
    )


@pytest.mark.parametrize("seed", range(30))
def test_no_choice_of_walks_is_better_than_the_one_made(seed):
    problem = drawn(seed)
    result = choose_walks(problem, Params(time_limit_s=60))
    values = tuple(tier.value for tier in result.tiers)
    assert values == best(problem) == worth(problem, result.solution)
    assert tuple(tier.bound for tier in result.tiers) == values


def test_where_nobody_can_go_everything_stays_open():
    result = choose_walks(WalkProblem((4, 2), (), (), frozenset(), 2), Params())
    assert result.solution == ()
    assert [tier.value for tier in result.tiers] == [6, 2, 0, 0]


@pytest.mark.parametrize(
    ("bound", "proven"), [(357, [3, 5, 7]), (355, [3, 5, 5]), (290, [2, 0, 0])]
)
def test_a_bound_proves_a_goal_only_where_those_before_are_proven(bound, proven):
    tiers = split_bound(("a", "b", "c"), (3, 5, 7), (100, 10, 1), bound)
    assert [tier.bound for tier in tiers] == proven
