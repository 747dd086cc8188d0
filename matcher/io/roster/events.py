"""Reads the events back from a roster: who meets where, who gives what."""

from collections.abc import Iterator

from matcher.io.roster.absences import ACTIVITY
from matcher.io.roster.lines import FilledForm, Ids, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.titles import Titles
from matcher.io.sheets.choices import YES_NO
from matcher.plan import Event
from matcher.report.words import AFTER_LESSONS
from matcher.text import Text

_MOST_PERIODS = 20


def read_events(
    form: FilledForm | None,
    directory: Directory,
    titles: Titles,
    group_of: dict[str, str],
) -> Iterator[Event]:
    """Yield the events of a roster.

    Parameters
    ----------
    form
        The sheet, if there is one.
    directory, titles
        Names of the county and words of the policy.
    group_of
        Consortium of each school, for rows that name none.
    """
    if form is None:
        return
    form.require(("date",), ("kind",), ("host", "host_code"))
    ids = Ids("E")
    for line in form.lines("date", "kind", "host", "host_code"):
        date, kind = line.date("date"), line.choice("kind", ACTIVITY)
        host = directory.school(line, "host")
        for key, value in (("date", date), ("kind", kind), ("host", host)):
            if not value and line.cell(key) is None:
                line.missing(key)
        schools = directory.schools(line, "schools")
        people = directory.people(line, "people", at=schools)
        givers = directory.people(line, "givers", at=schools)
        students = _students(line, directory)
        if not (date and kind and host):
            continue
        yield Event(
            id=ids.take(line.text("id")),
            kind=kind,
            topic=titles.read(line, "topic"),
            consortium=line.text("consortium") or group_of.get(host, ""),
            date=date,
            period=_period(line),
            length_periods=line.whole("length", low=1, high=_MOST_PERIODS) or 2,
            host=host,
            schools=schools,
            subject=line.text("subject"),
            people=people,
            givers=givers,
            students=students,
            online=bool(line.choice("online", YES_NO)),
            after=line.text("after"),
            clause=line.items("clause"),
        )


def _period(line: Line) -> int | None:
    """Return the first period of an event; None for after the last lesson."""
    if line.text("period") in AFTER_LESSONS:
        return None
    return line.whole("period", low=1, high=_MOST_PERIODS)


def _students(line: Line, directory: Directory) -> dict[str, int]:
    """Return the students by school; names and the hidden codes must agree."""
    shown, coded = _counts(line, "students"), _counts(line, "students_code")
    if not coded:
        found = ((directory.school_called(line, "students", w), n) for w, n in shown)
        return {code: number for code, number in found if code}
    same = len(shown) == len(coded) and all(
        number == other and directory.same_school(code, word)
        for (code, number), (word, other) in zip(coded, shown, strict=True)
    )
    if shown and not same:
        line.fault(
            "students",
            "names_and_codes",
            Text(
                "学校或人数与隐藏列“学生数（学校代码）”不一致",
                "schools or numbers differ from the hidden column 'Students by code'",
            ),
            Text(
                "改人数时清空隐藏列，或两处一起改",
                "when you change a number, clear the hidden column or change both",
            ),
        )
    return dict(coded)


def _counts(line: Line, key: str) -> list[tuple[str, int]]:
    """Return the pairs of a cell such as '城关中学 30、石坪中学 30'."""
    counts: list[tuple[str, int]] = []
    for item in line.items(key):
        word, _, number = item.rpartition(" ")
        if word.strip() and number.isdecimal():
            counts.append((word.strip(), int(number)))
            continue
        line.fault(
            key,
            "count",
            Text("应为 学校 人数，如 城关中学 30", "expected e.g. 城关中学 30"),
            Text("改写成这样，或清空该格", "write it so, or clear the cell"),
        )
    return counts
