"""Why a place stays empty: what refused each support, or where room ran out."""

from collections.abc import Iterator, Mapping, Sequence

from matcher.candidates import km, named
from matcher.consortium import Bottleneck, Topology
from matcher.labels import label
from matcher.plan import Reason
from matcher.policy import ModeRules, Policy
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_links import admitted
from matcher.text import Text

_MOST_REFUSALS = 8


def reasons_for(
    place: str,
    case: Case,
    shape: Topology,
    groups: Mapping[str, Sequence[str]],
) -> tuple[Reason, ...]:
    """Return the reasons why a place is in no consortium, most telling first.

    Parameters
    ----------
    place
        Code of the place left empty: a school, or a part of one.
    case
        The county and its candidates.
    shape
        Bottlenecks of the allowed pairs.
    groups
        Places of each support in the plan.
    """
    if place not in case.candidates.recipients:
        return (_heads(place, case),)
    reasons = [
        *_partners(place, case, shape),
        *_room(place, case, shape, groups),
    ]
    if not reasons:
        reasons += _remedy(place, case)
    return (*reasons, *_refusals(place, case))


def nearest_first(place: str, case: Case) -> list[tuple[str, int | None]]:
    """Return every support with its distance in metres, nearest first, unknown last."""
    school = case.school(place).code
    ways = [
        (support, case.distances.leg(school, support).metres)
        for support in case.candidates.supports
        if support != school
    ]
    return sorted(ways, key=lambda way: (way[1] is None, way[1] or 0, way[0]))


def mode_words(policy: Policy) -> Text:
    """Return the numbers that each mode and link type asks for.

    Examples
    --------
    >>> from matcher.presets import load_policy
    >>> mode_words(load_policy("default")).en
    'paired 1 to 3'
    """
    return Text(
        "；".join(_one_mode(mode).zh for mode in policy.modes),
        "; ".join(_one_mode(mode).en for mode in policy.modes),
    )


def _one_mode(mode: ModeRules) -> Text:
    zh, en = [], []
    for rule in mode.rules:
        link = Text(label(rule.link), label(rule.link, "en"))
        low, high = rule.recipients_min, rule.recipients_max
        zh.append(f"{link.zh} {low}–{high} 所")
        en.append(f"{link.en} {low} to {high}")
    if len(mode.rules) == 1:
        low, high = mode.rules[0].recipients_min, mode.rules[0].recipients_max
        zh, en = [f"{low}–{high} 所"], [f"{low} to {high}"]
    return Text(
        f"{label(mode.mode)} {'、'.join(zh)}",
        f"{label(mode.mode, 'en')} {', '.join(en)}",
    )


def nearest_refused(place: str, case: Case) -> tuple[str, Reason] | None:
    """Return the nearest support refused for distance or time alone, and why."""
    for support, _ in nearest_first(place, case):
        reason = case.candidates.refused.get((support, place))
        if reason is not None and reason.rule in ("pair.distance", "pair.time"):
            return support, reason
    return None


def _heads(recipient: str, case: Case) -> Reason:
    name = named(case.county, recipient)
    return Reason(
        rule="pair.once",
        where=recipient,
        message_zh=f"{name} 已由指定或协议定为支援学校，不能同时受援",
        message_en=(
            f"{name} is a support school by a fixed pair or an agreement and cannot "
            "receive at the same time"
        ),
    )


def _partners(place: str, case: Case, shape: Topology) -> Iterator[Reason]:
    """Yield that fewer supports are in reach than the school is due."""
    places = case.candidates.places
    if not places.twins:
        return
    due, reach = len(places.every(places.school_of(place))), shape.graph.degree[place]
    if reach >= due:
        return
    name = named(case.county, places.school_of(place))
    yield Reason(
        rule="pair.partners",
        where=place,
        value=str(reach),
        bound=str(due),
        message_zh=f"{name} 应有 {due} 所不同的支援学校，可及的只有 {reach} 所",
        message_en=(
            f"{name} is due {due} different support schools and reaches only {reach}"
        ),
    )


def _room(
    place: str,
    case: Case,
    shape: Topology,
    groups: Mapping[str, Sequence[str]],
) -> Iterator[Reason]:
    """Yield why the supports within reach have no room."""
    reach = [s for s in case.candidates.supports if shape.graph.has_edge(s, place)]
    if not reach:
        return
    for bottleneck in shape.bottlenecks:
        if place in bottleneck.recipients and bottleneck.supports:
            yield hall_reason(bottleneck, case)
            return
    twin = _helpers(place, case, groups)
    for support in reach:
        if support in twin:
            continue
        few = shape.graph.degree[support] < case.policy.degree_bounds.recipients_min
        yield _at_support(place, support, case, groups.get(support, ()), few=few)


def _helpers(
    place: str, case: Case, groups: Mapping[str, Sequence[str]]
) -> frozenset[str]:
    """Return the supports that have another partner place of the same school."""
    places = case.candidates.places
    if not places.twins:
        return frozenset()
    school = places.school_of(place)
    return frozenset(
        support
        for support, group in groups.items()
        if any(places.school_of(other) == school for other in group)
    )


def _at_support(
    place: str, support: str, case: Case, group: Sequence[str], *, few: bool
) -> Reason:
    names = named(case.county, support), named(case.county, place)
    low, high = case.policy.degree_bounds
    number, rule = len(group), "pair.degree"
    if number >= high:
        text = Text(
            f"{names[0]} 已支援 {number} 所，上限 {high} 所；让出一所会使更靠前的"
            "目标变差",
            f"{names[0]} already supports {number}, at most {high}; giving one up "
            "would worsen a goal that comes first",
        )
    elif few:
        text = Text(
            f"{names[0]} 可及的受援学校不足 {low} 所，达不到最少校数，不能成组",
            f"{names[0]} reaches fewer than the {low} recipients it must take, so it "
            "cannot form a consortium",
        )
    elif group and not admitted(case, support, [*group, place]):
        rule, words = "pair.mode", mode_words(case.policy)
        text = Text(
            f"{names[0]} 现支援 {number} 所，加入 {names[1]} 后不合任何结对模式"
            f"（{words.zh}）",
            f"{names[0]} supports {number}; with {names[1]} its group would fit no "
            f"mode ({words.en})",
        )
    else:
        text = Text(
            f"{names[0]} 现支援 {number} 所（规定 {low}–{high} 所）；加入 {names[1]} "
            "无法同时满足校数规定与更靠前的目标",
            f"{names[0]} supports {number} ({low} to {high} asked for); adding "
            f"{names[1]} cannot keep the numbers and the goals that come first",
        )
    return Reason(
        rule=rule,
        where=f"{support}-{place}",
        value=str(number),
        bound=f"{low}..{high}",
        message_zh=text.zh,
        message_en=text.en,
    )


def hall_reason(bottleneck: Bottleneck, case: Case) -> Reason:
    """Return a set of recipients with too little room in reach, in words."""
    many = [named(case.county, code) for code in bottleneck.recipients]
    few = [named(case.county, code) for code in bottleneck.supports]
    most = case.policy.degree_bounds.recipients_max
    parts = bool(case.candidates.places.school)
    what = Text("处受援", "places of recipients")
    if not parts:
        what = Text("所受援学校", "recipients")
    unit = "处" if parts else "所"
    return Reason(
        rule="pair.degree",
        where="+".join(bottleneck.supports),
        value=str(len(many)),
        bound=str(bottleneck.room),
        message_zh=(
            f"{len(many)} {what.zh}（{'、'.join(many)}）可及的支援学校只有 "
            f"{len(few)} 所（{'、'.join(few)}），每所至多 {most} {unit}，共可结 "
            f"{bottleneck.room} {unit}，至少 {bottleneck.lacking} {unit}无法结对"
        ),
        message_en=(
            f"{len(many)} {what.en} ({', '.join(many)}) reach only {len(few)} "
            f"supports ({', '.join(few)}), each taking at most {most}, "
            f"{bottleneck.room} in all; at least {bottleneck.lacking} stay unpaired"
        ),
    )


def _remedy(recipient: str, case: Case) -> Iterator[Reason]:
    """Yield the limit that would let the nearest support take the school."""
    found = nearest_refused(recipient, case)
    if found is None:
        return
    support, reason = found
    names = named(case.county, recipient), named(case.county, support)
    if reason.rule == "pair.distance":
        told, most = km(int(reason.value)), km(int(reason.bound))
        text = Text(
            f"{names[0]} 在上限 {most} 公里内没有支援学校；最近的 {names[1]} 单程 "
            f"{told} 公里，上限放宽到 {told} 公里即可",
            f"{names[0]} has no support within {most} km; the nearest, {names[1]}, is "
            f"{told} km one way: a limit of {told} km would do",
        )
    else:
        text = Text(
            f"{names[0]} 在上限 {reason.bound} 分钟内没有支援学校；最近的 {names[1]} "
            f"单程 {reason.value} 分钟，上限放宽到 {reason.value} 分钟即可",
            f"{names[0]} has no support within {reason.bound} min; the nearest, "
            f"{names[1]}, is {reason.value} min one way: a limit of {reason.value} min "
            "would do",
        )
    yield Reason(
        rule=reason.rule,
        where=recipient,
        value=reason.value,
        bound=reason.bound,
        message_zh=text.zh,
        message_en=text.en,
    )


def _refusals(recipient: str, case: Case) -> Iterator[Reason]:
    """Yield what refused the nearest supports, one reason each."""
    told = 0
    for support, _ in nearest_first(recipient, case):
        reason = case.candidates.refused.get((support, recipient))
        if reason is not None and told < _MOST_REFUSALS:
            told += 1
            yield reason
