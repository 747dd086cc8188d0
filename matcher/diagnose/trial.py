"""A county planned as far as who can be paired, and again with changes."""

from dataclasses import dataclass

from matcher.county import County
from matcher.diagnose.nouns import Repair, RepairKind
from matcher.plan import PairingPlan, Status
from matcher.policy import GoalName, Goals, Policy, RuleBase
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_plan import restore
from matcher.reduction.pairing_problem import reduce
from matcher.text import Text
from solvers.pairing.engine import solve_pairing
from solvers.params import Params

_WHO = (GoalName.UNPAIRED, GoalName.IDLE_SUPPORT)


@dataclass(frozen=True, eq=False)
class Trial:
    """A county planned only as far as who can be paired at all."""

    case: Case
    plan: PairingPlan
    params: Params

    @classmethod
    def of(cls, county: County, policy: Policy, params: Params) -> "Trial":
        """Plan with the requirements and "who is paired" as the only goals."""
        asked = with_rule(policy, Goals, order=_WHO)
        case = Case.of(county, asked)
        plan = restore(case, solve_pairing(reduce(case), params=params))
        return cls(case, plan, params)

    @property
    def possible(self) -> bool:
        """Whether every requirement can be kept."""
        return self.plan.status is not Status.INFEASIBLE

    @property
    def unpaired(self) -> tuple[str, ...]:
        """Recipients left out."""
        return tuple(school.school for school in self.plan.unpaired)

    @property
    def good(self) -> bool:
        """Whether nothing is left to repair."""
        return self.possible and not self.unpaired

    def again(
        self, *, county: County | None = None, policy: Policy | None = None
    ) -> "Trial":
        """Plan again with other inputs."""
        return Trial.of(
            county or self.case.county, policy or self.case.policy, self.params
        )


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


def repair(
    kind: RepairKind, after: Trial, words: Text, *, where: str = "", value: object = ""
) -> Repair:
    """Return a change with what came of planning again."""
    return Repair(
        kind=kind,
        where=where,
        value=str(value),
        words=words,
        works=after.good,
        unpaired=len(after.unpaired),
    )
