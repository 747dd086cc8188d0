"""Area leads: whom a school leads, and by whom it is led."""

from collections.abc import Iterator

from matcher.distance import distance_table
from matcher.explain.answer import named
from matcher.plan import Plan
from matcher.policy import AreaLeads
from matcher.text import Text


def lead_words(plan: Plan, code: str) -> Iterator[Text]:
    """Yield the supports a school leads, with the numbers the rule allows."""
    rule = plan.policy.find(AreaLeads)
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


def under_lead(plan: Plan, code: str) -> Iterator[Text]:
    """Yield the area lead of a support, how far it is, and how it ranks among all."""
    leads = [lead.school for lead in plan.pairing.area_leads]
    mine = [g.school for g in plan.pairing.area_leads if code in g.supports]
    if not mine:
        return
    table = distance_table(plan.county, plan.policy)
    ways = {lead: table.leg(code, lead).metres for lead in leads}
    name = named(plan.county, mine[0])
    metres = ways[mine[0]]
    if metres is None:
        yield Text(
            f"片区长学校：{name}，距离未知", f"area lead: {name}, distance unknown"
        )
        return
    nearer = sum(other is not None and other < metres for other in ways.values())
    km = f"{metres / 1000:.1f}"
    yield Text(
        f"片区长学校：{name}，单程 {km} 公里，在 {len(leads)} 所片区长中第 "
        f"{nearer + 1} 近",
        f"area lead: {name}, {km} km one way, number {nearer + 1} by distance among "
        f"{len(leads)} leads",
    )
