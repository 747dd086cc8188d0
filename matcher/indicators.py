"""What inspectors count: backbone teachers by school, and the share who moved.

Backbone per 100 pupils (indicator L2) and its difference coefficient are computed
twice: `official` by where the post is, as the statistics return counts, and
`effective` by where people teach, a posting counting for its share of the term's
school days. Observation trips and leaders' placements teach nobody and do not count.

A school without any backbone teacher counts as 0 and is never dropped. What cannot be
computed is returned too, without a value and with the reason.

References
----------
教督〔2017〕6号, indicators L2 and 2.11; formula of the pupil-weighted coefficient in
the design notes, `policy/practice.md` section 6.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from matcher.calendar import school_days
from matcher.county import County, School, Stage, Teacher
from matcher.curriculum import grades_of
from matcher.eligibility import eligible
from matcher.plan import Plan, Posting, Status
from matcher.policy import Activity
from matcher.text import Text

Basis: TypeAlias = Literal["official", "effective", ""]
Parts: TypeAlias = dict[Stage, float]

STAGES = (Stage.PRIMARY, Stage.JUNIOR)
BACKBONE_STANDARD = 1.0
"""Least number of backbone teachers per 100 pupils, primary and junior."""
COEFFICIENT_STANDARD = {Stage.PRIMARY: 0.50, Stage.JUNIOR: 0.45}
"""Largest difference coefficient between schools."""
EXCHANGE_STANDARD = 0.10
"""Least share of eligible teachers who move in a school year."""
EXCHANGE_BACKBONE_STANDARD = 0.20
"""Least share of backbone teachers among those who move."""

_TEACHING = (Activity.POSTING_OUT, Activity.POSTING_IN, Activity.YEAR_POSTING)
_MOVING_TURNS = ("posting_out", "posting_in")


class Spread(NamedTuple):
    """Mean, deviation and difference coefficient between schools.

    Attributes
    ----------
    mean : float
        Amount per pupil over all schools, X.
    deviation : float
        Pupil-weighted population standard deviation, S.
    coefficient : float | None
        S / X; None where X is 0.
    """

    mean: float
    deviation: float
    coefficient: float | None


class Indicator(NamedTuple):
    """One figure.

    Attributes
    ----------
    code : str
        'backbone', 'backbone_spread', 'exchange_share' or 'exchange_backbone'.
    title : Text
        What it measures.
    school : str
        Code of the school; '' for the county.
    stage : Stage | None
        None where stages are not told apart.
    basis : {'official', 'effective', ''}
        Which count of people it rests on.
    value, standard : float | None
        Value, None if not computable, and the standard it is held against.
    unit : Text
        Unit of the value; shares are fractions of 1.
    met : bool | None
        Whether the standard is kept; None without a value or a standard.
    why : Text
        Counts behind the value, or why there is none.
    """

    code: str
    title: Text
    school: str
    stage: Stage | None
    basis: Basis
    value: float | None
    standard: float | None
    unit: Text
    met: bool | None
    why: Text


def spread(amounts: Sequence[float], pupils: Sequence[float]) -> Spread:
    """Return the pupil-weighted spread of an amount over schools.

    With p_i pupils, P their sum, x_i = a_i / p_i and X = sum a_i / P:
    S = sqrt(sum (p_i / P) (x_i - X)^2), coefficient = S / X.

    Parameters
    ----------
    amounts
        a_i >= 0, one for each school; zeros count.
    pupils
        p_i > 0, in the same order.

    Raises
    ------
    ValueError
        If the lengths differ, there is no school or a school has no pupils.

    Examples
    --------
    >>> s = spread([279, 137, 935, 160, 402], [45, 37, 89, 76, 55])
    >>> round(s.mean, 4), round(s.deviation, 4), round(s.coefficient, 4)
    (6.3344, 3.2639, 0.5153)
    """
    if len(amounts) != len(pupils) or not pupils:
        raise ValueError("amounts and pupils: one of each for at least one school")
    if min(pupils) <= 0:
        raise ValueError("pupils: every school must have more than 0")
    total = sum(pupils)
    mean = sum(amounts) / total
    variance = sum(
        p / total * (a / p - mean) ** 2 for a, p in zip(amounts, pupils, strict=True)
    )
    deviation = math.sqrt(variance)
    return Spread(mean, deviation, deviation / mean if mean > 0 else None)


def indicators(plan: Plan) -> tuple[Indicator, ...]:
    """Return every figure: the county's first, then each school's."""
    county = plan.county
    pupils = {s.code: _pupils_by_part(s) for s in county.schools}
    counts: dict[Basis, dict[str, Parts | None]] = {
        "official": {s.code: _backbone_by_part(county, s) for s in county.schools}
    }
    counts["effective"] = _moved(plan, counts["official"])
    figures = [
        figure
        for basis, count in counts.items()
        for figure in _backbone_figures(county, pupils, count, basis)
    ]
    figures += _exchange_figures(plan)
    return tuple(
        sorted(figures, key=lambda f: f.school != "")  # stable: county first
    )


def _parts(school: School) -> tuple[Stage, ...]:
    return tuple(stage for stage in STAGES if stage in school.stage.parts)


def _pupils_by_part(school: School) -> Parts | None:
    """Split a school's pupils over its stages by classes; None if not known."""
    parts = _parts(school)
    if not school.pupils or not parts:
        return None
    if len(parts) == 1:
        return {parts[0]: float(school.pupils)}
    classes = {
        part: sum(n for g, n in school.classes.items() if g in grades_of(part))
        for part in parts
    }
    total = sum(classes.values())
    if total == 0:
        return None
    return {part: school.pupils * n / total for part, n in classes.items() if n}


def _backbone_by_part(county: County, school: School) -> Parts | None:
    """Count backbone teachers by the stage they teach; None if nobody says."""
    parts, staff = _parts(school), county.staff_by_school[school.code]
    if not staff:
        if school.backbone_staff is None:
            return None
        return _shared(school, float(school.backbone_staff))
    count = dict.fromkeys(parts, 0.0)
    for teacher in staff:
        if teacher.is_backbone and teacher.full_time:
            _add(count, _teaching_parts(school, teacher), 1.0)
    return count


def _shared(school: School, amount: float) -> Parts:
    """Split an amount over a school's stages by pupils, evenly if unknown."""
    parts = _parts(school)
    pupils = _pupils_by_part(school) or dict.fromkeys(parts, 1.0)
    total = sum(pupils.values())
    return {part: amount * pupils.get(part, 0.0) / total for part in parts}


def _teaching_parts(school: School, teacher: Teacher) -> Parts:
    """Return the share of a teacher's work in each stage of a school."""
    grades = {
        part: sum(g in grades_of(part) for g in teacher.grades)
        for part in _parts(school)
    }
    total = sum(grades.values())
    if total == 0:
        return _shared(school, 1.0)
    return {part: n / total for part, n in grades.items()}


def _add(count: Parts, share: Parts, amount: float) -> None:
    for part, fraction in share.items():
        count[part] = count.get(part, 0.0) + amount * fraction


def _moved(plan: Plan, official: dict[str, Parts | None]) -> dict[str, Parts | None]:
    """Return the counts with every posted backbone teacher where he or she teaches."""
    county = plan.county
    days = max(len(school_days(county.term)), 1)
    moved = {code: None if c is None else dict(c) for code, c in official.items()}
    for posting in plan.rotation.postings:
        teacher = county.teacher_by_code.get(posting.teacher)
        if teacher is None or not _counts(teacher, posting):
            continue
        share = min(posting.school_days / days, 1.0)
        for code, sign in ((posting.home, -share), (posting.host, share)):
            count = moved.get(code)
            if count is not None:
                _add(count, _teaching_parts(county.school_by_code[code], teacher), sign)
    return moved


def _counts(teacher: Teacher, posting: Posting) -> bool:
    return teacher.is_backbone and teacher.full_time and posting.kind in _TEACHING


_BACKBONE = Text("每百名学生县级以上骨干教师数", "backbone teachers per 100 pupils")
_SPREAD = Text("骨干教师校际差异系数", "difference coefficient of backbone teachers")
_EXCHANGE = Text(
    "交流轮岗教师占符合条件教师比例", "share of eligible teachers who move"
)
_EXCHANGE_BACKBONE = Text("交流教师中骨干教师比例", "share of backbone among movers")
_UNPLANNED = Text("未编排轮岗", "rotation not planned")
_NO_STAFF = Text("没有教师名单", "no teachers listed")
_PER_100 = Text("人/百生", "per 100 pupils")
_SHARE = Text("比例", "share")
_NONE = Text("", "")


def _backbone_figures(
    county: County,
    pupils: dict[str, Parts | None],
    counts: dict[str, Parts | None],
    basis: Basis,
) -> Iterator[Indicator]:
    for stage in STAGES:
        schools = [s for s in county.schools if stage in s.stage.parts]
        if not schools:
            continue
        known: list[tuple[float, float]] = []
        for school in schools:
            amount, heads = counts[school.code], pupils[school.code]
            gap = _gap(school, stage, amount, heads)
            value = None
            why = gap
            if not gap and amount is not None and heads is not None:
                known.append((amount.get(stage, 0.0), heads[stage]))
                value = 100 * known[-1][0] / known[-1][1]
                why = _counted(*known[-1])
            yield _backbone(school.code, stage, basis, value, why)
        yield from _county_figures(stage, basis, known, len(schools))


def _backbone(
    school: str, stage: Stage, basis: Basis, value: float | None, why: Text
) -> Indicator:
    met = None if value is None else value >= BACKBONE_STANDARD - 1e-9
    return Indicator(
        "backbone", _BACKBONE, school, stage, basis, value, BACKBONE_STANDARD,
        _PER_100, met, why,
    )  # fmt: skip


def _gap(
    school: School, stage: Stage, amount: Parts | None, heads: Parts | None
) -> Text:
    if not school.pupils:
        return Text("缺学生数", "number of pupils not given")
    if heads is None:
        return Text(
            "九年一贯制学校缺各年级班数，无法分学段",
            "nine-year school without classes by grade: stages cannot be told apart",
        )
    if not heads.get(stage):
        return Text("该学段没有班级", "no classes in this stage")
    if amount is None:
        return Text(
            "缺教师名单和骨干教师数", "neither teachers nor backbone staff given"
        )
    return _NONE


def _counted(amount: float, heads: float) -> Text:
    return Text(
        f"骨干 {amount:.2f} 人 / 学生 {heads:.0f} 人",
        f"{amount:.2f} backbone teachers / {heads:.0f} pupils",
    )


def _county_figures(
    stage: Stage, basis: Basis, known: list[tuple[float, float]], schools: int
) -> Iterator[Indicator]:
    lacking = schools - len(known)
    left_out = (
        Text(
            f"；{lacking} 所学校缺数据未计入", f"; {lacking} schools left out: no data"
        )
        if lacking
        else _NONE
    )
    limit = COEFFICIENT_STANDARD[stage]
    value = coefficient = None
    why = Text("没有一所学校数据齐全", "no school has the data")
    why_not = why
    if known:
        amounts, heads = zip(*known, strict=True)
        figure = spread(amounts, heads)
        value, coefficient = 100 * figure.mean, figure.coefficient
        counted = _counted(sum(amounts), sum(heads))
        why = Text(counted.zh + left_out.zh, counted.en + left_out.en)
        why_not = Text(
            f"{len(known)} 所学校，标准差 {100 * figure.deviation:.3f}{left_out.zh}",
            f"{len(known)} schools, deviation {100 * figure.deviation:.3f}{left_out.en}",
        )
        if coefficient is None:
            why_not = Text("全县没有骨干教师，无法相除", "no backbone teacher at all")
    yield _backbone("", stage, basis, value, why)
    met = None if coefficient is None else coefficient <= limit + 1e-9
    yield Indicator(
        "backbone_spread", _SPREAD, "", stage, basis, coefficient, limit,
        Text("系数", "coefficient"), met, why_not,
    )  # fmt: skip


def movers(plan: Plan) -> frozenset[str]:
    """Return the teachers who move to teach elsewhere in the term's school year.

    Postings of the plan, and those of earlier terms of the year from the history.
    """
    term = plan.county.term
    year = term.code[:9]
    planned = {p.teacher for p in plan.rotation.postings if p.kind in _TEACHING}
    earlier = {
        t.teacher
        for t in plan.county.history
        if t.activity in _MOVING_TURNS and t.term[:9] == year and t.term < term.code
    }
    return frozenset(planned | earlier)


def _exchange_figures(plan: Plan) -> Iterator[Indicator]:
    county, rule = plan.county, plan.policy.eligibility
    moving = movers(plan)
    unplanned = plan.rotation.status is Status.NOT_PLANNED and not moving
    groups = {"": county.teachers} | {
        s.code: county.staff_by_school[s.code] for s in county.schools
    }
    for school, staff in groups.items():
        can = sum(eligible(t, rule, county.term) for t in staff)
        moved = [t for t in staff if t.code in moving]
        backbone = sum(t.is_backbone for t in moved)
        why = Text("没有符合条件的教师", "no eligible teachers")
        if unplanned or not staff:
            can, why = 0, _UNPLANNED if staff else _NO_STAFF
        yield _share(
            "exchange_share",
            _EXCHANGE,
            school,
            (len(moved), can),
            EXCHANGE_STANDARD,
            why,
        )
        yield _share(
            "exchange_backbone",
            _EXCHANGE_BACKBONE,
            school,
            (backbone, len(moved)),
            EXCHANGE_BACKBONE_STANDARD,
            _UNPLANNED if unplanned else Text("没有交流教师", "nobody moves"),
        )


def _share(
    code: str,
    title: Text,
    school: str,
    ratio: tuple[int, int],
    standard: float,
    why_none: Text,
) -> Indicator:
    part, whole = ratio
    value = part / whole if whole else None
    why = Text(f"{part} / {whole} 人", f"{part} of {whole}") if whole else why_none
    met = None if value is None else value >= standard - 1e-9
    return Indicator(
        code, title, school, None, "", value, standard, _SHARE, met, why
    )  # fmt: skip
