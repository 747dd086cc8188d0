"""Who moves: share of eligible teachers, and of backbone teachers among them (2.11)."""

from collections.abc import Iterator

from matcher.eligibility import eligible
from matcher.indicators.figure import TEACHING, TOLERANCE, Indicator
from matcher.plan import Plan, Status
from matcher.text import Text

EXCHANGE_STANDARD = 0.10
"""Least share of the county's eligible teachers who move in a school year."""
EXCHANGE_BACKBONE_STANDARD = 0.20
"""Least share of backbone teachers among those who move."""

_MOVING_TURNS = ("posting_out", "posting_in")
_KINDS = {
    "exchange_share": (
        Text("交流轮岗教师占符合条件教师比例", "share of eligible teachers who move"),
        EXCHANGE_STANDARD,
    ),
    "exchange_backbone": (
        Text("交流教师中骨干教师比例", "share of backbone among movers"),
        EXCHANGE_BACKBONE_STANDARD,
    ),
}
_NOBODY = Text("没有交流教师", "nobody moves")
_UNPLANNED = Text("未编排轮岗", "rotation not planned")
_NO_STAFF = Text("没有教师名单", "no teachers listed")
_SHARE = Text("比例", "share")


def movers(plan: Plan) -> frozenset[str]:
    """Return the teachers who move to teach elsewhere in the term's school year.

    Postings of the plan, and those of earlier terms of the year from the history.
    """
    term = plan.county.term
    year = term.code[:9]
    planned = {p.teacher for p in plan.rotation.postings if p.kind in TEACHING}
    earlier = {
        t.teacher
        for t in plan.county.history
        if t.activity in _MOVING_TURNS and t.term[:9] == year and t.term < term.code
    }
    return frozenset(planned | earlier)


def exchange_figures(plan: Plan) -> Iterator[Indicator]:
    """Yield both shares for the county, and for schools without a standard.

    The standard binds the county; a school's share of backbone teachers among its
    movers is given only where somebody moves.
    """
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
        whole, why = can, Text("没有符合条件的教师", "no eligible teachers")
        if unplanned or not staff:
            whole, why = 0, _UNPLANNED if staff else _NO_STAFF
        yield _share("exchange_share", school, len(moved), whole, why)
        if moved or not school:
            why = _UNPLANNED if unplanned else _NOBODY
            yield _share("exchange_backbone", school, backbone, len(moved), why)


def _share(code: str, school: str, part: int, whole: int, why_none: Text) -> Indicator:
    title, county_standard = _KINDS[code]
    standard = None if school else county_standard
    value = part / whole if whole else None
    return Indicator(
        code=code,
        title=title,
        school=school,
        stage=None,
        basis="",
        value=value,
        standard=standard,
        unit=_SHARE,
        met=None
        if value is None or standard is None
        else value >= standard - TOLERANCE,
        why=Text(f"{part} / {whole} 人", f"{part} of {whole}") if whole else why_none,
    )
