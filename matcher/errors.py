"""Everything that can go wrong for a user, as one tree.

::

    JieduiError            exit code 2 unless said otherwise
    ├── InputError         a workbook, list or bundle has faults (all of them, at once)
    ├── PolicyError        a policy file has faults
    ├── UnreadableError    a file cannot be opened as what it claims to be
    └── WriteError         a result cannot be written where it was asked for

"Impossible", "out of time" and "stopped" are answers (`matcher.plan.Status`),
never exceptions. Programmer mistakes are ValueError and TypeError.
"""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from matcher.text import Lang, Text


class Severity(StrEnum):
    """How much a fault or a finding weighs."""

    ERROR = "error"
    WARNING = "warning"


class Fault(BaseModel):
    """One thing wrong, or odd, in what a user gave us.

    The sentence a user sees is built from the parts by `say`, so that every fault
    of the program names its place, the value met, what was expected and the remedy.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(description="Stable dotted code, e.g. 'school.code.duplicate'")
    severity: Severity = Field(default=Severity.ERROR)
    where: str = Field(description="Place: 'sheet!cell', a file, or a code and name")
    value: str = Field(default="", description="The value met, as text")
    expected: Text = Field(description="What was expected instead")
    remedy: Text = Field(description="What to do about it")

    def say(self, lang: Lang = "zh") -> str:
        """Return the fault as one line: place, value, expectation, remedy."""
        value = f" “{self.value}”" if self.value else ""
        colon, stop = ("：", "；") if lang == "zh" else (": ", "; ")
        return (
            f"{self.where}{value}{colon}{self.expected.say(lang)}"
            f"{stop}{self.remedy.say(lang)}"
        )


class JieduiError(Exception):
    """Root of all errors shown to users; carries every fault found.

    Parameters
    ----------
    faults
        All faults; at least one has severity error.
    """

    exit_code = 2

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        if not self.faults:
            raise ValueError("faults: at least one is needed")
        super().__init__("\n".join(f.say("zh") for f in self.faults))

    def __reduce__(self) -> tuple[type, tuple[tuple[Fault, ...]]]:
        return (type(self), (self.faults,))

    def say(self, lang: Lang = "zh") -> str:
        """Return all faults, one a line."""
        return "\n".join(fault.say(lang) for fault in self.faults)


class InputError(JieduiError):
    """A workbook, list or bundle has faults."""


class PolicyError(JieduiError):
    """A policy file has faults."""


class UnreadableError(JieduiError):
    """A file cannot be opened as what it claims to be."""


class WriteError(JieduiError):
    """A result cannot be written where it was asked for."""
