"""Reads a roster workbook back into a plan: edited by hand, or made elsewhere."""

from collections.abc import Iterator
from pathlib import Path

from matcher.county import County
from matcher.distance import distance_table
from matcher.errors import Fault, InputError
from matcher.io.files.grid import Book
from matcher.io.files.opening import open_book
from matcher.io.roster.absences import ACTIVITY, AbsenceReader
from matcher.io.roster.lines import FilledForm, Line, find_form
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import read_pairing
from matcher.io.roster.places import Terms
from matcher.io.roster.statements import Statement, read_open, read_statement
from matcher.io.sheets.cells import plain
from matcher.plan import (
    Event,
    Mentor,
    OwedPaper,
    PairingPlan,
    Plan,
    RotationPlan,
    Status,
)
from matcher.policy import Artefact, CountQuota, Policy, Role
from matcher.report import Form
from matcher.report.forms import (
    COVERS,
    EARLIER,
    EVENTS,
    FIGURES,
    MENTORS,
    OPEN,
    PAIRS,
    PAPERS,
    POSTINGS,
    VISITS,
)
from matcher.report.words import AFTER_LESSONS, BUREAU
from matcher.text import Text

_MOST_PERIODS = 20
_ROTATION = (POSTINGS, VISITS, COVERS, EVENTS, MENTORS, PAPERS)


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
        self._topics = {text: text for text in _titles(policy)}

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
        forms = {form.key: self._form(form) for form in _ROTATION}
        reader = AbsenceReader(self._county, self._policy, pairing, self._directory)
        away = reader.read(forms["postings"], forms["visits"], forms["covers"])
        events = tuple(self._events(forms["events"], pairing))
        stated = statement.rotation
        planned = bool(away.postings or away.visits or events)
        return RotationPlan(
            status=stated.status
            or (Status.FEASIBLE if planned else Status.NOT_PLANNED),
            goals=stated.goals,
            gap=stated.gap,
            postings=away.postings,
            visits=away.visits,
            events=events,
            mentors=tuple(self._mentors(forms["mentors"])),
            papers=tuple(self._papers(forms["papers"], pairing)),
        )

    def _events(self, form: FilledForm | None, pairing: PairingPlan) -> Iterator[Event]:
        if form is None:
            return
        form.require(("date",), ("kind",), ("host", "host_code"))
        group_of = _group_of(pairing)
        for number, line in enumerate(
            form.lines("date", "kind", "host", "host_code"), 1
        ):
            date, kind = line.date("date"), line.choice("kind", ACTIVITY)
            host = self._directory.school(line, "host")
            for key, value in (("date", date), ("kind", kind), ("host", host)):
                if not value and line.cell(key) is None:
                    line.missing(key)
            schools = self._directory.schools(line, "schools")
            people = self._directory.people(line, "people", at=schools)
            if not (date and kind and host):
                continue
            yield Event(
                id=line.text("id") or f"E-{number}",
                kind=kind,
                topic=self._title(line, "topic"),
                consortium=line.text("consortium") or group_of.get(host, ""),
                date=date,
                period=_period(line),
                length_periods=line.whole("length", low=1, high=_MOST_PERIODS) or 2,
                host=host,
                schools=schools,
                subject=line.text("subject"),
                people=people,
                clause=line.items("clause"),
            )

    def _title(self, line: Line, key: str) -> Text:
        """Return a text in both languages, the other one from the policy if it can."""
        both = line.in_both(key)
        if both.zh != both.en or not both.zh:
            return both
        return next((t for t in self._topics if both.zh in t), both)

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

    def _papers(
        self, form: FilledForm | None, pairing: PairingPlan
    ) -> Iterator[OwedPaper]:
        if form is None:
            return
        form.require(("title",), ("owner", "owner_code"), ("due",))
        groups = {group.id for group in pairing.consortia}
        for line in form.lines("title", "owner", "owner_code"):
            due, owner = line.date("due"), line.text("owner_code")
            if due is None and line.cell("due") is None:
                line.missing("due")
            if not owner:
                bureau = line.text("owner") in BUREAU
                owner = "bureau" if bureau else self._directory.school(line, "owner")
            elif owner not in groups and owner != "bureau":
                owner = plain(owner)
            if due:
                yield OwedPaper(
                    title=self._title(line, "title"),
                    owner=owner,
                    due=due,
                    clause=line.items("clause"),
                )


def _period(line: Line) -> int | None:
    """Return the first period of an event; None for after the last lesson."""
    if line.text("period") in AFTER_LESSONS:
        return None
    return line.whole("period", low=1, high=_MOST_PERIODS)


def _group_of(pairing: PairingPlan) -> dict[str, str]:
    return {
        school: group.id
        for group in pairing.main
        for school in (group.support, *(link.school for link in group.recipients))
    }


def _titles(policy: Policy) -> Iterator[Text]:
    for rule in policy.rules:
        if isinstance(rule, CountQuota):
            yield rule.topic
        elif isinstance(rule, Artefact | Role):
            yield rule.title


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
