"""Where words go: results to standard output, everything else to standard error."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, TextIO

from matcher.errors import Fault, Severity
from matcher.text import Lang, Text

_CELL = re.compile(r"(.*![A-Z]{1,3})([0-9]+)")


def out(text: str = "") -> None:
    """Print a piece of the result.

    A reader that went away (``| head``) is not an error: the rest is dropped and the
    command ends with the exit code of its work.
    """
    _print(text, sys.stdout)


def err(text: str) -> None:
    """Print a message that is no part of the result."""
    _print(text, sys.stderr)


def _print(text: str, stream: TextIO) -> None:
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        drop(stream)
    except OSError:
        # Else the rest is tried again at the very end, where nobody can catch it.
        drop(stream)
        raise


def drop(stream: TextIO) -> None:
    """Send what is still buffered for a stream that takes no more to nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def out_json(data: Any) -> None:
    """Print a result for machines: UTF-8, keys in order of meaning."""
    out(json.dumps(data, ensure_ascii=False, indent=2))


def faults(found: tuple[Fault, ...], lang: Lang) -> str:
    """Return faults one a line, errors before warnings, then their counts.

    The same fault in cells below each other takes one line that names them all.
    """
    marks = {
        Severity.ERROR: Text("错误", "error"),
        Severity.WARNING: Text("提醒", "warning"),
    }
    ordered = sorted(found, key=lambda fault: fault.severity is Severity.WARNING)
    lines = [f"{marks[f.severity].say(lang)}  {f.say(lang)}" for f in _merged(ordered)]
    return "\n".join([*lines, count(found).say(lang)])


def _merged(found: Iterable[Fault]) -> Iterator[Fault]:
    """Yield faults, those alike in cells below each other as one, 'S!D4:D9'."""
    runs = groupby(found, key=lambda f: f.model_copy(update={"where": _column(f)}))
    for _, alike in runs:
        run: list[tuple[Fault, int]] = []
        for fault in alike:
            cell = _CELL.fullmatch(fault.where)
            row = int(cell[2]) if cell else 0
            if run and not (row and row == run[-1][1] + 1):
                yield _joined(run)
                run = []
            run.append((fault, row))
        yield _joined(run)


def _column(fault: Fault) -> str:
    cell = _CELL.fullmatch(fault.where)
    return cell[1] if cell else fault.where


def _joined(run: list[tuple[Fault, int]]) -> Fault:
    (first, _), (last, _) = run[0], run[-1]
    if len(run) == 1:
        return first
    return first.model_copy(
        update={"where": f"{first.where}:{last.where.rpartition('!')[2]}"}
    )


def count(found: tuple[Fault, ...]) -> Text:
    """Return how many errors and warnings there are."""
    errors = sum(fault.severity is Severity.ERROR for fault in found)
    warnings = len(found) - errors
    return Text(
        f"共 {errors} 处错误，{warnings} 处提醒",
        f"{errors} error{'s' * (errors != 1)}, "
        f"{warnings} warning{'s' * (warnings != 1)}",
    )
