"""Reads the table of what really happened, with every fault at its cell."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from matcher.actuals import Actuals, Deed, DeedKind, Outcome, Score, items
from matcher.errors import Fault, InputError, Severity
from matcher.io.actuals.sheets import SCORES, SHEET_OF
from matcher.io.county.links import SchoolIndex, TeacherIndex, link, stranger
from matcher.io.county.tables import Table, read_table
from matcher.io.files.grid import Book, Grid
from matcher.io.files.opening import open_book
from matcher.io.sheets.book import is_paperwork
from matcher.io.sheets.cells import plain
from matcher.io.sheets.columns import SheetSpec
from matcher.io.sheets.folding import fold, nearest
from matcher.plan import Plan
from matcher.text import Text

_MOST_COMPARED = 5000
_NEEDED: dict[DeedKind, tuple[str, ...]] = {
    "stay": ("activity", "teacher", "host", "start"),
    "visit": ("teacher", "host", "start"),
    "event": ("activity", "host", "start"),
    "mentor": ("teacher", "apprentice"),
}
"""What a row without id must say, by kind; other kinds are never extra."""
_PARTS: dict[DeedKind, tuple[str, ...]] = {
    "stay": ("start", "end", "number"),
    "visit": ("number",),
    "event": ("people", "start"),
    "sync_class": ("number",),
    "itinerary": ("start", "end"),
}
"""Of what a partly done thing must tell at least one."""


def read_actuals(path: str | Path, plan: Plan) -> tuple[Actuals, tuple[Fault, ...]]:
    """Read what really happened from a workbook or a folder of CSV files.

    Parameters
    ----------
    path
        The table `write_actuals_template` wrote, filled in; sheets and columns may be
        left out, in any order, in Chinese or English.
    plan
        The plan whose ids it names.

    Returns
    -------
    tuple
        What happened, and warnings.

    Raises
    ------
    InputError
        With every fault and warning.
    UnreadableError
        The file is not a workbook or a folder of CSV files.
    """
    book = open_book(Path(path))
    return _Reader(book, plan).read()


class _Reader:
    def __init__(self, book: Book, plan: Plan) -> None:
        self._book = book
        self._plan = plan
        self._faults: list[Fault] = []
        self._schools = SchoolIndex(plan.county.schools)
        self._teachers = TeacherIndex(plan.county.teachers)
        self._ids: dict[DeedKind, dict[str, str]] = {kind: {} for kind in SHEET_OF}
        for item in items(plan):
            self._ids[item.kind].setdefault(plain(item.id).lower(), item.id)

    def read(self) -> tuple[Actuals, tuple[Fault, ...]]:
        deeds: list[Deed] = []
        scores: list[Score] = []
        tables = dict(self._tables())
        for kind, spec in SHEET_OF.items():
            if spec.key in tables:
                deeds += self._deeds(kind, tables[spec.key])
        if SCORES.key in tables:
            scores += self._scores(tables[SCORES.key])
        for table in tables.values():
            self._faults += table.faults
        if not tables:
            self._faults.append(_no_sheets(self._book))
        if any(fault.severity is Severity.ERROR for fault in self._faults):
            raise InputError(self._faults)
        actuals = Actuals(deeds=tuple(deeds), scores=tuple(scores))
        return actuals, tuple(self._faults)

    def _tables(self) -> Iterator[tuple[str, Table]]:
        seen: set[str] = set()
        specs = (*SHEET_OF.values(), SCORES)
        for grid in self._book.grids:
            spec = next((s for s in specs if fold(grid.sheet) in s.names), None)
            if spec is None:
                if not is_paperwork(grid.sheet):
                    self._faults.append(_strange_sheet(grid, specs))
                continue
            if spec.key in seen:
                self._faults.append(_second_sheet(grid))
                continue
            seen.add(spec.key)
            yield spec.key, read_table(grid, spec)

    # --- what was done

    def _deeds(self, kind: DeedKind, table: Table) -> Iterator[Deed]:
        linked = {
            "host": self._linked(table, "host", school=True),
            "teacher": self._linked(table, "teacher"),
            "apprentice": self._linked(table, "apprentice"),
        }
        seen: dict[str, int] = {}
        for index in range(len(table)):
            row = {name: values[index] for name, values in table.values.items()} | {
                name: values[index] for name, values in linked.items()
            }
            row["outcome"] = row.get("outcome") or _told_by(row)
            if (id_ := self._id(kind, table, index, seen)) is None:
                continue
            if self._is_whole(kind, table, index, row, id_):
                yield self._deed(kind, table, index, id_, row)

    def _linked(
        self, table: Table, field: str, *, school: bool = False
    ) -> list[str | None]:
        if field not in table.spec.by_field:
            return [None] * len(table)
        index = self._schools if school else self._teachers
        return link(table, field, index.find, index.unknown())

    def _id(
        self, kind: DeedKind, table: Table, index: int, seen: dict[str, int]
    ) -> str | None:
        """Return the id of a row, '' for something extra, None with a fault."""
        word = table.column("id")[index]
        if word is None:
            return ""
        known = self._ids[kind].get(word.lower())
        if known is None:
            table.blame(_unknown_id(table, index, word, self._ids[kind]), [index])
            return None
        if known in seen:
            table.blame(_twice(table, index, known, seen[known]), [index])
            return None
        seen[known] = index
        return known

    def _is_whole(
        self, kind: DeedKind, table: Table, index: int, row: Mapping[str, Any], id_: str
    ) -> bool:
        """Return whether a row says all it must; else keep its faults."""
        outcome = row["outcome"]
        if not id_:
            if outcome in (Outcome.NOT_DONE, Outcome.CANCELLED):
                return False
            names = _NEEDED.get(kind)
            if names is None:
                table.blame(_never_extra(table, index), [index])
                return False
            missing = [name for name in names if row.get(name) in (None, "", ())]
            # A word that is there but unknown has its own fault already.
            told = [n for n in missing if table.column(n)[index] is None]
            for name in told:
                table.blame(_missing(table, index, name), [index])
            return not missing
        if outcome is Outcome.PARTLY:
            parts = _PARTS.get(kind, ())
            if all(row.get(name) in (None, "", ()) for name in parts):
                table.blame(_how_much(table, index, parts), [index])
                return False
        start, end = row.get("start"), row.get("end")
        if isinstance(start, dt.date) and isinstance(end, dt.date) and end < start:
            table.blame(_backwards(table, index, start), [index])
            return False
        return True

    def _deed(
        self,
        kind: DeedKind,
        table: Table,
        index: int,
        id_: str,
        row: Mapping[str, Any],
    ) -> Deed:
        people = self._people(table, index, "people", row)
        givers = self._people(table, index, "givers", row)
        return Deed(
            kind=kind,
            id=id_,
            outcome=row["outcome"] or (Outcome.NOT_DONE if id_ else Outcome.DONE),
            start=row.get("start"),
            end=row.get("end"),
            number=row.get("number"),
            people=people,
            givers=givers,
            activity=None if id_ else row.get("activity"),
            teacher=row.get("teacher") or "",
            apprentice=row.get("apprentice") or "",
            subject="" if id_ else row.get("subject") or "",
            host=row.get("host") or "",
            topic="" if id_ else row.get("topic") or "",
        )

    def _people(
        self, table: Table, index: int, field: str, row: Mapping[str, Any]
    ) -> tuple[str, ...]:
        found = []
        for word in row.get(field) or ():
            code = self._teachers.find(word)
            if code is None:
                unknown = self._teachers.unknown()
                table.blame(stranger(table, field, word, [index], unknown), [index])
            else:
                found.append(code)
        return tuple(dict.fromkeys(found))

    # --- scores

    def _scores(self, table: Table) -> Iterator[Score]:
        schools = self._linked(table, "school", school=True)
        seen: dict[str, int] = {}
        rows = table.records("baseline", "now")
        for index, (school, (baseline, now)) in enumerate(
            zip(schools, rows, strict=True)
        ):
            if school is None:
                continue
            if school in seen:
                table.blame(_twice(table, index, school, seen[school]), [index])
                continue
            seen[school] = index
            if baseline is not None or now is not None:
                yield Score(school=school, baseline=baseline, now=now)


def _told_by(row: Mapping[str, Any]) -> Outcome | None:
    """Return DONE for a row that tells a date, a number or people, else None."""
    told = ("start", "end", "number", "people", "givers")
    return Outcome.DONE if any(row.get(name) for name in told) else None


# --- faults


def _unknown_id(table: Table, index: int, word: str, known: Mapping[str, str]) -> Fault:
    close = nearest(word, list(known.values())[:_MOST_COMPARED])
    return Fault(
        code="actuals.id.unknown",
        where=table.place(index, "id"),
        value=word[:60],
        expected=Text("方案里没有这个编号", "no such id in the plan"),
        remedy=Text(
            f"改为 {close}；计划外另做的，编号留空",
            f"change it to {close}; for something extra leave it blank",
        )
        if close
        else Text(
            "核对是不是这份方案的表；计划外另做的，编号留空",
            "is this the table of this plan? for something extra leave it blank",
        ),
    )


def _twice(table: Table, index: int, word: str, first: int) -> Fault:
    field = "id" if "id" in table.spec.by_field else "school"
    return Fault(
        code="actuals.duplicate",
        where=table.place(index, field),
        value=word[:60],
        expected=Text(
            f"与 {table.place(first, field)} 重复",
            f"the same as {table.place(first, field)}",
        ),
        remedy=Text("一件事只留一行", "keep one row for one thing"),
    )


def _missing(table: Table, index: int, name: str) -> Fault:
    title = table.spec.by_field[name].title
    return Fault(
        code="actuals.extra.missing",
        where=table.place(index, name),
        expected=Text(
            f"计划外的一行缺“{title.zh}”", f"a row without id lacks '{title.en}'"
        ),
        remedy=Text("填写该格，或删去整行", "fill in the cell, or delete the row"),
    )


def _never_extra(table: Table, index: int) -> Fault:
    return Fault(
        code="actuals.id.missing",
        where=table.place(index, "id"),
        expected=Text("缺编号", "the id is missing"),
        remedy=Text(
            "用 jiedui actuals template 重新生成表，照它的编号填",
            "make the table anew with jiedui actuals template and use its ids",
        ),
    )


def _how_much(table: Table, index: int, parts: tuple[str, ...]) -> Fault:
    titles = [table.spec.by_field[name].title for name in parts]
    return Fault(
        code="actuals.partly",
        where=table.place(index, "outcome"),
        expected=Text(
            "部分完成须写明做了多少："
            + "、".join(title.zh for title in titles)
            + " 至少填一项",
            "partly done must say how much: one of "
            + ", ".join(title.en for title in titles),
        ),
        remedy=Text("补填，或改为已完成、未完成", "fill it in, or choose another"),
    )


def _backwards(table: Table, index: int, start: dt.date) -> Fault:
    return Fault(
        code="actuals.dates",
        where=table.place(index, "end"),
        expected=Text(f"早于实际开始 {start}", f"before the actual start {start}"),
        remedy=Text("核对两个日期", "check both dates"),
    )


def _strange_sheet(grid: Grid, specs: tuple[SheetSpec, ...]) -> Fault:
    titles = [spec.title.zh for spec in specs]
    close = nearest(grid.sheet, titles)
    return Fault(
        code="actuals.sheet.unknown",
        severity=Severity.WARNING,
        where=grid.sheet,
        expected=Text("不认识的工作表，没有读入", "unknown sheet: not read"),
        remedy=Text(f"若是 {close}，改成这个名字", f"if it means {close}, rename it")
        if close
        else Text("不需要就不用管", "nothing to do if it is not needed"),
    )


def _second_sheet(grid: Grid) -> Fault:
    return Fault(
        code="actuals.sheet.duplicate",
        where=grid.sheet,
        expected=Text("同一张表出现两次", "the same sheet comes twice"),
        remedy=Text("合成一张", "make one of the two"),
    )


def _no_sheets(book: Book) -> Fault:
    return Fault(
        code="actuals.sheet.none",
        where=book.name,
        value="、".join(grid.sheet for grid in book.grids)[:60],
        expected=Text(
            "没有一张落实情况表（支教跟岗挂职、听课、活动、材料 …）",
            "none of the sheets stays, visits, events, papers ...",
        ),
        remedy=Text(
            "用 jiedui actuals template 生成表来填",
            "make the table with jiedui actuals template",
        ),
    )
