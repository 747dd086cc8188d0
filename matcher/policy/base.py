"""What every rule of a policy has."""

from typing import ClassVar

from pydantic import Field

from matcher.county import Noun
from matcher.policy.words import Fate
from matcher.text import Text


class RuleBase(Noun):
    """What every rule has.

    `fate` says what becomes of a clause that the rule states.
    """

    fate: ClassVar[Fate] = Fate.PLANNED

    clauses: tuple[str, ...] = Field(default=(), description="Ids of source clauses")
    hard: bool = Field(default=True, description="A broken hard rule makes exit code 1")
    note: Text | None = Field(default=None, description="Reading chosen, in the open")
