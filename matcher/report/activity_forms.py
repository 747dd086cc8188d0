"""Papers of shadowing, itinerant teaching, sync classes and leaders due to move."""

from matcher.report.columns import (
    CLASS,
    CLAUSE,
    END,
    ID,
    NUMBER,
    PARITY,
    PERIOD,
    REMARK,
    START,
    SUBJECT,
    WEEKDAY,
    column,
    named,
    person,
)
from matcher.report.table import Column, Form, Kind
from matcher.text import Text

HEARD = Form(
    "heard",
    Text("跟岗听课", "Lessons heard"),
    (
        NUMBER,
        column("date", "日期", "Date", Kind.DATE, "听课日期"),
        WEEKDAY,
        *person("teacher", "跟岗教师", "Visitor", "听课教师"),
        *named("host", "跟岗学校", "Host school", "接收学校", "听课学校"),
        PERIOD,
        CLASS,
        SUBJECT,
        *person("host_teacher", "授课教师", "Teacher heard"),
        REMARK,
        column("id", "关联系统编号", "Id of stay", hidden=True),
    ),
)

ITINERARIES = Form(
    "itineraries",
    Text("走教安排", "Itinerant teaching"),
    (
        NUMBER,
        *person("teacher", "走教教师", "Teacher"),
        *named("home", "派出学校", "Home school", "人事关系学校"),
        SUBJECT,
        *named("host", "走教学校", "Host school", "接收学校", "任教学校"),
        WEEKDAY,
        PARITY,
        column("periods", "节次", "Periods", Kind.TEXT, "授课节次"),
        START,
        END,
        CLAUSE,
        REMARK,
        ID,
    ),
)


def _seat(side: str, zh: str, en: str) -> tuple[Column, ...]:
    """Return the columns of one end of a sync class."""
    return (
        *named(side, f"{zh}学校", f"{en} school"),
        column(f"{side}_class", f"{zh}班级", f"{en} class"),
        *person(f"{side}_teacher", f"{zh}教师", f"{en} teacher"),
        column(f"{side}_period", f"{zh}节次", f"{en} period", Kind.INTEGER),
        column(f"{side}_begins", f"{zh}上课", f"{en} begins", Kind.TIME),
        column(f"{side}_ends", f"{zh}下课", f"{en} ends", Kind.TIME),
    )


SYNC = Form(
    "sync",
    Text("同步课堂", "Sync classes"),
    (
        NUMBER,
        WEEKDAY,
        PARITY,
        column("begins", "共同开始", "Both from", Kind.TIME, "开始时间"),
        column("ends", "共同结束", "Both until", Kind.TIME, "结束时间"),
        SUBJECT,
        column("grade", "年级", "Grade", Kind.INTEGER),
        *_seat("source", "主讲", "Source"),
        *_seat("receiver", "接收", "Receiver"),
        column("count", "次数", "Times", Kind.INTEGER),
        column("dates", "上课日期", "Dates", Kind.TEXT, "日期"),
        column("basis", "课表依据", "Basis of lessons"),
        column("consortium", "结对编号", "Consortium id"),
        CLAUSE,
        REMARK,
        ID,
    ),
)

LEADERS = Form(
    "leaders",
    Text("应交流校领导", "Leaders due"),
    (
        NUMBER,
        column("teacher", "姓名", "Name"),
        column("teacher_code", "职工号", "Staff no.", Kind.TEXT, "教职工号", "工号"),
        column("post", "职务", "Post"),
        *named("school", "学校", "School"),
        column("since", "任现职年月", "In post since", Kind.MONTH, "任职年月"),
        column("years", "任期（年）", "Years in post", Kind.ANY, "任期"),
        CLAUSE,
        REMARK,
    ),
)
