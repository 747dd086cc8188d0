"""What a policy asks of each side of a consortium, in sentences with their figures."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from matcher.policy import (
    Artefact,
    Composition,
    CountQuota,
    EqualExchange,
    Itinerant,
    Mentoring,
    PercentQuota,
    PersonQuota,
    Placement,
    Policy,
    Role,
    RuleBase,
    Shadowing,
    Side,
    Stint,
    StudentExchange,
    SubjectPosting,
    SyncClass,
    WeeklyPattern,
)
from matcher.report.duties import people, together
from matcher.report.duties.phrases import Told
from matcher.text import Text


class Duty(NamedTuple):
    """One thing asked of a side.

    Attributes
    ----------
    side : Side
        Whose it is; BOTH where the schools share it.
    words : Text
        A sentence without stop.
    clauses : tuple of str
        Where it stands.
    """

    side: Side
    words: Text
    clauses: tuple[str, ...]


def duties(policy: Policy) -> tuple[Duty, ...]:
    """Return what the schools of a consortium owe under a policy, rule by rule.

    Rules about who is paired, about the bureau, and those that only say how things are
    planned are left out.
    """
    found: list[Duty] = []
    for rule in policy.rules:
        word = _WORDS.get(type(rule))
        if word is not None:
            found += (
                Duty(side, words, tuple(rule.clauses)) for side, words in word(rule)
            )
    return tuple(found)


_WORDS: Mapping[type[RuleBase], Callable[[Any], Told]] = {
    PercentQuota: people.percent_quota,
    Composition: people.composition,
    EqualExchange: people.equal_exchange,
    Stint: people.stint,
    PersonQuota: people.person_quota,
    SubjectPosting: people.subject_posting,
    Placement: people.placement,
    Shadowing: people.shadowing,
    Itinerant: people.itinerant,
    Mentoring: people.mentoring,
    CountQuota: together.count_quota,
    WeeklyPattern: together.weekly_pattern,
    SyncClass: together.sync_class,
    StudentExchange: together.student_exchange,
    Artefact: together.artefact,
    Role: together.role,
}
