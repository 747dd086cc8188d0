"""Numbers of people that no plan is made for, told where the plan does not meet them.

Leaders' placements, postings for a year and shadowing are planned by rules of their
own kinds. A policy may also state plain numbers or shares of them; those are judged,
and where the plan falls short the planner says which kind of rule would be planned.
"""

from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import Activity, Composition, CountQuota, PercentQuota, Scope, Side
from matcher.reduction.rotation.people import done_earlier, history_name, people_owed
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text

_KINDS = {
    Activity.PLACEMENT: "placement",
    Activity.YEAR_POSTING: "subject_posting",
    Activity.SHADOWING: "shadowing",
}
_SIDES = {
    Activity.PLACEMENT: Side.BOTH,
    Activity.YEAR_POSTING: Side.SUPPORT,
    Activity.SHADOWING: Side.RECIPIENT,
}


def unplanned_numbers(scene: Scene) -> list[Reason]:
    """Return the numbers and shares of such people that the diary does not meet."""
    told: list[Reason] = []
    for rule in scene.policy.rules:
        if not isinstance(rule, CountQuota | PercentQuota | Composition):
            continue
        if rule.activity not in _KINDS:
            continue
        for home in _homes(scene, rule):
            owed, have = _owed(scene, rule, home), _have(scene, rule, home)
            if have < owed:
                told.append(_words(scene, rule, home, have, owed))
    return told


def _homes(
    scene: Scene, rule: CountQuota | PercentQuota | Composition
) -> tuple[str, ...]:
    side = rule.side if isinstance(rule, PercentQuota) else _SIDES[rule.activity]
    case = scene.case
    if side is Side.SUPPORT:
        return (case.support,)
    return case.recipients if side is Side.RECIPIENT else case.schools


def _owed(
    scene: Scene, rule: CountQuota | PercentQuota | Composition, home: str
) -> int:
    """Return the people owed by a school; what schools owe together is not told."""
    if isinstance(rule, PercentQuota):
        return people_owed(scene, rule, home) if rule.scope == "school" else 0
    if isinstance(rule, CountQuota):
        if rule.scope is not Scope.SCHOOL:
            return 0
        activity = history_name(rule.activity)
        done = done_earlier(scene, home, activity, rule.period)
        return max(0, rule.minimum - len(done))
    return rule.backbone_min if _sent(scene, rule.activity, home) else 0


def _sent(scene: Scene, activity: Activity, home: str) -> set[str]:
    return {s.teacher for s in scene.stays if s.kind is activity and s.home == home}


def _have(
    scene: Scene, rule: CountQuota | PercentQuota | Composition, home: str
) -> int:
    people = _sent(scene, rule.activity, home)
    if not isinstance(rule, Composition):
        return len(people)
    known = scene.county.teacher_by_code
    return sum(
        known[code].is_backbone or known[code].title in rule.titles for code in people
    )


def _words(
    scene: Scene,
    rule: CountQuota | PercentQuota | Composition,
    home: str,
    have: int,
    owed: int,
) -> Reason:
    name, kind = scene.school(home), _KINDS[rule.activity]
    what, what_en = label(rule.activity, "zh"), label(rule.activity, "en")
    code = "post.backbone" if isinstance(rule, Composition) else "post.count"
    if isinstance(rule, PercentQuota):
        code = "post.share"
    return reason(
        code,
        Text(
            f"{name} {what}应有 {owed} 人，已排 {have} 人；{what}按 {kind} 规则排，"
            f"请在其中写明人数（{rule.kind} 只核对，不排人）",
            f"{name} should have {owed} people in {what_en}, {have} are planned; "
            f"{what_en} is planned by rules of kind {kind}: state the number there "
            f"({rule.kind} is judged only)",
        ),
        where=home,
        value=have,
        bound=owed,
    )
