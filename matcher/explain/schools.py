"""A school in a pairing: what the plan gives it and what speaks for that."""

from collections.abc import Iterator

from matcher.choices.desk import Desk
from matcher.county import School
from matcher.explain.answer import named, place_named
from matcher.explain.leads import lead_words, under_lead
from matcher.explain.links import (
    degree_words,
    distance_words,
    fixed_words,
    history_words,
    link_words,
    wish_words,
)
from matcher.labels import label
from matcher.plan import Consortium, Plan, RecipientLink
from matcher.text import Text


def links_of(plan: Plan, code: str) -> list[tuple[Consortium, RecipientLink]]:
    """Return the pairs of a school, on either side."""
    return [
        (group, link)
        for group in plan.pairing.consortia
        for link in group.recipients
        if code in (group.support, link.school)
    ]


def places_of(desk: Desk, school: str) -> list[str]:
    """Return the places of a school that receives, the main one first."""
    found = desk.case.candidates
    return [p for p in found.recipients if found.places.school_of(p) == school]


def _groups_of(plan: Plan, code: str) -> list[Consortium]:
    return [
        group
        for group in plan.pairing.consortia
        if code == group.support or any(r.school == code for r in group.recipients)
    ]


def now_words(plan: Plan, school: School) -> Iterator[Text]:
    """Yield what the plan gives a school."""
    groups = _groups_of(plan, school.code)
    for group in groups:
        yield from group_words(plan, group)
    left = [u for u in plan.pairing.unpaired if u.school == school.code]
    for unpaired in left:
        place = f"{unpaired.school}#{unpaired.part}" if unpaired.part else ""
        who = place_named(plan.county, place) if place else Text("", "")
        yield Text(
            f"未结对{'：' + who.zh if place else ''}",
            f"unpaired{': ' + who.en if place else ''}",
        )
        for reason in unpaired.reasons:
            yield Text(reason.message_zh, reason.message_en)
    yield from lead_words(plan, school.code)
    if not groups and not left:
        yield Text("不在任何结对组中", "in no consortium")


def group_words(plan: Plan, group: Consortium) -> Iterator[Text]:
    """Yield a consortium: its support, then each recipient."""
    head = named(plan.county, group.support)
    mode = Text(label(group.mode), label(group.mode, "en"))
    yield Text(
        f"结对组 {group.id}（{mode.zh}）：支援学校 {head}",
        f"consortium {group.id} ({mode.en}): support {head}",
    )
    for link in group.recipients:
        yield link_words(plan, link)


def why_words(plan: Plan, desk: Desk, school: School) -> Iterator[Text]:
    """Yield what speaks for what a school got."""
    yield from _role(plan, desk, school)
    for group in _groups_of(plan, school.code):
        if school.code == group.support:
            yield from covered_words(group)
            yield from degree_words(plan, group)
            yield from under_lead(plan, desk, school.code)
            for link in group.recipients:
                yield from fixed_words(plan, desk, group.support, link.school)
            continue
        for link in group.recipients:
            if link.school == school.code:
                yield from _of_link(plan, desk, group, link)


def _of_link(
    plan: Plan, desk: Desk, group: Consortium, link: RecipientLink
) -> Iterator[Text]:
    """Yield what speaks for a pair; named, if the school has several."""
    facts = (
        *fixed_words(plan, desk, group.support, link.school),
        *distance_words(plan, desk, group, link),
        *_needs(plan, desk, group, link),
        *wish_words(plan, group.support, link.school),
        *history_words(plan, group, link),
    )
    several = len([1 for _, other in links_of(plan, link.school) if other != link])
    head, who = Text("", ""), place_named(plan.county, link.place)
    if several:
        support = named(plan.county, group.support)
        head = Text(f"{who.zh} × {support}：", f"{who.en} × {support}: ")
    for fact in facts:
        yield Text(f"{head.zh}{fact.zh}", f"{head.en}{fact.en}")


def _role(plan: Plan, desk: Desk, school: School) -> Iterator[Text]:
    tags = "、".join(label(tag) for tag in sorted(school.tags)) or "无"
    tags_en = ", ".join(label(tag, "en") for tag in sorted(school.tags)) or "none"
    if school.duty is not None:
        word, en = label(school.duty), label(school.duty, "en")
        yield Text(f"角色由教育局指定：{word}", f"role fixed by the bureau: {en}")
        return
    area, area_en = label(school.area), label(school.area, "en")
    role = Text("不支援也不受援", "neither supports nor receives")
    if school.code in desk.support_row:
        role = Text("支援学校", "support school")
    elif places_of(desk, school.code):
        role = Text("受援学校", "recipient school")
    yield Text(
        f"按方案 {plan.policy.name} 为{role.zh}（类别：{tags}；城乡：{area}）",
        f"by policy {plan.policy.name}: {role.en} (tags: {tags_en}; area: {area_en})",
    )


def _needs(
    plan: Plan, desk: Desk, group: Consortium, link: RecipientLink
) -> Iterator[Text]:
    balance = desk.case.balance
    spare = balance.spares.get(group.support, {})
    support = named(plan.county, group.support)
    for subject, need in sorted(balance.needs.get(link.place, {}).items()):
        gives = spare.get(subject, 0)
        yield Text(
            f"{subject}每周缺 {need} 节；{support} 可支援 {gives} 节",
            f"{subject}: lacks {need} periods a week; {support} has {gives} to give",
        )


def covered_words(group: Consortium) -> Iterator[Text]:
    """Yield each subject the recipients lack and what the support can give."""
    for line in group.covered:
        yield Text(
            f"{line.subject}：本组每周共缺 {line.need} 节，可补 {line.covered} 节",
            f"{line.subject}: the consortium lacks {line.need} periods a week, "
            f"{line.covered} can be covered",
        )
