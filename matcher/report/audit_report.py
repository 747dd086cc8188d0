"""The audit as a bureau files it: every clause with figures, evidence and verdict.

For the county and for each consortium. A finding of a consortium makes the clause not
met there; where a clause is broken elsewhere only, or for the county as a whole, the
consortium says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from matcher.audit.clauses import is_remark
from matcher.plan import (
    ClauseVerdict,
    Consortium,
    Finding,
    Plan,
    Satisfied,
    Status,
    Verdict,
)
from matcher.policy import Clause, Fate, RuleBase
from matcher.report.measures import Measures
from matcher.report.requirements import requirement_of
from matcher.report.stocks import Measure, Stock
from matcher.report.whereabouts import Whereabouts
from matcher.text import Text

_NOT_AUDITED = Text("尚未核对", "not audited yet")
_KEPT_HERE = Text("本组未发现问题", "nothing is wrong in this consortium")
_COUNTY_WIDE = Text("按全县合计判断", "judged for the county as a whole")


class ClauseLine(NamedTuple):
    """One clause, for the county or for one consortium.

    Attributes
    ----------
    clause : Clause
    fate : Fate
        What becomes of it.
    requirement : Text
        What it asks, in figures.
    measures : tuple of Measure
        What the plan holds of it.
    heads, times : int
        Different people and person-times over all measures.
    evidence : tuple of Satisfied
        What the audit counted.
    findings : tuple of Finding
        What is wrong.
    verdict : Verdict
    why : Text
    """

    clause: Clause
    fate: Fate
    requirement: Text
    measures: tuple[Measure, ...]
    heads: int
    times: int
    evidence: tuple[Satisfied, ...]
    findings: tuple[Finding, ...]
    verdict: Verdict
    why: Text

    @property
    def measured(self) -> Text:
        """The measures in words; empty if nothing can be counted."""
        told = [measure.say() for measure in self.measures]
        return Text("；".join(t.zh for t in told), "; ".join(t.en for t in told))


class Group(NamedTuple):
    """One consortium with its clauses.

    Attributes
    ----------
    consortium : Consortium
    lines : tuple of ClauseLine
        Those that something is asked by; context clauses are left out.
    """

    consortium: Consortium
    lines: tuple[ClauseLine, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many clauses came out so."""
        return sum(line.verdict is verdict for line in self.lines)


@dataclass(frozen=True)
class AuditReport:
    """Every clause judged, for the county and for each consortium.

    Parameters
    ----------
    plan
        The bundle; without an audit nothing is judged.
    """

    plan: Plan

    @cached_property
    def where(self) -> Whereabouts:
        """Which consortium a place belongs to."""
        return Whereabouts(self.plan)

    @cached_property
    def measures(self) -> Measures:
        """Counts of what the plan holds."""
        return Measures(self.plan, self.where)

    @cached_property
    def county(self) -> tuple[ClauseLine, ...]:
        """Every clause of the policy, in its order, for the whole county."""
        return tuple(
            self._line(clause, None, self._verdicts.get(clause.id))
            for clause in self.plan.policy.clauses
        )

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every consortium, in the plan's order."""
        clauses = [
            clause
            for clause in self.plan.policy.clauses
            if self.plan.policy.fate(clause.id) is not Fate.CONTEXT
        ]
        return tuple(
            Group(
                consortium,
                tuple(
                    self._line(c, consortium.id, self._verdicts.get(c.id))
                    for c in clauses
                ),
            )
            for consortium in self.plan.pairing.consortia
        )

    @cached_property
    def county_findings(self) -> tuple[Finding, ...]:
        """Findings that name no clause: the plan contradicts itself or the county."""
        audit = self.plan.audit
        return tuple(f for f in audit.findings if not f.clause) if audit else ()

    def count(self, verdict: Verdict) -> int:
        """Return how many clauses came out so for the county."""
        return sum(line.verdict is verdict for line in self.county)

    # --- how lines are made

    def _line(
        self, clause: Clause, group: str | None, verdict: ClauseVerdict | None
    ) -> ClauseLine:
        findings = self._findings.get(clause.id, ())
        evidence = self._evidence.get(clause.id, ())
        outcome, why = Verdict.NOT_JUDGED, _NOT_AUDITED
        if verdict is not None:
            outcome, why = verdict.verdict, verdict.why
        if group is not None:
            if outcome is Verdict.NOT_MET:
                wrong = _counting(clause, findings)
                here = tuple(f for f in wrong if group in self._of(f.where))
                elsewhere = any(self._of(f.where) for f in wrong)
                outcome, why = _in_group(here, elsewhere)
            findings = tuple(f for f in findings if group in self._of(f.where))
            evidence = tuple(s for s in evidence if group in self._of(s.where))
        stocks = self._stocks[clause.id]
        people = [p for s in stocks for p in s.people(group)]
        return ClauseLine(
            clause=clause,
            fate=self.plan.policy.fate(clause.id),
            requirement=self._requirements[clause.id],
            measures=tuple(stock.of(group) for stock in stocks),
            heads=len(set(people)),
            times=len(people),
            evidence=evidence,
            findings=findings,
            verdict=outcome,
            why=why,
        )

    def _of(self, where: str) -> frozenset[str]:
        found = self._places.get(where)
        if found is None:
            found = self._places[where] = self.where.of(where)
        return found

    @cached_property
    def _places(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _verdicts(self) -> dict[str, ClauseVerdict]:
        audit = self.plan.audit
        return {v.clause: v for v in audit.clauses} if audit else {}

    @cached_property
    def _findings(self) -> dict[str, tuple[Finding, ...]]:
        audit = self.plan.audit
        found: dict[str, list[Finding]] = {}
        for finding in audit.findings if audit else ():
            for clause in finding.clause:
                found.setdefault(clause, []).append(finding)
        return {clause: tuple(rows) for clause, rows in found.items()}

    @cached_property
    def _evidence(self) -> dict[str, tuple[Satisfied, ...]]:
        audit = self.plan.audit
        found: dict[str, list[Satisfied]] = {}
        for item in audit.satisfied if audit else ():
            for clause in item.clause:
                found.setdefault(clause, []).append(item)
        return {clause: tuple(rows) for clause, rows in found.items()}

    @cached_property
    def _requirements(self) -> dict[str, Text]:
        policy = self.plan.policy
        return {c.id: requirement_of(policy, c.id) for c in policy.clauses}

    @cached_property
    def _stocks(self) -> dict[str, tuple[Stock, ...]]:
        found: dict[str, dict[str, Stock]] = {
            clause.id: {} for clause in self.plan.policy.clauses
        }
        for rule in self.plan.policy.rules:
            stocks = tuple(self._counted(rule)) if rule.clauses else ()
            for clause in rule.clauses:
                for stock in stocks:
                    found[clause].setdefault(stock.name.zh, stock)
        return {clause: tuple(stocks.values()) for clause, stocks in found.items()}

    def _counted(self, rule: RuleBase) -> Iterator[Stock]:
        planned = self.plan.rotation.status is not Status.NOT_PLANNED
        for stock in self.measures.of_rule(rule):
            if planned or stock is self.measures.pairs:
                yield stock


def _counting(clause: Clause, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what makes a clause not met: of a hard one no remarks, if all are not."""
    faults = tuple(finding for finding in findings if not is_remark(finding))
    return faults if clause.hard and faults else findings


def _in_group(mine: tuple[Finding, ...], elsewhere: bool) -> tuple[Verdict, Text]:
    """Return how a clause that is not met in the county stands in one consortium.

    Parameters
    ----------
    mine
        What is wrong in the consortium.
    elsewhere
        Whether something is wrong in some consortium, not with the county's total.
    """
    if mine:
        more = len(mine) - 1
        return Verdict.NOT_MET, Text(
            mine[0].message_zh + (f"（另 {more} 处）" if more else ""),
            mine[0].message_en + (f" ({more} more)" if more else ""),
        )
    if elsewhere:
        return Verdict.MET, _KEPT_HERE
    return Verdict.NOT_JUDGED, _COUNTY_WIDE
