"""Recounts every goal from the plan itself and compares with what the plan says."""

from collections.abc import Callable

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.presence import Presence
from matcher.audit.roles import receives, supports
from matcher.audit.statements import consortium_gaps
from matcher.plan import Goal
from matcher.policy import Activity, GoalName
from matcher.staffing import Balance
from matcher.text import Text

_UNITS = {
    GoalName.UNPAIRED: "schools",
    GoalName.IDLE_SUPPORT: "schools",
    GoalName.SUBJECT_GAP: "periods",
    GoalName.TRAVEL: "metres",
    GoalName.CHANGES: "pairs",
    GoalName.PREFERENCES: "ranks",
    GoalName.IMBALANCE: "points",
}


def judge_goals(
    case: Case, presence: Presence, docket: Docket, balance: Balance
) -> tuple[Goal, ...]:
    """Compare stated goals with the recount and return the recounted ones.

    The bound of a recounted goal is the plan's where the plan states one not above
    the value; otherwise 0, since the audit proves nothing about optima.
    """
    truth = pairing_goals(case, balance)
    recounted = _compare(case, docket, case.plan.pairing.goals, truth, _unit)
    if case.rotation_planned:
        rotation = rotation_goals(case, presence)
        recounted += _compare(
            case, docket, case.plan.rotation.goals, rotation, _rotation_unit
        )
    return tuple(recounted)


def _unit(name: str) -> str:
    return _UNITS[GoalName(name)]


def _rotation_unit(name: str) -> str:
    return {"trips": "trips", "unmatched_exchange": "people"}.get(name, "periods")


def pairing_goals(case: Case, balance: Balance) -> dict[str, int]:
    """Return the goals of the policy, in its order, counted from the consortia."""
    count = {
        GoalName.UNPAIRED: _unpaired,
        GoalName.IDLE_SUPPORT: _idle_support,
        GoalName.SUBJECT_GAP: lambda c: _subject_gap(c, balance),
        GoalName.TRAVEL: _travel,
        GoalName.CHANGES: _changes,
        GoalName.PREFERENCES: _preferences,
        GoalName.IMBALANCE: _imbalance,
    }
    return {name.value: count[name](case) for name in case.policy.goals.order}


def _receiving(case: Case) -> list[str]:
    rule = case.policy.compatibility
    return [s.code for s in case.county.schools if receives(s, rule)]


def _left_out(case: Case) -> list[str]:
    paired = {r.school for c in case.consortia for r in c.recipients}
    return [code for code in _receiving(case) if code not in paired]


def _unpaired(case: Case) -> int:
    return len(_left_out(case))


def _idle_support(case: Case) -> int:
    rule = case.policy.compatibility
    busy = {c.support for c in case.consortia if c.recipients}
    return sum(supports(s, rule) and s.code not in busy for s in case.county.schools)


def _subject_gap(case: Case, balance: Balance) -> int:
    gap = sum(sum(balance.needs.get(code, {}).values()) for code in _left_out(case))
    for consortium in case.consortia:
        need, spare = consortium_gaps(consortium, balance)
        gap += sum(max(0, n - spare.get(subject, 0)) for subject, n in need.items())
    return gap


def _travel(case: Case) -> int:
    known = case.county.school_by_code
    return sum(
        case.distances.leg(recipient, support).metres or 0
        for support, recipient in sorted(case.pairs)
        if support in known and recipient in known
    )


def _changes(case: Case) -> int:
    return len(set(case.plan.pairing.published) - case.pairs)


def _preferences(case: Case) -> int:
    lists: dict[str, list[tuple[int, str]]] = {}
    for wish in case.county.preferences:
        lists.setdefault(wish.school, []).append((wish.rank, wish.partner))
    rank: dict[tuple[str, str], int] = {}
    for school, wishes in lists.items():
        for stated, partner in sorted(wishes, reverse=True):
            rank[school, partner] = stated
    return sum(
        rank.get((school, partner), len(lists[school]) + 1) - 1
        for pair in case.pairs
        for school, partner in (pair, pair[::-1])
        if school in lists
    )


def _imbalance(case: Case) -> int:
    sizes = [len(c.recipients) for c in case.consortia]
    return sum(size * (size - 1) // 2 for size in sizes)


def rotation_goals(case: Case, presence: Presence) -> dict[str, int]:
    """Return trips, missed periods, unmatched exchange and cover peak, counted."""
    peak: dict[str, dict[str, int]] = {}
    for visit in case.visits:
        for cover in visit.covers:
            if cover.teacher:
                load = peak.setdefault(visit.home, {})
                load[cover.teacher] = load.get(cover.teacher, 0) + 1
    return {
        "trips": len(case.plan.rotation.visits),
        "missed_periods": sum(
            len(presence.lessons_on(v.teacher, v.date)) for v in case.visits
        ),
        "unmatched_exchange": sum(
            p.kind is Activity.POSTING_IN
            and bool(p.takes_over)
            and _main_subject(case, p.teacher) != _main_subject(case, p.takes_over)
            for p in case.postings
        ),
        "cover_peak": sum(max(load.values()) for load in peak.values()),
    }


def _main_subject(case: Case, code: str) -> str:
    teacher = case.teacher(code)
    return teacher.subjects[0] if teacher and teacher.subjects else ""


def _compare(
    case: Case,
    docket: Docket,
    stated: tuple[Goal, ...],
    truth: dict[str, int],
    unit: Callable[[str], str],
) -> list[Goal]:
    value = docket.check("goal.value")
    bound = docket.check("goal.bound")
    told = {goal.name: goal for goal in stated}
    for goal in stated:
        _one(value, bound, goal, truth)
    for name in truth:
        if stated and name not in told:
            value.broken(
                name,
                Text(
                    f"目标 {name} 未列出，重算为 {truth[name]}",
                    f"goal {name} is not stated; recounted {truth[name]}",
                ),
                bound=truth[name],
            )
    if stated:
        value.close(
            Text(
                "、".join(f"{n} = {v}" for n, v in truth.items()) + "，与重算一致",
                ", ".join(f"{n} = {v}" for n, v in truth.items()) + ", as recounted",
            )
        )
        bound.close(
            Text(
                f"{len(stated)} 个目标的下界均不超过目标值",
                f"none of {len(stated)} bounds is above its value",
            )
        )
    return [
        Goal(
            name=name,
            value=counted,
            bound=min(told[name].bound, counted) if name in told else 0,
            unit=unit(name),
        )
        for name, counted in truth.items()
    ]


def _one(value: Check, bound: Check, goal: Goal, truth: dict[str, int]) -> None:
    true = truth.get(goal.name)
    if true is None or goal.value != true:
        value.broken(
            goal.name,
            Text(
                f"目标 {goal.name} 写作 {goal.value}，重算为 "
                f"{'（政策无此目标）' if true is None else true}",
                f"goal {goal.name} is stated as {goal.value}, recounted "
                f"{'(no such goal in the policy)' if true is None else true}",
            ),
            value=goal.value,
            bound="" if true is None else true,
        )
    if goal.bound > goal.value:
        bound.broken(
            goal.name,
            Text(
                f"目标 {goal.name} 的下界 {goal.bound} 大于目标值 {goal.value}",
                f"the bound {goal.bound} of goal {goal.name} is above its value "
                f"{goal.value}",
            ),
            value=goal.bound,
            bound=goal.value,
        )
