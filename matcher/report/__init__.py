"""A plan as tables and as a short text: pure data, no file, no colour.

The functions here need the plan alone; the sheet of figures, which needs
`matcher.indicators` too, is put together in
`matcher.io.roster.sheets`.
"""

from matcher.report.activities import (
    heard_table,
    itineraries_table,
    leaders_table,
    sync_table,
)
from matcher.report.activity_words import activity_counts
from matcher.report.clauses import clauses_table, group_clauses_table
from matcher.report.judgement import (
    open_table,
    result_table,
    source_table,
)
from matcher.report.pairing import earlier_table, pairs_table
from matcher.report.rotation import (
    covers_table,
    events_table,
    mentors_table,
    papers_table,
    postings_table,
    visits_table,
)
from matcher.report.summary import summary
from matcher.report.table import Cell, Column, Form, Kind, Table

__all__ = [
    "Cell",
    "Column",
    "Form",
    "Kind",
    "Table",
    "activity_counts",
    "clauses_table",
    "covers_table",
    "earlier_table",
    "events_table",
    "group_clauses_table",
    "heard_table",
    "itineraries_table",
    "leaders_table",
    "mentors_table",
    "open_table",
    "pairs_table",
    "papers_table",
    "postings_table",
    "result_table",
    "source_table",
    "summary",
    "sync_table",
    "visits_table",
]
