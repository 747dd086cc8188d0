"""One pair of a plan: what it earns for each goal, and the facts behind that."""

from collections import Counter
from collections.abc import Iterator

from matcher.choices.desk import Desk, Partner
from matcher.county import Link
from matcher.explain.answer import PairShare, named, place_named
from matcher.labels import label
from matcher.plan import Consortium, Plan, RecipientLink
from matcher.policy import ModeRules
from matcher.text import Text


def pair_share(
    desk: Desk, partner: Partner, group: Consortium, link: RecipientLink
) -> PairShare | None:
    """Return what a pair adds to every goal; None if the rules do not allow it."""
    place = desk.place_row.get(link.place)
    if place is None or partner[place] < 0:
        return None
    return PairShare(
        support=group.support,
        recipient=link.place,
        shares=desk.share(partner, place),
    )


def link_words(plan: Plan, link: RecipientLink) -> Text:
    """Return a recipient with its link type, way and agreement."""
    who, way = place_named(plan.county, link.place), _way(link)
    kind, kind_en = "", ""
    if link.link is not Link.ORDINARY:
        kind, kind_en = f"{label(link.link)}，", f"{label(link.link, 'en')}, "
    term = _agreed(link)
    return Text(
        f"受援学校 {who.zh}，{kind}{way.zh}{term.zh}",
        f"recipient {who.en}, {kind_en}{way.en}{term.en}",
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


def _agreed(link: RecipientLink) -> Text:
    if link.agreed == "renewed":
        head = Text("，续签到期协议", ", an expired agreement renewed")
    else:
        head = Text("", "")
    if link.until is None:
        return head
    return Text(f"{head.zh}，至 {link.until}", f"{head.en}, until {link.until}")


def fixed_words(plan: Plan, desk: Desk, support: str, recipient: str) -> Iterator[Text]:
    """Yield that the bureau or a running agreement asks for a pair, if so."""
    county, pair = plan.county, (support, recipient)
    who = f"{named(county, recipient)} × {named(county, support)}"
    if any(
        lock.kind == "must" and (lock.support, lock.recipient) == pair
        for lock in county.locks
    ):
        yield Text(f"{who}：由教育局指定结对", f"{who}: fixed by the bureau")
    elif pair in desk.case.candidates.forced:
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


def distance_words(
    plan: Plan, desk: Desk, group: Consortium, link: RecipientLink
) -> Iterator[Text]:
    """Yield how far a pair is against the limit and the other supports."""
    if link.distance_m is None:
        return
    km = f"{link.distance_m / 1000:.1f}"
    limit = plan.policy.travel.max_one_way_m
    if limit is not None:
        most = f"{limit / 1000:g}"
        yield (
            Text(
                f"单程 {km} 公里，不超过上限 {most} 公里",
                f"{km} km one way, within the limit of {most} km",
            )
            if link.distance_m <= limit
            else Text(
                f"单程 {km} 公里，超过上限 {most} 公里",
                f"{km} km one way, above the limit of {most} km",
            )
        )
    others = [
        leg.metres or 0
        for (support, place), leg in desk.case.candidates.allowed.items()
        if place == link.place and support != group.support
    ]
    nearer = 1 + sum(metres < link.distance_m for metres in others)
    yield Text(
        f"在 {len(others) + 1} 所可选支援学校中，距离第 {nearer} 近",
        f"number {nearer} by distance among {len(others) + 1} possible supports",
    )


def wish_words(plan: Plan, support: str, recipient: str) -> Iterator[Text]:
    """Yield where each of two schools stands among the wishes of the other."""
    county = plan.county
    for who, whom in ((recipient, support), (support, recipient)):
        ranks = {w.partner: w.rank for w in county.preferences if w.school == who}
        if not ranks:
            continue
        name, other = named(county, who), named(county, whom)
        if whom in ranks:
            yield Text(
                f"{name} 把 {other} 列为第 {ranks[whom]} 志愿",
                f"{name} ranks {other} number {ranks[whom]}",
            )
        else:
            yield Text(
                f"{other} 不在 {name} 的 {len(ranks)} 个志愿中",
                f"{other} is not among the {len(ranks)} wishes of {name}",
            )


def history_words(plan: Plan, group: Consortium, link: RecipientLink) -> Iterator[Text]:
    """Yield whether a pair was published before, and whether it crosses districts."""
    county, published = plan.county, plan.pairing.published
    pair = group.support, link.place
    if published:
        old = [support for support, place in published if place == link.place]
        if pair in published:
            yield Text("与已公布方案相同", "as in the published plan")
        elif old:
            was = "、".join(named(county, code) for code in old)
            yield Text(
                f"已公布方案中由 {was} 支援",
                f"supported by {was} in the published plan",
            )
    schools = county.school_by_code
    here, there = schools.get(group.support), schools.get(link.school)
    districts = [school.district for school in (here, there) if school]
    if all(districts) and len(set(districts)) > 1:
        yield Text(
            f"跨片区：{' → '.join(districts)}",
            f"across districts: {' -> '.join(districts)}",
        )


def degree_words(plan: Plan, group: Consortium) -> Iterator[Text]:
    """Yield how many recipients a consortium has, against what its mode asks."""
    number = len(group.recipients)
    mode = next((m for m in plan.policy.modes if m.mode is group.mode), None)
    if mode is None:
        name, name_en = label(group.mode), label(group.mode, "en")
        yield Text(
            f"支援 {number} 所；政策没有“{name}”模式的校数规定",
            f"supports {number}; the policy sets no numbers for mode '{name_en}'",
        )
        return
    low, high = mode.recipients_min, mode.recipients_max
    several = len(plan.policy.modes) > 1
    by = f"按“{label(mode.mode)}”模式" if several else ""
    by_en = f"in mode '{label(mode.mode, 'en')}' " if several else ""
    yield Text(
        f"{by}支援 {number} 所，规定 {low} 至 {high} 所",
        f"{by_en}supports {number}; {low} to {high} allowed",
    )
    if len(mode.rules) > 1 or mode.entrusted:
        yield from _by_link(mode, group)


def _by_link(mode: ModeRules, group: Consortium) -> Iterator[Text]:
    counts = Counter(link.link for link in group.recipients)
    for rule in mode.rules:
        kind, kind_en = label(rule.link), label(rule.link, "en")
        low, high = rule.recipients_min, rule.recipients_max
        yield Text(
            f"其中{kind} {counts[rule.link]} 所，规定 {low} 至 {high} 所",
            f"of these {counts[rule.link]} {kind_en}; {low} to {high} allowed",
        )
