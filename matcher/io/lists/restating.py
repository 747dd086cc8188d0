"""Other people's lists restated as sheets of the workbook, place by place."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from matcher.county import Stage
from matcher.errors import Fault, Severity
from matcher.io.files.grid import Grid, Origin, letters
from matcher.io.lists.guessing import Layout
from matcher.io.lists.roles import GRADE_HEADERS
from matcher.io.sheets.book import SCHOOLS, TEACHERS
from matcher.io.sheets.cells import Cell, Choice, WrongCell, plain, shown
from matcher.io.sheets.columns import Column, SheetSpec
from matcher.io.sheets.folding import fold
from matcher.io.sheets.heading import is_blank
from matcher.text import Text

# Words of other countries' lists that need a reading; each use is told.
_READINGS: dict[str, dict[str, str]] = {
    "stage": {
        "secondary": "初中",
        "high": "初中",
        "high school": "初中",
        "中学": "初中",
        "普通中学": "初中",
        "k12": "九年一贯制",
        "k-12": "九年一贯制",
        "完全中学高中部": "高中",
    },
    "area": {"平川": "乡村", "丘陵": "乡村", "坝区": "乡村", "suburban": "镇区"},
}
_STAGE_IN_NAME = (
    (r"九年|一贯|附属学校", Stage.NINE_YEAR),
    (r"幼儿园|职业|职校|特殊教育|kindergarten|vocational", Stage.OTHER),
    (r"小学|國小|国小|华小|完小|教学点|primary", Stage.PRIMARY),
    (r"高级中学|高中|senior", Stage.SENIOR),
    (r"初中|初级|中学|國中|国中|secondary|middle", Stage.JUNIOR),
)
_CODE_LETTERS = {"schools": "X", "teachers": "Y"}


@dataclass
class Restated:
    """One sheet of the workbook made of one or more lists.

    Parameters
    ----------
    spec
        The sheet.
    grid
        Its cells, with the places they came from.
    values
        Words read as other words, by Chinese header; '' where not understood.
    notes
        Warnings about what was assumed.
    grades
        Grade of quality by 0-based grid row.
    grade_header
        Header of the column of grades; '' if there is none.
    """

    spec: SheetSpec
    grid: Grid
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: list[Fault] = field(default_factory=list)
    grades: dict[int, str] = field(default_factory=dict)
    grade_header: str = ""


def restate(
    layouts: Sequence[Layout],
    values: Mapping[str, Mapping[str, str]],
    grade_header: str,
) -> Restated:
    """Return the lists of one sheet as that sheet.

    Columns keep the letters and rows the numbers of the list, so that a fault names
    the place where the planner will look. Rows without a code get one.

    Parameters
    ----------
    layouts
        Lists that go to the same sheet.
    values
        Words already known, as in `ColumnMap.values`.
    grade_header
        Header of the grades of quality; '' to look for a usual one.
    """
    spec = layouts[0].spec
    columns = [
        c
        for c in spec.columns
        if c.required or any(c.field in layout.fields for layout in layouts)
    ]
    titles = [column.title.zh for column in columns]
    first = Origin(
        layouts[0].grid.sheet, layouts[0].header_row + 1, _letters(layouts[0], columns)
    )
    rows: list[list[Cell]] = [list(titles)]
    origins = [first]
    restated = Restated(spec, Grid(spec.title.zh, rows, origins))
    for layout in layouts:
        _append(restated, layout, columns, rows, origins, grade_header)
    for index, column in enumerate(columns):
        _read_words(restated, column, index, values.get(column.title.zh, {}))
    if spec is SCHOOLS:
        _stages_from_names(restated, columns)
    if spec.key in _CODE_LETTERS:
        _make_codes(restated, columns)
    return restated


def _letters(layout: Layout, columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(
        letters(layout.fields[c.field]) if c.field in layout.fields else ""
        for c in columns
    )


def _append(
    restated: Restated,
    layout: Layout,
    columns: Sequence[Column],
    rows: list[list[Cell]],
    origins: list[Origin],
    grade_header: str,
) -> None:
    places = _letters(layout, columns)
    wanted = frozenset({fold(grade_header)}) if grade_header else GRADE_HEADERS
    grade = layout.find(wanted) if restated.spec is SCHOOLS else None
    if grade is not None:
        restated.grade_header = layout.headers[grade]
    for number in range(layout.header_row + 1, len(layout.grid.rows)):
        cells = layout.grid.rows[number]
        if all(is_blank(cell) for cell in cells):
            continue
        rows.append([_cell(cells, layout.fields.get(c.field)) for c in columns])
        origins.append(Origin(layout.grid.sheet, number + 1, places))
        word = plain(_cell(cells, grade))
        if word:
            restated.grades[len(rows) - 1] = word


def _cell(cells: Sequence[Cell], index: int | None) -> Cell:
    return cells[index] if index is not None and index < len(cells) else None


def _read_words(
    restated: Restated, column: Column, index: int, known: Mapping[str, str]
) -> None:
    by_fold = {fold(word): meant for word, meant in known.items()}
    readings = {fold(w): m for w, m in _READINGS.get(column.field, {}).items()}
    seen: dict[str, list[int]] = {}
    for number, row in enumerate(restated.grid.rows[1:], start=1):
        if not is_blank(row[index]):
            seen.setdefault(plain(row[index]), []).append(number)
    for word, numbers in seen.items():
        meant = by_fold.get(fold(word))
        if meant is None:
            meant = _reading(restated, column, index, word, readings, numbers)
        if meant is not None:
            restated.values.setdefault(column.title.zh, {})[word] = meant
            for number in numbers:
                restated.grid.rows[number][index] = meant  # type: ignore[index]


def _reading(
    restated: Restated,
    column: Column,
    index: int,
    word: str,
    readings: Mapping[str, str],
    numbers: Sequence[int],
) -> str | None:
    if not isinstance(column.kind, Choice):
        return None
    try:
        column.kind.parse(word)
    except WrongCell:
        meant = readings.get(fold(word))
        if meant is None and column.required:
            return None
        restated.notes.append(_read_as(restated, column, index, word, meant, numbers))
        return meant or ""
    return None


def _read_as(
    restated: Restated,
    column: Column,
    index: int,
    word: str,
    meant: str | None,
    numbers: Sequence[int],
) -> Fault:
    more = f" (+{len(numbers) - 1})" if len(numbers) > 1 else ""
    crs = column.field == "crs"
    expected = (
        Text(f"当作“{meant}”", f"taken as '{meant}'")
        if meant
        else Text(
            "没有说明是哪种坐标系，暂按 WGS-84，可能偏差 100–700 米",
            "no coordinate system is declared: taken as WGS-84, perhaps 100-700 m off",
        )
        if crs
        else Text(f"“{column.title.zh}”不认识，留空", f"'{column.title.en}' left blank")
    )
    return Fault(
        code="import.crs_undeclared" if crs else "import.word",
        severity=Severity.WARNING,
        where=restated.grid.place(numbers[0], index) + more,
        value="" if column.private else shown(word),
        expected=expected,
        remedy=Text(
            "问清后用 --crs gcj02、bd09 或 wgs84 指定",
            "find out and give --crs gcj02, bd09 or wgs84",
        )
        if crs
        else Text(
            f"不对就在对照表 [values.{column.title.zh}] 中改",
            f"if wrong, change it in [values.{column.title.zh}] of the map",
        ),
    )


def _stages_from_names(restated: Restated, columns: Sequence[Column]) -> None:
    fields = [column.field for column in columns]
    name, stage = fields.index("name"), fields.index("stage")
    made: list[int] = []
    for number, row in enumerate(restated.grid.rows[1:], start=1):
        if is_blank(row[stage]) and not is_blank(row[name]):
            text = plain(row[name]).lower()
            hits = (s for pattern, s in _STAGE_IN_NAME if re.search(pattern, text))
            found = next(hits, None)
            if found is not None:
                row[stage] = columns[stage].kind.show(found, "zh")  # type: ignore[index]
                made.append(number)
    if made:
        restated.notes.append(
            Fault(
                code="import.stage_from_name",
                severity=Severity.WARNING,
                where=restated.grid.place(made[0], name),
                value=shown(plain(restated.grid.rows[made[0]][name])),
                expected=Text(
                    f"名单没有学段，{len(made)} 所学校按校名判断",
                    f"no stage in the list: taken from {len(made)} names of schools",
                ),
                remedy=Text(
                    "在生成的工作簿里核对学段", "check the stages in the workbook"
                ),
            )
        )


def _make_codes(restated: Restated, columns: Sequence[Column]) -> None:
    fields = [column.field for column in columns]
    code = fields.index("code")
    basis = ("name", "district", "township", "stage", "school", "born")
    parts = [fields.index(f) for f in basis if f in fields]
    used = {
        plain(row[code]) for row in restated.grid.rows[1:] if not is_blank(row[code])
    }
    made = 0
    for row in restated.grid.rows[1:]:
        if not is_blank(row[code]) or all(is_blank(row[i]) for i in parts):
            continue
        words = "|".join(fold(plain(row[i])) for i in parts)
        stem = _CODE_LETTERS[restated.spec.key] + _digest(words)
        new, again = stem, 2
        while new in used:
            new, again = f"{stem}-{again}", again + 1
        used.add(new)
        row[code] = new  # type: ignore[index]
        made += 1
    if made:
        restated.notes.append(_codes_made(restated, made))


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:7].upper()


def _codes_made(restated: Restated, made: int) -> Fault:
    people = restated.spec is TEACHERS
    return Fault(
        code="import.codes_made",
        severity=Severity.WARNING,
        where=restated.grid.place(0),
        expected=Text(
            f"{made} {'位教师' if people else '所学校'}没有代码，已按名称编出",
            f"{made} {'teachers' if people else 'schools'} have no code: made up",
        ),
        remedy=Text(
            "有正式代码就在工作簿里换上", "put in the real codes if there are any"
        ),
    )
