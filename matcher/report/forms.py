"""The papers a bureau files: their names, columns and the headers others use.

The same forms serve writing (rows in `matcher.report`) and reading
(`matcher.io.roster.reader`), so a workbook written here can be edited and read back.
Never a column for sex, birth month or the reason of an absence from duty.
"""

from matcher.report.activity_forms import HEARD, ITINERARIES, LEADERS, SYNC
from matcher.report.clause_forms import CLAUSES, GROUP_CLAUSES
from matcher.report.columns import (
    CLASS,
    CLAUSE,
    END,
    ID,
    NUMBER,
    PARITY,
    PART,
    PERIOD,
    REMARK,
    START,
    SUBJECT,
    WEEKDAY,
    column,
    named,
    person,
)
from matcher.report.table import Form, Kind
from matcher.text import Text

__all__ = [
    "CLAUSES", "COVERS", "EARLIER", "EVENTS", "FIGURES", "FORMS",
    "GROUP_CLAUSES", "HEARD",
    "ITINERARIES", "LEADERS", "MENTORS", "OPEN", "PAIRS", "PAPERS", "POSTINGS",
    "SYNC", "VISITS",
]  # fmt: skip

PAIRS = Form(
    "pairs",
    Text("结对名单", "Pairs"),
    (
        NUMBER,
        column("district", "片区", "District", Kind.TEXT, "学区", optional=True),
        column(
            "area_lead", "片区长学校", "Area-lead school", Kind.TEXT, optional=True
        ),
        column(
            "area_lead_code", "片区长学校代码", "Area-lead school code", optional=True
        ),
        *named(
            "support", "支援学校", "Support school",
            "支援校", "帮扶学校", "核心校", "牵头校", "龙头学校", "派援学校", "甲方",
        ),
        *named(
            "recipient", "受援学校", "Recipient school",
            "受援校", "被帮扶学校", "成员校", "受教学校", "乙方",
        ),
        PART,
        column("stage", "学段", "Stage"),
        column("mode", "结对模式", "Mode", Kind.TEXT, "模式"),
        column("link", "结对类型", "Link", Kind.TEXT, "类型"),
        column("distance_km", "单程公里", "One way, km", Kind.KM, "距离", "公里"),
        column(
            "travel_min", "单程分钟", "One way, min", Kind.INTEGER, "分钟", "车程分钟"
        ),
        column("basis", "里程依据", "Basis of distance"),
        column(
            "covered", "学科缺口（可补/所需周课时）", "Subject gaps (covered/needed)",
            Kind.TEXT, "学科缺口", "结对学科",
        ),
        column("since", "起始年月", "From", Kind.MONTH, "开始年月"),
        column(
            "until", "协议截止", "Until", Kind.DATE,
            "截止年月", "结束年月", "截止日期", "协议截止日期", "有效期至",
        ),
        column("agreed", "协议状态", "Agreement", Kind.TEXT, "协议"),
        REMARK,
        column("consortium", "结对编号", "Consortium id", hidden=True),
    ),
)  # fmt: skip

EARLIER = Form(
    "earlier",
    Text("上版结对", "Earlier pairs"),
    (
        NUMBER,
        *named("support", "支援学校", "Support school", "支援校"),
        *named("recipient", "受援学校", "Recipient school", "受援校"),
        PART,
        column("kept", "本版是否保留", "Kept in this plan"),
    ),
)

POSTINGS = Form(
    "postings",
    Text("轮岗花名册", "Postings"),
    (
        NUMBER,
        column("teacher", "姓名", "Name", Kind.TEXT, "教师", "教师姓名"),
        column(
            "teacher_code", "职工号", "Staff no.", Kind.TEXT, "教职工号", "工号",
        ),
        column("post", "职务", "Post"),
        column("backbone", "骨干级别", "Backbone level", Kind.TEXT, "骨干称号及级别"),
        column("subject", "任教学科", "Subject", Kind.TEXT, "学科", "任教学段学科"),
        *named("home", "派出学校", "Home school", "原单位名称", "原学校"),
        *named("host", "接收学校", "Host school", "交流轮岗单位名称", "交流学校"),
        column("kind", "交流形式", "Kind", Kind.TEXT, "交流轮岗类型", "交流类型"),
        START,
        END,
        column("weeks", "周数", "Weeks", Kind.INTEGER),
        column("school_days", "上课日数", "School days", Kind.INTEGER),
        column("continues", "下学期继续", "Continues next term"),
        *person("takes_over", "顶替教师", "Takes over from", "顶替人"),
        column("successor", "接替人（本校）", "Lessons at home taken by"),
        CLAUSE,
        REMARK,
        ID,
    ),
)  # fmt: skip

VISITS = Form(
    "visits",
    Text("听课安排表", "Observation"),
    (
        NUMBER,
        column("date", "日期", "Date", Kind.DATE, "听课时间", "听课日期"),
        WEEKDAY,
        *person("teacher", "听课教师", "Visitor", "听课人"),
        *named("home", "派出学校", "Home school"),
        *named("host", "听课学校", "Host school", "接待学校", "接收学校"),
        PERIOD,
        CLASS,
        SUBJECT,
        *person("host_teacher", "授课教师", "Teacher observed"),
        column("depart", "出发时间", "Depart", Kind.TIME, "出发"),
        column("back", "返回时间", "Back", Kind.TIME, "返回"),
        column("basis", "课表依据", "Basis of lessons"),
        column("cover_basis", "代课依据", "Basis of cover", hidden=True),
        CLAUSE,
        REMARK,
        ID,
    ),
)

COVERS = Form(
    "covers",
    Text("代课安排", "Cover"),
    (
        NUMBER,
        *named("school", "学校", "School"),
        *person("absent", "缺课教师", "Absent teacher", "请假教师", "原任课教师"),
        column("reason", "事由", "Reason"),
        column("manner", "代课方式", "Manner", Kind.TEXT, "方式"),
        column("date", "日期", "Date", Kind.DATE, "开始日期", "代课日期"),
        column("until", "至", "To", Kind.DATE, "结束日期", "截止日期"),
        WEEKDAY,
        PERIOD,
        PARITY,
        CLASS,
        SUBJECT,
        *person("cover", "代课教师", "Cover teacher", "代课人"),
        column("id", "关联系统编号", "Id of absence", hidden=True),
    ),
)

EVENTS = Form(
    "events",
    Text("教研活动", "Events"),
    (
        NUMBER,
        column("date", "日期", "Date", Kind.DATE, "时间", "活动日期"),
        WEEKDAY,
        column("period", "节次", "Period", Kind.ANY),
        column("length", "节数", "Periods", Kind.INTEGER),
        column("kind", "活动类型", "Kind", Kind.TEXT, "活动形式"),
        column("topic", "主题", "Topic", Kind.TEXT, "内容"),
        SUBJECT,
        *named("host", "承办学校", "Host school", "地点"),
        column("schools", "参加学校", "Schools"),
        column("schools_code", "参加学校代码", "School codes"),
        column("online", "线上", "Online", Kind.TEXT, "是否线上", optional=True),
        column("count", "人数", "People", Kind.INTEGER),
        *person("givers", "主讲人", "Given by", "授课人", "执教人", optional=True),
        column("people", "参加人员", "Names"),
        column("people_code", "参加人员职工号", "Staff nos."),
        column(
            "students",
            "参加学生（各校人数）",
            "Students by school",
            Kind.TEXT,
            "学生数",
            "参加学生",
            optional=True,
        ),
        column("consortium", "结对编号", "Consortium id"),
        CLAUSE,
        REMARK,
        column("topic_other", "主题（英文）", "Topic (Chinese)", hidden=True),
        column("students_code", "学生数（学校代码）", "Students by code", hidden=True),
        column("after", "承接的系统编号", "Follows id", hidden=True),
        ID,
    ),
)

MENTORS = Form(
    "mentors",
    Text("师徒结对", "Mentors"),
    (
        NUMBER,
        *person("mentor", "师傅", "Mentor"),
        column("mentor_school", "师傅学校", "Mentor's school"),
        *person("apprentice", "徒弟", "Apprentice"),
        column("apprentice_school", "徒弟学校", "Apprentice's school"),
        SUBJECT,
        CLAUSE,
        REMARK,
    ),
)

PAPERS = Form(
    "papers",
    Text("应交材料", "Papers due"),
    (
        NUMBER,
        column("kind", "类别", "Kind", Kind.TEXT, "材料类别"),
        column("title", "材料名称", "Paper", Kind.TEXT, "材料"),
        column("owner", "责任单位", "Owner", Kind.TEXT, "责任人", "责任单位或责任人"),
        column("owner_code", "责任单位代码", "Owner code"),
        column("start", "开始日期", "Start", Kind.DATE, optional=True),
        column("due", "截止日期", "Due", Kind.DATE, "报送时间"),
        column("what", "对应事项", "For", Kind.TEXT, optional=True),
        CLAUSE,
        REMARK,
        column("title_other", "材料名称（英文）", "Paper (Chinese)", hidden=True),
        column("about", "对应系统编号", "For id", hidden=True),
        ID,
    ),
)

FIGURES = Form(
    "figures",
    Text("指标与目标", "Figures"),
    (
        column("group", "类别", "Group"),
        column("item", "项目", "Item"),
        column("where", "对象", "Of"),
        column("value", "数值", "Value", Kind.ANY),
        column("bound", "下界或标准", "Bound or standard", Kind.ANY),
        column("unit", "单位", "Unit"),
        column("remark", "说明", "Remarks"),
        column("key", "系统键", "Key", hidden=True),
    ),
)

OPEN = Form(
    "open",
    Text("未满足说明", "Open points"),
    (
        NUMBER,
        column("group", "类别", "Group"),
        column("severity", "程度", "Weight"),
        column("school", "学校", "School"),
        column("school_code", "学校代码", "School code"),
        PART,
        column("rule", "规则", "Rule"),
        column("where", "对象", "Where", hidden=True),
        column("value", "实际", "Value", hidden=True),
        column("bound", "要求", "Bound", hidden=True),
        column("message", "说明", "Explanation"),
        CLAUSE,
        column("rule_code", "规则编号", "Rule code", hidden=True),
        column("message_other", "说明（英文）", "Explanation (Chinese)", hidden=True),
    ),
)

FORMS = (
    PAIRS, POSTINGS, HEARD, VISITS, ITINERARIES, COVERS, SYNC, EVENTS, MENTORS,
    LEADERS, PAPERS, CLAUSES, GROUP_CLAUSES, FIGURES, OPEN, EARLIER,
)  # fmt: skip
