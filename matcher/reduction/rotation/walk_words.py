"""Words for lacks that itinerant teachers cannot fill, with what would help."""

from collections.abc import Sequence
from typing import NamedTuple

from matcher.plan import Reason
from matcher.policy import Itinerant
from matcher.reduction.rotation.scene import Scene, reason
from matcher.reduction.rotation.walk_blocks import Lack
from matcher.text import Text


class Served(NamedTuple):
    """How far a lack is filled.

    Attributes
    ----------
    lack : Lack
    given : int
        Weekly periods.
    spare : int
        Weekly periods of the subject to spare at all other schools together.
    spare_left : int
        Of those, not given to anybody.
    people : tuple[str, ...]
        Codes of the teachers who may go.
    """

    lack: Lack
    given: int
    spare: int
    spare_left: int
    people: tuple[str, ...]


def not_served(scene: Scene, rule: Itinerant, served: Served) -> Reason:
    """Say how many periods of a lack stay open and why."""
    lack = served.lack
    name = scene.school(lack.host)
    why = _why(scene, rule, served)
    return reason(
        "itinerant.need",
        Text(
            f"{name} 每周缺 {lack.subject} {lack.periods} 节，走教可补 {served.given} "
            f"节：{why.zh}",
            f"{name} lacks {lack.periods} weekly periods of {lack.subject}, itinerant "
            f"teachers give {served.given}: {why.en}",
        ),
        where=lack.host,
        value=served.given,
        bound=lack.periods,
    )


def nothing_to_spare(scene: Scene, host: str, lacks: Sequence[Served]) -> Reason:
    """Say which subjects of a recipient no other school has periods of to spare."""
    name = scene.school(host)
    total = sum(served.lack.periods for served in lacks)
    told = [f"{served.lack.subject} {served.lack.periods}" for served in lacks]
    return reason(
        "itinerant.need",
        Text(
            f"{name} 每周缺 {'、'.join(told)} 节，共同体内其他学校没有这些学科的富余"
            "课时，不能走教；请由片区长学校或教育局调配教师，或招聘",
            f"{name} lacks weekly periods of {', '.join(told)}, and no other school of "
            "the consortium has any to spare; ask the area lead or the bureau for "
            "teachers",
        ),
        where=host,
        value=0,
        bound=total,
    )


def not_in_time(scene: Scene, lack: Lack) -> Reason:
    """Say that time ended before anybody was found."""
    name = scene.school(lack.host)
    return reason(
        "itinerant.need",
        Text(
            f"{name} 每周缺 {lack.subject} {lack.periods} 节，限时内未排出走教；"
            "请延长 --time-limit",
            f"{name} lacks {lack.periods} weekly periods of {lack.subject}; no "
            "itinerant teacher found in time, raise --time-limit",
        ),
        where=lack.host,
        value=0,
        bound=lack.periods,
    )


def not_proven(scene: Scene, left: int, bound: int) -> Reason:
    """Say that perhaps more periods could be given, and how many at most."""
    name = scene.school(scene.case.support)
    return reason(
        "itinerant.need",
        Text(
            f"{name} 共同体走教后仍缺 {left} 节，已证明至少缺 {bound} 节；"
            "可延长 --time-limit 再试",
            f"consortium of {name}: {left} weekly periods stay open, at least {bound} "
            "is proven; raise --time-limit to look further",
        ),
        where=scene.case.consortium.id,
        value=left,
        bound=bound,
    )


def _why(scene: Scene, rule: Itinerant, served: Served) -> Text:
    subject = served.lack.subject
    if not served.spare_left:
        return Text(
            f"共同体内其他学校的 {subject} 富余课时共 {served.spare} 节，已全部用上；"
            "请由片区长学校或教育局调配教师",
            f"the {served.spare} periods of {subject} to spare in the consortium are "
            "all used; ask the area lead or the bureau for a teacher",
        )
    if not served.people:
        return Text(
            f"有 {subject} 富余课时 {served.spare} 节，但任教该学科且未派出、符合派出"
            "条件的教师一个也没有；请核对“派出状态”和任教学科",
            f"{served.spare} periods of {subject} are to spare, but no teacher of it "
            "may be sent and is not posted already; check availability and subjects",
        )
    names = [scene.person(code) for code in served.people]
    return Text(
        f"{'、'.join(names)} 每周最多外出 {rule.max_days_a_week} 天，其余时间本校有课、"
        "代课或同步课堂，来回赶不上；请调课使其有整段空闲，或增加每周外出天数",
        f"{', '.join(names)} may be out {rule.max_days_a_week} days a week, and have "
        "lessons, covers or sync classes at the other times that reach; move lessons "
        "together or allow more days",
    )


def assumed_free(scene: Scene, school: str, people: tuple[str, ...]) -> Reason:
    """Say that the own lessons of itinerant teachers are not known."""
    names = [scene.person(code) for code in people]
    name = scene.school(school)
    return reason(
        "itinerant.need",
        Text(
            f"{name} 无课表：{'、'.join(names)} 走教的时间未与本校课务核对；请补充课表",
            f"{name} has no timetable: the hours of {', '.join(names)} elsewhere are "
            "not checked against their own lessons; add it",
        ),
        where=school,
        value=len(people),
    )
