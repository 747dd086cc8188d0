"""Reads back what a roster says of itself: statuses, goals, sources, open points."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from pydantic import ValidationError

from matcher.io.roster.lines import FilledForm, Line
from matcher.io.roster.names import Directory
from matcher.io.roster.pairs import Left, Stated
from matcher.io.roster.places import part_of
from matcher.io.sheets.cells import Cell, Choice, Option
from matcher.io.sheets.choices import YES_NO
from matcher.labels import label
from matcher.plan import Goal, Meta, Reason, Status, Unpaired
from matcher.report.judgement import LEADLESS, NOTE, UNMET, UNPAIRED


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
    left : Left
        Places without a support and supports without an area lead.
    unmet, notes : list of Reason
        Duties not met and assumptions made.
    """

    left: Left
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
    parts = _parts(part, lines)
    goals = (
        _goal(key.removeprefix(f"{part}.goal."), line, parts)
        for key, line in lines.items()
        if key.startswith(f"{part}.goal.")
    )
    return Stated(
        status=status.choice("value", _STATUS) if status else None,
        gap=gap.number("value", low=0, high=_LARGEST) if gap else None,
        goals=tuple(goal for goal in goals if goal),
        method=method.text("value") if method else "",
    )


def _parts(part: str, lines: Mapping[str, Line]) -> dict[str, dict[str, int]]:
    """Return, by goal, what the goals traded against each other in it came to."""
    parts: dict[str, dict[str, int]] = {}
    for key, line in lines.items():
        if not key.startswith(f"{part}.part."):
            continue
        name, unit, member = (*key.split(".")[2:], "", "", "")[:3]
        value = line.number("value", low=-_LARGEST, high=_LARGEST)
        if value is not None and member:
            scale = 1000 if unit == "metres" else 1
            parts.setdefault(name, {})[member] = round(value * scale)
    return parts


def _goal(key: str, line: Line, parts: Mapping[str, dict[str, int]]) -> Goal | None:
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
        parts=parts.get(name, {}),
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
    unmet: list[Reason] = []
    notes: list[Reason] = []
    left: dict[str, dict[tuple[str, str], list[Reason]]] = {}
    for line in form.lines("group") if form else ():
        group, reason = line.text("group"), _reason(line)
        if group in UNMET:
            unmet.append(reason)
        elif group in NOTE:
            notes.append(reason)
        elif group in UNPAIRED or group in LEADLESS:
            what = "unpaired" if group in UNPAIRED else "leadless"
            place = directory.school(line, "school"), part_of(line.text("part"))
            reasons = left.setdefault(what, {}).setdefault(place, [])
            if reason.rule or reason.message_zh:
                reasons.append(reason)
    who = Left(_entries(left.get("unpaired", {})), _entries(left.get("leadless", {})))
    return OpenPoints(who, unmet, notes)


def _entries(
    reasons: Mapping[tuple[str, str], list[Reason]],
) -> tuple[Unpaired, ...]:
    return tuple(
        Unpaired(school=school, part=part, reasons=tuple(why))
        for (school, part), why in reasons.items()
        if school
    )


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
