"""Reads what is owed back from a roster: papers, namings, phases, appraisals."""

from collections.abc import Collection, Iterator

from matcher.county import County
from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.titles import Titles
from matcher.io.sheets.cells import Choice, Option, plain
from matcher.io.sheets.folding import fold
from matcher.plan import OwedPaper
from matcher.report.words import BUREAU, PAPER_KINDS

_KIND = Choice(
    tuple(Option(kind, words.zh, words.en) for kind, words in PAPER_KINDS.items())
)


def read_papers(
    form: FilledForm | None,
    county: County,
    directory: Directory,
    titles: Titles,
    groups: Collection[str],
) -> Iterator[OwedPaper]:
    """Yield the papers of a roster.

    Parameters
    ----------
    form
        The sheet, if there is one.
    county
        Tells a person's name from a school's, where no code stands beside it.
    directory, titles
        Names of the county and words of the policy.
    groups
        Ids of the consortia, who may owe papers.
    """
    if form is None:
        return
    form.require(("title",), ("owner", "owner_code"), ("due",))
    people = {fold(t.name) for t in county.teachers if t.name}
    for line in form.lines("title", "owner", "owner_code"):
        due, start, kind = (
            line.date("due"),
            line.date("start"),
            line.choice("kind", _KIND),
        )
        if due is None and line.cell("due") is None:
            line.missing("due")
        owner = _owner(line, directory, people, groups)
        if due:
            yield OwedPaper(
                id=line.text("id"),
                kind=kind or "paper",
                title=titles.read(line, "title"),
                owner=owner,
                start=start,
                due=due,
                about=line.text("about"),
                clause=line.items("clause"),
            )


def _owner(
    line: Line, directory: Directory, people: Collection[str], groups: Collection[str]
) -> str:
    code = line.text("owner_code")
    if code:
        return code if code in groups or code == "bureau" else plain(code)
    if line.text("owner") in BUREAU:
        return "bureau"
    if fold(line.text("owner")) in people:
        return directory.teacher(line, "owner")
    return directory.school(line, "owner")
