"""One warning: something odd that may yet be true."""

from collections.abc import Callable
from typing import TypeAlias

from matcher.errors import Fault, Severity
from matcher.text import Text

Place: TypeAlias = Callable[[str], str]
"""Turns a code into its place in the file, or into code and name."""


def odd(code: str, where: str, value: str, expected: Text, remedy: Text) -> Fault:
    """Return a warning."""
    return Fault(
        code=code,
        severity=Severity.WARNING,
        where=where,
        value=value,
        expected=expected,
        remedy=remedy,
    )
