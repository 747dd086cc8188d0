"""Backbone teachers per 100 pupils (L2) and how unevenly schools share them."""

from collections.abc import Iterator
from typing import TypeAlias

from matcher.calendar import school_days
from matcher.county import County, School, Stage, Teacher
from matcher.curriculum import grades_of
from matcher.indicators.figure import TEACHING, TOLERANCE, Basis, Indicator
from matcher.indicators.spread import spread
from matcher.plan import Plan, Posting
from matcher.text import Text

Parts: TypeAlias = dict[Stage, float]

STAGES = (Stage.PRIMARY, Stage.JUNIOR)
BACKBONE_STANDARD = 1.0
"""Least number of backbone teachers per 100 pupils, primary and junior."""
COEFFICIENT_STANDARD = {Stage.PRIMARY: 0.50, Stage.JUNIOR: 0.45}
"""Largest difference coefficient between schools."""

_BACKBONE = Text("每百名学生县级以上骨干教师数", "backbone teachers per 100 pupils")
_SPREAD = Text("骨干教师校际差异系数", "difference coefficient of backbone teachers")
_PER_100 = Text("人/百生", "per 100 pupils")
_COEFFICIENT = Text("系数", "coefficient")


def backbone_figures(plan: Plan) -> Iterator[Indicator]:
    """Yield L2 and its spread, for both counts of people and each stage."""
    county = plan.county
    pupils = {s.code: _pupils_by_part(s) for s in county.schools}
    official = {s.code: _backbone_by_part(county, s) for s in county.schools}
    counts: dict[Basis, dict[str, Parts | None]] = {
        "official": official,
        "effective": _moved(plan, official),
    }
    for basis, count in counts.items():
        yield from _figures(county, pupils, count, basis)


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
        for code, sign in ((teacher.school, -share), (posting.host, share)):
            count = moved.get(code)
            if count is not None:
                _add(count, _teaching_parts(county.school_by_code[code], teacher), sign)
    return moved


def _counts(teacher: Teacher, posting: Posting) -> bool:
    return teacher.is_backbone and teacher.full_time and posting.kind in TEACHING


def _figures(
    county: County,
    pupils: dict[str, Parts | None],
    counts: dict[str, Parts | None],
    basis: Basis,
) -> Iterator[Indicator]:
    for stage in STAGES:
        schools = [s for s in county.schools if stage in s.stage.parts]
        known: list[tuple[float, float]] = []
        for school in schools:
            found = _known(school, stage, counts[school.code], pupils[school.code])
            if isinstance(found, Text):
                yield _per_100(school.code, stage, basis, None, found)
                continue
            known.append(found)
            amount, heads = found
            value = 100 * amount / heads
            yield _per_100(school.code, stage, basis, value, _counted(*found))
        if schools:
            yield from _of_county(stage, basis, known, len(schools) - len(known))


def _known(
    school: School, stage: Stage, amount: Parts | None, heads: Parts | None
) -> tuple[float, float] | Text:
    """Return backbone teachers and pupils of a stage, or why they are not known."""
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
    return amount.get(stage, 0.0), heads[stage]


def _per_100(
    school: str, stage: Stage, basis: Basis, value: float | None, why: Text
) -> Indicator:
    return Indicator(
        code="backbone",
        title=_BACKBONE,
        school=school,
        stage=stage,
        basis=basis,
        value=value,
        standard=BACKBONE_STANDARD,
        unit=_PER_100,
        met=None if value is None else value >= BACKBONE_STANDARD - TOLERANCE,
        why=why,
    )


def _counted(amount: float, heads: float) -> Text:
    return Text(
        f"骨干 {amount:.2f} 人 / 学生 {heads:.0f} 人",
        f"{amount:.2f} backbone teachers / {heads:.0f} pupils",
    )


def _of_county(
    stage: Stage, basis: Basis, known: list[tuple[float, float]], lacking: int
) -> Iterator[Indicator]:
    """Yield the county's level and its spread over the schools that are known."""
    if not known:
        nothing = Text("没有一所学校数据齐全", "no school has the data")
        yield _per_100("", stage, basis, None, nothing)
        yield _uneven(stage, basis, None, nothing)
        return
    amounts, heads = zip(*known, strict=True)
    figure = spread(amounts, heads)
    left_out = Text(
        f"；{lacking} 所学校缺数据未计入" if lacking else "",
        f"; {lacking} schools left out: no data" if lacking else "",
    )
    counted = _counted(sum(amounts), sum(heads))
    why = Text(counted.zh + left_out.zh, counted.en + left_out.en)
    yield _per_100("", stage, basis, 100 * figure.mean, why)
    why = Text(
        f"{len(known)} 所学校，标准差 {100 * figure.deviation:.3f}{left_out.zh}",
        f"{len(known)} schools, deviation {100 * figure.deviation:.3f}{left_out.en}",
    )
    if figure.coefficient is None:
        why = Text(
            "没有骨干教师，无法相除", "no backbone teacher: nothing to divide by"
        )
    yield _uneven(stage, basis, figure.coefficient, why)


def _uneven(stage: Stage, basis: Basis, value: float | None, why: Text) -> Indicator:
    limit = COEFFICIENT_STANDARD[stage]
    return Indicator(
        code="backbone_spread",
        title=_SPREAD,
        school="",
        stage=stage,
        basis=basis,
        value=value,
        standard=limit,
        unit=_COEFFICIENT,
        met=None if value is None else value <= limit + TOLERANCE,
        why=why,
    )
