"""Papers, roles and appraisals that area leads owe."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matcher.calendar import anchor_dates
from matcher.county import County
from matcher.plan import Consortium, OwedPaper
from matcher.policy import (
    Anchor,
    Appraisal,
    Artefact,
    CountQuota,
    Policy,
    Role,
    Scope,
)
from matcher.reduction.rotation.case import Part
from matcher.reduction.rotation.event_demands import topic_of
from matcher.reduction.rotation.paper_things import Made, things
from matcher.reduction.rotation.papers import (
    appraisal_row,
    due_of,
    numbered,
    role_titles,
)
from matcher.reduction.rotation.signing import first_signed

_LEAD = "area_lead"


@dataclass(frozen=True, slots=True)
class Area:
    """An area lead and the consortia under it.

    Parameters
    ----------
    lead
        Code of its school.
    consortia
        Those whose support is under it, with main links only.
    """

    lead: str
    consortia: tuple[Consortium, ...]

    @property
    def id(self) -> str:
        """What events of the area name as their consortium."""
        return f"A-{self.lead}"

    @property
    def schools(self) -> tuple[str, ...]:
        """The lead, the supports and their recipients, each once."""
        below = [
            code
            for c in self.consortia
            for code in (c.support, *(link.school for link in c.recipients))
        ]
        return tuple(dict.fromkeys((self.lead, *below)))


def area_papers(
    county: County, policy: Policy, area: Area, parts: Mapping[str, Part]
) -> tuple[OwedPaper, ...]:
    """List what the lead of an area owes, with ids.

    Parameters
    ----------
    county, policy
        What is known and asked.
    area
        The area.
    parts
        What each consortium has planned, by its id.
    """
    rows = [
        *_once(county, policy, area),
        *_for_things(county, policy, area, parts),
        *_summer(county, policy, area),
        *_roles(county, policy, area),
        *_appraisals(county, policy, area),
    ]
    return numbered(rows, area.id)


def _once(county: County, policy: Policy, area: Area) -> Iterator[OwedPaper]:
    signed = first_signed(county, area.consortia)
    for rule in policy.each(Artefact, owner=_LEAD, per="owner"):
        after = dt.timedelta(days=rule.days_after or 0)
        for date in anchor_dates(county.term, rule.anchor, signed=signed):
            row = OwedPaper(
                title=rule.title, owner=area.lead, due=date + after, clause=rule.clauses
            )
            yield from [row] * rule.count


def _for_things(
    county: County, policy: Policy, area: Area, parts: Mapping[str, Part]
) -> Iterator[OwedPaper]:
    for rule in policy.each(Artefact, owner=_LEAD):
        if rule.per == "owner":
            continue
        for consortium in area.consortia:
            signed = first_signed(county, [consortium])
            made = _made(parts[consortium.id])
            for thing in things(rule.per, made, county.teacher_by_code):
                row = OwedPaper(
                    title=rule.title,
                    owner=area.lead,
                    due=due_of(rule, thing, county.term, signed=signed),
                    about=thing.id,
                    clause=rule.clauses,
                )
                yield from [row] * rule.count


def _made(part: Part) -> Made:
    return Made(
        stays=part.postings,
        visits=part.visits,
        events=part.events,
        sync_classes=part.sync_classes,
        mentors=part.mentors,
    )


def _summer(county: County, policy: Policy, area: Area) -> Iterator[OwedPaper]:
    due = anchor_dates(county.term, Anchor.SUMMER)[0]
    for rule in policy.each(CountQuota, anchor=Anchor.SUMMER, scope=Scope.AREA):
        row = OwedPaper(
            title=topic_of(rule), owner=area.lead, due=due, clause=rule.clauses
        )
        yield from [row] * rule.minimum


def _roles(county: County, policy: Policy, area: Area) -> Iterator[OwedPaper]:
    due = anchor_dates(county.term, Anchor.TERM_START)[0]
    staff = county.staff_by_school.get(area.lead, ())
    for rule in policy.each(Role, owner=_LEAD):
        for title in role_titles(rule, staff, county.subjects):
            yield OwedPaper(
                kind="role", title=title, owner=area.lead, due=due, clause=rule.clauses
            )


def _appraisals(county: County, policy: Policy, area: Area) -> Iterator[OwedPaper]:
    for rule in policy.each(Appraisal, owner=_LEAD):
        for consortium in area.consortia:
            signed = first_signed(county, [consortium])
            yield appraisal_row(rule, area.lead, consortium.id, county.term, signed)
