"""The sheets of the table of what really happened, one for each kind of thing."""

from collections.abc import Iterable
from enum import StrEnum

from matcher.actuals import DeedKind, Outcome
from matcher.io.sheets.cells import (
    Choice,
    Code,
    Day,
    Decimal,
    Names,
    Option,
    Whole,
    Words,
)
from matcher.io.sheets.columns import NOTHING, Column, SheetSpec
from matcher.labels import label
from matcher.policy import Activity
from matcher.text import Text

STAYS = (
    Activity.POSTING_OUT,
    Activity.POSTING_IN,
    Activity.YEAR_POSTING,
    Activity.PLACEMENT,
    Activity.SHADOWING,
)
"""Activities of the sheet of stays."""
_EVENTS = (
    Activity.JOINT_RESEARCH,
    Activity.DEMO_LESSON,
    Activity.LECTURE,
    Activity.MEETING,
    Activity.TRAINING,
    Activity.REPORT_LESSON,
    Activity.STUDENT_EXCHANGE,
)
_POINTS = Text("分", "points")


def _choice(members: Iterable[StrEnum]) -> Choice:
    return Choice(tuple(Option(m, label(m, "zh"), label(m, "en")) for m in members))


_DONE = Option(
    Outcome.DONE, "已完成", "done", ("是", "完成", "y", "yes", "√", "✓", "1")
)
_PARTLY = Option(Outcome.PARTLY, "部分完成", "partly done", ("部分",))
_NOT_DONE = Option(
    Outcome.NOT_DONE, "未完成", "not done", ("否", "没有", "n", "no", "×", "0")
)
_CANCELLED = Option(Outcome.CANCELLED, "取消", "cancelled", ("已取消", "不再进行"))
_OUTCOME = Choice((_DONE, _PARTLY, _NOT_DONE, _CANCELLED))
_HANDED_IN = Choice((_DONE, _NOT_DONE, _CANCELLED))

_ID = Column(
    "id",
    Text("编号", "id"),
    Code(),
    ("系统编号",),
    note=Text(
        "计划中的编号，不要改；计划外另做的新增一行，编号留空",
        "id in the plan, leave it; for something extra add a row without id",
    ),
)
_REMARK = Column("remark", Text("备注", "remark"), Words(), ("说明",))
_TEACHER_NOTE = Text("教职工号，也可填唯一的姓名", "staff code, or a unique name")
_AS_PLANNED = Text("与计划相同可不填", "blank: as planned")


def _outcome(kinds: Choice = _OUTCOME) -> Column:
    return Column(
        "outcome",
        Text("完成", "done"),
        kinds,
        ("是否完成", "完成情况", "状态"),
        note=Text("不填按未完成", "blank means not done"),
    )


def _day(field: str, zh: str, en: str, *, note: Text = _AS_PLANNED) -> Column:
    return Column(field, Text(zh, en), Day(), note=note)


def _told(field: str, zh: str, en: str) -> Column:
    """Return a column that only tells; it is not read."""
    return Column(field, Text(zh, en), Words(), note=Text("仅供查看", "to look at"))


def _teacher(field: str = "teacher", zh: str = "教师", en: str = "teacher") -> Column:
    return Column(field, Text(zh, en), Code(), note=_TEACHER_NOTE)


def _host(zh: str = "接收学校", en: str = "host") -> Column:
    return Column(
        "host",
        Text(zh, en),
        Code(),
        note=Text("学校代码，也可填唯一的名称", "school code, or a unique name"),
    )


def _number(zh: str, en: str, unit: Text) -> Column:
    return Column("number", Text(zh, en), Whole(0, 2000, unit), note=_AS_PLANNED)


def _sheet(key: str, zh: str, *columns: Column, note: Text = NOTHING) -> SheetSpec:
    return SheetSpec(key, Text(zh, key), columns, note=note)


SHEET_OF: dict[DeedKind, SheetSpec] = {
    "stay": _sheet(
        "stays",
        "支教跟岗挂职",
        _ID,
        Column("activity", Text("类型", "kind"), _choice(STAYS)),
        _teacher(),
        _told("name", "姓名", "name"),
        _host(),
        _told("planned", "计划起止", "planned"),
        _outcome(),
        _day("start", "实际开始", "actual start"),
        _day("end", "实际结束", "actual end"),
        _number("实听节数", "lessons heard", Text("节", "periods")),
        _REMARK,
        note=Text("支教、顶岗、挂职、跟岗各一行", "one row for each stay"),
    ),
    "visit": _sheet(
        "visits",
        "听课",
        _ID,
        _teacher(),
        _told("name", "姓名", "name"),
        _host(),
        _told("planned", "计划日期", "planned"),
        _told("planned_number", "计划节数", "lessons planned"),
        _outcome(),
        _day("start", "实际日期", "actual date"),
        _number("实听节数", "lessons heard", Text("节", "periods")),
        _REMARK,
    ),
    "event": _sheet(
        "events",
        "活动",
        _ID,
        Column("activity", Text("类型", "kind"), _choice(_EVENTS)),
        Column("topic", Text("主题", "topic"), Words()),
        _host("承办学校", "host"),
        _told("planned", "计划日期", "planned"),
        _told("names", "应到人员", "people planned"),
        _outcome(),
        _day("start", "实际日期", "actual date"),
        Column(
            "people",
            Text("实到人员", "people who came"),
            Names(),
            note=Text("工号或姓名，用顿号隔开；与计划相同可不填", "blank: as planned"),
        ),
        Column(
            "givers",
            Text("主讲人", "given by"),
            Names(),
            note=Text("示范课、讲座、汇报课的主讲人", "of a lesson or lecture"),
        ),
        _REMARK,
        note=Text("教研、示范课、讲座、会议、学生交流等", "events of every kind"),
    ),
    "sync_class": _sheet(
        "sync classes",
        "同步课堂",
        _ID,
        _told("what", "内容", "what"),
        _told("planned_number", "计划次数", "times planned"),
        _outcome(),
        _number("实际次数", "times held", Text("次", "times")),
        _REMARK,
    ),
    "itinerary": _sheet(
        "itineraries",
        "走教",
        _ID,
        _told("what", "内容", "what"),
        _told("planned", "计划起止", "planned"),
        _outcome(),
        _day("start", "实际开始", "actual start"),
        _day("end", "实际结束", "actual end"),
        _REMARK,
    ),
    "mentor": _sheet(
        "mentors",
        "师徒",
        _ID,
        _teacher("teacher", "师傅", "mentor"),
        _teacher("apprentice", "徒弟", "apprentice"),
        _told("name", "姓名", "names"),
        Column("subject", Text("学科", "subject"), Words()),
        _outcome(_HANDED_IN),
        _REMARK,
    ),
    "paper": _sheet(
        "papers",
        "材料",
        _ID,
        _told("what", "材料", "paper"),
        _told("owner", "责任方", "owed by"),
        _told("planned", "期限", "due"),
        _outcome(_HANDED_IN),
        _day("start", "实际日期", "actual date", note=NOTHING),
        _REMARK,
        note=Text("材料、责任人、阶段、考核", "papers, roles, phases, appraisals"),
    ),
}
"""Sheets by what they report, in the order of the workbook."""

SCORES = _sheet(
    "scores",
    "考核得分",
    Column("school", Text("学校", "school"), Code(), required=True),
    _told("name", "学校名称", "name"),
    Column("baseline", Text("起点分", "baseline"), Decimal(-1e6, 1e6, _POINTS)),
    Column("now", Text("现分", "now"), Decimal(-1e6, 1e6, _POINTS)),
    note=Text(
        "捆绑考核用：支援学校填现分，受援学校填起点分和现分",
        "for the bundled appraisal: baseline and present score",
    ),
)
ONLY_TOLD = frozenset({"name", "names", "planned", "planned_number", "what", "owner"})
"""Columns to look at that are not read."""
