"""A merge under way."""

from dataclasses import dataclass, field

from matcher.merging.joining import Different
from matcher.merging.nouns import Conflict
from matcher.policy import AnyRule, Policy
from matcher.text import Text


@dataclass(slots=True)
class Group:
    """Rules that became one, and what keeps it beside another of its kind."""

    rule: AnyRule
    sources: list[tuple[int, AnyRule]]
    beside: tuple[Different, "Group"] | None = None


@dataclass(slots=True)
class Work:
    """A merge under way."""

    policies: tuple[Policy, ...]
    groups: list[Group] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
