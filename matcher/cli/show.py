"""Where words go: results to standard output, everything else to standard error."""

import json
import os
import sys
from typing import Any, TextIO

from matcher.errors import Fault, Severity
from matcher.text import Lang, Text


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


def drop(stream: TextIO) -> None:
    """Send what is still buffered for a closed pipe to nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def out_json(data: Any) -> None:
    """Print a result for machines: UTF-8, keys in order of meaning."""
    out(json.dumps(data, ensure_ascii=False, indent=2))


def faults(found: tuple[Fault, ...], lang: Lang) -> str:
    """Return faults one a line, errors before warnings, then their counts."""
    marks = {
        Severity.ERROR: Text("错误", "error"),
        Severity.WARNING: Text("提醒", "warning"),
    }
    ordered = sorted(found, key=lambda fault: fault.severity is Severity.WARNING)
    lines = [f"{marks[f.severity].say(lang)}  {f.say(lang)}" for f in ordered]
    return "\n".join([*lines, count(found).say(lang)])


def count(found: tuple[Fault, ...]) -> Text:
    """Return how many errors and warnings there are."""
    errors = sum(fault.severity is Severity.ERROR for fault in found)
    warnings = len(found) - errors
    return Text(
        f"共 {errors} 处错误，{warnings} 处提醒",
        f"{errors} error{'s' * (errors != 1)}, "
        f"{warnings} warning{'s' * (warnings != 1)}",
    )
