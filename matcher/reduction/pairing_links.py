"""What a consortium is called in the plan: its mode, the link of each recipient.

The mode of a running agreement is kept if the rules admit the group in it, else the
first mode of the policy that does. Link types of running agreements are kept as far as
the numbers allow; beyond that the places that lack most are entrusted first.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from matcher.candidates import Pair, open_links
from matcher.county import Link, Mode
from matcher.policy import Degree, ModeRules
from matcher.reduction.pairing_case import Case


class Labels(NamedTuple):
    """Mode of a consortium and link types of its places.

    Attributes
    ----------
    mode : Mode
    links : Mapping of str to Link
        By place.
    """

    mode: Mode
    links: Mapping[str, Link]


def labels_of(case: Case, support: str, group: Sequence[str]) -> Labels:
    """Return mode and link types of a group.

    Parameters
    ----------
    case
        The county and its candidates.
    support
        Code of the support.
    group
        Its places.

    Raises
    ------
    ValueError
        If no mode of the policy admits the group.
    """
    for mode in _preferred(case, support, group):
        links = _links(case, mode, support, group)
        if links is not None:
            return Labels(mode.mode, links)
    raise ValueError(f"no mode admits {support} with {', '.join(group)}")


def admitted(case: Case, support: str, group: Sequence[str]) -> bool:
    """Return whether some mode of the policy admits a group."""
    modes = case.policy.modes
    return any(_links(case, mode, support, group) is not None for mode in modes)


def _preferred(case: Case, support: str, group: Sequence[str]) -> Iterator[ModeRules]:
    known = {mode.mode: mode for mode in case.policy.modes}
    for place in group:
        agreement = case.running.get((support, case.school(place).code))
        if agreement is not None and agreement.mode in known:
            yield known[agreement.mode]
    yield from case.policy.modes


def _links(
    case: Case, mode: ModeRules, support: str, group: Sequence[str]
) -> dict[str, Link] | None:
    """Return the link type of each place, None if the mode does not admit the group."""
    head = case.county.school_by_code[support]
    open_to = {
        place: open_links(
            mode,
            head,
            case.school(place),
            case.metres(support, place),
            forced=(support, place) in case.forced,
        )
        for place in group
    }
    if not all(any(links) for links in open_to.values()):
        return None
    both = [place for place, links in open_to.items() if all(links)]
    only = sum(not links.ordinary for links in open_to.values())
    room = _room(mode, len(group), both=len(both), only=only)
    if room is None:
        return None
    order = sorted(both, key=lambda place: _entrusted_first(case, (support, place)))
    ordinary = sum(_agreed(case, (support, place)) is Link.ORDINARY for place in both)
    number = min(max(len(both) - ordinary, room[0]), room[1])
    entrusted = {place for place, links in open_to.items() if not links.ordinary}
    entrusted.update(order[:number])
    return {p: Link.ENTRUSTED if p in entrusted else Link.ORDINARY for p in group}


def _room(
    mode: ModeRules, size: int, *, both: int, only: int
) -> tuple[int, int] | None:
    """Return how many of the places open to both types may be entrusted.

    Parameters
    ----------
    mode
        The rules.
    size
        Places of the group.
    both, only
        Those open to both link types, and those open to the entrusted one only.
    """
    low, high = _bounds(mode.ordinary)
    least, most = _bounds(mode.entrusted)
    first = max(0, least - only, size - only - high)
    last = min(both, most - only, size - only - low)
    return (first, last) if first <= last else None


def _bounds(rule: Degree | None) -> tuple[int, int]:
    return (0, 0) if rule is None else (rule.recipients_min, rule.recipients_max)


def _agreed(case: Case, pair: Pair) -> Link | None:
    agreement = case.running.get((pair[0], case.school(pair[1]).code))
    return None if agreement is None else agreement.link


def _entrusted_first(case: Case, pair: Pair) -> tuple[int, int, int, str]:
    """Return what orders places: agreed as entrusted, most lacking, nearest."""
    support, place = pair
    agreed = {Link.ENTRUSTED: 0, None: 1, Link.ORDINARY: 2}[_agreed(case, pair)]
    need = sum(case.balance.needs.get(place, {}).values())
    return agreed, -need, case.metres(support, place) or 0, place
