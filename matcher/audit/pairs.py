"""Judges each pair by itself: roles, stage, district, distance and time."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.audit.places import STAGE_PARTS
from matcher.audit.roles import kept_free, receives, stages_match, supports
from matcher.county import School
from matcher.labels import label
from matcher.text import Text


def judge_pairs(case: Case, docket: Docket) -> None:
    """Judge roles, stages, districts and limits of every pair of known schools."""
    schools = case.county.school_by_code
    links = [
        (schools[c.support], schools[r.school], r.part)
        for c in case.consortia
        for r in c.recipients
        if c.support in schools and r.school in schools
    ]
    pairs = list({(s.code, r.code): (s, r) for s, r, _ in links}.values())
    _roles(case, docket, pairs, case.forced)
    _stages(case, docket, links, case.forced)
    _districts(case, docket, pairs, case.forced)
    _limits(case, docket, pairs, case.forced)


_Pairs = list[tuple[School, School]]
_Links = list[tuple[School, School, str]]
_Forced = frozenset[tuple[str, str]]


def _roles(case: Case, docket: Docket, pairs: _Pairs, forced: _Forced) -> None:
    rule = case.policy.compatibility
    check = docket.check("pair.role", rule)
    for support, recipient in pairs:
        where = f"{support.code}-{recipient.code}"
        soft = (support.code, recipient.code) in forced
        if kept_free(support, case.lead_rule):
            names = case.school(support.code), case.school(recipient.code)
            check.broken(
                where,
                Text(
                    f"{names[0]} 是片区长学校，不直接支援，却支援 {names[1]}",
                    f"{names[0]} is an area lead, which supports no recipients, yet "
                    f"supports {names[1]}",
                ),
                value="area_lead",
                soft=soft,
            )
        elif not supports(support, rule):
            name = case.school(support.code)
            check.broken(
                where,
                Text(
                    f"{name} 不具备支援学校资格（类别或城乡类型不符），却支援 "
                    f"{case.school(recipient.code)}",
                    f"{name} does not qualify as a support school (tags or area), yet "
                    f"supports {case.school(recipient.code)}",
                ),
                value=support.duty or ",".join(sorted(support.tags)) or support.area,
                bound=",".join(sorted(rule.support_tags)),
                soft=soft,
            )
        if not receives(recipient, rule):
            name = case.school(recipient.code)
            check.broken(
                where,
                Text(
                    f"{name} 不属于受援学校（类别或城乡类型不符），却由 "
                    f"{case.school(support.code)} 支援",
                    f"{name} does not qualify as a recipient (tags or area), yet is "
                    f"supported by {case.school(support.code)}",
                ),
                value=recipient.duty
                or ",".join(sorted(recipient.tags))
                or recipient.area,
                bound=",".join(
                    [*sorted(rule.recipient_tags), *sorted(rule.recipient_areas)]
                ),
                soft=soft,
            )
    check.close(
        Text(
            f"{len(pairs)} 对结对学校均具备支援或受援资格",
            f"the schools of all {len(pairs)} pairs qualify for their roles",
        )
    )


def _stages(case: Case, docket: Docket, links: _Links, forced: _Forced) -> None:
    rule = case.policy.compatibility
    check = docket.check("pair.stage", rule)
    for support, recipient, part in links:
        asked = STAGE_PARTS.get(part) if case.policy.partners.by == "stage" else None
        if asked is not None and part in case.parts[recipient.code]:
            fits = asked in support.stage.parts
        else:
            fits, asked = stages_match(support, recipient, rule), None
        if not fits:
            names = case.school(support.code), case.place(recipient.code, part)
            taught = asked or recipient.stage
            check.broken(
                f"{support.code}-{recipient.code}",
                Text(
                    f"{names[0]} 学段为 {label(support.stage)}，未覆盖 {names[1].zh} 的"
                    f"学段 {label(taught)}",
                    f"{names[0]} teaches {label(support.stage, 'en')}, which does not "
                    f"cover {label(taught, 'en')} of {names[1].en}",
                ),
                value=support.stage,
                bound=taught,
                soft=(support.code, recipient.code) in forced,
            )
    check.close(
        Text(
            f"{len(links)} 对学校学段对应",
            f"stages match in all {len(links)} pairs",
        )
    )


def _districts(case: Case, docket: Docket, pairs: _Pairs, forced: _Forced) -> None:
    rule = case.policy.compatibility
    if not rule.same_district:
        return
    check = docket.check("pair.district", rule)
    for support, recipient in pairs:
        if support.district != recipient.district:
            names = case.school(support.code), case.school(recipient.code)
            check.broken(
                f"{support.code}-{recipient.code}",
                Text(
                    f"{names[0]} 在片区“{support.district}”，{names[1]} 在片区"
                    f"“{recipient.district}”；政策要求同一片区",
                    f"{names[0]} is in district '{support.district}', {names[1]} in "
                    f"'{recipient.district}'; the policy asks for one district",
                ),
                value=support.district,
                bound=recipient.district,
                soft=(support.code, recipient.code) in forced,
            )
    check.close(
        Text(f"{len(pairs)} 对学校同片区", f"all {len(pairs)} pairs share a district")
    )


def _limits(case: Case, docket: Docket, pairs: _Pairs, forced: _Forced) -> None:
    rule = case.policy.travel
    far = docket.check("pair.distance", rule)
    slow = docket.check("pair.time", rule)
    lost = docket.check("pair.unknown_place", rule)
    longest = slowest = 0
    for support, recipient in pairs:
        metres, minutes, _ = case.distances.leg(recipient.code, support.code)
        where = f"{support.code}-{recipient.code}"
        names = case.school(support.code), case.school(recipient.code)
        soft = (support.code, recipient.code) in forced
        longest, slowest = max(longest, metres or 0), max(slowest, minutes or 0)
        limit_m, limit_min = rule.max_one_way_m, rule.max_one_way_min
        if (limit_m and metres is None) or (limit_min and minutes is None):
            lost.broken(
                where,
                Text(
                    f"{names[0]} 与 {names[1]} 之间的距离未知，无法核对上限；"
                    "请补经纬度或距离表",
                    f"the distance between {names[0]} and {names[1]} is unknown, so "
                    "its limit cannot be judged; add coordinates or a stated distance",
                ),
                bound=limit_m or limit_min,
                soft=soft,
            )
        if limit_m and metres is not None and metres > limit_m:
            far.broken(
                where,
                Text(
                    f"{names[0]} 与 {names[1]} 单程 {metres / 1000:.1f} 公里，超过上限 "
                    f"{limit_m / 1000:.1f} 公里",
                    f"{names[0]} and {names[1]} are {metres / 1000:.1f} km apart one "
                    f"way, above the limit of {limit_m / 1000:.1f} km",
                ),
                value=metres,
                bound=limit_m,
                soft=soft,
            )
        if limit_min and minutes is not None and minutes > limit_min:
            slow.broken(
                where,
                Text(
                    f"{names[0]} 与 {names[1]} 单程 {minutes} 分钟，超过上限 "
                    f"{limit_min} 分钟",
                    f"{names[0]} and {names[1]} are {minutes} min apart one way, "
                    f"above the limit of {limit_min} min",
                ),
                value=minutes,
                bound=limit_min,
                soft=soft,
            )
    if rule.max_one_way_m:
        far.close(
            Text(
                f"最远一对单程 {longest / 1000:.1f} 公里 ≤ "
                f"{rule.max_one_way_m / 1000:.1f} 公里",
                f"the farthest pair is {longest / 1000:.1f} km one way, at most "
                f"{rule.max_one_way_m / 1000:.1f} km",
            )
        )
    if rule.max_one_way_min:
        slow.close(
            Text(
                f"最慢一对单程 {slowest} 分钟 ≤ {rule.max_one_way_min} 分钟",
                f"the slowest pair takes {slowest} min one way, at most "
                f"{rule.max_one_way_min} min",
            )
        )
    lost.close(
        Text(
            f"{len(pairs)} 对学校距离均可核对",
            f"the distance of all {len(pairs)} pairs can be judged",
        )
    )
