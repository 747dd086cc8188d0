"""Which schools of a list without roles may support, and which receive: stated guesses.

Tried in this order for each stage, until a rule tells two groups apart: a grade of
quality, urban against rural, size (the largest quarter), closeness to the dense
centres of the county (the closest quarter). Whatever is used is written into the map,
where the planner can change it.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from matcher.county import Area, County, School, Stage, Tag
from matcher.errors import Fault, Severity
from matcher.io.lists.column_map import RoleRule
from matcher.io.sheets.choices import STAGE
from matcher.io.sheets.folding import fold
from matcher.text import Text

GRADE_HEADERS = frozenset(
    map(
        fold,
        (
            "quality",
            "grade",
            "rating",
            "band",
            "等级",
            "评级",
            "办学等级",
            "质量等级",
            "学校等级",
            "办学水平",
            "评估等级",
            "星级",
            "督导等级",
        ),
    )
)
_GOOD = frozenset(
    map(
        fold,
        (
            "A",
            "A+",
            "AA",
            "AAA",
            "优",
            "优秀",
            "优质",
            "一级",
            "一类",
            "一等",
            "甲",
            "甲等",
            "示范",
            "重点",
            "省一级",
            "市一级",
            "五星",
            "good",
            "excellent",
            "outstanding",
            "high",
        ),
    )
)
_MOST = 0.8
_FEW, _MANY = 0.05, 0.6
_NEIGHBOURS = 8
_RULES = {
    "grade": Text("等级", "grade"),
    "area": Text("城乡类型", "area type"),
    "size": Text("规模", "size"),
    "centrality": Text("离人口密集处的远近", "closeness to the dense centres"),
    "none": Text("无", "none"),
}


def choose_rule(schools: Sequence[School], grades: Mapping[str, str]) -> RoleRule:
    """Return the first rule that tells schools of one stage apart.

    Parameters
    ----------
    schools
        Schools of one stage.
    grades
        Grade of quality by school code, where the list has one.
    """
    words = sorted({grades[s.code] for s in schools if grades.get(s.code)})
    good = tuple(word for word in words if fold(word) in _GOOD)
    if _tells(sum(grades.get(s.code) in good for s in schools), len(schools)):
        return RoleRule(rule="grade", support=good)
    urban = sum(s.area is Area.URBAN for s in schools)
    if _known(schools, "area") and _tells(urban, len(schools)):
        return RoleRule(rule="area", support=(Area.URBAN.value,))
    if _known(schools, "pupils") or _known(schools, "staff"):
        return RoleRule(rule="size")
    if _known(schools, "lon"):
        return RoleRule(rule="centrality")
    return RoleRule(rule="none")


def _tells(group: int, everyone: int) -> bool:
    return _FEW * everyone <= group <= _MANY * everyone and 0 < group < everyone


def _known(schools: Sequence[School], field: str) -> bool:
    blank = (None, Area.UNKNOWN)
    known = sum(getattr(school, field) not in blank for school in schools)
    return len(schools) > 1 and known >= _MOST * len(schools)


def supports(
    schools: Sequence[School],
    everyone: Sequence[School],
    rule: RoleRule,
    grades: Mapping[str, str],
) -> frozenset[str]:
    """Return the codes of the schools that support under a rule.

    Parameters
    ----------
    schools
        Schools of one stage.
    everyone
        All schools, whose density makes a centre.
    rule
        The rule.
    grades
        Grade of quality by school code.
    """
    if rule.rule == "grade":
        return frozenset(s.code for s in schools if grades.get(s.code) in rule.support)
    if rule.rule == "area":
        return frozenset(s.code for s in schools if s.area.value in rule.support)
    if rule.rule == "none":
        return frozenset()
    number = math.ceil(rule.share * len(schools))
    if rule.rule == "size":
        ranked = sorted(schools, key=lambda s: (-_size(s), s.code))
    else:
        sparse = _sparseness(schools, everyone)
        ranked = sorted(schools, key=lambda s: (sparse[s.code], s.code))
    return frozenset(school.code for school in ranked[:number])


def _size(school: School) -> float:
    # A rough fifteen pupils a teacher lets the one stand in for the other.
    return school.pupils if school.pupils is not None else 15 * (school.staff or 0)


def _sparseness(
    schools: Sequence[School], everyone: Sequence[School]
) -> dict[str, float]:
    """Return by code the distance to the eighth nearest school, degrees of arc."""
    placed = [s for s in everyone if s.lon is not None and s.lat is not None]
    points = np.radians(np.array([(s.lon, s.lat) for s in placed], dtype=np.float64))
    rank = min(_NEIGHBOURS, len(placed) - 1)
    sparse = dict.fromkeys((s.code for s in schools), math.inf)
    wanted = {s.code for s in schools}
    for school, (lon, lat) in zip(placed, points.tolist(), strict=True):
        if school.code in wanted:
            east = (points[:, 0] - lon) * math.cos(lat)
            away = np.hypot(east, points[:, 1] - lat)
            sparse[school.code] = float(np.partition(away, rank)[rank])
    return sparse


def with_roles(
    schools: Sequence[School], rules: Mapping[str, RoleRule], grades: Mapping[str, str]
) -> tuple[School, ...]:
    """Return the schools with tags as the rules say, by stage.

    Parameters
    ----------
    schools
        All schools.
    rules
        Rule by stage value; stages without a rule stay as they are.
    grades
        Grade of quality by school code.
    """
    good: set[str] = set()
    for stage in Stage:
        group = [s for s in schools if s.stage is stage]
        rule = rules.get(stage.value)
        if group and rule is not None:
            good |= supports(group, schools, rule, grades)
    ruled = {stage for stage, rule in rules.items() if rule.rule != "none"}
    return tuple(
        s.model_copy(
            update={"tags": frozenset({Tag.QUALITY if s.code in good else Tag.WEAK})}
        )
        if s.stage.value in ruled
        else s
        for s in schools
    )


def assume_roles(
    county: County, rules: dict[str, RoleRule], grades: Mapping[str, str], header: str
) -> tuple[County, dict[str, RoleRule], list[Fault]]:
    """Return the county with roles, the rule used for each stage, and notes on them.

    A list in which any school has a tag or a duty says enough itself.

    Parameters
    ----------
    county
        As the list gives it.
    rules
        Rules already chosen, by stage value.
    grades
        Grade of quality by school code.
    header
        Header of the grades.
    """
    if any(s.tags or s.duty is not None for s in county.schools):
        return county, rules, []
    by_stage: dict[Stage, list[School]] = {}
    for school in county.schools:
        if school.stage is not Stage.OTHER:
            by_stage.setdefault(school.stage, []).append(school)
    chosen = dict(rules)
    for stage, group in by_stage.items():
        if stage.value not in chosen:
            rule = choose_rule(group, grades)
            column = header if rule.rule == "grade" else ""
            chosen[stage.value] = rule.model_copy(update={"column": column})
    schools = with_roles(county.schools, chosen, grades)
    county = county.model_copy(update={"schools": schools})
    notes = [
        _role_note(county, stage, chosen[stage.value])
        for stage in by_stage
        if stage.value not in rules
    ]
    return county, chosen, notes


def _role_note(county: County, stage: Stage, rule: RoleRule) -> Fault:
    group = [s for s in county.schools if s.stage is stage]
    good = sum(any(tag.value == "quality" for tag in s.tags) for s in group)
    how = _RULES[rule.rule]
    by = {
        "grade": Text(
            f"按“{rule.column}”列：{'、'.join(rule.support)} 为优质，其余为薄弱",
            f"by '{rule.column}': {', '.join(rule.support)} quality, the others weak",
        ),
        "area": Text("城区为优质，其余为薄弱", "urban: quality, the others: weak"),
        "none": Text("没有可依据的列，角色留空", "nothing to go by: left open"),
    }.get(
        rule.rule,
        Text(
            f"按{how.zh}，前 {rule.share:.0%} 为优质，其余为薄弱",
            f"by {how.en}: the first {rule.share:.0%} quality, the others weak",
        ),
    )
    return Fault(
        code="import.roles",
        severity=Severity.WARNING,
        where=f"{STAGE.show(stage, 'zh')} {len(group)} 所",
        value=f"{good} : {len(group) - good}",
        expected=Text("名单没有结对角色；" + by.zh, "the list has no roles; " + by.en),
        remedy=Text(
            f"在对照表 [roles.{stage.value}] 或工作簿的“学校类别标签”列中改",
            f"change it in [roles.{stage.value}] of the map, or in the workbook",
        ),
    )
