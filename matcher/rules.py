"""Every rule the program keeps and audits: code, titles, weight. No logic.

A code is used by candidates (reasons for refused pairs), by the audit (findings) and
in the documents. Groups: data, pair, post, place, visit, cover, event, mentor, goal.
"""

from typing import NamedTuple

from matcher.errors import Severity
from matcher.text import Text

ERROR, WARNING = Severity.ERROR, Severity.WARNING


class RuleInfo(NamedTuple):
    """Title and default weight of a rule.

    Attributes
    ----------
    code : str
        Stable id, e.g. 'pair.distance'.
    title : Text
        Short title in Chinese and English.
    severity : Severity
        Weight when the policy does not say otherwise.
    """

    code: str
    title: Text
    severity: Severity = ERROR


_ALL = (
    # --- pairing
    RuleInfo("pair.known", Text("学校存在", "schools exist")),
    RuleInfo("pair.role", Text("支援与受援资格", "support and recipient roles")),
    RuleInfo("pair.stage", Text("学段对应", "matching stage")),
    RuleInfo("pair.distance", Text("单程距离上限", "one-way distance limit")),
    RuleInfo("pair.time", Text("单程时间上限", "one-way time limit")),
    RuleInfo("pair.unknown_place", Text("位置未知", "place unknown")),
    RuleInfo("pair.district", Text("同一片区", "same district")),
    RuleInfo("pair.degree", Text("结对校数", "number of recipients")),
    RuleInfo("pair.once", Text("每校只在一处", "each school once")),
    RuleInfo("pair.coverage", Text("受援学校全覆盖", "every recipient covered")),
    RuleInfo("pair.takes_part", Text("优质学校均参与", "every support takes part")),
    RuleInfo("pair.agreement", Text("既有协议延续", "running agreement kept")),
    RuleInfo("pair.lock", Text("指定结对", "pair fixed by the bureau")),
    RuleInfo("pair.ban", Text("禁止结对", "pair forbidden by the bureau")),
    # Derived figures: a planner who moves a pair by hand cannot compute them.
    RuleInfo(
        "pair.statement",
        Text("距离与缺口数字属实", "stated figures are true"),
        WARNING,
    ),
    RuleInfo("pair.mode", Text("结对模式", "mode of the consortium")),
    RuleInfo("pair.link", Text("结对类型", "link type of the pair")),
    RuleInfo("pair.partners", Text("每校的支援学校", "supports of one recipient")),
    RuleInfo("pair.lead", Text("片区长", "area lead of each support")),
    RuleInfo("pair.terms", Text("协议状态与期限", "terms of agreements"), WARNING),
    # --- postings
    RuleInfo("post.known", Text("人员与学校存在", "people and schools exist")),
    RuleInfo("post.place", Text("在结对学校之间", "between partner schools")),
    RuleInfo("post.dates", Text("起止日期有效", "dates valid")),
    RuleInfo("post.share", Text("支教比例", "share posted out")),
    RuleInfo("post.count", Text("派出人数", "number posted")),
    RuleInfo("post.backbone", Text("支教骨干人数", "backbone among the posted")),
    RuleInfo("post.equal", Text("等额交流", "equal exchange")),
    RuleInfo("post.swap", Text("顶岗两两对应", "take-overs match both ways")),
    RuleInfo("post.stint", Text("最短时间", "shortest stay")),
    RuleInfo("post.year", Text("骨干支教一年", "backbone for a year")),
    RuleInfo("post.subject", Text("按学科需求", "subject needed"), WARNING),
    RuleInfo("post.eligible", Text("派出资格", "eligible to be sent")),
    RuleInfo("post.turns", Text("轮流派出", "in turns")),
    RuleInfo("post.overlap", Text("一人一处", "one place at a time")),
    # --- leaders' placements
    RuleInfo("place.count", Text("挂职人数", "leaders placed")),
    RuleInfo("place.post", Text("挂职人员职务", "post of the placed leader")),
    RuleInfo("place.stint", Text("挂职时间", "length of placement")),
    RuleInfo("place.leaders", Text("校领导不同时离校", "leaders not all away")),
    # --- observation
    RuleInfo("visit.known", Text("人员与学校存在", "people and schools exist")),
    RuleInfo("visit.place", Text("在结对学校听课", "at the partner school")),
    RuleInfo("visit.day", Text("在可安排的上课日", "on an allowed school day")),
    RuleInfo("visit.share", Text("听课人数比例", "share observing")),
    RuleInfo("visit.periods", Text("每人听课节数", "periods each")),
    RuleInfo("visit.daily", Text("一天听课节数上限", "lessons in one day")),
    RuleInfo("visit.lesson", Text("课表中确有此课", "a real lesson of that date")),
    RuleInfo("visit.subject", Text("本学科", "own subject")),
    RuleInfo("visit.clash", Text("不同时在两处", "not in two places")),
    RuleInfo("visit.room", Text("每课听课人数上限", "observers in a lesson")),
    RuleInfo("visit.travel", Text("往返时间", "travel time respected")),
    RuleInfo("visit.trips", Text("每周外出次数", "trips a week")),
    RuleInfo("visit.eligible", Text("派出资格", "eligible to be sent")),
    RuleInfo("visit.turns", Text("轮流听课", "in turns")),
    RuleInfo("visit.absent", Text("同日外出人数", "absent on one day")),
    # --- home cover
    RuleInfo("cover.every", Text("每节缺课有人代", "every missed lesson covered")),
    RuleInfo("cover.free", Text("代课人当时空闲在校", "cover is free and at home")),
    RuleInfo("cover.load", Text("代课周上限", "weekly cover limit")),
    RuleInfo("cover.unknown", Text("缺课表无法核代课", "cover not judged"), WARNING),
    # --- events
    RuleInfo("event.known", Text("人员与学校存在", "people and schools exist")),
    RuleInfo("event.day", Text("在上课日", "on a school day")),
    RuleInfo("event.count", Text("活动次数", "number of events")),
    RuleInfo("event.target", Text("活动次数目标", "target number"), WARNING),
    RuleInfo("event.host", Text("轮流承办", "hosts in turns"), WARNING),
    RuleInfo("event.attend", Text("各校有人参加", "every school attends")),
    RuleInfo("event.clash", Text("不与本人课务冲突", "free of clashes")),
    # --- mentoring, papers
    RuleInfo("mentor.pair", Text("师徒结对", "mentoring")),
    RuleInfo("paper.listed", Text("应交材料列出", "papers listed")),
    RuleInfo("role.listed", Text("责任人列出", "roles listed")),
    # --- statements about itself
    # A wrong figure breaks no clause: a roster edited by hand changes its goals.
    RuleInfo("goal.value", Text("目标值属实", "goal value is true"), WARNING),
    RuleInfo("goal.bound", Text("下界不超过目标值", "bound not above value"), WARNING),
)

RULES: dict[str, RuleInfo] = {rule.code: rule for rule in _ALL}


def rule(code: str) -> RuleInfo:
    """Return the entry of one rule; KeyError names an unknown code."""
    return RULES[code]
