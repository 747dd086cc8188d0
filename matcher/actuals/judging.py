"""Delivered against planned: which clauses are kept so far, what is still owed."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from matcher.actuals.counting import heads_of
from matcher.actuals.items import Item, items, owner_name
from matcher.actuals.nouns import (
    Actuals,
    ClauseState,
    Deed,
    Delivery,
    Outcome,
    Owed,
    State,
)
from matcher.actuals.rebuilding import delivered, outlook
from matcher.actuals.scoring import bundled
from matcher.audit import audit_plan
from matcher.errors import Severity
from matcher.plan import Audit, Finding, OwedPaper, Plan, Verdict
from matcher.policy import Appraisal, Phase
from matcher.text import Text

_LISTING = ("paper.", "role.", "phase.", "appraisal.", "meta.", "goal.", "status.")
"""Rule codes of what a plan lists or states; what was done is told by the report."""
_WORST = (State.NOT_MET, State.OVERDUE, State.OWED, State.MET, State.NOT_JUDGED)


def judge_delivery(plan: Plan, actuals: Actuals, *, as_of: dt.date) -> Delivery:
    """Judge what was done against what was planned, by the audit that judges plans.

    Two plans are audited: what was done so far, and what was done with all that is
    still planned from `as_of` on. What the second breaks is lost; what only the
    first breaks is still owed.

    Parameters
    ----------
    plan
        The plan that was published.
    actuals
        What happened, as reported.
    as_of
        The day of the judgement; what was due before it and is not reported as done
        is overdue.
    """
    done, coming = delivered(plan, actuals), outlook(plan, actuals, as_of=as_of)
    so_far, in_the_end = audit_plan(done.plan), audit_plan(coming.plan)
    planned = items(plan)
    owed = tuple(_owed(plan, actuals, planned, as_of))
    lost = [f for f in in_the_end.findings if not f.rule.startswith(_LISTING)]
    unclear = [f for f in lost if _place(f) in coming.changed]
    failures = [f for f in lost if f not in unclear and f.severity is Severity.ERROR]
    judge = _Judge(plan, actuals, owed, so_far, in_the_end, coming.changed)
    return Delivery(
        as_of=as_of,
        clauses=(*judge.clauses(), *judge.rules()),
        owed=owed,
        heads=heads_of(plan, done.plan),
        scores=bundled(plan, actuals.scores),
        failures=tuple(failures),
        late=tuple(
            o for o in owed if o.overdue and o.kind == "paper" and judge.hard(o)
        ),
        unclear=tuple(unclear),
        audit=so_far,
    )


def _place(finding: Finding) -> str:
    return finding.where.split(" ", 1)[0]


def _owed(
    plan: Plan, actuals: Actuals, planned: Sequence[Item], as_of: dt.date
) -> Iterator[Owed]:
    deeds = {(deed.kind, deed.id): deed for deed in actuals.deeds if deed.id}
    dropped = {deed.id for deed in actuals.deeds if deed.outcome is Outcome.CANCELLED}
    scored = {b.consortium for b in bundled(plan, actuals.scores) if not b.missing}
    papers = iter(plan.rotation.papers)
    for item in planned:
        paper = next(papers) if item.kind == "paper" else None
        deed = deeds.get((item.kind, item.id))
        if _is_done(item, deed) or (deed and deed.outcome is Outcome.CANCELLED):
            continue
        if paper is not None and (paper.about in dropped or _is_scored(paper, scored)):
            continue
        yield Owed(
            kind=item.kind,
            id=item.id,
            what=item.what,
            owner=item.owner,
            owner_name=owner_name(plan, item.owner),
            due=item.due,
            overdue=item.due < as_of,
            clause=item.clause,
        )


def _is_scored(paper: OwedPaper, scored: set[str]) -> bool:
    group = paper.about or paper.owner
    return paper.kind == "appraisal" and group in scored


def _is_done(item: Item, deed: Deed | None) -> bool:
    if deed is None:
        return False
    whole = item.kind in ("paper", "mentor", "sync_class", "itinerary")
    done = (Outcome.DONE,) if whole else (Outcome.DONE, Outcome.PARTLY)
    return deed.outcome in done


class _Judge:
    """The state of every clause, from two audits and the list of what is owed."""

    def __init__(
        self,
        plan: Plan,
        actuals: Actuals,
        owed: Sequence[Owed],
        so_far: Audit,
        in_the_end: Audit,
        changed: frozenset[str],
    ) -> None:
        self._plan = plan
        self._scored = bundled(plan, actuals.scores)
        self._so_far, self._in_the_end = so_far, in_the_end
        self._changed = changed
        self._planned = Counter(c for item in items(plan) for c in item.clause)
        self._open: dict[str, list[Owed]] = {}
        for row in owed:
            for clause in row.clause:
                self._open.setdefault(clause, []).append(row)

    def hard(self, owed: Owed) -> bool:
        """Return whether the rule that asks for a paper is hard."""
        title = owed.what.zh.partition("：")[2]
        rules = [
            rule
            for rule in self._plan.policy.rules
            if title and title.startswith(getattr(rule, "title", Text("\0", "")).zh)
        ]
        return any(rule.hard for rule in rules if not isinstance(rule, Phase))

    def clauses(self) -> Iterator[ClauseState]:
        for clause in self._plan.policy.clauses:
            yield self._clause(clause.id)

    def rules(self) -> Iterator[ClauseState]:
        """Yield rules without a clause that what was done does not keep yet."""
        lost = _by_code(self._in_the_end, self._changed)
        for code, findings in _by_code(self._so_far, self._changed).items():
            if code not in lost:
                hard = any(f.severity is Severity.ERROR for f in findings)
                why = _first(findings)
                yield ClauseState(rule=code, hard=hard, state=State.OWED, why=why)
        for code, findings in lost.items():
            hard = any(f.severity is Severity.ERROR for f in findings)
            why = _first(findings)
            yield ClauseState(rule=code, hard=hard, state=State.NOT_MET, why=why)

    def _clause(self, clause: str) -> ClauseState:
        rows = self._open.get(clause, [])
        late = [row for row in rows if row.overdue]
        states = [
            found
            for found in (self._judged(clause, late), self._listed(clause, rows, late))
            if found is not None
        ]
        state, why = min(states, key=lambda found: _WORST.index(found[0]))
        planned = self._planned[clause]
        return ClauseState(
            clause=clause,
            hard=any(r.hard for r in self._plan.policy.rules if clause in r.clauses),
            state=state,
            planned=planned,
            done=max(0, planned - len(rows)),
            due=max((row.due for row in rows if not row.overdue), default=None),
            why=why,
        )

    def _judged(self, clause: str, late: list[Owed]) -> tuple[State, Text]:
        """Return what the two audits say of a clause."""
        first = self._verdict(self._so_far, clause)
        last = self._verdict(self._in_the_end, clause)
        if first[0] is Verdict.MET:
            return State.MET, first[1]
        if last[0] is Verdict.NOT_MET:
            return (
                (State.OVERDUE, _late(late, last[1]))
                if late
                else (
                    State.NOT_MET,
                    last[1],
                )
            )
        if last[0] is Verdict.MET or first[0] is Verdict.NOT_MET:
            return State.OWED, first[1]
        return State.NOT_JUDGED, first[1]

    def _verdict(self, audit: Audit, clause: str) -> tuple[Verdict, Text]:
        row = next((v for v in audit.clauses if v.clause == clause), None)
        if row is None:
            return Verdict.NOT_JUDGED, Text("没有可判断的内容", "nothing to judge")
        if row.verdict is not Verdict.NOT_MET:
            return row.verdict, row.why
        named = [f for f in audit.findings if clause in f.clause]
        against = [
            f
            for f in named
            if not f.rule.startswith(_LISTING) and _place(f) not in self._changed
        ]
        if against or not named:
            return Verdict.NOT_MET, _first(against) if against else row.why
        kept = next((s for s in audit.satisfied if clause in s.clause), None)
        if kept is not None and not kept.rule.startswith(_LISTING):
            return Verdict.MET, Text(kept.evidence_zh, kept.evidence_en)
        return Verdict.NOT_JUDGED, row.why

    def _listed(
        self, clause: str, rows: list[Owed], late: list[Owed]
    ) -> tuple[State, Text] | None:
        """Return what the report of papers, roles and scores says of a clause."""
        rules = [r for r in self._plan.policy.rules if clause in r.clauses]
        if any(isinstance(rule, Appraisal) for rule in rules) and self._scored:
            missing = sorted({s for b in self._scored for s in b.missing})
            if not missing:
                count = len(self._scored)
                return State.MET, Text(
                    f"{count} 个结对组已算出捆绑得分",
                    f"bundled scores of {count} consortia",
                )
        listed = [row for row in rows if row.kind == "paper"]
        planned = [
            item
            for item in items(self._plan)
            if item.kind == "paper" and clause in item.clause
        ]
        if not planned:
            return None
        if not listed:
            count = len(planned)
            return State.MET, Text(f"{count} 项已交", f"all {count} handed in")
        overdue = [row for row in late if row.kind == "paper"]
        done = len(planned) - len(listed)
        told = Text(
            f"已交 {done}/{len(planned)}，最迟 {max(row.due for row in listed)}",
            f"{done} of {len(planned)} handed in, the last due "
            f"{max(row.due for row in listed)}",
        )
        return (State.OVERDUE, _late(overdue, told)) if overdue else (State.OWED, told)


def _late(rows: Sequence[Owed], more: Text) -> Text:
    first = min(row.due for row in rows)
    return Text(
        f"{len(rows)} 项逾期，最早应于 {first} 前完成；{more.zh}",
        f"{len(rows)} overdue, the first since {first}; {more.en}",
    )


def _by_code(audit: Audit, changed: frozenset[str]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in audit.findings:
        listed = finding.rule.startswith(_LISTING)
        if not finding.clause and not listed and _place(finding) not in changed:
            found.setdefault(finding.rule, []).append(finding)
    return found


def _first(findings: Sequence[Finding]) -> Text:
    ordered = sorted(findings, key=lambda f: f.severity is not Severity.ERROR)
    first, more = ordered[0], len(ordered) - 1
    return Text(
        first.message_zh + (f"（另 {more} 处）" if more else ""),
        first.message_en + (f" ({more} more)" if more else ""),
    )
