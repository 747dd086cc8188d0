"""Choosing between plans: the k best, two goals traded, prices, wishes left unmet.

Every figure comes from a plan that was solved for; `proven` says whether a better one
is ruled out.
"""

from matcher.choices.blocking import blocking_pairs
from matcher.choices.bundles import bundled
from matcher.choices.front import goal_front, side_by_side
from matcher.choices.nouns import (
    Alternative,
    BlockingPair,
    Delta,
    FrontPoint,
    GoalFront,
    GoalPrices,
    Move,
    RankedChoice,
    Ranking,
    Share,
    TierPrice,
)
from matcher.choices.ordering import blend, parse_blend, parse_order, reorder
from matcher.choices.prices import goal_prices
from matcher.choices.ranking import rank_plans

__all__ = [
    "Alternative",
    "BlockingPair",
    "Delta",
    "FrontPoint",
    "GoalFront",
    "GoalPrices",
    "Move",
    "RankedChoice",
    "Ranking",
    "Share",
    "TierPrice",
    "blend",
    "blocking_pairs",
    "bundled",
    "goal_front",
    "goal_prices",
    "parse_blend",
    "parse_order",
    "rank_plans",
    "reorder",
    "side_by_side",
]
