"""Leaders who have served so long at one school that they are due to move."""

from collections.abc import Iterator
from typing import NamedTuple

from matcher.county import County, Teacher
from matcher.plan import LeaderDue, Reason
from matcher.policy import Policy, TenureClock
from matcher.reduction.rotation.scene import reason
from matcher.retirement import month_number, months_of
from matcher.text import Text

_FEW = 5
"""Names listed of a longer group."""


class Tenure(NamedTuple):
    """Leaders due to move, and notes on those of whom it cannot be told."""

    due: tuple[LeaderDue, ...]
    notes: tuple[Reason, ...]


def leaders_due(county: County, policy: Policy) -> Tenure:
    """Return the leaders of any school who are due to move by the end of the term.

    Years run from the month the post was taken (the month of joining the school where
    that is unknown) to the month in which the term ends. Each leader is listed once,
    in the order of the county's schools and teachers.
    """
    rules = tuple(policy.each(TenureClock))
    found: list[LeaderDue] = []
    unknown: list[Teacher] = []
    for teacher in _in_order(county):
        asked = [rule for rule in rules if teacher.post.value in rule.posts]
        since = teacher.in_post_since or teacher.joined
        if asked and since is None:
            unknown.append(teacher)
        if not asked or since is None:
            continue
        months = months_of(county.term.end) - month_number(since)
        kept = [rule for rule in asked if months >= rule.years * 12]
        if kept:
            clauses = dict.fromkeys(ref for rule in kept for ref in rule.clauses)
            found.append(
                LeaderDue(
                    teacher=teacher.code,
                    school=teacher.school,
                    since=since,
                    years=round(months / 12, 1),
                    clause=tuple(clauses),
                )
            )
    return Tenure(tuple(found), (_unknown(unknown),) if unknown else ())


def _in_order(county: County) -> Iterator[Teacher]:
    for school in county.schools:
        yield from county.staff_by_school.get(school.code, ())


def _unknown(people: list[Teacher]) -> Reason:
    names = [teacher.name or teacher.code for teacher in people]
    more = "……" if len(names) > _FEW else ""
    return reason(
        "post.known",
        Text(
            f"{len(people)} 名校领导任现职年月和进校年月均未知，未判断是否到交流年限："
            f"{'、'.join(names[:_FEW])}{more}；请在“教师”表“任现职年月”一栏填写",
            f"when {len(people)} leaders took their posts or joined is unknown, so "
            f"whether they are due to move is not told: {', '.join(names[:_FEW])}"
            f"{' ...' if more else ''}; fill in the column of the post on the "
            "teachers sheet",
        ),
        value=len(people),
    )
