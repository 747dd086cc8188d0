"""A solved pairing problem in the words of the county."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal

from matcher.candidates import Pair, anniversary
from matcher.consortium import topology
from matcher.plan import (
    Consortium,
    Covered,
    Goal,
    PairingPlan,
    RecipientLink,
    Status,
    Unpaired,
)
from matcher.reduction.area_leads import NO_LEADS, LeadPlan
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_goals import tier_name, tier_unit
from matcher.reduction.pairing_links import labels_of
from matcher.reduction.pairing_problem import COVER, KEEP, TAKE_PART, costs_of, reduce
from matcher.reduction.pairing_reasons import reasons_for
from matcher.staffing import Balance
from solvers.pairing.engine import PairingSolution
from solvers.result import Result
from solvers.result import Status as Solved


def restore(
    case: Case, result: Result[PairingSolution], *, leads: LeadPlan = NO_LEADS
) -> PairingPlan:
    """Return a solved problem in the words of the county.

    Parameters
    ----------
    case
        The county the problem was made from.
    result
        Its answer, which always holds a plan.
    leads
        The area leads, planned for themselves.
    """
    if result.solution is None:
        raise ValueError("a pairing result always holds a plan")
    groups = _groups(case, result.solution.partner)
    consortia = tuple(
        consortium(case, support, group) for support, group in groups.items() if group
    )
    goals = (*_goals(case, result), *leads.goals)
    gaps = [(goal.value - goal.bound) / max(1, abs(goal.value)) for goal in goals]
    return PairingPlan(
        status=_status(case, result, leads),
        goals=goals,
        gap=max(gaps, default=0.0),
        consortia=consortia,
        area_leads=leads.leads,
        unpaired=_left_out(case, groups),
        leadless=leads.leadless,
        published=case.published,
        method=_method(result.solution, result.method),
    )


def _groups(case: Case, partner: Sequence[int]) -> dict[str, list[str]]:
    """Return the places of each support.

    Further partners of a school are alike: the nearer one is named the second.
    """
    found = case.candidates
    support_of = {
        place: found.supports[support]
        for place, support in zip(found.recipients, partner, strict=True)
        if support >= 0
    }
    if found.places.twins:
        for places in found.places.of.values():
            _name_partners(case, places, support_of)
    groups: dict[str, list[str]] = {code: [] for code in found.supports}
    for place in found.recipients:
        if place in support_of:
            groups[support_of[place]].append(place)
    return groups


def _name_partners(
    case: Case, places: Sequence[str], support_of: dict[str, str]
) -> None:
    """Give the further places of a school to their supports, nearest first."""
    main, *further = places

    def nearness(support: str) -> tuple[bool, int, str]:
        metres = case.metres(support, main)
        return metres is None, metres or 0, support

    helpers = [support_of.pop(place) for place in further if place in support_of]
    helpers.sort(key=nearness)
    support_of.update(zip(further, helpers, strict=False))


def _goals(case: Case, result: Result[PairingSolution]) -> tuple[Goal, ...]:
    asked = {tier_name(weights): weights for weights in case.policy.goals.tiers}
    partner = result.solution.partner if result.solution else ()
    blended = any(len(weights) > 1 for weights in asked.values())
    problem, costs = (reduce(case), costs_of(case)) if blended else (None, None)
    goals = []
    for tier in result.tiers:
        if tier.name not in asked:
            continue
        weights = asked[tier.name]
        parts: dict[str, int] = {}
        if problem is not None and costs is not None and len(weights) > 1:
            parts = {
                name.value: problem.value(costs.goal(name), partner) for name in weights
            }
        goals.append(
            Goal(
                name=tier.name,
                value=tier.value,
                bound=max(0, tier.bound),  # no goal of a policy is ever below 0
                unit=tier_unit(weights),
                parts=parts,
            )
        )
    return tuple(goals)


def _status(case: Case, result: Result[PairingSolution], leads: LeadPlan) -> Status:
    requirements = {t.name: t for t in result.tiers}
    impossible = any(
        requirements[name].bound > 0
        for name in (KEEP, COVER, TAKE_PART)
        if name in requirements
    )
    if impossible or _firm_conflict(case) or leads.impossible:
        return Status.INFEASIBLE
    proven = result.status is Solved.OPTIMAL and leads.proven
    return Status.OPTIMAL if proven else Status.FEASIBLE


def _firm_conflict(case: Case) -> bool:
    hard = {"pair.lock"} | (
        {"pair.agreement"} if case.policy.continuity.hard else set()
    )
    return any(reason.rule in hard for reason in case.candidates.conflicts)


def _method(solution: PairingSolution, name: str) -> str:
    """Return how the plan was found and what its bounds rest on."""
    parts, said = f"{solution.parts} parts", []
    if solution.wide:
        held = f"{solution.columns} groups in {-(-solution.held_bytes // 2**20)} MB"
        said.append(f"{solution.wide} of {parts} by prices, {held}")
    elif solution.columns:
        said.append(f"all {solution.columns} columns in {parts}")
    else:
        said.append(f"{parts} without group costs")
    if solution.flows and (solution.columns or solution.wide):
        said.append(f"{solution.flows} of them as a flow")
    if solution.restricted:
        said.append(
            f"{solution.restricted} with supports that have more groups than can be "
            "weighed one by one, whose bounds hold for all groups"
        )
    return f"{name}: {', '.join(said)}"


def consortium(case: Case, support: str, group: Sequence[str]) -> Consortium:
    """Return one support with its places, nearest first, and the gaps covered."""
    labels = labels_of(case, support, group)
    places = case.candidates.places
    links = []
    for place in group:
        school = places.school_of(place)
        leg = case.distances.leg(school, support)
        agreed, until = _agreement(case, (support, school))
        links.append(
            RecipientLink(
                school=school,
                part=places.part_of(place),
                link=labels.links[place],
                distance_m=leg.metres,
                travel_min=leg.minutes,
                basis=leg.basis,
                until=until,
                agreed=agreed,
            )
        )
    return Consortium(
        id=f"G-{support}",
        mode=labels.mode,
        support=support,
        recipients=tuple(
            sorted(links, key=lambda link: (link.distance_m or 0, link.place))
        ),
        covered=covered(case.balance, support, group),
    )


def _agreement(
    case: Case, pair: Pair
) -> tuple[Literal["running", "renewed", "new"], dt.date | None]:
    """Return whether a pair (support, school) is new, and its last day."""
    running = case.running.get(pair)
    if running is not None:
        return "running", running.end
    years, until = case.policy.continuity.years, None
    if years is not None:
        until = anniversary(case.county.term.start, years) - dt.timedelta(days=1)
    return ("renewed" if pair in case.expired else "new"), until


def covered(
    balance: Balance, support: str, group: Sequence[str]
) -> tuple[Covered, ...]:
    """Return every subject some place lacks and what the support can give."""
    need: dict[str, int] = {}
    for place in group:
        for subject, periods in balance.needs.get(place, {}).items():
            need[subject] = need.get(subject, 0) + periods
    spare = balance.spares.get(support, {})
    return tuple(
        Covered(subject=k, need=need[k], covered=min(need[k], spare.get(k, 0)))
        for k in sorted(need)
    )


def _left_out(case: Case, groups: Mapping[str, Sequence[str]]) -> tuple[Unpaired, ...]:
    taken = {place for group in groups.values() for place in group}
    left = [place for place in case.candidates.should_receive if place not in taken]
    if not left:
        return ()
    shape = topology(case.candidates, case.policy.degree_bounds)
    places = case.candidates.places
    return tuple(
        Unpaired(
            school=places.school_of(place),
            part=places.part_of(place),
            reasons=reasons_for(place, case, shape, groups),
        )
        for place in left
    )
