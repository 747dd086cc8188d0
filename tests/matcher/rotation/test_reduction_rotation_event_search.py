"""The exact search for event dates, beside trying everything."""

import itertools
import random

from matcher.reduction.rotation.event_search import (
    Job,
    Option,
    packed,
    place_most,
    representatives,
)


def clash_by_time(options):
    """Return a clash test: options of one parity of tag are at the same time."""
    return lambda one, other: one % 2 == other % 2 and {one, other} <= options


def random_jobs(dice):
    """Return a few jobs on a few days, with people so scarce that they compete."""
    jobs, tag, gaps = [], 0, [dice.choice((0, 1, 2, 3)) for _ in range(2)]
    for number in range(dice.randint(2, 4)):
        options = []
        for _ in range(dice.randint(1, 5)):
            needs = tuple(dice.randint(1, 7) for _ in range(dice.randint(1, 2)))
            options.append(Option(dice.randint(0, 4), needs, tag))
            tag += 1
        group = dice.randint(0, 1)
        jobs.append(Job(group, gaps[group], number, tuple(options)))
    return jobs


def allowed(jobs, chosen, clash):
    taken = [(j, o) for j, o in zip(jobs, chosen, strict=True) if o is not None]
    for (one, a), (other, b) in itertools.combinations(taken, 2):
        if one.group == other.group and abs(a.date - b.date) < one.gap:
            return False
    for date in {o.date for _, o in taken}:
        day = [o for _, o in taken if o.date == date]
        if not people_suffice(day, clash):
            return False
    return True


def people_suffice(day, clash):
    """Try every choice of one person for every need."""
    nodes = [(o, mask) for o in day for mask in o.needs]
    choices = [[bit for bit in (1, 2, 4) if mask & bit] for _, mask in nodes]
    return any(
        all(
            p != q or a is b or not clash(a.tag, b.tag)
            for ((a, _), p), ((b, _), q) in itertools.combinations(
                list(zip(nodes, people, strict=True)), 2
            )
        )
        for people in itertools.product(*choices)
    )


def most_by_trying_all(jobs, clash):
    ways = itertools.product(*[(None, *job.options) for job in jobs])
    return max(
        sum(o is not None for o in way) for way in ways if allowed(jobs, way, clash)
    )


def test_as_many_events_are_placed_as_trying_everything_finds():
    dice = random.Random(5)
    for _ in range(150):
        jobs = random_jobs(dice)
        tags = {o.tag for job in jobs for o in job.options}
        clash = clash_by_time(tags)
        found = place_most(jobs, clash, enough=0, nodes=100_000)
        assert found.proven
        assert allowed(jobs, found.chosen, clash)
        assert found.placed == most_by_trying_all(jobs, clash)


def test_interchangeable_events_come_in_order_of_date():
    options = tuple(Option(date, (1,), date) for date in (5, 3, 1))
    jobs = [Job(0, 2, 0, options)] * 3
    found = place_most(jobs, lambda one, other: True, enough=0, nodes=1000)
    assert [option.date for option in found.chosen] == [1, 3, 5]


def test_what_is_known_to_be_possible_is_not_searched_again():
    jobs = [Job(0, 1, 0, (Option(1, (1,), 0),))] * 2
    found = place_most(jobs, lambda one, other: True, enough=1, nodes=1000)
    assert found.placed == 0
    assert found.proven


def test_a_search_cut_short_claims_no_proof():
    jobs = [Job(n, 1, n, (Option(n, (1,), n),)) for n in range(5)]
    found = place_most(jobs, lambda one, other: True, enough=0, nodes=2)
    assert not found.proven


def test_meetings_at_one_time_need_different_people():
    day = [Option(1, (0b11,), 0), Option(1, (0b01,), 1)]
    assert representatives(day, lambda one, other: True) == [(0b10,), (0b01,)]
    alone = [Option(1, (0b01,), 0), Option(1, (0b01,), 1)]
    assert representatives(alone, lambda one, other: True) is None
    assert representatives(alone, lambda one, other: False) == [(1,), (1,)]


def test_dates_far_apart_are_counted():
    assert packed({1, 2, 3, 4}, 2) == 2
    assert packed(set(), 3) == 0
