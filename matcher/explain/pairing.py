"""Why a school, a consortium or a pair was paired as it is."""

from collections.abc import Iterable, Iterator

from matcher.choices.desk import Desk, Partner
from matcher.choices.nouns import Alternative
from matcher.choices.solving import over, piece
from matcher.choices.trials import next_recipients, next_supports, with_pair
from matcher.county import School
from matcher.explain.answer import Explanation, PairShare, named, place_named
from matcher.explain.leads import (
    other_leads,
    refused_leads,
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
from matcher.explain.schools import (
    covered_words,
    group_words,
    links_of,
    now_words,
    places_of,
    why_words,
)
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
    places = places_of(desk, school.code)
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
        now=tuple(now_words(plan, school)),
        why=tuple(why_words(plan, desk, school)),
        shares=tuple(_shares(desk, partner, links_of(plan, school.code))),
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
    why = [*covered_words(group), *degree_words(plan, group)]
    for link in group.recipients:
        why += fixed_words(plan, desk, group.support, link.school)
    return Explanation(
        kind="consortium",
        id=group.id,
        name=plan.county.school_by_code[group.support].name,
        now=tuple(group_words(plan, group)),
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
    places = places_of(desk, recipient.code)
    row = desk.support_row.get(support.code)
    who = named(plan.county, recipient.code), named(plan.county, support.code)
    links = [
        (group, link)
        for group, link in links_of(plan, recipient.code)
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
        found = _tried(plan, desk, partner, row, places, params, ended)
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


def _tried(
    plan: Plan,
    desk: Desk,
    partner: Partner,
    support: int,
    places: list[str],
    params: Params,
    ended: list[Text],
) -> list[Alternative]:
    """Return the best plans with a support at each place that it may have."""
    found: list[Alternative] = []
    for place in places[: 1 if desk.case.candidates.places.twins else None]:
        row = desk.place_row[place]
        if (support, row) not in desk.problem.arc_of:
            continue
        tried = with_pair(desk, partner, row, support, params=params)
        found += tried.found
        if not tried.found and tried.exhausted:
            has = partner[row]
            held = has >= 0 and _is_fixed(desk, place, has)
            ended.append(_fixed(plan, place) if held else _cannot(plan, place))
    return found


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
    if support >= 0 and _is_fixed(desk, place, support):
        ended.append(_fixed(plan, place))
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


def _is_fixed(desk: Desk, place: str, support: int) -> bool:
    """Return whether a pair rests on a decision or agreement that must be kept."""
    found = desk.case.candidates
    pair = found.supports[support], found.places.school_of(place)
    return pair in found.forced and pair not in found.soft


def _fixed(plan: Plan, place: str) -> Text:
    who = place_named(plan.county, place)
    return Text(
        f"{who.zh} 的结对已指定或有协议，不能另选",
        f"the pair of {who.en} is fixed: it has no alternatives",
    )


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


def _shares(
    desk: Desk, partner: Partner, links: Iterable[tuple[Consortium, RecipientLink]]
) -> Iterator[PairShare]:
    for group, link in links:
        share = pair_share(desk, partner, group, link)
        if share is not None:
            yield share
