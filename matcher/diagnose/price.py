"""What a repair costs: schools touched, decisions overturned, how far limits move."""

from collections.abc import Iterable
from dataclasses import dataclass

from matcher.diagnose.nouns import Price

DECISION, ROLE = 10, 20
"""Points for a decision of the bureau overturned, for a school with another role."""

RULES = {
    "pair.district": 10,
    "pair.unknown_place": 40,
    "pair.mode": 20,
    "pair.link": 20,
}
RULES |= {"pair.takes_part": 30, "pair.stage": 40, "pair.role": 40}
"""Points for a rule set aside, where it is not a limit with a number."""


@dataclass(frozen=True)
class Cost:
    """The parts of a price, before schools named twice are counted once.

    Parameters
    ----------
    touched
        Codes of the schools whose conditions change.
    decisions, roles, percent
        As in `Price`.
    rules
        Codes of rules set aside.
    """

    touched: frozenset[str]
    decisions: int = 0
    roles: int = 0
    percent: int = 0
    rules: tuple[str, ...] = ()

    @property
    def price(self) -> Price:
        """The price in points."""
        points = len(self.touched) + self.percent
        points += DECISION * self.decisions + ROLE * self.roles
        points += sum(RULES.get(rule, DECISION) for rule in self.rules)
        return Price(
            points=points,
            schools=len(self.touched),
            decisions=self.decisions,
            roles=self.roles,
            percent=self.percent,
            rules=self.rules,
        )


def joint(costs: Iterable[Cost]) -> Cost:
    """Return the cost of several changes made together."""
    every = list(costs)
    return Cost(
        touched=frozenset[str]().union(*(cost.touched for cost in every)),
        decisions=sum(cost.decisions for cost in every),
        roles=sum(cost.roles for cost in every),
        percent=sum(cost.percent for cost in every),
        rules=tuple(rule for cost in every for rule in cost.rules),
    )


def percent(old: int, new: int) -> int:
    """Return by how much a limit moves, in per cent of the old one, rounded up.

    Examples
    --------
    >>> percent(40_000, 43_200), percent(3, 4), percent(2, 1)
    (8, 34, 50)
    """
    return -(-abs(new - old) * 100 // max(1, abs(old)))
