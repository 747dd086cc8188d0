"""Area leads that cannot be had: what is at odds, and what would help."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from matcher.candidates import km, lead_rule, named
from matcher.diagnose.moves import Move, round_up
from matcher.diagnose.nouns import Conflict, Member, RepairKind
from matcher.diagnose.price import Cost, percent
from matcher.diagnose.trial import Trial
from matcher.policy import AreaLeads
from matcher.reduction.area_leads import Areas
from matcher.text import Text
from solvers.pairing.conflict import area_of, find_conflicts
from solvers.pairing.demands import Claim, Demands, Kind
from solvers.pairing.problem import PairingProblem

_PROOF = ("searched", "searched again with another seed and without presolve")
_DISTANCE, _DISTRICT = "distance", "district"
_MOST_STEPS = 3
_MOST_CONFLICTS = 3


def lead_conflicts(trial: Trial) -> Iterator[Conflict]:
    """Yield demands on area leads that cannot hold together."""
    rule = lead_rule(trial.case.county, trial.case.policy)
    told: set[str] = set()
    if rule is None:
        return
    for support in trial.leadless:
        if support in told:
            continue
        laid = _Laid(trial, rule, support)
        told |= set(laid.members)
        found = find_conflicts(
            laid.demands,
            [(claim,) for claim in laid.demands.claims],
            params=trial.params,
            most=_MOST_CONFLICTS,
        )
        for rows in found.conflicts:
            yield laid.conflict([laid.demands.claims[row] for row in rows])


class _Laid:
    """The supports around one without a lead, with every pair fewer rules allow."""

    def __init__(self, trial: Trial, rule: AreaLeads, support: str) -> None:
        self._case, self._rule = trial.case, rule
        asked = Areas(trial.case, rule)
        free = rule.model_copy(update={"max_one_way_m": None, "same_district": False})
        wide = Areas(trial.case, free)
        self._asked, self._wide = asked, wide
        problem = asked.problem()
        partner = _partner(asked, trial)
        area = area_of(
            problem, partner, recipients=[asked.members.index(support)], whole=False
        )
        self.members = tuple(asked.members[row] for row in area.recipients)
        self._closures = tuple(
            (kind, code) for code in self.members for kind in (_DISTANCE, _DISTRICT)
        )
        self.demands = self._demands(wide.problem(), area.recipients)

    def _demands(self, problem: PairingProblem, rows: Sequence[int]) -> Demands:
        number = {closure: i for i, closure in enumerate(self._closures)}
        closed = []
        for pair in self._wide.open:
            kinds = [
                kind
                for kind, fits in (
                    (_DISTANCE, self._asked.near(*pair)),
                    (_DISTRICT, self._asked.shares_district(*pair)),
                )
                if not fits
            ]
            closed.append(
                tuple(number[k, pair[1]] for k in kinds if (k, pair[1]) in number)
            )
        return Demands(
            problem=problem,
            closed=tuple(closed),
            cover=tuple(rows),
        )

    def conflict(self, claims: Sequence[Claim]) -> Conflict:
        """Return claims that cannot hold together, in words."""
        kinds = groupby(claims, key=lambda claim: claim.kind)
        members = [
            member for kind, group in kinds for member in self._members(kind, group)
        ]
        if not self._asked.leads:
            members.append(
                Member(
                    rule="pair.lead",
                    words=Text("全县没有一所片区长学校", "the county has no area lead"),
                )
            )
        return Conflict(members=tuple(members), proof=_PROOF)

    def _members(self, kind: Kind, claims: Iterable[Claim]) -> Iterator[Member]:
        """Yield claims of a kind as members; supports to be led are told together."""
        if kind is not Kind.COVER:
            yield from (self._member(claim) for claim in claims)
            return
        codes = [self._asked.members[claim.row] for claim in claims]
        names = [named(self._case.county, code) for code in codes]
        every = "都" if len(codes) > 1 else ""
        yield Member(
            rule="pair.lead",
            schools=tuple(codes),
            words=Text(
                f"{'、'.join(names)} {every}须有片区长",
                f"{', '.join(names)} must have an area lead",
            ),
        )

    def _member(self, claim: Claim) -> Member:
        kind, row = claim
        rule, county = self._rule, self._case.county
        if kind in (Kind.MOST, Kind.LEAST):
            code = self._asked.leads[row]
            name = named(county, code)
            bound = rule.supports_max if kind is Kind.MOST else rule.supports_min
            words = Text(
                f"片区长 {name} 至多领 {bound} 所支援学校",
                f"the area lead {name} leads at most {bound} supports",
            )
            if kind is Kind.LEAST:
                words = Text(
                    f"片区长 {name} 若领则至少领 {bound} 所支援学校",
                    f"the area lead {name} leads at least {bound} supports, if any",
                )
            return Member(
                rule="pair.lead", schools=(code,), bound=str(bound), words=words
            )
        return self._closed(*self._closures[row])

    def _closed(self, kind: str, code: str) -> Member:
        name, rule = named(self._case.county, code), self._rule
        if kind == _DISTRICT:
            return Member(
                rule="pair.lead",
                schools=(code,),
                words=Text(
                    f"{name} 与片区长须同一片区",
                    f"{name} and its lead share a district",
                ),
            )
        most = rule.max_one_way_m or 0
        ways = [
            (metres, lead)
            for lead in self._asked.leads
            if (metres := self._asked.metres(lead, code)) is not None and metres > most
        ]
        told = Text("", "")
        if ways:
            metres, lead = min(ways)
            other = named(self._case.county, lead)
            told = Text(
                f"（上限外最近的片区长：{other} {km(metres)} 公里）",
                f" (nearest lead beyond it: {other}, {km(metres)} km)",
            )
        return Member(
            rule="pair.lead",
            schools=(code,),
            value=str(min(ways)[0]) if ways else "",
            bound=str(most),
            words=Text(
                f"{name} 离片区长单程至多 {km(most)} 公里{told.zh}",
                f"{name} is at most {km(most)} km from its lead{told.en}",
            ),
        )


def _partner(areas: Areas, trial: Trial) -> list[int]:
    row = {lead: i for i, lead in enumerate(areas.leads)}
    under = {s: row[lead.school] for lead in trial.leads.leads for s in lead.supports}
    return [under.get(code, -1) for code in areas.members]


def lead_moves(trial: Trial) -> list[Move]:
    """Return changes that may give every support an area lead, cheapest first."""
    rule = lead_rule(trial.case.county, trial.case.policy)
    if rule is None or not trial.leadless:
        return []
    areas = Areas(trial.case, rule)
    moves = [*_numbers(areas), *_further(areas, trial), *_across(areas)]
    moves += _new_leads(areas, trial)
    return sorted(moves, key=lambda m: (m.cost.price.points, m.edits))


def _numbers(areas: Areas) -> Iterator[Move]:
    rule, everyone = areas.rule, frozenset(areas.leads)
    most, least = rule.supports_max, rule.supports_min
    for number in range(most + 1, most + 1 + _MOST_STEPS):
        yield Move(
            kind=RepairKind.RAISE_DEGREE,
            edits=(f"set=area_leads.supports_max={number}",),
            words=Text(
                f"片区长至多领的支援学校由 {most} 所放宽到 {number} 所",
                f"let an area lead have up to {number} supports, not {most}",
            ),
            cost=Cost(everyone, percent=percent(most, number)),
            value=str(number),
        )
    for number in range(least - 1, max(0, least - 1 - _MOST_STEPS), -1):
        yield Move(
            kind=RepairKind.LOWER_DEGREE,
            edits=(f"set=area_leads.supports_min={number}",),
            words=Text(
                f"片区长至少领的支援学校由 {least} 所降到 {number} 所",
                f"let an area lead have as few as {number} supports, not {least}",
            ),
            cost=Cost(everyone, percent=percent(least, number)),
            value=str(number),
        )


def _further(areas: Areas, trial: Trial) -> Iterator[Move]:
    """Yield the distance limit at which each support without a lead reaches one."""
    most = areas.rule.max_one_way_m
    if most is None:
        return
    ways: set[int] = set()
    for support in trial.leadless:
        ways.update(_ways(areas, support, most))
    for metres in sorted(ways)[: 2 * _MOST_STEPS]:
        yield Move(
            kind=RepairKind.RAISE_DISTANCE,
            edits=(f"set=area_leads.max_one_way_m={metres}",),
            words=Text(
                f"离片区长的单程上限由 {km(most)} 公里放宽到 {km(metres)} 公里",
                f"raise the one-way limit to the area lead from {km(most)} km to "
                f"{km(metres)} km",
            ),
            cost=Cost(frozenset(trial.leadless), percent=percent(most, metres)),
            value=str(metres),
        )


def _ways(areas: Areas, support: str, most: int) -> Iterator[int]:
    for lead in areas.leads:
        metres = areas.metres(lead, support)
        if metres is not None and metres > most:
            yield round_up(metres)


def _across(areas: Areas) -> Iterator[Move]:
    if areas.rule.same_district:
        yield Move(
            kind=RepairKind.LIFT_RULE,
            edits=("set=area_leads.same_district=false",),
            words=Text(
                "支援学校与片区长不必同一片区",
                "supports and their leads may lie in different districts",
            ),
            cost=Cost(frozenset(areas.members), rules=("pair.district",)),
        )


def _new_leads(areas: Areas, trial: Trial) -> Iterator[Move]:
    """Yield supports without a lead made leads, the largest school first."""
    county = trial.case.county
    known = county.school_by_code
    staff = county.staff_by_school

    def size(code: str) -> tuple[int, str]:
        return -(known[code].staff or len(staff[code])), code

    for code in sorted(trial.leadless, key=size)[:_MOST_STEPS]:
        name = named(county, code)
        yield Move(
            kind=RepairKind.NEW_SUPPORT,
            edits=(f"lead={code}",),
            words=Text(f"把 {name} 定为片区长学校", f"make {name} an area lead"),
            cost=Cost(frozenset((code,)), roles=1),
            where=code,
        )
