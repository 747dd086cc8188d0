"""Reads the leaders due to move back from a roster."""

from collections.abc import Iterator

from matcher.io.roster.lines import FilledForm
from matcher.io.roster.names import Directory
from matcher.plan import LeaderDue

_MOST_YEARS = 60
_MONTHS = 12
_CLOSE_YEARS = 1e-5


def read_leaders(form: FilledForm | None, directory: Directory) -> Iterator[LeaderDue]:
    """Yield the leaders due; years written short stand for whole months."""
    if form is None:
        return
    form.require(("teacher", "teacher_code"), ("since",))
    for line in form.lines("teacher", "teacher_code"):
        teacher, school = directory.person(line, home_key="school")
        since = line.month("since")
        if since is None and line.cell("since") is None:
            line.missing("since")
        years = line.number("years", low=0, high=_MOST_YEARS) or 0.0
        whole_months = round(years * _MONTHS) / _MONTHS
        if abs(years - whole_months) < _CLOSE_YEARS:
            years = whole_months
        if teacher and since:
            yield LeaderDue(
                teacher=teacher,
                school=school,
                since=since,
                years=years,
                clause=line.items("clause"),
            )
