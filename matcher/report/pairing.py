"""Who works with whom, as tables: the pair list and what became of earlier pairs."""

import datetime as dt
from collections.abc import Iterator

from matcher.county import Agreement
from matcher.labels import label
from matcher.plan import Consortium, Plan, RecipientLink
from matcher.report.forms import EARLIER, PAIRS
from matcher.report.table import Cell, Table
from matcher.report.words import BASES, listed, school_name, yes_word
from matcher.text import Lang


def pairs_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 结对名单: one row for each recipient, grouped by support school.

    A support school without a recipient has one row with the recipient left empty.
    The subject gaps belong to the whole group and stand in its first row. Area leads'
    schools outside every group follow, with the area lead only.
    """
    leads = {s: lead.school for lead in plan.pairing.area_leads for s in lead.supports}
    agreed = {(a.support, a.recipient): a for a in plan.county.agreements}
    rows: list[tuple[Cell, ...]] = []
    for group in plan.pairing.consortia:
        for first, link in _links(group):
            agreement = agreed.get((group.support, link.school)) if link else None
            cells = _group_cells(plan, group, leads.get(group.support, ""), lang)
            cells |= _link_cells(plan, link, agreement, lang) if link else {}
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
    plan: Plan, link: RecipientLink, agreement: Agreement | None, lang: Lang
) -> dict[str, Cell]:
    school = plan.county.school_by_code.get(link.school)
    since = (agreement.start if agreement else None) or plan.county.term.start
    until = agreement.end if agreement else None
    years = plan.policy.continuity.years
    if until is None and years is not None:
        until = _years_later(since, years)
    return {
        "recipient": school.name if school else "",
        "recipient_code": link.school,
        "stage": label(school.stage, lang) if school else "",
        "link": label(link.link, lang),
        "distance_km": None if link.distance_m is None else link.distance_m / 1000,
        "travel_min": link.travel_min,
        "basis": BASES[link.basis].say(lang),
        "since": since,
        "until": until,
    }


def _years_later(start: dt.date, years: int) -> dt.date:
    """Return the last day of `years` years that begin on `start`."""
    day = min(start.day, 28)
    return start.replace(year=start.year + years, day=day) - dt.timedelta(days=1)


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
    """Return 上版结对: the published pairs, and whether this plan keeps each."""
    kept = {
        (group.support, link.school)
        for group in plan.pairing.consortia
        for link in group.recipients
    }
    rows = tuple(
        EARLIER.row(
            {
                "number": number,
                "support": school_name(plan.county, support),
                "support_code": support,
                "recipient": school_name(plan.county, recipient),
                "recipient_code": recipient,
                "kept": yes_word((support, recipient) in kept, lang),
            }
        )
        for number, (support, recipient) in enumerate(plan.pairing.published, 1)
    )
    return Table(EARLIER, rows)
