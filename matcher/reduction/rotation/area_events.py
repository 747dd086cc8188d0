"""What area leads hold and owe: planned once their consortia are, around their diaries.

An area is a lead, the supports under it that take part in the rotation, and their
recipients. Its events are held at the lead, or at the supports in turn where the policy
says that those helped are the hosts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matcher.county import County, Mode
from matcher.distance import DistanceTable
from matcher.plan import (
    Consortium,
    Event,
    Itinerary,
    OwedPaper,
    PairingPlan,
    Reason,
    RecipientLink,
)
from matcher.policy import Anchor, CountQuota, Policy, Scope
from matcher.reduction.rotation.area_papers import Area, area_papers
from matcher.reduction.rotation.case import Part, case_of
from matcher.reduction.rotation.event_demands import EVENTS, counted, topic_of
from matcher.reduction.rotation.events import hold
from matcher.reduction.rotation.scene import Case, Scene, falls, reason
from matcher.text import Text


@dataclass(frozen=True, slots=True)
class AreaPart:
    """What the areas add to the rotation plan.

    Parameters
    ----------
    events, papers, unmet
        As in the plan.
    """

    events: tuple[Event, ...] = ()
    papers: tuple[OwedPaper, ...] = ()
    unmet: tuple[Reason, ...] = ()


def plan_areas(
    county: County,
    policy: Policy,
    pairing: PairingPlan,
    distances: DistanceTable,
    parts: Mapping[str, Part],
) -> AreaPart:
    """Hold the events of every area and list what its lead owes.

    Parameters
    ----------
    county, policy, pairing
        As for the whole rotation.
    distances
        Ways between the schools.
    parts
        What each consortium has planned, by its id; those missing are left out.
    """
    quotas = [
        (place, rule)
        for place, rule in enumerate(policy.rules)
        if isinstance(rule, CountQuota)
        and rule.scope is Scope.AREA
        and rule.activity in EVENTS
        and rule.anchor is not Anchor.SUMMER
    ]
    areas = list(_areas(pairing, parts))
    events: list[Event] = []
    unmet: list[Reason] = []
    if quotas and not areas:
        unmet += [_no_leads(quota) for _, quota in quotas]
    for area in areas if quotas else ():
        scene = _scene(county, policy, area, distances, parts)
        supports = tuple(c.support for c in area.consortia)
        wanted = [
            counted(scene, place, quota, hosts=_hosts(quota, area.lead, supports))
            for place, quota in quotas
        ]
        planned = hold(scene, wanted, consortium=area.id)
        events += planned.events
        unmet += planned.unmet
    papers = (row for area in areas for row in area_papers(county, policy, area, parts))
    return AreaPart(tuple(events), tuple(papers), tuple(unmet))


def _hosts(quota: CountQuota, lead: str, supports: tuple[str, ...]) -> tuple[str, ...]:
    return supports if quota.hosts == "recipient" else (lead,)


def _areas(pairing: PairingPlan, parts: Mapping[str, Part]) -> Iterator[Area]:
    """Yield the areas with a support that rotates, in the order of the plan."""
    for lead in pairing.area_leads:
        mine = tuple(
            consortium
            for support in lead.supports
            for consortium in pairing.main
            if consortium.support == support and consortium.id in parts
        )
        if mine:
            yield Area(lead.school, mine)


# --- people of the whole area


def _scene(
    county: County,
    policy: Policy,
    area: Area,
    distances: DistanceTable,
    parts: Mapping[str, Part],
) -> Scene:
    """Return the area as one scene, with all that its people do in the diary."""
    scene = Scene(_case(county, policy, area, distances))
    schools = set(scene.case.schools)
    for part in parts.values():
        _write(scene, part, schools)
    return scene


def _case(county: County, policy: Policy, area: Area, distances: DistanceTable) -> Case:
    links = tuple(
        RecipientLink(school=code, distance_m=None, travel_min=None, basis="unknown")
        for code in area.schools[1:]
    )
    whole = Consortium(
        id=area.id, mode=Mode.LEAGUE, support=area.lead, recipients=links
    )
    return case_of(county, policy, whole, distances, {}, first=False)


def _write(scene: Scene, part: Part, schools: set[str]) -> None:
    """Write what a consortium has planned for people of some schools."""
    days = {day.date: day for day in scene.days}
    for stay in part.postings:
        if {stay.home, stay.host} <= schools:
            scene.add_stay(stay)
    for visit in part.visits:
        if visit.home in schools:
            scene.add_visit(visit.teacher, visit.date)
            for cover in visit.covers:
                if cover.teacher:
                    scene.add_duty(cover.teacher, days[visit.date], cover.period)
    for event in part.events:
        if event.host in schools:
            scene.add_meeting((*event.people, *event.givers), event.date)
    for itinerary in part.itineraries:
        if itinerary.home in schools:
            _walk(scene, itinerary)


def _walk(scene: Scene, itinerary: Itinerary) -> None:
    """Keep an itinerant teacher free of anything else on the days of a stop."""
    for stop in itinerary.stops:
        for day in scene.days_between(itinerary.start, itinerary.end):
            if day.weekday == stop.weekday and falls(stop.parity, day):
                scene.add_visit(itinerary.teacher, day.date)


def _no_leads(quota: CountQuota) -> Reason:
    topic = topic_of(quota)
    return reason(
        "event.count",
        Text(
            f"“{topic.zh}”按片区举行，但方案中没有片区长；请在“学校”表指定片区长"
            "（结对角色或品牌校），或改为按共同体举行",
            f"{topic.en} is held by areas, but the plan has no area leads; name some "
            "in the schools sheet (role or brand school), or hold it by consortium",
        ),
        value=0,
        bound=quota.minimum,
    )
