"""Every rule the program keeps and audits: code, titles, weight. No logic.

A code is used by candidates (reasons for refused pairs), by the audit (findings) and
in the documents. Groups: pair, post, leader, place, shadow, itinerant, visit, cover,
event, sync, mentor, paper, role, phase, appraisal, goal.
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
    RuleInfo("post.target", Text("派出人数目标", "target number posted"), WARNING),
    RuleInfo("post.backbone", Text("支教骨干人数", "backbone among the posted")),
    RuleInfo("post.backbone_share", Text("骨干所占比例", "share of backbone")),
    RuleInfo("post.equal", Text("等额交流", "equal exchange")),
    RuleInfo("post.swap", Text("顶岗两两对应", "take-overs match both ways")),
    RuleInfo("post.stint", Text("最短时间", "shortest stay")),
    RuleInfo("post.year", Text("骨干支教一年", "backbone for a year")),
    RuleInfo("post.subject", Text("按学科需求", "subject needed"), WARNING),
    RuleInfo("post.eligible", Text("派出资格", "eligible to be sent")),
    RuleInfo("post.turns", Text("轮流派出", "in turns")),
    RuleInfo("post.round", Text("按期轮完一遍", "a round done in time")),
    RuleInfo("post.order", Text("选派次序", "order of selection"), WARNING),
    RuleInfo("post.overlap", Text("一人一处", "one place at a time")),
    RuleInfo("leader.due", Text("任期届满名单", "leaders due to move")),
    # --- leaders' placements
    RuleInfo("place.count", Text("挂职人数", "leaders placed")),
    RuleInfo("place.post", Text("挂职人员职务", "post of the placed leader")),
    RuleInfo("place.stint", Text("挂职时间", "length of placement")),
    RuleInfo("place.same_post", Text("同职务对派", "same post in return"), WARNING),
    RuleInfo("place.leaders", Text("校领导不同时离校", "leaders not all away")),
    # --- shadowing
    RuleInfo("shadow.count", Text("跟岗人数", "people shadowing")),
    RuleInfo("shadow.stint", Text("跟岗时间", "length of shadowing")),
    RuleInfo("shadow.periods", Text("跟岗听课节数", "periods heard each")),
    RuleInfo("shadow.lesson", Text("课表中确有此课", "a real lesson of that date")),
    RuleInfo("shadow.subject", Text("本学科", "own subject")),
    RuleInfo("shadow.clash", Text("不同时听两节课", "not two lessons at once")),
    RuleInfo("shadow.report", Text("跟岗后汇报课", "report lesson afterwards")),
    # --- itinerant teaching
    RuleInfo("itinerant.known", Text("人员与学校存在", "people and schools exist")),
    RuleInfo("itinerant.place", Text("在结对学校走教", "at partner schools")),
    RuleInfo("itinerant.eligible", Text("派出资格", "eligible to be sent")),
    RuleInfo("itinerant.days", Text("每周走教天数", "days a week")),
    RuleInfo("itinerant.between", Text("同日两校路程", "two schools in a day")),
    RuleInfo("itinerant.clash", Text("不与外派冲突", "not while sent elsewhere")),
    RuleInfo("itinerant.travel", Text("路上时间", "travel time respected")),
    RuleInfo("itinerant.need", Text("按学科缺口走教", "what is lacking is given")),
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
    RuleInfo("visit.round", Text("按期轮完一遍", "a round done in time")),
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
    RuleInfo("event.group", Text("参加人员符合要求", "those asked for attend")),
    RuleInfo("event.time", Text("在规定的时间", "at the time fixed")),
    RuleInfo("event.spacing", Text("活动间隔", "events far enough apart")),
    RuleInfo("event.online", Text("线上举行", "held online")),
    RuleInfo("event.giver", Text("主讲人", "who gives it")),
    RuleInfo("event.people", Text("主讲人数", "number who give them")),
    RuleInfo("event.pattern", Text("每周固定活动", "weekly pattern kept")),
    RuleInfo("event.students", Text("学生等额交流", "students in equal numbers")),
    # --- sync classes
    RuleInfo("sync.known", Text("学校与教师存在", "schools and teachers exist")),
    RuleInfo("sync.lesson", Text("两端均为真实的课", "real lessons at both ends")),
    RuleInfo("sync.overlap", Text("两校作息重叠", "bells overlap")),
    RuleInfo("sync.dates", Text("上课日期", "dates of the lessons")),
    RuleInfo("sync.clash", Text("师生与教室不冲突", "nobody and no room twice")),
    RuleInfo("sync.count", Text("每周节数", "weekly lessons of a pair")),
    RuleInfo("sync.source", Text("强的一方主讲", "given by the stronger"), WARNING),
    RuleInfo("sync.seminar", Text("课后研讨", "seminar after the lesson")),
    # --- mentoring, papers
    RuleInfo("mentor.pair", Text("师徒结对", "mentoring")),
    RuleInfo("mentor.subjects", Text("骨干按学科带徒", "backbone mentors by subject")),
    RuleInfo("paper.listed", Text("应交材料列出", "papers listed")),
    RuleInfo("role.listed", Text("责任人列出", "roles listed")),
    RuleInfo("phase.listed", Text("阶段列出", "phases listed")),
    RuleInfo("appraisal.listed", Text("考核列出", "appraisals listed")),
    # --- statements about itself
    # A wrong figure breaks no clause: a roster edited by hand changes its goals.
    RuleInfo("goal.value", Text("目标值属实", "goal value is true"), WARNING),
    RuleInfo("goal.bound", Text("下界不超过目标值", "bound not above value"), WARNING),
)

RULES: dict[str, RuleInfo] = {rule.code: rule for rule in _ALL}


def rule(code: str) -> RuleInfo:
    """Return the entry of one rule; KeyError names an unknown code."""
    return RULES[code]
