"""Allowed values of the columns, with the spellings met in real lists."""

from matcher.county import (
    Area,
    Availability,
    Backbone,
    Crs,
    DayKind,
    Duty,
    Link,
    Mode,
    Post,
    Stage,
    Tag,
)
from matcher.io.sheets.cells import Choice, Option

YES_NO = Choice(
    (
        Option(
            True,
            "是",
            "yes",
            ("有", "对", "y", "true", "t", "1", "√", "在编", "专任", "专任教师"),
        ),
        Option(
            False,
            "否",
            "no",
            (
                "无",
                "不是",
                "n",
                "false",
                "f",
                "0",
                "×",
                "非在编",
                "编外",
                "兼任",
                "代课",
            ),
        ),
    )
)

STAGE = Choice(
    (
        Option(
            Stage.NINE_YEAR,
            "九年一贯制",
            "nine-year",
            (
                "九年制",
                "九年一贯",
                "九年一贯制学校",
                "一贯制",
                "十二年一贯制",
                "中小学",
                "9年一贯制",
                "小学初中",
                "小学、初中",
                "p-9",
                "k-9",
                "mixed",
                "all-through",
                "combined",
                "国中小",
                "nine-year school",
            ),
            ("九年一贯", "十二年一贯"),
        ),
        Option(
            Stage.PRIMARY,
            "小学",
            "primary",
            (
                "完小",
                "完全小学",
                "村小",
                "教学点",
                "小学教学点",
                "中心小学",
                "中心校",
                "小学校",
                "国小",
                "primary school",
                "elementary",
                "elementary school",
                "华小",
            ),
        ),
        Option(
            Stage.JUNIOR,
            "初中",
            "junior",
            (
                "初级中学",
                "初中学校",
                "普通初中",
                "国中",
                "完全中学",
                "完中",
                "junior high",
                "junior middle",
                "junior_middle",
                "junior high school",
                "lower secondary",
                "middle",
                "middle school",
                "职业初中",
            ),
        ),
        Option(
            Stage.SENIOR,
            "高中",
            "senior",
            (
                "普通高中",
                "高级中学",
                "高级中等学校",
                "senior high",
                "senior_high",
                "senior high school",
                "upper secondary",
            ),
        ),
        Option(
            Stage.OTHER,
            "其他",
            "other",
            (
                "幼儿园",
                "学前",
                "幼教",
                "特殊教育",
                "特殊教育学校",
                "特教",
                "职业学校",
                "中职",
                "职高",
                "职业高中",
                "中等职业学校",
                "kindergarten",
                "preschool",
                "vocational",
                "vocational school",
                "special",
                "special school",
            ),
            ("幼儿", "职业", "特殊教育", "中专", "技工"),
        ),
    )
)

AREA = Choice(
    (
        Option(
            Area.URBAN,
            "城区",
            "urban",
            ("城市", "主城区", "市区", "县城", "城里", "城镇", "111", "112", "city"),
        ),
        Option(
            Area.TOWN,
            "镇区",
            "town",
            (
                "镇",
                "乡镇",
                "镇中心区",
                "镇乡结合区",
                "集镇",
                "场镇",
                "121",
                "122",
                "123",
                "124",
            ),
        ),
        Option(
            Area.RURAL,
            "乡村",
            "rural",
            (
                "农村",
                "乡",
                "村",
                "村庄",
                "乡中心区",
                "210",
                "220",
                "village",
                "countryside",
            ),
        ),
        Option(Area.MOUNTAIN, "山区", "mountain", ("高山", "深山", "边远山区", "大山")),
        Option(Area.PASTORAL, "牧区", "pastoral", ("农牧区", "半农半牧区", "山区牧区")),
        Option(Area.UNKNOWN, "未知", "unknown", ("不详", "未填")),
    )
)

TAG = Choice(
    (
        Option(Tag.BRAND, "品牌", "brand", ("品牌学校", "品牌校", "名校", "龙头学校")),
        Option(Tag.QUALITY, "优质", "quality", ("优质学校", "优质校", "强校", "good")),
        Option(
            Tag.DEMONSTRATION,
            "示范",
            "demonstration",
            ("示范校", "示范学校", "领雁示范校"),
        ),
        Option(
            Tag.CORE,
            "核心",
            "core",
            ("核心校", "核心学校", "牵头校", "牵头学校", "总校"),
        ),
        Option(
            Tag.WEAK, "薄弱", "weak", ("薄弱学校", "薄弱校", "相对薄弱", "相对薄弱学校")
        ),
        Option(Tag.NEW, "新建", "new", ("新建学校", "新建校", "新校")),
        Option(Tag.PROJECT, "项目", "project", ("项目校", "项目学校")),
    )
)

DUTY = Choice(
    (
        Option(
            Duty.SUPPORT,
            "支援",
            "support",
            ("支援学校", "支援校", "帮扶", "帮扶学校", "派援学校", "甲方", "结对支援"),
        ),
        Option(
            Duty.RECIPIENT,
            "受援",
            "recipient",
            (
                "受援学校",
                "受援校",
                "被帮扶",
                "被帮扶学校",
                "受教学校",
                "成员校",
                "乙方",
            ),
        ),
        Option(
            Duty.AREA_LEAD, "片区长", "area lead", ("片区长学校", "片长", "area_lead")
        ),
        Option(
            Duty.NONE, "不参加", "none", ("不参与", "无", "暂不参加", "not taking part")
        ),
    )
)

CRS = Choice(
    (
        Option(
            Crs.WGS84,
            "WGS-84",
            "WGS-84",
            (
                "wgs84",
                "gps",
                "cgcs2000",
                "国家2000",
                "2000国家大地坐标系",
                "天地图",
                "osm",
            ),
            ("wgs84", "cgcs2000"),
        ),
        Option(
            Crs.GCJ02,
            "GCJ-02",
            "GCJ-02",
            (
                "gcj02",
                "国测局",
                "火星",
                "火星坐标",
                "火星坐标系",
                "高德",
                "腾讯",
                "高德地图",
            ),
        ),
        Option(
            Crs.BD09,
            "BD-09",
            "BD-09",
            ("bd09", "bd09ll", "百度", "百度地图", "百度坐标"),
        ),
    )
)

POST = Choice(
    (
        Option(
            Post.CLASS_TEACHER,
            "班主任",
            "class teacher",
            ("form teacher", "homeroom teacher"),
            ("班主任",),
        ),
        Option(
            Post.DEPUTY,
            "副校长",
            "deputy head",
            ("副职", "vice principal", "deputy"),
            ("副校", "副书记", "副园长"),
        ),
        Option(
            Post.MIDDLE,
            "中层干部",
            "middle leader",
            ("中层", "校长助理", "middle"),
            ("主任", "主席", "辅导员", "中层", "助理", "会长"),
        ),
        Option(
            Post.HEAD,
            "校长",
            "head",
            ("正职", "principal", "headteacher", "head teacher"),
            ("校长", "书记", "园长"),
        ),
        Option(
            Post.TEACHER,
            "教师",
            "teacher",
            ("无", "普通教师", "专任教师", "任课教师", "科任", "科任教师", "老师"),
            ("教师", "老师", "组长"),
        ),
    )
)

BACKBONE = Choice(
    (
        Option(
            Backbone.NONE,
            "无",
            "none",
            ("否", "非骨干", "不是", "no", "n", "0", "普通"),
        ),
        Option(
            Backbone.PROVINCE,
            "省级及以上",
            "province",
            ("省级", "国家级", "特级", "特级教师", "正高级"),
            ("省", "国家", "特级"),
        ),
        Option(
            Backbone.CITY,
            "市级",
            "city",
            ("地市级", "市级骨干", "州级", "地级"),
            ("市级", "州级", "市骨干", "市学科", "市名师"),
        ),
        Option(
            Backbone.COUNTY,
            "县级",
            "county",
            ("区级", "县区级", "县级及以上", "是", "yes", "y", "1", "骨干", "骨干教师"),
            ("县", "区"),
        ),
        Option(Backbone.SCHOOL, "校级", "school", ("校骨干",), ("校级", "校骨干")),
    )
)

# Why somebody cannot be sent is folded away here and never reaches the county.
AVAILABILITY = Choice(
    (
        Option(
            Availability.AVAILABLE,
            "可派",
            "available",
            ("在岗", "在职", "在编在岗", "正常", "是", "符合条件"),
        ),
        Option(
            Availability.DEFERRED,
            "暂缓",
            "deferred",
            (
                "暂不",
                "暂缓交流",
                "缓派",
                "孕期",
                "怀孕",
                "产假",
                "产期",
                "哺乳",
                "哺乳期",
                "病假",
                "生病",
                "因病",
                "重病",
                "重大疾病",
                "特殊困难",
                "困难",
                "照顾",
                "工作需要",
                "pregnant",
                "ill",
                "sick leave",
                "maternity leave",
            ),
            ("孕", "产假", "哺乳", "病", "暂缓", "困难"),
        ),
        Option(
            Availability.EXEMPT,
            "不列入",
            "exempt",
            ("免派", "不纳入", "不参加", "免除", "临近退休", "即将退休", "不符合条件"),
            ("不列入", "近退休"),
        ),
        Option(
            Availability.AWAY,
            "不在岗",
            "away",
            (
                "借调",
                "借出",
                "外借",
                "外出支教",
                "支教中",
                "交流中",
                "挂职中",
                "离岗",
                "长休",
                "停薪留职",
                "退休",
                "离职",
                "调出",
                "脱产学习",
                "进修",
                "内退",
                "on leave",
            ),
            ("借调", "离岗", "退休", "调出", "不在岗", "脱产", "在外"),
        ),
    )
)

SEX = Choice(
    (
        Option("m", "男", "male", ("m", "男性")),
        Option("f", "女", "female", ("f", "女性")),
    )
)

WEEKDAY = Choice(
    tuple(
        Option(
            n,
            f"周{c}",
            en,
            (
                str(n),
                f"星期{c}",
                f"礼拜{c}",
                en[:3],
                f"第{n}天",
                *(("周七",) * (n == 7)),
            ),
        )
        for n, c, en in (
            (1, "一", "Monday"),
            (2, "二", "Tuesday"),
            (3, "三", "Wednesday"),
            (4, "四", "Thursday"),
            (5, "五", "Friday"),
            (6, "六", "Saturday"),
            (7, "日", "Sunday"),
        )
    )
)

BELL_DAY = Choice(
    (
        Option(
            0,
            "每天",
            "every day",
            ("0", "全周", "每日", "周一至周五", "星期一至星期五", "daily", "all"),
        ),
        *WEEKDAY.options,
    )
)

HALF_DAY = Choice(
    tuple(
        Option(
            f"{day.value}{half}",
            f"{day.zh}{zh}",
            f"{day.en} {half}",
            (f"星期{day.zh[1]}{zh}", f"{day.value}{zh}"),
        )
        for day in WEEKDAY.options
        for half, zh in (("am", "上午"), ("pm", "下午"))
    )
)

PARITY = Choice(
    (
        Option("all", "每周", "every week", ("全", "all", "单双周", "每")),
        Option("odd", "单周", "odd weeks", ("单", "odd")),
        Option("even", "双周", "even weeks", ("双", "even")),
    )
)

DAY_KIND = Choice(
    (
        Option(DayKind.HOLIDAY, "放假", "holiday", ("假期", "休息", "节假日", "假日")),
        Option(
            DayKind.MAKEUP,
            "调休上课",
            "make-up day",
            ("补课", "调课", "上课", "补班", "调休"),
        ),
        Option(DayKind.EXAM, "考试", "exam", ("期中考试", "期末考试", "测试")),
        Option(
            DayKind.BLACKOUT, "不安排外出", "blackout", ("不安排", "不外出", "停派")
        ),
    )
)

LINK = Choice(
    (
        Option(
            Link.ORDINARY, "普通", "ordinary", ("普通结对", "一般", "结对", "结对帮扶")
        ),
        Option(Link.ENTRUSTED, "托管", "entrusted", ("委托管理", "委托")),
    )
)

MODE = Choice(
    (
        Option(Mode.PAIRED, "结对", "paired", ("结对帮扶", "一对一", "帮扶")),
        Option(Mode.LEAGUE, "联盟", "league", ("联盟校", "教育联盟", "联合联盟捆绑")),
        Option(Mode.MERGED, "融合型", "merged", ("融合", "合并", "紧密型", "集团化")),
        Option(Mode.JOINT, "共建型", "jointly built", ("共建", "joint")),
        Option(Mode.COLLABORATIVE, "协作型", "collaborative", ("协作", "松散型")),
    )
)

LOCK_KIND = Choice(
    (
        Option("must", "指定", "must", ("必须", "固定", "required", "must pair")),
        Option(
            "forbid", "禁止", "forbid", ("不可", "禁配", "回避", "forbidden", "ban")
        ),
    )
)

ACTIVITY = Choice(
    (
        Option("posting_out", "支教", "posting out", ("派出", "下派", "交流", "轮岗")),
        Option(
            "posting_in", "顶岗学习", "posting in", ("顶岗", "上挂学习", "顶岗交流")
        ),
        Option("observation", "听课", "observation", ("观摩", "听评课")),
        Option("placement", "挂职", "placement", ("挂职锻炼", "干部挂职")),
        Option(
            "shadowing",
            "跟岗",
            "shadowing",
            ("跟岗学习", "跟岗研修", "跟班", "跟班学习", "影子培训"),
        ),
    )
)
