"""Every way to trade two goals against each other, each point proven."""

from collections.abc import Sequence
from dataclasses import replace

from matcher.choices.desk import Desk, Partner, begin, unit_of, with_goals
from matcher.choices.nouns import FrontPoint, GoalFront
from matcher.choices.solving import over, piece, solve, watched
from matcher.county import County
from matcher.plan import PairingPlan
from matcher.policy import GoalName, Goals, Policy
from matcher.progress import Silent, Watcher
from matcher.text import Text
from solvers.pairing.front import Point, front
from solvers.pairing.problem import PairingProblem
from solvers.params import Params

_FRONT_SHARE = 0.7
"""Part of the time for the front itself; the rest settles the goals after it."""

_SETTLING = Text("按其余目标定下每个点的方案", "settling the goals after the two")


def goal_front(
    county: County,
    policy: Policy,
    goals: tuple[GoalName, GoalName],
    *,
    params: Params,
    most_points: int = 50,
    start: PairingPlan | None = None,
    known: PairingPlan | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> GoalFront:
    """Return the plans in which neither of two goals can get better for free.

    Goals that the policy puts before both are kept at their best throughout. All other
    goals are settled last, for each point by itself, and trade against nothing.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    goals
        Two goals. The first point has the best value of the first of them.
    params
        Limits of the whole search; `stopped` keeps the points found so far.
    most_points
        Points at most, from 2.
    start
        A plan in force: searched from, and its pairs are what `changes` counts.
    known
        A plan already made from these inputs: searched from.
    watcher
        Hears that the work goes on.

    Returns
    -------
    GoalFront
        Sorted by the first goal, from its best value up.

    Raises
    ------
    ValueError
        The two goals are one.
    """
    if goals[0] == goals[1]:
        raise ValueError(f"two different goals are needed, got {goals[0]} twice")
    two = side_by_side(policy, goals)
    desk, hint = begin(county, two, start=start, known=known, params=params)
    upto = len(desk.problem.goals) - _tiers_after(two.goals, goals)
    asked = replace(desk.problem, goals=desk.problem.goals[:upto])
    found = front(
        asked,
        params=watched(_first_share(params), watcher),
        hint=hint,
        most_points=most_points,
    )
    ordered = sorted(found.points, key=lambda point: point.values[-2:])
    points: list[FrontPoint] = []
    before: Partner | None = None
    number = len(ordered)
    for at, point in enumerate(ordered):
        mine = watched(
            piece(params, number - at),
            watcher,
            done=at,
            total=number,
            words=_SETTLING,
        )
        chosen, bounds, settled = _settled(desk, point, upto, params=mine)
        chosen = desk.canonical(chosen)
        best = ordered[0].proven and point.proven
        points.append(
            FrontPoint(
                values=(point.values[-2], point.values[-1]),
                pairing=desk.pairing(
                    chosen,
                    _bounds(ordered, at, proven=best) + bounds,
                    best=best and settled and at == 0,
                    method=f"front: {goals[0]} and {goals[1]}, point {at + 1}",
                ),
                moves=desk.moves(before, chosen) if before is not None else (),
                proven=point.proven,
            )
        )
        before = chosen
    return GoalFront(
        goals=(goals[0].value, goals[1].value),
        units=(unit_of(goals[0]), unit_of(goals[1])),
        kept=tuple(
            name.value for name in two.goals.order[: two.goals.order.index(goals[0])]
        ),
        points=tuple(points),
        complete=found.complete,
    )


def side_by_side(policy: Policy, goals: tuple[GoalName, GoalName]) -> Policy:
    """Return the policy with two goals next to each other, blended with no other.

    They stand where the earlier of the two stood; a blend that holds one is given up.
    """
    rule = policy.goals
    kept = tuple(blend for blend in rule.blends if not blend.keys() & set(goals))
    order = [*rule.order, *(goal for goal in goals if goal not in rule.order)]
    at = min(order.index(goal) for goal in goals)
    before = [name for name in order[:at] if name not in goals]
    after = [name for name in order[at:] if name not in goals]
    return with_goals(
        policy,
        rule.model_copy(update={"order": (*before, *goals, *after), "blends": kept}),
    )


def _tiers_after(rule: Goals, goals: tuple[GoalName, GoalName]) -> int:
    """Return how many tiers stand after the two goals."""
    return len(rule.tiers) - 1 - rule.tiers.index({goals[1]: 1})


def _first_share(params: Params) -> Params:
    return replace(params, time_limit_s=params.time_limit_s * _FRONT_SHARE)


def _settled(
    desk: Desk, point: Point, upto: int, *, params: Params
) -> tuple[Partner, list[int], bool]:
    """Make the goals after the two as small as a point leaves room for.

    Returns
    -------
    tuple
        The plan, the bounds of those goals, and whether they are reached.
    """
    rest = desk.problem.goals[upto:]
    if not rest:
        return point.partner, [], True
    if over(params) or not point.proven:
        return point.partner, [0] * len(rest), False
    asked = _within(desk.problem, point.values, upto)
    found = solve(asked, params=params, hint=point.partner)
    return found.partner, [tier.bound for tier in found.tiers], found.proven


def _within(
    problem: PairingProblem, values: Sequence[int], upto: int
) -> PairingProblem:
    """Return the problem of the later goals, none of the earlier made worse."""
    limits = zip(problem.goals[:upto], values, strict=True)
    return replace(problem, goals=problem.goals[upto:], limits=tuple(limits))


def _bounds(points: Sequence[Point], at: int, *, proven: bool) -> list[int]:
    """Return what is proven of the goals up to the two, each given those before it.

    The first goal cannot be below that of the first point; the second, given the first,
    is the best there is.
    """
    values = list(points[at].values)
    if not proven:
        return [0] * len(values)
    return [*values[:-2], points[0].values[-2], values[-1]]
