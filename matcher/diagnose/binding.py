"""Limits that a plan reaches, or nearly."""

from collections.abc import Iterator, Sequence

from matcher.candidates import Pair, km, named
from matcher.diagnose.margin import Binding
from matcher.diagnose.members import place_words
from matcher.reduction.pairing_case import Case
from matcher.text import Text
from solvers.pairing.problem import PairingProblem

_NEAR = 0.98
"""A pair from this share of a limit on binds."""

_MOST_PAIRS = 8


def binding_of(
    case: Case, problem: PairingProblem, partner: Sequence[int]
) -> Iterator[Binding]:
    """Yield the limits that bind a plan: ways, numbers, places without a choice.

    Parameters
    ----------
    case, problem
        The county and its integers.
    partner
        Support row of each place, -1 if empty.
    """
    found = case.candidates
    pairs = [
        (found.supports[support], place)
        for place, support in zip(found.recipients, partner, strict=True)
        if support >= 0
    ]
    yield from _ways(case, pairs)
    yield from _numbers(case, problem, partner)
    yield from _single(case, problem)


def _ways(case: Case, pairs: Sequence[Pair]) -> Iterator[Binding]:
    travel = case.policy.travel
    if not travel.hard:
        return
    legs = [(case.distances.leg(case.school(p).code, s), (s, p)) for s, p in pairs]
    if travel.max_one_way_m is not None:
        most = travel.max_one_way_m
        far = sorted(
            (-leg.metres, pair)
            for leg, pair in legs
            if leg.metres is not None and leg.metres >= _NEAR * most
        )
        for metres, pair in far[:_MOST_PAIRS]:
            yield _pair(
                case,
                "pair.distance",
                pair,
                (str(-metres), str(most)),
                Text(f"{km(-metres)} 公里", f"{km(-metres)} km"),
                Text(f"{km(most)} 公里", f"{km(most)} km"),
            )
    if travel.max_one_way_min is not None:
        longest = travel.max_one_way_min
        late = sorted(
            (-leg.minutes, pair)
            for leg, pair in legs
            if leg.minutes is not None and leg.minutes >= _NEAR * longest
        )
        for minutes, pair in late[:_MOST_PAIRS]:
            yield _pair(
                case,
                "pair.time",
                pair,
                (str(-minutes), str(longest)),
                Text(f"{-minutes} 分钟", f"{-minutes} min"),
                Text(f"{longest} 分钟", f"{longest} min"),
            )


def _pair(
    case: Case,
    rule: str,
    pair: Pair,
    numbers: tuple[str, str],
    way: Text,
    most: Text,
) -> Binding:
    support, place = named(case.county, pair[0]), place_words(case, pair[1])
    return Binding(
        rule=rule,
        schools=(pair[0], case.school(pair[1]).code),
        value=numbers[0],
        bound=numbers[1],
        words=Text(
            f"{support} → {place.zh} 单程 {way.zh}，上限 {most.zh}",
            f"{support} -> {place.en} is {way.en} one way, the limit is {most.en}",
        ),
    )


def _numbers(
    case: Case, problem: PairingProblem, partner: Sequence[int]
) -> Iterator[Binding]:
    """Yield the supports at their most, and at their least if that is above 1."""
    groups = problem.groups(partner)
    full: dict[int, list[str]] = {}
    least: dict[int, list[str]] = {}
    for row, code in enumerate(case.candidates.supports):
        number = len(groups[row])
        if number and number == problem.degree_max[row]:
            full.setdefault(number, []).append(code)
        elif number > 1 and number == problem.degree_min[row]:
            least.setdefault(number, []).append(code)
    for kind, told in (
        (Text("已满", "full"), full),
        (Text("只有最少的数", "at the least number"), least),
    ):
        for number, codes in sorted(told.items()):
            names = [case.county.school_by_code[code].name for code in codes]
            yield Binding(
                rule="pair.degree",
                schools=tuple(codes),
                value=str(number),
                bound=str(number),
                words=Text(
                    f"{len(codes)} 所支援学校{kind.zh}（{number} 所）："
                    f"{'、'.join(names)}",
                    f"{len(codes)} supports {kind.en} ({number} recipients): "
                    f"{', '.join(names)}",
                ),
            )


def _single(case: Case, problem: PairingProblem) -> Iterator[Binding]:
    """Yield the places that only one support may take."""
    choices: dict[int, list[int]] = {}
    for support, recipient in problem.arcs.tolist():
        choices.setdefault(recipient, []).append(support)
    found = case.candidates
    for recipient, supports in sorted(choices.items()):
        if len(supports) > 1:
            continue
        support, place = found.supports[supports[0]], found.recipients[recipient]
        name, words = named(case.county, support), place_words(case, place)
        yield Binding(
            rule="pair.coverage",
            schools=(case.school(place).code, support),
            value="1",
            words=Text(
                f"{words.zh} 只有 {name} 一所可选",
                f"{words.en} has one possible support only, {name}",
            ),
            bound="1",
        )
