"""Changes that may help, each applied to a copy of the inputs and planned again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from matcher.candidates import km, named
from matcher.consortium import topology
from matcher.county import County, Duty, Lock, School, Stage
from matcher.diagnose.nouns import Repair, RepairKind
from matcher.plan import PairingPlan, Status
from matcher.policy import Degree, GoalName, Goals, Policy, RuleBase, Travel
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_plan import restore
from matcher.reduction.pairing_problem import reduce
from matcher.reduction.pairing_reasons import nearest_refused
from matcher.text import Text
from solvers.pairing.engine import solve_pairing
from solvers.params import Params

_MOST_DEGREES = 3
_MOST_SCHOOLS = 4
_MOST_PAIRS = 20_000
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


def repairs_of(trial: Trial) -> tuple[Repair, ...]:
    """Return repairs that help, those that settle everything first.

    Among equals the least intrusive kind comes first, then the smaller change.
    """
    found: list[Repair] = []
    for propose in _PROPOSALS:
        if trial.params.stopped() or trial.params.remaining_s <= 0:
            break
        found += propose(trial)
    if not any(repair.works for repair in found):
        found += _raise_both(trial)
    before = len(trial.unpaired)
    useful = [r for r in found if r.works or r.unpaired < before]
    kinds = list(RepairKind)
    return tuple(
        sorted(useful, key=lambda r: (not r.works, kinds.index(r.kind), r.unpaired))
    )


def _repair(
    kind: RepairKind, after: Trial, words: Text, *, where: str = "", value: object = ""
) -> Repair:
    return Repair(
        kind=kind,
        where=where,
        value=str(value),
        words=words,
        works=after.good,
        unpaired=len(after.unpaired),
    )


# --- decisions of the bureau


def _drop_decisions(trial: Trial) -> Iterator[Repair]:
    county = trial.case.county
    wrong = [reason.where for reason in trial.case.candidates.conflicts]
    kept = {(c.support, r.school) for c in trial.plan.consortia for r in c.recipients}
    wrong += [f"{s}-{r}" for s, r in trial.case.candidates.forced if (s, r) not in kept]
    for where in dict.fromkeys(wrong):
        without = county.model_copy(
            update={
                "locks": tuple(
                    k
                    for k in county.locks
                    if k.kind != "must" or f"{k.support}-{k.recipient}" != where
                ),
                "agreements": tuple(
                    a
                    for a in county.agreements
                    if f"{a.support}-{a.recipient}" != where
                ),
            }
        )
        support, _, recipient = where.partition("-")
        names = named(county, support), named(county, recipient)
        yield _repair(
            RepairKind.DROP_DECISION,
            trial.again(county=without),
            Text(
                f"取消指定或协议 {names[0]} → {names[1]}",
                f"drop the fixed pair or agreement {names[0]} -> {names[1]}",
            ),
            where=where,
        )


def _lift_bans(trial: Trial) -> Iterator[Repair]:
    county, left = trial.case.county, set(trial.unpaired)
    bans = [k for k in county.locks if k.kind == "forbid"]
    helpful = [k for k in bans if k.recipient in left] or bans[:_MOST_SCHOOLS]
    for ban in helpful[: 2 * _MOST_SCHOOLS]:
        without = tuple(k for k in county.locks if k != ban)
        names = named(county, ban.support), named(county, ban.recipient)
        yield _repair(
            RepairKind.LIFT_BAN,
            trial.again(county=county.model_copy(update={"locks": without})),
            Text(
                f"取消禁止结对 {names[0]} → {names[1]}",
                f"lift the ban on {names[0]} -> {names[1]}",
            ),
            where=f"{ban.support}-{ban.recipient}",
        )


def _fix_pairs(trial: Trial) -> Iterator[Repair]:
    """Let each school just out of reach be paired by decision with its nearest."""
    case, locks, words = trial.case, [], []
    for code in trial.unpaired:
        found = (
            nearest_refused(code, case) if code in case.candidates.recipients else None
        )
        if found is None:
            continue
        support, _ = found
        metres = case.distances.leg(code, support).metres
        locks.append(Lock(support=support, recipient=code, kind="must"))
        words.append(
            f"{named(case.county, support)} → {named(case.county, code)}"
            + (f" {km(metres)} km" if metres else "")
        )
    if not locks or len(locks) > _MOST_SCHOOLS:
        return
    every = (*case.county.locks, *locks)
    yield _repair(
        RepairKind.FIX_PAIR,
        trial.again(county=case.county.model_copy(update={"locks": every})),
        Text(
            f"在“指定与禁止”表中个别指定：{'；'.join(words)}（不改变统一上限）",
            f"fix single pairs, the general limit unchanged: {'; '.join(words)}",
        ),
        where="+".join(lock.recipient for lock in locks),
    )


# --- limits


def _raise_distance(trial: Trial) -> Iterator[Repair]:
    most = trial.case.policy.travel.max_one_way_m
    if most is None:
        return
    ways = _refused_values(trial, "pair.distance")

    def attempt(metres: int) -> Trial:
        policy = with_rule(trial.case.policy, Travel, max_one_way_m=metres)
        return trial.again(policy=policy)

    found = _least(ways, attempt)
    if found is not None:
        metres, after = found
        yield _repair(
            RepairKind.RAISE_DISTANCE,
            after,
            Text(
                f"单程上限由 {km(most)} 公里放宽到 {km(metres)} 公里",
                f"raise the one-way limit from {km(most)} km to {km(metres)} km",
            ),
            value=metres,
        )


def _raise_time(trial: Trial) -> Iterator[Repair]:
    most = trial.case.policy.travel.max_one_way_min
    if most is None:
        return
    ways = _refused_values(trial, "pair.time")

    def attempt(minutes: int) -> Trial:
        policy = with_rule(trial.case.policy, Travel, max_one_way_min=minutes)
        return trial.again(policy=policy)

    found = _least(ways, attempt)
    if found is not None:
        minutes, after = found
        yield _repair(
            RepairKind.RAISE_TIME,
            after,
            Text(
                f"单程上限由 {most} 分钟放宽到 {minutes} 分钟",
                f"raise the one-way limit from {most} min to {minutes} min",
            ),
            value=minutes,
        )


def _refused_values(trial: Trial, rule: str) -> list[int]:
    """Return the distances or times that refuse pairs, distinct and rising."""
    found = trial.case.candidates
    whose: Sequence[str] = found.recipients
    if len(found.supports) * len(whose) > _MOST_PAIRS:
        whose = [code for code in trial.unpaired if code in found.recipients]
    reasons = (
        found.refused.get((support, recipient))
        for support in found.supports
        for recipient in whose
    )
    return sorted({int(r.value) for r in reasons if r is not None and r.rule == rule})


def _least(
    values: Sequence[int], attempt: Callable[[int], Trial]
) -> tuple[int, Trial] | None:
    """Return the least value that pairs as many as the largest one does.

    A wider limit never makes fewer pairs possible, so halving finds it.
    """
    if not values:
        return None
    low, high = 0, len(values) - 1
    best = attempt(values[high])
    aim = (best.possible, -len(best.unpaired))
    while low < high:
        middle = (low + high) // 2
        tried = attempt(values[middle])
        if (tried.possible, -len(tried.unpaired)) >= aim:
            high, best = middle, tried
        else:
            low = middle + 1
    return values[high], best


def _raise_degree(trial: Trial) -> Iterator[Repair]:
    most = trial.case.policy.degree.recipients_max
    for number in range(most + 1, most + 1 + _MOST_DEGREES):
        policy = with_rule(trial.case.policy, Degree, recipients_max=number)
        after = trial.again(policy=policy)
        if len(after.unpaired) < len(trial.unpaired) or after.good:
            yield _repair(
                RepairKind.RAISE_DEGREE,
                after,
                Text(
                    f"每所支援学校至多支援的校数由 {most} 所放宽到 {number} 所",
                    f"let each support take up to {number} recipients, not {most}",
                ),
                value=number,
            )
        if after.good:
            return


def _lower_degree(trial: Trial) -> Iterator[Repair]:
    least = trial.case.policy.degree.recipients_min
    for number in range(least - 1, 0, -1):
        policy = with_rule(trial.case.policy, Degree, recipients_min=number)
        after = trial.again(policy=policy)
        yield _repair(
            RepairKind.LOWER_DEGREE,
            after,
            Text(
                f"每所支援学校至少支援的校数由 {least} 所降到 {number} 所",
                f"let each support take as few as {number} recipients, not {least}",
            ),
            value=number,
        )
        if after.good:
            return


# --- schools


def _new_supports(trial: Trial) -> Iterator[Repair]:
    """Let a school near the trouble support: one without a role, else the largest."""
    case = trial.case
    for school in _possible_supports(trial)[:_MOST_SCHOOLS]:
        schools = tuple(
            s.model_copy(update={"duty": Duty.SUPPORT}) if s.code == school.code else s
            for s in case.county.schools
        )
        name = named(case.county, school.code)
        after = trial.again(county=case.county.model_copy(update={"schools": schools}))
        if school.code not in {group.support for group in after.plan.consortia}:
            continue
        yield _repair(
            RepairKind.NEW_SUPPORT,
            after,
            Text(f"把 {name} 定为支援学校", f"let {name} be a support school"),
            where=school.code,
        )


def _possible_supports(trial: Trial) -> list[School]:
    case = trial.case
    shape = topology(case.candidates, case.policy.degree)
    trouble = list(dict.fromkeys([*trial.unpaired, *shape.isolated]))[:20]
    known = case.county.school_by_code
    busy = {*case.candidates.supports}
    ranked = []
    for school in case.county.schools:
        if school.code in busy or school.code in trouble:
            continue
        if school.stage is Stage.OTHER or school.duty is Duty.AREA_LEAD:
            continue
        near = [
            metres
            for code in trouble
            if known[code].stage.parts <= school.stage.parts
            and (metres := case.distances.leg(code, school.code).metres) is not None
        ]
        if near:
            role = school.code in case.candidates.should_receive
            size = school.staff or len(case.county.staff_by_school[school.code])
            ranked.append((role, -size, min(near), school.code))
    return [known[code] for *_, code in sorted(ranked)]


def _raise_both(trial: Trial) -> Iterator[Repair]:
    """Widen distance and number together, where neither alone settles it."""
    most_m = trial.case.policy.travel.max_one_way_m
    degree = trial.case.policy.degree
    if most_m is None:
        return
    number = degree.recipients_max + 1
    wider = with_rule(trial.case.policy, Degree, recipients_max=number)

    def attempt(metres: int) -> Trial:
        return trial.again(policy=with_rule(wider, Travel, max_one_way_m=metres))

    found = _least(_refused_values(trial, "pair.distance"), attempt)
    if found is not None:
        metres, after = found
        yield _repair(
            RepairKind.RAISE_BOTH,
            after,
            Text(
                f"单程上限放宽到 {km(metres)} 公里，且每所支援学校至多支援 {number} 所",
                f"raise the one-way limit to {km(metres)} km and let each support take "
                f"up to {number} recipients",
            ),
            value=f"{metres}+{number}",
        )


_PROPOSALS: tuple[Callable[[Trial], Iterator[Repair]], ...] = (
    _drop_decisions,
    _lift_bans,
    _fix_pairs,
    _raise_distance,
    _raise_time,
    _raise_degree,
    _lower_degree,
    _new_supports,
)
