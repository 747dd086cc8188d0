"""Rows of the sheet of schools as schools, their points in WGS-84."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from matcher.coordinates import to_wgs84
from matcher.county import Area, Crs, School, Stage
from matcher.curriculum import grades_of
from matcher.errors import Fault, Severity
from matcher.io.county.links import SubjectIndex, stranger
from matcher.io.county.tables import Table
from matcher.text import Text

_PLAIN = (
    "township",
    "district",
    "duty",
    "pupils",
    "staff",
    "backbone_staff",
    "lodging",
    "sync_rooms",
)


def read_schools(
    table: Table, subjects: SubjectIndex, default_crs: Crs | None
) -> tuple[School, ...]:
    """Return the schools; faults are added to the table.

    Parameters
    ----------
    table
        The sheet of schools.
    subjects
        Subjects by every spelling.
    default_crs
        System of points whose row does not say; None means WGS-84.
    """
    refuse_duplicates(table, "code")
    given = [crs or default_crs or Crs.WGS84 for crs in table.column("crs")]
    points = _points(table, given)
    loads = {f: _loads(table, f, subjects) for f in ("needs", "spares")}
    schools = []
    for i, code in enumerate(table.column("code")):
        name, stage = table.column("name")[i], table.column("stage")[i]
        if code is None or name is None or stage is None:
            continue
        facts: dict[str, Any] = {
            field: value
            for field in _PLAIN
            if (value := table.column(field)[i]) is not None
        }
        lon, lat = points[i]
        schools.append(
            School(
                code=code,
                name=name,
                stage=stage,
                area=table.column("area")[i] or Area.UNKNOWN,
                tags=table.column("tags")[i] or frozenset(),
                lon=lon,
                lat=lat,
                crs=table.column("given_crs")[i] or given[i],
                classes=_classes(table, i, stage),
                needs=loads["needs"][i],
                spares=loads["spares"][i],
                **facts,
            )
        )
    return tuple(schools)


def refuse_duplicates(table: Table, field: str) -> None:
    """Add a fault for each code met a second time, naming both cells."""
    first: dict[str, int] = {}
    for index, code in enumerate(table.column(field)):
        if code is None:
            continue
        if code in first:
            title = table.spec.by_field[field].title
            table.blame(
                Fault(
                    code=f"{table.spec.key.removesuffix('s')}.{field}.duplicate",
                    where=table.place(index, field),
                    value=code,
                    expected=Text(
                        f"“{title.zh}”与 {table.place(first[code], field)} 重复",
                        f"the same {title.en} as {table.place(first[code], field)}",
                    ),
                    remedy=Text(
                        "每行一个代码：改正其中一个，或删去重复的行",
                        "each needs its own: correct one, or delete the repeated row",
                    ),
                ),
                [index],
            )
        else:
            first[code] = index


def _points(table: Table, given: list[Crs]) -> list[tuple[float | None, float | None]]:
    lons, lats = table.column("lon"), table.column("lat")
    points: list[tuple[float | None, float | None]] = [(None, None)] * len(table)
    for crs in Crs:
        rows = [
            i
            for i, own in enumerate(given)
            if own is crs and lons[i] is not None and lats[i] is not None
        ]
        if rows:
            array = np.array([(lons[i], lats[i]) for i in rows], dtype=np.float64)
            for i, (lon, lat) in zip(rows, to_wgs84(array, crs).tolist(), strict=True):
                shifted = crs is not Crs.WGS84
                points[i] = (round(lon, 9), round(lat, 9)) if shifted else (lon, lat)
    table.faults += _half_points(table, lons, lats)
    return points


def _half_points(
    table: Table, lons: list[float | None], lats: list[float | None]
) -> Iterable[Fault]:
    wrong = {f.where for f in table.faults if f.code in ("cell.lon", "cell.lat")}
    for index, (lon, lat) in enumerate(zip(lons, lats, strict=True)):
        if (lon is None) is (lat is None):
            continue
        lacking = "lon" if lon is None else "lat"
        place = table.place(index, lacking)
        if place in wrong or any(w.startswith(place + " ") for w in wrong):
            continue
        title = table.spec.by_field[lacking].title
        yield Fault(
            code="school.point.half",
            severity=Severity.WARNING,
            where=place,
            expected=Text(
                f"只缺{title.zh}，位置当作未知", f"{title.en} missing: no place"
            ),
            remedy=Text("补上，或两个都留空", "fill it in, or leave both blank"),
        )


def _loads(table: Table, field: str, subjects: SubjectIndex) -> list[dict[str, int]]:
    unknown = subjects.unknown()
    strangers: dict[str, list[int]] = {}
    loads: list[dict[str, int]] = []
    for index, stated in enumerate(table.column(field)):
        load: dict[str, int] = {}
        for word, periods in (stated or {}).items():
            code = subjects.find(word)
            if code is None:
                strangers.setdefault(word, []).append(index)
            else:
                load[code] = load.get(code, 0) + periods
        loads.append(load)
    for word, rows in strangers.items():
        table.blame(stranger(table, field, word, rows, unknown), rows)
    return loads


def _classes(table: Table, index: int, stage: Stage) -> dict[int, int]:
    by_grade = {
        grade: count
        for grade in range(1, 10)
        if (count := table.column(f"classes_{grade}")[index]) is not None
    }
    total = table.column("class_total")[index]
    if by_grade or total is None:
        return by_grade
    grades = grades_of(stage)
    if not grades:
        return {}
    each, rest = divmod(total, len(grades))
    return {grade: each + (i < rest) for i, grade in enumerate(grades)}
