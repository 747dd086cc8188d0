"""The sheets about two schools: distances, agreements, locks, preferences."""

from matcher.io.sheets import choices
from matcher.io.sheets.cells import Day, Decimal, Whole, Words
from matcher.io.sheets.columns import Column, SheetSpec, school_column
from matcher.text import Text

_METRES = Text("米", "metres")
_KILOMETRES = Text("公里", "kilometres")
_MINUTES = Text("分钟", "minutes")

DISTANCES = SheetSpec(
    "distances",
    Text("距离", "distances"),
    (
        school_column(
            "origin",
            "起点学校",
            "origin",
            "起点",
            "出发学校",
            "受援学校",
            "学校A",
            example="2150000001",
        ),
        school_column(
            "destination",
            "终点学校",
            "destination",
            "终点",
            "到达学校",
            "支援学校",
            "学校B",
            example="2150000002",
        ),
        Column(
            "metres",
            Text("距离米", "metres"),
            Whole(0, 1_000_000, _METRES),
            ("米", "距离m", "路程米", "distance_m"),
            note=Text(
                "公路距离；米和公里填一个即可", "road distance; metres or kilometres"
            ),
        ),
        Column(
            "kilometres",
            Text("距离公里", "kilometres"),
            Decimal(
                0,
                1_000,
                _KILOMETRES,
                Text(
                    "若单位是米，改填“距离米”列", "if these are metres, use that column"
                ),
            ),
            (
                "公里",
                "距离",
                "公路距离",
                "里程",
                "距离千米",
                "路程",
                "距离km",
                "km",
                "distance",
            ),
            example=Text("23.5", "23.5"),
        ),
        Column(
            "minutes",
            Text("单程分钟", "minutes"),
            Whole(0, 1_440, _MINUTES),
            (
                "分钟",
                "时间",
                "车程",
                "用时",
                "车程分钟",
                "时间分钟",
                "单程时间",
                "travel_min",
            ),
            note=Text("不知道留空，按速度推算", "blank: from speed"),
            example=Text("45", "45"),
        ),
    ),
    aliases=("距离表", "里程", "校际距离", "distance"),
    note=Text(
        "公路里程和车程，优先于坐标推算", "road figures, preferred to coordinates"
    ),
)

_SUPPORTS = (
    "支援学校代码",
    "支援校",
    "帮扶学校",
    "核心学校",
    "牵头学校",
    "龙头学校",
    "派援学校",
    "甲方",
    "支援帮扶核心牵头学校",
)
_RECIPIENTS = (
    "受援学校代码",
    "受援校",
    "被帮扶学校",
    "成员学校",
    "成员校",
    "受教学校",
    "乙方",
    "受援被帮扶成员学校",
)

AGREEMENTS = SheetSpec(
    "agreements",
    Text("既有结对", "agreements"),
    (
        school_column(
            "support", "支援学校", "support", *_SUPPORTS, example="2150000002"
        ),
        school_column(
            "recipient", "受援学校", "recipient", *_RECIPIENTS, example="2150000001"
        ),
        Column(
            "link",
            Text("结对类型", "link"),
            choices.LINK,
            ("类型", "结对性质"),
            note=Text("留空按普通", "blank means ordinary"),
            example=Text("普通", "ordinary"),
        ),
        Column(
            "mode",
            Text("结对模式", "mode"),
            choices.MODE,
            ("模式", "结对形式"),
            example=Text("结对", "paired"),
        ),
        Column(
            "start",
            Text("开始日期", "start"),
            Day(),
            ("起始日期", "起"),
            example=Text("2025-09-01", "2025-09-01"),
        ),
        Column(
            "end",
            Text("结束日期", "end"),
            Day(),
            ("截止日期", "到期日期", "止", "有效期至"),
            note=Text("协议最后一天；到期前延续", "kept until this day"),
            example=Text("2028-08-31", "2028-08-31"),
        ),
    ),
    aliases=("结对名单", "已有结对", "现有结对", "结对帮扶名单", "agreement"),
    note=Text("未到期的结对会保留", "running agreements are kept"),
)

LOCKS = SheetSpec(
    "locks",
    Text("指定与禁止", "locks"),
    (
        school_column(
            "support", "支援学校", "support", *_SUPPORTS, example="2150000002"
        ),
        school_column(
            "recipient", "受援学校", "recipient", *_RECIPIENTS, example="2150000001"
        ),
        Column(
            "kind",
            Text("指定或禁止", "kind"),
            choices.LOCK_KIND,
            ("类型", "要求"),
            required=True,
            example=Text("指定", "must"),
        ),
        Column(
            "reason",
            Text("原因", "reason"),
            Words(),
            ("理由", "备注", "说明"),
            example=Text("县政府会议纪要", "decided by the county"),
        ),
    ),
    aliases=("指定", "禁止", "指定结对", "lock"),
    note=Text("局里指定或禁止的结对", "pairs the bureau fixes or forbids"),
)

PREFERENCES = SheetSpec(
    "preferences",
    Text("志愿", "preferences"),
    (
        school_column(
            "school",
            "学校代码",
            "school code",
            "学校",
            "学校名称",
            "填报学校",
            example="2150000001",
        ),
        school_column(
            "partner",
            "志愿学校",
            "partner",
            "意向学校",
            "结对意向",
            example="2150000002",
        ),
        Column(
            "rank",
            Text("志愿顺序", "rank"),
            Whole(1, 99, Text("第几志愿", "1 = first choice")),
            ("顺序", "志愿序号", "第几志愿"),
            required=True,
            example=Text("1", "1"),
        ),
    ),
    aliases=("学校志愿", "意向", "preference"),
    note=Text("学校想结对的对象", "partners the schools ask for"),
)
