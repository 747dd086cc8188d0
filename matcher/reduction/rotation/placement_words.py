"""Words for placements that cannot be made, with names, numbers and remedies."""

from typing import NamedTuple

from matcher.county import Post
from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import Placement
from matcher.reduction.rotation.placement_people import done_in_period, post_name
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text


class Tries(NamedTuple):
    """What came of placing the people of one school.

    Attributes
    ----------
    owed, placed, able : int
        People owed in this term, placed, and who may be placed.
    uncovered : int | None
        Fewest weekly lessons that stayed without cover in a failed try; None if no
        try came so far.
    """

    owed: int
    placed: int
    able: int
    uncovered: int | None


def not_placed(scene: Scene, rule: Placement, school: str, tries: Tries) -> Reason:
    """Say that a school places fewer people than it owes, and why."""
    name = scene.school(school)
    done = len(done_in_period(scene, rule, school))
    before = f"（本期此前已派 {done} 人）" if done else ""
    before_en = f" ({done} before in the period)" if done else ""
    why = _why(scene, rule, school, tries)
    return reason(
        "place.count",
        Text(
            f"{name} 应派 {tries.owed} 人挂职{before}，已派 {tries.placed} 人："
            f"{why.zh}",
            f"{name} owes {tries.owed} placements{before_en}, {tries.placed} made: it "
            f"{why.en}",
        ),
        where=school,
        value=tries.placed,
        bound=tries.owed,
    )


def _why(scene: Scene, rule: Placement, school: str, tries: Tries) -> Text:
    zh = "、".join(label(Post(post), "zh") for post in rule.posts)
    en = ", ".join(label(Post(post), "en") for post in rule.posts)
    done = done_in_period(scene, rule, school)
    named = [
        t
        for t in scene.staff(school)
        if post_name(t) in rule.posts and t.code not in done
    ]
    if not named:
        other = ("其他", "other ") if done else ("", "")
        return Text(
            f"教师表中没有{other[0]}{zh}；请在“职务”一栏填写，或指定一名后备干部",
            f"lists no {other[1]}{en}; fill in the post column or name a reserve "
            "leader",
        )
    if not tries.able:
        who = [scene.person(teacher.code) for teacher in named[:_FEW]]
        return Text(
            f"{zh} {'、'.join(who)} 不符合派出条件；请核对“派出状态”一栏和"
            "年限条件，或指定一名后备干部",
            f"may not send its {en} {', '.join(who)}; check availability and "
            "the conditions, or name a reserve leader",
        )
    if tries.uncovered is not None:
        cap = scene.policy.home_cover.max_extra_periods_a_week
        return Text(
            f"有 {tries.able} 名可派，但离校期间每周至少 {tries.uncovered} 节课无人可代"
            f"（每人每周最多代 {cap} 节）；可提高代课上限或派人顶岗",
            f"has {tries.able}, but at least {tries.uncovered} weekly lessons would "
            f"have no cover (at most {cap} a colleague and week); raise the limit or "
            "send a stand-in",
        )
    return Text(
        f"有 {tries.able} 名可派，但可外出的周次内没有连续 {_length(rule, 'zh')}"
        "上课日可用（已有安排或校领导须留一人）",
        f"has {tries.able}, but no {_length(rule, 'en')}school days in a row are "
        "left (other stays, or one leader must stay)",
    )


def _length(rule: Placement, lang: str) -> str:
    least, most = rule.min_school_days, rule.max_school_days
    span = f"{least}" if most is None or most == least else f"{least}–{most}"
    return f"{span} 个" if lang == "zh" else f"{span} "


_FEW = 5
"""Names listed of a longer group."""
