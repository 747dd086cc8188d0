"""Judges backbone among the people sent: a number each, a share of a group."""

from collections.abc import Iterable
from typing import NamedTuple

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.people import Doings, sending_side
from matcher.audit.shares import rounded
from matcher.county import Teacher
from matcher.labels import label
from matcher.policy import Composition
from matcher.text import Text

_GROUPS = {
    "movers": Text("派出人员", "people sent"),
    "eligible": Text("符合条件的教师", "eligible teachers"),
    "eligible_backbone": Text("符合条件的骨干", "eligible backbone"),
}


def judge_composition(case: Case, docket: Docket) -> None:
    """Judge numbers and shares of backbone."""
    for rule in case.policy.each(Composition):
        doings = Doings(case, rule.activity)
        _numbers(case, docket, rule, doings)
        if rule.backbone_share is not None:
            for unit in _units(case, docket, rule, doings):
                _share(docket, rule, rule.backbone_share, unit)


def counts(teacher: Teacher, rule: Composition) -> bool:
    """Return whether a teacher counts as backbone under a rule."""
    return teacher.is_backbone or teacher.title in set(rule.titles) - {""}


def _numbers(case: Case, docket: Docket, rule: Composition, doings: Doings) -> None:
    if not rule.backbone_min:
        return
    people = case.county.teacher_by_code
    for home in case.schools_of(sending_side(rule.activity)):
        sent = doings.tally([home]).people
        if not sent:
            continue
        count = sum(counts(people[code], rule) for code in sent)
        honour = _honour(rule)
        docket.check("post.backbone", rule).judge(
            count >= rule.backbone_min,
            home,
            Text(
                f"{case.school(home)} {label(rule.activity)} {len(sent)} 人中"
                f"{honour.zh} {count} 人，规定至少 {rule.backbone_min} 人",
                f"{case.school(home)}, {label(rule.activity, 'en')}: {count} "
                f"{honour.en} among {len(sent)} sent, at least {rule.backbone_min} "
                "asked for",
            ),
            value=count,
            bound=rule.backbone_min,
        )


def _honour(rule: Composition) -> Text:
    if not rule.titles:
        return Text("骨干", "backbone")
    return Text(
        f"骨干或{'、'.join(rule.titles)}", f"backbone or {', '.join(rule.titles)}"
    )


class _Unit(NamedTuple):
    """What a share of backbone is owed by: a school or the county."""

    where: str
    name: str
    name_en: str
    backbone: int
    movers: int
    base: int


def _units(
    case: Case, docket: Docket, rule: Composition, doings: Doings
) -> Iterable[_Unit]:
    people = case.county.teacher_by_code
    units = []
    for home in case.schools_of(sending_side(rule.activity)):
        staff = case.county.staff_by_school.get(home, ())
        sent = doings.tally([home]).people
        name = case.school(home)
        if rule.of == "movers":
            base = len(sent)
            if not base:
                continue
        elif not staff:
            docket.unjudged(
                rule, Text(f"{name} 教师名单未知", f"the staff of {name} is unknown")
            )
            continue
        else:
            may_go = [t for t in staff if case.ineligible[t.code] is None]
            base = sum(rule.of == "eligible" or counts(t, rule) for t in may_go)
        found = sum(counts(people[code], rule) for code in sent)
        units.append(_Unit(home, name, name, found, len(sent), base))
    if rule.scope == "school" or not units:
        return units
    sums = (sum(row) for row in zip(*(unit[3:] for unit in units), strict=True))
    return [_Unit("county", "全县", "the county", *sums)]


def _share(docket: Docket, rule: Composition, share: float, unit: _Unit) -> None:
    owed = rounded(share, unit.base, rule.rounding)
    of, honour = _GROUPS[rule.of], _honour(rule)
    sign = "≥" if unit.backbone >= owed else "<"
    percent = f"{unit.backbone / unit.base:.1%}" if unit.base else "—"
    docket.check("post.backbone_share", rule).judge(
        unit.backbone >= owed,
        unit.where,
        Text(
            f"{unit.name} {label(rule.activity)} {unit.movers} 人中{honour.zh} "
            f"{unit.backbone} 人 / {of.zh} {unit.base} 人 = {percent} {sign} "
            f"{share:.1%}（应 {owed} 人）",
            f"{unit.name_en}, {label(rule.activity, 'en')}: {unit.backbone} "
            f"{honour.en} among {unit.movers} sent, of {unit.base} {of.en} = {percent} "
            f"{sign} {share:.1%} ({owed} owed)",
        ),
        value=unit.backbone,
        bound=owed,
    )
