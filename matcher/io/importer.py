"""Other people's lists, in any order of columns, as a county.

Columns are guessed by header, then by values; every guess is data (`Imported.guesses`)
and goes into a map that can be corrected and given next time. Codes a list lacks are
made from name, district, township and stage, so they stay the same from import to
import. Roles a list lacks are assumed by the rules of `matcher.io.roles`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from matcher.coordinates import in_shifted_area
from matcher.county import County, Crs, School, Stage
from matcher.errors import Fault, InputError, Severity
from matcher.io.cells import WrongCell, plain
from matcher.io.choices import CRS, STAGE
from matcher.io.column_map import ColumnMap, RoleRule
from matcher.io.county_reader import county_of_tables
from matcher.io.grid import Grid
from matcher.io.guessing import BASES, Guess, Layout, column_cells, lay_open
from matcher.io.heading import Heading, is_blank
from matcher.io.opening import open_book
from matcher.io.privacy import personal_columns
from matcher.io.restating import Restated, restate
from matcher.io.roles import choose_rule, with_roles
from matcher.io.sheets import SCHOOLS, SHEETS
from matcher.io.tables import Table, columns_of, read_table
from matcher.text import Lang, Text

_ROUNDS = 5
_PLACE_HEADERS = frozenset(
    {"district", "region", "county", "区县", "县区", "县市", "城市", "市"}
)
_RULES = {
    "grade": Text("等级", "grade"),
    "area": Text("城乡类型", "area type"),
    "size": Text("规模", "size"),
    "centrality": Text("离人口密集处的远近", "closeness to the dense centres"),
    "none": Text("无", "none"),
}


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
    layouts = _layouts(paths, given)
    sheets = [
        restate(group, given.values, _grade_column(given))
        for spec in SHEETS
        if (group := [x for x in layouts if x.spec is spec])
    ]
    name = given.county or _place_name(layouts)
    if crs is not None:
        sheets = [_without_crs_notes(sheet) for sheet in sheets]
    county, faults, dropped, kept = _read(sheets, crs, drop_faulty=drop_faulty)
    faults = (*faults, *(note for sheet in sheets for note in sheet.notes))
    faults = (*faults, *(f for layout in layouts for f in _left_out(layout)))
    rules = dict(given.roles)
    if county is not None:
        grades, grade_header = _grades(sheets, kept)
        county = county.model_copy(update={"name": name})
        county, rules, notes = _roles(county, rules, grades, grade_header)
        faults = (*faults, *notes, *_silent_crs(county, layouts, crs))
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


def _layouts(
    paths: str | Path | Iterable[str | Path], given: ColumnMap
) -> list[Layout]:
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    found = (
        lay_open(grid, given.columns)
        for path in listed
        for grid in open_book(Path(path)).grids
    )
    layouts = [layout for layout in found if layout is not None]
    if not layouts:
        raise InputError([_nothing(", ".join(Path(p).name for p in listed))])
    return layouts


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
    sheets: Sequence[Restated], crs: Crs | None, *, drop_faulty: bool
) -> tuple[County | None, tuple[Fault, ...], tuple[Fault, ...], dict[str, Table]]:
    grids = {sheet.spec.key: sheet.grid for sheet in sheets}
    specs = {sheet.spec.key: sheet.spec for sheet in sheets}
    dropped: list[Fault] = []
    for _ in range(_ROUNDS):
        tables = {key: read_table(grids[key], specs[key]) for key in grids}
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


def _roles(
    county: County, rules: dict[str, RoleRule], grades: Mapping[str, str], header: str
) -> tuple[County, dict[str, RoleRule], list[Fault]]:
    if any(s.tags or s.duty is not None for s in county.schools):
        return county, rules, []
    by_stage: dict[Stage, list[School]] = {}
    for school in county.schools:
        if school.stage is not Stage.OTHER:
            by_stage.setdefault(school.stage, []).append(school)
    chosen = dict(rules)
    for stage, group in by_stage.items():
        if stage.value not in chosen:
            rule = choose_rule(group, grades)
            column = header if rule.rule == "grade" else ""
            chosen[stage.value] = rule.model_copy(update={"column": column})
    schools = with_roles(county.schools, chosen, grades)
    county = county.model_copy(update={"schools": schools})
    notes = [
        _role_note(county, stage, chosen[stage.value])
        for stage in by_stage
        if stage.value not in rules
    ]
    return county, chosen, notes


def _role_note(county: County, stage: Stage, rule: RoleRule) -> Fault:
    group = [s for s in county.schools if s.stage is stage]
    good = sum(any(tag.value == "quality" for tag in s.tags) for s in group)
    how = _RULES[rule.rule]
    by = {
        "grade": Text(
            f"按“{rule.column}”列：{'、'.join(rule.support)} 为优质，其余为薄弱",
            f"by '{rule.column}': {', '.join(rule.support)} quality, the others weak",
        ),
        "area": Text("城区为优质，其余为薄弱", "urban: quality, the others: weak"),
        "none": Text("没有可依据的列，角色留空", "nothing to go by: left open"),
    }.get(
        rule.rule,
        Text(
            f"按{how.zh}，前 {rule.share:.0%} 为优质，其余为薄弱",
            f"by {how.en}: the first {rule.share:.0%} quality, the others weak",
        ),
    )
    return Fault(
        code="import.roles",
        severity=Severity.WARNING,
        where=f"{STAGE.show(stage, 'zh')} {len(group)} 所",
        value=f"{good} : {len(group) - good}",
        expected=Text("名单没有结对角色；" + by.zh, "the list has no roles; " + by.en),
        remedy=Text(
            f"在对照表 [roles.{stage.value}] 或工作簿的“学校类别标签”列中改",
            f"change it in [roles.{stage.value}] of the map, or in the workbook",
        ),
    )


def _silent_crs(
    county: County, layouts: Sequence[Layout], crs: Crs | None
) -> list[Fault]:
    declared = any("crs" in x.fields for x in layouts if x.spec is SCHOOLS)
    points = np.array(
        [(s.lon, s.lat) for s in county.schools if s.lon is not None], dtype=np.float64
    ).reshape(-1, 2)
    if declared or crs is not None or not in_shifted_area(points).any():
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
