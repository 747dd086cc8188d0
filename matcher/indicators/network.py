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


def network_figures(plan: Plan) -> Iterator[Indicator]:
    """Yield the parts of the network, and recipients with no, one or too little choice.

    Read off the graph of allowed pairs: connected components, recipients without any
    support in reach, recipients with a single one, and recipients of a Hall violator
    beyond the room there is.
    """
    county, policy = plan.county, plan.policy
    candidates = find_candidates(county, policy, distance_table(county, policy))
    shape = topology(candidates, policy.degree_bounds)
    sizes = [len(part.supports) + len(part.recipients) for part in shape.components]
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
    reach = {code: 0 for code in candidates.recipients}
    for _, recipient in candidates.allowed:
        reach[recipient] += 1
    single = [code for code, supports in reach.items() if supports == 1]
    yield _schools(
        county,
        "network_isolated",
        Text("无支援学校可及的受援学校", "recipients with no support in reach"),
        shape.isolated,
        standard=0,
    )
    yield _schools(
        county,
        "network_single",
        Text("只有一所支援学校可及的受援学校", "recipients with one support in reach"),
        single,
    )
    crowded = [code for b in shape.bottlenecks for code in b.recipients]
    yield _figure(
        "network_lacking",
        Text("支援名额不够而必然落空的校数", "recipients there cannot be room for"),
        sum(b.lacking for b in shape.bottlenecks),
        _SCHOOLS,
        _named(county, crowded),
        standard=0,
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
