"""Reads the pairing back from a roster: pairs, area leads, earlier pairs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from matcher.county import County, Link, Mode
from matcher.distance import DistanceTable, Leg
from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.places import Terms, part_of
from matcher.io.sheets.cells import Choice, Option
from matcher.io.sheets.choices import LINK, MODE
from matcher.plan import (
    AreaLead,
    Consortium,
    Covered,
    Goal,
    PairingPlan,
    RecipientLink,
    Status,
    Unpaired,
)
from matcher.report.words import BASES
from matcher.text import Text

BASIS = Choice(tuple(Option(value, word.zh, word.en) for value, word in BASES.items()))
_PAIR_KEYS = (
    "support", "support_code", "recipient", "recipient_code", "area_lead",
    "area_lead_code",
)  # fmt: skip
_GROUP_KEYS = ("recipient", "recipient_code", "mode", "consortium")
_COVERED = re.compile(r"(.+?)[\s:：]*(\d+)\s*/\s*(\d+)")
_MOST_KM, _MOST_MIN = 5_000, 10_000


@dataclass
class _Group:
    """A consortium while its rows are read."""

    id: str
    support: str
    mode: Mode
    links: list[RecipientLink] = field(default_factory=list)
    covered: list[Covered] = field(default_factory=list)


@dataclass(frozen=True)
class Stated:
    """What the sheets of figures and open points say of one part of the plan."""

    status: Status | None = None
    gap: float | None = None
    goals: tuple[Goal, ...] = ()
    method: str = ""


class Left(NamedTuple):
    """Who the sheet of open points says is left out, and why.

    Attributes
    ----------
    unpaired : tuple of Unpaired
        Places without a support.
    leadless : tuple of Unpaired
        Supports without an area lead.
    """

    unpaired: tuple[Unpaired, ...] = ()
    leadless: tuple[Unpaired, ...] = ()


def read_pairing(
    pairs: FilledForm,
    earlier: FilledForm | None,
    left: Left,
    stated: Stated,
    *,
    terms: Terms,
    directory: Directory,
    distances: DistanceTable,
) -> PairingPlan:
    """Return the pairing of a roster.

    Parameters
    ----------
    pairs, earlier
        Sheets 结对名单 and, if there, 上版结对.
    left, stated
        What other sheets say.
    terms, directory, distances
        The county's agreements, names and distances: a way left empty is filled in,
        and a way rounded to 0.1 km stands for the exact one it was rounded from.
    """
    county = terms.county
    pairs.require(("support", "support_code"), ("recipient", "recipient_code"))
    groups: dict[tuple[str, str], _Group] = {}
    leads: dict[str, dict[str, None]] = {}
    for line in pairs.lines(*_PAIR_KEYS):
        support = directory.school(line, "support")
        lead = directory.school(line, "area_lead")
        if lead:
            leads.setdefault(lead, {}).update({support: None} if support else {})
        if not support:
            if not line.text("support") and not lead:
                line.missing("support")
            continue
        if lead and not any(line.text(key) for key in _GROUP_KEYS):
            continue  # a school of the area without a group of its own
        group = _group(line, support, groups, county)
        group.covered.extend(_covered(line))
        recipient = directory.school(line, "recipient")
        if recipient:
            way = _way(distances, county, recipient, support)
            link = _link(line, recipient, way)
            agreed, until = terms.read(line, (support, recipient))
            told = {"agreed": agreed, "until": until}
            group.links.append(link.model_copy(update=told))
    consortia = tuple(
        Consortium(
            id=g.id,
            mode=g.mode,
            support=g.support,
            recipients=tuple(g.links),
            covered=tuple(g.covered),
        )
        for g in groups.values()
    )
    return PairingPlan(
        status=stated.status or Status.FEASIBLE,
        goals=stated.goals,
        gap=stated.gap,
        consortia=consortia,
        area_leads=_area_leads(leads, county),
        unpaired=left.unpaired,
        leadless=left.leadless,
        published=tuple(_published(earlier, directory)) if earlier else (),
        method=stated.method,
    )


def _area_leads(
    leads: Mapping[str, Mapping[str, None]], county: County
) -> tuple[AreaLead, ...]:
    """Return leads and their supports in county order, unknown codes last."""
    place = {school.code: i for i, school in enumerate(county.schools)}

    def order(codes: Iterable[str]) -> list[str]:
        return sorted(codes, key=lambda code: place.get(code, len(place)))

    return tuple(
        AreaLead(school=lead, supports=tuple(order(leads[lead])))
        for lead in order(leads)
    )


def _group(
    line: Line, support: str, groups: dict[tuple[str, str], _Group], county: County
) -> _Group:
    own = f"G-{support}"
    named = line.text("consortium") or own
    if named.removeprefix("G-") in county.school_by_code:
        named = own  # the support was changed by hand, the hidden id was not
    mode: Mode | None = line.choice("mode", MODE)
    group = groups.setdefault(
        (support, named), _Group(named, support, mode or Mode.PAIRED)
    )
    if mode and mode is not group.mode:
        line.fault(
            "mode",
            "mode_differs",
            Text("一个结对组只有一种模式", "one consortium has one mode"),
            Text("改成与该支援学校其他行相同", "make it equal to the rows above"),
        )
    return group


def _covered(line: Line) -> Iterator[Covered]:
    for item in line.items("covered"):
        match = _COVERED.fullmatch(item)
        if match:
            covered, need = int(match[2]), int(match[3])
            yield Covered(subject=match[1].strip(), need=need, covered=covered)
            continue
        line.fault(
            "covered",
            "gap",
            Text("应为 学科 可补/所需，如 英语 8/12", "expected e.g. 英语 8/12"),
            Text("改写成这样，或清空该格", "write it so, or clear the cell"),
        )


def _way(distances: DistanceTable, county: County, recipient: str, support: str) -> Leg:
    known = county.school_by_code
    if recipient in known and support in known:
        return distances.leg(recipient, support)
    return Leg(None, None, "unknown")


def _link(line: Line, recipient: str, way: Leg) -> RecipientLink:
    km = line.number("distance_km", low=0, high=_MOST_KM)
    minutes = line.whole("travel_min", high=_MOST_MIN)
    basis: Any = line.choice("basis", BASIS)
    if km is None and minutes is None and basis is None:
        metres, minutes, basis = way
    else:
        metres = None if km is None else _metres(km, way)
        basis = basis or (way.basis if metres == way.metres else "stated")
    return RecipientLink(
        school=recipient,
        part=part_of(line.text("part")),
        link=line.choice("link", LINK) or Link.ORDINARY,
        distance_m=metres,
        travel_min=minutes,
        basis=basis,
    )


def _metres(km: float, way: Leg) -> int:
    """Return metres; one decimal of a kilometre stands for what it was rounded from."""
    metres = round(km * 1000)
    if metres % 100 == 0 and way.metres is not None:
        return way.metres if abs(way.metres - metres) <= 50 else metres
    return metres


def _published(earlier: FilledForm, directory: Directory) -> Iterator[tuple[str, str]]:
    earlier.require(("support", "support_code"), ("recipient", "recipient_code"))
    for line in earlier.lines("support", "support_code", "recipient"):
        support = directory.school(line, "support")
        recipient = directory.school(line, "recipient")
        if support and recipient:
            part = part_of(line.text("part"))
            yield support, f"{recipient}#{part}" if part else recipient
