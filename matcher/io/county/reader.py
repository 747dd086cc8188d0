"""A county from a workbook, a folder of CSV files, one CSV file or a plan bundle."""

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from matcher.checks import odd_things
from matcher.county import County, Crs, Subject
from matcher.errors import Fault, InputError, Severity
from matcher.io.county.bell_rows import read_bells
from matcher.io.county.links import SchoolIndex, SubjectIndex, TeacherIndex
from matcher.io.county.pair_rows import (
    read_agreements,
    read_distances,
    read_locks,
    read_preferences,
)
from matcher.io.county.people_rows import read_history, read_lessons, read_teachers
from matcher.io.county.school_rows import read_schools, refuse_duplicates
from matcher.io.county.tables import Table, read_table
from matcher.io.county.term import read_calendar, read_settings, with_crs
from matcher.io.files.grid import Book, Grid
from matcher.io.files.opening import open_book
from matcher.io.sheets.book import SCHOOLS, SHEETS, is_paperwork, sheet_of
from matcher.io.sheets.columns import SheetSpec
from matcher.io.sheets.folding import nearest
from matcher.io.sheets.heading import find_heading, is_blank
from matcher.text import Text

_log = logging.getLogger(__name__)
_CSV = frozenset({".csv", ".txt", ".tsv"})
_T = TypeVar("_T")


def read_county(path: str | Path) -> County:
    """Return the county in a file; warnings go to the log.

    Parameters
    ----------
    path
        A workbook (.xlsx, .xls), a folder of CSV files named like the sheets, one CSV
        file of schools, or a plan bundle (.json).

    Raises
    ------
    InputError
        If it has faults; all of them are in the error.
    UnreadableError
        If it cannot be opened.
    """
    county, faults = check_county(path)
    if county is None:
        raise InputError(faults)
    for fault in faults:
        _log.warning("%s", fault.say("zh"))
    return county


def check_county(path: str | Path) -> tuple[County | None, tuple[Fault, ...]]:
    """Return the county, None if it has errors, with every fault and warning.

    Parameters
    ----------
    path
        As for `read_county`.

    Returns
    -------
    tuple
        The county or None, and the faults: errors first, then warnings, each in the
        order of the sheets.

    Raises
    ------
    UnreadableError
        If the file cannot be opened at all.
    """
    path = Path(path)
    if path.suffix.lower() == ".json":
        from matcher.io import read_plan

        county: County = read_plan(path).county
        return county, tuple(odd_things(county))
    book = open_book(path)
    single = path.suffix.lower() in _CSV and not path.is_dir()
    return assemble(book, only_schools=single)


def assemble(
    book: Book, *, only_schools: bool = False
) -> tuple[County | None, tuple[Fault, ...]]:
    """Return the county made of the sheets of a book, with every fault and warning.

    Parameters
    ----------
    book
        Sheets named in Chinese or English.
    only_schools
        Whether a sheet with a strange name is the sheet of schools.
    """
    found, faults = _assign(book, only_schools=only_schools)
    tables = {key: read_table(grid, spec) for key, (spec, grid) in found.items()}
    return county_of_tables(book.name, tables, faults)


def county_of_tables(
    name: str, tables: dict[str, Table], faults: list[Fault], *, crs: Crs | None = None
) -> tuple[County | None, tuple[Fault, ...]]:
    """Return the county made of tables, with every fault and warning.

    Parameters
    ----------
    name
        Name of the file, for messages about what is not there.
    tables
        Sheets by their key; their lists of faults grow.
    faults
        What was found wrong with the book before.
    crs
        System of points whose row does not say; None takes it from the settings.
    """
    county = None
    late: list[Fault] = []
    if "schools" in tables:
        county, late = _county(name, tables, crs)
        late += _odd_things(county, tables)
    faults = [f for t in tables.values() for f in t.faults] + faults + late
    errors = [f for f in faults if f.severity is Severity.ERROR]
    warnings = [f for f in faults if f.severity is Severity.WARNING]
    return None if errors else county, (*errors, *warnings)


def _odd_things(county: County, tables: dict[str, Table]) -> list[Fault]:
    """Return what is odd, also where errors leave only part of the county."""
    odd = odd_things(
        county,
        place=_places(tables["schools"]),
        person=_places(tables["teachers"]) if "teachers" in tables else None,
    )
    part_of_staff = "teachers" in tables and _broken(tables["teachers"])
    kept = (f for f in odd if not (part_of_staff and f.code.startswith("school.staff")))
    return [*kept, *_no_subjects(county, tables)]


def _no_subjects(county: County, tables: dict[str, Table]) -> list[Fault]:
    if not county.teachers or any(t.subjects for t in county.teachers):
        return []
    return [
        Fault(
            code="teacher.subjects.none",
            severity=Severity.WARNING,
            where=tables["teachers"].grid.sheet,
            value=str(len(county.teachers)),
            expected=Text("没有一名教师填了任教学科", "no teacher has a subject"),
            remedy=Text(
                "填写“任教学科”；不填则学科缺口、听课和顶岗都无法按学科安排",
                "fill in the subjects; without them gaps, observation and exchange "
                "cannot go by subject",
            ),
        )
    ]


def _assign(
    book: Book, *, only_schools: bool
) -> tuple[dict[str, tuple[SheetSpec, Grid]], list[Fault]]:
    found: dict[str, tuple[SheetSpec, Grid]] = {}
    strange: list[Grid] = []
    faults: list[Fault] = []
    for grid in book.grids:
        spec = sheet_of(grid.sheet)
        if spec is None and only_schools:
            spec = SCHOOLS
        if spec is None:
            strange.append(grid)
        elif spec.key in found:
            faults.append(_second_sheet(grid, spec, found[spec.key][1]))
        else:
            found[spec.key] = (spec, grid)
    for grid in strange:
        faults += _strange_sheet(book, grid, found)
    if SCHOOLS.key not in found and not any(f.code == "sheet.renamed" for f in faults):
        faults.append(_no_schools(book, strange))
    order = {spec.key: i for i, spec in enumerate(SHEETS)}
    return dict(sorted(found.items(), key=lambda item: order[item[0]])), faults


def _second_sheet(grid: Grid, spec: SheetSpec, first: Grid) -> Fault:
    return Fault(
        code="sheet.duplicate",
        where=grid.sheet,
        expected=Text(
            f"与“{first.sheet}”都是 {spec.title.zh} 表",
            f"both this and '{first.sheet}' are the sheet '{spec.title.en}'",
        ),
        remedy=Text("合并成一张，或改名", "merge them, or rename one"),
    )


def _strange_sheet(
    book: Book, grid: Grid, found: dict[str, tuple[SheetSpec, Grid]]
) -> Iterator[Fault]:
    if is_paperwork(grid.sheet):
        return
    if all(is_blank(cell) for row in grid.rows for cell in row):
        return
    missing = [spec for spec in SHEETS if spec.key not in found]
    twin = next((spec for spec in missing if _looks_like(grid, spec)), None)
    if twin is not None:
        yield Fault(
            code="sheet.renamed",
            where=f"{book.name} {grid.sheet}",
            value=grid.sheet,
            expected=Text(
                f"从表头看是“{twin.title.zh}”表，但名字认不出",
                f"by its headers this is '{twin.title.en}', but its name is not known",
            ),
            remedy=Text(
                f"把工作表改名为“{twin.title.zh}”（CSV 改为 {twin.title.zh}.csv）",
                f"rename the sheet to '{twin.title.en}'",
            ),
        )
        return
    close = nearest(grid.sheet, [spec.title.zh for spec in missing])
    yield Fault(
        code="sheet.unknown",
        severity=Severity.WARNING,
        where=f"{book.name} {grid.sheet}",
        value=grid.sheet,
        expected=Text("不认识的工作表，没有读入", "unknown sheet: not read"),
        remedy=Text(f"若是“{close}”表，改过名来", f"if it means '{close}', rename it")
        if close
        else Text("不需要就不用管", "nothing to do if it is not needed"),
    )


def _looks_like(grid: Grid, spec: SheetSpec) -> bool:
    heading = find_heading(grid, spec)
    if heading is None or len(heading.columns) < 3:
        return False
    return all(c.field in heading.columns for c in spec.columns if c.required)


def _no_schools(book: Book, strange: list[Grid]) -> Fault:
    names = "、".join(grid.sheet for grid in book.grids) or "（无）"
    close = nearest("学校", [grid.sheet for grid in strange])
    return Fault(
        code="sheet.missing",
        where=book.name,
        expected=Text(
            f"缺少“学校”工作表（现有：{names}）",
            f"the sheet 'schools' is missing (there are: {names})",
        ),
        remedy=Text(
            f"若“{close}”就是它，改名为“学校”",
            f"if '{close}' is it, rename it to 'schools'",
        )
        if close
        else Text(
            "用 jiedui template 生成空表填写；别处来的名单用 jiedui import",
            "fill in what `jiedui template` makes; `jiedui import` takes other lists",
        ),
    )


def _places(table: Table) -> Callable[[str], str]:
    rows = {code: i for i, code in enumerate(table.column("code")) if code}
    return lambda code: table.place(rows[code], "code") if code in rows else code


def _county(
    name: str, tables: dict[str, Table], crs: Crs | None
) -> tuple[County, list[Fault]]:
    settings, faults = read_settings(tables.get("settings"), name)
    settings = with_crs(settings, crs)
    term, calendar_faults = read_calendar(tables.get("calendar"), settings.term, name)
    own_subjects = _subjects(tables.get("subjects"))
    subjects = SubjectIndex(own_subjects)
    schools = read_schools(tables["schools"], subjects, settings.crs)
    places = SchoolIndex(schools)

    def rows(key: str, read: Callable[[Table], tuple[_T, ...]]) -> tuple[_T, ...]:
        return read(tables[key]) if key in tables else ()

    teachers = rows("teachers", lambda t: read_teachers(t, places, subjects))
    people = TeacherIndex(teachers)
    county = County(
        name=settings.county,
        schools=schools,
        teachers=teachers,
        subjects=own_subjects,
        lessons=rows("timetable", lambda t: read_lessons(t, places, people, subjects)),
        bells=rows("bells", lambda t: read_bells(t, places)),
        term=term,
        distances=rows("distances", lambda t: read_distances(t, places)),
        agreements=rows("agreements", lambda t: read_agreements(t, places)),
        locks=rows("locks", lambda t: read_locks(t, places)),
        history=rows("history", lambda t: read_history(t, places, people)),
        preferences=rows("preferences", lambda t: read_preferences(t, places)),
    )
    faults += calendar_faults
    if not len(tables["schools"]) and not _broken(tables["schools"]):
        faults.append(_empty(name, tables["schools"]))
    return county, faults


def _broken(table: Table) -> bool:
    return any(f.severity is Severity.ERROR for f in table.faults)


def _empty(name: str, table: Table) -> Fault:
    return Fault(
        code="schools.none",
        where=f"{name} {table.grid.sheet}",
        expected=Text("表里一所学校也没有", "there is no school in the sheet"),
        remedy=Text(
            "在表头下一行起填写学校（示例行不算）",
            "fill in schools below the headers (example rows do not count)",
        ),
    )


def _subjects(table: Table | None) -> tuple[Subject, ...]:
    if table is None:
        return ()
    refuse_duplicates(table, "code")
    return tuple(
        Subject(
            code=code,
            name_en=name_en or "",
            aliases=aliases or (),
            research_half_day=half_day,
        )
        for code, name_en, aliases, half_day in table.records(
            "code", "name_en", "aliases", "research_half_day"
        )
        if code is not None
    )
