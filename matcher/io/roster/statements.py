"""Reads back what a roster says of itself: statuses, goals, sources, open points."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from pydantic import ValidationError

from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import Stated
from matcher.io.sheets.cells import Cell, Choice, Option
from matcher.io.sheets.choices import YES_NO
from matcher.labels import label
from matcher.plan import Goal, Meta, Reason, Status
from matcher.report.judgement import NOTE, UNMET, UNPAIRED


def choice_of(kind: type[StrEnum], aliases: Mapping[str, tuple[str, ...]]) -> Choice:
    """Return the choice among the members of an enumeration, by their labels."""
    return Choice(
        tuple(
            Option(m, label(m, "zh"), label(m, "en"), aliases.get(m.value, ()))
            for m in kind
        )
    )


_STATUS = choice_of(Status, {})
_LARGEST = 10**15


class Statement(NamedTuple):
    """What 指标与目标 says.

    Attributes
    ----------
    pairing, rotation : Stated
        Status, gap and goals of each part.
    meta : Meta
        Where the plan came from.
    """

    pairing: Stated
    rotation: Stated
    meta: Meta


class OpenPoints(NamedTuple):
    """What 未满足说明 says, findings of an audit left out.

    Attributes
    ----------
    unpaired : dict of str to list of Reason
        Reasons by the code of the unpaired school.
    unmet, notes : list of Reason
        Duties not met and assumptions made.
    """

    unpaired: dict[str, list[Reason]]
    unmet: list[Reason]
    notes: list[Reason]


def read_statement(figures: FilledForm | None) -> Statement:
    """Return what the sheet of figures states; nothing where there is no such sheet."""
    lines = {line.text("key"): line for line in figures.lines("key")} if figures else {}
    return Statement(
        _part("pairing", lines),
        _part("rotation", lines),
        _meta(lines),
    )


def _part(part: str, lines: Mapping[str, Line]) -> Stated:
    status, gap = lines.get(f"{part}.status"), lines.get(f"{part}.gap")
    method = lines.get(f"{part}.method")
    goals = (
        _goal(key.removeprefix(f"{part}.goal."), line)
        for key, line in lines.items()
        if key.startswith(f"{part}.goal.")
    )
    return Stated(
        status=status.choice("value", _STATUS) if status else None,
        gap=gap.number("value", low=0, high=_LARGEST) if gap else None,
        goals=tuple(goal for goal in goals if goal),
        method=method.text("value") if method else "",
    )


def _goal(key: str, line: Line) -> Goal | None:
    name, _, unit = key.partition(".")
    value = line.number("value", low=-_LARGEST, high=_LARGEST)
    bound = line.number("bound", low=-_LARGEST, high=_LARGEST)
    if value is None:
        return None
    scale = 1000 if unit == "metres" else 1
    return Goal(
        name=name,
        value=round(value * scale),
        bound=round((value if bound is None else bound) * scale),
        unit=unit,
    )


def _meta(lines: Mapping[str, Line]) -> Meta:
    """Return the sources; what was overwritten with something else is left out."""
    stated: dict[str, Cell | dict[str, str]] = {
        key.removeprefix("meta."): line.cell("value")
        for key, line in lines.items()
        if key.startswith("meta.") and not key.startswith("meta.version.")
    }
    stopped = lines.get("meta.stopped")
    stated["stopped"] = bool(stopped and stopped.choice("value", YES_NO))
    stated["versions"] = {
        key.removeprefix("meta.version."): line.text("value")
        for key, line in lines.items()
        if key.startswith("meta.version.")
    }
    try:
        return Meta.model_validate({k: v for k, v in stated.items() if v is not None})
    except ValidationError:
        return Meta()


def read_open(form: FilledForm | None, directory: Directory) -> OpenPoints:
    """Return the open points; nothing where there is no such sheet."""
    points = OpenPoints({}, [], [])
    if form is None:
        return points
    for line in form.lines("group"):
        group, reason = line.text("group"), _reason(line)
        if group in UNPAIRED:
            school = directory.school(line, "school")
            reasons = points.unpaired.setdefault(school, [])
            if reason.rule or reason.message_zh:
                reasons.append(reason)
        elif group in UNMET:
            points.unmet.append(reason)
        elif group in NOTE:
            points.notes.append(reason)
    points.unpaired.pop("", None)
    return points


def _reason(line: Line) -> Reason:
    both = line.in_both("message")
    return Reason(
        rule=line.text("rule_code"),
        where=line.text("where"),
        value=line.text("value"),
        bound=line.text("bound"),
        message_zh=both.zh,
        message_en=both.en,
    )
