"""A solved pairing problem in the words of the county."""

from collections.abc import Mapping, Sequence

from matcher.candidates import running_agreements
from matcher.consortium import topology
from matcher.county import Duty, Mode
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
from matcher.policy import GoalName
from matcher.reduction.pairing_case import Case
from matcher.reduction.pairing_problem import COVER, KEEP, TAKE_PART
from matcher.reduction.pairing_reasons import reasons_for
from matcher.staffing import Balance
from solvers.pairing.engine import PairingSolution
from solvers.result import Result
from solvers.result import Status as Solved

UNITS = {
    GoalName.UNPAIRED: "schools",
    GoalName.IDLE_SUPPORT: "schools",
    GoalName.SUBJECT_GAP: "periods",
    GoalName.TRAVEL: "metres",
    GoalName.CHANGES: "pairs",
    GoalName.PREFERENCES: "ranks",
    GoalName.IMBALANCE: "points",
}


def restore(case: Case, result: Result[PairingSolution]) -> PairingPlan:
    """Return a solved problem in the words of the county."""
    if result.solution is None:
        raise ValueError("a pairing result always holds a plan")
    found = case.candidates
    groups: dict[str, list[str]] = {code: [] for code in found.supports}
    for recipient, support in zip(
        found.recipients, result.solution.partner, strict=True
    ):
        if support >= 0:
            groups[found.supports[support]].append(recipient)
    consortia = tuple(
        consortium(case, support, group) for support, group in groups.items() if group
    )
    goals = tuple(
        Goal(name=t.name, value=t.value, bound=t.bound, unit=UNITS[GoalName(t.name)])
        for t in result.tiers
        if t.name in {name.value for name in case.policy.goals.order}
    )
    gaps = [(goal.value - goal.bound) / max(1, abs(goal.value)) for goal in goals]
    return PairingPlan(
        status=_status(case, result),
        goals=goals,
        gap=max(gaps, default=0.0),
        consortia=consortia,
        area_leads=_area_leads(case, consortia),
        unpaired=_left_out(case, groups),
        published=case.published,
        method=_method(result.solution, result.method),
    )


def _status(case: Case, result: Result[PairingSolution]) -> Status:
    requirements = {t.name: t for t in result.tiers}
    impossible = any(
        requirements[name].bound > 0
        for name in (KEEP, COVER, TAKE_PART)
        if name in requirements
    )
    if impossible or _firm_conflict(case):
        return Status.INFEASIBLE
    return Status.OPTIMAL if result.status is Solved.OPTIMAL else Status.FEASIBLE


def _firm_conflict(case: Case) -> bool:
    hard = {"pair.lock"} | (
        {"pair.agreement"} if case.policy.continuity.hard else set()
    )
    return any(reason.rule in hard for reason in case.candidates.conflicts)


def _method(solution: PairingSolution, name: str) -> str:
    if solution.restricted:
        return (
            f"{name}: {solution.restricted} of {solution.parts} parts too large to "
            f"enumerate, {solution.columns} columns of their nearest pairs; the bounds "
            "hold for all pairs"
        )
    if not solution.columns:
        return f"{name}: {solution.parts} parts without group costs"
    flows = f", {solution.flows} of them as a flow" if solution.flows else ""
    return f"{name}: all {solution.columns} columns in {solution.parts} parts{flows}"


def consortium(case: Case, support: str, group: Sequence[str]) -> Consortium:
    """Return one support with its recipients, nearest first, and the gaps covered."""
    agreed = {(a.support, a.recipient): a for a in running_agreements(case.county)}
    links = []
    for recipient in group:
        leg = case.distances.leg(recipient, support)
        agreement = agreed.get((support, recipient))
        links.append(
            RecipientLink(
                school=recipient,
                link=agreement.link if agreement else case.policy.degree.link,
                distance_m=leg.metres,
                travel_min=leg.minutes,
                basis=leg.basis,
            )
        )
    modes = [a.mode for r in group if (a := agreed.get((support, r))) and a.mode]
    return Consortium(
        id=f"G-{support}",
        mode=_mode(case, modes),
        support=support,
        recipients=tuple(
            sorted(links, key=lambda link: (link.distance_m or 0, link.school))
        ),
        covered=covered(case.balance, support, group),
    )


def _mode(case: Case, agreed: Sequence[Mode]) -> Mode:
    return agreed[0] if agreed else case.policy.degree.mode


def covered(
    balance: Balance, support: str, group: Sequence[str]
) -> tuple[Covered, ...]:
    """Return every subject some recipient lacks and what the support can give."""
    need: dict[str, int] = {}
    for recipient in group:
        for subject, periods in balance.needs.get(recipient, {}).items():
            need[subject] = need.get(subject, 0) + periods
    spare = balance.spares.get(support, {})
    return tuple(
        Covered(subject=k, need=need[k], covered=min(need[k], spare.get(k, 0)))
        for k in sorted(need)
    )


def _area_leads(case: Case, consortia: Sequence[Consortium]) -> tuple[AreaLead, ...]:
    """Put every busy support under the lead of its district, else the nearest."""
    leads = [s for s in case.county.schools if s.duty is Duty.AREA_LEAD]
    if not leads:
        return ()
    under: dict[str, list[str]] = {lead.code: [] for lead in leads}
    for group in consortia:
        district = case.county.school_by_code[group.support].district
        own = [s for s in leads if district and s.district == district] or leads

        def far(code: str, support: str = group.support) -> tuple[bool, int, str]:
            metres = case.distances.leg(support, code).metres
            return metres is None, metres or 0, code

        under[min((lead.code for lead in own), key=far)].append(group.support)
    return tuple(
        AreaLead(school=lead, supports=tuple(supports))
        for lead, supports in under.items()
    )


def _left_out(case: Case, groups: Mapping[str, Sequence[str]]) -> tuple[Unpaired, ...]:
    paired = {recipient for group in groups.values() for recipient in group}
    left = [code for code in case.candidates.should_receive if code not in paired]
    if not left:
        return ()
    shape = topology(case.candidates, case.policy.degree)
    return tuple(
        Unpaired(school=code, reasons=reasons_for(code, case, shape, groups))
        for code in left
    )
