"""The sheets about the county as a whole: subjects, calendar, settings."""

from matcher.io.sheets import choices
from matcher.io.sheets.cells import Day, Names, TermCode, Words
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.text import Text

SUBJECTS = SheetSpec(
    "subjects",
    Text("学科", "subjects"),
    (
        Column(
            "code",
            Text("学科名称", "subject"),
            Words(),
            ("学科", "科目", "名称", "code"),
            required=True,
            note=Text("国家课程已内置，只填要补充的", "national subjects are built in"),
            example=Text("语文", "语文"),
        ),
        Column(
            "name_en",
            Text("英文名", "English name"),
            Words(),
            ("英文", "name_en"),
            example=Text("Chinese", "Chinese"),
        ),
        Column(
            "aliases",
            Text("别名", "aliases"),
            Names(),
            ("其他写法", "又名"),
            note=Text("名单里出现的其他写法", "other spellings in your lists"),
            example=Text("小学语文、国语", "小学语文, 国语"),
        ),
        Column(
            "research_half_day",
            Text("教研半天", "research half-day"),
            choices.HALF_DAY,
            ("教研时间", "教研日"),
            note=Text("全县该学科不排课的半天", "half-day kept free for research"),
            example=Text("周三下午", "Wednesday pm"),
        ),
    ),
    aliases=("学科表", "科目", "课程", "subject"),
    note=Text(
        "补充学科、别名和教研半天", "further subjects, spellings, research half-days"
    ),
)

CALENDAR = SheetSpec(
    "calendar",
    Text("校历", "calendar"),
    (
        Column(
            "date",
            Text("日期", "date"),
            Day(),
            ("开始日期", "起始日期", "时间", "start"),
            required=True,
            example=Text("2026-10-01", "2026-10-01"),
        ),
        Column(
            "until",
            Text("结束日期", "until"),
            Day(),
            ("截止日期", "至", "end"),
            note=Text("连续多天时填最后一天", "last day, if several"),
            example=Text("2026-10-07", "2026-10-07"),
        ),
        Column(
            "kind",
            Text("类型", "kind"),
            choices.DAY_KIND,
            ("安排", "性质", "校历类型"),
            required=True,
            example=Text("放假", "holiday"),
        ),
        Column(
            "follows",
            Text("按周几课表", "follows weekday"),
            choices.WEEKDAY,
            ("补周几的课", "上周几的课", "执行课表", "follows"),
            note=Text(
                "调休上课日按周几的课表", "whose timetable a make-up day follows"
            ),
        ),
        Column(
            "note",
            Text("说明", "note"),
            Words(),
            ("备注", "名称", "事由"),
            example=Text("国庆节", "National Day"),
        ),
    ),
    aliases=("日历", "学校日历", "校历表", "节假日"),
    note=Text("放假、调休、考试", "holidays, make-up days, exams"),
)

SETTINGS = SheetSpec(
    "settings",
    Text("参数", "settings"),
    (
        Column(
            "key",
            Text("参数", "setting"),
            Words(),
            ("名称", "项目", "key"),
            required=True,
        ),
        Column("value", Text("值", "value"), Words(), ("取值", "内容", "value")),
        Column("note", Text("说明", "note"), Words(), ("备注",)),
    ),
    aliases=("设置", "基本信息", "参数表", "setting", "parameters"),
    note=Text("县名、学期和坐标系", "county, term and coordinate system"),
)

SETTING_KEYS: tuple[Column, ...] = (
    Column(
        "county",
        Text("县名", "county"),
        Words(),
        ("区县", "县区", "名称", "县"),
        note=Text("写在名单标题里", "for the titles of the rosters"),
        example=Text("示范县", "Model County"),
    ),
    Column(
        "term",
        Text("学期", "term"),
        TermCode(),
        ("学年学期",),
        note=Text("要安排的学期", "term to plan"),
        example=Text("2026-2027-1", "2026-2027-1"),
    ),
    Column(
        "start",
        Text("学期开始", "term start"),
        Day(),
        ("开学日期", "开始日期"),
        note=Text("第一个上课日", "first school day"),
        example=Text("2026-09-01", "2026-09-01"),
    ),
    Column(
        "end",
        Text("学期结束", "term end"),
        Day(),
        ("放假日期", "结束日期"),
        note=Text("最后一个上课日", "last school day"),
        example=Text("2027-01-22", "2027-01-22"),
    ),
    Column(
        "week_one",
        Text("第一周日期", "day of week one"),
        Day(),
        ("第一教学周", "第一周"),
        note=Text("第 1 教学周中任意一天", "any day of teaching week 1"),
        example=Text("2026-08-31", "2026-08-31"),
    ),
    Column(
        "crs",
        Text("坐标系", "coordinate system"),
        choices.CRS,
        ("坐标系统", "crs"),
        note=Text("学校表经纬度的坐标系", "of the points of the sheet of schools"),
        example=Text("WGS-84", "WGS-84"),
    ),
    Column(
        "assumed",
        Text("学期为假定", "term is assumed"),
        choices.YES_NO,
        (),
        note=Text("由程序填写", "filled in by the program"),
    ),
)
