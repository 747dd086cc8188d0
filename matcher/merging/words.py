"""Sentences about merged rules, in both languages."""

from collections.abc import Sequence

from matcher.policy import AnyRule, Degree
from matcher.text import Text

_SCHOOL_WEEK = 5
_NAMING = ("activity", "side", "source", "by")

_BESIDE = {
    "scope": Text("计算范围不同（按什么范围计）", "counted over different things"),
    "period": Text(
        "周期不同，任一条都不能包含另一条，两条都要做到",
        "the clocks differ and neither rule implies the other: both must be kept",
    ),
    "anchor": Text("时间点不同", "at different points of time"),
    "attend": Text("参加的人不同", "different people attend"),
    "hosts": Text("承办方不同", "hosted by different schools"),
    "online": Text("一为线上，一为到校", "one online, one in person"),
    "topic": Text("主题不同", "different topics"),
    "of": Text("比例的基数不同", "shares of different people"),
    "side": Text("对象不同", "different sides"),
    "posts": Text("职务不同，没有相同的", "posts have nothing in common"),
    "hard": Text(
        "一为硬性，一为软性；软性一条要求更高，不升为硬性",
        "one is hard and one soft; the soft one asks more and stays soft",
    ),
    "split": Text("一为合计，一为分别计", "one in total, one to each"),
    "parity": Text("单双周不同", "odd against even weeks"),
    "weekday": Text("星期几不同", "different weekdays"),
    "half": Text("上午、下午不同", "morning against afternoon"),
    "grades": Text("年级不同", "different grades"),
}
_IMPOSSIBLE = {
    "mode": Text(
        "两份方案允许的结对模式没有相同的；一个结对组不能同时按两种模式组建",
        "no mode is allowed by both; a consortium cannot work in two modes at once",
    ),
    "by": Text(
        "一份按学校、一份按学科或学段配支援学校，写不成一条规则",
        "partners by school in one and by subject or stage in the other: no rule "
        "can ask both",
    ),
    "recipient_tags": Text(
        "两份方案认定的受援学校，类别和所在地类型都没有相同的",
        "the tags and areas of recipients have nothing in common",
    ),
    "support_tags": Text(
        "两份方案认定的支援学校类别没有相同的",
        "the tags of supports have nothing in common",
    ),
    "support_areas": Text(
        "两份方案认定的支援学校所在地类型没有相同的",
        "the areas of supports have nothing in common",
    ),
    "lead_tags": Text(
        "两份方案认定的片区长学校类别没有相同的",
        "the tags of area leads have nothing in common",
    ),
    "subjects": Text(
        "两份方案指定的学科没有相同的", "the subjects have nothing in common"
    ),
}
_EMPTY_RANGE = Text(
    "一份的下限高于另一份的上限，没有同时满足的数",
    "the lower bound of one is above the upper bound of the other: no number fits",
)
_CLOCKS = Text(
    "按短周期的下限累计，已超过长周期的上限",
    "the lower bound of the shorter period adds up to more than the longer one allows",
)


def name_of(rule: AnyRule) -> str:
    """Return the words that tell a rule from others of its kind; '' if none do."""
    if isinstance(rule, Degree):
        return f"{rule.mode}/{rule.link}"
    words = [str(getattr(rule, key)) for key in _NAMING if hasattr(rule, key)]
    title = getattr(rule, "title", None) or getattr(rule, "topic", None)
    if isinstance(title, Text) and title.zh:
        words.append(title.zh)
    return "/".join(words)


def why_beside(parameter: str, *, row: int) -> Text:
    """Return why a rule stands beside the one in `row` (0-based) of the policy."""
    why = _BESIDE.get(parameter) or Text(f"{parameter} 不同", f"{parameter} differs")
    return Text(f"与第 {row + 1} 条并列：{why.zh}", f"beside rule {row + 1}: {why.en}")


def why_impossible(parameters: Sequence[str]) -> Text:
    """Return why no plan can keep two values."""
    if "period" in parameters:
        return _CLOCKS
    return _IMPOSSIBLE.get(parameters[0], _EMPTY_RANGE)


def meeting(
    parameter: str, ranges: Sequence[tuple[str, int | None, int | None]], value: int
) -> Text:
    """Return that two ranges have one value in common."""
    days = parameter.endswith("school_days")
    shown = [f"{name} {_span(low, high)}" for name, low, high in ranges]
    weeks = value // _SCHOOL_WEEK if days and value % _SCHOOL_WEEK == 0 else 0
    unit = Text(" 个上课日", " school days") if days else Text("", "")
    as_weeks = Text(f"（{weeks} 周）", f" ({weeks} weeks)") if weeks else Text("", "")
    return Text(
        f"{' 与 '.join(shown)} 只在 {value}{unit.zh}{as_weeks.zh} 相合",
        f"{' and '.join(shown)} meet at exactly {value}{unit.en}{as_weeks.en}",
    )


def _span(low: int | None, high: int | None) -> str:
    if high is None:
        return f"≥ {low}"
    return f"≤ {high}" if low is None else f"{low}–{high}"
