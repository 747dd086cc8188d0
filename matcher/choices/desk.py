"""A pairing laid out for choices: the integer problem, and plans in its rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from matcher.choices.nouns import Delta, Move, Share
from matcher.county import County
from matcher.labels import GOAL_UNITS
from matcher.plan import PairingPlan
from matcher.policy import GoalName, Goals, Policy
from matcher.reduction.area_leads import NO_LEADS, LeadPlan, plan_leads
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_goals import BLEND_UNIT
from matcher.reduction.pairing_plan import restore
from matcher.reduction.pairing_problem import costs_of, reduce
from solvers.pairing.engine import PairingSolution
from solvers.pairing.problem import Goal, PairingProblem
from solvers.params import Params
from solvers.result import Result, Status, TierResult

Partner = tuple[int, ...]
"""The support row of each recipient row, -1 if unpaired."""


@dataclass(frozen=True, eq=False)
class Desk:
    """A county, its policy and the integer problem they make.

    Parameters
    ----------
    case
        The county ready to be paired.
    problem
        Requirements, then one goal for each tier of the policy.
    leads
        Area leads, which no choice between pairings changes.
    """

    case: Case
    problem: PairingProblem
    leads: LeadPlan = NO_LEADS

    @classmethod
    def of(
        cls,
        county: County,
        policy: Policy,
        *,
        start: PairingPlan | None = None,
        published: Iterable[tuple[str, str]] | None = None,
    ) -> "Desk":
        """Lay out a county.

        Parameters
        ----------
        start
            A plan in force: pairs of it that go are counted by the goal `changes`.
        published
            Pairs in force, where they are known without their plan.
        """
        case = Case.of(county, policy, start=start)
        if published is not None:
            case = replace(case, published=tuple(published))
        return cls(case, reduce(case))

    def under(self, goals: Goals) -> "Desk":
        """Return the same county under goals in another order."""
        policy = with_goals(self.case.policy, goals)
        case = replace(self.case, policy=policy)
        return Desk(case, reduce(case), self.leads)

    def led(self, params: Params) -> "Desk":
        """Return the desk with the area leads planned, which plans then hold."""
        return replace(self, leads=plan_leads(self.case, params=params))

    @cached_property
    def support_row(self) -> dict[str, int]:
        """Row of each support."""
        return {code: i for i, code in enumerate(self.case.candidates.supports)}

    @cached_property
    def place_row(self) -> dict[str, int]:
        """Row of each recipient's place."""
        return {code: i for i, code in enumerate(self.case.candidates.recipients)}

    @cached_property
    def singly(self) -> dict[str, Goal]:
        """Every goal of the policy by itself, none blended, in order."""
        costs = costs_of(self.case)
        order = self.case.policy.goals.order
        return {name.value: costs.goal(name) for name in order}

    @property
    def requirements(self) -> int:
        """How many goals of the problem stand before the policy's own."""
        return len(self.problem.goals) - len(self.case.policy.goals.tiers)

    def partner(self, pairing: PairingPlan) -> Partner:
        """Return a plan in rows; pairs the rules do not allow are left out."""
        mine = [-1] * len(self.place_row)
        for group in pairing.consortia:
            support = self.support_row.get(group.support, -1)
            for link in group.recipients:
                row = self.place_row.get(link.place, -1)
                if (support, row) in self.problem.arc_of:
                    mine[row] = support
        return tuple(mine)

    def alike(self, place: int) -> list[int]:
        """Return the rows of a place's school if its places are partners alike.

        Of subjects and stages, each place stands for itself.
        """
        places = self.case.candidates.places
        if not places.twins:
            return [place]
        school = places.school_of(self.case.candidates.recipients[place])
        return [
            self.place_row[code]
            for code in places.every(school)
            if code in self.place_row
        ]

    def canonical(self, partner: Sequence[int]) -> Partner:
        """Return a plan with the further partners of a school nearest first.

        They are alike, so plans that only exchange them are one plan.
        """
        found, mine = self.case.candidates, list(partner)
        if not found.places.twins:
            return tuple(mine)
        for places in found.places.of.values():
            rows = [self.place_row[p] for p in places[1:] if p in self.place_row]
            taken = [mine[row] for row in rows if mine[row] >= 0]
            taken.sort(key=partial(self._nearness, places[0]))
            empty = [-1] * (len(rows) - len(taken))
            for row, support in zip(rows, [*taken, *empty], strict=True):
                mine[row] = support
        return tuple(mine)

    def _nearness(self, place: str, support: int) -> tuple[bool, int, str]:
        code = self.case.candidates.supports[support]
        metres = self.case.metres(code, place)
        return metres is None, metres or 0, code

    def counted(self, partner: Sequence[int]) -> dict[str, int]:
        """Return the value of every goal of the policy, in its order."""
        return {
            name: self.problem.value(goal, partner)
            for name, goal in self.singly.items()
        }

    def required(self, partner: Sequence[int]) -> tuple[int, ...]:
        """Return by how much each requirement that must hold is missed."""
        return tuple(
            self.problem.value(goal, partner)
            for goal in self.problem.goals
            if goal.must
        )

    def deltas(self, before: Sequence[int], after: Sequence[int]) -> tuple[Delta, ...]:
        """Return how every goal of the policy changes from one plan to another."""
        old, new = self.counted(before), self.counted(after)
        soft = [g for g in self.problem.goals[: self.requirements] if not g.must]
        for goal in soft:
            was, now = (self.problem.value(goal, p) for p in (before, after))
            if was != now:
                old, new = {goal.name: was, **old}, {goal.name: now, **new}
        return tuple(
            Delta(
                goal=name, unit=unit_of(name), change=new[name] - was, value=new[name]
            )
            for name, was in old.items()
        )

    def share(self, partner: Sequence[int], place: int) -> tuple[Share, ...]:
        """Return what the pair of one place adds to every goal that it changes."""
        without = [-1 if row == place else s for row, s in enumerate(partner)]
        alone, now = self.counted(without), self.counted(partner)
        return tuple(
            Share(goal=name, unit=unit_of(name), amount=value - alone[name])
            for name, value in now.items()
        )

    def moves(
        self, before: Sequence[int], after: Sequence[int], *, first: int = -1
    ) -> tuple[Move, ...]:
        """Return the recipients that change, in county order.

        Parameters
        ----------
        first
            Place that is told before all others.
        """
        names = (*self.case.candidates.supports, "")
        rows = [
            row
            for row, (old, new) in enumerate(zip(before, after, strict=True))
            if old != new
        ]
        rows.sort(key=lambda row: row != first)
        return tuple(
            Move(
                recipient=self.case.candidates.recipients[row],
                leaves=names[before[row]],
                joins=names[after[row]],
            )
            for row in rows
        )

    def pairing(
        self,
        partner: Sequence[int],
        bounds: Sequence[int],
        *,
        best: bool,
        method: str,
    ) -> PairingPlan:
        """Return rows as a plan.

        Parameters
        ----------
        bounds
            Proven bound of each goal of the problem.
        best
            Whether all of them are reached.
        method
            How the plan was found.
        """
        values = self.problem.values(partner)
        result = Result(
            status=Status.OPTIMAL if best else Status.FEASIBLE,
            solution=PairingSolution(
                partner=tuple(partner), columns=0, parts=0, restricted=0
            ),
            tiers=tuple(
                TierResult(goal.name, value, min(bound, value))
                for goal, value, bound in zip(
                    self.problem.goals, values, bounds, strict=True
                )
            ),
        )
        plan = restore(self.case, result, leads=self.leads)
        return plan.model_copy(update={"method": method})


def begin(
    county: County,
    policy: Policy,
    *,
    start: PairingPlan | None,
    known: PairingPlan | None,
    params: Params,
) -> tuple[Desk, Partner | None]:
    """Lay out a county for a search, with its area leads, and a plan to search from.

    Parameters
    ----------
    start
        A plan in force: searched from, and its pairs are what `changes` counts.
    known
        A plan made from the same inputs: searched from, unless `start` is given, and
        what it counts as published is what `changes` counts.
    params
        Limits of planning the area leads.
    """
    if start is None and known is not None:
        desk = Desk.of(county, policy, published=known.published)
        return desk.led(params), desk.partner(known)
    desk = Desk.of(county, policy, start=start).led(params)
    return desk, desk.partner(start) if start else None


def unit_of(tier: str) -> str:
    """Return the unit of a goal; a blend of several counts points."""
    try:
        return GOAL_UNITS[GoalName(tier)]
    except ValueError:
        return BLEND_UNIT if "+" in tier else "pairs"


def with_goals(policy: Policy, goals: Goals) -> Policy:
    """Return a policy with its rule on goals replaced, or added if it has none."""
    rules = [goals if isinstance(rule, Goals) else rule for rule in policy.rules]
    if policy.find(Goals) is None:
        rules.append(goals)
    # model_copy would keep the cached rules of the policy it came from
    fields = {name: getattr(policy, name) for name in Policy.model_fields}
    return Policy.model_validate({**fields, "rules": tuple(rules)})
