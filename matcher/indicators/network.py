"""How tight the county's network of allowed pairs is, whatever pairs were chosen."""

from collections.abc import Iterator, Sequence

from matcher.candidates import find_candidates
from matcher.consortium import topology
from matcher.county import County
from matcher.distance import distance_table
from matcher.indicators.figure import Indicator
from matcher.plan import Plan
from matcher.text import Text

_SHOWN = 8
_SCHOOLS = Text("所", "schools")
_PLACES = Text("处", "places")


def network_figures(plan: Plan) -> Iterator[Indicator]:
    """Yield the parts of the network, and recipients with no, one or too little choice.

    Read off the graph of allowed pairs: connected components, recipients without any
    support in reach, recipients with fewer than they are due, and recipients of a Hall
    violator beyond the room there is. A school with several places counts once, except
    where places are what there is no room for.
    """
    county, policy = plan.county, plan.policy
    candidates = find_candidates(county, policy, distance_table(county, policy))
    shape = topology(candidates, policy.degree_bounds)
    school_of = candidates.places.school_of
    sizes = [
        len(part.supports) + len({school_of(place) for place in part.recipients})
        for part in shape.components
    ]
    yield _figure(
        "network_parts",
        Text("可结对网络的连通部分", "connected parts of the network of pairs"),
        len(sizes),
        Text("个", "parts"),
        Text(
            f"各部分学校数：{'、'.join(map(str, sizes))}",
            f"schools in each: {', '.join(map(str, sizes))}",
        ),
    )
    reach: dict[str, set[str]] = {school_of(c): set() for c in candidates.recipients}
    for support, place in candidates.allowed:
        reach[school_of(place)].add(support)
    due = policy.partners.number if candidates.places.twins else 1
    isolated = [code for code, supports in reach.items() if not supports]
    few = [code for code, supports in reach.items() if 0 < len(supports) < due]
    single = [code for code, supports in reach.items() if len(supports) == due]
    yield _schools(
        county,
        "network_isolated",
        Text("无支援学校可及的受援学校", "recipients with no support in reach"),
        isolated,
        standard=0,
    )
    if due > 1:
        yield _schools(
            county,
            "network_few",
            Text(
                f"可及的支援学校不足 {due} 所的受援学校",
                f"recipients with fewer than {due} supports in reach",
            ),
            few,
            standard=0,
        )
    yield _schools(county, "network_single", _without_choice(due), single)
    tight = [place for b in shape.bottlenecks for place in b.recipients]
    crowded = list(dict.fromkeys(school_of(place) for place in tight))
    yield _figure(
        "network_lacking",
        Text("支援名额不够而必然落空的校数", "recipients there cannot be room for"),
        sum(b.lacking for b in shape.bottlenecks),
        _PLACES if candidates.places.school else _SCHOOLS,
        _named(county, crowded),
        standard=0,
    )


def _without_choice(due: int) -> Text:
    if due == 1:
        return Text(
            "只有一所支援学校可及的受援学校", "recipients with one support in reach"
        )
    return Text(
        f"恰有 {due} 所支援学校可及的受援学校",
        f"recipients with just {due} supports in reach",
    )


def _schools(
    county: County,
    code: str,
    title: Text,
    schools: Sequence[str],
    *,
    standard: float | None = None,
) -> Indicator:
    words = _named(county, schools)
    return _figure(code, title, len(schools), _SCHOOLS, words, standard=standard)


def _named(county: County, codes: Sequence[str]) -> Text:
    names = [county.school_by_code[code].name for code in codes[:_SHOWN]]
    more = len(codes) - len(names)
    return Text(
        "、".join(names) + (f" 等 {len(codes)} 所" if more else ""),
        ", ".join(names) + (f" and {more} more" if more else ""),
    )


def _figure(
    code: str,
    title: Text,
    value: int,
    unit: Text,
    why: Text,
    *,
    standard: float | None = None,
) -> Indicator:
    return Indicator(
        code=code,
        title=title,
        school="",
        stage=None,
        basis="",
        value=value,
        standard=standard,
        unit=unit,
        met=None if standard is None else value <= standard,
        why=why,
    )
