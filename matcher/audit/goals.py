"""Recounts every goal from the plan itself and compares with what the plan says."""

from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.audit.pairing_goals import pairing_goals
from matcher.audit.presence import Presence
from matcher.labels import goal_label
from matcher.plan import Goal
from matcher.policy import Activity
from matcher.text import Text


def judge_goals(case: Case, presence: Presence, docket: Docket) -> tuple[Goal, ...]:
    """Compare stated goals with the recount and return the recounted ones.

    The bound of a recounted goal is the plan's where the plan states one not above
    the value; otherwise 0, since the audit proves nothing about optima.
    """
    recounted = _compare(docket, case.plan.pairing.goals, pairing_goals(case))
    if case.rotation_planned:
        rotation = rotation_goals(case, presence)
        recounted += _compare(docket, case.plan.rotation.goals, rotation)
    return tuple(recounted)


def rotation_goals(case: Case, presence: Presence) -> tuple[Goal, ...]:
    """Return trips, missed periods, unmatched exchange and cover peak, counted."""
    peak: dict[str, dict[str, int]] = {}
    for visit in case.visits:
        for cover in visit.covers:
            if cover.teacher:
                load = peak.setdefault(visit.home, {})
                load[cover.teacher] = load.get(cover.teacher, 0) + 1
    values = {
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
    units = {"trips": "trips", "unmatched_exchange": "people"}
    return tuple(
        Goal(name=name, value=value, bound=0, unit=units.get(name, "periods"))
        for name, value in values.items()
    )


def _main_subject(case: Case, code: str) -> str:
    teacher = case.teacher(code)
    return teacher.subjects[0] if teacher and teacher.subjects else ""


def _compare(
    docket: Docket, stated: tuple[Goal, ...], truth: tuple[Goal, ...]
) -> list[Goal]:
    value = docket.check("goal.value")
    bound = docket.check("goal.bound")
    told = {goal.name: goal for goal in stated}
    true = {goal.name: goal for goal in truth}
    for goal in stated:
        _one(value, bound, goal, true.get(goal.name))
    for goal in truth:
        if stated and goal.name not in told:
            value.broken(
                goal.name,
                Text(
                    f"目标“{goal_label(goal.name)}”未列出，重算为 {goal.value}",
                    f"goal '{goal_label(goal.name, 'en')}' is not stated; recounted "
                    f"{goal.value}",
                ),
                bound=goal.value,
            )
    if stated:
        value.close(
            Text(
                "、".join(f"{g.name} = {g.value}" for g in truth) + "，与重算一致",
                ", ".join(f"{g.name} = {g.value}" for g in truth) + ", as recounted",
            )
        )
        bound.close(
            Text(
                f"{len(stated)} 个目标的下界均不超过目标值",
                f"none of {len(stated)} bounds is above its value",
            )
        )
    return [
        goal.model_copy(update={"bound": min(told[goal.name].bound, goal.value)})
        if goal.name in told
        else goal
        for goal in truth
    ]


def _one(value: Check, bound: Check, goal: Goal, true: Goal | None) -> None:
    words = goal_label(goal.name), goal_label(goal.name, "en")
    if true is None or goal.value != true.value:
        value.broken(
            goal.name,
            Text(
                f"目标“{words[0]}”写作 {goal.value}，重算为 "
                f"{'（政策无此目标）' if true is None else true.value}",
                f"goal '{words[1]}' is stated as {goal.value}, recounted "
                f"{'(no such goal in the policy)' if true is None else true.value}",
            ),
            value=goal.value,
            bound="" if true is None else true.value,
        )
    else:
        _members(value, goal, true)
    if goal.bound > goal.value:
        bound.broken(
            goal.name,
            Text(
                f"目标“{words[0]}”的下界 {goal.bound} 大于目标值 {goal.value}",
                f"the bound {goal.bound} of goal '{words[1]}' is above its value "
                f"{goal.value}",
            ),
            value=goal.bound,
            bound=goal.value,
        )


def _members(check: Check, goal: Goal, true: Goal) -> None:
    """Judge what the goals of a blend came to; a plan need not say."""
    for name, told in goal.parts.items():
        counted = true.parts.get(name)
        if told != counted:
            check.broken(
                goal.name,
                Text(
                    f"目标“{goal_label(goal.name)}”中“{goal_label(name)}”写作 {told}，"
                    f"重算为 {'（政策无此目标）' if counted is None else counted}",
                    f"in goal '{goal_label(goal.name, 'en')}', "
                    f"'{goal_label(name, 'en')}' is stated as {told}, recounted "
                    f"{'(no such goal there)' if counted is None else counted}",
                ),
                value=told,
                bound="" if counted is None else counted,
            )
