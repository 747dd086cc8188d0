"""What else a school could have, against every plan written out and judged."""

import pytest

from matcher.choices import rank_plans
from matcher.choices.desk import Desk
from matcher.choices.trials import next_recipients, next_supports, with_pair
from matcher.plan import Plan
from matcher.policy import GoalName

G = GoalName


@pytest.fixture
def laid_out(tiny, every_plan, pairs_of, params):
    """Return a desk, its best plan in rows and as pairs, and all plans' goals."""

    def laid_out(seed, **more):
        county, policy = tiny(seed, **more)
        best = rank_plans(county, policy, count=1, params=params).plans[0].pairing
        desk = Desk.of(county, policy)
        every = {
            pairs: [values[n] for n in policy.goals.order]
            for pairs, values in every_plan(county, policy).items()
        }
        return desk, desk.partner(best), pairs_of(best), every

    return laid_out


def after(pairs, found):
    """Pairs after the moves of an alternative."""
    pairs = set(pairs)
    for move in found.moves:
        pairs -= {(move.leaves, move.recipient)}
        pairs |= {(move.joins, move.recipient)} if move.joins else set()
    return frozenset(pairs)


def check(found, best, every):
    """The goals that an alternative tells are those of its own plan."""
    values = every[after(best, found)]
    assert [d.value for d in found.deltas] == values
    assert [d.change for d in found.deltas] == [
        new - old for new, old in zip(values, every[best], strict=True)
    ]
    return values


@pytest.mark.parametrize("seed", range(8))
def test_the_next_supports_of_a_recipient_are_the_best_there_are(
    seed, laid_out, params
):
    desk, partner, best, every = laid_out(seed)
    forced = set(desk.case.candidates.forced)
    for place, row in desk.place_row.items():
        mine = {s for s, p in best if p == place}
        if any((s, place) in forced for s in mine):
            continue
        others = next_supports(desk, partner, row, count=9, params=params)
        found = others.found
        assert others.exhausted
        by_support = {}
        for pairs, values in every.items():
            for s, p in pairs:
                if p == place and s not in mine:
                    by_support[s] = min(values, by_support.get(s, values))
        told = [check(a, best, every) for a in found]
        assert told == sorted(by_support.values())
        assert all(a.proven and a.moves[0].recipient == place for a in found)
        assert len({a.moves[0].joins for a in found}) == len(found)


@pytest.mark.parametrize("seed", range(8, 14))
def test_a_pair_asked_for_costs_what_the_best_plan_with_it_shows(
    seed, laid_out, params
):
    desk, partner, best, every = laid_out(seed)
    for support, place in desk.case.candidates.allowed:
        rows = desk.place_row[place], desk.support_row[support]
        others = with_pair(desk, partner, *rows, params=params)
        assert others.exhausted
        found = next(iter(others.found), None)
        having = [v for pairs, v in every.items() if (support, place) in pairs]
        assert bool(having) == (found is not None)
        if found is not None:
            assert check(found, best, every) == min(having)
            assert (support, place) in after(best, found)


@pytest.mark.parametrize("seed", range(14, 20))
def test_the_next_recipients_of_a_support_are_the_best_there_are(
    seed, laid_out, params
):
    desk, partner, best, every = laid_out(seed)
    for support, row in desk.support_row.items():
        found = next_recipients(desk, partner, row, count=9, params=params).found
        left = dict(every)
        had = {p for s, p in best if s == support}
        for alternative in found:
            values = check(alternative, best, every)
            new = {
                pairs: v
                for pairs, v in left.items()
                if any(s == support and p not in had for s, p in pairs)
            }
            assert values == min(new.values())
            came = alternative.moves[0].recipient
            left = {p: v for p, v in left.items() if (support, came) not in p}
        new = [p for p in left if any(s == support and q not in had for s, q in p)]
        assert not new


@pytest.mark.parametrize("seed", range(3))
def test_of_partners_alike_the_school_gets_another_support_at_all(
    seed, laid_out, params
):
    order = (G.UNPAIRED, G.SUBJECT_GAP, G.TRAVEL)
    desk, partner, best, every = laid_out(seed, order=order, partners=2, supports=3)
    for place, row in desk.place_row.items():
        gone = {s for s, p in best if p == place}
        found = next_supports(desk, partner, row, count=1, params=params).found
        school = place[0]
        without = [
            v
            for pairs, v in every.items()
            if any(p == place for _, p in pairs)
            and not any(s in gone and p[0] == school for s, p in pairs)
        ]
        assert bool(found) == bool(without)
        for alternative in found:
            assert check(alternative, best, every) == min(without)


def test_nobody_moves_without_need(laid_out, params):
    for seed in range(6):
        desk, partner, best, every = laid_out(seed, order=(G.UNPAIRED, G.CROSSINGS))
        for row in desk.place_row.values():
            others = next_supports(desk, partner, row, count=1, params=params)
            for found in others.found:
                values = check(found, best, every)
                pair = found.moves[0].joins, found.moves[0].recipient
                least = min(
                    len(best - pairs)
                    for pairs, v in every.items()
                    if v == values and pair in pairs
                )
                assert len(best - after(best, found)) == least


@pytest.mark.parametrize("seed", range(6))
def test_the_share_of_a_pair_is_the_plan_with_it_less_the_plan_without(seed, laid_out):
    desk, partner, best, every = laid_out(seed)
    for pair in best:
        shares = desk.share(partner, desk.place_row[pair[1]])
        without = every.get(best - {pair})
        if without is None:
            continue
        assert [s.amount for s in shares] == [
            now - then for now, then in zip(every[best], without, strict=True)
        ]


def test_pairs_the_rules_do_not_allow_are_left_out_of_the_rows(laid_out, tiny):
    county, policy = tiny(3)
    desk = Desk.of(county, policy)
    empty = Plan.model_validate(
        {"county": county, "policy": policy, "pairing": {"status": "feasible"}}
    )
    assert set(desk.partner(empty.pairing)) == {-1}
