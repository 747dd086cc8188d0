"""The workbook: every sheet and column, its headers, values, notes and examples.

This one table drives the reader, the template, the writer, the importer and the
documents. To add a column, add it here and use its field in `county_reader` and
`county_writer`.
"""

from matcher.io import choices
from matcher.io.cells import (
    Code,
    Day,
    Decimal,
    Grades,
    Kind,
    Loads,
    Month,
    Names,
    Several,
    TermCode,
    Whole,
    Words,
)
from matcher.io.columns import Column, SheetSpec
from matcher.io.folding import fold
from matcher.text import Text

_PEOPLE = Text("人", "people")
_PERIODS = Text("节", "periods")
_CLASSES = Text("个班", "classes")
_METRES = Text("米", "metres")
_KILOMETRES = Text("公里", "kilometres")
_MINUTES = Text("分钟", "minutes")
_BEDS = Text("床位", "beds")
_DEGREES = Text("度", "degrees")
_SWAPPED = Text(
    "核对小数点位置，以及经度与纬度是否填反",
    "check the decimal point, and whether longitude and latitude are swapped",
)


def _school(field: str, zh: str, en: str, *aliases: str, example: str = "") -> Column:
    return Column(
        field,
        Text(zh, en),
        Code(),
        aliases,
        required=True,
        note=Text(
            "学校代码，也可填唯一的学校名称",
            "school code, or a school name that is unique",
        ),
        example=Text(example, example),
    )


def _teacher(*aliases: str) -> Column:
    return Column(
        "teacher",
        Text("教职工号", "teacher code"),
        Code(),
        (*_TEACHER_CODES, "教师", "任课教师", "教师姓名", "姓名", "name", *aliases),
        required=True,
        note=Text("与教师表一致；校内不重名时可填姓名", "as in the sheet of teachers"),
        example=Text("T0001", "T0001"),
    )


_CLASS_COUNTS = tuple(
    Column(
        f"classes_{grade}",
        Text(f"{zh}年级班数", f"classes grade {grade}"),
        Whole(0, 99, _CLASSES),
        (
            f"{grade}年级班数",
            f"{zh}年级班级数",
            f"{zh}年级",
            f"{grade}年级",
            f"grade {grade} classes",
            *(
                (f"初{'一二三'[grade - 7]}班数", f"初{'一二三'[grade - 7]}")
                if grade > 6
                else ()
            ),
        ),
        note=Text("没有该年级留空", "leave blank if the grade is not taught"),
        example=Text("2", "2") if grade < 7 else Text("", ""),
    )
    for grade, zh in enumerate("一二三四五六七八九", start=1)
)

SCHOOLS = SheetSpec(
    "schools",
    Text("学校", "schools"),
    (
        Column(
            "code",
            Text("学校代码", "school code"),
            Code(),
            (
                "学校标识码", "学校机构标识码", "单位代码", "机构代码", "标识码", "学校编号",
                "学校编码", "学校代号", "school_id", "school id", "code", "id",
            ),
            required=True,
            note=Text(
                "十位学校标识码或本地代码，不可重复", "national or local code, each once"
            ),
            example=Text("2150000001", "2150000001"),
        ),
        Column(
            "name",
            Text("学校名称", "school name"),
            Words(),
            (
                "学校", "校名", "单位名称", "名称", "学校全称", "单位", "机构名称", "name",
                "school",
            ),
            required=True,
            note=Text("全称", "full name"),
            example=Text("永安镇中心小学", "Yong'an Central Primary School"),
        ),
        Column(
            "stage",
            Text("学段", "stage"),
            choices.STAGE,
            ("办学类型", "学校类型", "类型", "办学层次", "学校类别", "level", "type", "school type"),
            required=True,
            note=Text(
                "完全中学按初中填；教学点按小学填；幼儿园、职校填其他",
                "complete secondary: junior; teaching point: primary; others: other",
            ),
            example=Text("小学", "primary"),
        ),
        Column(
            "area",
            Text("城乡类型", "area type"),
            choices.AREA,
            ("城乡分类", "城乡", "所在地类型", "地域类型", "区域类型", "urban_rural", "area"),
            note=Text("不知道填未知或留空", "leave blank if unknown"),
            example=Text("镇区", "town"),
        ),
        Column(
            "township",
            Text("乡镇", "township"),
            Words(),
            ("所在乡镇", "乡镇街道", "街道", "镇乡", "所属乡镇", "subdistrict", "town", "ward"),
            example=Text("永安镇", "Yong'an"),
        ),
        Column(
            "district",
            Text("片区", "district"),
            Words(),
            ("学区", "片区学区", "学区片区", "督导片区", "所属片区", "教育片区", "zone"),
            note=Text("教育片区或学区名", "school district area"),
            example=Text("东片区", "East"),
        ),
        Column(
            "tags",
            Text("学校类别标签", "tags"),
            Several(choices.TAG),
            ("标签", "类别标签", "学校标签", "办学水平", "学校性质标签", "role tags"),
            note=Text(
                "可多个，用、隔开：品牌 优质 示范 核心 薄弱 新建 项目",
                "several, separated by commas",
            ),
            example=Text("薄弱", "weak"),
        ),
        Column(
            "duty",
            Text("结对角色", "pairing role"),
            choices.DUTY,
            ("角色", "帮扶角色", "结对身份", "role", "duty"),
            note=Text(
                "局里已定的角色；留空则由标签和政策决定",
                "fixed by the bureau; blank lets tags and policy decide",
            ),
        ),
        Column(
            "lon",
            Text("经度", "longitude"),
            Decimal(-180, 180, _DEGREES, _SWAPPED),
            ("东经", "lng", "lon", "long", "x"),
            note=Text("十进制度，如 109.4653", "decimal degrees"),
            example=Text("109.4653", "109.4653"),
        ),
        Column(
            "lat",
            Text("纬度", "latitude"),
            Decimal(-90, 90, _DEGREES, _SWAPPED),
            ("北纬", "lat", "y"),
            note=Text("十进制度，如 31.0187", "decimal degrees"),
            example=Text("31.0187", "31.0187"),
        ),
        Column(
            "crs",
            Text("坐标系", "coordinate system"),
            choices.CRS,
            ("坐标系统", "坐标类型", "crs", "datum"),
            note=Text(
                "本行经纬度的坐标系：高德、腾讯填 GCJ-02，百度填 BD-09；留空用参数表的",
                "of this row's point; blank takes the one of the settings",
            ),
            example=Text("WGS-84", "WGS-84"),
        ),
        Column(
            "given_crs",
            Text("原坐标系", "original coordinate system"),
            choices.CRS,
            ("原始坐标系",),
            note=Text("本程序换算前的坐标系，由程序填写", "before conversion, program's use"),
        ),
        Column(
            "pupils",
            Text("学生数", "pupils"),
            Whole(0, 30_000, _PEOPLE),
            ("在校生", "在校生数", "学生人数", "在校学生数", "学生总数", "enrolment", "enrollment",
             "students"),
            example=Text("420", "420"),
        ),
        *_CLASS_COUNTS,
        Column(
            "class_total",
            Text("班级数", "classes"),
            Whole(0, 300, _CLASSES),
            ("班数", "教学班数", "教学班", "班级总数", "总班数", "number of classes"),
            note=Text(
                "只知道总数时填这里，平均分到各年级",
                "if only the total is known: spread evenly over the grades",
            ),
        ),
        Column(
            "staff",
            Text("专任教师数", "full-time teachers"),
            Whole(0, 3_000, _PEOPLE),
            ("教师数", "教师人数", "专任教师", "教职工数", "教师总数", "teachers", "staff"),
            note=Text("没有教师表时用它算人数", "used where no sheet of teachers is given"),
            example=Text("28", "28"),
        ),
        Column(
            "backbone_staff",
            Text("骨干教师数", "backbone teachers"),
            Whole(0, 3_000, _PEOPLE),
            ("县级及以上骨干教师数", "骨干人数", "骨干教师人数", "骨干教师"),
            note=Text("县级及以上", "county level and above"),
            example=Text("2", "2"),
        ),
        Column(
            "lodging",
            Text("住宿床位", "lodging places"),
            Whole(0, 2_000, _BEDS),
            ("周转房", "可住宿人数", "教师周转房床位", "床位数", "住宿", "beds"),
            note=Text("可供来校教师住宿的床位", "beds for visiting teachers"),
            example=Text("4", "4"),
        ),
        Column(
            "needs",
            Text("学科需求", "subject needs"),
            Loads(),
            ("薄弱学科", "紧缺学科", "缺课时", "需求学科", "needs"),
            note=Text(
                "每周缺的节数，如 英语:12;音乐:6；留空则由教师和班数推算",
                "weekly periods lacking; blank: computed",
            ),
            example=Text("英语:12;音乐:6", "英语:12;音乐:6"),
        ),
        Column(
            "spares",
            Text("学科富余", "subject spares"),
            Loads(),
            ("优势学科", "富余学科", "可支援学科", "富余课时", "spares"),
            note=Text("每周可支援的节数，写法同上", "weekly periods to give, same form"),
        ),
    ),
    aliases=(
        "学校表", "学校信息", "学校名单", "学校一览表", "学校基本信息", "学校花名册", "学校情况",
        "学校列表", "school", "school list",
    ),
    required=True,
    note=Text("唯一必填的表", "the only sheet that is required"),
)  # fmt: skip

_TEACHER_CODES = (
    "教师编号", "工号", "教师代码", "职工号", "教工号", "教师工号", "人员编号", "教师号",
    "teacher_id", "teacher id", "staff number", "employee id", "teacher",
)  # fmt: skip

TEACHERS = SheetSpec(
    "teachers",
    Text("教师", "teachers"),
    (
        Column(
            "code",
            Text("教职工号", "teacher code"),
            Code(),
            (*_TEACHER_CODES, "编号", "code", "id"),
            required=True,
            note=Text(
                "单位内部编号，不可重复；不得用身份证号或手机号",
                "internal number, each once; never an ID or phone number",
            ),
            example=Text("T0001", "T0001"),
        ),
        Column(
            "name",
            Text("姓名", "name"),
            Words(),
            ("教师姓名", "名字", "教师", "teacher name"),
            example=Text("王老师", "Teacher Wang"),
        ),
        Column(
            "school",
            Text("学校代码", "school code"),
            Code(),
            (
                "所在学校代码", "学校标识码", "单位代码", "所在学校", "任教学校", "单位名称",
                "学校名称", "工作单位", "学校", "单位", "派出学校", "school_id", "school",
            ),
            required=True,
            note=Text(
                "人事关系所在学校的代码，也可填唯一的学校名称",
                "where the post is: code, or a school name that is unique",
            ),
            example=Text("2150000001", "2150000001"),
        ),
        Column(
            "subjects",
            Text("任教学科", "subjects"),
            Names(),
            ("学科", "科目", "教授科目", "任教科目", "任课学科", "任教学段学科", "现任教学科",
             "subject"),
            note=Text("主教学科写在最前，用、隔开", "main subject first"),
            example=Text("语文、道德与法治", "语文, 道德与法治"),
        ),
        Column(
            "stage",
            Text("任教学段", "stage taught"),
            choices.STAGE,
            ("学段", "stage"),
            note=Text("没有任教年级时用它", "used where no grades are given"),
        ),
        Column(
            "grades",
            Text("任教年级", "grades"),
            Grades(),
            ("年级", "任课年级", "所教年级", "grade"),
            note=Text("如 1-3 或 7、8", "e.g. 1-3 or 7, 8"),
            example=Text("3、4", "3, 4"),
        ),
        Column(
            "weekly_periods",
            Text("周课时", "weekly periods"),
            Whole(0, 60, _PERIODS),
            ("周课时数", "周课时量", "每周课时", "课时", "周节数", "periods"),
            example=Text("14", "14"),
        ),
        Column(
            "post",
            Text("职务", "post"),
            choices.POST,
            ("职务角色", "行政职务", "岗位", "现任职务", "校内职务", "position"),
            note=Text("校级干部不派支教", "heads and deputies are not posted out"),
            example=Text("教师", "teacher"),
        ),
        Column(
            "class_teacher",
            Text("是否班主任", "class teacher"),
            choices.YES_NO,
            ("班主任", "担任班主任", "homeroom"),
            example=Text("否", "no"),
        ),
        Column(
            "backbone",
            Text("骨干级别", "backbone level"),
            choices.BACKBONE,
            (
                "骨干称号及级别", "骨干教师级别", "骨干称号", "骨干教师", "是否骨干教师", "荣誉级别",
                "是否县级及以上骨干教师", "县级及以上骨干教师", "骨干", "是否骨干", "backbone",
            ),
            note=Text("县级及以上才计入骨干", "county and above count"),
            example=Text("县级", "county"),
        ),
        Column(
            "title",
            Text("职称", "title"),
            Words(),
            ("专业技术职称", "职称岗位等级", "专业技术职务", "专业技术资格", "现任职称", "rank"),
            example=Text("一级教师", "grade one"),
        ),
        Column(
            "born",
            Text("出生年月", "born"),
            Month(),
            ("出生日期", "出生时间", "生日", "birth month", "birthday"),
            note=Text("如 1985-03，只到月", "year and month only"),
            example=Text("1985-03", "1985-03"),
        ),
        Column(
            "sex",
            Text("性别", "sex"),
            choices.SEX,
            ("gender",),
            example=Text("女", "female"),
        ),
        Column(
            "joined",
            Text("进本校年月", "joined this school"),
            Month(),
            ("进入本校年月", "到本校年月", "调入本校时间", "入校年月", "进本校时间", "来校时间",
             "joined"),
            note=Text("如 2015-09", "e.g. 2015-09"),
            example=Text("2015-09", "2015-09"),
        ),
        Column(
            "full_time",
            Text("是否专任教师", "full-time"),
            choices.YES_NO,
            ("专任教师", "是否专任教", "是否专任", "专任"),
            note=Text("留空按是", "blank means yes"),
            example=Text("是", "yes"),
        ),
        Column(
            "established",
            Text("是否在编", "established post"),
            choices.YES_NO,
            ("在编", "编制", "在编在岗", "是否在编在岗"),
            note=Text("留空按是", "blank means yes"),
            example=Text("是", "yes"),
        ),
        Column(
            "availability",
            Text("派出状态", "status"),
            choices.AVAILABILITY,
            ("状态", "人员状态", "在岗状态", "是否可派", "在岗情况", "暂缓情况", "availability"),
            note=Text(
                "可派、暂缓、不列入、不在岗；原因只用于判断，不保存",
                "the reason is used to decide and is never stored",
            ),
            example=Text("可派", "available"),
            private=True,
        ),
        Column(
            "volunteer",
            Text("是否自愿", "volunteer"),
            choices.YES_NO,
            ("自愿", "自愿报名", "志愿者", "主动申请"),
            note=Text("自愿支教者优先", "volunteers go first"),
            example=Text("否", "no"),
        ),
    ),
    aliases=(
        "教师表", "教师信息", "教师名单", "教师花名册", "花名册", "教职工", "教师一览表",
        "教师基本信息", "交流轮岗教师花名册", "teacher", "staff",
    ),
    note=Text("填了才能排支教和听课", "unlocks postings and observation"),
)  # fmt: skip

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

TIMETABLE = SheetSpec(
    "timetable",
    Text("课表", "timetable"),
    (
        _school("school", "学校代码", "school code", "学校", "学校名称", "学校标识码",
                example="2150000001"),
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
            (*_TEACHER_CODES, "教师", "任课教师", "教师姓名", "姓名"),
            note=Text("校内不重名时可填姓名；不知道留空", "or the name if unique there"),
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
)  # fmt: skip

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

DISTANCES = SheetSpec(
    "distances",
    Text("距离", "distances"),
    (
        _school("origin", "起点学校", "origin", "起点", "出发学校", "受援学校", "学校A",
                example="2150000001"),
        _school("destination", "终点学校", "destination", "终点", "到达学校", "支援学校", "学校B",
                example="2150000002"),
        Column(
            "metres",
            Text("距离米", "metres"),
            Whole(0, 1_000_000, _METRES),
            ("米", "距离m", "路程米", "distance_m"),
            note=Text("公路距离；米和公里填一个即可", "road distance; metres or kilometres"),
        ),
        Column(
            "kilometres",
            Text("距离公里", "kilometres"),
            Decimal(
                0,
                1_000,
                _KILOMETRES,
                Text("若单位是米，改填“距离米”列", "if these are metres, use that column"),
            ),
            ("公里", "距离", "公路距离", "里程", "距离千米", "路程", "距离km", "km", "distance"),
            example=Text("23.5", "23.5"),
        ),
        Column(
            "minutes",
            Text("单程分钟", "minutes"),
            Whole(0, 1_440, _MINUTES),
            ("分钟", "时间", "车程", "用时", "车程分钟", "时间分钟", "单程时间", "travel_min"),
            note=Text("不知道留空，按速度推算", "blank: from speed"),
            example=Text("45", "45"),
        ),
    ),
    aliases=("距离表", "里程", "校际距离", "distance"),
    note=Text("公路里程和车程，优先于坐标推算", "road figures, preferred to coordinates"),
)  # fmt: skip

_SUPPORTS = (
    "支援学校代码", "支援校", "帮扶学校", "核心学校", "牵头学校", "龙头学校", "派援学校", "甲方",
    "支援帮扶核心牵头学校",
)  # fmt: skip
_RECIPIENTS = (
    "受援学校代码", "受援校", "被帮扶学校", "成员学校", "成员校", "受教学校", "乙方",
    "受援被帮扶成员学校",
)  # fmt: skip

AGREEMENTS = SheetSpec(
    "agreements",
    Text("既有结对", "agreements"),
    (
        _school("support", "支援学校", "support", *_SUPPORTS, example="2150000002"),
        _school(
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
        _school("support", "支援学校", "support", *_SUPPORTS, example="2150000002"),
        _school(
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

PREFERENCES = SheetSpec(
    "preferences",
    Text("志愿", "preferences"),
    (
        _school("school", "学校代码", "school code", "学校", "学校名称", "填报学校",
                example="2150000001"),
        _school("partner", "志愿学校", "partner", "意向学校", "结对意向", example="2150000002"),
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
)  # fmt: skip

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

SHEETS: tuple[SheetSpec, ...] = (
    SCHOOLS,
    TEACHERS,
    SUBJECTS,
    TIMETABLE,
    CALENDAR,
    DISTANCES,
    AGREEMENTS,
    LOCKS,
    HISTORY,
    PREFERENCES,
    SETTINGS,
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


def sheet_of(name: str) -> SheetSpec | None:
    """Return the sheet a name means, in Chinese, English or a usual spelling."""
    key = fold(name)
    return next((sheet for sheet in SHEETS if key in sheet.names), None)


def setting_of(name: str) -> Column | None:
    """Return the setting a key of the sheet of settings means."""
    key = fold(name)
    return next((setting for setting in SETTING_KEYS if key in setting.ranks), None)


def grade_of(field: str) -> int | None:
    """Return the grade of a column of class counts, None for other columns."""
    return int(field[-1]) if field.startswith("classes_") else None


def kind_of(sheet: SheetSpec, field: str) -> Kind:
    """Return how a field of a sheet is read and shown."""
    return sheet.by_field[field].kind
