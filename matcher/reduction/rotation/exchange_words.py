"""Words for what an exchange cannot meet, with names, numbers and remedies."""

from collections.abc import Sequence

from matcher.county import Teacher
from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import Base, PercentQuota, Turns
from matcher.reduction.rotation.exchange_calls import Call, HonourCall
from matcher.reduction.rotation.exchange_duty import Duty
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text

_FEW = 3
"""Names listed of a longer group."""


def share_short(
    scene: Scene, call: Call, have: int, uncovered: int, cap: int | None
) -> Reason:
    """Say that fewer people are posted than a share asks for.

    `uncovered` people have no cover; `cap` is what another rule allows at most.
    """
    name = scene.school(call.home)
    to = f"到 {scene.school(call.host)} " if call.host else ""
    to_en = f" to {scene.school(call.host)}" if call.host else ""
    able = sum(call.counts(t.code) for t in scene.eligible(call.home))
    group, group_en = _group(call)
    why = _why(uncovered, cap)
    return reason(
        "post.share",
        Text(
            f"{name} 应派出支教{to} {call.least} 人{group}，符合条件可派 {able} 人，"
            f"缺 {call.least - have} 人；{why.zh}",
            f"{name} owes {call.least} postings{to_en}{group_en} and has {able} "
            f"eligible teachers; {call.least - have} short: {why.en}",
        ),
        where=_where(call),
        value=have,
        bound=call.least,
    )


def _group(call: Call) -> tuple[str, str]:
    """Return the group of a percentage that counts, in both languages, if it has one.

    Everybody sent counts towards a share of all teachers or of all who may go.
    """
    rule = call.rule
    if isinstance(rule, PercentQuota) and rule.of in (Base.GRADUATING, Base.YOUNG):
        zh, en = label(rule.of, "zh"), label(rule.of, "en")
        return f"（{zh}）", f" of {en}"
    return "", ""


def _where(call: Call) -> str:
    return f"{call.home}-{call.host}" if call.host else call.home


def count_short(
    scene: Scene, call: Call, have: int, uncovered: int, cap: int | None
) -> Reason:
    """Say that fewer people are posted than a number asks for."""
    name = scene.school(call.home)
    to = f"到 {scene.school(call.host)} " if call.host else ""
    to_en = f" to {scene.school(call.host)}" if call.host else ""
    able = sum(call.counts(t.code) for t in scene.eligible(call.home))
    why = _why(uncovered, cap)
    return reason(
        "post.count",
        Text(
            f"{name} 本学期应再派 {to}{call.least} 人任教，符合条件可派 {able} 人，"
            f"只派 {have} 人；{why.zh}",
            f"{name} should post {call.least} people{to_en} this term, has {able} "
            f"eligible teachers and posts {have}: {why.en}",
        ),
        where=_where(call),
        value=have,
        bound=call.least,
    )


def round_short(scene: Scene, call: Call, have: int, uncovered: int) -> Reason:
    """Say that fewer people go than a round of so many terms needs each term."""
    name = scene.school(call.home)
    terms = call.rule.round_terms if isinstance(call.rule, Turns) else None
    why = _why(uncovered, None)
    return reason(
        "post.round",
        Text(
            f"{name} 要在 {terms} 个学期内轮完一轮，本学期应派 {call.least} 人，只派 "
            f"{have} 人；{why.zh}；也可延长一轮的学期数",
            f"{name} should send {call.least} people this term to finish a round in "
            f"{terms} terms and sends {have}: {why.en}; or allow more terms",
        ),
        where=call.home,
        value=have,
        bound=call.least,
    )


def sent_again(scene: Scene, person: Teacher, waiting: Sequence[Teacher]) -> Reason:
    """Say that somebody goes again before others have gone once, and why."""
    name, who = scene.school(person.school), scene.person(person.code)
    listed = [scene.person(teacher.code) for teacher in waiting[:_FEW]]
    return reason(
        "post.turns",
        Text(
            f"{name} 再次派出 {who}，{'、'.join(listed)} 等 {len(waiting)} 人尚未轮到："
            "其课无人可代或学科不对应；可提高代课上限或派人顶岗",
            f"{name} sends {who} again while {', '.join(listed)} ({len(waiting)} "
            "people) have not gone: their lessons have no cover or no counterpart; "
            "raise the limit on cover or send stand-ins",
        ),
        where=person.code,
        value=len(waiting),
        bound=0,
    )


def _why(uncovered: int, cap: int | None) -> Text:
    if cap is not None:
        return Text(
            f"另一条规则最多只许派 {cap} 人，两条规则相抵，请改其一",
            f"another rule allows {cap} people at most; the two rules conflict, "
            "change one of them",
        )
    return _uncovered(uncovered) or Text(
        "可放宽派出条件或由上级统筹",
        "relax the conditions or let the bureau send others",
    )


def _uncovered(people: int) -> Text | None:
    if not people:
        return None
    return Text(
        f"其中 {people} 人离校后课无人可代，可提高代课上限或派人顶岗",
        f"the lessons of {people} of them would have no cover; raise the limit on "
        "cover or send a stand-in",
    )


def backbone_short(
    scene: Scene, call: HonourCall, owed: int, sent: int, people: int
) -> Reason:
    """Say that fewer backbone teachers are posted than the policy asks for."""
    name = scene.school(call.home)
    able = sum(call.counts(teacher) for teacher in scene.eligible(call.home))
    titles = call.rule.titles
    who = f"骨干教师（或{'、'.join(titles)}职称）" if titles else "骨干教师"
    who_en = f"backbone teachers (or {', '.join(titles)})" if titles else (
        "backbone teachers"
    )  # fmt: skip
    if people < owed:
        why = Text(
            f"按比例本学期共派 {people} 人；请提高派出比例或减少骨干人数要求",
            f"the share asks for {people} people in all this term; raise the share or "
            "ask for fewer backbone teachers",
        )
    else:
        why = Text(
            f"可派骨干 {able} 人；请核对“骨干级别”和“职称”栏，或减少骨干人数要求",
            f"{able} of them may be sent; check the columns of backbone and title, "
            "or ask for fewer",
        )
    return reason(
        "post.backbone" if call.if_any else "post.backbone_share",
        Text(
            f"{name} 派出人员中应有{who} {owed} 人，只派 {sent} 人：{why.zh}",
            f"{name} should send {owed} {who_en} and sends {sent}: {why.en}",
        ),
        where=call.home,
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


def not_found(scene: Scene, duty: Duty) -> Reason:
    """Say that time ended before an exchange was found."""
    name = scene.school(duty.home)
    return reason(
        "post.share",
        Text(
            f"{name} 的支教安排在限时内未排出；请延长 --time-limit",
            f"no exchange was found in time for {name}; raise --time-limit",
        ),
        where=duty.home,
        value=0,
        bound=duty.total,
    )


def no_time(scene: Scene, duty: Duty, days: int) -> Reason:
    """Say that the weeks of travel are too few for one stay."""
    have, name = len(scene.travel), scene.school(duty.home)
    return reason(
        "post.dates",
        Text(
            f"本学期可外出的上课日只有 {have} 天，{name} 一次支教需连续 {days} 天；"
            "请放宽外出周次（参数 window）或检查校历",
            f"only {have} school days allow travel this term, a posting of {name} "
            f"needs {days} in a row; widen the window of weeks or check the calendar",
        ),
        where=duty.home,
        value=have,
        bound=days,
    )
