"""What a choice between plans is told in: moves, goals that change, plans in order."""

from pydantic import Field

from matcher.county import Noun
from matcher.plan import PairingPlan


class Move(Noun):
    """A recipient that changes its support school."""

    recipient: str = Field(description="Place: a school's code, or code#part")
    leaves: str = Field(description="Support it has now; '' if it has none")
    joins: str = Field(description="Support it gets; '' if it is left unpaired")


class Delta(Noun):
    """How a goal changes; below 0 is better."""

    goal: str
    unit: str
    change: int
    value: int = Field(default=0, description="The goal after the change")


class Share(Noun):
    """What one pair adds to a goal: the goal with it less the goal without it.

    Below 0 it earns, above 0 it costs.
    """

    goal: str
    unit: str
    amount: int


class Alternative(Noun):
    """A change of the plan and what it does to each goal, in the policy's order."""

    moves: tuple[Move, ...] = Field(description="The move asked for, then forced ones")
    deltas: tuple[Delta, ...]
    proven: bool = Field(
        default=True, description="No plan that holds the move is better than this"
    )

    @property
    def better(self) -> bool:
        """Whether the change improves the plan (the plan was not the best)."""
        first = next((d.change for d in self.deltas if d.change), 0)
        return first < 0


class RankedChoice(Noun):
    """One of the best whole plans."""

    rank: int = Field(ge=1)
    pairing: PairingPlan
    moves: tuple[Move, ...] = Field(default=(), description="From the best plan")
    deltas: tuple[Delta, ...] = Field(default=(), description="From the best plan")
    proven: bool = Field(description="No plan but those before it is better")


class Ranking(Noun):
    """The best whole plans, the best first."""

    plans: tuple[RankedChoice, ...]
    complete: bool = Field(
        description="As many as asked for, or all there are, each proven in its place"
    )


class FrontPoint(Noun):
    """A plan where neither of two goals gets better unless the other gets worse."""

    values: tuple[int, int]
    pairing: PairingPlan
    moves: tuple[Move, ...] = Field(default=(), description="From the point before")
    proven: bool


class GoalFront(Noun):
    """Every way to trade two goals against each other, the first goal's best first."""

    goals: tuple[str, str]
    units: tuple[str, str]
    kept: tuple[str, ...] = Field(description="Goals kept at their best throughout")
    points: tuple[FrontPoint, ...]
    complete: bool = Field(description="No point is missing")


class TierPrice(Noun):
    """One tier of the goals and what it costs the others to stand where it stands."""

    tier: str = Field(description="Goal, or goals of a blend joined with '+'")
    unit: str
    value: int
    bound: int
    freed: tuple[Delta, ...] = Field(
        default=(),
        description="What every goal would be if this tier came last; empty if it does",
    )
    proven: bool = Field(description="The values in `freed` are the best there are")


class GoalPrices(Noun):
    """The price of each tier on the others."""

    pairing: PairingPlan
    tiers: tuple[TierPrice, ...]
    complete: bool = Field(description="Every tier was tried to the end")


class BlockingPair(Noun):
    """Two schools that would both rather have each other than what they have.

    Ranks are those stated, 1 the first choice; None is a school that asked for nobody,
    a partner not asked for, or no partner at all.
    """

    support: str
    recipient: str = Field(description="Place: a school's code, or code#part")
    support_rank: int | None = Field(description="Of the recipient, with the support")
    recipient_rank: int | None = Field(description="Of the support, with the recipient")
    has: str = Field(description="Support the recipient has now; '' if none")
    has_rank: int | None
    gives_up: str = Field(
        description="Recipient the support would give up for it; '' if it has room"
    )
    gives_up_rank: int | None
