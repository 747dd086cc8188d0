"""The front of two goals against every plan written out and judged by the audit."""

import pytest

from matcher.choices import bundled, goal_front, side_by_side
from matcher.policy import GoalName, Goals
from matcher.progress import Silent

G = GoalName
CHOICES = [
    (G.SUBJECT_GAP, G.TRAVEL),
    (G.TRAVEL, G.SUBJECT_GAP),
    (G.PREFERENCES, G.TRAVEL),
    (G.CROSSINGS, G.TRAVEL),
    (G.IMBALANCE, G.SUBJECT_GAP),
    (G.TRAVEL, G.LONGEST_TRIP),
    (G.WIDEST_GAP, G.TRAVEL),
    (G.TRAVEL, G.UNPAIRED),
]
REST = [G.IDLE_SUPPORT, G.PREFERENCES, G.IMBALANCE, G.CROSSINGS]


def order_of(goals):
    rest = [name for name in REST if name not in goals]
    first = [] if G.UNPAIRED in goals else [G.UNPAIRED]
    return (*first, *goals, *rest)


@pytest.mark.parametrize("goals", CHOICES, ids="-".join)
@pytest.mark.parametrize("seed", range(2))
def test_the_points_are_those_that_no_plan_beats(
    seed, goals, tiny, every_plan, pairs_of, params
):
    order = order_of(goals)
    county, policy = tiny(seed, order=order)
    every = every_plan(county, policy)
    found = goal_front(county, policy, goals, params=params)
    assert found.complete
    kept = [name for name in order[: order.index(goals[0])] if name not in goals]
    best = min(tuple(v[name] for name in kept) for v in every.values())
    fit = [v for v in every.values() if tuple(v[name] for name in kept) == best]
    two = {tuple(v[name] for name in goals) for v in fit}
    expected = sorted(
        p for p in two if not any(q[0] <= p[0] and q[1] <= p[1] for q in two - {p})
    )
    assert [point.values for point in found.points] == expected
    assert all(point.proven for point in found.points)
    for point in found.points:
        values = every[pairs_of(point.pairing)]
        told = {goal.name: goal.value for goal in point.pairing.goals}
        assert told == values
        # What comes after the two is as good as it can be with these two.
        rest = [name for name in order if name not in (*kept, *goals)]
        alike = [v for v in fit if tuple(v[n] for n in goals) == point.values]
        assert [values[n] for n in rest] == min([v[n] for n in rest] for v in alike)
        for goal in point.pairing.goals:
            assert goal.bound <= goal.value
            if goal.name in rest:
                assert goal.bound == goal.value


@pytest.mark.parametrize("seed", range(3, 6))
def test_each_point_audits_clean_under_the_policy_it_was_made_by(seed, tiny, params):
    goals = (G.TRAVEL, G.PREFERENCES)
    county, policy = tiny(seed, order=(G.UNPAIRED, G.PREFERENCES, G.TRAVEL))
    two = side_by_side(policy, goals)
    for point in goal_front(county, policy, goals, params=params).points:
        bundle = bundled(county, two, point.pairing, params=params)
        assert bundle.audit.clean
        assert list(bundle.audit.goals) == list(point.pairing.goals)


def test_the_two_goals_stand_where_the_earlier_of_them_stood(rules_only):
    order = (G.UNPAIRED, G.SUBJECT_GAP, G.TRAVEL, G.CHANGES, G.IMBALANCE)
    blends = ({G.TRAVEL: 1, G.CHANGES: 5000},)
    policy = rules_only(Goals(order=order, blends=blends))
    two = side_by_side(policy, (G.IMBALANCE, G.TRAVEL)).goals
    assert two.order == (
        G.UNPAIRED, G.SUBJECT_GAP, G.IMBALANCE, G.TRAVEL, G.CHANGES,
    )  # fmt: skip
    assert not two.blends
    kept = side_by_side(policy, (G.SUBJECT_GAP, G.IMBALANCE)).goals
    assert kept.blends == blends


def test_a_goal_the_policy_does_not_have_may_be_traded_too(rules_only):
    policy = rules_only(Goals(order=(G.UNPAIRED, G.TRAVEL)))
    two = side_by_side(policy, (G.TRAVEL, G.CROSSINGS)).goals
    assert two.order == (G.UNPAIRED, G.TRAVEL, G.CROSSINGS)


def test_a_goal_is_not_traded_against_itself(tiny, params):
    county, policy = tiny(0)
    with pytest.raises(ValueError, match="different"):
        goal_front(county, policy, (G.TRAVEL, G.TRAVEL), params=params)


def test_fewer_points_than_there_are_is_not_called_complete(tiny, params):
    goals = (G.SUBJECT_GAP, G.TRAVEL)
    for seed in range(6):
        county, policy = tiny(seed, order=order_of(goals))
        whole = goal_front(county, policy, goals, params=params)
        if len(whole.points) > 2:
            break
    found = goal_front(county, policy, goals, params=params, most_points=2)
    assert len(found.points) == 2
    assert not found.complete
    ends = [whole.points[0].values, whole.points[-1].values]
    assert [point.values for point in found.points] == ends


def test_a_front_that_is_stopped_keeps_the_points_it_has(tiny, params):
    goals = (G.SUBJECT_GAP, G.TRAVEL)
    county, policy = tiny(5, order=order_of(goals))
    found = goal_front(
        county, policy, goals, params=params, watcher=Silent(ask=lambda: True)
    )
    whole = goal_front(county, policy, goals, params=params)
    assert len(found.points) <= len(whole.points)
    assert found.complete <= whole.complete
