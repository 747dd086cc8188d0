"""Area leads: whom a school leads, by whom it is led, and which others were open."""

from collections.abc import Iterator

from matcher.candidates import km, lead_rule
from matcher.choices.desk import Desk
from matcher.choices.nouns import Alternative
from matcher.choices.trials import next_leads
from matcher.explain.answer import Refusal, named
from matcher.plan import Plan, Reason
from matcher.reduction.area_leads import Areas
from matcher.text import Text
from solvers.params import Params


def lead_words(plan: Plan, code: str) -> Iterator[Text]:
    """Yield the supports a school leads, with the numbers the rule allows."""
    rule = lead_rule(plan.county, plan.policy)
    for lead in plan.pairing.area_leads:
        if lead.school != code:
            continue
        listed = "、".join(named(plan.county, support) for support in lead.supports)
        allowed = Text("", "")
        if rule is not None:
            low, high = rule.supports_min, rule.supports_max
            allowed = Text(
                f"（{len(lead.supports)} 所，规定 {low} 至 {high} 所）",
                f" ({len(lead.supports)}; {low} to {high} allowed)",
            )
        yield Text(
            f"片区长学校，联系 {listed or '—'}{allowed.zh}",
            f"area lead over {listed or 'nobody'}{allowed.en}",
        )
    for left in plan.pairing.leadless:
        if left.school == code:
            yield Text("没有片区长", "under no area lead")
            for reason in left.reasons:
                yield Text(reason.message_zh, reason.message_en)


def under_lead(plan: Plan, desk: Desk, code: str) -> Iterator[Text]:
    """Yield the area lead of a support, how far it is, and how it ranks among all."""
    mine = [g.school for g in plan.pairing.area_leads if code in g.supports]
    areas = _areas(plan, desk)
    if not mine or areas is None:
        return
    ways = {lead: areas.metres(lead, code) for lead, s in areas.open if s == code}
    name, metres = named(plan.county, mine[0]), areas.metres(mine[0], code)
    if metres is None:
        unknown = Text("距离未知", "distance unknown")
        yield Text(
            f"片区长学校：{name}，{unknown.zh}", f"area lead: {name}, {unknown.en}"
        )
        return
    nearer = sum(other is not None and other < metres for other in ways.values())
    yield Text(
        f"片区长学校：{name}，单程 {km(metres)} 公里，在 {len(ways)} 所可选片区长中"
        f"第 {nearer + 1} 近",
        f"area lead: {name}, {km(metres)} km one way, number {nearer + 1} by distance "
        f"among {len(ways)} possible leads",
    )


def other_leads(
    plan: Plan, desk: Desk, code: str, *, most: int, params: Params
) -> tuple[Alternative, ...]:
    """Return the next best leads of a support, each solved for."""
    areas = _areas(plan, desk)
    if areas is None or code not in areas.members:
        return ()
    others = next_leads(areas, plan.pairing, code, count=most, params=params)
    return others.found


def refused_leads(plan: Plan, desk: Desk, code: str) -> Iterator[Refusal]:
    """Yield the leads a support may not have, with the value that refuses each."""
    areas = _areas(plan, desk)
    if areas is None or code not in areas.members:
        return
    for lead in areas.leads:
        reason = _refusal(plan, areas, lead, code)
        if reason is not None:
            yield Refusal(support=lead, recipient=code, reason=reason)


def _areas(plan: Plan, desk: Desk) -> Areas | None:
    rule = lead_rule(plan.county, plan.policy)
    return None if rule is None else Areas(desk.case, rule)


def _refusal(plan: Plan, areas: Areas, lead: str, code: str) -> Reason | None:
    schools = plan.county.school_by_code
    names = named(plan.county, lead), named(plan.county, code)
    if not areas.shares_district(lead, code):
        here, there = schools[lead].district or "—", schools[code].district or "—"
        words = Text(
            f"片区长 {names[0]} 在片区“{here}”，{names[1]} 在片区“{there}”；"
            "规定须在同一片区",
            f"area lead {names[0]} is in district '{here}', {names[1]} in '{there}'; "
            "one district is asked for",
        )
        value, bound = here, there
    elif not areas.near(lead, code):
        metres, most = areas.metres(lead, code), areas.rule.max_one_way_m or 0
        value, bound = "" if metres is None else str(metres), str(most)
        way = Text("距离未知", "an unknown distance")
        if metres is not None:
            way = Text(f"单程 {km(metres)} 公里", f"{km(metres)} km one way")
        words = Text(
            f"片区长 {names[0]} 与 {names[1]} {way.zh}，上限 {km(most)} 公里",
            f"area lead {names[0]} and {names[1]}: {way.en}, the limit is {km(most)} "
            "km",
        )
    else:
        return None
    return Reason(
        rule="pair.lead",
        where=f"{lead}-{code}",
        value=value,
        bound=bound,
        message_zh=words.zh,
        message_en=words.en,
    )
