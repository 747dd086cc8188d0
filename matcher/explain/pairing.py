"""Why a school or a consortium was paired as it is."""

from collections.abc import Iterator

from matcher.county import School
from matcher.explain.alternatives import Desk, desk_of, rank
from matcher.explain.answer import Explanation, Refusal, named
from matcher.labels import label
from matcher.plan import Consortium, Plan, Reason, RecipientLink
from matcher.text import Text


def explain_school(plan: Plan, school: School, most: int) -> Explanation:
    """Return what a school got in the pairing, why, and what else was open."""
    desk = desk_of(plan)
    supports = school.code in desk.candidates.supports
    receives = school.code in desk.candidates.recipients
    found = [
        *(desk.alternatives_for_recipient(school.code) if receives else ()),
        *(desk.alternatives_for_support(school.code) if supports else ()),
    ]
    return Explanation(
        kind="school",
        id=school.code,
        name=school.name,
        now=tuple(_now(plan, school)),
        why=tuple(_why(plan, desk, school)),
        alternatives=tuple(sorted(found, key=rank)[:most]),
        refused=tuple(_refusals(plan, desk, school.code)),
    )


def explain_consortium(plan: Plan, group: Consortium, most: int) -> Explanation:
    """Return what holds a consortium together and what its next best change costs."""
    desk = desk_of(plan)
    found = [
        change
        for link in group.recipients
        for change in desk.alternatives_for_recipient(link.school)
    ]
    support = plan.county.school_by_code[group.support]
    why = [*_covered(group), *_degree(desk, group.support)]
    for link in group.recipients:
        why += _fixed(plan, desk, group.support, link.school)
    return Explanation(
        kind="consortium",
        id=group.id,
        name=support.name,
        now=tuple(_partners(plan, group)),
        why=tuple(why),
        alternatives=tuple(sorted(found, key=rank)[:most]),
    )


def _now(plan: Plan, school: School) -> Iterator[Text]:
    group = _group_of(plan, school.code)
    if group is not None:
        yield from _partners(plan, group)
    for unpaired in plan.pairing.unpaired:
        if unpaired.school == school.code:
            yield Text("未结对", "unpaired")
            for reason in unpaired.reasons:
                yield Text(reason.message_zh, reason.message_en)
    for lead in plan.pairing.area_leads:
        if lead.school == school.code:
            listed = "、".join(named(plan.county, code) for code in lead.supports)
            yield Text(f"片区长学校，联系 {listed}", f"area lead over {listed}")
    if group is None and not any(
        u.school == school.code for u in plan.pairing.unpaired
    ):
        yield Text("不在任何结对组中", "in no consortium")


def _group_of(plan: Plan, code: str) -> Consortium | None:
    for group in plan.pairing.consortia:
        if code == group.support or any(r.school == code for r in group.recipients):
            return group
    return None


def _partners(plan: Plan, group: Consortium) -> Iterator[Text]:
    head = named(plan.county, group.support)
    mode = Text(label(group.mode), label(group.mode, "en"))
    yield Text(
        f"结对组 {group.id}（{mode.zh}）：支援学校 {head}",
        f"consortium {group.id} ({mode.en}): support {head}",
    )
    for link in group.recipients:
        way = _way(link)
        yield Text(
            f"受援学校 {named(plan.county, link.school)}，{way.zh}",
            f"recipient {named(plan.county, link.school)}, {way.en}",
        )


def _way(link: RecipientLink) -> Text:
    if link.distance_m is None:
        return Text("距离未知", "distance unknown")
    km = f"{link.distance_m / 1000:.1f}"
    basis = {
        "stated": Text("填报", "stated"),
        "estimated": Text("估算", "estimated"),
        "unknown": Text("未知", "unknown"),
    }[link.basis]
    minutes = link.travel_min
    return Text(
        f"单程 {km} 公里、{minutes} 分钟（{basis.zh}）",
        f"{km} km, {minutes} min one way ({basis.en})",
    )


def _why(plan: Plan, desk: Desk, school: School) -> Iterator[Text]:
    yield from _role(plan, desk, school)
    group = _group_of(plan, school.code)
    if group is None:
        return
    if school.code == group.support:
        yield from _covered(group)
        yield from _degree(desk, school.code)
        for link in group.recipients:
            yield from _fixed(plan, desk, group.support, link.school)
        return
    yield from _fixed(plan, desk, group.support, school.code)
    yield from _kept(plan, desk, group, school.code)
    yield from _needs(plan, desk, group, school.code)


def _role(plan: Plan, desk: Desk, school: School) -> Iterator[Text]:
    tags = "、".join(label(tag) for tag in sorted(school.tags)) or "无"
    tags_en = ", ".join(label(tag, "en") for tag in sorted(school.tags)) or "none"
    if school.duty is not None:
        word, en = label(school.duty), label(school.duty, "en")
        yield Text(f"角色由教育局指定：{word}", f"role fixed by the bureau: {en}")
        return
    area, area_en = label(school.area), label(school.area, "en")
    role = Text("不支援也不受援", "neither supports nor receives")
    if school.code in desk.candidates.supports:
        role = Text("支援学校", "support school")
    elif school.code in desk.candidates.recipients:
        role = Text("受援学校", "recipient school")
    yield Text(
        f"按方案 {plan.policy.name} 为{role.zh}（类别：{tags}；城乡：{area}）",
        f"by policy {plan.policy.name}: {role.en} (tags: {tags_en}; area: {area_en})",
    )


def _fixed(plan: Plan, desk: Desk, support: str, recipient: str) -> Iterator[Text]:
    county, pair = plan.county, (support, recipient)
    who = f"{named(county, recipient)} × {named(county, support)}"
    if any(
        lock.kind == "must" and (lock.support, lock.recipient) == pair
        for lock in county.locks
    ):
        yield Text(f"{who}：由教育局指定结对", f"{who}: fixed by the bureau")
    elif pair in desk.forced:
        ends = [
            a.end
            for a in county.agreements
            if (a.support, a.recipient) == pair
            if a.end
        ]
        until = (
            Text(f"，至 {max(ends)}", f" until {max(ends)}") if ends else Text("", "")
        )
        yield Text(
            f"{who}：既有协议仍有效{until.zh}",
            f"{who}: the agreement still runs{until.en}",
        )


def _kept(plan: Plan, desk: Desk, group: Consortium, code: str) -> Iterator[Text]:
    link = next(r for r in group.recipients if r.school == code)
    limit = plan.policy.travel.max_one_way_m
    if link.distance_m is None:
        return
    if limit is not None:
        km, most = f"{link.distance_m / 1000:.1f}", f"{limit / 1000:g}"
        yield Text(
            f"单程 {km} 公里，不超过上限 {most} 公里",
            f"{km} km one way, within the limit of {most} km",
        )
    allowed = [
        leg.metres or 0
        for (support, recipient), leg in desk.candidates.allowed.items()
        if recipient == code and support != group.support
    ]
    place = 1 + sum(metres < link.distance_m for metres in allowed)
    yield Text(
        f"在 {len(allowed) + 1} 所可选支援学校中，距离第 {place} 近",
        f"number {place} by distance among {len(allowed) + 1} possible supports",
    )


def _needs(plan: Plan, desk: Desk, group: Consortium, code: str) -> Iterator[Text]:
    spare = desk.balance.spares.get(group.support, {})
    support = named(plan.county, group.support)
    for subject, need in sorted(desk.balance.needs.get(code, {}).items()):
        gives = spare.get(subject, 0)
        yield Text(
            f"{subject}每周缺 {need} 节；{support} 可支援 {gives} 节",
            f"{subject}: lacks {need} periods a week; {support} has {gives} to give",
        )


def _covered(group: Consortium) -> Iterator[Text]:
    for line in group.covered:
        yield Text(
            f"{line.subject}：本组每周共缺 {line.need} 节，可补 {line.covered} 节",
            f"{line.subject}: the consortium lacks {line.need} periods a week, "
            f"{line.covered} can be covered",
        )


def _degree(desk: Desk, support: str) -> Iterator[Text]:
    rule, number = desk.policy.degree, len(desk.groups.get(support, ()))
    yield Text(
        f"支援 {number} 所，规定 {rule.recipients_min} 至 {rule.recipients_max} 所",
        f"supports {number}; {rule.recipients_min} to {rule.recipients_max} allowed",
    )


def _refusals(plan: Plan, desk: Desk, code: str) -> Iterator[Refusal]:
    for support, recipient, reason in desk.refusals(code):
        yield Refusal(support=support, recipient=recipient, reason=reason)
    if code not in desk.candidates.recipients:
        return
    for support in desk.candidates.supports:
        allowed = (support, code) in desk.candidates.allowed
        if allowed and desk.full(support) and desk.partner.get(code) != support:
            yield Refusal(
                support=support, recipient=code, reason=_full(plan, desk, support)
            )


def _full(plan: Plan, desk: Desk, support: str) -> Reason:
    number, most = len(desk.groups[support]), desk.policy.degree.recipients_max
    name = named(plan.county, support)
    return Reason(
        rule="pair.degree",
        where=support,
        value=str(number),
        bound=str(most),
        message_zh=f"{name} 已支援 {number} 所，上限 {most} 所；只能对换",
        message_en=f"{name} supports {number} already, at most {most}: exchanges only",
    )
