"""Area leads: every support under one lead, decided after and apart from the pairs.

All candidate supports have a lead, busy or not, so who leads whom depends on no pair:
two problems, each solved to proof, are together proven as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.candidates import km, lead_rule, leads, named
from matcher.plan import AreaLead, Goal, Reason, Unpaired
from matcher.policy import AreaLeads
from matcher.reduction.pairing_case import Case
from matcher.text import Text
from solvers.pairing.engine import solve_pairing
from solvers.pairing.problem import Goal as Tier
from solvers.pairing.problem import Ints, PairingProblem
from solvers.params import Params
from solvers.result import Status as Solved

MISSING, TRAVEL = "lead_missing", "lead_travel"
"""Goals: supports without a lead; metres from the supports to their leads."""

_UNITS = {MISSING: "schools", TRAVEL: "metres"}


@dataclass(frozen=True)
class LeadPlan:
    """Who leads whom.

    Parameters
    ----------
    goals
        Supports without a lead, then the way of the others to theirs.
    leads
        Every lead with its supports, in county order.
    leadless
        Supports without a lead, and why.
    impossible
        The rule is hard and proven not to be kept.
    proven
        Both goals are proven best.
    """

    goals: tuple[Goal, ...] = ()
    leads: tuple[AreaLead, ...] = ()
    leadless: tuple[Unpaired, ...] = ()
    impossible: bool = False
    proven: bool = True


NO_LEADS = LeadPlan()
"""Nothing asks for area leads."""


def plan_leads(case: Case, *, params: Params) -> LeadPlan:
    """Return the area leads of a county, proven best.

    Parameters
    ----------
    case
        The county and its candidates: every support of these has a lead.
    params
        Limits of the solve.
    """
    rule = lead_rule(case.county, case.policy)
    if rule is None:
        return NO_LEADS
    areas = Areas(case, rule)
    result = solve_pairing(areas.problem(), params=params)
    if result.solution is None:
        raise ValueError("a pairing result always holds a plan")
    groups: dict[str, list[str]] = {lead: [] for lead in areas.leads}
    left = []
    for support, row in zip(areas.members, result.solution.partner, strict=True):
        if row >= 0:
            groups[areas.leads[row]].append(support)
        else:
            left.append(support)
    missing = result.tiers[0]
    return LeadPlan(
        goals=tuple(
            Goal(name=t.name, value=t.value, bound=t.bound, unit=_UNITS[t.name])
            for t in result.tiers
        ),
        leads=tuple(AreaLead(school=k, supports=tuple(v)) for k, v in groups.items()),
        leadless=tuple(
            Unpaired(school=code, reasons=tuple(areas.reasons(code, groups)))
            for code in left
        ),
        impossible=rule.hard and missing.bound > 0,
        proven=result.status is Solved.OPTIMAL,
    )


@dataclass(frozen=True, eq=False)
class Areas:
    """Which lead may have which support.

    Parameters
    ----------
    case
        The county and its candidates.
    rule
        What is asked of leads.
    """

    case: Case
    rule: AreaLeads

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """Codes of the leads, in county order."""
        schools = self.case.county.schools
        return tuple(school.code for school in schools if leads(school, self.rule))

    @property
    def members(self) -> tuple[str, ...]:
        """Codes of the supports, busy or not."""
        return self.case.candidates.supports

    def metres(self, lead: str, support: str) -> int | None:
        """Return the one-way metres from a support to a lead; None if unknown."""
        return self.case.distances.leg(support, lead).metres

    def near(self, lead: str, support: str) -> bool:
        """Return whether a support is within the distance limit of a lead."""
        most, metres = self.rule.max_one_way_m, self.metres(lead, support)
        return most is None or (metres is not None and metres <= most)

    def shares_district(self, lead: str, support: str) -> bool:
        """Return whether the districts agree, where they must."""
        schools = self.case.county.school_by_code
        here, there = schools[lead].district, schools[support].district
        return not self.rule.same_district or (bool(here) and here == there)

    @cached_property
    def open(self) -> tuple[tuple[str, str], ...]:
        """Pairs (lead, support) that the rule allows, in order of leads."""
        most = self.rule.max_one_way_m
        pairs = ((lead, support) for lead in self.leads for support in self.members)
        if most is not None:
            rows, columns = self.case.distances.near(
                self.members, self.leads, limit_m=most
            )
            close = sorted(zip(columns.tolist(), rows.tolist(), strict=True))
            pairs = ((self.leads[k], self.members[s]) for k, s in close)
        return tuple(
            pair for pair in pairs if self.shares_district(*pair) and self.near(*pair)
        )

    def problem(self) -> PairingProblem:
        """Return the problem: leads take supports as supports take recipients."""
        rows = {code: i for i, code in enumerate(self.leads)}
        columns = {code: i for i, code in enumerate(self.members)}
        arcs = [(rows[lead], columns[support]) for lead, support in self.open]
        each = np.ones(len(rows), dtype=np.int64)
        metres = [self.metres(*pair) or 0 for pair in self.open]
        ways = np.array(metres, dtype=np.int64)
        return PairingProblem(
            arcs=np.array(arcs, dtype=np.int64).reshape(-1, 2),
            degree_min=each * self.rule.supports_min,
            degree_max=each * self.rule.supports_max,
            spares=np.zeros((len(rows), 0), dtype=np.int64),
            needs=np.zeros((len(columns), 0), dtype=np.int64),
            goals=(
                self._tier(MISSING, np.zeros_like(ways), missing=1, must=True),
                self._tier(TRAVEL, ways),
            ),
        )

    def _tier(
        self, name: str, pair: Ints, *, missing: int = 0, must: bool = False
    ) -> Tier:
        return Tier(
            name=name,
            pair_cost=pair,
            unpaired_cost=np.full(len(self.members), missing, dtype=np.int64),
            idle_cost=np.zeros(len(self.leads), dtype=np.int64),
            size_cost=np.zeros(self.rule.supports_max + 1, dtype=np.int64),
            must=must,
        )

    def reasons(self, support: str, groups: dict[str, list[str]]) -> Iterator[Reason]:
        """Yield why a support has no lead, most telling first.

        Parameters
        ----------
        support
            A support without a lead.
        groups
            Supports of each lead in the plan.
        """
        name = named(self.case.county, support)
        if not self.leads:
            yield _no_lead(name, self.rule, support)
            return
        reach = [lead for lead, other in self.open if other == support]
        if not reach:
            yield self._unreached(name, support)
        for lead in reach:
            yield self._full(name, support, lead, groups[lead])

    def _unreached(self, name: str, support: str) -> Reason:
        """Return why no lead may have a support: the district, or the nearest way."""
        leads = [code for code in self.leads if self.shares_district(code, support)]
        if not leads:
            district = self.case.county.school_by_code[support].district
            return _reason(
                support,
                Text(
                    f"{name} 所在片区“{district or '未填'}”没有片区长学校",
                    f"{name} is in district '{district or 'unknown'}', which has no "
                    "area lead",
                ),
                value=district,
            )
        most = km(self.rule.max_one_way_m or 0)
        ways = [
            (metres, code)
            for code in leads
            if (metres := self.metres(code, support)) is not None
        ]
        if not ways:
            return _reason(
                support,
                Text(
                    f"{name} 到片区长学校的距离未知；请补经纬度或在“距离”表中填写",
                    f"the way from {name} to the area leads is unknown; add "
                    "coordinates or a row in the sheet of distances",
                ),
                bound=self.rule.max_one_way_m,
            )
        metres, nearest = min(ways)
        lead = named(self.case.county, nearest)
        return _reason(
            support,
            Text(
                f"{name} 离最近的片区长学校 {lead} 单程 {km(metres)} 公里，超过上限 "
                f"{most} 公里",
                f"{name} is {km(metres)} km one way from the nearest area lead, "
                f"{lead}; the limit is {most} km",
            ),
            value=metres,
            bound=self.rule.max_one_way_m,
        )

    def _full(self, name: str, support: str, lead: str, group: Sequence[str]) -> Reason:
        least, most = self.rule.supports_min, self.rule.supports_max
        head, number = named(self.case.county, lead), len(group)
        if number < most:
            text = Text(
                f"{head} 现领 {number} 所支援学校，规定 {least}–{most} 所；加上 {name} "
                "仍不能满足校数规定",
                f"{head} leads {number} supports, {least} to {most} are asked for; "
                f"with {name} the numbers still cannot be kept",
            )
        else:
            text = Text(
                f"{head} 已领 {number} 所支援学校，上限 {most} 所，{name} 排不进",
                f"{head} already leads {number} supports, at most {most}; there is no "
                f"room for {name}",
            )
        return _reason(
            f"{lead}-{support}", text, value=number, bound=f"{least}..{most}"
        )


def _no_lead(name: str, rule: AreaLeads, support: str) -> Reason:
    tags = ",".join(sorted(rule.lead_tags))
    return _reason(
        support,
        Text(
            f"{name} 没有片区长：全县没有一所片区长学校；请在学校表为片区长学校填"
            "类别或结对角色“片区长学校”",
            f"{name} has no area lead: the county has none; give area leads their tag "
            "or the pairing role 'area-lead school' on the sheet of schools",
        ),
        value=0,
        bound=tags,
    )


def _reason(
    where: str, text: Text, *, value: object = "", bound: object = ""
) -> Reason:
    return Reason(
        rule="pair.lead",
        where=where,
        value="" if value is None else str(value),
        bound="" if bound is None else str(bound),
        message_zh=text.zh,
        message_en=text.en,
    )
