"""Judges consortia as such: their mode, how many recipients of each link type, whom."""

from matcher.audit.case import Case
from matcher.audit.docket import Docket
from matcher.county import Link, School
from matcher.labels import label
from matcher.plan import Consortium, RecipientLink
from matcher.policy import Degree, ModeRules
from matcher.text import Text


def judge_modes(case: Case, docket: Docket) -> None:
    """Judge mode, link types and numbers of every consortium."""
    known = {rules.mode: rules for rules in case.policy.modes}
    groups = [(c, known[c.mode]) for c in case.consortia if c.mode in known]
    _modes(case, docket)
    _supports(case, docket, groups)
    for consortium, rules in groups:
        _counts(case, docket, consortium, rules)
    for rule in case.policy.degrees:
        mine = [c for c, rules in groups if rule in rules.rules]
        _open_to(case, docket, rule, mine)
        _near(case, docket, rule, mine)


_Groups = list[tuple[Consortium, ModeRules]]


def _modes(case: Case, docket: Docket) -> None:
    allowed = [rules.mode for rules in case.policy.modes]
    agreed = {(a.support, a.recipient, a.mode) for a in case.running if a.mode}
    check = docket.check("pair.mode")
    for consortium in case.consortia:
        mode, support = consortium.mode, consortium.support
        if mode not in allowed:
            group = consortium.recipients
            soft = any((support, r.school, mode) in agreed for r in group)
            words = "、".join(map(label, allowed))
            check.broken(
                consortium.id,
                Text(
                    f"{case.school(support)} 的结对模式“{label(mode)}”"
                    f"不在政策规定之列（{words}）",
                    f"mode '{label(mode, 'en')}' of {case.school(support)} is not "
                    "among those of the policy "
                    f"({', '.join(label(m, 'en') for m in allowed)})",
                ),
                value=mode,
                bound=",".join(allowed),
                soft=soft,
            )
    check.close(
        Text(
            f"{len(case.consortia)} 个共同体的模式均为政策所列",
            f"the modes of all {len(case.consortia)} consortia are the policy's",
        )
    )


def _supports(case: Case, docket: Docket, groups: _Groups) -> None:
    """Judge that each support school may work in the mode of its consortium."""
    for rule in case.policy.degrees:
        if not rule.support_tags:
            continue
        check = docket.check("pair.mode", rule)
        mine = [c for c, rules in groups if rule in rules.rules]
        for consortium in mine:
            support = case.county.school_by_code.get(consortium.support)
            if support is None or support.tags & rule.support_tags:
                continue
            wanted = sorted(rule.support_tags)
            check.broken(
                consortium.id,
                Text(
                    f"{case.school(support.code)} 不能用“{label(rule.mode)}”模式："
                    f"该模式的支援学校须为{'、'.join(map(label, wanted))}",
                    f"{case.school(support.code)} may not work in mode "
                    f"'{label(rule.mode, 'en')}': its support must be tagged "
                    f"{' or '.join(label(tag, 'en') for tag in wanted)}",
                ),
                value=",".join(sorted(support.tags)),
                bound=",".join(wanted),
                soft=_imposed(case, consortium),
            )
        check.close(
            Text(
                f"“{label(rule.mode)}”模式的 {len(mine)} 所支援学校类别相符",
                f"all {len(mine)} supports in mode '{label(rule.mode, 'en')}' have "
                "one of its tags",
            )
        )


def _imposed(case: Case, consortium: Consortium) -> bool:
    head = consortium.support
    return all((head, link.school) in case.forced for link in consortium.recipients)


def _counts(
    case: Case, docket: Docket, consortium: Consortium, rules: ModeRules
) -> None:
    name = case.school(consortium.support)
    for link, rule in by_link(rules).items():
        count = sum(r.link is link for r in consortium.recipients)
        if rule is None and count:
            _no_such_link(case, docket, consortium, rules, link, count)
        if rule is None:
            continue
        low, high = rule.recipients_min, rule.recipients_max
        several = rules.ordinary is not None and rules.entrusted is not None
        zh = f"（{label(link)}）" if several else ""
        en = f" ({label(link, 'en')})" if several else ""
        docket.check("pair.degree", rule).judge(
            low <= count <= high,
            consortium.id,
            Text(
                f"{name} 支援 {count} 所学校{zh}，规定 {low}–{high} 所",
                f"{name} supports {count} schools{en}; {low} to {high} are asked for",
            ),
            value=count,
            bound=f"{low}..{high}",
        )


def by_link(rules: ModeRules) -> dict[Link, Degree | None]:
    """Return the rule of a mode for each link type, None where it knows none."""
    return {Link.ORDINARY: rules.ordinary, Link.ENTRUSTED: rules.entrusted}


def _no_such_link(
    case: Case,
    docket: Docket,
    consortium: Consortium,
    rules: ModeRules,
    link: Link,
    count: int,
) -> None:
    name, mode = case.school(consortium.support), rules.mode
    docket.check("pair.degree", rules.rules[0]).broken(
        consortium.id,
        Text(
            f"{name} 有 {count} 所受援学校为“{label(link)}”，“{label(mode)}”模式没有"
            "这种结对类型",
            f"{name} has {count} recipients linked as '{label(link, 'en')}', which "
            f"mode '{label(mode, 'en')}' does not know",
        ),
        value=count,
        bound="0..0",
    )


def _links(
    case: Case, rule: Degree, groups: list[Consortium]
) -> list[tuple[Consortium, RecipientLink, School]]:
    known = case.county.school_by_code
    return [
        (c, link, known[link.school])
        for c in groups
        for link in c.recipients
        if link.link is rule.link and link.school in known and c.support in known
    ]


def is_open(rule: Degree, school: School) -> bool:
    """Return whether a recipient may have the mode and link type of a rule."""
    if not rule.recipient_tags and not rule.recipient_areas:
        return True
    tagged = bool(school.tags & rule.recipient_tags)
    return tagged or school.area in rule.recipient_areas


def _open_to(
    case: Case, docket: Docket, rule: Degree, groups: list[Consortium]
) -> None:
    """Judge that each recipient may have the link type it has."""
    if not rule.recipient_tags and not rule.recipient_areas:
        return
    check = docket.check("pair.link", rule)
    rows = _links(case, rule, groups)
    tags, areas = sorted(rule.recipient_tags), sorted(rule.recipient_areas)
    for consortium, link, school in rows:
        if is_open(rule, school):
            continue
        name = case.school(school.code)
        zh = "、".join((*map(label, tags), *map(label, areas)))
        en = ", ".join(label(member, "en") for member in (*tags, *areas))
        check.broken(
            f"{consortium.support}-{school.code}",
            Text(
                f"{name} 以“{label(link.link)}”结对（{label(rule.mode)}），"
                f"此类型只限{zh}学校",
                f"{name} is linked as '{label(link.link, 'en')}' in mode "
                f"'{label(rule.mode, 'en')}', which is for {en} schools only",
            ),
            value=",".join((*sorted(school.tags), school.area)),
            bound=",".join((*tags, *areas)),
            soft=(consortium.support, school.code) in case.forced,
        )
    check.close(
        Text(
            f"{len(rows)} 所“{label(rule.link)}”受援学校类别相符（{label(rule.mode)}）",
            f"all {len(rows)} recipients linked as '{label(rule.link, 'en')}' in mode "
            f"'{label(rule.mode, 'en')}' qualify for it",
        )
    )


def _near(case: Case, docket: Docket, rule: Degree, groups: list[Consortium]) -> None:
    """Judge the distance limit of a mode and link type."""
    limit = rule.max_one_way_m
    if limit is None:
        return
    check = docket.check("pair.link", rule)
    rows = _links(case, rule, groups)
    km = f"{limit / 1000:.1f}"
    zh = f"“{label(rule.mode)}、{label(rule.link)}”"
    en = f"mode '{label(rule.mode, 'en')}', link '{label(rule.link, 'en')}'"
    for consortium, link, school in rows:
        metres = case.distances.leg(school.code, consortium.support).metres
        if metres is not None and metres <= limit:
            continue
        names = case.school(consortium.support), case.school(link.school)
        far = "unknown" if metres is None else f"{metres / 1000:.1f} km"
        far_zh = "未知" if metres is None else f"{metres / 1000:.1f} 公里"
        check.broken(
            f"{consortium.support}-{school.code}",
            Text(
                f"{names[0]} 与 {names[1]} 单程 {far_zh}，{zh}上限 {km} 公里",
                f"{names[0]} and {names[1]}: one way {far}; {en} allows {km} km",
            ),
            value="" if metres is None else metres,
            bound=limit,
            soft=(consortium.support, school.code) in case.forced,
        )
    check.close(
        Text(
            f"{zh}的 {len(rows)} 对均在 {km} 公里以内",
            f"{en}: all {len(rows)} pairs are within {km} km",
        )
    )
