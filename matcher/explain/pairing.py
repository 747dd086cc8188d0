"""Why a school, a consortium or a pair was paired as it is."""

from collections.abc import Iterable, Iterator

from matcher.choices.desk import Desk, Partner
from matcher.choices.nouns import Alternative
from matcher.choices.solving import over, piece
from matcher.choices.trials import next_recipients, next_supports, with_pair
from matcher.county import School
from matcher.explain.answer import Explanation, PairShare, named, place_named
from matcher.explain.leads import (
    lead_words,
    other_leads,
    refused_leads,
    under_lead,
)
from matcher.explain.links import (
    degree_words,
    distance_words,
    fixed_words,
    history_words,
    link_words,
    pair_share,
    wish_words,
)
from matcher.explain.refusals import refusal, refusals
from matcher.labels import label
from matcher.plan import Consortium, Plan, RecipientLink
from matcher.text import Text
from solvers.params import Params


def explain_school(
    plan: Plan, desk: Desk, school: School, *, most: int, params: Params
) -> Explanation:
    """Return what a school got in the pairing, why, and what else was open."""
    partner = desk.partner(plan.pairing)
    found: list[Alternative] = []
    ended: list[Text] = []
    places = _places(desk, school.code)
    supports = school.code in desk.support_row
    for at, place in enumerate(places):
        mine = piece(params, len(places) - at)
        found += _others(plan, desk, partner, place, most, mine, ended)
    led: tuple[Alternative, ...] = ()
    if supports:
        row = desk.support_row[school.code]
        others = next_recipients(desk, partner, row, count=most, params=params)
        found += others.found
        led = other_leads(plan, desk, school.code, most=most, params=params)
        if others.exhausted and most:
            ended.append(_no_more(plan, school.code, len(others.found)))
    _stopped(params, most, ended)
    return Explanation(
        kind="school",
        id=school.code,
        name=school.name,
        now=tuple(_now(plan, school)),
        why=tuple(_why(plan, desk, school)),
        shares=tuple(_shares(desk, partner, _links_of(plan, school.code))),
        alternatives=(*_sorted(found, most * max(1, len(places))), *led),
        ended=tuple(dict.fromkeys(ended)),
        refused=(
            *refusals(plan, desk, partner, school.code),
            *refused_leads(plan, desk, school.code),
        ),
    )


def explain_consortium(
    plan: Plan, desk: Desk, group: Consortium, *, most: int, params: Params
) -> Explanation:
    """Return what holds a consortium together and what its next best change costs."""
    partner = desk.partner(plan.pairing)
    found: list[Alternative] = []
    ended: list[Text] = []
    number = len(group.recipients)
    for at, link in enumerate(group.recipients):
        mine = piece(params, number - at)
        if link.place in desk.place_row:
            found += _others(plan, desk, partner, link.place, 1, mine, ended)
    _stopped(params, most, ended)
    why = [*_covered(group), *degree_words(plan, group)]
    for link in group.recipients:
        why += fixed_words(plan, desk, group.support, link.school)
    return Explanation(
        kind="consortium",
        id=group.id,
        name=plan.county.school_by_code[group.support].name,
        now=tuple(_partners(plan, group)),
        why=tuple(why),
        shares=tuple(
            _shares(desk, partner, ((group, link) for link in group.recipients))
        ),
        alternatives=_sorted(found, most),
        ended=tuple(dict.fromkeys(ended)),
    )


def explain_pair(
    plan: Plan, desk: Desk, support: School, recipient: School, *, params: Params
) -> Explanation:
    """Return whether two schools could be a pair, and what that would change."""
    partner = desk.partner(plan.pairing)
    places = _places(desk, recipient.code)
    row = desk.support_row.get(support.code)
    who = named(plan.county, recipient.code), named(plan.county, support.code)
    links = [
        (group, link)
        for group, link in _links_of(plan, recipient.code)
        if group.support == support.code
    ]
    now = [link_words(plan, link) for _, link in links] or [
        Text(f"{who[0]} 现在不由 {who[1]} 支援", f"{who[1]} does not support {who[0]}")
    ]
    why = [*fixed_words(plan, desk, support.code, recipient.code)]
    for group, link in links:
        why += distance_words(plan, desk, group, link)
        why += history_words(plan, group, link)
    why += wish_words(plan, support.code, recipient.code)
    refused = [
        reason
        for place in places
        if row is not None
        and (reason := refusal(plan, desk, partner, support.code, place))
    ]
    found: list[Alternative] = []
    ended: list[Text] = []
    if row is None or not places:
        ended.append(_no_roles(plan, desk, support.code, recipient.code))
    elif not links:
        for place in places[: 1 if desk.case.candidates.places.twins else None]:
            at = desk.place_row[place]
            if (row, at) not in desk.problem.arc_of:
                continue
            tried = with_pair(desk, partner, at, row, params=params)
            found += tried.found
            if not tried.found and tried.exhausted:
                ended.append(_cannot(plan, place))
    _stopped(params, 1, ended)
    return Explanation(
        kind="pair",
        id=f"{support.code}-{recipient.code}",
        name=f"{support.name} → {recipient.name}",
        now=tuple(now),
        why=tuple(why),
        shares=tuple(_shares(desk, partner, links)),
        alternatives=tuple(found),
        ended=tuple(ended),
        refused=tuple(refused),
    )


def _others(
    plan: Plan,
    desk: Desk,
    partner: Partner,
    place: str,
    most: int,
    params: Params,
    ended: list[Text],
) -> list[Alternative]:
    """Return the next best plans without a place's pair; say so if there are none."""
    row = desk.place_row[place]
    support = partner[row]
    candidates = desk.case.candidates
    school = candidates.places.school_of(place)
    if support >= 0 and (candidates.supports[support], school) in set(
        candidates.forced
    ) - set(candidates.soft):
        who = place_named(plan.county, place)
        ended.append(
            Text(
                f"{who.zh} 的结对已指定或有协议，不能另选",
                f"the pair of {who.en} is fixed: it has no alternatives",
            )
        )
        return []
    others = next_supports(desk, partner, row, count=most, params=params)
    if others.exhausted and most:
        who = place_named(plan.county, place)
        number = len(others.found)
        ended.append(
            Text(
                f"{who.zh} 再没有别的支援学校可选（已列 {number} 种）",
                f"no other support may take {who.en} ({number} listed)",
            )
        )
    return list(others.found)


def _no_more(plan: Plan, support: str, number: int) -> Text:
    who = named(plan.county, support)
    return Text(
        f"{who} 再没有别的受援学校可选（已列 {number} 种）",
        f"no other recipient may come to {who} ({number} listed)",
    )


def _stopped(params: Params, most: int, ended: list[Text]) -> None:
    if most and over(params):
        ended.append(
            Text(
                "时间到或已停止，没有全部试完；可加长 --time-limit",
                "stopped or out of time before all were tried; raise --time-limit",
            )
        )


def _cannot(plan: Plan, place: str) -> Text:
    who = place_named(plan.county, place)
    return Text(
        f"规则允许 {who.zh} 这样结对，但指定、协议、覆盖要求或校数规定合起来不容许",
        f"the rules allow this pair for {who.en}, but fixed pairs, coverage and the "
        "numbers of recipients together do not",
    )


def _no_roles(plan: Plan, desk: Desk, support: str, recipient: str) -> Text:
    gives = named(plan.county, support)
    takes = named(plan.county, recipient)
    if support not in desk.support_row:
        return Text(f"{gives} 不是支援学校", f"{gives} is no support school")
    return Text(f"{takes} 不是受援学校", f"{takes} is no recipient")


def _sorted(found: Iterable[Alternative], most: int) -> tuple[Alternative, ...]:
    unique = {a.moves: a for a in found}
    return tuple(
        sorted(unique.values(), key=lambda a: tuple(d.change for d in a.deltas))[:most]
    )


def _places(desk: Desk, school: str) -> list[str]:
    found = desk.case.candidates
    return [p for p in found.recipients if found.places.school_of(p) == school]


def _links_of(plan: Plan, code: str) -> list[tuple[Consortium, RecipientLink]]:
    return [
        (group, link)
        for group in plan.pairing.consortia
        for link in group.recipients
        if code in (group.support, link.school)
    ]


def _shares(
    desk: Desk, partner: Partner, links: Iterable[tuple[Consortium, RecipientLink]]
) -> Iterator[PairShare]:
    for group, link in links:
        share = pair_share(desk, partner, group, link)
        if share is not None:
            yield share


def _groups_of(plan: Plan, code: str) -> list[Consortium]:
    return [
        group
        for group in plan.pairing.consortia
        if code == group.support or any(r.school == code for r in group.recipients)
    ]


def _now(plan: Plan, school: School) -> Iterator[Text]:
    groups = _groups_of(plan, school.code)
    for group in groups:
        yield from _partners(plan, group)
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


def _partners(plan: Plan, group: Consortium) -> Iterator[Text]:
    head = named(plan.county, group.support)
    mode = Text(label(group.mode), label(group.mode, "en"))
    yield Text(
        f"结对组 {group.id}（{mode.zh}）：支援学校 {head}",
        f"consortium {group.id} ({mode.en}): support {head}",
    )
    for link in group.recipients:
        yield link_words(plan, link)


def _why(plan: Plan, desk: Desk, school: School) -> Iterator[Text]:
    yield from _role(plan, desk, school)
    for group in _groups_of(plan, school.code):
        if school.code == group.support:
            yield from _covered(group)
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
    several = len([1 for _, other in _links_of(plan, link.school) if other != link])
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
    elif _places(desk, school.code):
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


def _covered(group: Consortium) -> Iterator[Text]:
    for line in group.covered:
        yield Text(
            f"{line.subject}：本组每周共缺 {line.need} 节，可补 {line.covered} 节",
            f"{line.subject}: the consortium lacks {line.need} periods a week, "
            f"{line.covered} can be covered",
        )
