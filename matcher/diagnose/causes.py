"""What stands in the way, read off candidates and topology."""

from collections.abc import Iterator

from matcher.candidates import named
from matcher.consortium import Shortage, Topology, topology
from matcher.diagnose.members import place_words
from matcher.diagnose.nouns import Isolated
from matcher.labels import label
from matcher.plan import PairingPlan, Reason
from matcher.policy import Coverage
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_reasons import hall_reason, nearest_first


def causes_of(
    case: Case, plan: PairingPlan
) -> tuple[tuple[Isolated, ...], tuple[Reason, ...]]:
    """Return isolated recipients, and every cause in words, most basic first."""
    shape = topology(case.candidates, case.policy.degree_bounds)
    alone = {
        found[0].school: found
        for found in (_isolated(case, place) for place in reversed(shape.isolated))
    }
    isolated = tuple(school for school, _ in reversed(alone.values()))
    causes = (
        *case.candidates.conflicts,
        *(
            (_alone(case, *found) for found in reversed(alone.values()))
            if case.candidates.supports
            else (_no_support(case),)
        ),
        *(hall_reason(b, case) for b in shape.bottlenecks if b.supports),
        *_degree_causes(case, shape),
        *_broken_pairs(case, plan),
    )
    return isolated, causes


def _no_support(case: Case) -> Reason:
    tags = sorted(case.policy.compatibility.support_tags)
    zh = "、".join(label(tag, "zh") for tag in tags)
    en = ", ".join(label(tag, "en") for tag in tags)
    return Reason(
        rule="pair.role",
        value="0",
        message_zh=(
            f"全县没有一所支援学校：在 学校 表的 学校类别标签 填 {zh} 之一，"
            "或在 结对角色 填 支援学校"
        ),
        message_en=(
            f"the county has no support school: on the sheet of schools give one of "
            f"{en} as tag, or 'support school' as pairing role"
        ),
    )


def _isolated(case: Case, place: str) -> tuple[Isolated, Reason | None]:
    """Return a place no support may take, and why the nearest one may not."""
    school = case.school(place).code
    for support, _ in nearest_first(place, case):
        reason = case.candidates.refused.get((support, place))
        if reason is not None and reason.rule not in ("pair.role", "pair.stage"):
            leg = case.distances.leg(school, support)
            alone = Isolated(
                school=school,
                nearest=support,
                distance_m=leg.metres,
                travel_min=leg.minutes,
                rule=reason.rule,
            )
            return alone, reason
    return Isolated(school=school), None


def _alone(case: Case, alone: Isolated, refusal: Reason | None) -> Reason:
    name = named(case.county, alone.school)
    if refusal is None:
        return Reason(
            rule="pair.role",
            where=alone.school,
            message_zh=f"{name} 没有学段对应的支援学校",
            message_en=f"{name} has no support school of its stage",
        )
    return Reason(
        rule=alone.rule,
        where=alone.school,
        value=refusal.value,
        bound=refusal.bound,
        message_zh=f"{name} 没有可结对的支援学校；最近的一所：{refusal.message_zh}",
        message_en=f"{name} has no support in reach; the nearest: {refusal.message_en}",
    )


def _degree_causes(case: Case, shape: Topology) -> Iterator[Reason]:
    low = case.policy.degree_bounds.recipients_min
    for support in shape.too_few:
        name, number = named(case.county, support), shape.graph.degree[support]
        yield Reason(
            rule="pair.degree",
            where=support,
            value=str(number),
            bound=str(low),
            message_zh=f"{name} 可及的受援学校只有 {number} 所，少于规定的 {low} 所",
            message_en=f"{name} reaches only {number} recipients, fewer than the {low} "
            "asked for",
        )
    if case.policy.find(Coverage, side="support", hard=True):
        for shortage in shape.shortages:
            yield _shortage(case, shortage)


def _shortage(case: Case, shortage: Shortage) -> Reason:
    many = [named(case.county, code) for code in shortage.supports]
    places = [place_words(case, place) for place in shortage.recipients]
    few = "、".join(place.zh for place in places)
    english = ", ".join(place.en for place in places)
    return Reason(
        rule="pair.takes_part",
        where="+".join(shortage.supports),
        value=str(len(places)),
        bound=str(shortage.asked),
        message_zh=(
            f"{len(many)} 所支援学校（{'、'.join(many)}）共需 {shortage.asked} 所"
            f"受援学校，可及的只有 {len(places)} 所（{few}）"
        ),
        message_en=(
            f"{len(many)} supports ({', '.join(many)}) need {shortage.asked} "
            f"recipients together and reach only {len(places)} ({english})"
        ),
    )


def _broken_pairs(case: Case, plan: PairingPlan) -> Iterator[Reason]:
    """Yield the fixed pairs that the best plan had to leave out."""
    kept = {(c.support, r.school) for c in plan.consortia for r in c.recipients}
    for support, recipient in case.candidates.forced:
        if (support, recipient) not in kept:
            names = named(case.county, support), named(case.county, recipient)
            low, high = case.policy.degree_bounds
            yield Reason(
                rule="pair.lock",
                where=f"{support}-{recipient}",
                message_zh=(
                    f"指定或协议中的 {names[0]} → {names[1]} 与校数规定"
                    f"（{low}–{high} 所）不能同时满足"
                ),
                message_en=(
                    f"the fixed pair {names[0]} -> {names[1]} cannot be kept together "
                    f"with the number of recipients asked for ({low} to {high})"
                ),
            )
