"""A county planned only as far as who can be paired, and again with changes."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from matcher.candidates import Pair, find_candidates
from matcher.county import County
from matcher.diagnose.edits import apply_edits
from matcher.plan import PairingPlan, Reason
from matcher.policy import Coverage, GoalName, Goals, Policy, RuleBase
from matcher.reduction.area_leads import LeadPlan, plan_leads
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_plan import restore
from matcher.reduction.pairing_problem import TAKE_PART, arc_pairs, reduce
from matcher.staffing import Balance, subject_balance
from solvers.pairing.engine import PairingSolution, solve_pairing
from solvers.pairing.problem import PairingProblem
from solvers.params import Params
from solvers.result import Result


@dataclass(frozen=True, eq=False)
class Trial:
    """A county planned only as far as who can be paired at all.

    Parameters
    ----------
    case
        The inputs, with "who is paired" as the only goal.
    policy
        The policy as it was asked, with all its goals.
    problem, result
        What was solved, and how.
    leads
        Who leads whom.
    params
        Limits of the whole diagnosis.
    needs
        Subject balance by school; edits never change it.
    """

    case: Case
    policy: Policy
    problem: PairingProblem
    result: Result[PairingSolution]
    leads: LeadPlan
    params: Params
    needs: Balance = field(repr=False)

    @classmethod
    def of(cls, county: County, policy: Policy, params: Params) -> "Trial":
        """Plan with the requirements and "who is paired" as the only goal."""
        case = Case.of(county, _who(policy))
        return cls._solved(case, policy, params, subject_balance(county))

    @classmethod
    def _solved(
        cls, case: Case, policy: Policy, params: Params, needs: Balance
    ) -> "Trial":
        problem = reduce(case)
        result = solve_pairing(problem, params=params)
        leads = plan_leads(case, params=params)
        return cls(case, policy, problem, result, leads, params, needs)

    def again(self, edits: Iterable[str]) -> "Trial":
        """Plan again with edits made; ways and needs of schools are the same."""
        county, policy = apply_edits(self.case.county, self.policy, edits)
        case = case_again(self.case, county, _who(policy), needs=self.needs)
        return Trial._solved(case, policy, self.params, self.needs)

    @cached_property
    def plan(self) -> PairingPlan:
        """The pairing in the words of the county, with every reason."""
        return restore(self.case, self.result, leads=self.leads)

    @cached_property
    def partner(self) -> tuple[int, ...]:
        """Support row of each recipient row, -1 if left out."""
        if self.result.solution is None:
            raise ValueError("a pairing result always holds a plan")
        return self.result.solution.partner

    @cached_property
    def left_out(self) -> tuple[str, ...]:
        """Places that should be taken and are not, those that cannot receive last."""
        found = self.case.candidates
        due = set(found.should_receive)
        rows = zip(found.recipients, self.partner, strict=True)
        alone = [place for place, support in rows if support < 0 and place in due]
        known = set(found.recipients)
        return (*alone, *(p for p in found.should_receive if p not in known))

    @cached_property
    def idle(self) -> tuple[str, ...]:
        """Supports that must take part and do not; () where none must."""
        if not any(goal.name == TAKE_PART for goal in self.problem.goals):
            return ()
        found = self.case.candidates
        busy = {found.supports[row] for row in self.partner if row >= 0}
        return tuple(code for code in found.should_support if code not in busy)

    @cached_property
    def broken(self) -> tuple[Pair, ...]:
        """Fixed pairs (support, school) that must be kept and are not."""
        found = self.case.candidates
        kept = {
            (found.supports[support], place)
            for place, support in zip(found.recipients, self.partner, strict=True)
            if support >= 0
        }
        soft = set(found.soft)
        return tuple(
            pair
            for pair in found.forced
            if pair not in soft and kept.isdisjoint(found.keeping(pair))
        )

    @cached_property
    def contradictions(self) -> tuple[Reason, ...]:
        """Decisions that contradict others and must be kept."""
        firm = {"pair.lock"} | (
            {"pair.agreement"} if self.case.policy.continuity.hard else set()
        )
        return tuple(r for r in self.case.candidates.conflicts if r.rule in firm)

    @cached_property
    def leadless(self) -> tuple[str, ...]:
        """Supports that must have an area lead and have none."""
        if not self.leads.impossible:
            return ()
        return tuple(support.school for support in self.leads.leadless)

    @property
    def trouble(self) -> int:
        """How many duties are not met."""
        pairs = (self.left_out, self.idle, self.broken, self.contradictions)
        return sum(map(len, pairs)) + len(self.leadless)

    @property
    def possible(self) -> bool:
        """Whether no requirement is broken."""
        covered = not self.policy.find(Coverage, side="recipient", hard=True)
        firm = self.idle or self.broken or self.contradictions or self.leadless
        return not firm and (covered or not self.left_out)

    @property
    def good(self) -> bool:
        """Whether nothing is left to repair."""
        return not self.trouble

    def pairs(self) -> list[Pair]:
        """Return the allowed pairs (support, place), in the order of the arcs."""
        return arc_pairs(self.case)


def case_again(case: Case, county: County, policy: Policy, *, needs: Balance) -> Case:
    """Return a case of other inputs, with the ways already worked out.

    Parameters
    ----------
    county, policy
        Places of schools, teachers, road factor and speed are those of `case`.
    needs
        Subject balance by school.
    """
    distances = case.distances.under(policy.travel)
    found = find_candidates(county, policy, distances, balance=needs)
    return replace(
        case,
        county=county,
        policy=policy,
        distances=distances,
        candidates=found,
        balance=found.places.balance(needs, county),
    )


def _who(policy: Policy) -> Policy:
    return with_rule(policy, Goals, order=(GoalName.UNPAIRED,), blends=())


def with_rule(policy: Policy, kind: type[RuleBase], **changes: object) -> Policy:
    """Return a policy whose first rule of a kind is changed, or added if missing.

    Raises
    ------
    pydantic.ValidationError
        If the changed rule does not hold together.
    """
    known = [isinstance(rule, kind) for rule in policy.rules]
    index = known.index(True) if True in known else len(known)
    old = policy.rules[index].model_dump() if index < len(known) else {}
    changed = kind.model_validate({**old, **changes})
    rules = (*policy.rules[:index], changed, *policy.rules[index + 1 :])
    return policy.model_copy(update={"rules": rules})
