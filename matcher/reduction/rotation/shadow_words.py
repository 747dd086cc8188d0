"""Words for people who cannot shadow, or hear too few lessons, and what would help."""

from typing import NamedTuple

from matcher.plan import Posting, Reason
from matcher.reduction.rotation.scene import Scene, reason
from matcher.text import Text


class Search(NamedTuple):
    """How the search for people of one school went.

    Attributes
    ----------
    home, host : str
    owed, sent : int
        People.
    people : int
        Who may be sent and has not been counted yet.
    hearers : int
        Those of them who can hear enough lessons in some stay.
    length : int
        School days of a stay.
    need : int
        Lessons each is to hear.
    uncovered : int | None
        Fewest weekly lessons left without cover; None if no stay got so far.
    """

    home: str
    host: str
    owed: int
    sent: int
    people: int
    hearers: int
    length: int
    need: int
    uncovered: int | None


def too_few(scene: Scene, search: Search) -> Reason:
    """Say why fewer people shadow than owed."""
    name, host = scene.school(search.home), scene.school(search.host)
    why = _why(scene, search)
    return reason(
        "shadow.count",
        Text(
            f"{name} 应派 {search.owed} 人到 {host} 跟岗，已派 {search.sent} 人："
            f"{why.zh}",
            f"{name} owes {search.owed} people shadowing at {host}, {search.sent} go: "
            f"{why.en}",
        ),
        where=search.home,
        value=search.sent,
        bound=search.owed,
    )


def _why(scene: Scene, search: Search) -> Text:
    host = scene.school(search.host)
    if search.people < search.owed:
        return Text(
            f"符合派出条件且未跟过岗的教师只有 {search.people} 人；请核对“派出状态”"
            "一栏和年限条件，或减少人数",
            f"only {search.people} teachers may be sent and have not gone yet; check "
            "availability and the conditions, or ask for fewer",
        )
    if search.hearers < search.owed:
        return Text(
            f"其中只有 {search.hearers} 人能在连续 {search.length} 个上课日内在 "
            f"{host} 听到 {search.need} 节课；请延长跟岗时间、减少节数，或核对 "
            f"{host} 的课表",
            f"only {search.hearers} of them can hear {search.need} lessons at {host} "
            f"within {search.length} school days in a row; lengthen the stay, ask for "
            f"fewer lessons, or check the timetable of {host}",
        )
    if search.uncovered is not None:
        cap = scene.policy.home_cover.max_extra_periods_a_week
        return Text(
            f"有 {search.people} 人可派，但离校期间每周至少 {search.uncovered} 节课"
            f"无人可代（每人每周最多代 {cap} 节）；可提高代课上限、缩短跟岗时间，"
            "或请结对学校派人代课",
            f"{search.people} may be sent, but at least {search.uncovered} weekly "
            f"lessons would have no cover (at most {cap} a colleague and week); raise "
            "the limit, shorten the stay, or have the partner send a stand-in",
        )
    return Text(
        f"有 {search.people} 人可派，但可外出的周次内没有连续 {search.length} 个"
        "上课日可用（已有其他安排）；请增加可外出周次或缩短跟岗时间",
        f"{search.people} may be sent, but no {search.length} school days in a row are "
        "left in the weeks of travel; allow more weeks or shorten the stay",
    )


def heard_too_few(scene: Scene, stay: Posting, heard: int, need: int) -> Reason:
    """Say that somebody hears fewer lessons than asked for."""
    person, host = scene.person(stay.teacher), scene.school(stay.host)
    most = scene.policy.observation.max_observers
    return reason(
        "shadow.periods",
        Text(
            f"{person} {stay.start} 至 {stay.end} 在 {host} 跟岗只能听 {heard} 节，应听"
            f" {need} 节：本学科的课不够，或每节课已满 {most} 名听课者；"
            "请延长跟岗时间，或提高每节课听课人数上限",
            f"{person}, shadowing at {host} from {stay.start} to {stay.end}, can hear "
            f"{heard} lessons of {need}: too few of the own subject, or {most} "
            "visitors in each already; lengthen the stay or allow more in a lesson",
        ),
        where=stay.id,
        value=heard,
        bound=need,
    )
