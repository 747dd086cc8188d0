"""What really happened: the delivered plan, judged by the audit that judges plans."""

from matcher.actuals.checking import report_faults
from matcher.actuals.items import Item, items, owner_name, paper_ids, person, school
from matcher.actuals.judging import judge_delivery
from matcher.actuals.nouns import (
    Actuals,
    Bundled,
    ClauseState,
    Deed,
    DeedKind,
    Delivery,
    Heads,
    Outcome,
    Owed,
    Score,
    State,
)
from matcher.actuals.rebuilding import Rebuilt, delivered, outlook
from matcher.actuals.turns import turns_of

__all__ = [
    "Actuals",
    "Bundled",
    "ClauseState",
    "Deed",
    "DeedKind",
    "Delivery",
    "Heads",
    "Item",
    "Outcome",
    "Owed",
    "Rebuilt",
    "Score",
    "State",
    "delivered",
    "items",
    "judge_delivery",
    "outlook",
    "owner_name",
    "paper_ids",
    "person",
    "report_faults",
    "school",
    "turns_of",
]
