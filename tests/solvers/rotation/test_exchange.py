"""Who is posted out and who comes back, against every possible exchange."""

import itertools
import math
import random

import pytest

from solvers.params import Params
from solvers.result import Status
from solvers.rotation.exchange import (
    Ask,
    ExchangeProblem,
    In,
    Mix,
    Out,
    solve_exchange,
)


def out(subject=0, *, backbone=False, again=False, cost=0, year=(-1, -1), bands=0):
    return Out(subject, bands, backbone, again, cost, tuple(year))


def back(school=0, subject=0, *, again=False, cost=0, bands=0):
    return In(school, subject, bands, again, cost)


def problem(outs, ins, *, total=1, recipients=1, **changes):
    base = {
        "equal": True, "backbone": 0, "years": 0, "turns": False,
    } | changes  # fmt: skip
    return ExchangeProblem(
        tuple(outs), tuple(ins), total=total, recipients=recipients, **base
    )


def solve(case):
    return solve_exchange(case, Params(time_limit_s=30))


def values(result):
    return {tier.name: tier.value for tier in result.tiers}


def every_exchange(case):
    """Yield lists of (out, school, back or -1, year) of no more people than allowed."""
    choices = []
    for a, person in enumerate(case.outs):
        mine = [None]
        for r in range(case.recipients):
            backs = [-1] + [b for b, x in enumerate(case.ins) if x.school == r]
            for b in backs:
                mine.append((a, r, b, False))
                if person.year_need[r] >= 0 and case.years:
                    mine.append((a, r, b, True))
        choices.append(mine)
    for chosen in itertools.product(*choices):
        moves = [m for m in chosen if m]
        backs = [m[2] for m in moves if m[2] >= 0]
        counted = [m for m in moves if not (case.extra_years and m[3])]
        if len(backs) > len(set(backs)) or len(counted) > case.limit:
            continue
        if case.extra_years and any(m[3] and m[2] >= 0 for m in moves):
            continue
        if sum(m[3] for m in moves) <= case.years:
            yield moves


def score(case, moves):
    counted = [m for m in moves if not (case.extra_years and m[3])]
    lone = sum(m[2] < 0 for m in counted)
    backbones = sum(case.outs[m[0]].backbone for m in counted)
    unmatched = sum(
        case.outs[m[0]].subject != case.ins[m[2]].subject for m in moves if m[2] >= 0
    )
    return (
        case.total - len(counted),
        lone,
        max(0, case.backbone - backbones),
        case.years - sum(m[3] for m in moves),
        unmatched,
    )


@pytest.mark.parametrize("extra", [False, True])
@pytest.mark.parametrize("seed", range(40))
def test_goals_equal_the_best_of_every_exchange(seed, extra):
    rng = random.Random(seed)
    recipients = rng.randint(1, 2)
    outs = [
        out(
            rng.randrange(2),
            backbone=(honoured := rng.random() < 0.4),
            year=[rng.randint(0, 3) if honoured else -1 for _ in range(recipients)],
        )
        for _ in range(rng.randint(1, 3))
    ]
    ins = [
        back(rng.randrange(recipients), rng.randrange(2))
        for _ in range(rng.randint(0, 3))
    ]
    case = problem(
        outs,
        ins,
        total=rng.randint(1, 3),
        recipients=recipients,
        backbone=1,
        years=rng.randint(0, 1),
        extra_years=extra,
    )
    best = min(score(case, moves) for moves in every_exchange(case))
    result = solve(case)
    found = values(result)
    names = (
        "short", "unequal", "backbone_short", "year_short", "unmatched_exchange"
    )  # fmt: skip
    assert tuple(found[name] for name in names) == best
    assert result.status is Status.OPTIMAL


def asked_score(case, moves):
    """Return short, beyond, unequal, backbone short, again, aim short, unmatched."""

    def number(ask):
        if ask.back:
            return sum(m[2] in ask.people for m in moves)
        return sum(m[0] in ask.people and ask.school in (-1, m[1]) for m in moves)

    def unmixed(mix):
        have = number(Ask(mix.honoured, back=mix.back))
        movers = number(Ask(mix.movers, back=mix.back))
        share = (mix.share_num * movers - mix.slack) / mix.share_den
        least = mix.least if movers or not mix.if_any else 0
        return max(0, least - have, math.ceil(share - have))

    lone = sum(m[2] < 0 for m in moves) if case.equal else 0
    again = sum(case.outs[m[0]].again for m in moves)
    again += sum(case.ins[m[2]].again for m in moves if m[2] >= 0)
    return (
        max(0, case.total - len(moves))
        + sum(max(0, ask.least - number(ask)) for ask in case.asks),
        max(0, len(moves) - case.size),
        lone,
        sum(unmixed(mix) for mix in case.mixes),
        again if case.turns else 0,
        max(0, case.aim - len(moves)),
        sum(
            case.outs[m[0]].subject != case.ins[m[2]].subject
            for m in moves
            if m[2] >= 0
        ),
        sum(
            case.outs[m[0]].bands > 0
            and case.ins[m[2]].bands > 0
            and not case.outs[m[0]].bands & case.ins[m[2]].bands
            for m in moves
            if m[2] >= 0
        ),
    )


@pytest.mark.parametrize("seed", range(60))
def test_asks_mixes_and_aims_equal_the_best_of_every_exchange(seed):
    rng = random.Random(1000 + seed)
    recipients, equal = rng.randint(1, 2), rng.random() < 0.6
    outs = [
        out(rng.randrange(2), again=rng.random() < 0.3, bands=rng.randrange(4))
        for _ in range(3)
    ]
    ins = [
        back(
            rng.randrange(recipients),
            rng.randrange(2),
            again=rng.random() < 0.3,
            bands=rng.randrange(4),
        )
        for _ in range(rng.randint(1, 3) if equal else 0)
    ]

    def some(people):
        return tuple(i for i in range(len(people)) if rng.random() < 0.6)

    everyone = tuple(range(3))
    asks = [
        Ask(some(outs), least=rng.randint(0, 2), school=rng.choice([-1, 0])),
        Ask(everyone, most=rng.randint(1, 2), school=recipients - 1),
    ]
    mixes = [Mix(some(outs), everyone, 0, 1, 2, slack=rng.choice([0, 1]))]
    if ins:
        asks.append(Ask(some(ins), least=1, back=True))
        everybody = tuple(range(len(ins)))
        any_ = rng.random() < 0.5
        mixes.append(Mix(some(ins), everybody, least=1, back=True, if_any=any_))
    case = problem(
        outs,
        ins,
        total=rng.randint(0, 2),
        aim=rng.randint(0, 2),
        most=3,
        recipients=recipients,
        equal=equal,
        turns=True,
        asks=tuple(asks),
        mixes=tuple(mixes),
    )
    best = min(
        asked_score(case, moves)
        for moves in every_exchange(case)
        if all(
            ask.most is None or sum(m[1] == ask.school for m in moves) <= ask.most
            for ask in asks
        )
        and (equal or all(m[2] < 0 for m in moves))
    )
    found = values(solve(case))
    names = (
        "short", "beyond", "unequal", "backbone_short", "again", "aim_short",
        "unmatched_exchange", "band_unlike",
    )  # fmt: skip
    assert tuple(found[name] for name in names) == best
    made = [tuple(move) for move in solve(case).solution]
    assert asked_score(case, made) == best


def test_people_of_one_subject_are_swapped():
    result = solve(problem([out(0), out(1)], [back(0, 1)]))
    assert [(m.out, m.back) for m in result.solution] == [(1, 0)]
    assert values(result)["unmatched_exchange"] == 0


def test_unknown_subjects_count_as_different():
    result = solve(problem([out(-1)], [back(0, -1)]))
    assert values(result)["unmatched_exchange"] == 1


def test_the_backbone_goes_although_others_are_asked_first():
    outs = [out(0, cost=0), out(0, backbone=True, cost=9)]
    result = solve(problem(outs, [back()], backbone=1))
    assert result.solution[0].out == 1


def test_a_recipient_without_people_is_left_unequal_and_told():
    result = solve(problem([out(0)], []))
    assert values(result)["short"] == 0
    assert values(result)["unequal"] == 1


def test_the_year_goes_where_the_need_is_greatest():
    outs = [out(0, backbone=True, year=(2, 5))]
    ins = [back(0, 0), back(1, 0)]
    result = solve(problem(outs, ins, recipients=2, years=1))
    assert [(m.school, m.year) for m in result.solution] == [(1, True)]


def test_a_year_on_top_of_the_share_sends_nobody_who_cannot_stay():
    outs = [out(0), out(0, backbone=True, year=(2,)), out(0)]
    result = solve(problem(outs, [back()], years=2, extra_years=True))
    assert sorted((m.back, m.year) for m in result.solution) == [(-1, True), (0, False)]
    found = values(result)
    assert (found["short"], found["unequal"], found["year_short"]) == (0, 0, 1)


def test_the_only_backbone_stays_for_a_year_and_another_makes_the_share():
    outs = [out(0, backbone=True, cost=0, year=(1,)), out(0, cost=9)]
    result = solve(problem(outs, [back()], years=1, extra_years=True))
    assert [(m.out, m.year) for m in result.solution] == [(0, True), (1, False)]


def test_people_are_spread_over_recipients():
    outs = [out(0) for _ in range(4)]
    ins = [back(r, 0) for r in (0, 0, 0, 1, 1, 1)]
    result = solve(problem(outs, ins, total=4, recipients=2))
    assert sorted(m.school for m in result.solution) == [0, 0, 1, 1]


def test_a_share_owed_to_each_recipient_is_not_given_to_another():
    outs = [out(0) for _ in range(4)]
    ins = [back(0, 0) for _ in range(4)] + [back(1, 0)]
    each = tuple(Ask(tuple(range(4)), least=1, most=1, school=r) for r in (0, 1))
    result = solve(problem(outs, ins, total=2, recipients=2, asks=each))
    assert sorted(m.school for m in result.solution) == [0, 1]


def test_in_turns_nobody_goes_again_before_the_others():
    outs = [out(0, again=True, cost=0), out(0, cost=5)]
    result = solve(problem(outs, [back()], turns=True))
    assert result.solution[0].out == 1


def test_the_same_problem_gives_the_same_answer():
    outs = [out(i % 3, cost=i) for i in range(6)]
    ins = [back(i % 2, i % 3, cost=i) for i in range(8)]
    case = problem(outs, ins, total=3, recipients=2)
    assert solve(case).solution == solve(case).solution
