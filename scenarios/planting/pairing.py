"""Pairings that break one rule of pairing; the rotation is left out of them."""

from collections.abc import Iterator
from itertools import islice

from matcher.county import Agreement, Area, Distance, Stage
from matcher.plan import Consortium, Plan
from matcher.policy import (
    AreaLeads,
    Compatibility,
    Continuity,
    Coverage,
    Degree,
    Partners,
    Travel,
)
from scenarios.planting.edits import (
    links_of,
    moved,
    pairing_only,
    with_county,
    with_pairing,
    with_school,
)

_TRIES = 12


def break_degree(plan: Plan, rule: Degree) -> Iterator[Plan]:
    """Give a support too many recipients, too few, or a mode it may not work in."""
    bare = _in_mode(pairing_only(plan), rule)
    groups = [c for c in bare.pairing.consortia if c.mode is rule.mode]
    for group in islice(groups, _TRIES):
        yield from islice(_too_many(bare, group, rule), 3)
    for group in islice(groups, _TRIES):
        yield from islice(_too_few(bare, group, rule), 3)
        yield from islice(_emptied(bare, group), 3)
    if rule.support_tags:
        for group in islice(groups, _TRIES):
            school = bare.county.school_by_code[group.support]
            tags = school.tags - rule.support_tags
            yield with_school(bare, group.support, tags=tags)


def _in_mode(plan: Plan, rule: Degree) -> Plan:
    """Return the plan with consortia of the rule's mode, if need be by name only."""
    consortia = plan.pairing.consortia
    if any(c.mode is rule.mode for c in consortia):
        return plan
    renamed = tuple(c.model_copy(update={"mode": rule.mode}) for c in consortia)
    return with_pairing(plan, consortia=renamed)


def _too_many(plan: Plan, group: Consortium, rule: Degree) -> Iterator[Plan]:
    others = [li for c, li in links_of(plan) if c.id != group.id and not li.part]
    mine = [li for li in group.recipients if li.link is rule.link]
    lacking = rule.recipients_max + 1 - len(mine)
    stage = {s.code: s.stage for s in plan.county.schools}
    alike = [li for li in others if stage[li.school] is stage[group.support]]
    for pool in (alike, others):
        if 0 < lacking <= len(pool):
            broken = plan
            for link in pool[:lacking]:
                broken = moved(broken, link.place, group.support)
            yield _relinked(broken, group.support, rule)


def _relinked(plan: Plan, support: str, rule: Degree) -> Plan:
    """Give every link of a consortium the type of the rule."""
    groups = tuple(
        c.model_copy(
            update={
                "recipients": tuple(
                    li.model_copy(update={"link": rule.link}) for li in c.recipients
                )
            }
        )
        if c.support == support
        else c
        for c in plan.pairing.consortia
    )
    return with_pairing(plan, consortia=groups)


def _too_few(plan: Plan, group: Consortium, rule: Degree) -> Iterator[Plan]:
    mine = [li for li in group.recipients if li.link is rule.link]
    leaving = mine[max(0, rule.recipients_min - 1) :]
    if not rule.recipients_min or not leaving or len(leaving) == len(group.recipients):
        return
    for other in plan.pairing.consortia:
        if other.id == group.id or other.mode is not rule.mode:
            continue
        if len(other.recipients) + len(leaving) > rule.recipients_max:
            continue
        broken = plan
        for link in leaving:
            broken = moved(broken, link.place, other.support)
        yield broken
    broken = plan
    for link in leaving:
        broken = moved(broken, link.place, None)
    yield broken


def _emptied(plan: Plan, group: Consortium) -> Iterator[Plan]:
    """Leave a consortium without any recipient, all moved to one other support."""
    for other in plan.pairing.consortia:
        if other.id != group.id:
            broken = plan
            for link in group.recipients:
                broken = moved(broken, link.place, other.support)
            bare = group.model_copy(update={"recipients": ()})
            yield with_pairing(broken, consortia=(*broken.pairing.consortia, bare))


def break_partners(plan: Plan, rule: Partners) -> Iterator[Plan]:
    """Leave one place of a recipient open, or give it one that it has not."""
    bare = pairing_only(plan)
    for _, link in islice(reversed(links_of(bare)), _TRIES):
        yield moved(bare, link.place, None)
    for group, link in islice(links_of(bare), _TRIES):
        odd = link.model_copy(update={"part": f"{rule.number + 1}"})
        groups = tuple(
            c.model_copy(update={"recipients": (*c.recipients, odd)})
            if c.id != group.id
            else c
            for c in bare.pairing.consortia[:2]
        )
        yield with_pairing(bare, consortia=(*groups, *bare.pairing.consortia[2:]))


def break_coverage(plan: Plan, rule: Coverage) -> Iterator[Plan]:
    """Leave a recipient without support, or a support without recipients."""
    bare = pairing_only(plan)
    if rule.side == "recipient":
        groups = sorted(bare.pairing.consortia, key=lambda c: -len(c.recipients))
        for group in islice(groups, _TRIES):
            for link in group.recipients:
                yield moved(bare, link.place, None)
        return
    groups = sorted(bare.pairing.consortia, key=lambda c: len(c.recipients))
    for group in islice(groups, _TRIES):
        broken = bare
        for link in group.recipients:
            broken = moved(broken, link.place, None)
        yield broken
        for other in islice(groups, _TRIES):
            if other.id != group.id:
                broken = bare
                for link in group.recipients:
                    broken = moved(broken, link.place, other.support)
                yield broken


def break_area_leads(plan: Plan, rule: AreaLeads) -> Iterator[Plan]:
    """Leave a support under no lead, or under two."""
    del rule
    bare = pairing_only(plan)
    for place, lead in enumerate(bare.pairing.area_leads):
        for support in lead.supports:
            kept = tuple(s for s in lead.supports if s != support)
            leads = list(bare.pairing.area_leads)
            if kept:
                leads[place] = lead.model_copy(update={"supports": kept})
            else:
                del leads[place]
            yield with_pairing(bare, area_leads=tuple(leads))


def break_compatibility(plan: Plan, rule: Compatibility) -> Iterator[Plan]:
    """Let a support or a recipient be what the rule does not admit."""
    bare = pairing_only(plan)
    known = bare.county.school_by_code
    for group in islice(bare.pairing.consortia, _TRIES):
        school = known[group.support]
        if rule.support_tags:
            yield with_school(
                bare, school.code, tags=school.tags - rule.support_tags, duty=None
            )
        if rule.support_areas:
            odd = next(a for a in reversed(Area) if a not in rule.support_areas)
            yield with_school(bare, school.code, area=odd, duty=None)
        for link in group.recipients:
            school = known[link.school]
            odd = next(a for a in Area if a not in rule.recipient_areas)
            tags = school.tags - rule.recipient_tags
            yield with_school(bare, school.code, area=odd, tags=tags, duty=None)
            if rule.same_stage:
                other = Stage.JUNIOR if Stage.PRIMARY in school.stage.parts else None
                yield with_school(bare, school.code, stage=other or Stage.PRIMARY)


def break_travel(plan: Plan, rule: Travel) -> Iterator[Plan]:
    """State a way that is too long for one pair."""
    bare = pairing_only(plan)
    metres = rule.max_one_way_m and rule.max_one_way_m + 1
    minutes = rule.max_one_way_min and rule.max_one_way_min + 1
    for group, link in islice(links_of(bare), _TRIES):
        ends = {group.support, link.school}
        kept = tuple(
            d for d in bare.county.distances if {d.origin, d.destination} != ends
        )
        long = Distance(link.school, group.support, metres, minutes)
        yield with_county(bare, distances=(*kept, long))


def break_continuity(plan: Plan, rule: Continuity) -> Iterator[Plan]:
    """State an agreement in force that the plan does not keep."""
    del rule
    bare = pairing_only(plan)
    supports = [c.support for c in bare.pairing.consortia]
    stage = {s.code: s.stage for s in bare.county.schools}
    for group, link in islice(links_of(bare), _TRIES):
        for support in supports:
            if support != group.support and stage[support] is stage[group.support]:
                running = Agreement(
                    support=support,
                    recipient=link.school,
                    start=bare.county.term.start,
                    end=bare.county.term.end,
                )
                yield with_county(bare, agreements=(*bare.county.agreements, running))
                break
