"""Other people's lists, in any order of columns, as a county.

Columns are guessed by header, then by values; every guess is data (`Imported.guesses`)
and goes into a map that can be corrected and given next time. Codes a list lacks are
made from name, district, township and stage, so they stay the same from import to
import. Roles a list lacks are assumed by the rules of `matcher.io.lists.roles`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matcher.coordinates import in_shifted_area
from matcher.county import County, Crs
from matcher.errors import Fault, InputError, Severity
from matcher.io.county.reader import county_of_tables
from matcher.io.county.tables import Table, columns_of, read_table
from matcher.io.files.grid import Grid
from matcher.io.files.opening import open_book
from matcher.io.lists.column_map import ColumnMap, RoleRule
from matcher.io.lists.guessing import BASES, Guess, Layout, column_cells, lay_open
from matcher.io.lists.restating import Restated, restate
from matcher.io.lists.roles import assume_roles
from matcher.io.sheets.book import SCHOOLS, SETTINGS, SHEETS, is_paperwork, sheet_of
from matcher.io.sheets.cells import WrongCell, plain
from matcher.io.sheets.choices import CRS
from matcher.io.sheets.heading import Heading, is_blank
from matcher.io.sheets.privacy import personal_columns
from matcher.text import Lang, Text

_ROUNDS = 12
_PLACE_HEADERS = frozenset(
    {"district", "region", "county", "区县", "县区", "县市", "城市", "市"}
)


@dataclass(frozen=True)
class Imported:
    """What came of other people's lists.

    Parameters
    ----------
    county
        The county; None if there are errors.
    guesses
        What every column was taken for.
    column_map
        All that was guessed or assumed, for next time.
    faults
        Errors first, then warnings.
    dropped
        Errors of rows that were left out on request.
    """

    county: County | None
    guesses: tuple[Guess, ...]
    column_map: ColumnMap
    faults: tuple[Fault, ...]
    dropped: tuple[Fault, ...] = ()

    def summary(self, lang: Lang = "zh") -> str:
        """Return the guesses as lines: place, header, column taken, why, a sample."""
        arrow, blank = ("→", "（不读）") if lang == "zh" else ("->", "(not read)")
        return "\n".join(
            f"{g.place} {g.header} {arrow} "
            + (
                f"{g.sheet}.{g.column} [{BASES[g.basis].say(lang)}]"
                if g.column
                else blank
            )
            + (f" {g.sample}" if g.sample else "")
            for g in self.guesses
        )

    def __str__(self) -> str:
        return self.summary()


def import_lists(
    paths: str | Path | Iterable[str | Path],
    *,
    column_map: ColumnMap | None = None,
    coordinate_system: Crs | str | None = None,
    drop_faulty: bool = False,
) -> Imported:
    """Return a county made of other people's lists, with all that was assumed.

    Parameters
    ----------
    paths
        Lists (.csv, .xlsx, .xls) or folders of them: schools, and teachers or any
        other sheet of the workbook if wanted.
    column_map
        How they are to be read, as a former import wrote it or a planner corrected it;
        what it does not say is guessed.
    coordinate_system
        System of points whose row does not declare one: 'wgs84', 'gcj02', 'bd09'.
    drop_faulty
        Leave out rows with errors and list them, instead of making no county.

    Raises
    ------
    UnreadableError
        If a list cannot be opened.
    InputError
        If the coordinate system has no meaning.
    """
    given = column_map or ColumnMap()
    crs = _crs(coordinate_system or given.coordinate_system)
    lists, settings = _lists(paths)
    layouts, unused = _layouts(lists, given)
    sheets = [
        restate(group, given.values, _grade_column(given))
        for spec in SHEETS
        if (group := [x for x in layouts if x.spec is spec])
    ]
    name = given.county or _place_name(layouts)
    stated = {SETTINGS.key: read_table(settings, SETTINGS)} if settings else {}
    if crs is not None:
        sheets = [_without_crs_notes(sheet) for sheet in sheets]
    county, faults, dropped, kept = _read(sheets, stated, crs, drop_faulty=drop_faulty)
    faults = (*faults, *(note for sheet in sheets for note in sheet.notes))
    faults = (*faults, *unused, *(f for x in layouts for f in _left_out(x)))
    rules = dict(given.roles)
    if county is not None:
        grades, grade_header = _grades(sheets, kept)
        county = county.model_copy(update={"name": given.county or county.name or name})
        county, rules, notes = assume_roles(county, rules, grades, grade_header)
        silent = [] if crs or stated else _silent_crs(county, layouts)
        faults = (*faults, *notes, *silent)
    return Imported(
        county=county,
        guesses=tuple(guess for layout in layouts for guess in layout.guesses()),
        column_map=_map(given, name, crs, layouts, sheets, rules),
        faults=_errors_first(faults),
        dropped=dropped,
    )


def _errors_first(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda f: f.severity is not Severity.ERROR))


def _crs(stated: Crs | str | None) -> Crs | None:
    if not stated:
        return None
    try:
        crs: Crs = CRS.parse(str(stated))
    except WrongCell as why:
        raise InputError(
            [
                Fault(
                    code="import.crs",
                    where="--crs",
                    value=str(stated),
                    expected=why.expected,
                    remedy=why.remedy,
                )
            ]
        ) from None
    return crs


def _lists(
    paths: str | Path | Iterable[str | Path],
) -> tuple[list[Grid], Grid | None]:
    """Return the lists, and the sheet of settings if one of the files has it."""
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    grids = [grid for path in listed for grid in open_book(Path(path)).grids]
    lists = [
        grid
        for grid in grids
        if sheet_of(grid.sheet) is not SETTINGS and not is_paperwork(grid.sheet)
    ]
    if all(is_blank(cell) for grid in lists for row in grid.rows for cell in row):
        raise InputError([_nothing(", ".join(Path(p).name for p in listed))])
    return lists, next((g for g in grids if sheet_of(g.sheet) is SETTINGS), None)


def _layouts(
    lists: Iterable[Grid], given: ColumnMap
) -> tuple[list[Layout], list[Fault]]:
    """Return how the lists are laid out, and a warning for each nobody can use."""
    found = [x for grid in lists if (x := lay_open(grid, given.columns)) is not None]
    layouts = [layout for layout in found if layout.fields] or found[:1]
    return layouts, [_unused(x) for x in found if x not in layouts]


def _unused(layout: Layout) -> Fault:
    return Fault(
        code="import.sheet_unused",
        severity=Severity.WARNING,
        where=layout.grid.sheet,
        value=", ".join(header for header in layout.headers[:4] if header)[:40],
        expected=Text("看不出是什么名单，没有读入", "no list we know: not read"),
        remedy=Text(
            "需要的话，在对照表的 [columns] 里写明各列",
            "if it is needed, name its columns in the map",
        ),
    )


def _nothing(names: str) -> Fault:
    return Fault(
        code="import.empty",
        where=names,
        expected=Text("名单里没有内容", "there is nothing in the list"),
        remedy=Text("换一个文件再试", "try another file"),
    )


def _grade_column(given: ColumnMap) -> str:
    return next((r.column for r in given.roles.values() if r.column), "")


def _without_crs_notes(sheet: Restated) -> Restated:
    sheet.notes = [n for n in sheet.notes if n.code != "import.crs_undeclared"]
    return sheet


def _read(
    sheets: Sequence[Restated],
    stated: Mapping[str, Table],
    crs: Crs | None,
    *,
    drop_faulty: bool,
) -> tuple[County | None, tuple[Fault, ...], tuple[Fault, ...], dict[str, Table]]:
    grids = {sheet.spec.key: sheet.grid for sheet in sheets}
    specs = {sheet.spec.key: sheet.spec for sheet in sheets}
    dropped: list[Fault] = []
    for _ in range(_ROUNDS):
        tables = dict(stated)
        tables |= {key: read_table(grids[key], specs[key]) for key in grids}
        start = [] if SCHOOLS.key in tables else [_no_schools()]
        name = next(iter(grids.values())).place(0).split("!")[0]
        county, faults = county_of_tables(name, tables, start, crs=crs)
        faulty = {key: t.faulty for key, t in tables.items() if t.faulty}
        if county is not None or not drop_faulty or not faulty:
            break
        # The rows of the first faulty sheet go first: others may fail for its sake.
        key = next(iter(faulty))
        dropped += [f for f in tables[key].faults if f.severity is Severity.ERROR]
        grids[key] = _without(grids[key], faulty[key])
    return county, faults, tuple(dropped), tables


def _without(grid: Grid, rows: set[int]) -> Grid:
    """Return the grid with some rows blanked, so that all others keep their places."""
    return Grid(
        grid.sheet,
        [[] if i in rows else row for i, row in enumerate(grid.rows)],
        grid.origins,
    )


def _no_schools() -> Fault:
    return Fault(
        code="import.no_schools",
        where="学校",
        expected=Text(
            "这些名单里没有学校名单", "none of the lists is a list of schools"
        ),
        remedy=Text("把学校名单一起导入", "import the list of schools as well"),
    )


def _place_name(layouts: Sequence[Layout]) -> str:
    for layout in layouts:
        if layout.spec is not SCHOOLS:
            continue
        names: list[tuple[bool, str]] = []
        for index, header in enumerate(layout.headers):
            if header.lower() in _PLACE_HEADERS:
                cells = column_cells(layout.grid, layout.header_row, index)
                words = {plain(c) for c in cells if not is_blank(c)}
                if len(words) == 1:
                    names.append((header.lower() != "district", words.pop()))
        if names:
            return min(names)[1]
    return ""


def _grades(
    sheets: Sequence[Restated], tables: Mapping[str, Table]
) -> tuple[dict[str, str], str]:
    """Return the grade of quality by school code, and the header it stood under."""
    for sheet in sheets:
        if sheet.spec is SCHOOLS:
            table = tables[SCHOOLS.key]
            codes = zip(table.column("code"), table.rows, strict=True)
            grades = {c: sheet.grades[row] for c, row in codes if row in sheet.grades}
            return grades, sheet.grade_header
    return {}, ""


def _left_out(layout: Layout) -> list[Fault]:
    """Return a warning for each column of personal numbers that is not read."""
    grid, top = layout.grid, layout.header_row
    used = set(layout.fields.values())
    unused = {i: h for i, h in enumerate(layout.headers) if h and i not in used}
    rows = range(top + 1, len(grid.rows))
    heading = Heading(top, dict(layout.fields), unused)
    found = personal_columns(grid, heading, rows, columns_of(grid, rows))
    return [
        fault.model_copy(
            update={
                "severity": Severity.WARNING,
                "remedy": Text(
                    "这一列没有读入，不会进工作簿；原文件请妥善保管",
                    "the column is not read; keep the list itself safe",
                ),
            }
        )
        for index, fault in found.items()
        if index not in used
    ]


def _silent_crs(county: County, layouts: Sequence[Layout]) -> list[Fault]:
    declared = any("crs" in x.fields for x in layouts if x.spec is SCHOOLS)
    points = np.array(
        [(s.lon, s.lat) for s in county.schools if s.lon is not None], dtype=np.float64
    ).reshape(-1, 2)
    if declared or not in_shifted_area(points).any():
        return []
    return [
        Fault(
            code="import.crs_undeclared",
            severity=Severity.WARNING,
            where=next(x.grid.sheet for x in layouts if x.spec is SCHOOLS),
            expected=Text(
                "名单没有说明坐标系，暂按 WGS-84；若取自国内地图会偏差 100–700 米",
                "no coordinate system is declared: taken as WGS-84",
            ),
            remedy=Text(
                "问清后用 --crs gcj02、bd09 或 wgs84 指定",
                "find out and give --crs gcj02, bd09 or wgs84",
            ),
        )
    ]


def _map(
    given: ColumnMap,
    name: str,
    crs: Crs | None,
    layouts: Sequence[Layout],
    sheets: Sequence[Restated],
    rules: Mapping[str, RoleRule],
) -> ColumnMap:
    columns = {key: dict(value) for key, value in given.columns.items()}
    for layout in layouts:
        for guess in layout.guesses():
            if guess.header:
                columns.setdefault(guess.sheet, {})[guess.header] = guess.column
    values = {key: dict(value) for key, value in given.values.items()}
    for sheet in sheets:
        for title, words in sheet.values.items():
            values.setdefault(title, {}).update(words)
    return ColumnMap(
        county=name,
        coordinate_system=crs.value if crs else "",
        columns=columns,
        values=values,
        roles=dict(rules),
    )
