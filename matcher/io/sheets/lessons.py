"""The sheets about what people teach and have done: timetable, bells, history."""

from matcher.io.sheets import choices
from matcher.io.sheets.cells import Clock, Code, TermCode, Whole, Words
from matcher.io.sheets.columns import Column, SheetSpec, school_column
from matcher.io.sheets.teachers import TEACHER_CODES
from matcher.text import Text


def _teacher(*aliases: str) -> Column:
    return Column(
        "teacher",
        Text("教职工号", "teacher code"),
        Code(),
        (*TEACHER_CODES, "教师", "任课教师", "教师姓名", "姓名", "name", *aliases),
        required=True,
        note=Text("与教师表一致；校内不重名时可填姓名", "as in the sheet of teachers"),
        example=Text("T0001", "T0001"),
    )


TIMETABLE = SheetSpec(
    "timetable",
    Text("课表", "timetable"),
    (
        school_column(
            "school",
            "学校代码",
            "school code",
            "学校",
            "学校名称",
            "学校标识码",
            example="2150000001",
        ),
        Column(
            "class_",
            Text("班级", "class"),
            Words(),
            ("班", "班级名称", "教学班", "class_"),
            required=True,
            example=Text("三（1）班", "3(1)"),
        ),
        Column(
            "subject",
            Text("学科", "subject"),
            Words(),
            ("科目", "课程", "课程名称"),
            required=True,
            example=Text("语文", "语文"),
        ),
        Column(
            "teacher",
            Text("教职工号", "teacher code"),
            Code(),
            (*TEACHER_CODES, "教师", "任课教师", "教师姓名", "姓名"),
            note=Text(
                "校内不重名时可填姓名；不知道留空", "or the name if unique there"
            ),
            example=Text("T0001", "T0001"),
        ),
        Column(
            "weekday",
            Text("星期", "weekday"),
            choices.WEEKDAY,
            ("周几", "星期几", "day", "day_no"),
            required=True,
            example=Text("周一", "Monday"),
        ),
        Column(
            "period",
            Text("节次", "period"),
            Whole(1, 12, Text("第几节", "of the day")),
            ("第几节", "节", "课节", "period_no"),
            required=True,
            example=Text("1", "1"),
        ),
        Column(
            "parity",
            Text("单双周", "weeks"),
            choices.PARITY,
            ("周次", "parity"),
            note=Text("留空按每周", "blank means every week"),
            example=Text("每周", "every week"),
        ),
        Column(
            "room",
            Text("教室", "room"),
            Words(),
            ("上课地点", "地点"),
            example=Text("301", "301"),
        ),
    ),
    aliases=("课程表", "总课表", "课表信息", "timetables", "lessons"),
    note=Text("填了才能排到节次并安排代课", "unlocks lessons, periods and covers"),
)

BELLS = SheetSpec(
    "bells",
    Text("作息", "bells"),
    (
        school_column(
            "school",
            "学校代码",
            "school code",
            "学校",
            "学校名称",
            "学校标识码",
            example="2150000001",
        ),
        Column(
            "weekday",
            Text("星期", "weekday"),
            choices.BELL_DAY,
            ("周几", "星期几", "day"),
            note=Text(
                "留空按每天；某天作息不同，为那一天另填各节",
                "blank means every day; a day that differs has rows of its own",
            ),
            example=Text("每天", "every day"),
        ),
        Column(
            "period",
            Text("节次", "period"),
            Whole(1, 12, Text("第几节", "of the day")),
            ("第几节", "节", "课节", "period_no"),
            required=True,
            note=Text("与课表的节次一致", "as in the timetable"),
            example=Text("1", "1"),
        ),
        Column(
            "begins",
            Text("上课时间", "begins"),
            Clock(),
            ("开始时间", "开始", "上课", "起", "start", "from"),
            required=True,
            note=Text("如 08:40", "e.g. 08:40"),
            example=Text("08:40", "08:40"),
        ),
        Column(
            "ends",
            Text("下课时间", "ends"),
            Clock(),
            ("结束时间", "结束", "下课", "止", "end", "to"),
            required=True,
            note=Text("如 09:20", "e.g. 09:20"),
            example=Text("09:20", "09:20"),
        ),
    ),
    aliases=("作息表", "作息时间", "作息时间表", "铃声", "bell times", "bell schedule"),
    note=Text(
        "各校每节课的起止时间；不填按学段的通常作息",
        "when periods begin and end; without it the usual times of the stage count",
    ),
)

HISTORY = SheetSpec(
    "history",
    Text("轮岗历史", "history"),
    (
        _teacher(),
        Column(
            "activity",
            Text("活动", "activity"),
            choices.ACTIVITY,
            ("形式", "交流形式", "交流轮岗类型", "类型"),
            required=True,
            example=Text("支教", "posting out"),
        ),
        Column(
            "term",
            Text("学期", "term"),
            TermCode(),
            ("学年学期",),
            required=True,
            example=Text("2025-2026-2", "2025-2026-2"),
        ),
        Column(
            "host",
            Text("接收学校", "host school"),
            Code(),
            ("去往学校", "交流轮岗单位名称", "交流学校", "host"),
            note=Text("代码或唯一的学校名称", "code, or a name that is unique"),
            example=Text("2150000002", "2150000002"),
        ),
    ),
    aliases=("历史", "交流历史", "轮岗记录", "交流记录"),
    note=Text("谁去过，用于轮流", "who has been, for turns"),
)
