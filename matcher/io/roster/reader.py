"""Reads a roster workbook back into a plan: edited by hand, or made elsewhere."""

from collections.abc import Iterator
from pathlib import Path

from matcher.county import County
from matcher.distance import distance_table
from matcher.errors import Fault, InputError
from matcher.io.files.grid import Book
from matcher.io.files.opening import open_book
from matcher.io.roster.absences import AbsenceReader, AwayForms
from matcher.io.roster.events import read_events
from matcher.io.roster.leaders import read_leaders
from matcher.io.roster.lines import FilledForm, find_form
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import read_pairing
from matcher.io.roster.papers import read_papers
from matcher.io.roster.places import Terms
from matcher.io.roster.statements import Statement, read_open, read_statement
from matcher.io.roster.sync_classes import read_sync_classes
from matcher.io.roster.titles import Titles
from matcher.plan import Mentor, PairingPlan, Plan, RotationPlan, Status
from matcher.policy import Policy
from matcher.report import Form
from matcher.report.forms import (
    COVERS,
    EARLIER,
    EVENTS,
    FIGURES,
    HEARD,
    ITINERARIES,
    LEADERS,
    MENTORS,
    OPEN,
    PAIRS,
    PAPERS,
    POSTINGS,
    SYNC,
    VISITS,
)
from matcher.text import Text

_AWAY = (POSTINGS, HEARD, VISITS, ITINERARIES, COVERS)
"""In the order of `AwayForms`."""


def read_roster(path: str | Path, *, county: County, policy: Policy) -> Plan:
    """Read a roster workbook, or a folder of CSV files, into a plan.

    Sheets and headers may be in Chinese or English, columns in any order; further
    columns are ignored. Codes may be left out where a name fits one school or person
    only. Without 系统编号 items get new ids. What the audit must judge (a person the
    county does not know, a date outside the term) is read as it stands.

    Parameters
    ----------
    path
        A file written by `write_roster` or `write_csv`, or one with the same headers.
    county, policy
        What the plan is judged against; the roster does not hold them.

    Returns
    -------
    Plan
        Without an audit. The statuses, goals and sources the workbook states are
        taken over, so that an audit can hold them against the rows.

    Raises
    ------
    UnreadableError
        If the file is not a workbook.
    InputError
        With every fault of every sheet.
    """
    return plan_in(open_book(Path(path)), county=county, policy=policy)


def plan_in(book: Book, *, county: County, policy: Policy) -> Plan:
    """Return the plan that the sheets of a roster hold; see `read_roster`."""
    faults: list[Fault] = []
    plan = _RosterReader(book, county, policy, faults).read()
    if faults or plan is None:
        raise InputError(faults)
    return plan


class _RosterReader:
    def __init__(
        self, book: Book, county: County, policy: Policy, faults: list[Fault]
    ) -> None:
        self._book = book
        self._county = county
        self._policy = policy
        self._faults = faults
        self._directory = Directory(county)

    def _form(self, form: Form) -> FilledForm | None:
        return find_form(self._book, form, self._faults)

    def read(self) -> Plan | None:
        pairs = self._form(PAIRS)
        if pairs is None:
            self._faults.append(_no_pairs(self._book))
            return None
        statement = read_statement(self._form(FIGURES))
        points = read_open(self._form(OPEN), self._directory)
        pairing = read_pairing(
            pairs,
            self._form(EARLIER),
            points.left,
            statement.pairing,
            terms=Terms(self._county, self._policy),
            directory=self._directory,
            distances=distance_table(self._county, self._policy),
        )
        rotation = self._rotation(pairing, statement)
        return Plan(
            meta=statement.meta,
            county=self._county,
            policy=self._policy,
            pairing=pairing,
            rotation=rotation.model_copy(
                update={"unmet": tuple(points.unmet), "notes": tuple(points.notes)}
            ),
        )

    def _rotation(self, pairing: PairingPlan, statement: Statement) -> RotationPlan:
        county, names = self._county, self._directory
        reader = AbsenceReader(county, self._policy, pairing, names)
        away = reader.read(AwayForms(*(self._form(form) for form in _AWAY)))
        titles, group_of = Titles(self._policy), _group_of(pairing)
        groups = frozenset(group.id for group in pairing.consortia)
        events = tuple(read_events(self._form(EVENTS), names, titles, group_of))
        lines = tuple(read_sync_classes(self._form(SYNC), county, names, group_of))
        papers = read_papers(self._form(PAPERS), county, names, titles, groups)
        stated = statement.rotation
        planned = bool(any(away) or events or lines)
        return RotationPlan(
            status=stated.status
            or (Status.FEASIBLE if planned else Status.NOT_PLANNED),
            goals=stated.goals,
            gap=stated.gap,
            postings=away.postings,
            visits=away.visits,
            events=events,
            sync_classes=lines,
            itineraries=away.itineraries,
            leaders_due=tuple(read_leaders(self._form(LEADERS), names)),
            mentors=tuple(self._mentors(self._form(MENTORS))),
            papers=tuple(papers),
        )

    def _mentors(self, form: FilledForm | None) -> Iterator[Mentor]:
        if form is None:
            return
        form.require(("mentor", "mentor_code"), ("apprentice", "apprentice_code"))
        for line in form.lines(
            "mentor", "mentor_code", "apprentice", "apprentice_code"
        ):
            pair = {
                key: self._directory.teacher(
                    line, key, school=self._by_name(line.text(f"{key}_school"))
                )
                for key in ("mentor", "apprentice")
            }
            for key, code in pair.items():
                if not code and not line.text(key):
                    line.missing(key)
            yield Mentor(
                mentor=pair["mentor"],
                apprentice=pair["apprentice"],
                subject=line.text("subject"),
                clause=line.items("clause"),
            )

    def _by_name(self, name: str) -> str:
        return next((s.code for s in self._county.schools if s.name == name), "")


def _group_of(pairing: PairingPlan) -> dict[str, str]:
    return {
        school: group.id
        for group in pairing.main
        for school in (group.support, *(link.school for link in group.recipients))
    }


def _no_pairs(book: Book) -> Fault:
    sheets = "、".join(grid.sheet for grid in book.grids)
    return Fault(
        code="roster.sheet_missing",
        where=book.name,
        value=sheets[:60],
        expected=Text(
            f"没有工作表 {PAIRS.title.zh}", f"there is no sheet {PAIRS.title.en}"
        ),
        remedy=Text(
            f"把结对名单所在的工作表改名为 {PAIRS.title.zh}",
            f"rename the sheet with the pairs to {PAIRS.title.en}",
        ),
    )
