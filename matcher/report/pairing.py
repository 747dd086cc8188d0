"""Who works with whom, as tables: the pair list and what became of earlier pairs."""

import datetime as dt
from collections.abc import Iterator

from matcher.candidates import running_agreements, split_place
from matcher.labels import AGREED, label, part_label
from matcher.plan import Consortium, Plan, RecipientLink
from matcher.report.forms import EARLIER, PAIRS
from matcher.report.table import Cell, Table
from matcher.report.words import BASES, listed, school_name, yes_word
from matcher.text import Lang


def pairs_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 结对名单: one row for each link, grouped by support school.

    A recipient with several supports, or supported in several subjects or stages, has
    a row for each. A support school without a recipient has one row with the recipient
    left empty. The subject gaps belong to the whole group and stand in its first row.
    Area leads' schools outside every group follow, with the area lead only.
    """
    leads = {s: lead.school for lead in plan.pairing.area_leads for s in lead.supports}
    running = running_agreements(plan.county)
    since = {(a.support, a.recipient): a.start for a in running}
    rows: list[tuple[Cell, ...]] = []
    for group in plan.pairing.consortia:
        for first, link in _links(group):
            cells = _group_cells(plan, group, leads.get(group.support, ""), lang)
            if link is not None:
                start = since.get((group.support, link.school))
                cells |= _link_cells(plan, link, start, lang)
            cells["number"] = len(rows) + 1
            cells["covered"] = covered_words(group, lang) if first else ""
            rows.append(PAIRS.row(cells))
    for cells in _only_in_area(plan):
        rows.append(PAIRS.row({"number": len(rows) + 1} | cells))
    return Table(PAIRS, tuple(rows))


def _only_in_area(plan: Plan) -> Iterator[dict[str, Cell]]:
    grouped = {group.support for group in plan.pairing.consortia}
    for lead in plan.pairing.area_leads:
        for support in lead.supports or ("",):
            if support not in grouped:
                yield {
                    "area_lead": school_name(plan.county, lead.school),
                    "area_lead_code": lead.school,
                    "support": school_name(plan.county, support),
                    "support_code": support,
                }


def _links(group: Consortium) -> Iterator[tuple[bool, RecipientLink | None]]:
    if not group.recipients:
        yield True, None
    for index, link in enumerate(group.recipients):
        yield index == 0, link


def _group_cells(
    plan: Plan, group: Consortium, lead: str, lang: Lang
) -> dict[str, Cell]:
    support = plan.county.school_by_code.get(group.support)
    return {
        "district": support.district if support else "",
        "area_lead": school_name(plan.county, lead),
        "area_lead_code": lead,
        "support": support.name if support else "",
        "support_code": group.support,
        "mode": label(group.mode, lang),
        "consortium": group.id,
    }


def _link_cells(
    plan: Plan, link: RecipientLink, since: dt.date | None, lang: Lang
) -> dict[str, Cell]:
    school = plan.county.school_by_code.get(link.school)
    return {
        "recipient": school.name if school else "",
        "recipient_code": link.school,
        "part": part_label(link.part, lang),
        "stage": label(school.stage, lang) if school else "",
        "link": label(link.link, lang),
        "distance_km": None if link.distance_m is None else link.distance_m / 1000,
        "travel_min": link.travel_min,
        "basis": BASES[link.basis].say(lang),
        "since": since or plan.county.term.start,
        "until": link.until,
        "agreed": AGREED[link.agreed].say(lang),
    }


def covered_words(group: Consortium, lang: Lang) -> str:
    """Return the subject gaps of a consortium, "subject covered/needed" each.

    Examples
    --------
    >>> from matcher.county import Mode
    >>> from matcher.plan import Covered
    >>> gap = Covered(subject="英语", need=12, covered=8)
    >>> group = Consortium(
    ...     id="G-1", mode=Mode.PAIRED, support="1", recipients=(), covered=(gap,)
    ... )
    >>> covered_words(group, "zh")
    '英语 8/12'
    """
    return listed((f"{c.subject} {c.covered}/{c.need}" for c in group.covered), lang)


def earlier_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 上版结对: the published pairs, and whether this plan keeps each.

    Partners of one school may change places and the pair is still kept.
    """
    by_place = plan.policy.partners.by != "school"
    kept = {
        (group.support, link.place if by_place else link.school)
        for group in plan.pairing.consortia
        for link in group.recipients
    }
    rows = []
    for number, (support, place) in enumerate(plan.pairing.published, 1):
        recipient, part = split_place(plan.county, place)
        cells: dict[str, Cell] = {
            "number": number,
            "support": school_name(plan.county, support),
            "support_code": support,
            "recipient": school_name(plan.county, recipient),
            "recipient_code": recipient,
            "part": part_label(part, lang),
            "kept": yes_word((support, place if by_place else recipient) in kept, lang),
        }
        rows.append(EARLIER.row(cells))
    return Table(EARLIER, tuple(rows))
