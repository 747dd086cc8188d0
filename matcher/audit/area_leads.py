"""Judges the schools above the supports: every support has one lead, near enough."""

from collections import Counter

from matcher.audit.agreements import standing
from matcher.audit.case import Case
from matcher.audit.docket import Check, Docket
from matcher.county import School
from matcher.policy import AreaLeads
from matcher.text import Text


def judge_area_leads(case: Case, docket: Docket) -> None:
    """Judge area leads where a rule asks for them or the bureau names some."""
    rule = case.lead_rule
    if rule is None:
        return
    check = docket.check("pair.lead", rule)
    _who_leads(case, check)
    _covered(case, check)
    _sizes(case, check, rule)
    known = case.county.school_by_code
    for group in case.plan.pairing.area_leads:
        for support in dict.fromkeys(group.supports):
            if group.school in known and support in known:
                _pair(case, check, rule, known[group.school], known[support])
    count = len(members(case))
    check.close(
        Text(
            f"{count} 所支援学校各属一所片区长学校，校数、距离、片区均符合",
            f"all {count} supports have one area lead each, within its size, distance "
            "and district",
        )
    )


def members(case: Case) -> dict[str, None]:
    """Return the supports that belong under a lead: all that may support, busy or not.

    Schools imposed as supports are among them, schools imposed as recipients not.
    """
    pairs = standing(case)
    heads, guests = {s for s, _ in pairs}, {recipient for _, recipient in pairs}
    return {
        s.code: None
        for s in case.county.schools
        if (s.code in heads or s.code in case.giving) and s.code not in guests
    }


def _who_leads(case: Case, check: Check) -> None:
    """Judge that leads are leads, once each, and that they lead supports."""
    under = members(case)
    known = case.county.school_by_code
    groups = Counter(g.school for g in case.plan.pairing.area_leads)
    for code, times in groups.items():
        name = case.school(code)
        if code in known and code not in case.leading:
            check.broken(
                code,
                Text(
                    f"{name} 不是片区长学校（类别或所定角色不符），却列为片区长",
                    f"{name} is no area lead (tags or stated duty), yet listed as one",
                ),
                value=",".join(sorted(known[code].tags)),
            )
        if times > 1:
            check.broken(
                code,
                Text(
                    f"{name} 在片区长名单中列了 {times} 次，至多 1 次",
                    f"{name} is listed {times} times as an area lead, at most once "
                    "allowed",
                ),
                value=times,
                bound=1,
            )
    for group in case.plan.pairing.area_leads:
        for support in dict.fromkeys(group.supports):
            if support in known and support not in under:
                names = case.school(support), case.school(group.school)
                check.broken(
                    support,
                    Text(
                        f"{names[0]} 不是支援学校，却列在片区长 {names[1]} 之下",
                        f"{names[0]} is no support school, yet listed under the area "
                        f"lead {names[1]}",
                    ),
                    value=group.school,
                )


def _covered(case: Case, check: Check) -> None:
    leads = Counter(s for g in case.plan.pairing.area_leads for s in g.supports)
    for code in members(case):
        if leads[code] != 1:
            name = case.school(code)
            check.broken(
                code,
                Text(
                    f"支援学校 {name} 属于 {leads[code]} 所片区长学校，应为 1 所",
                    f"support school {name} is under {leads[code]} area leads, should "
                    "be under one",
                ),
                value=leads[code],
                bound=1,
            )


def _sizes(case: Case, check: Check, rule: AreaLeads) -> None:
    for group in case.plan.pairing.area_leads:
        count = len(group.supports)
        if count and not rule.supports_min <= count <= rule.supports_max:
            name = case.school(group.school)
            check.broken(
                group.school,
                Text(
                    f"片区长 {name} 带 {count} 所支援学校，规定 "
                    f"{rule.supports_min}–{rule.supports_max} 所",
                    f"area lead {name} leads {count} supports; "
                    f"{rule.supports_min} to {rule.supports_max} are asked for",
                ),
                value=count,
                bound=f"{rule.supports_min}..{rule.supports_max}",
            )


def _pair(
    case: Case, check: Check, rule: AreaLeads, lead: School, support: School
) -> None:
    names = case.school(lead.code), case.school(support.code)
    where = f"{lead.code}-{support.code}"
    if rule.max_one_way_m is not None:
        metres = case.distances.leg(support.code, lead.code).metres
        if metres is None or metres > rule.max_one_way_m:
            limit = f"{rule.max_one_way_m / 1000:.1f}"
            far_zh = "未知" if metres is None else f"{metres / 1000:.1f} 公里"
            far_en = "unknown" if metres is None else f"{metres / 1000:.1f} km"
            check.broken(
                where,
                Text(
                    f"片区长 {names[0]} 与 {names[1]} 单程 {far_zh}，上限 {limit} 公里",
                    f"area lead {names[0]} and {names[1]}: one way {far_en}, at most "
                    f"{limit} km allowed",
                ),
                value="" if metres is None else metres,
                bound=rule.max_one_way_m,
            )
    if not rule.same_district:
        return
    if not lead.district or lead.district != support.district:
        zh = lead.district or "未填", support.district or "未填"
        en = lead.district or "unknown", support.district or "unknown"
        check.broken(
            where,
            Text(
                f"片区长 {names[0]} 在片区“{zh[0]}”，{names[1]} 在片区“{zh[1]}”；"
                "须同一片区",
                f"area lead {names[0]} is in district '{en[0]}', {names[1]} in "
                f"'{en[1]}'; one district is asked for",
            ),
            value=support.district,
            bound=lead.district,
        )
