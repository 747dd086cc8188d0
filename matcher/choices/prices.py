"""What each goal costs the others by standing where it stands."""

from matcher.choices.desk import Desk, Partner, begin, unit_of
from matcher.choices.nouns import GoalPrices, TierPrice
from matcher.choices.solving import over, piece, solve, watched
from matcher.county import County
from matcher.labels import goal_label
from matcher.plan import PairingPlan
from matcher.policy import Goals, Policy
from matcher.progress import Silent, Watcher
from matcher.text import Text
from solvers.params import Params


def goal_prices(
    county: County,
    policy: Policy,
    *,
    params: Params,
    start: PairingPlan | None = None,
    known: PairingPlan | None = None,
    watcher: Watcher = Silent(),  # noqa: B008 (holds no state)
) -> GoalPrices:
    """Return each tier's value and what all goals would be if it came last.

    Parameters
    ----------
    county, policy
        What is known and what is asked; neither is changed.
    params
        Limits of all solves together: one for the plan, one more for each tier but
        the last. `stopped` keeps the tiers done.
    start
        A plan in force: searched from, and its pairs are what `changes` counts.
    known
        A plan already made from these inputs: searched from.
    watcher
        Hears which tier is tried.

    Returns
    -------
    GoalPrices
        In the policy's order. Tiers not tried, and the last, have nothing `freed`.
    """
    desk, hint = begin(county, policy, start=start, known=known, params=params)
    number = len(policy.goals.tiers)
    params = watched(params, watcher, total=number)
    best = solve(
        desk.problem,
        params=piece(params, number),
        hint=hint,
    )
    prices: list[TierPrice] = []
    for at, tier in enumerate(best.tiers[desk.requirements :]):
        price = TierPrice(
            tier=tier.name,
            unit=unit_of(tier.name),
            value=tier.value,
            bound=tier.bound,
            proven=at == number - 1 and tier.value == tier.bound,
        )
        if at < number - 1 and not over(params):
            mine = watched(
                piece(params, number - 1 - at),
                watcher,
                done=at + 1,
                total=number,
                words=_without(tier.name),
            )
            price = _freed(desk, best.partner, at, price, params=mine)
        prices.append(price)
    return GoalPrices(
        pairing=desk.pairing(
            best.partner,
            [tier.bound for tier in best.tiers],
            best=best.proven,
            method=best.method,
        ),
        tiers=tuple(prices),
        complete=best.proven and all(price.proven for price in prices),
    )


def _without(tier: str) -> Text:
    names = tier.split("+")
    zh = "＋".join(goal_label(name) for name in names)
    en = " + ".join(goal_label(name, "en") for name in names)
    return Text(f"若“{zh}”排在最后", f"if '{en}' came last")


def last(goals: Goals, tier: int) -> Goals:
    """Return the goals with one tier after all others."""
    freed = goals.tiers[tier]
    others = [name for name in goals.order if name not in freed]
    mine = [name for name in goals.order if name in freed]
    return goals.model_copy(update={"order": (*others, *mine)})


def _freed(
    desk: Desk, best: Partner, tier: int, price: TierPrice, *, params: Params
) -> TierPrice:
    """Solve with one tier after all others and compare goal by goal."""
    other = desk.under(last(desk.case.policy.goals, tier))
    found = solve(other.problem, params=params, hint=best)
    return price.model_copy(
        update={
            "freed": desk.deltas(best, desk.canonical(found.partner)),
            "proven": found.proven,
        }
    )
