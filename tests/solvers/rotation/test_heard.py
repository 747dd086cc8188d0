"""Lessons heard by people who stay: against every choice there is."""

import random
from collections import Counter
from itertools import combinations

import pytest

from solvers.params import Params
from solvers.rotation.heard import choose_heard
from solvers.rotation.hearing import (
    AGAIN_AFTER,
    AGAIN_COST,
    UNEVEN_COST,
    Hearing,
    HearingProblem,
)


def worth(problem, taken):
    """Return (short, cost) of options taken, None if a limit is broken."""
    options = [problem.options[i] for i in taken]
    slots = Counter((o.listener, o.day, o.period) for o in options)
    days = Counter((o.listener, o.day) for o in options)
    rooms = Counter(o.room for o in options)
    heard = Counter(o.listener for o in options)
    givers = Counter((o.listener, o.giver) for o in options if o.giver >= 0)
    if any(n > 1 for n in slots.values()):
        return None
    if any(n > problem.most_a_day for n in days.values()):
        return None
    if any(n > problem.places[room] for room, n in rooms.items()):
        return None
    if any(n > problem.need[listener] for listener, n in heard.items()):
        return None
    cost = sum(o.cost for o in options)
    cost += AGAIN_COST * sum(
        max(0, n - free) for n in givers.values() for free in AGAIN_AFTER
    )
    over = (max(0, n - problem.share[person]) for (person, _), n in days.items())
    return sum(problem.need) - len(options), cost + UNEVEN_COST * sum(over)


def best(problem):
    places = range(len(problem.options))
    found = (
        worth(problem, taken)
        for size in range(sum(problem.need) + 1)
        for taken in combinations(places, size)
    )
    return min(worth_ for worth_ in found if worth_ is not None)


def drawn(seed):
    dice = random.Random(seed)
    rooms = dice.randint(2, 6)
    where = [(dice.randint(0, 1), dice.randint(1, 3)) for _ in range(rooms)]
    giver = [dice.randint(-1, 1) for _ in range(rooms)]
    options = tuple(
        Hearing(listener, *where[room], room, giver[room], dice.randint(0, 6))
        for listener in range(2)
        for room in range(rooms)
        if dice.random() < 0.8
    )
    return HearingProblem(
        need=tuple(dice.randint(1, 5) for _ in range(2)),
        share=(1, dice.randint(1, 2)),
        most_a_day=dice.randint(1, 3),
        options=options,
        places=tuple(dice.randint(0, 2) for _ in range(rooms)),
    )


@pytest.mark.parametrize("seed", range(60))
def test_no_choice_of_lessons_is_better_than_the_one_made(seed):
    problem = drawn(seed)
    result = choose_heard(problem, Params(time_limit_s=60))
    values = tuple(tier.value for tier in result.tiers)
    assert values == best(problem) == worth(problem, result.solution)
    assert tuple(tier.bound for tier in result.tiers) == values


def test_where_nothing_is_held_everything_is_short():
    problem = HearingProblem((3,), (1,), 6, (), ())
    result = choose_heard(problem, Params())
    assert result.solution == ()
    assert result.tiers[0].value == 3
