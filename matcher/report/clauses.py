"""Clauses judged, as tables: for the county, and for each consortium.

What counts the plan reaches the audit, so it is loaded on first use.
"""

from typing import TYPE_CHECKING

from matcher.county import County
from matcher.labels import label
from matcher.plan import Plan, Verdict
from matcher.report.forms import CLAUSES, GROUP_CLAUSES
from matcher.report.judgement import rule_title, weight_word
from matcher.report.table import Cell, Table
from matcher.report.words import listed, school_name, shortened
from matcher.text import Lang, Text

if TYPE_CHECKING:
    from matcher.report.audit_report import AuditReport, ClauseLine, Group


def clauses_table(
    plan: Plan, lang: Lang = "zh", *, report: "AuditReport | None" = None
) -> Table:
    """Return 条款核对: every clause of the policy with figures, evidence and verdict.

    Without an audit every verdict is left empty.

    Parameters
    ----------
    plan, lang
    report
        That of the plan, where it was made already.
    """
    made = report or _report(plan)
    groups = _by_clause(made) if plan.audit else {}
    rows = []
    for number, line in enumerate(made.county, 1):
        codes = [f.rule for f in line.findings] + [s.rule for s in line.evidence]
        titles = (rule_title(code, lang) for code in dict.fromkeys(codes))
        rows.append(
            CLAUSES.row(
                {
                    "number": number,
                    "quote": line.clause.quote,
                    "meaning": line.clause.meaning if lang == "en" else "",
                    "weight": weight_word(line.clause.hard, lang),
                    "fate": label(line.fate, lang),
                    "rules": listed(titles, lang),
                    "groups": groups.get(line.clause.id, Text("", "")).say(lang),
                    **_cells(line, lang, judged=plan.audit is not None),
                }
            )
        )
    return Table(CLAUSES, tuple(rows))


def group_clauses_table(
    plan: Plan, lang: Lang = "zh", *, report: "AuditReport | None" = None
) -> Table:
    """Return 分组核对: every clause for every consortium; empty without an audit."""
    if plan.audit is None:
        return Table(GROUP_CLAUSES, ())
    made = report or _report(plan)
    rows = (
        _group_cells(plan.county, group, lang) | _cells(line, lang, judged=True)
        for group in made.groups
        for line in group.lines
    )
    return Table(
        GROUP_CLAUSES,
        tuple(GROUP_CLAUSES.row({"number": n} | row) for n, row in enumerate(rows, 1)),
    )


def _report(plan: Plan) -> "AuditReport":
    from matcher.report.audit_report import AuditReport

    return AuditReport(plan)


def _group_cells(county: County, group: "Group", lang: Lang) -> dict[str, Cell]:
    consortium = group.consortium
    recipients = dict.fromkeys(link.school for link in consortium.recipients)
    return {
        "support": school_name(county, consortium.support) or consortium.support,
        "consortium": consortium.id,
        "recipients": listed((school_name(county, r) or r for r in recipients), lang),
    }


def _cells(line: "ClauseLine", lang: Lang, *, judged: bool) -> dict[str, Cell]:
    evidence = [s.evidence_zh if lang == "zh" else s.evidence_en for s in line.evidence]
    return {
        "clause": line.clause.id,
        "requirement": line.requirement.say(lang),
        "verdict": label(line.verdict, lang) if judged else "",
        "why": line.why.say(lang) if judged else "",
        "measured": line.measured.say(lang),
        "heads": line.heads or None,
        "times": line.times or None,
        "evidence": shortened(evidence, lang),
        "findings": shortened([f.say(lang) for f in line.findings], lang),
    }


def _by_clause(report: "AuditReport") -> dict[str, Text]:
    """Return in words how many consortia meet each clause."""
    counts: dict[str, dict[Verdict, int]] = {}
    for group in report.groups:
        for line in group.lines:
            of = counts.setdefault(line.clause.id, {})
            of[line.verdict] = of.get(line.verdict, 0) + 1
    return {clause: verdict_counts(of) for clause, of in counts.items()}


def verdict_counts(counts: dict[Verdict, int]) -> Text:
    """Return how many came out which way, e.g. "达到 3、未达到 1"."""
    told = [(verdict, counts[verdict]) for verdict in Verdict if counts.get(verdict)]
    return Text(
        "、".join(f"{label(verdict)} {n}" for verdict, n in told),
        ", ".join(f"{n} {label(verdict, 'en')}" for verdict, n in told),
    )
