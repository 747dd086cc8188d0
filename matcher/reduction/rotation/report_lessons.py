"""Report lessons 汇报课 at home after a stay in which somebody followed a class."""

from matcher.calendar import SchoolDay
from matcher.labels import label
from matcher.plan import Posting
from matcher.policy import Activity, Attend, Shadowing
from matcher.reduction.rotation.event_demands import Demand, Round, Wanted
from matcher.reduction.rotation.scene import Scene
from matcher.text import Text

TOPIC = Text(label(Activity.REPORT_LESSON, "zh"), label(Activity.REPORT_LESSON, "en"))


def report_lessons(scene: Scene) -> Wanted:
    """Return a report lesson for each stay whose rule asks for one.

    It is owed if all its days lie in the term; otherwise it is held if it can be.
    """
    demands: list[Demand] = []
    owed: dict[Round, int] = {}
    for stay in scene.stays:
        found = _rule(scene, stay) if stay.kind is Activity.SHADOWING else None
        if found is None:
            continue
        place, rule = found
        after = [day for day in scene.days if day.date > stay.end]
        due = after[: rule.report_days]
        round_ = Round(place, (), stay.id)
        owed[round_] = int(len(due) == rule.report_days)
        days = tuple(day for day in due if day.open)
        if days:
            demands.append(_lesson(stay, rule, round_, days))
    return Wanted(demands, owed)


def _rule(scene: Scene, stay: Posting) -> tuple[int, Shadowing] | None:
    """Return the rule that asks for a report after a stay, with its place."""
    home = scene.case.support == stay.home
    rules = [
        (place, rule)
        for place, rule in enumerate(scene.policy.rules)
        if isinstance(rule, Shadowing) and (rule.side == "support") is home
    ]
    named = [(p, r) for p, r in rules if set(r.clauses) & set(stay.clause)]
    asked = [(p, r) for p, r in named or rules if r.report_lesson]
    return min(asked, key=lambda pair: pair[1].report_days, default=None)


def _lesson(
    stay: Posting, rule: Shadowing, round_: Round, days: tuple[SchoolDay, ...]
) -> Demand:
    return Demand(
        rule=rule,
        kind=Activity.REPORT_LESSON,
        topic=TOPIC,
        round=round_,
        days=days,
        ideal=0,
        schools=(stay.home,),
        senders=(stay.home,),
        hosts=(stay.home,),
        attend=Attend.SUBJECT,
        length=1,
        gap_days=0,
        turn=stay.id,
        subjects=(stay.subject,),
        giver=stay.teacher,
        after=stay.id,
    )
