"""Rows of the sheets about two schools: distances, agreements, locks, preferences."""

from matcher.county import Agreement, Distance, Link, Lock, Preference
from matcher.errors import Fault, Severity
from matcher.io.county.links import SchoolIndex, link
from matcher.io.county.tables import Table
from matcher.text import Text

Ends = list[tuple[str, str] | None]


def _ends(table: Table, first: str, second: str, schools: SchoolIndex) -> Ends:
    ends: Ends = []
    seen: dict[tuple[str, str], int] = {}
    left = link(table, first, schools.find, schools.unknown())
    right = link(table, second, schools.find, schools.unknown())
    for index, (a, b) in enumerate(zip(left, right, strict=True)):
        if a is None or b is None:
            ends.append(None)
        elif a == b:
            ends.append(None)
            table.blame(_same(table, index, second, a), [index])
        else:
            if (a, b) in seen:
                table.blame(
                    _twice(table, index, first, seen[a, b], f"{a}-{b}"), [index]
                )
            seen.setdefault((a, b), index)
            ends.append((a, b))
    return ends


def _same(table: Table, index: int, field: str, code: str) -> Fault:
    return Fault(
        code=f"{table.spec.key}.same_school",
        where=table.place(index, field),
        value=code,
        expected=Text("两头应是不同的学校", "two different schools were expected"),
        remedy=Text(
            "改正其中一头，或删去该行", "correct one of them, or delete the row"
        ),
    )


def _twice(table: Table, index: int, field: str, first: int, value: str) -> Fault:
    return Fault(
        code=f"{table.spec.key}.duplicate",
        where=table.place(index, field),
        value=value,
        expected=Text(
            f"与 {table.place(first, field)} 是同两所学校",
            f"the same two schools as {table.place(first, field)}",
        ),
        remedy=Text("留下正确的一行", "keep the right row"),
    )


def read_distances(table: Table, schools: SchoolIndex) -> tuple[Distance, ...]:
    """Return the stated distances; faults are added to the table."""
    ends = _ends(table, "origin", "destination", schools)
    distances = []
    for index, (metres, kilometres, minutes) in enumerate(
        table.records("metres", "kilometres", "minutes")
    ):
        if metres is None and kilometres is not None:
            metres = round(kilometres * 1000)
        pair = ends[index]
        if metres is None and minutes is None:
            table.faults.append(_no_figure(table, index))
        elif pair is not None:
            distances.append(Distance(*pair, metres, minutes))
    return tuple(distances)


def _no_figure(table: Table, index: int) -> Fault:
    return Fault(
        code="distances.blank",
        severity=Severity.WARNING,
        where=table.place(index, "kilometres"),
        expected=Text(
            "没有距离也没有时间，不起作用", "neither distance nor time: no effect"
        ),
        remedy=Text("补上一个，或删去该行", "fill in one of them, or delete the row"),
    )


def read_agreements(table: Table, schools: SchoolIndex) -> tuple[Agreement, ...]:
    """Return the pairs that exist; faults are added to the table."""
    ends = _ends(table, "support", "recipient", schools)
    agreements = []
    for index, (kind, mode, start, end) in enumerate(
        table.records("link", "mode", "start", "end")
    ):
        pair = ends[index]
        if start and end and end < start:
            table.blame(_backwards(table, index, str(end)), [index])
        elif pair is not None:
            agreements.append(
                Agreement(
                    support=pair[0],
                    recipient=pair[1],
                    link=kind or Link.ORDINARY,
                    mode=mode,
                    start=start,
                    end=end,
                )
            )
    return tuple(agreements)


def _backwards(table: Table, index: int, end: str) -> Fault:
    return Fault(
        code="agreements.dates",
        where=table.place(index, "end"),
        value=end,
        expected=Text("结束日期早于开始日期", "the agreement ends before it starts"),
        remedy=Text("改正其中一个日期", "correct one of the dates"),
    )


def read_locks(table: Table, schools: SchoolIndex) -> tuple[Lock, ...]:
    """Return the pairs fixed or forbidden; faults are added to the table."""
    ends = _ends(table, "support", "recipient", schools)
    return tuple(
        Lock(support=pair[0], recipient=pair[1], kind=kind, reason=reason or "")
        for pair, (kind, reason) in zip(
            ends, table.records("kind", "reason"), strict=True
        )
        if pair is not None and kind is not None
    )


def read_preferences(table: Table, schools: SchoolIndex) -> tuple[Preference, ...]:
    """Return what schools asked for; faults are added to the table."""
    ends = _ends(table, "school", "partner", schools)
    return tuple(
        Preference(school=pair[0], partner=pair[1], rank=rank)
        for pair, (rank,) in zip(ends, table.records("rank"), strict=True)
        if pair is not None and rank is not None
    )
