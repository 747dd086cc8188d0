"""The words shown for every enumerated value, in Chinese and English."""

from collections.abc import Iterator
from enum import StrEnum

from matcher.county import (
    Area,
    Availability,
    Backbone,
    Crs,
    DayKind,
    Duty,
    Link,
    Mode,
    Parity,
    Post,
    Stage,
    Tag,
)
from matcher.errors import Severity
from matcher.plan import Status, Verdict
from matcher.policy import (
    Activity,
    Anchor,
    Attend,
    Base,
    Fate,
    GoalName,
    Period,
    Rounding,
    Scope,
    Side,
)
from matcher.text import Lang, Text

# Keyed by (class, member): StrEnum members of two classes may compare equal.
_LABELS: dict[tuple[type[StrEnum], str], Text] = {}


def _add(kind: type[StrEnum], **labels: tuple[str, str]) -> None:
    missing = {member.name for member in kind} ^ set(labels)
    if missing:
        raise TypeError(f"{kind.__name__}: labels and members differ: {missing}")
    for name, (zh, en) in labels.items():
        _LABELS[kind, kind[name].value] = Text(zh, en)


def label(member: StrEnum, lang: Lang = "zh") -> str:
    """Return the word for a value of any enumeration.

    Examples
    --------
    >>> label(Stage.NINE_YEAR)
    '九年一贯制'
    """
    return _LABELS[type(member), member.value].say(lang)


def all_labels() -> Iterator[tuple[StrEnum, Text]]:
    """Yield every value that has words, in the order in which they are written."""
    for (kind, value), text in _LABELS.items():
        yield kind(value), text


_add(
    Stage,
    PRIMARY=("小学", "primary"),
    JUNIOR=("初中", "junior"),
    NINE_YEAR=("九年一贯制", "nine-year"),
    SENIOR=("高中", "senior"),
    OTHER=("其他", "other"),
)
_add(
    Area,
    URBAN=("城区", "urban"),
    TOWN=("镇区", "town"),
    RURAL=("乡村", "rural"),
    MOUNTAIN=("山区", "mountain"),
    PASTORAL=("农牧区", "pastoral"),
    UNKNOWN=("未知", "unknown"),
)
_add(
    Tag,
    BRAND=("品牌", "brand"),
    QUALITY=("优质", "quality"),
    DEMONSTRATION=("示范校", "demonstration"),
    CORE=("核心校", "core"),
    WEAK=("薄弱", "weak"),
    NEW=("新建", "new"),
    PROJECT=("项目校", "project"),
)
_add(
    Duty,
    SUPPORT=("支援学校", "support school"),
    RECIPIENT=("受援学校", "recipient school"),
    AREA_LEAD=("片区长学校", "area-lead school"),
    NONE=("不参与", "does not take part"),
)
_add(
    Crs,
    WGS84=("WGS-84", "WGS-84"),
    GCJ02=("GCJ-02", "GCJ-02"),
    BD09=("BD-09", "BD-09"),
)
_add(
    Post,
    HEAD=("校长", "head"),
    DEPUTY=("副校长", "deputy head"),
    MIDDLE=("中层", "middle leader"),
    CLASS_TEACHER=("班主任", "class teacher"),
    TEACHER=("教师", "teacher"),
)
_add(
    Backbone,
    NONE=("无", "none"),
    SCHOOL=("校级骨干", "school-level backbone"),
    COUNTY=("县级骨干", "county-level backbone"),
    CITY=("市级骨干", "city-level backbone"),
    PROVINCE=("省级骨干", "province-level backbone"),
)
_add(
    Availability,
    AVAILABLE=("在岗", "available"),
    DEFERRED=("暂缓", "deferred"),
    EXEMPT=("不列入", "exempt"),
    AWAY=("不在岗", "away"),
)
_add(
    DayKind,
    HOLIDAY=("放假", "holiday"),
    MAKEUP=("补课", "make-up day"),
    EXAM=("考试", "exam"),
    BLACKOUT=("不外出", "nobody sent"),
)
_add(Link, ORDINARY=("普通", "ordinary"), ENTRUSTED=("托管", "entrusted"))
_add(
    Mode,
    PAIRED=("结对", "paired"),
    LEAGUE=("联盟", "league"),
    MERGED=("融合型", "merged"),
    JOINT=("共建型", "jointly built"),
    COLLABORATIVE=("协作型", "collaborative"),
)
_add(Severity, ERROR=("错误", "error"), WARNING=("提示", "warning"))
_add(
    Status,
    OPTIMAL=("已证明最优", "proven best"),
    FEASIBLE=("可行，未证明最优", "feasible, not proven best"),
    INFEASIBLE=("已证明无解", "proven impossible"),
    UNKNOWN=("限时内未找到", "none found in time"),
    NOT_PLANNED=("未编排", "not planned"),
)
_add(
    Verdict,
    MET=("达到", "met"),
    NOT_MET=("未达到", "not met"),
    NOT_JUDGED=("未判定", "not judged"),
)
_add(
    Activity,
    POSTING_OUT=("支教", "posting out"),
    POSTING_IN=("顶岗学习", "posting in"),
    YEAR_POSTING=("支教一年", "posting for a year"),
    PLACEMENT=("挂职", "leader placement"),
    OBSERVATION=("听课", "observation"),
    JOINT_RESEARCH=("联合教研", "joint research"),
    DEMO_LESSON=("示范课", "demo lesson"),
    LECTURE=("专题讲座", "lecture"),
    MEETING=("会议", "meeting"),
    TRAINING=("培训", "training"),
    SHADOWING=("跟岗", "shadowing"),
    REPORT_LESSON=("汇报课", "report lesson"),
    SYNC_CLASS=("同步课堂", "sync class"),
    STUDENT_EXCHANGE=("学生交流", "student exchange"),
    ITINERANT=("走教", "itinerant teaching"),
)
_add(
    Anchor,
    TERM_START=("学期初", "term start"),
    TERM_MIDDLE=("学期中", "mid-term"),
    TERM_END=("学期末", "term end"),
    YEAR_END=("年底", "year end"),
    END_OF_FEBRUARY=("二月底", "end of February"),
    MONTH_END=("每月底", "month end"),
    SUMMER=("暑期", "summer"),
    SIGNING=("签订协议时", "signing of the agreement"),
    ANY=("学期内", "within the term"),
)
_add(
    Base,
    FULL_TIME=("专任教师", "full-time teachers"),
    ELIGIBLE=("符合条件的教师", "eligible teachers"),
    GRADUATING=("符合条件的毕业年级教师", "eligible graduating-grade teachers"),
    YOUNG=("35 岁及以下专任教师", "full-time teachers up to 35 years"),
)
_add(
    Attend,
    SUBJECT=("同学科教师", "teachers of the subject"),
    BACKBONE=("骨干教师和中层", "backbone teachers and middle leaders"),
    CLASS_TEACHERS=("班主任", "class teachers"),
    HEADS=("校长", "heads"),
    LEADERS=("校领导和中层", "leaders"),
    YOUNG=("青年教师", "young teachers"),
    ALL=("全体教师", "all teachers"),
)
_add(
    Fate,
    PLANNED=("编排", "planned"),
    DATED=("排入日历", "dated"),
    JUDGED=("凭证据评定", "judged"),
    DOCUMENTED=("材料与责任", "documented"),
    CONTEXT=("背景", "context"),
)
_add(
    GoalName,
    UNPAIRED=("未结对受援学校", "recipients unpaired"),
    IDLE_SUPPORT=("未参与支援学校", "supports without part"),
    SUBJECT_GAP=("未补学科缺口", "subject gaps uncovered"),
    TRAVEL=("单程路程合计", "one-way distance, total"),
    IMBALANCE=("负担不均", "imbalance of load"),
    CHANGES=("与已公布方案不同", "changes to the published plan"),
    PREFERENCES=("志愿未满足", "preferences unmet"),
    LONGEST_TRIP=("最远一对的单程路程", "longest one-way trip"),
    WIDEST_GAP=("缺口最大一组的未补课时", "widest gap of one consortium"),
    CROSSINGS=("跨片区结对", "pairs across districts"),
    RENEWALS=("到期未续签", "expired agreements not renewed"),
)
_add(
    Period,
    WEEK=("每周", "week"),
    MONTH=("每月", "month"),
    TERM=("每学期", "term"),
    SCHOOL_YEAR=("每学年", "school year"),
    CALENDAR_YEAR=("每年", "calendar year"),
    STINT=("每次", "stint"),
    ROUND=("每轮", "round"),
    AGREEMENT=("协议期", "agreement"),
)
_add(
    Rounding,
    CEILING=("向上取整", "rounded up"),
    FLOOR=("向下取整", "rounded down"),
    NEAREST=("四舍五入", "rounded to nearest"),
)
_add(
    Scope,
    PERSON=("每人", "person"),
    SUBJECT=("每学科", "subject"),
    SCHOOL=("每校", "school"),
    PAIR=("每对", "pair"),
    CONSORTIUM=("每个结对组", "consortium"),
    AREA=("每个片区", "area"),
    COUNTY=("全县", "county"),
)
_add(
    Side,
    SUPPORT=("支援方", "support"),
    RECIPIENT=("受援方", "recipient"),
    BOTH=("双方", "both"),
)

_GOALS: dict[str, Text] = {
    "trips": Text("听课外出人次", "observation trips"),
    "missed_periods": Text("听课误课节数", "lessons missed through visits"),
    "unmatched_exchange": Text("顶岗学科不符人数", "exchanges of unlike subject"),
    "cover_peak": Text(
        "代课最多者节数（各校合计）", "largest cover load, over schools"
    ),
    "lead_missing": Text("无片区长的支援学校", "supports without an area lead"),
    "lead_travel": Text(
        "支援学校到片区长单程合计", "one-way distance to area leads, total"
    ),
}


def goal_label(name: str, lang: Lang = "zh") -> str:
    """Return the words for a goal of pairing or rotation; unknown names as they are.

    Goals traded against each other are named together.

    Examples
    --------
    >>> goal_label("travel+changes", "en")
    'one-way distance, total + changes to the published plan'
    """
    if "+" in name:
        return " + ".join(goal_label(member, lang) for member in name.split("+"))
    if name in _GOALS:
        return _GOALS[name].say(lang)
    try:
        return label(GoalName(name), lang)
    except ValueError:
        return name


def part_label(part: str, lang: Lang = "zh") -> str:
    """Return the words for what a recipient is supported in; '' for the whole school.

    Examples
    --------
    >>> part_label("2"), part_label("junior", "en"), part_label("英语")
    ('第2所支援学校', 'junior part', '英语')
    """
    if part.isascii() and part.isdigit():
        return Text(f"第{part}所支援学校", f"support no. {part}").say(lang)
    words = {
        "primary": Text("小学部", "primary part"),
        "junior": Text("初中部", "junior part"),
    }
    return words.get(part, Text(part, part)).say(lang)


GOAL_UNITS: dict[GoalName, str] = {
    GoalName.UNPAIRED: "schools",
    GoalName.IDLE_SUPPORT: "schools",
    GoalName.SUBJECT_GAP: "periods",
    GoalName.TRAVEL: "metres",
    GoalName.CHANGES: "pairs",
    GoalName.PREFERENCES: "ranks",
    GoalName.IMBALANCE: "points",
    GoalName.LONGEST_TRIP: "metres",
    GoalName.WIDEST_GAP: "periods",
    GoalName.CROSSINGS: "pairs",
    GoalName.RENEWALS: "pairs",
}
"""What each goal of pairing is counted in; several together give points."""

AGREED: dict[str, Text] = {
    "running": Text("未到期", "running"),
    "renewed": Text("续签", "renewed"),
    "new": Text("新签", "new"),
}
"""Words for how a pair stands to earlier agreements."""

WEEKDAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
    Text("周六", "Sat"),
    Text("周日", "Sun"),
)
PARITIES: dict[Parity, Text] = {
    "all": Text("每周", "every week"),
    "odd": Text("单周", "odd weeks"),
    "even": Text("双周", "even weeks"),
}


def weekday_word(weekday: int, lang: Lang) -> str:
    """Return the short name of a weekday, 1 Monday .. 7 Sunday.

    Examples
    --------
    >>> weekday_word(3, "zh")
    '周三'
    """
    return WEEKDAYS[weekday - 1].say(lang)
