"""The sheets of the roster workbook, in filing order, as data."""

from matcher.indicators import Indicator, indicators
from matcher.labels import label
from matcher.plan import Plan
from matcher.report import (
    Cell,
    Table,
    clauses_table,
    covers_table,
    earlier_table,
    events_table,
    group_clauses_table,
    heard_table,
    itineraries_table,
    leaders_table,
    mentors_table,
    open_table,
    pairs_table,
    papers_table,
    postings_table,
    result_table,
    source_table,
    sync_table,
    visits_table,
)
from matcher.report.audit_report import AuditReport
from matcher.report.forms import FIGURES
from matcher.report.words import school_name
from matcher.text import Lang, Text

_GROUP = Text("指标", "indicator")
_COUNTY = Text("全县", "county")
_BASES = {
    "official": Text("按编制", "by post"),
    "effective": Text("按实际任教", "by where people teach"),
}
_MET = {True: Text("达标", "standard met"), False: Text("未达标", "standard not met")}
_IF_ANY = frozenset(
    {
        "heard",
        "itineraries",
        "sync",
        "mentors",
        "leaders",
        "group_clauses",
        "earlier",
    }
)
_NOT_COMPUTED = Text("未能计算", "not computed")


def roster_tables(plan: Plan, lang: Lang = "zh") -> tuple[Table, ...]:
    """Return every sheet of the roster; those in `_IF_ANY` only with rows."""
    report = AuditReport(plan)
    tables = (
        pairs_table(plan, lang),
        postings_table(plan, lang),
        heard_table(plan, lang),
        visits_table(plan, lang),
        itineraries_table(plan, lang),
        covers_table(plan, lang),
        sync_table(plan, lang),
        events_table(plan, lang),
        mentors_table(plan, lang),
        leaders_table(plan, lang),
        papers_table(plan, lang),
        clauses_table(plan, lang, report=report),
        group_clauses_table(plan, lang, report=report),
        figures_table(plan, lang),
        open_table(plan, lang),
        earlier_table(plan, lang),
    )
    return tuple(t for t in tables if t.rows or t.form.key not in _IF_ANY)


def figures_table(plan: Plan, lang: Lang = "zh") -> Table:
    """Return 指标与目标: result, goals and their proof, indicators, sources."""
    figures = (
        FIGURES.row(_indicator(plan, figure, lang)) for figure in indicators(plan)
    )
    first, last = result_table(plan, lang), source_table(plan, lang)
    return Table(FIGURES, (*first.rows, *figures, *last.rows))


def _indicator(plan: Plan, figure: Indicator, lang: Lang) -> dict[str, Cell]:
    words = [figure.title.say(lang)]
    if figure.stage:
        words.append(label(figure.stage, lang))
    if figure.basis:
        words.append(_BASES[figure.basis].say(lang))
    remark = [figure.why.say(lang)]
    if figure.value is None:
        remark.insert(0, _NOT_COMPUTED.say(lang))
    elif figure.met is not None:
        remark.insert(0, _MET[figure.met].say(lang))
    stop = "；" if lang == "zh" else "; "
    return {
        "group": _GROUP.say(lang),
        "item": " · ".join(words),
        "where": school_name(plan.county, figure.school) or figure.school
        if figure.school
        else _COUNTY.say(lang),
        "value": None if figure.value is None else round(figure.value, 4),
        "bound": figure.standard,
        "unit": figure.unit.say(lang),
        "remark": stop.join(word for word in remark if word),
    }
