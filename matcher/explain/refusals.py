"""Pairs a school may not form: the rule and the value for each."""

from collections.abc import Iterator

from matcher.choices.desk import Desk, Partner
from matcher.explain.answer import Refusal, named, place_named
from matcher.plan import Plan, Reason


def refusals(
    plan: Plan, desk: Desk, partner: Partner, school: str
) -> Iterator[Refusal]:
    """Yield the pairs a school may not form, then those for which there is no room."""
    found = desk.case.candidates
    places = [p for p in found.recipients if found.places.school_of(p) == school]
    if school in found.supports:
        pairs = [(school, place) for place in found.recipients]
    else:
        pairs = [(support, place) for support in found.supports for place in places]
    for support, place in pairs:
        reason = found.refused.get((support, place))
        if reason is not None:
            yield Refusal(support=support, recipient=place, reason=reason)
    if school not in found.supports:
        yield from _no_room(plan, desk, partner, places)


def refusal(
    plan: Plan, desk: Desk, partner: Partner, support: str, place: str
) -> Refusal | None:
    """Return why a pair may not be formed at all, None if it may."""
    reason = desk.case.candidates.refused.get((support, place))
    if reason is None:
        return None
    return Refusal(support=support, recipient=place, reason=reason)


def _no_room(
    plan: Plan, desk: Desk, partner: Partner, places: list[str]
) -> Iterator[Refusal]:
    groups = desk.problem.groups(partner)
    for place in places:
        row = desk.place_row[place]
        for support, at in desk.support_row.items():
            if (at, row) not in desk.problem.arc_of or partner[row] == at:
                continue
            group = groups[at]
            if group and not desk.problem.fits(at, [*group, row]):
                reason = _reason(plan, desk, support, place, len(group))
                yield Refusal(support=support, recipient=place, reason=reason)


def _reason(plan: Plan, desk: Desk, support: str, place: str, number: int) -> Reason:
    name, who = named(plan.county, support), place_named(plan.county, place)
    most = int(desk.problem.degree_max[desk.support_row[support]])
    zh = f"{name} 已支援 {number} 所，上限 {most} 所；只能对换"
    en = f"{name} supports {number} already, at most {most}: exchanges only"
    if number < most:
        zh = f"{name} 的模式不容许在现有 {number} 所之外再加 {who.zh}；只能对换"
        en = (
            f"no mode of {name} admits {who.en} beside the {number} it has: exchanges "
            "only"
        )
    return Reason(
        rule="pair.degree",
        where=support,
        value=str(number),
        bound=str(most),
        message_zh=zh,
        message_en=en,
    )
