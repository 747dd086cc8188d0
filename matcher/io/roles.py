"""Which schools of a list without roles may support, and which receive: stated guesses.

Tried in this order for each stage, until a rule tells two groups apart: a grade of
quality, urban against rural, size (the largest quarter), closeness to the dense
centres of the county (the closest quarter). Whatever is used is written into the map,
where the planner can change it.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from matcher.county import Area, School, Stage, Tag
from matcher.io.column_map import RoleRule
from matcher.io.folding import fold

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
