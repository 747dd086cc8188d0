"""What merging tells: each number, where it came from, what was chosen and why."""

from enum import StrEnum
from typing import Any

from pydantic import Field

from matcher.county import Noun
from matcher.policy import Policy
from matcher.text import Text


class How(StrEnum):
    """How the value of a merged parameter came about.

    SAME: all say so; STRICTER: the stricter of the values; ONLY_ONE: the other
    policies do not state it; OVERLAP: what all values admit; UNION: what any of them
    asks for; FIRST: that of the policy named first, for lack of a stricter one.
    """

    SAME = "same"
    STRICTER = "stricter"
    ONLY_ONE = "only_one"
    OVERLAP = "overlap"
    UNION = "union"
    FIRST = "first"


class Stated(Noun):
    """A value as one policy states it."""

    policy: str
    clauses: tuple[str, ...] = ()
    value: Any = Field(default=None, description="None where it sets no limit")


class Choice(Noun):
    """One parameter of a merged rule: what each policy says, what holds now."""

    parameter: str
    stated: tuple[Stated, ...]
    chosen: Any = None
    how: How


class MergedRule(Noun):
    """One rule of the merged policy and the rules it was made of."""

    row: int = Field(ge=0, description="Place among the rules of the merged policy")
    kind: str
    name: str = Field(default="", description="Activity, side, title: which rule")
    sources: tuple[str, ...] = Field(description="Policies it comes from")
    clauses: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    beside: Text | None = Field(
        default=None, description="Why it stands beside a rule of its kind"
    )
    meets: Text | None = Field(
        default=None, description="Where two ranges have one value in common"
    )


class Conflict(Noun):
    """Values of two policies that no plan can keep together."""

    kind: str
    name: str = ""
    parameter: str
    stated: tuple[Stated, ...]
    why: Text


class Merge(Noun):
    """The strictest of several policies, or why there is none."""

    policies: tuple[str, ...]
    policy: Policy | None = Field(description="None if the policies contradict")
    rules: tuple[MergedRule, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    notes: tuple[Text, ...] = ()
