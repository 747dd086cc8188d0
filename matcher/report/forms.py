"""The papers a bureau files: their names, columns and the headers others use.

The same forms serve writing (rows in `matcher.report`) and reading
(`matcher.io.roster.reader`), so a workbook written here can be edited and read back.
Never a column for sex, birth month or the reason of an absence from duty.
"""

from matcher.report.table import Column, Form, Kind
from matcher.text import Text


def _column(
    key: str,
    zh: str,
    en: str,
    kind: Kind = Kind.TEXT,
    *aliases: str,
    hidden: bool = False,
    optional: bool = False,
) -> Column:
    return Column(key, Text(zh, en), kind, aliases, hidden, optional)


def _named(key: str, zh: str, en: str, *aliases: str) -> tuple[Column, Column]:
    """Return the two columns of a school: name, and code beside it."""
    return (
        _column(key, zh, en, Kind.TEXT, *aliases),
        _column(
            f"{key}_code", f"{zh}代码", f"{en} code", Kind.TEXT,
            *(f"{alias}代码" for alias in aliases),
        ),
    )  # fmt: skip


def _person(key: str, zh: str, en: str, *aliases: str) -> tuple[Column, Column]:
    """Return the two columns of a person: name, and staff number beside it."""
    return (
        _column(key, zh, en, Kind.TEXT, *aliases),
        _column(
            f"{key}_code", f"{zh}职工号", f"{en} staff no.", Kind.TEXT,
            *(f"{alias}{word}" for alias in (zh, *aliases)
              for word in ("工号", "教职工号", "代码")),
        ),
    )  # fmt: skip


_NUMBER = _column("number", "序号", "No.", Kind.INTEGER, "编号")
_CLAUSE = _column("clause", "依据条款", "Clauses", Kind.TEXT, "依据", "条款")
_REMARK = _column("remark", "备注", "Remarks", Kind.TEXT, "说明")
_SUBJECT = _column("subject", "学科", "Subject", Kind.TEXT, "任教学科", "科目")
_PERIOD = _column("period", "节次", "Period", Kind.INTEGER)
_CLASS = _column("class", "班级", "Class", Kind.TEXT, "教学班")
_WEEKDAY = _column("weekday", "星期", "Weekday", Kind.TEXT, "周几")
_ID = _column("id", "系统编号", "Id", hidden=True)
_PART = _column(
    "part", "受援内容", "Supported in", Kind.TEXT, "支援内容", optional=True
)

PAIRS = Form(
    "pairs",
    Text("结对名单", "Pairs"),
    (
        _NUMBER,
        _column("district", "片区", "District", Kind.TEXT, "学区", optional=True),
        _column(
            "area_lead", "片区长学校", "Area-lead school", Kind.TEXT, optional=True
        ),
        _column(
            "area_lead_code", "片区长学校代码", "Area-lead school code", optional=True
        ),
        *_named(
            "support", "支援学校", "Support school",
            "支援校", "帮扶学校", "核心校", "牵头校", "龙头学校", "派援学校", "甲方",
        ),
        *_named(
            "recipient", "受援学校", "Recipient school",
            "受援校", "被帮扶学校", "成员校", "受教学校", "乙方",
        ),
        _PART,
        _column("stage", "学段", "Stage"),
        _column("mode", "结对模式", "Mode", Kind.TEXT, "模式"),
        _column("link", "结对类型", "Link", Kind.TEXT, "类型"),
        _column("distance_km", "单程公里", "One way, km", Kind.KM, "距离", "公里"),
        _column(
            "travel_min", "单程分钟", "One way, min", Kind.INTEGER, "分钟", "车程分钟"
        ),
        _column("basis", "里程依据", "Basis of distance"),
        _column(
            "covered", "学科缺口（可补/所需周课时）", "Subject gaps (covered/needed)",
            Kind.TEXT, "学科缺口", "结对学科",
        ),
        _column("since", "起始年月", "From", Kind.MONTH, "开始年月"),
        _column(
            "until", "协议截止", "Until", Kind.DATE,
            "截止年月", "结束年月", "截止日期", "协议截止日期", "有效期至",
        ),
        _column("agreed", "协议状态", "Agreement", Kind.TEXT, "协议"),
        _REMARK,
        _column("consortium", "结对编号", "Consortium id", hidden=True),
    ),
)  # fmt: skip

EARLIER = Form(
    "earlier",
    Text("上版结对", "Earlier pairs"),
    (
        _NUMBER,
        *_named("support", "支援学校", "Support school", "支援校"),
        *_named("recipient", "受援学校", "Recipient school", "受援校"),
        _PART,
        _column("kept", "本版是否保留", "Kept in this plan"),
    ),
)

POSTINGS = Form(
    "postings",
    Text("轮岗花名册", "Postings"),
    (
        _NUMBER,
        _column("teacher", "姓名", "Name", Kind.TEXT, "教师", "教师姓名"),
        _column(
            "teacher_code", "职工号", "Staff no.", Kind.TEXT, "教职工号", "工号",
        ),
        _column("post", "职务", "Post"),
        _column("backbone", "骨干级别", "Backbone level", Kind.TEXT, "骨干称号及级别"),
        _column("subject", "任教学科", "Subject", Kind.TEXT, "学科", "任教学段学科"),
        *_named("home", "派出学校", "Home school", "原单位名称", "原学校"),
        *_named("host", "接收学校", "Host school", "交流轮岗单位名称", "交流学校"),
        _column("kind", "交流形式", "Kind", Kind.TEXT, "交流轮岗类型", "交流类型"),
        _column("start", "开始日期", "Start", Kind.DATE, "起始日期", "开始时间"),
        _column("end", "结束日期", "End", Kind.DATE, "截止日期", "结束时间"),
        _column("weeks", "周数", "Weeks", Kind.INTEGER),
        _column("school_days", "上课日数", "School days", Kind.INTEGER),
        _column("continues", "下学期继续", "Continues next term"),
        *_person("takes_over", "顶替教师", "Takes over from", "顶替人"),
        _column("successor", "接替人（本校）", "Lessons at home taken by"),
        _CLAUSE,
        _REMARK,
        _ID,
    ),
)  # fmt: skip

VISITS = Form(
    "visits",
    Text("听课安排表", "Observation"),
    (
        _NUMBER,
        _column("date", "日期", "Date", Kind.DATE, "听课时间", "听课日期"),
        _WEEKDAY,
        *_person("teacher", "听课教师", "Visitor", "听课人"),
        *_named("home", "派出学校", "Home school"),
        *_named("host", "听课学校", "Host school", "接待学校", "接收学校"),
        _PERIOD,
        _CLASS,
        _SUBJECT,
        *_person("host_teacher", "授课教师", "Teacher observed"),
        _column("depart", "出发时间", "Depart", Kind.TIME, "出发"),
        _column("back", "返回时间", "Back", Kind.TIME, "返回"),
        _column("basis", "课表依据", "Basis of lessons"),
        _column("cover_basis", "代课依据", "Basis of cover", hidden=True),
        _CLAUSE,
        _REMARK,
        _ID,
    ),
)

COVERS = Form(
    "covers",
    Text("代课安排", "Cover"),
    (
        _NUMBER,
        *_named("school", "学校", "School"),
        *_person("absent", "缺课教师", "Absent teacher", "请假教师", "原任课教师"),
        _column("reason", "事由", "Reason"),
        _column("manner", "代课方式", "Manner", Kind.TEXT, "方式"),
        _column("date", "日期", "Date", Kind.DATE, "开始日期", "代课日期"),
        _column("until", "至", "To", Kind.DATE, "结束日期", "截止日期"),
        _WEEKDAY,
        _PERIOD,
        _column("parity", "单双周", "Weeks"),
        _CLASS,
        _SUBJECT,
        *_person("cover", "代课教师", "Cover teacher", "代课人"),
        _column("id", "关联系统编号", "Id of absence", hidden=True),
    ),
)

EVENTS = Form(
    "events",
    Text("教研活动", "Events"),
    (
        _NUMBER,
        _column("date", "日期", "Date", Kind.DATE, "时间", "活动日期"),
        _WEEKDAY,
        _column("period", "节次", "Period", Kind.ANY),
        _column("length", "节数", "Periods", Kind.INTEGER),
        _column("kind", "活动类型", "Kind", Kind.TEXT, "活动形式"),
        _column("topic", "主题", "Topic", Kind.TEXT, "内容"),
        _SUBJECT,
        *_named("host", "承办学校", "Host school", "地点"),
        _column("schools", "参加学校", "Schools"),
        _column("schools_code", "参加学校代码", "School codes"),
        _column("count", "人数", "People", Kind.INTEGER),
        _column("people", "参加人员", "Names"),
        _column("people_code", "参加人员职工号", "Staff nos."),
        _column("consortium", "结对编号", "Consortium id"),
        _CLAUSE,
        _REMARK,
        _column("topic_other", "主题（英文）", "Topic (Chinese)", hidden=True),
        _ID,
    ),
)

MENTORS = Form(
    "mentors",
    Text("师徒结对", "Mentors"),
    (
        _NUMBER,
        *_person("mentor", "师傅", "Mentor"),
        _column("mentor_school", "师傅学校", "Mentor's school"),
        *_person("apprentice", "徒弟", "Apprentice"),
        _column("apprentice_school", "徒弟学校", "Apprentice's school"),
        _SUBJECT,
        _CLAUSE,
        _REMARK,
    ),
)

PAPERS = Form(
    "papers",
    Text("应交材料", "Papers due"),
    (
        _NUMBER,
        _column("title", "材料名称", "Paper", Kind.TEXT, "材料"),
        _column("owner", "责任单位", "Owner"),
        _column("owner_code", "责任单位代码", "Owner code"),
        _column("due", "截止日期", "Due", Kind.DATE, "报送时间"),
        _CLAUSE,
        _REMARK,
        _column("title_other", "材料名称（英文）", "Paper (Chinese)", hidden=True),
    ),
)

CLAUSES = Form(
    "clauses",
    Text("条款核对", "Clauses"),
    (
        _NUMBER,
        _column("clause", "条款", "Clause"),
        _column("quote", "原文", "Words of the document"),
        _column("meaning", "含义", "Meaning", optional=True),
        _column("weight", "性质", "Weight"),
        _column("rules", "核对项目", "Rules checked"),
        _column("verdict", "结论", "Verdict"),
        _column("why", "判定说明", "Why"),
        _column("evidence", "证据", "Evidence"),
        _column("findings", "发现的问题", "Findings"),
    ),
)

FIGURES = Form(
    "figures",
    Text("指标与目标", "Figures"),
    (
        _column("group", "类别", "Group"),
        _column("item", "项目", "Item"),
        _column("where", "对象", "Of"),
        _column("value", "数值", "Value", Kind.ANY),
        _column("bound", "下界或标准", "Bound or standard", Kind.ANY),
        _column("unit", "单位", "Unit"),
        _column("remark", "说明", "Remarks"),
        _column("key", "系统键", "Key", hidden=True),
    ),
)

OPEN = Form(
    "open",
    Text("未满足说明", "Open points"),
    (
        _NUMBER,
        _column("group", "类别", "Group"),
        _column("severity", "程度", "Weight"),
        _column("school", "学校", "School"),
        _column("school_code", "学校代码", "School code"),
        _PART,
        _column("rule", "规则", "Rule"),
        _column("where", "对象", "Where", hidden=True),
        _column("value", "实际", "Value", hidden=True),
        _column("bound", "要求", "Bound", hidden=True),
        _column("message", "说明", "Explanation"),
        _CLAUSE,
        _column("rule_code", "规则编号", "Rule code", hidden=True),
        _column("message_other", "说明（英文）", "Explanation (Chinese)", hidden=True),
    ),
)

FORMS = (
    PAIRS, POSTINGS, VISITS, COVERS, EVENTS, MENTORS, PAPERS, CLAUSES, FIGURES, OPEN,
    EARLIER,
)  # fmt: skip
