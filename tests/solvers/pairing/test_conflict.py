"""Conflicts and corrections are all of them, minimal, and equal to brute force."""

from itertools import chain, combinations, product

import numpy as np
import pytest

from solvers.pairing.conflict import area_of, find_conflicts, find_corrections
from solvers.pairing.demands import Claim, Demands, Kind, can_hold
from solvers.pairing.forms import Form
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params


def _params() -> Params:
    """Return limits whose clock starts now."""
    return Params(time_limit_s=120)


def _problem(rng, *, forms=False, twins=False):
    n_support, n_recipient = int(rng.integers(1, 4)), int(rng.integers(2, 5))
    arcs = [
        (s, r)
        for s in range(n_support)
        for r in range(n_recipient)
        if rng.random() < 0.75
    ] or [(0, 0)]
    low = rng.integers(1, 3, n_support)
    high = low + rng.integers(0, 2, n_support)
    zeros = np.zeros(n_recipient, dtype=np.int64)
    goal = Goal(
        name="none",
        pair_cost=np.zeros(len(arcs), dtype=np.int64),
        unpaired_cost=zeros,
        idle_cost=np.zeros(n_support, dtype=np.int64),
        size_cost=np.zeros(int(high.max()) + 1, dtype=np.int64),
    )
    made = ()
    if forms:
        made = tuple(
            Form(
                low=rng.integers(1, 3, n_support),
                high=rng.integers(0, 4, n_support),
                arc=rng.random(len(arcs)) < 0.8,
                weight=rng.integers(-1, 2, (1, len(arcs))),
                least=rng.integers(-1, 2, (1, n_support)),
                most=rng.integers(0, 3, (1, n_support)),
            )
            for _ in range(2)
        )
    return PairingProblem(
        arcs=np.array(arcs, dtype=np.int64),
        degree_min=low,
        degree_max=high,
        spares=np.zeros((n_support, 0), dtype=np.int64),
        needs=np.zeros((n_recipient, 0), dtype=np.int64),
        goals=(goal,),
        forms=made,
        twin=rng.integers(0, 2, n_recipient) if twins else None,
    )


def _demands(rng, **kinds):
    problem = _problem(rng, **kinds)
    closed = tuple(
        tuple(sorted({int(c) for c in rng.integers(0, 2, int(rng.integers(0, 3)))}))
        for _ in range(problem.n_arc)
    )
    keep = [(int(rng.integers(0, problem.n_arc)),)] if rng.random() < 0.5 else []
    return Demands(
        problem=problem,
        closed=closed,
        cover=tuple(r for r in range(problem.n_recipient) if rng.random() < 0.8),
        take_part=tuple(s for s in range(problem.n_support) if rng.random() < 0.5),
        keep=tuple(keep),
    )


def _kept(demands, partner):
    """Return the claims a plan keeps, by the definitions; None if it is no plan."""
    problem = demands.problem
    if any((s, r) not in problem.arc_of for r, s in enumerate(partner) if s >= 0):
        return None
    groups = problem.groups(partner)
    kept = {Claim(Kind.COVER, r) for r in demands.cover if partner[r] >= 0}
    kept |= {Claim(Kind.TAKE_PART, s) for s in demands.take_part if groups[s]}
    used = {problem.arc_of[s, r] for r, s in enumerate(partner) if s >= 0}
    kept |= {
        Claim(Kind.KEEP, k) for k, arcs in enumerate(demands.keep) if used & set(arcs)
    }
    shut = {c for arc in used for c in demands.closed[arc]}
    kept |= {c for c in demands.claims if c.kind is Kind.CLOSED and c.row not in shut}
    ways = []
    for support, group in enumerate(groups):
        if problem.twin is not None and len(set(problem.twin[group])) < len(group):
            return None
        ways.append(_bounds_kept(demands, support, group))
    return [kept.union(*way) for way in product(*ways)]


def _bounds_kept(demands, support, group):
    """Return the sets of bounds a group keeps, one for each form it may follow."""
    problem = demands.problem
    most, least = Claim(Kind.MOST, support), Claim(Kind.LEAST, support)
    form = Claim(Kind.FORM, support)
    if not group:
        return [{most, least, form}]

    def within(sums):
        kept = {most} if all(v <= high for v, _, high in sums) else set()
        return kept | ({least} if all(v >= low for v, low, _ in sums) else set())

    outer = within(
        [(len(group), problem.degree_min[support], problem.degree_max[support])]
    )
    if not problem.forms:
        return [outer]
    arcs = [problem.arc_of[support, r] for r in group]
    ways = [outer]
    for f in problem.forms:
        if f.high[support] < 1 or not f.arc[arcs].all():
            continue
        sums = [(len(group), f.low[support], f.high[support])]
        sums += zip(
            f.weight[:, arcs].sum(axis=1),
            f.least[:, support],
            f.most[:, support],
            strict=True,
        )
        ways.append(within(sums) | {form})
    return ways


def _every_kept(demands):
    problem = demands.problem
    choices = range(-1, problem.n_support)
    plans = product(choices, repeat=problem.n_recipient)
    return [set(k) for p in plans for k in _kept(demands, p) or ()]


def _subsets(claims):
    sizes = range(len(claims) + 1)
    return chain.from_iterable(combinations(claims, n) for n in sizes)


@pytest.mark.parametrize("seed", range(24))
@pytest.mark.parametrize("kinds", [{}, {"forms": True}, {"twins": True}])
def test_conflicts_and_corrections_equal_brute_force(seed, kinds):
    rng = np.random.default_rng([seed, len(kinds), *map(len, kinds)])
    demands = _demands(rng, **kinds)
    claims = [c for c in demands.claims if rng.random() < 0.8][:11]
    kept = [k & set(claims) for k in _every_kept(demands)]

    def holds(few):
        return any(k.issuperset(few) for k in kept)

    blocks = [(claim,) for claim in claims]
    found = find_conflicts(demands, blocks, params=_params(), most=10_000)
    assert found.complete
    minimal = {
        few
        for few in _subsets(claims)
        if not holds(few)
        and all(holds([c for c in few if c != claim]) for claim in few)
    }
    assert {tuple(claims[i] for i in rows) for rows in found.conflicts} == minimal
    prices = [int(p) for p in rng.integers(1, 6, len(claims))]
    price = dict(zip(claims, prices, strict=True))
    found = find_corrections(demands, blocks, prices, params=_params(), most=10_000)
    if not minimal:
        assert found == ((),)
        return
    lacks = {frozenset(set(claims) - k) for k in kept}
    least = {lack for lack in lacks if not any(other < lack for other in lacks)}
    told = [frozenset(claims[i] for i in rows) for rows in found]
    assert set(told) == least
    costs = [sum(price[c] for c in lack) for lack in told]
    assert costs == sorted(costs)


@pytest.mark.parametrize("seed", range(12))
def test_every_question_is_answered_as_by_brute_force(seed):
    rng = np.random.default_rng(100 + seed)
    demands = _demands(rng, forms=bool(seed % 2), twins=bool(seed % 3))
    kept = _every_kept(demands)
    for _ in range(25):
        few = [c for c in demands.claims if rng.random() < 0.6]
        answer = can_hold(demands, few, params=_params(), confirm=True)
        assert answer == any(k.issuperset(few) for k in kept)


def test_more_asked_than_there_is_is_proven_at_once():
    # twelve supports want two each of nineteen: no clause says so, counting does
    n_support, n_recipient = 12, 19
    arcs = [(s, r) for s in range(n_support) for r in range(n_recipient)]
    zeros = np.zeros(n_support, dtype=np.int64)
    problem = PairingProblem(
        arcs=np.array(arcs),
        degree_min=zeros + 2,
        degree_max=zeros + 3,
        spares=np.zeros((n_support, 0), dtype=np.int64),
        needs=np.zeros((n_recipient, 0), dtype=np.int64),
        goals=(
            Goal(
                name="none",
                pair_cost=np.zeros(len(arcs), dtype=np.int64),
                unpaired_cost=np.zeros(n_recipient, dtype=np.int64),
                idle_cost=zeros,
                size_cost=np.zeros(4, dtype=np.int64),
            ),
        ),
    )
    demands = Demands(
        problem=problem,
        closed=((),) * len(arcs),
        take_part=tuple(range(n_support)),
    )
    few = [c for c in demands.claims if c.kind is not Kind.LEAST or c.row < 8]
    assert can_hold(demands, few, params=_params(), confirm=True) is False


def test_an_area_holds_what_a_better_plan_would_move():
    # 0 takes 0 and 1, 1 takes 2; recipient 3 reaches support 0 only
    arcs = np.array([(0, 0), (0, 1), (0, 3), (1, 2)])
    zeros = np.zeros(2, dtype=np.int64)
    problem = PairingProblem(
        arcs=arcs,
        degree_min=zeros + 1,
        degree_max=zeros + 2,
        spares=np.zeros((2, 0), dtype=np.int64),
        needs=np.zeros((4, 0), dtype=np.int64),
        goals=(
            Goal(
                name="none",
                pair_cost=np.zeros(4, dtype=np.int64),
                unpaired_cost=np.zeros(4, dtype=np.int64),
                idle_cost=zeros,
                size_cost=np.zeros(3, dtype=np.int64),
            ),
        ),
    )
    area = area_of(problem, (0, 0, 1, -1), recipients=[3])
    assert area.supports == (0,)
    assert area.recipients == (0, 1, 3)
