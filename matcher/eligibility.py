"""Who may be sent to a partner school."""

from matcher.county import Availability, Post, Teacher, Term
from matcher.policy import Eligibility
from matcher.retirement import month_number, months_of, years_to_retirement

LEADERS = frozenset({Post.HEAD, Post.DEPUTY})


def on_post(teacher: Teacher) -> bool:
    """Return whether a teacher works full time at the school and may be sent."""
    return teacher.full_time and teacher.availability is Availability.AVAILABLE


def long_enough_here(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether ``years at this school >= tenure_years_min`` at term start.

    An unknown joining month counts as long enough.
    """
    if rule.tenure_years_min <= 0 or teacher.joined is None:
        return True
    months = months_of(term.start) - month_number(teacher.joined)
    return months >= rule.tenure_years_min * 12


def far_from_retirement(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether ``years to retirement >= years_to_retirement_min`` at term start.

    An unknown birth month or sex counts as far enough.
    """
    if rule.years_to_retirement_min <= 0 or not (teacher.born and teacher.sex):
        return True
    years = years_to_retirement(
        teacher.born, teacher.sex, term.start, flexible=rule.flexible_retirement_age
    )
    return years >= rule.years_to_retirement_min


def meets_conditions(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether a teacher of any post may be sent under the policy."""
    return (
        on_post(teacher)
        and (teacher.established or not rule.established_only)
        and long_enough_here(teacher, rule, term)
        and far_from_retirement(teacher, rule, term)
    )


def eligible(teacher: Teacher, rule: Eligibility, term: Term) -> bool:
    """Return whether a teacher may be posted or go observing: no head, no deputy."""
    return teacher.post not in LEADERS and meets_conditions(teacher, rule, term)


def facts_missing(teacher: Teacher, rule: Eligibility) -> bool:
    """Return whether a month that a test of the policy needs is not known."""
    tenure = rule.tenure_years_min > 0 and teacher.joined is None
    age = rule.years_to_retirement_min > 0 and not (teacher.born and teacher.sex)
    return tenure or age
