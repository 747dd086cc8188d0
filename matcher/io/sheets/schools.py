"""The sheet of schools."""

from matcher.io.sheets import choices
from matcher.io.sheets.cells import Code, Decimal, Loads, Several, Whole, Words
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.text import Text

_PEOPLE = Text("人", "people")
_CLASSES = Text("个班", "classes")
_BEDS = Text("床位", "beds")
_ROOMS = Text("间", "rooms")
_DEGREES = Text("度", "degrees")
_SWAPPED = Text(
    "核对小数点位置，以及经度与纬度是否填反",
    "check the decimal point, and whether longitude and latitude are swapped",
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
                "学校标识码",
                "学校机构标识码",
                "单位代码",
                "机构代码",
                "标识码",
                "学校编号",
                "学校编码",
                "学校代号",
                "school_id",
                "school id",
                "code",
                "id",
            ),
            required=True,
            note=Text(
                "十位学校标识码或本地代码，不可重复",
                "national or local code, each once",
            ),
            example=Text("2150000001", "2150000001"),
        ),
        Column(
            "name",
            Text("学校名称", "school name"),
            Words(),
            (
                "学校",
                "校名",
                "单位名称",
                "名称",
                "学校全称",
                "单位",
                "机构名称",
                "name",
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
            (
                "办学类型",
                "学校类型",
                "类型",
                "办学层次",
                "学校类别",
                "level",
                "type",
                "school type",
            ),
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
            (
                "城乡分类",
                "城乡",
                "所在地类型",
                "地域类型",
                "区域类型",
                "urban_rural",
                "area",
            ),
            note=Text("不知道填未知或留空", "leave blank if unknown"),
            example=Text("镇区", "town"),
        ),
        Column(
            "township",
            Text("乡镇", "township"),
            Words(),
            (
                "所在乡镇",
                "乡镇街道",
                "街道",
                "镇乡",
                "所属乡镇",
                "subdistrict",
                "town",
                "ward",
            ),
            example=Text("永安镇", "Yong'an"),
        ),
        Column(
            "district",
            Text("片区", "district"),
            Words(),
            (
                "学区",
                "片区学区",
                "学区片区",
                "督导片区",
                "所属片区",
                "教育片区",
                "zone",
            ),
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
            note=Text(
                "本程序换算前的坐标系，由程序填写", "before conversion, program's use"
            ),
        ),
        Column(
            "pupils",
            Text("学生数", "pupils"),
            Whole(0, 30_000, _PEOPLE),
            (
                "在校生",
                "在校生数",
                "学生人数",
                "在校学生数",
                "学生总数",
                "enrolment",
                "enrollment",
                "students",
            ),
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
            (
                "教师数",
                "教师人数",
                "专任教师",
                "教职工数",
                "教师总数",
                "teachers",
                "staff",
            ),
            note=Text(
                "没有教师表时用它算人数", "used where no sheet of teachers is given"
            ),
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
            "sync_rooms",
            Text("同步课堂教室数", "sync class rooms"),
            Whole(0, 500, _ROOMS),
            (
                "同步课堂教室",
                "同步教室数",
                "专递课堂教室数",
                "录播教室数",
                "录播教室",
                "互动教室数",
                "sync rooms",
            ),
            note=Text(
                "能上同步课堂、专递课堂的教室间数；留空按 1 间",
                "rooms fitted out for sync classes; blank counts as one",
            ),
            example=Text("1", "1"),
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
            note=Text(
                "每周可支援的节数，写法同上", "weekly periods to give, same form"
            ),
        ),
    ),
    aliases=(
        "学校表",
        "学校信息",
        "学校名单",
        "学校一览表",
        "学校基本信息",
        "学校花名册",
        "学校情况",
        "学校列表",
        "school",
        "school list",
    ),
    required=True,
    note=Text("唯一必填的表", "the only sheet that is required"),
)
