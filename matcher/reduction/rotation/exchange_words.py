"""Words for what an exchange cannot meet, with names, numbers and remedies."""

from matcher.county import Teacher
from matcher.plan import Reason
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text


def share_short(scene: Scene, owed: int, lacking: int, uncovered: int) -> Reason:
    """Say that fewer people are posted than are owed; `uncovered` have no cover."""
    support = scene.case.support
    name = scene.school(support)
    able = len(scene.eligible(support))
    why = _uncovered(uncovered) or Text(
        "可放宽派出条件或由上级统筹",
        "relax the conditions or let the bureau send others",
    )
    return reason(
        "post.share",
        Text(
            f"{name} 应派出支教 {owed} 人，符合条件可派 {able} 人，"
            f"缺 {lacking} 人；{why.zh}",
            f"{name} owes {owed} postings and has {able} eligible "
            f"teachers; {lacking} short: {why.en}",
        ),
        where=support,
        value=owed - lacking,
        bound=owed,
    )


def _uncovered(people: int) -> Text | None:
    if not people:
        return None
    return Text(
        f"其中 {people} 人离校后课无人可代，可提高代课上限或派人顶岗",
        f"the lessons of {people} of them would have no cover; raise the limit on "
        "cover or send a stand-in",
    )


def backbone_short(scene: Scene, owed: int, lacking: int, people: int) -> Reason:
    """Say that fewer backbone teachers are posted than the policy asks for."""
    support = scene.case.support
    name = scene.school(support)
    sent = owed - lacking
    able = sum(teacher.is_backbone for teacher in scene.eligible(support))
    if people < owed:
        why = Text(
            f"按比例本学期共派 {people} 人；请提高派出比例或减少骨干人数要求",
            f"the share asks for {people} people in all this term; raise the share or "
            "ask for fewer backbone teachers",
        )
    else:
        why = Text(
            f"可派骨干 {able} 人；请核对“骨干级别”一栏，或减少骨干人数要求",
            f"{able} backbone teachers may be sent; check the backbone column or ask "
            "for fewer",
        )
    return reason(
        "post.backbone",
        Text(
            f"{name} 派出人员中应有骨干教师 {owed} 人，只派 {sent} 人：{why.zh}",
            f"{name} should send {owed} backbone teachers and sends {sent}: {why.en}",
        ),
        where=support,
        value=sent,
        bound=owed,
    )


def year_short(scene: Scene, owed: int, lacking: int, uncovered: int) -> Reason:
    """Say that fewer backbone teachers can stay for a year than are owed."""
    support = scene.case.support
    name = scene.school(support)
    able = sum(teacher.is_backbone for teacher in scene.eligible(support))
    why = _uncovered(uncovered) or Text(
        "请核对“骨干级别”和“派出状态”两栏，或由上级统筹",
        "check backbone levels and availability, or let the bureau send others",
    )
    return reason(
        "post.year",
        Text(
            f"{name} 应派骨干教师支教一年 {owed} 人，可派骨干 {able} 人，"
            f"缺 {lacking} 人；{why.zh}",
            f"{name} should send {owed} backbone for a year and has {able} who may "
            f"go, {lacking} short: {why.en}",
        ),
        where=support,
        value=owed - lacking,
        bound=owed,
    )


def unequal(scene: Scene, owed: int, lacking: int) -> Reason:
    """Say that fewer people come back than go."""
    listed = [
        (scene.school(code), len(scene.eligible(code)))
        for code in scene.case.recipients
    ]
    zh = "、".join(f"{name} 可派 {n} 人" for name, n in listed)
    en = ", ".join(f"{name}: {n} eligible" for name, n in listed)
    return reason(
        "post.equal",
        Text(
            f"等额交流缺 {lacking} 人：{zh}；受援学校派不出人时，可由本联合体内人员"
            "较多的学校或上级派人顶岗",
            f"the equal exchange is {lacking} short: {en}; where a small school "
            "can release nobody, another school or the bureau may send a stand-in",
        ),
        where=scene.case.consortium.id,
        value=owed - lacking,
        bound=owed,
    )


def no_cover(scene: Scene, teacher: Teacher, host: str, lessons: int) -> Reason:
    """Say that somebody cannot leave since nobody can give the lessons left."""
    cap = scene.policy.home_cover.max_extra_periods_a_week
    name = scene.school(teacher.school)
    who = scene.person(teacher.code)
    return reason(
        "cover.every",
        Text(
            f"{name} {who} 派往 {scene.school(host)} 后每周 {lessons} 节课"
            f"无人可代（每人每周最多代 {cap} 节），未派出；"
            "可提高代课上限或派人顶岗",
            f"{name}: {who} cannot go to {scene.school(host)}: {lessons} "
            f"weekly lessons have no cover (at most {cap} a colleague and week); "
            "raise the limit or send a stand-in",
        ),
        where=teacher.code,
        value=lessons,
        bound=cap,
    )


def not_found(scene: Scene, owed: int) -> Reason:
    """Say that time ended before an exchange was found."""
    name = scene.school(scene.case.support)
    return reason(
        "post.share",
        Text(
            f"{name} 的支教安排在限时内未排出；请延长 --time-limit",
            f"no exchange was found in time for {name}; raise --time-limit",
        ),
        where=scene.case.support,
        value=0,
        bound=owed,
    )


def no_time(scene: Scene, days: int) -> Reason:
    """Say that the weeks of travel are too few for one stay."""
    have = len(scene.travel)
    return reason(
        "post.dates",
        Text(
            f"本学期可外出的上课日只有 {have} 天，一次支教需连续 {days} 天；"
            "请放宽外出周次（参数 window）或检查校历",
            f"only {have} school days allow travel this term, a posting needs {days} "
            "in a row; widen the window of weeks or check the calendar",
        ),
        where=scene.case.support,
        value=have,
        bound=days,
    )
