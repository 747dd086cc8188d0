"""What rules of pairing ask, in figures."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from matcher.labels import label
from matcher.policy import (
    AreaLeads,
    Compatibility,
    Continuity,
    Coverage,
    Degree,
    Goals,
    Partners,
    RuleBase,
    Travel,
)
from matcher.report.requirements.figures import both, counted, joined, kilometres, span
from matcher.text import Text


def _any_of(*groups: Iterable[StrEnum]) -> Text:
    members = [member for group in groups for member in sorted(group)]
    return Text(
        "、".join(label(m) for m in members), ", ".join(label(m, "en") for m in members)
    )


def _limit(metres: int | None) -> Text:
    if metres is None:
        return Text("", "")
    return Text(
        f"单程 ≤ {kilometres(metres)} 公里", f"one way ≤ {kilometres(metres)} km"
    )


def _degree(rule: Degree) -> Text:
    number = span(rule.recipients_min, rule.recipients_max)
    kind = f"{label(rule.mode)}、{label(rule.link)}"
    kind_en = f"{label(rule.mode, 'en')}, {label(rule.link, 'en')}"
    givers, takers = (
        _any_of(rule.support_tags),
        _any_of(rule.recipient_tags, rule.recipient_areas),
    )
    return joined(
        (
            Text(
                f"每所支援学校结对受援学校 {number} 所（{kind}）",
                f"{number} recipients for each support school ({kind_en})",
            ),
            both(f"支援学校限{givers.zh}", f"supports: {givers.en}", when=givers.zh),
            both(f"受援学校限{takers.zh}", f"recipients: {takers.en}", when=takers.zh),
            _limit(rule.max_one_way_m),
        )
    )


def _partners(rule: Partners) -> Text:
    if rule.by == "subject":
        names = "、".join(rule.subjects), ", ".join(rule.subjects)
        only = f"（{names[0]}）" if names[0] else ""
        only_en = f" ({names[1]})" if names[1] else ""
        return Text(
            f"受援学校每个所缺学科{only}有 1 所支援学校",
            f"one support school for each subject a recipient lacks{only_en}",
        )
    if rule.by == "stage":
        return Text(
            "受援学校每个学段有 1 所支援学校",
            "one support school for each stage of a recipient",
        )
    return Text(
        f"每所受援学校有 {rule.number} 所支援学校",
        f"support schools of each recipient: {rule.number}",
    )


def _area_leads(rule: AreaLeads) -> Text:
    number = span(rule.supports_min, rule.supports_max)
    return joined(
        (
            Text(
                f"每所支援学校归 1 所片区长学校，每所片区长学校带 {number} 所",
                f"one area lead for each support school, {number} supports for each "
                "lead",
            ),
            _limit(rule.max_one_way_m),
            both("同一片区", "same district", when=rule.same_district),
            both("片区长学校不另支援", "leads support no recipients themselves",
                 when=not rule.lead_supports),
        )
    )  # fmt: skip


def _compatibility(rule: Compatibility) -> Text:
    givers = _any_of(rule.support_tags, rule.support_areas)
    takers = _any_of(rule.recipient_tags, rule.recipient_areas)
    return joined(
        (
            both(f"支援学校：{givers.zh}", f"supports: {givers.en}", when=givers.zh),
            both(f"受援学校：{takers.zh}", f"recipients: {takers.en}", when=takers.zh),
            both("学段对应", "matching stage", when=rule.same_stage),
            both("同一片区", "same district", when=rule.same_district),
        )
    )


def _travel(rule: Travel) -> Text:
    minutes = rule.max_one_way_min
    return joined(
        (
            _limit(rule.max_one_way_m),
            both(f"单程 ≤ {minutes} 分钟", f"one way ≤ {minutes} min", when=minutes),
            Text(
                f"{rule.earliest_departure} 以后出发，{rule.latest_return} 以前返回，"
                f"到达后留 {rule.margin_min} 分钟",
                f"out from {rule.earliest_departure}, back by {rule.latest_return}, "
                f"{rule.margin_min} min to settle in",
            ),
            both(
                f"当日往返听课单程 ≤ {rule.max_day_trip_min} 分钟",
                f"day trips ≤ {rule.max_day_trip_min} min one way",
                when=rule.max_day_trip_min is not None,
            ),
        )
    )


def _coverage(rule: Coverage) -> Text:
    if rule.side == "support":
        return Text(
            "应支援的学校 100% 结对", "100% of the schools due to support are paired"
        )
    return Text(
        "应受援的学校 100% 结对", "100% of the schools due to receive are paired"
    )


def _continuity(rule: Continuity) -> Text:
    years = counted(rule.years, "year")
    after = counted(rule.renewal_years, "year")
    return joined(
        (
            both(f"协议期 {rule.years} 年", f"agreements of {years}", when=rule.years),
            both("未到期的协议延续", "running agreements are kept",
                 when=rule.keep_until_expiry),
            both(f"到期 {rule.renewal_years} 年内优先续签",
                 f"renewal preferred up to {after} after expiry",
                 when=rule.renewal_years),
        )
    )  # fmt: skip


def _goals(rule: Goals) -> Text:
    return Text(
        "依次优化：" + "、".join(label(name) for name in rule.order),
        "made best in this order: " + ", ".join(label(n, "en") for n in rule.order),
    )


WORDS: Mapping[type[RuleBase], Callable[[Any], Text]] = {
    Degree: _degree,
    Partners: _partners,
    AreaLeads: _area_leads,
    Compatibility: _compatibility,
    Travel: _travel,
    Coverage: _coverage,
    Continuity: _continuity,
    Goals: _goals,
}
